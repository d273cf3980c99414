import { Client as Connection } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../kernel/day.ts'
import { instant } from '../../kernel/instant.ts'
import { systemOf } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database/index.ts'
import { type Client, errorsIn, openHouse, personId, signIn, type TestHouse } from '../../../test/house.ts'
import { answerFigures } from './actions/figures.ts'
import type { PaperCall } from './model/afterwards.ts'
import { nextAt, timesOf } from './rules/afterwards.ts'
import { lineRecords } from './store/answering.ts'

const page = '/oproepen/achteraf'
const mira = personId('Mira Harmsen')
let house: TestHouse
let samira: Client
let born: string
let ids: Record<string, string>

async function asOwner<T extends object = Record<string, unknown>>(query: string, values: unknown[] = [], compartment = 0): Promise<T[]> {
  const client = new Connection({ connectionString: house.ownerUrl })
  await client.connect()
  await client.query(`select set_config('app.region', '1', false), set_config('app.compartment', $1, false)`, [String(compartment)])
  try {
    return (await client.query<T>(query, values)).rows
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  house = await openHouse()
  samira = await signIn(house, 'nachtdienst')
  born = (await asOwner<{ born: string }>(`select birth_date::text as born from people.person where id = $1`, [mira]))[0]?.born ?? ''
  ids = Object.fromEntries((await asOwner<{ name: string; id: string }>(`select name, id from staff.account where name in ('Samira Nacht', 'Petra Achter', 'Ruben Langs', 'Joris Demmer')`)).map((one) => [one.name, one.id]))
})
afterAll(() => house.stop())

/** It is Saturday noon; the telephone rang at ten past three that night. */
const onPaper = (more: Record<string, string> = {}): Record<string, string> => ({
  dag: '2026-11-21', tijd: '03:10', klaar: '03:40', opgenomenDoor: ids['Samira Nacht'] ?? '', wie: 'enrolled', achternaam: 'Harmsen', geboren: born, notities: 'Op papier: zij kon niet slapen.', uitkomst: 'talk-was-enough', ...more,
})
const visited = (more: Record<string, string> = {}) => onPaper({
  uitkomst: 'visit', bezoeker: ids['Ruben Langs'] ?? '', samen: 'alone', vertrok: '03:25', aangekomen: '03:50', bezoekKlaar: '04:30', verslag: 'Samen thee gedronken.', ...more,
})
const countOf = async (where = 'true'): Promise<number> => (await asOwner<{ count: number }>(`select count(*)::int from oncall.call where entered_at is not null and ${where}`))[0]?.count ?? -1
const window = { from: instant('2026-11-01T00:00:00+01:00'), until: instant('2026-11-22T00:00:00+01:00'), municipality: undefined }
const figures = () => inTransaction(house.db, systemOf(1), async (tx) => ({ records: await lineRecords(tx, window), month: await answerFigures(tx, day('2026-11-01'), day('2026-11-22')) }))

