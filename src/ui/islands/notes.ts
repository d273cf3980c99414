import { clockAt, momentOf } from './amsterdam-clock.ts'
import { doorCount } from './box.ts'
import { freshRegion } from './fresh-region.ts'
import { newId } from './ids.ts'
import { clearFaults, fillIn, showFault } from './notes-back.ts'
import { canKeep, keep, keepKey, type Kept, replaceWith, type Waiting, waiting } from './notes-box.ts'
import { send, type Sent } from './notes-send.ts'
import { board, showBoard } from './notes-view.ts'

/** Notes on a telephone: locked in a box of the browser, sent when there is a connection, once and in order (decision 0012). */
const frame = document.querySelector<HTMLElement>('[data-notitieformulier]')
const form = frame?.querySelector('form') ?? undefined
const list = freshRegion('notities', () => undefined)
const sent: Waiting[] = []
let how: Sent['how'] = 'done'
let touched = frame?.dataset['verbetert'] !== undefined
// Which note of the box stands in the form again, to be put right.
let fixing: number | undefined
// A second press of the same click says nothing new: the note is being kept, or was, and nothing was typed since.
let taking = false
let nothingTyped = false

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
  const typed = momentOf(part('dag'), part('tijd'))
  return new Date(touched && !Number.isNaN(typed) ? typed : Date.now() + skew()).toISOString()
}

/** The time on the form is now, until she chooses another. */
function showNow(): void {
  if (touched || !form) return
  const { day, time } = clockAt(Date.now() + skew())
  const fill = (name: string, value: string): void => {
    const input = form.elements.namedItem(name)
    if (input instanceof HTMLInputElement) input.value = value
  }
  fill('dag', day)
  fill('tijd', time)
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

/** Whether the form on this page is the one of this note: of the same person, and of the same note when it puts one right. */
const isHere = (note: Waiting): boolean => note.persoon === personOf() && frame?.dataset['verbetert'] === (note.versie === undefined ? undefined : note.notitie)

/** Puts a note that the server did not take back in its form, with the sentence at the field. It stays in the box until it is kept anew. */
function putBack({ seq, note, fault }: Kept): void {
  if (!form || !fault) return
  fixing = seq
  touched = true
  fillIn(form, note)
  showFault(form, fault)
}

async function show(): Promise<void> {
  const box = await waiting()
  const refused = box.kept.filter((one) => one.fault?.kind === 'refused' && isHere(one.note))
  if (fixing !== undefined && !refused.some((one) => one.seq === fixing)) clear()
  const [first] = refused
  if (first && fixing === undefined && (!part('tekst') || first.note.versie !== undefined)) putBack(first)
  showBoard({ ...box, sent: sent.slice(-5), how }, { newId, again: flush, putBack: (kept) => (isHere(kept.note) ? async () => { putBack(kept); await show() } : undefined) })
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
  fixing = undefined
  if (!form) return
  clearFaults(form)
  form.reset()
  touched = frame?.dataset['verbetert'] !== undefined
  nothingTyped = true
  showNow()
}

/** Puts what was typed in the box; false when the telephone cannot keep it. */
async function keepTyped(): Promise<boolean> {
  const note = typed()
  const kept = fixing === undefined ? await keep(note) : await replaceWith(fixing, note)
  if (!kept) return false
  fixing = undefined
  if (form) clearFaults(form)
  if (!note.versie) clear()
  return true
}

async function take(): Promise<void> {
  taking = true
  const kept = await keepTyped().finally(() => { taking = false })
  if (!kept) return
  if (!navigator.onLine) how = 'away'
  await show()
  await flush()
}

/** Asks the key of this account, when there is a connection; without one the key in the box does. */
async function unlock(): Promise<boolean> {
  const door = await doorCount()
  const answer = await fetch('/api/v1/notities/sleutel', { headers: { accept: 'application/json' } }).catch(() => undefined)
  if (answer?.ok) await keepKey((await answer.json()) as Parameters<typeof keepKey>[0], door)
  else how = answer?.status === 401 ? 'sign-in' : 'away'
  return canKeep()
}

async function begin(): Promise<void> {
  setSkew()
  showNow()
  // Until the box is open the form simply posts, as it does without script.
  if (!(await unlock())) return show()
  form?.addEventListener('submit', (event) => {
    if (!part('tekst') && !nothingTyped) return
    event.preventDefault()
    event.stopPropagation()
    if (taking || !part('tekst')) return
    take().catch(() => form.submit())
  })
  form?.addEventListener('input', () => { nothingTyped = false })
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
