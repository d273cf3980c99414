import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { organisationId, personaAccountId, personId } from '../../src/app/demo/ids.ts'
import { checkAllLogs } from '../../src/app/commands/check-log.ts'
import { moveClock } from '../browser.ts'
import { type Client, errorsIn, openHouse, signIn, type TestHouse, tokenOf } from '../house.ts'
import { allRows, rowsThatTell } from '../outside.ts'

const mira = personId('Mira Harmsen')
const unknown = '01900000-0000-7000-8000-000000000000'
// What stays where it was written: the log and the events only grow. Nobody can read in the product what they say of somebody who is not there.
const staysWritten = ['platform.audit_entry', 'platform.audit_shown', 'platform.audit_chain', 'platform.event']

const everyDay = ['1', '2', '3', '4', '5', '6', '7']
const namedOutside = '0612340000'
const missedOutside = '01900000-0000-7000-8000-00000000000a'
// To whom, about what, and whether it went out already.
const mailOutside = [['0612340001', `network:${mira}`, false], ['0612340001', `network:${mira}`, true], ['0612340002', `begun ${mira}`, true], ['0612340003', '', false]] as const
const agreedOutside = {
  '/mijn/afgesproken-tijd': { voor: '10:00', dagen: everyDay, telefoon: '0612340003', vraag: 'Rob', vraagnummer: namedOutside },
  '/mijn/check-in/meedoen': { hoe: 'sms', telefoon: '0600000001', dagen: everyDay },
}

let house: TestHouse
let roos: Client
let herself: Client
let call = ''
let calendar = ''
let born = ''
let ids: string[] = []
let counted: Map<string, number>

const asked = <T extends object>(text: string, values: readonly unknown[] = []) => allRows<T>(house.ownerUrl, text, values)

/** Switches her calendar feed on and answers its address. */
async function switchOnFeed(): Promise<string> {
  await herself.fill('/mijn/afspraken', { wat: 'aan' }, '/mijn/afspraken/koppeling')
  const html = (await (await herself.get('/mijn/afspraken')).text()).replaceAll('<wbr/>', '').replaceAll('<wbr>', '')
  return /agenda-op-adres\/[\w-]{43}\.ics/.exec(html)?.[0] ?? ''
}

const feedAt = async (address: string): Promise<number> => (await fetch(`${house.url}/${address}`)).status

const protect = (fields: Record<string, string> = {}) => roos.fill('/mensen/afschermen', { roepnaam: 'Mira', achternaam: 'Harmsen', geboortedatum: born, reden: 'threat', ...fields })

/** Each of these keeps her where she is until it is mended: who sent a visitor looks after him, and nobody is ever without a line. */
const visit = '01900000-0000-7000-8000-00000000000b'
const sendSomebody = (compartment: number) => asked(`insert into oncall.visit (region_id, compartment, id, call_id, person_id, visitor_id, sent_by, sent_at, planned_minutes) values (1, $1, $2, $3, $4, gen_random_uuid(), gen_random_uuid(), now(), 30)`, [compartment, visit, call, mira])
const visitIsOver = () => asked('delete from oncall.visit where id = $1', [visit])
const lineIsOpen = (compartment: number, open: boolean) => asked(`update oncall.line set open_from = $2 where compartment = $1`, [compartment, open ? '2026-01-01' : null])

async function refused(tries: () => Promise<Response>, because: string): Promise<void> {
  const answer = await tries()
  expect([answer.status, errorsIn(await answer.text())]).toEqual([409, expect.stringContaining(because)])
}

type Held = { table: string; compartment: number; count: number }

/** Every table with a row about her, by compartment: whatever tables there are. */
async function held(): Promise<Held[]> {
  const tables = await asked<{ name: string }>(`select t.table_schema || '.' || t.table_name as name from information_schema.columns t join information_schema.columns c
    on c.table_schema = t.table_schema and c.table_name = t.table_name and c.column_name = 'compartment'
    where t.column_name = 'person_id' and t.table_schema || '.' || t.table_name <> all($1) order by 1`, [staysWritten])
  const found = await Promise.all(tables.map(({ name }) => asked<Held>(`select '${name}' as table, compartment, count(*)::int as count from ${name} where person_id = $1 group by compartment`, [mira])))
  return found.flat()
}

