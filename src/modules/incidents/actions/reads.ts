import { addMonths } from '../../../kernel/day.ts'
import { isId } from '../../../kernel/id.ts'
import { startOfDay } from '../../../kernel/instant.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { type Shown, suppressTable } from '../../../kernel/suppression.ts'
import type { Visit } from '../../../platform/http/route.ts'
import { caseload } from '../../continuum/index.ts'
import { type Person, persons } from '../../people/index.ts'
import { stateAfter, turnIn } from '../lifecycle.ts'
import { type Incident, type IncidentKind, incidentKinds, type IncidentState, type IncidentStep, type TurnOf } from '../model.ts'
import { isLate } from '../rules/terms.ts'
import { countsSince, incident, incidentsOf, involvedIn, type Reach, stepsOf } from '../store.ts'

const LONGEST_LIST = 200
const CASELOAD = 100

type Standing = { state: IncidentState; turn: TurnOf; late: boolean }
export type IncidentRow = Incident & Standing

function reachOf({ actor, scope }: Visit): Reach {
  if (scope === 'organisation') return { providerId: actor.organisationId ?? actor.accountId }
  return scope === 'own' ? { reportedBy: actor.accountId } : { all: true }
}

const standing = (found: Incident, { tx }: Visit): IncidentRow => {
  const state = stateAfter(found.lastAct)
  return { ...found, state, turn: turnIn(state), late: isLate(found.dueOn, tx.today) }
}

/** The incidents of this visitor: all for the supervisor, her own for who leads a provider. */
export const incidentList = async (visit: Visit): Promise<IncidentRow[]> => (await incidentsOf(visit.tx, reachOf(visit), LONGEST_LIST)).map((one) => standing(one, visit))

export type OwnIncident = { number: string; kind: IncidentKind; reportedAt: Incident['reportedAt']; state: IncidentState }

/** What this worker reported and how far it is; nothing of what was found. */
export const ownIncidents = async (visit: Visit): Promise<OwnIncident[]> =>
  (await incidentsOf(visit.tx, { reportedBy: visit.actor.accountId }, LONGEST_LIST)).map(({ number, kind, reportedAt, lastAct }) => ({ number, kind, reportedAt, state: stateAfter(lastAct) }))

export type OpenIncident = { incident: IncidentRow; steps: IncidentStep[]; involved: Person[]; reporter: string | null }

/** An incident with its steps and who were involved, as far as this visitor reaches. The log names whose names were read. Refuses with `not-found`. */
export async function openIncident(visit: Visit, id: string): Promise<Result<OpenIncident, 'not-found'>> {
  const found = isId(id) ? await incident(visit.tx, id, reachOf(visit)) : undefined
  if (!found) return refuse('not-found')
  const involved = await persons(visit.tx, await involvedIn(visit.tx, id))
  for (const one of involved) visit.tx.opened.add(one.id)
  const hidden = found.withoutName && visit.scope === 'organisation'
  return ok({ incident: standing(found, visit), steps: await stepsOf(visit.tx, id), involved, reporter: hidden ? null : found.reporter })
}

/** The people a worker can name in a report: those entrusted to her. */
export async function ownPeople({ tx, actor }: Visit): Promise<{ id: string; name: string }[]> {
  const { rows } = await caseload(tx, `account:${actor.accountId}`, { limit: CASELOAD, offset: 0 })
  return rows.map((row) => ({ id: row.personId, name: row.name }))
}

export type CountRow = { kind: IncidentKind; open: Shown; closed: Shown; all: Shown }

/** Incidents of the past twelve months in numbers; small ones hidden so that none can be worked out. */
export async function incidentCounts({ tx }: Visit): Promise<CountRow[]> {
  const rows = await countsSince(tx, startOfDay(addMonths(tx.today, -12)))
  const of = (kind: IncidentKind) => rows.find((row) => row.kind === kind)
  const shown = suppressTable(incidentKinds.map((kind) => [of(kind)?.open ?? 0, of(kind)?.closed ?? 0]))
  return incidentKinds.map((kind, at) => ({ kind, open: shown[at]?.[0] ?? 0, closed: shown[at]?.[1] ?? 0, all: shown[at]?.[2] ?? 0 }))
}
