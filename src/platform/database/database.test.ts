import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ground, ground } from '../../../test/house.ts'
import { newId } from '../../kernel/id.ts'
import { type Actor, systemOf } from '../actor.ts'
import type { Tx } from '../transaction.ts'
import { actAs, atCommit, brokeConstraint, database, inTransaction, isConflict, isDatabaseGone, isTooMuch, sql } from './index.ts'

let base: Ground
const here = systemOf(1)
const shelter = systemOf(1, 1)
const elsewhere = systemOf(2)

const addPerson = (tx: Tx, familyName: string) => database(tx).insertInto('people.person')
  .values({ id: newId(), first_names: 'A', call_name: 'A', family_name: familyName, recorded_at: tx.now }).execute()
const seen = async (tx: Tx): Promise<string[]> => (await database(tx).selectFrom('people.person').select('family_name').orderBy('family_name').execute()).map((row) => row.family_name)

async function asOwner<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: base.ownerUrl })
  await client.connect()
  try { return await work(client) } finally { await client.end() }
}

beforeAll(async () => {
  base = await ground()
  await base.as(here, (tx) => addPerson(tx, 'Hier'))
  await base.as(shelter, (tx) => addPerson(tx, 'Verborgen'))
  await base.as(elsewhere, (tx) => addPerson(tx, 'Elders'))
})
afterAll(() => base.stop())

