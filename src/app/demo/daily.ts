import { addDays, addWeeks, type Day, weekday } from '../../kernel/day.ts'
import { organisationId, personaAccountId } from './ids.ts'
import { workerNamed } from './staff.ts'
import { at, DE_BRINK, EEMHOEVE, type Resident, running, type World } from './world.ts'

export const joris = personaAccountId('begeleider')
const lead = personaAccountId('teamleider')

type DemoTeam = { name: string; provider: string; lead: string; members: readonly string[] }

const named = (...names: string[]): string[] => names.map((name) => workerNamed(name).id)

// All invented. The first of a team is the persona.
const teams: readonly DemoTeam[] = [
  { name: 'Wijkteam Leusden', provider: EEMHOEVE, lead, members: [joris, ...named('Anke Vos', 'Birgit Loofdal', 'Cees Morgenrood', 'Dounia Wolkenveld', 'Erik Steenbloem', 'Farida Lentehof')] },
  { name: 'Wijkteam Soest', provider: DE_BRINK, lead: personaAccountId('begeleider-b'), members: [personaAccountId('begeleider-b'), ...named('Yasmin Berkenrijs', 'Zoë Kiezelpad', 'Abdel Heuvelrug', 'Brechje Waterlelie')] },
]

/** The id of the team in which Joris works. */
export const jorisTeam = (world: World): string => world.book.rows('support.team')[0]?.id ?? ''

const SHIFT_DAYS = 14
const SHIFT_HOURS = [8, 20] as const

function addTeamShifts(world: World, team: string, members: readonly string[]): void {
  const others = members.slice(1)
  for (let day = -1; day <= SHIFT_DAYS; day += 1) {
    for (const [turn, hour] of SHIFT_HOURS.entries()) {
      const on = addDays(world.today, day)
      const account = others[(day * 2 + turn + 2 * others.length) % others.length] ?? ''
      world.book.add('support.team_shift', { id: world.id('team-shift'), team_id: team, account_id: account, from_at: at(on, hour * 60), until_at: hour === 8 ? at(on, 20 * 60) : at(addDays(on, 1), 8 * 60) })
    }
  }
}

// The persona works today, whatever day it is: who looks around finds a day with something on it.
const daysOf = (world: World, index: number): string[] => (index === 0 ? [...new Set([1, 2, 3, 4, 5, weekday(world.today)])] : index % 2 ? [1, 2, 4, 5] : [1, 2, 3, 4]).map(String).toSorted()

/** Teams, who works in them on which days, who has the shift, and who is away. */
export function addTeams(world: World): void {
  const since = addWeeks(world.today, -60)
  for (const one of teams) {
    const id = world.id('team')
    world.book.add('support.team', { id, organisation_id: organisationId(one.provider), name: one.name, lead_id: one.lead })
    for (const [index, account] of one.members.entries()) world.book.add('support.team_member', { team_id: id, account_id: account, weekdays: daysOf(world, index), from_day: since })
    addTeamShifts(world, id, one.members)
  }
  const away = (name: string, from: Day, until: Day, by: string | null) => world.book.add('support.absence', {
    id: world.id('absence'), account_id: workerNamed(name).id, from_day: from, until_day: until, replacement_id: by && workerNamed(by).id, recorded_by: lead, recorded_at: at(addDays(world.today, -6), 600),
  })
  away('Cees Morgenrood', addDays(world.today, -2), addDays(world.today, 5), 'Dounia Wolkenveld')
  away('Farida Lentehof', addDays(world.today, 8), addDays(world.today, 15), null)
}

const WEEKS = 8
const DAY_BEGINS = 8 * 60
const DAY_ENDS = 18 * 60
/** Between two contacts, in minutes. */
const TRAVEL = 15
const LONGEST = 120

/** When a worker is free on a day, in minutes after midnight: her contacts follow each other. */
type Diary = Map<string, number>

function place(diary: Diary, worker: string, on: Day, minutes: number): number | undefined {
  const key = `${worker} ${on}`
  const begin = diary.get(key) ?? DAY_BEGINS + 30
  if (begin + minutes > DAY_ENDS) return undefined
  diary.set(key, begin + minutes + TRAVEL)
  return begin
}

// Some weeks somebody is not there, or it is shorter: about one in twelve.
const MISSED = 0.06
const LESS = 0.08

function addWeekOf(world: World, diary: Diary, one: Resident & { worker: string }, monday: Day, hours: number): void {
  const chance = world.chance('contacts')
  const visits = Math.max(1, Math.ceil((hours * 60) / LONGEST))
  const minutes = Math.max(15, Math.round((hours * 60) / visits / 5) * 5)
  for (let visit = 0; visit < visits; visit += 1) {
    const on = addDays(monday, (visit * 2 + chance.whole(0, 1)) % 5)
    const begin = place(diary, one.worker, on, minutes)
    if (begin === undefined || on >= world.today) continue
    const noShow = chance.yes(MISSED)
    world.book.add('support.planned_contact', {
      id: world.id('planned-contact'), person_id: one.id, worker_id: one.worker, from_at: at(on, begin), until_at: at(on, begin + minutes), way: chance.weighted([['at-home', 7], ['elsewhere', 1], ['phone', 2]]), whereabouts: null,
      about: null, planned_by: one.worker, planned_at: at(addDays(on, -10), 700),
      ...(noShow ? { no_show_at: at(on, begin + 20) } : { done_at: at(on, begin + minutes + 5), minutes: chance.yes(LESS) ? Math.max(10, minutes - 30) : minutes, travel_minutes: chance.whole(5, 25), present: ['resident'] }),
    })
  }
}

/** Eight weeks of contacts of everybody with hours and a worker, as far as the days of the worker allow. */
export function addContacts(world: World, people: readonly Resident[]): void {
  const diary: Diary = new Map()
  for (const one of people) {
    const phase = running(one)
    if (!phase || !one.worker || phase.hours <= 0) continue
    for (let week = -WEEKS; week < 0; week += 1) {
      const monday = addDays(world.today, 1 - weekday(world.today) + week * 7)
      if (phase.from <= monday) addWeekOf(world, diary, { ...one, worker: one.worker }, monday, phase.hours)
    }
  }
}

/** Nights present, from the stays that began. */
export function addNightsPresent({ book }: World): void {
  for (const stay of book.rows('placement.stay')) {
    if (!stay.person_id || !stay.arrived_on) continue
    book.add('support.night_presence', { stay_id: stay.id, person_id: stay.person_id, kind: stay.kind, from_day: stay.arrived_on, until_day: stay.until_day ?? null })
  }
}
