import type { Day } from '../../../../kernel/day.ts'
import { database } from '../../../../platform/database/index.ts'
import type { Tx } from '../../../../platform/transaction.ts'
import type { EmployerAgreement, FewerHours, Participation } from '../../model/participation.ts'

/** What somebody takes part in, and what is being arranged: what runs or comes first, then what was. */
export const participations = (tx: Tx, personId: string): Promise<Participation[]> =>
  database(tx).selectFrom('continuum.participation')
    .select(['id', 'person_id as personId', 'kind', 'words', 'with_whom as withWhom', 'hours_per_week as hoursPerWeek', 'from_day as from', 'until_day as until', 'version'])
    .where('person_id', '=', personId).orderBy('from_day', 'desc').orderBy('id').execute() as Promise<Participation[]>

export async function saveParticipation(tx: Tx, fresh: Omit<Participation, 'version' | 'until'>): Promise<void> {
  await database(tx).insertInto('continuum.participation').values({
    id: fresh.id, person_id: fresh.personId, kind: fresh.kind, words: fresh.words, with_whom: fresh.withWhom, hours_per_week: fresh.hoursPerWeek, from_day: fresh.from,
  }).execute()
}

/** Ends it on a day; false when somebody changed it since that version. */
export async function endParticipation(tx: Tx, { id, version }: Pick<Participation, 'id' | 'version'>, until: Day): Promise<boolean> {
  const { numUpdatedRows } = await database(tx).updateTable('continuum.participation').set({ until_day: until, version: version + 1 })
    .where('id', '=', id).where('version', '=', version).executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Every time of fewer hours of a person, the first one on top. */
export const fewerHours = (tx: Tx, personId: string): Promise<FewerHours[]> =>
  database(tx).selectFrom('continuum.fewer_hours').select(['id', 'participation_id as participationId', 'hours_per_week as hoursPerWeek', 'from_day as from', 'until_day as until'])
    .where('person_id', '=', personId).orderBy('from_day').execute()

/** Adds a time of fewer hours; the database refuses one that overlaps another. */
export async function saveFewerHours(tx: Tx, personId: string, fresh: FewerHours): Promise<void> {
  await database(tx).insertInto('continuum.fewer_hours').values({
    id: fresh.id, person_id: personId, participation_id: fresh.participationId, hours_per_week: fresh.hoursPerWeek, from_day: fresh.from, until_day: fresh.until,
  }).execute()
}

/** Agreements with employers, the newest first. */
export const agreements = (tx: Tx, personId: string): Promise<EmployerAgreement[]> =>
  database(tx).selectFrom('continuum.employer_agreement as a').leftJoin('staff.account as p', 'p.id', 'a.proposed_by').leftJoin('staff.account as c', 'c.id', 'a.consented_by')
    .select([
      'a.id', 'a.participation_id as participationId', 'a.words', 'a.contact', 'a.proposed_at as proposedAt', 'p.name as proposedByName', 'a.consented_at as consentedAt',
      'a.consented_by as consentedBy', 'c.name as consentedByName', 'a.withdrawn_at as withdrawnAt', 'a.ended_at as endedAt', 'a.version',
    ])
    .where('a.person_id', '=', personId).orderBy('a.proposed_at', 'desc').execute()

export async function saveAgreement(tx: Tx, personId: string, fresh: Pick<EmployerAgreement, 'id' | 'participationId' | 'words' | 'contact'>): Promise<void> {
  await database(tx).insertInto('continuum.employer_agreement').values({
    id: fresh.id, person_id: personId, participation_id: fresh.participationId, words: fresh.words, contact: fresh.contact, proposed_at: tx.now, proposed_by: tx.actor.accountId,
  }).execute()
}

/** Keeps her consent, that she took it back, or that it ended; false when somebody changed it since that version. */
export async function changeAgreement(tx: Tx, { id, version }: Pick<EmployerAgreement, 'id' | 'version'>, act: 'consent' | 'withdraw' | 'end'): Promise<boolean> {
  const change = { consent: { consented_at: tx.now, consented_by: tx.actor.accountId }, withdraw: { withdrawn_at: tx.now }, end: { ended_at: tx.now } }[act]
  const { numUpdatedRows } = await database(tx).updateTable('continuum.employer_agreement').set({ ...change, version: version + 1 })
    .where('id', '=', id).where('version', '=', version).executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
