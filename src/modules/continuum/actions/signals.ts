import { newId } from '../../../kernel/id.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import { send } from '../../../platform/gateways.ts'
import { type JobHandler, schedule } from '../../../platform/jobs.ts'
import { announce } from '../../../platform/live.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { OpenFile } from '../../people/index.ts'
import { worker } from '../../staff/index.ts'
import type { SignalAnswered, SignalRaised } from '../events.ts'
import { after, signalSteps } from '../lifecycle.ts'
import type { FoundHow, Signal } from '../model.ts'
import { againAt, dueAt, isToldAtOnce, nextTurn, passesOnOn, turnsOn } from '../rules/turn.ts'
import { giveTurn, openSignals, passOn, saveAnswer, saveSignal, signal } from '../store/signals.ts'
import { messages } from '../words.nl/messages.ts'
import { openMissed } from '../store/agreed.ts'
import { careTeam } from './assignments.ts'
import { markFound } from './found.ts'

export { signals } from '../store/signals.ts'

const unansweredJob = 'signal-unanswered'

async function tellTeam(tx: Tx, personId: string): Promise<void> {
  const { keyWorker, replacement } = await careTeam(tx, personId)
  for (const member of [keyWorker, replacement]) if (member) await announce(tx, `account:${member.accountId}`, 'signal')
}

/**
 * Raises a signal that a human must answer; while one of this kind is open nothing happens. Answers its id when it is new.
 */
export async function raiseSignal(tx: Tx, personId: string, kind: Signal['kind'], because: Signal['because']): Promise<string | undefined> {
  const id = newId<'signal'>()
  const due = dueAt(kind, tx.now)
  const owner = turnsOn(tx.today, await careTeam(tx, personId))[0] ?? null
  if (!(await saveSignal(tx, { id, personId, kind, because, owner, dueAt: due }))) return undefined
  await tell(tx, { type: 'signal-raised', about: personId, signal: id, kind } satisfies SignalRaised)
  await tellTeam(tx, personId)
  if (owner && isToldAtOnce(kind)) await reachWorker(tx, owner)
  await schedule(tx, { kind: unansweredJob, at: due, key: id, data: { signal: id } })
  return id
}

/** Whoever has the turn is reached on her own telephone too; the message names nobody. */
async function reachWorker(tx: Tx, accountId: string): Promise<void> {
  const phone = (await worker(tx, accountId))?.phone
  if (phone) await send(tx, { channel: 'sms', recipient: phone, body: messages.signalWaits })
}

/** Nobody answered in time: it passes on to the other one of the team, and then comes back until somebody answers. */
export const signalUnanswered: JobHandler = {
  kind: unansweredJob,
  run: async (tx, data) => {
    const found = await signal(tx, String(data['signal']))
    if (!found || found.answered) return
    const turns = turnsOn(tx.today, await careTeam(tx, found.personId))
    const to = nextTurn(turns, found.turn.owner) ?? turns[0]
    const again = againAt(dueAt(found.kind, found.raisedAt), tx.now)
    if (to && passesOnOn(found.kind, tx.today)) {
      await passOn(tx, found.id, to, again)
      await reachWorker(tx, to)
      await tellTeam(tx, found.personId)
    }
    await schedule(tx, { kind: unansweredJob, at: again, key: found.id, data: { signal: found.id } })
  },
}

/** Gives an open signal to who is at work now, and tells her. */
export async function giveSignal(tx: Tx, id: string, to: string, until: Instant): Promise<void> {
  await giveTurn(tx, id, to, until)
  await reachWorker(tx, to)
  await announce(tx, `account:${to}`, 'signal')
}

/** The signal of this person, or nothing: a signal of somebody else is as unknown as none. */
export async function signalOf(tx: Tx, file: OpenFile, id: string): Promise<Result<Signal, 'not-found'>> {
  const found = await signal(tx, id)
  return found && found.personId === file.person.id ? ok(found) : refuse('not-found')
}

/** `how` she was found: only that ends a missed time that is still open. */
export type SignalAnswer = { answer: string; how?: FoundHow | undefined }

/** A human answers: what was done or will be done. Refuses with `not-found`, `signal-answered-already`, `not-your-signal`, `found-needed` or `changed-meanwhile`. */
export async function answerSignal(
  tx: Tx, file: OpenFile, id: string, version: number | undefined, { answer, how }: SignalAnswer,
): Promise<Result<Signal, 'not-found' | 'signal-answered-already' | 'not-your-signal' | 'found-needed' | 'changed-meanwhile'>> {
  const found = await signalOf(tx, file, id)
  if (!found.ok) return found
  if (found.value.answered) return refuse('signal-answered-already')
  if (!after(signalSteps, 'open', 'answer', tx.actor.role)) return refuse('not-your-signal')
  const { kind, personId } = found.value
  if (kind === 'missed' && !how && (await openMissed(tx, personId)).length > 0) return refuseField('gevonden', 'found-needed')
  if (found.value.version !== version || !(await saveAnswer(tx, id, version, answer))) return refuse('changed-meanwhile')
  if (kind === 'missed' && how) await markFound(tx, personId, how)
  await tell(tx, { type: 'signal-answered', about: personId, signal: id, kind } satisfies SignalAnswered)
  await tellTeam(tx, personId)
  return signalOf(tx, file, id)
}

/** Signals that wait for this worker, the longest waiting first. */
export const openSignalsFor = (tx: Tx, accountId: string) => openSignals(tx, `account:${accountId}`)

/** A signal by its id, with the person it is about; whoever asks must still open that person's file. */
export const findSignal = signal
