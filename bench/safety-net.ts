import { Client } from 'pg'
import { recount } from '../src/modules/safety-net/index.ts'
import { systemOf } from '../src/platform/actor.ts'
import { inTransaction } from '../src/platform/database/index.ts'
import type { Database } from '../src/platform/database/pool.ts'
import { median, ms, say, timed } from './measure.ts'

const rounds = 7

// The least that looking at everybody costs: read each person, and where and how she is supported, once.
const reference = `
  select count(*) from people.person p
  left join continuum.episode e on e.person_id = p.id and e.until_day is null
  left join continuum.assignment a on a.person_id = p.id and a.until_day is null
  left join people.residence r on r.person_id = p.id and r.until_day is null
  left join (select person_id, max(received_at) from access.report group by 1) q on q.person_id = p.id`

/** The safety net counted anew: the first time with everything to write, then with nothing to write; against one plain pass over the same people. */
export async function benchSafetyNet(db: Database, region: { id: number; url: string }): Promise<void> {
  const again = (): Promise<void> => inTransaction(db, systemOf(region.id), recount)
  say('safety net, first count', ms(await timed(again)))
  const client = new Client({ connectionString: region.url, options: '-c role=sluitend_app' })
  await client.connect()
  await client.query(`select set_config('app.region', $1, false), set_config('app.compartment', '0', false)`, [String(region.id)])
  const ours: number[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await timed(again))
    bare.push(await timed(() => client.query(reference)))
  }
  await client.end()
  say('safety net, counted again', `${ms(median(ours))}, best ${ms(Math.min(...ours))} (to reach: 1 s at 35,000 persons)`)
  say('one pass over the same people (reference)', `${ms(median(bare))}: ratio ${(median(ours) / median(bare)).toFixed(1)}`)
}
