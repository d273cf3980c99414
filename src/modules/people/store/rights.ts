import type { Instant } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import { listed, type Tx } from '../../../platform/transaction.ts'
import type { AccessKind, AccessRight, Hit, NamedRight, Query } from '../model.ts'

/** Stores a right; the same right of the same origin is renewed, and begins anew when it was over: nobody had it in between. */
export async function saveRight(tx: Tx, right: AccessRight): Promise<void> {
  await database(tx).insertInto('people.access_right').values({
    holder: right.holder, kind: right.kind, person_id: right.personId, origin: right.origin, ground: right.ground, from_at: right.from, until_at: right.until,
  }).onConflict((oc) => oc.columns(['region_id', 'compartment', 'holder', 'kind', 'person_id', 'origin']).doUpdateSet({
    until_at: right.until, held_at: null, held_until_at: null, ground: right.ground, from_at: sql<Instant>`case when access_right.until_at <= ${tx.now} then excluded.from_at else access_right.from_at end`,
  })).execute()
}

// A right that is held while she is protected ends in what comes back of it.
const ended = (at: Instant) => sql`until_at = case when r.held_at is null then ${at}::timestamptz else r.until_at end, held_until_at = case when r.held_at is not null then least(r.held_until_at, ${at}::timestamptz) end`
const notOver = (at: Instant) => sql`(r.until_at is null or r.until_at > ${at} or r.held_at is not null)`

/** Ends every running right that came from this fact; with `holder`, only that one's. */
export async function endRights(tx: Tx, personId: string, origin: string, at: Instant, holder?: string): Promise<void> {
  await sql`update people.access_right r set ${ended(at)} where r.person_id = ${personId} and r.origin = ${origin} and (${holder ?? null}::text is null or r.holder = ${holder ?? null}) and ${notOver(at)}`.execute(database(tx))
}

export type GivenRight = Omit<AccessRight, 'from' | 'until'>

/** Stores these rights where the holder has no running right of that width to that person yet; all at once, writing only what is new. */
export async function saveMissingRights(tx: Tx, rights: readonly GivenRight[]): Promise<void> {
  if (rights.length === 0) return
  const rows = JSON.stringify(rights.map((one) => ({ holder: one.holder, kind: one.kind, person_id: one.personId, origin: one.origin, ground: one.ground })))
  await sql`
    insert into people.access_right (holder, kind, person_id, origin, ground, from_at)
    select g.holder, g.kind, g.person_id, g.origin, g.ground, ${tx.now}
    from jsonb_to_recordset(${rows}::jsonb) as g(holder text, kind text, person_id uuid, origin text, ground text)
    where not exists (select from people.access_right r where r.holder = g.holder and r.person_id = g.person_id and r.kind in ('file', 'case') and ${running(tx.now)})
    on conflict (region_id, compartment, holder, kind, person_id, origin) do update set until_at = null, held_at = null, held_until_at = null`.execute(database(tx))
}

/** Ends every running right that came from one of these facts about a person. */
export async function endRightsOf(tx: Tx, facts: readonly { personId: string; origin: string }[], at: Instant): Promise<void> {
  if (facts.length === 0) return
  const rows = JSON.stringify(facts.map((one) => ({ person_id: one.personId, origin: one.origin })))
  await sql`
    update people.access_right r set ${ended(at)} from jsonb_to_recordset(${rows}::jsonb) as f(person_id uuid, origin text)
    where r.person_id = f.person_id and r.origin = f.origin and ${notOver(at)}`.execute(database(tx))
}

const running = (now: Instant) => sql<boolean>`r.from_at <= ${now} and (r.until_at is null or r.until_at > ${now})`

