import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Client } from 'pg'
import { ground, type Ground } from '../../../test/house.ts'
import { addDays, type Day } from '../../kernel/day.ts'
import { newId, seededId } from '../../kernel/id.ts'
import { startOfDay } from '../../kernel/instant.ts'
import type { Result } from '../../kernel/result.ts'
import { type Actor, systemOf } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database/index.ts'
import { connectionOptions } from '../../platform/database/pool.ts'
import { tell } from '../../platform/events.ts'
import { currentEpisode, episodes, type EpisodeStarted, startEpisode } from '../continuum/index.ts'
import type { Tx } from '../../platform/transaction.ts'
import { grantAccess, openFile, type OpenFile, rightsOn } from '../people/index.ts'
import { arrive, cancelStay, currentStay, endStay, freeRespitePlaces, markReady, staysOf, bookRespite, nightNow } from './actions/stays.ts'
import { refuseAtDoor } from './actions/door.ts'
import { bedsTonight, registerNight, switchColdWeather } from './actions/night.ts'
import { answerOffer, offerPlace, offersOf, openOffer, withdrawOffer } from './actions/offers.ts'
import { endWaiting, placesToOffer, touchWaiting, waitList, waitOf } from './actions/waiting.ts'
import { occupancy, outflowCounts, outflowReady, refusalCounts, waitingCounts } from './actions/figures.ts'
import type { DecisionTaken } from './events.ts'

const id = (n: number): string => seededId('placement-test', n)
const [eemhoeve, brink, logeerhuis, smallepad, amergaard, huis] = [id(1), id(2), id(3), id(4), id(5), id(6)] as [string, string, string, string, string, string]
const actor = (n: number, role: string, more: Partial<Actor> = {}): Actor => ({ regionId: 1, compartment: 0, accountId: id(n), name: role, role, ...more })
const joris = actor(20, 'support-worker', { organisationId: eemhoeve })
const lotte = actor(21, 'placement-coordinator')
const dylan = actor(22, 'shelter-desk')
const carla = actor(23, 'provider-manager', { organisationId: eemhoeve })
const other = actor(24, 'provider-manager', { organisationId: brink })
const system = systemOf(1)
const product = 'bw-herstel-en-groei'

let g: Ground
let owner: Client
let today: Day
let night: Day

const sql = (text: string, values: unknown[] = []) => owner.query(text, values)
const serial = <T>(who: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(g.db, who, work, { serializable: true })
const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code)
const must = <T>(result: Result<T>): T => { if (!result.ok) throw new Error(result.refusal.code); return result.value }

async function addPerson(name: string): Promise<string> {
  const person = newId()
  await sql(`insert into people.person (region_id, compartment, id, first_names, call_name, family_name, recorded_at) values (1, 0, $1, $2, $2, 'Testpersoon', now())`, [person, name])
  await sql(`insert into people.residence (region_id, compartment, person_id, fact, municipality, from_day, recorded_at) values (1, 0, $1, 'origin', '0327', '2020-01-01', now())`, [person])
  await g.as(system, (tx) => grantAccess(tx, { holder: `account:${joris.accountId}`, kind: 'file', personId: person, origin: 'test', ground: 'key-worker' }))
  return person
}

async function addPlace(location: string, name: string): Promise<string> {
  const place = newId()
  await sql(`insert into placement.place (region_id, compartment, id, location_id, name, from_day) values (1, 0, $1, $2, $3, '2020-01-01')`, [place, location, name])
  return place
}

async function opened(tx: Tx, person: string, holder = `account:${joris.accountId}`): Promise<OpenFile> {
  return must(await openFile(tx, person, holder))
}

const told = async (person: string): Promise<string[]> =>
  (await sql(`select type from platform.event where subject = $1 order by at, id`, [person])).rows.map((row: { type: string }) => row.type)

const decide = (person: string, more: Partial<DecisionTaken> = {}) => serial(system, (tx) => tell(tx, {
  type: 'decision-taken', about: person, decision: newId(), municipality: '0327', outcome: 'granted', products: [product], hoursMin: 4, hoursMax: 12, movers: ['support-worker'],
  from: tx.today, until: addDays(tx.today, 365), ...more,
} satisfies DecisionTaken))

