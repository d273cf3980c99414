export { findingCounts, findingsFor } from './actions/reads.ts'
export { recount, safetyNetJobs, safetyNetStart } from './actions/recount.ts'
export type { RuleCode } from './model.ts'
export { safetyNetMenu, safetyNetRoutes } from './pages/routes.ts'