/** The running right of this holder to this person, of one of these kinds; the widest first. */
export async function rightOf(tx: Tx, holder: string, personId: string, kinds: readonly AccessKind[]): Promise<{ kind: AccessKind; ground: string } | undefined> {
  const row = await database(tx).selectFrom('people.access_right as r').select(['r.kind', 'r.ground'])
    .where('r.holder', '=', holder).where('r.person_id', '=', personId).where('r.kind', 'in', [...kinds]).where(running(tx.now))
    .orderBy(sql`array_position(array['file','case','own','night','shared','contact','amounts'], r.kind)`).limit(1).executeTakeFirst()
  return row && { kind: row.kind as AccessKind, ground: row.ground }
}

/** Everybody who may open the file of this person now, with the ground. */
export async function rightsOn(tx: Tx, personId: string): Promise<AccessRight[]> {
  const rows = await database(tx).selectFrom('people.access_right as r').selectAll('r').where('r.person_id', '=', personId).where(running(tx.now)).orderBy('r.from_at').execute()
  return rows.map((row) => ({ holder: row.holder, kind: row.kind as AccessKind, personId: row.person_id, origin: row.origin, ground: row.ground, from: row.from_at, until: row.until_at }))
}

/** The same with the name of each holder: of the worker, the organisation or the municipality. A desk has its name in words. */
export async function namedRightsOn(tx: Tx, personId: string): Promise<NamedRight[]> {
  const { rows } = await sql<NamedRight>`
    select r.holder, r.kind, r.ground, r.from_at as "from", coalesce(a.name, o.name, m.name) as name
    from people.access_right r
    left join staff.account a on 'account:' || a.id = r.holder
    left join staff.organisation o on r.holder in ('organisation:' || o.id, 'desk:receiving:' || o.id)
    left join cooperation.municipality m on 'municipality:' || m.code = r.holder
    where r.person_id = ${personId} and r.kind <> 'own' and ${running(tx.now)}
    order by array_position(array['file','shared','case','night','contact','amounts'], r.kind), name, r.from_at`.execute(database(tx))
  return rows
}

/**
 * People this holder may open, found by the start of name words and/or a birth date; at most `limit`, by the word that was found.
 * It reads the words under which this holder finds people, in the order of their index, or the few people of one birth date.
 */
export async function search(tx: Tx, holder: string, kinds: readonly AccessKind[], { words, birthDate }: Query, limit: number): Promise<Hit[]> {
  const [first = '', ...others] = words.toSorted((a, b) => b.length - a.length)
  // "is true" makes the database read the second word once and keep it, where it would look up one person at a time.
  const finds = (person: 'p.id' | 'w.person_id') => (word: string) => sql`(${sql.ref(person)} in (select v.person_id from people.findable_word v where v.holder = ${holder} and v.word ^@ ${word})) is true`
  // "limit 1" makes it look up each person it comes by, and stop at the limit, where it would read all rights of a desk first.
  const mayOpen = (person: 'p.id' | 'w.person_id') => sql`(select true from people.access_right r where r.holder = ${holder} and r.kind = any(${[...kinds]}) and r.person_id = ${sql.ref(person)} and ${running(tx.now)} limit 1)`
  const all = (person: 'p.id' | 'w.person_id', others: readonly string[]) => sql.join([...others.map(finds(person)), mayOpen(person)], sql` and `)
  const most = limit * 2
  const start = birthDate
    ? sql`people.person p where p.birth_date = ${birthDate} and ${all('p.id', words)} order by p.family_name, p.id limit ${most}`
    : sql`(select w.word, w.person_id from people.findable_word w where w.holder = ${holder} and w.word ^@ ${first} and ${all('w.person_id', others)} order by w.word, w.person_id limit ${most}) w
        join people.person p on p.id = w.person_id order by w.word, p.id`
  // Two words of one name may begin alike: such a person is found twice and shown once.
  const { rows } = await sql<Hit>`select p.id, p.call_name || ' ' || p.family_name as name, p.birth_date as "birthDate", p.town from ${start}`.execute(database(tx))
  return listed(tx, [...new Map(rows.map((row) => [row.id, row])).values()].slice(0, limit), (hit) => hit.id)
}
