import { mkdtemp, rm, chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { fillNational } from '../src/app/demo/national/fill.ts'
import { seedWhenEmpty } from '../src/app/demo/seed.ts'
import type { Day } from '../src/kernel/day.ts'
import { dayOf, instant } from '../src/kernel/instant.ts'
import { startCluster } from '../src/platform/cluster/index.ts'
import type { Actor } from '../src/platform/actor.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { openDatabase, openPool } from '../src/platform/database/pool.ts'
import { installSafe } from '../src/platform/secrets.ts'
import { multiplyPeople } from '../test/crowd.ts'
import { benchCaseload } from './caseload.ts'
import { benchHidden } from './hidden.ts'
import { benchHttp } from './http.ts'
import { say } from './measure.ts'
import { benchOncall, oncallParts } from './oncall.ts'
import { benchSafetyNet } from './safety-net.ts'
import { benchSearch } from './search.ts'
import { benchStart } from './start-up.ts'

const secret = 'geheim-van-de-metingen-dat-lang-genoeg-is'

type Region = { id: number; url: string; superUrl: string }

const asked = async <T extends object>({ id, url }: Region, text: string): Promise<T[]> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`select set_config('app.region', $1, false), set_config('app.compartment', '0', false)`, [String(id)])
  const { rows } = await client.query<T>(text)
  await client.end()
  return rows
}

/** The support worker with the largest caseload. */
async function busiest(region: Region): Promise<Actor> {
  const [found] = await asked<{ id: string; name: string; organisation: string }>(region, `
    select a.id, a.name, p.organisation_id as organisation from people.access_right r join staff.account a on r.holder = 'account:' || a.id
    join staff.appointment p on p.account_id = a.id and p.role = 'support-worker'
    where r.kind = 'file' group by 1, 2, 3 order by count(*) desc limit 1`)
  if (!found) throw new Error('Nobody has a caseload')
  return { regionId: region.id, compartment: 0, accountId: found.id, name: found.name, role: 'support-worker', organisationId: found.organisation }
}

/** Who finds most people: each desk, the largest municipality and this worker. */
async function searchers(region: Region, actor: Actor): Promise<string[]> {
  const rows = await asked<{ holder: string }>(region, `select holder from people.access_right where kind in ('file', 'case') and (holder like 'desk:%' or holder like 'municipality:%')
    group by holder order by count(distinct person_id) desc limit 3`)
  return [...rows.map(({ holder }) => holder), `account:${actor.accountId}`]
}

async function measureLists(region: Region): Promise<void> {
  const [people] = await asked<{ count: number }>(region, 'select count(*)::int as count from people.person')
  say('persons in the region', String(people?.count))
  installSafe(secret)
  const actor = await busiest(region)
  await benchCaseload(region.url, region.superUrl, actor)
  const pool = openPool(region.url)
  await benchSearch(openDatabase(pool), actor, await searchers(region, actor))
  await benchSafetyNet(openDatabase(pool), region)
  await pool.end()
  await benchHttp(region.url, region.superUrl, actor)
}

async function withCluster(dataFolder: string, work: (region: Omit<Region, 'id'>) => Promise<void>): Promise<void> {
  const cluster = await startCluster({ dataFolder })
  try {
    const url = cluster.ownerUrl(cluster.user)
    await migrate(url)
    await work({ url, superUrl: url.replace(`//${cluster.user}@`, '//postgres@') })
  } finally {
    await cluster.stop()
  }
}

const today = (): Day => dayOf(instant(new Date().toISOString()))

/** One region of the nation of 43; filled the first time, kept in bench/var for the next. */
const measureNation = (): Promise<void> => withCluster('bench/var/landelijk', async (nation) => {
  if (await seedWhenEmpty(nation.url, { secret, say: () => undefined })) await fillNational(nation.superUrl, { today: today(), say: (line) => say('', line) })
  await measureLists({ ...nation, id: 20 })
})

/** A cluster that is gone afterwards. */
async function withPassingCluster(work: (region: Omit<Region, 'id'>) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sluitend-bench-'))
  await chmod(folder, 0o755)
  try {
    await withCluster(join(folder, 'data'), work)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The demo region with everybody's doubles, made anew. */
const measureRegion = (): Promise<void> => withPassingCluster(async (region) => {
  await seedWhenEmpty(region.url, { secret, say: () => undefined })
  await multiplyPeople(region.url, 18)
  await measureLists({ ...region, id: 1 })
})

/** The demo region as it is: whether time tells who is hidden. */
const measureHidden = (): Promise<void> => withPassingCluster(async (region) => {
  await seedWhenEmpty(region.url, { secret, say: () => undefined })
  await benchHidden(region.url, secret)
})

const everything = async (): Promise<void> => {
  await benchStart()
  await measureRegion()
  await measureHidden()
  await benchOncall()
}

const parts: Readonly<Record<string, () => Promise<void>>> = {
  starten: benchStart, landelijk: measureNation, verborgen: measureHidden, ...Object.fromEntries(oncallParts.map((name) => [name, () => benchOncall(name)])),
}

const only = process.argv[2]
const measure = only === undefined ? everything : parts[only]
if (!measure) throw new Error(`No part is called ${only}; choose from ${Object.keys(parts).join(', ')}, or none for all`)
await measure()
