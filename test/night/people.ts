import type { Pool } from 'pg'
import { acceptCall, callForHelp, closeCall, passOn } from '../../src/modules/oncall/index.ts'
import { grantAccess, openFile } from '../../src/modules/people/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { inTransaction, isContended } from '../../src/platform/database/index.ts'
import type { Database } from '../../src/platform/database/pool.ts'
import type { Tx } from '../../src/platform/transaction.ts'
import { chanceOf, type Scenario, type Worker } from './scenario.ts'
import { callerActor, personOf, regionOf, workerActor } from './stage.ts'

type Planned = { at: number; act: () => Promise<void> }
/** `acknowledged` has the region of every call that was; `heard` how often each worker heard of something. */
export type Play = { db: Database; owner: Pool; planned: Planned[]; acknowledged: Map<string, number>; heard: Map<string, number>; bySeed: Map<number, Scenario>; now: () => number }

const serial = <T>(db: Database, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(db, actor, work, { serializable: true })

const planIn = (play: Play, seconds: number, act: Planned['act']): void => void play.planned.push({ at: play.now() + seconds * 1000, act })

/** Does it; whoever hears "ask again in a moment" asks again. */
async function again(play: Play, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (!isContended(error)) throw error
    planIn(play, 1, () => again(play, act))
  }
}

/** Somebody presses the button; only what came back as said is acknowledged. */
export const call = (play: Play, seed: number, nr: number): Promise<void> => again(play, async () => {
  const actor = callerActor(seed, nr)
  const holder = `account:${actor.accountId}`
  const made = await serial(play.db, actor, async (tx) => {
    await grantAccess(tx, { holder, kind: 'own', personId: personOf(seed, nr), origin: 'account', ground: 'own' })
    const file = await openFile(tx, personOf(seed, nr), holder, ['own'])
    if (!file.ok) throw new Error('no own file')
    return callForHelp(tx, file.value, { channel: 'browser' })
  })
  if (made.ok) play.acknowledged.set(made.value.id, regionOf(seed))
})

/** What rings at this worker now: the calls that nobody has and that rang at her. */
async function ringsAt({ owner }: Play, region: number, account: string): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(`select c.id from oncall.call c where c.region_id = $1 and c.answered_at is null
    and exists (select from oncall.call_step s where s.region_id = c.region_id and s.call_id = c.id and s.account_id = $2 and s.outcome = 'rings') order by c.priority, c.received_at`, [region, account])
  return rows.map((row) => row.id)
}

const end = (play: Play, actor: Actor, id: string): Promise<void> => again(play, async () => {
  await serial(play.db, actor, (tx) => closeCall(tx, id, { outcome: 'talk-was-enough', notes: 'Gesproken.' }))
})

/** A worker who heard of it does what her temper says, and may think otherwise the next time. */
const react = (play: Play, { seed, talk }: Scenario, worker: Worker): Promise<void> => again(play, async () => {
  const actor = workerActor(seed, worker)
  const nr = (play.heard.get(actor.accountId) ?? 0) + 1
  play.heard.set(actor.accountId, nr)
  const mood = worker.role === 'oncall-coordinator' || chanceOf(seed, worker.name, 'mood', nr) < 0.8 ? worker.temper : 'never'
  if (mood === 'never') return
  for (const id of await ringsAt(play, regionOf(seed), actor.accountId)) {
    if (mood === 'passes-on') await serial(play.db, actor, (tx) => passOn(tx, id))
    else if ((await serial(play.db, actor, (tx) => acceptCall(tx, id))).ok && talk !== null) planIn(play, talk, () => end(play, actor, id))
  }
})

/** After her own time she does something with what she heard. */
export const hearing = (play: Play, scenario: Scenario, worker: Worker): void => planIn(play, worker.delay, () => react(play, scenario, worker))

type Ringing = { region_id: number; call_id: string; account_id: string; seq: number }

/** Who has a page open hears a new ring there. */
export async function lookAtScreens(play: Play, seen: Set<string>): Promise<void> {
  const { rows } = await play.owner.query<Ringing>(`select s.region_id, s.call_id, s.account_id, s.seq from oncall.call c join oncall.call_step s on c.region_id = s.region_id and c.compartment = s.compartment and c.id = s.call_id
    where s.outcome = 'rings' and s.account_id is not null and c.answered_at is null and c.closed_at is null`)
  for (const row of rows.filter((one) => !seen.has(`${one.call_id} ${one.seq}`))) {
    seen.add(`${row.call_id} ${row.seq}`)
    const scenario = play.bySeed.get(row.region_id - regionOf(0))
    const worker = scenario?.workers.find((one) => one.screen && workerActor(scenario.seed, one).accountId === row.account_id)
    if (scenario && worker) hearing(play, scenario, worker)
  }
}
