import { newId } from '../../../kernel/id.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Changes, Found, Moved, OpenFinding } from '../model.ts'

type Running = { id: string; holders: string[] }

/**
 * Everything that lies open, with whose turn it is. Two passes that are put together here: joined in the database, a region that was
 * poured in a moment ago, of which nothing was counted yet, was read once for each finding.
 */
export async function openFindings(tx: Tx): Promise<OpenFinding[]> {
  const db = database(tx)
  const turns = await sql<Running>`select finding_id as id, array_agg(holder order by rung) as holders from safety_net.turn where until_at is null group by finding_id`.execute(db)
  const findings = await sql<Omit<OpenFinding, 'turns'>>`
    select id, person_id as "personId", rule, municipality, since_day as since, due_day as due from safety_net.finding where closed_at is null`.execute(db)
  const holdersOf = new Map(turns.rows.map(({ id, holders }) => [id, holders]))
  return findings.rows.map((finding) => ({ ...finding, turns: holdersOf.get(finding.id) ?? [] }))
}

const asRows = (findings: readonly OpenFinding[]): string => JSON.stringify(findings.map((one) => ({
  id: one.id, person_id: one.personId, rule: one.rule, municipality: one.municipality, since_day: one.since, due_day: one.due, rung: one.turns.length - 1, owner: one.turns[0],
})))

async function open(tx: Tx, findings: readonly OpenFinding[]): Promise<void> {
  await sql`
    insert into safety_net.finding (id, person_id, rule, municipality, owner, since_day, due_day, rung, found_at)
    select id, person_id, rule, municipality, owner, since_day, due_day, rung, ${tx.now}
    from jsonb_to_recordset(${asRows(findings)}::jsonb) as x(id uuid, person_id uuid, rule text, municipality text, owner text, since_day date, due_day date, rung int)`.execute(database(tx))
}

async function change(tx: Tx, findings: readonly OpenFinding[]): Promise<void> {
  await sql`
    update safety_net.finding f set municipality = x.municipality, owner = x.owner, since_day = x.since_day, due_day = x.due_day, rung = x.rung
    from jsonb_to_recordset(${asRows(findings)}::jsonb) as x(id uuid, municipality text, owner text, since_day date, due_day date, rung int) where f.id = x.id`.execute(database(tx))
}

async function close(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`update safety_net.finding set closed_at = ${tx.now} where id = any(${[...ids]}::uuid[])`.execute(database(tx))
  await sql`update safety_net.turn set until_at = ${tx.now} where finding_id = any(${[...ids]}::uuid[]) and until_at is null`.execute(database(tx))
}

type Turn = { id: string; rung: number; holder: string }
const turnsIn = (turns: readonly string[], id: string, others: readonly string[]): Turn[] => turns.flatMap((holder, rung) => (others[rung] === holder ? [] : [{ id, rung, holder }]))

const recordset = (turns: readonly Turn[]) => sql`jsonb_to_recordset(${JSON.stringify(turns)}::jsonb) as w(id uuid, rung int, holder text)`

async function endTurns(tx: Tx, turns: readonly Turn[]): Promise<void> {
  if (turns.length === 0) return
  await sql`update safety_net.turn t set until_at = ${tx.now} from ${recordset(turns)} where t.finding_id = w.id and t.rung = w.rung and t.until_at is null`.execute(database(tx))
}

async function giveTurns(tx: Tx, turns: readonly Turn[]): Promise<void> {
  if (turns.length === 0) return
  await sql`insert into safety_net.turn (finding_id, rung, holder, from_at) select w.id, w.rung, w.holder, ${tx.now} from ${recordset(turns)}
    on conflict (region_id, compartment, finding_id, rung, holder, from_at) do update set until_at = null`.execute(database(tx))
}

const fresh = (found: Found): Moved => ({ ...found, id: newId<'finding'>(), had: [] })

/** Writes what changed, and nothing else; answers what is new or moved, by its id. */
export async function saveChanges(tx: Tx, { opened, changed, closed }: Changes): Promise<OpenFinding[]> {
  const found = opened.map(fresh)
  if (closed.length > 0) await close(tx, closed.map(({ id }) => id))
  if (changed.length > 0) await change(tx, changed)
  if (found.length > 0) await open(tx, found)
  const moved = [...found, ...changed]
  await endTurns(tx, moved.flatMap(({ id, turns, had }) => turnsIn(had, id, turns)))
  await giveTurns(tx, moved.flatMap(({ id, turns, had }) => turnsIn(turns, id, had)))
  return moved
}
