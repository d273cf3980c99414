import type { Day } from '../../../../kernel/day.ts'
import { covers } from '../../../../kernel/period.ts'
import type { AgreementState } from '../../lifecycle.ts'
import type { EmployerAgreement, FewerHours, Participation } from '../../model/participation.ts'

/** Where an agreement with an employer stands. Taking consent back closes it at once. */
export function agreementState({ consentedAt, withdrawnAt, endedAt }: Pick<EmployerAgreement, 'consentedAt' | 'withdrawnAt' | 'endedAt'>): AgreementState {
  if (withdrawnAt) return 'withdrawn'
  if (endedAt) return 'ended'
  return consentedAt ? 'consented' : 'proposed'
}

/** Hours a week on a day: those of the job, or fewer while that runs. */
export const hoursOn = (job: Pick<Participation, 'id' | 'hoursPerWeek'>, fewer: readonly FewerHours[], today: Day): number | null =>
  fewer.find((one) => one.participationId === job.id && covers(one, today))?.hoursPerWeek ?? job.hoursPerWeek
