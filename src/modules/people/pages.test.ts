import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, openHouse, signIn, type TestHouse, tokenOf } from '../../../test/house.ts'
import { groundNames } from './words.nl.ts'

let house: TestHouse
let mira: Client
let joris: Client
let bas: Client

beforeAll(async () => {
  house = await openHouse()
  mira = await signIn(house, 'mira')
  joris = await signIn(house, 'begeleider')
  bas = await signIn(house, 'begeleider-b')
}, 120_000)
afterAll(() => house.stop())

const textOf = async (answer: Promise<Response>): Promise<string> => (await answer).text()
const plain = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const firstFile = (html: string): string => html.match(/href="(\/mensen\/[0-9a-f-]{36})"/)?.[1] ?? ''
const searched = (client: Client, what: string): Promise<string> => textOf(client.fill('/mensen/zoek', { zoek: what }))
const api = async (persona: string, path: string, init: { method?: string; body?: string; tag?: string } = {}): Promise<Response> => {
  const { tag, ...rest } = init
  return fetch(`${house.url}/api/v1${path}`, { ...rest, headers: { authorization: `Bearer ${await tokenOf(house, persona)}`, 'content-type': 'application/json', ...(tag ? { 'if-none-match': tag } : {}) } })
}

describe('searching', () => {
  test('finds a person one may open, on the same page, with nothing of it in an address', async () => {
    const answer = await joris.fill('/mensen/zoek', { zoek: 'harmsen mira' })
    const html = await answer.text()
    expect([answer.status, answer.url.endsWith('/mensen/zoek'), plain(html).includes('Mira Harmsen')]).toEqual([200, true, true])
    expect([...html.matchAll(/(?:href|action)="([^"]*)"/g)].map((match) => match[1]).filter((href) => /harmsen|mira/i.test(href ?? ''))).toEqual([])
  })

  test('answers the same for a person of somebody else, for nobody, and for who is protected', async () => {
    const same = (html: string, typed: string): string => html.replaceAll(typed, '…').replaceAll(/value="[\w.-]{20,}"|data-token="[^"]*"/g, '')
    const unknown = same(await searched(bas, 'bestaatniet'), 'bestaatniet')
    expect(same(await searched(bas, 'harmsen'), 'harmsen')).toBe(unknown)
    expect(plain(unknown)).toContain('Wij vonden niemand bij wie u mag kijken')
  })

  test('asks for more when too little was typed', async () => expect(plain(await searched(joris, 'h'))).toContain('Typ ten minste twee letters'))
  test('is not for a resident', async () => expect((await mira.get('/mensen/zoek')).status).toBe(403))
})

describe('the people around Mira', () => {
  const page = '/mijn/mensen-om-mij-heen'
  const topicsOf = async (): Promise<string> => plain(await textOf(mira.get(page)))

  test('she sees whom she invited and what each sees', async () => {
    const text = await topicsOf()
    expect([text.includes('Els Harmsen, zus'), text.includes('kijkt mee'), text.includes('Hoe het met mij gaat')]).toEqual([true, true, true])
  })

  test('what she stops sharing is gone for her sister at once', async () => {
    const els = await signIn(house, 'zus-van-mira')
    expect(plain(await textOf(els.get('/gedeeld')))).toContain('hoe het gaat')
    const change = (await textOf(mira.get(page))).match(/href="(\/mijn\/mensen-om-mij-heen\/[0-9a-f-]{36})"/)?.[1] ?? ''
    const saved = await mira.fill(change, { onderwerpen: ['support'] })
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${page}?gelukt=veranderd`])
    const seen = plain(await textOf(els.get('/gedeeld')))
    expect([seen.includes('welke hulp er is'), seen.includes('hoe het gaat'), seen.includes('Hoe het gaat')]).toEqual([true, false, false])
  })

  test('two windows: the second one that saves is told so', async () => {
    const change = (await textOf(mira.get(page))).match(/href="(\/mijn\/mensen-om-mij-heen\/[0-9a-f-]{36})"/)?.[1] ?? ''
    const old = await textOf(mira.get(change))
    const [token, version] = ['_formulier', '_versie'].map((name) => old.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? '')
    await mira.fill(change, { onderwerpen: ['support', 'plan'] })
    const late = await mira.post(change, { _formulier: token ?? '', _versie: version ?? '', onderwerpen: ['wellbeing'] })
    expect([late.status, plain(await late.text()).includes('net gewijzigd')]).toEqual([412, true])
  })

  test('an invitation goes out with a code, and who has it looks along', async () => {
    const invited = await mira.fill(`${page}/uitnodigen`, { naam: 'Cor Buurman', relatie: 'buurman', email: 'cor@voorbeeld.example', onderwerpen: ['whereabouts'] })
    expect(invited.status).toBe(303)
    const posted = (await (await fetch(`${house.url}/demo/postvak.json`)).json()) as { items: { aan: string; tekst: string }[] }
    const code = posted.items.find(({ aan }) => aan === 'cor@voorbeeld.example')?.tekst.match(/[A-Z2-9]{4}(?:-[A-Z2-9]{4}){2}/)?.[0] ?? ''
    const els = await signIn(house, 'zus-van-mira')
    expect((await els.fill('/gedeeld/code', { code: 'ABCD-EFGH-JKMN' })).status).toBe(409)
    expect((await els.fill('/gedeeld/code', { code: code.toLowerCase() })).headers.get('location')).toBe('/gedeeld')
    expect(plain(await textOf(els.get('/gedeeld')))).toContain('U bent buurman')
  })

  test('a wrong form comes back filled in, with a sentence for each field', async () => {
    const answer = await mira.fill(`${page}/uitnodigen`, { naam: 'Cor', relatie: '', telefoon: 'belmaar', onderwerpen: ['plan'] })
    const html = await answer.text()
    expect([answer.status, html.includes('value="Cor"'), html.includes('value="belmaar"'), plain(html).includes('Vul “wat deze persoon van u is” nog in.')]).toEqual([400, true, true, true])
  })

  test('without an address there is nobody to share with', async () => {
    const answer = await mira.fill(`${page}/uitnodigen`, { naam: 'Cor', relatie: 'buurman', onderwerpen: ['plan'] })
    expect([answer.status, plain(await answer.text()).includes('Vul een e-mailadres of telefoonnummer in')]).toEqual([409, true])
  })

  test('nobody else has this page', async () => {
    expect([(await joris.get(page)).status, (await (await signIn(house, 'zus-van-mira')).get(page)).status]).toEqual([403, 403])
  })
})

describe('who looked', () => {
  test('an opened file is on the page at once, in a sentence with a name, a role and a time', async () => {
    expect((await joris.get(firstFile(await searched(joris, 'harmsen mira')))).status).toBe(200)
    const text = plain(await textOf(mira.get('/mijn/wie-keek')))
    expect(text).toMatch(/Vandaag \d\d:\d\d Joris Demmer, begeleider, opende uw dossier/)
  })

  test('it says who may look and why, in plain words, and never a code', async () => {
    const text = plain(await textOf(mira.get('/mijn/wie-keek')))
    expect([text.includes('omdat dit uw vaste begeleider is'), text.includes('Gemeente Leusden'), /account:|organisation:|desk:|key-worker/.test(text)]).toEqual([true, true, false])
  })

  test('what she did herself is not on it', async () => expect(plain(await textOf(mira.get('/mijn/wie-keek')))).not.toMatch(/Mira Harmsen, inwoner, /))
  test('it is hers alone', async () => expect((await joris.get('/mijn/wie-keek')).status).toBe(403))
})

describe('the API', () => {
  test('gives a person with a version, and never a bsn', async () => {
    const found = (await (await api('begeleider', '/clienten/_zoek', { method: 'POST', body: JSON.stringify({ zoek: 'harmsen mira' }) })).json()) as { items: { id: string; naam: string }[] }
    expect(found.items.map(({ naam }) => naam)).toEqual(['Mira Harmsen'])
    const path = `/clienten/${found.items[0]?.id ?? ''}`
    const answer = await api('begeleider', path)
    const body = (await answer.json()) as Record<string, unknown>
    expect([answer.status, body['roepnaam'], JSON.stringify(body).match(/bsn|cipher|digest/i)]).toEqual([200, 'Mira', null])
    expect((await api('begeleider', path, { tag: answer.headers.get('etag') ?? '' })).status).toBe(304)
    const [notYours, unknown] = [await api('begeleider-b', path), await api('begeleider-b', '/clienten/01900000-0000-7000-8000-000000000000')]
    const bare = async (one: Response) => [one.status, (await one.text()).replaceAll(/verzoek:[0-9a-f-]+/g, '')]
    expect(await bare(notYours)).toEqual(await bare(unknown))
  })

  test('asks no key for a question, and says when too little was asked', async () => {
    expect((await api('begeleider', '/clienten/_zoek', { method: 'POST', body: '{"zoek":"h"}' })).status).toBe(409)
    expect((await api('mira', '/clienten/_zoek', { method: 'POST', body: '{"zoek":"harmsen"}' })).status).toBe(403)
  })
})

test('every ground on which a right is given has words', () => {
  const files = readdirSync('src', { recursive: true, withFileTypes: true }).filter((entry) => /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
  const given = files.flatMap((entry) => [...readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8').matchAll(/kind: '(?:file|case|night|amounts|shared|own)'[^}]*?ground: '([a-z-]+)'/g)].map((match) => match[1] ?? ''))
  expect(given.length).toBeGreaterThan(5)
  expect([...new Set(given)].filter((ground) => !(ground in groundNames))).toEqual([])
})

describe('lists', () => {
  test('whoever sees her name in a list or finds her by searching is told to her, per day and role', async () => {
    await joris.get('/mensen')
    await searched(joris, 'harmsen')
    const seen = plain(await textOf(mira.get('/mijn/wie-keek')))
    expect(seen).toContain('Hier stond u in een lijst')
    expect(seen).toMatch(/Joris Demmer, begeleider: [^.]*mensen die iemand begeleidt[^.]*wie bij een zoekvraag gevonden werd \(\d+ keer\)\./)
    expect(seen).not.toContain('Bas Anders, begeleider: ')
  })

  test('every store that lists people by name says so', () => {
    const modules = new URL('..', import.meta.url)
    // Names of one person, to find out who she is, or in a list that opens each file: no list beside the log.
    const others = new Set(['oncall/store/phone.ts', 'oncall/store/lines.ts', 'support/store/own.ts', 'people/store/persons.ts'])
    const stores = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter((name) => /store.*\.ts$/.test(name) && !name.endsWith('.test.ts') && !others.has(name))
    const silent = stores.filter((name) => { const text = readFileSync(new URL(name, modules), 'utf8'); return /family_name/.test(text) && !text.includes('listed(tx') })
    expect(silent).toEqual([])
  })
})

describe('who decides for her', () => {
  test('her worker records it with the paper he saw; she reads it, and when it ends it is over', async () => {
    const page = `${firstFile(await textOf(joris.fill('/mensen/zoek', { zoek: 'harmsen mira' })))}/vertegenwoordigers`
    const typed = { naam: 'Betty Bewind', soort: 'administrator', vanaf: '2026-05-03', document: 'Beschikking van de rechtbank van 3 mei 2026', gezien: '2026-11-20', gevaar: 'nee' }
    expect(plain(await textOf(joris.fill(page, { ...typed, gevaar: 'ja' })))).toContain('kan hier niet vertegenwoordigen')
    expect((await joris.fill(page, typed)).status).toBe(303)
    const hers = plain(await textOf(mira.get('/mijn/mensen-om-mij-heen')))
    for (const words of ['Betty Bewind, bewindvoerder', 'Beschikking van de rechtbank van 3 mei 2026, op 20 november 2026 door Joris Demmer', 'geld']) expect(hers).toContain(words)
    const end = (await textOf(joris.get(page))).match(/action="([^"]*\/beeindigen)"/)?.[1] ?? ''
    expect((await joris.fill(page, {}, end)).status).toBe(303)
    expect(plain(await textOf(mira.get('/mijn/mensen-om-mij-heen')))).not.toContain('Betty')
    expect(plain(await textOf(joris.get(page)))).toContain('gestopt')
    expect((await bas.get(page)).status).toBe(404)
    expect((await mira.get(page)).status).toBe(403)
  })
})
