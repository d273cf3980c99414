import { array, assert, boolean, constantFrom, integer, property, record, uniqueArray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../kernel/day.ts'
import { addDuration, atTime, instant, secondsBetween, type Instant } from '../../kernel/instant.ts'
import { type CallMessage, type CallStep, lastResort, type LineStep, type OnDuty, PRIORITY, type Reach, RETRY, type Way } from './model.ts'
import { lineEffect } from './rules/enrolment.ts'
import { nextRings, type Plan, ringingNow, type Situation } from './rules/escalation.ts'
import { dueAt, nextOwner, ownersOn } from './rules/follow-up.ts'
import { nextUp } from './rules/next-up.ts'
import { nightsThisWeek } from './rules/nights.ts'
import { priorityOn } from './rules/priority.ts'
import type { Kept } from './model/roster.ts'
import { addressesOf, type Blocked, isReachable, messageWays, nextWay } from './rules/reach.ts'
import { gaps } from './rules/roster.ts'
import { colourOf, lengthened, redAt } from './rules/safety-clock.ts'
import { timelineOf } from './rules/timeline.ts'

const at = (text: string): Instant => instant(`2026-11-21T${text}Z`)
const now = at('02:10:00')
const until = at('06:00:00')
const stepOf = (step: number, role: string, ringSeconds: number, more: Partial<LineStep> = {}): LineStep => ({ step, role, ringSeconds, accountId: null, phone: null, ways: ['browser', 'voice', 'sms', 'push'], ...more })
const steps: LineStep[] = [stepOf(1, 'night-worker', 60), stepOf(2, 'back-up', 45), stepOf(3, 'oncall-coordinator', 120)]
const fallback = stepOf(4, lastResort, 90, { phone: '0600000112', ways: ['voice', 'sms'] })
const phone: Way[] = ['sms', 'voice']
const reachable = (...accounts: string[]): Map<string, Reach> => new Map(accounts.map((accountId) => [accountId, { accountId, browser: false, ways: phone, tested: phone }]))
const everybody = reachable('samira', 'noor', 'petra', 'wim', 'bea', 'a', 'b', 'c', 'd', 'coordinator')
const nothing: Blocked = new Set()
const on = (accountId: string, role: string): OnDuty => ({ accountId, role, until })
const rang = (round: number, step: number, accountId: string | null): Situation['past'][number] => ({ round, step, accountId, outcome: accountId ? 'rings' : 'nobody-on-shift' })
const passed = (round: number, step: number, accountId: string): Situation['past'][number] => ({ round, step, accountId, outcome: 'passed-on' })

const known = (changes: Record<string, Partial<Reach>>): Map<string, Reach> => new Map([...everybody].map(([id, one]) => [id, { ...one, ...changes[id] }]))

const said = (situation: Partial<Situation>): string => {
  const plan = nextRings({ steps, onDuty: [], coordinators: [], reach: everybody, blocked: nothing, past: [], now, ...situation })
  const tried = plan.attempts.map((one) => `${one.round}.${one.step.step}:${one.rings.map((ring) => ring.accountId ?? 'nummer').join('+') || (one.skipped === 'unreachable' ? 'x' : '-')}`).join(' ')
  return `${tried} na ${secondsBetween(now, plan.nextAt)}${plan.alarm ? ' alarm' : ''}`
}

describe('who is rung now', () => {
  const samira = on('samira', 'night-worker')
  const petra = on('petra', 'back-up')
  const wim = on('wim', 'oncall-coordinator')
  test.each([
    ['first the first step', { onDuty: [samira, petra] }, '1.1:samira na 60'],
    ['everybody of a step at once', { onDuty: [samira, on('noor', 'night-worker')] }, '1.1:samira+noor na 60'],
    ['an empty step is passed over at once', { onDuty: [petra] }, '1.1:- 1.2:petra na 45'],
    ['then the next step', { onDuty: [samira, petra], past: [rang(1, 1, 'samira')] }, '1.2:petra na 45'],
    ['after the last it starts again, with the coordinator', { onDuty: [samira, petra, wim], coordinators: ['wim'], past: [rang(1, 3, 'wim')] }, '2.1:samira+wim na 60 alarm'],
    ['a coordinator without a shift is alarmed too', { onDuty: [samira], coordinators: ['bea'], past: [rang(1, 3, null)] }, '2.1:samira+bea na 60 alarm'],
    ['with nobody on shift the coordinator hears at once', { coordinators: ['bea'] }, '1.1:- 1.2:- 1.3:- 2.1:bea na 60 alarm'],
    ['with nobody at all it tries again soon', {}, `1.1:- 1.2:- 1.3:- 2.1:- 2.2:- 2.3:- na ${RETRY.seconds} alarm`],
    ['a line without steps rings the coordinator', { steps: [], coordinators: ['bea'] }, `1.1:- 2.1:bea na ${RETRY.seconds} alarm`],
    ['who passed on is not rung again in that round', { onDuty: [samira, on('samira', 'back-up'), petra], past: [rang(1, 1, 'samira'), passed(1, 1, 'samira')] }, '1.2:petra na 45'],
    ['but in the next round she is', { onDuty: [samira], past: [rang(1, 1, 'samira'), passed(1, 1, 'samira')] }, '1.2:- 1.3:- 2.1:samira na 60 alarm'],
    ['somebody with two hats is rung once', { onDuty: [on('wim', 'night-worker')], coordinators: ['wim'], past: [rang(1, 3, null)] }, '2.1:wim na 60 alarm'],
    ['who has no page open and no tested telephone is passed over at once', { onDuty: [samira, petra], reach: known({ samira: { tested: [] } }) }, '1.1:x 1.2:petra na 45'],
    ['without a telephone and without a page too', { onDuty: [samira, petra], reach: known({ samira: { ways: [], tested: [] } }) }, '1.1:x 1.2:petra na 45'],
    ['a page that is open is enough', { onDuty: [samira, petra], reach: known({ samira: { ways: [], tested: [], browser: true } }) }, '1.1:samira na 60'],
    ['with sms and voice down only a page counts', { onDuty: [samira, petra], reach: known({ petra: { browser: true } }), blocked: new Set<Way>(['sms', 'voice']) }, '1.1:x 1.2:petra na 45'],
    ['in the second round any telephone counts', { onDuty: [samira], reach: known({ samira: { tested: [] } }) }, '1.1:x 1.2:- 1.3:- 2.1:samira na 60 alarm'],
    ['a browser that was tested for push is enough', { onDuty: [samira, petra], reach: known({ samira: { ways: ['push'], tested: ['push'] } }) }, '1.1:samira na 60'],
    ['a back-up by name needs no shift and no test', { steps: [stepOf(1, 'back-up', 30, { accountId: 'petra' })], reach: known({ petra: { tested: [] } }) }, '1.1:petra na 30'],
    ['with nobody at all the number of the region rings', { steps: [...steps, fallback] }, '1.1:- 1.2:- 1.3:- 1.4:nummer na 90'],
    ['and rings again every round: it never runs out', { steps: [...steps, fallback], past: [rang(1, 1, null), rang(1, 2, null), rang(1, 3, null), { round: 1, step: 4, accountId: null, outcome: 'rings' }] }, '2.1:- 2.2:- 2.3:- 2.4:nummer na 90 alarm'],
  ] satisfies [string, Partial<Situation>, string][])('%s', (_name, situation, expected) => {
    expect(said(situation)).toBe(expected)
  })
})

describe('a whole night, played', () => {
  const account = constantFrom('a', 'b', 'c', 'd')
  const role = constantFrom('night-worker', 'back-up', 'oncall-coordinator')
  const duty = uniqueArray(record({ accountId: account, role }), { selector: (one) => one.accountId, maxLength: 4 })
  const turn = record({ duty, late: integer({ min: 0, max: 5 }), passes: boolean() })

  type Turn = { duty: { accountId: string; role: string }[]; late: number; passes: boolean }

  const rowsOf = (plan: Plan, from: number, clock: Instant): CallStep[] => plan.attempts
    .flatMap(({ round, step, rings }) => (rings.length ? rings.map((ring) => ring.accountId) : [null]).map((accountId) => ({ round, step: step.step, role: step.role, accountId })))
    .map((one, index): CallStep => ({ ...one, seq: from + index + 1, at: clock, until: one.accountId ? plan.nextAt : null, outcome: one.accountId ? 'rings' : 'nobody-on-shift' }))

  /** One look of the line: what must hold at every moment, and the timeline after it. */
  function look(past: CallStep[], { duty: onShift, passes }: Turn, coordinators: string[], clock: Instant): { past: CallStep[]; nextAt: Instant } {
    const plan = nextRings({ steps, onDuty: onShift.map((one) => ({ ...one, until })), coordinators, reach: everybody, blocked: nothing, past, now: clock })
    const rings = plan.attempts.flatMap((one) => one.rings)
    if (coordinators.length + onShift.length > 0) expect(rings.length).toBeGreaterThan(0)
    expect(secondsBetween(clock, plan.nextAt)).toBeLessThanOrEqual(120)
    const after = [...past, ...rowsOf(plan, past.length, clock)]
    if (rings.length > 0) expect(ringingNow(after).map((one) => one.accountId)).toEqual(rings.map((ring) => ring.accountId))
    const last = after.at(-1)
    return { past: passes && last?.accountId ? [...after, { ...last, seq: after.length + 1, at: clock, until: null, outcome: 'passed-on' }] : after, nextAt: plan.nextAt }
  }

  test('somebody is always being rung when anybody can be, nobody twice in one round for one step, and the next look is never late', () => {
    assert(property(array(turn, { minLength: 1, maxLength: 40 }), boolean(), (turns, hasCoordinator) => {
      let clock = now
      let past: CallStep[] = []
      for (const one of turns) {
        const looked = look(past, one, hasCoordinator ? ['coordinator'] : [], clock)
        past = looked.past
        clock = addDuration(looked.nextAt, `PT${one.late}S`)
      }
      const keys = past.filter((one) => one.outcome === 'rings').map((one) => `${one.round} ${one.step} ${one.accountId}`)
      expect(new Set(keys).size).toBe(keys.length)
    }), { seed: 247, numRuns: 300 })
  })
})

describe('what happens when nobody takes it', () => {
  const step = (seq: number, one: Situation['past'][number]): CallStep => ({ ...one, seq, role: 'x', at: now, until: at('02:11:00') })
  test.each([
    ['the next step', [step(1, rang(1, 1, 'samira'))], { at: at('02:11:00'), role: 'back-up', again: false }],
    ['again, and the coordinator', [step(1, rang(1, 3, 'wim'))], { at: at('02:11:00'), role: 'oncall-coordinator', again: true }],
    ['nothing is known while nobody is rung', [step(1, rang(1, 1, null))], undefined],
  ])('%s', (_name, past, expected) => expect(nextUp(steps, past)).toEqual(expected))
})

describe('the safety clock', () => {
  const visit = { state: 'there' as const, checkBy: at('03:00:00') }
  test.each([
    ['02:59:59', 'green'], ['03:00:00', 'amber'], ['03:09:59', 'amber'], ['03:10:00', 'red'], ['05:00:00', 'red'],
  ])('at %s it is %s', (time, colour) => expect(colourOf(visit, at(time))).toBe(colour))
  test('a visit that is done has stopped', () => expect(colourOf({ state: 'done', checkBy: null }, until)).toBe('stopped'))
  test('red comes ten minutes after the planned end', () => expect(redAt(at('03:00:00'))).toBe(at('03:10:00')))
  test.each([[at('03:00:00'), at('03:15:00')], [at('02:00:00'), at('02:25:00')], [null, at('02:25:00')]])('lengthened from %s', (standing, expected) => expect(lengthened(standing, now, 15)).toBe(expected))
})

describe('who has to see it, and by when', () => {
  const local = (on: string, time: string): Instant => atTime(day(on), time)
  test.each([
    ['in the night it is the same morning', '2026-11-20', '03:10', '2026-11-20'],
    ['in the evening it is the next morning', '2026-11-20', '23:30', '2026-11-21'],
    ['just before the hour it is the next morning', '2026-11-20', '09:30', '2026-11-21'],
    ['a weekend does not wait for Monday', '2026-11-21', '03:10', '2026-11-21'],
  ])('%s', (_name, on, time, due) => expect(dueAt(local(on, time))).toBe(local(due, '10:00')))
  const team = { keyWorker: 'joris', replacement: 'anke', coordinators: ['wim'] }
  test.each([
    ['on a working day her own worker', '2026-11-20', team, ['joris', 'anke', 'wim']],
    ['in the weekend who replaces', '2026-11-21', team, ['anke', 'joris', 'wim']],
    ['on a holiday too', '2026-12-25', team, ['anke', 'joris', 'wim']],
    ['without a team the coordinator', '2026-11-20', { keyWorker: undefined, replacement: undefined, coordinators: ['wim'] }, ['wim']],
  ])('%s', (_name, on, given, expected) => expect(ownersOn(local(on, '10:00'), given)).toEqual(expected))
  test.each([['joris', 'anke'], ['anke', 'wim'], ['wim', 'wim'], ['somebody', 'joris']])('after %s comes %s', (present, next) => expect(nextOwner(['joris', 'anke', 'wim'], present)).toBe(next))
})

test('nights are counted by the evening they began', () => {
  const calls = ['2026-11-19T01:00:00Z', '2026-11-19T22:00:00Z', '2026-11-20T02:00:00Z', '2026-11-21T02:10:00Z', '2026-11-10T02:00:00Z'].map(instant)
  expect(nightsThisWeek(calls, now)).toBe(3)
})

test.each([
  ['nothing but a gap', [], [['00:00', '08:00']]],
  ['a shift in the middle', [['02:00', '04:00']], [['00:00', '02:00'], ['04:00', '08:00']]],
  ['shifts that overlap', [['00:00', '05:00'], ['03:00', '09:00']], []],
] satisfies [string, string[][], string[][]][])('gaps in a roster: %s', (_name, shifts, expected) => {
  const span = (one: string[]) => ({ from: at(`${one[0]}:00`), until: at(`${one[1]}:00`) })
  expect(gaps(shifts.map(span), at('00:00:00'), at('08:00:00'))).toEqual(expected.map(span))
})

test.each([
  ['beschermd-thuis', { setting: 'own-home', reachability: '24/7 bereikbaar en beschikbaar' }, 'enrols'],
  ['bw-herstel-en-groei', { setting: 'protected', reachability: '24/7 aanwezig' }, 'none'],
  ['lichte-begeleiding', { setting: 'around', reachability: null }, 'keeps'],
  ['zelfstandig', undefined, 'none'],
])('%s: %s', (code, product, effect) => expect(lineEffect(code, product)).toBe(effect))

test('a night as a story, in order of time', () => {
  const call = { id: 'c', lineId: 'l', personId: 'p', channel: 'browser' as const, phone: null, words: null, receivedAt: now, version: 1, priority: 3, priorityReason: 'none' as const, missedId: null, entered: null, state: 'closed' as const, answeredAt: at('02:10:14'), answeredBy: 's', notes: 'n', closedAt: at('02:40:00'), outcome: 'visit' as const }
  const rung: CallStep = { seq: 1, round: 1, step: 1, accountId: 's', role: 'night-worker', at: now, until: at('02:11:00'), outcome: 'rings' }
  const told: CallMessage = { callId: 'c', seq: 1, way: 'sms', holder: 'account:s', at: now, messageId: 'm', outcome: 'delivered', endedAt: at('02:10:01') }
  const taken: CallStep = { seq: 2, round: 1, step: 1, accountId: 's', role: 'night-worker', at: at('02:10:14'), until: null, outcome: 'accepted' }
  const visit = { id: 'v', callId: 'c', personId: 'p', visitorId: 'r', sentBy: 's', sentAt: at('02:24:00'), company: 'alone' as const, plannedMinutes: 45, checkBy: null, amberAt: null, redAt: null, sosAt: null, version: 4, state: 'done' as const, acceptedAt: at('02:25:00'), leftAt: at('02:26:00'), arrivedAt: at('02:47:00'), doneAt: at('03:30:00'), report: 'r' }
  expect(timelineOf({ call, steps: [rung, taken], messages: [told], visits: [visit], followUp: undefined }).map((one) => [one.kind, one.seconds])).toEqual([
    ['received', undefined], ['rings', undefined], ['message-delivered', undefined], ['accepted', 14], ['visit-sent', undefined], ['visit-left', undefined], ['closed', undefined], ['visit-arrived', 1380], ['visit-done', undefined],
  ])
})

test('who was rung, did nothing and saw it go on, stands there as no answer', () => {
  const call = { id: 'c', lineId: 'l', personId: null, channel: 'browser' as const, phone: null, words: null, receivedAt: now, version: 1, priority: 3, priorityReason: 'none' as const, missedId: null, entered: null, state: 'ringing' as const }
  const step = (seq: number, nr: number, accountId: string, outcome: CallStep['outcome'], time: string): CallStep => ({ seq, round: 1, step: nr, accountId, role: 'x', at: at(time), until: null, outcome })
  const steps = [step(1, 1, 's', 'rings', '02:10:00'), step(2, 1, 'n', 'rings', '02:10:00'), step(3, 1, 'n', 'passed-on', '02:10:20'), step(4, 2, 'p', 'rings', '02:11:00')]
  expect(timelineOf({ call, steps, messages: [], visits: [], followUp: undefined }).filter((one) => one.kind === 'no-answer').map((one) => [one.who, one.at])).toEqual([['s', at('02:11:00')]])
})

test('ways are tried in the order of the step; one that is blocked comes last, never not at all', () => {
  const step = stepOf(1, 'night-worker', 60, { ways: ['browser', 'sms', 'voice', 'push'] })
  expect([messageWays(step, { ways: [...phone, 'push'] }, nothing), messageWays(step, { ways: [...phone, 'push'] }, new Set<Way>(['sms'])), messageWays(step, { ways: phone }, nothing), messageWays(step, { ways: [] }, nothing)])
    .toEqual([['sms', 'voice', 'push'], ['voice', 'push', 'sms'], ['sms', 'voice'], []])
  expect([nextWay(step, { ways: phone }, nothing, ['sms']), nextWay(step, { ways: [...phone, 'push'] }, nothing, ['sms', 'voice', 'push', 'browser'])]).toEqual(['voice', undefined])
  expect(isReachable(fallback, { accountId: '', browser: false, ways: [], tested: [] }, new Set<Way>(['sms', 'voice']), 1)).toBe(true)
})

test.each([
  ['danger-said', '2026-11-21', 1], ['police', '2026-11-21', 1], ['missed-check-in', '2026-11-21', 2], ['none', '2026-11-21', 3], ['danger-said', '2020-01-01', 1], ['none', '2027-06-01', 2],
] as const)('%s on %s has rank %i', (reason, on, rank) => {
  const [first] = PRIORITY
  const later = first && { ...first, from: day('2027-01-01'), ranks: { ...first.ranks, none: 2 } }
  expect(priorityOn(day(on), reason, [...PRIORITY, ...(later ? [later] : [])])).toBe(rank)
})

describe('where somebody is reached', () => {
  const since = at('00:00:00')
  const fresh = at('01:00:00')
  const old = instant('2026-01-01T00:00:00Z')
  const method = (kind: 'sms' | 'voice' | 'push', address: string, testedAt = fresh) => ({ kind, address, testedAt })
  const said = (more: Partial<Kept>): string[] =>
    addressesOf({ accountId: 's', phone: null, checked: false, methods: [], browsers: [], ...more }, since).map((one) => `${one.way} ${one.address}${one.tested ? '' : '?'}`)
  test.each([
    ['with nothing: nowhere', {}, []],
    ['with the number of the account only', { phone: '1' }, ['sms 1?', 'voice 1?']],
    ['and that number counts as tested after a shift she said yes to', { phone: '1', checked: true }, ['sms 1', 'voice 1']],
    ['a tested number takes the place of the number of the account', { phone: '1', checked: true, methods: [method('sms', '2')] }, ['sms 2', 'voice 2']],
    ['every tested number, and the one for ringing is rung', { methods: [method('sms', '2'), method('sms', '3', old), method('voice', '4')] }, ['sms 2', 'sms 3?', 'voice 4']],
    ['a number that cannot be texted is not texted, nor is the old one', { phone: '1', methods: [method('voice', '4')] }, ['voice 4']],
    ['a tested browser is no telephone', { phone: '1', methods: [method('push', 'b')], browsers: ['b'] }, ['sms 1?', 'voice 1?', 'push account:s']],
    ['a tested browser that is gone is nothing', { methods: [method('push', 'b')] }, []],
    ['another browser that waits is not tested', { methods: [method('push', 'b')], browsers: ['c'] }, ['push account:s?']],
  ] satisfies [string, Partial<Kept>, string[]][])('%s', (_name, kept, expected) => expect(said(kept)).toEqual(expected))
})
