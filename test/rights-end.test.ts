import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personaAccountId, personId } from '../src/app/demo/ids.ts'
import { decideObjection } from '../src/modules/access/actions/objection.ts'
import { withdraw } from '../src/modules/access/actions/application.ts'
import { acceptCase } from '../src/modules/access/actions/transfer.ts'
import { answerMatter, readMatter } from '../src/modules/contact/actions/answer.ts'
import { releaseOthers } from '../src/modules/continuum/actions/assignments.ts'
import { moveSupport } from '../src/modules/continuum/index.ts'
import { acceptCall, callForHelp, onDutyNow, seeFollowUp, sendVisitor, stepVisit } from '../src/modules/oncall/index.ts'
import { endInvitation, openFile, type OpenFile } from '../src/modules/people/index.ts'
import { endRepresentation } from '../src/modules/people/actions/representation.ts'
import { refuseAtDoor } from '../src/modules/placement/actions/door.ts'
import { bedsTonight, registerNewGuest } from '../src/modules/placement/actions/night.ts'
import { openOffer, withdrawOffer } from '../src/modules/placement/actions/offers.ts'
import { endStay } from '../src/modules/placement/actions/stays.ts'
import { endWaiting } from '../src/modules/placement/actions/waiting.ts'
import { recount } from '../src/modules/safety-net/index.ts'
import { giveRights } from '../src/modules/safety-net/actions/turns.ts'
import { openFindings } from '../src/modules/safety-net/store/findings.ts'
import type { CheckInMissed } from '../src/modules/support/events.ts'
import { takeOver } from '../src/modules/support/actions/handovers.ts'
import { addDays } from '../src/kernel/day.ts'
import { addDuration, type Instant, startOfDay } from '../src/kernel/instant.ts'
import { newId } from '../src/kernel/id.ts'
import type { Result } from '../src/kernel/result.ts'
import { type Actor, systemOf } from '../src/platform/actor.ts'
import { database, inTransaction, sql } from '../src/platform/database/index.ts'
import { tell } from '../src/platform/events.ts'
import type { Tx } from '../src/platform/transaction.ts'
import { type Ground, ground } from './house.ts'

type Right = { holder: string; personId: string; origin: string }

let base: Ground
beforeAll(async () => { base = await ground({ seeded: true }) }, 120_000)
afterAll(() => base.stop())

const system = systemOf(1)
const does = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(base.db, actor, work, { serializable: true })
const must = <T>(result: Result<T>): T => { if (!result.ok) throw new Error(`refused: ${result.refusal.code}`); return result.value }
const actor = (role: string, accountId: string, more: Partial<Actor> = {}): Actor => ({ regionId: 1, compartment: 0, accountId, name: role, role, ...more })
const persona = (slug: string, role: string, more: Partial<Actor> = {}): Actor => actor(role, personaAccountId(slug), more)
const accountIn = (right: Right): string => right.holder.slice('account:'.length)
const idIn = (right: Right): string => right.origin.slice(right.origin.indexOf(':') + 1)
const asDesk = (tx: Tx, scope: string) => ({ tx, actor: tx.actor, scope, version: undefined })

/** Rights of this ground that run and have no end yet: the first ones of the demo region. */
const endless = (reason: string, holder = '%'): Promise<Right[]> => does(system, async (tx) => (await sql<Right>`
  select holder, person_id as "personId", origin from people.access_right where ground = ${reason} and until_at is null and holder like ${holder} order by from_at, origin limit 40`.execute(database(tx))).rows)

async function one(reason: string, holder?: string): Promise<Right> {
  const [found] = await endless(reason, holder)
  if (!found) throw new Error(`Nobody has a right on the ground ${reason}`)
  return found
}

const fileOf = async (tx: Tx, right: Right): Promise<OpenFile> => must(await openFile(tx, right.personId, right.holder, ['file', 'case', 'night', 'shared', 'own']))

