import type { Handler } from '../../../platform/events.ts'
import { deliveryHandlers } from './delivery.ts'
import { missedTimeHandlers } from './missed-time.ts'

/** What this house hears: who slept where, and whose agreed time went by. */
export const supportHandlers: readonly Handler[] = [...deliveryHandlers, ...missedTimeHandlers]
