import { Client as Connection } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemOf, visitorOf } from '../../platform/actor.ts'
import { database, inTransaction } from '../../platform/database/index.ts'
import type { Tx } from '../../platform/transaction.ts'
import { openFile } from '../people/index.ts'
import { enterByCard, giveCard, printCard } from './actions/cards.ts'
import { type Client, errorsIn, openHouse, personId, signIn, type TestHouse } from '../../../test/house.ts'

let house: TestHouse
let joris: Client
let db: Connection
const mira = personId('Mira Harmsen')

beforeAll(async () => {
  house = await openHouse()
  joris = await signIn(house, 'begeleider')
  db = new Connection({ connectionString: house.ownerUrl })
  await db.connect()
  await db.query("select set_config('app.region', '1', false), set_config('app.compartment', '0', false)")
}, 180_000)
afterAll(async () => { await db.end(); await house.stop() })

type Printed = { number: string; codes: string[] }

async function make(): Promise<Printed> {
  const made = await joris.fill(`/mensen/${mira}/kaart`, { telefoon: '06-00000010' })
  expect(made.headers.get('location')).toBe(`/mensen/${mira}/kaart/printen`)
  const html = (await (await joris.get(`/mensen/${mira}/kaart/printen`)).text()).replaceAll('</strong>', '')
  const list = html.slice(html.indexOf('sl-codes'))
  return { number: html.match(/<strong>(\d{4} \d{4})/)?.[1] ?? '', codes: [...list.matchAll(/<strong>(\d{3} \d{3})/g)].map((found) => found[1] ?? '') }
}

// One form for all: the front door lets one address ask thirty times a minute.
let token = ''

/** Fills in the form of /kaart as a browser without a session does. */
async function enter(number: string, code: string): Promise<Response> {
  token ||= (await (await fetch(`${house.url}/kaart`)).text()).match(/name="_formulier" value="([^"]*)"/)?.[1] ?? ''
  return fetch(`${house.url}/kaart`, { method: 'POST', redirect: 'manual', headers: { origin: house.url }, body: new URLSearchParams({ nummer: number, code, _formulier: token }) })
}

const cookieOf = (answer: Response): string => answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
const open = (cookie: string, path: string) => fetch(house.url + path, { headers: { cookie }, redirect: 'manual' })
const forget = () => db.query('delete from platform.code_try')
const later = (minutes: number) => db.query(`update platform.code_try set at = at - make_interval(mins => ${minutes})`)