/** Agreed times of many go by on this Saturday; the first that a colleague outside the care team takes, because he is at work, gives him a right. */
async function missedTimeGoesToSomebodyAtWork(): Promise<Right> {
  return does(system, async (tx) => {
    const missed = newId()
    for (const { personId } of await endless('key-worker')) {
      await tell(tx, { type: 'check-in-missed', about: personId, missed, step: 'task', signal: missed, until: addDuration(tx.now, 'PT1H') } satisfies CheckInMissed)
      const given = await database(tx).selectFrom('people.access_right').select(['holder', 'person_id as personId', 'origin']).where('origin', '=', `missed:${missed}`).executeTakeFirst()
      if (given) return given
    }
    throw new Error('Nobody is at work')
  })
}

const coordinator = persona('plaatsing', 'placement-coordinator')
const deskClerk = persona('balie', 'shelter-desk')

/** Moves the first person for whom it is within her decision to living on her own, and answers which right that ends. */
async function supportStops(): Promise<Right> {
  for (const right of await endless('supports-this-person')) {
    const moved = await does(system, async (tx) => moveSupport(tx, await fileOf(tx, right), { product: 'zelfstandig', hours: 0, day: tx.today, wish: 'own-wish', by: 'support-worker', reason: 'Het lukt zelf.' }))
    if (moved.ok) return right
  }
  throw new Error('Nobody may live on her own')
}

async function tonight(deed: (tx: Tx, locationId: string) => Promise<Result<unknown>>): Promise<Right> {
  const before = await newest()
  must(await does(deskClerk, async (tx) => {
    const house = (await bedsTonight(tx)).locations.find((each) => each.free > 0)
    return deed(tx, house?.locationId ?? '')
  }))
  const after = await newest()
  if (!after || after.personId === before?.personId) throw new Error('Nobody became known')
  return after
}
const newest = async (): Promise<Right | undefined> => does(system, async (tx) => (await sql<Right>`
  select holder, person_id as "personId", origin from people.access_right where holder = 'desk:shelter' order by from_at desc, person_id desc limit 1`.execute(database(tx))).rows[0])

async function stayEnds(reason: string): Promise<Right> {
  const right = await one(reason)
  must(await does(coordinator, async (tx) => endStay(tx, await fileOf(tx, right), idIn(right), { on: tx.today, wentTo: 'unknown' })))
  return right
}

async function call(): Promise<string> {
  const mira = persona('mira', 'resident', { personId: personId('Mira Harmsen') })
  return must(await does(mira, async (tx) => callForHelp(tx, must(await openFile(tx, mira.personId ?? '', `account:${mira.accountId}`, ['own'])), { channel: 'browser' }))).id
}

async function visitEnds(): Promise<Right> {
  const id = await call()
  const duty = (await does(system, onDutyNow)).flatMap((line) => line.shifts)
  const [desk, visitor] = [duty.find((shift) => shift.role === 'night-worker'), duty.find((shift) => shift.role === 'night-visitor')]
  const [answers, visits] = [actor('night-worker', desk?.accountId ?? ''), actor('night-visitor', visitor?.accountId ?? '')]
  must(await does(answers, (tx) => acceptCall(tx, id)))
  const visit = must(await does(answers, (tx) => sendVisitor(tx, id, { visitorId: visits.accountId, company: 'alone', plannedMinutes: 30 })))
  for (const [at, act] of (['accept', 'leave', 'arrive', 'finish'] as const).entries()) must(await does(visits, (tx) => stepVisit(tx, visit, { act, version: at + 1 })))
  return { holder: `account:${visits.accountId}`, personId: personId('Mira Harmsen'), origin: `visit:${visit}` }
}

type Ends = {
  /** Ends the fact behind a right, and answers which right. */
  end: () => Promise<Right>
  /** Until when it may run on after that, at most. */
  within: string
}

const weeks = (count: number): string => `P${count * 7 + 1}D`
const now = 'PT0S'
// The end of a shift, and of the day on which a term ends.
const shift = 'PT14H'

