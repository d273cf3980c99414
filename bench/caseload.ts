import { Client } from 'pg'
import { caseload } from '../src/modules/continuum/index.ts'
import type { Actor } from '../src/platform/actor.ts'
import { inTransaction } from '../src/platform/database/index.ts'
import { openDatabase, openPool } from '../src/platform/database/pool.ts'
import { ms, say, sideBySide } from './measure.ts'

type Sent = { text: string; parameters: readonly unknown[] }

/** The query of the list as the program sends it. */
async function captured(url: string, actor: Actor): Promise<Sent> {
  const pool = openPool(url, 1)
  const sent: Sent[] = []
  const db = openDatabase(pool, (text, parameters) => sent.push({ text, parameters }))
  await inTransaction(db, actor, (tx) => caseload(tx, `account:${actor.accountId}`, { limit: 50, offset: 0 }))
  await pool.end()
  const found = sent.find((one) => one.text.includes('with mine as'))
  if (!found) throw new Error('The caseload sent no query')
  return found
}

async function connected(url: string, role: string | undefined, actor: Actor): Promise<Client> {
  const client = new Client({ connectionString: url, ...(role ? { options: `-c role=${role}` } : {}) })
  await client.connect()
  await client.query(`select set_config('app.region', $1, false), set_config('app.compartment', $2, false)`, [String(actor.regionId), String(actor.compartment)])
  return client
}

const often = 40

const repeat = (client: Client, name: string, { text, parameters }: Sent) => async (): Promise<void> => {
  for (let count = 0; count < often; count += 1) await client.query({ name, text, values: [...parameters] })
}

/**
 * The caseload list in SQL with row-level security on, against the same list by a superuser whom no policy binds,
 * with region and compartment written out. Prepared, interleaved, median of 9 rounds of 40.
 */
export async function benchCaseload(ownerUrl: string, superUrl: string, actor: Actor): Promise<void> {
  const sent = await captured(ownerUrl, actor)
  const bare: Sent = { ...sent, text: sent.text.replace('where r.holder', `where r.region_id = ${actor.regionId} and r.compartment = ${actor.compartment} and r.holder`) }
  const bound = await connected(ownerUrl, 'sluitend_app', actor)
  const free = await connected(superUrl, undefined, actor)
  const rows = (await bound.query({ text: sent.text, values: [...sent.parameters] })).rowCount
  const { ours, reference, ratio } = await sideBySide(repeat(bound, 'bound', sent), repeat(free, 'free', bare), 9)
  say('caseload, row-level security on', `${ms(ours / often)} for ${rows} rows`)
  say('caseload, policies off (reference)', ms(reference / often))
  say('row-level security costs', `${((1 / ratio - 1) * 100).toFixed(1)} % (to reach: 15 %)`)
  await bound.end()
  await free.end()
}
