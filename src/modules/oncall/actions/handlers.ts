import type { Handler } from '../../../platform/events.ts'
import { deliveryHandlers } from './delivery.ts'
import { enrolmentHandlers } from './enrol.ts'
import { missedHandlers } from './missed.ts'
import { movedHandlers } from './moved.ts'

/** What this house hears: who begins and ends support, who moves to another compartment, whose agreed time went by, and what came of messages to who is rung. */
export const oncallHandlers: readonly Handler[] = [...enrolmentHandlers, ...movedHandlers, ...deliveryHandlers, ...missedHandlers]
