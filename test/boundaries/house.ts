import { moduleNames } from './violations.ts'

const leaf = 'export const thing = 1\nexport type Thing = typeof thing\n'
const uses = (...targets: string[]): string => targets.map((target, index) => `export { thing as thing${index} } from '${target}'\n`).join('') + leaf
const borrows = (target: string): string => `export type { Thing as Borrowed } from '${target}'\n`

const stubPackage = (name: string): Array<[string, string]> => [
  [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', type: 'module', exports: './index.js' })],
  [`node_modules/${name}/index.js`, 'export const thing = 1\n'],
]

const doors = [...moduleNames, 'unknown'].map((name): [string, string] => [`src/modules/${name}/index.ts`, uses('./model.ts')])
const models = [...moduleNames, 'unknown'].map((name): [string, string] => [`src/modules/${name}/model.ts`, leaf])

/** A small tree in which everything is as it should be, with everything that a file may import. */
export const goodHouse: ReadonlyMap<string, string> = new Map([
  ...['pg', 'typebox', 'vitest', 'temporal-polyfill', 'preact', 'fastify'].flatMap(stubPackage),
  ['package.json', JSON.stringify({ type: 'module' })],
  ['src/kernel/day.ts', `import { createHash } from 'node:crypto'\nexport const hash = createHash\n${uses('temporal-polyfill')}`],
  ['src/platform/clock.ts', uses('../kernel/day.ts')],
  ['src/platform/database/index.ts', uses('pg', '../clock.ts')],
  ['src/platform/transaction.ts', uses('./database/index.ts')],
  ['src/platform/http/route.ts', uses('fastify', '../transaction.ts')],
  ['src/ui/page.tsx', uses('preact', '../kernel/day.ts')],
  ...doors,
  ...models,
  ['src/modules/access/model.ts', uses('typebox', '../../kernel/day.ts') + borrows('../people/index.ts')],
  ['src/modules/access/lifecycle.ts', uses('./model.ts')],
  ['src/modules/access/rules.ts', uses('./lifecycle.ts', './model.ts', '../../kernel/day.ts') + borrows('../continuum/index.ts')],
  ['src/modules/access/store.ts', uses('./model.ts', '../../platform/database/index.ts', '../../kernel/day.ts') + borrows('../people/index.ts')],
  ['src/modules/access/events.ts', uses('./model.ts', '../../platform/transaction.ts')],
  ['src/modules/access/actions.ts', uses('./rules.ts', './store.ts', './events.ts', '../people/index.ts', '../../platform/transaction.ts')],
  ['src/modules/access/words.nl.ts', uses('./model.ts', '../../kernel/day.ts')],
  ['src/modules/access/api.ts', uses('./actions.ts', './words.nl.ts', '../../platform/http/route.ts')],
  ['src/modules/access/pages/overview.tsx', uses('../actions.ts', '../words.nl.ts', '../../../ui/page.tsx') + borrows('../rules.ts')],
  ['src/modules/access/rules.test.ts', uses('vitest', './rules.ts', '../../platform/clock.ts')],
  ['src/modules/access/index.ts', uses('./actions.ts', './api.ts', './pages/overview.tsx')],
  ['src/modules/messaging/iwmo/store.ts', uses('../../../platform/database/index.ts')],
  ['src/modules/messaging/actions.ts', uses('./iwmo/store.ts')],
  ['src/modules/desks/pages/night.tsx', uses('../../access/index.ts', '../../../ui/page.tsx')],
  ['src/app/main.ts', uses('../modules/access/index.ts', '../modules/desks/index.ts', './demo/people.ts', '../platform/http/route.ts', '../ui/page.tsx')],
  ['src/app/demo/people.ts', uses('../../platform/database/index.ts')],
  // Only there so that a planted file can reach for them.
  ['src/modules/desks/rules.ts', uses('./model.ts')],
])

/** Files of the good house that break a rule by being there at all stay out of its own check. */
export const plantsOnly: ReadonlySet<string> = new Set(['src/modules/unknown/index.ts', 'src/modules/unknown/model.ts', 'src/modules/desks/rules.ts'])
