import type { Expression } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { Day } from '../../../kernel/day.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { lastResort } from '../model.ts'
import type { LineRole, LineSetting, RosterLine, RosterWorker, Skill } from '../model/roster.ts'

/** The day since when the steps of a line are as they are today. */
const currentDay = (tx: Tx, lineId: Expression<string>) => database(tx).selectFrom('oncall.line_step as n').select((eb) => eb.fn.max('n.from_day').as('day')).where('n.line_id', '=', lineId).where('n.from_day', '<=', tx.today)

const settings = (tx: Tx) => database(tx).selectFrom('oncall.line as l').leftJoin('staff.organisation as o', 'o.id', 'l.provider_id').leftJoin('staff.account as a', 'a.id', 'l.stand_in_id')
  .select([
    'l.id', 'l.name', 'l.phone', 'l.answer_seconds as answerSeconds', 'l.arrive_minutes as arriveMinutes', 'l.products', 'l.provider_id as providerId', 'o.name as provider', 'l.skills',
    'l.stand_in_id as standInId', 'a.name as standIn', 'l.open_from as openFrom', 'l.example_value as exampleValue', 'l.version',
  ]).select((eb) => eb.selectFrom('oncall.line_step as s').select('s.phone').whereRef('s.line_id', '=', 'l.id').where('s.role', '=', lastResort)
    .where('s.from_day', '=', currentDay(tx, eb.ref('l.id'))).orderBy('s.step', 'desc').limit(1).as('lastResort'))

type Row = Awaited<ReturnType<ReturnType<typeof settings>['executeTakeFirstOrThrow']>>
const lineFrom = (row: Row): RosterLine => ({ ...row, skills: row.skills as Skill[] })

/** All lines with how they are set up, by name. */
export const rosterLines = async (tx: Tx): Promise<RosterLine[]> => (await settings(tx).orderBy('l.name').orderBy('l.id').execute()).map(lineFrom)

export async function rosterLine(tx: Tx, id: string): Promise<RosterLine | undefined> {
  const row = await settings(tx).where('l.id', '=', id).executeTakeFirst()
  return row && lineFrom(row)
}

const columns = (one: LineSetting) => ({
  name: one.name, phone: one.phone, answer_seconds: one.answerSeconds, arrive_minutes: one.arriveMinutes, products: [...one.products], provider_id: one.providerId, skills: [...one.skills], stand_in_id: one.standInId,
})

/** A new line with its first steps: it is not open yet. */
export async function insertLine(tx: Tx, id: string, fresh: LineSetting, steps: readonly { role: LineRole; ringSeconds: number }[]): Promise<void> {
  await database(tx).insertInto('oncall.line').values({ id, ...columns(fresh), example_value: false }).execute()
  await database(tx).insertInto('oncall.line_step').values(steps.map((one, at) => ({ line_id: id, from_day: tx.today, step: at + 1, role: one.role, ring_seconds: one.ringSeconds }))).execute()
}

/** The number of the region in the last place of the steps as they are today, in place of what rang there. */
export async function replaceLastResort(tx: Tx, lineId: string, phone: string, ringSeconds: number): Promise<void> {
  const { rows: [now] } = await sql<{ day: Day; last: number }>`select from_day as day, max(step) filter (where role <> ${lastResort}) as last from oncall.line_step
    where line_id = ${lineId} and from_day <= ${tx.today} group by from_day order by from_day desc limit 1`.execute(database(tx))
  const from_day = now?.day ?? tx.today
  await database(tx).deleteFrom('oncall.line_step').where('line_id', '=', lineId).where('from_day', '=', from_day).where('role', '=', lastResort).execute()
  await database(tx).insertInto('oncall.line_step').values({ line_id: lineId, from_day, step: (now?.last ?? 0) + 1, role: lastResort, phone, channels: ['voice', 'sms'], ring_seconds: ringSeconds }).execute()
}

/** Changes how a line is set up; false when somebody else did meanwhile. */
export async function updateLine(tx: Tx, id: string, version: number, to: LineSetting): Promise<boolean> {
  const { numUpdatedRows } = await database(tx).updateTable('oncall.line').set({ ...columns(to), version: version + 1 }).where('id', '=', id).where('version', '=', version).executeTakeFirst()
  return numUpdatedRows > 0n
}

export const openLineFrom = (tx: Tx, id: string, moment: Instant) => database(tx).updateTable('oncall.line').set((eb) => ({ open_from: moment, version: eb('version', '+', 1) })).where('id', '=', id).execute()

/** The municipality from which the holder of account `a` leaves today, inside a query. */
export const baseOn = (tx: Tx) => sql<string | null>`(select b.municipality from oncall.worker_base b where b.account_id = a.id and b.from_day <= ${tx.today} order by b.from_day desc limit 1)`

/** Everybody who can be on a line today, with what she can do, by name. */
export async function rosterWorkers(tx: Tx, roles: readonly LineRole[], accountId?: string): Promise<RosterWorker[]> {
  let query = database(tx).selectFrom('staff.appointment as p').innerJoin('staff.account as a', 'a.id', 'p.account_id').leftJoin('oncall.worker_skill as s', 's.account_id', 'a.id')
    .select((eb) => ['a.id as accountId', 'a.name', 'p.role', eb.fn.agg<string[] | null>('array_agg', ['s.code']).filterWhere('s.kind', '=', 'skill').as('skills'), eb.fn.agg<string[] | null>('array_agg', ['s.code']).filterWhere('s.kind', '=', 'language').as('languages'), baseOn(tx).as('base')])
    .where('a.ended_at', 'is', null).where('p.role', 'in', [...roles]).where('p.from_day', '<=', tx.today).where((eb) => eb.or([eb('p.until_day', 'is', null), eb('p.until_day', '>', tx.today)]))
  if (accountId) query = query.where('a.id', '=', accountId)
  const rows = await query.groupBy(['a.id', 'a.name', 'p.role']).orderBy('a.name').orderBy('a.id').limit(500).execute()
  return rows.map((row) => ({ accountId: row.accountId, name: row.name, role: row.role as LineRole, skills: row.skills ?? [], languages: row.languages ?? [], base: row.base }))
}

export type SkillRow = { kind: 'skill' | 'language'; code: string }

/** What a worker can do, in place of what stood there. */
export async function replaceSkills(tx: Tx, accountId: string, fresh: readonly SkillRow[]): Promise<void> {
  await database(tx).deleteFrom('oncall.worker_skill').where('account_id', '=', accountId).execute()
  if (fresh.length > 0) await database(tx).insertInto('oncall.worker_skill').values(fresh.map((one) => ({ account_id: accountId, ...one, recorded_at: tx.now }))).execute()
}

/** From today on she leaves from this municipality (CBS code); null: from nowhere that is known. */
export const saveBase = (tx: Tx, accountId: string, municipality: string | null) =>
  database(tx).insertInto('oncall.worker_base').values({ account_id: accountId, from_day: tx.today, municipality })
    .onConflict((oc) => oc.columns(['region_id', 'compartment', 'account_id', 'from_day']).doUpdateSet({ municipality })).execute()
