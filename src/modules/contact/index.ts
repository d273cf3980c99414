import { matterWaitsJob } from './actions/hand-on.ts'

export { contactMenu, contactRoutes } from './pages/routes.ts'
export { refusals as contactRefusalsEnglish } from './words.en.ts'
export { refusals as contactRefusals } from './words.nl.ts'

export const contactJobs = [matterWaitsJob]
