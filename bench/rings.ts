import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { addCallers, inRegion, nightWorkers, press, tokensOf, type Worker } from './callers.ts'
import { startChild } from './child.ts'
import { percentile } from './measure.ts'

const AT_ONCE = 50
const PER_ACCOUNT = 20

/** So many colleagues who are not on shift, to fill the screens. */
const addColleagues = (ownerUrl: string, count: number): Promise<Worker[]> => inRegion(ownerUrl, async (client) => {
  await client.query(`insert into staff.account (id, name) select gen_random_uuid(), 'Collega ' || n from generate_series(1, $1) as n`, [count])
  await client.query(`insert into staff.appointment (id, account_id, role, from_day) select id, id, 'night-worker', '2020-01-01' from staff.account where name like 'Collega %'`)
  return (await client.query<Worker>(`select id, name from staff.account where name like 'Collega %'`)).rows
})

type Browser = { onRing: () => void; close: () => void }

/** One open page: resolves when the program says that it listens. */
const openBrowser = (url: string, token: string, agent: Agent): Promise<Browser> => new Promise((resolve, reject) => {
  const asked = get(`${url}/live`, { agent, headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' } }, (answer) => {
    if (answer.statusCode !== 200) return reject(new Error(`No live page: ${answer.statusCode}`))
    const browser: Browser = { onRing: () => undefined, close: () => { asked.destroy() } }
    answer.on('data', (text: Buffer) => {
      const said = text.toString()
      if (said.includes('event: open')) resolve(browser)
      if (said.includes('event: ring')) browser.onRing()
    })
    answer.on('error', () => undefined)
  })
  asked.on('error', reject)
})

async function openAll(url: string, tokens: readonly string[], count: number): Promise<Browser[]> {
  const agent = new Agent({ keepAlive: false, maxSockets: Infinity })
  const opened: Browser[] = []
  const waiting = Array.from({ length: count }, (_, nr) => tokens[Math.floor(nr / PER_ACCOUNT)] ?? '')
  const one = async (): Promise<void> => { for (let token = waiting.shift(); token; token = waiting.shift()) opened.push(await openBrowser(url, token, agent)) }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  return opened
}

const memoryOf = async (pid: number | undefined): Promise<number> => Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

/** Milliseconds from the press, and from its acknowledgement, until each browser of who is rung heard of it. */
async function ringOnce(url: string, token: string, hearing: readonly Browser[]): Promise<{ fromPress: number[]; fromYes: number[] }> {
  const heard = hearing.map((browser) => new Promise<number>((resolve) => { browser.onRing = () => resolve(performance.now()) }))
  const began = performance.now()
  const said = await press(url, token, randomUUID())
  const yes = performance.now()
  if (said.id === undefined) throw new Error(`The call was not taken: ${said.status}`)
  const at = await Promise.all(heard)
  return { fromPress: at.map((one) => one - began), fromYes: at.map((one) => Math.max(0, one - yes)) }
}

export type Rings = { browsers: number; rings: number; fromPress: number; fromYes: number; memory: number }

/** Opens so many browsers on one program, lets so many calls come in one after another, and answers the p99 in milliseconds and the memory in MB. */
export async function ringBrowsers(ownerUrl: string, browsers: number, rings: number): Promise<Rings> {
  const callers = await addCallers(ownerUrl, rings)
  const tokens = await tokensOf(ownerUrl, [...(await nightWorkers(ownerUrl)).slice(0, 1), ...(await addColleagues(ownerUrl, browsers / PER_ACCOUNT))])
  const child = await startChild(ownerUrl)
  try {
    const hearing = await openAll(child.url, tokens.slice(0, 1), PER_ACCOUNT)
    const opened = [...hearing, ...(await openAll(child.url, tokens.slice(1), browsers - PER_ACCOUNT))]
    const fromPress: number[] = []
    const fromYes: number[] = []
    for (const caller of callers) {
      const found = await ringOnce(child.url, caller, hearing)
      fromPress.push(...found.fromPress)
      fromYes.push(...found.fromYes)
    }
    const memory = await memoryOf(child.process.pid)
    for (const browser of opened) browser.close()
    return { browsers: opened.length, rings, fromPress: percentile(fromPress, 0.99), fromYes: percentile(fromYes, 0.99), memory }
  } finally {
    await child.stop()
  }
}
