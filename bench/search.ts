import { findPeople } from '../src/modules/people/index.ts'
import type { Actor } from '../src/platform/actor.ts'
import { inTransaction } from '../src/platform/database/index.ts'
import type { Database } from '../src/platform/database/pool.ts'
import { median, ms, percentile, say, timed } from './measure.ts'

const typed = ['ja', 'van', 'mira', 'harm', 'de', 'be', 'ma ha', 'sofie', 'an', 'ver', 'jo', 'kl', 'bos', 'ra', '12-03-1980', 'el 01-01-1975']

/** Searching a person by part of a name or a birth date, as the access desk and as a municipality; in SQL, within an open transaction. */
export async function benchSearch(db: Database, actor: Actor, holders: readonly string[]): Promise<void> {
  for (const holder of holders) {
    const times: number[] = []
    await inTransaction(db, actor, async (tx) => {
      for (let round = 0; round < 12; round += 1) for (const text of typed) times.push(await timed(() => findPeople(tx, holder, text)))
    })
    const warm = times.slice(typed.length)
    say(`search as ${holder}`, `median ${ms(median(warm))}, p95 ${ms(percentile(warm, 0.95))} (to reach: p95 3 ms at 35,000 persons)`)
  }
}
