import { describe, expect, test } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { type Product, refusalReasons, services } from '../model.ts'
import { reasonNames } from '../words.nl/names.ts'
import { checkProposal, legalGround, mayHandOver, refusalArticles, reviewOn, type ProposedDecision } from './deciding.ts'

const product = (service: Product['service'], reviewWeeks: number | null = 13): Product => ({ code: service, name: service, service, reviewWeeks })
const grant: ProposedDecision = { outcome: 'granted', products: [product('eigen-huis')], hoursMin: 4, hoursMax: 8, from: day('2026-10-01'), until: day('2027-10-01'), reportedOn: day('2026-08-03'), today: day('2026-09-28') }
const codeOf = (proposal: ProposedDecision): string => { const result = checkProposal(proposal); return result.ok ? 'yes' : result.refusal.code }

test.each([
  ['a whole grant', grant, 'yes'],
  ['no products', { ...grant, products: [] }, 'products-needed'],
  ['no term', { ...grant, until: null }, 'until-needed'],
  ['a term of no days', { ...grant, until: grant.from }, 'until-before-from'],
  ['a start on the day of the report', { ...grant, from: day('2026-08-03') }, 'yes'],
  ['a start before anybody asked', { ...grant, from: day('2026-08-02') }, 'starts-before-report'],
  ['five years', { ...grant, until: day('2031-10-01') }, 'yes'],
  ['five years and a day', { ...grant, until: day('2031-10-02') }, 'term-too-long'],
  ['a start a year ahead', { ...grant, from: day('2027-09-28'), until: day('2028-09-28') }, 'yes'],
  ['a start a year and a day ahead', { ...grant, from: day('2027-09-29'), until: day('2028-09-28') }, 'starts-too-late'],
  ['a start in 2090', { ...grant, from: day('2090-01-01'), until: day('2091-01-01') }, 'starts-too-late'],
  ['a refusal from 2090', { ...grant, outcome: 'refused', refusalReason: 'own-strength', from: day('2090-01-01'), until: null }, 'starts-too-late'],
  ['crossed hours', { ...grant, hoursMax: 2 }, 'hours-crossed'],
  ['no hours at all', { ...grant, hoursMin: 0, hoursMax: 0 }, 'hours-none'],
  ['a bed without hours', { ...grant, products: [product('maatschappelijke-opvang')], hoursMin: 0, hoursMax: 0 }, 'yes'],
  ['from no hours on', { ...grant, hoursMin: 0, hoursMax: 0.5 }, 'yes'],
  ['every hour of the week', { ...grant, hoursMax: 168 }, 'yes'],
  ['more hours than a week has', { ...grant, hoursMax: 168.5 }, 'hours-more-than-week'],
  ['500 hours', { ...grant, hoursMin: 500, hoursMax: 500 }, 'hours-more-than-week'],
  ['a refusal without a ground', { ...grant, outcome: 'refused' }, 'refusal-reason-needed'],
  ['a refusal with one', { ...grant, outcome: 'refused', refusalReason: 'own-strength', until: null }, 'yes'],
  ['a temporary provision without a term', { ...grant, outcome: 'temporary', until: null }, 'until-needed'],
] as const)('%s', (_what, proposal, expected) => expect(codeOf(proposal)).toBe(expected))

describe('a lack of ties with the region is no reason', () => {
  test.each(services)('living elsewhere as a reason for %s', (service) => {
    const proposal: ProposedDecision = { ...grant, outcome: 'refused', products: [product(service)], refusalReason: 'own-home-of-another-municipality' }
    expect(codeOf(proposal)).toBe(service === 'eigen-huis' ? 'yes' : 'reason-not-for-this-service')
  })

  test('nor for a mix of services', () => {
    expect(codeOf({ ...grant, outcome: 'refused', products: [product('eigen-huis'), product('beschermd-wonen')], refusalReason: 'own-home-of-another-municipality' })).toBe('reason-not-for-this-service')
  })

  test('no reason speaks of region or ties, and each has an article', () => {
    for (const reason of refusalReasons) {
      expect(reasonNames[reason]).not.toMatch(/regio|binding/i)
      expect(refusalArticles[reason]).toMatch(/artikel \d/)
    }
  })
})

test('the legal ground follows the services; an emergency names 2.3.3 as well', () => {
  expect(legalGround(['eigen-huis'], 'granted')).toContain('onder a')
  expect(legalGround(['beschermd-wonen', 'maatschappelijke-opvang'], 'granted').match(/onder b/g)).toHaveLength(1)
  expect(legalGround(['maatschappelijke-opvang'], 'temporary')).toMatch(/^Wmo 2015, artikel 2\.3\.3;/)
})

test.each([
  [[13], '2026-12-31'], [[13, 6], '2026-11-12'], [[100], '2027-09-30'], [[null], '2027-09-30'],
] as const)('a review after %j weeks falls on %s, within the term', (weeks, on) => {
  expect(reviewOn(weeks.map((one) => product('eigen-huis', one)), grant.from, grant.until)).toBe(on)
})

test('a file is handed over once, and only when there is a region that received the tasks', () => {
  expect(mayHandOver('Ede', false)).toEqual({ ok: true, value: 'Ede' })
  expect(mayHandOver(undefined, false)).toMatchObject({ refusal: { code: 'no-receiving-region' } })
  expect(mayHandOver('Ede', true)).toMatchObject({ refusal: { code: 'already-handed-over' } })
})
