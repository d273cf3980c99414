import { Client as Connection } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instant } from '../../kernel/instant.ts'
import { addDays, day } from '../../kernel/day.ts'
import { type Actor, systemOf } from '../../platform/actor.ts'
import { tell } from '../../platform/events.ts'
import { database } from '../../platform/database/index.ts'
import { type Client, errorsIn, type Ground, ground, openHouse, personId, signIn, type TestHouse, tokenOf } from '../../../test/house.ts'
import { houseOn } from '../../../test/region-house.ts'
import { handoversWaiting, ownerOf } from './index.ts'
import { deliveredTo, nightsOf } from './store/delivery.ts'

const mira = personId('Mira Harmsen')
const plain = (html: string): string => (html.match(/<main[\s\S]*<\/main>/)?.[0] ?? html).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const textOf = async (answer: Promise<Response>): Promise<string> => (await answer).text()
const firstHref = (html: string, pattern: RegExp): string => html.match(pattern)?.[1] ?? ''

let house: TestHouse
let joris: Client
let miraClient: Client
let ellis: Client
beforeAll(async () => {
  house = await openHouse()
  joris = await signIn(house, 'begeleider')
  miraClient = await signIn(house, 'mira')
  ellis = await signIn(house, 'teamleider')
}, 120_000)
afterAll(() => house.stop())

describe('a planned contact', () => {
  const base = `/mensen/${mira}/afspraken`
  const planned = { dag: '2026-12-12', begin: '10:00', eind: '11:00', hoe: 'at-home', waarover: 'De brief van de gemeente' }

  test('is planned, asked to be moved, moved with the reason, and read by the resident', async () => {
    const made = await joris.fill(base, planned)
    expect(made.status, errorsIn(await made.clone().text())).toBe(303)
    expect(plain(await textOf(miraClient.get('/mijn/afspraken')))).toContain('De brief van de gemeente')
    const page = await textOf(miraClient.get('/mijn/afspraken'))
    const id = page.split('De brief van de gemeente')[1]?.match(/\/mijn\/afspraken\/([0-9a-f-]{36})\/andere-tijd/)?.[1] ?? ''
    expect((await miraClient.fill(`/mijn/afspraken/${id}/andere-tijd`, { woorden: 'Liever na de lunch' })).status).toBe(303)
    expect(plain(await textOf(miraClient.get('/mijn/afspraken')))).toContain('U vroeg een andere tijd')
    expect(plain(await textOf(joris.get(`${base}/${id}`)))).toContain('Liever na de lunch')
    expect((await joris.fill(`${base}/${id}`, { dag: '2026-12-12', begin: '13:30', eind: '14:30', reden: 'Na de lunch is goed' }, `${base}/${id}/verzetten`)).status).toBe(303)
    const after = plain(await textOf(miraClient.get('/mijn/afspraken')))
    expect(after).toContain('13:30')
    expect(after).toContain('Na de lunch is goed')
  })

  test('cannot be where the worker is already, nor in the past; what was typed comes back', async () => {
    const twice = await joris.fill(base, { ...planned, dag: '2026-12-12', begin: '14:00', eind: '15:00' })
    expect([twice.status, errorsIn(await twice.text())]).toEqual([409, expect.stringContaining('andere afspraak')])
    const past = await joris.fill(base, { ...planned, dag: '2026-11-20', waarover: 'Getypt en terug' })
    expect(past.status).toBe(409)
    expect(await past.text()).toContain('Getypt en terug')
  })

  test('of today is written down with who was there; twice does not go; the hours count', async () => {
    const day = await textOf(joris.get('/agenda'))
    const href = firstHref(day, new RegExp(`href="(/mensen/[0-9a-f-]{36}/afspraken/[0-9a-f-]{36})"`))
    expect((await joris.fill(href, { minuten: '50', reistijd: '20', erbij: ['resident', 'network'] }, `${href}/afronden`)).status).toBe(303)
    const shown = plain(await textOf(joris.get(href)))
    expect(shown).toContain('50 minuten, 20 minuten onderweg')
    const again = await joris.fill(`${href.replace(/\/afspraken.*/, '')}/afspraken`, {}, `${href}/niet-verschenen`)
    expect(again.status).toBe(409)
  })

  test('of later cannot be written down yet, and is cancelled by the resident with her reason', async () => {
    await joris.fill(base, { ...planned, dag: '2026-12-03', waarover: 'Wordt afgezegd' })
    const page = await textOf(miraClient.get('/mijn/afspraken'))
    const id = page.split('Wordt afgezegd')[1]?.match(/\/mijn\/afspraken\/([0-9a-f-]{36})\/afzeggen/)?.[1] ?? ''
    expect((await joris.fill(`${base}/${id}`, { minuten: '10', erbij: ['resident'] }, `${base}/${id}/afronden`)).status).toBe(409)
    expect((await miraClient.fill(`/mijn/afspraken/${id}/afzeggen`, { woorden: 'Ik ben bij Els' })).status).toBe(303)
    expect(plain(await textOf(joris.get(`${base}/${id}`)))).toContain('Ik ben bij Els')
  })
})