describe('a call that was on paper', () => {
  test('is entered with its own times, never rings, and leaves the figures of answering as they were', async () => {
    const before = await figures()
    const rungBefore = await asOwner(`select count(*)::int from oncall.call_step union all select count(*)::int from platform.gateway_message`)
    const form = await (await samira.get(page)).text()
    const token = /name="_formulier" value="([^"]*)"/.exec(form)?.[1] ?? ''
    const entered = await samira.post(page, { _formulier: token, ...visited() })
    expect(entered.status).toBe(303)
    const at = entered.headers.get('location') ?? ''
    // Pressed twice: one call.
    expect((await samira.post(page, { _formulier: token, ...visited() })).headers.get('location')).toBe(at)
    expect(await countOf()).toBe(1)
    const [row] = await asOwner(`select c.person_id, c.received_at, c.answered_at, c.closed_at, c.entered_at > c.closed_at as later, c.outcome, v.left_for_at, v.arrived_at, v.done_at, v.entered_at = c.entered_at as marked
      from oncall.call c join oncall.visit v on v.call_id = c.id where c.entered_at is not null`)
    const local = (time: string) => new Date(`2026-11-21T${time}:00+01:00`)
    expect(row).toEqual({ person_id: mira, received_at: local('03:10'), answered_at: local('03:10'), closed_at: local('03:40'), later: true, outcome: 'visit', left_for_at: local('03:25'), arrived_at: local('03:50'), done_at: local('04:30'), marked: true })
    expect(await asOwner(`select count(*)::int from oncall.call_step union all select count(*)::int from platform.gateway_message`)).toEqual(rungBefore)
    const after = await figures()
    expect(after.records.map(({ entered: _entered, ...rest }) => rest)).toEqual(before.records.map(({ entered: _entered, ...rest }) => rest))
    expect(after.month).toEqual(before.month)
    const counted = (records: typeof after.records) => records.filter((one) => one.grouping === 'line').reduce((sum, one) => sum + one.entered, 0)
    expect([counted(before.records), counted(after.records)]).toEqual([0, 1])
    expect(await (await (await signIn(house, 'coordinator-247')).get('/bereikbaarheid')).text()).toContain('Achteraf ingevoerd')
    const shown = await (await samira.get(at)).text()
    expect(shown).toMatch(/Achteraf ingevoerd<\/span>[\s\S]*03:10[\s\S]*Achteraf ingevoerd door Samira Nacht/)
    expect(shown).toContain('Samen thee gedronken.')
  })

  test('is followed up by her own worker, and she reads who entered it', async () => {
    const joris = await signIn(house, 'begeleider')
    const link = /href="(\/opvolging\/[^"]+)">Mira Harmsen/.exec(await (await joris.get('/opvolging')).text())?.[1] ?? ''
    const story = await (await joris.get(link)).text()
    expect(await (await joris.get(`/mensen/${mira}`)).text()).toContain('Iemand gaat langs, achteraf ingevoerd')
    expect(story).toContain('Op papier: zij kon niet slapen.')
    expect(story).toContain('Achteraf ingevoerd door Samira Nacht')
    expect(await asOwner(`select ground, outcome from platform.audit_entry where event = 'call-entered-afterwards' and person_id = $1`, [mira])).toEqual([{ ground: 'call-rings', outcome: 'done' }])
    expect((await asOwner(`select until_at is not null as ends from people.access_right where person_id = $1 and holder = $2 and ground = 'call-rings'`, [mira, `account:${ids['Samira Nacht']}`])).at(-1)).toEqual({ ends: true })
    expect(await (await (await signIn(house, 'mira')).get('/mijn/wie-keek')).text()).toContain('voerde later in dat u belde')
  })

  test('stands there once, also when a colleague enters the same sheet', async () => {
    const again = await (await signIn(house, 'achterwacht')).fill(page, visited({ notities: 'Nog eens overgeschreven.' }))
    expect(again.status).toBe(409)
    expect(await again.text()).toMatch(/role="alert"[\s\S]*Er is al een oproep ingevoerd die Samira Nacht[\s\S]*Nog eens overgeschreven\./)
    expect(await countOf()).toBe(1)
  })

  test('is not for who had nothing to do with it: no shift now, and somebody else took it', async () => {
    const petra = await signIn(house, 'achterwacht')
    const sheet = onPaper({ tijd: '06:10', klaar: '06:20' })
    await asOwner(`update oncall.shift set account_id = $2 where account_id = $1 and from_at <= '2026-11-21T11:00:00Z' and until_at > '2026-11-21T11:30:00Z'`, [ids['Petra Achter'], ids['Joris Demmer']])
    const before = await countOf()
    const shut = await petra.fill(page, sheet)
    expect([shut.status, errorsIn(await shut.text()), await countOf()]).toEqual([409, expect.stringContaining('U hebt nu geen dienst op deze lijn'), before])
    await asOwner(`update oncall.shift set account_id = $1 where account_id = $2`, [ids['Petra Achter'], ids['Joris Demmer']])
    const told = () => asOwner<{ body: string }>(`select body from platform.gateway_message where body like '%op uw naam%'`)
    expect(await told()).toEqual([])
    expect((await petra.fill(page, sheet)).status).toBe(303)
    const messages = await told()
    expect(messages.length).toBeGreaterThan(0)
    expect(JSON.stringify(messages)).not.toMatch(/Mira|Harmsen|Petra/)
  })

  test('whoever guesses goes slower, also when she guesses right', async () => {
    const petra = await signIn(house, 'achterwacht')
    const sheet = (geboren: string) => onPaper({ tijd: '06:30', klaar: '06:40', geboren })
    const before = await countOf()
    for (let year = 1970; year < 1975; year += 1) expect(errorsIn(await (await petra.fill(page, sheet(`${year}-01-01`))).text())).toContain('horen niet bij iemand op deze lijn')
    const right = await (await petra.fill(page, sheet(born))).text()
    expect([errorsIn(right), await countOf()]).toEqual([expect.stringContaining('te vaak een naam of geboortedatum'), before])
    expect(right).toContain('Op papier: zij kon niet slapen.')
    await asOwner(`update platform.code_try set at = at - interval '16 minutes' where kind = 'caller'`)
    expect((await petra.fill(page, sheet(born))).status).toBe(303)
    expect(await asOwner(`select from platform.code_try where kind = 'caller'`)).toEqual([])
  })

  test('of somebody who left the line since is followed up, and opens no file', async () => {
    const lena = await asOwner<{ id: string; name: string; born: string }>(`select p.id, p.family_name as name, p.birth_date::text as born from people.person p join oncall.enrolment e on e.person_id = p.id
      where e.until_day is null and not exists (select from people.person o where o.family_name = p.family_name and o.id <> p.id) and p.birth_date is not null
        and not exists (select from people.access_right r where r.person_id = p.id and r.holder = $1) order by p.id limit 1`, [`account:${ids['Samira Nacht']}`])
    const { id = '', name = '', born: birth = '' } = lena[0] ?? {}
    await asOwner(`update oncall.enrolment set until_day = '2026-11-21' where person_id = $1`, [id])
    const entered = await samira.fill(page, onPaper({ dag: '2026-11-20', tijd: '23:20', klaar: '23:30', achternaam: name, geboren: birth }))
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/oproepen'])
    const [made] = await asOwner<{ id: string }>(`select c.id from oncall.call c join oncall.follow_up f on f.call_id = c.id where c.person_id = $1 and c.entered_at is not null`, [id])
    expect(await asOwner(`select from people.access_right where person_id = $1 and holder = $2`, [id, `account:${ids['Samira Nacht']}`])).toEqual([])
    expect((await samira.get(`/oproepen/${made?.id}`)).status).toBe(404)
    expect(await asOwner(`select outcome from platform.audit_entry where event = 'call-entered-afterwards' and person_id = $1`, [id])).toEqual([{ outcome: 'done' }])
    await asOwner(`update oncall.enrolment set until_day = null where person_id = $1`, [id])
  })

  test('owes a talk when it was heavy, also when nobody knows who it was', async () => {
    const owed = () => asOwner(`select account_id, reasons from oncall.debrief where made_at >= '2026-11-21T11:00:00Z' and '{emergency-112}' <@ reasons`)
    expect(await owed()).toEqual([])
    expect((await samira.fill(page, onPaper({ dag: '2026-11-20', tijd: '23:35', klaar: '23:45', wie: 'unknown', uitkomst: 'emergency-112', overgenomenDoor: 'Meldkamer' }))).status).toBe(303)
    expect(await owed()).toEqual([{ account_id: ids['Samira Nacht'], reasons: ['emergency-112'] }])
  })

  test('ends no rest that began after it', async () => {
    await asOwner(`insert into continuum.rest (id, person_id, episode_id, from_at, agreed, wish, started_by) select $1, person_id, id, '2026-11-21T08:00:00Z', 'Rust.', 'together', $3 from continuum.episode where person_id = $2 and until_day is null`, [personId('a rest'), mira, ids['Joris Demmer']])
    const woken = async () => (await asOwner<{ woken: boolean }>('select woken_at is not null as woken from continuum.rest where id = $1', [personId('a rest')]))[0]?.woken
    expect((await samira.fill(page, onPaper({ tijd: '04:40', klaar: '04:50' }))).status).toBe(303)
    expect(await woken()).toBe(false)
    await asOwner(`update continuum.rest set from_at = '2026-11-20T08:00:00Z' where id = $1`, [personId('a rest')])
    expect((await samira.fill(page, onPaper({ tijd: '04:55', klaar: '05:00' }))).status).toBe(303)
    expect(await woken()).toBe(true)
  })

  test('by who stood in for another can be entered too', async () => {
    await asOwner(`update oncall.shift set cover_id = $2, checked_at = null where account_id = $1 and from_at <= '2026-11-21T04:30:00Z' and until_at > '2026-11-21T04:30:00Z'`, [ids['Samira Nacht'], ids['Joris Demmer']])
    const choices = /name="opgenomenDoor"[\s\S]*?<\/select>/.exec(await (await samira.get(page)).text())?.[0]
    expect(choices).toContain('Joris Demmer')
    expect((await samira.fill(page, onPaper({ opgenomenDoor: ids['Joris Demmer'] ?? '', tijd: '05:30', klaar: '05:40' }))).status).toBe(303)
    await asOwner(`update oncall.shift set cover_id = null where cover_id = $1`, [ids['Joris Demmer']])
  })

  test.each([
    ['a time to come', { tijd: '13:10', klaar: '13:20' }, 'nog niet geweest'],
    ['an end to come', { tijd: '11:50', klaar: '12:30' }, 'nog niet geweest'],
    ['eight days ago', { dag: '2026-11-13' }, 'langer dan 7 dagen'],
    ['an end before the beginning', { klaar: '03:05' }, 'Het einde ligt voor het begin'],
    ['somebody who had no shift', { opgenomenDoor: 'Joris Demmer' }, 'Joris Demmer had op dat moment geen dienst'],
    ['a visitor who arrived before she left', { uitkomst: 'visit', bezoeker: 'Ruben Langs', samen: 'alone', vertrok: '05:50', aangekomen: '05:25', bezoekKlaar: '06:30', verslag: 'Goed.' }, 'De tijden van het bezoek kloppen niet'],
    ['a visit without its times', { bezoeker: 'Ruben Langs' }, 'Vul van het bezoek in'],
    ['a visit by somebody who does not go there', { bezoeker: 'Samira Nacht', samen: 'alone', vertrok: '05:25', aangekomen: '05:50', bezoekKlaar: '06:30', verslag: 'Goed.' }, 'Samira Nacht had op dat moment geen dienst'],
    ['that somebody went there, by nobody', { uitkomst: 'visit' }, 'Kies wie er ging'],
    ['a visit to nobody of this line', { wie: 'unknown', bezoeker: 'Ruben Langs', samen: 'alone', vertrok: '05:25', aangekomen: '05:50', bezoekKlaar: '06:30', verslag: 'Goed.' }, 'alleen vast bij iemand van deze lijn'],
    ['handed over to nobody', { uitkomst: 'crisis-service' }, 'Schrijf op wie het overneemt'],
    ['another birth date', { geboren: '1970-01-01' }, 'horen niet bij iemand op deze lijn'],
    ['no name', { achternaam: '' }, 'horen niet bij iemand op deze lijn'],
    ['a name of the protected line', { achternaam: 'Vederkamer' }, 'horen niet bij iemand op deze lijn'],
  ] as [string, Record<string, string>, string][])('%s is refused in a sentence, and nothing that was typed is lost', async (_name, more, sentence) => {
    const named = Object.fromEntries(Object.entries(more).map(([name, value]) => [name, ids[value] ?? value]))
    const before = await countOf()
    const answer = await samira.fill(page, onPaper({ tijd: '05:10', klaar: '05:20', ...named }))
    const html = await answer.text()
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(errorsIn(html)).toContain(sentence)
    expect(html).toContain('Op papier: zij kon niet slapen.')
    expect(await countOf()).toBe(before)
  })

  test('of somebody unknown that a colleague took is read back by who entered it, and by nobody who did not', async () => {
    const entered = await samira.fill(page, onPaper({ wie: 'unknown', opgenomenDoor: ids['Petra Achter'] ?? '', tijd: '23:50', klaar: '00:10', dag: '2026-11-20', telefoon: '0612345678' }))
    const at = entered.headers.get('location') ?? ''
    expect((await (await samira.get(at)).text())).toContain('Op papier: zij kon niet slapen.')
    expect(await asOwner(`select extract(epoch from closed_at - received_at)::int as seconds from oncall.call where id = $1`, [at.split('/').at(-1)])).toEqual([{ seconds: 1200 }])
    expect((await (await signIn(house, 'coordinator-247')).get(at)).status).toBe(404)
    expect(await asOwner(`select from oncall.follow_up where call_id = $1`, [at.split('/').at(-1)])).toEqual([])
  })

  test.each(['begeleider', 'bezoeker', 'mira', 'wethouder'])('%s cannot enter one', async (persona) => {
    expect((await (await signIn(house, persona)).get(page)).status).toBe(403)
  })

  test('the protected line enters its own, and reads nothing of this one', async () => {
    const suze = await signIn(house, 'vrouwenopvang-nacht')
    expect(await (await suze.get(page)).text()).not.toMatch(/Samira|Ruben/)
    expect(errorsIn(await (await suze.fill(page, onPaper({ opgenomenDoor: (await asOwner<{ id: string }>(`select id from staff.account where name = 'Suze Wachter'`, [], 1))[0]?.id ?? '' }))).text())).toContain('horen niet bij iemand op deze lijn')
  })

  test.each([
    ['an end before the beginning', `closed_at = received_at - interval '1 minute'`], ['an end after it was entered', `closed_at = entered_at + interval '1 minute'`], ['more than seven days', `received_at = entered_at - interval '8 days', answered_at = entered_at - interval '8 days'`],
    ['an answer time', `answered_at = received_at + interval '20 seconds'`], ['nobody who entered it', 'entered_by = null'], ['a call that is not over', 'closed_at = null, outcome = null'],
  ])('the database keeps no entered call with %s', async (_name, change) => {
    await expect(asOwner(`update oncall.call set ${change} where entered_at is not null`)).rejects.toThrow(/check constraint/)
  })

  test('nor an entered visit that ended before it began', async () => {
    await expect(asOwner(`update oncall.visit set done_at = arrived_at - interval '1 minute' where entered_at is not null`)).rejects.toThrow(/visit_entered_in_time/)
  })
})

