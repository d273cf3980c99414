import { addDays, daysBetween } from '../../../kernel/day.ts'
import { exampleValue, type Limit, longerThan, type Rule, workerOr } from './rule.ts'

const RECEIVER = exampleValue(7, 'days')

/** Moved out of a municipality, and the new one has nothing that says it received her: the old one keeps the turn until it does. */
export const movedWithoutReceiver: Rule = {
  code: 'moved-without-receiver', limit: RECEIVER, pace: 'steady', ...longerThan(RECEIVER), owner: ({ holder }) => holder ?? 'desk:access',
}

/** For how many days contact of any kind may be silent while support runs, per product; for others the last. Voorbeeldwaarden of 2026-01-01. */
const SILENCE: Readonly<Record<string, Limit>> = {
  'dag-en-nachtopvang': exampleValue(7, 'days'),
  'bw-stabilisatie-en-observatie': exampleValue(7, 'days'),
  'bw-herstel-en-groei': exampleValue(14, 'days'),
  'beschermd-thuis': exampleValue(21, 'days'),
  'lichte-begeleiding': exampleValue(42, 'days'),
  'vinger-aan-de-pols': exampleValue(63, 'days'),
}
const LONGEST = exampleValue(63, 'days')

/** How long contact may be silent in this product. */
export const silenceOf = (product: string | null): Limit => SILENCE[product ?? ''] ?? LONGEST

/** Support runs and nobody saw, heard or read her: no visit, call, check-in, message or note. */
export const contactLost: Rule = {
  code: 'contact-lost', limit: LONGEST, pace: 'pressing',
  reach: (today) => addDays(today, -LONGEST.count - 1),
  reachOf: (today) => Object.fromEntries(Object.entries(SILENCE).map(([product, { count }]) => [product, addDays(today, -count - 1)])),
  missing: ({ day, product }, today) => {
    const { count } = silenceOf(product)
    return daysBetween(day, today) > count ? { since: day, due: addDays(day, count + 1) } : undefined
  },
  owner: workerOr('desk:access'),
}
