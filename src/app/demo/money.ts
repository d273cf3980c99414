import { addDays, addMonths, type Day } from '../../kernel/day.ts'
import { addWorkingDays } from '../../kernel/working-days.ts'
import { facts, serviceOf } from './facts.ts'
import { organisationId } from './ids.ts'
import { addRight } from './rights.ts'
import { at, type Phase, type Resident, type World } from './world.ts'

const BOOK_YEARS = 7

type Span = { from: Day; until: Day | null }
type Cost = Span & { municipality: string; regime: 'own-municipality' | 'centre-municipality'; because: string; cents: number }

const CENTRE = facts.municipalities.find(({ centreMunicipality }) => centreMunicipality)?.code ?? ''

const overlap = (a: Span, b: Span): Span | undefined => {
  const from = a.from > b.from ? a.from : b.from
  const until = a.until === null ? b.until : b.until === null || a.until < b.until ? a.until : b.until
  return until === null || from < until ? { from, until } : undefined
}

/** Who pays for a phase in a regime: the centre for all, or where somebody lives, or came from when she lives there because of care. */
function payer(one: Resident, phase: Phase, regime: Cost['regime']): Pick<Cost, 'municipality' | 'regime' | 'because'> {
  if (regime === 'centre-municipality') return { municipality: CENTRE, regime, because: 'centre-pays' }
  return serviceOf(phase.product) === 'eigen-huis' ? { municipality: one.municipality, regime, because: 'residence' } : { municipality: one.origin, regime, because: 'origin' }
}

/** The cost lines of a phase: cut where the price or the regime changes. A test holds this against the rule of finance itself. */
function costsOf(one: Resident, phase: Phase): Cost[] {
  const costs: Cost[] = []
  for (const regime of facts.regimes.filter(({ service }) => service === serviceOf(phase.product))) {
    for (const price of facts.prices.filter(({ product }) => product === phase.product)) {
      const both = overlap(regime, price)
      const span = both && overlap(both, phase)
      if (span) costs.push({ ...span, ...payer(one, phase, regime.regime), cents: price.cents })
    }
  }
  return costs.toSorted((a, b) => a.from.localeCompare(b.from))
}

/** What everybody's support costs, and which municipality sees the amounts. */
export function addCosts(world: World, people: readonly Resident[]): void {
  for (const one of people) {
    const payers = new Map<string, Span>()
    for (const phase of one.phases) {
      for (const { from, until, municipality, regime, because, cents } of costsOf(one, phase)) {
        world.book.add('finance.cost_line', {
          id: world.id('cost-line'), person_id: one.id, episode_id: phase.id, municipality, product: phase.product, provider_id: phase.provider && organisationId(phase.provider), regime, because, cents_per_day: cents,
          from_day: from, until_day: until,
        })
        payers.set(municipality, { from: payers.get(municipality)?.from ?? from, until })
      }
    }
    for (const [municipality, { from, until }] of payers) {
      addRight(world, { holder: `municipality:${municipality}`, kind: 'amounts', person: one.id, origin: `cost:${municipality}`, ground: 'pays-for-support', from: at(from, 0), until: until && at(addMonths(until, 12 * BOOK_YEARS), 0) })
    }
  }
}

// WMO588, why support ended: by the one that came next.
const reasonCodes: Readonly<Record<string, string>> = { 'zelfstandig': '19', 'lichte-begeleiding': '19', 'vinger-aan-de-pols': '19', '': '23' }
const TERM = 5

// Most are told the next working day, one in ten too late.
const madeOn = (world: World, on: Day): Day => addWorkingDays(on, world.chance('messages').weighted([[1, 6], [3, 3], [7, 1]]))

function addMessage(world: World, one: Resident, phase: Phase, kind: '305' | '307', on: Day, reason: string | null): void {
  const made = at(madeOn(world, on), 9 * 60)
  if (!phase.provider || made > world.now) return
  world.book.add('messaging.message', {
    id: world.id('message'), kind, person_id: one.id, episode_id: phase.id, provider_id: organisationId(phase.provider), municipality: one.municipality, product: phase.product, happened_on: on, reason_code: reason,
    reference: `${kind}${phase.id.replaceAll('-', '').slice(-9)}`.toUpperCase(), due_on: addWorkingDays(on, TERM), created_at: made,
  })
}

/** Start and stop messages of the past year. */
export function addMessages(world: World, people: readonly Resident[]): void {
  const since = addDays(world.today, -365)
  for (const one of people) {
    for (const [index, phase] of one.phases.entries()) {
      if (phase.from >= since) addMessage(world, one, phase, '305', phase.from, null)
      if (phase.until && phase.until >= since) addMessage(world, one, phase, '307', addDays(phase.until, -1), reasonCodes[one.phases[index + 1]?.product ?? ''] ?? '23')
    }
  }
}
