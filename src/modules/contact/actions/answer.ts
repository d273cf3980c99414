import { addDuration } from '../../../kernel/instant.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import { announce } from '../../../platform/live.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { type OpenFile, sendSafely } from '../../people/index.ts'
import { accountsOfPerson } from '../../staff/index.ts'
import type { MatterAct } from '../lifecycle.ts'
import type { MatterAnswered } from '../events.ts'
import type { Matter, MatterOutcome, Way } from '../model.ts'
import { answeringAct, mayDo, needsOutcome, outcomeFor, shutOut } from '../rules/standing.ts'
import { readingMoment } from '../rules/terms.ts'
import { bump, closeObjection, markRead, saveEnd, saveWords } from '../store/matters.ts'
import { notices } from '../words.nl.ts'
import { giveTo, letGo, originOf, waitForAnswer } from './hand-on.ts'
import { openMatter, type OpenMatter, ownMatter } from './open.ts'
import { ownerAfter } from './readers.ts'

/** How long who answered may look back at it. Voorbeeldwaarde, 2026-01-01. */
const LOOK_BACK = 'P28D'

export type NotNow = 'not-found' | 'matter-not-now' | 'changed-meanwhile' | 'decided-this-yourself'

const hasNow = (matter: Matter, accountId: string): boolean => matter.owners.some((one) => one.accountId === accountId && one.endedAt === null)

/** Whether who is asking may do this now. Refuses with `matter-not-now`, and with `decided-this-yourself` on an objection against her own decision. */
export const mayNow = (tx: Tx, matter: Matter, act: MatterAct): Result<unknown, 'matter-not-now' | 'decided-this-yourself'> =>
  (shutOut(matter) === tx.actor.accountId ? refuse('decided-this-yourself') : mayDo(matter, act, tx.actor.role))

/** "I have read this": she owns it from now on when another had it. */
export async function readMatter(tx: Tx, id: string, version: number | undefined): Promise<Result<true, NotNow>> {
  const open = await openMatter(tx, id)
  if (!open.ok) return open
  const { matter } = open.value
  const may = mayNow(tx, matter, 'read')
  if (!may.ok) return may
  if (matter.version !== version || !(await bump(tx, id, version))) return refuse('changed-meanwhile')
  if (!hasNow(matter, tx.actor.accountId)) await giveTo(tx, matter, tx.actor.accountId, 'again')
  await markRead(tx, id, 'sender')
  await waitForAnswer(tx, matter)
  return ok(true)
}

/** The resident hears that there is an answer, along the way she called safe; what it says stands on her own page only. */
async function tellSender(tx: Tx, { person }: OpenFile, matterId: string): Promise<void> {
  await sendSafely(tx, person, { subject: notices.answered, body: notices.answeredText, short: notices.answeredText, reference: originOf(matterId) })
  for (const account of await accountsOfPerson(tx, person.id)) await announce(tx, `account:${account}`, 'post')
}

export type Answer = { words: string; outcome?: MatterOutcome; version: number | undefined }

/** Writes the answer down and tells who sent the matter. Refuses with `changed-meanwhile`. */
export async function giveAnswer(tx: Tx, { matter, file }: OpenMatter, { words, outcome, version }: Answer): Promise<Result<true, 'changed-meanwhile'>> {
  if (matter.version !== version || !(await bump(tx, matter.id, version))) return refuse('changed-meanwhile')
  await markRead(tx, matter.id, 'sender')
  await saveWords(tx, matter.id, matter.messages.length + 1, { side: 'reader', words, way: 'page', outcome: outcome ?? null })
  if (outcome && matter.state === 'objected') await closeObjection(tx, matter.id, outcome)
  await letGo(tx, matter, addDuration(tx.now, LOOK_BACK))
  await tell(tx, { type: 'matter-answered', about: matter.personId, matter: matter.id, kind: matter.kind } satisfies MatterAnswered)
  // A worry is about her, not from her: who worried sees the answer, and she does too.
  if (matter.kind !== 'worry') await tellSender(tx, file, matter.id)
  return ok(true)
}

/**
 * Answers what was sent. A complaint or a request about data gets an outcome, chosen by a person. Refuses with `outcome-needed` and as reading does;
 * with `decide-per-kind` for a request to erase, which has its own way.
 */
export async function answerMatter(tx: Tx, id: string, answer: Answer): Promise<Result<true, NotNow | 'outcome-needed' | 'decide-per-kind'>> {
  const open = await openMatter(tx, id)
  if (!open.ok) return open
  const { matter } = open.value
  const may = mayNow(tx, matter, answeringAct(matter))
  if (!may.ok) return may
  if (matter.kind === 'erasure' && needsOutcome(matter)) return refuse('decide-per-kind')
  const outcome = outcomeFor(matter, answer.outcome)
  if (!outcome.ok) return outcome
  return giveAnswer(tx, open.value, { words: answer.words, version: answer.version, ...(outcome.value ? { outcome: outcome.value } : {}) })
}

/** "This is not for me": the next one of the order has it now. Refuses with `nobody-else` when there is none. */
export async function passOnMatter(tx: Tx, id: string, version: number | undefined): Promise<Result<true, NotNow | 'nobody-else'>> {
  const open = await openMatter(tx, id)
  if (!open.ok) return open
  const { matter } = open.value
  const may = mayNow(tx, matter, 'pass-on')
  if (!may.ok) return may
  const next = await ownerAfter(tx, matter, readingMoment(tx.now), [...matter.owners.map(({ accountId }) => accountId), tx.actor.accountId])
  if (!next.ok || next.value === tx.actor.accountId) return refuse('nobody-else')
  if (matter.version !== version || !(await bump(tx, id, version))) return refuse('changed-meanwhile')
  await giveTo(tx, matter, next.value, 'passed-on')
  return ok(true)
}

/** The sender writes more; it is unread again, for who had it last or who is there today. */
export async function addWords(tx: Tx, file: OpenFile, id: string, words: string, way: Way): Promise<Result<true, 'not-found' | 'matter-not-now' | 'nobody-to-read'>> {
  const found = await ownMatter(tx, file, id)
  if (!found.ok) return found
  const matter = found.value
  const may = matter.kind === 'worry' ? refuse('matter-not-now') : mayDo(matter, 'add', tx.actor.role)
  if (!may.ok) return may
  await bump(tx, id, matter.version)
  await saveWords(tx, id, matter.messages.length + 1, { side: 'sender', words, way })
  const owner = await ownerAfter(tx, matter, readingMoment(tx.now), [])
  // An objection that nobody can decide on waits already; her words wait with it.
  if (!owner.ok) return matter.state === 'objected' ? ok(true) : owner
  await giveTo(tx, matter, owner.value, 'again')
  return ok(true)
}

/** The sender is content with the answer, or takes back what she sent, an objection too (Awb 6:21). */
export async function endMatter(tx: Tx, file: OpenFile, id: string, act: 'close' | 'withdraw'): Promise<Result<true, 'not-found' | 'matter-not-now'>> {
  const found = await ownMatter(tx, file, id)
  if (!found.ok) return found
  const may = found.value.kind === 'worry' ? refuse('matter-not-now') : mayDo(found.value, act, tx.actor.role)
  if (!may.ok) return may
  await saveEnd(tx, id, act === 'close' ? 'closed_at' : 'withdrawn_at')
  await letGo(tx, found.value, addDuration(tx.now, LOOK_BACK))
  return ok(true)
}

/** The resident opened the answer: it is no longer new. */
export const seeAnswers = (tx: Tx, id: string) => markRead(tx, id, 'reader')
