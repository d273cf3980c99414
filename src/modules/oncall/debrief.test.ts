import { Client as Pg } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { moveClock } from '../../../test/browser.ts'
import { type Client, openHouse, personaAccountId, signIn, type TestHouse } from '../../../test/house.ts'
import { connectionOptions } from '../../platform/database/pool.ts'

type Row = { id: string; account_id: string; owner_id: string | null; reasons: string[]; more_help: boolean | null; talked_by: string | null; declined_at: Date | null }

const samira = personaAccountId('nachtdienst')
const ruben = personaAccountId('bezoeker')
const wim = personaAccountId('coordinator-247')

let house: TestHouse
let pg: Pg

const as = (persona: string): Promise<Client> => signIn(house, persona)
const read = async (persona: string, path: string): Promise<string> => (await (await as(persona)).get(path)).text()
const main = async (persona: string, path: string): Promise<string> => /<main[\s\S]*<\/main>/.exec(await read(persona, path))?.[0] ?? ''
const inCompartment = (compartment: number) => pg.query(`select set_config('app.region', '1', false), set_config('app.compartment', $1, false)`, [String(compartment)])
const owed = async (): Promise<Row[]> => (await pg.query<Row>(`select id, account_id, owner_id, reasons, more_help, talked_by, declined_at from oncall.debrief where made_at >= '2026-11-21T11:00:00Z' order by made_at, account_id`)).rows
const owedTo = async (account: string): Promise<Row | undefined> => (await owed()).findLast((one) => one.account_id === account)
const reminders = async (): Promise<number> => (await pg.query<{ n: number }>(`select count(*)::int as n from platform.gateway_message where body like '%Napraten%' and channel = 'sms'`)).rows[0]?.n ?? 0
/** A press on a form of a page that shows its version. */
async function press(persona: string, page: string, path: string, typed: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  const client = await as(persona)
  const html = await (await client.get(page)).text()
  const version = new RegExp(`action="${path}"[\\s\\S]*?name="_versie" value="(\\d+)"`).exec(html)?.[1]
  const answer = await client.fill(page, { ...typed, ...(version ? { _versie: version } : {}) }, path)
  return { status: answer.status, text: await answer.text() }
}

/** Mira calls, and the night worker has it. */
async function call(): Promise<string> {
  const id = (await (await as('mira')).fill('/bel', { hoe: 'nu' })).headers.get('location')?.split('/').at(-1) ?? ''
  await (await as('nachtdienst')).fill('/oproepen', {}, `/oproepen/${id}/opnemen`)
  return id
}
const close = async (id: string, uitkomst: string, more: Record<string, string> = {}) => (await as('nachtdienst')).fill(`/oproepen/${id}`, { uitkomst, notities: 'Besproken.', ...more })

beforeAll(async () => {
  house = await openHouse()
  pg = new Pg(connectionOptions(house.ownerUrl))
  await pg.connect()
  await inCompartment(0)
  await pg.query('delete from oncall.visit where done_at is null')
  // Who talks with her follows the roster: these weeks it is Wim.
  await pg.query(`update oncall.shift set account_id = $1 where role = 'oncall-coordinator' and from_at < '2026-12-10T00:00:00Z'`, [wim])
  await moveClock(house, { op: '2026-11-22T03:00:00+01:00' })
}, 120_000)
afterAll(async () => { await pg.end(); await house.stop() })

test('in the women’s shelter it is one of their own, and nobody outside knows of it', async () => {
  const before = await main('coordinator-247', '/napraten')
  const id = (await (await as('vrouw-in-opvang')).fill('/bel', { hoe: 'nu' })).headers.get('location')?.split('/').at(-1) ?? ''
  const suze = await as('vrouwenopvang-nacht')
  await suze.fill('/oproepen', {}, `/oproepen/${id}/opnemen`)
  expect((await suze.fill(`/oproepen/${id}`, { uitkomst: 'crisis-service', notities: 'Overgedragen.', overgenomenDoor: 'Crisisdienst' })).status).toBe(303)
  await inCompartment(1)
  const inside = await owed()
  expect(inside).toEqual([expect.objectContaining({ account_id: personaAccountId('vrouwenopvang-nacht'), reasons: ['crisis-service'] })])
  const { rows: [owner] } = await pg.query<{ n: number }>(`select count(*)::int as n from staff.account where id = $1`, [inside[0]?.owner_id])
  expect(owner).toEqual({ n: 1 })
  await inCompartment(0)
  expect(await owed()).toEqual([])
  expect(await main('vrouwenopvang-247', '/napraten')).toContain('Suze Wachter')
  expect(await main('coordinator-247', '/napraten')).toBe(before)
})

