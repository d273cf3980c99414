import { expect, test } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { agrees, canBeBornOn } from './recognising.ts'

const known = { familyName: 'Çelik-Ørsted', birthDate: day('1976-05-03') }

test.each([
  ['celik orsted', '1976-05-03', true], ['Çelik-Ørsted', '1976-05-03', true], ['Celik', '1976-05-03', false], ['Çelik-Ørsted', '1976-05-04', false], ['Çelik-Ørsted', null, false],
])('%s, born %s, agrees: %s', (familyName, born, same) => expect(agrees(known, { familyName, birthDate: born === null ? null : day(born) })).toBe(same))

test('nobody agrees with a birth date that is unknown', () => expect(agrees({ ...known, birthDate: null }, { ...known, birthDate: null })).toBe(false))

test.each([
  ['2026-11-21', 'yes'], ['2026-11-22', 'birth-in-future'], ['2099-01-01', 'birth-in-future'], ['1905-11-22', 'yes'], ['1905-11-21', 'birth-too-long-ago'], ['1900-01-01', 'birth-too-long-ago'],
])('on 21 November 2026 somebody can be born on %s: %s', (born, said) => {
  const can = canBeBornOn(day(born), day('2026-11-21'))
  expect(can.ok ? 'yes' : can.refusal.code).toBe(said)
})
test('a birth date that is not known is possible', () => expect(canBeBornOn(null, day('2026-11-21')).ok).toBe(true))
