import { Client as Connection } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { moveClock } from '../../../test/browser.ts'
import { newId } from '../../kernel/id.ts'
import { systemOf } from '../../platform/actor.ts'
import { database, inTransaction, sql } from '../../platform/database/index.ts'
import { type Client, openHouse, personId, signIn, type TestHouse } from '../../../test/house.ts'

let house: TestHouse
let mira: Client
// A Friday morning: the weekend is still to come.
const friday = '2026-11-20T10:00:00+01:00'

beforeAll(async () => {
  house = await openHouse({}, { moment: friday })
  mira = await signIn(house, 'mira')
}, 180_000)
afterAll(() => house.stop())

const textOf = async (answer: Response): Promise<string> => (await answer.text()).replaceAll(/<[^>]+>/g, ' ').replaceAll('&#39;', "'").replaceAll(/\s+/g, ' ')
const read = async (who: Client, path: string): Promise<string> => textOf(await who.get(path))
/** The address of the matter that begins with these words, in this list. */
const findIn = async (who: Client, list: string, words: string): Promise<string> => {
  const html = await (await who.get(list)).text()
  const before = html.slice(0, html.indexOf(words))
  return before.slice(before.lastIndexOf(`href="${list}/`) + 6).split('"')[0] ?? ''
}

describe('a message', () => {
  let own: string
  let theirs: string

  test('goes to the key worker, who sees it waiting on every page', async () => {
    const before = await read(await signIn(house, 'begeleider'), '/mensen')
    expect((await mira.fill('/mijn/berichten/nieuw', { woorden: 'De verwarming tikt de hele nacht.' })).headers.get('location')).toBe('/mijn/berichten?gelukt=bericht')
    const joris = await signIn(house, 'begeleider')
    const count = (text: string): number => Number(text.match(/Post van inwoners (\d+)/)?.[1] ?? 0)
    expect(count(await read(joris, '/mensen'))).toBe(count(before) + 1)
    own = await findIn(mira, '/mijn/berichten', 'De verwarming tikt')
    theirs = await findIn(joris, '/post', 'De verwarming tikt')
    expect(await read(mira, own)).toContain('Het ligt nu bij Joris Demmer')
  })

  test.each(['begeleider-b', 'zus-van-mira', 'wethouder', 'aanbieder', 'klachten', 'privacy', 'opvanggast', 'coordinator-247', 'vrouwenopvang', 'nachtdienst'])('%s cannot open it', async (persona) => {
    const other = await signIn(house, persona)
    for (const path of [own, theirs]) {
      const answer = await other.get(path)
      expect([403, 404]).toContain(answer.status)
      expect(await answer.text()).not.toContain('De verwarming')
    }
  })

  test('that nobody read before Saturday goes on by itself, to who is there at the weekend', async () => {
    await moveClock(house, { op: '2026-11-21T10:30:00+01:00' })
    const shown = await read(mira, own)
    expect(shown).toContain('kreeg het omdat het niet op tijd gelezen was')
    expect(shown).not.toContain('Het ligt nu bij Joris Demmer')
    // All weekend it goes on, from who is there to the coordinators; on Monday morning it is the second coordinator's.
    await moveClock(house, { op: '2026-11-22T23:30:00+01:00' })
    const sent = await (await fetch(`${house.url}/demo/postvak.json`)).text()
    expect([sent.includes('post van een inwoner is niet op tijd gelezen'), sent.includes('De verwarming')]).toEqual([true, false])
    await moveClock(house, { op: '2026-11-23T10:30:00+01:00' })
    const wim = await signIn(house, 'coordinator-247')
    expect(await read(wim, '/post')).toContain('De verwarming tikt')
    expect(await read(mira, own)).toContain('Wim Rooster')
  })

  test('is read, and she sees by whom and when', async () => {
    const wim = await signIn(house, 'coordinator-247')
    expect((await wim.fill(theirs, {}, `${theirs}/gelezen`)).status).toBe(303)
    const shown = await read(mira, own)
    expect(shown).toContain('Wim Rooster las dit')
    expect(shown).not.toContain('Nog niet gelezen')
  })

  test('is not answered twice: the second reader sees that it was changed', async () => {
    const [wim, joris] = [await signIn(house, 'coordinator-247'), await signIn(house, 'begeleider')]
    const stale = (await (await joris.get(theirs)).text()).match(/name="_versie" value="(\d+)"/)?.[1] ?? ''
    const token = (await (await joris.get(theirs)).text()).match(/name="_formulier" value="([^"]*)"/)?.[1] ?? ''
    expect((await wim.fill(theirs, { antwoord: 'De monteur komt maandag om negen uur.' })).headers.get('location')).toBe('/post?gelukt=antwoord')
    expect([409, 412]).toContain((await joris.post(theirs, { antwoord: 'Ik bel.', _versie: stale, _formulier: token })).status)
    const menu = await read(mira, '/mijn/plan')
    expect(menu).toMatch(/Berichten 1/)
    expect(await read(mira, own)).toContain('De monteur komt maandag')
    expect(await read(mira, '/mijn/plan')).not.toMatch(/Berichten 1/)
  })

  test('to which she adds words is unread again, for who is there then', async () => {
    await mira.fill(own, { woorden: 'Hij kwam niet.' })
    const shown = await read(mira, own)
    expect(shown).toContain('Het ligt nu bij Joris Demmer')
    const joris = await signIn(house, 'begeleider')
    await joris.fill(theirs, { antwoord: 'Ik bel de woningbouw nu.' })
    expect((await mira.fill(own, {}, `${own}/geholpen`)).headers.get('location')).toBe('/mijn/berichten?gelukt=gesloten')
    expect((await mira.fill(own, { woorden: 'Nog iets.' })).status).toBe(409)
  })
})

