import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Ground, ground } from '../../test/house.ts'
import { addDays } from '../kernel/day.ts'
import { newId } from '../kernel/id.ts'
import { startOfDay } from '../kernel/instant.ts'
import { type Actor, systemOf } from './actor.ts'
import { chainLog, checkLog, log, outcomeOf } from './audit.ts'
import { database } from './database/index.ts'
import { readLog, whoListed, whoLooked } from './log-reading.ts'
import { listed } from './transaction.ts'

let base: Ground
const joris: Actor = { regionId: 1, compartment: 0, accountId: newId(), name: 'Joris Demmer', role: 'support-worker' }
const mira = newId()
let ids: string[] = []

const write = (actor: Actor, event: string, people: readonly string[] = []) => base.as(actor, async (tx) => {
  for (const person of people) tx.opened.add(person)
  log(tx, { act: 'open-file', event, outcome: 'done' })
})

/** What only the owner of the tables can do: the program may not change the log. */
async function asOwner(text: string, values: unknown[], compartment = 0): Promise<void> {
  const client = new Client({ connectionString: base.ownerUrl })
  await client.connect()
  await client.query("select set_config('app.region', '7', false), set_config('app.compartment', $1, false)", [String(compartment)])
  await client.query(text, values)
  await client.end()
}

beforeAll(async () => { base = await ground() })
afterAll(() => base.stop())

test('one line for each person whose file was opened, one in all when there was none', async () => {
  await write(joris, 'file-opened', [mira, newId()])
  await write(joris, 'caseload-seen')
  const rows = await base.as(joris, (tx) => database(tx).selectFrom('platform.audit_entry').select(['event', 'person_id', 'actor_name', 'role']).orderBy('recorded_at').execute())
  expect(rows.map(({ event, person_id }) => [event, person_id !== null])).toEqual([['file-opened', true], ['file-opened', true], ['caseload-seen', false]])
  expect(new Set(rows.map(({ actor_name, role }) => `${actor_name} ${role}`))).toEqual(new Set(['Joris Demmer support-worker']))
})