describe('row-level security', () => {
  test.each<[string, Actor, string[]]>([['a region', here, ['Hier']], ['a compartment', shelter, ['Verborgen']], ['another region', elsewhere, ['Elders']], ['a region that is not there', systemOf(99), []]])('%s sees its own rows only', async (_case, actor, names) => {
    expect(await base.as(actor, seen)).toEqual(names)
  })

  test('without a context nobody sees a row: not the program, and not the owner of the tables', async () => {
    const { rows } = await sql`select * from people.person`.execute(base.db)
    expect(rows).toEqual([])
    const owner = await asOwner(async (client) => (await client.query('select * from people.person')).rowCount)
    expect(owner).toBe(0)
  })

  test('the context ends with the transaction, also on the same connection', async () => {
    await base.as(here, seen)
    await Promise.all(Array.from({ length: 20 }, async () => {
      const { rows } = await sql`select * from people.person`.execute(base.db)
      expect(rows).toEqual([])
    }))
  })

  test.each([['region', { region_id: 2 }], ['compartment', { compartment: 1 }]])('nobody writes into another %s, whatever the row says', async (_case, change) => {
    const writing = base.as(here, (tx) => database(tx).insertInto('people.person')
      .values({ id: newId(), first_names: 'A', call_name: 'A', family_name: 'Binnengesmokkeld', recorded_at: tx.now, ...change }).execute())
    await expect(writing).rejects.toThrow(/row-level security/)
    const moving = base.as(here, (tx) => database(tx).updateTable('people.person').set(change).execute())
    await expect(moving).rejects.toThrow(/row-level security/)
  })

  test('nobody changes or deletes what she does not see', async () => {
    const [changed, gone] = await base.as(here, async (tx) => [
      await database(tx).updateTable('people.person').set({ family_name: 'Gewijzigd' }).where('family_name', '=', 'Verborgen').executeTakeFirst(),
      await database(tx).deleteFrom('people.person').where('family_name', '=', 'Elders').executeTakeFirst(),
    ] as const)
    expect([changed.numUpdatedRows, gone.numDeletedRows]).toEqual([0n, 0n])
  })

  test('every table that keeps rows of a region is protected, also from its owner; the others are known by name', async () => {
    const open = await asOwner((client) => client.query<{ name: string }>(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`))
    expect(open.rows.map(({ name }) => name)).toEqual(['cooperation.region', 'platform.clock', 'platform.gateway', 'platform.job', 'platform.open_screen', 'platform.program', 'platform.session', 'public.migration'])
  })

  test('the program is no superuser, cannot get around it, and cannot rewrite the log', async () => {
    const { rows } = await sql<{ free: boolean }>`select rolsuper or rolbypassrls or rolcreaterole as free from pg_roles where rolname = current_user`.execute(base.db)
    expect(rows).toEqual([{ free: false }])
    for (const statement of [sql`update platform.audit_entry set actor_name = 'niemand'`, sql`delete from platform.audit_entry`, sql`truncate platform.audit_entry`, sql`update platform.audit_chain set seq = 1`, sql`delete from platform.event`, sql`alter table people.person disable row level security`]) {
      await expect(base.as(here, (tx) => statement.execute(database(tx)))).rejects.toThrow(/permission denied|must be owner/)
    }
  })

  test('a job goes on in the context it belongs to', async () => {
    expect(await base.as(systemOf(0), async (tx) => seen(await actAs(tx, shelter)))).toEqual(['Verborgen'])
  })
})

describe('a unit of work', () => {
  test('happens whole or not at all', async () => {
    await expect(base.as(here, async (tx) => {
      await addPerson(tx, 'Half')
      throw new Error('halverwege')
    })).rejects.toThrow('halverwege')
    expect(await base.as(here, seen)).toEqual(['Hier'])
  })

  test('is never told as done when a failure in it was swallowed', async () => {
    const swallowed = base.as(here, async (tx) => {
      await addPerson(tx, 'Verzwegen')
      await sql`select 1 / 0`.execute(database(tx)).catch(() => undefined)
    })
    await expect(swallowed).rejects.toThrow('undid')
    expect(await base.as(here, seen)).not.toContain('Verzwegen')
  })

  test('fails as a whole when what travels with the commit fails', async () => {
    const failing = base.as(here, async (tx) => {
      await addPerson(tx, 'Half')
      atCommit(tx, sql`select 1 / 0`.compile(database(tx)))
    })
    await expect(failing).rejects.toThrow('division by zero')
    expect(await base.as(here, seen)).not.toContain('Half')
    expect(await base.as(here, seen)).toContain('Hier')
  })

  test('cannot be used after it ended', async () => {
    const tx = await base.as(here, async (inside) => inside)
    expect(() => database(tx)).toThrow('ended')
  })

  test('starts again on a serialization failure, and the sum is right', async () => {
    await base.as(here, (tx) => sql`insert into finance.budget (municipality, year, cents, source, example_value) values ('0327', 2026, 0, 'x', true)`.execute(database(tx)))
    let tries = 0
    const addOne = () => inTransaction(base.db, here, async (tx) => {
      tries += 1
      const { cents } = await database(tx).selectFrom('finance.budget').select('cents').executeTakeFirstOrThrow()
      await new Promise((resolve) => setTimeout(resolve, 20))
      await database(tx).updateTable('finance.budget').set({ cents: cents + 1 }).execute()
    }, { serializable: true })
    await Promise.all([addOne(), addOne(), addOne()])
    const after = await base.as(here, (tx) => database(tx).selectFrom('finance.budget').select('cents').executeTakeFirstOrThrow())
    expect(after.cents).toBe(3)
    expect(tries).toBeGreaterThan(3)
  })

  test('gives up after ten times, and not at once', async () => {
    let tries = 0
    const failing = base.as(here, async () => {
      tries += 1
      throw Object.assign(new Error('serialization'), { code: '40001' })
    })
    await expect(failing).rejects.toThrow('serialization')
    expect(tries).toBe(10)
  })

  test('another fault is not tried again', async () => {
    let tries = 0
    await expect(base.as(here, async () => { tries += 1; throw new Error('bug') })).rejects.toThrow('bug')
    expect(tries).toBe(1)
  })
})

describe('what the database says', () => {
  test('a broken constraint is known by its name', async () => {
    const id = newId()
    const twice = base.as(here, async (tx) => {
      for (let count = 0; count < 2; count += 1) await database(tx).insertInto('people.person').values({ id, first_names: 'A', call_name: 'A', family_name: 'B', recorded_at: tx.now }).execute()
    })
    const error = await twice.catch((fault: unknown) => fault)
    expect([isConflict(error), brokeConstraint(error, 'person_pkey'), brokeConstraint(error, 'other'), isDatabaseGone(error)]).toEqual([true, true, false, false])
  })

  test.each([
    ['57P01', true, false], ['08006', true, false], ['53300', true, false], ['ECONNREFUSED', true, false], ['ECONNRESET', true, false], ['57014', false, true], ['53200', false, true], ['23505', false, false],
  ])('%s: the database is gone %s, one statement asked too much %s', (code, gone, tooMuch) => {
    const error = Object.assign(new Error('x'), { code })
    expect([isDatabaseGone(error), isTooMuch(error)]).toEqual([gone, tooMuch])
  })

  test('days and moments come as text that sorts', async () => {
    const { rows } = await sql`select date '2026-03-29' as day, timestamptz '2026-03-29 02:30+01' as moment, 9007199254740991::bigint as big`.execute(base.db)
    expect(rows).toEqual([{ day: '2026-03-29', moment: '2026-03-29T01:30:00.000Z', big: 9_007_199_254_740_991 }])
  })
})
