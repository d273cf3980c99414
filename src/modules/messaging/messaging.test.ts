import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ground, ground } from '../../../test/house.ts'
import { addEpisode, addOrganisation, addPerson, layRegion, program, workerOf } from '../../../test/small-region.ts'
import { day } from '../../kernel/day.ts'
import { newId } from '../../kernel/id.ts'
import { database } from '../../platform/database/index.ts'
import { tell } from '../../platform/events.ts'
import type { Tx } from '../../platform/transaction.ts'
import { messagesFor, tellStart, tellStop } from './actions.ts'

let base: Ground
let eemhoeve = ''
let brink = ''
const page = { limit: 50, offset: 0 }

const started = (about: string, episode: string, provider: string | null, product = 'beschermd-thuis') =>
  ({ type: 'episode-started' as const, about, episode, product, provider, from: day('2026-11-02') })

const all = (tx: Tx) => database(tx).selectFrom('messaging.message').select(['kind', 'municipality', 'reason_code', 'due_on', 'happened_on']).orderBy('kind').execute()

beforeAll(async () => {
  base = await ground()
  await base.as(program(), async (tx) => {
    await layRegion(tx)
    eemhoeve = await addOrganisation(tx, 'Eemhoeve')
    brink = await addOrganisation(tx, 'De Brink')
  })
})
afterAll(() => base.stop())

test('a start and a stop, each told once, however often they are heard', async () => {
  await base.as(program(), async (tx) => {
    const mira = await addPerson(tx, 'Mira', '0327')
    const episode = await addEpisode(tx, mira, 'beschermd-thuis', '2026-11-02', '2026-11-16', { providerId: eemhoeve })
    for (let times = 0; times < 2; times += 1) {
      await tellStart(tx, started(mira, episode, eemhoeve))
      await tellStop(tx, { type: 'episode-ended', about: mira, episode, product: 'beschermd-thuis', provider: eemhoeve, until: day('2026-11-16'), next: 'vinger-aan-de-pols', reasonCode: '19' })
    }
    expect(await all(tx)).toEqual([
      { kind: '305', municipality: '0327', reason_code: null, happened_on: '2026-11-02', due_on: '2026-11-09' },
      { kind: '307', municipality: '0327', reason_code: '19', happened_on: '2026-11-15', due_on: '2026-11-20' },
    ])
  })
})

test('nothing for living independently, without a provider, or in a protected compartment', async () => {
  await base.as(program(), async (tx) => {
    const nadia = await addPerson(tx, 'Nadia', '0308')
    const episode = await addEpisode(tx, nadia, 'zelfstandig', '2026-11-02')
    await tellStart(tx, started(nadia, episode, null, 'zelfstandig'))
    await tellStart(tx, started(nadia, episode, eemhoeve, 'zelfstandig'))
    expect(await all(tx)).toHaveLength(2)
  })
  await base.as(program(1), async (tx) => {
    const hidden = await addPerson(tx, 'Verborgen', '0345')
    const episode = await addEpisode(tx, hidden, 'beschermd-thuis', '2026-11-02', null, { providerId: eemhoeve })
    await tellStart(tx, started(hidden, episode, eemhoeve))
    expect(await all(tx)).toEqual([])
  })
})

test('a respite stay is heard by nobody here', async () => {
  await base.as(program(), async (tx) => {
    const guest = await addPerson(tx, 'Gast', '0327')
    const stay = { type: 'stay-started', about: guest, stay: newId(), kind: 'respite', place: newId(), from: day('2026-11-20') }
    await tell(tx, stay)
    expect(await all(tx)).toHaveLength(2)
  })
})

test('each sees its own: the provider, the municipality, the region; and no name', async () => {
  const seen = async (role: string, scope: string, more: object) => base.as(workerOf(role, more), (tx) => messagesFor(tx, tx.actor, scope, page))
  expect(await seen('provider-manager', 'organisation', { organisationId: eemhoeve })).toHaveLength(2)
  expect(await seen('provider-manager', 'organisation', { organisationId: brink })).toEqual([])
  expect(await seen('municipal-finance', 'municipality', { municipality: '0327' })).toHaveLength(2)
  expect(await seen('municipal-finance', 'municipality', { municipality: '0308' })).toEqual([])
  const region = await seen('regional-finance', 'region', {})
  expect(region).toHaveLength(2)
  expect(JSON.stringify(region)).not.toContain('Mira')
})
