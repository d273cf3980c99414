import { incidentLate } from './actions/late.ts'

export { incidentsMenu, incidentsRoutes } from './pages/routes.ts'
export { refusals as incidentsRefusals } from './words.nl.ts'

export const incidentsJobs = [incidentLate]
