import { expect, test } from 'vitest'
import { day } from '../../../kernel/day.ts'
import type { Mandate, MandateQuestion } from '../model.ts'
import { mandateFor } from './mandate.ts'

const mandates: Mandate[] = [
  { id: 'dag', municipality: '0327', service: 'beschermd-wonen', role: 'decider', kind: 'daytime', from: day('2024-01-01'), until: day('2026-01-01'), source: 'mandaatbesluit 2024' },
  { id: 'dag-nieuw', municipality: '0327', service: 'beschermd-wonen', role: 'decider', kind: 'daytime', from: day('2026-01-01'), until: null, source: 'mandaatbesluit 2026' },
  { id: 'nacht', municipality: '0327', service: 'maatschappelijke-opvang', role: 'oncall-coordinator', kind: 'night-and-weekend', from: day('2024-01-01'), until: null, source: 'mandaatbesluit spoed' },
]

const asked = (change: Partial<MandateQuestion>): MandateQuestion =>
  ({ municipality: '0327', service: 'beschermd-wonen', role: 'decider', kind: 'daytime', day: day('2025-06-01'), ...change })

test.each<[string, Partial<MandateQuestion>, string | undefined]>([
  ['the decider by day', {}, 'dag'],
  ['the last day of the old one', { day: day('2025-12-31') }, 'dag'],
  ['the first day of the new one', { day: day('2026-01-01') }, 'dag-nieuw'],
  ['before there was one', { day: day('2023-12-31') }, undefined],
  ['another municipality', { municipality: '0308' }, undefined],
  ['another service', { service: 'maatschappelijke-opvang' }, undefined],
  ['support in the own home was not mandated', { service: 'eigen-huis' }, undefined],
  ['another role', { role: 'access-worker' }, undefined],
  ['by day is not by night', { kind: 'night-and-weekend' }, undefined],
  ['the emergency mandate', { service: 'maatschappelijke-opvang', role: 'oncall-coordinator', kind: 'night-and-weekend' }, 'nacht'],
  ['the emergency mandate does not hold by day', { service: 'maatschappelijke-opvang', role: 'oncall-coordinator' }, undefined],
])('%s', (_case, change, id) => {
  expect(mandateFor(mandates, asked(change))?.id).toBe(id)
})
