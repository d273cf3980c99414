import { expect, test } from 'vitest'
import { instant } from '../../../kernel/instant.ts'
import type { Look, NamedRight } from '../model.ts'
import { byDay, reasons } from './looks.ts'

const look = (at: string, change: Partial<Look> = {}): Look => ({ at: instant(at), name: 'Joris Demmer', role: 'support-worker', event: 'file-opened', outcome: 'done', ...change })

test('per day in Amsterdam, the last first, the same once with its times', () => {
  const found = byDay([
    look('2026-11-20T09:00:00Z'), look('2026-11-20T11:30:00Z'), look('2026-11-20T10:00:00Z', { name: 'Samira Nacht', role: 'night-worker' }),
    look('2026-11-20T23:30:00Z'),
  ])
  expect(found).toEqual([
    { day: '2026-11-21', looks: [{ name: 'Joris Demmer', role: 'support-worker', event: 'file-opened', outcome: 'done', times: ['2026-11-20T23:30:00.000Z'] }], lists: [] },
    { day: '2026-11-20', looks: [
      { name: 'Joris Demmer', role: 'support-worker', event: 'file-opened', outcome: 'done', times: ['2026-11-20T11:30:00.000Z', '2026-11-20T09:00:00.000Z'] },
      { name: 'Samira Nacht', role: 'night-worker', event: 'file-opened', outcome: 'done', times: ['2026-11-20T10:00:00.000Z'] },
    ], lists: [] },
  ])
})

test('what was refused is never put together with what was done', () => {
  const [day] = byDay([look('2026-11-20T09:00:00Z'), look('2026-11-20T09:01:00Z', { outcome: 'refused' })])
  expect(day?.looks.map(({ outcome }) => outcome)).toEqual(['refused', 'done'])
})

test('lists are told once per day and role, with who, which and how often; a day with lists only is a day too', () => {
  const list = (at: string, name: string, role: string, event: string) => ({ at: instant(at), name, role, event })
  const found = byDay([look('2026-11-20T09:00:00Z')], [
    list('2026-11-21T08:00:00Z', 'Joris Demmer', 'support-worker', 'caseload-seen'), list('2026-11-20T08:00:00Z', 'Samira Nacht', 'support-worker', 'day-seen'),
    list('2026-11-20T07:00:00Z', 'Joris Demmer', 'support-worker', 'caseload-seen'), list('2026-11-20T06:00:00Z', 'Lotte Plaats', 'placement-coordinator', 'wait-list-seen'),
  ])
  expect(found.map(({ day, looks, lists }) => [day, looks.length, lists])).toEqual([
    ['2026-11-21', 0, [{ role: 'support-worker', names: ['Joris Demmer'], events: ['caseload-seen'], times: 1 }]],
    ['2026-11-20', 1, [
      { role: 'support-worker', names: ['Joris Demmer', 'Samira Nacht'], events: ['caseload-seen', 'day-seen'], times: 2 },
      { role: 'placement-coordinator', names: ['Lotte Plaats'], events: ['wait-list-seen'], times: 1 },
    ]],
  ])
})

test('lists of which the log does not tell who looked stand apart, without a name', () => {
  const [day] = byDay([], [
    { at: instant('2026-11-20T08:00:00Z'), name: null, role: null, event: 'incident-reported-form' }, { at: instant('2026-11-20T09:00:00Z'), name: 'Joris Demmer', role: 'support-worker', event: 'caseload-seen' },
  ])
  expect(day?.lists).toEqual([{ role: null, names: [], events: ['incident-reported-form'], times: 1 }, { role: 'support-worker', names: ['Joris Demmer'], events: ['caseload-seen'], times: 1 }])
})

test('nothing gives nothing', () => expect(byDay([])).toEqual([]))

test('each holder once for each kind and ground, since the first day, in the order it came', () => {
  const right = (holder: string, ground: string, from: string): NamedRight => ({ holder, name: holder, kind: 'case', ground, from: instant(from) })
  const [late, early, other] = [right('municipality:0327', 'report', '2026-08-01T00:00:00Z'), right('municipality:0327', 'report', '2023-08-01T00:00:00Z'), right('municipality:0327', 'objection', '2026-09-01T00:00:00Z')]
  expect(reasons([late, early, other])).toEqual([early, other])
})
