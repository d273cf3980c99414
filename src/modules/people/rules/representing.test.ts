import { expect, test } from 'vitest'
import { type RepresentativeKind, representativeKinds, type RepresentativeScope } from '../model.ts'
import { rightsOfScope, scopeOfKind } from './representing.ts'

// Written out apart from the code: each kind, what it decides about, and what the account opens.
const expected: Readonly<Record<RepresentativeKind, [RepresentativeScope | undefined, string]>> = {
  curator: ['both', 'shared amounts'], mentor: ['care', 'shared'], administrator: ['money', 'amounts'], guardian: ['both', 'shared amounts'], authorised: [undefined, ''],
}

test.each(representativeKinds)('%s opens exactly what it decides about', (kind) => {
  const scope = scopeOfKind(kind, undefined)
  expect([scope, scope ? rightsOfScope(scope).join(' ') : '']).toEqual(expected[kind])
})

test.each([['care', 'shared'], ['money', 'amounts'], ['both', 'shared amounts']] as const)('an authorisation for %s opens %s', (scope, rights) => {
  expect(rightsOfScope(scopeOfKind('authorised', scope) ?? 'both').join(' ')).toBe(rights)
})

test('no kind takes a wider scope than the law gives it', () => expect(scopeOfKind('administrator', 'both')).toBe('money'))
