import { addDays, type Day } from '../src/kernel/day.ts'
import { newId } from '../src/kernel/id.ts'
import { addDuration } from '../src/kernel/instant.ts'
import type { RuleCode } from '../src/modules/safety-net/index.ts'
import { database, sql } from '../src/platform/database/index.ts'
import type { Tx } from '../src/platform/transaction.ts'
import { addEpisode, addPerson, layRegion } from './small-region.ts'

export const JORIS = newId()
export const EEMHOEVE = newId()
/** The complaint officer: in no team of hers. */
export const OFFICER = newId()

export const ago = (tx: Tx, days: number): Day => addDays(tx.today, -days)

/** The region with one provider and one worker, and nobody in it. */
export async function layGround(tx: Tx): Promise<void> {
  await layRegion(tx)
  const db = database(tx)
  await db.insertInto('staff.organisation').values({ id: EEMHOEVE, name: 'Eemhoeve', kind: 'provider' }).execute()
  await db.insertInto('staff.account').values({ id: JORIS, name: 'Joris Demmer', email: 'joris@example.org' }).execute()
  await db.insertInto('staff.appointment').values({ id: newId(), account_id: JORIS, role: 'support-worker', organisation_id: EEMHOEVE, from_day: ago(tx, 900) }).execute()
}

const seenOn = (tx: Tx, personId: string, days: number) => sql`
  insert into continuum.check_in (person_id, on_day, score, recorded_at) values (${personId}, ${ago(tx, days)}, 7, ${addDuration(tx.now, `-P${days}D`)})`.execute(database(tx))

/** Somebody with running support, a worker, and a check-in of yesterday: with her all is well. */
export async function supported(tx: Tx, name: string, product = 'beschermd-thuis', lastSeen = 1): Promise<string> {
  const id = await addPerson(tx, name, '0327')
  await addEpisode(tx, id, product, ago(tx, 200), null, { providerId: EEMHOEVE })
  await database(tx).insertInto('continuum.assignment').values({ id: newId(), person_id: id, account_id: JORIS, kind: 'key-worker', from_day: ago(tx, 200), until_day: null }).execute()
  await seenOn(tx, id, lastSeen)
  return id
}

async function addWaiting(tx: Tx, personId: string, since: number, contacted: number, bridging: string | null): Promise<void> {
  await database(tx).insertInto('placement.wait_list_entry').values({
    id: newId(), person_id: personId, product: 'bw-herstel-en-groei', municipality: '0327', urgency: 'active', since_day: ago(tx, since), contacted_on: ago(tx, contacted), bridging,
  }).execute()
}

export type Case = { taken?: boolean; finished?: number; applied?: number; decided?: boolean; municipality?: string }

/** A report of so many days ago, with how far it came. */
export async function addReport(tx: Tx, personId: string, days: number, { taken = true, finished, applied, municipality = '0327' }: Case = {}): Promise<void> {
  const [report, enquiry] = [newId(), newId()]
  const at = addDuration(tx.now, `-P${days}D`)
  const db = database(tx)
  await db.insertInto('access.report').values({ id: report, person_id: personId, reporter: 'self', municipality, question: 'Hulp', urgent: false, received_at: at }).execute()
  if (!taken) return
  const finishedAt = finished === undefined ? null : addDuration(tx.now, `-P${finished}D`)
  await db.insertInto('access.enquiry').values({ id: enquiry, report_id: report, person_id: personId, worker_id: newId(), started_at: at, finished_at: finishedAt, account: finishedAt && 'verslag' }).execute()
  if (applied !== undefined) await db.insertInto('access.application').values({ id: newId(), enquiry_id: enquiry, person_id: personId, municipality, products: ['beschermd-thuis'], hours_min: 1, hours_max: 4, words: 'Graag', applied_on: ago(tx, applied) }).execute()
}

export async function addEntitlement(tx: Tx, personId: string, endsIn: number): Promise<string> {
  const id = newId()
  await database(tx).insertInto('continuum.entitlement').values({ id, person_id: personId, decision_id: newId(), products: ['beschermd-thuis'], hours_min: 1, hours_max: 9, movers: [], from_day: ago(tx, 200), until_day: addDays(tx.today, endsIn) }).execute()
  await database(tx).updateTable('continuum.episode').set({ entitlement_id: id }).where('person_id', '=', personId).execute()
  return id
}

