import { addDays, type Day } from '../../../kernel/day.ts'
import { addDuration, atTime, dayOf, type Instant, timeOf } from '../../../kernel/instant.ts'
import { ok, refuseField, type Result } from '../../../kernel/result.ts'
import { ENTER_WITHIN, LASTS_AT_MOST, type PaperCall, type PaperTimes } from '../model/afterwards.ts'

// The hour that comes twice has two moments for one time; a clock shows no difference.
function momentsAt(on: Day, time: string): Instant[] {
  const first = atTime(on, time)
  const second = addDuration(first, 'PT1H')
  return timeOf(second) === time ? [first, second] : [first]
}

/** The first moment from `start` on at which the clock shows this time (to the minute); undefined when that is further on than anything lasts: then it was before. */
export function nextAt(start: Instant, time: string): Instant | undefined {
  const found = [dayOf(start), addDays(dayOf(start), 1)].flatMap((on) => momentsAt(on, time)).find((at) => at >= start)
  return found && found <= addDuration(start, `PT${LASTS_AT_MOST.hours}H`) ? found : undefined
}

type Wrong = 'in-future' | 'too-long-ago' | 'ended-before-begin' | 'visit-out-of-order'

/** One time after another, each at the field that names it. */
function inOrder(start: Instant, now: Instant, times: readonly (readonly [field: string, time: string])[], code: Wrong): Result<Instant[], Wrong> {
  const found: Instant[] = []
  for (const [field, time] of times) {
    const at = nextAt(found.at(-1) ?? start, time)
    if (!at) return refuseField(field, code)
    if (at > now) return refuseField(field, 'in-future')
    found.push(at)
  }
  return ok(found)
}

/** When it all was. Refuses a time in the future, a call longer ago than ENTER_WITHIN, and an end before its beginning; each at its field. */
export function timesOf({ on, time, ended, visit }: PaperCall, now: Instant): Result<PaperTimes, Wrong> {
  const received = atTime(on, time)
  if (received > now) return refuseField('tijd', 'in-future')
  if (received < addDuration(now, `-PT${ENTER_WITHIN.days * 24}H`)) return refuseField('dag', 'too-long-ago', { days: ENTER_WITHIN.days })
  const end = inOrder(received, now, [['klaar', ended]], 'ended-before-begin')
  if (!end.ok) return end
  const there = visit ? inOrder(received, now, [['vertrok', visit.left], ['aangekomen', visit.arrived], ['bezoekKlaar', visit.done]], 'visit-out-of-order') : ok([])
  if (!there.ok) return there
  const [left, arrived, done] = there.value
  return ok({ received, ended: end.value[0] ?? received, ...(left && arrived && done ? { visit: { left, arrived, done } } : {}) })
}
