import { newId } from '../../../kernel/id.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { currentEpisode } from '../../continuum/index.ts'
import { municipality } from '../../cooperation/index.ts'
import { type OpenFile, residences } from '../../people/index.ts'
import { organisation } from '../../staff/index.ts'
import type { MatterSent } from '../events.ts'
import type { Addressee, DataKind, MatterKind, Way } from '../model.ts'
import { answerBy, readingMoment, termOf } from '../rules/terms.ts'
import { saveMatter, saveWords } from '../store/matters.ts'
import { schemes } from '../words.nl.ts'
import { giveTo } from './hand-on.ts'
import { sharedBy } from './open.ts'
import { ownerAfter } from './readers.ts'

type Fresh = { personId: string; kind: MatterKind; words: string; way: Way; addressee: Addressee; organisationId?: string; municipality?: string; scheme?: string }

/** Keeps what was sent and gives it to its first reader, in one go: nothing is accepted that nobody will read. */
async function take(tx: Tx, fresh: Fresh): Promise<Result<string, 'nobody-to-read'>> {
  const { personId, kind, words, way, addressee, organisationId = null, municipality: code = null, scheme = null } = fresh
  const about = { personId, kind, organisationId }
  const owner = await ownerAfter(tx, about, readingMoment(tx.now), [])
  if (!owner.ok) return owner
  const term = termOf(kind, addressee)
  const id = newId<'matter'>()
  const lastDay = answerBy(term, tx.now)
  await saveMatter(tx, { ...about, id, addressee, municipality: code, scheme, answerBy: lastDay, termSource: term.source })
  await saveWords(tx, id, 1, { side: 'sender', words, way })
  await giveTo(tx, { ...about, id, addressee, answerBy: lastDay, owners: [] }, owner.value, 'first')
  await tell(tx, { type: 'matter-sent', about: personId, matter: id, kind, owner: owner.value } satisfies MatterSent)
  return ok(id)
}

/** By herself on a page, or with her card. */
export const ownWay = (tx: Tx): Way => (tx.actor.within ? 'card' : 'page')

/** A message to the worker, by the resident or written down for her. Answers the id. */
export const sendMessage = (tx: Tx, file: OpenFile, words: string, way: Way): Promise<Result<string, 'nobody-to-read'>> =>
  take(tx, { personId: file.person.id, kind: 'message', words, way, addressee: 'worker' })

/** A request about her own data; a person decides. */
export const sendDataRequest = (tx: Tx, file: OpenFile, kind: DataKind, words: string, way: Way): Promise<Result<string, 'nobody-to-read'>> =>
  take(tx, { personId: file.person.id, kind, words, way, addressee: 'privacy-officer' })

export type ComplaintTarget = { to: 'provider' | 'municipality'; id: string; name: string; scheme: string }

/** About whom this person can complain: who gives her support, and the municipality that decides about it, each with its scheme. */
export async function complaintTargets(tx: Tx, file: OpenFile): Promise<ComplaintTarget[]> {
  const found: ComplaintTarget[] = []
  const provider = (await currentEpisode(tx, file.person.id))?.providerId
  const organised = provider ? await organisation(tx, provider) : undefined
  if (organised) found.push({ to: 'provider', id: organised.id, name: organised.name, scheme: schemes.provider(organised.name) })
  const lives = (await residences(tx, file.person.id)).find((one) => one.fact === 'residence' && one.from <= tx.today && (one.until === null || one.until > tx.today))
  const place = lives && (await municipality(tx, lives.municipality))
  if (place) found.push({ to: 'municipality', id: place.code, name: place.name, scheme: schemes.municipality(place.name) })
  return found
}

/** A complaint, under the scheme of whom it is about. Refuses with `no-such-target` when that is not hers. */
export async function sendComplaint(tx: Tx, file: OpenFile, to: string, words: string, way: Way): Promise<Result<string, 'nobody-to-read' | 'no-such-target'>> {
  const target = (await complaintTargets(tx, file)).find((one) => one.to === to)
  if (!target) return refuse('no-such-target')
  const whom = target.to === 'provider' ? { organisationId: target.id } : { municipality: target.id }
  return take(tx, { personId: file.person.id, kind: 'complaint', words, way, addressee: target.to, scheme: target.scheme, ...whom })
}

export type Recorded = { kind: DataKind | 'message' | 'complaint'; over?: 'provider' | 'municipality'; words: string }

/** What a helper wrote down for her goes the same way as what she sends herself. Refuses as those do. */
export function recordFor(tx: Tx, file: OpenFile, { kind, over = 'provider', words }: Recorded): Promise<Result<string, 'nobody-to-read' | 'no-such-target'>> {
  if (kind === 'message') return sendMessage(tx, file, words, 'phone')
  return kind === 'complaint' ? sendComplaint(tx, file, over, words, 'phone') : sendDataRequest(tx, file, kind, words, 'phone')
}

/** Somebody who was invited worries. Refuses with `not-found` when she looks along with nobody under this invitation. */
export async function tellWorry(tx: Tx, memberId: string, words: string): Promise<Result<string, 'nobody-to-read' | 'not-found'>> {
  const shared = await sharedBy(tx, memberId)
  if (!shared.ok) return shared
  return take(tx, { personId: shared.value.file.person.id, kind: 'worry', words, way: 'page', addressee: 'worker' })
}
