import { newId } from '../../../kernel/id.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { wakeSupport } from '../../continuum/index.ts'
import type { OpenFile } from '../../people/index.ts'
import type { CallReceived } from '../events.ts'
import type { Call, CallChannel, Line, PriorityReason } from '../model.ts'
import { priorityOn } from '../rules/priority.ts'
import { addToCall, call, callSteps, insertCall, ringingCallOf } from '../store/calls.ts'
import { enrolmentOn, line, lines } from '../store/lines.ts'
import { planHandOver } from './answer.ts'
import { refresh } from './notify.ts'
import { ringNext } from './ring.ts'

/** The line somebody calls: the one she is enrolled on, else the first of the region; help is never refused for an enrolment. */
export async function lineOf(tx: Tx, personId: string): Promise<Line | undefined> {
  const enrolled = await enrolmentOn(tx, personId, tx.today)
  return (enrolled && (await line(tx, enrolled.lineId))) ?? (await lines(tx))[0]
}

const ranked = (tx: Tx, reason: PriorityReason = 'none'): { priority: number; priorityReason: PriorityReason } => ({ priority: priorityOn(tx.today, reason), priorityReason: reason })

/** `priority` is what the caller or the desk said; nothing is guessed from words. */
export type HelpAsked = { channel: 'browser' | 'call-back' | 'phone'; phone?: string; words?: string; priority?: PriorityReason }
/** Nobody asks: it rings for a missed time. */
type Missed = { channel: 'missed-check-in'; missedId: string; phone?: string; priority: 'missed-check-in' }
type Rung = { channel: CallChannel; phone?: string; words?: string; priority?: PriorityReason; missedId?: string }

/** The call that rings already, with the number to ring and the words that she gives now: the number of before may lie with somebody else. */
async function askedAgain(tx: Tx, personId: string, asked: Rung): Promise<Call | undefined> {
  const ringing = await ringingCallOf(tx, personId)
  if (!ringing) return undefined
  await addToCall(tx, ringing.id, { phone: asked.phone ?? null, words: asked.words || null, missedId: asked.missedId ?? null, ...ranked(tx, asked.priority) })
  await refresh(tx, (await callSteps(tx, ringing.id)).flatMap((one) => one.accountId ?? []), 'calls')
  return call(tx, ringing.id)
}

/**
 * Somebody asks for help. The row is there before anything is said, and the first ones are rung in the same transaction.
 * Asking again while one rings is the same call, to which what she says now is added. Refuses `no-line` when the region has no line at all.
 */
export const callForHelp = (tx: Tx, { person }: OpenFile, asked: HelpAsked): Promise<Result<Call, 'no-line'>> =>
  callFor(tx, person.id, { ...asked, ...(asked.phone ?? person.phone ? { phone: asked.phone ?? person.phone ?? '' } : {}) })

/** A call about this person rings at her line: because she asks, or because nothing was heard of her. */
export async function callFor(tx: Tx, personId: string, asked: HelpAsked | Missed): Promise<Result<Call, 'no-line'>> {
  const theLine = await lineOf(tx, personId)
  if (!theLine) return refuse('no-line')
  const rung: Rung = asked
  const id = newId<'call'>()
  const fresh = await insertCall(tx, {
    id, lineId: theLine.id, personId, channel: asked.channel, phone: rung.phone ?? null, words: rung.words ?? null, receivedAt: tx.now, missedId: rung.missedId ?? null,
    ...ranked(tx, asked.priority),
  })
  const made = fresh ? await call(tx, id) : await askedAgain(tx, personId, rung)
  if (!made) return refuse('no-line')
  if (fresh) {
    await tell(tx, { type: 'call-received', about: personId, call: id } satisfies CallReceived)
    await ringNext(tx, made)
    // Whose support rests, has it awake again as soon as she calls.
    await wakeSupport(tx, personId, 'call')
  }
  return ok(made)
}

export type ThirdParty = { words: string; phone?: string; priority?: PriorityReason }

/**
 * The police, a neighbour or a relative calls: recorded as said, answered by who writes it down, about nobody in particular.
 * Still open at the end of her shift, it rings at the next ones.
 * It says nothing on whether somebody is known. Refuses `no-line`.
 */
export async function recordThirdParty(tx: Tx, said: ThirdParty): Promise<Result<Call, 'no-line'>> {
  const theLine = (await lines(tx))[0]
  if (!theLine) return refuse('no-line')
  const id = newId<'call'>()
  await insertCall(tx, {
    id, lineId: theLine.id, personId: null, channel: 'third-party', phone: said.phone ?? null, words: said.words, receivedAt: tx.now, ...ranked(tx, said.priority),
    answered: { at: tx.now, by: tx.actor.accountId },
  })
  await planHandOver(tx, id)
  await tell(tx, { type: 'call-received', call: id } satisfies CallReceived)
  const made = await call(tx, id)
  return made ? ok(made) : refuse('no-line')
}
