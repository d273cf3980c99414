import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, ground, type Ground, signIn, type TestHouse, tokenOf } from '../../../../test/house.ts'
import { addCatalogue, houseOn } from '../../../../test/region-house.ts'
import { addDays, addWeeks, day } from '../../../kernel/day.ts'
import { newId } from '../../../kernel/id.ts'
import { systemOf } from '../../../platform/actor.ts'
import { database, sql } from '../../../platform/database/index.ts'
import { tell } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { grantAccess, registerPerson } from '../../people/index.ts'
import { assign } from '../actions/assignments.ts'
import { episodes, startEpisode } from '../actions/episodes.ts'
import { raiseSignal, signals } from '../actions/signals.ts'
import type { DecisionTaken } from '../events.ts'
import { productCodes } from '../model.ts'

let g: Ground
let house: TestHouse
let worker: Client
let other: Client
let resident: Client
let neighbour: Client
let manager: Client
let mira: string
let rik: string
const system = systemOf(1)
const [provider, otherProvider] = [newId(), newId()]

async function account(tx: Tx, persona: string, role: string, more: { organisation?: string; person?: string } = {}): Promise<string> {
  const id = newId()
  await database(tx).insertInto('staff.account').values({ id, name: persona, persona, person_id: more.person ?? null, phone: '06-00000000' }).execute()
  await database(tx).insertInto('staff.appointment').values({ id: newId(), account_id: id, role, organisation_id: more.organisation ?? null, from_day: day('2020-01-01') }).execute()
  if (more.person) await grantAccess(tx, { holder: `account:${id}`, kind: 'own', personId: more.person, origin: 'account', ground: 'own-account' })
  return id
}

async function resides(tx: Tx, callName: string, familyName: string, keyWorker: string): Promise<string> {
  const id = await registerPerson(tx, { firstNames: callName, callName, familyName, birthDate: day('1976-05-03'), safeChannel: 'sms', municipality: '0327', since: day('2020-01-01') })
  await tell(tx, {
    type: 'decision-taken', about: id, decision: newId(), municipality: '0327', outcome: 'granted', products: ['beschermd-thuis', 'vinger-aan-de-pols'],
    hoursMin: 1, hoursMax: 10, movers: ['support-worker'], from: addDays(tx.today, -60), until: addDays(tx.today, 300),
  } satisfies DecisionTaken)
  await startEpisode(tx, id, { product: 'beschermd-thuis', providerId: provider, hours: 6, from: addDays(tx.today, -30), reason: 'besluit', wish: 'together' })
  await assign(tx, id, keyWorker, 'key-worker', addDays(tx.today, -30))
  await account(tx, callName.toLowerCase(), 'resident', { person: id })
  return id
}

async function fill(tx: Tx): Promise<void> {
  await addCatalogue(tx)
  await database(tx).insertInto('staff.organisation').values([{ id: provider, name: 'Eemhoeve', kind: 'provider' }, { id: otherProvider, name: 'De Brink', kind: 'provider' }]).execute()
  const joris = await account(tx, 'joris', 'support-worker', { organisation: provider })
  await account(tx, 'bas', 'support-worker', { organisation: otherProvider })
  await account(tx, 'carla', 'provider-manager', { organisation: provider })
  mira = await resides(tx, 'Mira', 'Harmsen', joris)
  rik = await resides(tx, 'Rik', 'Zonderhuis', joris)
  const scores = [8, 8, 7, 8, 8, 8, 7, 8, 8, 7, 6, 5, 4]
  await sql`insert into continuum.check_in (person_id, on_day, score, recorded_at)
    select ${mira}, d::date, s, ${tx.now} from unnest(${scores.map((_, at) => addWeeks(tx.today, at - scores.length))}::date[], ${scores}::int[]) as t (d, s)`.execute(database(tx))
  await raiseSignal(tx, mira, 'trend', {
    weeks: [7, 6, 5, 4].map((score, at) => ({ monday: addWeeks(addDays(tx.today, -3), at - 4), score })), usual: 8, spread: 1, sum: 4.25, threshold: 4,
  })
}

