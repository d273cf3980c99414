export { administrativeLeads, agreements, crisisNumbers, documents, mandateFor, memberships, municipalities, municipality, region, takesPart } from './actions.ts'
export { type CrisisNumber, type MandateKind, type Membership, type Municipality, type Service } from './model.ts'
export { kilometresBetween } from './rules/distance.ts'
export { cooperationMenu, cooperationRoutes } from './pages/routes.ts'


