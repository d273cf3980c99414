import type { Day } from '../../../kernel/day.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Decision, Frozen, Objection, ObjectionOutcome, Outcome, RefusalReason } from '../model.ts'

type DecisionRow = {
  id: string; report_id: string | null; application_id: string | null; person_id: string; municipality: string; outcome: string; products: string[]
  hours_min: number; hours_max: number; movers: string[]; legal_ground: string; reasons: string; refusal_reason: string | null; from_day: Day; until_day: Day | null
  mandate_id: string; decided_by: string; decided_on: Day; announced_on: Day; frozen: unknown; has_letter: boolean
}

const decisionFrom = (row: DecisionRow): Decision => ({
  id: row.id, reportId: row.report_id, applicationId: row.application_id, personId: row.person_id, municipality: row.municipality, outcome: row.outcome as Outcome,
  products: row.products, hoursMin: row.hours_min, hoursMax: row.hours_max, movers: row.movers, legalGround: row.legal_ground, reasons: row.reasons,
  refusalReason: row.refusal_reason as RefusalReason | null, from: row.from_day, until: row.until_day, mandateId: row.mandate_id, decidedBy: row.decided_by,
  decidedOn: row.decided_on, announcedOn: row.announced_on, frozen: row.frozen as Frozen, hasLetter: row.has_letter,
})

const decisions = (tx: Tx) => database(tx).selectFrom('access.decision')
  .select(['id', 'report_id', 'application_id', 'person_id', 'municipality', 'outcome', 'products', 'hours_min', 'hours_max', 'movers', 'legal_ground', 'reasons',
    'refusal_reason', 'from_day', 'until_day', 'mandate_id', 'decided_by', 'decided_on', 'announced_on', 'frozen', sql<boolean>`letter is not null`.as('has_letter')])

/** The decision with this id, or undefined. */
export async function decision(tx: Tx, id: string): Promise<Decision | undefined> {
  const row = await decisions(tx).where('id', '=', id).executeTakeFirst()
  return row && decisionFrom(row)
}

/** The decisions about these persons, newest first. */
export async function decisionsAbout(tx: Tx, personIds: readonly string[]): Promise<Decision[]> {
  if (personIds.length === 0) return []
  const rows = await decisions(tx).where('person_id', 'in', personIds).orderBy('decided_on', 'desc').orderBy('id', 'desc').execute()
  return rows.map(decisionFrom)
}

/** Stores a decision as it was taken, with its letter when that is made already. */
export const saveDecision = async (tx: Tx, fresh: Omit<Decision, 'hasLetter'>, letter: Buffer | null): Promise<void> => {
  await database(tx).insertInto('access.decision').values({
    id: fresh.id, report_id: fresh.reportId, application_id: fresh.applicationId, person_id: fresh.personId, municipality: fresh.municipality, outcome: fresh.outcome,
    products: [...fresh.products], hours_min: fresh.hoursMin, hours_max: fresh.hoursMax, movers: [...fresh.movers], legal_ground: fresh.legalGround,
    reasons: fresh.reasons, refusal_reason: fresh.refusalReason, from_day: fresh.from, until_day: fresh.until, mandate_id: fresh.mandateId,
    decided_by: fresh.decidedBy, decided_on: fresh.decidedOn, announced_on: fresh.announcedOn, frozen: JSON.stringify(fresh.frozen), letter,
  }).execute()
}

/** Adds the letter to a decision that was made without one, once. */
export const saveLetter = async (tx: Tx, id: string, announcedOn: Day, letter: Buffer): Promise<void> => {
  await database(tx).updateTable('access.decision').set({ letter, announced_on: announcedOn }).where('id', '=', id).where('letter', 'is', null).execute()
}

/** The letter of a decision as it was sent, or undefined. */
export async function letterOf(tx: Tx, id: string): Promise<Buffer | undefined> {
  const row = await database(tx).selectFrom('access.decision').select('letter').where('id', '=', id).executeTakeFirst()
  return row?.letter ?? undefined
}

/** The objections that stand against these decisions. */
export async function objectionsTo(tx: Tx, decisionIds: readonly string[]): Promise<Objection[]> {
  if (decisionIds.length === 0) return []
  const rows = await database(tx).selectFrom('access.objection').select(['id', 'decision_id', 'person_id', 'words', 'received_on', 'in_time', 'withdrawn_on', 'decided_on', 'outcome'])
    .where('decision_id', 'in', decisionIds).where('withdrawn_on', 'is', null).execute()
  return rows.map((row) => ({
    id: row.id, decisionId: row.decision_id, personId: row.person_id, words: row.words, receivedOn: row.received_on, inTime: row.in_time, withdrawnOn: row.withdrawn_on,
    decided: row.decided_on === null ? null : { on: row.decided_on, outcome: row.outcome as ObjectionOutcome },
  }))
}

/** Stores an objection as it was made; how it ends is stored by `closeObjection`. */
export const saveObjection = async (tx: Tx, fresh: Omit<Objection, 'withdrawnOn' | 'decided'>): Promise<void> => {
  await database(tx).insertInto('access.objection').values({
    id: fresh.id, decision_id: fresh.decisionId, person_id: fresh.personId, words: fresh.words, received_on: fresh.receivedOn, in_time: fresh.inTime,
  }).execute()
}

/** Stores what was decided on an objection, or that it was withdrawn, once. False when that was known already. */
export async function closeObjection(tx: Tx, id: string, outcome: ObjectionOutcome | 'withdrawn'): Promise<boolean> {
  const change = outcome === 'withdrawn' ? { withdrawn_on: tx.today } : { decided_on: tx.today, outcome, decided_by: tx.actor.accountId }
  const done = await database(tx).updateTable('access.objection').set(change).where('id', '=', id).where('decided_on', 'is', null).where('withdrawn_on', 'is', null).executeTakeFirst()
  return done.numUpdatedRows > 0n
}