async function decideOn(tx: Tx, personId: string): Promise<void> {
  const mandate = newId()
  await database(tx).insertInto('cooperation.mandate').values({ id: mandate, municipality: '0327', service: 'beschermd-wonen', role: 'decider', kind: 'daytime', from_day: ago(tx, 900), source: 'proef' }).execute()
  const row = await database(tx).selectFrom('access.application').select('id').where('person_id', '=', personId).executeTakeFirstOrThrow()
  await database(tx).insertInto('access.decision').values({
    id: newId(), application_id: row.id, person_id: personId, municipality: '0327', outcome: 'refused', products: [], hours_min: 0, hours_max: 0, movers: [], legal_ground: 'Wmo 2.3.5', reasons: 'Een lange reden.',
    from_day: tx.today, mandate_id: mandate, decided_by: newId(), decided_on: tx.today, announced_on: tx.today, frozen: '{}',
  }).execute()
}

async function addEndedStay(tx: Tx, personId: string): Promise<void> {
  const [location, place] = [newId(), newId()]
  const db = database(tx)
  await db.insertInto('placement.location').values({ id: location, name: `Huis ${location.slice(-4)}`, provider_id: EEMHOEVE, municipality: '0307', product: 'bw-herstel-en-groei' }).execute()
  await db.insertInto('placement.place').values({ id: place, location_id: location, name: '1', from_day: ago(tx, 900) }).execute()
  await db.insertInto('placement.stay').values({ id: newId(), person_id: personId, place_id: place, kind: 'stay', from_day: ago(tx, 90), arrived_on: ago(tx, 90), until_day: ago(tx, 2), reason: 'klaar', went_to: 'unknown', recorded_at: tx.now }).execute()
}

async function addFollowUp(tx: Tx, personId: string): Promise<void> {
  const [line, call] = [newId(), newId()]
  const db = database(tx)
  const at = addDuration(tx.now, '-PT8H')
  await db.insertInto('oncall.line').values({ id: line, name: `Lijn ${line.slice(-4)}`, answer_seconds: 60, arrive_minutes: 45, example_value: true }).execute()
  await db.insertInto('oncall.call').values({ id: call, line_id: line, person_id: personId, channel: 'browser', received_at: at, answered_at: at, answered_by: JORIS, closed_at: at, outcome: 'talk-was-enough' }).execute()
  await db.insertInto('oncall.follow_up').values({ id: newId(), person_id: personId, call_id: call, owner_id: JORIS, words: 'Bel haar', due_at: addDuration(tx.now, '-PT3H'), created_at: at }).execute()
}

const agreeTime = (tx: Tx, personId: string) => sql`
  insert into continuum.agreed_time (id, person_id, before_time, weekdays, phone, from_at, recorded_by)
  values (${newId()}, ${personId}, '10:00', '{1,2,3,4,5,6,7}', '0600000000', ${addDuration(tx.now, '-P30D')}, ${JORIS})`.execute(database(tx))

const observe = async (tx: Tx, personId: string, days: number): Promise<void> => {
  await sql`insert into continuum.observation (episode_id, person_id, purpose, question, agreed_until, set_at, set_by)
    select id, person_id, 'step', 'Wat helpt?', ${ago(tx, days)}, ${tx.now}, ${JORIS} from continuum.episode where person_id = ${personId} and until_day is null`.execute(database(tx))
}

const move = async (tx: Tx, personId: string, days: number): Promise<void> => {
  await sql`update people.residence set until_day = ${ago(tx, days)} where person_id = ${personId} and fact = 'residence'`.execute(database(tx))
  await database(tx).insertInto('people.residence').values({ person_id: personId, fact: 'residence', municipality: '0308', from_day: ago(tx, days), recorded_at: tx.now }).execute()
}

export async function handOver(tx: Tx, personId: string): Promise<void> {
  const team = newId()
  await sql`insert into support.team (id, organisation_id, name, lead_id) values (${team}, ${EEMHOEVE}, ${`Team ${team.slice(-4)}`}, ${JORIS})`.execute(database(tx))
  await sql`insert into support.handover (id, team_id, person_id, words, written_by, written_at) values (${newId()}, ${team}, ${personId}, 'Zij sliep slecht', ${JORIS}, ${addDuration(tx.now, '-P3D')})`.execute(database(tx))
}

const change = (text: (tx: Tx, personId: string) => ReturnType<typeof sql>) => async (tx: Tx, personId: string): Promise<void> => { await text(tx, personId).execute(database(tx)) }

type Waiting = { kind: 'message' | 'complaint' | 'correction'; owner: string; answerBy: number; due: number }

