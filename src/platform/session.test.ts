import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ground, ground } from '../../test/house.ts'
import { newId } from '../kernel/id.ts'
import type { Actor } from './actor.ts'
import { sql } from './database/index.ts'
import { actorOf, endSession, endSessionsOf, startSession } from './session.ts'

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
