import { readFileSync } from 'node:fs'
import { assert, constantFrom, integer, option, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../../kernel/day.ts'
import type { Membership } from '../../cooperation/index.ts'
import type { services } from '../model.ts'
import { mayOpen, type Opener } from './membership.ts'

type Row = { municipality: string; service: Membership['service']; from: string; until: string | null; receivingRegion: string | null }
const file = JSON.parse(readFileSync(new URL('../../../../data/region-amersfoort/memberships.json', import.meta.url), 'utf8')) as { memberships: Row[] }
const memberships: Membership[] = file.memberships.map((row) => ({
  municipality: row.municipality, service: row.service, from: day(row.from), until: row.until === null ? null : day(row.until), successorRegion: row.receivingRegion, source: 'regio',
}))

const [VEENENDAAL, AMERSFOORT, BAARN, UTRECHT] = ['0345', '0307', '0308', '0344'] as const
const answer = (municipality: string, service: (typeof services)[number] | null, opener: Opener, residence: string | undefined, today: string): string => {
  const result = mayOpen(memberships, { municipality, service, opener, residence, today: day(today) })
  return result.ok ? 'yes' : result.refusal.code
}

describe('Veenendaal leaves on 1 January 2022', () => {
  test.each([
    ['maatschappelijke-opvang', '2021-12-31', 'yes'], ['maatschappelijke-opvang', '2022-01-01', 'membership-ended'],
    ['beschermd-wonen', '2021-12-31', 'yes'], ['beschermd-wonen', '2022-01-01', 'membership-ended'],
    ['eigen-huis', '2021-12-31', 'yes'], ['eigen-huis', '2022-01-01', 'membership-ended'],
    [null, '2021-12-31', 'yes'], [null, '2022-01-01', 'membership-ended'],
  ] as const)('%s on %s: %s', (service, today, expected) => {
    for (const opener of ['resident', 'on-behalf', 'municipality'] as const) expect(answer(VEENENDAAL, service, opener, VEENENDAAL, today)).toBe(expected)
  })

  test('the refusal names since when and where to go', () => {
    const result = mayOpen(memberships, { municipality: VEENENDAAL, service: 'beschermd-wonen', opener: 'municipality', residence: VEENENDAAL, today: day('2026-11-21') })
    expect(result).toMatchObject({ ok: false, refusal: { code: 'membership-ended', details: { since: '2022-01-01', region: 'Ede' } } })
  })

  test.each(['maatschappelijke-opvang', 'beschermd-wonen'] as const)('but she herself may report for %s at any municipality here', (service) => {
    expect(answer(AMERSFOORT, service, 'resident', VEENENDAAL, '2026-11-21')).toBe('yes')
    expect(answer(BAARN, service, 'on-behalf', VEENENDAAL, '2026-11-21')).toBe('yes')
  })
})

test('own-home support is asked of the municipality one lives in', () => {
  expect(answer(AMERSFOORT, 'eigen-huis', 'resident', BAARN, '2026-11-21')).toBe('own-home-elsewhere')
  expect(answer(BAARN, 'eigen-huis', 'resident', BAARN, '2026-11-21')).toBe('yes')
})

test('a municipality that was never here is no part of this region', () => expect(answer(UTRECHT, null, 'resident', UTRECHT, '2026-11-21')).toBe('not-of-this-region'))

test('for shelter and protected living, where somebody lives never changes the answer', () => {
  const municipalities = [...new Set(memberships.map((one) => one.municipality)), UTRECHT]
  assert(property(
    constantFrom(...municipalities), constantFrom('maatschappelijke-opvang' as const, 'beschermd-wonen' as const), option(constantFrom(...municipalities), { nil: undefined }),
    integer({ min: 0, max: 4000 }).map((count) => addDays(day('2018-01-01'), count)),
    (municipality, service, residence, today) => {
      expect(answer(municipality, service, 'resident', residence, today)).toBe(answer(municipality, service, 'resident', municipality, today))
    },
  ))
})
