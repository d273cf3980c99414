import { addDays, addWeeks, type Day, weekday } from '../../kernel/day.ts'
import type { Chance } from './chance.ts'
import { personaAccountId } from './ids.ts'
import { addActions } from './plans.ts'
import { at, type Resident, running, type World } from './world.ts'

const COUNT = 300
const WEEKS = 20

const atHome = ['beschermd-thuis', 'vinger-aan-de-pols', 'lichte-begeleiding']

const supportedAtHome = (people: readonly Resident[]): Resident[] => people.filter((one) => one.group === 'supported' && one.worker && atHome.includes(running(one)?.product ?? ''))

function addScore({ book, chance }: World, one: Resident, on: Day, score: number): void {
  const drawn = chance('check-in details')
  book.add('continuum.check_in', {
    person_id: one.id, on_day: on, score, sleep: drawn.yes(0.6) ? Math.max(1, Math.min(10, score + drawn.whole(-1, 1))) : null, went_to_work: drawn.yes(0.4) ? score > 4 : null, note: null, recorded_at: at(on, 17 * 60 + drawn.whole(0, 240)),
  })
}

function steadyScore(chance: Chance, usual: number): number {
  return Math.max(1, Math.min(10, usual + chance.weighted([[0, 6], [1, 2], [-1, 2]])))
}

// The last three weeks of somebody who goes down, below her usual seven.
const DOWN = [5, 4, 4]
const FALLING = 6

/** The facts as the trend rule tells them: weeks from Monday, what was usual, and the sum that passed its threshold. */
function trendFacts(today: Day): object {
  const monday = addDays(today, 1 - weekday(today))
  return { weeks: DOWN.map((score, index) => ({ monday: addWeeks(monday, index - DOWN.length), score })), usual: 7, spread: 1, sum: 4.25, threshold: 4 }
}

/** She chose to tell how it goes, some time before her first check-in. */
export function addConsent({ book, id, today }: World, person: string, weeks: number): void {
  book.add('continuum.check_in_consent', { id: id('check-in-consent'), person_id: person, way: 'web', given_at: at(addWeeks(today, -weeks), 15 * 60) })
}

function addWeekly(world: World, one: Resident, falls: boolean): void {
  addConsent(world, one.id, WEEKS + 1)
  const chance = world.chance('check-ins')
  const usual = falls ? 7 : chance.weighted([[5, 1], [6, 3], [7, 4], [8, 2]])
  const offset = weekday(world.today) + chance.whole(0, 4)
  for (let week = WEEKS; week >= 1; week -= 1) {
    if (!falls && chance.yes(0.07)) continue
    const down = DOWN[DOWN.length - week]
    addScore(world, one, addDays(world.today, -7 * (week - 1) - offset), falls ? down ?? usual : steadyScore(chance, usual))
  }
}

/** Weekly check-ins of three hundred people; of six the last weeks are worse, and their workers have a signal. */
export function addCheckIns(world: World, people: readonly Resident[]): void {
  const chosen = world.chance('who checks in').shuffled(supportedAtHome(people))
  const mine = chosen.find((one) => one.worker === personaAccountId('begeleider'))
  const falling = new Set([...(mine ? [mine] : []), ...chosen.slice(0, FALLING - 1)])
  for (const one of new Set([...falling, ...chosen.slice(0, COUNT)])) {
    const falls = falling.has(one)
    addWeekly(world, one, falls)
    if (falls) world.book.add('continuum.signal', { id: world.id('signal'), person_id: one.id, kind: 'trend', because: JSON.stringify(trendFacts(world.today)), raised_at: at(addDays(world.today, -1), 6 * 60), version: 1 })
  }
  addOtherSignals(world, chosen.slice(COUNT))
}

const others = [['nights', 'Drie nachten gebeld in één week.'], ['worry', 'De buurvrouw belde: de post stapelt zich op.'], ['nights', 'Vier nachten gebeld in één week.']] as const

