import type { Handler } from '../../../platform/events.ts'
import { deliveryHandlers } from './delivery.ts'
import { enrolmentHandlers } from './enrol.ts'
import { movedHandlers } from './moved.ts'

/** What this house hears: who begins and ends support, who moves to another compartment, and what came of messages to who is rung. */
export const oncallHandlers: readonly Handler[] = [...enrolmentHandlers, ...movedHandlers, ...deliveryHandlers]
