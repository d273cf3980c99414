import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse, personId, signIn, testBsn, type TestHouse, tokenOf } from '../../../../test/house.ts'
import { systemOf } from '../../../platform/actor.ts'
import { database, inTransaction } from '../../../platform/database/index.ts'

let house: TestHouse
const UNKNOWN = '0192f0c1-7d3c-7f5e-9a51-2f6f1f0e7a10'

const reportIn = (municipality: string): Promise<string> => inTransaction(house.db, systemOf(1), async (tx) =>
  (await database(tx).selectFrom('access.report').select('id').where('municipality', '=', municipality).where('withdrawn_at', 'is', null).orderBy('received_at', 'desc').limit(1).executeTakeFirstOrThrow()).id)

const decisionIn = (municipality: string): Promise<string> => inTransaction(house.db, systemOf(1), async (tx) =>
  (await database(tx).selectFrom('access.decision').select('id').where('municipality', '=', municipality).where('letter', 'is not', null).limit(1).executeTakeFirst())?.id ?? UNKNOWN)

// What differs between two pages by itself: form tokens and asset hashes do not carry information.
const bare = (html: string): string => html.replaceAll(/name="_formulier" value="[^"]*"/g, '')

beforeAll(async () => { house = await openHouse() }, 240_000)
afterAll(() => house.stop())

test('a consultant of Baarn gets the same page for a case of Leusden as for one that does not exist', async () => {
  const [baarn, leusden] = [await signIn(house, 'consulent-baarn'), await signIn(house, 'consulent-leusden')]
  const report = await reportIn('0327')
  const [theirs, unknown] = [await baarn.get(`/meldingen/${report}`), await baarn.get(`/meldingen/${UNKNOWN}`)]
  expect([theirs.status, unknown.status]).toEqual([404, 404])
  expect(bare(await theirs.text())).toBe(bare(await unknown.text()))
  expect((await leusden.get(`/meldingen/${report}`)).status).toBe(200)
  const decision = await decisionIn('0327')
  const [decided, none] = [await baarn.get(`/besluiten/${decision}/brief`), await baarn.get(`/besluiten/${UNKNOWN}/brief`)]
  expect([decided.status, bare(await decided.text())]).toEqual([404, bare(await none.text())])
})

test('the same over the API', async () => {
  const authorization = `Bearer ${await tokenOf(house, 'consulent-baarn')}`
  const read = (id: string) => fetch(`${house.url}/api/v1/meldingen/${id}`, { headers: { authorization } })
  const [theirs, unknown] = [await read(await reportIn('0327')), await read(UNKNOWN)]
  expect([theirs.status, unknown.status]).toEqual([404, 404])
  const same = async (answer: Response) => ({ ...((await answer.json()) as object), instance: '' })
  expect(await same(theirs)).toEqual(await same(unknown))
})

test('who decides no cases sees no list of them', async () => {
  for (const persona of ['mira', 'wethouder', 'financien-leusden', 'nachtdienst', 'begeleider-b']) {
    expect([persona, (await (await signIn(house, persona)).get('/meldingen')).status]).toEqual([persona, 403])
  }
})

test('a resident asks, hears that it arrived, and sees her legal dates', async () => {
  const mira = await signIn(house, 'mira')
  const sent = await mira.fill('/mijn/melden', { vraag: 'Ik wil dat er vaker iemand komt.', dienst: 'eigen-huis', gemeente: '0327' })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, '/mijn/besluiten?gelukt=gemeld'])
  const page = await (await mira.get('/mijn/besluiten')).text()
  expect(page).toContain('Onderzoek en verslag')
  expect(page).toContain('Besluit')
  expect((await mira.fill('/mijn/melden', { vraag: 'kort', dienst: 'eigen-huis', gemeente: '0327' })).status).toBe(400)
})