describe('notes', () => {
  const base = `/mensen/${mira}/notities`
  const written = { soort: 'agreement', tekst: 'Wij bellen elke vrijdag.', dag: '2026-11-21', tijd: '10:00' }

  test('the resident reads what was written; a correction is a new version and both can be read', async () => {
    expect((await joris.fill(base, written)).status).toBe(303)
    const href = firstHref(await textOf(joris.get(base)), new RegExp(`href="(${base}/[0-9a-f-]{36})"`))
    expect((await joris.fill(href, { ...written, tekst: 'Wij bellen elke donderdag.', omdat: 'Het was donderdag' })).status).toBe(303)
    const read = plain(await textOf(miraClient.get('/mijn/notities')))
    for (const words of ['Wij bellen elke donderdag.', 'Wij bellen elke vrijdag.', 'Het was donderdag']) expect(read).toContain(words)
  })

  test('what is withheld needs a ground and a reason; she sees that it is there and why, and the log keeps the ground', async () => {
    const half = await joris.fill(base, { ...written, grond: 'serious-danger' })
    expect([half.status, errorsIn(await half.text())]).toEqual([409, expect.stringContaining('Kies dan de grond')])
    expect((await joris.fill(base, { ...written, tekst: 'Zeer vertrouwelijk over de buurvrouw', grond: 'rights-of-another', waaromNiet: 'Over de buurvrouw' })).status).toBe(303)
    const read = plain(await textOf(miraClient.get('/mijn/notities')))
    expect(read).not.toContain('vertrouwelijk')
    expect(read).toContain('er staat iets in over iemand anders')
    expect(await textOf((await signIn(house, 'privacy')).get('/logboek'))).toContain('notitie afgeschermd voor de inwoner')
    const client = new Connection({ connectionString: house.ownerUrl })
    await client.connect()
    await client.query(`select set_config('app.region', '1', false), set_config('app.compartment', '0', false)`)
    const { rows } = await client.query<{ reason: string; person_id: string }>(`select reason, person_id from platform.audit_entry where event = 'note-withheld'`)
    await client.end()
    expect(rows).toEqual([{ reason: 'rights-of-another', person_id: mira }])
  })

  test('the same note sent twice by a telephone is one; with other words under the same id it is refused', async () => {
    const token = await tokenOf(house, 'begeleider')
    const send = (key: string, tekst: string, notitie = '01900000-0000-7aaa-8aaa-0000000000aa') => fetch(`${house.url}/api/v1/notities`, {
      method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ notitie, persoon: mira, soort: 'contact', tekst, gebeurdOp: '2026-11-21T09:00:00Z' }),
    })
    expect([(await send('a', 'Eén keer')).status, (await send('a', 'Eén keer')).status, (await send('b', 'Eén keer')).status, (await send('a', 'Anders')).status]).toEqual([201, 201, 201, 422])
    expect((plain(await textOf(joris.get(base))).match(/Eén keer/g) ?? []).length).toBe(1)
  })

  test('a colleague reads but does not correct', async () => {
    const token = await tokenOf(house, 'begeleider-b')
    const answer = await fetch(`${house.url}/api/v1/notities/01900000-0000-7aaa-8aaa-0000000000aa`, { headers: { authorization: `Bearer ${token}` } })
    expect(answer.status).toBe(404)
  })
})

