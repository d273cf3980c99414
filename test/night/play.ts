import { Pool } from 'pg'
import { oncallJobs } from '../../src/modules/oncall/index.ts'
import { openDatabase, openPool } from '../../src/platform/database/pool.ts'
import { messageSender } from '../../src/platform/gateways.ts'
import type { JobHandler } from '../../src/platform/jobs.ts'
import { type Copy, openCopies, workTogether } from './copies.ts'
import { type Fault, faultsOf } from './look.ts'
import { unreliable } from './gateway.ts'
import { call, hearing, lookAtScreens, type Play } from './people.ts'
import { type Scenario, SHORTEST_NIGHT } from './scenario.ts'
import { regionOf, setStage, stopClock } from './stage.ts'

const NIGHT_SECONDS = 1200
// So many people act at the very same time.
const AT_ONCE = 2

export type Addresses = { ownerUrl: string; superUrl: string }
/** Spoils the engine on purpose, for the test that the simulation sees it. */
export type Sabotage = (jobs: readonly JobHandler[]) => readonly JobHandler[]

/** A fault with the seed that shows it again. */
export const told = ({ region, text }: Fault): string => `seed ${region - regionOf(0)}: ${text}`

/** Everybody who acts at this moment. */
async function act(play: Play): Promise<void> {
  const due = play.planned.filter((one) => one.at <= play.now()).toSorted((a, b) => a.at - b.at)
  play.planned = play.planned.filter((one) => one.at > play.now())
  const one = async (): Promise<void> => { for (let next = due.shift(); next; next = due.shift()) await next.act() }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
}

type Clock = { base: number; at: number }

/** On to the next moment in which something is due; says whether it is a program that has something to do. */
async function moveOn(play: Play, clock: Clock): Promise<boolean> {
  const { rows } = await play.owner.query<{ due: Date | null }>('select min(run_at) as due from platform.job where done_at is null')
  const due = rows[0]?.due?.getTime() ?? Infinity
  const next = Math.min(due, ...play.planned.map((one) => one.at))
  // Whole seconds: what fell due between two moments is done in the second.
  clock.at = Math.max(clock.at, Math.min(Math.ceil(next / 1000) * 1000, clock.base + NIGHT_SECONDS * 1000))
  await play.owner.query('update stopped.moment set at = greatest(at, $1::timestamptz - (select ahead from platform.clock))', [new Date(clock.at)])
  return due <= clock.at
}

const ringing = async (client: Pool): Promise<boolean> => (await client.query('select from oncall.call where answered_at is null limit 1')).rowCount === 1
const clockOf = async (client: Pool): Promise<number> => ((await client.query<{ now: Date }>('select clock_timestamp() + ahead as now from platform.clock')).rows[0]?.now ?? new Date()).getTime()

async function playOut(play: Play, clock: Clock, copies: readonly Copy[], jobs: ReadonlyMap<string, JobHandler>): Promise<Fault[]> {
  const seen = new Set<string>()
  const seconds = (): number => (clock.at - clock.base) / 1000
  for (let nr = 0; seconds() < NIGHT_SECONDS && (seconds() < SHORTEST_NIGHT || play.planned.length > 0 || (await ringing(play.owner))); nr += 1) {
    const due = await moveOn(play, clock)
    await Promise.all([due ? workTogether(play.owner, copies, jobs, nr) : undefined, act(play)])
    await lookAtScreens(play, seen)
  }
  return (await faultsOf(play.owner, play.acknowledged, new Date(await clockOf(play.owner)))).filter(({ region }) => play.bySeed.has(region - regionOf(0)))
}

/** Plays these nights, all on one database, with several programs that share the work, and answers what went wrong. */
export async function playNights({ ownerUrl, superUrl }: Addresses, scenarios: readonly Scenario[], sabotage: Sabotage = (jobs) => jobs): Promise<{ faults: Fault[]; calls: number }> {
  await stopClock(superUrl)
  const owner = new Pool({ connectionString: superUrl, max: 4 })
  const copies = openCopies(ownerUrl)
  const quiet = openPool(ownerUrl, AT_ONCE)
  try {
    const base = (await clockOf(owner)) + 5000
    const clock = { base, at: base }
    await setStage(ownerUrl, scenarios, base)
    const play: Play = { db: openDatabase(quiet), owner, planned: [], acknowledged: new Map(), heard: new Map(), bySeed: new Map(scenarios.map((one) => [one.seed, one])), now: () => clock.at }
    for (const { seed, start, calls } of scenarios) for (const [nr, at] of calls.entries()) play.planned.push({ at: base + (start + at) * 1000, act: () => call(play, seed, nr) })
    const gateways = unreliable(({ seed, name }) => {
      const scenario = play.bySeed.get(seed)
      const worker = scenario?.workers.find((one) => one.name === name)
      if (scenario && worker) hearing(play, scenario, worker)
    })
    const jobs = new Map([...sabotage(oncallJobs), messageSender(gateways)].map((job) => [job.kind, job]))
    return { faults: await playOut(play, clock, copies, jobs), calls: play.acknowledged.size }
  } finally {
    await Promise.all([...copies.map((one) => one.pool.end()), quiet.end(), owner.end()])
  }
}
