import { addDays, type Day, maxDay } from '../../kernel/day.ts'
import { personaAccountId } from './ids.ts'
import { at, type Phase, type Resident, running, type World } from './world.ts'

const inProduct = (people: readonly Resident[], product: string): Resident[] => people.filter((one) => one.group === 'supported' && one.worker && running(one)?.product === product)

/** Those of the demo's own support worker first, so that a newcomer meets them. */
const mineFirst = (people: readonly Resident[]): Resident[] => people.toSorted((a, b) => Number(b.worker === personaAccountId('begeleider')) - Number(a.worker === personaAccountId('begeleider')))

const agreements = ['Elke maand een kaartje. Wakker als de post blijft liggen of als de buurvrouw belt.', 'Geen huisbezoek zolang het werk goed gaat. Elke zes weken even appen.', 'Rust tot na de zomer. Bellen mag altijd, dan is de hulp meteen weer wakker.']
const RESTING = 12

/** Some of whom Vinger aan de Pols is asleep, and some who woke: by a call, by herself. */
function addRests({ book, id, chance: chances, today }: World, people: readonly Resident[]): void {
  const chance = chances('rest')
  for (const [index, one] of mineFirst(inProduct(people, 'vinger-aan-de-pols')).slice(0, RESTING).entries()) {
    const episode = running(one)
    if (!episode) continue
    const from = maxDay(addDays(episode.from, 1), addDays(today, -chance.whole(20, 70)))
    const woke = index % 3 === 2 ? { woken_at: at(maxDay(addDays(from, 1), addDays(today, -3)), 190), woken_by: index % 2 ? 'call' : 'own-request' } : { woken_at: null, woken_by: null }
    book.add('continuum.rest', { id: id('rest'), person_id: one.id, episode_id: episode.id, from_at: at(from, 600), agreed: chance.pick(agreements), wish: 'together', started_by: one.worker ?? personaAccountId('begeleider'), ...woke })
  }
}

const questions = ['Wat helpt om de nachten door te komen?', 'Hoeveel hulp is nodig bij het overzicht over de dag?', 'Wat gaat er vooraf aan de paniek, en wie merkt het het eerst?', 'Kan zelf koken en post openen weer lukken?']
const breathers = ['Slapen, eten en even niets moeten.', 'Rust na een zware tijd thuis; daarna weer naar de eigen plek.']
const seen = ['Sliep vannacht zes uur, zonder op te staan.', 'Ging zelf naar de keuken en at mee.', 'Werd onrustig toen de telefoon ging; na tien minuten wandelen was dat over.', 'Vroeg zelf om hulp met een brief van de gemeente.', 'Bleef tot de middag op bed; zei dat het veel was gisteren.']
const advice = 'De nachten lukken met een vast ritme en iemand die om elf uur nog even belt. Overdag gaat veel zelf. Een volgende stap met minder mensen om zich heen past.'

function addFindings({ book, id, chance: chances, today }: World, one: Resident, episode: Phase): void {
  const chance = chances('findings')
  for (const [index, words] of chance.shuffled(seen).slice(0, chance.whole(1, 4)).entries()) {
    const on = maxDay(episode.from, addDays(today, -2 - index * 4))
    book.add('continuum.observation_finding', { id: id('observation-finding'), episode_id: episode.id, person_id: one.id, on_day: on, words, written_at: at(on, 1260), written_by: one.worker ?? personaAccountId('begeleider') })
  }
}

const endOf = (today: Day, weeks: number): Day => addDays(today, 7 * weeks)

/** Why everybody in Stabilisatie en Observatie is there: an observation with findings, some with their advice, or a breather with where to. */
function addObservations(world: World, people: readonly Resident[]): void {
  const chance = world.chance('observations')
  for (const one of inProduct(people, 'bw-stabilisatie-en-observatie')) {
    const episode = running(one)
    if (!episode) continue
    const by = one.worker ?? personaAccountId('begeleider')
    const isBreather = chance.yes(0.3)
    const isAdvised = !isBreather && chance.yes(0.25)
    world.book.add('continuum.observation', {
      episode_id: episode.id, person_id: one.id, purpose: isBreather ? 'breather' : 'step', question: chance.pick(isBreather ? breathers : questions), agreed_until: endOf(world.today, chance.whole(1, 8)),
      where_to: isBreather ? 'beschermd-thuis' : null, set_at: at(episode.from, 840), set_by: by,
      advice: isAdvised ? advice : null, next_product: isAdvised ? 'bw-herstel-en-groei' : null, advised_at: isAdvised ? at(addDays(world.today, -1), 900) : null, advised_by: isAdvised ? by : null,
    })
    addFindings(world, one, episode)
  }
}

const WANTED = 6

/** Somebody at home who wants more than her decision gives: the way to a new one has begun. */
function addWanted({ book, id, today }: World, people: readonly Resident[]): void {
  const asking = mineFirst(inProduct(people, 'beschermd-thuis').filter((one) => !running(one)?.grant?.products.includes('bw-herstel-en-groei'))).slice(0, WANTED)
  for (const [index, one] of asking.entries()) {
    const askedOn = addDays(today, -2 - index)
    book.add('continuum.wanted_move', {
      id: id('wanted-move'), person_id: one.id, product: 'bw-herstel-en-groei', hours_per_week: running(one)?.hours ?? 6, wish: 'together', reason: 'Thuis lukt het niet meer, ook niet met elke dag bezoek.',
      refused_because: 'needs-new-decision', bridging: index % 2 ? 'respite' : 'more-within-decision', asked_on: askedOn, asked_by: one.worker ?? personaAccountId('begeleider'),
    })
  }
}

const AGREED = 8

// Nobody behind an invented person says "OK" when the demo's clock moves: what ran would ring the 24/7 line from then on, week after week.
const STOPPED_DAYS_AGO = 5

/** People who let know before ten on Mondays that it goes well, with what they chose for when that does not come; each missed one, and it was stopped since. */
function addAgreedTimes({ book, id, today }: World, people: readonly Resident[]): void {
  const chosen = mineFirst(inProduct(people, 'beschermd-thuis').filter((one) => one.phone?.startsWith('06'))).slice(WANTED, WANTED + AGREED)
  for (const [index, one] of chosen.entries()) {
    if (!one.phone) continue
    book.add('continuum.agreed_time', {
      id: id('agreed-time'), person_id: one.id, before_time: '10:00', weekdays: [1], phone: one.phone, key_words: 'De buren op nummer 12 hebben een sleutel.', animal_words: index % 2 ? 'Hond Bobbie; is lief, blaft wel.' : null,
      ask_name: 'Els van hiernaast', ask_phone: '0600000099', other_words: null, from_at: at(addDays(today, -60), 660), until_at: at(addDays(today, -STOPPED_DAYS_AGO), 660), recorded_by: one.worker ?? personaAccountId('begeleider'),
    })
    const missedOn = addDays(today, -12 - index)
    book.add('continuum.missed_check_in', {
      id: id('missed-check-in'), person_id: one.id, on_day: missedOn, due_at: at(missedOn, 600), messaged_at: at(missedOn, 600), asked_at: at(missedOn, 630), tasked_at: null, signal_id: null, line_at: null, found_at: at(missedOn, 641), found_how: 'heard',
    })
  }
}

/** Support that changes: at rest and awake, observed, on the way to another decision, and agreed times. */
export function addChanging(world: World, people: readonly Resident[]): void {
  addRests(world, people)
  addObservations(world, people)
  addWanted(world, people)
  addAgreedTimes(world, people)
}