const counts = async (): Promise<Map<string, number>> => new Map((await held()).map(({ table, count }) => [table, count]))

beforeAll(async () => {
  house = await openHouse()
  roos = await signIn(house, 'vrouwenopvang')
  herself = await signIn(house, 'mira')
  // Her calendar is on a telephone, hers or another's.
  calendar = await switchOnFeed()
  // In the middle of a call that nobody answered yet, and with mail on its way to her.
  call = (await herself.fill('/bel', { hoe: 'nu' })).headers.get('location')?.split('/').at(-1) ?? ''
  await asked(`insert into platform.gateway_message (region_id, compartment, id, channel, recipient, body, created_at) values (1, 0, gen_random_uuid(), 'sms', '0600000001', 'Tot morgen', now())`)
  // She named somebody outside, is asked by text message, and let a time go by this morning.
  for (const [path, fields] of Object.entries(agreedOutside)) expect((await herself.fill(path, fields)).status, path).toBe(303)
  await asked(`insert into continuum.missed_check_in (region_id, compartment, id, person_id, on_day, due_at, messaged_at) values (1, 0, $1, $2, current_date - 400, now(), now())`, [missedOutside, mira])
  await asked(`insert into platform.job (region_id, compartment, id, kind, key, run_at, data) select 1, 0, gen_random_uuid(), 'missed-check-in-next', $1, clock_timestamp() + ahead + interval '20 minutes', jsonb_build_object('missed', $1::text) from platform.clock`, [missedOutside])
  for (const [recipient, reference, sent] of mailOutside) {
    await asked(`insert into platform.gateway_message (region_id, compartment, id, channel, recipient, body, reference, created_at, sent_at) values (1, 0, gen_random_uuid(), 'sms', $1, 'Over Mira', $2, now(), $3)`, [recipient, reference, sent ? '2026-11-01' : null])
  }
  born = (await asked<{ day: string }>('select birth_date::text as day from people.person where id = $1', [mira]))[0]?.day ?? ''
  ids = (await asked<{ id: string }>('select people.ids_about($1)::text as id', [mira])).map((one) => one.id)
  counted = await counts()
}, 120_000)

afterAll(async () => { await house.stop() })

test('whatever moves along with a person moves whole: each key of it goes along, or points at what stays by region and id alone', async () => {
  const keys = await asked<{ child: string; parent: string; cascades: boolean; both: boolean }>(`select k.conrelid::regclass::text as child, k.confrelid::regclass::text as parent, k.confupdtype = 'c' as cascades,
      exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any(k.conkey) and a.attname = 'compartment') as both
    from pg_constraint k where k.contype = 'f'`)
  const moves = new Set(['people.person'])
  for (let before = 0; before < moves.size;) {
    before = moves.size
    for (const { child, parent, cascades, both } of keys) if (cascades && both && moves.has(parent)) moves.add(child)
  }
  expect(keys.filter(({ child, parent, both, cascades }) => moves.has(child) && both && !(cascades && moves.has(parent)))).toEqual([])
  const about = await asked<{ name: string }>(`select table_schema || '.' || table_name as name from information_schema.columns where column_name = 'person_id' and table_schema || '.' || table_name <> all($1)`, [staysWritten])
  expect(about.map(({ name }) => name).filter((name) => !moves.has(name))).toEqual([])
})

