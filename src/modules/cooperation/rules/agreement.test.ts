import { expect, test } from 'vitest'
import { day } from '../../../kernel/day.ts'
import type { Standing } from '../model.ts'
import { standingOf } from './agreement.ts'

test.each<[string, string | null, string, Standing]>([
  ['2026-06-30', null, '2026-06-29', 'open'],
  ['2026-06-30', null, '2026-06-30', 'open'],
  ['2026-06-30', null, '2026-07-01', 'late'],
  ['2026-06-30', '2026-06-30', '2026-07-01', 'kept'],
  ['2026-06-30', '2026-06-01', '2026-06-01', 'kept'],
  ['2026-06-30', '2026-07-01', '2026-07-02', 'kept-late'],
  ['2026-06-30', '2026-06-20', '2026-06-10', 'open'],
  ['2026-06-30', '2026-07-10', '2026-07-05', 'late'],
])('due %s, kept %s, seen on %s: %s', (dueOn, keptOn, on, expected) => {
  expect(standingOf({ dueOn: day(dueOn), keptOn: keptOn === null ? null : day(keptOn) }, day(on))).toBe(expected)
})
