import { type Handler, hears } from '../../../platform/events.ts'
import type { PersonMoved } from '../../people/index.ts'
import { stopFeedsOf } from '../../staff/index.ts'
import { cancelWithOthers } from '../store/contacts.ts'
import { words } from '../words.nl.ts'
import { deliveryHandlers } from './delivery.ts'
import { missedTimeHandlers } from './missed-time.ts'

const movedHandlers: readonly Handler[] = [
  hears<PersonMoved>('person-moved', async (tx, { about }) => {
    await cancelWithOthers(tx, about, words.moved)
    // Another may have her calendar on his telephone: an address from before the move never shows what comes after it.
    await stopFeedsOf(tx, about)
  }),
]

/** What this house hears: who slept where, whose agreed time went by, and who moves to another compartment and sees her workers no more. */
export const supportHandlers: readonly Handler[] = [...deliveryHandlers, ...missedTimeHandlers, ...movedHandlers]
