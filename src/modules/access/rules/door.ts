import type { CaseState, Report } from '../model.ts'

const running: ReadonlySet<CaseState> = new Set(['reported', 'enquiry', 'enquired', 'applied-early', 'applied'])

/** Whether this report still runs and may lead to shelter: then somebody who is sent on at the door needs no second one. */
export const asksForShelter = ({ report, state }: { report: Pick<Report, 'service'>; state: CaseState }): boolean =>
  running.has(state) && (report.service === null || report.service === 'maatschappelijke-opvang')