beforeAll(async () => {
  g = await ground()
  await g.as(system, fill)
  house = await houseOn(g)
  worker = await signIn(house, 'joris')
  other = await signIn(house, 'bas')
  manager = await signIn(house, 'carla')
  resident = await signIn(house, 'mira')
  neighbour = await signIn(house, 'rik')
})
afterAll(async () => {
  await house.stop()
  await g.stop()
})

const textOf = async (answer: Response): Promise<string> => (await answer.text()).replaceAll(/<[^>]+>/g, ' ').replaceAll('&#39;', "'").replaceAll(/\s+/g, ' ')
const inSevenDays = () => g.as(system, async (tx) => addDays(tx.today, 7))
const signalId = () => g.as(system, async (tx) => (await signals(tx, mira))[0]?.id ?? '')

describe('who sees what', () => {
  test('the caseload: who needs her first, on top', async () => {
    const text = await textOf(await worker.get('/mensen'))
    expect(text.indexOf('Mira Harmsen')).toBeGreaterThan(0)
    expect(text.indexOf('Mira Harmsen')).toBeLessThan(text.indexOf('Rik Zonderhuis'))
    expect(text).toContain('Het gaat minder goed')
    expect(await textOf(await worker.get('/mensen?signaal=open'))).not.toContain('Rik Zonderhuis')
    expect(await textOf(await worker.get('/mensen?vorm=vinger-aan-de-pols'))).toContain('Niemand past bij deze keuze.')
  })
  test('the manager of the provider sees them too, without what is the worker’s to do', async () => {
    const page = await (await manager.get('/mensen')).text()
    expect(page).toContain('Mira Harmsen')
    expect(page).not.toContain('/signalen/')
    expect((await manager.get(`/mensen/${mira}/plan`)).status).toBe(403)
  })
  test('a worker of another provider sees an empty list and cannot open anything', async () => {
    expect(await textOf(await other.get('/mensen'))).toContain('Er is nog niemand aan u gekoppeld')
    const unknown = await textOf(await other.get(`/mensen/${newId()}/meer-of-minder-hulp`))
    for (const path of ['meer-of-minder-hulp', 'plan', 'wat-helpt', `signalen/${await signalId()}`]) {
      const answer = await other.get(`/mensen/${mira}/${path}`)
      expect(answer.status).toBe(404)
      expect(await textOf(answer)).toBe(unknown)
    }
    const sent = await other.fill('/mensen', { antwoord: 'Gezien en gebeld' }, `/mensen/${mira}/signalen/${await signalId()}`)
    expect([403, 404]).toContain(sent.status)
  })
  test.each(['/mijn/check-in', '/mijn/plan', '/mijn/wat-helpt'])('%s is the resident’s own', async (path) => {
    expect((await resident.get(path)).status).toBe(200)
    expect([403, 404]).toContain((await worker.get(path)).status)
    expect((await fetch(house.url + path, { redirect: 'manual' })).status).toBe(303)
  })
  test('a resident does not reach the pages of workers', async () => {
    for (const path of ['/mensen', `/mensen/${mira}/meer-of-minder-hulp`, `/mensen/${mira}/signalen/${await signalId()}`]) expect((await resident.get(path)).status).toBe(403)
    expect((await resident.get(`/mensen/${rik}/plan`)).status).toBe(404)
  })
})