beforeAll(async () => {
  g = await ground()
  owner = new Client(connectionOptions(g.ownerUrl))
  await owner.connect()
  await sql(`select set_config('app.region', '1', false), set_config('app.compartment', '0', false)`)
  await sql(`insert into staff.organisation (region_id, id, name, kind) values (1, $1, 'Eemhoeve', 'provider'), (1, $2, 'De Brink', 'provider')`, [eemhoeve, brink])
  const location = (one: string, name: string, provider: string, of: string, respite: boolean, open: boolean) =>
    sql(`insert into placement.location (region_id, compartment, id, name, provider_id, municipality, product, respite, night) values (1, 0, $1, $2, $3, '0307', $4, $5, $6)`, [one, name, provider, of, respite, open])
  await location(logeerhuis, 'Logeerhuis', eemhoeve, 'beschermd-thuis', true, false)
  await location(smallepad, 'Smallehof', eemhoeve, 'dag-en-nachtopvang', false, true)
  await location(amergaard, 'Amerhof', brink, 'dag-en-nachtopvang', false, true)
  await location(huis, 'Groeihuis', eemhoeve, product, false, false)
  for (const [code, setting, service] of [[product, 'protected', 'beschermd-wonen'], ['beschermd-thuis', 'own-home', 'eigen-huis'], ['dag-en-nachtopvang', 'shelter', 'maatschappelijke-opvang'], ['bw-stabilisatie-en-observatie', 'protected', 'beschermd-wonen']]) {
    await sql(`insert into continuum.product (region_id, code, name, setting, service, intensity, purpose, reachability, legal_ground, sort, source, from_day)
      values (1, $1, $1, $2, $3, '', '', '', 'wmo-2.3.5-1-b', 1, 'test', '2018-01-01')`, [code, setting, service])
  }
  await sql(`insert into continuum.product_move (region_id, from_code, to_code, direction, source, from_day) values (1, 'beschermd-thuis', $1, 'up', 'region', '2018-01-01')`, [product])
  await g.as(system, (tx) => { today = tx.today; night = nightNow(tx); return Promise.resolve() })
}, 120_000)

afterAll(async () => {
  await owner.end()
  await g.stop()
})

beforeEach(async () => {
  await sql('delete from placement.held_bed; delete from placement.offer; delete from placement.stay; delete from placement.wait_list_entry; delete from placement.refusal; delete from placement.cold_weather; delete from placement.place')
})

