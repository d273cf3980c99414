/** One planted violation: `file` gets `code`, and the rule of that name has to see it. */
export type Violation = { rule: string; file: string; code: string; note?: string }

const imports = (target: string): string => `import { thing } from '${target}'\nexport const planted = thing\n`
const importsType = (target: string): string => `import type { Thing } from '${target}'\nexport type Planted = Thing\n`
const importsLater = (target: string): string => `export const planted = async () => import('${target}')\n`

const modulesByLayer = [
  ['cooperation', 'people', 'staff'],
  ['continuum', 'procurement'],
  ['access', 'placement', 'oncall', 'support', 'incidents'],
  ['contact', 'finance', 'messaging', 'monitoring', 'website'],
  ['safety-net'],
  ['desks'],
]

export const moduleNames = modulesByLayer.flat()

/** Every module reaches, through the door, for every module that is not below it. */
const layerViolations: Violation[] = modulesByLayer.flatMap((names, layer) =>
  names.flatMap((name) =>
    modulesByLayer
      .slice(layer)
      .flat()
      .filter((other) => other !== name)
      .map((other) => ({ rule: `layer-of-${name}`, file: `src/modules/${name}/actions/ask-${other}.ts`, code: imports(`../../${other}/index.ts`) })),
  ),
)

const inAccess = (rule: string, file: string, code: string, note?: string): Violation => ({ rule, file: `src/modules/access/${file}`, code, ...(note === undefined ? {} : { note }) })

const houseViolations: Violation[] = [
  { rule: 'module-has-a-layer', file: 'src/modules/desks/pages/unknown.tsx', code: imports('../../unknown/index.ts') },
  inAccess('enter-by-the-door', 'actions/window.ts', imports('../../people/model.ts')),
  inAccess('enter-by-the-door', 'actions/window-type.ts', importsType('../../people/model.ts'), 'type only'),
  inAccess('enter-by-the-door', 'actions/window-later.ts', importsLater('../../people/model.ts'), 'dynamic'),
  { rule: 'app-enters-by-the-door', file: 'src/app/window.ts', code: imports('../modules/access/actions.ts') },
  { rule: 'door-shows-own-files', file: 'src/modules/procurement/index.ts', code: imports('../people/index.ts') },
  { rule: 'desks-have-no-tables', file: 'src/modules/desks/store.ts', code: imports('../../platform/database/index.ts') },
  { rule: 'desks-have-no-tables', file: 'src/modules/desks/pages/night.tsx', code: imports('../rules.ts') },
]

