import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Client } from 'pg'
import { ground, type Ground } from '../../../test/house.ts'
import { addDuration, type Instant } from '../../kernel/instant.ts'
import { newId, seededId } from '../../kernel/id.ts'
import { type Actor, systemOf } from '../../platform/actor.ts'
import { moveClock, readClock } from '../../platform/clock.ts'
import { connectionOptions } from '../../platform/database/pool.ts'
import { messageSender, NobodyThere, postBox } from '../../platform/gateways.ts'
import { shiftsUnreachable } from './actions/contact-methods.ts'
import { reach } from './actions/notify.ts'
import { ringNext } from './actions/ring.ts'
import { oncallJobs } from './index.ts'
import { callSteps, insertCall, lockedCall } from './store/calls.ts'
import { contactOf } from './store/around.ts'

const id = (n: number): string => seededId('reach-test', n)
const line = id(1)
const samira: Actor = { regionId: 1, compartment: 0, accountId: id(2), name: 'Samira', role: 'night-worker' }
const endpoint = 'https://fcm.googleapis.com/fcm/send/samira'
let pushWorks = true
const jobs = new Map([...oncallJobs, messageSender({ push: () => (pushWorks ? Promise.resolve() : Promise.reject(new NobodyThere('gone'))) })].map((job) => [job.kind, job]))
let g: Ground
let owner: Client
let start: Instant

const sql = (text: string, values: unknown[] = []) => owner.query(text, values)
const system = systemOf(1)
const method = (kind: string, address: string, testedAgo: string | null, ended = false) =>
  sql(`insert into oncall.contact_method (region_id, compartment, id, account_id, kind, address, name, added_at, tested_at, ended_at) values (1, 0, $1, $2, $3, $4, 'n', '2026-01-01', $5, $6)`,
    [newId(), samira.accountId, kind, address, testedAgo && addDuration(start, `-${testedAgo}`), ended ? start : null])
const browser = () => sql(`insert into platform.push_subscription (region_id, compartment, id, account_id, endpoint, p256dh, auth, started_at) values (1, 0, $1, $2, $3, 'k', 'a', $4)`, [newId(), samira.accountId, endpoint, start])
const shift = (from: string, until: string, checkedBy: string | null = null) =>
  sql(`insert into oncall.shift (region_id, id, line_id, account_id, role, from_at, until_at, checked_at, checked_by) values (1, $1, $2, $3, 'night-worker', $4, $5, $6, $7)`,
    [newId(), line, samira.accountId, addDuration(start, from), addDuration(start, until), checkedBy && addDuration(start, from), checkedBy])
const steps = (...ways: string[]) => sql(`insert into oncall.line_step (region_id, line_id, from_day, step, role, ring_seconds, channels) values (1, $1, '2020-01-01', 1, 'night-worker', 60, $2)`, [line, ways])

/** A call comes in and everything that is due at once is done: what was sent where, and how the steps went. */
async function ringOnce(): Promise<{ sent: string[]; steps: string[] }> {
  const call = newId()
  await g.as(system, async (tx) => {
    await insertCall(tx, { id: call, lineId: line, receivedAt: tx.now, personId: null, channel: 'phone', phone: '0611111111', words: null, priority: 3, priorityReason: 'none' })
    const made = await lockedCall(tx, call)
    if (made) await ringNext(tx, made)
  })
  await moveClock(g.db, jobs, addDuration(start, 'PT5S'))
  return g.as(system, async (tx) => ({
    sent: (await postBox(tx)).filter((one) => one.sent_at !== null).map((one) => `${one.channel} ${one.recipient}`),
    steps: (await callSteps(tx, call)).map((one) => `${one.round} ${one.outcome}`),
  }))
}

