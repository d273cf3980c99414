export { firstScreens } from './model.ts'
export { desksMenu, desksRoutes } from './pages/routes.ts'
export { sharedPart } from './pages/shared.tsx'