test('somebody has a birth date that can be; somebody the desk may open is asked about, nobody else', async () => {
  const desk = await signIn(house, 'toegang')
  const typed = {
    voornamen: 'Tweeling', roepnaam: 'Twee', achternaam: 'Tweemaal', veilig: 'owner', woont: '0327', vraag: 'Wil graag een eigen plek vinden.', dienst: 'beschermd-wonen', gemeente: '0327', instemming: 'Zat erbij en zei ja.',
  }
  for (const geboortedatum of ['2030-05-01', '1901-01-01']) expect([geboortedatum, (await desk.fill('/meldingen/nieuw', { ...typed, geboortedatum })).status]).toEqual([geboortedatum, 409])
  expect((await desk.fill('/meldingen/nieuw', { ...typed, geboortedatum: '1990-02-03' })).status).toBe(303)
  const asked = await (await desk.fill('/meldingen/nieuw', { ...typed, geboortedatum: '1990-02-03' })).text()
  expect(asked).toContain('Is dit dezelfde persoon?')
  const known = asked.match(/href="\/mensen\/([0-9a-f-]{36})"/)?.[1] ?? ''
  const again = await desk.fill('/meldingen/nieuw', { ...typed, geboortedatum: '1990-02-03', dezelfde: known })
  expect(again.status).toBe(303)
  const third = await (await desk.fill('/meldingen/nieuw', { ...typed, geboortedatum: '1990-02-03' })).text()
  expect(third.match(/Ja, dit is Twee Tweemaal/g)).toHaveLength(1)
  expect((await desk.fill('/meldingen/nieuw', { ...typed, geboortedatum: '1990-02-03', dezelfde: 'anders' })).status).toBe(303)
  // A doctor who reports the same person learns nothing: she may open nobody.
  const doctor = await signIn(house, 'verwijzer')
  expect((await doctor.fill('/meldingen/nieuw', { ...typed, geboortedatum: '1990-02-03' })).status).toBe(303)
})