describe('medication stands only where the resident puts it', () => {
  test('her worker reads it, and it is gone when she wipes it', async () => {
    await miraClient.fill('/mijn/medicijnen', { medicijnen: 'Ik neem ze om negen uur' })
    expect(await textOf(joris.get(`/mensen/${mira}/notities`))).toContain('Ik neem ze om negen uur')
    await miraClient.fill('/mijn/medicijnen', { medicijnen: '' })
    expect(await textOf(joris.get(`/mensen/${mira}/notities`))).not.toContain('Medicijnen, in haar eigen woorden')
    expect((await joris.get('/mijn/medicijnen')).status).toBe(403)
  })
})

describe('handing over', () => {
  test('is open until a colleague takes it over; not by who wrote it', async () => {
    const before = await textOf(joris.get('/overdracht'))
    expect(plain(before)).toContain('Mira belde vanochtend')
    const press = firstHref(before.split('Mira belde vanochtend')[1] ?? '', /action="(\/overdracht\/[0-9a-f-]{36}\/overnemen)"/)
    expect((await joris.fill('/overdracht', {}, press)).status).toBe(303)
    expect((await joris.fill('/overdracht', {}, press)).status).not.toBe(500)
    await joris.fill('/overdracht', { woorden: 'De achterdeur klemt.' })
    expect(plain(await textOf(joris.get('/overdracht')))).toContain('U schreef dit zelf')
    expect(plain(await textOf(ellis.get('/team')))).toContain('De achterdeur klemt.')
  })

  test('another provider sees another team', async () => expect(plain(await textOf((await signIn(house, 'begeleider-b')).get('/overdracht')))).not.toContain('achterdeur'))
})

describe('the team lead', () => {
  test('sees who is there, who is away and who replaces, and records an absence', async () => {
    const form = await textOf(ellis.get('/team/afwezig'))
    const idOf = (name: string): string => firstHref(form, new RegExp(`<option value="([0-9a-f-]{36})"[^>]*>${name}`))
    const elsewhere = '01900000-0000-7000-8000-0000000000ff'
    const page = plain(await textOf(ellis.get('/team')))
    for (const words of ['Wijkteam Leusden', 'Cees Morgenrood', 'Dounia Wolkenveld vervangt', 'Te laat opgeschreven']) expect(page).toContain(words)
    const self = await ellis.fill('/team/afwezig', { wie: idOf('Anke Vos'), van: '2026-12-01', tot: '2026-12-05', vervanger: idOf('Anke Vos') })
    expect(self.status).toBe(409)
    expect((await ellis.fill('/team/afwezig', { wie: idOf('Anke Vos'), van: '2026-12-01', tot: '2026-12-05', vervanger: idOf('Birgit Loofdal') })).status).toBe(303)
    expect((await ellis.fill('/team/afwezig', { wie: idOf('Anke Vos'), van: '2026-12-03', tot: '2026-12-08' })).status).toBe(409)
    expect((await ellis.fill('/team/afwezig', { wie: elsewhere, van: '2026-12-01', tot: '2026-12-05' })).status).toBe(409)
  })
})

describe('delivery', () => {
  test('a week that deviates is explained once, on the page of the person', async () => {
    const page = `/mensen/${mira}/levering`
    const week = firstHref(await textOf(joris.get(page)), /<option value="(\d{4}-\d\d-\d\d)"/)
    if (week) expect((await joris.fill(page, { week, reden: 'worker-away', uitleg: 'Ik was op cursus' })).status).toBe(303)
    expect(plain(await textOf(joris.get(page)))).toContain(week ? 'Ik was op cursus' : 'Er is geen week die uitleg vraagt')
    const early = await joris.fill(page, { week: '2026-11-16', reden: 'other', uitleg: 'Nog bezig' })
    expect(early.status).toBe(409)
  })
  test('in numbers nobody is named and small ones are hidden', async () => {
    const figures = await textOf((await signIn(house, 'contractmanager')).get('/levering/cijfers'))
    expect(figures).not.toContain('Harmsen')
    expect(plain(figures)).toContain('Eemhoeve')
    const own = plain(await textOf((await signIn(house, 'aanbieder')).get('/levering/cijfers')))
    expect(own).toContain('Eemhoeve')
    expect(own).not.toContain('De Brink')
  })
})

