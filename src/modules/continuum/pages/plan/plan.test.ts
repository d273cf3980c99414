import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enter, moveClock, openBrowser } from '../../../../../test/browser.ts'
import { type Client, errorsIn, openHouse, personId, signIn, type TestHouse } from '../../../../../test/house.ts'
import { systemOf } from '../../../../platform/actor.ts'
import { database, inTransaction, sql } from '../../../../platform/database/index.ts'
import type { Tx } from '../../../../platform/transaction.ts'
import { day } from '../../../../kernel/day.ts'
import { daysOverdue, evaluations, reviewDueOf } from '../../actions/plan/evaluations.ts'

const mira = personId('Mira Harmsen')
const base = `/mensen/${mira}/plan`

let house: TestHouse
let browser: Browser
let she: Client
let joris: Client
let els: Client
let eva: Client
let omar: Client

beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
  she = await signIn(house, 'mira')
  joris = await signIn(house, 'begeleider')
  els = await signIn(house, 'zus-van-mira')
  eva = await signIn(house, 'beleid-leusden')
  omar = await signIn(house, 'beleid-amersfoort')
}, 180_000)
afterAll(async () => {
  await browser.close()
  await house.stop()
})

const textOf = async (answer: Promise<Response>): Promise<string> => (await (await answer).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const as = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(house.db, systemOf(1), work)
const sent = (recipient: string) => as(async (tx) => (await database(tx).selectFrom('platform.gateway_message').select('body').where('recipient', '=', recipient).where('subject', '=', 'Uw plan van deze week').execute()).map((row) => row.body))
const formOf = async (client: Client, page: string, about: string): Promise<string> => {
  const html = await (await client.get(page)).text()
  const at = html.indexOf(`aria-label="${about}"`)
  return html.slice(0, at).match(/action="([^"]+)"[^>]*$/)?.[1] ?? ''
}

