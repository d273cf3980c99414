import { expect, test } from 'vitest'
import { indicatorCodes } from '../model.ts'
import { figure, indicatorOf, indicators, percentOf, toneOf } from './indicators.ts'

test('every code has one indicator, with a source', () => {
  expect(indicators.map(({ code }) => code)).toEqual([...indicatorCodes])
  expect(indicators.every(({ source }) => source.length > 0)).toBe(true)
  expect(indicatorOf('bestaat-niet')).toBeUndefined()
})

test.each([
  ['wachtenden', 9, null, 'hidden', null],
  ['wachtenden', 10, null, 10, null],
  ['wachtenden', 0, null, 0, null],
  ['besluiten-te-laat', 3, 40, 'hidden', 40],
  ['besluiten-te-laat', 0, 4, 0, 'hidden'],
  ['doorlooptijd', 41, 4, 'hidden', 'hidden'],
  ['doorlooptijd', 41, 25, 41, 25],
  ['doorlooptijd', null, 0, null, 0],
  ['bedden-vannacht', 3, 85, 3, 85],
  ['opgenomen-op-tijd', 98.6, 41, 98.6, 41],
  ['kosten', 815000, null, 815000, null],
] as const)('%s of %s over %s is shown as %s over %s', (code, value, over, shown, of) => {
  const indicator = indicatorOf(code)
  expect(indicator && figure(indicator, value, over)).toMatchObject({ value: shown, of })
})

test.each([[0, 0, null], [41, 41, 100], [1, 3, 33.3]])('%s of %s is %s per cent', (part, whole, percent) => {
  expect(percentOf(part, whole)).toBe(percent)
})

test.each([['hidden', 'none'], [0, 'none'], [10, 'low'], [20, 'middle'], [30, 'high']] as const)('%s people on ten thousand are coloured %s', (count, tone) => {
  expect(toneOf(count, 10_000, 0.003)).toBe(tone)
})