describe('after 112 took over', () => {
  let id = ''
  test('a talk is owed to who was in it, and to nobody else; her first page says with whom and when', async () => {
    await close(await call(), 'talk-was-enough')
    expect(await owed()).toEqual([])
    expect((await close(await call(), 'emergency-112', { overgenomenDoor: 'Meldkamer' })).status).toBe(303)
    expect(await owed()).toEqual([expect.objectContaining({ account_id: samira, owner_id: wim, reasons: ['emergency-112'] })])
    id = (await owedTo(samira))?.id ?? ''
    expect(await main('nachtdienst', '/oproepen')).toMatch(/Wim Rooster praat met u, uiterlijk 16:00/)
    expect(await main('achterwacht', '/napraten')).toContain('Er staat voor u nu niets open')
    expect((await (await as('achterwacht')).get(`/napraten/${id}`)).status).toBe(404)
  })

  test('the coordinator reads who and why, and not about whom', async () => {
    for (const path of ['/napraten', `/napraten/${id}`]) {
      const page = await main('coordinator-247', path)
      expect(page).toMatch(/Samira Nacht[\s\S]*112 nam het over/)
      expect(page).not.toMatch(/Mira|Harmsen/)
    }
    expect(await main('nachtdienst', '/napraten')).not.toMatch(/Mira |Harmsen/)
  })

  test('nobody else has a way in', async () => {
    for (const persona of ['begeleider', 'mira', 'wethouder', 'vrouwenopvang', 'aanbieder']) expect([persona, (await (await as(persona)).get('/napraten')).status]).toEqual([persona, 403])
    for (const persona of ['vrouwenopvang-247', 'vrouwenopvang-nacht', 'bezoeker']) expect([persona, (await (await as(persona)).get(`/napraten/${id}`)).status]).toEqual([persona, 404])
  })

  test('nothing goes out in the night; in the morning the coordinator is told, then reminded, ever more seldom', async () => {
    expect(await reminders()).toBe(0)
    await moveClock(house, { op: '2026-11-22T10:01:00+01:00' })
    expect(await reminders()).toBe(1)
    await moveClock(house, { op: '2026-11-22T16:01:00+01:00' })
    expect(await reminders()).toBe(2)
    expect(await main('coordinator-247', '/napraten')).toContain('te laat')
    expect((await pg.query<{ escalated: boolean }>('select escalated_to is not null as escalated from oncall.debrief where id = $1', [id])).rows).toEqual([{ escalated: true }])
    await moveClock(house, { op: '2026-11-29T16:00:00+01:00' })
    const inAWeek = await reminders()
    expect(inAWeek).toBeGreaterThan(3)
    // Each of the four coordinators once, then ever more seldom.
    expect(inAWeek).toBeLessThanOrEqual(8)
    expect((await pg.query(`select 1 from platform.gateway_message where body like '%Napraten%' and (body like '%Samira%' or body like '%Mira%' or body like '%112%')`)).rows).toEqual([])
  }, 120_000)

  test('she herself cannot say that it was done; the coordinator says so, and whether more help was arranged, and nothing more', async () => {
    expect((await press('nachtdienst', '/napraten', `/napraten/${id}`, { meerHulp: 'ja' })).status).toBe(403)
    const empty = await press('coordinator-247', `/napraten/${id}`, `/napraten/${id}`)
    expect(empty.text).toContain('Kies of er meer hulp is geregeld')
    expect((await press('coordinator-247', `/napraten/${id}`, `/napraten/${id}`, { meerHulp: 'ja' })).status).toBe(303)
    expect((await owed()).find((one) => one.id === id)).toMatchObject({ more_help: true, talked_by: wim })
    expect(await main('nachtdienst', '/napraten')).toContain('U sprak met Wim Rooster')
    expect(await main('nachtdienst', '/oproepen')).not.toContain('praat met u')
    const later = await reminders()
    await moveClock(house, { op: '2026-11-30T16:00:00+01:00' })
    expect(await reminders()).toBe(later)
  }, 120_000)
})

