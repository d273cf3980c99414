import { addDays, type Day, daysBetween, maxDay, minDay, weekday } from '../../../kernel/day.ts'
import type { Delivered, NightPresence } from '../model.ts'
import { DELIVERY_NORM } from '../model.ts'

/** An episode as far as delivery looks at it: hours a week agreed, from and until which day. */
type Agreed = { product: string; hoursPerWeek: number; from: Day; until: Day | null }
/** The bandwidth of the decision in force, in hours a week. */
type Bandwidth = { hoursMin: number; hoursMax: number; from: Day; until: Day | null }

type DeliveryJudgement = 'within' | 'below-norm' | 'below-bandwidth' | 'above-bandwidth' | 'nothing-agreed'
/** One week of one person in one product. Hours in hours, `days` with a contact, `nights` present. */
export type DeliveryWeek = { monday: Day; product: string; agreed: number; delivered: number; days: number; nights: number; judgement: DeliveryJudgement }

const DAYS_IN_WEEK = 7

/** The Monday of the week of a day. */
export const mondayOf = (on: Day): Day => addDays(on, 1 - weekday(on))

/** The Mondays of the last `count` whole weeks before the week of `today`, the earliest first. */
export const wholeWeeks = (today: Day, count: number): Day[] => Array.from({ length: count }, (_, index) => addDays(mondayOf(today), (index - count) * DAYS_IN_WEEK))

/** How many days of [from, until) lie in the week that begins on this Monday. */
function daysInWeek({ from, until }: { from: Day; until: Day | null }, monday: Day): number {
  const end = addDays(monday, DAYS_IN_WEEK)
  return Math.max(0, daysBetween(maxDay(from, monday), until ? minDay(until, end) : end))
}

const round = (hours: number): number => Math.round(hours * 10) / 10

function judge(agreed: number, delivered: number, band: { least: number; most: number } | undefined): DeliveryJudgement {
  if (band && delivered > band.most) return 'above-bandwidth'
  if (agreed <= 0) return 'nothing-agreed'
  if (band && delivered < band.least) return 'below-bandwidth'
  return delivered < agreed * DELIVERY_NORM.share ? 'below-norm' : 'within'
}

export type DeliveryFacts = { agreed: readonly Agreed[]; bandwidths: readonly Bandwidth[]; delivered: readonly Delivered[]; nights: readonly NightPresence[] }

/**
 * What was delivered in one week, per product that ran in it. Hours agreed and the bandwidth count for the days of that week on which they held;
 * a contact counts for the product of its day. A night belongs to the day on which it begins.
 */
export function deliveryOfWeek({ agreed, bandwidths, delivered, nights }: DeliveryFacts, monday: Day): DeliveryWeek[] {
  return agreed.filter((one) => daysInWeek(one, monday) > 0).map((one) => {
    const inside = { from: maxDay(one.from, monday), until: one.until ? minDay(one.until, addDays(monday, DAYS_IN_WEEK)) : addDays(monday, DAYS_IN_WEEK) }
    const share = daysInWeek(one, monday) / DAYS_IN_WEEK
    const here = delivered.filter(({ day }) => inside.from <= day && day < inside.until)
    const hours = round(here.reduce((sum, { minutes }) => sum + minutes, 0) / 60)
    const bandwidth = bandwidths.find(({ from, until }) => from <= inside.from && (until === null || until > inside.from))
    const band = bandwidth && { least: round(bandwidth.hoursMin * share), most: round(bandwidth.hoursMax * share) }
    const agreedHours = round(one.hoursPerWeek * share)
    return {
      monday, product: one.product, agreed: agreedHours, delivered: hours, days: new Set(here.map(({ day }) => day)).size,
      nights: nights.reduce((sum, night) => sum + daysInWeek({ from: maxDay(night.from, inside.from), until: night.until ? minDay(night.until, inside.until) : inside.until }, monday), 0),
      judgement: judge(agreedHours, hours, band),
    }
  })
}

/** Does this week ask for an explanation? */
export const deviates = ({ judgement }: Pick<DeliveryWeek, 'judgement'>): boolean => judgement !== 'within' && judgement !== 'nothing-agreed'

/** Which share of what was agreed was delivered, as a whole percentage; null when nothing was agreed. */
export const percentOf = (delivered: number, agreed: number): number | null => (agreed > 0 ? Math.round((delivered / agreed) * 100) : null)
