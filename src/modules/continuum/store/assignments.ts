import type { Day } from '../../../kernel/day.ts'
import { database } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { AssignmentKind, TeamMember } from '../model.ts'

export type Assignment = { id: string; personId: string; accountId: string; kind: AssignmentKind; from: Day; until: Day | null }

/** Assignments, of one kind or of all, that still run on this day or later. */
export const assignmentsFrom = (tx: Tx, personId: string, kind: AssignmentKind | undefined, day: Day): Promise<Assignment[]> =>
  database(tx).selectFrom('continuum.assignment').select(['id', 'person_id as personId', 'account_id as accountId', 'kind', 'from_day as from', 'until_day as until'])
    .where('person_id', '=', personId).$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? '')).where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>', day)])).execute() as Promise<Assignment[]>

export async function saveAssignment(tx: Tx, fresh: Omit<Assignment, 'until'>): Promise<void> {
  await database(tx).insertInto('continuum.assignment').values({ id: fresh.id, person_id: fresh.personId, account_id: fresh.accountId, kind: fresh.kind, from_day: fresh.from }).execute()
}

export const endAssignment = (tx: Tx, id: string, until: Day) =>
  database(tx).updateTable('continuum.assignment').set({ until_day: until }).where('id', '=', id).execute()

/** Assignments that end on this very day. */
export const endedOn = (tx: Tx, personId: string, day: Day): Promise<Assignment[]> =>
  database(tx).selectFrom('continuum.assignment').select(['id', 'person_id as personId', 'account_id as accountId', 'kind', 'from_day as from', 'until_day as until'])
    .where('person_id', '=', personId).where('until_day', '=', day).execute() as Promise<Assignment[]>

export const reopenAssignment = (tx: Tx, id: string) =>
  database(tx).updateTable('continuum.assignment').set({ until_day: null }).where('id', '=', id).execute()

/** Takes away an assignment that had not begun yet. */
export const dropAssignment = (tx: Tx, id: string) => database(tx).deleteFrom('continuum.assignment').where('id', '=', id).execute()

/** Who supports this person on a day, with name and telephone. */
export async function teamOn(tx: Tx, personId: string, day: Day): Promise<(TeamMember & { kind: AssignmentKind })[]> {
  return database(tx).selectFrom('continuum.assignment as a').innerJoin('staff.account as c', 'c.id', 'a.account_id')
    .select(['a.kind', 'a.account_id as accountId', 'c.name', 'c.phone', 'a.from_day as from', 'a.until_day as until'])
    .where('a.person_id', '=', personId).where('a.from_day', '<=', day).where((eb) => eb.or([eb('a.until_day', 'is', null), eb('a.until_day', '>', day)]))
    .execute() as Promise<(TeamMember & { kind: AssignmentKind })[]>
}
