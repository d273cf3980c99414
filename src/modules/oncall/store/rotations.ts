import type { Day } from '../../../kernel/day.ts'
import { database } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { LineRole, Rotation } from '../model/roster.ts'

const rotationColumns = ['id', 'line_id as lineId', 'role', 'name', 'from_day as fromDay', 'until_day as untilDay', 'starts_at as startsAt', 'ends_at as endsAt', 'handover_weekday as handoverWeekday', 'planned_until as plannedUntil', 'version'] as const
const rotationQuery = (tx: Tx) => database(tx).selectFrom('oncall.rotation').select(rotationColumns).orderBy('role').orderBy('from_day').orderBy('starts_at').orderBy('id')

type Row = Awaited<ReturnType<ReturnType<typeof rotationQuery>['executeTakeFirstOrThrow']>>

async function withOrder(tx: Tx, rows: readonly Row[]): Promise<Rotation[]> {
  if (rows.length === 0) return []
  const members = await database(tx).selectFrom('oncall.rotation_member').select(['rotation_id', 'account_id']).where('rotation_id', 'in', rows.map((row) => row.id)).orderBy('position').execute()
  return rows.map((row) => ({ ...row, role: row.role as LineRole, order: members.filter((one) => one.rotation_id === row.id).map((one) => one.account_id) }))
}

/** The rotations that run today or later, of one line or of all; not one that was stopped before it began. */
export async function runningRotations(tx: Tx, lineId?: string): Promise<Rotation[]> {
  const query = rotationQuery(tx).where((eb) => eb.or([eb('until_day', 'is', null), eb.and([eb('until_day', '>', tx.today), eb('until_day', '>', eb.ref('from_day'))])]))
  return withOrder(tx, await (lineId ? query.where('line_id', '=', lineId) : query).execute())
}

export const rotation = async (tx: Tx, id: string): Promise<Rotation | undefined> => (await withOrder(tx, await rotationQuery(tx).where('id', '=', id).execute()))[0]

export async function insertRotation(tx: Tx, fresh: Rotation): Promise<void> {
  await database(tx).insertInto('oncall.rotation').values({
    id: fresh.id, line_id: fresh.lineId, role: fresh.role, name: fresh.name, from_day: fresh.fromDay, until_day: fresh.untilDay, starts_at: fresh.startsAt, ends_at: fresh.endsAt, handover_weekday: fresh.handoverWeekday, planned_until: fresh.plannedUntil,
  }).execute()
  await database(tx).insertInto('oncall.rotation_member').values(fresh.order.map((account_id, at) => ({ rotation_id: fresh.id, position: at + 1, account_id }))).execute()
}

export const markPlanned = (tx: Tx, id: string, until: Day) => database(tx).updateTable('oncall.rotation').set({ planned_until: until }).where('id', '=', id).execute()

/** Ends a rotation on a day; false when somebody changed it meanwhile. */
export async function endRotation(tx: Tx, id: string, version: number, until: Day): Promise<boolean> {
  const { numUpdatedRows } = await database(tx).updateTable('oncall.rotation').set({ until_day: until, version: version + 1 }).where('id', '=', id).where('version', '=', version).executeTakeFirst()
  return numUpdatedRows > 0n
}