describe('a card of paper', () => {
  let card: Printed
  let cookie: string

  test('is made by her worker, with ten codes that are kept as fingerprints only', async () => {
    card = await make()
    expect([card.number.length, new Set(card.codes).size]).toEqual([9, 10])
    const { rows } = await db.query<{ row: string }>('select (c.*)::text as row from contact.card_code c union all select (c.*)::text from contact.card c')
    const kept = rows.map(({ row }) => row).join()
    for (const code of card.codes) expect(kept.includes(code.replace(' ', '')), 'no code in the clear').toBe(false)
  })

  test.each(['begeleider-b', 'aanbieder', 'consulent-leusden', 'zus-van-mira', 'mira'])('%s cannot make or see it', async (persona) => {
    const other = await signIn(house, persona)
    for (const path of [`/mensen/${mira}/kaart`, `/mensen/${mira}/kaart/printen`]) expect([403, 404]).toContain((await other.get(path)).status)
  })

  test('lets her in, once for each code', async () => {
    const [first = ''] = card.codes
    const inside = await enter(card.number, first)
    cookie = cookieOf(inside)
    expect([inside.status, inside.headers.get('location')]).toEqual([303, '/start'])
    expect(await (await open(cookie, '/mijn')).text()).toContain('Dag Mira')
    const again = await enter(card.number, first)
    expect([again.status, cookieOf(again)]).toEqual([409, ''])
  })

  test.each(['/mijn', '/mijn/berichten', '/mijn/besluiten', '/bel', '/mijn/hulp', '/mijn/klacht', '/mijn/gegevens', '/mijn/plan', '/mijn/check-in'])('opens %s', async (path) => {
    expect((await open(cookie, path)).status).toBe(200)
  })

  test.each(['/post', '/mensen', `/mensen/${mira}`, `/mensen/${mira}/kaart`, '/logboek', '/accounts', '/meldingen', '/gedeeld', '/oproepen', '/api/v1/clienten', '/mijn/gegevens/alles', '/mijn/mensen-om-mij-heen', '/mijn/mensen-om-mij-heen/uitnodigen', '/mijn/afgesproken-tijd', '/mijn/afspraken', '/mijn/wie-keek', '/mijn/levenslijn', '/mijn/notities', '/mijn/medicijnen'])('does not open %s', async (path) => {
    expect([401, 403]).toContain((await open(cookie, path)).status)
  })

  test('her own first page leaves out where she is and who looks along', async () => {
    const html = await (await open(cookie, '/mijn')).text()
    for (const path of ['/mijn/afspraken', '/mijn/mensen-om-mij-heen', '/mijn/wie-keek', '/mijn/levenslijn', '/mijn/afgesproken-tijd']) expect(html.includes(`href="${path}"`), path).toBe(false)
    expect((await (await open(cookie, '/mijn/afspraken')).text())).toContain('Met uw kaart gaat deze bladzijde niet open')
  })

  test('who is inside cannot invite himself, also not past the page', async () => {
    const token = (await (await open(cookie, '/mijn/berichten/nieuw')).text()).match(/name="_formulier" value="([^"]*)"/)?.[1] ?? ''
    const sent = await fetch(`${house.url}/mijn/mensen-om-mij-heen/uitnodigen`, { method: 'POST', redirect: 'manual', headers: { origin: house.url, cookie }, body: new URLSearchParams({ naam: 'Ex', relatie: 'ex', email: 'ex@example.org', onderwerpen: 'whereabouts', _formulier: token }) })
    expect(sent.status).toBe(403)
    expect((await db.query("select 1 from people.network_member where email = 'ex@example.org'")).rows).toEqual([])
  })

  test('the first use on a day is told to her and to who supports her, the second is not', async () => {
    const told = async () => (await db.query<{ body: string; recipient: string }>("select body, recipient from platform.gateway_message where body like '%kaart%' order by created_at")).rows
    const first = await told()
    expect(first.map(({ body }) => /Mira|Harmsen/.test(body))).toEqual([false, false])
    expect(first.filter(({ body }) => body.includes(`/mensen/${mira}/kaart`)).length).toBe(1)
    const later = cookieOf(await enter(card.number, card.codes[3] ?? ''))
    expect([later !== '', (await told()).length]).toEqual([true, 2])
    await db.query("update contact.card_code set used_at = used_at - interval '1 day' where used_at is not null")
    await enter(card.number, card.codes[4] ?? '')
    expect((await told()).length).toBe(4)
    expect(await (await joris.get(`/mensen/${mira}/kaart`)).text()).toContain('Gebruikt in de afgelopen vier weken')
  })

  test('stays as narrow when it is asked again who she is', async () => {
    await db.query("update platform.session set last_seen_at = now() - interval '2 minutes' where kind = 'card'")
    expect((await open(cookie, '/mijn')).status).toBe(200)
    expect((await open(cookie, '/gedeeld')).status).toBe(403)
    const { rows } = await db.query<{ actor: { within?: string[] } }>("select actor from platform.session where kind = 'card'")
    expect(rows[0]?.actor.within).toContain('/mijn')
  })

  test('what she sends with it says so', async () => {
    const html = await (await open(cookie, '/mijn/berichten/nieuw')).text()
    const own = html.match(/name="_formulier" value="([^"]*)"/)?.[1] ?? ''
    await fetch(`${house.url}/mijn/berichten/nieuw`, { method: 'POST', redirect: 'manual', headers: { origin: house.url, cookie }, body: new URLSearchParams({ woorden: 'Vanuit de bibliotheek geschreven.', _formulier: own }) })
    const { rows } = await db.query<{ way: string }>("select way from contact.matter_message where words = 'Vanuit de bibliotheek geschreven.'")
    expect(rows).toEqual([{ way: 'card' }])
  })

  test('left alone for ten minutes, it closes', async () => {
    await db.query("update platform.session set last_seen_at = now() - interval '11 minutes' where kind = 'card'")
    expect((await open(cookie, '/mijn')).headers.get('location')).toContain('/inloggen')
  })

  test('withdrawn, it works no more and whoever is inside is out', async () => {
    cookie = cookieOf(await enter(card.number, card.codes[1] ?? ''))
    expect((await open(cookie, '/mijn')).status).toBe(200)
    expect((await joris.fill(`/mensen/${mira}/kaart`, {}, `/mensen/${mira}/kaart/intrekken`)).status).toBe(303)
    expect((await open(cookie, '/mijn')).headers.get('location')).toContain('/inloggen')
    expect((await enter(card.number, card.codes[2] ?? '')).status).toBe(409)
    await forget()
  })

  test('and she sees on her own page that it was made, used and withdrawn', async () => {
    const looked = await (await (await signIn(house, 'mira')).get('/mijn/wie-keek')).text()
    for (const words of ['maakte een persoonlijke kaart', 'kwam binnen met uw persoonlijke kaart', 'trok uw persoonlijke kaart in']) expect(looked).toContain(words)
  })
})

