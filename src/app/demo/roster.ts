import { addDays } from '../../kernel/day.ts'
import { seededId } from '../../kernel/id.ts'
import { atTime } from '../../kernel/instant.ts'
import { lineId, personaAccountId } from './ids.ts'
import { openPersonas, type Worker, workerNamed, workers } from './staff.ts'
import { at, type World } from './world.ts'

/** From so many days ahead the shifts come from rotations; before it the personas have them, so that whoever looks around is rung. */
export const ROTATIONS_FROM = 42
const DAYS_AHEAD = ROTATIONS_FROM + 49

// Twelve hours each: a day, the next day a night, then two days off when there are four.
const turns = [{ name: 'Dagen', starts: 7, ends: 19 }, { name: 'Nachten', starts: 19, ends: 7 }] as const
const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

const roles = ['night-worker', 'night-visitor', 'back-up', 'oncall-coordinator'] as const
type Role = (typeof roles)[number]
const titles = { 'night-worker': 'telefoon', 'night-visitor': 'bezoek', 'back-up': 'achterwacht', 'oncall-coordinator': 'coördinatie' } as const

type Somebody = Pick<Worker, 'id' | 'name' | 'role'>
const team = (role: Role): Somebody[] => [...openPersonas.filter((one) => one.role === role).map((one) => ({ id: personaAccountId(one.slug), name: one.name, role })), ...workers.filter((one) => one.role === role)]

/** The order of a turn: the nights are a day behind the days, so that a night follows a day of rest. */
const orderOf = (role: Role, turn: number): string[] => {
  const all = team(role).map((one) => one.id)
  return all.map((_, index) => all[(index - turn + all.length) % all.length] ?? '')
}

const shiftId = (role: Role, turn: number, day: number): string => seededId(`roster ${role} ${turn}`, day)
// Thijs is away on this night: a gap. Later nights are asked for a swap.
const GAP_DAY = ROTATIONS_FROM + 2
const SWAP_DAYS = { mine: ROTATIONS_FROM + 5, ofMe: ROTATIONS_FROM + 6 } as const

function addShiftsOf({ book, today }: World, role: Role, turn: number, rotation: string): void {
  const order = orderOf(role, turn)
  const { starts, ends } = turns[turn] ?? turns[0]
  for (let day = ROTATIONS_FROM; day < DAYS_AHEAD; day += 1) {
    if (role === 'night-worker' && turn === 1 && day === GAP_DAY) continue
    const on = addDays(today, day)
    book.add('oncall.shift', {
      id: shiftId(role, turn, day), line_id: lineId, account_id: order[(day - ROTATIONS_FROM) % order.length] ?? '', role, rotation_id: rotation, origin: 'rotation',
      from_at: atTime(on, clock(starts)), until_at: atTime(ends > starts ? on : addDays(on, 1), clock(ends)),
    })
  }
}

function addRotations(world: World): void {
  const { book, today } = world
  for (const role of roles) {
    for (const [turn, { name, starts, ends }] of turns.entries()) {
      const rotation = seededId(`rotation ${role}`, turn)
      const order = orderOf(role, turn)
      book.add('oncall.rotation', {
        id: rotation, line_id: lineId, role, name: `${name} ${titles[role]}`, from_day: addDays(today, ROTATIONS_FROM), starts_at: clock(starts), ends_at: clock(ends), planned_until: addDays(today, DAYS_AHEAD),
      })
      for (const [index, account_id] of order.entries()) book.add('oncall.rotation_member', { rotation_id: rotation, position: index + 1, account_id })
      addShiftsOf(world, role, turn, rotation)
    }
  }
}

// Amersfoort, Leusden, Soest, Bunschoten, Nijkerk.
const bases = ['0307', '0327', '0342', '0313', '0267'] as const
const languages = ['en', 'ar', 'tr', 'pl', 'uk', 'ti'] as const

function addPeople({ book, now, today }: World): void {
  for (const [index, one] of roles.flatMap(team).entries()) {
    for (const code of ['crisis-talk', ...(index % 2 ? ['suicide-prevention'] : ['de-escalation'])]) book.add('oncall.worker_skill', { account_id: one.id, kind: 'skill', code, recorded_at: now })
    for (const code of ['nl', languages[index % languages.length] ?? 'en']) book.add('oncall.worker_skill', { account_id: one.id, kind: 'language', code, recorded_at: now })
    book.add('oncall.worker_base', { account_id: one.id, from_day: addDays(today, -40), municipality: bases[(2 * index) % bases.length] ?? null })
    // One number was added and never tested.
    const tested = one.name !== 'Vincent Maneschijn'
    const added = at(addDays(today, -40), 600 + index)
    book.add('oncall.contact_method', {
      id: seededId('contact method', index), account_id: one.id, kind: 'sms', address: `06000002${String(index).padStart(2, '0')}`, name: 'Diensttelefoon', added_at: added, tested_at: tested ? added : null,
    })
  }
}

function addWishes({ book, now, today }: World): void {
  const away = (name: string, day: number, days: number, approved: boolean): void => book.add('oncall.absence', {
    id: seededId(`absence ${name}`, 0), account_id: workerNamed(name).id, from_day: addDays(today, day), until_day: addDays(today, day + days), asked_at: at(addDays(today, -3), 540),
    decided_at: approved ? at(addDays(today, -2), 540) : null, decided_by: approved ? personaAccountId('coordinator-247') : null, decision: approved ? 'approved' : null,
  })
  away('Thijs Avondster', GAP_DAY, 2, true)
  away('Rosa Uilenvlucht', 20, 7, false)
  const gapOn = addDays(today, GAP_DAY)
  book.add('oncall.gap', { id: seededId('gap', 0), line_id: lineId, role: 'night-worker', from_at: atTime(gapOn, '19:00'), until_at: atTime(addDays(gapOn, 1), '07:00'), found_at: at(addDays(today, -2), 540), told_days: null })
  const samira = personaAccountId('nachtdienst')
  const ask = (nr: number, day: number, by: string, of: string): void => book.add('oncall.swap', { id: seededId('swap', nr), shift_id: shiftId('night-worker', 1, day), asked_by: by, asked_of: of, asked_at: now })
  ask(0, SWAP_DAYS.mine, samira, workerNamed('Vincent Maneschijn').id)
  ask(1, SWAP_DAYS.ofMe, workerNamed('Thijs Avondster').id, samira)
}

/** Rotations with their shifts, what everybody can do and how to reach them; a swap asked each way, days off, and a gap that has a stand-in. */
export function addRoster(world: World): void {
  addRotations(world)
  addPeople(world)
  addWishes(world)
}