beforeAll(async () => {
  g = await ground()
  owner = new Client({ ...connectionOptions(g.ownerUrl) })
  await owner.connect()
  await sql(`select set_config('app.region', '1', false), set_config('app.compartment', '0', false)`)
  await sql(`insert into staff.account (region_id, compartment, id, name) values (1, 0, $1, 'Samira')`, [samira.accountId])
  await sql(`insert into staff.appointment (region_id, compartment, id, account_id, role, from_day) values (1, 0, $1, $2, 'night-worker', '2020-01-01')`, [newId(), samira.accountId])
  await sql(`insert into oncall.line (region_id, id, name, answer_seconds, arrive_minutes, example_value) values (1, $1, '24/7-lijn', 60, 45, true)`, [line])
})
afterAll(async () => { await owner.end(); await g.stop() })

beforeEach(async () => {
  for (const table of ['oncall.call', 'oncall.shift', 'oncall.line_step', 'oncall.contact_method', 'platform.push_subscription', 'platform.job', 'platform.gateway_message']) await sql(`delete from ${table}`)
  await sql(`update staff.account set phone = null`)
  pushWorks = true
  start = await readClock(g.db)
})

test('an account without a number is rung on the number that its holder added and tested', async () => {
  await steps('voice')
  await shift('-PT1H', 'PT8H')
  await method('sms', '0622222222', 'P10D')
  expect(await ringOnce()).toEqual({ sent: ['voice 0622222222'], steps: ['1 rings'] })
})

test('with a new telephone the old number is silent, and everybody reads the new one', async () => {
  await sql(`update staff.account set phone = '0600000000'`)
  await steps('sms')
  await shift('-PT1H', 'PT8H')
  await method('sms', '0633333333', 'P1D')
  await method('sms', '0644444444', 'P30D', true)
  await method('sms', '0655555555', null)
  expect((await ringOnce()).sent).toEqual(['sms 0633333333'])
  await g.as(system, (tx) => reach(tx, samira.accountId, 'visit', 'Lees dit.'))
  expect((await g.as(system, (tx) => postBox(tx))).filter((one) => one.body === 'Lees dit.').map((one) => one.recipient)).toEqual(['0633333333'])
  expect((await g.as(system, (tx) => contactOf(tx, samira.accountId)))?.phone).toBe('0633333333')
})

test('push is tried only at a browser that is there; when it went away the next way comes at once', async () => {
  await steps('push', 'sms')
  await shift('-PT1H', 'PT8H')
  await method('sms', '0622222222', 'P10D')
  expect((await ringOnce()).sent).toEqual(['sms 0622222222'])
  await sql(`delete from oncall.call`)
  await sql(`delete from platform.gateway_message`)
  start = await readClock(g.db)
  await browser()
  pushWorks = false
  await ringOnce()
  await moveClock(g.db, jobs, addDuration(start, 'PT40S'))
  const sent = await g.as(system, (tx) => postBox(tx))
  expect(sent.map((one) => `${one.channel} ${one.sent_at !== null}`)).toEqual(['sms true', 'push false'])
})

test.each([
  ['a number that was tested', async () => method('sms', '0622222222', 'P10D'), true],
  ['a number that was tested too long ago', async () => method('sms', '0622222222', 'P200D'), false],
  ['a tested browser that is gone', async () => method('push', 'print', 'P10D'), false],
  ['only a number that nobody tested', async () => sql(`update staff.account set phone = '0600000000'`), false],
  ['a number that answered at the beginning of a shift', async () => { await sql(`update staff.account set phone = '0600000000'`); await shift('-P3D', '-P2D', 'sms') }, true],
  ['a shift she confirmed on her screen', async () => { await sql(`update staff.account set phone = '0600000000'`); await shift('-P3D', '-P2D', 'browser') }, false],
])('who is warned before a shift is who would be passed over in it: %s', async (_name, arrange, reachable) => {
  await arrange()
  await steps('sms', 'voice', 'push')
  await shift('PT30M', 'PT8H')
  expect((await g.as(system, (tx) => shiftsUnreachable(tx))).length).toBe(reachable ? 0 : 1)
  await sql(`update oncall.shift set from_at = $1 where until_at > $2`, [addDuration(start, '-PT1H'), start])
  expect((await ringOnce()).steps[0]).toBe(reachable ? '1 rings' : '1 unreachable')
})
