import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import type { Visit } from '../../../platform/http/route.ts'
import type { IncidentClosed } from '../events.ts'
import { actsFor, nextState, stateAfter, turnIn } from '../lifecycle.ts'
import type { Incident, IncidentAct } from '../model.ts'
import { dueIn } from '../rules/terms.ts'
import { saveStep } from '../store.ts'
import { messages } from '../words.nl.ts'
import { remindAt } from './late.ts'
import { openIncident } from './reads.ts'
import { tellProvider, tellSupervisors } from './tell.ts'

const SHORTEST = 10

export type StepRefusal = 'not-found' | 'step-not-now' | 'say-more' | 'changed-meanwhile'

const wordsNeeded = (act: IncidentAct, words: string): boolean => act !== 'receive' && words.trim().length < SHORTEST

async function tellNext(visit: Visit, found: Incident, act: IncidentAct): Promise<void> {
  const turn = turnIn(stateAfter(act))
  if (turn === 'provider') await tellProvider(visit.tx, found.providerId, messages.yours(found.number))
  if (turn === 'supervisor' && visit.actor.role !== 'supervisor') await tellSupervisors(visit.tx, messages.yours(found.number))
}

/** One step on in an incident, on the version that was read. Refuses with a code of StepRefusal. */
export async function takeStep(visit: Visit, id: string, { act, words }: { act: IncidentAct; words: string }): Promise<Result<true, StepRefusal>> {
  const opened = await openIncident(visit, id)
  if (!opened.ok) return opened
  const found = opened.value.incident
  const to = nextState(stateAfter(found.lastAct), act, visit.actor.role)
  if (!to) return refuse('step-not-now')
  if (wordsNeeded(act, words)) return refuseField('tekst', 'say-more', { least: SHORTEST })
  const dueOn = dueIn(to, visit.tx.today)
  if (visit.version !== found.version || !(await saveStep(visit.tx, id, found.version, { act, words: words.trim(), dueOn }))) return refuse('changed-meanwhile')
  await remindAt(visit.tx, id, dueOn)
  await tellNext(visit, found, act)
  if (to === 'closed') await tell(visit.tx, { type: 'incident-closed', incident: id, kind: found.kind } satisfies IncidentClosed)
  return ok(true)
}

/** What this visitor can do now. */
export const actsNow = (visit: Visit, found: Incident): IncidentAct[] => actsFor(stateAfter(found.lastAct), visit.actor.role)
