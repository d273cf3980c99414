import type { Day } from '../../../kernel/day.ts'
import { covers } from '../../../kernel/period.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { HomeFact, MembershipPeriod, Payer, PayingRegime } from '../model.ts'

export type PayerFacts = {
  regimes: readonly PayingRegime[]
  memberships: readonly MembershipPeriod[]
  homes: readonly HomeFact[]
  /** CBS codes of the municipalities of this region, and of the centre among them. */
  municipalities: readonly string[]
  centre: string
}

type Home = { municipality: string; because: 'residence' | 'origin' | 'registration' }

const ownHome = ['residence', 'registration', 'origin'] as const
// Who lives in a shelter or protected home lives there because of care: the municipality she came from stays hers.
const awayForCare = ['origin', 'residence', 'registration'] as const

function homeOn(homes: readonly HomeFact[], service: string, day: Day): Home | undefined {
  for (const fact of service === 'eigen-huis' ? ownHome : awayForCare) {
    const found = homes.find((home) => home.fact === fact && covers(home, day))
    if (found) return { municipality: found.municipality, because: fact }
  }
  return undefined
}

/**
 * Which municipality pays for a service on a day, and why. Refuses with `no-regime` when nobody decided that yet, and with
 * `no-cost-per-person` for women's shelter: there no cost of one person exists.
 * Source: domain.md section 1.1 (own residents, also when they live elsewhere in the region because of care) and section 10 rule 37.
 */
export function payerOn(facts: PayerFacts, service: string, day: Day): Result<Payer, 'no-regime' | 'no-cost-per-person'> {
  if (service === 'vrouwenopvang') return refuse('no-cost-per-person')
  const regime = facts.regimes.find((one) => one.service === service && covers(one, day))?.regime
  if (!regime) return refuse('no-regime', { service, day })
  const home = homeOn(facts.homes, service, day)
  if (!home) return ok({ municipality: facts.centre, regime, because: 'no-fixed-address' })
  if (!facts.municipalities.includes(home.municipality)) return ok({ municipality: facts.centre, regime, because: 'from-outside' })
  if (regime === 'own-municipality') return ok({ ...home, regime })
  const takesPart = service === 'eigen-huis'
    || facts.memberships.some((one) => one.municipality === home.municipality && one.service === service && covers(one, day))
  return ok(takesPart
    ? { municipality: facts.centre, regime, because: 'centre-pays' }
    : { municipality: home.municipality, regime: 'own-municipality', because: 'left-region' })
}