describe('a visitor who asked for help without a sound', () => {
  test('is owed a talk, and so is who sent her', async () => {
    await moveClock(house, { op: '2026-12-01T02:00:00+01:00' })
    const id = await call()
    await (await as('nachtdienst')).fill(`/oproepen/${id}`, { uitkomst: 'send-visitor', notities: 'Ruben gaat.', bezoeker: ruben, samen: 'alone', minuten: '45' })
    const visit = /href="(\/bezoeken\/[^"]+)"/.exec(await main('bezoeker', '/bezoeken'))?.[1] ?? ''
    for (const stap of ['accept', 'leave', 'arrive', 'alarm']) expect((await press('bezoeker', visit, `${visit}/stap`, { stap })).status).toBe(303)
    await moveClock(house, { op: '2026-12-01T02:01:00+01:00' })
    expect([(await owedTo(ruben))?.reasons, (await owedTo(samira))?.reasons]).toEqual([['silent-alarm'], ['silent-alarm']])
    // Somebody may look over her shoulder: while she is there, her own screens say nothing of it.
    for (const path of ['/bezoeken', '/napraten', visit]) expect(await main('bezoeker', path)).not.toMatch(/praat met u|stil om hulp/)
    expect(await main('nachtdienst', '/oproepen')).toContain('praat met u')
    expect((await press('bezoeker', visit, `${visit}/stap`, { stap: 'finish', verslag: 'Het is rustig.' })).status).toBe(303)
    expect(await main('bezoeker', '/bezoeken')).toMatch(/Wim Rooster praat met u|Bea Dienstknoop praat met u/)
    await close(id, 'visit')
    expect((await owed()).filter((one) => one.account_id === ruben)).toHaveLength(1)
  })

  test('she says that it is not needed, and after all that it is', async () => {
    const { id = '' } = (await owedTo(ruben)) ?? {}
    expect((await press('coordinator-247', '/napraten', `/napraten/${id}/niet-nodig`)).status).toBe(403)
    expect((await press('bezoeker', '/napraten', `/napraten/${id}/niet-nodig`)).status).toBe(303)
    expect(await main('coordinator-247', `/napraten/${id}`)).toContain('Deze collega zei: niet nodig')
    expect((await press('bezoeker', '/napraten', `/napraten/${id}/toch`)).status).toBe(303)
    expect(await main('bezoeker', '/napraten')).toMatch(/praat met u, uiterlijk/)
    expect((await press('coordinator-247', `/napraten/${id}`, `/napraten/${id}`, { meerHulp: 'nee' })).status).toBe(303)
    expect(await owedTo(ruben)).toMatchObject({ more_help: false, talked_by: wim })
  })

  test('what was declined while the call went on is owed again when it ends, with what came after it', async () => {
    const id = await call()
    await (await as('nachtdienst')).fill(`/oproepen/${id}`, { uitkomst: 'send-visitor', notities: 'Ruben gaat.', bezoeker: ruben, samen: 'alone', minuten: '45' })
    const visit = /href="(\/bezoeken\/[^"]+)"/.exec(await main('bezoeker', '/bezoeken'))?.[1] ?? ''
    for (const stap of ['accept', 'leave', 'arrive', 'alarm']) expect((await press('bezoeker', visit, `${visit}/stap`, { stap })).status).toBe(303)
    await moveClock(house, { op: '2026-12-01T02:10:00+01:00' })
    const owing = (await owedTo(samira))?.id ?? ''
    expect((await press('nachtdienst', '/napraten', `/napraten/${owing}/niet-nodig`)).status).toBe(303)
    expect((await press('bezoeker', visit, `${visit}/stap`, { stap: 'finish', verslag: 'De politie is er.' })).status).toBe(303)
    expect((await owed()).find((one) => one.id === owing)?.declined_at).not.toBeNull()
    expect((await close(id, 'emergency-112', { overgenomenDoor: 'Meldkamer' })).status).toBe(303)
    const after = (await owed()).find((one) => one.id === owing)
    expect([after?.declined_at, after?.reasons.toSorted()]).toEqual([null, ['emergency-112', 'silent-alarm']])
    expect(await main('coordinator-247', `/napraten/${owing}`)).toContain('112 nam het over, een bezoeker vroeg stil om hulp')
    expect((await press('nachtdienst', '/napraten', `/napraten/${owing}/niet-nodig`)).status).toBe(303)
  }, 120_000)
})

