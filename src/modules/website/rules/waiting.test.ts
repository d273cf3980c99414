import { assert, nat, property } from 'fast-check'
import { expect, test } from 'vitest'
import { FEWEST_SHOWN, publicWaiting } from './waiting.ts'

test.each([
  [FEWEST_SHOWN - 1, 6, undefined, undefined],
  [FEWEST_SHOWN, 6, FEWEST_SHOWN, 6],
  [FEWEST_SHOWN, 45.7, FEWEST_SHOWN, 45],
  [FEWEST_SHOWN, null, FEWEST_SHOWN, undefined],
])('%i people who wait %s weeks', (people, medianWeeks, waiting, shown) =>
  expect(publicWaiting(['p'], [{ product: 'p', people, medianWeeks }])).toEqual([{ product: 'p', waiting, medianWeeks: shown }]))

test('a product without anybody waiting looks the same as one with a few', () =>
  expect(publicWaiting(['none', 'few'], [{ product: 'few', people: 3, medianWeeks: 2 }]).map(({ waiting, medianWeeks }) => [waiting, medianWeeks])).toEqual([[undefined, undefined], [undefined, undefined]]))

test('no number below the smallest is ever shown', () => assert(property(nat(30), nat(200), (people, medianWeeks) => {
  const [row] = publicWaiting(['p'], [{ product: 'p', people, medianWeeks }])
  return row?.waiting === undefined ? row?.medianWeeks === undefined : row.waiting >= FEWEST_SHOWN
})))
