import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isTestBsn, parseBsn } from '../../kernel/bsn.ts'
import { ageOn, type Day, day } from '../../kernel/day.ts'
import { atTime } from '../../kernel/instant.ts'
import { chainFaults } from '../../kernel/period.ts'
import { recost } from '../../modules/finance/index.ts'
import { systemOf } from '../../platform/actor.ts'
import { testCluster } from '../../platform/cluster/test-cluster.ts'
import { inTransaction } from '../../platform/database/index.ts'
import { migrate } from '../../platform/database/migrate.ts'
import { connectionOptions, openDatabase, openPool } from '../../platform/database/pool.ts'
import { installSafe, makeSafe } from '../../platform/secrets.ts'
import { chanceFor } from './chance.ts'
import { personaAccountId, personId } from './ids.ts'
import { testBsn } from './names.ts'
import { personas } from './personas.ts'
import { seedWhenEmpty } from './seed.ts'

const secret = 'geheim-van-de-test-van-de-voorbeeldregio'
const today = day('2026-11-21')
const names = ['seed_one', 'seed_two'].map((name) => `${name}_${process.pid}`)
let clients: Client[] = []

const made = async (name: string): Promise<Client> => {
  const url = await testCluster().createDatabase(name)
  await migrate(url)
  await seedWhenEmpty(url, { secret, now: atTime(today, '12:00'), say: () => undefined })
  const client = new Client(connectionOptions(url))
  await client.connect()
  return client
}

const enter = async (client: Client, compartment: number): Promise<void> => {
  await client.query(`select set_config('app.region', '1', false), set_config('app.compartment', $1, false)`, [String(compartment)])
}

const rows = async <T extends object>(sql: string, compartment = 0, client = clients[0]): Promise<T[]> => {
  if (!client) throw new Error('There is no database')
  await enter(client, compartment)
  return (await client.query<T>(sql)).rows
}

beforeAll(async () => {
  clients = [await made(names[0] ?? ''), await made(names[1] ?? '')]
}, 180_000)

afterAll(async () => {
  for (const client of clients) await client.end()
  for (const name of names) await testCluster().dropDatabase(name)
})

// Encryption draws its own numbers, and the log its own moments; all else is the same.
const fingerprints = [
  ['people.person', 'id, first_names, call_name, family_name, birth_date, bsn_digest, phone, email, safe_channel, street, postcode, town, died_on, recorded_at'],
  ['continuum.episode', 'id, person_id, product, provider_id, entitlement_id, hours_per_week, from_day, until_day, follows_day, reason, wish'],
  ['people.access_right', 'holder, kind, person_id, origin, ground, from_at, until_at'],
  ['oncall.call', 'id, person_id, channel, received_at, answered_at, answered_by, closed_at, outcome, notes'],
  ['placement.wait_list_entry', 'id, person_id, product, urgency, since_day'],
] as const

test.each(fingerprints)('the same command gives the same rows: %s', async (table, columns) => {
  const sql = `select count(*), md5(string_agg(md5(concat_ws('|', ${columns})), '' order by md5(concat_ws('|', ${columns})))) from ${table}`
  expect(await rows(sql, 0, clients[1])).toEqual(await rows(sql))
})

test('a second time nothing happens', async () => {
  const url = testCluster().ownerUrl(names[0] ?? '')
  expect(await seedWhenEmpty(url, { secret, say: () => undefined })).toBe(false)
})

describe('personas', () => {
  const found = async () => [...await rows<{ id: string; persona: string; role: string }>(accountsOf, 0), ...await rows<{ id: string; persona: string; role: string }>(accountsOf, 1)]
  const accountsOf = `select a.id, a.persona, p.role from staff.account a join staff.appointment p on p.account_id = a.id where a.persona is not null and p.from_day <= '${today}' and p.until_day is null`

  test('each has one account with an appointment in the role it is shown with', async () => {
    const roles = new Map((await found()).map(({ persona, role }) => [persona, role]))
    expect(personas.map(({ slug }) => [slug, roles.get(slug)])).toEqual(personas.map(({ slug, role }) => [slug, role]))
  })

  test('each has the id that tests count on', async () => {
    for (const { id, persona } of await found()) expect(id).toBe(personaAccountId(persona))
  })

  test('the women’s shelter is nowhere but in its own compartment', async () => {
    expect(await rows(`select from staff.account where persona = 'vrouwenopvang'`)).toEqual([])
    expect(await rows(`select from people.person where id = '${personId('Aurelia Vederkamer')}'`)).toEqual([])
    expect(await rows(`select holder, kind from people.access_right order by kind`, 1)).toEqual([{ holder: `account:${personaAccountId('vrouwenopvang')}`, kind: 'file' }, { holder: `account:${personaAccountId('vrouw-in-opvang')}`, kind: 'own' }])
    const [namesakes] = await rows<{ count: number }>(`select count(*) from people.person_word where word in ('aurelia', 'vederkamer')`)
    expect(namesakes?.count).toBe(0)
  })
})

