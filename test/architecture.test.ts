import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { parseGlossary, readGlossary } from './boundaries/glossary.ts'
import { exportedNames, exportsDefault, readModules, readSources, readTables, silencesChecker, usesAny, type Source } from './boundaries/sources.ts'

const sources = await readSources()
const modules = await readModules()
const tables = await readTables()

const pathsWhere = (isWrong: (source: Source) => boolean): string[] => sources.filter(isWrong).map(({ path }) => path)

const fullName = ({ schema, name }: { schema: string; name: string }): string => `${schema}.${name}`

describe('names come from docs/woordenlijst.md', () => {
  test('every module', async () => {
    const glossary = await readGlossary()
    expect(modules.map(({ name }) => name).filter((name) => !glossary.knows(name))).toEqual([])
  })

  test('every table', async () => {
    const glossary = await readGlossary()
    expect(tables.made.filter(({ name }) => !glossary.knows(name)).map(fullName)).toEqual([])
  })

  // Below the modules the words are a programmer's: a result of a function is no finding.
  test('no table and no exported name of a module is a word that the glossary turns down', async () => {
    const glossary = await readGlossary()
    const ofModules = sources.filter(({ path }) => path.startsWith('src/modules/'))
    const exported = ofModules.flatMap((source) => exportedNames(source).map((name) => ({ name, where: source.path })))
    const named = [...exported, ...tables.made.map((table) => ({ name: table.name, where: table.file }))]
    expect(named.filter(({ name }) => glossary.turnsDown(name)).map(({ name, where }) => `${name} in ${where}`)).toEqual([])
  })

  test.each([
    ['support_episode', true, false],
    ['episode_goal', true, false],
    ['on-call', true, false],
    ['supportTrajectory', false, false],
    ['Trajectory', false, true],
    ['slot', false, true],
    ['stay', true, false],
  ])('the glossary is read well: %s', (name, isKnown, isTurnedDown) => {
    const glossary = parseGlossary(`
| Nederlands | English | toelichting | niet dit woord |
|---|:---|---|---|
| traject | support episode, episode | één periode | trajectory, case |
| doel | goal | wat iemand wil | – |
| 24/7-dienst | oncall | rooster | helpdesk |
| plaats (bed) | place | bed of kamer | slot, stay |
| verblijf | stay (of a person) | op een plaats | booking |
`)
    expect([glossary.knows(name), glossary.turnsDown(name)]).toEqual([isKnown, isTurnedDown])
  })
})

test('every table carries its Dutch name as a comment', () => {
  const commented = new Set(tables.commented.map(fullName))
  expect(tables.made.map(fullName).filter((name) => !commented.has(name))).toEqual([])
})

test('every setting stands in the table of README.md', async () => {
  const [readme, settings, cluster] = await Promise.all(['README.md', 'src/app/settings.ts', 'src/platform/cluster/binaries.ts'].map((file) => readFile(file, 'utf8')))
  const read = `${settings}${cluster}`.match(/\b(?:[A-Z]+_[A-Z_]+|PORT|HOST)(?=')|(?<=[{,] )[A-Z]+_[A-Z_]+(?=:)/g) ?? []
  expect(read.length).toBeGreaterThan(15)
  expect([...new Set(read)].filter((name) => !readme?.includes(`\`${name}\``))).toEqual([])
})

describe('every source file', () => {
  test('knows its types', () => expect(pathsWhere(usesAny)).toEqual([]))
  test('exports by name', () => expect(pathsWhere(exportsDefault)).toEqual([]))
  test('silences no checker', () => expect(pathsWhere(silencesChecker)).toEqual([]))
})

const drawers = ['model', 'lifecycle', 'rules', 'store', 'actions', 'events', 'api', 'pages', 'words(?:\\.[a-z]{2})?', 'index']
const drawer = new RegExp(`^(?:README\\.md|(?:${drawers.join('|')})(?:\\.tsx?)?|[\\w.-]+\\.test\\.tsx?)$`)

// Named as the standard names it, and kept apart from our own words.
const houseWithin: Record<string, string> = { messaging: 'iwmo' }

describe('every module', () => {
  test('tells what it is in README.md and has a door', () => {
    const without = (file: string): string[] => modules.filter(({ entries }) => !entries.includes(file)).map(({ name }) => `${name}/${file}`)
    expect([...without('README.md'), ...without('index.ts')]).toEqual([])
  })

  test('has the same drawers', () => {
    const strange = modules.flatMap(({ name, entries }) => entries.filter((entry) => !drawer.test(entry) && entry !== houseWithin[name]).map((entry) => `${name}/${entry}`))
    expect(strange).toEqual([])
  })
})
