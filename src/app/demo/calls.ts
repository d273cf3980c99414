import { addDays, type Day } from '../../kernel/day.ts'
import { dayOf, type Instant } from '../../kernel/instant.ts'
import { addDebriefs } from './debriefs.ts'
import { onTheLine } from './everyone.ts'
import { lineId, personaAccountId } from './ids.ts'
import { onDuty, RING_SECONDS } from './oncall.ts'
import { addRight } from './rights.ts'
import { at, type Call, nextAt, type Outcome, plusSeconds, type Resident, type World } from './world.ts'

const WEEKS = 26

const outcomes: readonly (readonly [Outcome, number])[] = [['talk-was-enough', 62], ['contact-tomorrow', 19], ['visit', 12], ['crisis-service', 4], ['emergency-112', 1], ['no-contact', 2]]

const notes: Readonly<Record<Outcome, readonly string[]>> = {
  'talk-was-enough': ['Kon niet slapen. Samen rustig geworden, gaat nu naar bed.', 'Was bang in huis. Licht aangelaten, thee gezet, het zakte.', 'Wilde even een stem horen. Gepraat over de dag.'],
  'contact-tomorrow': ['Maakt zich zorgen over een brief van de woningbouw. Wil morgen bellen.', 'Ruzie met een huisgenoot. Nu rustig; vraagt of de begeleider morgen belt.'],
  'visit': ['Was in paniek en alleen. Iemand is langsgegaan.', 'Nam geen hap meer. Er is samen gegeten.'],
  'crisis-service': ['Overlegd met de crisisdienst; zij nemen contact op.'], 'emergency-112': ['Ambulance gebeld en aan de lijn gebleven.'], 'no-contact': ['Verbinding viel weg. Twee keer teruggebeld, geen gehoor.'],
}

// Most calls come in the evening and the night.
const hours: readonly (readonly [number, number])[] = [[0, 9], [1, 8], [2, 8], [3, 6], [4, 4], [6, 1], [9, 2], [12, 2], [15, 2], [18, 4], [20, 7], [21, 9], [22, 11], [23, 12]]

function addSteps(world: World, call: Call, late: boolean): void {
  const ring = (seq: number, step: number, role: 'night-worker' | 'back-up', seconds: number): void =>
    world.book.add('oncall.call_step', {
      call_id: call.id, seq, round: 1, step, account_id: onDuty(world, role, call.received), role, at: plusSeconds(call.received, seconds), outcome: 'rings', until_at: plusSeconds(call.received, seconds + RING_SECONDS),
    })
  ring(1, 1, 'night-worker', 0)
  if (late) ring(2, 2, 'back-up', RING_SECONDS)
  world.book.add('oncall.call_step', { call_id: call.id, seq: late ? 3 : 2, round: 1, step: late ? 2 : 1, account_id: call.by, role: late ? 'back-up' : 'night-worker', at: call.answered, outcome: 'accepted', until_at: null })
}

// One call in seventy is not answered within a minute: the back-up has it then.
const LATE = 1 / 70

function drawCall(world: World, one: Resident | null, received: Instant, outcome: Outcome): Call {
  const chance = world.chance('calls')
  const late = chance.yes(LATE)
  const answered = plusSeconds(received, late ? chance.whole(66, 110) : chance.whole(5, 50))
  const call = { id: world.id('call'), one, received, answered, closed: plusSeconds(answered, chance.whole(240, 2400)), by: onDuty(world, late ? 'back-up' : 'night-worker', received), outcome, words: chance.pick(notes[outcome]) }
  world.book.add('oncall.call', {
    id: call.id, line_id: lineId, person_id: one?.id ?? null, channel: one ? chance.weighted([['phone', 6], ['browser', 3], ['call-back', 1]]) : 'third-party', phone: one?.phone ?? null, words: null,
    received_at: received, answered_at: answered, answered_by: call.by, closed_at: call.closed, outcome, notes: call.words, version: 3,
  })
  addSteps(world, call, late)
  return call
}

