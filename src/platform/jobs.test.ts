import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Ground, ground } from '../../test/house.ts'
import { addDuration, type Instant, minutesBetween, secondsBetween } from '../kernel/instant.ts'
import { systemOf } from './actor.ts'
import { moveClock, readClock } from './clock.ts'
import { database, sql } from './database/index.ts'
import { tell } from './events.ts'
import { connectGateways } from './gateway-adapters.ts'
import { closeChannels, messageKind, messageSender, postBox, send } from './gateways.ts'
import { readiness } from './health.ts'
import { type JobHandler, nextDue, runDue, schedule, startJobs, unschedule } from './jobs.ts'

let base: Ground
const here = systemOf(1)
const ran: { what: string; at: Instant; region: number; compartment: number }[] = []

const noting: JobHandler = {
  kind: 'note',
  run: async (tx, data) => {
    await tell(tx, { type: 'job-ran' })
    ran.push({ what: String(data['what']), at: tx.now, region: tx.actor.regionId, compartment: tx.actor.compartment })
  },
}
const failing: JobHandler = { kind: 'fail', run: async (tx) => { await tell(tx, { type: 'job-ran' }); throw new Error('de sms-poort is weg') } }
const handlers = new Map([noting, failing].map((handler) => [handler.kind, handler]))

const now = () => readClock(base.db)
const plan = (what: string, at: Instant, key?: string, actor = here) => base.as(actor, (tx) => schedule(tx, { kind: 'note', at, data: { what }, ...(key ? { key } : {}) }))
const openJobs = () => base.db.selectFrom('platform.job').selectAll().where('done_at', 'is', null).execute()
const told = () => base.as(here, async (tx) => (await database(tx).selectFrom('platform.event').select('id').where('type', '=', 'job-ran').execute()).length)

beforeAll(async () => { base = await ground() })
afterAll(() => base.stop())
afterEach(async () => {
  ran.length = 0
  await sql`delete from platform.job`.execute(base.db)
})

describe('the book of jobs', () => {
  test('runs what is due, in order of time, each once', async () => {
    const at = await now()
    await plan('derde', addDuration(at, '-PT1M'))
    await plan('eerste', addDuration(at, '-PT3M'))
    await plan('later', addDuration(at, 'PT1H'))
    await plan('tweede', addDuration(at, '-PT2M'))
    expect([await runDue(base.db, handlers), await runDue(base.db, handlers)]).toEqual([3, 0])
    expect(ran.map(({ what }) => what)).toEqual(['eerste', 'tweede', 'derde'])
  })

  test('one key is one open job: a second time moves it and replaces its data', async () => {
    const at = await now()
    await plan('oud', at, 'sleutel')
    await plan('nieuw', addDuration(at, '-PT1M'), 'sleutel')
    await runDue(base.db, handlers)
    await plan('opnieuw', addDuration(at, '-PT1M'), 'sleutel')
    await runDue(base.db, handlers)
    expect(ran.map(({ what }) => what)).toEqual(['nieuw', 'opnieuw'])
  })

  test('what is taken out of the book does not run', async () => {
    await plan('weg', await now(), 'weg')
    await base.as(here, (tx) => unschedule(tx, 'note', 'weg'))
    expect(await runDue(base.db, handlers)).toBe(0)
  })

  test('nobody takes out a job of another compartment', async () => {
    await plan('blijft', await now(), 'blijft')
    await base.as(systemOf(1, 1), (tx) => unschedule(tx, 'note', 'blijft'))
    expect(await openJobs()).toHaveLength(1)
  })

  test('a job comes and goes with the transaction of its case', async () => {
    await expect(base.as(here, async (tx) => {
      await schedule(tx, { kind: 'note', at: tx.now, data: { what: 'nooit' } })
      throw new Error('undone')
    })).rejects.toThrow('undone')
    expect(await openJobs()).toEqual([])
  })

  test('runs in the region and compartment of its case', async () => {
    await plan('verborgen', await now(), undefined, systemOf(3, 1))
    await runDue(base.db, handlers)
    expect(ran.map(({ region, compartment }) => [region, compartment])).toEqual([[3, 1]])
  })

  test('four programs on one book run each job once', async () => {
    const at = addDuration(await now(), '-PT1M')
    for (let count = 0; count < 40; count += 1) await plan(`taak-${count}`, at)
    const before = await told()
    const counts = await Promise.all([1, 2, 3, 4].map(() => runDue(base.db, handlers)))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(40)
    expect([new Set(ran.map(({ what }) => what)).size, ran.length, (await told()) - before]).toEqual([40, 40, 40])
  })

  test('a program that looks by itself runs what becomes due, and stops when asked', async () => {
    const jobs = startJobs(base.db, handlers, (error) => { throw error }, { everyMs: 20 })
    await plan('vanzelf', await now())
    await expect.poll(() => ran.map(({ what }) => what)).toEqual(['vanzelf'])
    await jobs.stop()
    await plan('na het stoppen', await now())
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(ran).toHaveLength(1)
  })
})