describe('more or less help', () => {
  const path = () => `/mensen/${rik}/meer-of-minder-hulp`
  test('the page tells what there is and what the decision leaves open', async () => {
    const text = await textOf(await worker.get(path()))
    expect(text).toContain('Het besluit geeft Beschermd Thuis of Vinger aan de Pols.')
    expect(text).toContain('Thuis: van 1 tot en met 10 uur per week.')
    expect(text).toContain('de begeleider, samen met de inwoner')
  })
  test('a no explains itself, keeps what was typed, and leads on', async () => {
    const sent = await worker.fill(path(), { hulp: 'bw-herstel-en-groei', uren: '6', vanaf: await inSevenDays(), wens: 'together', reden: 'Thuis lukt het niet meer' })
    expect(sent.status).toBe(409)
    const page = await sent.text()
    expect(page).toContain('geeft geen Beschermd wonen - Herstel en Groei')
    expect(page).toContain('Thuis lukt het niet meer')
    expect(page).toContain('href="/meldingen/nieuw"')
  })
  test('fields that are wrong say so', async () => {
    const sent = await worker.fill(path(), { hulp: 'vinger-aan-de-pols', uren: 'veel', vanaf: 'ooit', wens: 'x', reden: '' })
    expect(sent.status).toBe(400)
    const text = await textOf(sent)
    expect(text).toContain('Vul een dag in die bestaat')
    expect(text).toContain('wie wil dit?')
  })
  test('inside the decision it happens; the same page sent by two people works once', async () => {
    const fields = { hulp: 'vinger-aan-de-pols', uren: '2,5', vanaf: await inSevenDays(), wens: 'own-wish', reden: 'Het gaat beter' }
    const html = await (await worker.get(path())).text()
    const hidden = (name: string) => html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? ''
    const moved = await worker.fill(path(), fields)
    expect(moved.status).toBe(303)
    expect(moved.headers.get('location')).toBe(`/mensen/${rik}`)
    const late = await worker.post(path(), { ...fields, _formulier: hidden('_formulier'), _versie: hidden('_versie') })
    expect(late.status).toBe(412)
    expect(await g.as(system, async (tx) => (await episodes(tx, rik)).map((one) => [one.product, one.hoursPerWeek]))).toEqual([['beschermd-thuis', 6], ['vinger-aan-de-pols', 2.5]])
    expect(await textOf(await worker.get(path()))).toContain('Vinger aan de Pols vanaf')
  })
})

describe('signals', () => {
  test('why, with the figures as picture and table, and the answer of a human', async () => {
    const path = `/mensen/${mira}/signalen/${await signalId()}`
    const text = await textOf(await worker.get(path))
    expect(text).toContain('Vier weken lager dan gewend: 7, 6, 5, 4. Gewend is 8.')
    expect(text).toContain('Lees als tabel')
    expect(text).toContain('Het signaal beslist niets')
    expect((await worker.fill(path, { antwoord: 'Gebeld, morgen ga ik langs.' })).status).toBe(303)
    expect(await textOf(await worker.get(path))).toContain('joris antwoordde op')
    expect(await textOf(await resident.get('/mijn/check-in'))).toContain('Gebeld, morgen ga ik langs.')
  })
})

describe('the resident', () => {
  test('tells how it goes, and sees it back', async () => {
    const wrong = await resident.fill('/mijn/check-in', {})
    expect(wrong.status).toBe(400)
    expect(await textOf(wrong)).toContain('“cijfer”')
    expect(await textOf(await resident.fill('/mijn/check-in', { cijfer: '6' }))).toContain('niet voor gekozen')
    expect((await resident.fill('/mijn/check-in/meedoen', { hoe: 'web' })).headers.get('location')).toBe('/mijn/check-in')
    const sent = await resident.fill('/mijn/check-in', { cijfer: '6', werk: 'nee', slaap: '5', opmerking: 'Slecht geslapen' })
    expect(sent.headers.get('location')).toBe('/mijn')
    expect(await textOf(await resident.get('/mijn/check-in'))).toContain('U vulde vandaag al iets in.')
  })
  test('has goals of her own, which nobody else ends', async () => {
    expect((await resident.fill('/mijn/plan', { leefgebied: 'living', doel: 'Mijn huis op orde' })).status).toBe(303)
    const page = await (await resident.get('/mijn/plan')).text()
    const close = page.match(/action="(\/mijn\/plan\/[^"]+\/sluiten)"/)?.[1] ?? ''
    expect((await neighbour.fill('/mijn/plan', { hoe: 'gehaald' }, close)).status).toBe(404)
    expect((await resident.fill('/mijn/plan', { hoe: 'gehaald' }, close)).status).toBe(303)
    expect(await textOf(await worker.get(`/mensen/${mira}/plan`))).toContain('Mijn huis op orde gehaald op')
  })
  test('writes what helps in her own words; what her worker writes is a proposal until she says yes', async () => {
    const plan = { tekenen: 'Ik slaap slecht', helpt: 'Mijn zus bellen', niet: 'Veel vragen', bezoeker: 'De bel doet het niet' }
    expect((await resident.fill('/mijn/wat-helpt', plan)).status).toBe(303)
    expect(await textOf(await resident.get('/mijn/wat-helpt'))).toContain('Versie 1')
    expect((await worker.fill(`/mensen/${mira}/wat-helpt`, { ...plan, helpt: 'Mijn zus bellen en thee zetten' }, `/mensen/${mira}/wat-helpt`)).status).toBe(303)
    const proposed = await textOf(await resident.get('/mijn/wat-helpt'))
    expect(proposed).toContain('joris schreef op')
    expect(proposed).toContain('voorstel, u zei nog niets')
    expect((await worker.fill(`/mensen/${mira}/wat-helpt`, { zegt: 'ja' }, `/mensen/${mira}/wat-helpt/antwoord`)).status).toBe(409)
    expect((await resident.fill('/mijn/wat-helpt', { zegt: 'nee' }, '/mijn/wat-helpt/antwoord')).status).toBe(303)
    expect(await textOf(await resident.get('/mijn/wat-helpt'))).toContain('u zei nee')
  })
})

