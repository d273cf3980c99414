import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { moveClock } from '../../../test/browser.ts'
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

describe('a request about her data', () => {
  test('is decided by the privacy officer; erasure within three months', async () => {
    await mira.fill('/mijn/gegevens', { soort: 'erasure', woorden: 'De notities van 2022 mogen weg.' })
    const own = await findIn(mira, '/mijn/berichten', 'De notities van 2022')
    expect(await read(mira, own)).toContain('23 februari')
    const privacy = await signIn(house, 'privacy')
    const theirs = await findIn(privacy, '/post', 'De notities van 2022')
    expect(await read(privacy, theirs)).toContain('artikel 5.3.4')
    await privacy.fill(theirs, { antwoord: 'Die notities horen niet meer bij uw hulp. Wij vernietigen ze.', besluit: 'granted' })
    expect(await read(mira, own)).toContain('Ja, dit doen wij')
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
