import { addDays, addMonths, addWeeks, type Day } from '../../../kernel/day.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import type { Bandwidth, Outcome, Product, RefusalReason, Service } from '../model.ts'

/**
 * Every reason to refuse there is, with its article. Closed: a lack of ties with the region is not among them and cannot become one
 * (Wmo 2.3.5(1)(b), nationwide accessibility).
 */
export const refusalArticles: Readonly<Record<RefusalReason, string>> = {
  'own-strength': 'Wmo 2015, artikel 2.3.5, derde en vierde lid',
  'general-facility': 'Wmo 2015, artikel 2.3.5, derde en vierde lid',
  'other-law': 'Wmo 2015, artikel 2.3.5, zesde lid',
  'no-need': 'Wmo 2015, artikel 2.3.5, derde en vierde lid',
  'not-lawfully-resident': 'Wmo 2015, artikel 1.2.2',
  'own-home-of-another-municipality': 'Wmo 2015, artikel 2.3.5, eerste lid, onder a',
}

const groundOf = (service: Service): string =>
  service === 'eigen-huis' ? 'Wmo 2015, artikel 2.3.5, eerste lid, onder a, en derde lid' : 'Wmo 2015, artikel 2.3.5, eerste lid, onder b, en vierde lid'

/** The legal ground of a decision on these services; a temporary provision rests on 2.3.3 as well. */
export const legalGround = (services: readonly Service[], outcome: Outcome): string =>
  [...(outcome === 'temporary' ? ['Wmo 2015, artikel 2.3.3'] : []), ...new Set(services.map(groundOf))].join('; ')

export type ProposedDecision = Bandwidth & {
  outcome: Outcome
  products: readonly Product[]
  refusalReason?: RefusalReason
  from: Day
  /** The first day it no longer holds. */
  until: Day | null
  /** The day of the report: nothing was asked before it. */
  reportedOn: Day
  /** The day on which it is decided. */
  today: Day
}

/** How long a decision may hold at most, in years. Voorbeeldwaarde since 2026-01-01: ordinances differ, and the periodic review (Wmo 2.3.9) goes on within it. */
const LONGEST_TERM = { years: 5 } as const

/**
 * How long after the day of the decision it may begin, in months: it rests on the facts as the enquiry found them (Wmo 2.3.2, Awb 3:2).
 * Voorbeeldwaarde since 2026-11-01.
 */
const START_AHEAD = { months: 12 } as const

/** The hours of a week: nobody gets more support than there is time. */
const HOURS_IN_WEEK = 168

export type HoursRefusal = 'hours-crossed' | 'hours-none' | 'hours-more-than-week'

/** Whether a bandwidth of hours per week can be for these services: no more than a week holds, the right way round, and something at its most. Only a bed in the shelter comes without hours. */
export function checkHours({ hoursMin, hoursMax }: Bandwidth, services: readonly Service[]): Result<true, HoursRefusal> {
  if (hoursMax > HOURS_IN_WEEK) return refuseField('urenMax', 'hours-more-than-week', { hours: HOURS_IN_WEEK })
  if (hoursMax <= 0 && !services.includes('maatschappelijke-opvang')) return refuseField('urenMax', 'hours-none')
  return hoursMax < hoursMin ? refuseField('urenMax', 'hours-crossed') : ok(true)
}

export type ProposalRefusal = HoursRefusal | 'starts-too-late' | 'products-needed' | 'until-needed' | 'until-before-from' | 'starts-before-report' | 'term-too-long' | 'refusal-reason-needed' | 'reason-not-for-this-service'

/**
 * Whether a decision is whole: a grant names products, hours and a term (no grant in results only, domain.md 11 rule 3);
 * a refusal names a reason of the closed list, and residence elsewhere only counts for support in one's own home.
 */
export function checkProposal(proposal: ProposedDecision): Result<true, ProposalRefusal> {
  const hours = checkHours(proposal, proposal.products.map((product) => product.service))
  if (!hours.ok) return hours
  if (proposal.from > addMonths(proposal.today, START_AHEAD.months)) return refuseField('datumVan', 'starts-too-late', { months: START_AHEAD.months })
  if (proposal.outcome === 'refused') {
    if (!proposal.refusalReason) return refuseField('weigeringsgrond', 'refusal-reason-needed')
    const atHome = proposal.products.every((product) => product.service === 'eigen-huis')
    return proposal.refusalReason === 'own-home-of-another-municipality' && !atHome ? refuseField('weigeringsgrond', 'reason-not-for-this-service') : ok(true)
  }
  if (proposal.products.length === 0) return refuseField('producten', 'products-needed')
  if (proposal.until === null) return refuseField('datumTot', 'until-needed')
  return checkTerm(proposal.from, proposal.until, proposal.reportedOn)
}

function checkTerm(from: Day, until: Day, reportedOn: Day): Result<true, ProposalRefusal> {
  if (from < reportedOn) return refuseField('datumVan', 'starts-before-report', { since: reportedOn })
  if (until <= from) return refuseField('datumTot', 'until-before-from')
  return until > addMonths(from, 12 * LONGEST_TERM.years) ? refuseField('datumTot', 'term-too-long', { years: LONGEST_TERM.years }) : ok(true)
}

/** The last day on which everybody looks again whether the support still fits (Wmo 2.3.9): the soonest review of the products, within the term. */
export function reviewOn(products: readonly Product[], from: Day, until: Day | null): Day | null {
  const weeks = products.map((product) => product.reviewWeeks).filter((one) => one !== null)
  if (weeks.length === 0) return until && addDays(until, -1)
  const soonest = addWeeks(from, Math.min(...weeks))
  return until && soonest >= until ? addDays(until, -1) : soonest
}

/** Whether a case with this open transfer, or without, may be handed over; the region it goes to comes from the membership that ended. */
export const mayHandOver = (successorRegion: string | null | undefined, running: boolean): Result<string, 'no-receiving-region' | 'already-handed-over'> =>
  running ? refuse('already-handed-over') : successorRegion ? ok(successorRegion) : refuse('no-receiving-region')
