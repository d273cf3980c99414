import { sql } from '../../../../platform/database/index.ts'
import { dayOf, type Source } from './source.ts'

const WORRIES = ['message', 'worry'] as const
const REQUESTS = ['complaint', 'correction', 'erasure', 'access'] as const

/** What was sent and still waits for somebody past its term, by that day: the last day for an answer, or the moment at which who has it had to have acted. */
const waitingPast = (kinds: readonly string[]): Source => (_, { day }) => sql`
  select m.person_id, least(${dayOf('o.due_at')}, m.answer_by) as day, 'account:' || o.account_id as holder, null as product
  from contact.matter_owner o join contact.matter m on m.id = o.matter_id
  where o.ended_at is null and m.kind = any(${[...kinds]}) and least(${dayOf('o.due_at')}, m.answer_by) <= ${day}`

/** Messages of residents, and worries of who they invited. */
export const messagesWaiting = waitingPast(WORRIES)

/** Objections about data that nobody can decide on: they wait for somebody from the day they came in. */
const objectionsUnowned: Source = (_, { day }) => sql`
  select m.person_id, j.received_on as day, null as holder, null as product from contact.objection j join contact.matter m on m.id = j.matter_id
  where j.decided_on is null and m.withdrawn_at is null and j.received_on <= ${day}
    and not exists (select from contact.matter_owner o where o.matter_id = m.id and o.ended_at is null)`

/** Complaints, requests about data, and objections against what was decided on those. */
export const requestsWaiting: Source = (...asked) => sql`${waitingPast(REQUESTS)(...asked)} union all ${objectionsUnowned(...asked)}`
