import type { Day } from '../../../../kernel/day.ts'
import { newId } from '../../../../kernel/id.ts'
import { overlaps } from '../../../../kernel/period.ts'
import { ok, refuse, refuseField, type Result } from '../../../../kernel/result.ts'
import { tell } from '../../../../platform/events.ts'
import type { Tx } from '../../../../platform/transaction.ts'
import { municipality, type Municipality } from '../../../cooperation/index.ts'
import { type OpenFile, residences } from '../../../people/index.ts'
import type { EmployerAgreementClosed } from '../../events.ts'
import { after, agreementSteps } from '../../lifecycle.ts'
import type { EmployerAgreement, FewerHours, Participation, ParticipationKind } from '../../model/participation.ts'
import { agreementState } from '../../rules/plan/participation.ts'
import { agreements, changeAgreement, endParticipation, fewerHours, participations, saveAgreement, saveFewerHours, saveParticipation } from '../../store/plan/participation.ts'
import { maySpeakFor } from './stand-in.ts'

export { agreementState, hoursOn } from '../../rules/plan/participation.ts'

export type TakingPart = { all: Participation[]; fewer: FewerHours[]; agreements: EmployerAgreement[]; municipality: Municipality | undefined }

/** Where somebody lives today, when that is known. */
export async function livesIn(tx: Tx, personId: string): Promise<Municipality | undefined> {
  const home = (await residences(tx, personId)).find((one) => one.fact === 'residence' && one.from <= tx.today && (one.until === null || one.until > tx.today))
  return home && municipality(tx, home.municipality)
}

/** Work, day activities, debts and benefits, with what was agreed with whom, and whose local team helps. */
export const takingPart = async (tx: Tx, { person: { id } }: OpenFile): Promise<TakingPart> => ({
  all: await participations(tx, id), fewer: await fewerHours(tx, id), agreements: await agreements(tx, id), municipality: await livesIn(tx, id),
})

export type NewParticipation = { kind: ParticipationKind; words: string; withWhom: string; hours: number | undefined; from: Day }

/** Adds work or something else she takes part in. Hours belong to work and to nothing else: refuses with `hours-of-work`. */
export async function addParticipation(tx: Tx, file: OpenFile, { kind, words, withWhom, hours, from }: NewParticipation): Promise<Result<string, 'hours-of-work'>> {
  if (kind === 'job' && hours === undefined) return refuseField('uren', 'hours-of-work')
  const id = newId<'participation'>()
  await saveParticipation(tx, { id, personId: file.person.id, kind, words, withWhom, hoursPerWeek: kind === 'job' ? hours ?? null : null, from })
  return ok(id)
}

const partOf = async (tx: Tx, file: OpenFile, id: string): Promise<Participation | undefined> => (await participations(tx, file.person.id)).find((one) => one.id === id)

/** A running job of this person. Refuses with `not-found`. */
export async function runningJob(tx: Tx, file: OpenFile, id: string): Promise<Result<Participation, 'not-found'>> {
  const job = await partOf(tx, file, id)
  return job && job.kind === 'job' && !job.until ? ok(job) : refuse('not-found')
}

/** It ends today. Refuses with `not-found` or `changed-meanwhile`; one that only began today ends tomorrow. */
export async function stopParticipation(tx: Tx, file: OpenFile, id: string, version: number | undefined): Promise<Result<true, 'not-found' | 'changed-meanwhile' | 'began-today'>> {
  const part = await partOf(tx, file, id)
  if (!part || part.until) return refuse('not-found')
  if (part.from >= tx.today) return refuse('began-today')
  if (part.version !== version || !(await endParticipation(tx, part, tx.today))) return refuse('changed-meanwhile')
  return ok(true)
}

/** Fewer hours of a job for a while, from a day until (not with) another. Refuses with `not-found`, `until-after-from`, `not-fewer` or `overlaps`. */
export async function workFewerHours(tx: Tx, file: OpenFile, jobId: string, wanted: { hours: number; from: Day; until: Day }): Promise<Result<true, 'not-found' | 'until-after-from' | 'not-fewer' | 'fewer-hours-overlap'>> {
  const job = await runningJob(tx, file, jobId)
  if (!job.ok) return job
  if (wanted.until <= wanted.from) return refuseField('tot', 'until-after-from')
  if (wanted.hours >= (job.value.hoursPerWeek ?? 0)) return refuseField('minder', 'not-fewer', { hours: job.value.hoursPerWeek ?? 0 })
  const fresh = { id: newId<'fewer-hours'>(), participationId: jobId, hoursPerWeek: wanted.hours, from: wanted.from, until: wanted.until }
  if ((await fewerHours(tx, file.person.id)).some((one) => one.participationId === jobId && overlaps(one, fresh))) return refuseField('vanaf', 'fewer-hours-overlap')
  await saveFewerHours(tx, file.person.id, fresh)
  return ok(true)
}

const openAgreement = (all: readonly EmployerAgreement[], participationId: string) =>
  all.find((one) => one.participationId === participationId && ['proposed', 'consented'].includes(agreementState(one)))

/** What may be spoken of with an employer, and with whom there. Nothing happens before she says yes. Refuses with `not-found` or `agreement-runs`. */
export async function proposeAgreement(tx: Tx, file: OpenFile, jobId: string, wanted: { words: string; contact: string }): Promise<Result<string, 'not-found' | 'agreement-runs'>> {
  const job = await runningJob(tx, file, jobId)
  if (!job.ok) return job
  if (openAgreement(await agreements(tx, file.person.id), jobId)) return refuse('agreement-runs')
  const id = newId<'employer-agreement'>()
  await saveAgreement(tx, file.person.id, { id, participationId: jobId, ...wanted })
  return ok(id)
}

type AgreementRefused = 'not-found' | 'agreement-not-now' | 'resident-decides' | 'changed-meanwhile'

/**
 * She says yes, takes it back, or it ends. Yes and taking back are hers; a worker writes them down only for somebody without an account.
 * Taking consent back closes the agreement at once. Refuses with `not-found`, `agreement-not-now`, `resident-decides` or `changed-meanwhile`.
 */
export async function moveAgreement(tx: Tx, file: OpenFile, id: string, act: 'consent' | 'withdraw' | 'end', version: number | undefined): Promise<Result<true, AgreementRefused>> {
  const personId = file.person.id
  const found = (await agreements(tx, personId)).find((one) => one.id === id)
  if (!found) return refuse('not-found')
  if (!after(agreementSteps, agreementState(found), act, tx.actor.role)) return refuse('agreement-not-now')
  if (act !== 'end' && !(await maySpeakFor(tx, personId))) return refuse('resident-decides')
  if (found.version !== version || !(await changeAgreement(tx, found, act))) return refuse('changed-meanwhile')
  if (act !== 'consent') await tell(tx, { type: 'employer-agreement-closed', about: personId, agreement: id, withdrawn: act === 'withdraw' } satisfies EmployerAgreementClosed)
  return ok(true)
}
