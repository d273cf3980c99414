import { addDays, addWeeks } from '../../../kernel/day.ts'
import { personaAccountId, personId } from '../ids.ts'
import { addMoment } from '../plans.ts'
import { at, type World } from '../world.ts'

const NAME = 'Mira Harmsen'
const person_id = personId(NAME)
const mira = personaAccountId('mira')
const joris = personaAccountId('begeleider')

const OUTSIDE = 'Elke dag even naar buiten'
const WORK = 'Drie ochtenden werken'
const COFFEE = 'Weer koffie drinken met Els'

const goals = [['day-and-work', OUTSIDE], ['day-and-work', WORK], ['social-contacts', COFFEE]] as const

type Deed = { goal: string; doer: 'resident' | 'worker' | 'organisation' | 'network'; words: string; due: number; done?: number; organisation_name?: string; member_id?: string; shown?: true }

/** Her goals, who does what for each, and what her sister sees of it. */
function addGoals({ book, id, today }: World, sister: string): void {
  const ids = new Map<string, string>()
  for (const [index, [life_area, words]] of goals.entries()) {
    ids.set(words, id('goal'))
    book.add('continuum.goal', { id: ids.get(words) ?? '', person_id, life_area, words, from_day: addWeeks(today, -20 + index * 4) })
  }
  const deeds: readonly Deed[] = [
    { goal: OUTSIDE, doer: 'resident', words: 'Na het eten een rondje om het blok', due: 6 },
    { goal: OUTSIDE, doer: 'worker', words: 'Woensdag samen naar de weekmarkt', due: 4 },
    { goal: WORK, doer: 'worker', words: 'Met de teamleider praten over tijdelijk minder uren', due: -10, done: -12 },
    { goal: WORK, doer: 'organisation', organisation_name: 'Lokaal team Leusden', words: 'Nakijken of minder uren iets doet met de huurtoeslag', due: 12 },
    { goal: COFFEE, doer: 'resident', words: 'Els vragen of zaterdag past', due: -1 },
    { goal: COFFEE, doer: 'network', member_id: sister, words: 'Zaterdagochtend langskomen met appeltaart', due: 7, shown: true },
  ]
  for (const { goal, due, done, shown, ...deed } of deeds) {
    book.add('continuum.plan_action', {
      id: id('plan-action'), person_id, goal_id: ids.get(goal) ?? '', due_on: addDays(today, due), done_on: done === undefined ? null : addDays(today, done), shared_at: shown ? at(addDays(today, -3), 20 * 60) : null,
      made_at: at(addWeeks(today, -2), 14 * 60), made_by: deed.doer === 'worker' ? joris : mira, ...deed,
    })
  }
}

// The table of the regional vision, in her words.
const table = [
  ['living', 'Mijn eigen appartement in Leusden. Ik wil hier niet weg.', 'In mijn eigen huis blijven. Soms een paar nachten naar een logeerplek als het even nodig is.'],
  ['support', 'Joris komt twee keer per week. In het weekend ben ik alleen.', 'Iemand die ik dag en nacht kan bellen, en die komt als het nodig is.'],
  ['network', 'Vooral Els. Mijn collega’s zie ik weinig.', 'Els, mijn buurvrouw en mijn collega’s. Weer koffie drinken met iemand.'],
  ['participation', 'Ik werk bij de groothandel, nu even minder uren.', 'Mijn baan houden, en langzaam weer meer uren.'],
] as const

function addTable({ book, today }: World): void {
  for (const [theme, now_words, later_words] of table) {
    book.add('continuum.now_and_later', { person_id, theme, version: 1, now_words, later_words, written_at: at(addWeeks(today, -9), 15 * 60 + 20), written_by: mira })
  }
}

