import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ground, ground } from '../../test/house.ts'
import { addDuration, instant } from '../kernel/instant.ts'
import { visitorOf } from './actor.ts'
import { database, sql } from './database/index.ts'
import { forgetOldTries, forgetTries, mayTry, nextTryAt, noteTry, paces, type TryKind } from './tries.ts'

let base: Ground
beforeAll(async () => { base = await ground() })
afterAll(() => base.stop())

const visitor = visitorOf(1)
const may = (kind: TryKind, what: string) => base.as(visitor, (tx) => mayTry(tx, kind, what))
const tryIt = async (kind: TryKind, what: string, times: number): Promise<void> => { for (let count = 0; count < times; count += 1) await base.as(visitor, (tx) => noteTry(tx, kind, what)) }
const later = (duration: string) => base.as(visitor, async (tx) => { await sql`update platform.code_try set at = at - ${duration}::interval`.execute(database(tx)) })

const last = instant('2026-11-21T12:00:00+01:00')
test.each([
  ['card', 0, undefined], ['card', 4, undefined], ['card', 5, 'PT15M'], ['card', 6, 'PT30M'], ['card', 8, 'PT2H'], ['card', 11, 'PT16H'], ['card', 12, 'PT24H'], ['card', 500, 'PT24H'], ['caller', 4, undefined], ['caller', 5, 'PT15M'], ['sign-in', 5, 'PT15M'],
  ['network', 49, undefined], ['network', 50, 'PT30S'], ['network', 5000, 'PT30S'], ['sign-in-asked', 1, 'PT60S'], ['sign-in-asked', 4, 'PT60S'], ['sign-in-asked', 5, 'PT12M'], ['invitation-sent', 9, 'PT12M'],
] as const)('%s after %i tries waits %s', (kind, count, wait) => {
  expect(nextTryAt(paces[kind], { count, last: count ? last : null })).toBe(wait && addDuration(last, wait))
})

test('what was tried too often waits, anything else does not, and it opens by itself', async () => {
  await tryIt('card', '12345678', 5)
  expect([await may('card', '12345678'), await may('card', '87654321'), await may('sign-in', '12345678')]).toEqual([false, true, true])
  await later('16 minutes')
  expect(await may('card', '12345678')).toBe(true)
  await tryIt('card', '12345678', 1)
  await later('16 minutes')
  expect(await may('card', '12345678'), 'twice as long').toBe(false)
  await base.as(visitor, (tx) => forgetTries(tx, 'card', '12345678'))
  expect(await may('card', '12345678')).toBe(true)
})

test('an address is the same however it is written, and stands nowhere readable', async () => {
  await tryIt('sign-in-asked', ' Els@Voorbeeld.example', 1)
  expect(await may('sign-in-asked', 'els@voorbeeld.example')).toBe(false)
  const { rows } = await base.as(visitor, (tx) => sql<{ all: string }>`select string_agg(t::text, '') || string_agg(encode(t.digest, 'escape'), '') as all from platform.code_try t`.execute(database(tx)))
  expect(rows[0]?.all.toLowerCase().includes('els')).toBe(false)
})

test('the sweep forgets what no pace counts any more, and nothing else', async () => {
  await tryIt('network', '10.0.0.1', 50)
  await tryIt('card', '11112222', 5)
  await later('20 minutes')
  await base.as(visitor, forgetOldTries)
  const { rows } = await base.as(visitor, (tx) => sql<{ kind: string }>`select distinct kind from platform.code_try where kind in ('network', 'card')`.execute(database(tx)))
  expect(rows).toEqual([{ kind: 'card' }])
})
