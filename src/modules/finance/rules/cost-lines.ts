import type { Day } from '../../../kernel/day.ts'
import { covers, type Period } from '../../../kernel/period.ts'
import type { CostLine, DayPrice, PaidEpisode, ServiceOfProduct } from '../model.ts'
import { type PayerFacts, payerOn } from './payer.ts'

export type CostFacts = PayerFacts & { episodes: readonly PaidEpisode[]; prices: readonly DayPrice[]; services: readonly ServiceOfProduct[]; /** Days of which no municipality has an amount. */ unpaid: readonly Period[] }

/** Every day on which something that decides the cost may change. */
const bordersOf = (facts: CostFacts): readonly Day[] => {
  const dated: readonly Period[] = [...facts.regimes, ...facts.memberships, ...facts.homes, ...facts.prices, ...facts.services, ...facts.unpaid]
  return [...new Set(dated.flatMap(({ from, until }) => (until === null ? [from] : [from, until])))].toSorted()
}

function stretchesOf(episode: PaidEpisode, borders: readonly Day[]): Period[] {
  const cuts = borders.filter((border) => border > episode.from && (episode.until === null || border < episode.until))
  const starts = [episode.from, ...cuts]
  return starts.map((from, at) => ({ from, until: starts[at + 1] ?? episode.until }))
}

function lineOf(facts: CostFacts, episode: PaidEpisode, stretch: Period): CostLine[] {
  if (facts.unpaid.some((one) => covers(one, stretch.from))) return []
  const price = facts.prices.find((one) => one.product === episode.product && covers(one, stretch.from))
  const service = facts.services.find((one) => one.code === episode.product && covers(one, stretch.from))?.service
  if (!price || price.centsPerDay === 0 || service === undefined) return []
  const payer = payerOn(facts, service, stretch.from)
  if (!payer.ok) return []
  return [{ ...payer.value, episodeId: episode.id, product: episode.product, providerId: episode.providerId, centsPerDay: price.centsPerDay, ...stretch }]
}

const sameCost = (a: CostLine, b: CostLine): boolean =>
  a.until === b.from && a.municipality === b.municipality && a.regime === b.regime && a.because === b.because && a.centsPerDay === b.centsPerDay

function joined(lines: readonly CostLine[]): CostLine[] {
  const result: CostLine[] = []
  for (const line of lines) {
    const last = result.at(-1)
    if (last && sameCost(last, line)) result[result.length - 1] = { ...last, until: line.until }
    else result.push(line)
  }
  return result
}

/**
 * The cost lines of one person: her episodes, cut where the price, the regime, a membership or her residence changes.
 * Each day of an episode with a price and a payer is in exactly one line, at the price of that day; other days are in none, nor are the days she was protected (`unpaid`).
 */
export function costLines(facts: CostFacts): CostLine[] {
  const borders = bordersOf(facts)
  return facts.episodes.toSorted((a, b) => a.from.localeCompare(b.from))
    .flatMap((episode) => joined(stretchesOf(episode, borders).flatMap((stretch) => lineOf(facts, episode, stretch))))
}
