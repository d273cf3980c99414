import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { beginOn, type Ground } from '../../../test/house.ts'
import { colleague, fileOf, settle, settledGround, smsTo, system, told, worker } from '../../../test/settled.ts'
import { day } from '../../kernel/day.ts'
import { newId } from '../../kernel/id.ts'
import { instant } from '../../kernel/instant.ts'
import type { Actor } from '../../platform/actor.ts'
import { database } from '../../platform/database/index.ts'
import { messageSender } from '../../platform/gateways.ts'
import { runDue } from '../../platform/jobs.ts'
import type { Tx } from '../../platform/transaction.ts'
import { agreeTime, missedOf, sayFine } from '../continuum/actions/agreed.ts'
import { answerSignal } from '../continuum/actions/signals.ts'
import { continuumJobs, signals } from '../continuum/index.ts'
import { callScreen } from './actions/desk.ts'
import { acceptCall, callsOf, closeCall, oncallJobs, sendVisitor, stepVisit } from './index.ts'
import type { Outcome } from './model.ts'
import { foundBy } from './rules/missed.ts'

let g: Ground
let mira: string
let count = 0
const line = newId()
const samira: Actor = { ...worker, accountId: newId(), name: 'Samira', role: 'night-worker' }
const ruben: Actor = { ...worker, accountId: newId(), name: 'Ruben', role: 'night-visitor' }
const jobs = new Map([...continuumJobs, ...oncallJobs, messageSender({})].map((job) => [job.kind, job]))

async function setUpLine(tx: Tx): Promise<void> {
  await database(tx).insertInto('oncall.line').values({ id: line, name: '24/7-lijn', answer_seconds: 60, arrive_minutes: 45, example_value: true }).execute()
  await database(tx).insertInto('oncall.line_step').values({ line_id: line, from_day: day('2020-01-01'), step: 1, role: 'night-worker', ring_seconds: 60 }).execute()
  for (const { accountId, name, role } of [samira, ruben]) {
    await database(tx).insertInto('staff.account').values({ id: accountId, name, phone: '0600000200' }).execute()
    await database(tx).insertInto('staff.appointment').values({ id: newId(), account_id: accountId, role, from_day: day('2020-01-01') }).execute()
    await database(tx).insertInto('oncall.shift').values({ id: newId(), line_id: line, account_id: accountId, role, from_at: instant('2026-11-01T00:00:00Z'), until_at: instant('2027-01-31T00:00:00Z'), origin: 'override' }).execute()
  }
}

beforeAll(async () => {
  g = await settledGround()
  await g.as(system, setUpLine)
})
afterAll(() => g.stop())

let phone = ''
const at = async (moment: string): Promise<void> => { await beginOn(g.ownerUrl, `${moment}:00+01:00`); await runDue(g.db, jobs) }
const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => g.as(system, work)
const ringing = async () => (await read((tx) => callsOf(tx, mira, 5)))[0]
const missed = async () => (await read((tx) => missedOf(tx, mira, 1)))[0]

/** Somebody new, who lets know every day before 10:00, agreed on the evening before. */
async function agreedOn(eve: string): Promise<void> {
  await beginOn(g.ownerUrl, `${eve}T20:00:00+01:00`)
  count += 1
  phone = `06300000${String(count).padStart(2, '0')}`
  mira = await g.as(system, (tx) => settle(tx, 'vinger-aan-de-pols'))
  await g.as(worker, async (tx) => agreeTime(tx, await fileOf(tx, mira), {
    before: '10:00', weekdays: [1, 2, 3, 4, 5, 6, 7], phone, key: 'Bij de buren op 33', animal: 'Kat Pluis', ask: null, other: null, askName: 'Els', askPhone: '0620000002',
  }))
}

const away = (accountId: string, on: string) => read((tx) => database(tx).insertInto('support.absence')
  .values({ id: newId(), account_id: accountId, from_day: day(on), until_day: day(`${on.slice(0, 8)}${String(Number(on.slice(8)) + 1).padStart(2, '0')}`), recorded_by: worker.accountId, recorded_at: instant('2026-11-01T00:00:00Z') }).execute())

describe('a time that went by when nobody of hers is at work rings the line, half an hour after whom she named', () => {
  test.each([
    ['on Saturday', '2026-11-20', '2026-11-21', []],
    ['on Christmas Day, a Friday', '2026-12-24', '2026-12-25', []],
    ['on a weekday on which both are away', '2026-12-09', '2026-12-10', [worker, colleague]],
  ])('%s', async (_when, eve, on, absent) => {
    for (const one of absent) await away(one.accountId, on)
    await agreedOn(eve)
    await at(`${on}T10:00`)
    await at(`${on}T10:31`)
    expect(await ringing()).toBeUndefined()
    await at(`${on}T11:02`)
    expect(await ringing()).toMatchObject({ state: 'ringing', channel: 'missed-check-in', priorityReason: 'missed-check-in', phone })
    expect((await read((tx) => told(tx, 'check-in-missed', mira))).map((one) => one['step'])).toEqual(['message', 'ask', 'task', 'line'])
    const screen = await g.as(samira, async (tx) => callScreen(tx, (await callsOf(tx, mira, 1))[0]?.id ?? ''))
    expect(screen).toMatchObject({ value: { missed: { agreed: { key: 'Bij de buren op 33', animal: 'Kat Pluis', ask: { name: 'Els', phone: '0620000002' } } } } })
  })
})

