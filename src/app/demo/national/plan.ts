import { facts } from '../facts.ts'
import type { ProductCode } from '../world.ts'

/** How big the whole country is, for measuring. Region 1 is the demo region with more people around it. */
export const REGIONS = 43
export const MUNICIPALITIES = 342
export const PERSONS = 1_505_000
export const IN_CARE = 150_500
export const EVENTS = 7_000_000
export const CHECK_INS = 3_010_000

/** What one region carries. */
export const perRegion = { persons: PERSONS / REGIONS, inCare: IN_CARE / REGIONS, events: Math.ceil(EVENTS / REGIONS), checkIns: CHECK_INS / REGIONS }

/** Of the people in care, one in so many waits; the others have running support. */
export const WAITS_ONE_IN = 18
export const CASELOAD = 25
export const PROVIDERS = 3

/** The codes of the municipalities of a region: those of the demo region as they are, all others numbered through. */
export function municipalitiesOf(region: number): string[] {
  const own = facts.municipalities.map(({ code }) => code)
  if (region === 1) return own
  const others = MUNICIPALITIES - own.length
  const first = Math.floor(((region - 2) * others) / (REGIONS - 1))
  const last = Math.floor(((region - 1) * others) / (REGIONS - 1))
  return Array.from({ length: last - first }, (_, index) => String(5001 + first + index))
}

/** Which support people have, each as often as its weight. */
export const products: readonly (readonly [ProductCode, number])[] = [
  ['lichte-begeleiding', 502], ['vinger-aan-de-pols', 312], ['beschermd-thuis', 196], ['bw-herstel-en-groei', 141], ['dag-en-nachtopvang', 82], ['bw-stabilisatie-en-observatie', 38],
]
