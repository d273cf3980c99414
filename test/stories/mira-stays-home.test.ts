import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personId, personaAccountId } from '../../src/app/demo/ids.ts'
import { addDays, addMonths, type Day } from '../../src/kernel/day.ts'
import { atTime, dayOf } from '../../src/kernel/instant.ts'
import { chainFaults } from '../../src/kernel/period.ts'
import { systemOf } from '../../src/platform/actor.ts'
import { database, inTransaction, sql } from '../../src/platform/database/index.ts'
import { readClock } from '../../src/platform/clock.ts'
import { enter, moveClock, openBrowser, type Someone } from '../browser.ts'
import { openHouse, type TestHouse } from '../house.ts'

const phone = { javaScript: false, width: 360, height: 740 }
const desk = { javaScript: false }
const live = { javaScript: true }

let house: TestHouse
let browser: Browser
const mira = personId('Mira Harmsen')
const file = `/mensen/${mira}`

beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
}, 300_000)

afterAll(async () => {
  await browser.close()
  await house.stop()
})

const today = async (): Promise<Day> => dayOf(await readClock(house.db))

/** Chooses by keyboard: what can be chosen without a mouse, everybody can choose. */
async function choose(somebody: Someone, name: string, value: string): Promise<void> {
  const option = somebody.page.locator(`input[name="${name}"][value="${value}"]`)
  await option.focus()
  await somebody.page.keyboard.press('Space')
  expect(await option.isChecked(), `${name} ${value}`).toBe(true)
}

async function checkIn(her: Someone, score: number): Promise<void> {
  await her.go('/mijn')
  await choose(her, 'cijfer', `${score}`)
  await her.page.getByRole('button', { name: /opslaan|bewaar|verstuur/i }).first().click()
  expect(new URL(her.page.url()).pathname).toBe('/mijn')
  expect(await her.page.textContent('main')).toContain(`een ${score} in`)
}

/** What the database keeps of her, asked as the system: only to check what the screens cannot show. */
const kept = <T>(text: ReturnType<typeof sql<T>>): Promise<T[]> =>
  inTransaction(house.db, systemOf(1), async (tx) => (await text.execute(database(tx))).rows)

type Move = { product: string; hours: string; from: Day; wish: string; reason: string }

async function askForMove(worker: Someone, { product, hours, from, wish, reason }: Move): Promise<void> {
  await worker.go(`${file}/meer-of-minder-hulp`)
  await choose(worker, 'hulp', product)
  await worker.page.fill('input[name="uren"]', hours)
  await worker.page.fill('input[name="vanaf"]', from)
  await choose(worker, 'wens', wish)
  await worker.page.fill('textarea[name="reden"]', reason)
  await worker.page.getByRole('main').getByRole('button').last().click()
}