describe('in working hours her own people have it first', () => {
  test('her worker has an hour; unanswered it rings at the line', async () => {
    await agreedOn('2026-11-17')
    for (const time of ['10:00', '10:31', '11:02']) await at(`2026-11-18T${time}`)
    expect(await ringing()).toBeUndefined()
    expect((await read((tx) => signals(tx, mira)))[0]?.turn).toMatchObject({ name: 'Joris', dueAt: expect.stringContaining('2026-11-18T11:02') })
    expect((await read((tx) => smsTo(tx, '0600000100'))).at(-1)).toContain('signaal')
    await at('2026-11-18T12:01')
    expect(await ringing()).toBeUndefined()
    await at('2026-11-18T12:03')
    expect(await ringing()).toMatchObject({ state: 'ringing', channel: 'missed-check-in' })
  })
  test('who replaces has it when her worker is away', async () => {
    await away(worker.accountId, '2026-11-19')
    await agreedOn('2026-11-18')
    for (const time of ['10:00', '10:31', '11:02']) await at(`2026-11-19T${time}`)
    expect((await read((tx) => signals(tx, mira)))[0]?.turn).toMatchObject({ name: 'Fleur' })
  })
  test('her worker ends it by a fact, and not without one', async () => {
    await agreedOn('2026-11-24')
    for (const time of ['10:00', '10:31', '11:02']) await at(`2026-11-25T${time}`)
    const answer = (how?: 'visited') => g.as(worker, async (tx) => {
      const [signal] = await signals(tx, mira)
      return answerSignal(tx, await fileOf(tx, mira), signal?.id ?? '', signal?.version, { answer: 'Ik ga morgen langs', how })
    })
    expect(await answer()).toMatchObject({ refusal: { code: 'found-needed' } })
    expect(await answer('visited')).toMatchObject({ ok: true })
    expect(await missed()).toMatchObject({ foundHow: 'visited' })
    await at('2026-11-25T12:30')
    expect(await ringing()).toBeUndefined()
  })
  test('a word from her stops it before the line rings', async () => {
    await agreedOn('2026-12-01')
    for (const time of ['10:00', '10:31', '11:02']) await at(`2026-12-02T${time}`)
    await g.as(system, (tx) => sayFine(tx, mira, 'sms', null))
    await at('2026-12-02T12:30')
    expect(await ringing()).toBeUndefined()
  })
})

describe('the call ends by a fact', () => {
  let call = ''
  beforeEach(async () => {
    await agreedOn('2026-11-27')
    for (const time of ['10:00', '10:31', '11:02']) await at(`2026-11-28T${time}`)
    call = (await ringing())?.id ?? ''
    await g.as(samira, (tx) => acceptCall(tx, call))
  })
  const close = (outcome: Outcome, takenBy?: string) => g.as(samira, (tx) => closeCall(tx, call, { outcome, notes: 'Gebeld', takenBy }))

  test('no contact is none', async () => {
    for (const outcome of ['no-contact', 'contact-tomorrow', 'ended-by-worker'] as const) expect(await close(outcome)).toMatchObject({ refusal: { code: 'not-found-yet' } })
    expect(await missed()).toMatchObject({ foundAt: null })
    await expect(read((tx) => database(tx).updateTable('oncall.call').set({ closed_at: tx.now, outcome: 'no-contact' }).where('id', '=', call).execute())).rejects.toThrow(/check/)
  })
  test('she was spoken with', async () => {
    expect(await close('talk-was-enough')).toMatchObject({ ok: true })
    expect(await missed()).toMatchObject({ foundHow: 'spoken' })
    expect((await read((tx) => told(tx, 'check-in-found', mira))).map((one) => one['how'])).toEqual(['spoken'])
  })
  test('somebody goes there: not before she is there', async () => {
    const sent = await g.as(samira, (tx) => sendVisitor(tx, call, { visitorId: ruben.accountId, company: 'alone', plannedMinutes: 30 }))
    expect(await close('visit')).toMatchObject({ refusal: { code: 'visitor-not-there' } })
    const id = sent.ok ? sent.value : ''
    for (const [before, act] of (['accept', 'leave', 'arrive'] as const).entries()) expect(await g.as(ruben, (tx) => stepVisit(tx, id, { act, version: before + 1 }))).toMatchObject({ ok: true })
    expect(await close('visit')).toMatchObject({ ok: true })
    expect(await missed()).toMatchObject({ foundHow: 'visited' })
  })
  test('she lets us hear while it rings at the line: then that is the fact', async () => {
    await g.as(system, (tx) => sayFine(tx, mira, 'web', null))
    expect(await close('talk-was-enough')).toMatchObject({ ok: true })
    expect(await missed()).toMatchObject({ foundHow: 'heard' })
  })
})

const there = { state: 'there', arrivedAt: instant('2026-11-21T11:00:00Z') } as const
test.each([
  ['talk-was-enough', [], 'spoken'], ['contact-tomorrow', [], 'not-found-yet'], ['no-contact', [], 'not-found-yet'], ['ended-by-worker', [], 'not-found-yet'], ['crisis-service', [], 'taken-over'], ['emergency-112', [], 'taken-over'],
  ['visit', [], 'visitor-not-there'], ['visit', [{ state: 'under-way' }], 'visitor-not-there'], ['visit', [there], 'visited'], ['no-contact', [there], 'not-found-yet'],
] as const)('a call for a missed time that ends with %s and visits %j: %s', (outcome, visits, wanted) => {
  const found = foundBy(outcome, visits)
  expect(found.ok ? found.value : found.refusal.code).toBe(wanted)
})