describe('support', () => {
  type Episode = { person_id: string; from_day: Day; until_day: Day | null }

  test('nobody has a day without support or a double day', async () => {
    const chains = new Map<string, Episode[]>()
    for (const one of await rows<Episode>('select person_id, from_day, until_day from continuum.episode')) chains.set(one.person_id, [...(chains.get(one.person_id) ?? []), one])
    expect(chains.size).toBeGreaterThan(1500)
    for (const [person, chain] of chains) expect([person, chainFaults(chain.map(({ from_day, until_day }) => ({ from: from_day, until: until_day })))]).toEqual([person, []])
  })

  test('a running product that needs a decision has one that covers today', async () => {
    expect(await rows(`select e.id, e.product from continuum.episode e left join continuum.entitlement t on t.id = e.entitlement_id
      where e.until_day is null and e.product <> 'zelfstandig' and (t.id is null or not e.product = any(t.products) or not daterange(t.from_day, t.until_day) @> '${today}'::date)`)).toEqual([])
  })

  test('in one’s own home the hours are inside the decision', async () => {
    expect(await rows(`select e.id from continuum.episode e join continuum.entitlement t on t.id = e.entitlement_id
      where e.until_day is null and e.product in ('beschermd-thuis', 'vinger-aan-de-pols', 'lichte-begeleiding') and not e.hours_per_week between t.hours_min and t.hours_max`)).toEqual([])
  })

  test('as many people in each product as the region shows', async () => {
    const running = await rows<{ product: string; count: number }>('select product, count(*) from continuum.episode where until_day is null group by product')
    expect(Object.fromEntries(running.map(({ product, count }) => [product, count]))).toMatchObject({
      'dag-en-nachtopvang': 82, 'bw-stabilisatie-en-observatie': 38, 'bw-herstel-en-groei': 141, 'beschermd-thuis': 196, 'vinger-aan-de-pols': 312,
    })
  })
})

describe('numbers of citizens', () => {
  test('each passes the eleven test, lies in the test range and is used once', () => {
    const numbers = Array.from({ length: 2500 }, (_, index) => testBsn(index))
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const number of numbers) {
      const bsn = parseBsn(number)
      expect(bsn !== undefined && isTestBsn(bsn) && number >= '999900006').toBe(true)
    }
  })

  test('what lies locked away is such a number', async () => {
    const safe = makeSafe(secret)
    for (const { bsn_cipher } of await rows<{ bsn_cipher: Buffer }>('select bsn_cipher from people.person order by id limit 50')) {
      const bsn = parseBsn(safe.unlock(bsn_cipher))
      expect(bsn && isTestBsn(bsn)).toBe(true)
    }
  })
})

// Noon: the moment of the first start when only the day is given.
const moments = [
  ['oncall.call', 'received_at'], ['oncall.call', 'closed_at'], ['oncall.follow_up', 'created_at'], ['oncall.follow_up', 'seen_at'], ['oncall.visit', 'done_at'], ['continuum.check_in', 'recorded_at'],
  ['continuum.signal', 'raised_at'], ['access.report', 'received_at'], ['access.enquiry', 'finished_at'], ['messaging.message', 'created_at'], ['placement.stay', 'recorded_at'], ['people.access_right', 'from_at'],
] as const

test.each(moments)('nothing happened after the first start: %s %s', async (table, column) => {
  expect(await rows(`select from ${table} where ${column} > '${atTime(today, '12:00')}'`)).toEqual([])
})

