import { addDays, type Day, maxDay, minDay } from '../src/kernel/day.ts'
import { addDuration, dayOf, type Instant } from '../src/kernel/instant.ts'
import type { Around, BareFact, Found, OpenCase, RuleCode } from '../src/modules/safety-net/model.ts'
import { findingOf, missesAmong, rules } from '../src/modules/safety-net/rules/all.ts'
import { caseRules, factsOfCases } from '../src/modules/safety-net/rules/cases.ts'
import { database, type Tables } from '../src/platform/database/index.ts'
import type { Tx } from '../src/platform/transaction.ts'

// The safety net as anybody would write it down: person by person, every row about her, in plain loops, and then the same pure rules. It is slow and it knows
// nothing of the questions that the store asks; test/net-equality.test.ts holds one against the other.

type Row = Record<string, unknown>
type Rows = { [T in keyof Tables]?: readonly Row[] }
type Person = { id: string; of: (table: keyof Tables) => readonly Row[] }

const tables = [
  'people.person', 'people.residence', 'continuum.episode', 'continuum.product', 'continuum.entitlement', 'continuum.assignment', 'continuum.check_in', 'continuum.sign_of_life', 'continuum.agreed_time',
  'continuum.missed_check_in', 'continuum.goal', 'continuum.signal', 'continuum.rest', 'continuum.observation', 'continuum.evaluation', 'access.report', 'access.enquiry', 'access.application', 'access.decision', 'access.transfer',
  'placement.stay', 'placement.wait_list_entry', 'oncall.call', 'oncall.visit', 'oncall.follow_up', 'support.planned_contact', 'support.note', 'support.note_version', 'support.absence', 'support.team', 'support.team_member',
  'support.handover', 'staff.account', 'staff.appointment', 'contact.matter', 'contact.matter_owner', 'contact.objection',
] as const satisfies readonly (keyof Tables)[]

const on = (value: unknown): Day => value as Day
const moment = (value: unknown): Instant => value as Instant
const runs = (row: Row, today: Day): boolean => on(row['from_day']) <= today && (row['until_day'] === null || on(row['until_day']) > today)
const fact = (person: Person, day: Day, more: Partial<BareFact> = {}): BareFact => ({ personId: person.id, day, holder: null, product: null, ...more })
const last = (days: readonly Day[]): Day | undefined => { const [first, ...others] = days; return first && maxDay(first, ...others) }

/** What one person's rows say, with the region around her. */
class Look {
  readonly person: Person
  readonly all: Rows
  readonly now: Instant
  readonly today: Day
  constructor(person: Person, all: Rows, tx: Tx) {
    this.person = person
    this.all = all
    this.now = tx.now
    this.today = tx.today
  }

  of(table: keyof Tables): readonly Row[] { return this.person.of(table) }
  whole(table: keyof Tables): readonly Row[] { return this.all[table] ?? [] }
  fact(day: Day, more: Partial<BareFact> = {}): BareFact { return fact(this.person, day, more) }
  running(table: keyof Tables): Row[] { return this.of(table).filter((row) => runs(row, this.today)) }
  supported(): Row[] { return this.running('continuum.episode').filter((row) => row['provider_id'] !== null) }
  product(code: unknown): Row | undefined { return this.whole('continuum.product').find((row) => row['code'] === code && runs(row, this.today)) }
  works(account: unknown): boolean {
    return this.whole('staff.account').some((row) => row['id'] === account && row['ended_at'] === null) && this.whole('staff.appointment').some((row) => row['account_id'] === account && runs(row, this.today))
  }

  stays(): Row[] { return this.of('placement.stay').filter((row) => row['arrived_on'] !== null && row['cancelled_on'] === null) }
}

type Facts = (look: Look) => readonly BareFact[]

const gaps: Facts = (look) => {
  const episodes = look.of('continuum.episode')
  const ended = last(episodes.map((row) => on(row['until_day'] ?? '9999-12-31')))
  const isGone = look.of('access.transfer').some((row) => row['accepted_on'] !== null)
  const waits = look.of('placement.wait_list_entry').some((row) => row['ended_on'] === null)
  const rights = look.running('continuum.entitlement').filter((row) => row['withdrawn_on'] === null && on(row['from_day']) < look.today)
  return [...(ended && ended <= look.today && !isGone ? [look.fact(ended)] : []), ...(episodes.length === 0 && !waits ? rights.map((row) => look.fact(on(row['from_day']))) : [])]
}

