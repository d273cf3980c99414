import { Client as Connection } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personId } from '../../src/app/demo/ids.ts'
import { moveClock } from '../browser.ts'
import { beginOn, errorsIn, openHouse, signIn, type Client, type TestHouse } from '../house.ts'

let house: TestHouse
let veenendaal: Client
const gijsbert = personId('Gijsbert Roggenvlieger')
const marjolein = personId('Marjolein Spiegelweide')
const yusuf = personId('Yusuf Lampionwagen')
const hidden = personId('Aurelia Vederkamer')

const report = (dienst: string, bsn = ''): Record<string, string> => ({
  vraag: 'Mijn inwoner kan niet meer alleen wonen en zoekt een beschermde plek.', dienst, gemeente: '0345', instemming: 'Gesprek op het gemeentehuis: zij wil dit zelf.',
  voornamen: 'Proef', roepnaam: 'Proef', achternaam: `Persoon${dienst.slice(0, 3)}`, geboortedatum: '1990-02-03', veilig: 'letter', woont: '0345', ...(bsn ? { bsn } : {}),
})

const asked = async (text: string, values: unknown[] = []): Promise<Record<string, string | null>[]> => {
  const client = new Connection({ connectionString: house.ownerUrl })
  await client.connect()
  await client.query(`select set_config('app.region', '1', false), set_config('app.compartment', '0', false)`)
  const { rows } = await client.query<Record<string, string | null>>(text, values)
  await client.end()
  return rows
}

beforeAll(async () => {
  house = await openHouse({}, { prepare: (url) => beginOn(url, '2021-12-31T11:00:00+01:00') })
  veenendaal = await signIn(house, 'consulent-veenendaal')
}, 120_000)

afterAll(async () => { await house.stop() })

describe('Veenendaal leaves', () => {
  test.each(['beschermd-wonen', 'maatschappelijke-opvang'])('on 31 December 2021 its worker opens a file for %s here', async (service) => {
    const answer = await veenendaal.fill('/meldingen/nieuw', report(service))
    expect(answer.status, errorsIn(await answer.clone().text())).toBe(303)
  })

  test.each(['beschermd-wonen', 'maatschappelijke-opvang'])('on 1 January 2022 it opens none for %s, and hears where to go; what was typed is still there', async (service) => {
    await moveClock(house, { op: '2022-01-01T11:00:00+01:00' })
    const answer = await veenendaal.fill('/meldingen/nieuw', { ...report(service), achternaam: `Nieuwjaar${service.slice(0, 3)}` })
    expect(answer.status).toBe(409)
    const text = await answer.text()
    expect(errorsIn(text)).toMatch(/Ede/)
    expect(text).toContain('een beschermde plek')
  })

  test('other municipalities go on as they were', async () => {
    const leusden = await signIn(house, 'consulent-leusden')
    const answer = await leusden.fill('/meldingen/nieuw', { ...report('beschermd-wonen'), gemeente: '0327', woont: '0327', achternaam: 'Leusdenaar' })
    expect(answer.status, errorsIn(await answer.clone().text())).toBe(303)
  })

  test('a running file goes to region Ede with words, and Ede accepts it', async () => {
    await moveClock(house, { op: '2022-01-03T11:00:00+01:00' })
    expect(await (await veenendaal.get('/gemeente/dossiers')).text()).toContain('Yusuf Lampionwagen')
    const offered = await veenendaal.fill(`/gemeente/dossiers/${yusuf}/overdragen`, { toelichting: 'Yusuf wil in Veenendaal blijven. Zijn begeleider belt Ede donderdag.' })
    expect(offered.status).toBe(303)
    const again = await veenendaal.fill(`/gemeente/dossiers/${yusuf}/overdragen`, { toelichting: 'Nog een keer, per ongeluk geklikt.' })
    expect(again.status).toBe(409)

    const ede = await signIn(house, 'regio-ede')
    const list = await (await ede.get('/overdrachten')).text()
    expect(list).toContain('Yusuf Lampionwagen')
    const [transfer] = await asked('select id from access.transfer where person_id = $1', [yusuf])
    const accepted = await ede.fill('/overdrachten', {}, `/overdrachten/${transfer?.['id'] ?? ''}/aannemen`)
    expect(accepted.status).toBe(303)
    const [after] = await asked('select accepted_on::text as day from access.transfer where person_id = $1', [yusuf])
    expect(after?.['day']).toBe('2022-01-03')
  })

  test('afterwards Veenendaal still reads the file, and each look is in the log', async () => {
    expect((await veenendaal.get(`/mensen/${yusuf}`)).status).toBe(200)
    const looks = await asked(`select event from platform.audit_entry where person_id = $1 and municipality = '0345' and event = 'file-opened'`, [yusuf])
    expect(looks.length).toBeGreaterThan(0)
  })

  test('Baarn sees nothing of it, in the same words as for somebody who does not exist', async () => {
    const baarn = await signIn(house, 'consulent-baarn')
    const closed = await baarn.get(`/mensen/${yusuf}`)
    const unknown = await baarn.get('/mensen/01900000-0000-7000-8000-000000000000')
    expect([closed.status, unknown.status]).toEqual([404, 404])
    const bare = (text: string): string => text.replaceAll(/value="[^"]*"/g, '')
    expect(bare(await closed.text())).toBe(bare(await unknown.text()))
  })

  test('each day is paid under the rule of that day: until the end of 2021 by the region\'s regime, then by Veenendaal itself', async () => {
    const rows = await asked(`select person_id, municipality, regime, because, from_day::text as from, until_day::text as until from finance.cost_line
      where person_id = any($1::uuid[]) order by person_id, from_day`, [[gijsbert, marjolein, yusuf]])
    const payerOn = (person: string, day: string): string | null | undefined =>
      rows.find((row) => row['person_id'] === person && (row['from'] ?? '') <= day && (row['until'] === null || day < (row['until'] ?? '')))?.['municipality']
    for (const person of [gijsbert, marjolein, yusuf]) {
      expect(payerOn(person, '2021-12-31'), 'through the centre municipality').toBe('0307')
      expect(payerOn(person, '2022-01-01'), 'by Veenendaal itself').toBe('0345')
    }
  })

  test('in women\'s shelter municipal roles see no person, no count and no cost', async () => {
    await house.stop()
    house = await openHouse()
    const roos = await signIn(house, 'vrouwenopvang')
    expect(await (await roos.get('/mensen')).text()).toContain('Aurelia Vederkamer')
    expect((await roos.get(`/mensen/${hidden}`)).status).toBe(200)
    for (const persona of ['consulent-veenendaal', 'toegang', 'plaatsing', 'begeleider']) {
      const client = await signIn(house, persona)
      expect((await client.get(`/mensen/${hidden}`)).status, persona).toBe(404)
      for (const naam of ['Aurelia', 'Vederkamer']) {
        const found = await (await client.fill('/mensen/zoek', { naam, zoek: naam, tekst: naam, wie: naam })).text()
        const nobody = await (await client.fill('/mensen/zoek', { naam: 'Zzyxx', zoek: 'Zzyxx', tekst: 'Zzyxx', wie: 'Zzyxx' })).text()
        expect(found.replaceAll(/value="[^"]*"/g, '').replaceAll(naam, ''), persona).toBe(nobody.replaceAll(/value="[^"]*"/g, '').replaceAll('Zzyxx', ''))
      }
    }
    expect(await asked('select 1 from people.person where id = $1', [hidden])).toEqual([])
  }, 120_000)
})
