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

/** Complaints, and requests about data. */
export const requestsWaiting = waitingPast(REQUESTS)