const missed: Facts = (look) => {
  const alive = (day: Day) => look.of('continuum.sign_of_life').some((row) => row['on_day'] === day)
  const known = look.of('continuum.missed_check_in')
  const yesterday = addDays(look.today, -1)
  const weekday = new Date(`${yesterday}T00:00:00Z`).getUTCDay() || 7
  return [
    ...known.filter((row) => row['found_at'] === null && (row['tasked_at'] === null || (row['line_at'] !== null && !look.of('oncall.call').some((one) => one['missed_id'] === row['id']))) && moment(row['due_at']) < addDuration(look.now, '-PT12H') && !alive(on(row['on_day']))).map((row) => look.fact(on(row['on_day']))),
    ...look.of('continuum.agreed_time').filter((row) => row['until_at'] === null && moment(row['from_at']) < `${yesterday}T00:00:00.000Z` && (row['weekdays'] as number[]).includes(weekday)
      && !alive(yesterday) && !known.some((one) => one['on_day'] === yesterday)).map(() => look.fact(yesterday)),
  ]
}

const workerless: Facts = (look) => {
  if (look.running('continuum.assignment').some((row) => look.works(row['account_id']))) return []
  const ends = look.of('continuum.assignment').flatMap((row) => {
    const account = look.whole('staff.account').find(({ id }) => id === row['account_id'])
    const left = last(look.whole('staff.appointment').filter((one) => one['account_id'] === row['account_id'] && one['until_day'] !== null).map((one) => on(one['until_day'])))
    const days = [row['until_day'], account?.['ended_at'] ? moment(account['ended_at']).slice(0, 10) : null, left].filter((one) => one !== null && one !== undefined).map(on)
    const [first, ...others] = days
    return first ? [minDay(first, ...others)] : []
  })
  return look.supported().map((row) => look.fact(minDay(look.today, maxDay(on(row['from_day']), ...ends))))
}

const traces = (look: Look): Day[] => [
  ...look.of('continuum.check_in').map((row) => on(row['on_day'])), ...look.of('continuum.sign_of_life').map((row) => on(row['on_day'])), ...look.of('placement.wait_list_entry').map((row) => on(row['contacted_on'])),
  ...look.of('continuum.goal').map((row) => on(row['from_day'])), ...look.stays().map((row) => (row['until_day'] === null || on(row['until_day']) > look.today ? look.today : on(row['until_day']))),
  ...look.of('oncall.call').filter((row) => row['answered_at'] !== null).map((row) => dayOf(moment(row['received_at']))),
  ...[...look.of('oncall.visit').map((row) => row['arrived_at']), ...look.of('support.planned_contact').map((row) => row['done_at']), ...look.of('access.enquiry').flatMap((row) => [row['started_at'], row['finished_at']])]
    .filter((at) => at !== null).map((at) => dayOf(moment(at))),
  ...look.whole('support.note_version').filter((row) => row['kind'] === 'contact' && look.of('support.note').some(({ id }) => id === row['note_id'])).map((row) => dayOf(moment(row['happened_at']))),
]

const moved: Facts = (look) => {
  if (!look.supported().some((row) => look.product(row['product'])?.['service'] === 'eigen-huis')) return []
  const homes = look.of('people.residence')
  const left = homes.filter((row) => row['fact'] === 'residence' && row['until_day'] !== null && on(row['until_day']) > addDays(look.today, -365) && on(row['until_day']) <= look.today)
  return left.flatMap((row) => {
    const until = on(row['until_day'])
    const next = homes.filter((one) => one['fact'] === 'residence' && on(one['from_day']) >= until)
    const targets = next.length === 0 ? [null] : next.map((one) => one['municipality'])
    return targets.filter((to) => to !== row['municipality']).filter((to) => !(
      look.of('access.transfer').some((one) => one['accepted_on'] !== null && on(one['accepted_on']) >= until) || homes.some((one) => one['fact'] === 'receiving' && on(one['from_day']) >= until)
      || look.of('access.report').some((one) => one['municipality'] === to && one['withdrawn_at'] === null && dayOf(moment(one['received_at'])) >= until)
      || look.of('access.decision').some((one) => one['municipality'] === to && on(one['decided_on']) >= until))).map(() => look.fact(until, { holder: `municipality:${String(row['municipality'])}` }))
  })
}

const endingRights: Facts = (look) => look.of('continuum.entitlement').filter((row) => row['withdrawn_on'] === null && row['until_day'] !== null).flatMap((row) => {
  const until = on(row['until_day'])
  return look.running('continuum.episode').filter((episode) => episode['entitlement_id'] === row['id']
    && !look.of('continuum.entitlement').some((next) => next['id'] !== row['id'] && next['withdrawn_on'] === null && (next['products'] as string[]).includes(String(episode['product'])) && on(next['from_day']) <= until && (next['until_day'] === null || on(next['until_day']) > until))
    && !look.of('access.report').some((one) => one['withdrawn_at'] === null && dayOf(moment(one['received_at'])) > maxDay(on(row['from_day']), addDays(until, -182)))).map(() => look.fact(until))
})

