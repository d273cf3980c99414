import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ground, ground, type TestHouse } from '../../../../test/house.ts'
import { regionMoves } from '../../../../test/region.ts'
import { houseOn } from '../../../../test/region-house.ts'
import { addPerson, layRegion, program } from '../../../../test/small-region.ts'
import { day } from '../../../kernel/day.ts'
import { newId } from '../../../kernel/id.ts'
import { database } from '../../../platform/database/index.ts'
import { postBox } from '../../../platform/gateways.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { allPages } from '../actions.ts'

let base: Ground
let house: TestHouse

// A resident's own screen asks to sign in first.
const signInFirst = new Set(['/mijn/melden'])
const addresses = allPages.pages.map((page) => page.address)

async function wait(tx: Tx, product: string, since: string): Promise<void> {
  await database(tx).insertInto('placement.wait_list_entry').values({
    id: newId(), person_id: await addPerson(tx, 'Wie'), product, municipality: '0327', urgency: 'active', since_day: day(since), contacted_on: day(since),
  }).execute()
}

async function fill(tx: Tx): Promise<void> {
  await layRegion(tx)
  const db = database(tx)
  await db.insertInto('cooperation.administrative_lead').values([
    { name: 'Audrey Rohen', municipality: '0267', source: 'pagina van de regio' }, { name: 'Micheline Paffen-Zeenni', municipality: '0307', source: 'pagina van de regio' },
  ]).execute()
  await db.insertInto('cooperation.document').values({ slug: 'beleidskader-2018', title: 'Regionaal beleidskader', year: 2018, summary: 'Het begin.' }).execute()
  await db.insertInto('continuum.product_move').values(regionMoves.map((move) => ({ from_code: move.from, to_code: move.to, direction: move.direction, source: move.source, from_day: day('2018-01-01') }))).execute()
  for (let number = 0; number < 11; number += 1) await wait(tx, 'beschermd-thuis', number < 6 ? '2026-01-05' : '2026-03-02')
  for (let number = 0; number < 4; number += 1) await wait(tx, 'bw-herstel-en-groei', '2026-01-05')
}

beforeAll(async () => {
  base = await ground()
  await base.as(program(), fill)
  house = await houseOn(base)
})
afterAll(async () => {
  await house.stop()
  await base.stop()
})

const open = async (path: string): Promise<{ status: number; html: string }> => {
  const answer = await fetch(house.url + path, { redirect: 'manual' })
  return { status: answer.status, html: await answer.text() }
}
// The contact form counts how often somebody comes: each page is opened once for all links to it.
const seen = new Map<string, ReturnType<typeof open>>()
function openOnce(path: string): ReturnType<typeof open> {
  const found = seen.get(path) ?? open(path)
  seen.set(path, found)
  return found
}
const matches = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((found) => found[1] ?? found[0])

