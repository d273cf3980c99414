import { loadavg } from 'node:os'
import { seedWhenEmpty } from '../src/app/demo/seed.ts'
import { handlers } from '../src/app/wiring.ts'
import { temporaryCluster } from '../src/platform/cluster/temporary.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { wireHandlers } from '../src/platform/events.ts'
import { installSafe } from '../src/platform/secrets.ts'
import { playNights, told } from '../test/night/play.ts'
import { scenarioOf } from '../test/night/scenario.ts'
import { addCallers } from './callers.ts'
import { benchSecret } from './child.ts'
import { killDuringCalls } from './kill.ts'
import { ms, say } from './measure.ts'
import { ringBrowsers } from './rings.ts'
import { callStorm } from './storm.ts'

const NIGHTS = { count: 2000, together: 200 } as const
const KILLS = { kills: 20, calls: 2000 } as const
const STORM = { calls: 500 } as const
const RINGS = { browsers: 10_000, rings: 100 } as const

type Place = (name: string, template: string) => Promise<string>

/** The seeds from `first` on, on fresh databases of some hundreds of regions; every fault is told with the seed that shows it again. */
async function benchNights(place: Place, first: number, count: number): Promise<void> {
  let calls = 0
  const faults: string[] = []
  const began = performance.now()
  for (let from = first; from < first + count; from += NIGHTS.together) {
    const ownerUrl = await place(`nights_${from}`, 'migrated')
    const scenarios = Array.from({ length: Math.min(NIGHTS.together, first + count - from) }, (_, at) => scenarioOf(from + at))
    const found = await playNights({ ownerUrl, superUrl: ownerUrl.replace(/\/\/[^@]*@/, '//postgres@') }, scenarios)
    calls += found.calls
    faults.push(...found.faults.map(told))
  }
  say('nights in which everything goes wrong', `${count} seeds, ${calls} calls, ${faults.length} faults, ${ms(performance.now() - began)} (to reach: 0 faults)`)
  for (const fault of faults) say('', `${fault} – again with: npm run bench -- nacht ${/\d+/.exec(fault)?.[0]}`)
}

async function benchKills(place: Place): Promise<void> {
  const ownerUrl = await place('kills', 'seeded')
  const { acknowledged, kills, lost, asleep } = await killDuringCalls(ownerUrl, await addCallers(ownerUrl, KILLS.calls), KILLS.kills)
  say('kill -9 in a stream of calls', `${kills} times, ${acknowledged} acknowledged, ${lost.length} lost, ${asleep} ring without a next step (to reach: 0 and 0)`)
}

async function benchStorm(place: Place): Promise<void> {
  const { calls, acknowledged, sorted, half, most, longest } = await callStorm(await place('storm', 'seeded'), STORM.calls)
  say('calls in one minute', `${acknowledged} of ${calls} acknowledged, most urgent first: ${sorted ? 'yes' : 'no'}; acknowledged in ${ms(half)} (half), ${ms(most)} (p99), ${ms(longest)} (longest)`)
}

async function benchRings(place: Place): Promise<void> {
  const { browsers, rings, fromYes, fromPress, memory } = await ringBrowsers(await place('rings', 'seeded'), RINGS.browsers, RINGS.rings)
  say('ring in the browser', `${browsers} browsers, ${rings} rings: p99 ${ms(fromYes)} after the acknowledgement, ${ms(fromPress)} after the press (to reach: 100 ms); ${Math.round(memory)} MB (to reach: 300 MB)`)
}

const parts: Readonly<Record<string, (place: Place) => Promise<void>>> = {
  nacht: (place) => {
    const seed = Number(process.argv[3] ?? Number.NaN)
    return Number.isInteger(seed) ? benchNights(place, seed, 1) : benchNights(place, 1, NIGHTS.count)
  },
  kill: benchKills, storm: benchStorm, bellen: benchRings,
}

/** The names by which one part is measured on its own. */
export const oncallParts = Object.keys(parts)

/** The 24/7 line when everything goes wrong: nights, kills, a storm of calls, and many browsers; all, or one by name. */
export async function benchOncall(only?: string): Promise<void> {
  installSafe(benchSecret)
  wireHandlers(handlers)
  const cluster = await temporaryCluster()
  try {
    await cluster.ensureTemplate('migrated', async (url) => { await migrate(url) })
    await cluster.ensureTemplate('seeded', async (url) => {
      await migrate(url)
      await seedWhenEmpty(url, { secret: benchSecret, say: () => undefined })
    })
    for (const [name, part] of Object.entries(parts)) {
      if (only && only !== name) continue
      await part((database, template) => cluster.createDatabase(database, template))
      say('load of the machine', loadavg().map((one) => one.toFixed(1)).join(' '))
    }
  } finally {
    await cluster.stop()
  }
}