describe('respite', () => {
  test('later is booked at most four weeks ahead, and called off by who has read it: the place is free again and it is told', async () => {
    const mira = await addPerson('Mira')
    const place = await addPlace(logeerhuis, 'Kamer 1')
    const book = (ahead: number) => serial(joris, async (tx) => bookRespite(tx, await opened(tx, mira), { place, from: addDays(night, ahead), nights: 2, reason: 'Even rust' }))
    expect(code(await book(29))).toBe('respite-too-far-ahead')
    const stay = must(await book(28))
    expect(await serial(joris, async (tx) => code(await cancelStay(tx, await opened(tx, mira), stay, 9)))).toBe('changed-meanwhile')
    must(await serial(joris, async (tx) => cancelStay(tx, await opened(tx, mira), stay, 1)))
    expect(await serial(joris, async (tx) => code(await cancelStay(tx, await opened(tx, mira), stay)))).toBe('stay-not-there')
    expect(await told(mira)).toEqual(['stay-cancelled'])
    must(await book(28))
  })

  test('three nights away from home; no word about the support at home', async () => {
    const mira = await addPerson('Mira')
    const place = await addPlace(logeerhuis, 'Kamer 1')
    const stay = must(await serial(joris, async (tx) => bookRespite(tx, await opened(tx, mira), { place, from: night, nights: 3, reason: 'Even rust' })))
    const here = await g.as(joris, (tx) => currentStay(tx, mira))
    expect(here).toMatchObject({ id: stay, kind: 'respite', location: 'Logeerhuis', plannedUntil: addDays(night, 3), until: null })
    expect(await told(mira)).toEqual(['stay-started'])
    expect(await g.as(joris, (tx) => freeRespitePlaces(tx, addDays(night, 2), 1))).toEqual([])
    expect(await g.as(joris, (tx) => freeRespitePlaces(tx, addDays(night, 3), 1))).toHaveLength(1)
    await serial(joris, async (tx) => must(await endStay(tx, await opened(tx, mira), stay, { on: today, wentTo: 'home' })))
    expect(await told(mira)).toEqual(['stay-started', 'stay-ended'])
    expect(await g.as(joris, (tx) => currentStay(tx, mira))).toBeUndefined()
  })

  test('twenty bookings of one place at the same time: one stays, the others hear that it is taken', async () => {
    const place = await addPlace(logeerhuis, 'Kamer 1')
    const guests: string[] = []
    for (let n = 0; n < 20; n += 1) guests.push(await addPerson(`Gast ${n}`))
    const answers = await Promise.all(guests.map((guest) => serial(joris, async (tx) => code(await bookRespite(tx, await opened(tx, guest), { place, from: today, nights: 3, reason: 'Even rust' })))))
    expect(answers.toSorted()).toEqual(['ok', ...Array.from({ length: 19 }, () => 'place-taken')])
    expect((await sql('select from placement.stay')).rowCount).toBe(1)
  })

  test('a later stay is planned until somebody writes down that she came; who does not come frees the place', async () => {
    const [els, noor] = [await addPerson('Els'), await addPerson('Noor')]
    const place = await addPlace(logeerhuis, 'Kamer 1')
    const stay = must(await serial(joris, async (tx) => bookRespite(tx, await opened(tx, els), { place, from: addDays(today, 2), nights: 2, reason: 'Even rust' })))
    expect(await told(els)).toEqual([])
    expect(await g.as(joris, (tx) => currentStay(tx, els))).toBeUndefined()
    const book = () => serial(joris, async (tx) => code(await bookRespite(tx, await opened(tx, noor), { place, from: addDays(today, 3), nights: 1, reason: 'Even rust' })))
    expect(await book()).toBe('place-taken')
    await serial(joris, async (tx) => must(await cancelStay(tx, await opened(tx, els), stay)))
    expect(await book()).toBe('ok')
    expect((await g.as(system, (tx) => rightsOn(tx, els))).map((right) => right.holder)).toEqual([`account:${joris.accountId}`])
  })

  test('who stays longer than agreed still takes the place', async () => {
    const [els, noor] = [await addPerson('Els'), await addPerson('Noor')]
    const place = await addPlace(logeerhuis, 'Kamer 1')
    await sql(`insert into placement.stay (region_id, compartment, id, person_id, place_id, kind, from_day, planned_until, arrived_on, reason, recorded_at)
      values (1, 0, $1, $2, $3, 'respite', $4, $5, $4, 'rust', now())`, [newId(), els, place, addDays(today, -5), addDays(today, -1)])
    expect(await g.as(joris, (tx) => freeRespitePlaces(tx, night, 1))).toEqual([])
    expect(await serial(joris, async (tx) => code(await bookRespite(tx, await opened(tx, noor), { place, from: night, nights: 2, reason: 'Even rust' })))).toBe('place-taken')
  })

  test('one person does not stay in two respite places at once', async () => {
    const els = await addPerson('Els')
    const [one, two] = [await addPlace(logeerhuis, 'Kamer 1'), await addPlace(logeerhuis, 'Kamer 2')]
    const book = (place: string) => serial(joris, async (tx) => code(await bookRespite(tx, await opened(tx, els), { place, from: today, nights: 3, reason: 'Even rust' })))
    expect([await book(one), await book(two), await book(newId())]).toEqual(['ok', 'stays-elsewhere', 'no-respite-place'])
  })
})