describe('times of a sheet of paper', () => {
  const now = instant('2026-11-21T12:00:00+01:00')
  test.each([
    ['2026-11-20T23:50:00+01:00', '00:10', '2026-11-21T00:10:00+01:00'], ['2026-11-21T03:10:00+01:00', '03:10', '2026-11-21T03:10:00+01:00'], ['2026-11-21T03:10:00+01:00', '03:05', undefined],
    ['2026-10-25T01:50:00+02:00', '02:10', '2026-10-25T02:10:00+02:00'],
    ['2026-10-25T02:50:00+02:00', '02:10', '2026-10-25T02:10:00+01:00'], ['2026-10-25T02:20:00+01:00', '02:10', undefined],
  ])('after %s the clock shows %s at %s', (start, time, at) => expect(nextAt(instant(start), time)).toBe(at && instant(at)))

  const paper: PaperCall = { on: day('2026-11-14'), time: '12:00', ended: '12:10', takenBy: 'a', caller: 'unknown', notes: 'n', outcome: 'talk-was-enough' }
  test('seven days to the minute is in time, a minute more is not', () => {
    expect(timesOf(paper, now)).toMatchObject({ ok: true })
    expect(timesOf({ ...paper, time: '11:59' }, now)).toMatchObject({ ok: false, refusal: { code: 'too-long-ago', field: 'dag' } })
  })
})
