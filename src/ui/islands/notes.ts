import { freshRegion } from './fresh-region.ts'
import { newId } from './ids.ts'
import { canKeep, keep, keepKey, type Waiting, waiting } from './notes-box.ts'
import { send, type Sent } from './notes-send.ts'
import { board, showBoard } from './notes-view.ts'

/** Notes on a telephone: locked in a box of the browser, sent when there is a connection, once and in order (decision 0012). */
const frame = document.querySelector<HTMLElement>('[data-notitieformulier]')
const form = frame?.querySelector('form') ?? undefined
const list = freshRegion('notities', () => undefined)
const sent: Waiting[] = []
let how: Sent['how'] = 'done'
let touched = frame?.dataset['verbetert'] !== undefined

// The clock of the demo runs apart from this machine's: the page says what time it was there when it was made.
const skewName = 'sluitend-klok'
const skew = (): number => Number(localStorage.getItem(skewName)) || 0
function setSkew(): void {
  const now = Date.parse(frame?.dataset['nu'] ?? '')
  if (!Number.isNaN(now)) localStorage.setItem(skewName, String(now - Date.now()))
}

function part(name: string): string {
  const value = new FormData(form).get(name)
  return typeof value === 'string' ? value.trim() : ''
}

const happened = (): string => {
  const typed = Date.parse(`${part('dag')}T${part('tijd')}`)
  return new Date(touched && !Number.isNaN(typed) ? typed : Date.now() + skew()).toISOString()
}

/** The time on the form is now, until she chooses another. */
function showNow(): void {
  if (touched || !form) return
  const local = new Date(Date.now() + skew())
  const iso = new Date(local.getTime() - local.getTimezoneOffset() * 60_000).toISOString()
  const fill = (name: string, value: string): void => {
    const input = form.elements.namedItem(name)
    if (input instanceof HTMLInputElement) input.value = value
  }
  fill('dag', iso.slice(0, 10))
  fill('tijd', iso.slice(11, 16))
}

const personOf = (): string => {
  const said = frame?.dataset['notitieformulier'] ?? ''
  return said === 'adres' ? location.pathname.split('/')[2] ?? '' : said
}

function typed(): Waiting {
  const { verbetert, versie } = frame?.dataset ?? {}
  const minutes = Number(part('minuten'))
  const withheld = part('grond')
  return {
    persoon: personOf(), naam: board()?.dataset['naam'] ?? '', notitie: verbetert ?? newId(), soort: part('soort'), tekst: part('tekst'), gebeurdOp: happened(),
    ...(minutes > 0 ? { minuten: minutes } : {}), ...(withheld ? { grond: withheld, waaromNiet: part('waaromNiet') } : {}),
    ...(verbetert ? { versie: Number(versie), omdat: part('omdat') } : {}),
  }
}

async function show(): Promise<void> {
  showBoard({ ...(await waiting()), sent: sent.slice(-5), how }, newId, flush)
}

async function flush(): Promise<void> {
  const before = (await waiting()).kept.filter((one) => !one.fault).length
  if (before > 0) {
    const done = await send(show)
    how = done.how
    sent.push(...done.sent)
    if (done.sent.length > 0) await list.refresh().catch(() => undefined)
  } else if (navigator.onLine) how = 'done'
  await show()
}

/** The form as it is for the next note: the text is gone, the time is now again. */
function clear(): void {
  form?.reset()
  touched = false
  showNow()
}

async function take(): Promise<void> {
  const note = typed()
  if (!note.tekst || !(await keep(note))) return
  if (!note.versie) clear()
  if (!navigator.onLine) how = 'away'
  await show()
  await flush()
}

/** Asks the key of this account, when there is a connection; without one the key in the box does. */
async function unlock(): Promise<boolean> {
  const answer = await fetch('/api/v1/notities/sleutel', { headers: { accept: 'application/json' } }).catch(() => undefined)
  if (answer?.ok) await keepKey((await answer.json()) as Parameters<typeof keepKey>[0])
  else how = answer?.status === 401 ? 'sign-in' : 'away'
  return canKeep()
}

async function begin(): Promise<void> {
  setSkew()
  showNow()
  // Until the box is open the form simply posts, as it does without script.
  if (!(await unlock())) return show()
  form?.addEventListener('submit', (event) => {
    if (!part('tekst')) return
    event.preventDefault()
    event.stopPropagation()
    take().catch(() => form.submit())
  })
  form?.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement && ['dag', 'tijd'].includes(event.target.name)) touched = true
  })
  // What waits is on the page before the form says that it is ready.
  await show()
  form?.setAttribute('data-klaar', 'ja')
  await flush()
  addEventListener('online', () => { flush().catch(() => undefined) })
  addEventListener('offline', () => { how = 'away'; show().catch(() => undefined) })
  setInterval(() => { showNow(); flush().catch(() => undefined) }, 15_000)
}

if (frame) {
  begin().catch(() => undefined)
  navigator.serviceWorker?.register('/toestel-werker.js', { scope: '/' }).catch(() => undefined)
}