describe('who sees nothing of it', () => {
  const pages = [`/mensen/${mira}/afspraken`, `/mensen/${mira}/notities`, `/mensen/${mira}/levering`, '/agenda', '/team', '/levering', '/levering/cijfers', '/mijn/notities', '/mijn/afspraken', '/mijn/medicijnen', '/overdracht']
  const opens: Record<string, string[]> = {
    'begeleider-b': ['/agenda', '/levering', '/overdracht'], 'consulent-leusden': [], 'zus-van-mira': [], 'nachtdienst': [], 'wethouder': [], 'vrouwenopvang': [], 'toezicht': [], 'contractmanager': ['/levering/cijfers'],
    'aanbieder': ['/levering/cijfers'], 'mira': ['/mijn/notities', '/mijn/afspraken', '/mijn/medicijnen'],
  }
  test.each(Object.entries(opens))('%s', async (persona, allowed) => {
    const client = await signIn(house, persona)
    for (const path of pages) {
      const answer = await client.get(path)
      expect(`${path} ${answer.status === 200 ? 'opens' : 'shut'}`).toBe(`${path} ${allowed.includes(path) ? 'opens' : 'shut'}`)
      if (persona !== 'mira') expect(await answer.text()).not.toContain('Pluis')
    }
  })
})

describe('the calendar feed', () => {
  /** Reads a calendar as RFC 5545 says: unfolded lines, properties with a name and a value, events between begin and end. */
  const eventsIn = (text: string): Map<string, string>[] => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n').filter(Boolean)
    expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR'])
    for (const needed of ['VERSION:2.0', 'PRODID:']) expect(lines.some((line) => line.startsWith(needed))).toBe(true)
    const events: Map<string, string>[] = []
    for (const line of lines) {
      if (line === 'BEGIN:VEVENT') events.push(new Map())
      else events.at(-1)?.set(line.split(/[:;]/)[0] ?? '', line.slice(line.indexOf(':') + 1))
    }
    for (const event of events) for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY']) expect(event.has(name), name).toBe(true)
    return events
  }
  const addressIn = (html: string): string => new URL((html.match(/<code>([\s\S]*?)<\/code>/)?.[1] ?? '').replaceAll(/<[^>]*>/g, '')).pathname

  test('is off until she switches it on, holds times and initials only, and a new address ends the old one', async () => {
    expect(await textOf(miraClient.get('/mijn/afspraken'))).not.toContain('/agenda-op-adres/')
    await miraClient.fill('/mijn/afspraken', { wat: 'aan' }, '/mijn/afspraken/koppeling')
    const address = addressIn(await textOf(miraClient.get('/mijn/afspraken')))
    const answer = await fetch(house.url + address)
    expect(answer.headers.get('content-type')).toContain('text/calendar')
    const text = await answer.text()
    const events = eventsIn(text)
    expect(events.length).toBeGreaterThan(0)
    expect(new Set(events.map((event) => event.get('SUMMARY')))).toEqual(new Set(['Afspraak J.D.']))
    for (const secret of ['Mira', 'Harmsen', 'Joris', 'Voorbeeldstraat', 'koffie', 'LOCATION', 'DESCRIPTION', 'ATTENDEE']) expect(text).not.toContain(secret)
    await miraClient.fill('/mijn/afspraken', { wat: 'aan' }, '/mijn/afspraken/koppeling')
    expect((await fetch(house.url + address)).status).toBe(404)
    const next = addressIn(await textOf(miraClient.get('/mijn/afspraken')))
    await miraClient.fill('/mijn/afspraken', { wat: 'uit' }, '/mijn/afspraken/koppeling')
    expect((await fetch(house.url + next)).status).toBe(404)
  })
})