describe('a complaint', () => {
  test('names the scheme, goes to the complaint officer and never to the team, and is decided by a person', async () => {
    await mira.fill('/mijn/klacht', { over: 'provider', woorden: 'Er is drie keer niemand gekomen.' })
    const own = await findIn(mira, '/mijn/berichten', 'Er is drie keer niemand')
    expect(await read(mira, own)).toContain('klachtregeling van Eemhoeve')
    const officer = await signIn(house, 'klachten')
    const theirs = await findIn(officer, '/post', 'Er is drie keer niemand')
    expect((await (await signIn(house, 'begeleider')).get(theirs)).status).toBe(404)
    expect((await officer.get(`/mensen/${personId('Mira Harmsen')}`)).status).toBe(403)
    expect((await officer.fill(theirs, { antwoord: 'Dat had niet gemogen.' })).status).toBe(409)
    expect((await officer.fill(theirs, { antwoord: 'Dat had niet gemogen.', besluit: 'granted' })).status).toBe(303)
    const shown = await read(mira, own)
    expect(shown).toContain('gegrond')
    expect(shown).toContain('ombudsman')
  })
})

describe('a request to erase', () => {
  let own: string
  let theirs: string
  const miraId = personId('Mira Harmsen')
  const asOwner = async <T extends object>(query: string, values: unknown[] = []): Promise<T[]> => {
    const owner = new Connection({ connectionString: house.ownerUrl })
    await owner.connect()
    await owner.query("select set_config('app.region', '1', false), set_config('app.compartment', '0', false)")
    const { rows } = await owner.query<T>(query, values)
    await owner.end()
    return rows
  }
  const countIn = async (table: string): Promise<number> => (await asOwner<{ count: number }>(`select count(*)::int as count from ${table} where person_id = $1`, [miraId]))[0]?.count ?? 0
  const choices = { 'check-ins': 'keep-for-another', notes: 'erase', messages: 'erase', plan: 'keep-by-law', 'waarom-check-ins': 'Er loopt een klacht van een ander hierover.', 'waarom-plan': 'Uw besluit rust op dit plan.', brief: 'De notities en berichten zijn weg. De rest blijft nog.' }

  test('lies with the privacy officer, with three months by law', async () => {
    await mira.fill('/mijn/berichten/nieuw', { woorden: 'Een bericht dat straks weg is.' })
    await mira.fill('/mijn/gegevens', { soort: 'erasure', woorden: 'De notities van 2022 mogen weg.' })
    own = await findIn(mira, '/mijn/berichten', 'De notities van 2022')
    expect(await read(mira, own)).toContain('23 februari')
    const privacy = await signIn(house, 'privacy')
    theirs = await findIn(privacy, '/post', 'De notities van 2022')
    expect(await read(privacy, theirs)).toContain('artikel 5.3.5')
    expect(await read(privacy, `${theirs}/vernietigen`)).toContain('15 jaar (Wmo 5.3.4)')
    expect((await (await signIn(house, 'klachten')).get(`${theirs}/vernietigen`)).status).toBe(404)
    expect((await privacy.fill(`${theirs}/vernietigen`, { antwoord: 'Alles mag weg.', besluit: 'granted' }, theirs)).status).toBe(409)
  })

  test('is decided kind by kind, and what is kept has a reason', async () => {
    const privacy = await signIn(house, 'privacy')
    const without = await privacy.fill(`${theirs}/vernietigen`, { ...choices, 'waarom-plan': 'Wet' })
    expect(await textOf(without)).toContain('Schrijf op waarom dit bewaard blijft')
    expect(await countIn('support.note')).toBeGreaterThan(0)
  })

  test('is really carried out, counted, and told to her', async () => {
    const privacy = await signIn(house, 'privacy')
    const [words = { words: '' }] = await asOwner<{ words: string }>('select v.words from support.note_version v join support.note n on n.id = v.note_id where n.person_id = $1 and v.withheld_ground is null limit 1', [miraId])
    const everything = async (): Promise<string> => (await mira.get('/mijn/gegevens/alles')).text()
    expect(await everything()).toContain(words.words)
    const before = { notes: await countIn('support.note'), checkIns: await countIn('continuum.check_in'), goals: await countIn('continuum.goal'), log: await countIn('platform.audit_entry') }
    expect((await privacy.fill(`${theirs}/vernietigen`, choices)).headers.get('location')).toBe(`${theirs}?gelukt=antwoord`)
    expect([await countIn('support.note'), await countIn('support.handover'), (await asOwner("select 1 from contact.matter where kind = 'message' and person_id = $1", [miraId])).length]).toEqual([0, 0, 0])
    expect([await countIn('continuum.check_in'), await countIn('continuum.goal')]).toEqual([before.checkIns, before.goals])
    expect(await countIn('platform.audit_entry')).toBeGreaterThan(before.log)
    expect(await everything()).not.toContain(words.words)
    expect(await (await signIn(house, 'begeleider')).get(`/mensen/${miraId}/notities`).then(textOf)).toContain('Er is nog niets opgeschreven')
    const [record] = await asOwner<{ erased: Record<string, number> }>("select erased from contact.erasure where kind = 'notes'")
    expect(record?.erased['support.note']).toBe(before.notes)
    const shown = await read(mira, own)
    for (const told of ['Voor een deel', 'Vernietigd: de notities over u', 'Uw besluit rust op dit plan.', 'bezwaar maken']) expect(shown).toContain(told)
  })

  test('leaves a record that the program cannot take away', async () => {
    await expect(inTransaction(house.db, systemOf(1), (tx) => sql`delete from contact.erasure`.execute(database(tx)))).rejects.toThrow('permission denied')
  })
})