describe('a card of who is protected', () => {
  const her = personId('Aurelia Vederkamer')
  const shelter = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(house.db, systemOf(1, 1), work)
  const entriesOn = (tx: Tx) => database(tx).selectFrom('platform.audit_entry').select('person_id').where('event', '=', 'card-entered').where('outcome', '=', 'done').where('person_id', '=', her).execute()
  const printed = () => shelter(async (tx): Promise<Printed> => {
    const right = await database(tx).selectFrom('people.access_right').select('holder').where('person_id', '=', her).where('kind', '=', 'file').executeTakeFirstOrThrow()
    const file = await openFile(tx, her, right.holder)
    if (!file.ok) throw new Error('no file')
    await giveCard(tx, file.value, '06-00000031')
    const card = await printCard(tx, file.value)
    if (!card.ok) throw new Error('no card')
    return { number: card.value.card.number, codes: card.value.codes }
  })

  test('lets her in to her own page, and only the log of where she is says so', async () => {
    const card = await printed()
    const inside = await enter(card.number, card.codes[0] ?? '')
    expect([inside.status, inside.headers.get('location')]).toEqual([303, '/start'])
    expect(await (await open(cookieOf(inside), '/mijn')).text()).toContain('Dag Aurelia')
    expect([(await shelter(entriesOn)).length, await inTransaction(house.db, systemOf(1), entriesOn)]).toEqual([1, []])
  })

  test('waits after five wrong codes as any other, and answers as one that nobody knows', async () => {
    const card = await printed()
    // Past the front door: it lets one address ask thirty times a minute.
    const tried = (number: string, code = '000000') => inTransaction(house.db, visitorOf(1), (tx) => enterByCard(tx, { number, code, address: '203.0.113.7', origin: house.url }))
    const unknown = await tried('12345678')
    expect(unknown).toEqual({ turnedAway: { code: 'card-unknown' } })
    for (let count = 0; count < 5; count += 1) expect(await tried(card.number)).toEqual(unknown)
    expect(await tried(card.number, card.codes[0])).toEqual(unknown)
    await later(16)
    expect(await tried(card.number, card.codes[0]), 'the right code was not used up').toMatchObject({ enters: { compartment: 1, personId: her } })
    await forget()
  })
})

describe('guessing', () => {
  test('after five wrong codes a card waits a quarter of an hour, answers as if nobody knew it, and then works again', async () => {
    const card = await make()
    for (let count = 0; count < 5; count += 1) expect((await enter(card.number, '000000')).status).toBe(409)
    const [waits, unknown] = [await enter(card.number, card.codes[0] ?? ''), await enter('12345678', '000000')]
    expect([waits.status, errorsIn(await waits.text())]).toEqual([unknown.status, errorsIn(await unknown.text())])
    expect(await (await joris.get(`/mensen/${mira}/kaart`)).text()).toContain('te veel verkeerde codes: wacht tot')
    await later(16)
    expect((await enter(card.number, card.codes[0] ?? '')).status, 'the right code was not used up').toBe(303)
    expect((await enter(card.number, '000000')).status).toBe(409)
    expect((await enter(card.number, card.codes[1] ?? '')).status, 'what was mistyped before it is forgotten').toBe(303)
  })

  test('nine who mistype do not shut out the others of their shelter; fifty wrong ones slow it down', async () => {
    const card = await make()
    await forget()
    for (let count = 0; count < 9; count += 1) await enter(`1234567${count}`, '000000')
    expect((await enter(card.number, card.codes[0] ?? '')).status).toBe(303)
    await db.query("insert into platform.code_try (region_id, compartment, id, kind, digest, at) select region_id, compartment, gen_random_uuid(), kind, digest, at from platform.code_try, generate_series(1, 60) where kind = 'network'")
    expect(errorsIn(await (await enter(card.number, card.codes[1] ?? '')).text())).toContain('Wacht een halve minuut')
    await later(1)
    expect((await enter(card.number, card.codes[1] ?? '')).status).toBe(303)
    await forget()
  })

  test('the codes cannot be seen after an hour', async () => {
    await make()
    await db.query("update contact.card set issued_at = issued_at - interval '61 minutes' where withdrawn_at is null")
    expect((await joris.get(`/mensen/${mira}/kaart/printen`)).status).toBe(409)
  })
})
