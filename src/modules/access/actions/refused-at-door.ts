import { type Handler, hears } from '../../../platform/events.ts'
import { announce } from '../../../platform/live.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { municipalities } from '../../cooperation/index.ts'
import type { RefusedAtDoor } from '../events.ts'
import type { Report } from '../model.ts'
import { caseOf } from '../rules/standing.ts'
import { asksForShelter } from '../rules/door.ts'
import { markUrgent, reportsAbout } from '../store/cases.ts'
import { refusedWords } from '../words.nl/messages.ts'
import { factsOf } from './open.ts'
import { makeReport, type ReportInput } from './report.ts'

async function runningReport(tx: Tx, personId: string): Promise<Report | undefined> {
  const cases = await factsOf(tx, await reportsAbout(tx, [personId]))
  return cases.map((facts) => ({ report: facts.report, state: caseOf(facts).state })).find(asksForShelter)?.report
}

/** At the municipality of the house, or else at the centre: any municipality of the region that does shelter will do (Wmo 1.2.1). */
async function reportAnywhere(tx: Tx, input: ReportInput): Promise<boolean> {
  const centres = (await municipalities(tx)).filter((one) => one.centre).map((one) => one.code)
  for (const municipality of [input.municipality, ...centres]) {
    if ((await makeReport({ tx, actor: tx.actor, scope: 'desk:shelter', version: undefined }, { ...input, municipality })).ok) return true
  }
  return false
}

/**
 * Somebody with a name was sent on at the shelter door: that is a report, at once and with a receipt, and the legal clock runs.
 * When one runs already it becomes urgent, so that no second clock hides the first. Whoever stays unnamed is counted at the door only.
 */
async function hearRefused(tx: Tx, { about, location, municipality, wantsDecision }: RefusedAtDoor): Promise<void> {
  if (about === undefined) return
  const running = await runningReport(tx, about)
  if (running) {
    await markUrgent(tx, running.id)
    return announce(tx, 'desk:access', 'report-received')
  }
  const reported = await reportAnywhere(tx, { municipality, person: { id: about }, service: 'maatschappelijke-opvang', urgent: true, question: refusedWords.question(location, wantsDecision), consent: refusedWords.consent, reporterName: location })
  // A refusal that nobody takes up is what may not be: then there is no refusal on record either, and the desk sees that it failed.
  if (!reported) throw new Error('No municipality of this region takes a report of shelter')
}

export const accessHandlers: readonly Handler[] = [hears<RefusedAtDoor>('refused-at-door', hearRefused)]