test('what she looks at in English is in English, and says so to a screen reader', async () => {
  const answer = await fetch(`${house.url}/mijn/berichten`, { headers: { cookie: `${(await cookieOf('mira'))}; taal=en` } })
  const html = await answer.text()
  expect(html).toContain('<html class="sl-resident" lang="en"')
  expect(html).toContain('What I sent')
})

async function cookieOf(persona: string): Promise<string> {
  const entered = await fetch(`${house.url}/demo/inloggen`, { method: 'POST', body: new URLSearchParams({ persona }), redirect: 'manual', headers: { origin: house.url } })
  return entered.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
}

describe('the page on which she writes names who will read it, as it is then routed', () => {
  const page = '/mijn/berichten/nieuw'
  const writeAt = async (moment: string, text: string): Promise<{ said: string; routed: string; english: string }> => {
    await moveClock(house, { op: moment })
    const said = await read(mira, page)
    const english = await read(await signIn(house, 'mira', 'en'), page)
    mira = await signIn(house, 'mira')
    await mira.fill(page, { woorden: text })
    const own = await read(mira, await findIn(mira, '/mijn/berichten', text))
    return { said, english, routed: own.match(/Het ligt nu bij ([^.]+)\./)?.[1] ?? '' }
  }

  test('on a working day her key worker', async () => {
    const { said, english, routed } = await writeAt('2026-11-24T10:00:00+01:00', 'Op een gewone dinsdag.')
    expect(routed).toBe('Joris Demmer')
    expect(said).toContain('Joris Demmer leest uw bericht, uiterlijk wo 25 nov. 10:00. Lukt dat niet? Dan gaat het naar Anke Vos.')
    expect(english).toContain('Joris Demmer reads your message, by Wed 25 Nov 10:00 at the latest.')
  })

  test('while her key worker is away, who is there', async () => {
    await inTransaction(house.db, systemOf(1), (tx) => sql`insert into support.absence (id, account_id, from_day, until_day, recorded_by, recorded_at)
      select ${newId()}, account_id, '2026-11-25', '2026-11-27', account_id, '2026-11-24T11:00:00Z' from continuum.assignment where person_id = ${personId('Mira Harmsen')} and kind = 'key-worker' and until_day is null`.execute(database(tx)))
    const { said, english, routed } = await writeAt('2026-11-25T10:00:00+01:00', 'Terwijl Joris vrij is.')
    expect(routed).not.toBe('Joris Demmer')
    expect(said).toContain(`Joris Demmer werkt dan niet. ${routed} leest uw bericht, uiterlijk do 26 nov. 10:00.`)
    expect(english).toContain(`Joris Demmer is not at work then. ${routed} reads your message`)
  })

  test('at the weekend who is there', async () => {
    const { said, english, routed } = await writeAt('2026-11-28T10:00:00+01:00', 'Op een zaterdag.')
    expect(routed).not.toBe('Joris Demmer')
    expect(said).toContain(`Joris Demmer werkt dan niet. ${routed} leest uw bericht, uiterlijk zo 29 nov. 10:00.`)
    expect(english).toContain(`${routed} reads your message, by Sun 29 Nov 10:00 at the latest.`)
  })
})
