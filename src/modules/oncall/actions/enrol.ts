import type { Day } from '../../../kernel/day.ts'
import { hears, type Handler } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { currentEpisode, type MoveWithdrawn, products } from '../../continuum/index.ts'
import type { EpisodeEnded, EpisodeStarted } from '../events.ts'
import { type LineEffect, lineEffect } from '../rules/enrolment.ts'
import { dropEnrolment, endEnrolment, lines, prolongEnrolment, saveEnrolment } from '../store/lines.ts'

/** What a product does for the line on a day. */
export const effectOf = async (tx: Tx, code: string, day: Day): Promise<LineEffect> =>
  lineEffect(code, (await products(tx, day)).find((one) => one.code === code))

async function enrol(tx: Tx, { about, product, from }: EpisodeStarted): Promise<void> {
  const effect = await effectOf(tx, product, from)
  if (effect === 'none' || (await prolongEnrolment(tx, about, from)) || effect === 'keeps') return
  const theLine = (await lines(tx))[0]
  if (theLine) await saveEnrolment(tx, theLine.id, about, from)
}

async function leave(tx: Tx, { about, until, next }: EpisodeEnded): Promise<void> {
  const goesOn = next !== undefined && (await effectOf(tx, next, until)) !== 'none'
  if (!goesOn) await endEnrolment(tx, about, until)
}

/** A planned step is off: the line is as it was. What would have begun with it does not; what would have ended for it goes on. */
async function takeBack(tx: Tx, { about, from }: MoveWithdrawn): Promise<void> {
  await dropEnrolment(tx, about, from)
  const goesOn = await currentEpisode(tx, about)
  if (goesOn && (await effectOf(tx, goesOn.product, tx.today)) !== 'none') await prolongEnrolment(tx, about, from)
}

/** Who gets support with day and night reach may call the line from that day; when it ends and nothing joins up, the line ends too. */
export const enrolmentHandlers: readonly Handler[] = [
  hears<EpisodeStarted>('episode-started', enrol),
  hears<EpisodeEnded>('episode-ended', leave),
  hears<MoveWithdrawn>('move-withdrawn', takeBack),
]