describe('the wait list', () => {
  test('a decision with a place to find puts somebody on the list and opens her case to the desk; another decision does not', async () => {
    const [els, thuis, geweigerd] = [await addPerson('Els'), await addPerson('Thuis'), await addPerson('Nee')]
    await decide(els)
    await decide(thuis, { products: ['beschermd-thuis'] })
    await decide(geweigerd, { outcome: 'refused' })
    const list = await g.as(lotte, (tx) => waitList(tx, 'desk:placement'))
    expect(list.map((row) => [row.name, row.urgency, row.standing.position])).toEqual([['Els Testpersoon', 'active', 1]])
    expect(await told(els)).toEqual(['decision-taken', 'waiting-started'])
    expect((await g.as(system, (tx) => rightsOn(tx, els))).map((right) => right.holder)).toContain('desk:placement')
    expect(await g.as(lotte, (tx) => waitList(tx, 'desk:access'))).toEqual([])
  })

  test('who had support at home goes on with that of the house, no day between', async () => {
    const els = await addPerson('Els')
    await decide(els, { products: ['beschermd-thuis'], from: addDays(today, -60) })
    await serial(system, async (tx) => must(await startEpisode(tx, els, { product: 'beschermd-thuis', providerId: brink, hours: 6, from: addDays(today, -30), reason: 'besluit', wish: 'together' })))
    await decide(els)
    const place = await addPlace(huis, 'Kamer 4')
    const [wait] = await g.as(lotte, (tx) => waitOf(tx, els))
    const offer = must(await serial(lotte, (tx) => offerPlace(tx, wait?.entry.id ?? '', 'desk:placement', { place, from: today })))
    await serial(lotte, async (tx) => must(await answerOffer(tx, must(await openOffer(tx, offer, 'desk:placement')), { said: 'yes' })))
    await serial(carla, async (tx) => must(await answerOffer(tx, must(await openOffer(tx, offer, `organisation:${eemhoeve}`)), { said: 'yes' })))
    const chain = await g.as(system, (tx) => episodes(tx, els))
    expect(chain.map((one) => [one.product, one.providerId, one.from, one.until])).toEqual([['beschermd-thuis', brink, addDays(today, -30), today], [product, eemhoeve, today, null]])
  })

  test('support that begins ends the wait for it', async () => {
    const els = await addPerson('Els')
    await decide(els)
    const begin = (of: string) => serial(system, (tx) => tell(tx, { type: 'episode-started', about: els, episode: newId(), product: of, provider: eemhoeve, from: tx.today } satisfies EpisodeStarted))
    await begin('beschermd-thuis')
    expect(await g.as(lotte, (tx) => waitOf(tx, els))).toHaveLength(1)
    await begin(product)
    expect(await g.as(lotte, (tx) => waitOf(tx, els))).toEqual([])
  })

  test('a second decision keeps the day since when she waits; a temporary one makes it urgent', async () => {
    const els = await addPerson('Els')
    await decide(els)
    await sql(`update placement.wait_list_entry set since_day = $1`, [addDays(today, -50)])
    await decide(els, { outcome: 'temporary' })
    await decide(els, { products: ['bw-stabilisatie-en-observatie'] })
    const waits = await g.as(lotte, (tx) => waitOf(tx, els))
    expect(waits.map(({ entry }) => [entry.product, entry.since, entry.urgency])).toEqual([['bw-stabilisatie-en-observatie', addDays(today, -50), 'active']])
    expect((await sql(`select end_reason from placement.wait_list_entry where ended_on is not null`)).rows).toEqual([{ end_reason: 'decision-ended' }])
  })

  test('both say yes: the room that is free in nine days is hers, and she waits until she comes', async () => {
    const [els, living] = [await addPerson('Els'), await addPerson('Vertrekt')]
    const place = await addPlace(huis, 'Kamer 4')
    await sql(`insert into placement.stay (region_id, compartment, id, person_id, place_id, kind, from_day, until_day, arrived_on, reason, recorded_at)
      values (1, 0, $1, $2, $3, 'stay', '2025-01-01', $4, '2025-01-01', 'x', now())`, [newId(), living, place, addDays(today, 9)])
    await decide(els)
    const [wait] = await g.as(lotte, (tx) => waitOf(tx, els))
    const entry = wait?.entry.id ?? ''
    expect(await g.as(lotte, placesToOffer)).toMatchObject([{ id: place, freeFrom: addDays(today, 9), best: entry }])
    expect(code(await serial(lotte, (tx) => offerPlace(tx, entry, 'desk:placement', { place, from: addDays(today, 8) })))).toBe('not-free-then')
    const offer = must(await serial(lotte, (tx) => offerPlace(tx, entry, 'desk:placement', { place, from: addDays(today, 9) })))
    const says = (who: Actor, holder: string, said: 'yes' | 'no') => serial(who, async (tx) => {
      const found = await openOffer(tx, offer, holder)
      return found.ok ? code(await answerOffer(tx, found.value, { said })) : code(found)
    })
    expect(await says(other, `organisation:${brink}`, 'yes')).toBe('not-found')
    expect(await says(carla, `organisation:${eemhoeve}`, 'yes')).toBe('ok')
    expect(await says(carla, `organisation:${eemhoeve}`, 'yes')).toBe('offer-answered-already')
    expect(await says(lotte, 'desk:placement', 'yes')).toBe('ok')
    expect((await g.as(lotte, (tx) => waitOf(tx, els))).map((one) => one.state)).toEqual(['accepted'])
    expect(await g.as(lotte, placesToOffer)).toEqual([])
    const [stay] = await g.as(joris, (tx) => staysOf(tx, els))
    await serial(carla, async (tx) => must(await arrive(tx, await opened(tx, els, `organisation:${eemhoeve}`), stay?.id ?? '')))
    expect(await g.as(lotte, (tx) => waitOf(tx, els))).toEqual([])
    expect(await told(els)).toEqual(['decision-taken', 'waiting-started', 'stay-started', 'waiting-ended', 'episode-started'])
    expect(await g.as(system, (tx) => currentEpisode(tx, els))).toMatchObject({ product, providerId: eemhoeve, from: today })
    expect((await g.as(system, (tx) => rightsOn(tx, els))).map((right) => right.holder).toSorted()).toEqual([`account:${joris.accountId}`, `organisation:${eemhoeve}`, `organisation:${eemhoeve}`])
  })

  test('passing over the first needs a reason; a no leaves her where she was', async () => {
    const [first, second] = [await addPerson('Eerste'), await addPerson('Tweede')]
    await decide(first)
    await decide(second)
    await sql(`update placement.wait_list_entry set since_day = $1 where person_id = $2`, [addDays(today, -30), first])
    const place = await addPlace(huis, 'Kamer 4')
    const entryOf = async (person: string) => (await g.as(lotte, (tx) => waitOf(tx, person)))[0]?.entry.id ?? ''
    const offer = (person: string, passedOver?: string) => serial(lotte, async (tx) => offerPlace(tx, await entryOf(person), 'desk:placement', { place, from: today, passedOver }))
    expect(code(await offer(second))).toBe('reason-to-pass-over')
    const made = must(await offer(first))
    expect(code(await offer(second, 'De kamer is rolstoeltoegankelijk'))).toBe('place-taken')
    await serial(carla, async (tx) => expect(code(await answerOffer(tx, must(await openOffer(tx, made, `organisation:${eemhoeve}`)), { said: 'no' }))).toBe('offer-reason-needed'))
    await serial(carla, async (tx) => must(await answerOffer(tx, must(await openOffer(tx, made, `organisation:${eemhoeve}`)), { said: 'no', reason: 'Past nu niet in de groep' })))
    expect((await g.as(lotte, (tx) => waitOf(tx, first)))[0]).toMatchObject({ state: 'waiting', standing: { position: 1 } })
    expect(code(await serial(carla, (tx) => openOffer(tx, made, `organisation:${eemhoeve}`)))).toBe('not-found')
    const again = must(await offer(second, 'De kamer is rolstoeltoegankelijk'))
    await serial(lotte, async (tx) => must(await withdrawOffer(tx, must(await openOffer(tx, again, 'desk:placement')).offer)))
    expect((await g.as(lotte, placesToOffer)).map((one) => one.id)).toEqual([place])
  })

  test('two offers of one place at the same time: one is made', async () => {
    const people = [await addPerson('A'), await addPerson('B')]
    for (const person of people) await decide(person)
    const place = await addPlace(huis, 'Kamer 4')
    const answers = await Promise.allSettled(people.map((person) => serial(lotte, async (tx) => {
      const [wait] = await waitOf(tx, person)
      return code(await offerPlace(tx, wait?.entry.id ?? '', 'desk:placement', { place, from: today, passedOver: 'Past het beste bij deze kamer' }))
    })))
    expect(answers.filter((one) => one.status === 'fulfilled' && one.value === 'ok')).toHaveLength(1)
    expect((await sql('select from placement.offer where closed_at is null')).rowCount).toBe(1)
  })

  test('contact, a wish, and leaving the list', async () => {
    const els = await addPerson('Els')
    await decide(els)
    const [wait] = await g.as(lotte, (tx) => waitOf(tx, els))
    const entry = wait?.entry.id ?? ''
    await sql(`update placement.wait_list_entry set contacted_on = $1`, [addDays(today, -20)])
    expect(code(await serial(lotte, (tx) => touchWaiting(tx, entry, 'desk:placement', { urgency: 'preference' })))).toBe('wish-needed')
    expect(code(await serial(lotte, (tx) => touchWaiting(tx, entry, 'desk:placement', { urgency: 'preference', wish: '0308', bridging: 'Twee keer per week bezoek' }, 7)))).toBe('changed-meanwhile')
    must(await serial(lotte, (tx) => touchWaiting(tx, entry, 'desk:placement', { urgency: 'preference', wish: '0308', bridging: 'Twee keer per week bezoek' }, 1)))
    expect((await g.as(lotte, (tx) => waitOf(tx, els)))[0]?.entry).toMatchObject({ contactedOn: today, wish: '0308', bridging: 'Twee keer per week bezoek', version: 2 })
    const place = await addPlace(huis, 'Kamer 4')
    expect(code(await serial(lotte, (tx) => offerPlace(tx, entry, 'desk:placement', { place, from: today })))).toBe('does-not-fit')
    must(await serial(lotte, (tx) => endWaiting(tx, entry, 'desk:placement', 'own-wish', 2)))
    expect(await told(els)).toEqual(['decision-taken', 'waiting-started', 'waiting-ended'])
    expect(await g.as(lotte, (tx) => waitList(tx, 'desk:placement'))).toEqual([])
    expect((await g.as(system, (tx) => rightsOn(tx, els))).map((right) => right.holder)).not.toContain('desk:placement')
  })

  test('nobody offers, writes or ends for somebody whose file she may not open; the log names who it was about', async () => {
    const els = await addPerson('Els')
    await decide(els)
    const place = await addPlace(huis, 'Kamer 4')
    const entry = (await g.as(lotte, (tx) => waitOf(tx, els)))[0]?.entry.id ?? ''
    for (const holder of [undefined, 'desk:outflow', `organisation:${brink}`]) {
      expect(code(await serial(lotte, (tx) => offerPlace(tx, entry, holder, { place, from: today })))).toBe('not-found')
      expect(code(await serial(lotte, (tx) => touchWaiting(tx, entry, holder, { urgency: 'active' })))).toBe('not-found')
      expect(code(await serial(lotte, (tx) => endWaiting(tx, entry, holder, 'own-wish')))).toBe('not-found')
    }
    expect(code(await serial(lotte, (tx) => offerPlace(tx, entry, 'desk:placement', { place, from: today }, 7)))).toBe('changed-meanwhile')
    await serial(lotte, async (tx) => {
      must(await offerPlace(tx, entry, 'desk:placement', { place, from: today }, 1))
      expect([...tx.opened]).toEqual([els])
    })
  })

  test('a provider lists the offers of its own places, not those of another', async () => {
    const els = await addPerson('Els')
    await decide(els)
    const place = await addPlace(huis, 'Kamer 4')
    const entry = (await g.as(lotte, (tx) => waitOf(tx, els)))[0]?.entry.id ?? ''
    const made = must(await serial(lotte, (tx) => offerPlace(tx, entry, 'desk:placement', { place, from: today })))
    await g.as(system, (tx) => grantAccess(tx, { holder: `organisation:${brink}`, kind: 'file', personId: els, origin: 'test', ground: 'supports-this-person' }))
    const page = { offset: 0, limit: 10 }
    const listed = async (who: Actor, holder: string | undefined) => (await g.as(who, (tx) => offersOf(tx, holder, page))).map((one) => one.id)
    expect(await listed(carla, `organisation:${eemhoeve}`)).toEqual([made])
    expect(await listed(other, `organisation:${brink}`)).toEqual([])
    expect(await listed(lotte, 'desk:placement')).toEqual([made])
    expect(await listed(lotte, undefined)).toEqual([])
  })

  test('the counts name the norm and its source, and only the municipality that asks', async () => {
    const [els, noor] = [await addPerson('Els'), await addPerson('Noor')]
    await decide(els)
    await decide(noor, { municipality: '0308' })
    await sql(`update placement.wait_list_entry set since_day = $1 where person_id = $2`, [addDays(today, -92), els])
    const all = await g.as(lotte, (tx) => waitingCounts(tx))
    expect(all.products).toEqual([{ product, people: 2, medianWeeks: 6.6, aboveNorm: 1 }])
    expect(all.norm).toMatchObject({ value: 13, unit: 'weeks', example: false })
    expect((await g.as(lotte, (tx) => waitingCounts(tx, '0308'))).products).toEqual([{ product, people: 1, medianWeeks: 0, aboveNorm: 0 }])
  })
})

