import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ground, ground } from './house.ts'
import { addOrganisation, addPerson, layRegion, program, workerOf } from './small-region.ts'
import { newId } from '../src/kernel/id.ts'
import { database, inTransaction } from '../src/platform/database/index.ts'
import type { Tx } from '../src/platform/transaction.ts'
import { grantAccess } from '../src/modules/people/index.ts'
import { type AtDoorPerson, refuseAtDoor } from '../src/modules/placement/actions/door.ts'
import { withdraw } from '../src/modules/access/actions/application.ts'

let base: Ground
let house = ''
const dylan = workerOf('shelter-desk')

beforeAll(async () => {
  base = await ground()
  house = await base.as(program(), async (tx) => {
    await layRegion(tx)
    const [id, provider] = [newId(), await addOrganisation(tx, 'Het Anker')]
    await database(tx).insertInto('placement.location').values({ id, name: 'Smallepad', provider_id: provider, municipality: '0307', product: 'dag-en-nachtopvang', night: true }).execute()
    return id
  })
})
afterAll(() => base.stop())

const refuse = (person?: AtDoorPerson) => inTransaction(base.db, dylan, async (tx) => {
  const done = await refuseAtDoor(tx, { locationId: house, reason: 'full', tried: ['Amerhof'], alternative: 'Hotelkamer via de achterwacht', wantsDecision: true, ...(person ? { person } : {}) })
  return done.ok ? done.value : done.refusal.code
}, { serializable: true })

const reports = () => base.as(program(), (tx) => database(tx).selectFrom('access.report').select(['id', 'person_id', 'municipality', 'service', 'urgent', 'question', 'reporter_name', 'receipt_sent_at']).orderBy('received_at').execute())
const knownGuest = (safe: string | null) => base.as(program(), async (tx) => {
  const id = await addPerson(tx, 'Rik', '0308')
  if (safe) await database(tx).updateTable('people.person').set({ safe_channel: 'sms', phone: safe }).where('id', '=', id).execute()
  await grantAccess(tx, { holder: 'desk:shelter', kind: 'case', personId: id, origin: 'night-shelter', ground: 'slept-in-the-shelter' })
  return id
})
const persons = async (tx: Tx) => (await database(tx).selectFrom('people.person').select('id').execute()).length

test('a guest who is sent on has a report at the central access at once, urgent, with a receipt; sent on again there is still one', async () => {
  const rik = await knownGuest('0612345678')
  await refuse({ known: rik })
  const [made, ...more] = await reports()
  expect(more).toEqual([])
  expect(made).toMatchObject({ person_id: rik, municipality: '0307', service: 'maatschappelijke-opvang', urgent: true, reporter_name: 'Smallepad' })
  expect(made?.question).toBe('Kon vannacht niet slapen bij Smallepad en zoekt opvang. Vraagt om een besluit op papier.')
  expect(made?.receipt_sent_at).not.toBeNull()
  const right = await base.as(program(), (tx) => database(tx).selectFrom('people.access_right').select('holder').where('person_id', '=', rik).where('origin', '=', `report:${made?.id}`).execute())
  expect(right).toEqual([{ holder: 'desk:access' }])
  await base.as(program(), (tx) => database(tx).updateTable('access.report').set({ urgent: false }).execute())
  await refuse({ known: rik })
  expect((await reports()).map((one) => one.urgent)).toEqual([true])
})

test('after a report that ended, a new refusal is a new report; without a safe channel the desk holds the receipt', async () => {
  const mo = await knownGuest(null)
  await refuse({ known: mo })
  const first = (await reports()).find((one) => one.person_id === mo)
  expect(first?.receipt_sent_at).toBeNull()
  const desk = workerOf('access-worker')
  await base.as(desk, (tx) => withdraw({ tx, actor: desk, scope: 'desk:access', version: undefined }, first?.id ?? ''))
  await refuse({ known: mo })
  expect((await reports()).filter((one) => one.person_id === mo)).toHaveLength(2)
})

test('who gives a name now becomes known by it; who gives none is counted and becomes nobody', async () => {
  const before = { people: await base.as(program(), persons), reports: (await reports()).length }
  const refusal = await refuse()
  expect({ people: await base.as(program(), persons), reports: (await reports()).length }).toEqual(before)
  const kept = await base.as(program(), (tx) => database(tx).selectFrom('placement.refusal').select('person_id').where('id', '=', refusal).executeTakeFirst())
  expect(kept).toEqual({ person_id: null })
  await refuse({ fresh: { callName: 'Ada', familyName: 'Nachtster', birthDate: null } })
  expect({ people: await base.as(program(), persons), reports: (await reports()).length }).toEqual({ people: before.people + 1, reports: before.reports + 1 })
})

test('a guest whom the shelter does not know cannot be named', async () => {
  const strange = await base.as(program(), (tx) => addPerson(tx, 'Vreemd'))
  expect(await refuse({ known: strange })).toBe('not-found')
})
