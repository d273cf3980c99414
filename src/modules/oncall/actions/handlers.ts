import type { Handler } from '../../../platform/events.ts'
import { deliveryHandlers } from './delivery.ts'
import { enrolmentHandlers } from './enrol.ts'

/** What this house hears: who begins and ends support, and what came of messages to who is rung. */
export const oncallHandlers: readonly Handler[] = [...enrolmentHandlers, ...deliveryHandlers]
