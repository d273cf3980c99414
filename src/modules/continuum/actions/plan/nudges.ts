import { addDuration, type Instant, startOfDay } from '../../../../kernel/instant.ts'
import { send } from '../../../../platform/gateways.ts'
import { type JobHandler, schedule } from '../../../../platform/jobs.ts'
import type { Tx } from '../../../../platform/transaction.ts'
import { type OpenFile, persons } from '../../../people/index.ts'
import { nextMonday, nudgeChannel } from '../../rules/plan/nudge.ts'
import { saveNudgeChoice, saveNudged, toNudge } from '../../store/plan/nudges.ts'
import { nudgeText } from '../../words.nl/plan.ts'

export { nudge } from '../../store/plan/nudges.ts'
export { nudgeChannel } from '../../rules/plan/nudge.ts'

const kind = 'weekly-nudge'

// Everybody's own compartment is the common one; the others hold protected people.
const COMMON = 0

/** Tells everybody who wants it, by the channel she named safe, how many of her own actions are open. Never a word about what they are. */
async function nudgeEverybody(tx: Tx): Promise<void> {
  const open = await toNudge(tx)
  const people = new Map((await persons(tx, open.map((one) => one.personId))).map((person) => [person.id, person]))
  const told: string[] = []
  for (const one of open) {
    const person = people.get(one.personId)
    const way = person && nudgeChannel(person, tx.actor.compartment !== COMMON)
    if (!way) continue
    await send(tx, { ...way, ...nudgeText(one.open) })
    told.push(one.personId)
  }
  await saveNudged(tx, told)
}

/** Monday at ten: nobody is woken, and somebody is there to answer. */
const nextMoment = (tx: Tx): Instant => addDuration(startOfDay(nextMonday(tx.today)), 'PT10H')

const bookNext = (tx: Tx): Promise<void> => schedule(tx, { kind, at: nextMoment(tx), key: 'weekly' })

/** The weekly message; after a jump of the clock it goes once. */
export const nudgeJob: JobHandler = {
  kind, latestOnly: true,
  run: async (tx) => {
    await nudgeEverybody(tx)
    await bookNext(tx)
  },
}

/** Puts the next weekly message in the book when the program starts. */
export const nudgeStart = (tx: Tx): Promise<void> => bookNext(tx)

/** Turns the weekly message on or off; it is hers to choose. */
export const chooseNudge = (tx: Tx, file: OpenFile, wanted: boolean): Promise<void> => saveNudgeChoice(tx, file.person.id, wanted)