describe('the night shelter', () => {
  const beds = () => g.as(dylan, bedsTonight)

  test('with and without a name; a bed is for one', async () => {
    await addPlace(smallepad, 'Bed 1')
    await addPlace(smallepad, 'Bed 2')
    const rik = await addPerson('Rik')
    must(await serial(dylan, (tx) => registerNight(tx, smallepad, 'anonymous')))
    must(await serial(joris, async (tx) => registerNight(tx, smallepad, { file: await opened(tx, rik) })))
    expect(await serial(dylan, async (tx) => code(await registerNight(tx, smallepad, 'anonymous')))).toBe('full-here')
    expect((await beds()).total).toEqual({ capacity: 2, taken: 2, held: 0, free: 0, extra: 0 })
    await addPlace(amergaard, 'Bed 1')
    expect(await serial(joris, async (tx) => code(await registerNight(tx, amergaard, { file: await opened(tx, rik) })))).toBe('sleeps-elsewhere')
    expect(await serial(dylan, async (tx) => code(await registerNight(tx, huis, 'anonymous')))).toBe('no-such-place')
    expect((await sql(`select person_id from placement.stay where kind = 'night' order by person_id nulls first`)).rows).toEqual([{ person_id: null }, { person_id: rik }])
  })

  test('two desks at once each get a bed of their own', async () => {
    for (const n of [1, 2, 3, 4, 5]) await addPlace(smallepad, `Bed ${n}`)
    const answers = await Promise.all(Array.from({ length: 8 }, () => serial(dylan, async (tx) => code(await registerNight(tx, smallepad, 'anonymous')))))
    expect(answers.filter((one) => one === 'ok')).toHaveLength(5)
    expect(answers.filter((one) => one === 'full-here')).toHaveLength(3)
  })

  const no = { locationId: smallepad, reason: 'full', tried: ['Amerhof'], alternative: 'Hotelkamer via de achterwacht', wantsDecision: true } as const

  test('a refusal keeps what was tried and the alternative, gives a receipt, and decides about no right', async () => {
    await addPlace(smallepad, 'Bed 1')
    const bed = await addPlace(amergaard, 'Bed 1')
    expect(await serial(dylan, async (tx) => code(await refuseAtDoor(tx, no)))).toBe('house-not-full')
    must(await serial(dylan, (tx) => registerNight(tx, smallepad, 'anonymous')))
    expect(await serial(dylan, async (tx) => code(await refuseAtDoor(tx, no)))).toBe('bed-elsewhere')
    expect(await serial(dylan, async (tx) => code(await refuseAtDoor(tx, { ...no, alternativeLocation: amergaard })))).toBe('ok')
    await sql('delete from placement.held_bed')
    await sql('delete from placement.place where id = $1', [bed])
    expect(await serial(dylan, async (tx) => code(await refuseAtDoor(tx, no)))).toBe('ok')
    const { rows } = await sql(`select reason, tried, wants_decision, person_id, receipt ~ '^[0-9]{8}-[0-9A-F]{6}$' as receipt from placement.refusal limit 1`)
    expect(rows[0]).toEqual({ reason: 'full', tried: ['Amerhof'], wants_decision: true, person_id: null, receipt: true })
    expect(await g.as(dylan, (tx) => refusalCounts(tx, startOfDay(addDays(today, -1))))).toEqual([{ reason: 'full', count: 2 }])
    expect((await sql(`select from platform.event where type = 'refused-at-door'`)).rowCount).toBe(2)
  })

  test('in cold weather nobody is refused: there is an extra bed when it is full', async () => {
    await addPlace(smallepad, 'Bed 1')
    await serial(dylan, (tx) => switchColdWeather(tx, true))
    await serial(dylan, (tx) => switchColdWeather(tx, true))
    for (const _ of [1, 2, 3]) must(await serial(dylan, (tx) => registerNight(tx, smallepad, 'anonymous')))
    expect((await beds()).total).toEqual({ capacity: 1, taken: 1, held: 0, free: 0, extra: 2 })
    expect((await beds()).cold).toBe(true)
    expect(await serial(dylan, async (tx) => code(await refuseAtDoor(tx, no)))).toBe('cold-weather-nobody-refused')
    await serial(dylan, (tx) => switchColdWeather(tx, false))
    expect((await beds()).cold).toBe(false)
    await serial(dylan, (tx) => switchColdWeather(tx, true))
    expect((await beds()).cold).toBe(true)
  })
})

