import { newId } from '../../../kernel/id.ts'
import { atTime, type Instant } from '../../../kernel/instant.ts'
import type { Day } from '../../../kernel/day.ts'
import { ok, refuseField, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import type { Visit } from '../../../platform/http/route.ts'
import { openFile } from '../../people/index.ts'
import { organisations } from '../../staff/index.ts'
import type { IncidentReported } from '../events.ts'
import type { IncidentKind, SafeNow } from '../model.ts'
import { dueIn } from '../rules/terms.ts'
import { saveIncident } from '../store.ts'
import { messages } from '../words.nl.ts'
import { remindAt } from './late.ts'
import { tellProvider, tellSupervisors } from './tell.ts'

export type IncidentInput = {
  kind: IncidentKind; providerId: string; place: string; on: Day; time: string; words: string; safeNow: SafeNow; withoutName: boolean
  /** Persons whose file the reporter may open. */
  involved: readonly string[]
}

export type ReportRefusal = 'no-such-provider' | 'not-happened-yet' | 'not-your-person'

/** The number on a report: the day and the end of the id. */
const numberOf = (id: string, on: Day): string => `I-${on.replaceAll('-', '')}-${id.slice(-6).toUpperCase()}`

const happenedAt = ({ on, time }: IncidentInput): Instant => atTime(on, time)

/** The providers an incident can be at. */
export const providers = async ({ tx }: Pick<Visit, 'tx'>) => (await organisations(tx)).filter((one) => one.kind === 'provider')

async function mayInvolve({ tx, actor }: Visit, involved: readonly string[]): Promise<boolean> {
  for (const person of involved) if (!(await openFile(tx, person, `account:${actor.accountId}`, ['file', 'night'])).ok) return false
  return true
}

/**
 * Reports a calamity or violence (Wmo 2015, article 3.4): on record first, and at once on the telephone of every supervisor. Nobody else has to agree.
 * Refuses with a code of ReportRefusal.
 */
export async function reportIncident(visit: Visit, input: IncidentInput): Promise<Result<{ id: string; number: string }, ReportRefusal>> {
  const { tx } = visit
  if (!(await providers(visit)).some(({ id }) => id === input.providerId)) return refuseField('aanbieder', 'no-such-provider')
  if (happenedAt(input) > tx.now) return refuseField('dag', 'not-happened-yet')
  if (!(await mayInvolve(visit, input.involved))) return refuseField('betrokken', 'not-your-person')
  const id = newId<'incident'>()
  const number = numberOf(id, tx.today)
  const dueOn = dueIn('reported', tx.today)
  await saveIncident(tx, { ...input, id, number, happenedAt: happenedAt(input), dueOn })
  await tell(tx, { type: 'incident-reported', incident: id, kind: input.kind } satisfies IncidentReported)
  await tellSupervisors(tx, messages.reported(number))
  await tellProvider(tx, input.providerId, messages.reported(number))
  await remindAt(tx, id, dueOn)
  return ok({ id, number })
}
