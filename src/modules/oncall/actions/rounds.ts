import { ok, refuseField, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Colour, Visit, VisitAct } from '../model.ts'
import { colourOf } from '../rules/safety-clock.ts'
import { contactOf, type Reachable, namesOf } from '../store/around.ts'
import { openVisits, openVisitsOf } from '../store/visits.ts'
import { around, type Around } from './around.ts'
import { openVisit, type OpenVisit, stepVisit } from './visit.ts'

/** A visit on the list: who is out, since when, and how her clock stands. It names no resident. */
export type OutThere = { visit: Visit; visitor: string; colour: Colour; mine: boolean }

/** Who is out now: a visitor sees her own, the desk sees all. */
export async function outNow(tx: Tx): Promise<OutThere[]> {
  const found = tx.actor.role === 'night-visitor' ? await openVisitsOf(tx, tx.actor.accountId) : await openVisits(tx)
  const names = await namesOf(tx, found.map((one) => one.visitorId))
  return found.map((visit) => ({ visit, visitor: names.get(visit.visitorId) ?? '', colour: colourOf(visit, tx.now), mine: visit.visitorId === tx.actor.accountId }))
}

export type VisitPage = OpenVisit & { around: Around; colour: Colour; desk: Reachable | undefined; visitor: Reachable | undefined }

/** One visit with what the visitor needs: who, where, safety, whom to call. */
export async function visitPage(tx: Tx, id: string): Promise<Result<VisitPage, 'not-found'>> {
  const opened = await openVisit(tx, id)
  if (!opened.ok) return opened
  const { visit } = opened.value
  return ok({
    ...opened.value, around: await around(tx, visit.personId), colour: colourOf(visit, tx.now),
    desk: await contactOf(tx, visit.sentBy), visitor: await contactOf(tx, visit.visitorId),
  })
}

/** The visitor's press; being done needs a word on how she left it. */
export async function pressStep(tx: Tx, id: string, act: VisitAct, version: number | undefined, report: string | undefined, heavy = false): Promise<Result<Visit>> {
  if (act === 'finish' && !report) return refuseField('verslag', 'report-needed')
  return stepVisit(tx, id, { act, version, heavy, ...(report ? { report } : {}) })
}
