export { mainPages, siteFrame } from './pages/around.ts'
export { websiteRoutes } from './pages/routes.ts'
export { refusals as websiteRefusals } from './words.nl.ts'