describe.each(addresses)('the page %s', (address) => {
  test('has one title, its numbers to call, no script, no mail address, and the way to it in other languages', async () => {
    const { status, html } = await openOnce(address)
    expect(status).toBe(200)
    expect(matches(html, /<h1[ >]/g)).toHaveLength(1)
    expect(html).toContain('href="tel:112"')
    expect(html).toContain('href="tel:113"')
    expect(html).not.toMatch(/<script|mailto:|[\w.-]+@[\w-]+\.[a-z]/i)
    expect(html).toMatch(/<meta name="description" content="[^"]{20,}/)
    const page = allPages.byAddress.get(address)
    expect(matches(html, /<link rel="alternate" hreflang="[^"]+" href="([^"]+)"/g)).toEqual(page && page.versions.length > 1 ? page.versions.map((version) => version.address) : [])
    expect(html).toContain(`<html class="sl-public" lang="${page?.language === 'en' ? 'en' : 'nl'}"`)
  })

  test('leads to pages that are there, and to anchors that are there', async () => {
    const { html } = await openOnce(address)
    const links = [...new Set(matches(html, / href="(\/[^"]*|#[^"]+)"/g))].filter((href) => !href.startsWith('/vast/'))
    for (const href of links) {
      const [path = '', anchor] = href.split('#')
      const target = path ? await openOnce(path) : { status: 200, html }
      expect([href, target.status]).toEqual([href, signInFirst.has(href) ? 303 : 200])
      if (anchor) expect(target.html, href).toContain(`id="${anchor}"`)
    }
  })

  test('weighs at most 30 kB with its style sheet', async () => {
    const { html } = await openOnce(address)
    const [sheet = ''] = matches(html, /<link rel="stylesheet" href="([^"]+)"/g)
    expect(brotliCompressSync(html).length + brotliCompressSync((await openOnce(sheet)).html).length).toBeLessThanOrEqual(30 * 1024)
  })
})

test('the front page puts help first, before everything else', async () => {
  const { html } = await open('/')
  const order = ['Ik heb nu hulp nodig', 'Ik maak mij zorgen om iemand', 'href="tel:112"', 'Wat wij samen doen', 'Vinger aan de Pols', 'Het verhaal van Mira', 'Zeven gemeenten'].map((words) => html.indexOf(words, html.indexOf('<main')))
  expect(order.every((at) => at > 0)).toBe(true)
  expect(order.toSorted((a, b) => a - b)).toEqual(order)
})

test('municipalities: seven take part, Veenendaal stands apart with its date', async () => {
  const { html } = await open('/gemeenten')
  const words = html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  expect(words).toContain('Veenendaal tot 1 januari 2022, daarna regio Ede tot 1 januari 2022, daarna regio Ede sinds 2018')
  expect(matches(words, /Lokaal team of Wmo-loket van \w+/g)).toHaveLength(7)
  expect(matches(html, /data-code="\d{4}"/g)).toHaveLength(8)
})

test('the administrative leads stand as the region names them', async () =>
  expect((await open('/samenwerking')).html).toContain('Bestuurlijk trekkers: Micheline Paffen-Zeenni (Amersfoort) en Audrey Rohen (Nijkerk).'))

test('waiting: a figure for ten or more, no figure for fewer', async () => {
  const words = (await open('/wachten')).html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  expect(words).toMatch(/Beschermd Thuis 11 \d+ weken of langer/)
  expect(words).toContain('Beschermd wonen – Herstel en Groei minder dan 10 mensen te weinig mensen om te tonen')
})

test('the steps of a form are those of the region', async () => {
  const words = (await open('/hoe-werkt-het/stabilisatie-en-observatie')).html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  expect(words).toContain('alleen een adempauze, daarna terug')
})

describe('a page that is not there', () => {
  test('says so in Dutch and shows the way on', async () => {
    const { status, html } = await open('/bestaat-niet')
    expect(status).toBe(404)
    expect(html).toContain('Deze pagina is er niet')
    for (const path of ['/nu-hulp', '/zorgen-om-iemand', '/hoe-werkt-het', '/gemeenten']) expect(html).toContain(`href="${path}"`)
  })
})

describe('the contact form', () => {
  const post = async (path: string, fields: Record<string, string>) => {
    const token = (await open(path)).html.match(/name="_formulier" value="([^"]+)"/)?.[1] ?? ''
    return fetch(house.url + path, { method: 'POST', redirect: 'manual', headers: { origin: house.url }, body: new URLSearchParams({ _formulier: token, ...fields }) })
  }

  test('sends a mail to the team and says so', async () => {
    const sent = await post('/contact', { vraag: 'Waar vind ik het loket van Leusden?', naam: 'Jo', antwoord: '033-0000000' })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/contact/verstuurd'])
    expect((await open('/contact/verstuurd')).html).toContain('team Psychische Kwetsbaarheid Amersfoort')
    const [mail] = await base.as(program(), (tx) => postBox(tx))
    expect(mail).toMatchObject({ channel: 'mail', recipient: 'vraag@samenindewijk.example', subject: 'Bericht van de website' })
    expect(mail?.body).toContain('Waar vind ik het loket van Leusden?')
    expect(mail?.body).toContain('Antwoord naar: 033-0000000')
  })

  test.each([
    ['/contact', { vraag: 'kort', naam: '<b>Jo</b>' }, 'Schrijf iets meer bij “uw vraag of opmerking”'],
    ['/contact', { naam: '<b>Jo</b>' }, 'Vul “uw vraag of opmerking” nog in.'],
    ['/contact', { vraag: 'Mijn nummer is 999990019.', naam: '<b>Jo</b>' }, 'Haal dat weg'],
    ['/en/contact', { vraag: 'short', naam: '<b>Jo</b>' }, 'Write your question or remark'],
    ['/en/contact', { vraag: 'My number is 999990019.', naam: '<b>Jo</b>' }, 'Please take it out'],
    ['/en/contact', { vraag: 'Where is the desk?', naam: '<b>Jo</b>', _formulier: 'oud' }, 'was not sent'],
  ])('%s comes back as typed: %o', async (path, fields, sentence) => {
    const before = (await base.as(program(), (tx) => postBox(tx))).length
    const answer = await post(path, fields)
    const html = await answer.text()
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(html).toContain(sentence)
    expect(html).toContain('value="&lt;b>Jo')
    expect((await base.as(program(), (tx) => postBox(tx))).length).toBe(before)
  })
})

test.each([
  ['/robots.txt', 'Sitemap: '], ['/sitemap.xml', '/en/i-need-help-now</loc>'], ['/.well-known/security.txt', 'Contact: '],
])('machines can read %s', async (path, words) => {
  const { status, html } = await open(path)
  expect([status, html.includes(words)]).toEqual([200, true])
})