const moments = [
  { weeks: -61, answers: ['more', 'same'], words: ['De weekenden zijn lang.', 'Samen kijken wat in het weekend helpt.'], scores: [['living', 4, 4], ['social-contacts', 2, 2], ['day-and-work', 3, 4], ['mental-health', 2, 3]] },
  { weeks: -35, answers: ['same', 'same'], words: ['Met Joris gaat het goed.', 'Rustig zo houden.'], scores: [['living', 4, 4], ['social-contacts', 3, 2], ['day-and-work', 4, 4], ['mental-health', 3, 3]] },
  { weeks: -9, answers: ['same', 'same'], words: ['Ik wil in de nacht iemand kunnen bellen.', 'Ruimte in het besluit voor als het minder gaat.'], scores: [['living', 5, 4], ['social-contacts', 3, 3], ['day-and-work', 4, 3], ['mental-health', 3, 3]] },
] as const

/** Her work with fewer hours for a while, and what may be said to whom there. */
function addWork({ book, id, today }: World): void {
  const job = id('participation')
  const asked = addWeeks(today, -4)
  book.add('continuum.participation', { id: job, person_id, kind: 'job', words: 'Orders inpakken, drie dagen', with_whom: 'groothandel', hours_per_week: 24, from_day: addWeeks(today, -310) })
  book.add('continuum.participation', { id: id('participation'), person_id, kind: 'benefits', words: 'Huurtoeslag nakijken bij minder uren', with_whom: 'Lokaal team Leusden', from_day: addWeeks(today, -2) })
  book.add('continuum.fewer_hours', { id: id('fewer-hours'), person_id, participation_id: job, hours_per_week: 12, from_day: addWeeks(today, -3), until_day: addWeeks(today, 9) })
  book.add('continuum.employer_agreement', {
    id: id('employer-agreement'), person_id, participation_id: job, contact: 'Karin, teamleider', words: 'Alleen over minder uren en de dagen, niet over waarom.', proposed_at: at(asked, 11 * 60), proposed_by: joris,
    consented_at: at(addDays(asked, 1), 19 * 60), consented_by: mira, version: 2,
  })
}

function addWarningPlan({ book, today }: World): void {
  const written_at = at(addWeeks(today, -9), 15 * 60)
  const early = { signs: 'Ik eet bijna niet en zeg afspraken af.', helps: 'Praat kalm. Bel Els.', avoid: 'Zeg niet dat het wel meevalt.', for_visitor: 'Derde verdieping.' }
  const before = at(addWeeks(today, -60), 15 * 60)
  book.add('continuum.early_warning_plan', { person_id, version: 1, ...early, whom_to_call: 'Els', written_at: before, written_by: joris, accepted_at: at(addWeeks(today, -60), 20 * 60), accepted_by: mira })
  book.add('continuum.early_warning_plan', {
    person_id, version: 2,
    signs: 'Ik eet bijna niet. De gordijnen blijven dicht. Ik praat zachter en zeg afspraken af.',
    helps: 'Praat kalm en neem de tijd. Vraag naar mijn kat Pluis. Vraag gerust of ik aan de dood denk. Vraag of er iemand moet komen.',
    whom_to_call: 'Mijn zus Els: 06-00000002, dag en nacht.', avoid: 'Zeg niet dat het wel meevalt. Niet te veel vragen achter elkaar.',
    for_visitor: 'Derde verdieping. De bel doet het niet: stuur een sms als u voor de deur staat. Geen gevaar bekend.',
    written_at, written_by: mira, accepted_at: written_at, accepted_by: mira,
  })
}

/** Her whole plan: goals and actions, now and later, three times looking back, her work, and what helps. `sister` is her network member. */
export function addMirasPlan(world: World, sister: string): void {
  addGoals(world, sister)
  addTable(world)
  for (const { weeks, answers, words, scores } of moments) addMoment(world, { person: person_id, own: mira, worker: joris, on: addWeeks(world.today, weeks), product: 'lichte-begeleiding', answers, words, scores })
  addWork(world)
  addWarningPlan(world)
}
