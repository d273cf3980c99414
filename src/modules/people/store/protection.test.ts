import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ground, ground } from '../../../../test/house.ts'
import { day } from '../../../kernel/day.ts'
import { addDuration } from '../../../kernel/instant.ts'
import { newId } from '../../../kernel/id.ts'
import { systemOf } from '../../../platform/actor.ts'
import { database } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { endAccess, endAccessOf, grantAccess, registerPerson } from '../index.ts'
import { endAllRights, reviveRights } from './protection.ts'

let base: Ground
beforeAll(async () => { base = await ground() })
afterAll(() => base.stop())

const does = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => base.as(systemOf(1), work)

test('a right comes back with the end that it had, and not when its fact ended meanwhile or it had ended before', async () => {
  const { her, soon, later, before } = await does(async (tx) => ({
    her: await registerPerson(tx, { firstNames: 'Noor', callName: 'Noor', familyName: 'Visser', birthDate: day('1990-01-01'), safeChannel: 'owner', municipality: '0327' }),
    soon: addDuration(tx.now, 'P30D'), later: addDuration(tx.now, 'P60D'), before: addDuration(tx.now, '-P1D'),
  }))
  const give = (origin: string, until: typeof soon | null = null, holder = 'desk:access') =>
    does((tx) => grantAccess(tx, { holder, kind: 'case', personId: her, origin, ground: 'report', from: before, until }))
  const ends = async (): Promise<Record<string, string | null>> => does(async (tx) => Object.fromEntries(
    (await database(tx).selectFrom('people.access_right').select(['origin', 'until_at']).where('person_id', '=', her).execute()).map((row) => [row.origin, row.until_at && row.until_at <= tx.now ? 'over' : row.until_at])))
  for (const origin of ['runs', 'fact-over', 'facts-over', 'shortened', 'given-anew']) await give(origin)
  await give('has-an-end', soon)
  await give('named', null, `account:${newId()}`)
  await give('over-before', before)
  await does((tx) => endAllRights(tx, her, true))
  expect(new Set(Object.values(await ends()))).toEqual(new Set(['over']))

  await does((tx) => endAccess(tx, her, 'fact-over', tx.now))
  await does((tx) => endAccessOf(tx, [{ personId: her, origin: 'facts-over' }], tx.now))
  await does((tx) => endAccess(tx, her, 'shortened', soon))
  await give('given-anew', later)
  expect(await ends()).toMatchObject({ runs: 'over', shortened: 'over', 'given-anew': later })
  await does((tx) => reviveRights(tx, her))
  expect(await ends()).toEqual({ 'runs': null, 'fact-over': 'over', 'facts-over': 'over', 'shortened': soon, 'given-anew': later, 'has-an-end': soon, 'named': 'over', 'over-before': 'over' })
  await does((tx) => endAccess(tx, her, 'runs', tx.now))
  await does((tx) => reviveRights(tx, her))
  expect(await ends()).toMatchObject({ runs: 'over' })
})
