import type { FeedSource } from '../../staff/index.ts'
import { shiftsSince } from '../store/shifts.ts'
import { rosterWords } from '../words.nl/roster.ts'

/**
 * The shifts of an account for her own calendar. A shift that went to another is not in it any more; one that came to her is.
 * The name of a line of the protected compartment stays out of it: a calendar may hang in a kitchen.
 */
export const shiftsInFeed: FeedSource = async (tx, whose, since) =>
  (await shiftsSince(tx, whose.accountId, since)).map(({ id, from, until, line, version }) =>
    ({ id, from, until, version, cancelled: false, summary: whose.compartment === 0 ? rosterWords.feed.shift(line) : rosterWords.feed.protectedShift }))
