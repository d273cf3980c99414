import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Ground, ground } from '../../test/house.ts'
import { newId } from '../kernel/id.ts'
import type { Actor } from './actor.ts'
import { sql } from './database/index.ts'
import { actorOf, endSession, endSessionsOf, startSession, watchSessions } from './session.ts'

let base: Ground
const mira: Actor = { regionId: 1, compartment: 0, accountId: newId(), name: 'Mira', role: 'resident', personId: newId() }

beforeAll(async () => { base = await ground() })
afterAll(() => base.stop())

const same = async (actor: Actor): Promise<Actor | undefined> => actor

test('gives back who started it; the token itself lies nowhere', async () => {
  const token = await startSession(base.db, mira, 'cookie')
  expect(await actorOf(base.db, token, same)).toEqual(mira)
  const { rows } = await sql<{ all: string }>`select string_agg(s::text, '') as all from platform.session s`.execute(base.db)
  expect([rows[0]?.all.includes(token), rows[0]?.all.includes(Buffer.from(token).toString('hex'))]).toEqual([false, false])
})

test.each(['', 'verzonnen', 'a'.repeat(500), "' or true --"])('%j is nobody', async (token) => expect(await actorOf(base.db, token, same)).toBeUndefined())

test.each(['cookie', 'bearer'] as const)('a %s ends at its end, and when it was left alone', async (kind) => {
  const token = await startSession(base.db, mira, kind)
  await sql`update platform.session set last_seen_at = now() - interval '61 minutes' where account_id = ${mira.accountId}`.execute(base.db)
  expect(await actorOf(base.db, token, same)).toBeUndefined()
  await sql`update platform.session set last_seen_at = now() - interval '59 minutes' where account_id = ${mira.accountId}`.execute(base.db)
  expect(await actorOf(base.db, token, same)).toEqual(mira)
  await sql`update platform.session set expires_at = now() where account_id = ${mira.accountId}`.execute(base.db)
  expect(await actorOf(base.db, token, same)).toBeUndefined()
})

test('being used keeps it alive', async () => {
  const token = await startSession(base.db, mira, 'cookie')
  await sql`update platform.session set last_seen_at = now() - interval '30 minutes' where account_id = ${mira.accountId}`.execute(base.db)
  await actorOf(base.db, token, same)
  const { rows } = await sql<{ fresh: boolean }>`select max(last_seen_at) > now() - interval '1 minute' as fresh from platform.session`.execute(base.db)
  expect(rows[0]?.fresh).toBe(true)
})

test('signing out ends this one; who left loses all', async () => {
  const [one, two, three] = [await startSession(base.db, mira, 'cookie'), await startSession(base.db, mira, 'cookie'), await startSession(base.db, mira, 'bearer')]
  await endSession(base.db, one)
  expect([await actorOf(base.db, one, same), await actorOf(base.db, two, same)]).toEqual([undefined, mira])
  await endSessionsOf(base.db, mira.accountId)
  expect([await actorOf(base.db, two, same), await actorOf(base.db, three, same)]).toEqual([undefined, undefined])
})

test('ending what never was is no error', async () => expect(endSession(base.db, 'verzonnen')).resolves.toBeUndefined())

test('somebody whose role ended is nobody within a minute, and her session is gone', async () => {
  const token = await startSession(base.db, mira, 'cookie')
  await sql`update platform.session set last_seen_at = now() - interval '2 minutes'`.execute(base.db)
  expect(await actorOf(base.db, token, async () => undefined)).toBeUndefined()
  expect(await actorOf(base.db, token, same)).toBeUndefined()
})

describe('a page that is open and waits', () => {
  const after = (minutes: number, more = '') => sql`update platform.session set last_seen_at = now() - make_interval(mins => ${minutes}) ${sql.raw(more)} where account_id = ${mira.accountId}`.execute(base.db)
  const onShift = (hours: number) => async () => new Map([[mira.accountId, hours * 3600]])
  const nobody = async () => new Map<string, number>()
  beforeEach(async () => { await endSessionsOf(base.db, mira.accountId) })

  test('of who is on shift keeps her signed in; of who is not, it ends after the hour and is named', async () => {
    const token = await startSession(base.db, mira, 'cookie')
    await after(59)
    expect(await watchSessions(base.db, [token], onShift(4), same)).toEqual([])
    await after(30)
    expect(await watchSessions(base.db, [token], nobody, same)).toEqual([])
    await after(61)
    expect(await watchSessions(base.db, [token, 'verzonnen'], onShift(4), same)).toEqual([token, 'verzonnen'])
  })

  test('keeps her signed in to the end of her shift, and never longer than a day after she came in', async () => {
    const token = await startSession(base.db, mira, 'cookie')
    const hours = async () => (await sql<{ left: number }>`select round(extract(epoch from expires_at - now()) / 360) / 10 as left from platform.session where account_id = ${mira.accountId}`.execute(base.db)).rows.map(({ left }) => left)
    await after(1, ", started_at = now() - interval '11 hours', expires_at = now() + interval '1 hour'")
    await watchSessions(base.db, [token], onShift(6), same)
    expect(await hours()).toEqual([6])
    await after(1, ", started_at = now() - interval '23 hours'")
    await watchSessions(base.db, [token], onShift(9), same)
    expect(await hours()).toEqual([6])
    await after(1, ", expires_at = now() + interval '5 minutes'")
    await watchSessions(base.db, [token], onShift(9), same)
    expect(await hours()).toEqual([1])
  })

  test('a shift gives nothing to who lost her role, nor to a card', async () => {
    const [token, card] = [await startSession(base.db, mira, 'cookie'), await startSession(base.db, mira, 'card')]
    await after(11)
    expect(await watchSessions(base.db, [token, card], onShift(4), async () => undefined)).toEqual([card, token].toSorted((a) => (a === card ? 1 : -1)))
    expect(await actorOf(base.db, token, same)).toBeUndefined()
  })
})
