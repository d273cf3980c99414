import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { OpenFile } from '../../people/index.ts'
import type { DecisionTaken, ReportReceived } from '../events.ts'
import type { Bridging, RouteStep, WantedMove } from '../model.ts'
import { mayDoWanted, needsRoute, routeOf } from '../rules/route.ts'
import { changeWanted, openWanted, saveWanted, wantedMoves } from '../store/wanted.ts'
import { type Move, tryMove } from './episodes.ts'

export { openWanted } from '../store/wanted.ts'

export type WayOn = { wanted: WantedMove; steps: RouteStep[] }

/** The steps of a way, as they stand today. */
export const routeOfWanted = (tx: Tx, wanted: WantedMove): RouteStep[] => routeOf(wanted, tx.today)

/** The way to a new decision for this person with its steps and legal days, by its id. Refuses with `not-found`. */
export async function wayOn(tx: Tx, file: OpenFile, id: string): Promise<Result<WayOn, 'not-found'>> {
  const wanted = (await wantedMoves(tx, file.person.id)).find((one) => one.id === id)
  return wanted ? ok({ wanted, steps: routeOfWanted(tx, wanted) }) : refuse('not-found')
}

/**
 * Keeps support that the running decision does not cover, with what bridges meanwhile; the support of now goes on.
 * Refuses with `fits-decision` when it does fit (then it is a move), with `wanted-already` when another is under way, and as the rule says when no decision would help.
 */
export async function askOutside(tx: Tx, file: OpenFile, wanted: Move, bridging: Bridging) {
  const judged = await tryMove(tx, file.person.id, wanted)
  if (judged.ok) return refuse('fits-decision')
  const { code } = judged.refusal
  if (!needsRoute(code)) return judged
  const id = await saveWanted(tx, { personId: file.person.id, product: wanted.product, hoursPerWeek: wanted.hours, wish: wanted.wish, reason: wanted.reason, refusedBecause: code, bridging })
  return id ? ok(id) : refuse('wanted-already')
}

/** It is no longer wanted. Refuses with `not-found`, `not-now` (a report runs: that is withdrawn at the central access) or `changed-meanwhile`. */
export async function dropWanted(tx: Tx, file: OpenFile, id: string, because: string, version: number | undefined): Promise<Result<true, 'not-found' | 'report-under-way' | 'changed-meanwhile'>> {
  const wanted = (await wantedMoves(tx, file.person.id)).find((one) => one.id === id)
  if (!wanted) return refuse('not-found')
  if (!mayDoWanted(wanted, 'drop', tx.actor.role)) return refuseField('reden', 'report-under-way')
  if (version !== wanted.version || !(await changeWanted(tx, wanted, { dropped_on: tx.today, dropped_because: because }))) return refuse('changed-meanwhile')
  return ok(true)
}

/** A report about somebody who wants other support is the next step of that way. */
export async function hearReport(tx: Tx, { about, report }: ReportReceived): Promise<void> {
  const open = await openWanted(tx, about)
  if (open && open.reportId === null && open.decisionId === null) await changeWanted(tx, open, { report_id: report, reported_on: tx.today })
}

/** A decision that gives what was wanted, or refuses while it was asked, ends the waiting. A temporary provision bridges: the way goes on. */
export async function hearDecision(tx: Tx, { about, decision, outcome, products, hoursMin, hoursMax, from }: DecisionTaken): Promise<void> {
  const open = await openWanted(tx, about)
  if (!open || open.decisionId !== null || outcome === 'temporary') return
  const gives = products.includes(open.product) && open.hoursPerWeek <= hoursMax && (open.hoursPerWeek >= hoursMin || open.hoursPerWeek === 0)
  if (outcome === 'granted' ? !gives : products.length > 0 && !products.includes(open.product)) return
  await changeWanted(tx, open, { decision_id: decision, decided_on: tx.today, outcome: outcome === 'granted' ? 'granted' : 'refused', takes_effect_on: outcome === 'granted' ? from : null })
}