function addVisit(world: World, call: Call, one: Resident): void {
  const chance = world.chance('visits')
  const sent = plusSeconds(call.answered, chance.whole(180, 500))
  const left = plusSeconds(sent, chance.whole(120, 400))
  const arrived = plusSeconds(left, 60 * chance.whole(8, 34))
  world.book.add('oncall.visit', {
    id: world.id('visit'), call_id: call.id, person_id: one.id, visitor_id: onDuty(world, 'night-visitor', sent), sent_by: call.by, sent_at: sent, together_with: chance.yes(0.15) ? 'colleague' : null, planned_minutes: 45,
    accepted_at: plusSeconds(sent, 60), left_for_at: left, arrived_at: arrived, check_by: null, done_at: plusSeconds(arrived, 60 * chance.whole(15, 50)), report: 'Samen gezeten tot het rustiger werd. Morgen belt de eigen begeleider.', version: 5,
  })
}

/** The owner sees it the next morning; with `open`, nobody did yet. */
function addFollowUp(world: World, call: Call, one: Resident, open: boolean): void {
  const id = world.id('follow-up')
  const owner = one.worker ?? personaAccountId('coordinator-247')
  const morning = addDays(dayOf(call.closed), call.closed < at(dayOf(call.closed), 540) ? 0 : 1)
  const due = open ? nextAt(world, 10) : at(morning, 600)
  const seen = open ? null : at(morning, 510 + world.chance('follow-ups').whole(0, 80))
  world.book.add('oncall.follow_up', {
    id, person_id: one.id, call_id: call.id, owner_id: owner, words: call.words, due_at: due, created_at: call.closed, seen_at: seen && (seen < world.now ? seen : world.now), seen_by: open ? null : owner, version: open ? 1 : 2,
  })
  if (!open) return
  addRight(world, { holder: `account:${owner}`, kind: 'night', person: one.id, origin: `follow-up:${id}`, ground: 'follow-up', from: call.closed })
  world.book.add('platform.job', { region_id: 1, compartment: 0, id: world.id('job'), kind: 'follow-up-unseen', key: `${id} ${due}`, run_at: due, data: JSON.stringify({ followUp: id }) })
}

// Whoever answered may look back until her shift ends.
const SHIFT_HOURS = 8

function addCall(world: World, one: Resident | null, received: Instant, outcome: Outcome, open = false): Call {
  const call = drawCall(world, one, received, outcome)
  if (!one) return call
  if (received > at(addDays(world.today, -7), 0)) {
    addRight(world, { holder: `account:${call.by}`, kind: 'night', person: one.id, origin: `call:${call.id}`, ground: 'call-rings', from: received, until: plusSeconds(received, SHIFT_HOURS * 3600) })
  }
  if (outcome === 'visit') addVisit(world, call, one)
  addFollowUp(world, call, one, open)
  return call
}

function momentOn(world: World, on: Day): Instant {
  const chance = world.chance('call times')
  return plusSeconds(at(on, chance.weighted(hours) * 60), chance.whole(0, 3599))
}

// Some call often, most seldom: half of the calls come from a tenth of the people.
function callers(world: World, people: readonly Resident[]): (() => Resident) {
  const chance = world.chance('callers')
  const all = chance.shuffled(people.filter((one) => one.group === 'supported' && one.worker && onTheLine(one)))
  const often = all.slice(0, Math.ceil(all.length / 10))
  return () => chance.pick(chance.yes(0.5) ? often : all)
}

/** Calls of the past half year, about forty a week, the last ones yesterday; the follow-ups of the most recent still wait. */
export function addCalls(world: World, people: readonly Resident[]): void {
  const chance = world.chance('call days')
  const nextCaller = callers(world, people)
  const calls: Call[] = []
  for (let day = -7 * WEEKS; day < 0; day += 1) {
    for (let count = chance.weighted([[4, 1], [5, 3], [6, 4], [7, 2]]); count > 0; count -= 1) {
      const one = chance.yes(0.04) ? null : nextCaller()
      calls.push(addCall(world, one, momentOn(world, addDays(world.today, day)), one ? chance.weighted(outcomes) : 'talk-was-enough'))
    }
  }
  const mine = people.filter((one) => one.worker === personaAccountId('begeleider') && one.group === 'supported' && onTheLine(one)).slice(0, 2)
  const others = people.filter((one) => one.worker && one.worker !== personaAccountId('begeleider') && one.group === 'supported' && onTheLine(one)).slice(7, 9)
  for (const [index, one] of [...mine, ...others].entries()) calls.push(addCall(world, one, plusSeconds(world.now, -3600 * (2 + index * 2)), index === 1 ? 'visit' : 'contact-tomorrow', true))
  addDebriefs(world, calls)
}

