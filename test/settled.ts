import { addDays, day } from '../src/kernel/day.ts'
import { newId } from '../src/kernel/id.ts'
import { type Actor, systemOf } from '../src/platform/actor.ts'
import { database } from '../src/platform/database/index.ts'
import { tell } from '../src/platform/events.ts'
import type { Tx } from '../src/platform/transaction.ts'
import { assign } from '../src/modules/continuum/actions/assignments.ts'
import { startEpisode } from '../src/modules/continuum/actions/episodes.ts'
import type { DecisionTaken } from '../src/modules/continuum/events.ts'
import { openFile, registerPerson } from '../src/modules/people/index.ts'
import { ground, type Ground } from './house.ts'
import { addCatalogue } from './region-house.ts'

export const provider = newId()
export const otherProvider = newId()
const base = { regionId: 1, compartment: 0, role: 'support-worker' }
export const worker: Actor = { ...base, accountId: newId(), name: 'Joris', organisationId: provider }
export const colleague: Actor = { ...base, accountId: newId(), name: 'Fleur', organisationId: provider }
export const stranger: Actor = { ...base, accountId: newId(), name: 'Bas', organisationId: otherProvider }
export const system = systemOf(1)

async function addStaff(tx: Tx): Promise<void> {
  await database(tx).insertInto('staff.organisation').values([{ id: provider, name: 'Eemhoeve', kind: 'provider' }, { id: otherProvider, name: 'De Brink', kind: 'provider' }]).execute()
  for (const [at, { accountId, name, organisationId }] of [worker, colleague, stranger].entries()) {
    await database(tx).insertInto('staff.account').values({ id: accountId, name, phone: `060000010${at}` }).execute()
    await database(tx).insertInto('staff.appointment').values({ id: newId(), account_id: accountId, role: 'support-worker', organisation_id: organisationId ?? null, from_day: day('2020-01-01') }).execute()
  }
}

/** A database with two providers, their workers and the products of the region. */
export async function settledGround(): Promise<Ground> {
  const g = await ground()
  await g.as(system, async (tx) => { await addStaff(tx); await addCatalogue(tx) })
  return g
}

export const decided = (tx: Tx, personId: string, change: Partial<DecisionTaken> = {}) => tell(tx, {
  type: 'decision-taken', about: personId, decision: newId(), municipality: '0327', outcome: 'granted', products: ['beschermd-thuis', 'vinger-aan-de-pols'],
  hoursMin: 1, hoursMax: 10, movers: ['support-worker'], from: addDays(tx.today, -60), until: addDays(tx.today, 300), ...change,
} satisfies DecisionTaken)

/** Somebody with support of 6 hours from Eemhoeve since 30 days, Joris as key worker and Fleur who replaces him. */
export async function settle(tx: Tx, product = 'beschermd-thuis'): Promise<string> {
  const personId = await registerPerson(tx, { firstNames: 'Mira', callName: 'Mira', familyName: 'Harmsen', birthDate: day('1976-05-03'), safeChannel: 'sms', municipality: '0327', since: day('2020-01-01') })
  await decided(tx, personId, { products: ['beschermd-thuis', 'vinger-aan-de-pols', product] })
  const begun = await startEpisode(tx, personId, { product, providerId: provider, hours: 6, from: addDays(tx.today, -30), reason: 'besluit', wish: 'together' })
  if (!begun.ok) throw new Error('not settled')
  await assign(tx, personId, worker.accountId, 'key-worker', addDays(tx.today, -30))
  await assign(tx, personId, colleague.accountId, 'replacement', addDays(tx.today, -30))
  return personId
}

export async function fileOf(tx: Tx, personId: string, actor: Actor = worker) {
  const file = await openFile(tx, personId, `account:${actor.accountId}`, ['file'])
  if (!file.ok) throw new Error('no file')
  return file.value
}

/** What was told of this kind about somebody, in order. */
export const told = async (tx: Tx, type: string, about: string) =>
  (await database(tx).selectFrom('platform.event').select('data').where('type', '=', type).where('subject', '=', about).orderBy('id').execute()).map((row) => row.data as Record<string, unknown>)

/** Text messages that went out to a number, in order. */
export const smsTo = async (tx: Tx, recipient: string): Promise<string[]> =>
  (await database(tx).selectFrom('platform.gateway_message').select('body').where('recipient', '=', recipient).orderBy('created_at').orderBy('id').execute()).map((row) => row.body)
