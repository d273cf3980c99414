import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../../kernel/day.ts'
import { type Changes, type Found, type OpenFinding, ruleCodes } from '../model.ts'
import { changesOf } from './changes.ts'
import { LADDER, opensFiles, rungOn, turnsOf } from './ladder.ts'

const due = day('2026-11-01')
const around = { personId: 'mira', day: due, municipality: '0327', holder: null, product: null, worker: 'account:joris', replacement: 'account:bas', lead: 'account:lia', provider: 'organisation:eemhoeve' }

test.each([
  ['pressing', [[0, 0], [1, 1], [2, 2], [3, 2], [4, 3], [7, 3], [8, 4], [400, 4]]],
  ['steady', [[0, 0], [4, 0], [5, 1], [9, 1], [10, 2], [19, 2], [20, 3], [39, 3], [40, 4]]],
] as const)('%s: after so many days in the net, this rung', (pace, rows) => {
  for (const [days, rung] of rows) expect([days, rungOn(due, pace, addDays(due, days))]).toEqual([days, rung])
})

test('the numbers of the ladder are dated and called example values', () => {
  expect([LADDER.source, LADDER.from]).toEqual(['voorbeeldwaarde', '2026-01-01'])
})

describe('whose turn it is', () => {
  test.each([
    ['a worker, then who replaces', 'account:joris', around, ['account:joris', 'account:bas', 'desk:pathway', 'programme-team', 'administrative-lead']],
    ['a worker without a replacement, then the lead of the team', 'account:joris', { ...around, replacement: null }, ['account:joris', 'account:lia', 'desk:pathway', 'programme-team', 'administrative-lead']],
    ['a worker alone, then the provider', 'account:joris', { ...around, replacement: null, lead: null }, ['account:joris', 'organisation:eemhoeve', 'desk:pathway', 'programme-team', 'administrative-lead']],
    ['who replaces is the owner: then the provider', 'account:bas', { ...around, worker: null, lead: null }, ['account:bas', 'organisation:eemhoeve', 'desk:pathway', 'programme-team', 'administrative-lead']],
    ['a desk of somebody without support, then the municipality', 'desk:access', { ...around, replacement: null, lead: null, provider: null }, ['desk:access', 'municipality:0327', 'desk:pathway', 'programme-team', 'administrative-lead']],
    ['nobody else is known: the monitor', 'desk:access', { ...around, replacement: null, lead: null, provider: null, municipality: null }, ['desk:access', 'desk:pathway', 'desk:pathway', 'programme-team', 'administrative-lead']],
  ])('%s', (_, owner, fact, turns) => {
    expect(turnsOf(fact, owner, 4)).toEqual(turns)
    expect(turnsOf(fact, owner, 0)).toEqual([owner])
  })

  test('of a discreet rule nobody around her gets it', () => {
    expect(turnsOf(around, 'account:lot', 4, true)).toEqual(['account:lot', 'desk:pathway', 'desk:pathway', 'programme-team', 'administrative-lead'])
  })

  test('the programme team and the lead see counts: they open no file', () => {
    expect(turnsOf(around, 'account:joris', 4).map(opensFiles)).toEqual([true, true, true, false, false])
  })
})

const some: fc.Arbitrary<Found[]> = fc.uniqueArray(
  fc.record({ personId: fc.constantFrom('mira', 'rik', 'ada', 'bo'), rule: fc.constantFrom(...ruleCodes.slice(0, 4)), municipality: fc.constantFrom('0327', null), days: fc.nat(3), rung: fc.nat(2) })
    .map(({ days, rung, ...one }): Found => ({ ...one, since: addDays(due, days), due: addDays(due, days + 1), turns: ['a', 'b', 'c'].slice(0, rung + 1) })),
  { selector: ({ rule, personId }) => `${rule} ${personId}` },
)

let count = 0
const apply = (open: readonly OpenFinding[], { opened, changed, closed }: Changes): OpenFinding[] => {
  const gone = new Set([...closed, ...changed].map(({ id }) => id))
  return [...open.filter(({ id }) => !gone.has(id)), ...changed, ...opened.map((one) => ({ ...one, id: `f${(count += 1)}` }))]
}
const bare = (findings: readonly Found[]) => findings.map(({ personId, rule, municipality, since, due: from, turns }) => [rule, personId, municipality, since, from, ...turns].join(' ')).toSorted()

describe('writing only what changed', () => {
  test('ends, after any run of counts, where counting from nothing ends', () => {
    fc.assert(fc.property(fc.array(some, { minLength: 1, maxLength: 6 }), (runs) => {
      const lying = runs.reduce<OpenFinding[]>((open, found) => apply(open, changesOf(open, found)), [])
      expect(bare(lying)).toEqual(bare(apply([], changesOf([], runs.at(-1) ?? []))))
    }))
  })

  test('writes nothing when nothing changed, and what stays keeps its id', () => {
    fc.assert(fc.property(some, some, (before, after) => {
      const open = apply([], changesOf([], before))
      expect(changesOf(open, before)).toEqual({ opened: [], changed: [], closed: [] })
      const next = apply(open, changesOf(open, after))
      for (const one of next) { const old = open.find(({ rule, personId }) => rule === one.rule && personId === one.personId); if (old) expect(one.id).toBe(old.id) }
    }))
  })
})
