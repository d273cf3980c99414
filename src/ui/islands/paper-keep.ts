import { hearsNews } from './fresh-region.ts'
import { alone, clean, copyNow, dropCopy, refreshCopy } from './paper-box.ts'

/**
 * Keeps the paper list on the device of who is on shift, as long as she has a page of the night open: at once, and again every `data-minuten`.
 * The copy is made only when the worker is there that throws it away at a door.
 */
const frame = document.getElementById('kopie')
const holder = frame?.dataset['houder'] ?? ''
const every = Number(frame?.dataset['minuten']) * 60_000
const TICK_MS = 30_000
const LINE_MS = 10_000
let missed = 0

const time = (moment: string): string => new Date(moment).toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' })

async function say(): Promise<void> {
  const copy = await copyNow()
  if (!frame) return
  frame.hidden = !copy || frame.dataset['stil'] !== undefined
  frame.dataset['stand'] = copy?.opgesteldOp ?? ''
  const text = frame.querySelector('[data-zin]')
  if (copy && text) text.textContent = (frame.dataset['zinnen'] ?? '').replace('{stand}', time(copy.opgesteldOp)).replace('{tot}', time(copy.geldigTot))
}

const refreshWhen = (isOld: (kept: number) => boolean): Promise<void> => alone(async () => {
  const copy = await copyNow()
  if (!copy || isOld(copy.bewaard)) await refreshCopy(holder)
  await say()
})

/** Twice in a row nothing is heard of the server: a call would not come in here. */
function lookAtLine(): void {
  const lost = document.getElementById('geen-verbinding')
  missed = navigator.onLine && hearsNews() ? 0 : missed + 1
  if (!lost) return
  lost.hidden = missed < 2 || document.querySelector('.sl-signed-out') !== null
  if (!lost.hidden) lost.setAttribute('role', 'alert')
}

async function begin(): Promise<void> {
  if (frame?.dataset['dienst'] === undefined) return dropCopy()
  setInterval(lookAtLine, LINE_MS)
  await clean(holder)
  await navigator.serviceWorker.register('/toestel-werker.js', { scope: '/' })
  await navigator.serviceWorker.ready
  // The list itself is always as new as the page; another page only looks whether it is time.
  const opened = frame.dataset['stil'] === undefined
  await refreshWhen((kept) => opened || Date.now() - kept >= every)
  const look = (): void => { refreshWhen((kept) => Date.now() - kept >= every).catch(() => undefined) }
  setInterval(look, TICK_MS)
  addEventListener('online', look)
}

if (frame) begin().catch(() => undefined)