const drawerViolations: Violation[] = [
  inAccess('rules-are-pure', 'rules/clock.ts', imports('../../../platform/clock.ts')),
  inAccess('rules-are-pure', 'rules/file.ts', `import { readFileSync } from 'node:fs'\nexport const planted = readFileSync\n`, 'node'),
  inAccess('rules-are-pure', 'rules/package.ts', imports('pg'), 'npm'),
  inAccess('rules-are-pure', 'rules/later.ts', importsLater('../../../platform/clock.ts'), 'dynamic'),
  inAccess('rules-are-pure', 'rules/type.ts', importsType('../../../platform/clock.ts'), 'type only'),
  inAccess('rules-are-pure', 'model/store.ts', imports('../store.ts'), 'model'),
  inAccess('rules-are-pure', 'lifecycle/words.ts', imports('../words.nl.ts'), 'lifecycle'),
  { rule: 'rules-are-pure', file: 'src/modules/messaging/iwmo/rules/clock.ts', code: imports('../../../../platform/clock.ts'), note: 'iwmo' },
  inAccess('rules-borrow-types-only', 'rules/neighbour.ts', imports('../../people/index.ts')),
  inAccess('rules-borrow-types-only', 'rules/half.ts', `import { thing, type Thing } from '../../people/index.ts'\nexport const planted: Thing = thing\n`, 'beside a type'),
  inAccess('schemas-in-model-only', 'rules/schema.ts', imports('typebox')),
  inAccess('model-comes-first', 'model/rules.ts', imports('../rules.ts')),
  inAccess('lifecycle-knows-no-rules', 'lifecycle/rules.ts', imports('../rules.ts')),
  inAccess('words-are-only-words', 'words.nl/rules.ts', imports('../rules.ts')),
  inAccess('words-are-only-words', 'words.en.ts', imports('../people/index.ts'), 'another language'),
  inAccess('sql-only-in-stores', 'actions/sql.ts', imports('../../../platform/database/index.ts')),
  inAccess('sql-only-in-stores', 'actions/sql-type.ts', importsType('../../../platform/database/index.ts'), 'type only'),
  inAccess('sql-only-in-stores', 'events/sql.ts', imports('pg'), 'driver'),
  inAccess('store-decides-nothing', 'store/rules.ts', imports('../rules.ts')),
  inAccess('store-reads-own-tables', 'store/neighbour.ts', imports('../../people/index.ts')),
  inAccess('actions-know-no-screens', 'actions/screen.ts', imports('../pages/overview.tsx')),
  inAccess('screens-never-open-the-store', 'pages/sql.tsx', imports('../store.ts')),
  inAccess('screens-never-open-the-store', 'api/sql.ts', importsType('../store.ts'), 'type only'),
  inAccess('screens-ask-actions', 'pages/decides.tsx', imports('../rules.ts')),
  inAccess('screens-ask-actions', 'api/decides.ts', imports('../lifecycle.ts'), 'lifecycle'),
  inAccess('looks-only-on-pages', 'actions/look.ts', imports('../../../ui/page.tsx')),
]

const groundViolations: Violation[] = [
  { rule: 'kernel-knows-nothing', file: 'src/kernel/up.ts', code: imports('../platform/clock.ts') },
  { rule: 'kernel-knows-nothing', file: 'src/kernel/package.ts', code: imports('pg'), note: 'npm' },
  { rule: 'kernel-knows-nothing', file: 'src/kernel/node.ts', code: `import { readFileSync } from 'node:fs'\nexport const planted = readFileSync\n`, note: 'node' },
  { rule: 'platform-knows-no-module', file: 'src/platform/up.ts', code: imports('../modules/people/index.ts') },
  { rule: 'platform-knows-no-module', file: 'src/platform/http/look.ts', code: imports('../../ui/page.tsx'), note: 'ui' },
  { rule: 'platform-knows-no-module', file: 'src/platform/later.ts', code: importsLater('../app/main.ts'), note: 'dynamic' },
  { rule: 'ui-knows-only-kernel', file: 'src/ui/module.ts', code: imports('../modules/people/index.ts') },
  { rule: 'ui-knows-only-kernel', file: 'src/ui/platform.ts', code: importsType('../platform/clock.ts'), note: 'type only' },
  inAccess('only-app-composes', 'actions/app.ts', imports('../../../app/main.ts')),
  inAccess('only-app-composes', 'actions/demo.ts', imports('../../../app/demo/people.ts'), 'demo data'),
  inAccess('product-knows-no-tests', 'actions/tested.ts', imports('vitest')),
  { rule: 'no-circular', file: 'src/kernel/hen.ts', code: imports('./egg.ts') },
  { rule: 'no-circular', file: 'src/kernel/egg.ts', code: imports('./hen.ts') },
  { rule: 'no-circular', file: 'src/kernel/type-hen.ts', code: importsType('./type-egg.ts'), note: 'type only' },
  { rule: 'no-circular', file: 'src/kernel/type-egg.ts', code: importsType('./type-hen.ts'), note: 'type only' },
  { rule: 'no-orphans', file: 'src/kernel/lonely.ts', code: 'export const thing = 1\n' },
  { rule: 'no-unresolvable', file: 'src/app/lost.ts', code: imports('./not-there.ts') },
]

export const violations: Violation[] = [...layerViolations, ...houseViolations, ...drawerViolations, ...groundViolations]
