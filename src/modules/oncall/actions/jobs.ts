import type { JobHandler } from '../../../platform/jobs.ts'
import { handOverCallJob } from './answer.ts'
import { sendCallMessageJob } from './call-message.ts'
import { debriefOwedJob } from './debrief.ts'
import { followUpUnseenJob } from './follow-up.ts'
import { ringNextJob } from './ring.ts'
import { rosterMorningJob, watchShiftsJob } from './roster-jobs.ts'
import { safetyClockJob } from './visit.ts'

/** The work of this house that happens at its time, also when nobody looks. */
export const oncallJobs: readonly JobHandler[] = [ringNextJob, sendCallMessageJob, handOverCallJob, safetyClockJob, followUpUnseenJob, debriefOwedJob, watchShiftsJob, rosterMorningJob]
