import { expect, test } from 'vitest'
import { receivesFor } from './receiving.ts'

test.each([
  ['Regio Ede', 'other-region', 'Ede', true], ['regio ede', 'other-region', 'Ede', true], ['Regio Ede-Noord', 'other-region', 'Ede', false],
  ['Regio Utrecht', 'other-region', 'Ede', false], ['Regio Ede', 'provider', 'Ede', false], ['Ede', 'other-region', 'Ede', false],
])('%s (%s) receives for %s: %s', (name, kind, region, receives) => expect(receivesFor({ name, kind }, region)).toBe(receives))
