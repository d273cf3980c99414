import { describe, expect, test } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { instant } from '../../../kernel/instant.ts'
import type { EpisodeFacts } from '../model.ts'
import { toIwmo } from './iwmo.ts'
import { type Fact, messageFor, timingOf } from './message.ts'

const start: Fact = { kind: '305', personId: 'p', episodeId: '0192f0c1-7d3c-7f5e-9a51-2f6f1f0e7a10', providerId: 'eemhoeve', product: 'beschermd-thuis', day: day('2026-01-10'), reasonCode: null }
const stop: Fact = { ...start, kind: '307', day: day('2026-11-01'), reasonCode: '19' }
const known: EpisodeFacts = { category: '02', decidedBy: '0327', home: '0308' }

test('a start is told on its first day, a stop on the last day of support', () => {
  expect(messageFor(start, known, false)).toMatchObject({ kind: '305', happenedOn: '2026-01-10', municipality: '0327', reasonCode: null })
  expect(messageFor(stop, known, false)).toMatchObject({ kind: '307', happenedOn: '2026-10-31', municipality: '0327', reasonCode: '19' })
})

test.each([
  ['a plain week', '2026-11-02', '2026-11-09'],
  ['a weekend in between', '2026-11-06', '2026-11-13'],
  ['a start on Saturday', '2026-11-07', '2026-11-13'],
  ['Christmas', '2026-12-22', '2026-12-30'],
])('the term of five working days: %s', (_, on, due) => {
  expect(messageFor({ ...start, day: day(on) }, known, false)?.dueOn).toBe(due)
})

describe('no message', () => {
  test.each([
    ['in a protected compartment (OP003)', start, known, true],
    ['in a protected compartment, for a stop', stop, known, true],
    ['without a provider', { ...start, providerId: null }, known, false],
    ['for a product without a category, such as living independently', start, { ...known, category: null }, false],
    ['when no municipality is known', start, { ...known, decidedBy: null, home: null }, false],
  ])('%s', (_, fact, facts, isProtected) => {
    expect(messageFor(fact, facts, isProtected)).toBeUndefined()
  })
})

test('without a decision the municipality she comes from is told', () => {
  expect(messageFor(start, { ...known, decidedBy: null }, false)?.municipality).toBe('0308')
})

test.each([
  ['2026-11-02', '2026-11-09', '2026-11-09T22:30:00Z', 'in-time'],
  ['2026-11-02', '2026-11-09', '2026-11-09T23:30:00Z', 'late'],
  ['2026-12-01', '2026-12-08', '2026-11-20T09:00:00Z', 'planned'],
])('%s, by %s, made at %s: %s', (happened, due, made, timing) => {
  expect(timingOf({ happenedOn: day(happened), dueOn: day(due), createdAt: instant(made) }, day('2026-11-21'))).toBe(timing)
})

test('the reference fits the standard and differs for start and stop', () => {
  const references = [start, stop].map((fact) => messageFor(fact, known, false)?.reference ?? '')
  expect(new Set(references).size).toBe(2)
  expect(references.every((reference) => reference.length <= 12)).toBe(true)
})

test('in the words of iWmo', () => {
  const made = messageFor(stop, known, false)
  expect(made && toIwmo(made, '2026-11-01')).toEqual({
    Header: { BerichtCode: '420', BerichtVersie: 3, BerichtSubversie: 2, Ontvanger: '0327', BerichtIdentificatie: { Identificatie: '307F1F0E7A10', Dagtekening: '2026-11-01' } },
    StopProduct: { Product: { Categorie: '02' }, Einddatum: '2026-10-31', RedenBeeindiging: '19', StatusAanlevering: 1 },
  })
  expect(toIwmo({ ...(made ?? { municipality: '', category: null, reference: '' }), kind: '305', happenedOn: day('2026-01-10'), reasonCode: null }, '2026-01-10')).toMatchObject({
    Header: { BerichtCode: '418' }, StartProduct: { Begindatum: '2026-01-10' },
  })
})
