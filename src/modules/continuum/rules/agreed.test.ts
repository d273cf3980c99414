import { describe, expect, test } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { atTime, instant } from '../../../kernel/instant.ts'
import type { CareTeam, SignalKind } from '../model.ts'
import { missedState, nextAt, nextStep } from './agreed.ts'
import { againAt, dueAt, nextTurn, turnsOn } from './turn.ts'

const every = [1, 2, 3, 4, 5, 6, 7]
// Saturday 21 November 2026.
describe('the next agreed time', () => {
  test.each([
    ['before it, today', '09:00', every, '2026-11-21T10:00'], ['at it, the next day', '10:00', every, '2026-11-22T10:00'], ['only on Mondays', '09:00', [1], '2026-11-23T10:00'],
    ['only on Saturdays, gone by', '11:00', [6], '2026-11-28T10:00'], ['only on Saturdays, to come', '09:59', [6], '2026-11-21T10:00'],
  ])('%s', (_, now, weekdays, at) => {
    const [on, time] = at.split('T')
    expect(nextAt('10:00', weekdays, atTime(day('2026-11-21'), now))).toEqual({ day: on, at: atTime(day(on ?? ''), time ?? '') })
  })
  test('on no day there is none', () => expect(nextAt('10:00', [], instant('2026-11-21T09:00:00Z'))).toBeUndefined())
  test('the clock that changes keeps the hour of the wall', () => {
    expect(nextAt('10:00', every, atTime(day('2026-10-24'), '10:00'))?.at).toBe('2026-10-25T09:00:00.000Z')
    expect(nextAt('10:00', every, atTime(day('2026-10-23'), '10:00'))?.at).toBe('2026-10-24T08:00:00.000Z')
  })
})

const at = instant('2026-11-21T09:00:00Z')
const none = { askedAt: null, taskedAt: null, lineAt: null, foundAt: null }
const els = { ask: { name: 'Els', phone: '0600000002' } }
test.each([
  ['herself was asked; she named somebody', none, els, 'messaged', 'ask'], ['she named nobody', none, { ask: null }, 'messaged', 'task'], ['the agreement ended meanwhile', none, undefined, 'messaged', 'task'],
  ['who she named was asked', { ...none, askedAt: at }, els, 'asked', 'task'], ['her worker has it', { ...none, askedAt: at, taskedAt: at }, els, 'tasked', 'to-line'],
  ['the line has it', { ...none, taskedAt: at, lineAt: at }, els, 'at-line', undefined], ['she was heard', { ...none, foundAt: at }, els, 'found', undefined], ['the line found her', { ...none, taskedAt: at, lineAt: at, foundAt: at }, els, 'found', undefined],
])('what follows a missed time: %s', (_, found, agreed, state, step) => {
  expect([missedState(found), nextStep(found, agreed)]).toEqual([state, step])
})

const member = (accountId: string) => ({ accountId, name: accountId, phone: null, from: day('2026-01-01'), until: null })
const team: CareTeam = { keyWorker: member('joris'), replacement: member('fleur') }
describe('whose turn it is', () => {
  test.each([
    ['2026-11-20', team, ['joris', 'fleur']], ['2026-11-21', team, ['fleur', 'joris']], ['2026-12-25', team, ['fleur', 'joris']], ['2026-11-21', { keyWorker: member('joris') }, ['joris']], ['2026-11-20', { replacement: member('fleur') }, ['fleur']], ['2026-11-20', {}, []],
  ])('on %s', (on, who, turns) => expect(turnsOn(day(on), who)).toEqual(turns))
  test.each([[['joris', 'fleur'], 'joris', 'fleur'], [['fleur', 'joris'], 'fleur', 'joris'], [['joris'], 'joris', undefined], [[], null, undefined], [['fleur', 'joris'], null, 'fleur']])('after %j, %s: %s', (turns, present, next) => {
    expect(nextTurn(turns, present)).toBe(next)
  })
  test.each<[SignalKind, string]>([
    ['missed', '2026-11-20T10:00:00.000Z'], ['request', '2026-11-20T10:00:00.000Z'], ['trend', '2026-11-23T16:00:00.000Z'], ['nights', '2026-11-23T16:00:00.000Z'], ['worry', '2026-11-23T16:00:00.000Z'], ['term', '2026-11-23T16:00:00.000Z'],
  ])('a signal %s of Friday 10:00 waits until %s', (kind, until) => expect(dueAt(kind, instant('2026-11-20T09:00:00Z'))).toBe(until))
  test.each([
    ['2026-11-19T16:00:00Z', '2026-11-23T08:00:00.000Z', 'the next working day'],
    ['2026-11-16T16:00:00Z', '2026-11-24T08:00:00.000Z', 'after four days in four days'],
    ['2026-08-20T16:00:00Z', '2026-11-27T08:00:00.000Z', 'after months every week'],
  ])('due at %s and not answered on a Friday afternoon: it comes back at %s, %s', (due, again) => expect(againAt(instant(due), instant('2026-11-20T16:00:00Z'))).toBe(again))
})
