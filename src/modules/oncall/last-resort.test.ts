import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ground, type Ground } from '../../../test/house.ts'
import { addDays } from '../../kernel/day.ts'
import { newId } from '../../kernel/id.ts'
import { type Actor, systemOf } from '../../platform/actor.ts'
import { database } from '../../platform/database/index.ts'
import type { Tx } from '../../platform/transaction.ts'
import { changeLine, openLine, setUpLine } from './actions/plan.ts'
import { lineSteps } from './store/lines.ts'

let g: Ground
let line = ''
let name = ''
const wim: Actor = { regionId: 1, compartment: 0, accountId: newId(), name: 'Wim', role: 'oncall-coordinator' }

beforeAll(async () => {
  g = await ground()
  await g.as(systemOf(1), (tx) => database(tx).insertInto('staff.account').values({ id: wim.accountId, name: wim.name }).execute())
})
afterAll(() => g.stop())

const setting = (lastResort: string | null) => ({ name, phone: null, answerSeconds: 60, arriveMinutes: 45, products: [], providerId: null, skills: [], standInId: wim.accountId, lastResort })
const as = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => g.as(wim, work)
async function setUp(lastResort: string | null): Promise<void> {
  const made = await as((tx) => setUpLine(tx, setting(lastResort)))
  line = made.ok ? made.value : ''
}
const lastOf = () => as(async (tx) => (await lineSteps(tx, line, tx.today)).at(-1))

beforeEach(() => { name = `Lijn ${newId()}` })

test('a line without a last number does not open, and opens when it has one', async () => {
  await setUp(null)
  expect(await as((tx) => openLine(tx, line))).toMatchObject({ refusal: { code: 'no-last-resort' } })
  expect(await as((tx) => changeLine(tx, line, undefined, setting('0600000112')))).toMatchObject({ ok: true })
  expect(await lastOf()).toMatchObject({ step: 4, role: 'last-resort', phone: '0600000112' })
  expect(await as((tx) => openLine(tx, line))).toMatchObject({ ok: true })
})

test('the number of an open line can change, not go', async () => {
  await setUp('0600000112')
  await as((tx) => openLine(tx, line))
  expect(await as((tx) => changeLine(tx, line, undefined, setting(null)))).toMatchObject({ refusal: { code: 'no-last-resort', field: 'laatste' } })
  expect(await as((tx) => changeLine(tx, line, undefined, setting('0600000113')))).toMatchObject({ ok: true })
  expect(await lastOf()).toMatchObject({ step: 4, role: 'last-resort', phone: '0600000113' })
})

test('the database keeps it too: opening without, taking it away, and later steps without', async () => {
  await setUp(null)
  await expect(as((tx) => database(tx).updateTable('oncall.line').set({ open_from: tx.now }).where('id', '=', line).execute())).rejects.toThrow(/last resort/)
  await as((tx) => changeLine(tx, line, undefined, setting('0600000112')))
  await as((tx) => openLine(tx, line))
  await expect(as((tx) => database(tx).deleteFrom('oncall.line_step').where('line_id', '=', line).where('role', '=', 'last-resort').execute())).rejects.toThrow(/last resort/)
  await expect(as((tx) => database(tx).insertInto('oncall.line_step').values({ line_id: line, from_day: addDays(tx.today, 7), step: 1, role: 'night-worker', ring_seconds: 60 }).execute())).rejects.toThrow(/last resort/)
})