test('no other reason than those of the list can be stored', async () => {
  for (const reason of ['no-papers', 'other-region', 'no-bsn']) {
    await expect(sql(`insert into placement.refusal (region_id, compartment, id, location_id, at, reason, tried, alternative, receipt, recorded_by) values (1, 0, $1, $2, now(), $3, '{x}', 'hotelkamer', $4, $5)`,
      [newId(), smallepad, reason, reason, newId()])).rejects.toThrow(/refusal_reason_check/)
  }
})

test('ready to leave: the outflow desk sees her from then on, the counts name nobody', async () => {
  const els = await addPerson('Els')
  const place = await addPlace(huis, 'Kamer 1')
  const stay = newId()
  await sql(`insert into placement.stay (region_id, compartment, id, person_id, place_id, kind, from_day, arrived_on, reason, recorded_at) values (1, 0, $1, $2, $3, 'stay', '2025-01-01', '2025-01-01', 'x', now())`, [stay, els, place])
  expect(await g.as(lotte, outflowReady)).toEqual([])
  await serial(joris, async (tx) => must(await markReady(tx, await opened(tx, els), stay, { on: addDays(today, -10), ground: 'protected-living' })))
  expect(await g.as(lotte, outflowReady)).toMatchObject([{ personId: els, origin: '0327', receiving: null, priorityGround: 'protected-living' }])
  expect(await g.as(lotte, outflowCounts)).toEqual({ people: 1, averageDays: 10, perMunicipality: new Map([['0327', 1]]) })
  expect(await g.as(lotte, occupancy)).toContainEqual({ product, taken: 1, capacity: 1 })
  await serial(joris, async (tx) => must(await endStay(tx, await opened(tx, els), stay, { on: today, wentTo: 'own-dwelling' })))
  expect(await g.as(lotte, outflowReady)).toEqual([])
})

test('somebody who moves to a protected compartment takes everything with her', async () => {
  const els = await addPerson('Els')
  await decide(els)
  const place = await addPlace(huis, 'Kamer 1')
  const [wait] = await g.as(lotte, (tx) => waitOf(tx, els))
  const offer = must(await serial(lotte, (tx) => offerPlace(tx, wait?.entry.id ?? '', 'desk:placement', { place, from: today })))
  await serial(carla, async (tx) => must(await answerOffer(tx, must(await openOffer(tx, offer, `organisation:${eemhoeve}`)), { said: 'yes' })))
  await serial(lotte, async (tx) => must(await answerOffer(tx, must(await openOffer(tx, offer, 'desk:placement')), { said: 'yes' })))
  await sql('alter table people.person no force row level security')
  await sql('update people.person set compartment = 1 where id = $1', [els])
  await sql('alter table people.person force row level security')
  expect(await g.as(lotte, (tx) => staysOf(tx, els))).toEqual([])
  expect((await g.as(systemOf(1, 1), (tx) => staysOf(tx, els))).map((stay) => [stay.from, stay.kind])).toEqual([[today, 'stay']])
  expect((await g.as(lotte, bedsTonight)).total.taken).toBe(0)
})