test('the desk walks a case from report to letter, and the decider reads the letter before it goes', async () => {
  const [desk, decider] = [await signIn(house, 'toegang'), await signIn(house, 'beslisser')]
  const made = await desk.fill('/meldingen/nieuw', {
    voornamen: 'Test Johanna', roepnaam: 'Test', achternaam: 'Voorbeeld', geboortedatum: '1980-02-03', veilig: 'owner', woont: '0327', vraag: 'Het lukt thuis niet meer alleen.',
    dienst: 'eigen-huis', gemeente: '0327', instemming: 'Zij belde zelf.',
  })
  const at = made.headers.get('location')?.split('?')[0] ?? ''
  expect(at).toMatch(/^\/meldingen\//)
  const enquiry = (await desk.fill(at, {}, `${at}/onderzoek`)).headers.get('location') ?? ''
  const letters = Object.fromEntries('abcdefg'.split('').flatMap((letter) => [[`${letter}-wijze`, 'besproken'], [`${letter}-tekst`, 'Samen besproken.']]))
  expect((await desk.fill(enquiry, { ...letters, verslag: 'Wij spraken u.', stap: 'afronden' })).status).toBe(409)
  const early = await desk.fill(enquiry, { ...letters, ondersteuner: 'ja', budget: 'ja', bijdrage: 'ja', verslag: 'Wij spraken u.', stap: 'afronden' })
  expect([early.status, await early.text()]).toEqual([409, expect.stringContaining('een eigen plan inleveren. Vraag ernaar')])
  const whole = { ...letters, ondersteuner: 'ja', budget: 'ja', bijdrage: 'ja', verslag: 'Wij spraken u.', persoonlijkPlan: 'not-used', stap: 'afronden' }
  const warned = await desk.fill(enquiry, whole)
  expect([warned.status, await warned.text()]).toEqual([409, expect.stringContaining('nog een eigen plan inleveren, ook na het afronden')])
  const finished = await desk.fill(enquiry, { ...whole, toch: 'ja' })
  expect(finished.headers.get('location')).toBe(`${at}?gelukt=klaar`)
  expect((await desk.fill(`${at}/aanvragen`, { producten: 'beschermd-thuis', urenMin: '4', urenMax: '7,5', waarom: 'Dit past.' })).status).toBe(303)
  const application = (await (await decider.get(at)).text()).match(/\/aanvragen\/[0-9a-f-]{36}/)?.[0] ?? ''
  const verdict = { uitkomst: 'granted', producten: 'beschermd-thuis', urenMin: '4', urenMax: '7,5', schuiven: 'support-worker', datumVan: '2027-01-01', datumTot: '2027-12-31', redenen: 'Zij redt het thuis met deze hulp.' }
  for (const [wrong, sentence] of [
    [{ urenMin: '0', urenMax: '0' }, 'Vul meer dan nul uur per week in.'], [{ urenMin: '500', urenMax: '500' }, 'Een week heeft 168 uur.'],
    [{ datumVan: '2027-11-22', datumTot: '2028-06-30' }, 'Een besluit gaat hoogstens 12 maanden na vandaag in'], [{ datumVan: '2090-01-01', datumTot: '2090-12-31' }, 'Kijk of het jaar klopt.'],
  ] as const) {
    const refused = await decider.fill(application, { ...verdict, ...wrong, stap: 'besluiten' })
    expect([refused.status >= 400, await refused.text()]).toEqual([true, expect.stringContaining(sentence)])
  }
  const preview = await decider.fill(application, { ...verdict, stap: 'voorbeeld' })
  expect(await preview.text()).toContain('Bent u het er niet mee eens?')
  const decided = (await decider.fill(application, { ...verdict, stap: 'besluiten' })).headers.get('location') ?? ''
  const letter = await decider.get(`${decided}/brief`)
  expect(letter.headers.get('content-type')).toBe('application/pdf')
  expect((await letter.text()).startsWith('%PDF')).toBe(true)
})

test('who types the number of Mira with another name learns nothing, and gets no file', async () => {
  const typed = { vraag: 'Het lukt thuis niet meer alleen.', dienst: 'maatschappelijke-opvang', gemeente: '0308', instemming: 'Zij zat naast mij.', voornamen: 'Anna', roepnaam: 'Anna', achternaam: 'Anders', geboortedatum: '1990-02-03', veilig: 'owner', woont: '0308' }
  for (const [persona, other] of [['verwijzer', 'Zonder'], ['consulent-baarn', 'Zander']] as const) {
    const client = await signIn(house, persona)
    const [known, unknown] = [await client.fill('/meldingen/nieuw', { ...typed, bsn: testBsn(0) }), await client.fill('/meldingen/nieuw', { ...typed, achternaam: other })]
    expect([known.status, known.headers.get('location')]).toEqual([unknown.status, unknown.headers.get('location')])
    const own = await (await client.get('/meldingen/gemeld')).text()
    expect(own).toContain('Anna Anders')
    expect(own).not.toMatch(/Mira|Harmsen/)
    expect((await client.get(`/mensen/${personId('Mira Harmsen')}`)).status).toBeGreaterThanOrEqual(403)
  }
  expect(await (await (await signIn(house, 'consulent-baarn')).get('/gemeente/dossiers')).text()).not.toMatch(/Harmsen|Anna Anders/)
})

test('a worry about somebody else is taken without signing in, and says nothing back', async () => {
  const form = await (await fetch(`${house.url}/zorgen-melden`)).text()
  const token = form.match(/name="_formulier" value="([^"]*)"/)?.[1] ?? ''
  const sent = await fetch(`${house.url}/zorgen-melden`, { method: 'POST', redirect: 'manual', headers: { origin: house.url }, body: new URLSearchParams({ _formulier: token, over: 'Mira Harmsen', zorg: 'Ik zie haar nooit meer buiten.', gemeente: '0327' }) })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, '/zorgen-melden/dank'])
  expect(await (await fetch(`${house.url}/zorgen-melden/dank`)).text()).not.toContain('Mira')
})
