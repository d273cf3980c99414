export { messagingHandlers } from './actions.ts'
export { messagingMenu, messagingRoutes } from './pages/routes.ts'
