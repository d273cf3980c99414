import { addDays, type Day } from '../../../kernel/day.ts'
import { chanceFor } from '../chance.ts'
import { organisationId } from '../ids.ts'
import { inventAddress, type Name, nextName } from '../names.ts'
import { DE_BRINK, EEMHOEVE, LINDEHOF, type ProductCode } from '../world.ts'
import { countedId } from './ids.ts'
import { CASELOAD, municipalitiesOf, perRegion, products, PROVIDERS, WAITS_ONE_IN } from './plan.ts'

export type Care = { product: ProductCode; from: Day; provider: string; worker: string; waits: boolean; days: number }

/** Somebody of the country: always the same for the same region and number. */
export type Citizen = Name & { n: number; id: string; birth: Day; home: ReturnType<typeof inventAddress>; municipality: string; care: Care | null }

const demoProviders = [EEMHOEVE, DE_BRINK, LINDEHOF].map(organisationId)

/** The provider that supports the n-th person of a region. */
export const providerOf = (region: number, n: number): string =>
  (region === 1 ? demoProviders[n % PROVIDERS] : undefined) ?? countedId('organisation', region, n % PROVIDERS)

/** The worker of the n-th person: everybody of one caseload is with one provider. */
const workerOf = (region: number, n: number): string => countedId('account', region, Math.floor(n / (CASELOAD * PROVIDERS)) * PROVIDERS + (n % PROVIDERS))

export const workersIn = (region: Region): number => Math.ceil(region.inCare / (CASELOAD * PROVIDERS)) * PROVIDERS

export type Region = { number: number; today: Day; persons: number; inCare: number; checkIns: number; events: number; municipalities: readonly string[] }

/** What has to be added to a region; region 1 has people already. */
export const regionOf = (number: number, today: Day, persons = 0, inCare = 0): Region =>
  ({ ...perRegion, number, today, persons: perRegion.persons - persons, inCare: perRegion.inCare - inCare, municipalities: municipalitiesOf(number).filter((code) => code !== '0345') })

function citizen({ number, today, inCare, municipalities }: Region, n: number): Citizen {
  const chance = chanceFor(`citizen ${number} ${n}`)
  const municipality = chance.pick(municipalities)
  const days = chance.whole(20, 1400)
  return {
    ...nextName(chance), n, id: countedId('person', number, n), birth: addDays(today, -chance.whole(6600, 30_000)), home: inventAddress(chance, municipality), municipality,
    care: n < inCare ? { product: chance.weighted(products), from: addDays(today, -days), provider: providerOf(number, n), worker: workerOf(number, n), waits: n % WAITS_ONE_IN === 0, days } : null,
  }
}

export type Peopled = Region & { people: readonly Citizen[] }

/** A region with everybody in it: as many as are in memory at once, however big the country is. */
export const peopleOf = (region: Region): Peopled => ({ ...region, people: Array.from({ length: region.persons }, (_, n) => citizen(region, n)) })
