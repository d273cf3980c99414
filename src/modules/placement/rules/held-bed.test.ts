import { expect, test } from 'vitest'
import { instant } from '../../../kernel/instant.ts'
import { heldBedState, heldUntil } from './held-bed.ts'

test.each([
  ['at noon', '2026-11-21T12:00:00+01:00', '2026-11-21T23:00:00+01:00'],
  ['in the evening', '2026-11-21T20:59:00+01:00', '2026-11-21T23:00:00+01:00'],
  ['late', '2026-11-21T22:30:00+01:00', '2026-11-22T00:30:00+01:00'],
  ['after midnight, still this night', '2026-11-22T03:00:00+01:00', '2026-11-22T05:00:00+01:00'],
  ['in the morning, no further than the night', '2026-11-22T11:00:00+01:00', '2026-11-22T12:00:00+01:00'],
  ['in the night that the clock goes back', '2026-10-25T01:30:00+02:00', '2026-10-25T02:30:00+01:00'],
])('held %s: from %s until %s', (_, now, until) => expect(heldUntil(instant(now))).toBe(instant(until)))

test.each([
  [null, '2026-11-21T22:59:59+01:00', 'held'], [null, '2026-11-21T23:00:00+01:00', 'lapsed'], ['arrived', '2026-11-21T23:30:00+01:00', 'arrived'], ['called-off', '2026-11-21T22:00:00+01:00', 'called-off'],
] as const)('ended %s, at %s: %s', (endedHow, now, state) => expect(heldBedState({ endedHow, until: instant('2026-11-21T23:00:00+01:00') }, instant(now))).toBe(state))
