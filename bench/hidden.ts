import { normalise } from '../src/kernel/text.ts'
import { seededId } from '../src/kernel/id.ts'
import { personaAccountId, personId } from '../src/app/demo/ids.ts'
import { makeProgram } from '../src/app/program.ts'
import { readSettings } from '../src/app/settings.ts'
import type { Actor } from '../src/platform/actor.ts'
import { openDatabase, openPool } from '../src/platform/database/pool.ts'
import { startSession } from '../src/platform/session.ts'
import { median, ms, say, timed } from './measure.ts'

// The consultant of the municipality that she comes from: who an ex-partner could be.
const consultant: Actor = { regionId: 1, compartment: 0, accountId: personaAccountId('consulent-veenendaal'), name: 'Marit Veenstra', role: 'municipal-consultant', municipality: '0345' }
const PAIRS = { warm: 60, count: 1000 } as const
// Below this the difference is called by chance in one of a hundred measurements.
const SURE = 0.01

type Way = { label: string; ask: (which: 'hidden' | 'unknown' | 'control') => Promise<Response> }

/** The normal distribution, from below (Abramowitz and Stegun 26.2.17; good to seven digits). */
function below(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const tail = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return z > 0 ? 1 - tail : tail
}

/** Mann–Whitney: how often one of `a` is slower than one of `b` (a half when nothing tells them apart), and the chance of that much difference or more by accident. */
function mannWhitney(a: readonly number[], b: readonly number[]): { slower: number; chance: number } {
  const all = [...a.map((value) => ({ value, ours: true })), ...b.map((value) => ({ value, ours: false }))].toSorted((x, y) => x.value - y.value)
  const ranks = all.reduce((sum, one, at) => sum + (one.ours ? at + 1 : 0), 0)
  const u = ranks - (a.length * (a.length + 1)) / 2
  const spread = Math.sqrt((a.length * b.length * (a.length + b.length + 1)) / 12)
  return { slower: u / (a.length * b.length), chance: 2 * (1 - below(Math.abs((u - (a.length * b.length) / 2) / spread))) }
}

function waysOf(url: string, token: string): Way[] {
  const headers = { 'authorization': `Bearer ${token}`, 'content-type': 'application/json' }
  const ids = { hidden: personId('Aurelia Vederkamer'), unknown: seededId(`person ${normalise('Aurelia Wederkamer')}`, 0), control: seededId(`person ${normalise('Aurelia Zederkamer')}`, 0) }
  const names = { hidden: 'aurelia vederkamer', unknown: 'aurelia wederkamer', control: 'aurelia zederkamer' }
  const find = (words: string) => fetch(`${url}/api/v1/clienten/_zoek`, { method: 'POST', headers, body: JSON.stringify({ zoek: words }) })
  return [
    { label: 'open her file', ask: (which) => fetch(`${url}/mensen/${ids[which]}`, { headers }) },
    { label: 'read her by the API', ask: (which) => fetch(`${url}/api/v1/clienten/${ids[which]}`, { headers }) },
    { label: 'search her name', ask: (which) => find(names[which]) },
  ]
}

// Every order of the three: none of them comes after the same one each time.
const orders = [
  ['hidden', 'unknown', 'control'], ['unknown', 'control', 'hidden'], ['control', 'hidden', 'unknown'],
  ['control', 'unknown', 'hidden'], ['hidden', 'control', 'unknown'], ['unknown', 'hidden', 'control'],
] as const

/** All three in turn, each round in another order, so that a busy machine hurts them alike. */
async function measure({ label, ask }: Way): Promise<void> {
  const times = { hidden: [] as number[], unknown: [] as number[], control: [] as number[] }
  for (let round = 0; round < PAIRS.warm + PAIRS.count; round += 1) {
    for (const kind of orders[round % orders.length] ?? orders[0]) {
      const took = await timed(async () => (await ask(kind)).arrayBuffer())
      if (round >= PAIRS.warm) times[kind].push(took)
    }
  }
  const hers = mannWhitney(times.hidden, times.unknown)
  const noise = mannWhitney(times.control, times.unknown)
  const text = ({ slower, chance }: typeof hers): string => `slower in ${(slower * 100).toFixed(1)} % of pairs (p ${chance.toFixed(2)})`
  say(label, `hidden ${ms(median(times.hidden))}, unknown ${ms(median(times.unknown))}: ${text(hers)}; unknown against another unknown: ${text(noise)}: ${hers.chance < SURE ? 'CAN be told apart' : 'cannot be told apart'}`)
}

/** Whether the time of an answer tells a woman in the protected compartment from somebody whom nobody knows: over HTTP, with everything on. */
export async function benchHidden(databaseUrl: string, secret: string): Promise<void> {
  const program = await makeProgram({ settings: readSettings({ SLUITEND_SECRET: secret, SLUITEND_MODE: 'demo' }), databaseUrl, log: false })
  const pool = openPool(databaseUrl, 2)
  try {
    await program.app.listen({ host: '127.0.0.1', port: 0 })
    const address = program.app.server.address()
    const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
    const token = await startSession(openDatabase(pool), consultant, 'bearer')
    for (const way of waysOf(url, token)) {
      const [hidden, unknown] = [await way.ask('hidden'), await way.ask('unknown')]
      if (hidden.status !== unknown.status) throw new Error(`${way.label}: ${hidden.status} against ${unknown.status}`)
      await measure(way)
    }
  } finally {
    await program.stop()
    await pool.end()
  }
}