function addOtherSignals({ book, id, today }: World, people: readonly Resident[]): void {
  for (const [index, [kind, text]] of others.entries()) {
    const one = people[index]
    if (one) book.add('continuum.signal', { id: id('signal'), person_id: one.id, kind, because: JSON.stringify({ text }), raised_at: at(addDays(today, -1), (8 + index) * 60), version: 1 })
  }
}

const wishes = [
  ['living', 'Mijn eigen huis houden'], ['living', 'Een plek voor mezelf, met een deur die dicht kan'], ['money', 'Mijn post elke week openmaken'], ['money', 'Uit de schulden komen'], ['social-contacts', 'Mijn dochter weer zien'],
  ['social-contacts', 'Iemand hebben om mee te wandelen'], ['day-and-work', 'Twee ochtenden naar de werkplaats'], ['day-and-work', 'Elke dag op tijd opstaan'], ['dealing-with-others', 'Ruzie uitpraten zonder weg te lopen'],
  ['overview-of-daily-life', 'Mijn week op papier'], ['mental-health', 'Slapen zonder nachtmerries'], ['physical-health', 'Weer zwemmen'], ['safety', 'Me veilig voelen in het trappenhuis'],
] as const

/** Goals in people's own words: most run, some are reached. */
export function addGoals(world: World, people: readonly Resident[]): void {
  const { book, id, chance: chances, today } = world
  const chance = chances('goals')
  for (const one of people.filter((person) => person.group === 'supported' && person.worker)) {
    for (const [life_area, words] of chance.shuffled(wishes).slice(0, chance.weighted([[0, 4], [1, 2], [2, 3], [3, 1]]))) {
      const from = addDays(today, -chance.whole(20, 300))
      const [goal, reached] = [id('goal'), chance.yes(0.15)]
      book.add('continuum.goal', { id: goal, person_id: one.id, life_area, words, from_day: from, reached_on: reached ? addDays(from, 15) : null, stopped_on: null, version: 1 })
      if (!reached) addActions(world, one, goal, from)
    }
  }
}

const signs = ['Ik neem de telefoon niet meer op. Ik slaap overdag.', 'Ik loop de hele nacht door het huis.', 'Ik word stil en ga niet meer naar buiten.', 'Ik ga veel praten en geef te veel uit.']
const helps = ['Bel mij, ook als ik niet opneem. Kom dan langs.', 'Laat mij praten. Zet thee en ga zitten.', 'Vraag of ik gegeten heb. Ga een stukje met mij lopen.', 'Herinner mij aan wat vorige keer hielp: muziek en vroeg naar bed.']
const avoids = ['Niet met meer dan twee mensen tegelijk komen.', 'Geen grapjes maken. Niet hard praten.', 'Mij niet vastpakken.', 'Niet zeggen wat ik moet doen.']
const visitors = ['Geen gevaar bekend. Bel aan en wacht, het duurt even.', 'Er is een hond; die blaft, maar doet niets.', 'Kom achterom. Het licht in de gang is stuk.', 'Kom met zijn tweeën als het na middernacht is.']

const callers = ['Mijn broer, alleen overdag.', 'Mijn vaste begeleider.', 'Niemand; kom zelf langs.', 'Mijn buurvrouw van nummer 12.']

/** What helps when it goes wrong, of about half of the people who may call the line. */
export function addWarningPlans({ book, chance: chances, today }: World, people: readonly Resident[]): void {
  const chance = chances('plans')
  for (const one of supportedAtHome(people).filter((person) => running(person)?.product !== 'lichte-begeleiding' && chance.yes(0.5))) {
    const plan = { signs: chance.pick(signs), helps: chance.pick(helps), avoid: chance.pick(avoids), for_visitor: chance.pick(visitors) }
    const [written_at, written_by] = [at(addDays(today, -chance.whole(10, 500)), 840), one.worker ?? personaAccountId('begeleider')]
    // Read together with her worker, who wrote down that she said yes; of some that is still to come.
    const accepted = chance.yes(0.92) ? { accepted_at: written_at, accepted_by: written_by } : { accepted_at: null, accepted_by: null }
    book.add('continuum.early_warning_plan', { person_id: one.id, version: 1, ...plan, whom_to_call: chance.pick(callers), written_at, written_by, ...accepted })
  }
}
