import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JobHandler } from '../../src/platform/jobs.ts'
import { ground, type Ground } from '../house.ts'
import { playNights, type Sabotage, told } from './play.ts'
import { scenarioOf } from './scenario.ts'

const seeds = (from: number, count: number) => Array.from({ length: count }, (_, at) => scenarioOf(from + at))

let g: Ground
beforeAll(async () => { g = await ground() })
afterAll(() => g.stop())

/** Each time in regions of their own of one database. */
const play = (from: number, count: number, sabotage?: Sabotage) => playNights({ ownerUrl: g.ownerUrl, superUrl: g.ownerUrl.replace(/\/\/[^@]*@/, '//postgres@') }, seeds(from, count), sabotage)

test('two hundred nights in which everything goes wrong: every call that was acknowledged ends with a person, in time, each step once', async () => {
  const { faults, calls } = await play(1, 200)
  expect(calls).toBeGreaterThan(250)
  expect(faults.map(told)).toEqual([])
}, 300_000)

const spoil = (change: (ring: JobHandler, nr: () => number) => JobHandler['run']): Sabotage => (jobs) => {
  let count = 0
  return jobs.map((job) => (job.kind === 'ring-next' ? { ...job, run: change(job, () => (count += 1)) } : job))
}

test.each([
  ['drops a look at a call now and then', 5001, spoil((ring, nr) => async (tx, data) => { if (nr() % 4 !== 0) await ring.run(tx, data) }), /nobody has it|s late/],
  ['looks at a call twice and takes the second look for a new one', 5101, spoil((ring) => async (tx, data) => { await ring.run(tx, data); await ring.run(tx, { ...data, after: 999 }) }), /came before the time of/],
] satisfies [string, number, Sabotage, RegExp][])('an engine that %s is found out, with its seed', async (_name, from, sabotage, fault) => {
  const { faults } = await play(from, 12, sabotage)
  const found = faults.map(told).filter((text) => fault.test(text))
  expect(found[0]).toMatch(/^seed 5[01]\d\d: /)
}, 120_000)