const reviews: Facts = (look) => look.supported().flatMap((row) => {
  const weeks = look.product(row['product'])?.['review_weeks']
  if (typeof weeks !== 'number') return []
  const done = look.of('continuum.evaluation').filter((one) => one['own_on'] !== null && one['worker_on'] !== null).map((one) => maxDay(on(one['own_on']), on(one['worker_on'])))
  return [look.fact(addDays(maxDay(on(row['from_day']), ...done), weeks * 7))]
})

const appointments: Facts = (look) => look.supported().filter((row) => Number(row['hours_per_week']) > 0).flatMap((row) => {
  const planned = look.of('support.planned_contact')
  const isQuiet = planned.some((one) => moment(one['from_at']) > look.now && one['cancelled_at'] === null) || look.of('continuum.rest').some((one) => one['woken_at'] === null)
    || look.stays().some((one) => one['kind'] === 'stay' && (one['until_day'] === null || on(one['until_day']) > look.today))
  return isQuiet ? [] : [look.fact(maxDay(on(row['from_day']), ...planned.map((one) => dayOf(moment(one['from_at'])))))]
})

const staysEnded: Facts = (look) => look.of('placement.stay').filter((row) => row['kind'] === 'stay' && row['cancelled_on'] === null && row['until_day'] !== null && (row['went_to'] ?? 'unknown') === 'unknown'
  && !look.of('placement.stay').some((next) => next['id'] !== row['id'] && next['cancelled_on'] === null && on(next['from_day']) >= on(row['until_day']))
  && !look.running('continuum.episode').some((episode) => ['own-home', 'around'].includes(String(look.product(episode['product'])?.['setting'])))).map((row) => look.fact(on(row['until_day'])))

const sent = (kinds: readonly string[]): Facts => (look) => look.of('contact.matter').filter((row) => kinds.includes(String(row['kind']))).flatMap((row) =>
  look.whole('contact.matter_owner').filter((owner) => owner['matter_id'] === row['id'] && owner['ended_at'] === null)
    .map((owner) => look.fact(minDay(dayOf(moment(owner['due_at'])), on(row['answer_by'])), { holder: `account:${String(owner['account_id'])}` })))

const unowned: Facts = (look) => look.of('contact.matter').filter((row) => row['withdrawn_at'] === null
  && !look.whole('contact.matter_owner').some((owner) => owner['matter_id'] === row['id'] && owner['ended_at'] === null))
  .flatMap((row) => look.whole('contact.objection').filter((one) => one['matter_id'] === row['id'] && one['decided_on'] === null).map((one) => look.fact(on(one['received_on']))))

const waiting = (look: Look): Row[] => look.of('placement.wait_list_entry').filter((row) => row['ended_on'] === null)

const gather: Readonly<Record<Exclude<RuleCode, (typeof caseRules)[number]>, Facts> & { 'no-next-step': Facts }> = {
  'day-without-support': gaps, 'check-in-missed': missed, 'no-worker': workerless, 'moved-without-receiver': moved, 'entitlement-ends': endingRights, 'review-overdue': reviews, 'no-next-step': appointments, 'stay-without-where-to': staysEnded,
  'follow-up-unseen': (look) => look.of('oncall.follow_up').filter((row) => row['seen_at'] === null && moment(row['due_at']) < look.now).map((row) => look.fact(dayOf(moment(row['due_at'])), { holder: `account:${String(row['escalated_to'] ?? row['owner_id'])}` })),
  'signal-unanswered': (look) => look.of('continuum.signal').filter((row) => row['answered_at'] === null).map((row) => look.fact(dayOf(moment(row['raised_at'])))),
  'message-unanswered': sent(['message', 'worry']), 'request-unanswered': (look) => [...sent(['complaint', 'correction', 'erasure', 'access'])(look), ...unowned(look)],
  'contact-lost': (look) => look.supported().map((row) => look.fact(maxDay(on(row['from_day']), ...traces(look)), { product: String(row['product']) })),
  'transfer-not-accepted': (look) => look.of('access.transfer').filter((row) => row['accepted_on'] === null).map((row) => look.fact(on(row['offered_on']), { holder: `municipality:${String(row['municipality'])}` })),
  'handover-not-accepted': (look) => look.of('support.handover').filter((row) => row['accepted_at'] === null).map((row) => look.fact(dayOf(moment(row['written_at'])), { holder: `account:${String(row['written_by'])}` })),
  'observation-without-advice': (look) => look.of('continuum.observation').filter((row) => row['advised_at'] === null && look.running('continuum.episode').some(({ id }) => id === row['episode_id'])).map((row) => look.fact(on(row['agreed_until']))),
  'waiting-without-bridging': (look) => waiting(look).filter((row) => (row['bridging'] ?? '') === '' && look.supported().length === 0).map((row) => look.fact(on(row['since_day']))),
  'waiting-without-contact': (look) => waiting(look).map((row) => look.fact(on(row['contacted_on']))),
}