/** Something she sent that waits: its last day for an answer, and the day on which who has it had to have acted, so many days ago. */
export async function addMatter(tx: Tx, personId: string, { kind, owner, answerBy, due }: Waiting): Promise<void> {
  const id = newId()
  const isComplaint = kind === 'complaint'
  const addressee = { message: 'worker', complaint: 'provider', correction: 'privacy-officer' }[kind]
  const db = database(tx)
  await db.insertInto('contact.matter').values({
    id, person_id: personId, kind, addressee, organisation_id: isComplaint ? EEMHOEVE : null, scheme: isComplaint ? 'Klachtregeling' : null,
    sent_at: addDuration(tx.now, '-P60D'), answer_by: ago(tx, answerBy), term_source: 'proef',
  }).execute()
  await db.insertInto('contact.matter_owner').values({ matter_id: id, seq: 1, account_id: owner, because: 'first', from_at: addDuration(tx.now, '-P60D'), due_at: addDuration(tx.now, `-P${due}D`) }).execute()
}

const answered = change((tx, id) => sql`update contact.matter_owner o set ended_at = ${tx.now} from contact.matter m where m.id = o.matter_id and m.person_id = ${id}`)

export const lookBack = change((tx, id) => sql`
  insert into continuum.evaluation (id, person_id, product, question, opened_on, opened_by, own_on, own_by, own_answer, worker_on, worker_by, worker_answer)
  values (${newId()}, ${id}, 'beschermd-thuis', 'Kan het met minder?', ${tx.today}, ${JORIS}, ${tx.today}, ${JORIS}, 'same', ${tx.today}, ${JORIS}, 'same')`)

type Act = (tx: Tx, personId: string) => Promise<unknown>
/** How a person gets into the net under a rule and out of it again, by facts alone, and who must act first. */
export type NetStory = { begin: (tx: Tx) => Promise<string>; goWrong: Act; putRight: Act; owner: RegExp }

const atHome = (tx: Tx): Promise<string> => supported(tx, 'Thuis')
const unknown = (tx: Tx): Promise<string> => addPerson(tx, 'Nieuw', '0327')
const access = /^desk:access$/
const joris = new RegExp(`^account:${JORIS}$`)

