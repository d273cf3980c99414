import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { readClock } from '../../platform/clock.ts'
import { systemOf } from '../../platform/actor.ts'
import { database, inTransaction, sql } from '../../platform/database/index.ts'
import { signatureOf } from '../../platform/telephony.ts'
import { type Client, errorsIn, openHouse, personId, signIn, type TestHouse } from '../../../test/house.ts'

const secret = 'geheim-van-de-telefooncentrale-in-deze-test'
let house: TestHouse
let samira: Client

beforeAll(async () => {
  house = await openHouse({ PHONE_PROVIDER_SECRET: secret })
  samira = await signIn(house, 'nachtdienst')
}, 300_000)
afterAll(() => house.stop())

type Told = { bericht: string; gemaaktOp: string; soort: string; gesprek: string; van?: string; toets?: string }

/** The stand-in for a phone provider: tells what happens, signed with the shared secret. */
async function tells(told: Partial<Told>, more: { secret?: string; key?: string; changed?: Partial<Told> } = {}): Promise<Response> {
  const whole: Told = { bericht: newId(), gemaaktOp: await readClock(house.db), soort: 'binnen', gesprek: 'gesprek-0001', ...told }
  const handtekening = signatureOf(more.secret ?? secret, [whole.bericht, whole.gemaaktOp, whole.soort, whole.gesprek, whole.van ?? '', whole.toets ?? ''])
  return fetch(`${house.url}/api/v1/telefonie`, {
    method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': more.key ?? whole.bericht }, body: JSON.stringify({ ...whole, ...more.changed, handtekening }),
  })
}

const read = async (path: string, who: Client = samira): Promise<string> => (await who.get(path)).text()
const firstCall = async (): Promise<string> => /action="(\/oproepen\/[0-9a-f-]+)\/opnemen"/.exec(await read('/oproepen'))?.[1] ?? ''