test('a line goes when its work is undone', async () => {
  const undone = base.as(joris, async (tx) => {
    log(tx, { act: 'open-file', event: 'never-happened', outcome: 'done' })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  const rows = await base.as(joris, (tx) => database(tx).selectFrom('platform.audit_entry').select('id').where('event', '=', 'never-happened').execute())
  expect(rows).toEqual([])
})

test('who looked: newest first, without one’s own, never of another compartment', async () => {
  const own: Actor = { ...joris, accountId: newId(), name: 'Mira Harmsen', role: 'resident' }
  await write(own, 'own-page-seen', [mira])
  await write({ ...joris, compartment: 1 }, 'file-opened', [mira])
  const looks = await base.as(own, (tx) => whoLooked(tx, mira, 10, own.accountId))
  expect(looks.map(({ name, event }) => [name, event])).toEqual([['Joris Demmer', 'file-opened']])
  expect(await base.as(own, (tx) => whoLooked(tx, mira, 1))).toMatchObject([{ name: 'Mira Harmsen' }])
})

test.each([
  ['not-found', 'refused'], ['not-yours', 'refused'], ['not-signed-in', 'refused'], ['wrong-origin', 'refused'], ['not-your-note', 'refused'],
  ['invalid', 'not-done'], ['outcome-needed', 'not-done'], ['taken-meanwhile', 'not-done'], ['form-expired', 'not-done'], ['key-reused', 'not-done'],
])('%s is %s: only a refusal of access is a refusal', (code, outcome) => {
  expect(outcomeOf(code)).toBe(outcome)
})

test('a form filled in wrong is no look; the ground of an opened file is kept; the log is read by person, worker, event, outcome and day', async () => {
  const person = newId()
  await base.as(joris, (tx) => database(tx).insertInto('people.person').values({ id: person, first_names: 'Mira', call_name: 'Mira', family_name: 'Harmsen', recorded_at: tx.now }).execute())
  const line = (outcome: 'done' | 'refused' | 'not-done', actor = joris) => base.as(actor, async (tx) => {
    tx.opened.add(person)
    tx.grounds.set(person, 'key-worker')
    log(tx, { act: 'write-note', event: 'note-written', outcome, ...(outcome === 'done' ? {} : { reason: outcome === 'refused' ? 'not-found' : 'invalid' }) })
  })
  await line('done')
  await line('not-done')
  await line('refused', { ...joris, name: 'Bas Anders' })
  const read = (filter: Parameters<typeof readLog>[1]) => base.as(joris, async (tx) => (await readLog(tx, { personId: person, ...filter }, 10)).map(({ outcome }) => outcome).toSorted())
  expect(await base.as(joris, async (tx) => (await whoLooked(tx, person)).map(({ outcome }) => outcome).toSorted())).toEqual(['done', 'refused'])
  expect(await read({})).toEqual(['done', 'not-done', 'refused'])
  expect(await read({ outcome: 'refused' })).toEqual(['refused'])
  expect(await read({ worker: 'Bas Anders' })).toEqual(['refused'])
  expect(await read({ event: 'file-opened' })).toEqual([])
  const [today, tomorrow] = await base.as(joris, async (tx) => [startOfDay(tx.today), startOfDay(addDays(tx.today, 1))] as const)
  expect([await read({ from: today, until: tomorrow }), await read({ from: tomorrow }), await read({ until: today })]).toMatchObject([{ length: 3 }, [], []])
  expect(await base.as(joris, async (tx) => (await readLog(tx, { personId: person }, 1))[0]?.ground)).toBe('key-worker')
  await base.as(joris, (tx) => database(tx).deleteFrom('people.person').where('id', '=', person).execute())
  expect(await read({}), 'of somebody who is not here any more it shows nothing').toEqual([])
})

test('a list names whom it showed: each finds it once, beside the files that were opened, and only where she is', async () => {
  const [shown, opened] = [newId(), newId()]
  const read = (person: string, actor = joris, except: string = newId()) => base.as(actor, (tx) => whoListed(tx, person, 10, except))
  await base.as(joris, async (tx) => {
    listed(tx, [{ personId: shown }, { personId: shown }, { personId: opened }, { personId: null }], (row) => row.personId)
    tx.opened.add(opened)
    log(tx, { act: 'see-caseload', event: 'caseload-seen', outcome: 'done' })
    return Promise.resolve()
  })
  expect(await read(shown)).toMatchObject([{ name: 'Joris Demmer', role: 'support-worker', event: 'caseload-seen' }])
  expect([await read(opened), await read(shown, { ...joris, compartment: 1 }), await read(shown, joris, joris.accountId)]).toEqual([[], [], []])
  // Whoever reads the log finds of a person only what is known here: of somebody in another compartment nothing.
  const logged = async () => (await base.as(joris, (tx) => readLog(tx, { personId: shown }, 10))).map(({ event }) => event)
  expect(await logged()).toEqual([])
  await base.as(joris, (tx) => database(tx).insertInto('people.person').values([shown, opened].map((id) => ({ id, first_names: 'Voor', call_name: 'Voor', family_name: 'Beeld', recorded_at: tx.now }))).execute())
  expect(await logged()).toEqual(['caseload-seen'])
})

test('a list that was opened to report an incident does not tell who opened it, nor her role', async () => {
  const shown = newId()
  await base.as(joris, (tx) => {
    listed(tx, [shown], (person) => person)
    log(tx, { act: 'report-incident', event: 'incident-reported-form', outcome: 'done' })
    return Promise.resolve()
  })
  expect(await base.as(joris, (tx) => whoListed(tx, shown, 10, newId()))).toMatchObject([{ name: null, role: null, event: 'incident-reported-form' }])
})

test('a list that was refused showed nobody', async () => {
  const shown = newId()
  await base.as(joris, (tx) => {
    listed(tx, [shown], (person) => person)
    log(tx, { act: 'search-people', event: 'people-searched', outcome: 'not-done', reason: 'type-more' })
    return Promise.resolve()
  })
  expect(await base.as(joris, (tx) => whoListed(tx, shown, 10, newId()))).toEqual([])
})

describe('the chain', () => {
  const place = systemOf(7)
  const check = () => base.as(place, checkLog)

  beforeEach(async () => {
    for (const table of ['audit_chain', 'audit_shown', 'audit_entry']) await asOwner(`delete from platform.${table}`, [])
    for (let count = 0; count < 6; count += 1) await write({ ...joris, regionId: 7 }, `event-${count}`, [mira])
    await base.as(place, chainLog)
    ids = (await base.as(place, (tx) => database(tx).selectFrom('platform.audit_chain').select('entry_id').orderBy('seq').execute())).map((row) => row.entry_id)
  })

  test('is whole when nobody touched it; chaining again adds nothing', async () => {
    expect([await base.as(place, chainLog), await check()]).toEqual([0, { checked: 6, faults: [] }])
  })

  test.each(['actor_name', 'event', 'reason', 'role', 'purpose', 'request_id', 'object_id'])('names the one entry of which %s was changed', async (column) => {
    await asOwner(`update platform.audit_entry set ${column} = 'anders' where id = $1`, [ids[2]])
    expect(await check()).toEqual({ checked: 6, faults: [{ kind: 'changed', entryId: ids[2] }] })
  })

  test.each([['at', "'2020-01-01'"], ['recorded_at', "'2020-01-01'"], ['person_id', 'null'], ['account_id', 'null'], ['outcome', "'refused', reason = 'not-found'"]])('and of which %s was changed', async (column, value) => {
    await asOwner(`update platform.audit_entry set ${column} = ${value} where id = $1`, [ids[0]])
    expect((await check()).faults).toEqual([{ kind: 'changed', entryId: ids[0] }])
  })

  test('names an entry that is missing, also the first and the last', async () => {
    await asOwner('delete from platform.audit_entry where id = any($1)', [[ids[0], ids[3], ids[5]]])
    expect((await check()).faults).toEqual([ids[0], ids[3], ids[5]].map((entryId) => ({ kind: 'missing', entryId })))
  })

  test('names a list of which somebody was left out later, in the entry or where she finds it', async () => {
    await base.as({ ...joris, regionId: 7 }, (tx) => {
      listed(tx, [mira, newId()], (person) => person)
      log(tx, { act: 'see-caseload', event: 'caseload-seen', outcome: 'done' })
      return Promise.resolve()
    })
    await base.as(place, chainLog)
    expect((await check()).faults).toEqual([])
    await asOwner('delete from platform.audit_shown where person_id = $1', [mira])
    expect((await check()).faults.map(({ kind }) => kind)).toEqual(['missing'])
    await asOwner(`update platform.audit_entry set shown = null where shown is not null`, [])
    expect((await check()).faults.map(({ kind }) => kind)).toEqual(['changed'])
  })

  test('names an entry that was put in between without a link', async () => {
    await write({ ...joris, regionId: 7 }, 'smuggled')
    await asOwner("update platform.audit_entry set recorded_at = recorded_at - interval '1 hour' where event = 'smuggled'", [])
    expect((await check()).faults.map(({ kind }) => kind)).toEqual(['unchained'])
  })

  test('shows a link that was taken out together with its entry', async () => {
    await asOwner('delete from platform.audit_entry where id = $1', [ids[2]])
    await asOwner('delete from platform.audit_chain where entry_id = $1', [ids[2]])
    expect((await check()).faults).not.toEqual([])
  })

  test('two that chain at once make one row of links', async () => {
    for (let count = 0; count < 40; count += 1) await write({ ...joris, regionId: 7 }, `more-${count}`)
    await Promise.all([base.as(place, chainLog), base.as(place, chainLog), base.as(place, chainLog)])
    expect(await check()).toEqual({ checked: 46, faults: [] })
  })

  test('of one compartment knows nothing of another', async () => {
    await write({ ...joris, regionId: 7, compartment: 1 }, 'hidden')
    expect([await base.as(place, chainLog), await base.as(systemOf(7, 1), chainLog)]).toEqual([0, 1])
    await asOwner('delete from platform.audit_chain', [], 1)
  })
})
