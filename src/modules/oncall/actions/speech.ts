import { newId } from '../../../kernel/id.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { type Relay, relayFor } from '../../../platform/relay.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { accountsOfPerson } from '../../staff/index.ts'
import { advance, speechLifecycle } from '../lifecycle.ts'
import type { Side, Speech, SpeechAct, SpeechEnd, SpeechState } from '../model/speech.ts'
import type { Call } from '../model.ts'
import { endSpeechRow, insertSpeech, runningSpeech, saveAnswer, saveConnected, saveOffer } from '../store/speech.ts'
import { refresh } from './notify.ts'

/** How talking in the browser stands, for one side: an attempt of another worker counts as not offered yet. */
export type SpeechView = { id: string | null; state: SpeechState; offer: string | null; answer: string | null; relay: Relay | undefined; call: Call['state'] }

const stateFor = (speech: Speech | undefined, call: Call): SpeechState => {
  if (!speech) return 'none'
  // Somebody else has the call by now: she offers anew.
  const isOld = 'offer' in speech && (call.state !== 'answered' || call.answeredBy !== speech.offeredBy)
  return isOld ? 'asked' : speech.state
}

/** How it stands for this side; the other side's text only when it is there to be answered. */
export async function speechView(tx: Tx, call: Call, side: Side): Promise<SpeechView> {
  const speech = await runningSpeech(tx, call.id)
  const state = stateFor(speech, call)
  return {
    id: speech?.id ?? null, state, call: call.state, relay: call.state === 'closed' ? undefined : relayFor(call.id, tx.now),
    offer: side === 'resident' && speech?.state === 'offered' && state === 'offered' ? speech.offer : null,
    answer: side === 'desk' && speech?.state === 'answered' && state === 'answered' ? speech.answer : null,
  }
}

async function tellBoth(tx: Tx, call: Call): Promise<void> {
  const desk = call.state === 'ringing' ? [] : [call.answeredBy]
  await refresh(tx, [...desk, ...(call.personId ? await accountsOfPerson(tx, call.personId) : [])], 'speech')
}

/** Begins a new attempt; one that runs makes way for it. */
async function beginAgain(tx: Tx, call: Call, running: Speech | undefined, how: SpeechEnd): Promise<string> {
  if (running) await endSpeechRow(tx, running.id, how)
  const id = newId()
  await insertSpeech(tx, { id, callId: call.id, askedAt: tx.now })
  return id
}

async function offerIn(tx: Tx, call: Call, running: Speech, sdp: string): Promise<void> {
  await saveOffer(tx, running.state === 'asked' ? running.id : await beginAgain(tx, call, running, 'replaced'), sdp)
}

/** The attempt that somebody speaks of is named, and is not the one that runs. */
const isAnother = (act: SpeechAct, running: Speech | undefined, named: string | undefined): boolean => act !== 'ask' && act !== 'offer' && running?.id !== named

export type SpeechStep = { act: SpeechAct; speech?: string | undefined; sdp?: string | undefined }

async function save(tx: Tx, call: Call, running: Speech | undefined, { act, sdp = '' }: SpeechStep): Promise<void> {
  if (act === 'ask') return void await beginAgain(tx, call, running, 'replaced')
  if (!running) return
  if (act === 'offer') await offerIn(tx, call, running, sdp)
  if (act === 'answer') await saveAnswer(tx, running.id, sdp)
  if (act === 'connect' && running.state === 'answered') await saveConnected(tx, running.id)
  if (act === 'fail') await beginAgain(tx, call, running, 'failed')
  if (act === 'hang-up') await endSpeechRow(tx, running.id, 'hung-up')
}

/**
 * One step of talking in the browser, by the caller or by who has the call. Refuses `not-now` for a step of an attempt that is over;
 * the call itself goes on whatever becomes of it.
 */
export async function stepSpeech(tx: Tx, call: Call, side: Side, step: SpeechStep): Promise<Result<SpeechView, 'not-now' | 'not-yours' | 'sdp-needed'>> {
  const running = await runningSpeech(tx, call.id)
  const next = advance(speechLifecycle, stateFor(running, call), step.act, tx.actor.role)
  if (!next.ok) return next
  if (call.state === 'closed' || isAnother(step.act, running, step.speech)) return refuse('not-now')
  if ((step.act === 'offer' || step.act === 'answer') && !step.sdp) return refuse('sdp-needed')
  await save(tx, call, running, step)
  await tellBoth(tx, call)
  return ok(await speechView(tx, call, side))
}

/** The call is over, and with it what was still open between the browsers. */
export async function endSpeech(tx: Tx, call: Call): Promise<void> {
  const running = await runningSpeech(tx, call.id)
  if (!running) return
  await endSpeechRow(tx, running.id, 'call-over')
  await tellBoth(tx, call)
}
