import { addDays, type Day, daysBetween, maxDay } from '../../kernel/day.ts'
import type { Chance } from './chance.ts'
import { facts, serviceOf } from './facts.ts'
import { deliveries } from './organisations.ts'
import { type Grant, HET_ANKER, type Phase, type ProductCode, type Service } from './world.ts'

/** What a history is made from; the counter gives ids. */
export type Making = { chance: Chance; today: Day; id: (kind: string) => string }

type Habit = { days: readonly [number, number]; hours: readonly [number, number]; within: readonly ProductCode[]; years: readonly [number, number]; before: readonly (readonly [ProductCode | 'nothing', number])[] }

// How long people stay in a product, how many hours a week, what one decision covers, and what most often came before. Example values.
const habits: Readonly<Record<ProductCode, Habit>> = {
  'dag-en-nachtopvang': { days: [12, 110], hours: [0, 6], within: [], years: [1, 1], before: [['nothing', 6], ['zelfstandig', 2], ['vinger-aan-de-pols', 1], ['lichte-begeleiding', 1]] },
  'bw-stabilisatie-en-observatie': { days: [40, 180], hours: [10, 24], within: ['bw-herstel-en-groei'], years: [1, 2], before: [['dag-en-nachtopvang', 3], ['beschermd-thuis', 2], ['lichte-begeleiding', 1], ['nothing', 3]] },
  'bw-herstel-en-groei': { days: [200, 800], hours: [8, 24], within: ['bw-stabilisatie-en-observatie'], years: [3, 5], before: [['bw-stabilisatie-en-observatie', 6], ['dag-en-nachtopvang', 2], ['beschermd-thuis', 1], ['nothing', 2]] },
  'beschermd-thuis': { days: [150, 700], hours: [2, 10], within: ['vinger-aan-de-pols', 'lichte-begeleiding'], years: [2, 5], before: [['bw-herstel-en-groei', 4], ['bw-stabilisatie-en-observatie', 2], ['lichte-begeleiding', 3], ['vinger-aan-de-pols', 1], ['dag-en-nachtopvang', 1], ['nothing', 2]] },
  'vinger-aan-de-pols': { days: [200, 1100], hours: [0.5, 6], within: ['beschermd-thuis', 'lichte-begeleiding'], years: [3, 5], before: [['beschermd-thuis', 5], ['lichte-begeleiding', 2], ['bw-herstel-en-groei', 1], ['nothing', 1]] },
  'lichte-begeleiding': { days: [120, 900], hours: [1, 4], within: ['vinger-aan-de-pols'], years: [2, 4], before: [['vinger-aan-de-pols', 2], ['beschermd-thuis', 1], ['zelfstandig', 1], ['nothing', 7]] },
  'zelfstandig': { days: [180, 1000], hours: [0, 0], within: [], years: [1, 1], before: [['vinger-aan-de-pols', 3], ['beschermd-thuis', 2], ['lichte-begeleiding', 4], ['bw-herstel-en-groei', 1], ['dag-en-nachtopvang', 2]] },
}

// Before these days a product cannot have run: shelter and protected living since the cooperation, own-home support since the Wmo 2015.
const earliest: Readonly<Record<Service, Day>> = { 'maatschappelijke-opvang': '2018-01-01' as Day, 'beschermd-wonen': '2018-01-01' as Day, 'eigen-huis': '2015-01-01' as Day }

const weights: Readonly<Record<string, number>> = { 'Eemhoeve': 20, 'De Brink': 19, 'Lindehof': 16 }

function providerFor(chance: Chance, product: ProductCode, preferred?: string): string | null {
  const able = deliveries.filter(([, products]) => products.includes(product)).map(([provider]) => provider)
  if (able.length === 0) return null
  if (preferred && able.includes(preferred) && chance.yes(0.85)) return preferred
  return chance.weighted(able.map((provider) => [provider, weights[provider] ?? 1] as const))
}

const directions = new Map(facts.moves.map((move) => [`${move.from} ${move.to}`, move.direction]))

