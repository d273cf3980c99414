import { describe, expect, test } from 'vitest'
import { type AbsenceAct, absenceActs, absenceLifecycle, advance, type CallAct, callActs, callLifecycle, debriefActs, debriefLifecycle, followUpActs, followUpLifecycle, type Turn, visitLifecycle, speechLifecycle, type SwapAct, swapActs, swapLifecycle } from './lifecycle.ts'
import type { DebriefState } from './model/debrief.ts'
import { speechActs, type SpeechState } from './model/speech.ts'
import { type CallState, visitActs, type VisitState } from './model.ts'
import type { AbsenceState, SwapState } from './model/roster.ts'

const roles = ['resident', 'support-worker', 'womens-shelter-worker', 'night-worker', 'night-visitor', 'back-up', 'oncall-coordinator', 'provider-manager', 'administrator', 'system'] as const

/** Every state × act × role of a table, against what is written out here by hand: where it leads, and for whom. */
function whole<State extends string, Act extends string>(table: readonly Turn<State, Act>[], states: readonly State[], acts: readonly Act[], expected: Record<string, [State, string[]]>): void {
  for (const from of states) for (const act of acts) for (const role of roles) {
    const row = expected[`${from} ${act}`]
    const answer = advance(table, from, act, role)
    const should = !row ? 'not-now' : row[1].includes(role) ? row[0] : 'not-yours'
    test(`${from}, ${act}, ${role}: ${should}`, () => expect(answer.ok ? answer.value : answer.refusal.code).toBe(should))
  }
}

const desk = ['night-worker', 'back-up', 'oncall-coordinator']
const visitors = ['night-visitor', 'back-up']
const onTheRoster = ['night-worker', 'night-visitor', 'back-up', 'oncall-coordinator']
const both = ['night-visitor', 'back-up', 'night-worker', 'oncall-coordinator']

describe('a call', () => {
  whole<CallState, CallAct>(callLifecycle, ['ringing', 'answered', 'closed'], callActs, {
    'ringing accept': ['answered', desk], 'ringing pass-on': ['ringing', desk], 'answered pass-on': ['ringing', desk], 'answered close': ['closed', desk],
  })
})

describe('a visit', () => {
  const states: readonly VisitState[] = ['sent', 'accepted', 'under-way', 'there', 'done']
  whole(visitLifecycle, states, visitActs, {
    'sent accept': ['accepted', visitors], 'accepted leave': ['under-way', visitors], 'under-way arrive': ['there', visitors],
    'accepted extend': ['accepted', both], 'under-way extend': ['under-way', both], 'there extend': ['there', both],
    'accepted alarm': ['accepted', visitors], 'under-way alarm': ['under-way', visitors], 'there alarm': ['there', visitors],
    'sent finish': ['done', visitors], 'accepted finish': ['done', visitors], 'under-way finish': ['done', visitors], 'there finish': ['done', visitors],
  })
})

describe('a follow-up', () => {
  whole(followUpLifecycle, ['open', 'seen'], followUpActs, { 'open see': ['seen', ['support-worker', 'womens-shelter-worker', 'oncall-coordinator']] })
})

describe('talking it over', () => {
  const states: readonly DebriefState[] = ['open', 'talked', 'declined']
  whole(debriefLifecycle, states, debriefActs, { 'open talk': ['talked', onTheRoster], 'open decline': ['declined', onTheRoster], 'declined ask': ['open', onTheRoster] })
})

describe('a swap', () => {
  const states: readonly SwapState[] = ['none', 'asked', 'accepted', 'declined', 'withdrawn', 'lapsed']
  whole<SwapState, SwapAct>(swapLifecycle, states, swapActs, {
    'none ask': ['asked', onTheRoster], 'asked accept': ['accepted', onTheRoster], 'asked decline': ['declined', onTheRoster], 'asked withdraw': ['withdrawn', onTheRoster], 'asked lapse': ['lapsed', ['system']],
  })
})

describe('days off', () => {
  const states: readonly AbsenceState[] = ['none', 'asked', 'approved', 'refused', 'withdrawn']
  whole<AbsenceState, AbsenceAct>(absenceLifecycle, states, absenceActs, {
    'none ask': ['asked', onTheRoster], 'none report-sick': ['approved', onTheRoster], 'asked approve': ['approved', ['oncall-coordinator']], 'asked refuse': ['refused', ['oncall-coordinator']],
    'asked withdraw': ['withdrawn', onTheRoster], 'approved withdraw': ['withdrawn', onTheRoster],
  })
})

describe('talking in the browser', () => {
  const states: readonly SpeechState[] = ['none', 'asked', 'offered', 'answered', 'connected', 'ended']
  const two = ['resident', ...desk]
  whole(speechLifecycle, states, speechActs, {
    'none ask': ['asked', ['resident']], 'asked ask': ['asked', ['resident']], 'offered ask': ['asked', ['resident']], 'answered ask': ['asked', ['resident']], 'connected ask': ['asked', ['resident']], 'ended ask': ['asked', ['resident']],
    'asked offer': ['offered', desk], 'offered offer': ['offered', desk], 'answered offer': ['offered', desk], 'connected offer': ['offered', desk],
    'offered answer': ['answered', ['resident']], 'answered connect': ['connected', two], 'connected connect': ['connected', two],
    'offered fail': ['asked', two], 'answered fail': ['asked', two], 'connected fail': ['asked', two],
    'asked hang-up': ['ended', two], 'offered hang-up': ['ended', two], 'answered hang-up': ['ended', two], 'connected hang-up': ['ended', two],
  })
})