/** One story for each rule. */
export const netStories: Readonly<Record<RuleCode, NetStory>> = {
  'day-without-support': {
    begin: atHome, owner: access, goWrong: change((tx, id) => sql`update continuum.episode set until_day = ${ago(tx, 1)} where person_id = ${id}`),
    putRight: async (tx, id) => { await addEpisode(tx, id, 'lichte-begeleiding', ago(tx, 1), null, { providerId: EEMHOEVE, follows: true }) },
  },
  'check-in-missed': {
    begin: async (tx) => { const id = await atHome(tx); await change((now, one) => sql`insert into continuum.sign_of_life (person_id, on_day, way, given_at) values (${one}, ${ago(now, 1)}, 'web', ${now.now})`)(tx, id); await agreeTime(tx, id); return id },
    owner: joris, goWrong: change((_, id) => sql`delete from continuum.sign_of_life where person_id = ${id}`),
    putRight: change((tx, id) => sql`insert into continuum.sign_of_life (person_id, on_day, way, given_at) values (${id}, ${ago(tx, 1)}, 'phone', ${tx.now})`),
  },
  'follow-up-unseen': { begin: atHome, owner: joris, goWrong: addFollowUp, putRight: change((tx, id) => sql`update oncall.follow_up set seen_at = ${tx.now}, seen_by = ${JORIS} where person_id = ${id}`) },
  'signal-unanswered': {
    begin: atHome, owner: joris,
    goWrong: change((tx, id) => sql`insert into continuum.signal (id, person_id, kind, because, raised_at) values (${newId()}, ${id}, 'trend', '{}', ${addDuration(tx.now, '-P8D')})`),
    putRight: change((tx, id) => sql`update continuum.signal set answered_at = ${tx.now}, answered_by = ${JORIS}, answer = 'Gebeld' where person_id = ${id}`),
  },
  'message-unanswered': { begin: atHome, owner: joris, goWrong: (tx, id) => addMatter(tx, id, { kind: 'message', owner: JORIS, answerBy: 2, due: 0 }), putRight: answered },
  'no-worker': {
    begin: atHome, owner: new RegExp(`^organisation:${EEMHOEVE}$`), goWrong: change((tx, id) => sql`update continuum.assignment set until_day = ${ago(tx, 1)} where person_id = ${id}`),
    putRight: async (tx, id) => database(tx).insertInto('continuum.assignment').values({ id: newId(), person_id: id, account_id: JORIS, kind: 'replacement', from_day: tx.today, until_day: null }).execute(),
  },
  'contact-lost': { begin: atHome, owner: joris, goWrong: change((tx, id) => sql`update continuum.check_in set on_day = ${ago(tx, 22)} where person_id = ${id}`), putRight: (tx, id) => seenOn(tx, id, 0) },
  'report-without-owner': {
    begin: unknown, owner: access, goWrong: (tx, id) => addReport(tx, id, 10, { taken: false }),
    putRight: change((tx, id) => sql`insert into access.enquiry (id, report_id, person_id, worker_id, started_at) select ${newId()}, id, person_id, ${JORIS}, ${tx.now} from access.report where person_id = ${id}`),
  },
  'moved-without-receiver': {
    begin: async (tx) => supported(tx, 'Verhuist', 'lichte-begeleiding'), owner: /^municipality:0327$/, goWrong: (tx, id) => move(tx, id, 10), putRight: (tx, id) => addReport(tx, id, 0, { municipality: '0308' }),
  },
  'transfer-not-accepted': {
    begin: unknown, owner: /^municipality:0345$/,
    goWrong: (tx, id) => database(tx).insertInto('access.transfer').values({ id: newId(), person_id: id, municipality: '0345', to_region: 'Ede', offered_on: ago(tx, 5), offered_by: newId(), words: 'Warm' }).execute(),
    putRight: change((tx, id) => sql`update access.transfer set accepted_on = ${tx.today}, accepted_by = ${JORIS} where person_id = ${id}`),
  },
  'handover-not-accepted': {
    begin: atHome, owner: joris, goWrong: handOver, putRight: change((tx, id) => sql`update support.handover set accepted_at = ${tx.now}, accepted_by = ${newId()} where person_id = ${id}`),
  },
  'stay-without-where-to': { begin: unknown, owner: /^desk:placement$/, goWrong: addEndedStay, putRight: change((_, id) => sql`update placement.stay set went_to = 'family-or-friends' where person_id = ${id}`) },
  'entitlement-ends': { begin: atHome, owner: access, goWrong: (tx, id) => addEntitlement(tx, id, 20), putRight: (tx, id) => addReport(tx, id, 1) },
  'observation-without-advice': {
    begin: (tx) => supported(tx, 'Observatie', 'bw-stabilisatie-en-observatie'), owner: joris, goWrong: (tx, id) => observe(tx, id, 3),
    putRight: change((tx, id) => sql`update continuum.observation set advice = 'Thuis', next_product = 'beschermd-thuis', advised_at = ${tx.now}, advised_by = ${JORIS} where person_id = ${id}`),
  },
  'review-overdue': {
    begin: atHome, owner: joris, goWrong: change((_, id) => sql`update continuum.product set review_weeks = 20 where exists (select from people.person where id = ${id})`), putRight: lookBack,
  },
  'no-next-step': {
    begin: unknown, owner: access, goWrong: (tx, id) => addReport(tx, id, 40, { finished: 20 }),
    putRight: change((tx, id) => sql`insert into access.application (id, enquiry_id, person_id, municipality, products, hours_min, hours_max, words, applied_on)
      select ${newId()}, id, person_id, '0327', '{beschermd-thuis}', 1, 4, 'Graag', ${tx.today} from access.enquiry where person_id = ${id}`),
  },
  'enquiry-late': { begin: unknown, owner: access, goWrong: (tx, id) => addReport(tx, id, 60), putRight: change((tx, id) => sql`update access.enquiry set finished_at = ${tx.now}, account = 'verslag' where person_id = ${id}`) },
  'decision-late': { begin: unknown, owner: access, goWrong: (tx, id) => addReport(tx, id, 60, { finished: 40, applied: 30 }), putRight: decideOn },
  'request-unanswered': {
    begin: atHome, owner: new RegExp(`^account:${OFFICER}$`), goWrong: (tx, id) => addMatter(tx, id, { kind: 'complaint', owner: OFFICER, answerBy: 3, due: 0 }), putRight: answered,
  },
  'waiting-without-bridging': {
    begin: unknown, owner: /^desk:placement$/, goWrong: (tx, id) => addWaiting(tx, id, 20, 3, null), putRight: change((_, id) => sql`update placement.wait_list_entry set bridging = 'Wijkteam' where person_id = ${id}`),
  },
  'waiting-without-contact': {
    begin: unknown, owner: /^desk:placement$/, goWrong: (tx, id) => addWaiting(tx, id, 40, 16, 'Wijkteam'), putRight: change((tx, id) => sql`update placement.wait_list_entry set contacted_on = ${tx.today} where person_id = ${id}`),
  },
}