describe('a named worker of the women’s shelter brings her in', () => {
  test('only there, only by name, and who is not meant is not shown', async () => {
    const wrong = await protect({ geboortedatum: '1976-05-04' })
    expect([wrong.status, errorsIn(await wrong.text())]).toEqual([409, expect.stringContaining('Wij vonden niemand')])
    for (const persona of ['begeleider', 'privacy', 'vrouwenopvang-nacht', 'beheer']) expect((await (await signIn(house, persona)).get('/mensen/afschermen')).status, persona).toBe(403)
    expect((await held()).filter((one) => one.compartment !== 0)).toEqual([])
  })

  test('not while a visitor is on the way, and not to where no line is open', async () => {
    await sendSomebody(0)
    await refused(() => protect(), 'Sluit eerst het bezoek af')
    await visitIsOver()
    await lineIsOpen(1, false)
    await refused(() => protect(), 'staat geen 24/7-lijn open')
    await lineIsOpen(1, true)
    expect((await held()).filter((one) => one.compartment !== 0)).toEqual([])
  })

  test('everything about her goes along in one go', async () => {
    expect(await feedAt(calendar)).toBe(200)
    const answer = await protect()
    expect(answer.status, errorsIn(await answer.clone().text())).toBe(303)
    expect(answer.headers.get('location')).toBe(`/mensen/${mira}`)
    expect((await held()).filter((one) => one.compartment !== 1)).toEqual([])
    const lost = [...counted].filter(([table, count]) => (table !== 'finance.cost_line' && table !== 'people.findable_word') && count > 0)
    const now = await counts()
    expect(lost.filter(([table, count]) => (now.get(table) ?? 0) < count)).toEqual([])
    expect((await rowsThatTell(house.ownerUrl, 1, [...ids, '0600000001'])).filter((row) => !staysWritten.some((table) => row.startsWith(`${table}:`)))).toEqual([])
  }, 120_000)

  test('what was sent about her lies there too; what still waited to be sent to somebody else goes out to nobody', async () => {
    const lies = await asked(`select recipient, compartment, sent_at is not null as sent from platform.gateway_message where recipient = any($1) order by recipient`, [mailOutside.map(([recipient]) => recipient)])
    expect(lies).toEqual([{ recipient: '0612340001', compartment: 1, sent: true }, { recipient: '0612340002', compartment: 1, sent: true }, { recipient: '0612340003', compartment: 1, sent: false }])
  })

  test('who could open her file cannot any more', async () => {
    const rights = await asked<{ holder: string }>('select distinct holder from people.access_right where person_id = $1 and (until_at is null or until_at > clock_timestamp() + (select ahead from platform.clock)) order by 1', [mira])
    expect(rights.map((one) => one.holder)).toEqual(expect.arrayContaining(['mira', 'vrouwenopvang'].map((slug) => `account:${personaAccountId(slug)}`)))
    const here = (await asked<{ id: string }>('select id from staff.account where compartment = 1')).map((one) => `account:${one.id}`)
    expect(rights.filter((one) => !here.includes(one.holder))).toEqual([])
    for (const persona of ['begeleider', 'aanbieder', 'consulent-leusden', 'toegang', 'nachtdienst', 'financien-leusden']) {
      const client = await signIn(house, persona)
      const [hers, nobodys] = [await client.get(`/mensen/${mira}`), await client.get(`/mensen/${unknown}`)]
      expect(hers.status, persona).toBe(nobodys.status)
      const bare = (html: string): string => html.replaceAll(/value="[^"]*"/g, '').replaceAll(mira, '').replaceAll(unknown, '')
      expect(bare(await hers.text()), persona).toBe(bare(await nobodys.text()))
    }
  })

  test.each([
    ['begeleider', ['/mensen', '/agenda', '/overdracht', '/opvolging', '/levering']], ['begeleider-b', ['/mensen']], ['teamleider', ['/team']], ['aanbieder', ['/mensen', '/berichten', '/incidenten']], ['nachtdienst', ['/oproepen', '/papieren-lijst', '/bezoeken']],
    ['consulent-leusden', ['/gemeente/dossiers']], ['plaatsing', ['/wachtlijst']], ['trajectbewaker', ['/vangnet']], ['financien-leusden', ['/kosten', '/berichten']], ['privacy', ['/logboek']], ['zus-van-mira', ['/gedeeld']],
  ])('%s finds her in no list', async (persona, paths) => {
    const client = await signIn(house, persona)
    for (const path of paths) {
      const answer = await client.get(path)
      const html = await answer.text()
      expect(answer.status, path).toBe(200)
      expect([path, html.includes(mira), /Mira Harmsen|Mira H/.test(html)]).toEqual([path, false, false])
    }
    const found = await (await fetch(`${house.url}/api/v1/clienten/_zoek`, { method: 'POST', headers: { authorization: `Bearer ${await tokenOf(house, persona)}`, 'content-type': 'application/json' }, body: JSON.stringify({ zoek: 'harmsen' }) })).text()
    expect(found).not.toContain(mira)
  })

  test('her calendar address of before is unknown from now on', async () => {
    expect(await feedAt(calendar)).toBe(404)
  })

  test('her call that nobody had answered rings in the shelter', async () => {
    const steps = await asked<{ compartment: number }>('select a.compartment from oncall.call_step s join staff.account a on a.id = s.account_id where s.call_id = $1 order by s.seq', [call])
    expect([steps[0]?.compartment, steps.at(-1)?.compartment]).toEqual([0, 1])
    for (let rounds = 0; rounds < 3; rounds += 1) await moveClock(house, { verzet: 'PT61S' })
    const suze = await signIn(house, 'vrouwenopvang-nacht')
    expect(await (await suze.get('/oproepen')).text()).toContain('Mira Harmsen')
    expect((await suze.fill('/oproepen', {}, `/oproepen/${call}/opnemen`)).status).toBe(303)
    expect((await suze.fill(`/oproepen/${call}`, { uitkomst: 'talk-was-enough', notities: 'Zij is veilig.' })).status).toBe(303)
  })

  test('where she was signed in she is not; when she signs in anew, everything is there', async () => {
    expect((await herself.get('/mijn')).status).not.toBe(200)
    herself = await signIn(house, 'mira')
    expect((await herself.get('/mijn')).status).toBe(200)
    expect(await (await herself.get('/bel')).text()).toContain('0600000248')
  })

  test('whom she named outside hears of her no more; what she agreed is over, and can be agreed anew there', async () => {
    expect(await asked('select until_at is null as runs from continuum.agreed_time where person_id = $1', [mira])).toEqual([{ runs: false }])
    expect(await asked('select found_how from continuum.missed_check_in where id = $1', [missedOutside])).toEqual([{ found_how: 'spoken' }])
    expect(await asked('select id from continuum.check_in_consent where person_id = $1 and withdrawn_at is null', [mira])).toEqual([])
    expect(await asked(`select kind from platform.job where done_at is null and kind in ('agreed-time-due', 'missed-check-in-next', 'check-in-question') and key = any($1)`, [[mira, missedOutside]])).toEqual([])
    await moveClock(house, { verzet: 'PT1H' })
    expect(await asked('select id from platform.gateway_message where recipient = $1', [namedOutside])).toEqual([])
    const anew = `/mensen/${mira}/afgesproken-tijd`
    expect((await roos.fill(anew, { voor: '10:00', dagen: everyDay, telefoon: '0600000001' })).status).toBe(409)
    expect((await roos.fill(anew, { voor: '10:00', dagen: everyDay, telefoon: '0600000001', alleen: 'ja' })).status).toBe(303)
    expect((await roos.fill(anew, {}, `${anew}/stoppen`)).status).toBe(303)
    expect((await roos.get(`/mensen/${mira}/check-in`)).status).toBe(200)
  })

  test('what stands in calendars outside tells nobody who meets whom there', async () => {
    const [worker, secret] = [personaAccountId('vrouwenopvang'), 'r'.repeat(43)]
    await asked(`insert into support.planned_contact (region_id, compartment, id, person_id, worker_id, from_at, until_at, way, planned_by, planned_at)
      values (1, 1, gen_random_uuid(), $1, $2, '2026-11-28T10:00:00Z', '2026-11-28T11:00:00Z', 'at-home', $2, '2026-11-21T11:00:00Z')`, [mira, worker])
    await asked(`insert into staff.calendar_feed (region_id, compartment, account_id, secret_digest, secret_cipher, started_at) values (1, 1, $1, sha256($2), '', now())`, [worker, Buffer.from(secret)])
    for (const address of [`agenda-op-adres/${secret}.ics`, await switchOnFeed()]) {
      const said = await (await fetch(`${house.url}/${address}`)).text()
      const summaries = [...said.matchAll(/SUMMARY:(.*)/g)].map(([, summary]) => summary?.trim())
      expect(summaries).toContain('Afspraak')
      expect(summaries.filter((one) => /[A-Z]\./.test(one ?? ''))).toEqual([])
    }
  })

  test('what was still to be done for her is done there, and nothing of it fails or comes out', async () => {
    await moveClock(house, { verzet: 'P1D' })
    expect(await asked(`select kind, last_error from platform.job where last_error is not null`)).toEqual([])
    expect((await rowsThatTell(house.ownerUrl, 1, ids)).filter((row) => !staysWritten.some((table) => row.startsWith(`${table}:`)))).toEqual([])
  }, 120_000)
})

