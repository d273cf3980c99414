import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import facts from '../../../../data/region-amersfoort/municipalities.json' with { type: 'json' }
import type { Boundary } from '../model.ts'
import { kilometresBetween } from './distance.ts'

const boundaries = new Map(facts.municipalities.map((one) => [one.name, one.boundary as Boundary]))
const of = (name: string): Boundary => {
  const found = boundaries.get(name)
  if (!found) throw new Error(`no boundary of ${name}`)
  return found
}

// Measured on a map from centre to centre, whole kilometres.
test.each([
  ['Leusden', 'Leusden', 0], ['Amersfoort', 'Leusden', 5], ['Bunschoten', 'Woudenberg', 18],
])('from %s to %s it is about %i km', (from, to, km) => expect(Math.abs(kilometresBetween(of(from), of(to)) - km)).toBeLessThanOrEqual(2))

test('as far there as back, and never shorter by a third place', () => {
  const names = fc.constantFrom(...boundaries.keys())
  fc.assert(fc.property(names, names, names, (a, b, c) => {
    expect(kilometresBetween(of(a), of(b))).toBe(kilometresBetween(of(b), of(a)))
    // Each of the three was rounded.
    expect(kilometresBetween(of(a), of(c))).toBeLessThanOrEqual(kilometresBetween(of(a), of(b)) + kilometresBetween(of(b), of(c)) + 2)
  }))
})