describe('on the rows of a test', () => {
  let base: Ground
  let own: TestHouse
  let actor: Actor
  beforeAll(async () => {
    base = await ground({ seeded: true })
    own = await houseOn(base)
    const id = await base.as(systemOf(1), (tx) => database(tx).selectFrom('staff.account').select('id').where('persona', '=', 'begeleider').executeTakeFirstOrThrow())
    actor = { regionId: 1, compartment: 0, accountId: id.id, name: 'Joris Demmer', role: 'support-worker' }
  }, 120_000)
  afterAll(async () => {
    await own.stop()
    await base.stop()
  })

  test('a shift in the night of the clock change begins and ends at its clock time, in and out of summer time', async () => {
    await base.as(actor, async (tx) => {
      await database(tx).deleteFrom('support.team_shift').execute()
      const team = (await database(tx).selectFrom('support.team').select('id').orderBy('name', 'desc').where('name', '=', 'Wijkteam Leusden').executeTakeFirstOrThrow()).id
      // The nights of 28 March 2027 (an hour shorter) and 31 October 2027 (an hour longer), 20:00 until 08:00.
      for (const [index, [from, until]] of [['2027-03-27T20:00:00+01:00', '2027-03-28T08:00:00+02:00'], ['2027-10-30T20:00:00+02:00', '2027-10-31T08:00:00+01:00']].entries()) {
        await database(tx).insertInto('support.team_shift').values({ id: `01900000-0000-7bbb-8bbb-00000000000${index}`, team_id: team, account_id: actor.accountId, from_at: instant(from ?? ''), until_at: instant(until ?? '') }).execute()
      }
    })
    const worker = await signIn(own, 'begeleider')
    await worker.fill('/agenda', { wat: 'aan' }, '/agenda/koppeling')
    const address = new URL(((await textOf(worker.get('/agenda'))).match(/<code>([\s\S]*?)<\/code>/)?.[1] ?? '').replaceAll(/<[^>]*>/g, '')).pathname
    const text = await (await fetch(own.url + address)).text()
    const shifts = text.split('BEGIN:VEVENT').filter((event) => event.includes('Teamdienst')).map((event) => [event.match(/DTSTART:(\S+)/)?.[1], event.match(/DTEND:(\S+)/)?.[1]])
    expect(shifts).toEqual([['20270327T190000Z', '20270328T060000Z'], ['20271030T180000Z', '20271031T070000Z']])
  })

  test('somebody has Mira on every day of the coming weeks, weekend and leave included', async () => {
    await base.as(systemOf(1), async (tx) => {
      for (let offset = 0; offset < 30; offset += 1) {
        const owner = await ownerOf(tx, mira, instant(`${addDays(day('2026-11-21'), offset)}T11:00:00Z`))
        expect(owner, `day ${offset}`).toBeDefined()
      }
      expect(await ownerOf(tx, personId('Nobody At All'))).toBeUndefined()
    })
  })

  test('a handover nobody took over is there for the safety net, without a name', async () => {
    const waiting = await base.as(systemOf(1), (tx) => handoversWaiting(tx))
    expect(waiting.map(({ personId: about }) => about)).toContain(mira)
    expect(JSON.stringify(waiting)).not.toContain('Harmsen')
  })

  test('a stay that began and ended is nights present', async () => {
    const stay = '01900000-0000-7ccc-8ccc-000000000001'
    const nights = await base.as(systemOf(1), async (tx) => {
      await tell(tx, { type: 'stay-started', about: mira, stay, kind: 'respite', place: 'x', from: day('2026-11-01') })
      await tell(tx, { type: 'stay-ended', about: mira, stay, kind: 'respite', place: 'x', until: day('2026-11-04') })
      await tell(tx, { type: 'stay-started', stay: '01900000-0000-7ccc-8ccc-000000000002', kind: 'night', place: 'x', from: day('2026-11-01') })
      return nightsOf(tx, [mira], day('2026-10-01'), day('2026-12-01'))
    })
    expect(nights).toEqual([{ personId: mira, from: '2026-11-01', until: '2026-11-04' }])
  })

  test('only the newest version of a note counts as delivered', async () => {
    const delivered = await base.as(systemOf(1), (tx) => deliveredTo(tx, [mira], day('2026-11-17'), day('2026-11-20')))
    expect(delivered.filter(({ origin }) => origin === 'note')).toEqual([{ personId: mira, day: '2026-11-18', minutes: 15, origin: 'note' }])
  })
})