const reasons = {
  first: ['Start na het besluit', 'Eerste ondersteuning na de melding', 'Start: samen met de inwoner afgesproken'],
  up: ['Meer steun nodig, samen besproken', 'De nachten werden te zwaar', 'Terugval; samen gekozen voor meer steun'],
  down: ['Het gaat beter, minder steun is genoeg', 'Doelen gehaald, samen afgeschaald', 'Klaar voor een stap terug in steun'],
  side: ['Een plek die beter past', 'Overgang na gesprek met de inwoner', 'Doorgestroomd vanuit de opvang'],
} as const

type Leg = { product: ProductCode; from: Day; until: Day | null }

function legsBefore(making: Making, last: Leg, limit: Day): Leg[] {
  const legs: Leg[] = []
  let next = last
  for (let step = 0; step < 6; step += 1) {
    const product = making.chance.weighted(habits[next.product].before)
    if (product === 'nothing') break
    const [least, most] = habits[product].days
    const from = maxDay(addDays(next.from, -making.chance.whole(least, most)), limit, earliest[serviceOf(product)])
    if (daysBetween(from, next.from) < 10) break
    next = { product, from, until: next.from }
    legs.unshift(next)
  }
  return legs
}

// Days before the end of a right by which it is clear what comes next. Example value.
const ARRANGED = 70

/** The decision under which a leg runs; the former one when it covers the product and still holds on the last day. */
function grantFor(making: Making, leg: Leg, former: Grant | null): Grant | null {
  if (leg.product === 'zelfstandig') return null
  // Nobody's running right is about to end: what comes after it was arranged in time.
  const last = leg.until ?? addDays(making.today, ARRANGED)
  if (former && former.products.includes(leg.product) && former.until >= last) return former
  const { within, years, hours } = habits[leg.product]
  const decidedOn = addDays(leg.from, -making.chance.whole(1, 18))
  const term = addDays(leg.from, 365 * making.chance.whole(...years) - 1)
  const margin = addDays(last, making.chance.whole(1, 600))
  return {
    id: making.id('entitlement'), decision: making.id('decision'), products: [leg.product, ...within], hours, from: leg.from, until: maxDay(term, margin),
    decidedOn, outcome: 'granted',
  }
}

const steps = (least: number, most: number): number[] => Array.from({ length: Math.floor((most - least) * 2) + 1 }, (_, index) => least + index / 2)

function hoursIn(making: Making, product: ProductCode, grant: Grant | null): number {
  if (!grant) return 0
  const own = habits[product].hours
  const least = Math.max(own[0], grant.hours[0])
  return making.chance.pick(steps(least, Math.max(least, Math.min(own[1], grant.hours[1]))))
}

/** Turns legs that join up into phases: provider, decision, hours and reason of each. */
function phasesFrom(making: Making, legs: readonly Leg[]): Phase[] {
  const phases: Phase[] = []
  for (const leg of legs) {
    const former = phases.at(-1)
    const grant = grantFor(making, leg, former?.grant ?? null)
    const direction = former ? directions.get(`${former.product} ${leg.product}`) ?? 'side' : 'first'
    const provider = leg.product === 'dag-en-nachtopvang' ? HET_ANKER : providerFor(making.chance, leg.product, former?.provider ?? undefined)
    const own = direction === 'down' && making.chance.yes(0.3)
    phases.push({
      id: making.id('episode'), ...leg, provider, grant, hours: hoursIn(making, leg.product, grant), reason: making.chance.pick(reasons[direction]), wish: own ? 'own-wish' : 'together',
    })
  }
  return phases
}

/** A history that ends in this product, still running (`until` null) or ended on a day. */
export function historyEndingIn(making: Making, product: ProductCode, until: Day | null = null): Phase[] {
  const end = until ?? addDays(making.today, 1)
  const limit = addDays(making.today, -3652)
  const [least, most] = habits[product].days
  const from = maxDay(addDays(end, -making.chance.whole(Math.ceil(least / 3), most)), limit, earliest[serviceOf(product)])
  const last: Leg = { product, from, until }
  return phasesFrom(making, [...legsBefore(making, last, limit), last])
}
