export { prices } from './actions.ts'

export { procurementMenu, procurementRoutes } from './pages/routes.ts'

