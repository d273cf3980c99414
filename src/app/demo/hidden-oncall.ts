import { addDays, day } from '../../kernel/day.ts'
import { seededId } from '../../kernel/id.ts'
import { atTime } from '../../kernel/instant.ts'
import { hiddenLineId, organisationId, personaAccountId, personId } from './ids.ts'
import { VLUCHTHAVEN } from './organisations.ts'
import { hiddenPersonas, hiddenWorkers } from './staff.ts'
import { at, type World } from './world.ts'

// Example values, as on the line of the region.
const RING_SECONDS = 60
const ANSWER_SECONDS = 60
const ARRIVE_MINUTES = 45
const LINE_FROM = day('2022-01-01')
// From so many days ahead the shifts come from rotations that the program itself makes; before it the personas have them, so that whoever looks around is rung.
const BY_HAND = 7

const roles = ['night-worker', 'back-up', 'oncall-coordinator'] as const
type Role = (typeof roles)[number]

const team = (role: Role): string[] =>
  [...hiddenPersonas.filter((one) => one.role === role).map((one) => personaAccountId(one.slug)), ...hiddenWorkers.filter((one) => one.role === role).map((one) => one.id)]

function addLine({ book }: World): void {
  book.add('oncall.line', {
    id: hiddenLineId, name: '24/7-lijn vrouwenopvang', phone: '0600000248', answer_seconds: ANSWER_SECONDS, arrive_minutes: ARRIVE_MINUTES, example_value: true,
    provider_id: organisationId(VLUCHTHAVEN), skills: ['crisis-talk'], stand_in_id: personaAccountId('vrouwenopvang-247'), open_from: atTime(LINE_FROM, '00:00'),
  })
  for (const [index, role] of [...roles, 'last-resort' as const].entries()) {
    // The number of the shelter's own house that is always answered, by its own workers.
    const phone = role === 'last-resort' ? '0600000249' : null
    book.add('oncall.line_step', { line_id: hiddenLineId, from_day: LINE_FROM, step: index + 1, role, phone, channels: phone ? ['voice', 'sms'] : ['browser', 'sms', 'voice', 'push'], ring_seconds: RING_SECONDS })
  }
}

function addRoster({ book, today, now }: World): void {
  for (const role of roles) {
    const [first = '', ...others] = team(role)
    for (let on = -1; on < BY_HAND; on += 1) {
      const from = atTime(addDays(today, on), '07:00')
      book.add('oncall.shift', {
        id: seededId(`hidden shift ${role}`, on + 1), line_id: hiddenLineId, account_id: first, role, from_at: from, until_at: atTime(addDays(today, on + 1), '07:00'),
        checked_at: from < now ? at(addDays(today, on), 400) : null, checked_by: from < now ? 'browser' : null,
      })
    }
    const rotation = seededId(`hidden rotation ${role}`, 0)
    book.add('oncall.rotation', { id: rotation, line_id: hiddenLineId, role, name: 'Dag en nacht', from_day: addDays(today, BY_HAND), starts_at: '07:00', ends_at: '07:00', planned_until: addDays(today, BY_HAND) })
    for (const [index, account_id] of [...others, first].entries()) book.add('oncall.rotation_member', { rotation_id: rotation, position: index + 1, account_id })
  }
}

/** How each of them is reached: the telephone of the service, tested. */
function addMethods({ book, today }: World): void {
  for (const [index, account_id] of roles.flatMap(team).entries()) {
    const added = at(addDays(today, -40), 600 + index)
    book.add('oncall.contact_method', { id: seededId('hidden contact method', index), account_id, kind: 'sms', address: `06000003${String(index).padStart(2, '0')}`, name: 'Diensttelefoon', added_at: added, tested_at: added })
  }
}

/** The women's shelter's own line: answered by its own workers, with a last resort of its own; a woman who stays there may call it day and night. */
export function addHiddenLine(world: World): void {
  addLine(world)
  addRoster(world)
  addMethods(world)
  world.book.add('oncall.enrolment', { line_id: hiddenLineId, person_id: personId('Aurelia Vederkamer'), from_day: addDays(world.today, -34) })
}
