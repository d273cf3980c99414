import type { Day } from '../../kernel/day.ts'
import { newId } from '../../kernel/id.ts'
import { database, sql } from '../../platform/database/index.ts'
import type { Tx } from '../../platform/transaction.ts'
import type { EpisodeFacts, Kind, Message, MessageRow } from './model.ts'

/** What decides whether and whom to tell: the product's iWmo category that day, the municipality of the decision, and hers by residence. */
export async function episodeFacts(tx: Tx, episodeId: string, product: string, day: Day): Promise<EpisodeFacts> {
  const { rows } = await sql<{ category: string | null; decided_by: string | null; home: string | null }>`
    select p.iwmo_category as category, d.municipality as decided_by,
      (select r.municipality from people.residence r where r.person_id = e.person_id and r.fact in ('origin', 'residence')
         and r.from_day <= ${day} and (r.until_day is null or r.until_day > ${day})
         order by (r.fact = case when p.service = 'eigen-huis' then 'residence' else 'origin' end) desc limit 1) as home
    from continuum.episode e
    left join continuum.product p on p.code = ${product} and p.from_day <= ${day} and (p.until_day is null or p.until_day > ${day})
    left join continuum.entitlement t on t.id = e.entitlement_id
    left join access.decision d on d.id = t.decision_id
    where e.id = ${episodeId}`.execute(database(tx))
  const row = rows[0]
  return { category: row?.category ?? null, decidedBy: row?.decided_by ?? null, home: row?.home ?? null }
}

/** Stores a message; the second one of the same kind for the same episode is not stored. */
export async function saveMessage(tx: Tx, message: Omit<Message, 'id' | 'createdAt'>): Promise<void> {
  await database(tx).insertInto('messaging.message').values({
    id: newId<'message'>(), kind: message.kind, person_id: message.personId, episode_id: message.episodeId, provider_id: message.providerId, municipality: message.municipality,
    product: message.product, happened_on: message.happenedOn, reason_code: message.reasonCode, reference: message.reference, due_on: message.dueOn, created_at: tx.now,
  }).onConflict((oc) => oc.columns(['region_id', 'compartment', 'episode_id', 'kind']).doNothing()).execute()
}

/** Takes planned messages about these episodes out: the day they tell of never comes. One about a day that has been stays. */
export async function dropPlanned(tx: Tx, episodes: { started: string; stopped: string }): Promise<void> {
  await database(tx).deleteFrom('messaging.message').where('happened_on', '>=', tx.today)
    .where((eb) => eb.or([eb.and([eb('episode_id', '=', episodes.started), eb('kind', '=', '305')]), eb.and([eb('episode_id', '=', episodes.stopped), eb('kind', '=', '307')])])).execute()
}

export type Whose = { providerId?: string; municipality?: string }

/** Messages of a provider or a municipality, or all; the newest first. */
export async function messages(tx: Tx, whose: Whose, limit: number, offset: number): Promise<MessageRow[]> {
  let query = database(tx).selectFrom('messaging.message as m')
    .innerJoin('staff.organisation as o', 'o.id', 'm.provider_id').leftJoin('cooperation.municipality as g', 'g.code', 'm.municipality')
    .leftJoin('continuum.product as p', (join) => join.onRef('p.code', '=', 'm.product').onRef('p.from_day', '<=', 'm.happened_on')
      .on((eb) => eb.or([eb('p.until_day', 'is', null), eb('p.until_day', '>', eb.ref('m.happened_on'))])))
    .select(['m.id', 'm.kind', 'm.person_id', 'm.episode_id', 'm.provider_id', 'm.municipality', 'm.product', 'm.happened_on', 'm.reason_code', 'm.reference', 'm.due_on', 'm.created_at',
      'o.name as provider_name', 'g.name as municipality_name', 'p.iwmo_category'])
  if (whose.providerId !== undefined) query = query.where('m.provider_id', '=', whose.providerId)
  if (whose.municipality !== undefined) query = query.where('m.municipality', '=', whose.municipality)
  const rows = await query.orderBy('m.created_at', 'desc').orderBy('m.id', 'desc').limit(limit).offset(offset).execute()
  return rows.map((row) => ({
    id: row.id, kind: row.kind as Kind, personId: row.person_id, episodeId: row.episode_id, providerId: row.provider_id, municipality: row.municipality, product: row.product,
    category: row.iwmo_category, happenedOn: row.happened_on, reasonCode: row.reason_code, reference: row.reference, dueOn: row.due_on, createdAt: row.created_at,
    providerName: row.provider_name, municipalityName: row.municipality_name ?? row.municipality,
  }))
}
