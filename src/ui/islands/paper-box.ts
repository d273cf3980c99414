import { doorCount, inBox, inBoxes, keepSince, type KeptKey, keyNow, lock, type Locked, unlock } from './box.ts'
import { newId } from './ids.ts'

/** The paper list on this device, for when there is no connection: locked with a key of this device alone that lasts no longer than the shift (decision 0017). */
export type Shift = { lijn: string; naam: string; rol: string; van: string; tot: string; telefoon: string | null }
/** `kiest`: what is dialled; null when that cannot be told from the text. */
type Telephone = { naam: string; telefoon: string; kiest: string | null; waarvoor: string }
type Plan = { helpt: string; bellen: string; tekenen: string; lieverNiet: string; bezoeker: string; voorstel: boolean }
export type Person = { kenmerk: string; naam: string; telefoon: string | null; adres: string; plan: Plan | null }
export type Copy = { opgesteldOp: string; geldigTot: string; diensten: Shift[]; nummers: Telephone[]; mensen: Person[] }
/** What the server hands out: only who changed; `volgorde` says who is on the line, in order. */
type HandedOut = Copy & { volgorde: string[] }
type Stored = Locked & { bewaard: number }

const json = { 'content-type': 'application/json', accept: 'application/json' }
const deviceName = 'sluitend-toestel'

/** This device in the log: an id of its own that says nothing of anybody. */
function deviceId(): string {
  const known = localStorage.getItem(deviceName)
  if (known) return known
  const fresh = newId()
  localStorage.setItem(deviceName, fresh)
  return fresh
}

const stored = () => inBox('kopie', 'readonly', (box) => box.get('nu')) as Promise<Stored | undefined>

/** One tab of this browser at a time: a key and what it locks are read together. */
export const alone = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('sluitend-kopie', work)

/** The copy that can be read now; undefined when there is none, or its shift is over. */
export async function copyNow(): Promise<(Copy & { bewaard: number; tot: string }) | undefined> {
  const key = await keyNow('kopie')
  const kept = await stored()
  if (!key || !kept) return undefined
  return { ...(await unlock<Copy>(key.key, kept)), bewaard: kept.bewaard, tot: key.tot }
}

/** Throws the copy and its key away. */
export const dropCopy = (): Promise<undefined> => inBoxes(['sleutel', 'kopie'], 'readwrite', (box) => {
  box('kopie').clear()
  return box('sleutel').delete('kopie')
})

/** Away with a copy of somebody else, or one whose shift is over. */
export async function clean(holder: string): Promise<void> {
  const key = await keyNow('kopie')
  if (key?.houder !== holder) await dropCopy()
}

/** Keeps a copy under a fresh key; not when somebody went through a door of this browser since `door`. */
async function keepCopy(copy: Copy, holder: string, door: number): Promise<void> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  // The clock of the server may not be that of this device: what counts is how long the shift still lasts.
  const lasts = Math.max(0, Date.parse(copy.geldigTot) - Date.parse(copy.opgesteldOp))
  const locked: Stored = { ...(await lock(key, copy)), bewaard: Date.now() }
  await keepSince(door, ['sleutel', 'kopie'], (box) => {
    box('sleutel').put({ houder: holder, key, tot: new Date(Date.now() + lasts).toISOString() } satisfies KeptKey, 'kopie')
    box('kopie').put(locked, 'nu')
  })
}

/** Whether our own server refuses, and not something in between that only looks like it. */
async function weRefuse(answer: Response): Promise<boolean> {
  if (!(answer.headers.get('content-type') ?? '').startsWith('application/problem+json')) return false
  const { type = '' } = (await answer.json().catch(() => ({}))) as { type?: string }
  return type.startsWith('urn:sluitend:fout:')
}

/** Asks what changed and keeps it. What our server refuses is no longer hers: the copy goes. Without an answer of ours the copy stays as it is. */
export async function refreshCopy(holder: string): Promise<void> {
  const door = await doorCount()
  const before = await copyNow()
  const known = new Map(before?.mensen.map((one) => [one.kenmerk, one]))
  const answer = await fetch(`/api/v1/papieren-lijsten/${deviceId()}/_zoek`, { method: 'POST', headers: json, body: JSON.stringify({ heeft: [...known.keys()] }) }).catch(() => undefined)
  if (!answer || answer.status === 429 || answer.status >= 500) return
  if (!answer.ok) return (await weRefuse(answer)) ? dropCopy() : undefined
  const { volgorde, mensen, ...copy } = (await answer.json()) as HandedOut
  for (const one of mensen) known.set(one.kenmerk, one)
  await keepCopy({ ...copy, mensen: volgorde.flatMap((fingerprint) => known.get(fingerprint) ?? []) }, holder, door)
}
