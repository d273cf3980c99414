import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Ground, ground } from '../../test/house.ts'
import { newId } from '../kernel/id.ts'
import { systemOf } from './actor.ts'
import { database } from './database/index.ts'
import { hears, tell, wireHandlers } from './events.ts'

let base: Ground
const here = systemOf(1)
type Moved = { type: 'moved'; about: string; to: string }
const heard: string[] = []
const kept = () => base.as(here, (tx) => database(tx).selectFrom('platform.event').select(['type', 'subject', 'data']).orderBy('id').execute())

beforeAll(async () => { base = await ground() })
afterEach(() => { heard.length = 0; wireHandlers([]) })
afterAll(() => base.stop())

test('a fact is kept, and everybody who hears it acts in the order of the wiring', async () => {
  const about = newId()
  wireHandlers([
    hears<Moved>('moved', async (_tx, event) => { heard.push(`first ${event.to}`) }),
    hears<Moved>('moved', async (_tx, event) => { heard.push(`second ${event.to}`) }),
    hears<{ type: 'other' }>('other', async () => { heard.push('other') }),
  ])
  await base.as(here, (tx) => tell(tx, { type: 'moved', about, to: '0307' }))
  expect(heard).toEqual(['first 0307', 'second 0307'])
  expect(await kept()).toEqual([{ type: 'moved', subject: about, data: { type: 'moved', about, to: '0307' } }])
})

test('when one who hears it fails, nothing happened at all', async () => {
  const before = (await kept()).length
  wireHandlers([
    hears<Moved>('moved', (tx) => tell(tx, { type: 'paid' })),
    hears<Moved>('moved', async () => { throw new Error('kan niet') }),
  ])
  await expect(base.as(here, (tx) => tell(tx, { type: 'moved', about: newId(), to: '0307' }))).rejects.toThrow('kan niet')
  expect(await kept()).toHaveLength(before)
})

test('what is heard can be told on, in the same transaction', async () => {
  wireHandlers([hears<Moved>('moved', (tx, event) => tell(tx, { type: 'paid', about: event.about })), hears<{ type: 'paid'; about: string }>('paid', async () => { heard.push('paid') })])
  await base.as(here, (tx) => tell(tx, { type: 'moved', about: newId(), to: '0307' }))
  expect([heard, (await kept()).slice(-2).map(({ type }) => type)]).toEqual([['paid'], ['moved', 'paid']])
})
