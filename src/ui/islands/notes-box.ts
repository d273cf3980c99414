import { inBox, keyNow, lock, type Locked, putKey, unlock } from './box.ts'

/** The box on this telephone in which notes wait: locked with a key of the account, in the order in which they were typed. */
export type Waiting = {
  persoon: string; naam: string; notitie: string; soort: string; tekst: string; gebeurdOp: string
  minuten?: number; grond?: string; waaromNiet?: string
  /** A correction: of which version, and why. */
  versie?: number; omdat?: string
}
export type Fault = { kind: 'conflict' | 'refused'; text: string; now?: string; /** Which part of the note is wrong, as the API names it. */ field?: string }
type Stored = Locked & { seq?: number; houder: string; fault?: Locked }
export type Kept = { seq: number; note: Waiting; fault?: Fault }

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0)

/** Puts the key of this account in the box; from now on nobody can read it out again. Keys of others go. Not when somebody went through a door of this browser since `door`. */
export async function keepKey({ sleutel, houder, geldigTot }: { sleutel: string; houder: string; geldigTot: string }, door: number): Promise<void> {
  const key = await crypto.subtle.importKey('raw', bytesOf(sleutel), 'AES-GCM', false, ['encrypt', 'decrypt'])
  // The clock of the server may not be that of the telephone: what counts is how long it lasts.
  const lasts = Math.min(12 * 3_600_000, Math.max(0, Date.parse(geldigTot) - Date.now()) || 12 * 3_600_000)
  await putKey('notities', { houder, key, tot: new Date(Date.now() + lasts).toISOString() }, door)
}

/** Is there a key with which this telephone can keep notes? */
export const canKeep = async (): Promise<boolean> => (await keyNow('notities')) !== undefined

/** Keeps a note; false without a key. */
export async function keep(note: Waiting): Promise<boolean> {
  const now = await keyNow('notities')
  if (!now) return false
  const locked = await lock(now.key, note)
  await inBox('wachtrij', 'readwrite', (box) => box.add({ houder: now.houder, ...locked } satisfies Stored))
  return true
}

/** What waits of this account, in the order in which it was typed; `locked` counts what is there and cannot be opened now. */
export async function waiting(): Promise<{ kept: Kept[]; locked: number }> {
  const stored = (await inBox('wachtrij', 'readonly', (box) => box.getAll())) as (Stored & { seq: number })[]
  const now = await keyNow('notities')
  const mine = stored.filter((one) => one.houder === now?.houder)
  const kept: Kept[] = []
  for (const one of mine) {
    if (!now) break
    kept.push({ seq: one.seq, note: await unlock<Waiting>(now.key, one), ...(one.fault ? { fault: await unlock<Fault>(now.key, one.fault) } : {}) })
  }
  return { kept, locked: now ? 0 : stored.length }
}

/** Takes a note out of the box: it was sent, or thrown away. */
export const takeOut = (seq: number): Promise<undefined> => inBox('wachtrij', 'readwrite', (box) => box.delete(seq))

/** Keeps why a note could not be sent, locked as the note itself. */
export async function markFault(seq: number, fault: Fault): Promise<void> {
  const now = await keyNow('notities')
  const stored = (await inBox('wachtrij', 'readonly', (box) => box.get(seq))) as Stored | undefined
  if (!now || !stored) return
  const locked = await lock(now.key, fault)
  await inBox('wachtrij', 'readwrite', (box) => box.put({ ...stored, fault: locked }))
}

/** Puts another note in the place of one: the same text as a new note, or put right; false without a key. */
export async function replaceWith(seq: number, note: Waiting): Promise<boolean> {
  if (!(await keep(note))) return false
  await takeOut(seq)
  return true
}
