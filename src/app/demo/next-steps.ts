import { addDays, type Day, weekday } from '../../kernel/day.ts'
import { at, type Resident, running, type World } from './world.ts'

const AT_HOME = ['beschermd-thuis', 'vinger-aan-de-pols', 'lichte-begeleiding']
/** With one nobody spoke for so many days, and of one nothing stands in the calendar since that many: the safety net has to find them. */
const LOST = { people: 1, days: 26 }
const UNPLANNED = { people: 1, days: 17 }

const words = ['Kort gebeld. Het gaat zoals afgesproken.', 'Aan de deur gesproken. Geen bijzonderheden.', 'Samen koffie gedronken in het buurthuis.', 'Gebeld over de post van deze week.', 'Even langs geweest. Morgen naar de werkplaats.']

type Supported = Resident & { worker: string }

const isAtHome = (one: Resident): one is Supported => one.worker !== null && AT_HOME.includes(running(one)?.product ?? '')

/** The last day on which a planned contact took place, by person. */
function lastSeen({ book }: World): Map<string, string> {
  const seen = new Map<string, string>()
  for (const { person_id, done_at } of book.rows('support.planned_contact')) if (done_at && String(done_at) > (seen.get(person_id) ?? '')) seen.set(person_id, String(done_at))
  return seen
}

/** A short contact, written down by her worker. */
function addShortContact(world: World, one: Supported, days: number): void {
  const chance = world.chance('short contacts')
  const id = world.id('note')
  const when = at(addDays(world.today, -days), 9 * 60 + chance.whole(0, 420))
  world.book.add('support.note', { id, person_id: one.id, author_id: one.worker })
  world.book.add('support.note_version', { note_id: id, version: 1, kind: 'contact', words: chance.pick(words), happened_at: when, written_by: one.worker, recorded_at: when })
}

const DAYS = 5
const MINUTES = 20

/** Workers fill the days of the week after next one after the other, so that nobody is in two places. */
function addComing(world: World, diary: Map<string, number>, one: Supported): void {
  const taken = diary.get(one.worker) ?? 0
  diary.set(one.worker, taken + 1)
  const on: Day = addDays(world.today, 15 - weekday(world.today) + (taken % DAYS))
  const begin = 8 * 60 + 30 + Math.floor(taken / DAYS) * MINUTES
  world.book.add('support.planned_contact', {
    id: world.id('planned-contact'), person_id: one.id, worker_id: one.worker, from_at: at(on, begin), until_at: at(on, begin + MINUTES), way: 'phone', whereabouts: null, about: null,
    planned_by: one.worker, planned_at: at(addDays(world.today, -1), 700),
  })
}

/** The last time somebody should have come, and did not find her. */
function addMissed(world: World, one: Supported): void {
  const on = addDays(world.today, -UNPLANNED.days)
  world.book.add('support.planned_contact', {
    id: world.id('planned-contact'), person_id: one.id, worker_id: one.worker, from_at: at(on, 19 * 60), until_at: at(on, 19 * 60 + 30), way: 'at-home', whereabouts: null, about: null,
    planned_by: one.worker, planned_at: at(addDays(on, -7), 700), no_show_at: at(on, 19 * 60 + 20),
  })
}

/** Everybody with support at home was spoken to lately and has a next contact in the calendar, but for the few whom the safety net has to find. */
export function addNextSteps(world: World, people: readonly Resident[]): void {
  const seen = lastSeen(world)
  const diary = new Map<string, number>()
  const recent = at(addDays(world.today, -10), 0)
  const atHome = people.filter(isAtHome)
  const silent = atHome.filter((one) => (seen.get(one.id) ?? '') < recent)
  const unseen = silent.filter((one) => !seen.has(one.id) && one.group === 'supported')
  const lost = new Set(unseen.filter((one) => running(one)?.product === 'beschermd-thuis').slice(0, LOST.people))
  const unplanned = new Set(unseen.filter((one) => !lost.has(one)).slice(0, UNPLANNED.people))
  const chance = world.chance('short contacts')
  for (const one of silent) addShortContact(world, one, lost.has(one) ? LOST.days : chance.whole(1, 10))
  for (const one of atHome) {
    if (unplanned.has(one)) addMissed(world, one)
    else addComing(world, diary, one)
  }
}