describe('Mira stays home', () => {
  let joris: Someone
  let movedOn: Day

  test('her weekly check-ins get worse, and a signal says why', async () => {
    const her = await enter(browser, house, 'mira', phone)
    joris = await enter(browser, house, 'begeleider', desk)
    for (const score of [6, 5, 4, 4, 3]) {
      await moveClock(house, { verzet: 'P7D' })
      await checkIn(her, score)
    }
    await her.leave()
    await joris.go('/mensen')
    const row = joris.page.getByRole('row', { name: /Mira Harmsen/ })
    expect(await row.textContent()).toMatch(/lager|signaal/i)
    await joris.go(file)
    expect(await joris.page.textContent('main')).toMatch(/weken lager dan gewend/)
  }, 300_000)

  test('her worker answers the signal and scales up with her, inside the decision, without a gap', async () => {
    await joris.page.getByRole('link', { name: /beantwoord/ }).first().click()
    await joris.check()
    await joris.page.fill('textarea[name="antwoord"]', 'Ik ben langsgegaan. Mira slaapt slecht en gaat niet naar haar werk. Samen kiezen we voor meer hulp.')
    await joris.page.getByRole('main').getByRole('button').last().click()
    movedOn = await today()
    await askForMove(joris, { product: 'beschermd-thuis', hours: '8', from: movedOn, wish: 'together', reason: 'Drie weken slechter. Zij wil thuis blijven en haar werk houden.' })
    await joris.go(file)
    expect(await joris.page.textContent('main')).toContain('Beschermd Thuis')
  }, 300_000)

  test('more than the decision gives is refused with the lawful way, and what was typed stays', async () => {
    await askForMove(joris, { product: 'beschermd-thuis', hours: '30', from: addDays(movedOn, 1), wish: 'together', reason: 'Proef of het kan.' })
    expect(await joris.page.textContent('main')).toContain('past niet binnen het besluit')
    expect(await joris.page.inputValue('input[name="uren"]')).toBe('30')
  }, 300_000)

  test('at 03:10 she calls; the night worker sees her plan before answering, and a visitor goes with a safety clock', async () => {
    const night = addDays(await today(), 1)
    await moveClock(house, { op: atTime(night, '03:10') })
    const samira = await enter(browser, house, 'nachtdienst', live)
    await samira.go('/oproepen')
    const her = await enter(browser, house, 'mira', { ...live, width: 390, height: 800 })
    await her.go('/mijn')
    await her.page.getByRole('link', { name: 'Bel nu' }).click()
    await her.check()
    await her.page.getByRole('button', { name: /nu/i }).first().click()
    await her.page.waitForURL(/\/bel\/[0-9a-f-]+/)
    await her.check()

    await samira.page.getByRole('heading', { name: 'Mira Harmsen' }).waitFor({ timeout: 15_000 })
    expect(await samira.page.textContent('main')).toMatch(/Wat helpt/)
    await samira.check()
    await samira.page.getByRole('button', { name: /Opnemen/ }).click()
    await samira.page.waitForURL(/\/oproepen\/[0-9a-f-]+/)
    await samira.check()
    const callPath = new URL(samira.page.url()).pathname
    await her.page.getByText(/Samira/).first().waitFor({ timeout: 15_000 })

    await samira.page.fill('textarea[name="notities"]', 'Mira is bang en alleen. Ik heb gevraagd of zij aan de dood denkt: nee. Ruben gaat langs.')
    await samira.page.locator('details').evaluateAll((all) => { for (const one of all) (one as HTMLDetailsElement).open = true })
    await choose(samira, 'bezoeker', personaAccountId('bezoeker'))
    await choose(samira, 'samen', 'alone')
    await samira.page.fill('input[name="minuten"]', '40')
    await samira.page.locator('button[name="uitkomst"][value="send-visitor"]').click()
    await samira.page.getByText('Ruben Langs').first().waitFor()
    await samira.check()

    const ruben = await enter(browser, house, 'bezoeker', phone)
    await ruben.go('/bezoeken')
    await ruben.page.locator('main table a').first().click()
    expect(await ruben.page.textContent('main')).toContain('Mira Harmsen')
    await ruben.check()
    for (const step of ['accept', 'leave', 'arrive']) {
      await ruben.page.locator(`button[name="stap"][value="${step}"]`).click()
      await ruben.check()
    }
    await moveClock(house, { verzet: 'PT45M' })
    await ruben.page.reload()
    expect(await ruben.page.textContent('main')).toMatch(/over de tijd/)
    await ruben.page.locator('details').evaluateAll((all) => { for (const one of all) (one as HTMLDetailsElement).open = true })
    await ruben.page.fill('textarea[name="verslag"]', 'Thee gedronken, gepraat. Mira slaapt nu. De kat is gevoerd.')
    await ruben.page.locator('button[name="stap"][value="finish"]').click()
    await ruben.leave()

    await samira.go(callPath)
    await samira.page.locator('button[name="uitkomst"][value="visit"]').click()
    await samira.page.waitForURL(/\/oproepen/)
    await samira.leave()
    await her.leave()
  }, 180_000)

  test('the next morning her own worker has the follow-up, and says that he saw it', async () => {
    await moveClock(house, { op: atTime(await today(), '08:30') })
    await joris.go('/opvolging')
    await joris.page.getByRole('main').getByRole('link', { name: /Mira/ }).first().click()
    await joris.check()
    expect(await joris.page.textContent('main')).toContain('Mira slaapt nu')
    await joris.page.getByRole('button', { name: /gezien/i }).click()
    await joris.go(file)
    expect(await joris.page.textContent('main')).not.toContain('Bekijk en bevestig')
  }, 300_000)

  test('she stays three nights in a respite place while her home stays hers', async () => {
    const from = await today()
    await joris.go(`${file}/logeren`)
    await joris.page.locator('input[name="plek"]').first().focus()
    await joris.page.keyboard.press('Space')
    await joris.page.fill('input[name="vanaf"]', from)
    await joris.page.fill('input[name="nachten"]', '3')
    await joris.page.fill('textarea[name="reden"]', 'Even op adem komen, met mensen om haar heen.')
    await joris.page.getByRole('main').getByRole('button').last().click()
    await joris.go(file)
    expect(await joris.page.textContent('main')).toContain('logeren')
    const stops = await kept(sql<{ count: number }>`select count(*)::int as count from messaging.message where person_id = ${mira} and kind = '307' and happened_on >= ${from}`)
    expect(stops[0]?.count).toBe(0)
  }, 300_000)

  test('her sister sees what Mira shares, and no more', async () => {
    const els = await enter(browser, house, 'zus-van-mira', phone)
    await els.go('/gedeeld')
    const seen = (await els.page.textContent('main')) ?? ''
    expect(seen).toContain('Beschermd Thuis')
    expect(seen).not.toContain('Drie ochtenden werken')
    expect(seen).not.toContain('Thee gedronken')
    expect((await els.page.goto(house.url + file))?.status()).toBe(403)
    await els.leave()
  }, 300_000)

  test('ten months later she wants less: no gap of a day, the line stays open, Leusden pays each day', async () => {
    // Whatever falls due in ten months happens on the way.
    for (let months = 1; months <= 10; months += 1) await moveClock(house, { op: atTime(addMonths(movedOn, months), '11:00') })
    const steppedDownOn = await today()
    await askForMove(joris, { product: 'vinger-aan-de-pols', hours: '2', from: steppedDownOn, wish: 'own-wish', reason: 'Het gaat goed. Mira wil het zelf weer doen, met iemand op de achtergrond.' })
    await joris.go(file)
    expect(await joris.page.textContent('main')).toContain('Vinger aan de Pols')

    const episodes = await kept(sql<{ from: Day; until: Day | null; product: string }>`select from_day as "from", until_day as until, product from continuum.episode where person_id = ${mira} order by from_day`)
    expect(chainFaults(episodes)).toEqual([])
    expect(episodes.slice(-2).map(({ product, from }) => [product, from])).toEqual([['beschermd-thuis', movedOn], ['vinger-aan-de-pols', steppedDownOn]])

    // A stop message names the last day of support, a start message the first (iWmo 305 and 307).
    const messages = await kept(sql<{ kind: string; product: string; day: Day }>`select kind, product, happened_on as day from messaging.message where person_id = ${mira} and happened_on >= ${movedOn} order by happened_on, kind desc`)
    expect(messages.map(({ kind, product, day }) => `${kind} ${product} ${day}`)).toEqual(expect.arrayContaining([
      `305 beschermd-thuis ${movedOn}`, `307 beschermd-thuis ${addDays(steppedDownOn, -1)}`, `305 vinger-aan-de-pols ${steppedDownOn}`,
    ]))

    const lines = await kept(sql<{ municipality: string; cents: number; price: number }>`
      select l.municipality, l.cents_per_day as cents, p.cents_per_day as price from finance.cost_line l
      join procurement.price p on p.product = l.product and daterange(p.from_day, p.until_day) @> l.from_day
      where l.person_id = ${mira} and (l.until_day is null or l.until_day > ${movedOn})`)
    expect(lines.length).toBeGreaterThanOrEqual(3)
    expect(new Set(lines.map((line) => line.municipality))).toEqual(new Set(['0327']))
    expect(lines.every((line) => line.cents === line.price)).toBe(true)

    const her = await enter(browser, house, 'mira', phone)
    await her.go('/bel')
    expect(await her.page.textContent('main')).not.toMatch(/niet ingeschreven|geen lijn/i)
    await her.leave()
  }, 900_000)

  test('Mira sees who looked in her file, in plain words', async () => {
    const her = await enter(browser, house, 'mira', phone)
    await her.go('/mijn/wie-keek')
    const seen = (await her.page.textContent('main')) ?? ''
    expect(seen).toContain('Joris Demmer')
    await her.leave()
    await joris.leave()
  }, 300_000)
})
