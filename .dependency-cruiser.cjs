// The architecture, as a test. Read top to bottom: a layer knows the doors of the layers before it, and nobody else.
const layers = [
  ['cooperation', 'people', 'staff'],
  ['continuum', 'procurement'],
  ['access', 'placement', 'oncall', 'support', 'incidents'],
  ['contact', 'finance', 'messaging', 'monitoring', 'website'],
  ['safety-net'],
  ['desks'],
]

const modules = layers.flat()
const TEST = '\\.test\\.tsx?$'
const HOUSE = '^src/modules/([^/]+)/'
const OWN = '^src/modules/$1/'
const DOOR = '^src/modules/[^/]+/index\\.ts$'

/** A file or a folder of this name in a module; iWmo is a house within messaging. */
const drawer = (...names) => `(?:iwmo/)?(?:${names.join('|')})(?:/|\\.)`
const npm = (...names) => `(?:^|node_modules/)(?:${names.join('|')})(?:/|$)`

const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

const layerRules = layers.flatMap((names, index) =>
  names.map((name) => {
    const closed = layers.slice(index).flat().filter((other) => other !== name)
    return forbid(`layer-of-${name}`, 'Use the doors of lower layers only; tell the others with an event.', { path: `^src/modules/${name}/` }, { path: `^src/modules/(?:${closed.join('|') || '(?!)'})/` })
  }),
).filter(({ to }) => !to.path.includes('(?!)'))

const houseRules = [
  forbid('module-has-a-layer', 'A new module gets its place in the list of layers above.', {}, { path: `^src/modules/(?!(?:${modules.join('|')})/)` }),
  forbid('enter-by-the-door', 'Another module only through its index.ts.', { path: HOUSE, pathNot: TEST }, { path: '^src/modules/', pathNot: [OWN, DOOR] }),
  forbid('app-enters-by-the-door', 'App composes what the doors offer.', { path: '^src/(?!modules/)', pathNot: TEST }, { path: '^src/modules/', pathNot: DOOR }),
  forbid('door-shows-own-files', 'A door offers what is in its own house.', { path: '^src/modules/([^/]+)/index\\.ts$' }, { path: '^src/', pathNot: OWN }),
  forbid('desks-have-no-tables', 'Desks compose what others show: no store, no rules.', { path: '^src/modules/desks/', pathNot: TEST }, { path: `^src/platform/database|^src/modules/desks/${drawer('store', 'rules', 'lifecycle')}` }),
]

const PURE = drawer('model', 'lifecycle', 'rules')
const drawerRules = [
  forbid('rules-are-pure', 'Own model and rules, the kernel, and types of lower modules: no SQL, HTTP, clock, npm or node.', { path: HOUSE + PURE, pathNot: TEST }, { pathNot: ['^src/kernel/', OWN + PURE, DOOR, npm('typebox')] }),
  forbid('rules-borrow-types-only', "Rules may know another module's types, never run its code.", { path: HOUSE + PURE, pathNot: TEST }, { path: DOOR, dependencyTypesNot: ['type-only'] }),
  forbid('schemas-in-model-only', 'What input looks like is written in the model.', { path: HOUSE + drawer('lifecycle', 'rules'), pathNot: TEST }, { path: npm('typebox') }),
  forbid('model-comes-first', 'The model knows no lifecycle and no rules; the lifecycle knows no rules.', { path: HOUSE + drawer('model'), pathNot: TEST }, { path: OWN + drawer('lifecycle', 'rules') }),
  forbid('lifecycle-knows-no-rules', 'The table of transitions is read by rules, not the other way round.', { path: HOUSE + drawer('lifecycle'), pathNot: TEST }, { path: OWN + drawer('rules') }),
  forbid('words-are-only-words', 'Sentences know the model, nothing else.', { path: HOUSE + drawer('words'), pathNot: TEST }, { pathNot: ['^src/kernel/', OWN + drawer('model', 'words')] }),
  forbid('sql-only-in-stores', 'SQL is written in store.ts.', { path: HOUSE, pathNot: [HOUSE + drawer('store'), TEST] }, { path: `^src/platform/database|${npm('pg', 'pg-copy-streams', 'kysely')}` }),
  forbid('store-decides-nothing', 'A store turns rows into the model and back.', { path: HOUSE + drawer('store'), pathNot: TEST }, { path: OWN + drawer('lifecycle', 'rules', 'actions', 'events', 'api', 'pages', 'words') }),
  forbid('store-reads-own-tables', 'Facts of another module come through actions.', { path: HOUSE + drawer('store'), pathNot: TEST }, { path: DOOR, dependencyTypesNot: ['type-only'] }),
  forbid('actions-know-no-screens', 'Pages and API call actions, not the other way round.', { path: HOUSE, pathNot: [HOUSE + drawer('api', 'pages', 'index'), TEST] }, { path: OWN + drawer('api', 'pages') }),
  forbid('screens-never-open-the-store', 'Pages and API go through actions.', { path: HOUSE + drawer('api', 'pages'), pathNot: TEST }, { path: OWN + drawer('store') }),
  forbid('screens-ask-actions', 'Pages and API may know types of rules, and let actions run them.', { path: HOUSE + drawer('api', 'pages'), pathNot: TEST }, { path: OWN + drawer('lifecycle', 'rules', 'events'), dependencyTypesNot: ['type-only'] }),
  forbid('looks-only-on-pages', 'Page parts belong to pages and desks.', { path: HOUSE, pathNot: [HOUSE + drawer('pages'), '^src/modules/desks/', TEST] }, { path: '^src/ui/' }),
]

const groundRules = [
  forbid('kernel-knows-nothing', 'The kernel is pure: itself, Temporal, a hash, and who is read to.', { path: '^src/kernel/', pathNot: TEST }, { pathNot: ['^src/kernel/', npm('temporal-polyfill'), '^(?:node:)?(?:crypto|async_hooks)$'] }),
  forbid('platform-knows-no-module', 'The platform carries every module and knows none; app hands it the page renderer.', { path: '^src/platform/' }, { path: '^src/(?:modules|ui|app)/' }),
  forbid('ui-knows-only-kernel', 'Page parts know no module and no platform.', { path: '^src/ui/' }, { path: '^src/(?!ui/|kernel/)' }),
  forbid('only-app-composes', 'Nobody imports app.', { path: '^src/(?!app/)' }, { path: '^src/app/' }),
  forbid('product-knows-no-tests', 'Test tools stay in tests.', { path: '^src/', pathNot: [TEST, '/test-[^/]+\\.ts$'] }, { path: `${TEST}|/test-[^/]+\\.ts$|${npm('vitest', 'fast-check', 'playwright-core')}` }),
  forbid('no-circular', 'Two files that need each other are one file, or three.', {}, { circular: true }),
  forbid('no-orphans', 'A file that nobody uses and that uses nobody can go.', { orphan: true, pathNot: ['^src/ui/islands/', '\\.d\\.ts$', TEST] }, {}),
  forbid('no-unresolvable', 'An import that is not found is not checked either.', {}, { couldNotResolve: true }),
]

module.exports = {
  forbidden: [...layerRules, ...houseRules, ...drawerRules, ...groundRules],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
