import { Client as Connection } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { moveClock } from '../../../test/browser.ts'
import { type Client, openHouse, personId, signIn, type TestHouse } from '../../../test/house.ts'

async function asOwner(ownerUrl: string, ...statements: readonly [text: string, values?: readonly unknown[]][]): Promise<void> {
  const owner = new Connection({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query("select set_config('app.region', '1', false), set_config('app.compartment', '0', false)")
  for (const [text, values] of statements) await owner.query(text, [...(values ?? [])])
  await owner.end()
}

// The region has one privacy officer and one complaint officer left: who decides on an objection is the other of the two.
const leaveTwo = (ownerUrl: string): Promise<void> => asOwner(ownerUrl,
  ["update staff.appointment set until_day = '2026-11-01' where account_id in (select id from staff.account where name in ('Ysbrand Sleutelbos', 'Gonny Oorschelp'))"],
  // Nothing is left of her check-ins: nobody is asked about them.
  ['delete from continuum.check_in where person_id = $1', [personId('Mira Harmsen')]])

/** The other of the two stops, or is back. */
const otherWorks = (works: boolean): Promise<void> => asOwner(house.ownerUrl, ["update staff.appointment set until_day = $1::date where role = 'complaint-officer' and account_id not in (select id from staff.account where name = 'Gonny Oorschelp')", [works ? null : '2026-11-01']])

let house: TestHouse
let mira: Client
let vera: Client
let other: Client
beforeAll(async () => {
  house = await openHouse({}, { prepare: leaveTwo })
  mira = await signIn(house, 'mira')
  vera = await signIn(house, 'privacy')
  other = await signIn(house, 'klachten')
}, 180_000)
afterAll(() => house.stop())

const textOf = async (answer: Response): Promise<string> => (await answer.text()).replaceAll(/<[^>]+>/g, ' ').replaceAll('&#39;', "'").replaceAll(/\s+/g, ' ')
const read = async (who: Client, path: string): Promise<string> => textOf(await who.get(path))
async function findIn(who: Client, list: string, words: string): Promise<string> {
  const html = await (await who.get(list)).text()
  const before = html.slice(0, html.indexOf(words))
  return before.slice(before.lastIndexOf(`href="${list}/`) + 6).split('"')[0] ?? ''
}

describe('an objection against what was decided on a request to erase', () => {
  let own: string
  let theirs: string

  test('the officer is asked about what there is of her only, and sees afterwards what she decided', async () => {
    await mira.fill('/mijn/gegevens', { soort: 'erasure', woorden: 'Mijn plan mag weg.' })
    own = await findIn(mira, '/mijn/berichten', 'Mijn plan mag weg')
    theirs = await findIn(vera, '/post', 'Mijn plan mag weg')
    const html = await (await vera.get(`${theirs}/vernietigen`)).text()
    expect([html.includes('name="check-ins"'), html.includes('name="plan"'), html.includes('Ten minste 10 tekens.')]).toEqual([false, true, true])
    const choices = { notes: 'keep-by-law', messages: 'keep-by-law', plan: 'keep-by-law', 'waarom-notes': 'De wet vraagt het hier.', 'waarom-messages': 'De wet vraagt het hier.', 'waarom-plan': 'Uw besluit rust erop.', brief: 'Wij bewaren alles nog.' }
    const open = await vera.fill(`${theirs}/vernietigen`, { ...choices, plan: '' })
    expect([open.status, (await textOf(open)).includes('Kies wat er met deze gegevens gebeurt.')]).toEqual([409, true])
    const done = await vera.fill(`${theirs}/vernietigen`, choices)
    expect(done.headers.get('location')).toBe(`${theirs}?gelukt=antwoord`)
    const after = await read(vera, `${theirs}?gelukt=antwoord`)
    for (const told of ['Uw antwoord is verstuurd', 'bewaard: Uw besluit rust erop.']) expect(after).toContain(told)
    expect([after.includes('Besluit per soort gegevens'), (await vera.get(`${theirs}/vernietigen`)).status]).toEqual([false, 409])
  })

  test('what she writes after the decision gets an answer, and no second decision', async () => {
    await mira.fill(own, { woorden: 'Hoe lang dan nog?' })
    expect(await read(vera, theirs)).not.toContain('Besluit per soort gegevens')
    expect((await vera.fill(theirs, { antwoord: 'Nog vijftien jaar.' })).status).toBe(303)
  })

  test('she objects on her own page and sees until when another decides', async () => {
    expect(await read(mira, own)).toContain('bezwaar maken tot en met 4 januari')
    expect((await mira.fill(`${own}/bezwaar`, { bezwaar: 'Het plan is van mij.' })).headers.get('location')).toBe(`${own}?gelukt=bezwaar`)
    const shown = await read(mira, own)
    for (const told of ['bezwaar loopt', 'Iemand anders beslist over uw bezwaar, uiterlijk 15 februari', 'Antwoord uiterlijk maandag 15 februari', 'Algemene wet bestuursrecht, artikel 7:10']) expect(shown).toContain(told)
    expect(shown).not.toContain('Het ligt nu bij Vera Gegevens')
    expect((await mira.get(`${own}/bezwaar`)).status).toBe(409)
    expect(await read(await signIn(house, 'mira', 'en'), own)).toContain('Somebody else than who decided will decide by')
    mira = await signIn(house, 'mira')
  })

  test('who decided first does not decide on it, by any way', async () => {
    const answers = [await vera.get(`${theirs}/vernietigen`), await vera.post(theirs, { antwoord: 'Het blijft zo.', besluit: 'refused', _versie: '9' }), await vera.post(`${theirs}/gelezen`, { _versie: '9' })]
    expect(await textOf(await vera.get(`${theirs}/vernietigen`))).toContain('U nam dit besluit zelf')
    for (const answer of answers) expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(await read(vera, theirs)).not.toContain('Besluit op het bezwaar')
    expect(await read(mira, own)).toContain('bezwaar loopt')
  })

  test('the other decides on what was kept; it is carried out, and told to her with the way to the court', async () => {
    const html = await (await other.get(`${theirs}/vernietigen`)).text()
    expect(html).toContain('De inwoner maakte bezwaar')
    const done = await other.fill(`${theirs}/vernietigen`, { notes: 'keep-by-law', 'waarom-notes': 'De wet vraagt het hier.', messages: 'keep-by-law', 'waarom-messages': 'De wet vraagt het hier.', plan: 'erase', brief: 'U krijgt voor het plan gelijk.' })
    expect([done.status, done.headers.get('location')]).toEqual([303, `${theirs}?gelukt=antwoord`])
    const shown = await read(mira, own)
    for (const told of ['u krijgt voor een deel gelijk', 'naar de rechtbank', 'Vernietigd: uw plan']) expect(shown).toContain(told)
    expect(shown).not.toContain('Ik ben het er niet mee eens')
    expect(await read(mira, '/mijn/plan')).toContain('U hebt nog geen doelen')
  })
})

describe('an objection against what was decided on a correction', () => {
  test('is answered by another, with a decision', async () => {
    await mira.fill('/mijn/gegevens', { soort: 'correction', woorden: 'Ik heet Mira met één r.' })
    const own = await findIn(mira, '/mijn/berichten', 'Ik heet Mira met')
    const theirs = await findIn(vera, '/post', 'Ik heet Mira met')
    await vera.fill(theirs, { antwoord: 'Zo staat het in de basisregistratie.', besluit: 'refused' })
    await mira.fill(own, {}, `${own}/geholpen`)
    await mira.fill(`${own}/bezwaar`, { bezwaar: 'Daar is het al verbeterd.' })
    expect((await other.fill(theirs, { antwoord: 'Zonder besluit.' })).status).toBe(409)
    expect((await other.fill(theirs, { antwoord: 'U hebt gelijk. Het is verbeterd.', besluit: 'granted' })).status).toBe(303)
    expect(await read(mira, own)).toContain('u krijgt gelijk')
  })
})

describe('an objection that nobody else can decide on', () => {
  let own: string
  let theirs: string
  const decided = async (words: string): Promise<void> => {
    await mira.fill('/mijn/gegevens', { soort: 'correction', woorden: words })
    own = await findIn(mira, '/mijn/berichten', words)
    theirs = await findIn(vera, '/post', words)
    await vera.fill(theirs, { antwoord: 'Zo staat het er goed.', besluit: 'refused' })
  }

  test('is kept with its day and its term, and goes to who can as soon as there is somebody', async () => {
    await decided('Mijn huisnummer klopt niet.')
    await otherWorks(false)
    expect((await mira.fill(`${own}/bezwaar`, { bezwaar: 'Er staat nog steeds het oude nummer.' })).headers.get('location')).toBe(`${own}?gelukt=bezwaar`)
    for (const told of ['bezwaar loopt', 'Ontvangen op 21 november 2026', 'uiterlijk 15 februari']) expect(await read(mira, own)).toContain(told)
    expect((await mira.fill(own, { woorden: 'Hier is ook een foto van de gevel.' })).status).toBe(303)
    expect((await vera.post(`${theirs}/gelezen`, { _versie: '9' })).status).toBeGreaterThanOrEqual(400)
    await otherWorks(true)
    await moveClock(house, { verzet: 'P5D' })
    other = await signIn(house, 'klachten')
    expect(await read(other, '/post')).toContain('Hier is ook een foto van de gevel')
    expect((await other.fill(theirs, { antwoord: 'U hebt gelijk.', besluit: 'granted' })).status).toBe(303)
  })

  test('can be taken back by her, and then the decision stays', async () => {
    mira = await signIn(house, 'mira')
    vera = await signIn(house, 'privacy')
    await decided('Mijn postcode klopt niet.')
    await mira.fill(`${own}/bezwaar`, { bezwaar: 'Hij is van vorig jaar.' })
    expect(await (await mira.get(own)).text()).toContain('Trek mijn bezwaar in')
    expect((await mira.fill(own, {}, `${own}/intrekken`)).status).toBe(303)
    const shown = await read(mira, own)
    expect([shown.includes('U trok uw bezwaar in'), shown.includes('Iemand anders beslist'), shown.includes('Trek mijn bezwaar in')]).toEqual([true, false, false])
    expect((await read(other, '/post')).split('De afgelopen vier weken')[0]).not.toContain('Hij is van vorig jaar')
    expect((await other.post(theirs, { antwoord: 'Toch gelijk.', besluit: 'granted', _versie: '9' })).status).toBeGreaterThanOrEqual(400)
    expect(await read(await signIn(house, 'mira', 'en'), own)).toContain('You took your objection back')
  })
})
