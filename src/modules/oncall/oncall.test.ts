import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Client } from 'pg'
import { ground, type Ground } from '../../../test/house.ts'
import { addDuration, dayOf, type Instant } from '../../kernel/instant.ts'
import { newId, seededId } from '../../kernel/id.ts'
import { addDays, day } from '../../kernel/day.ts'
import { type Actor, systemOf } from '../../platform/actor.ts'
import { moveClock, readClock } from '../../platform/clock.ts'
import { connectionOptions } from '../../platform/database/pool.ts'
import { inTransaction } from '../../platform/database/index.ts'
import { messageSender, postBox } from '../../platform/gateways.ts'
import { tell } from '../../platform/events.ts'
import { signals } from '../continuum/index.ts'
import { grantAccess, openFile } from '../people/index.ts'
import { ok } from '../../kernel/result.ts'
import type { Tx } from '../../platform/transaction.ts'
import type { EpisodeEnded, EpisodeStarted } from './events.ts'
import { acceptCall, answerFigures, callForHelp, callsOf, closeCall, nightOf, oncallJobs, onDutyNow, openFollowUps, passOn, recordThirdParty, seeFollowUp, sendVisitor, stepVisit } from './index.ts'
import { callSteps } from './store/calls.ts'
import { callScreen, desk } from './actions/desk.ts'
import { paperListWithPlans } from './actions/roster.ts'
import { enrolmentOn } from './store/lines.ts'
import { openVisits } from './store/visits.ts'

const id = (n: number): string => seededId('oncall-test', n)
const line = id(1)
const mira = id(2)
const eemhoeve = id(3)
const actor = (n: number, name: string, role: string, more: Partial<Actor> = {}): Actor => ({ regionId: 1, compartment: 0, accountId: id(n), name, role, ...more })
const miraSelf = actor(10, 'Mira', 'resident', { personId: mira })
const samira = actor(11, 'Samira', 'night-worker')
const petra = actor(12, 'Petra', 'back-up')
const wim = actor(13, 'Wim', 'oncall-coordinator')
const ruben = actor(14, 'Ruben', 'night-visitor')
const joris = actor(15, 'Joris', 'support-worker', { organisationId: eemhoeve })
const bas = actor(16, 'Bas', 'support-worker')
const everybody = [miraSelf, samira, petra, wim, ruben, joris, bas]
const jobs = new Map([...oncallJobs, messageSender({})].map((job) => [job.kind, job]))

const telephoneOf = ({ name }: Actor): string => `06-0000-${name}`

let g: Ground
let owner: Client
let start: Instant