const casesOf = (look: Look): OpenCase[] => look.of('access.report').filter((report) => report['withdrawn_at'] === null).flatMap((report): OpenCase[] => {
  const bare = { personId: look.person.id, receivedOn: dayOf(moment(report['received_at'])), workerId: null, finishedOn: null, applied: false, appliedOn: null, withdrawnOn: null, supportedSince: false }
  const enquiry = look.of('access.enquiry').find((row) => row['report_id'] === report['id'])
  if (!enquiry) return [bare]
  const finishedOn = enquiry['finished_at'] === null ? null : dayOf(moment(enquiry['finished_at']))
  const taken = { ...bare, workerId: enquiry['worker_id'] as string | null, finishedOn, supportedSince: finishedOn !== null && look.of('continuum.entitlement').some((row) => on(row['from_day']) >= finishedOn) }
  const applications = look.of('access.application').filter((row) => row['enquiry_id'] === enquiry['id'])
  if (applications.length === 0) return [taken]
  return applications.filter((row) => !look.of('access.decision').some((one) => one['application_id'] === row['id']))
    .map((row) => ({ ...taken, applied: true, appliedOn: on(row['applied_on']), withdrawnOn: row['withdrawn_on'] as Day | null }))
})

const greatest = (texts: readonly string[]): string | null => texts.toSorted().at(-1) ?? null

function aroundOf(look: Look): Around {
  const mine = look.running('continuum.assignment')
  const away = (account: unknown) => look.whole('support.absence').filter((row) => row['account_id'] === account && runs(row, look.today))
  const there = (kind: string) => greatest(mine.filter((row) => row['kind'] === kind && look.works(row['account_id']) && away(row['account_id']).length === 0).map((row) => `account:${String(row['account_id'])}`))
  const keys = mine.filter((row) => row['kind'] === 'key-worker').map((row) => row['account_id'])
  const standIn = greatest(keys.flatMap(away).filter((row) => row['replacement_id'] !== null).map((row) => `account:${String(row['replacement_id'])}`))
  const teams = look.whole('support.team_member').filter((row) => keys.includes(row['account_id']) && runs(row, look.today)).map((row) => row['team_id'])
  const homes = look.running('people.residence').filter((row) => row['fact'] === 'residence' || row['fact'] === 'origin').toSorted((a, b) => String(b['fact']).localeCompare(String(a['fact'])))
  return {
    municipality: (homes[0]?.['municipality'] ?? null) as string | null, worker: there('key-worker'), replacement: there('replacement') ?? standIn,
    lead: greatest(look.whole('support.team').filter((row) => teams.includes(row['id'])).map((row) => `account:${String(row['lead_id'])}`)),
    provider: greatest(look.supported().map((row) => `organisation:${String(row['provider_id'])}`)),
  }
}

function foundFor(look: Look): Found[] {
  const cases = casesOf(look)
  const around = aroundOf(look)
  return Object.values(rules).flatMap((rule) => {
    const ofCases = caseRules.filter((code) => code === rule.code).flatMap((code) => factsOfCases(code, cases))
    const own = (gather as Partial<Record<RuleCode, Facts>>)[rule.code]?.(look) ?? []
    return missesAmong(rule, [...own, ...ofCases], look.today).map((miss) => findingOf(miss, around, look.today))
  })
}

/** What stands in the net today, found person by person. */
export async function foundOneByOne(tx: Tx): Promise<Found[]> {
  const all: Rows = {}
  for (const table of tables) all[table] = await database(tx).selectFrom(table as 'people.person').selectAll().execute()
  const grouped = new Map<keyof Tables, Map<unknown, Row[]>>()
  for (const table of tables) {
    const byPerson = new Map<unknown, Row[]>()
    for (const row of all[table] ?? []) {
      const hers = byPerson.get(row['person_id'])
      if (hers) hers.push(row)
      else byPerson.set(row['person_id'], [row])
    }
    grouped.set(table, byPerson)
  }
  return (all['people.person'] ?? []).filter((row) => row['died_on'] === null)
    .flatMap((row) => foundFor(new Look({ id: String(row['id']), of: (table) => grouped.get(table)?.get(row['id']) ?? [] }, all, tx)))
}
