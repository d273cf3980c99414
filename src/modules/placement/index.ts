import { placesApi } from './api/places.ts'
import { staysApi } from './api/stays.ts'
import { waitingApi } from './api/waiting.ts'
import { placementPages } from './pages/routes.ts'

export { occupancy, outflowCounts, refusalCounts, unnamedRefusals, waitingCounts } from './actions/figures.ts'
export { placementHandlers } from './actions/handlers.ts'
export { bedBoard, bedsTonight } from './actions/night.ts'
export { respiteOver } from './actions/overstay.ts'
export { currentStay, staysOf } from './actions/stays.ts'
export { waitOf } from './actions/waiting.ts'
export { placementMenu } from './pages/routes.ts'
export { refusals as placementRefusalsEnglish } from './words.en.ts'
export { refusalReasonNames, refusals as placementRefusals } from './words.nl.ts'

/** The pages and API of this house. */
export const placementRoutes = [...placementPages, ...placesApi, ...waitingApi, ...staysApi]
