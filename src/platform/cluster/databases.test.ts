import { expect, test } from 'vitest'
import { Client } from 'pg'
import { testCluster } from './test-cluster.ts'

const countIn = async (url: string): Promise<number | null> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query('select from resident')).rowCount
  } finally {
    await client.end()
  }
}

const addResident = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('create table if not exists resident (name text); insert into resident values ($$Mira$$)')
  await client.end()
}

test('a template is filled once, and every clone is on its own', async () => {
  const cluster = testCluster()
  let fills = 0
  const fill = async (url: string): Promise<void> => {
    fills += 1
    await addResident(url)
  }
  await Promise.all([1, 2, 3].map(async () => cluster.ensureTemplate('databases_test_template', fill)))
  const [one, two] = await Promise.all(['databases_test_one', 'databases_test_two'].map(async (name) => cluster.createDatabase(name, 'databases_test_template')))
  if (one === undefined || two === undefined) throw new Error('No databases')
  await addResident(one)
  expect([fills, await countIn(one), await countIn(two)]).toEqual([1, 2, 1])
  expect(await countIn(await cluster.createDatabase('databases_test_one', 'databases_test_template'))).toBe(1)
  await cluster.dropDatabase('databases_test_one')
  await cluster.dropDatabase('databases_test_two')
})

test('a template that fails to fill is made anew', async () => {
  const cluster = testCluster()
  await expect(cluster.ensureTemplate('databases_test_broken', async () => Promise.reject(new Error('broken migration')))).rejects.toThrow('broken migration')
  await cluster.ensureTemplate('databases_test_broken', addResident)
  expect(await countIn(await cluster.createDatabase('databases_test_mended', 'databases_test_broken'))).toBe(1)
  await cluster.dropDatabase('databases_test_mended')
})
