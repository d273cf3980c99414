import { array, assert, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suppress, suppressTable } from '../../../kernel/suppression.ts'
import type { LineRecord } from '../model/answering.ts'
import { shownRecords } from './answering.ts'

const hiding = { table: suppressTable, isSmall: (count: number) => suppress(count) === 'hidden' }

const one = (name: string, calls: number, more: Partial<LineRecord> = {}): LineRecord =>
  ({ name, calls, entered: 0, within: 1, answerHalf: 20, answerNine: 40, talked: calls, unansweredSteps: 0, visits: 0, arrived: 0, arrivedWithin: 0, arriveHalf: null, arriveNine: null, ...more })

describe('figures of the line, with small ones hidden', () => {
  const shown = (...records: LineRecord[]) => shownRecords(records, hiding).map(({ name, record: found }) => [name, found?.calls ?? null, found?.talked ?? null])
  test.each([
    ['large groups are shown', [one('a', 40), one('b', 30)], [['a', 40, 40], ['b', 30, 30]]],
    ['a small one is hidden, and another so that it cannot be worked out', [one('a', 40), one('b', 30), one('c', 3)], [['a', 40, 40], ['b', null, null], ['c', null, null]]],
    ['a part that is small is hidden', [one('a', 40, { talked: 4 })], [['a', 40, null]]],
    ['and a part of which the rest is small', [one('a', 40, { talked: 36 })], [['a', 40, null]]],
    ['and the same part of a second one, so that it cannot be worked out either', [one('a', 40, { talked: 36 }), one('b', 60), one('c', 50)], [['a', 40, null], ['b', 60, 60], ['c', 50, null]]],
    ['two that are hidden already hide no third', [one('a', 40, { talked: 36 }), one('b', 60, { talked: 55 }), one('c', 50)], [['a', 40, null], ['b', 60, null], ['c', 50, 50]]],
  ] satisfies [string, LineRecord[], unknown[]][])('%s', (_name, records, expected) => expect(shown(...records)).toEqual(expected))

  test('how fast the line was is told of every group that is shown, how fast somebody came only of enough visits', () => {
    const shownOf = (arrived: number) => shownRecords([one('a', 40, { talked: 20, visits: 20, arrived, arrivedWithin: arrived, arriveHalf: 20, arriveNine: 35 })], hiding)[0]?.record
    expect([shownOf(8)?.within, shownOf(8)?.visits, shownOf(8)?.came]).toEqual([1, 20, null])
    expect(shownOf(10)?.came).toEqual({ arrived: 10, arrivedWithin: 10, arriveHalf: 20, arriveNine: 35 })
  })

  test('never is one hidden count alone between shown ones', () => {
    const records = array(record({ calls: integer({ min: 1, max: 60 }), talked: integer({ min: 0, max: 60 }) }), { minLength: 2, maxLength: 6 })
    assert(property(records, (drawn) => {
      const found = shownRecords(drawn.map(({ calls, talked }, at) => one(`${at}`, calls, { talked: Math.min(calls, talked) })), hiding)
      const hidden = found.filter(({ record: shown }) => shown === null || shown.talked === null)
      expect(hidden.length).not.toBe(1)
      for (const { record: shown } of found) if (shown?.talked) expect(Math.min(shown.talked, shown.calls)).toBeGreaterThanOrEqual(10)
    }))
  })
})