describe('a job that fails', () => {
  const planFailing = () => base.as(here, (tx) => schedule(tx, { kind: 'fail', at: tx.now }))

  test('has no effect, is kept with its reason, and is tried again later and later', async () => {
    const before = await told()
    await planFailing()
    const waits: number[] = []
    for (let time = 0; time < 12; time += 1) {
      const [job] = await openJobs()
      await runDue(base.db, handlers, job?.run_at)
      const [after] = await openJobs()
      if (job && after) waits.push(secondsBetween(job.run_at, after.run_at))
    }
    const [job] = await openJobs()
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 512, 512])
    expect([job?.attempts, job?.last_error, await told()]).toEqual([12, 'de sms-poort is weg', before])
  })

  test('does not hold up the others', async () => {
    await planFailing()
    await plan('gaat door', await now())
    await runDue(base.db, handlers)
    expect(ran.map(({ what }) => what)).toEqual(['gaat door'])
  })

  test('of a kind that nobody does is kept and says so', async () => {
    await base.as(here, (tx) => schedule(tx, { kind: 'unknown', at: tx.now }))
    await runDue(base.db, handlers)
    expect((await openJobs())[0]?.last_error).toContain('unknown')
  })
})

describe('moving the clock', () => {
  test('runs what falls due on the way, in order, each at its own time', async () => {
    const start = await now()
    await plan('tweede', addDuration(start, 'PT40M'))
    await plan('eerste', addDuration(start, 'PT10M'))
    await plan('buiten', addDuration(start, 'PT2H'))
    const end = await moveClock(base.db, handlers, addDuration(start, 'PT1H'))
    expect(ran.map(({ what, at }) => [what, minutesBetween(start, at)])).toEqual([['eerste', 10], ['tweede', 40]])
    expect(minutesBetween(start, end)).toBe(60)
    expect(await nextDue(base.db, addDuration(start, 'PT3H'))).toBe(addDuration(start, 'PT2H'))
  })

  test('what a job plans within the time runs too', async () => {
    const chain: JobHandler = { kind: 'chain', run: async (tx, data) => {
      ran.push({ what: String(data['left']), at: tx.now, region: 1, compartment: 0 })
      if (Number(data['left']) > 0) await schedule(tx, { kind: 'chain', at: addDuration(tx.now, 'PT10M'), data: { left: Number(data['left']) - 1 } })
    } }
    const start = await now()
    await base.as(here, (tx) => schedule(tx, { kind: 'chain', at: addDuration(start, 'PT5M'), data: { left: 3 } }))
    await moveClock(base.db, new Map([[chain.kind, chain]]), addDuration(start, 'PT30M'))
    expect(ran.map(({ what }) => what)).toEqual(['3', '2', '1'])
  })

  test('stops on the way when that was enough, and goes on from there', async () => {
    const start = await now()
    for (const minutes of [10, 20, 30]) await plan(String(minutes), addDuration(start, `PT${minutes}M`))
    const target = addDuration(start, 'PT1H')
    expect(minutesBetween(start, await moveClock(base.db, handlers, target, () => ran.length === 2))).toBe(20)
    expect(minutesBetween(start, await moveClock(base.db, handlers, target))).toBe(60)
    expect(ran.map(({ what }) => what)).toEqual(['10', '20', '30'])
  })

  test('stopped on the way, what only counts what is true now is due there, and not at the moment that was asked for', async () => {
    const latest: JobHandler = { kind: 'latest-here', latestOnly: true, run: async () => { ran.push({ what: 'latest', at: await now(), region: 1, compartment: 0 }) } }
    const start = await now()
    await base.as(here, (tx) => schedule(tx, { kind: latest.kind, key: 'watch', at: addDuration(start, 'PT1M') }))
    for (const minutes of [10, 30]) await plan(String(minutes), addDuration(start, `PT${minutes}M`))
    await moveClock(base.db, new Map([...handlers, [latest.kind, latest]]), addDuration(start, 'PT1H'), () => ran.length === 1)
    const { rows } = await sql<{ at: Instant }>`select run_at as at from platform.job where kind = ${latest.kind} and done_at is null`.execute(base.db)
    expect(rows.map(({ at }) => minutesBetween(start, at))).toEqual([10])
  })

  test('what only counts what is true now runs once, at the end, also when another was doing it just now', async () => {
    const latest: JobHandler = { kind: 'latest', latestOnly: true, run: async (tx) => {
      ran.push({ what: 'latest', at: tx.now, region: 1, compartment: 0 })
      await schedule(tx, { kind: 'latest', key: 'latest', at: addDuration(tx.now, 'PT1M') })
    } }
    // The first job puts the other in the book on the way, as a loop beside this one does.
    const first: JobHandler = { kind: 'first', run: async (tx) => schedule(tx, { kind: 'latest', key: 'latest', at: addDuration(tx.now, 'PT1M') }) }
    const start = await now()
    await base.as(here, (tx) => schedule(tx, { kind: 'first', at: addDuration(start, 'PT5M') }))
    await moveClock(base.db, new Map([[latest.kind, latest], [first.kind, first]]), addDuration(start, 'PT1H'))
    expect(ran.map(({ at }) => minutesBetween(start, at))).toEqual([60])
  })

  test('never goes back', async () => {
    const start = await now()
    expect(await moveClock(base.db, handlers, addDuration(start, '-P1D')) >= start).toBe(true)
  })
})

