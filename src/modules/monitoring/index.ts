

export { monitoringMenu, monitoringRoutes } from './pages/routes.ts'
export { supportedIn, waitingIn } from './actions/detail.ts'
export { howMany } from './words.nl.ts'
