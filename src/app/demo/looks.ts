import { addDays, type Day, weekday } from '../../kernel/day.ts'
import { organisationId, personaAccountId, personId } from './ids.ts'
import { at, EEMHOEVE, type World } from './world.ts'

// Who looked in Mira's file in the past week: days ago, at what hour, who, in which role, and what the log calls it.
const looks = [
  [6, 9, 'begeleider', 'Joris Demmer', 'support-worker', 'open-file', 'file-opened'], [4, 14, 'begeleider', 'Joris Demmer', 'support-worker', 'open-file', 'file-opened'],
  [3, 11, 'begeleider', 'Joris Demmer', 'support-worker', 'open-file', 'file-opened'], [2, 20, 'zus-van-mira', 'Els Harmsen', 'network-member', 'see-shared', 'shared-seen'],
] as const

// A worker looks on working days: from a weekend it is the Friday before.
const workingDay = (on: Day): Day => addDays(on, -Math.max(0, weekday(on) - 5))

/** The log of the past week for Mira's file. */
export function addLooks({ book, id, today }: World): void {
  for (const [days, hour, slug, actor_name, role, act, event] of looks) {
    const on = addDays(today, -days)
    book.add('platform.audit_entry', {
      id: id('audit-entry'), at: at(role === 'support-worker' ? workingDay(on) : on, hour * 60), account_id: personaAccountId(slug), actor_name, role, organisation_id: role === 'support-worker' ? organisationId(EEMHOEVE) : null,
      act, event, outcome: 'done', person_id: personId('Mira Harmsen'), request_id: id('request'),
    })
  }
}

// How many people were about to fall between two stools on each of the past fourteen days; example values.
const counts = [26, 25, 25, 24, 22, 22, 21, 21, 20, 19, 19, 18, 18, 17]
const KNOWN = 1344

/** The counts of the safety net in the past two weeks, so that today stands in a line. */
export function addCounts({ book, today }: World): void {
  for (const [index, people] of counts.entries()) {
    const on = addDays(today, index - counts.length)
    book.add('safety_net.recount', { on_day: on, counted_at: at(on, 23 * 60), people, known: KNOWN + index })
  }
}
