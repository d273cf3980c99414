import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keptTables } from '../src/modules/contact/words.nl/kept.ts'
import { openHouse, signIn, type TestHouse } from './house.ts'

// Tables about a person of which she gets nothing, each with the reason.
const left: Readonly<Record<string, string>> = {
  'people.person_word': 'the words of her name, to search by', 'people.findable_word': 'the same, per holder', 'support.note': 'its words stand in its versions', 'incidents.involved_person': 'an incident is about others too: she asks for it, and a person decides what she gets',
}

let house: TestHouse
let db: Client
beforeAll(async () => {
  house = await openHouse()
  db = new Client({ connectionString: house.ownerUrl })
  await db.connect()
  await db.query("select set_config('app.region', '1', false), set_config('app.compartment', '0', false)")
}, 180_000)
afterAll(async () => { await db.end(); await house.stop() })

const fileOf = async (persona: string): Promise<string> => (await (await signIn(house, persona)).get('/mijn/gegevens/alles')).text()

describe('everything that is kept about a resident', () => {
  test('is in her file from every table about persons, or there is a reason', async () => {
    const { rows } = await db.query<{ name: string }>("select table_schema || '.' || table_name as name from information_schema.columns where column_name = 'person_id' order by 1")
    const told = new Set(keptTables.map(({ table }) => table))
    expect(rows.map(({ name }) => name).filter((name) => !told.has(name) && !(name in left))).toEqual([])
  })

  test('comes in one file to keep, readable for her and for a program, and is on record', async () => {
    const answer = await (await signIn(house, 'mira')).get('/mijn/gegevens/alles')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="mijn-gegevens-2026-11-21\.html"/)
    const html = await answer.text()
    for (const words of ['Mira Johanna', 'Drie ochtenden werken', 'Els Harmsen', 'Vraag naar mijn kat Pluis', 'Joris Demmer', 'Lichte begeleiding', 'woningbouw over de huur']) expect(html.includes(words), words).toBe(true)
    const data = JSON.parse(html.match(/id="gegevens">(.*?)<\/script>/s)?.[1] ?? '{}') as { delen: { titel: string; regels: unknown[] }[] }
    expect(data.delen.length).toBe(keptTables.length)
    expect(data.delen.find(({ titel }) => titel === 'Mijn doelen')?.regels.length).toBe(3)
    const { rows } = await db.query("select 1 from platform.audit_entry where event = 'everything-downloaded' and outcome = 'done'")
    expect(rows.length).toBe(1)
  })

  // A code of the program is small letters with a dash, or a list or an object as the database writes it.
  test.each(['mira', 'opvanggast'])('says everything to %s in words, no code', async (persona) => {
    const data = JSON.parse((await fileOf(persona)).match(/id="gegevens">(.*?)<\/script>/s)?.[1] ?? '{}') as { delen: { titel: string; regels: Record<string, string>[] }[] }
    const values = data.delen.flatMap(({ titel, regels }) => regels.flatMap((row) => Object.entries(row).map(([label, value]) => `${titel}, ${label}: ${value}`)))
    expect(values.length).toBeGreaterThan(20)
    expect([...new Set(values.filter((one) => /: (?:[a-z]+(?:-[a-z]+)+|\{.*\})$/.test(one)))]).toEqual([])
  })

  test('does not name who had the list of her people open to report an incident', async () => {
    const lists = async () => (JSON.parse((await fileOf('mira')).match(/id="gegevens">(.*?)<\/script>/s)?.[1] ?? '{}') as { delen: { titel: string; regels: Record<string, string>[] }[] }).delen.find(({ titel }) => titel === 'In welke lijsten ik stond')?.regels ?? []
    const named = (rows: Record<string, string>[]) => rows.filter((row) => row['Wie keek'] !== 'een medewerker').length
    const before = await lists()
    expect((await (await signIn(house, 'begeleider')).get('/incidenten/melden')).status).toBe(200)
    const after = await lists()
    expect(after.length).toBe(before.length + 1)
    expect(named(after)).toBe(named(before))
  })

  test('holds nothing of anybody else', async () => {
    const [mira, rik] = [await fileOf('mira'), await fileOf('opvanggast')]
    expect(mira.includes('Zonderhuis')).toBe(false)
    for (const words of ['Harmsen', 'Drie ochtenden', 'Pluis']) expect(rik.includes(words), words).toBe(false)
    // Of others with the same worker nothing either: no row that is not under her own name.
    const others = await db.query<{ words: string }>("select words from continuum.goal where person_id <> (select id from people.person where family_name = 'Harmsen' limit 1) and words not in (select words from continuum.goal where person_id = (select id from people.person where family_name = 'Harmsen' limit 1)) limit 50")
    expect(others.rows.length).toBeGreaterThan(10)
    expect(others.rows.filter(({ words }) => mira.includes(words))).toEqual([])
  })

  test.each(['begeleider', 'zus-van-mira', 'privacy', 'wethouder', 'klachten'])('%s cannot fetch it', async (persona) => {
    expect((await (await signIn(house, persona)).get('/mijn/gegevens/alles')).status).toBe(403)
  })
})
