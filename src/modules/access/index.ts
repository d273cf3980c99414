import { confirmTemporary } from './actions/decide.ts'
import { receiptHeld } from './actions/report.ts'
import { accessApi } from './api.ts'
import { accessPages } from './pages/routes.ts'

export { accessHandlers } from './actions/refused-at-door.ts'
export { counts, decisionsOf, openCases } from './actions/reads.ts'


export { accessMenu } from './pages/routes.ts'

export { refusals as accessRefusalsEnglish } from './words.en.ts'
export { refusals as accessRefusals } from './words.nl/refusals.ts'

export const accessJobs = [receiptHeld, confirmTemporary]
export const accessRoutes = [...accessPages, ...accessApi]