describe('the stories', () => {
  test('Mira is fifty, has light support, and may go up to Beschermd Thuis within her decision', async () => {
    const [mira] = await rows<{ birth_date: Day; product: string; hours_min: number; hours_max: number; products: string[]; movers: string[]; until_day: Day }>(`
      select p.birth_date, e.product, t.products, t.hours_min, t.hours_max, t.movers, t.until_day from people.person p
      join continuum.episode e on e.person_id = p.id and e.until_day is null join continuum.entitlement t on t.id = e.entitlement_id where p.id = '${personId('Mira Harmsen')}'`)
    expect(mira && ageOn(mira.birth_date, today)).toBe(50)
    expect(mira).toMatchObject({ product: 'lichte-begeleiding', hours_min: 2, hours_max: 10, movers: ['support-worker'] })
    expect(mira?.products).toEqual(expect.arrayContaining(['beschermd-thuis', 'vinger-aan-de-pols']))
    expect(mira && mira.until_day > '2027-10-01').toBe(true)
  })

  test('Joris and nobody else is her key worker, and Els sees what Mira shares', async () => {
    expect(await rows(`select account_id from continuum.assignment where person_id = '${personId('Mira Harmsen')}' and kind = 'key-worker' and until_day is null`)).toEqual([{ account_id: personaAccountId('begeleider') }])
    expect(await rows(`select s.topic from people.share s join people.network_member m on m.id = s.member_id where m.account_id = '${personaAccountId('zus-van-mira')}' order by 1`)).toEqual([{ topic: 'support' }, { topic: 'wellbeing' }])
  })

  test('of the three who stayed from Veenendaal two were offered to Ede, and one was taken', async () => {
    const [counts] = await rows<{ offered: number; accepted: number }>(`select count(*) as offered, count(accepted_on) as accepted from access.transfer t
      where exists (select from continuum.episode e where e.person_id = t.person_id and e.until_day is null)`)
    expect(counts).toEqual({ offered: 2, accepted: 1 })
  })

  test('at every hour of the coming weeks somebody of each role is on the line, or the gap is known', async () => {
    expect(await rows(`select r.role, h from unnest(array['night-worker', 'back-up', 'oncall-coordinator', 'night-visitor']) r(role),
      generate_series('${atTime(today, '00:00')}'::timestamptz, '${atTime(today, '00:00')}'::timestamptz + interval '34 days', interval '1 hour') h
      where not exists (select from oncall.shift s where s.role = r.role and s.from_at <= h and s.until_at > h)
        and not exists (select from oncall.gap g where g.role = r.role and g.from_at <= h and g.until_at > h)`)).toEqual([])
  })
})

test('the coordinators take turns: nobody has two days running, and none has more than her share', async () => {
  const shared = await rows<{ name: string; shifts: number; running: number }>(`select name, count(*)::int as shifts, count(*) filter (where follows)::int as running
    from (select a.name, s.account_id = lag(s.account_id) over (order by s.from_at) as follows from oncall.shift s join staff.account a on a.id = s.account_id
      where s.role = 'oncall-coordinator' and s.compartment = 0) turns group by name order by name`)
  expect(shared.map(({ name, running }) => [name, running])).toEqual([['Bea Dienstknoop', 0], ['Wim Rooster', 0], ['Yvo Zandloper', 0], ['Zwaantje Klokkenspel', 0]])
  const shares = shared.map(({ shifts }) => shifts)
  expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(3)
})

test('the cost lines are those that finance itself would make', async () => {
  const linesOf = 'select person_id, episode_id, municipality, product, provider_id, regime, because, cents_per_day, from_day, until_day from finance.cost_line order by person_id, from_day'
  const before = await rows(linesOf)
  const people = await rows<{ id: string }>('select id from people.person order by md5(id::text) limit 60')
  installSafe(secret)
  const pool = openPool(testCluster().ownerUrl(names[0] ?? ''), 1)
  try {
    await inTransaction(openDatabase(pool), systemOf(1), async (tx) => { for (const { id } of people) await recost(tx, id) })
  } finally {
    await pool.end()
  }
  expect(await rows(linesOf)).toEqual(before)
})

describe('chance', () => {
  test('is the same every time, and another for another purpose', () => {
    const draw = (purpose: string) => { const chance = chanceFor(purpose); return Array.from({ length: 20 }, () => chance.whole(0, 999)) }
    expect(draw('people')).toEqual(draw('people'))
    expect(draw('people')).not.toEqual(draw('calls'))
  })

  test('weights are kept', () => {
    const chance = chanceFor('weights')
    const drawn = Array.from({ length: 4000 }, () => chance.weighted([['often', 3], ['seldom', 1]]))
    const share = drawn.filter((one) => one === 'often').length / drawn.length
    expect(share).toBeGreaterThan(0.71)
    expect(share).toBeLessThan(0.79)
  })

  test('a shuffle loses nobody', () => {
    expect(chanceFor('shuffle').shuffled([1, 2, 3, 4, 5]).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5])
  })
})
