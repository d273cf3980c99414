import { addDays, day } from '../../kernel/day.ts'
import { dayOf, type Instant } from '../../kernel/instant.ts'
import { lineId, personaAccountId } from './ids.ts'
import { addRoster, ROTATIONS_FROM } from './roster.ts'
import { workerNamed, workers } from './staff.ts'
import { at, type World } from './world.ts'

// Example values: how long each step rings, and what the contracts promise.
export const RING_SECONDS = 60
const ANSWER_SECONDS = 60
const ARRIVE_MINUTES = 45
const LINE_FROM = day('2022-01-01')

const ladder = [
  { role: 'night-worker', channels: ['browser', 'sms', 'voice', 'push'] },
  { role: 'back-up', channels: ['browser', 'voice', 'sms', 'push'] },
  { role: 'oncall-coordinator', channels: ['browser', 'voice', 'sms', 'push'] },
  // The number of the region that is always answered: it never runs out.
  { role: 'last-resort', channels: ['voice', 'sms'], phone: '0600000112' },
] as const

function addLine({ book, today }: World): void {
  book.add('oncall.line', { id: lineId, name: '24/7-lijn regio Amersfoort', phone: '0600000247', answer_seconds: ANSWER_SECONDS, arrive_minutes: ARRIVE_MINUTES, example_value: true, skills: ['crisis-talk'], stand_in_id: workerNamed('Bea Dienstknoop').id, open_from: at(addDays(today, -365), 0) })
  for (const [index, { role, channels, ...more }] of ladder.entries()) {
    book.add('oncall.line_step', { line_id: lineId, from_day: LINE_FROM, step: index + 1, role, account_id: null, phone: 'phone' in more ? more.phone : null, channels: [...channels], ring_seconds: RING_SECONDS })
  }
}

const personaOf = { 'night-worker': 'nachtdienst', 'night-visitor': 'bezoeker', 'back-up': 'achterwacht', 'oncall-coordinator': 'coordinator-247' } as const
type LineRole = keyof typeof personaOf

// Who answers or goes there works in turns of eight hours; the coordinator is at home.
const onLine = ['night-worker', 'night-visitor', 'back-up'] as const
type TurnRole = (typeof onLine)[number]

const HOURS = [7, 15, 23] as const
const WEEKS_BACK = 2

/**
 * Who has the turn (0 day, 1 evening, 2 night) of a day, counted from today. The personas take every night, and from yesterday on every turn,
 * so that whoever looks around is rung whatever the clock says; before that colleagues had the days.
 */
function turnOf(role: TurnRole, day: number, turn: number): string {
  const colleagues = workers.filter((worker) => worker.role === role)
  const colleague = day < -1 && turn < 2 ? colleagues[Math.abs(day * 2 + turn) % Math.max(1, colleagues.length)] : undefined
  return colleague?.id ?? personaAccountId(personaOf[role])
}

/**
 * Who is the coordinator on the day that begins at seven: at home, for a day and a night, each in turn. The persona has the one that runs as the demo begins,
 * so that whoever looks around is rung.
 */
function coordinatorOf(day: number, running: number): string {
  const others = workers.filter((worker) => worker.role === 'oncall-coordinator')
  // Counted from before the first day, so that the remainder is never below zero.
  const turn = (day - running + (others.length + 1) * 7 * WEEKS_BACK) % (others.length + 1)
  return others[turn - 1]?.id ?? personaAccountId(personaOf['oncall-coordinator'])
}

/** Who was on the line in a role at a moment in the past. */
export function onDuty({ today }: Pick<World, 'today'>, role: TurnRole, moment: Instant): string {
  const on = dayOf(moment)
  const day = Math.round((Date.parse(on) - Date.parse(today)) / 86_400_000)
  if (moment < at(on, 7 * 60)) return turnOf(role, day - 1, 2)
  return turnOf(role, day, moment < at(on, 15 * 60) ? 0 : moment < at(on, 23 * 60) ? 1 : 2)
}

type Turn = { role: LineRole; account: string; day: number; hour: number; hours: number }

function addShift({ book, id, today, now }: World, { role, account, day, hour, hours }: Turn): void {
  const on = addDays(today, day)
  const from = at(on, hour * 60)
  const end = hour + hours
  book.add('oncall.shift', {
    id: id('shift'), line_id: lineId, account_id: account, role, from_at: from, until_at: end < 24 ? at(on, end * 60) : at(addDays(on, 1), (end - 24) * 60),
    checked_at: from < now ? at(on, hour * 60 - 20) : null, checked_by: from < now ? 'browser' : null, told_at: day <= 1 ? at(addDays(today, -2), 540) : null,
  })
}

function addShifts(world: World): void {
  const running = world.now < at(world.today, HOURS[0] * 60) ? -1 : 0
  for (let day = -7 * WEEKS_BACK - 1; day < ROTATIONS_FROM; day += 1) {
    for (const role of onLine) for (const [turn, hour] of HOURS.entries()) addShift(world, { role, account: turnOf(role, day, turn), day, hour, hours: 8 })
    addShift(world, { role: 'oncall-coordinator', account: coordinatorOf(day, running), day, hour: HOURS[0], hours: 24 })
  }
}

/** The 24/7 line with its steps, who is on it, and the roster of the weeks to come. */
export function addLineAndShifts(world: World): void {
  addLine(world)
  addShifts(world)
  addRoster(world)
}
