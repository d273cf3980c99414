import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ruleCodes, type Found } from '../src/modules/safety-net/model.ts'
import { recount } from '../src/modules/safety-net/index.ts'
import { openFindings } from '../src/modules/safety-net/store/findings.ts'
import { systemOf } from '../src/platform/actor.ts'
import { database, sql } from '../src/platform/database/index.ts'
import type { Tx } from '../src/platform/transaction.ts'
import { type Ground, ground } from './house.ts'
import { foundOneByOne } from './net-oracle.ts'
import { layGround, netStories, supported } from './net-people.ts'
import { program } from './small-region.ts'

let demo: Ground
let small: Ground

beforeAll(async () => {
  demo = await ground({ seeded: true })
  small = await ground()
  await small.as(program(), layGround)
}, 120_000)
afterAll(async () => {
  await demo.stop()
  await small.stop()
})

const inOrder = (found: readonly Found[]) => found.map(({ rule, personId, municipality, since, due, turns }) => `${rule} ${personId} ${municipality} ${since} ${due} ${turns.join(' > ')}`).toSorted()

/** The net after a count, and the net as plain loops over each person find it. */
async function both(tx: Tx): Promise<[string[], string[]]> {
  await recount(tx)
  return [inOrder(await openFindings(tx)), inOrder(await foundOneByOne(tx))]
}

const undo = new Error('undo')
const inVain = (base: Ground, work: (tx: Tx) => Promise<void>) => base.as(systemOf(1), async (tx) => { await work(tx); throw undo }).catch((error: unknown) => { if (error !== undo) throw error })

// Of every so many rows one, always the same ones.
const oneIn = (count: number, column: string) => sql`('x' || substr(md5(${sql.ref(column)}::text), 1, 6))::bit(24)::int % ${count} = 0`

const misfortunes = (tx: Tx): readonly ReturnType<typeof sql>[] => [
  sql`delete from continuum.assignment where ${oneIn(9, 'person_id')}`,
  sql`update staff.account set ended_at = ${tx.now} where id in (select account_id from continuum.assignment where until_day is null group by 1 order by count(*) limit 2)`,
  sql`insert into support.absence (id, account_id, from_day, until_day, replacement_id, recorded_by, recorded_at)
    select gen_random_uuid(), a.account_id, ${tx.today}, ${tx.today}::date + 5, o.account_id, a.account_id, ${tx.now}
    from (select distinct account_id from continuum.assignment where ${oneIn(3, 'account_id')}) a join (select min(account_id::text)::uuid as account_id from continuum.assignment) o on o.account_id <> a.account_id
    where not exists (select from support.absence v where v.account_id = a.account_id)`,
  sql`delete from continuum.check_in where ${oneIn(3, 'person_id')}`,
  sql`delete from support.note_version where note_id in (select id from support.note where ${oneIn(3, 'person_id')})`,
  sql`delete from support.planned_contact where ${oneIn(4, 'person_id')}`,
  sql`delete from continuum.evaluation where ${oneIn(5, 'person_id')}`,
  sql`update continuum.signal set answered_at = null, answered_by = null, answer = null where ${oneIn(2, 'person_id')}`,
  sql`update access.report set withdrawn_at = null`,
  sql`update placement.wait_list_entry set bridging = null, contacted_on = contacted_on - 30 where ${oneIn(3, 'person_id')}`,
  sql`update placement.stay set went_to = 'unknown' where until_day is not null and ${oneIn(2, 'person_id')}`,
  sql`update people.person set died_on = ${tx.today}::date - 3 where ${oneIn(40, 'id')}`,
  sql`update contact.matter_owner set due_at = ${tx.now}::timestamptz - interval '3 days' where ended_at is null`,
  sql`update oncall.follow_up set due_at = created_at where seen_at is null and ${oneIn(2, 'person_id')}`,
]

describe('counting in sets finds what looking at each person finds', () => {
  test('in the demo region as it is', async () => {
    await inVain(demo, async (tx) => {
      const [inSets, oneByOne] = await both(tx)
      expect(inSets).toEqual(oneByOne)
      expect(inSets.length).toBeGreaterThan(10)
    })
  }, 60_000)

  test('in the demo region after many misfortunes, and again when the same count is done over what lies there', async () => {
    await inVain(demo, async (tx) => {
      await recount(tx)
      for (const misfortune of misfortunes(tx)) await misfortune.execute(database(tx))
      const [inSets, oneByOne] = await both(tx)
      expect(inSets).toEqual(oneByOne)
      expect(new Set(inSets.map((line) => line.split(' ')[0])).size).toBeGreaterThanOrEqual(12)
      await recount(tx)
      expect(inOrder(await openFindings(tx))).toEqual(oneByOne)
    })
  }, 60_000)

  test('in a region made up of people to whom one, two or three things happen, of which some are put right', async () => {
    await inVain(small, async (tx) => {
      let seed = 20261121
      const draw = (below: number): number => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor((seed / 2147483648) * below) }
      const home = ruleCodes.filter((code) => !['check-in-missed', 'moved-without-receiver', 'observation-without-advice', 'entitlement-ends'].includes(code))
      for (let person = 0; person < 90; person += 1) {
        const code = ruleCodes[person % ruleCodes.length] ?? 'no-worker'
        const id = person % 2 === 0 ? await netStories[code].begin(tx) : await supported(tx, `Iemand ${person}`, ['beschermd-thuis', 'lichte-begeleiding', 'vinger-aan-de-pols', 'bw-herstel-en-groei'][draw(4)], draw(70))
        if (person % 2 === 0) await netStories[code].goWrong(tx, id)
        const other = home[draw(home.length)] ?? 'no-worker'
        if (person % 2 === 1) await netStories[other].goWrong(tx, id)
        if (draw(4) === 0) await netStories[person % 2 === 0 ? code : other].putRight(tx, id)
      }
      const [inSets, oneByOne] = await both(tx)
      expect(inSets).toEqual(oneByOne)
      expect(new Set(inSets.map((line) => line.split(' ')[0])).size).toBeGreaterThanOrEqual(15)
    })
  }, 60_000)
})