const sql = (text: string, values: unknown[] = []) => owner.query(text, values)
const forward = async (duration: string): Promise<Instant> => moveClock(g.db, jobs, addDuration(await readClock(g.db), duration))
const steps = (callId: string) => g.as(systemOf(1), (tx) => callSteps(tx, callId))
const serial = <T>(who: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(g.db, who, work, { serializable: true })

async function press(channel: 'browser' | 'call-back' = 'browser'): Promise<string> {
  return serial(miraSelf, async (tx) => {
    const file = await openFile(tx, mira, `account:${miraSelf.accountId}`, ['own'])
    if (!file.ok) throw new Error('no own file')
    const made = await callForHelp(tx, file.value, { channel })
    if (!made.ok) throw new Error(made.refusal.code)
    return made.value.id
  })
}

const listed = (who: Actor) => g.as(who, async (tx) => (await desk(tx)).screens.map((one) => one.call.id))

async function shift(who: Actor, hours = 8): Promise<void> {
  await sql(`insert into oncall.shift (region_id, id, line_id, account_id, role, from_at, until_at, checked_at) values (1, $1, $2, $3, $4, $5, $6, $5)`,
    [newId(), line, who.accountId, who.role, addDuration(start, '-PT1H'), addDuration(start, `PT${hours}H`)])
}

beforeAll(async () => {
  g = await ground()
  owner = new Client({ ...connectionOptions(g.ownerUrl) })
  await owner.connect()
  await sql(`select set_config('app.region', '1', false), set_config('app.compartment', '0', false)`)
  await sql(`insert into staff.organisation (region_id, id, name, kind) values (1, $1, 'Eemhoeve', 'provider')`, [eemhoeve])
  await sql(`insert into people.person (region_id, compartment, id, first_names, call_name, family_name, safe_channel, phone, recorded_at) values (1, 0, $1, 'Mira', 'Mira', 'Harmsen', 'phone', '0600000000', now())`, [mira])
  for (const one of everybody) {
    await sql(`insert into staff.account (region_id, compartment, id, name, phone, person_id) values (1, 0, $1, $2, $3, $4)`, [one.accountId, one.name, telephoneOf(one), one.personId ?? null])
    await sql(`insert into staff.appointment (region_id, compartment, id, account_id, role, organisation_id, from_day) values (1, 0, $1, $2, $3, $4, '2020-01-01')`, [newId(), one.accountId, one.role, one.organisationId ?? null])
  }
  await sql(`insert into oncall.line (region_id, id, name, answer_seconds, arrive_minutes, example_value) values (1, $1, '24/7-lijn', 60, 45, true)`, [line])
  for (const [step, role, ring] of [[1, 'night-worker', 60], [2, 'back-up', 60], [3, 'oncall-coordinator', 120]]) {
    await sql(`insert into oncall.line_step (region_id, line_id, from_day, step, role, ring_seconds) values (1, $1, '2020-01-01', $2, $3, $4)`, [line, step, role, ring])
  }
  await sql(`insert into continuum.product (region_id, code, name, setting, service, intensity, purpose, reachability, legal_ground, sort, source, from_day) values
    (1, 'beschermd-thuis', 'Beschermd Thuis', 'own-home', 'eigen-huis', '', '', '24/7 bereikbaar en beschikbaar', 'wmo-2.3.5-1-a', 4, 'test', '2018-01-01'),
    (1, 'vinger-aan-de-pols', 'Vinger aan de Pols', 'own-home', 'eigen-huis', '', '', '24/7 bereikbaar en beschikbaar', 'wmo-2.3.5-1-a', 5, 'test', '2018-01-01'),
    (1, 'bw-herstel-en-groei', 'Herstel en Groei', 'protected', 'beschermd-wonen', '', '', '24/7 aanwezig', 'wmo-2.3.5-1-b', 3, 'test', '2018-01-01'),
    (1, 'lichte-begeleiding', 'Lichte begeleiding', 'around', 'eigen-huis', '', '', '', 'wmo-2.3.5-1-a', 6, 'test', '2018-01-01')`)
  await sql(`insert into continuum.assignment (region_id, compartment, id, person_id, account_id, kind, from_day) values (1, 0, $1, $2, $3, 'key-worker', '2020-01-01')`, [newId(), mira, joris.accountId])
  await g.as(systemOf(1), async (tx) => {
    await grantAccess(tx, { holder: `account:${miraSelf.accountId}`, kind: 'own', personId: mira, origin: 'account', ground: 'own' })
    await grantAccess(tx, { holder: `account:${joris.accountId}`, kind: 'file', personId: mira, origin: 'assignment', ground: 'key-worker' })
  })
})
afterAll(async () => { await owner.end(); await g.stop() })

beforeEach(async () => {
  await sql(`delete from oncall.follow_up`)
  await sql(`delete from oncall.visit`)
  await sql(`delete from oncall.call`)
  await sql(`delete from oncall.shift`)
  await sql(`delete from platform.job`)
  await sql(`delete from people.access_right where kind = 'night'`)
  start = await readClock(g.db)
})

test('a call rings the first step, then the next, then starts again with the coordinator', async () => {
  await shift(samira)
  await shift(petra)
  const call = await press()
  expect((await steps(call)).map((one) => [one.role, one.outcome])).toEqual([['night-worker', 'rings']])
  await forward('PT61S')
  expect((await steps(call)).at(-1)).toMatchObject({ role: 'back-up', outcome: 'rings' })
  await forward('PT60S')
  // Nobody has a shift in step 3: passed over at once, and round 2 rings the night worker and the coordinator.
  expect((await steps(call)).slice(2).map((one) => [one.round, one.role, one.outcome])).toEqual([
    [1, 'oncall-coordinator', 'nobody-on-shift'], [2, 'night-worker', 'rings'], [2, 'oncall-coordinator', 'rings'],
  ])
})

test('pressing again while it rings gives the same call, also at the same moment', async () => {
  await shift(samira)
  const calls = await Promise.all([press(), press(), press(), press('call-back')])
  expect(new Set(calls).size).toBe(1)
})

test('of twenty who take it at once exactly one has it; the others hear who', async () => {
  await shift(samira)
  const call = await press()
  const answers = await Promise.all(Array.from({ length: 20 }, () => serial(samira, (tx) => acceptCall(tx, call))))
  expect(answers.filter((one) => one.ok)).toHaveLength(1)
  expect(answers.filter((one) => !one.ok).map((one) => (one.ok ? '' : one.refusal.code))).toEqual(Array.from({ length: 19 }, () => 'already-answered'))
  const refused = answers.find((one) => !one.ok)
  expect(refused && !refused.ok && refused.refusal.details).toEqual({ who: 'Samira' })
})

test('an accepted call rings nobody any more', async () => {
  await shift(samira)
  const call = await press()
  expect((await serial(samira, (tx) => acceptCall(tx, call))).ok).toBe(true)
  const before = (await steps(call)).length
  await forward('PT10M')
  expect(await steps(call)).toHaveLength(before)
})

test('the night view opens when it rings and closes with the shift', async () => {
  await shift(samira, 2)
  const open = (who: Actor) => g.as(who, (tx) => openFile(tx, mira, `account:${who.accountId}`, ['night']))
  expect((await open(samira)).ok).toBe(false)
  await press()
  expect((await open(samira)).ok).toBe(true)
  expect((await open(petra)).ok).toBe(false)
  expect((await open(bas)).ok).toBe(false)
  await sql(`delete from platform.job where kind = 'ring-next'`)
  await forward('PT2H')
  expect((await open(samira)).ok).toBe(false)
})

test('a call that is open when the shift ends rings at the next shift', async () => {
  await shift(samira, 1)
  const call = await press()
  await serial(samira, (tx) => acceptCall(tx, call))
  await sql(`insert into oncall.shift (region_id, id, line_id, account_id, role, from_at, until_at) values (1, $1, $2, $3, 'night-worker', $4, $5)`,
    [newId(), line, petra.accountId, addDuration(start, 'PT30M'), addDuration(start, 'PT9H')])
  await forward('PT1H1M')
  expect((await steps(call)).some((one) => one.accountId === petra.accountId && one.outcome === 'rings')).toBe(true)
  expect((await serial(petra, (tx) => acceptCall(tx, call))).ok).toBe(true)
})

test('passing on rings the next one at once', async () => {
  await shift(samira)
  await shift(petra)
  const call = await press()
  expect((await serial(samira, (tx) => passOn(tx, call))).ok).toBe(true)
  expect((await steps(call)).at(-1)).toMatchObject({ role: 'back-up', outcome: 'rings' })
  expect((await serial(petra, (tx) => acceptCall(tx, call))).ok).toBe(true)
  expect((await serial(petra, (tx) => passOn(tx, call))).ok).toBe(true)
  expect((await g.as(miraSelf, (tx) => callsOf(tx, mira, 1)))[0]?.state).toBe('ringing')
})

test('with nobody at all it keeps trying, and reaches who comes on shift', async () => {
  await sql(`update staff.account set ended_at = now() where id = $1`, [wim.accountId])
  const call = await press()
  await forward('PT2M')
  await shift(samira)
  await forward('PT31S')
  expect((await steps(call)).at(-1)).toMatchObject({ accountId: samira.accountId, outcome: 'rings' })
  await sql(`update staff.account set ended_at = null where id = $1`, [wim.accountId])
})

test('messages that go out name nobody', async () => {
  await shift(samira)
  await press()
  const sent = await g.as(systemOf(1), (tx) => postBox(tx, 10))
  expect(sent.length).toBeGreaterThan(0)
  expect(JSON.stringify(sent.map((one) => [one.subject, one.body, one.reference]))).not.toMatch(/Mira|Harmsen|0600/)
})

describe('after the call', () => {
  async function closed(): Promise<string> {
    await shift(samira)
    const call = await press()
    await serial(samira, (tx) => acceptCall(tx, call))
    const done = await serial(samira, (tx) => closeCall(tx, call, { outcome: 'talk-was-enough', notes: 'Rustig gepraat.' }))
    if (!done.ok || !done.value) throw new Error('not closed')
    return done.value.id
  }

  test('nothing is closed before it is answered, and never by another', async () => {
    await shift(samira)
    await shift(petra)
    const call = await press()
    await forward('PT61S')
    expect(await serial(samira, (tx) => closeCall(tx, call, { outcome: 'talk-was-enough', notes: 'x' }))).toMatchObject({ ok: false, refusal: { code: 'not-now' } })
    await serial(samira, (tx) => acceptCall(tx, call))
    expect(await serial(petra, (tx) => closeCall(tx, call, { outcome: 'talk-was-enough', notes: 'x' }))).toMatchObject({ ok: false, refusal: { code: 'not-with-you', details: { who: 'Samira' } } })
    expect(await serial(samira, (tx) => closeCall(tx, call, { outcome: 'visit', notes: 'x' }))).toMatchObject({ ok: false, refusal: { code: 'no-visit-sent' } })
  })

  test('her own worker has the follow-up the next morning; another provider sees nothing', async () => {
    const id = await closed()
    expect((await g.as(joris, (tx) => openFollowUps(tx, joris.accountId))).map((one) => [one.id, one.name, one.ownerId])).toEqual([[id, 'Mira Harmsen', joris.accountId]])
    expect(await g.as(bas, (tx) => openFollowUps(tx, bas.accountId))).toEqual([])
    expect(await serial(bas, (tx) => seeFollowUp(tx, id, 1))).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
    expect(await serial(joris, (tx) => seeFollowUp(tx, id, 7))).toMatchObject({ ok: false, refusal: { code: 'changed-meanwhile' } })
    expect(await serial(joris, (tx) => seeFollowUp(tx, id, 1))).toEqual(ok(true))
    expect(await g.as(joris, (tx) => openFollowUps(tx, joris.accountId))).toEqual([])
    expect((await g.as(joris, (tx) => nightOf(tx, mira)))?.moments.map((one) => one.kind)).toEqual(['received', 'rings', 'message-no-contact', 'accepted', 'closed', 'follow-up-made', 'follow-up-seen'])
  })

  test('unseen in time it goes to the coordinator, again and again', async () => {
    const id = await closed()
    await forward('PT36H')
    const found = (await g.as(wim, (tx) => openFollowUps(tx, wim.accountId))).find((one) => one.id === id)
    expect(found).toMatchObject({ escalatedTo: wim.accountId })
    expect(await serial(wim, (tx) => seeFollowUp(tx, id, found?.version))).toEqual(ok(true))
    const before = (await g.as(systemOf(1), (tx) => postBox(tx, 200))).length
    await forward('PT6H')
    expect(await g.as(systemOf(1), (tx) => postBox(tx, 200))).toHaveLength(before)
  })

  test('counts what was answered and how fast', async () => {
    await closed()
    const today = dayOf(await readClock(g.db))
    expect(await g.as(systemOf(1), (tx) => answerFigures(tx, addDays(today, -1), addDays(today, 1)))).toMatchObject({ calls: 1, answered: 1, within: 1, withoutAnswer: 0 })
    expect(await g.as(systemOf(1), (tx) => answerFigures(tx, addDays(today, -1), addDays(today, 1), '0327'))).toMatchObject({ calls: 0 })
  })
})

describe('a visit', () => {
  async function sent(): Promise<string> {
    await shift(samira)
    await shift(ruben)
    const call = await press()
    await serial(samira, (tx) => acceptCall(tx, call))
    const visit = await serial(samira, (tx) => sendVisitor(tx, call, { visitorId: ruben.accountId, company: 'alone', plannedMinutes: 45 }))
    if (!visit.ok) throw new Error(visit.refusal.code)
    return visit.value
  }
  const step = (visit: string, act: 'accept' | 'leave' | 'arrive' | 'extend' | 'alarm' | 'finish', version: number, who = ruben) =>
    serial(who, (tx) => stepVisit(tx, visit, { act, version, ...(act === 'finish' ? { report: 'Mira slaapt.' } : {}) }))
  const reds = async () => (await g.as(systemOf(1), (tx) => postBox(tx, 50))).filter((one) => one.body.includes('ALARM'))

  /** Who was told, oldest first, that a visitor asks for help without a sound. */
  const alarmed = async () => (await reds()).filter((one) => one.channel === 'sms' && one.body.includes('stil om hulp')).map((one) => one.recipient).toReversed()

  test('goes from sent to done, and its clock stops', async () => {
    const visit = await sent()
    for (const [at, act] of (['accept', 'leave', 'arrive', 'extend', 'finish'] as const).entries()) expect(await step(visit, act, at + 1)).toMatchObject({ ok: true })
    const before = (await reds()).length
    await forward('PT3H')
    expect(await reds()).toHaveLength(before)
    expect(await g.as(samira, openVisits)).toEqual([])
  })

  test('turns amber at its planned end and red ten minutes later, at the coordinator', async () => {
    const visit = await sent()
    await step(visit, 'accept', 1)
    const before = (await reds()).length
    await forward('PT45M1S')
    expect((await g.as(samira, openVisits))[0]).toMatchObject({ redAt: null })
    expect((await g.as(samira, openVisits))[0]?.amberAt).not.toBeNull()
    expect(await reds()).toHaveLength(before)
    await forward('PT10M')
    expect((await g.as(samira, openVisits))[0]?.redAt).not.toBeNull()
    expect((await reds()).length).toBeGreaterThan(before)
    // Her press still counts, and the clock starts again.
    expect(await step(visit, 'extend', 2)).toMatchObject({ ok: true, value: { redAt: null, amberAt: null } })
  })

  test('who asks for help without a sound alarms the coordinator and every colleague at once, and again until she is heard of', async () => {
    await shift(petra)
    const visit = await sent()
    await step(visit, 'accept', 1)
    const before = (await alarmed()).length
    expect(await step(visit, 'alarm', 2)).toMatchObject({ ok: true, value: { state: 'accepted', amberAt: null } })
    await forward('PT1S')
    expect((await alarmed()).slice(before).toSorted()).toEqual(expect.arrayContaining([wim, samira, petra].map(telephoneOf).toSorted()))
    expect((await alarmed()).slice(before)).not.toContain(telephoneOf(ruben))
    const once = (await alarmed()).length
    await forward('PT10M1S')
    expect((await alarmed()).length).toBeGreaterThan(once)
    await step(visit, 'extend', 3)
    const heard = (await alarmed()).length
    await forward('PT10M1S')
    expect((await alarmed()).length).toBe(heard)
  })

  test('is not for somebody else', async () => {
    const visit = await sent()
    expect(await step(visit, 'accept', 1, petra)).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
    expect(await step(visit, 'accept', 9)).toMatchObject({ ok: false, refusal: { code: 'changed-meanwhile' } })
    expect(await step(visit, 'arrive', 1)).toMatchObject({ ok: false, refusal: { code: 'not-now' } })
  })
})

test('somebody else who calls is written down about nobody', async () => {
  await shift(samira)
  const made = await serial(samira, (tx) => recordThirdParty(tx, { words: 'Politie: verward persoon.' }))
  expect(made).toMatchObject({ ok: true, value: { personId: null, state: 'answered' } })
  expect(made.ok && (await serial(samira, (tx) => closeCall(tx, made.value.id, { outcome: 'crisis-service', notes: 'Verwezen.', takenBy: 'Crisisdienst, de heer Voorbeeld' })))).toEqual(ok(null))
})

test('a call about nobody that is passed on rings, is seen and is taken by the next one', async () => {
  await shift(samira)
  await shift(petra)
  const made = await serial(samira, (tx) => recordThirdParty(tx, { words: 'Politie: verward persoon.' }))
  if (!made.ok) throw new Error(made.refusal.code)
  const { id: call } = made.value
  expect(await listed(petra)).toEqual([])
  expect(await serial(petra, (tx) => acceptCall(tx, call))).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
  expect((await serial(samira, (tx) => passOn(tx, call))).ok).toBe(true)
  expect((await steps(call)).at(-1)).toMatchObject({ accountId: petra.accountId, outcome: 'rings' })
  expect(await listed(petra)).toEqual([call])
  expect(await g.as(petra, (tx) => callScreen(tx, call))).toMatchObject({ ok: true, value: { file: null, call: { words: 'Politie: verward persoon.' } } })
  expect((await g.as(ruben, (tx) => callScreen(tx, call))).ok).toBe(false)
  expect(await serial(petra, (tx) => acceptCall(tx, call))).toEqual(ok(true))
  expect(await serial(petra, (tx) => closeCall(tx, call, { outcome: 'emergency-112', notes: 'Gebeld.', takenBy: 'Meldkamer' }))).toEqual(ok(null))
})

test('a call about nobody rings at the next ones when the shift of who wrote it down ends', async () => {
  await shift(samira, 1)
  await shift(petra)
  const made = await serial(samira, (tx) => recordThirdParty(tx, { words: 'Een buur hoort geschreeuw.' }))
  await forward('PT1H1S')
  expect(await listed(petra)).toEqual(made.ok ? [made.value.id] : 'not made')
})

test('a right to the night view alone takes no call: it has to ring at her', async () => {
  await shift(samira)
  await shift(ruben)
  const call = await press()
  await g.as(systemOf(1), (tx) => grantAccess(tx, { holder: `account:${petra.accountId}`, kind: 'night', personId: mira, origin: 'follow-up:x', ground: 'follow-up' }))
  expect(await serial(petra, (tx) => acceptCall(tx, call))).toMatchObject({ ok: false, refusal: { code: 'not-rung' } })
  expect(await serial(petra, (tx) => passOn(tx, call))).toMatchObject({ ok: false, refusal: { code: 'not-rung' } })
  expect(await listed(petra)).toEqual([])
})

test('the list shows a call only with the night view open, and the log then names who was seen', async () => {
  await shift(samira)
  const call = await press()
  const seen = () => g.as(samira, async (tx) => ({ calls: (await desk(tx)).screens.map((one) => one.call.id), opened: [...tx.opened] }))
  expect(await seen()).toEqual({ calls: [call], opened: [mira] })
  await serial(samira, (tx) => acceptCall(tx, call))
  await sql(`delete from people.access_right where kind = 'night'`)
  expect(await seen()).toEqual({ calls: [], opened: [] })
})

test('the holder of a personal file who was not rung does not see the call on the list', async () => {
  await shift(samira)
  await press()
  expect(await listed(joris)).toEqual([])
})

test('with two calls of one person the older one is handed over too, when the newer no longer rings', async () => {
  await shift(samira, 1)
  const older = await press()
  await serial(samira, (tx) => acceptCall(tx, older))
  await forward('PT59M')
  const newer = await press()
  await sql(`insert into oncall.shift (region_id, id, line_id, account_id, role, from_at, until_at) values (1, $1, $2, $3, 'night-worker', $4, $5)`,
    [newId(), line, petra.accountId, addDuration(start, 'PT30M'), addDuration(start, 'PT9H')])
  await forward('PT5M')
  expect((await g.as(petra, (tx) => callsOf(tx, mira, 5))).map((one) => [one.id, one.state])).toEqual([[newer, 'ringing'], [older, 'answered']])
  expect(await serial(petra, (tx) => acceptCall(tx, newer))).toEqual(ok(true))
  await forward('PT3M')
  expect(await serial(petra, (tx) => acceptCall(tx, older))).toEqual(ok(true))
})

describe('the paper list', () => {
  const other = id(4)
  const piet = id(5)
  beforeEach(async () => {
    await sql(`delete from oncall.enrolment`)
    await sql(`insert into oncall.line (region_id, id, name, answer_seconds, arrive_minutes, example_value) values (1, $1, 'andere lijn', 60, 45, true) on conflict do nothing`, [other])
    await sql(`insert into people.person (region_id, compartment, id, first_names, call_name, family_name, safe_channel, recorded_at) values (1, 0, $1, 'Piet', 'Piet', 'Elders', 'phone', now()) on conflict do nothing`, [piet])
    for (const [on, who] of [[line, mira], [other, piet]]) await sql(`insert into oncall.enrolment (region_id, compartment, line_id, person_id, from_day) values (1, 0, $1, $2, '2020-01-01')`, [on, who])
  })

  test('holds who is on the line of the running shift, logs each, and gives nobody a right', async () => {
    await shift(samira)
    const printed = await g.as(samira, async (tx) => {
      const list = await paperListWithPlans(tx)
      return { names: list.ok ? list.value.people.map((one) => one.name) : [], opened: [...tx.opened] }
    })
    expect(printed).toEqual({ names: ['Mira Harmsen'], opened: [mira] })
    expect((await sql(`select 1 from people.access_right where holder = $1`, [`account:${samira.accountId}`])).rows).toEqual([])
    expect((await g.as(samira, (tx) => openFile(tx, mira, `account:${samira.accountId}`, ['night']))).ok).toBe(false)
  })

  test('is without plans for who has no shift', async () => {
    expect(await g.as(samira, (tx) => paperListWithPlans(tx))).toMatchObject({ ok: false, refusal: { code: 'not-on-line' } })
  })
})

describe('enrolment on the line follows the support', () => {
  const from = day('2027-03-01')
  const started = (product: string, on = from): EpisodeStarted => ({ type: 'episode-started', about: mira, episode: newId(), product, from: on })
  const ended = (product: string, next: string, on = from): EpisodeEnded => ({ type: 'episode-ended', about: mira, episode: newId(), product, until: on, next })
  const enrolled = async (on = from) => (await g.as(systemOf(1), (tx) => enrolmentOn(tx, mira, on))) !== undefined
  const hear = (...events: (EpisodeStarted | EpisodeEnded)[]) => g.as(systemOf(1), async (tx) => { for (const event of events) await tell(tx, event) })
  beforeEach(() => sql(`delete from oncall.enrolment`))

  test.each([['beschermd-thuis', true], ['vinger-aan-de-pols', true], ['bw-herstel-en-groei', false], ['lichte-begeleiding', false]])('%s alone: %s', async (product, expected) => {
    await hear(started(product))
    expect(await enrolled()).toBe(expected)
  })

  test('it stays open to somebody who goes on with lighter support, and ends with what does not join up', async () => {
    await hear(started('beschermd-thuis'))
    const later = addDays(from, 30)
    await hear(ended('beschermd-thuis', 'lichte-begeleiding', later), started('lichte-begeleiding', later))
    expect(await enrolled(later)).toBe(true)
    const last = addDays(from, 60)
    await hear(ended('lichte-begeleiding', 'zelfstandig', last), started('zelfstandig', last))
    expect([await enrolled(addDays(last, -1)), await enrolled(last)]).toEqual([true, false])
  })
})

test('who is on duty now', async () => {
  await shift(samira)
  expect((await g.as(systemOf(1), onDutyNow))[0]?.shifts.map((one) => one.name)).toEqual(['Samira'])
})

test('calls in three nights of one week raise one signal for her own worker', async () => {
  await sql(`delete from continuum.signal where person_id = $1`, [mira])
  const raised = () => g.as(systemOf(1), async (tx) => (await signals(tx, mira)).filter((one) => one.kind === 'nights'))
  const counts: number[] = []
  // Beyond noon each time, so that every call is in another night; the fourth says nothing new.
  for (let night = 1; night <= 4; night += 1) {
    start = await readClock(g.db)
    await sql(`delete from oncall.shift`)
    await shift(samira)
    const call = await press()
    await serial(samira, (tx) => acceptCall(tx, call))
    await serial(samira, (tx) => closeCall(tx, call, { outcome: 'talk-was-enough', notes: 'Gesproken' }))
    counts.push((await raised()).length)
    await sql(`update platform.clock set ahead = ahead + interval '1 day'`)
  }
  expect(counts).toEqual([0, 0, 1, 1])
  expect((await raised())[0]?.because.text).toBe('Belde in 3 van de laatste 7 nachten met de 24/7-lijn. Kijk samen wat er ’s nachts nodig is.')
})
