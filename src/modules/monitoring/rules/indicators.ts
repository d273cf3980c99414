import { type Shown, suppress } from '../../../kernel/suppression.ts'
import type { Figure, Indicator, IndicatorCode } from '../model.ts'

const people = (code: IndicatorCode, source: string): Indicator => ({ code, unit: 'people', reach: 'municipality', source, isAboutPeople: true })

/** Every indicator of the region, in the order of the page. Definitions: words.nl.ts. */
export const indicators: readonly Indicator[] = [
  people('mensen-met-ondersteuning', 'trajecten'),
  people('wachtenden', 'wachtlijst'),
  { code: 'besluiten-te-laat', unit: 'reports', reach: 'municipality', source: 'meldingen, onderzoeken en besluiten', isAboutPeople: true },
  { code: 'doorlooptijd', unit: 'days', reach: 'municipality', source: 'meldingen en besluiten', isAboutPeople: true },
  { code: 'bedden-vannacht', unit: 'places', reach: 'region', source: 'nachtregister en plekken', isAboutPeople: false },
  { code: 'bezetting', unit: 'percent', reach: 'region', source: 'verblijven en plekken', isAboutPeople: false },
  people('klaar-voor-uitstroom', 'verblijven'),
  { code: 'geweigerd-aan-de-deur', unit: 'times', reach: 'region', source: 'weigeringen aan de deur', isAboutPeople: true },
  { code: 'opgenomen-op-tijd', unit: 'percent', reach: 'region', source: '24/7-lijn', isAboutPeople: false },
  { code: 'kosten', unit: 'cents', reach: 'municipality', source: 'kostenregels', isAboutPeople: false },
]

export const indicatorOf = (code: string): Indicator | undefined => indicators.find((one) => one.code === code)

/** A figure as it may be shown: counts of people hidden when small; a median over few people says too much about each. */
export function figure(indicator: Indicator, value: number | null, over: number | null = null): Figure {
  if (!indicator.isAboutPeople) return { indicator, value, of: over }
  if (indicator.unit === 'days') return { indicator, value: over !== null && suppress(over) === 'hidden' ? 'hidden' : value, of: over === null ? null : suppress(over) }
  return { indicator, value: value === null ? null : suppress(value), of: over === null ? null : suppress(over) }
}

/** Part of a whole in per cent with one decimal; null without a whole. */
export const percentOf = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((1000 * part) / whole) / 10)

/** How deep a municipality is coloured: by people per ten thousand inhabitants, in three steps; hidden ones stay pale. */
export function toneOf(count: Shown, population: number, highest: number): 'none' | 'low' | 'middle' | 'high' {
  if (count === 'hidden' || count === 0 || highest === 0) return 'none'
  const share = count / population / highest
  return share > 2 / 3 ? 'high' : share > 1 / 3 ? 'middle' : 'low'
}
