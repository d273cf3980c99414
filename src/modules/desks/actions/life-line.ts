import { addDays, addMonths, type Day, maxDay } from '../../../kernel/day.ts'
import { dayOf } from '../../../kernel/instant.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { checkIns, episodes, goals, type Rest, rests, type SignalKind, signals } from '../../continuum/index.ts'
import { callsOf } from '../../oncall/index.ts'
import { staysOf } from '../../placement/index.ts'

/** How far back a line goes, in months: the last year to begin with, on asking as long as support is kept here. */
const reach = { year: 10, whole: 180 } as const
/** Days ahead, so that a step that is agreed shows. */
const ahead = 60
const callsShown = 500

/** Everything in one line of time. The caller opened the file, and knows that all of it may be seen: her own worker, or she herself. */
export type Life = {
  from: Day
  until: Day
  episodes: { from: Day; until: Day | null; product: string }[]
  moves: { day: Day; from: string; to: string; isPlanned: boolean }[]
  stays: { from: Day; until: Day; kind: string }[]
  scores: { day: Day; value: number }[]
  /** When support on the background rested; `wokenBy` when something woke it. */
  rests: { from: Day; until: Day; wokenBy: Rest['wokenBy'] }[]
  signals: { day: Day; kind: SignalKind }[]
  calls: Day[]
  goals: { day: Day; words: string; how: 'made' | 'reached' | 'stopped' }[]
}

const goalDays = (all: Awaited<ReturnType<typeof goals>>): Life['goals'] => all.flatMap(({ from, words, reachedOn, stoppedOn }) => [
  { day: from, words, how: 'made' as const },
  ...(reachedOn ? [{ day: reachedOn, words, how: 'reached' as const }] : []), ...(stoppedOn ? [{ day: stoppedOn, words, how: 'stopped' as const }] : []),
])

const restDays = (all: readonly Rest[], from: Day, today: Day): Life['rests'] => all
  .map((one) => ({ from: maxDay(dayOf(one.fromAt), from), until: one.wokenAt ? dayOf(one.wokenAt) : addDays(today, 1), wokenBy: one.wokenBy }))
  .filter((one) => one.until >= one.from)

/** The life line of a person: support, the steps between and its rests, stays, calls, how it went, signals and goals. */
export async function lifeOf(tx: Tx, personId: string, span: keyof typeof reach): Promise<Life> {
  const chain = await episodes(tx, personId)
  const from = maxDay(addMonths(tx.today, -reach[span]), chain[0]?.from ?? addMonths(tx.today, -1))
  const until = addDays(tx.today, ahead)
  const seen = ({ day }: { day: Day }): boolean => day >= from && day <= until
  return {
    from, until,
    episodes: chain.filter((one) => one.until === null || one.until > from).map((one) => ({ from: maxDay(one.from, from), until: one.until, product: one.product })),
    moves: chain.slice(1).map((one, at) => ({ day: one.from, from: chain[at]?.product ?? '', to: one.product, isPlanned: one.from > tx.today })).filter(seen),
    stays: (await staysOf(tx, personId)).filter((one) => one.cancelledOn === null && (one.until ?? until) > from).map((one) => ({ from: maxDay(one.from, from), until: one.until ?? addDays(tx.today, 1), kind: one.kind })),
    scores: (await checkIns(tx, personId, from)).map((one) => ({ day: one.day, value: one.score })),
    rests: restDays(await rests(tx, personId), from, tx.today),
    signals: (await signals(tx, personId)).map((one) => ({ day: dayOf(one.raisedAt), kind: one.kind })).filter(seen),
    calls: (await callsOf(tx, personId, callsShown)).map((one) => dayOf(one.receivedAt)).filter((day) => seen({ day })),
    goals: goalDays(await goals(tx, personId)).filter(seen),
  }
}
