import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import { wireHandlers } from '../platform/events.ts'
import { byWebPush, connectGateways, newPushKeys, type PushKeys } from '../platform/gateway-adapters.ts'
import { closeChannels, expectIncoming, messageSender } from '../platform/gateways.ts'
import { readiness } from '../platform/health.ts'
import { describeApi } from '../platform/http/openapi.ts'
import type { Route } from '../platform/http/route.ts'
import { makeServer } from '../platform/http/server.ts'
import { formTokens } from '../platform/http/tokens.ts'
import type { JobHandler } from '../platform/jobs.ts'
import { type Actor, systemOf } from '../platform/actor.ts'
import { actorOfAccount } from '../modules/staff/index.ts'
import { inTransaction } from '../platform/database/index.ts'
import { type Live, startLive } from '../platform/live.ts'
import { type Database, openDatabase, openPool, type Watch } from '../platform/database/pool.ts'
import { offerPush } from '../platform/push.ts'
import { offerRelay } from '../platform/relay.ts'
import { expectPhone } from '../platform/telephony.ts'
import { installSafe } from '../platform/secrets.ts'
import { addAssets } from './assets.ts'
import { compartments } from '../platform/compartments.ts'
import { makeHouse } from './house.tsx'
import { addLanguageChoice } from './language.ts'
import { addLookingAround } from './look-around.ts'
import { startLoops } from './loops.ts'
import { addOidc } from './oidc.ts'
import { onShiftOf } from './on-shift.ts'
import { signInRoutes } from './pages/sign-in.tsx'
import type { Settings } from './settings.ts'
import { atStart, handlers, moduleJobs, moduleRoutes } from './wiring.ts'

/** A running Sluitend on one database. */
export type Program = {
  db: Database
  pool: Pool
  regionId: number
  demo: boolean
  jobs: ReadonlyMap<string, JobHandler>
  app: FastifyInstance
  live: Live
  stop: () => Promise<void>
}

/** The whole table of routes, as the server, the description and the tests use it. */
export const allRoutes = (settings: Pick<Settings, 'mode' | 'oidc'>): Route[] =>
  [...moduleRoutes, ...signInRoutes({ demo: settings.mode === 'demo', oidc: settings.oidc !== undefined })]

function addHealth(app: FastifyInstance, db: Database, regionId: number, routes: readonly Route[]): void {
  app.get('/healthz', async (_request, reply) => reply.send({ levend: true }))
  app.get('/readyz', async (_request, reply) => {
    const health = await readiness(db, compartments.map((compartment) => systemOf(regionId, compartment)))
    return reply.code(health.ready ? 200 : 503).send({ gereed: health.ready, controles: health.checks.map((check) => ({ naam: check.name, goed: check.good, uitleg: check.detail })) })
  })
  app.get('/api/v1/openapi.json', async (request, reply) =>
    reply.header('access-control-allow-origin', '*').send(describeApi(routes, `${request.protocol}://${request.host}`)))
}

/** The keys of the settings; the demo makes its own at every start. */
function pushKeysFor({ pushKeys, mailFrom }: Settings, demo: boolean): PushKeys | undefined {
  const keys = pushKeys ?? (demo ? newPushKeys() : undefined)
  return keys && { ...keys, subject: `mailto:${mailFrom}` }
}

export type ProgramOptions = { settings: Settings; databaseUrl: string; regionId?: number; log?: boolean; runJobs?: boolean; watch?: Watch }

/** Puts the program together on a migrated database; it does not listen yet. */
export async function makeProgram({ settings, databaseUrl, regionId = 1, log = true, runJobs = true, watch }: ProgramOptions): Promise<Program> {
  installSafe(settings.secret)
  expectIncoming(settings.smsIncomingSecret)
  expectPhone(settings.phoneSecret)
  wireHandlers(handlers)
  const pool = openPool(databaseUrl)
  const db = openDatabase(pool, watch)
  const live = await startLive(databaseUrl)
  const demo = settings.mode === 'demo'
  const pushKeys = pushKeysFor(settings, demo)
  offerPush(pushKeys?.publicKey)
  offerRelay(settings.relay)
  // Without keys no browser can be reached; the demo shows every message in its post box.
  closeChannels(demo || pushKeys ? [] : ['push'])
  const jobs = new Map([...moduleJobs, messageSender(demo ? (pushKeys ? { push: byWebPush(pushKeys) } : {}) : connectGateways({ ...settings, pushKeys, from: settings.mailFrom }))].map((job) => [job.kind, job]))
  const routes = allRoutes(settings)
  const renew = (actor: Actor): Promise<Actor | undefined> => inTransaction(db, systemOf(actor.regionId, actor.compartment), (tx) => actorOfAccount(tx, actor.accountId))
  const door = { db, house: makeHouse(renew, settings.oidc && '/inloggen/organisatie'), tokens: formTokens(settings.secret), live, demo, regionId }
  const app = await makeServer({
    door, routes, log, proxies: settings.proxies,
    more: (server) => {
      addAssets(server, routes)
      addHealth(server, db, regionId, routes)
      addLanguageChoice(server)
      addLookingAround(server, { db, regionId, demo, jobs })
      if (settings.oidc) addOidc(server, door, settings.oidc)
    },
  })
  for (const compartment of compartments) {
    await inTransaction(db, systemOf(regionId, compartment), async (tx) => { for (const begin of atStart) await begin(tx) })
  }
  const stopLoops = await startLoops({ db, databaseUrl, regionId, live, watching: { onShift: onShiftOf(db), renew }, jobs, onTrouble: (error, what) => app.log.error({ err: error }, what) }, { runJobs })
  const stop = async (): Promise<void> => {
    await live.stop()
    await app.close()
    await stopLoops()
    await pool.end()
  }
  return { db, pool, regionId, demo, jobs, app, live, stop }
}
