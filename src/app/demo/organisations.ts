import { seededId } from '../../kernel/id.ts'
import type { Day } from '../../kernel/day.ts'
import { facts } from './facts.ts'
import { organisationId } from './ids.ts'
import { DE_BRINK, DESK, EEMHOEVE, HET_ANKER, LINDEHOF, type ProductCode, type World } from './world.ts'

type Kind = 'provider' | 'desk' | 'housing-corporation' | 'advocate' | 'referrer' | 'supervisor' | 'other-region'

export const PROGRAMME = 'Regioteam opvang en bescherming'
export const VLUCHTHAVEN = 'Vluchthaven'

// All invented; no organisation of the real region is meant.
const organisations: readonly (readonly [string, Kind, string?])[] = [
  [EEMHOEVE, 'provider'], [DE_BRINK, 'provider'], [LINDEHOF, 'provider'], [HET_ANKER, 'provider'],
  [DESK, 'desk'], [PROGRAMME, 'desk'], ['Woonstee', 'housing-corporation'], ['Huisartsenpraktijk De Wissel', 'referrer'],
  ['Naast U cliëntondersteuning', 'advocate'], ['Regio Ede', 'other-region'], ['Wmo-toezicht regio Amersfoort', 'supervisor'],
]

/** The organisation of a municipality, by name of the municipality. */
export const townHall = (municipality: string): string => `Gemeente ${municipality}`

const atHome: readonly ProductCode[] = ['beschermd-thuis', 'vinger-aan-de-pols', 'lichte-begeleiding']

export const deliveries: readonly (readonly [string, readonly ProductCode[]])[] = [
  [EEMHOEVE, ['bw-stabilisatie-en-observatie', 'bw-herstel-en-groei', ...atHome]],
  [DE_BRINK, ['bw-stabilisatie-en-observatie', 'bw-herstel-en-groei', ...atHome]],
  [LINDEHOF, ['bw-herstel-en-groei', ...atHome]],
  [HET_ANKER, ['dag-en-nachtopvang']],
]

// Example values: how soon the 24/7 line of a contract answers, and how soon somebody stands at the door.
const ANSWER_SECONDS = 60
const ARRIVE_MINUTES = 45

const terms: readonly (readonly [Day, Day | null])[] = [['2018-01-01' as Day, '2024-01-01' as Day], ['2024-01-01' as Day, null]]

/** The provider of women's shelter, in the compartment of its own people. */
export const addHiddenOrganisation = ({ book }: Pick<World, 'book'>): void =>
  book.add('staff.organisation', { id: organisationId(VLUCHTHAVEN), name: VLUCHTHAVEN, kind: 'provider', municipality: null })

/** All organisations that everybody may know, and which provider delivers what. */
export function addOrganisations({ book }: Pick<World, 'book'>): void {
  for (const [name, kind, municipality = null] of organisations) book.add('staff.organisation', { id: organisationId(name), name, kind, municipality })
  for (const { name, code } of facts.municipalities) book.add('staff.organisation', { id: organisationId(townHall(name)), name: townHall(name), kind: 'municipality', municipality: code })
  for (const [provider, products] of deliveries) {
    for (const product of products) {
      const home = atHome.includes(product)
      for (const [from, until] of terms) {
        book.add('procurement.contract', {
          id: seededId(`contract ${provider} ${product} ${from}`, 0), provider_id: organisationId(provider), product, from_day: from, until_day: until,
          answer_seconds: home ? ANSWER_SECONDS : null, arrive_minutes: home ? ARRIVE_MINUTES : null, example_value: true,
        })
      }
    }
  }
}
