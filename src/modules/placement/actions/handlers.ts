import type { Handler } from '../../../platform/events.ts'
import { movedHandlers } from './moved.ts'
import { waitingHandlers } from './waiting.ts'

/** What this house hears: who moves to another compartment and leaves her room, and what begins and ends waiting. */
export const placementHandlers: readonly Handler[] = [...movedHandlers, ...waitingHandlers]
