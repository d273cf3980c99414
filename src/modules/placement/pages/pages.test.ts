import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, openHouse, signIn, type TestHouse, tokenOf } from '../../../../test/house.ts'
import { addDays, type Day, day } from '../../../kernel/day.ts'
import { newId } from '../../../kernel/id.ts'
import { systemOf } from '../../../platform/actor.ts'
import { database, inTransaction, sql } from '../../../platform/database/index.ts'
import { tell } from '../../../platform/events.ts'
import { freeTonight } from '../actions/figures.ts'
import { bedBoard } from '../actions/night.ts'
import { nightNow, staysOf } from '../actions/stays.ts'
import type { DecisionTaken } from '../events.ts'

let house: TestHouse
const clients = new Map<string, Client>()
let mira: string
let today: Day
let night: Day

const as = async (persona: string): Promise<Client> => {
  const known = clients.get(persona) ?? (await signIn(house, persona))
  clients.set(persona, known)
  return known
}
const html = async (persona: string, path: string): Promise<string> => (await (await as(persona)).get(path)).text()
const status = async (persona: string, path: string): Promise<number> => (await (await as(persona)).get(path)).status
const firstMatch = (text: string, pattern: RegExp): string => text.match(pattern)?.[1] ?? ''

async function api(persona: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<{ status: number; body: Record<string, unknown> }> {
  const token = await tokenOf(house, persona)
  const answer = await fetch(`${house.url}/api/v1${path}`, {
    method: body ? 'POST' : 'GET', headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json', 'idempotency-key': newId() } : {}), ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

beforeAll(async () => {
  house = await openHouse()
  mira = firstMatch(await html('begeleider', '/mensen'), /href="\/mensen\/([0-9a-f-]{36})">Mira Harmsen/)
  await inTransaction(house.db, systemOf(1), (tx) => { today = tx.today; night = nightNow(tx); return Promise.resolve() })
}, 180_000)

afterAll(async () => { await house.stop() })

describe('who sees what', () => {
  test.each([
    ['plaatsing', '/wachtlijst', 200], ['begeleider', '/wachtlijst', 403], ['consulent-leusden', '/wachtlijst', 403], ['wethouder', '/wachtlijst', 403],
    ['balie', '/nacht', 200], ['nachtdienst', '/nacht', 403], ['begeleider', '/plekken', 200], ['consulent-leusden', '/plekken', 403],
    ['uitstroom', '/uitstroom', 200], ['corporatie', '/uitstroom', 403], ['corporatie', '/uitstroom/aantallen', 200], ['mira', '/mijn/wachten', 200], ['aanbieder', '/aanbod', 200], ['begeleider', '/aanbod', 403],
  ] as const)('%s at %s: %i', async (persona, path, expected) => {
    expect(await status(persona, path)).toBe(expected)
  })

  test('the file of a person only for who has a right to it; for others she is unknown', async () => {
    expect(await status('begeleider', `/mensen/${mira}/logeren`)).toBe(200)
    const [notMine, unknown] = [await html('begeleider-b', `/mensen/${mira}/logeren`), await html('begeleider-b', `/mensen/${newId()}/logeren`)]
    expect(await status('begeleider-b', `/mensen/${mira}/logeren`)).toBe(404)
    expect(notMine.replaceAll(/name="_formulier" value="[^"]*"/g, '')).toBe(unknown.replaceAll(/name="_formulier" value="[^"]*"/g, ''))
  })

  test('the bed board and the counts of outflow name nobody', async () => {
    const names = [...(await html('uitstroom', '/uitstroom')).matchAll(/href="\/mensen\/[0-9a-f-]{36}">([^<]+)</g)].map((found) => found[1] ?? '')
    const shown = `${await html('plaatsing', '/plekken')} ${await html('corporatie', '/uitstroom/aantallen')}`
    expect(names.length).toBeGreaterThan(0)
    expect(names.filter((name) => shown.includes(name))).toEqual([])
    expect(shown).not.toMatch(/mensen\/[0-9a-f-]{36}/)
    expect(shown).not.toContain('Huis 1')
  })
})

test('who waits for support at home gets it: with a key worker, within the decision, and off the list', async () => {
  const placement = await as('plaatsing')
  const list = await html('plaatsing', '/wachtlijst')
  const atHome = list.slice(list.indexOf('Beschermd Thuis'))
  const entry = firstMatch(atHome, /href="\/wachtlijst\/([0-9a-f-]{36})"/)
  const name = firstMatch(atHome, new RegExp(`href="/wachtlijst/${entry}"[^>]*>([^<]+)<`))
  expect(await html('plaatsing', `/wachtlijst/${entry}`)).toContain(`/wachtlijst/${entry}/begin`)
  const page = await html('plaatsing', `/wachtlijst/${entry}/begin`)
  const joris = firstMatch(page, /value="([0-9a-f-]{36})"[^>]*>Joris Demmer, /)
  const least = firstMatch(page, /name="uren"[^>]*value="([^"]+)"/)
  for (const [fields, says] of [[{ uren: '167' }, 'Het besluit geeft'], [{ vanaf: addDays(today, -1) }, 'Deze dag is voorbij'], [{ begeleider: newId() }, 'werkt hier niet']] as const) {
    const wrong = await placement.fill(`/wachtlijst/${entry}/begin`, { begeleider: joris, vanaf: today, uren: least, ...fields })
    expect([wrong.status, (await wrong.text()).includes(says)], says).toEqual([409, true])
  }
  const done = await placement.fill(`/wachtlijst/${entry}/begin`, { begeleider: joris, vanaf: today, uren: least })
  expect([done.status, done.headers.get('location')]).toEqual([303, '/wachtlijst'])
  expect(await html('plaatsing', '/wachtlijst')).not.toContain(entry)
  expect(await html('begeleider', '/mensen')).toContain(name)
})

test('a worker books three nights for Mira; her home and its support go on', async () => {
  const begeleider = await as('begeleider')
  const page = await html('begeleider', `/mensen/${mira}/logeren`)
  const place = firstMatch(page, /name="plek" value="([0-9a-f-]{36})"/)
  const wrong = await begeleider.fill(`/mensen/${mira}/logeren`, { plek: place, vanaf: addDays(night, -2), nachten: '3', reden: 'Drie slechte nachten' })
  expect(wrong.status).toBe(409)
  expect(await wrong.text()).toContain('Deze nacht is al voorbij')
  expect((await begeleider.fill(`/mensen/${mira}/logeren`, { plek: place, vanaf: night, nachten: '15', reden: 'Drie slechte nachten' })).status).toBe(400)
  const done = await begeleider.fill(`/mensen/${mira}/logeren`, { plek: place, vanaf: night, nachten: '3', reden: 'Drie slechte nachten' })
  expect([done.status, done.headers.get('location')]).toEqual([303, `/mensen/${mira}/verblijf`])
  const shown = await html('begeleider', `/mensen/${mira}/verblijf`)
  expect(shown).toContain('Logeert: Logeerhuis')
  expect(shown).toContain('is er')
  const ended = await begeleider.fill(`/mensen/${mira}/verblijf/${firstMatch(shown, /verblijf\/([0-9a-f-]{36})\/einde/)}/einde`, { dag: today, waarheen: 'home' })
  expect(ended.status).toBe(303)
  expect(await html('begeleider', `/mensen/${mira}/verblijf`)).toContain('terug naar het eigen huis')
})

// What a page says is free tonight in the night shelter: per location, or in total.
const textOf = (page: string): string => page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

test('the bed board, the night desk, the alderman and the wait list count the same beds free tonight', async () => {
  const night = textOf(await html('balie', '/nacht'))
  const free = Number(firstMatch(night, /Vannacht (?:zijn|is) nog (\d+) bed/))
  const houses = [...(await html('balie', '/nacht')).matchAll(/<h2[^>]*>([^<]+)<\/h2>[\s\S]*?(\d+) vrij/g)].map((found) => [found[1] ?? '', Number(found[2])] as const)
  expect(free).toBeGreaterThan(0)
  const board = textOf(await html('plaatsing', '/plekken'))
  for (const [house, beds] of houses.slice(0, 1)) expect(board).toMatch(new RegExp(`${house}[^|]{0,120}?${beds} vrij`))
  expect(textOf(await html('wethouder', '/wethouder'))).toMatch(new RegExp(`(?:Bedden vrij vannacht ${free}\\b|\\b${free} Bedden vrij vannacht)`))
  const freeOf = (page: string, product: string): number => Number(firstMatch(page, new RegExp(`${product} [^.]*\\. Vannacht vrij: (\\d+)`)))
  const list = textOf(await html('plaatsing', '/wachtlijst'))
  const perProduct = await inTransaction(house.db, systemOf(1), async (tx) => [...await freeTonight(tx)])
  const rows = await inTransaction(house.db, systemOf(1), bedBoard)
  for (const [product, count] of perProduct) expect([product, rows.filter((one) => one.product === product && !one.respite).reduce((sum, one) => sum + one.free, 0)]).toEqual([product, count])
  expect(freeOf(list, 'BW Herstel en Groei')).toBe(perProduct.find(([product]) => product === 'bw-herstel-en-groei')?.[1])
})

describe('a bed tonight', () => {
  const freeAt = async (): Promise<[string, number]> => {
    const page = await html('balie', '/nacht')
    return [firstMatch(page, /name="locatie" value="([0-9a-f-]{36})"/), Number(firstMatch(page, /nog (\d+) bed/))]
  }

  test('nobody needs a name; when a partner has a bed, that bed is the alternative; the receipt decides about no right', async () => {
    const balie = await as('balie')
    const [location, free] = await freeAt()
    expect(free).toBeGreaterThan(0)
    expect((await balie.fill('/nacht', { locatie: location }, '/nacht/bed')).status).toBe(303)
    expect((await freeAt())[1]).toBe(free - 1)
    const form = await html('balie', '/nacht/weigeren')
    const full = [...form.matchAll(/value="([0-9a-f-]{36})"[^>]*>[^<]*\(vol\)/g)][0]?.[1] ?? ''
    const refusing = { locatie: full, reden: 'full', geprobeerd: [location], alternatief: 'Bed bij de partner, met de taxi' }
    for (const reden of ['no-papers', 'other-region', 'no-bsn']) expect((await balie.fill('/nacht/weigeren', { ...refusing, reden })).status).toBe(400)
    expect(await (await balie.fill('/nacht/weigeren', refusing)).text()).toContain('Bij een partner is nog een bed vrij')
    expect(await (await balie.fill('/nacht/weigeren', { ...refusing, geprobeerd: [] })).text()).toContain('bij welke partners')
    const done = await balie.fill('/nacht/weigeren', { ...refusing, bed: location, besluit: 'ja' })
    expect(done.status).toBe(303)
    const receipt = await html('balie', done.headers.get('location') ?? '')
    expect(receipt).toContain('Dit is geen besluit over uw recht op opvang')
    expect(receipt).toContain('Bed bij de partner, met de taxi')
    expect(textOf(receipt)).toMatch(/Er wacht een bed op u Bij Het Anker, Vuurtoren, Bed \d+ Adres Bedachtepad 11, Amersfoort Telefoon 0600000201 Wees er vóór za 21 nov\. 23:00/)
    const number = firstMatch(receipt, /<strong>(\d{8}-[0-9A-F]{6})<\/strong>/)
    const night = await html('balie', '/nacht')
    expect(textOf(night)).toContain(`wacht tot 23:00 uur. Bewijs ${number}.`)
    expect((await freeAt())[1]).toBe(free - 2)
    const arrive = firstMatch(night, /action="(\/nacht\/verwacht\/[0-9a-f-]{36}\/is-er)"/)
    const token = { _formulier: firstMatch(night, /name="_formulier" value="([^"]*)"/) }
    const answers = await Promise.all([1, 2].map(() => balie.post(arrive, token)))
    expect(answers.map((one) => one.headers.get('location'))).toEqual(['/nacht?gelukt=bed', '/nacht?gelukt=bed'])
    expect(textOf(await html('balie', done.headers.get('location') ?? ''))).toContain('De gast is bij de partner en heeft het bed.')
    expect((await freeAt())[1]).toBe(free - 2)
    const undo = [...(await html('balie', `/nacht/register?locatie=${location}`)).matchAll(/href="(\/nacht\/register\/[0-9a-f-]{36}\/vergissing)"/g)].at(-1)?.[1] ?? ''
    expect((await balie.fill(undo, { reden: 'Was de verkeerde gast' })).status).toBe(303)
    // The bed waits again for whoever has the proof, until she does not come.
    expect((await freeAt())[1]).toBe(free - 2)
    expect((await balie.fill('/nacht', {}, arrive.replace('is-er', 'komt-niet'))).status).toBe(303)
    expect((await freeAt())[1]).toBe(free - 1)
  })

  test('who has a bed is not given another; the night register names who the desk knows; a mistake is taken back with a reason', async () => {
    const balie = await as('balie')
    const [location, free] = await freeAt()
    const rik = firstMatch(await html('balie', `/nacht/inschrijven?locatie=${location}`), /Rik Zonderhuis[\s\S]*?name="persoon" value="([0-9a-f-]{36})"/)
    expect((await balie.fill('/nacht', { locatie: location, persoon: rik }, '/nacht/bed')).headers.get('location')).toBe('/nacht?gelukt=bed')
    expect(textOf(await html('balie', '/nacht/inschrijven'))).toMatch(/Rik Zonderhuis [^|]*?Slaapt vannacht: Het Anker, Vuurtoren, Bed \d+/)
    expect(await html('balie', '/nacht/inschrijven')).not.toContain(`value="${rik}"`)
    const register = await html('balie', `/nacht/register?locatie=${location}`)
    expect(textOf(register)).toMatch(/Wie slaapt hier vannacht\?.*De nacht van 21 november 2026 op 22 november 2026.*Rik Zonderhuis/)
    expect(textOf(register)).toContain('Gast zonder naam')
    const { rows } = await inTransaction(house.db, systemOf(1), (tx) => sql<{ shown: number }>`select count(*)::int as shown from platform.audit_shown s join platform.audit_entry e on e.id = s.entry_id
      where e.event = 'night-register-seen' and s.person_id = ${rik}`.execute(database(tx)))
    expect(rows).toEqual([{ shown: 1 }])
    const undo = firstMatch(register, /Rik Zonderhuis[\s\S]*?href="(\/nacht\/register\/[0-9a-f-]{36}\/vergissing)"/)
    expect((await balie.fill(undo, { reden: '' })).status).toBe(400)
    expect((await balie.fill(undo, { reden: 'Verkeerde gast gekozen' })).headers.get('location')).toBe('/nacht?gelukt=vergissing')
    expect((await freeAt())[1]).toBe(free)
    expect(await html('balie', '/nacht/inschrijven')).toContain(`value="${rik}"`)
    expect(await status('balie', '/nacht/register')).toBe(200)
    expect(await status('nachtdienst', `/nacht/register?locatie=${location}`)).toBe(403)
  })

  test('a guest is found by name without a name in an address; a new guest gives what she wants', async () => {
    const balie = await as('balie')
    const [location] = await freeAt()
    const found = await balie.fill('/nacht/inschrijven', { naam: 'Zonderhuis', locatie: location })
    expect([found.status, found.url.includes('Zonderhuis')]).toEqual([200, false])
    expect(await found.text()).toContain('Rik Zonderhuis')
    expect(await (await balie.fill('/nacht/inschrijven', { naam: 'Harmsen', locatie: location })).text()).toContain('Niemand gevonden')
    const fresh = { locatie: location, roepnaam: 'Ada', achternaam: 'Nachtster' }
    expect((await balie.fill('/nacht/nieuwe-gast', fresh)).status).toBe(303)
    expect(await html('balie', '/nacht/inschrijven')).toContain('Ada Nachtster')
  })

  test('a new guest has a birth date that can be, and one whom the desk knows is asked about; nobody out of its reach is shown', async () => {
    const balie = await as('balie')
    const fresh = { locatie: (await freeAt())[0] ?? '', roepnaam: 'Bo', achternaam: 'Nieuwkomer' }
    for (const geboren of ['2031-01-01', '1900-01-01']) expect([geboren, (await balie.fill('/nacht/nieuwe-gast', { ...fresh, geboren })).status]).toEqual([geboren, 409])
    expect((await balie.fill('/nacht/nieuwe-gast', { ...fresh, geboren: '1980-03-04' })).status).toBe(303)
    const asked = await (await balie.fill('/nacht/nieuwe-gast', { ...fresh, roepnaam: 'Bobbie', geboren: '1980-03-04' })).text()
    expect(asked).toContain('Is dit dezelfde persoon?')
    expect(asked).toContain('Ja, dit is Bo Nieuwkomer')
    const other = await balie.fill('/nacht/nieuwe-gast', { ...fresh, roepnaam: 'Bobbie', geboren: '1980-03-04', dezelfde: 'anders' })
    expect(other.status).toBe(303)
    // Mira is known to the region and not to this desk.
    const mira = await balie.fill('/nacht/nieuwe-gast', { ...fresh, achternaam: 'Harmsen', geboren: '1976-07-12' })
    expect(await mira.text()).not.toContain('dezelfde persoon')
  })

  test('in cold weather a refusal is impossible and there is always a bed', async () => {
    const balie = await as('balie')
    const form = await html('balie', '/nacht/weigeren')
    const locations = [...form.matchAll(/<option value="([0-9a-f-]{36})"[^>]*>[^<]*\(vol\)/g)].map((match) => match[1] ?? '')
    expect((await balie.fill('/nacht', { stand: 'aan' }, '/nacht/koudweer')).status).toBe(303)
    const shown = await html('balie', '/nacht')
    expect(shown).toContain('Vannacht slaapt niemand buiten')
    expect(shown).not.toContain('href="/nacht/weigeren"')
    const refused = await api('balie', '/weigeringen', { locatie: locations[0], reden: 'vol', geprobeerd: ['Vuurtoren'], alternatief: 'Hotelkamer via de achterwacht', besluitGevraagd: false })
    expect([refused.status, refused.body['type']]).toEqual([409, 'urn:sluitend:fout:cold-weather-nobody-refused'])
    expect((await balie.fill('/nacht', { locatie: locations[0] ?? '' }, '/nacht/bed')).status).toBe(303)
    expect(await html('balie', '/nacht')).toContain('1 extra bed')
    expect((await balie.fill('/nacht', { stand: 'uit' }, '/nacht/koudweer')).status).toBe(303)
  })
})

test('the access desk is told that it counts whom it sees, and gets no match it cannot see; a list of calls does not change the match', async () => {
  const seen = await html('toegang', '/wachtlijst')
  expect(seen).toContain('U ziet alleen mensen van wie u de zaak behandelt')
  expect(seen).not.toContain('Past het eerst bij')
  const matches = (page: string): string[] => [...page.matchAll(/Past het eerst bij: <strong>([^<]*)/g)].map((found) => found[1] ?? '')
  const whole = matches(await html('plaatsing', '/wachtlijst'))
  expect(whole.length).toBeGreaterThan(0)
  expect(matches(await html('plaatsing', '/wachtlijst?bel=ja')).every((one) => whole.includes(one))).toBe(true)
})

describe('the wait list', () => {
  test('the desk sees why in words; the provider answers its own offers; the other provider sees nothing', async () => {
    const entry = firstMatch(await html('plaatsing', '/wachtlijst'), /href="\/wachtlijst\/([0-9a-f-]{36})"/)
    expect(await html('plaatsing', `/wachtlijst/${entry}`)).toContain('Waarom deze plek in de volgorde?')
    const offer = firstMatch(await html('aanbieder', '/aanbod'), /href="\/aanbod\/([0-9a-f-]{36})"/)
    expect(offer).not.toBe('')
    expect(await status('mira', `/aanbod/${offer}`)).toBe(404)
    const aanbieder = await as('aanbieder')
    expect(await (await aanbieder.fill(`/aanbod/${offer}`, { antwoord: 'no' })).text()).toContain('Schrijf op waarom het niet kan')
    expect((await aanbieder.fill(`/aanbod/${offer}`, { antwoord: 'yes' })).status).toBe(303)
    const stale = await aanbieder.post(`/aanbod/${offer}`, { _formulier: firstMatch(await html('aanbieder', '/aanbod/') + (await html('aanbieder', '/plekken')), /name="_formulier" value="([^"]*)"/), _versie: '1', antwoord: 'no', reden: 'Toch niet passend' })
    expect(stale.status).toBe(412)
  })

  test('contact is written down with the version that was read', async () => {
    const plaatsing = await as('plaatsing')
    const entry = firstMatch(await html('plaatsing', '/wachtlijst'), /href="\/wachtlijst\/([0-9a-f-]{36})"/)
    expect((await plaatsing.fill(`/wachtlijst/${entry}/contact`, { urgentie: 'urgent', hulp: 'Elke dag een bezoek van het wijkteam' })).status).toBe(303)
    expect(await html('plaatsing', `/wachtlijst/${entry}`)).toContain('Elke dag een bezoek van het wijkteam')
  })
})

test('the resident sees since when she waits, why, and what happens meanwhile, and nobody else', async () => {
  const names = [...(await html('plaatsing', '/wachtlijst')).matchAll(/href="\/wachtlijst\/[0-9a-f-]{36}">([^<]+)</g)].map((found) => found[1] ?? '')
  expect(await html('mira', '/mijn/wachten')).toContain('U wacht nergens op')
  await inTransaction(house.db, systemOf(1), (tx) => tell(tx, {
    type: 'decision-taken', about: mira, decision: newId(), municipality: '0327', outcome: 'granted', products: ['bw-herstel-en-groei'], hoursMin: 1, hoursMax: 10, movers: ['support-worker'],
    from: tx.today, until: addDays(tx.today, 300),
  } satisfies DecisionTaken))
  const page = await html('mira', '/mijn/wachten')
  for (const sentence of ['U bent nummer', 'met meer spoed', 'met dezelfde spoed', 'Welke hulp krijg ik nu?', 'binnen 13 weken', 'Dan kijken wij of u eerder aan de beurt bent']) expect(page).toContain(sentence)
  expect(names.length).toBeGreaterThan(5)
  expect(names.filter((name) => page.includes(name))).toEqual([])
  expect(await html('plaatsing', '/wachtlijst?hulp=bw-herstel-en-groei')).toContain('Mira Harmsen')
})

describe('the API', () => {
  test.each([['/locaties', 'nachtdienst'], ['/plaatsen', 'plaatsing'], ['/wachtlijst', 'plaatsing'], ['/aanbiedingen', 'aanbieder'], ['/verblijven', 'begeleider'], ['/weigeringen', 'balie']])('%s is a list for %s, by page', async (path, persona) => {
    const { status: code, body } = await api(persona, `${path}?paginaGrootte=2`)
    expect(code).toBe(200)
    expect(Array.isArray(body['items'])).toBe(true)
    expect(JSON.stringify(body['_links'])).toContain(`/api/v1${path}?pagina=1&paginaGrootte=2`)
  })

  test('a refusal is a problem with a code, and a list of others is shut', async () => {
    expect((await api('begeleider', '/wachtlijst')).status).toBe(403)
    const booked = await api('begeleider', '/verblijven', { persoon: newId(), plaats: newId(), vanaf: today, nachten: 3, reden: 'Even rust' })
    expect([booked.status, booked.body['type']]).toEqual([404, 'urn:sluitend:fout:not-found'])
    const nowhere = await api('begeleider', '/verblijven', { persoon: mira, plaats: newId(), vanaf: addDays(today, 3), nachten: 3, reden: 'Even rust' })
    expect([nowhere.status, nowhere.body['type']]).toEqual([409, 'urn:sluitend:fout:no-respite-place'])
  })
})

test('what was booked lies there as facts', async () => {
  const stays = await inTransaction(house.db, systemOf(1), (tx) => staysOf(tx, mira))
  expect(stays.filter((stay) => stay.kind === 'respite' && stay.from === day(night)).map((stay) => [stay.plannedUntil, stay.wentTo])).toEqual([[addDays(night, 3), 'home']])
})
