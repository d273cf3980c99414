import { expect, test } from 'vitest'
import { lifecycleTexts, staleLifecycles } from '../src/app/commands/lifecycles.ts'

test('the state charts in docs/lifecycles are what the tables say (npm run sluitend -- levenslopen)', async () => {
  expect(await staleLifecycles()).toEqual([])
})

test('a chart shows where it begins, each transition, and where it ends', async () => {
  const people = (await lifecycleTexts()).get('people.md') ?? ''
  expect(people).toContain('[*] --> invited\n')
  expect(people).toContain('  invited --> accepted: accept\n')
  expect(people).toContain('  accepted --> ended: end, leave\n')
  expect(people).toContain('  ended --> [*]\n')
  expect(people).toContain('| accepted | leave | ended | naaste |')
})
