import { seededId } from '../../kernel/id.ts'
import { addDuration, dayOf, type Instant, timeOf } from '../../kernel/instant.ts'
import { HEAVY_NIGHT, talkedBefore, whyHeavy } from '../../modules/oncall/index.ts'
import { workerNamed } from './staff.ts'
import { personaAccountId } from './ids.ts'
import { type Call, plusSeconds, type World } from './world.ts'

const MINUTE = 60_000
const isOfNight = (call: Call): boolean => timeOf(call.received) >= '23:00' || timeOf(call.received) < '07:00'

/** Which call of her night each of these was, for who answered it; calls in order of time. */
function ofNights(calls: readonly Call[]): Map<string, number> {
  const counts = new Map<string, number>()
  return new Map(calls.filter(isOfNight).map((call) => {
    const night = `${call.by} ${dayOf(addDuration(call.received, '-PT12H'))}`
    const nth = (counts.get(night) ?? 0) + 1
    counts.set(night, nth)
    return [call.id, nth]
  }))
}

function addDebrief(world: World, call: Call, reasons: readonly string[]): void {
  const id = seededId(`debrief ${call.id}`, 0)
  const due = talkedBefore(call.closed)
  const wim = personaAccountId('coordinator-247')
  const owner = call.by === wim ? workerNamed('Bea Dienstknoop').id : wim
  const talked: Instant = plusSeconds(due, -60 * world.chance('debriefs').whole(10, 240))
  const done = talked < world.now
  world.book.add('oncall.debrief', {
    id, account_id: call.by, about_at: call.received, reasons: [...reasons], made_at: call.closed, due_at: due, owner_id: owner,
    talked_at: done ? talked : null, talked_by: done ? owner : null, more_help: done ? world.chance('debriefs').yes(0.15) : null, version: done ? 2 : 1,
  })
  if (!done) world.book.add('platform.job', { region_id: 1, compartment: 0, id: seededId(`debrief job ${call.id}`, 0), kind: 'debrief-owed', key: id, run_at: due, data: JSON.stringify({ debrief: id }) })
}

/** Every heavy call was talked over the next day; those of the last hours still have to be. */
export function addDebriefs(world: World, calls: readonly Call[]): void {
  const inOrder = calls.toSorted((a, b) => a.received.localeCompare(b.received))
  const nth = ofNights(inOrder)
  for (const call of inOrder) {
    const minutes = Math.floor((Date.parse(call.closed) - Date.parse(call.answered)) / MINUTE)
    const ofHerNight = nth.get(call.id) ?? null
    const reasons = whyHeavy({ outcome: call.outcome, minutes, silentAlarm: false, noWord: false, ofHerNight, manyOwed: (ofHerNight ?? 0) > HEAVY_NIGHT.calls, saidSo: false })
    if (reasons.length > 0) addDebrief(world, call, reasons)
  }
}
