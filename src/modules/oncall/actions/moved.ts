import { hears, type Handler } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { MoveWatch, PersonMoved } from '../../people/index.ts'
import { currentEpisode } from '../../continuum/index.ts'
import { callsOfPerson, moveCall } from '../store/calls.ts'
import { endEnrolment, openLine, saveEnrolment } from '../store/lines.ts'
import { hasOpenVisit } from '../store/visits.ts'
import { effectOf } from './enrol.ts'
import { ringNext } from './ring.ts'

// More calls than one person can have open at once.
const OPEN_CALLS = 20

/**
 * From now on she calls the line of the compartment she came to: always where she is protected, elsewhere when her support comes with a line.
 * A call that was not over yet begins anew there: it never stays behind with people who cannot see it any more.
 */
async function changeLine(tx: Tx, { about, protected: isProtected }: PersonMoved): Promise<void> {
  await endEnrolment(tx, about, tx.today)
  const theLine = await openLine(tx)
  if (!theLine) return
  const episode = await currentEpisode(tx, about)
  const hasLine = isProtected || (episode && (await effectOf(tx, episode.product, tx.today)) !== 'none')
  if (hasLine) await saveEnrolment(tx, theLine.id, about, tx.today)
  for (const call of (await callsOfPerson(tx, about, OPEN_CALLS)).filter((one) => one.state !== 'closed')) {
    const here = await moveCall(tx, call.id, theLine.id)
    if (here) await ringNext(tx, here)
  }
}

/** A visitor goes on being looked after by who sent her, and nobody is ever without a line: until then a move waits. */
export const moveWatch: MoveWatch = { visitUnderWay: hasOpenVisit, lineOpen: async (tx) => (await openLine(tx)) !== undefined }

export const movedHandlers: readonly Handler[] = [hears<PersonMoved>('person-moved', changeLine)]
