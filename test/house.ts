import { threadId } from 'node:worker_threads'
import { Client as Connection } from 'pg'
import { makeProgram, type Program } from '../src/app/program.ts'
import { readSettings } from '../src/app/settings.ts'
import { seedWhenEmpty } from '../src/app/demo/seed.ts'
import { instant } from '../src/kernel/instant.ts'
import { testCluster } from '../src/platform/cluster/test-cluster.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { inTransaction } from '../src/platform/database/index.ts'
import { openDatabase, openPool, type Database, type Watch } from '../src/platform/database/pool.ts'
import type { Actor } from '../src/platform/actor.ts'
import { wireHandlers } from '../src/platform/events.ts'
import { installSafe } from '../src/platform/secrets.ts'
import type { Tx } from '../src/platform/transaction.ts'
import { handlers } from '../src/app/wiring.ts'

export { personaAccountId, personId } from '../src/app/demo/ids.ts'
export { personas } from '../src/app/demo/personas.ts'
export { testBsn } from '../src/app/demo/names.ts'

const secret = 'geheim-van-de-tests-dat-lang-genoeg-is-om-te-mogen'
let count = 0

// Test files run side by side in threads of one process: its number alone does not tell them apart.
const nameOf = (purpose: string): string => `${purpose}_${process.pid}_${threadId}_${Date.now().toString(36)}_${(count += 1)}`

/** All tests live on one day, whatever day it is outside: no sum that changes at midnight. `test/any-day.test.ts` tries others. */
export const fixedMoment = '2026-11-21T12:00:00+01:00'

/** The name of a database to copy: the small demo region, whose histories end at `moment`. */
async function seededUntil(moment: string): Promise<string> {
  const name = `seeded_${moment.replaceAll(/\D/g, '')}`
  await testCluster().ensureTemplate(name, async (url) => {
    await migrate(url)
    await beginOn(url, moment)
    await seedWhenEmpty(url, { secret, now: instant(moment), say: () => undefined })
  })
  return name
}

/** Sets the clock before anybody looks: the demo's clock cannot run backward, a test may begin on an earlier day. */
export async function beginOn(ownerUrl: string, moment: string): Promise<void> {
  const client = new Connection({ connectionString: ownerUrl })
  await client.connect()
  await client.query('update platform.clock set ahead = $1::timestamptz - clock_timestamp()', [moment])
  await client.end()
}

export type Ground = { db: Database; ownerUrl: string; as: <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => Promise<T>; stop: () => Promise<void> }

/** A migrated database of its own for a test file of a store or an action; with `seeded` the small demo region lies in it. */
export async function ground(options: { seeded?: boolean } = {}): Promise<Ground> {
  const cluster = testCluster()
  await cluster.ensureTemplate('migrated', async (url) => { await migrate(url) })
  const name = nameOf('ground')
  const ownerUrl = await cluster.createDatabase(name, options.seeded ? await seededUntil(fixedMoment) : 'migrated')
  if (!options.seeded) await beginOn(ownerUrl, fixedMoment)
  installSafe(secret)
  wireHandlers(handlers)
  const pool = openPool(ownerUrl, 5)
  const db = openDatabase(pool)
  return { db, ownerUrl, as: (actor, work) => inTransaction(db, actor, work), stop: async () => { await pool.end(); await cluster.dropDatabase(name) } }
}

export type TestHouse = Program & { url: string; ownerUrl: string }
/** `startAgain` stops the program, does `meanwhile`, and starts it on the same database and port; this house is over then. */
export type OpenHouse = TestHouse & { startAgain: (meanwhile: () => Promise<void>) => Promise<OpenHouse> }

type More = { watch?: Watch; moment?: string; prepare?: (ownerUrl: string) => Promise<void> }

async function houseOn(ownerUrl: string, env: NodeJS.ProcessEnv, { watch }: More, port: number, leave: () => Promise<void>): Promise<OpenHouse> {
  const settings = readSettings({ SLUITEND_SECRET: secret, SLUITEND_MODE: 'demo', ...env })
  const program = await makeProgram({ settings, databaseUrl: ownerUrl, log: false, ...(watch ? { watch } : {}) })
  await program.app.listen({ host: '127.0.0.1', port })
  const address = program.app.server.address()
  const taken = typeof address === 'object' && address ? address.port : 0
  const startAgain = async (meanwhile: () => Promise<void>): Promise<OpenHouse> => {
    await program.stop()
    await meanwhile()
    return houseOn(ownerUrl, env, watch ? { watch } : {}, taken, leave)
  }
  return { ...program, url: `http://127.0.0.1:${taken}`, ownerUrl, startAgain, stop: async () => { await program.stop(); await leave() } }
}

/** The whole program on the demo region as it is at `moment`, listening on a free port. */
export async function openHouse(env: NodeJS.ProcessEnv = {}, more: More = {}): Promise<OpenHouse> {
  const cluster = testCluster()
  const name = nameOf('house')
  const ownerUrl = await cluster.createDatabase(name, await seededUntil(more.moment ?? fixedMoment))
  await more.prepare?.(ownerUrl)
  return houseOn(ownerUrl, env, more, 0, () => cluster.dropDatabase(name))
}

export type Client = {
  get: (path: string) => Promise<Response>
  post: (path: string, fields: Record<string, string | string[]>) => Promise<Response>
  /** Opens the page with a form, takes its token and version, and sends it filled in, as a browser without JavaScript does. */
  fill: (path: string, fields: Record<string, string | string[]>, action?: string) => Promise<Response>
}

const bodyOf = (fields: Record<string, string | string[]>): URLSearchParams =>
  new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])))

const hidden = (html: string, name: string): string | undefined => html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1]

/** Somebody who uses the pages over HTTP with a cookie, as this demo persona, in a language of hers. */
export async function signIn(house: TestHouse, persona: string, language = 'nl'): Promise<Client> {
  const origin = { origin: house.url }
  const entered = await fetch(`${house.url}/demo/inloggen`, { method: 'POST', body: bodyOf({ persona }), redirect: 'manual', headers: origin })
  const session = entered.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
  const cookie = `${session}; taal=${language}`
  if (!session) throw new Error(`Persona ${persona} cannot sign in: ${entered.status}`)
  const get = (path: string) => fetch(house.url + path, { headers: { cookie }, redirect: 'manual' })
  const post = (path: string, fields: Record<string, string | string[]>) =>
    fetch(house.url + path, { method: 'POST', headers: { cookie, ...origin }, body: bodyOf(fields), redirect: 'manual' })
  const fill: Client['fill'] = async (path, fields, action) => {
    const html = await (await get(path)).text()
    const form = action ? html.slice(Math.max(0, html.indexOf(`action="${action}"`))) : html
    const version = hidden(form, '_versie')
    return post(action ?? path, { _formulier: hidden(form, '_formulier') ?? '', ...(version ? { _versie: version } : {}), ...fields })
  }
  return { get, post, fill }
}

/** A bearer token of this demo persona, for the API. */
export async function tokenOf(house: TestHouse, persona: string): Promise<string> {
  const answer = await fetch(`${house.url}/demo/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona }) })
  return ((await answer.json()) as { token: string }).token
}

/** The sentences of the error summary on a page, for a test that wants to say why. */
export const errorsIn = (html: string): string => (html.match(/role="alert"[\s\S]*?<\/(?:section|div)>/)?.[0] ?? html.match(/<main[\s\S]*<\/main>/)?.[0] ?? html).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ').slice(0, 600)
