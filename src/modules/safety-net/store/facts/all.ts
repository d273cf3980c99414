import { database, sql } from '../../../../platform/database/index.ts'
import type { Tx } from '../../../../platform/transaction.ts'
import type { BareFact, RuleCode } from '../../model.ts'
import { endingEntitlements, transfersOffered } from './access.ts'
import { messagesWaiting, requestsWaiting } from './contact.ts'
import { openHandovers, supportWithoutAppointment } from './daily.ts'
import { movesWithoutReceiver, supportByContact } from './around.ts'
import { staysEndedOpen, unseenFollowUps, waitingByContact, waitingUnbridged } from './places.ts'
import { common, type Reach, running, type Source } from './source.ts'
import { missedCheckIns, observationsOver, openSignals, reviewsPast, supportGaps, supportWithoutWorker } from './support.ts'

const sources: Readonly<Partial<Record<RuleCode, Source>>> = {
  'day-without-support': supportGaps, 'check-in-missed': missedCheckIns, 'follow-up-unseen': unseenFollowUps, 'signal-unanswered': openSignals, 'no-worker': supportWithoutWorker,
  'contact-lost': supportByContact, 'moved-without-receiver': movesWithoutReceiver, 'transfer-not-accepted': transfersOffered,
  'stay-without-where-to': staysEndedOpen, 'entitlement-ends': endingEntitlements, 'observation-without-advice': observationsOver, 'handover-not-accepted': openHandovers,
  'no-next-step': supportWithoutAppointment, 'message-unanswered': messagesWaiting, 'request-unanswered': requestsWaiting, 'review-overdue': reviewsPast,
  'waiting-without-bridging': waitingUnbridged, 'waiting-without-contact': waitingByContact,
}

export type Reaches = Readonly<Record<RuleCode, Reach>>

/** What the rules have to look at, in one question for all: facts up to the reach of each rule that are still open. What is about cases comes from `openCases`. */
export async function openFacts(tx: Tx, reaches: Reaches): Promise<Map<RuleCode, BareFact[]>> {
  const parts = Object.entries(sources).map(([rule, source]) =>
    sql`select ${rule}::text as rule, f.person_id as "personId", f.day::date as day, f.holder::text as holder, f.product::text as product from (${source(tx, reaches[rule as RuleCode])}) f`)
  const { rows } = await sql<BareFact & { rule: RuleCode }>`with ${common(tx.today)} ${sql.join(parts, sql` union all `)}`.execute(database(tx))
  const facts = new Map<RuleCode, BareFact[]>()
  for (const { rule, ...fact } of rows) {
    const others = facts.get(rule)
    if (others) others.push(fact)
    else facts.set(rule, [fact])
  }
  return facts
}

/** How many people have support or wait today, or have an open case: those among whom is counted. One running episode a person, so that they can be added up. */
export async function knownPeople(tx: Tx, inCases: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with supported as materialized (select e.person_id from continuum.episode e where e.provider_id is not null and ${running('e', tx.today)}),
    others as (select w.person_id from placement.wait_list_entry w where w.ended_on is null union select unnest(${[...inCases]}::uuid[]))
    select ((select count(*) from supported) + (select count(*) from others o where not exists (select from supported s where s.person_id = o.person_id)))::int as count`.execute(database(tx))
  return rows[0]?.count ?? 0
}