describe('messages to the outside', () => {
  const outgoing = { channel: 'sms', recipient: '0600000000', body: 'Er is gebeld.' } as const
  const withGateway = (gateway: (message: { id: string }) => Promise<void>) => new Map([['send-message', messageSender({ sms: gateway })]])

  test('leave after the commit, once', async () => {
    const got: string[] = []
    await base.as(here, (tx) => send(tx, outgoing))
    const gateways = withGateway(async ({ id }) => { got.push(id) })
    await runDue(base.db, gateways)
    await runDue(base.db, gateways)
    expect(got).toHaveLength(1)
    expect((await base.as(here, (tx) => postBox(tx)))[0]?.sent_at).not.toBeNull()
  })

  test('of a case that was undone never leave', async () => {
    await expect(base.as(here, async (tx) => { await send(tx, outgoing); throw new Error('undone') })).rejects.toThrow('undone')
    const got: string[] = []
    await runDue(base.db, withGateway(async ({ id }) => { got.push(id) }))
    expect(got).toEqual([])
  })

  test('are tried again until the gateway takes them', async () => {
    let times = 0
    await base.as(here, (tx) => send(tx, outgoing))
    const gateways = withGateway(async () => { times += 1; if (times < 3) throw new Error('weg') })
    for (let time = 0; time < 4; time += 1) await runDue(base.db, gateways, (await openJobs())[0]?.run_at)
    expect([times, await openJobs()]).toEqual([3, []])
  })

  test('are given up after a number of attempts, with the reason, and then left alone', async () => {
    let times = 0
    await base.as(here, (tx) => send(tx, outgoing))
    const gateways = withGateway(async () => { times += 1; throw new Error('de sms-poort is weg') })
    for (let time = 0; time < 40; time += 1) await runDue(base.db, gateways, (await openJobs())[0]?.run_at)
    const given = await base.as(here, (tx) => database(tx).selectFrom('platform.gateway_message').select(['tries', 'last_error', 'given_up_at']).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst())
    expect([times, given?.tries, given?.given_up_at !== null, await openJobs()]).toEqual([30, 30, true, []])
    expect(given?.last_error).toBe('de sms-poort is weg')
    expect((await base.as(here, (tx) => postBox(tx)))[0]?.sent_at).toBeNull()
  })

  test('over a closed channel are not put in the book', async () => {
    const before = (await base.as(here, (tx) => postBox(tx))).length
    closeChannels(['push'])
    await base.as(here, (tx) => send(tx, { ...outgoing, channel: 'push' }))
    closeChannels([])
    expect([(await base.as(here, (tx) => postBox(tx))).length, await openJobs()]).toEqual([before, []])
  })

  test('make the program not ready when they wait longer than five minutes, in any compartment', async () => {
    const places = [here, systemOf(1, 1)]
    const check = async () => (await readiness(base.db, places)).checks.find((one) => one.name === 'berichten')
    const age = (minutes: number) => base.as(places[1] ?? here, async (tx) => {
      await sql`update platform.gateway_message set created_at = ${addDuration(tx.now, `-PT${minutes}M`)} where sent_at is null`.execute(database(tx))
    })
    await base.as(here, async (tx) => { await sql`delete from platform.gateway_message`.execute(database(tx)) })
    await base.as(systemOf(1, 1), (tx) => send(tx, outgoing))
    await age(4)
    expect((await check())?.good).toBe(true)
    await age(6)
    expect(await check()).toMatchObject({ good: false, detail: '1 berichten wachten langer dan 5 minuten' })
  })

  test('to a gateway that takes the call and never answers make no other job late', async () => {
    const sockets: Socket[] = []
    const silent = createServer((socket) => { sockets.push(socket) })
    await new Promise<void>((resolve) => { silent.listen(0, '127.0.0.1', resolve) })
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`
    const all = new Map([...handlers.values(), messageSender(connectGateways({ smtpUrl: undefined, smsUrl: url, voiceUrl: undefined, pushKeys: undefined, from: 'a@example.org' }))].map((one) => [one.kind, one]))
    const fail = (error: unknown): void => { throw error }
    const connected = new Promise<void>((resolve) => { silent.once('connection', () => { resolve() }) })
    const loops = [startJobs(base.db, all, fail, { everyMs: 20, lane: { except: [messageKind] } }), startJobs(base.db, all, fail, { everyMs: 20, lane: { only: [messageKind] } })]
    for (let count = 0; count < 3; count += 1) await base.as(here, (tx) => send(tx, outgoing))
    await connected
    const asked = await now()
    await plan('de volgende gaat over', asked)
    await expect.poll(() => ran.map(({ what }) => what)).toEqual(['de volgende gaat over'])
    expect(secondsBetween(asked, ran[0]?.at ?? asked)).toBeLessThan(2)
    const stopping = Promise.all(loops.map((loop) => loop.stop()))
    const hangUp = setInterval(() => { for (const socket of sockets) socket.destroy() }, 20)
    await stopping
    clearInterval(hangUp)
    silent.close()
    expect((await openJobs()).filter((job) => job.kind === messageKind).length).toBeGreaterThan(0)
  }, 60_000)
})
