import { copyFile, mkdtemp, readdir, realpath, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cruise, root, writeTree, type Cruise } from './cruise.ts'
import { goodHouse, plantsOnly } from './house.ts'
import { violations } from './violations.ts'

const configuration = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { forbidden: Array<{ name: string }> }

let folder = ''

const cruiseTree = async (name: string, files: ReadonlyMap<string, string>): Promise<Cruise> => {
  const tree = join(folder, name)
  await writeTree(tree, files)
  await copyFile(join(root, 'tsconfig.json'), join(tree, 'tsconfig.json'))
  return cruise(tree)
}

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'sluitend-boundaries-')))
})

afterAll(async () => rm(folder, { recursive: true, force: true }))

test('a tree in which everything is in its place passes', async () => {
  const house = new Map([...goodHouse].filter(([path]) => !plantsOnly.has(path)))
  const { seen, cruised } = await cruiseTree('good', house)
  expect(seen).toEqual([])
  expect(cruised.length).toBe([...house.keys()].filter((path) => path.startsWith('src/')).length)
})

describe('a planted violation is caught', () => {
  let planted: Cruise = { cruised: [], seen: [] }

  beforeAll(async () => {
    planted = await cruiseTree('planted', new Map([...goodHouse, ...violations.map(({ file, code }): [string, string] => [file, code])]))
  })

  const titled = violations.map((violation) => [[violation.rule, violation.file, violation.note ?? ''].join(' ').trim(), violation] as const)

  test.each(titled)('%s', (_, { rule, file }) => {
    expect(planted.seen.filter((one) => one.file === file).map((one) => one.rule)).toContain(rule)
  })
})

test('every rule has a planted violation', () => {
  const names = configuration.forbidden.map(({ name }) => name)
  expect(names.filter((name) => !violations.some(({ rule }) => rule === name))).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})

test('the checker reads every source file of the product', async () => {
  const entries = await readdir(join(root, 'src'), { recursive: true })
  const sources = entries.filter((name) => /\.tsx?$/.test(name)).map((name) => `src/${name}`)
  const { cruised } = await cruise(root)
  expect(cruised.filter((name) => /\.tsx?$/.test(name)).toSorted()).toEqual(sources.toSorted())
}, 120_000)