/** Every ground on which somebody may open a file, with the fact that ends it. */
const grounds: Readonly<Record<string, Ends | 'never'>> = {
  'own-file': 'never',
  'invited-by-resident': { within: now, end: async () => {
    const right = await one('invited-by-resident')
    must(await does(system, async (tx) => endInvitation(tx, await fileOf(tx, right), idIn(right))))
    return right
  } },
  'represents': { within: now, end: async () => {
    const right = await one('represents')
    must(await does(system, async (tx) => endRepresentation(tx, await fileOf(tx, right), idIn(right))))
    return right
  } },
  'key-worker': { within: now, end: async () => {
    const right = await one('key-worker')
    await does(system, (tx) => releaseOthers(tx, right.personId, null, tx.today))
    return right
  } },
  'replacement': { within: now, end: async () => {
    const right = await one('replacement')
    await does(system, (tx) => releaseOthers(tx, right.personId, null, tx.today))
    return right
  } },
  'supports-this-person': { within: now, end: supportStops },
  'pays-for-support': { within: 'P2557D', end: async () => {
    const { personId: who } = await supportStops()
    return does(system, async (tx) => (await sql<Right>`select holder, person_id as "personId", origin from people.access_right where person_id = ${who} and kind = 'amounts' order by from_at desc limit 1`.execute(database(tx))).rows[0] as Right)
  } },
  'stays-with-provider': { within: now, end: () => stayEnds('stays-with-provider') },
  'ready-to-leave': { within: now, end: () => stayEnds('ready-to-leave') },
  'came-to-the-shelter': { within: weeks(8), end: () => tonight((tx, locationId) => refuseAtDoor(tx, { locationId, reason: 'own-choice', tried: ['overal'], alternative: 'Hotelkamer', wantsDecision: false, person: { fresh: { callName: 'Ada', familyName: 'Deurster', birthDate: null } } })) },
  'slept-in-the-shelter': { within: weeks(8), end: () => tonight((tx, locationId) => registerNewGuest(tx, locationId, { callName: 'Bo', familyName: 'Nachtster', birthDate: null })) },
  'report': { within: weeks(8), end: async () => {
    const right = await one('report', 'desk:access')
    must(await does(persona('toegang', 'access-worker'), (tx) => withdraw(asDesk(tx, 'desk:access'), idIn(right))))
    return right
  } },
  'objection': { within: weeks(7), end: async () => {
    const right = await one('objection', 'municipality:%')
    const decision = await does(system, async (tx) => (await database(tx).selectFrom('access.objection').select('decision_id').where('id', '=', idIn(right)).executeTakeFirstOrThrow()).decision_id)
    const consultant = persona('consulent-leusden', 'municipal-consultant', { municipality: right.holder.slice('municipality:'.length) })
    must(await does(consultant, (tx) => decideObjection(asDesk(tx, 'municipality'), decision, 'dismissed')))
    return right
  } },
  'transfer': { within: weeks(8), end: async () => {
    const right = await one('transfer')
    const receiver = persona('regio-ede', 'receiving-region', { organisationId: right.holder.split(':')[2] ?? '' })
    must(await does(receiver, (tx) => acceptCase(asDesk(tx, 'desk:receiving'), idIn(right))))
    return right
  } },
  // Given when the transfer is accepted, with its end: as long as the file is kept.
  'handed-over': { within: 'P5480D', end: () => does(system, async (tx) => (await sql<Right>`select holder, person_id as "personId", origin from people.access_right where ground = 'handed-over' order by from_at desc limit 1`.execute(database(tx))).rows[0] as Right) },
  'waits-for-a-place': { within: now, end: async () => {
    const offered = new Set((await endless('offered-a-place')).map((each) => each.personId))
    const right = (await endless('waits-for-a-place')).find((each) => !offered.has(each.personId)) as Right
    must(await does(coordinator, (tx) => endWaiting(tx, idIn(right), 'desk:placement', 'own-wish')))
    return right
  } },
  'offered-a-place': { within: now, end: async () => {
    const right = await one('offered-a-place')
    must(await does(coordinator, async (tx) => withdrawOffer(tx, must(await openOffer(tx, idIn(right), 'desk:placement')).offer)))
    return right
  } },
  'call-rings': { within: shift, end: async () => ({ holder: '', personId: personId('Mira Harmsen'), origin: `call:${await call()}` }) },
  'night-visit': { within: shift, end: visitEnds },
  'follow-up': { within: 'P1D', end: async () => {
    const right = await one('follow-up')
    must(await does(actor('support-worker', accountIn(right)), (tx) => seeFollowUp(tx, idIn(right), 1)))
    return right
  } },
  'shift-handover': { within: 'PT12H', end: async () => {
    const right = await does(system, async (tx) => (await sql<Right>`select holder, person_id as "personId", origin from people.access_right where ground = 'shift-handover' and until_at > ${tx.now} order by origin, holder limit 1`.execute(database(tx))).rows[0] as Right)
    must(await does(actor('support-worker', accountIn(right)), (tx) => takeOver(tx, 'caseload', idIn(right))))
    return right
  } },
  'missed-check-in': { within: 'PT12H', end: missedTimeGoesToSomebodyAtWork },
  'reads-what-was-sent': { within: weeks(4), end: async () => {
    const right = await does(system, async (tx) => (await sql<Right>`select 'account:' || o.account_id as holder, m.person_id as "personId", 'matter:' || m.id as origin from contact.matter m join contact.matter_owner o on o.matter_id = m.id
      where m.kind = 'message' and o.ended_at is null and exists (select from people.access_right r where r.origin = 'matter:' || m.id and r.until_at is null) order by m.id limit 1`.execute(database(tx))).rows[0] as Right)
    const reader = actor('support-worker', accountIn(right))
    const version = () => does(system, async (tx) => (await database(tx).selectFrom('contact.matter').select('version').where('id', '=', idIn(right)).executeTakeFirstOrThrow()).version)
    await does(reader, async (tx) => readMatter(tx, idIn(right), await version()))
    must(await does(reader, async (tx) => answerMatter(tx, idIn(right), { words: 'Dank voor uw bericht.', version: await version() })))
    return right
  } },
  'safety-net': { within: now, end: async () => {
    await does(system, recount)
    const right = await one('safety-net')
    await does(system, async (tx) => giveRights(tx, [], (await openFindings(tx)).filter((finding) => finding.id === idIn(right))))
    return right
  } },
}

