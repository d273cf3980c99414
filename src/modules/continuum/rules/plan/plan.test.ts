import { assert, boolean, constant, constantFrom, integer, lorem, option, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../../../kernel/day.ts'
import { instant } from '../../../../kernel/instant.ts'
import type { EarlyWarningPlan } from '../../model.ts'
import type { EmployerAgreement } from '../../model/participation.ts'
import type { Evaluation, PartyView } from '../../model/plan.ts'
import { isLate, isShownTo } from './actions.ts'
import { courseOf, daysOverdue, reviewDue, sideOf } from './evaluation.ts'
import { nextMonday, nudgeChannel } from './nudge.ts'
import { agreementState, hoursOn } from './participation.ts'
import { cardOf, CARD_TEXT, holdingPlan, openProposal, shortened } from './warning.ts'

const today = day('2026-11-21')
const moment = instant('2026-11-01T12:00:00Z')

describe('who sees an action of the network', () => {
  const els = { doer: { kind: 'network' as const, memberId: 'els', name: 'Els' }, sharedAt: moment, stoppedOn: null }
  test.each([
    ['hers and shown', els, 'els', true], ['hers, not shown', { ...els, sharedAt: null }, 'els', false], ['somebody else’s', els, 'jan', false],
    ['hers, stopped', { ...els, stoppedOn: today }, 'els', false], ['of the resident', { ...els, doer: { kind: 'resident' as const } }, 'els', false],
  ])('%s', (_what, action, member, seen) => expect(isShownTo(action, member)).toBe(seen))
})

test.each([['2026-11-20', null, null, true], ['2026-11-21', null, null, false], ['2026-11-20', '2026-11-20', null, false], ['2026-11-20', null, '2026-11-20', false]])('due %s, done %s, stopped %s: late is %s', (due, done, stopped, late) => {
  expect(isLate({ due: day(due), doneOn: done === null ? null : day(done), stoppedOn: stopped === null ? null : day(stopped) }, today)).toBe(late)
})

const view = (on: string, score: number): PartyView => ({ on: day(on), by: 'a', byName: 'A', answer: 'same', words: '', scores: { living: score } })
const evaluation = (own: PartyView | null, worker: PartyView | null): Evaluation => ({ id: 'e', personId: 'p', product: null, question: 'Kan het met minder?', openedOn: today, own, worker, version: 1 })

describe('looking back', () => {
  test('nobody reads the other’s side before both are done', () => {
    const half = evaluation(view('2026-11-20', 4), null)
    expect([sideOf(half, 'own', 'own')?.scores.living, sideOf(half, 'worker', 'own')]).toEqual([4, null])
    const whole = evaluation(view('2026-11-20', 4), view('2026-11-21', 2))
    expect([sideOf(whole, 'worker', 'own')?.scores.living, sideOf(whole, 'own', 'worker')?.scores.living]).toEqual([4, 2])
  })
  test('the course holds complete moments only, oldest first', () => {
    const all = [evaluation(view('2026-11-20', 4), view('2026-11-21', 2)), evaluation(view('2026-11-21', 1), null), evaluation(view('2026-03-01', 3), view('2026-03-01', 3))]
    expect(courseOf(all, 'living')).toEqual([{ day: '2026-03-01', own: 3, worker: 3 }, { day: '2026-11-21', own: 4, worker: 2 }])
    expect(courseOf(all, 'money')).toEqual([])
  })
  test.each([
    ['2026-01-01', 13, undefined, '2026-04-02'], ['2026-01-01', 13, '2026-06-01', '2026-08-31'], ['2026-06-01', 13, '2026-01-01', '2026-08-31'], ['2026-01-01', null, undefined, undefined],
  ])('support since %s, every %s weeks, last on %s: due %s', (from, weeks, last, due) => {
    expect(reviewDue({ from: day(from), weeks, example: true }, last === undefined ? undefined : day(last))?.on).toBe(due)
  })
  test.each([['2026-11-20', 1], ['2026-11-21', 0], ['2026-11-22', 0], ['2026-10-21', 31]])('due on %s is %s days overdue', (on, days) => expect(daysOverdue({ on: day(on) }, today)).toBe(days))
})

describe('the weekly message', () => {
  const reach = { phone: '0600000000', email: 'mira@voorbeeld.example' }
  test.each([['sms', false, 'sms'], ['mail', false, 'mail'], ['phone', false, undefined], ['letter', false, undefined], ['owner', false, undefined], ['sms', true, undefined], ['mail', true, undefined]] as const)('safe channel %s, protected %s: %s', (safeChannel, isProtected, way) => {
    expect(nudgeChannel({ safeChannel, ...reach }, isProtected)?.channel).toBe(way)
  })
  test('never goes over another channel than the safe one, nor where there is no address, nor to who is protected', () => {
    const channel = constantFrom('mail', 'sms', 'phone', 'letter', 'owner' as const)
    assert(property(channel, option(constant('06'), { nil: null }), option(constant('a@b'), { nil: null }), boolean(), (safeChannel, phone, email, isProtected) => {
      const way = nudgeChannel({ safeChannel, phone, email }, isProtected)
      expect(way === undefined || (!isProtected && way.channel === safeChannel && way.recipient === (safeChannel === 'sms' ? phone : email))).toBe(true)
    }))
  })
  test.each([['2026-11-21', '2026-11-23'], ['2026-11-23', '2026-11-30'], ['2026-11-22', '2026-11-23']])('the Monday after %s is %s', (from, monday) => expect(nextMonday(day(from))).toBe(monday))
})

const plan = (version: number, more: Partial<EarlyWarningPlan> = {}): EarlyWarningPlan => ({
  version, signs: 's', helps: 'h', whomToCall: '', avoid: 'a', forVisitor: '', writtenAt: moment, writtenBy: 'w', writtenByName: null, acceptedAt: null, acceptedBy: null, acceptedByName: null, declinedAt: null, ...more,
})
const yes = { acceptedAt: moment, acceptedBy: 'm' }

describe('which early-warning plan holds', () => {
  test.each([
    ['none', [], undefined, undefined], ['one she wrote', [plan(1, yes)], 1, undefined], ['a proposal over hers', [plan(1, yes), plan(2)], 1, 2], ['only a proposal', [plan(1)], 1, 1],
    ['a declined one', [plan(1, { declinedAt: moment })], undefined, undefined], ['a declined one over hers', [plan(1, yes), plan(2, { declinedAt: moment })], 1, undefined], ['accepted after all', [plan(1, yes), plan(2, yes)], 2, undefined],
    ['an old proposal under hers', [plan(1), plan(2, yes)], 2, undefined],
  ])('%s', (_what, versions, holds, waits) => {
    expect([holdingPlan(versions)?.version, openProposal(versions)?.version]).toEqual([holds, waits])
    expect(holdingPlan(versions.toReversed())?.version).toBe(holds)
  })
})

describe('the first lines', () => {
  test.each([
    ['Bel mij. Kom langs.', 20, 'Bel mij. Kom langs.'], ['Bel mij. Kom langs.', 12, 'Bel mij.'], ['Bel mij\nKom langs', 12, 'Bel mij'], ['', 10, ''], ['Een lange zin zonder einde', 14, 'Een lange zin…'],
  ])('%j in %s', (text, most, short) => expect(shortened(text, most)).toBe(short))
  test('always fit, and begin as the text begins', () => {
    assert(property(lorem({ maxCount: 12, mode: 'sentences' }), integer({ min: 12, max: 200 }), (text, most) => {
      const short = shortened(text, most)
      expect(short.length).toBeLessThanOrEqual(most)
      expect(text.startsWith(short.replace('…', '').slice(0, 8))).toBe(true)
    }))
  })
  test('the card says which parts it shortened', () => {
    const card = cardOf(plan(1, { helps: 'Vraag iets. '.repeat(40), signs: 'Ik slaap niet.' }))
    expect(card.shortened).toEqual(['helps'])
    expect(card.parts.helps.length).toBeLessThanOrEqual(CARD_TEXT.perPart)
  })
})

const agreement = (more: Partial<EmployerAgreement>): EmployerAgreement => ({
  id: 'a', participationId: 'j', words: '', contact: '', proposedAt: moment, proposedByName: null, consentedAt: null, consentedBy: null, consentedByName: null, withdrawnAt: null, endedAt: null, version: 1, ...more,
})

describe('work', () => {
  test.each([[{}, 'proposed'], [{ consentedAt: moment }, 'consented'], [{ consentedAt: moment, withdrawnAt: moment }, 'withdrawn'], [{ consentedAt: moment, endedAt: moment }, 'ended'], [{ endedAt: moment }, 'ended']])('%j is %s', (facts, state) => {
    expect(agreementState(agreement(facts))).toBe(state)
  })
  test.each([['2026-10-31', 24], ['2026-11-01', 12], ['2026-11-30', 12], ['2026-12-01', 24]])('hours on %s: %s', (on, hours) => {
    expect(hoursOn({ id: 'j', hoursPerWeek: 24 }, [{ id: 'f', participationId: 'j', hoursPerWeek: 12, from: day('2026-11-01'), until: day('2026-12-01') }], day(on))).toBe(hours)
  })
})
