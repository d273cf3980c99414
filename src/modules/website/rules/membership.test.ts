import { describe, expect, test } from 'vitest'
import { day } from '../../../kernel/day.ts'
import type { Membership, Municipality } from '../../cooperation/index.ts'
import { isOfTheRegion, membershipStateOf } from './membership.ts'

const row = (municipality: string, service: Membership['service'], from: string, until: string | null): Membership =>
  ({ municipality, service, from: day(from), until: until === null ? null : day(until), successorRegion: until === null ? null : 'Ede', source: 'pagina van de regio' })

const memberships = [
  row('0345', 'beschermd-wonen', '2018-01-01', '2022-01-01'), row('0345', 'vrouwenopvang', '2018-01-01', null), row('0327', 'beschermd-wonen', '2018-01-01', null),
]

describe('how a municipality stands in a service', () => {
  test.each([
    ['0345', 'beschermd-wonen', '2021-12-31', { state: 'takes-part', from: '2018-01-01' }],
    ['0345', 'beschermd-wonen', '2022-01-01', { state: 'left', until: '2022-01-01', successor: 'Ede' }],
    ['0345', 'vrouwenopvang', '2026-11-21', { state: 'takes-part', from: '2018-01-01' }],
    ['0345', 'maatschappelijke-opvang', '2026-11-21', { state: 'never' }],
    ['0327', 'beschermd-wonen', '2017-12-31', { state: 'never' }],
  ] as const)('%s in %s on %s', (municipality, service, on, standing) => expect(membershipStateOf(memberships, municipality, service, day(on))).toEqual(standing))
})

test.each([['0327', '2026-11-21', true], ['0345', '2021-12-31', true], ['0345', '2022-01-01', false]])('%s is one of the region on %s: %s', (code, on, its) => {
  const municipality: Municipality = { code, name: code, province: 'Utrecht', population: 1, centre: false, boundary: { type: 'Polygon', coordinates: [] }, source: '' }
  expect(isOfTheRegion(memberships, municipality, day(on))).toBe(its)
})
