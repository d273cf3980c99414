import type { Client } from 'pg'
import type { Day } from '../../../kernel/day.ts'
import { openBook, writeBook } from '../book.ts'
import { copyRows } from '../copy.ts'
import { connectToFill, enter, inOneGo } from '../write.ts'
import { peopleOf, type Region, regionOf } from './citizens.ts'
import { REGIONS } from './plan.ts'
import { addRegion, addWorkers } from './regions.ts'
import { streams } from './rows.ts'

/** `regions` and `persons` are smaller in tests. */
export type NationalOptions = { today: Day; say: (line: string) => void; regions?: number; shrink?: (region: Region) => Region }

// Rows are made to fit; a superuser leaves out looking up what every row points at, which takes most of the time.
async function withoutLookups(client: Client): Promise<void> {
  const { rows } = await client.query<{ free: boolean }>('select rolsuper as free from pg_roles where rolname = current_user')
  if (rows[0]?.free) await client.query('set local session_replication_role = replica')
}

function* withFirst<T>(first: T, rest: Iterator<T>): Generator<T> {
  yield first
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value
}

/** The first row says which columns a stream fills in. */
async function stream(client: Client, table: string, rows: Iterator<object>): Promise<void> {
  const first = rows.next()
  if (!first.done) await copyRows(client, table, Object.keys(first.value), withFirst<object>(first.value, rows))
}

async function fillRegion(client: Client, region: Region): Promise<void> {
  const book = openBook()
  if (region.number > 1) addRegion(book, region)
  addWorkers(book, region)
  await withoutLookups(client)
  await enter(client, region.number, 0)
  await writeBook(client, book)
  const peopled = peopleOf(region)
  for (const [table, rows] of streams) await stream(client, table, rows(peopled))
}

// People and running support that the demo region has of its own.
async function present(client: Client): Promise<{ persons: number; inCare: number }> {
  await client.query('begin')
  await enter(client, 1, 0)
  const { rows } = await client.query<{ persons: number; inCare: number }>(`select (select count(*) from people.person) as persons,
    (select count(*) from continuum.episode where until_day is null and provider_id is not null) as "inCare"`)
  await client.query('commit')
  return rows[0] ?? { persons: 0, inCare: 0 }
}

/** Fills the country around the demo region: 43 regions and a million and a half people, streamed, a transaction for each region. */
export async function fillNational(url: string, { today, say, regions = REGIONS, shrink = (region) => region }: NationalOptions): Promise<void> {
  const client = await connectToFill(url)
  try {
    await client.query('set synchronous_commit = off')
    const { persons, inCare } = await present(client)
    for (let number = 1; number <= regions; number += 1) {
      const region = shrink(number === 1 ? regionOf(number, today, persons, inCare) : regionOf(number, today))
      await inOneGo(client, () => fillRegion(client, region))
      say(`Regio ${number} van ${regions} staat erin.`)
    }
    for (const [table] of streams) await client.query(`vacuum (analyze) ${table}`)
  } finally {
    await client.end()
  }
}