const rightsOf = (right: Right): Promise<{ ground: string; until_at: Instant | null }[]> => does(system, (tx) =>
  database(tx).selectFrom('people.access_right').select(['ground', 'until_at']).where('person_id', '=', right.personId).where('origin', '=', right.origin).execute())

test('every ground that any house gives a right on stands in this table', () => {
  const modules = new URL('../src/modules/', import.meta.url)
  const files = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter((name) => /\/actions\/.*\.ts$/.test(name) && !name.endsWith('.test.ts'))
  const given = files.flatMap((name) => [...readFileSync(new URL(name, modules), 'utf8').matchAll(/\bground: '([a-z-]+)'/g)].flatMap((match) => match[1] ?? []))
  expect([...new Set(given)].filter((reason) => !(reason in grounds))).toEqual([])
})

test.each(Object.entries(grounds).filter((entry): entry is [string, Ends] => entry[1] !== 'never'))('%s: the fact ends, and so does the right', async (reason, { end, within }) => {
  const right = await end()
  const today = await does(system, (tx) => Promise.resolve({ now: tx.now, morning: startOfDay(addDays(tx.today, 1)) }))
  const rights = (await rightsOf(right)).filter((each) => each.ground === reason)
  expect(rights).not.toEqual([])
  const latest = addDuration(within === now ? today.now : today.morning, within)
  expect(rights.filter((each) => each.until_at === null || each.until_at > latest)).toEqual([])
})