describe('and when she wants it, out again', () => {
  test('not while a visitor is on the way, not to where no line is open, and not beside somebody of the same number', async () => {
    const back = () => roos.fill(`/mensen/${mira}/afscherming`, { zelf: 'ja' })
    await sendSomebody(1)
    await refused(back, 'Sluit eerst het bezoek af')
    await visitIsOver()
    await lineIsOpen(0, false)
    await refused(back, 'staat geen 24/7-lijn open')
    await lineIsOpen(0, true)
    const twin = `update people.person set bsn_digest = $1 where id = $2`
    const somebody = (await asked<{ id: string }>('select id from people.person where compartment = 0 limit 1'))[0]?.id
    for (const id of [mira, somebody]) await asked(twin, [Buffer.from('the same number'), id])
    await refused(back, 'bekend met haar burgerservicenummer')
    await asked(twin, [null, somebody])
    expect((await held()).filter((one) => one.compartment !== 1)).toEqual([])
  })

  test('she has to want it herself', async () => {
    const inside = await switchOnFeed()
    expect(await feedAt(inside)).toBe(200)
    expect((await roos.fill(`/mensen/${mira}/afscherming`, {})).status).not.toBe(303)
    expect((await roos.fill(`/mensen/${mira}/afscherming`, { zelf: 'ja' })).status).toBe(303)
    expect([await feedAt(inside), await feedAt(calendar)]).toEqual([404, 404])
    expect((await held()).filter((one) => one.compartment !== 0)).toEqual([])
    expect((await rowsThatTell(house.ownerUrl, 0, [mira])).filter((row) => !staysWritten.some((table) => row.startsWith(`${table}:`)))).toEqual([])
  }, 120_000)

  test('organisations and municipality have back what they had; the shelter and named workers have not', async () => {
    expect((await roos.get(`/mensen/${mira}`)).status).toBe(404)
    expect((await (await signIn(house, 'aanbieder')).get(`/mensen/${mira}`)).status).toBe(200)
    expect((await (await signIn(house, 'begeleider')).get(`/mensen/${mira}`)).status).toBe(404)
    const running = await asked<{ holder: string }>(`select holder from people.access_right where person_id = $1 and until_at is null and holder not like 'account:%'`, [mira])
    expect(running.map((one) => one.holder)).toContain(`organisation:${organisationId('Eemhoeve')}`)
    expect(running.map((one) => one.holder)).toContain('municipality:0327')
    const [lines] = await asked<{ count: number }>('select count(*)::int as count from finance.cost_line where person_id = $1', [mira])
    expect(lines?.count).toBeGreaterThanOrEqual(counted.get('finance.cost_line') ?? 1)
  })

  test('the chain of the log holds in both compartments', async () => {
    expect((await checkAllLogs(house.ownerUrl)).faults).toEqual([])
  })
})
