import { describe, expect, test } from 'vitest'
import { type Day, day } from '../../../kernel/day.ts'
import type { Membership, Service } from '../model.ts'
import { membershipOn, takesPart } from './membership.ts'

const since = (municipality: string, service: Service, until: Day | null = null, successorRegion: string | null = null): Membership =>
  ({ municipality, service, from: day('2018-01-01'), until, successorRegion, source: 'pagina van de regio' })

const memberships = [
  since('0345', 'maatschappelijke-opvang', day('2022-01-01'), 'Ede'),
  since('0345', 'beschermd-wonen', day('2022-01-01'), 'Ede'),
  since('0345', 'vrouwenopvang'),
  since('0327', 'maatschappelijke-opvang'),
  since('0327', 'beschermd-wonen'),
]

describe('who takes part in what on which day', () => {
  test.each<[string, Service, string, boolean]>([
    ['0345', 'maatschappelijke-opvang', '2021-12-31', true],
    ['0345', 'maatschappelijke-opvang', '2022-01-01', false],
    ['0345', 'beschermd-wonen', '2021-12-31', true],
    ['0345', 'beschermd-wonen', '2022-01-01', false],
    ['0345', 'vrouwenopvang', '2021-12-31', true],
    ['0345', 'vrouwenopvang', '2022-01-01', true],
    ['0345', 'vrouwenopvang', '2031-05-05', true],
    ['0345', 'maatschappelijke-opvang', '2017-12-31', false],
    ['0345', 'maatschappelijke-opvang', '2018-01-01', true],
    ['0327', 'beschermd-wonen', '2022-01-01', true],
    ['0327', 'vrouwenopvang', '2022-01-01', false],
    ['9999', 'beschermd-wonen', '2022-01-01', false],
  ])('%s, %s, %s: %s', (municipality, service, on, expected) => {
    expect(takesPart(memberships, municipality, service, day(on))).toBe(expected)
  })

  test('a membership that ended says where the municipality went', () => {
    expect(membershipOn(memberships, '0345', 'beschermd-wonen', day('2021-12-31'))?.successorRegion).toBe('Ede')
  })

  test('who comes back takes part again from that day', () => {
    const again = [...memberships, { ...since('0345', 'beschermd-wonen'), from: day('2030-01-01') }]
    expect(['2021-12-31', '2025-01-01', '2029-12-31', '2030-01-01'].map((on) => takesPart(again, '0345', 'beschermd-wonen', day(on))))
      .toEqual([true, false, false, true])
  })
})