describe('the API', () => {
  const ask = async (persona: string, path: string, init: { method?: string; body?: unknown; headers?: Record<string, string> } = {}) => fetch(`${house.url}/api/v1${path}`, {
    method: init.method ?? 'GET', headers: { authorization: `Bearer ${await tokenOf(house, persona)}`, 'content-type': 'application/json', ...init.headers },
    ...(init.body ? { body: JSON.stringify(init.body) } : {}),
  })
  const move = async (wens: string) => ({ product: 'vinger-aan-de-pols', urenPerWeek: 2, vanaf: await inSevenDays(), wens, reden: 'Het gaat beter' })

  test('products are public', async () => {
    const answer = await fetch(`${house.url}/api/v1/producten`)
    expect(answer.status).toBe(200)
    expect((await answer.json() as { items: { code: string }[] }).items.map((one) => one.code)).toEqual(productCodes)
  })
  test('a move: refused with its reason, done once, and only on what was read', async () => {
    const path = `/clienten/${mira}/trajecten`
    const read = await ask('joris', path)
    expect(read.headers.get('etag')).toBe('"v1"')
    const against = await ask('joris', path, { method: 'POST', headers: { 'idempotency-key': newId() }, body: await move('tegen-wens') })
    expect(against.status).toBe(409)
    expect(await against.json()).toMatchObject({ type: 'urn:sluitend:fout:against-wish-needs-decision' })
    expect((await ask('joris', path, { method: 'POST', headers: { 'idempotency-key': newId(), 'if-match': '"v9"' }, body: await move('samen') })).status).toBe(412)
    const done = await ask('joris', path, { method: 'POST', headers: { 'idempotency-key': newId(), 'if-match': '"v1"' }, body: await move('samen') })
    expect(done.status).toBe(201)
    expect(await done.json()).toMatchObject({ product: 'vinger-aan-de-pols', wens: 'samen', tot: null })
  })
  test('another provider finds nothing', async () => {
    expect((await ask('bas', `/clienten/${mira}/trajecten`)).status).toBe(404)
    expect((await ask('bas', `/clienten/${mira}/herstelplan`)).status).toBe(404)
    expect(await (await ask('bas', '/signalen')).json()).toMatchObject({ items: [] })
    expect((await ask('bas', `/signalen/${await signalId()}`, { method: 'PATCH', headers: { 'if-match': '"v1"' }, body: { antwoord: 'Gezien en gebeld' } })).status).toBe(404)
  })
  test('a recovery plan and an answer', async () => {
    expect(await (await ask('joris', `/clienten/${mira}/herstelplan`)).json()).toMatchObject({ watHelpt: { helpt: 'Mijn zus bellen' } })
    const id = await g.as(system, (tx) => raiseSignal(tx, mira, 'worry', { text: 'De buurvrouw belde.' }))
    expect(await (await ask('joris', '/signalen')).json()).toMatchObject({ items: [{ id, waarom: 'De buurvrouw belde.' }] })
    const answered = await ask('joris', `/signalen/${id}`, { method: 'PATCH', headers: { 'if-match': '"v1"' }, body: { antwoord: 'Teruggebeld, alles goed' } })
    expect(answered.status).toBe(200)
    expect(answered.headers.get('etag')).toBe('"v2"')
  })
})
