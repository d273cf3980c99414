import { addDays, type Day, maxDay } from '../../kernel/day.ts'
import { normalise } from '../../kernel/text.ts'
import type { Chance } from './chance.ts'
import { facts } from './facts.ts'
import { historyEndingIn, type Making } from './histories.ts'
import { inventAddress, inventName, testBsn } from './names.ts'
import { at, type Group, type ProductCode, type Resident, running, type World } from './world.ts'

/** How many people each product supports today, those of the stories included. Example values. */
const supported: readonly (readonly [ProductCode, number])[] = [
  ['dag-en-nachtopvang', 82], ['bw-stabilisatie-en-observatie', 38], ['bw-herstel-en-groei', 141], ['beschermd-thuis', 196], ['vinger-aan-de-pols', 312], ['lichte-begeleiding', 502], ['zelfstandig', 545],
]

// People who died, who wait without any, who only just asked or were refused; and people of Veenendaal from before it left.
const DIED = 20
const WAITING = 55
const ASKING = 32
const REFUSED = 9
const FORMER = 30

const LEFT_ON = '2022-01-01' as Day

// More people of the centre municipality are known than its inhabitants say: shelters stand there.
const CENTRE_WEIGHT = 1.5
const takingPart = facts.municipalities.filter(({ code }) => code !== '0345').map(({ code, population, centreMunicipality }) => [code, population * (centreMunicipality ? CENTRE_WEIGHT : 1)] as const)

const mobile = (index: number): string => `06${String(10_000_000 + index * 37).slice(0, 8)}`

// The first numbers of the test range belong to the people of the stories.
const FIRST_BSN = 40

type Draft = Pick<Resident, 'municipality' | 'phases' | 'knownSince' | 'group'>

function invent(chance: Chance, making: Making, taken: Set<string>, index: number, draft: Draft): Resident {
  const { municipality, phases } = draft
  const name = inventName(chance, taken)
  const age = chance.weighted([[chance.whole(18, 29), 3], [chance.whole(30, 49), 5], [chance.whole(50, 69), 4], [chance.whole(70, 84), 1]])
  const birth = addDays(making.today, -(age * 365 + Math.floor(age / 4) + chance.whole(1, 360)))
  const homeless = phases.some((phase) => phase.until === null && phase.product === 'dag-en-nachtopvang')
  const email = !homeless && chance.yes(0.6) ? `${normalise(`${name.callName} ${name.familyName}`).replaceAll(' ', '.')}@example.org` : null
  const phone = chance.yes(homeless ? 0.5 : 0.9) ? mobile(index) : null
  return {
    id: making.id('person'), ...name, birth, bsn: testBsn(FIRST_BSN + index), phone, email, channel: email ? 'mail' : phone ? chance.pick(['sms', 'phone']) : homeless ? 'owner' : 'letter',
    home: homeless ? null : inventAddress(chance, municipality), origin: chance.yes(0.93) ? municipality : chance.weighted(takingPart), worker: null, ...draft,
  }
}

type Kind = { group: Group; count: number; history: (making: Making) => Resident['phases']; municipality?: string }

function kinds(stories: readonly Resident[]): Kind[] {
  const inStories = (product: ProductCode): number => stories.filter((one) => running(one)?.product === product).length
  return [
    ...supported.map(([product, count]): Kind => ({ group: 'supported', count: count - inStories(product), history: (making) => historyEndingIn(making, product) })),
    { group: 'died', count: DIED, history: (making) => historyEndingIn(making, making.chance.pick(['vinger-aan-de-pols', 'bw-herstel-en-groei', 'zelfstandig']), addDays(making.today, -making.chance.whole(40, 1500))) },
    { group: 'waiting', count: WAITING, history: () => [] },
    { group: 'asking', count: ASKING, history: () => [] },
    { group: 'refused', count: REFUSED, history: () => [] },
    { group: 'former', count: FORMER, municipality: '0345', history: (making) => historyEndingIn(making, making.chance.pick(['bw-herstel-en-groei', 'dag-en-nachtopvang', 'beschermd-thuis']), addDays(LEFT_ON, making.chance.whole(-30, 60))) },
  ]
}

/** About two thousand invented people with their histories, besides the people of the stories. */
export function inventPeople(world: World, stories: readonly Resident[]): Resident[] {
  const chance = world.chance('people')
  const making: Making = { chance: world.chance('histories'), today: world.today, id: world.id }
  const taken = new Set(stories.map((one) => `${one.callName} ${one.familyName}`))
  const people: Resident[] = []
  for (const kind of kinds(stories)) {
    for (let count = 0; count < kind.count; count += 1) {
      const phases = kind.history(making)
      const knownSince = phases[0] ? addDays(phases[0].from, -chance.whole(20, 90)) : addDays(world.today, -chance.whole(150, 220))
      people.push(invent(chance, making, taken, people.length, { municipality: kind.municipality ?? chance.weighted(takingPart), phases, knownSince, group: kind.group }))
    }
  }
  return people
}

/** Writes who somebody is, and the four facts about where she belongs. */
export function addPerson({ book, safe, today }: World, one: Resident): void {
  const recorded = at(one.knownSince, 600)
  book.add('people.person', {
    id: one.id, first_names: one.firstNames, call_name: one.callName, family_name: one.familyName, birth_date: one.birth, bsn_cipher: safe.lock(one.bsn), bsn_digest: safe.fingerprint(one.bsn),
    phone: one.phone, email: one.email, safe_channel: one.channel, street: one.home?.street ?? null, postcode: one.home?.postcode ?? null, town: one.home?.town ?? null,
    lawful_residence: 'dutch', died_on: one.group === 'died' ? one.phases.at(-1)?.until ?? null : null, recorded_at: recorded,
  })
  const words = new Set(normalise(`${one.firstNames} ${one.callName} ${one.familyName}`).split(' ').filter(Boolean))
  for (const word of words) book.add('people.person_word', { word, person_id: one.id })
  const since = maxDay(addDays(one.birth, 6570), addDays(today, -7300))
  const facts = [['origin', one.origin], ['residence', one.municipality], ['registration', one.municipality]] as const
  for (const [fact, municipality] of facts) {
    if (fact === 'registration' && !one.home) continue
    book.add('people.residence', { person_id: one.id, fact, municipality, from_day: since < one.knownSince ? since : one.knownSince, recorded_at: recorded })
  }
}