describe('actions under a goal', () => {
  const deed = 'Vrijdag een kaart sturen'
  test('are for the resident, the worker, an organisation or somebody invited; nobody else', async () => {
    const page = await (await she.get('/mijn/plan')).text()
    const goal = page.match(/href="(\/mijn\/plan\/[0-9a-f-]{36}\/acties\/nieuw)"/)?.[1] ?? ''
    expect((await she.fill(goal, { wie: 'organisation', wat: 'De lamp maken', voor: '2026-12-01' })).status).toBe(409)
    expect((await she.fill(goal, { wie: '01900000-0000-7000-8000-000000000000', wat: deed, voor: '2026-12-01' })).status).toBe(409)
    expect((await she.fill(goal, { wie: 'resident', wat: deed, voor: '2026-11-20' })).status).toBe(409)
    const wrong = await she.fill(goal, { wie: 'resident', wat: '', voor: 'ooit' })
    expect([wrong.status, errorsIn(await wrong.text()).includes('Vul een dag in die bestaat')]).toEqual([400, true])
    expect((await she.fill(goal, { wie: 'resident', wat: deed, voor: '2026-12-01' })).status).toBe(303)
    expect(await textOf(joris.get(base))).toContain(deed)
  })
  test('two windows: what was done meanwhile is not done twice', async () => {
    const action = await formOf(she, '/mijn/plan', deed)
    expect((await she.fill('/mijn/plan', { wat: 'gedaan' }, action)).status).toBe(303)
    const again = await she.post(action, { _formulier: (await (await she.get('/mijn/plan')).text()).match(/name="_formulier" value="([^"]*)"/)?.[1] ?? '', _versie: '1', wat: 'gedaan' })
    expect([409, 412]).toContain(again.status)
  })
  test('her sister sees only what Mira shows her, never the goal; hidden again it is gone', async () => {
    const cake = 'Zaterdagochtend langskomen met appeltaart'
    const shared = await textOf(els.get('/gedeeld'))
    expect(shared).toContain(cake)
    expect(shared).not.toContain('Weer koffie drinken')
    const action = await formOf(she, '/mijn/plan', cake)
    expect((await joris.fill(base, { wat: 'verbergen' }, action.replace('/mijn', `/mensen/${mira}`))).status).toBe(409)
    expect((await she.fill('/mijn/plan', { wat: 'verbergen' }, action)).status).toBe(303)
    expect(await textOf(els.get('/gedeeld'))).not.toContain(cake)
    expect((await els.post(action.replace('/mijn/plan/acties', '/gedeeld/acties').concat('/gedaan'), {})).status).toBe(403)
    expect((await she.fill('/mijn/plan', { wat: 'laten-zien' }, action)).status).toBe(303)
    const done = await formOf(els, '/gedeeld', cake)
    expect((await els.fill('/gedeeld', {}, done)).status).toBe(303)
    expect(await textOf(joris.get(base))).toContain('1 actie klaar of gestopt')
  })
})

describe('the early-warning plan', () => {
  test('a proposal of her worker does not hold, and the night keeps reading hers, until she says yes', async () => {
    const plan = { tekenen: 'Ik bel niet meer terug', helpt: 'Thee zetten', bellen: 'Els', niet: 'Niet schreeuwen', bezoeker: '' }
    expect((await joris.fill(`/mensen/${mira}/wat-helpt`, plan, `/mensen/${mira}/wat-helpt`)).status).toBe(303)
    const page = await textOf(she.get('/mijn/wat-helpt'))
    expect(page).toContain('Joris Demmer schreef op 21 november 2026 een voorstel voor u')
    expect(await textOf(she.get('/mijn/wat-helpt/kaartje'))).toContain('Pluis')
    expect((await joris.fill(`/mensen/${mira}/wat-helpt`, { zegt: 'ja' }, `/mensen/${mira}/wat-helpt/antwoord`)).status).toBe(409)
    expect((await she.fill('/mijn/wat-helpt', { zegt: 'ja' }, '/mijn/wat-helpt/antwoord')).status).toBe(303)
    expect(await textOf(she.get('/mijn/wat-helpt/kaartje'))).toContain('Thee zetten')
    expect(await textOf(she.get('/mijn/wat-helpt'))).toContain('Versie 1')
  })
  test('the card prints on the size of a bank card, from 360 px and without JavaScript', async () => {
    const someone = await enter(browser, house, 'mira', { javaScript: false, width: 360 })
    await someone.go('/mijn/wat-helpt/kaartje')
    await someone.page.emulateMedia({ media: 'print' })
    const boxes = await someone.page.locator('.sl-bank-card').evaluateAll((cards) => cards.map((card) => {
      const { width, height } = card.getBoundingClientRect()
      return [Math.round((width / 96) * 254) / 10, Math.round((height / 96) * 254) / 10, card.scrollHeight - card.clientHeight]
    }))
    expect(boxes).toEqual([[85.6, 54, 0], [85.6, 54, 0]])
    expect(await someone.page.getByText('Zet de schaal op 100%').isVisible()).toBe(false)
    expect((await someone.page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-')
    await someone.leave()
  }, 120_000)
})

describe('looking back, she and her worker', () => {
  test('each gives a side without seeing the other’s; then both see the chart with its table', async () => {
    const hers = await enter(browser, house, 'mira', { javaScript: false, width: 360 })
    await hers.go('/mijn/plan/terugkijken/invullen')
    await hers.page.selectOption('[name=living]', '2')
    await hers.page.check('[name=antwoord][value=more]')
    await hers.page.fill('[name=woorden]', 'De nachten zijn lang.')
    await hers.page.click('button:has-text("Bewaar")')
    await hers.check()
    const his = await enter(browser, house, 'begeleider', { javaScript: true })
    await his.go(`${base}/terugkijken`)
    expect(await his.page.locator('main').innerText()).not.toContain('De nachten zijn lang.')
    await his.go(`${base}/terugkijken/invullen`)
    await his.page.selectOption('[name=living]', '3')
    await his.page.check('[name=antwoord][value=more]')
    await his.page.check('[name=hardop]')
    await his.page.click('button:has-text("Bewaar")')
    await his.check()
    const shown = await his.page.locator('main').innerText()
    expect(shown).toContain('De nachten zijn lang.')
    expect(await his.page.locator('.sl-two__picture').count()).toBe(4)
    await his.page.locator('.sl-two summary').first().click()
    expect((await his.page.locator('.sl-two table').first().innerText()).replaceAll(/\s+/g, ' ')).toContain('21 november 2026 2 3')
    await hers.go('/mijn/plan/terugkijken')
    expect(await hers.page.locator('main').innerText()).toContain('Er is meer nodig')
    await hers.leave()
    await his.leave()
  }, 120_000)
  test('a worker does not give her side when she can do it herself', async () => {
    expect((await joris.get(`${base}/terugkijken/samen-invullen`)).status).toBe(409)
  })
  test('who is overdue stands on the caseload, by the same rhythm as her own plan says', async () => {
    const account = (await as((tx) => sql<{ id: string }>`select id from staff.account where persona = 'begeleider'`.execute(database(tx)))).rows[0]?.id
    const hers = await as((tx) => database(tx).selectFrom('continuum.assignment').select('person_id').where('account_id', '=', account ?? '').where('until_day', 'is', null).execute())
    const late = hers.map(({ person_id }) => person_id).filter((person) => person !== mira)
    await as((tx) => sql`update continuum.evaluation set opened_on = opened_on - 400, own_on = own_on - 400, worker_on = worker_on - 400
      where person_id = (select e.person_id from continuum.evaluation e where e.person_id = any(${late}::uuid[]) order by e.person_id limit 1)`.execute(database(tx)))
    const dues = await Promise.all(hers.map(({ person_id }) => as(async (tx) => reviewDueOf(tx, person_id, await evaluations(tx, person_id)))))
    const mine = dues.filter((due) => daysOverdue(due, day('2026-11-21')) > 0)
    expect(mine.length).toBeGreaterThan(0)
    const page = await (await joris.get('/mensen')).text()
    expect([...page.matchAll(/Samen terugkijken/g)].length).toBe(mine.length)
  })
})

describe('work', () => {
  test('nobody speaks with her employer without her consent, and taking it back closes it', async () => {
    const agreement = await formOf(she, '/mijn/plan/meedoen', 'Praten met de werkgever')
    const his = agreement.replace('/mijn', `/mensen/${mira}`)
    expect((await joris.fill(`${base}/meedoen`, { wat: 'intrekken' }, his)).status).toBe(409)
    expect((await she.fill('/mijn/plan/meedoen', { wat: 'intrekken' }, agreement)).status).toBe(303)
    expect(await textOf(joris.get(`${base}/meedoen`))).toContain('toestemming ingetrokken, afspraak gesloten')
    expect((await she.fill('/mijn/plan/meedoen', { wat: 'toestemmen' }, agreement)).status).toBe(409)
    const ask = (await (await joris.get(`${base}/meedoen`)).text()).match(/href="(\/mensen\/[^"]+\/werkgever)"/)?.[1] ?? ''
    expect((await joris.fill(ask, { met: 'Karin', waarover: 'Alleen over dagen' })).status).toBe(303)
    const proposed = await formOf(joris, `${base}/meedoen`, 'Praten met de werkgever')
    expect((await joris.fill(`${base}/meedoen`, { wat: 'toestemmen' }, proposed)).status).toBe(409)
    expect(await textOf(she.get('/mijn/plan/meedoen'))).toContain('wacht op toestemming')
  })
  test('fewer hours are fewer, for a while, once at a time', async () => {
    const path = (await (await she.get('/mijn/plan/meedoen')).text()).match(/href="([^"]+\/minder-uren)"/)?.[1] ?? ''
    expect((await she.fill(path, { minder: '30', vanaf: '2027-03-01', tot: '2027-04-01' })).status).toBe(409)
    expect((await she.fill(path, { minder: '8', vanaf: '2027-03-01', tot: '2027-03-01' })).status).toBe(409)
    expect((await she.fill(path, { minder: '8', vanaf: '2026-12-01', tot: '2027-01-01' })).status).toBe(409)
    expect((await she.fill(path, { minder: '8,5', vanaf: '2027-03-01', tot: '2027-04-01' })).status).toBe(303)
  })
})

describe('in the neighbourhood', () => {
  const offer = { naam: 'Schaakclub', wat: 'Iedereen speelt mee.', waar: 'Bibliotheek', wanneer: 'Elke maandag', kosten: 'Gratis', contact: 'Loop binnen', leefgebied: 'social-contacts', vanaf: '2026-11-01', tot: '' }
  test('the policy worker of her municipality makes an offer; she puts it in her plan', async () => {
    expect((await eva.fill('/buurtactiviteiten', offer)).status).toBe(303)
    const id = (await (await eva.get('/buurtactiviteiten')).text()).match(/href="\/buurtactiviteiten\/([0-9a-f-]{36})"[^>]*>Schaakclub/)?.[1] ?? ''
    expect((await omar.get(`/buurtactiviteiten/${id}`)).status).toBe(404)
    expect((await joris.get('/buurtactiviteiten')).status).toBe(403)
    expect(await textOf(she.get('/mijn/plan/buurt'))).toContain('Schaakclub')
    expect((await she.fill(`/mijn/plan/buurt/${id}`, { doel: 'nieuw', nieuw: '' })).status).toBe(409)
    expect((await she.fill(`/mijn/plan/buurt/${id}`, { doel: 'nieuw', nieuw: 'Weer schaken' })).status).toBe(303)
    expect(await textOf(joris.get(base))).toContain('Een keer gaan kijken: Schaakclub')
  })
})

describe('now and later', () => {
  test('is written together, and nobody overwrites the other', async () => {
    const his = `${base}/nu-en-straks/wonen`
    expect((await joris.fill(his, { nu: 'Eigen huis', straks: 'Hier blijven' })).status).toBe(400)
    const old = await (await she.get('/mijn/plan/nu-en-straks/wonen')).text()
    expect((await joris.fill(his, { nu: 'Eigen huis', straks: 'Hier blijven', samen: 'ja' })).status).toBe(303)
    const [token, version] = ['_formulier', '_versie'].map((name) => old.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? '')
    expect((await she.post('/mijn/plan/nu-en-straks/wonen', { _formulier: token ?? '', _versie: version ?? '', nu: 'Iets anders', straks: '' })).status).toBe(412)
    expect(await textOf(she.get('/mijn/plan/nu-en-straks'))).toContain('Hier blijven')
    expect((await she.get('/mijn/plan/nu-en-straks/geld')).status).toBe(404)
  })
})

// Last: it moves the clock.
describe('the weekly message', () => {
  test('goes once a week by her safe channel and names nothing; turned off it stays away', async () => {
    await moveClock(house, { op: '2026-11-23T12:00:00+01:00' })
    const [first, ...more] = await sent('0600000001')
    expect(more).toEqual([])
    expect(first).toMatch(/Er staan? \d acties? open in uw plan/)
    for (const word of ['blok', 'Els', 'Mira', 'Harmsen', 'begeleid']) expect(first).not.toContain(word)
    expect((await she.fill('/mijn/plan', { wil: 'nee' }, '/mijn/plan/bericht')).status).toBe(303)
    await moveClock(house, { op: '2026-12-01T12:00:00+01:00' })
    expect(await sent('0600000001')).toHaveLength(1)
  }, 180_000)
})
