import { Type } from 'typebox'
import { ok, type Result } from '../../../kernel/result.ts'
import { type ApiAnswer, type ApiRoute, get, post, type Visit } from '../../../platform/http/route.ts'
import { ownCall } from '../actions/resident.ts'
import { speechView, type SpeechView, stepSpeech } from '../actions/speech.ts'
import { heldCall } from '../actions/talk.ts'
import { SDP_LENGTH, type Side, type SpeechAct } from '../model/speech.ts'
import type { Call } from '../model.ts'

const tag = '24/7-lijn'
const maybe = (examples: unknown[]) => Type.Union([Type.String(), Type.Null()], { examples })

const states = { none: 'geen', asked: 'klaar', offered: 'aangeboden', answered: 'beantwoord', connected: 'verbonden', ended: 'opgehangen' } as const
const acts = { klaar: 'ask', aanbod: 'offer', antwoord: 'answer', verbonden: 'connect', mislukt: 'fail', opgehangen: 'hang-up' } as const satisfies Record<string, SpeechAct>
const callStates = { ringing: 'gaat-over', answered: 'opgenomen', closed: 'afgerond' } as const

const relay = Type.Object({
  adres: Type.String({ examples: ['turns:spraak.voorbeeld.nl:5349?transport=tcp'] }), naam: Type.String({ examples: ['1795305600:0192f0c1-7d3c-7f5e-9a51-2f6f1f0e7a10'] }), wachtwoord: Type.String({ examples: ['MDEyMzQ1Njc4OWFiY2RlZjAxMjM='] }),
})
const answer = Type.Object({
  verbinding: maybe(['0192f0c1-7d3c-7f5e-9a51-2f6f1f0e7a10']), stand: Type.Enum(Object.values(states), { examples: ['klaar'] }), oproep: Type.Enum(Object.values(callStates), { examples: ['opgenomen'] }),
  aanbod: maybe(['v=0']), antwoord: maybe(['v=0']), doorgeefpunt: Type.Union([relay, Type.Null()], { examples: [null] }),
})
const step = Type.Object({
  stap: Type.Enum(Object.keys(acts) as (keyof typeof acts)[], { examples: ['klaar'] }),
  verbinding: Type.Optional(Type.String({ format: 'uuid', examples: ['0192f0c1-7d3c-7f5e-9a51-2f6f1f0e7a10'] })),
  beschrijving: Type.Optional(Type.String({ maxLength: SDP_LENGTH, description: 'De sessiebeschrijving (SDP) van deze browser, met alle wegen erin', examples: ['v=0'] })),
}, { additionalProperties: false })

const bodyOf = ({ id, state, offer, answer: given, relay: over, call }: SpeechView) => ({
  verbinding: id, stand: states[state], oproep: callStates[call], aanbod: offer, antwoord: given,
  doorgeefpunt: over ? { adres: over.url, naam: over.username, wachtwoord: over.password } : null,
})

type Ends = { side: Side; path: string; may: string; name: string; whose: string; find: (visit: Visit) => Promise<Result<Call>> }

const seen = ({ side, find }: Ends) => async (visit: Visit): Promise<Result<ApiAnswer>> => {
  const found = await find(visit)
  return found.ok ? ok({ body: bodyOf(await speechView(visit.tx, found.value, side)) }) : found
}

/** The two routes of one side: how it stands, and the next step. */
const routesOf = (ends: Ends): ApiRoute[] => [
  get(ends.path, { may: ends.may, log: 'speech-seen', operation: `lees${ends.name}`, summary: `Hoe het praten in de browser staat, voor ${ends.whose}`, tag, answer }, seen(ends)),
  post(ends.path, { may: ends.may, log: 'speech-step', status: 200, operation: `stap${ends.name}`, summary: `Een stap van het praten in de browser, door ${ends.whose}`, tag, body: step, answer }, async (visit, body) => {
    const found = await ends.find(visit)
    if (!found.ok) return found
    const done = await stepSpeech(visit.tx, found.value, ends.side, { act: acts[body.stap], speech: body.verbinding, sdp: body.beschrijving })
    return done.ok ? ok({ body: bodyOf(done.value) }) : done
  }),
]

const idOf = ({ params }: Visit): string => params['hulpvraag'] ?? ''

async function ownCallOf(visit: Visit): Promise<Result<Call>> {
  const own = await ownCall({ ...visit, params: { oproep: idOf(visit) } })
  return own.ok ? ok(own.value.call) : own
}

/** How two browsers find each other: signs between them go through us, sound does not. */
export const speechApi: readonly ApiRoute[] = [
  ...routesOf({ side: 'resident', path: '/hulpvragen/:hulpvraag/spraak', may: 'call-for-help', name: 'EigenSpraak', whose: 'wie om hulp vroeg', find: ownCallOf }),
  ...routesOf({ side: 'desk', path: '/hulpvragen/:hulpvraag/spraak-opnemer', may: 'answer-call', name: 'Spraak', whose: 'wie de oproep heeft', find: (visit) => heldCall(visit.tx, idOf(visit)) }),
]
