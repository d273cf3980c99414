import { randomUUID } from 'node:crypto'
import fastify from 'fastify'
import { Pool } from 'pg'
import { caseload } from '../src/modules/continuum/index.ts'
import { makeProgram } from '../src/app/program.ts'
import { readSettings } from '../src/app/settings.ts'
import type { Actor } from '../src/platform/actor.ts'
import { inTransaction } from '../src/platform/database/index.ts'
import { openDatabase, openPool } from '../src/platform/database/pool.ts'
import { startSession } from '../src/platform/session.ts'
import { median, ms, percentile, say } from './measure.ts'

const connections = 16
const seconds = 4

type Load = { perSecond: number; p99: number }

/** Sixteen connections that ask again as soon as they have an answer. */
async function load(url: string, headers: Record<string, string>): Promise<Load> {
  const times: number[] = []
  const until = performance.now() + seconds * 1000
  const one = async (): Promise<void> => {
    while (performance.now() < until) {
      const from = performance.now()
      const answer = await fetch(url, { headers })
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`)
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  return { perSecond: times.length / seconds, p99: percentile(times, 0.99) }
}

/** The reference: bare Fastify and pg, no policies, the same query, and one durable log row for each answer. */
async function bareServer(superUrl: string, query: { text: string; parameters: readonly unknown[] }, actor: Actor) {
  const pool = new Pool({ connectionString: superUrl, max: 20 })
  const app = fastify()
  app.get('/lijst', async () => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      const { rows } = await client.query({ name: 'lijst', text: query.text, values: [...query.parameters] })
      await client.query({ name: 'log', text: `insert into platform.audit_entry (region_id, compartment, id, at, account_id, actor_name, role, act, event, outcome, request_id)
        values ($1, $2, $3, now(), $4, 'maat', 'maat', 'see-caseload', 'caseload-seen', 'done', $5)`, values: [actor.regionId, actor.compartment, randomUUID(), actor.accountId, randomUUID()] })
      await client.query('commit')
      return rows
    } finally {
      client.release()
    }
  })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return { url: `${url}/lijst`, stop: async () => { await app.close(); await pool.end() } }
}

async function queryOf(ownerUrl: string, actor: Actor) {
  const pool = openPool(ownerUrl, 1)
  const sent: { text: string; parameters: readonly unknown[] }[] = []
  await inTransaction(openDatabase(pool, (text, parameters) => sent.push({ text, parameters })), actor, (tx) => caseload(tx, `account:${actor.accountId}`, { limit: 50, offset: 0 }))
  await pool.end()
  const found = sent.find((one) => one.text.includes('with mine as'))
  if (!found) throw new Error('The caseload sent no query')
  return { ...found, text: found.text.replace('where r.holder', `where r.region_id = ${actor.regionId} and r.compartment = ${actor.compartment} and r.holder`) }
}

const paths = { 'caseload as JSON over HTTP, all on': '/api/v1/clienten?paginaGrootte=50', 'caseload as a page over HTTP, all on': '/mensen' } as const

/** The caseload over HTTP with everything on (session, matrix, row-level security, durable log row), as JSON and as a page, against the bare reference; in turn, five rounds. */
export async function benchHttp(ownerUrl: string, superUrl: string, actor: Actor): Promise<void> {
  const settings = readSettings({ SLUITEND_MODE: 'demo' })
  const program = await makeProgram({ settings, databaseUrl: ownerUrl, log: false })
  const ours = await program.app.listen({ host: '127.0.0.1', port: 0 })
  const authorization = `Bearer ${await startSession(program.db, actor, 'bearer')}`
  const bare = await bareServer(superUrl, await queryOf(ownerUrl, actor), actor)
  const reference: Load[] = []
  const found = new Map<string, Load[]>(Object.keys(paths).map((name) => [name, []]))
  for (let round = 0; round < 5; round += 1) {
    reference.push(await load(bare.url, {}))
    for (const [name, path] of Object.entries(paths)) found.get(name)?.push(await load(ours + path, { authorization }))
  }
  const bareRate = median(reference.map((one) => one.perSecond))
  say('bare Fastify and pg, JSON (reference)', `${bareRate.toFixed(0)} a second, p99 ${ms(median(reference.map((one) => one.p99)))}`)
  for (const [name, loads] of found) {
    const rate = median(loads.map((one) => one.perSecond))
    say(name, `${rate.toFixed(0)} a second, p99 ${ms(median(loads.map((one) => one.p99)))} (to reach: 50 ms); ratio ${(rate / bareRate).toFixed(2)} (to reach: 0.8)`)
  }
  await bare.stop()
  await program.stop()
}