describe('she says herself that it was heavy', () => {
  test('when she ends the call, and it stands nowhere in the file', async () => {
    await moveClock(house, { op: '2026-12-02T13:00:00+01:00' })
    const before = (await owed()).length
    const id = await call()
    expect((await close(id, 'talk-was-enough', { zwaar: 'ja' })).status).toBe(303)
    expect([(await owed()).length, (await owedTo(samira))?.reasons]).toEqual([before + 1, ['said-so']])
    const joris = await as('begeleider')
    const link = /href="(\/opvolging\/[^"]+)">Mira Harmsen/.exec(await (await joris.get('/opvolging')).text())?.[1] ?? ''
    expect(await (await joris.get(link)).text()).not.toMatch(/zwaar|napraten/i)
  }, 120_000)

  test('and afterwards, of a call she was in, not of another’s', async () => {
    const id = await call()
    await close(id, 'talk-was-enough')
    const before = (await owed()).length
    expect((await press('achterwacht', '/napraten', '/napraten/zwaar', { oproep: id })).status).toBe(404)
    expect(await main('nachtdienst', '/napraten')).toContain(id)
    expect((await press('nachtdienst', '/napraten', '/napraten/zwaar', { oproep: id })).status).toBe(303)
    expect((await owed()).length).toBe(before + 1)
    expect(await main('nachtdienst', '/napraten')).not.toContain(id)
  })
})

test('the fair share counts the same: the night of that visit was heavy for who was in it, not for who was not', async () => {
  const page = await main('coordinator-247', '/rooster/eerlijk?van=2026-11-30&tot=2026-12-01')
  const heavyNights = (name: string): string | undefined => [...(page.split(name)[1]?.split('</tr>')[0] ?? '').matchAll(/>(\d+)</g)].at(-1)?.[1]
  expect([heavyNights('Samira Nacht'), heavyNights('Ruben Langs'), heavyNights('Petra Achter')]).toEqual(['1', '1', '0'])
})

test('many calls in one night: a talk is owed once, also when the call that made it many was jumped over', async () => {
  await moveClock(house, { op: '2026-12-03T02:00:00+01:00' })
  const many = async (): Promise<number> => (await owed()).filter((one) => one.account_id === samira && one.reasons.includes('many-calls')).length
  const before = await many()
  let last = ''
  for (let count = 0; count < 3; count += 1) {
    last = await call()
    await close(last, 'talk-was-enough')
  }
  expect(await many()).toBe(before)
  await pg.query(`insert into oncall.call select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'received_at', c.received_at - interval '1 minute'))).* from oncall.call c where id = $1`, [last])
  await close(await call(), 'talk-was-enough')
  expect(await many()).toBe(before + 1)
  await close(await call(), 'talk-was-enough')
  expect(await many()).toBe(before + 1)
}, 120_000)

test('nobody can talk it over with herself: the database refuses it', async () => {
  await expect(pg.query(`update oncall.debrief set talked_at = now(), talked_by = account_id, more_help = false where account_id = $1 and talked_at is null`, [samira])).rejects.toThrow(/check constraint/)
})