describe('who rings by telephone', () => {
  const bericht = newId()
  let call: string

  test('is a call that rings before the provider has its answer; the answer is the same for a known and an unknown number', async () => {
    const known = await tells({ bericht, van: '+31600000010' })
    expect([known.status, await firstCall()]).toEqual([200, expect.stringMatching(/^\/oproepen\//)])
    const body = await known.json() as { zeg: string; keuzes: boolean; belSamen: string[] }
    expect([body.zeg.includes('112'), body.keuzes, body.belSamen.length > 0]).toEqual([true, true, true])
    const unknown = await tells({ gesprek: 'gesprek-0002', van: '+31699999999' })
    expect(await unknown.json()).toEqual(body)
    call = await firstCall()
  })

  test.each<[string, () => Promise<Response>, number]>([
    ['told again with the same key gives the first answer', () => tells({ bericht, van: '+31600000010' }, { key: 'again' }).then(() => tells({ gesprek: 'gesprek-0001' })), 200],
    ['told again under another key is a replay', () => tells({ bericht, van: '+31600000010' }, { key: 'other' }), 409],
    ['with a wrong signature', () => tells({}, { secret: 'een-ander-geheim-dat-ook-lang-genoeg-is' }), 409],
    ['with another number than was signed', () => tells({ van: '+31600000010' }, { changed: { van: '+31600000011' } }), 409],
    ['made an hour ago', () => tells({ gemaaktOp: '2026-11-21T10:00:00.000Z' }), 409],
    ['about a conversation nobody knows', () => tells({ soort: 'toets', toets: '1', gesprek: 'gesprek-9999' }), 404],
  ])('%s', async (_what, ring, status) => expect((await ring()).status).toBe(status))

  test('rings once, however often it was told', async () => {
    expect((await read('/oproepen')).match(/\/opnemen"/g)?.length).toBe(2)
  })

  test('pressing 3 is the police, and goes first', async () => {
    expect((await tells({ soort: 'toets', toets: '3', gesprek: 'gesprek-0002' })).status).toBe(200)
    const now = await firstCall()
    expect(now).not.toBe(call)
    await samira.fill('/oproepen', {}, `${now}/opnemen`)
    expect(await read(now)).toContain('belt namens de politie')
    expect((await samira.fill(now, { uitkomst: 'ended-by-worker', notities: 'Schold en dreigde. Eén keer gewaarschuwd.' })).headers.get('location')).toBe('/oproepen')
  })
})

describe('the number is a hint', () => {
  let call: string

  test('who has the call sees it, and no file opens', async () => {
    const mira = await signIn(house, 'mira')
    const phone = /name="telefoon"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="telefoon"/.exec(await read('/bel', mira))
    const number = (phone?.[1] ?? phone?.[2] ?? '').replaceAll(/\D/g, '')
    expect(number, 'her own number').toMatch(/^0\d{9}$/)
    await tells({ gesprek: 'gesprek-mira', van: `+31${number.slice(1)}` })
    const desk = await read('/oproepen')
    expect(desk).toMatch(/Mira H\./)
    expect(desk).not.toContain('Harmsen')
    call = [...desk.matchAll(/action="(\/oproepen\/[0-9a-f-]+)\/opnemen"/g)].at(-1)?.[1] ?? ''
    await samira.fill('/oproepen', {}, `${call}/opnemen`)
    expect(await read(call)).not.toContain('Wat helpt')
  })

  test.each([['Harmsen', '1970-01-01'], ['Bestaatniet', '1976-05-03'], ['Voorbeeldcasus', '1976-05-03']])('%s, %s opens nothing, and says nothing of what is right', async (achternaam, geboren) => {
    const answer = await samira.fill(call, { achternaam, geboren }, `${call}/wie`)
    expect([answer.status, errorsIn(await answer.text()).includes('Dit klopt niet met iemand op deze lijn')]).toEqual([409, true])
  })

  test('her name and birth date, as she says them, open her night view; it stands on the timeline', async () => {
    const [{ born } = { born: '' }] = await inTransaction(house.db, systemOf(1), async (tx) => (await sql<{ born: string }>`select birth_date::text as born from people.person where id = ${personId('Mira Harmsen')}`.execute(database(tx))).rows)
    const answer = await samira.fill(call, { achternaam: 'harmsen', geboren: born }, `${call}/wie`)
    expect(answer.headers.get('location'), errorsIn(await answer.text())).toBe(call)
    const page = await read(call)
    expect(page).toContain('Wat helpt (door Mira zelf geschreven)')
    expect(page).toContain('Samira Nacht is nagegaan wie de beller is')
  })

  test('an agreement with a frequent caller stands on the screen from then on', async () => {
    await samira.fill(call, { afspraak: 'Elke avond om negen uur tien minuten.' }, `${call}/afspraak`)
    expect(await read(call)).toContain('Elke avond om negen uur tien minuten.')
  })

  test('a colleague on shift is asked to look along, and only then sees it', async () => {
    const petra = await signIn(house, 'achterwacht')
    expect((await petra.get(call)).status).toBe(404)
    const id = new RegExp(`name="collega" value="([^"]+)"|value="([0-9a-f-]{36})"[^>]*name="collega"`).exec(await read(call))
    await samira.fill(call, { collega: id?.[1] ?? id?.[2] ?? '' }, `${call}/overleg`)
    expect(await read(call)).toContain('Overleg gevraagd aan')
    expect((await petra.get(call)).status).toBe(200)
  })

  test('handing over is warm: it stays hers until somebody with a name took it over', async () => {
    await samira.fill(call, { uitkomst: 'hand-over-crisis', notities: 'Crisisdienst gebeld, zij bellen terug.' })
    const refused = await samira.fill(call, { uitkomst: 'crisis-service', notities: 'Overgedragen.' })
    expect([refused.status, errorsIn(await refused.text()).includes('blijft bij u tot de ander hem overneemt')]).toEqual([409, true])
    const taken = await samira.fill(call, { uitkomst: 'crisis-service', notities: 'Overgedragen.', overgenomenDoor: 'Mevrouw Voorbeeld, crisisdienst' })
    expect(taken.headers.get('location'), errorsIn(await taken.text())).toBe('/oproepen')
    expect(await read(call)).toContain('Overgenomen door Mevrouw Voorbeeld, crisisdienst')
  })
})

describe('the police, a neighbour or a shelter desk rings', () => {
  test('what they hear back is the same whether somebody is known or not, and nobody is looked up', async () => {
    const shapes: string[] = []
    for (const woorden of ['Mira Harmsen staat hier op het bureau.', 'Piet Bestaatniet staat hier op het bureau.']) {
      const answer = await samira.fill('/oproepen/anderen', { woorden })
      const page = await read(answer.headers.get('location') ?? '')
      shapes.push(`${answer.status} ${page.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replaceAll(/value="[^"]*"/g, '').replaceAll(woorden, 'woorden').replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'tijd').replaceAll(/\d+:\d\d/g, 'tijd')}`)
    }
    expect(shapes[0]).toBe(shapes[1])
    expect(shapes[0]).not.toContain('Wat helpt')
  })
})
