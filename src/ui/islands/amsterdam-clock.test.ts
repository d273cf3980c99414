import { expect, test } from 'vitest'
import { day } from '../../kernel/day.ts'
import { atTime } from '../../kernel/instant.ts'
import { clockAt, momentOf } from './amsterdam-clock.ts'

test.each([
  ['2026-11-21', '12:00'], ['2026-07-01', '00:30'], ['2026-01-01', '00:00'], ['2026-12-31', '23:59'],
  ['2026-10-25', '01:59'], ['2026-10-25', '02:30'], ['2026-10-25', '03:00'], ['2026-03-29', '01:59'], ['2026-03-29', '02:30'], ['2026-03-29', '03:00'],
])('%s %s is the same moment as the server makes of it', (on, time) => expect(new Date(momentOf(on, time)).toISOString()).toBe(atTime(day(on), time)))

test('what is no day and time is no moment; a moment shows what the clock in Amsterdam shows', () => {
  expect(momentOf('', '12:00')).toBeNaN()
  expect(clockAt(Date.parse('2026-11-21T23:30:00Z'))).toEqual({ day: '2026-11-22', time: '00:30' })
})
