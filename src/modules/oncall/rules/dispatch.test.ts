import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant } from '../../../kernel/instant.ts'
import { type Need, needs, type Visitor } from '../model/dispatch.ts'
import { whyText } from '../words.nl/dispatch.ts'
import { proposed } from './dispatch.ts'

const somebody = (name: string, more: Partial<Visitor> = {}): Visitor =>
  ({ accountId: name, name, phone: null, role: 'night-visitor', abilities: [], visits: 0, busy: false, heardBy: null, leavesFrom: 'near', ...more })
const places: Readonly<Record<string, number>> = { here: 0, near: 8, 'near-too': 9, far: 23 }
const kmFrom = (code: string): number | null => places[code] ?? null
const order = (visitors: readonly Visitor[], needed: readonly Need[] = []): string[] => proposed(visitors, needed, kmFrom).map((one) => one.name)

describe('who is asked first', () => {
  test.each<[string, Visitor[], readonly Need[], string[]]>([
    ['who is free, however far', [somebody('busy', { busy: true, leavesFrom: 'here' }), somebody('free', { leavesFrom: 'far' })], [], ['free', 'busy']],
    ['who speaks her language, however far', [somebody('near'), somebody('speaks', { abilities: ['ar'], leavesFrom: 'far' })], ['ar'], ['speaks', 'near']],
    ['who can more of what is needed', [somebody('one', { abilities: ['ar'] }), somebody('two', { abilities: ['first-aid', 'ar'], leavesFrom: 'far' })], ['ar', 'first-aid'], ['two', 'one']],
    ['what is not needed counts for nothing', [somebody('b', { abilities: ['tr', 'pl'] }), somebody('a')], ['ar'], ['a', 'b']],
    ['the night visitor before who is behind her, however near', [somebody('behind', { role: 'back-up', leavesFrom: 'here' }), somebody('visitor', { leavesFrom: 'far' })], [], ['visitor', 'behind']],
    ['who is behind her when only she speaks the language', [somebody('visitor'), somebody('behind', { role: 'back-up', abilities: ['ar'] })], ['ar'], ['behind', 'visitor']],
    ['who is near', [somebody('far', { leavesFrom: 'far' }), somebody('near'), somebody('here', { leavesFrom: 'here' })], [], ['here', 'near', 'far']],
    ['about equally far: who went out least', [somebody('tired', { visits: 3 }), somebody('rested', { leavesFrom: 'near-too', visits: 1 })], [], ['rested', 'tired']],
    ['who is nobody knows where, behind who is far', [somebody('unknown', { leavesFrom: null }), somebody('abroad', { leavesFrom: 'elsewhere' }), somebody('far', { leavesFrom: 'far' })], [], ['far', 'abroad', 'unknown']],
    ['all the same: by name', [somebody('b'), somebody('a')], [], ['a', 'b']],
  ])('%s', (_name, visitors, needed, expected) => expect(order(visitors, needed)).toEqual(expected))
})

describe('and why, in words', () => {
  const heardBy = instant('2026-11-21T01:30:00Z')
  test.each<[Partial<Visitor>, readonly Need[], string]>([
    [{ abilities: ['ar'] }, ['ar'], 'ongeveer 8 km, vrij, spreekt Arabisch'],
    [{ busy: true, heardBy, visits: 1 }, [], 'ongeveer 8 km, nu bij een ander, bericht vóór 02:30, al 1 bezoek in deze dienst'],
    [{ leavesFrom: 'here', abilities: ['first-aid'], visits: 2 }, ['ar', 'first-aid'], 'in dezelfde gemeente, vrij, kan: eerste hulp, al 2 bezoeken in deze dienst'],
    [{ leavesFrom: null }, ['ar'], 'afstand onbekend, vrij'],
  ])('%o', (more, needed, text) => expect(proposed([somebody('one', more)], needed, kmFrom).map(whyText)).toEqual([text]))
})

test('whoever is on shift: nobody is left out, the order is one and the same, and nobody who is busy stands above who is free, nor who can less above who can more', () => {
  const visitor = fc.record({
    accountId: fc.uuid(), name: fc.constantFrom('Ruben', 'Petra', 'Nour'), phone: fc.constant(null), role: fc.constantFrom('night-visitor', 'back-up'), abilities: fc.subarray([...needs]),
    visits: fc.integer({ min: 0, max: 5 }), busy: fc.boolean(), heardBy: fc.constant(null), leavesFrom: fc.constantFrom(null, 'here', 'near', 'near-too', 'far', 'elsewhere'),
  })
  const all = fc.uniqueArray(visitor, { maxLength: 12, selector: (one) => one.accountId })
  fc.assert(fc.property(all, fc.subarray([...needs]), fc.infiniteStream(fc.nat()), (visitors, needed, dice) => {
    const found = proposed(visitors, needed, kmFrom)
    expect(found.map((one) => one.accountId).toSorted()).toEqual(visitors.map((one) => one.accountId).toSorted())
    const shuffled = visitors.map((one) => ({ one, at: Number(dice.next().value) })).toSorted((a, b) => a.at - b.at).map(({ one }) => one)
    expect(proposed(shuffled, needed, kmFrom)).toEqual(found)
    // So a free one with a match never stands below a busy one without.
    expect(found.every((one, at) => at === 0 || Number(found[at - 1]?.busy) < Number(one.busy) || (found[at - 1]?.busy === one.busy && (found[at - 1]?.can.length ?? 0) >= one.can.length))).toBe(true)
  }), { numRuns: 500 })
})
