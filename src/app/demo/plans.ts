import { addDays, type Day, maxDay } from '../../kernel/day.ts'
import { lifeAreas, type LifeArea, reviewQuestion } from '../../modules/continuum/index.ts'
import type { Chance } from './chance.ts'
import { facts } from './facts.ts'
import { at, type Resident, running, type World } from './world.ts'

const deeds = [
  'Maandag de post samen openmaken', 'De huisarts bellen voor een afspraak', 'Elke dag een half uur naar buiten', 'Een keer meelopen bij de werkplaats', 'De buurvrouw vragen voor koffie', 'Een weekplan op papier zetten',
  'De toeslag nakijken op de site', 'Een proefles zwemmen boeken', 'Mijn dochter een kaart sturen',
] as const
const workersDeeds = ['Meegaan naar het gemeentehuis', 'Bellen met de schuldhulp', 'Samen de keuken opruimen', 'Een rustige plek zoeken om te sporten'] as const
const organisations = [['Lokaal team', 'De aanvraag voor schuldhulp nakijken'], ['Woningcorporatie', 'De lamp in het trappenhuis maken'], ['Huisarts', 'De medicijnen nakijken']] as const

/** Who does what for a goal: mostly one or two things, some of them done, some late. */
export function addActions({ book, id, chance: chances, today }: World, one: Resident, goal: string, madeOn: Day): void {
  const chance = chances('plan actions')
  const base = { person_id: one.id, goal_id: goal, made_at: at(madeOn, 900), made_by: one.worker ?? one.id }
  const doneOn = (): Day | null => (chance.yes(0.35) ? addDays(today, -chance.whole(1, 15)) : null)
  for (const words of chance.shuffled(deeds).slice(0, chance.weighted([[0, 2], [1, 4], [2, 2]]))) {
    book.add('continuum.plan_action', { ...base, id: id('plan-action'), doer: 'resident', words, due_on: addDays(today, chance.whole(-6, 30)), done_on: doneOn() })
  }
  if (chance.yes(0.4)) book.add('continuum.plan_action', { ...base, id: id('plan-action'), doer: 'worker', words: chance.pick(workersDeeds), due_on: addDays(today, chance.whole(-3, 25)), done_on: doneOn() })
  if (!chance.yes(0.15)) return
  const [organisation_name, words] = chance.pick(organisations)
  book.add('continuum.plan_action', { ...base, id: id('plan-action'), doer: 'organisation', organisation_name, words, due_on: addDays(today, chance.whole(2, 40)), done_on: null })
}

export type Moment = { person: string; own: string; worker: string; on: Day; product: string; answers: readonly ['less' | 'same' | 'more', 'less' | 'same' | 'more']; words: readonly [string, string]; scores: readonly (readonly [LifeArea, own: number | null, worker: number | null])[] }

/** One moment of looking back that both gave their side of. */
export function addMoment({ book, id }: World, moment: Moment): void {
  const evaluation = id('evaluation')
  book.add('continuum.evaluation', {
    id: evaluation, person_id: moment.person, product: moment.product, question: reviewQuestion, opened_on: moment.on, opened_by: moment.worker, own_on: moment.on, own_by: moment.own, own_answer: moment.answers[0], own_words: moment.words[0],
    worker_on: moment.on, worker_by: moment.worker, worker_answer: moment.answers[1], worker_words: moment.words[1], version: 3,
  })
  for (const [life_area, own, worker] of moment.scores) {
    if (own !== null) book.add('continuum.evaluation_score', { evaluation_id: evaluation, party: 'own', life_area, score: own })
    if (worker !== null) book.add('continuum.evaluation_score', { evaluation_id: evaluation, party: 'worker', life_area, score: worker })
  }
}

const near = (chance: Chance, score: number): number => Math.max(1, Math.min(5, score + chance.weighted([[0, 5], [1, 1], [-1, 1]])))

const scoresOf = (chance: Chance): Moment['scores'] => chance.shuffled(lifeAreas).slice(0, 3).map((area) => {
  const own = chance.weighted([[2, 2], [3, 4], [4, 3], [5, 1]])
  return [area, own, near(chance, own)]
})

const sayings = ['Het gaat wel.', 'Ik red mij beter dan vorige keer.', 'De avonden zijn lang.', ''] as const

const DAYS_AGO = 18

const moment = (person: string, worker: string, product: string): Omit<Moment, 'on'> =>
  ({ person, own: worker, worker, product, answers: ['same', 'same'], words: ['Zo is het goed.', ''], scores: [['living', 4, 4], ['overview-of-daily-life', 3, 3]] })

/** The last time both looked back: mostly inside the rhythm of the support, of some too long ago. Nobody signs in but the story people: their workers wrote it down. */
export function addEvaluations(world: World, people: readonly Resident[]): void {
  const chance = world.chance('evaluations')
  // Whose story has moments of its own keeps those.
  const told = new Set(world.book.rows('continuum.evaluation').map(({ person_id }) => person_id))
  for (const one of people) {
    const phase = running(one)
    const weeks = facts.products.find(({ code }) => code === phase?.product)?.review?.weeks
    if (!phase || !weeks || !one.worker) continue
    if (one.group === 'story') {
      if (!told.has(one.id) && addDays(phase.from, weeks * 7) < world.today) addMoment(world, { ...moment(one.id, one.worker, phase.product), on: addDays(world.today, -DAYS_AGO) })
      continue
    }
    if (one.group !== 'supported') continue
    const on = addDays(world.today, -(chance.yes(0.985) ? chance.whole(2, weeks * 7 - 2) : weeks * 7 + chance.whole(2, 40)))
    if (maxDay(on, phase.from) !== on) continue
    const answer = chance.weighted([['same', 6], ['less', 2], ['more', 1]] as const)
    addMoment(world, { person: one.id, own: one.worker, worker: one.worker, on, product: phase.product, answers: [answer, answer], words: [chance.pick(sayings), ''], scores: scoresOf(chance) })
  }
}

const jobs = [['Orders inpakken', 'een groothandel', 16], ['Koken', 'een buurthuis', 12], ['Vakken vullen', 'een supermarkt', 20], ['Schoonmaken', 'een school', 10]] as const
const days = [['Houtbewerking', 'de werkplaats'], ['Groen onderhouden', 'de stadstuin'], ['Koken voor de buurt', 'het wijkcentrum'], ['Fietsen maken', 'de fietswerkplaats']] as const

/** Work and day activities of about a third of the people who have support at home or in a house. */
export function addParticipation({ book, id, chance: chances, today }: World, people: readonly Resident[]): void {
  const chance = chances('participation')
  for (const one of people.filter((person) => person.group === 'supported' && person.worker && chance.yes(0.33))) {
    const from_day = addDays(today, -chance.whole(30, 700))
    if (chance.yes(0.45)) {
      const [words, with_whom, hours_per_week] = chance.pick(jobs)
      book.add('continuum.participation', { id: id('participation'), person_id: one.id, kind: 'job', words, with_whom, hours_per_week, from_day })
    } else {
      const [words, with_whom] = chance.pick(days)
      book.add('continuum.participation', { id: id('participation'), person_id: one.id, kind: 'day-activities', words, with_whom, from_day })
    }
  }
}
