import { expect, test } from 'vitest'
import { holderOf } from './holder.ts'

const asker = { accountId: 'a1', organisationId: 'o1', municipality: '0327' }

test.each([
  ['own', 'account:a1'], ['shared', 'account:a1'], ['caseload', 'account:a1'], ['line', 'account:a1'],
  ['organisation', 'organisation:o1'], ['municipality', 'municipality:0327'], ['desk:access', 'desk:access'], ['desk:receiving', 'desk:receiving:o1'],
  ['region', undefined], ['aggregate', undefined], ['public', undefined],
])('scope %s opens files as %s', (scope, holder) => {
  expect(holderOf(asker, scope)).toBe(holder)
})

test('without an organisation or municipality there is nothing to open as', () => {
  expect(holderOf({ accountId: 'a1' }, 'organisation')).toBeUndefined()
  expect(holderOf({ accountId: 'a1' }, 'municipality')).toBeUndefined()
  expect(holderOf({ accountId: 'a1' }, 'desk:receiving')).toBeUndefined()
})
