import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enter, openBrowser, type Someone } from '../browser.ts'
import { errorsIn, openHouse, signIn, type TestHouse } from '../house.ts'

// A tone and silence instead of a microphone; the question for it is answered with yes. The last one gives ways over 127.0.0.1, so that no network is needed.
const devices = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', '--allow-loopback-in-peer-connection']

let house: TestHouse
let browser: Browser
let mira: Someone
let samira: Someone
let callPath: string

beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser(devices)
  mira = await enter(browser, house, 'mira', { javaScript: true, width: 360, height: 740 })
  samira = await enter(browser, house, 'nachtdienst', { javaScript: true })
  for (const { page } of [mira, samira]) await page.addInitScript(rememberLinks)
}, 300_000)

afterAll(async () => {
  await browser.close()
  await house.stop()
})

/** In the page: keeps every link to another browser, so that the test can ask how much came in. */
function rememberLinks(): void {
  const real = window.RTCPeerConnection
  const links: RTCPeerConnection[] = []
  Object.assign(window, { links, RTCPeerConnection: class extends real { constructor(...given: ConstructorParameters<typeof real>) { super(...given); links.push(this) } } })
}

/** How many bytes of sound came in over the last link of this page. */
const heard = (page: Page): Promise<number> => page.evaluate(async () => {
  const link = (window as unknown as { links: RTCPeerConnection[] }).links.at(-1)
  const found = [...((await link?.getStats()) ?? new Map()).values()] as { type: string; kind?: string; bytesReceived?: number }[]
  return found.filter((one) => one.type === 'inbound-rtp' && one.kind === 'audio').reduce((sum, one) => sum + (one.bytesReceived ?? 0), 0)
})

const stands = (page: Page, said: string): Promise<unknown> => page.locator(`#spraak[data-stand="${said}"]`).waitFor({ timeout: 20_000 })

describe('somebody talks at night, in the browser', () => {
  test('Mira calls; her microphone is asked with an explanation, and she waits', async () => {
    await mira.go('/bel')
    expect((await mira.page.request.get(`${house.url}/bel`)).headers()['permissions-policy'], 'no microphone where nobody talks').toContain('microphone=()')
    await samira.go('/oproepen')
    await mira.page.getByRole('button', { name: 'Bel nu' }).click()
    await mira.page.waitForURL(/\/bel\/[0-9a-f-]+/)
    await stands(mira.page, 'waiting')
    expect(await mira.page.textContent('#spraak')).toContain('Alleen wie uw oproep aanneemt, hoort u')
    await mira.check()
    callPath = new URL(mira.page.url()).pathname.replace('/bel/', '/oproepen/')
  }, 120_000)

  test('who takes the call talks with her: sound comes in on both sides', async () => {
    await samira.page.getByRole('button', { name: 'Opnemen' }).click({ timeout: 20_000 })
    await samira.page.waitForURL(/\/oproepen\/[0-9a-f-]+/)
    await samira.page.getByRole('button', { name: 'Praat nu' }).or(samira.page.getByRole('button', { name: 'Hang op' })).first().waitFor({ timeout: 20_000 })
    const start = samira.page.getByRole('button', { name: 'Praat nu' })
    if (await start.isVisible()) await start.click()
    await stands(samira.page, 'connected')
    await stands(mira.page, 'connected')
    for (const { page } of [mira, samira]) await expect.poll(() => heard(page), { timeout: 20_000 }).toBeGreaterThan(2000)
    await samira.check()
    await mira.check()
  }, 120_000)

  test('she writes what she cannot say, notes are kept while talking, and the talk goes on', async () => {
    await mira.page.getByLabel('Uw bericht').fill('Ik durf het niet hardop te zeggen.')
    await mira.page.getByRole('button', { name: 'Verstuur' }).click()
    await samira.page.getByText('Ik durf het niet hardop te zeggen.').waitFor({ timeout: 20_000 })
    await samira.page.fill('textarea[name="notities"]', 'Mira praat zacht en schrijft erbij.')
    await samira.page.getByText('Bewaard.', { exact: true }).waitFor({ timeout: 20_000 })
    await samira.page.getByLabel('Uw bericht').fill('Ik blijf bij u.')
    await samira.page.getByRole('button', { name: 'Verstuur' }).click()
    await mira.page.getByText('Ik blijf bij u.').waitFor({ timeout: 20_000 })
    expect(await samira.page.inputValue('textarea[name="notities"]')).toBe('Mira praat zacht en schrijft erbij.')
    const before = await heard(mira.page)
    await expect.poll(() => heard(mira.page), { timeout: 20_000 }).toBeGreaterThan(before)
    expect(new URL(samira.page.url()).pathname).toBe(callPath)
  }, 120_000)

  test('she loads her page again and talks on', async () => {
    mira.page.on('dialog', (dialog) => { dialog.accept().catch(() => undefined) })
    await mira.page.reload()
    await samira.page.getByRole('button', { name: 'Praat nu' }).click({ timeout: 20_000 })
    await stands(mira.page, 'connected')
    await expect.poll(() => heard(mira.page), { timeout: 20_000 }).toBeGreaterThan(2000)
  }, 120_000)

  test('hanging up leaves the call with the worker, until it has an outcome and a follow-up', async () => {
    await mira.page.getByRole('button', { name: 'Hang op' }).click()
    await stands(samira.page, 'ended')
    expect(new URL(samira.page.url()).pathname).toBe(callPath)
    await samira.page.locator('button[name="uitkomst"][value="talk-was-enough"]').click()
    await samira.page.waitForURL(/\/oproepen$/)
    await mira.page.getByRole('heading', { name: 'Deze oproep is afgerond' }).waitFor({ timeout: 20_000 })
    await mira.page.getByLabel('Uw bericht').waitFor({ state: 'detached', timeout: 20_000 })
    const joris = await signIn(house, 'begeleider')
    const link = /href="(\/opvolging\/[^"]+)">Mira Harmsen/.exec(await (await joris.get('/opvolging')).text())?.[1] ?? ''
    const morning = await (await joris.get(link)).text()
    expect(morning).toContain('Mira praat zacht en schrijft erbij.')
    expect(morning).toContain('Praat in de browser met Samira Nacht')
    expect(morning, 'what she wrote is not told twice').not.toContain('niet hardop')
  }, 120_000)

  test('without a microphone she is called back, and writes without a script too', async () => {
    const plain = await signIn(house, 'mira')
    const path = (await plain.fill('/bel', { hoe: 'nu' })).headers.get('location') ?? ''
    expect((await plain.fill(path, { bericht: 'Ik kan niet praten, er is iemand bij.' }, `${path}/schrijven`)).headers.get('location')).toBe(path)
    const night = await signIn(house, 'nachtdienst')
    const desk = await (await night.get('/oproepen')).text()
    expect(desk).toContain('Mira Harmsen')
    const answer = await night.fill('/oproepen', {}, path.replace('/bel/', '/oproepen/') + '/opnemen')
    const page = await (await night.get(answer.headers.get('location') ?? '')).text()
    expect(page, errorsIn(page)).toContain('Ik kan niet praten, er is iemand bij.')
    const other = await signIn(house, 'achterwacht')
    expect((await other.get(path.replace('/bel/', '/oproepen/'))).status, 'who was not rung does not read it').toBe(404)
  }, 120_000)
})
