import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ground, ground } from '../../../../test/house.ts'
import { addDays, day } from '../../../kernel/day.ts'
import { newId } from '../../../kernel/id.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Result } from '../../../kernel/result.ts'
import { type Actor, systemOf } from '../../../platform/actor.ts'
import { moveClock, readClock } from '../../../platform/clock.ts'
import { database, inTransaction, isConflict, sql } from '../../../platform/database/index.ts'
import { postBox } from '../../../platform/gateways.ts'
import type { JobHandler } from '../../../platform/jobs.ts'
import { holderOf, openFile, registerPerson } from '../../people/index.ts'
import { accessJobs, openCases } from '../index.ts'
import { enquiryParts, type EnquiryDraft, type Items } from '../model.ts'
import { deskAccessUntil } from '../rules/terms.ts'
import { letterOf } from '../store/decisions.ts'
import { apply, withdraw } from './application.ts'
import { handleCareSignal, listCareSignals, openCareSignal, sendCareSignal } from './care-signal.ts'
import { decide, type DecisionInput, decideTemporary } from './decide.ts'
import { finishEnquiry, saveEnquiry, startEnquiry } from './enquiry.ts'
import { decideObjection, object } from './objection.ts'
import { type Asker, openCase, openDecision } from './open.ts'
import { counts, decisionsOf, municipalFiles, ownReports, processOf, receivedTransfers } from './reads.ts'
import { makeReport, type ReportInput } from './report.ts'
import { acceptCase, handOverCase, withdrawOffer } from './transfer.ts'

let base: Ground
const as = (role: string, more: Partial<Actor> = {}): Actor => ({ regionId: 1, compartment: 0, accountId: newId(), name: `iemand (${role})`, role, ...more })
const scopes: Record<string, string> = {
  'resident': 'own', 'access-worker': 'desk:access', 'decider': 'desk:access', 'municipal-consultant': 'municipality', 'receiving-region': 'desk:receiving', 'local-team': 'municipality',
}
const [desk, decider, other, referrer] = [as('access-worker'), as('decider'), as('decider'), as('referrer')]
const [LEUSDEN, BAARN, VEENENDAAL] = ['0327', '0308', '0345']

const does = <T>(actor: Actor, work: (asker: Asker) => Promise<T>, version?: number): Promise<T> =>
  inTransaction(base.db, actor, (tx) => work({ tx, actor, scope: scopes[actor.role] ?? 'shared', version }), { serializable: true })

const value = <T, C extends string>(result: Result<T, C>): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return result.value
}
const code = <T>(result: Result<T>): string => (result.ok ? 'yes' : result.refusal.code)

const items = Object.fromEntries(enquiryParts.map((part) => [part, { discussed: true, words: 'Samen besproken.' }])) as Items
const draft: EnquiryDraft = { items, advocateOffered: true, budgetExplained: true, contributionTold: true, account: 'Zij wil in haar eigen huis blijven wonen.', personalPlan: 'not-used' }

async function fillRegion(): Promise<void> {
  const boundary = JSON.stringify({ type: 'Polygon', coordinates: [[[5, 52], [5.1, 52], [5, 52.1], [5, 52]]] })
  await base.as(systemOf(1), async (tx) => {
    const db = database(tx)
    await db.insertInto('cooperation.region').values({ region_id: 1, slug: 'amersfoort', name: 'Regio Amersfoort', source: 'website' }).execute()
    await db.insertInto('cooperation.municipality').values([[LEUSDEN, 'Leusden'], [BAARN, 'Baarn'], [VEENENDAAL, 'Veenendaal']].map(([place = '', name = '']) =>
      ({ code: place, name, province: 'Utrecht', population: 30_000, boundary, source: 'CBS' }))).execute()
    const membership = (municipality: string | undefined, service: string, until: string | null) =>
      ({ municipality: municipality ?? '', service, from_day: day('2018-01-01'), until_day: until === null ? null : day(until), successor_region: until === null ? null : 'Ede', source: 'regio' })
    await db.insertInto('cooperation.membership').values(['maatschappelijke-opvang', 'beschermd-wonen'].flatMap((service) =>
      [membership(LEUSDEN, service, null), membership(BAARN, service, null), membership(VEENENDAAL, service, '2022-01-01')])).execute()
    await db.insertInto('cooperation.mandate').values(['eigen-huis', 'maatschappelijke-opvang'].flatMap((service) => ['daytime', 'night-and-weekend'].map((kind) =>
      ({ id: newId(), municipality: LEUSDEN ?? '', service, role: 'decider', kind, from_day: day('2024-01-01'), source: 'Mandaatbesluit Leusden 2024' })))).execute()
    const file = JSON.parse(readFileSync(new URL('../../../../data/region-amersfoort/products.json', import.meta.url), 'utf8')) as { products: { code: string; name: string; setting: string; service: string; position: number; review: { weeks: number } | null }[] }
    await db.insertInto('continuum.product').values(file.products.map((product) => ({
      code: product.code, name: product.name, setting: product.setting, service: product.service, legal_ground: 'none', review_weeks: product.review?.weeks ?? null,
      sort: product.position, source: 'regiovisie', from_day: day('2018-01-01'),
    }))).execute()
  })
}

type Woman = { id: string; actor: Actor }
async function somebody(municipality = LEUSDEN ?? '', contact: { phone?: string; email?: string; safeChannel?: 'mail' | 'sms' | 'letter' | 'owner' } = {}): Promise<Woman> {
  const accountId = newId()
  const id = await base.as(systemOf(1), async (tx) => {
    const personId = await registerPerson(tx, {
      firstNames: 'Testa', callName: 'Testa', familyName: 'Voorbeeld', birthDate: day('1976-05-04'), safeChannel: contact.safeChannel ?? 'sms', municipality, phone: contact.phone ?? '0600000000',
      ...(contact.email ? { email: contact.email } : {}),
    })
    await sql`insert into people.access_right (holder, kind, person_id, origin, ground, from_at) values (${`account:${accountId}`}, 'own', ${personId}, 'account', 'own', ${tx.now})`.execute(database(tx))
    return personId
  })
  return { id, actor: as('resident', { accountId, personId: id }) }
}

const question = { municipality: LEUSDEN ?? '', service: 'eigen-huis', question: 'Het lukt thuis niet meer alleen.', urgent: false } satisfies Partial<ReportInput>
const reportOf = async (woman: Woman, more: Partial<ReportInput> = {}) => value(await does(woman.actor, (asker) => makeReport(asker, { person: { id: woman.id }, ...question, ...more })))

async function applied(woman: Woman, products: readonly string[] = ['beschermd-thuis']) {
  const report = await reportOf(woman)
  const enquiry = value(await does(desk, (asker) => startEnquiry(asker, report.id)))
  value(await does(desk, (asker) => finishEnquiry(asker, enquiry, draft, true), 1))
  const application = value(await does(woman.actor, (asker) => apply(asker, report.id, { products, hoursMin: 4, hoursMax: 8, words: 'Dit past bij mij.' })))
  return { report, enquiry, application }
}

const today = async () => (await readClock(base.db)).slice(0, 10)
const verdict = async (): Promise<DecisionInput & { outcome: 'granted' }> => {
  const from = day(await today())
  return { outcome: 'granted', products: ['beschermd-thuis'], hoursMin: 4, hoursMax: 8, movers: ['resident', 'support-worker'], from, until: addDays(from, 365), reasons: 'Zij redt het thuis met deze hulp.' }
}

beforeAll(async () => {
  base = await ground()
  await fillRegion()
})
afterAll(() => base.stop())

describe('from report to objection', () => {
  test('each step follows the one before, and the letter is a tagged PDF', async () => {
    const woman = await somebody(LEUSDEN, { safeChannel: 'mail', email: 'veilig@voorbeeld.test' })
    const { report, application } = await applied(woman)
    const decision = value(await does(decider, async (asker) => decide(asker, application.id, await verdict()), application.version))
    expect(decision).toMatchObject({ outcome: 'granted', municipality: LEUSDEN, products: ['beschermd-thuis'], frozen: { question: question.question, mandates: [{ source: 'Mandaatbesluit Leusden 2024' }] } })
    const letter = (await base.as(decider, (tx) => letterOf(tx, decision.id)))?.toString('latin1') ?? ''
    expect(letter.startsWith('%PDF')).toBe(true)
    expect(letter).toMatch(/\/MarkInfo|\/StructTreeRoot/)
    const objection = value(await does(woman.actor, (asker) => object(asker, decision.id, 'Ik heb meer uren nodig.')))
    expect(objection.inTime).toBe(true)
    expect(code(await does(woman.actor, (asker) => object(asker, decision.id, 'Nog eens.')))).toBe('already-objected')
    const [process] = await base.as(woman.actor, (tx) => processOf(tx, woman.id))
    expect(process).toMatchObject({ state: 'objected', report: { id: report.id } })
    expect(process?.steps.map((step) => step.state)).toEqual(['done', 'done', 'next', 'done', 'done', 'done', 'done'])
    const sent = (await base.as(woman.actor, (tx) => postBox(tx))).filter((message) => message.recipient === 'veilig@voorbeeld.test')
    expect(sent.map((message) => message.subject)).toEqual(['Er staat een brief voor u klaar', 'Wij hebben uw bericht ontvangen'])
    expect(sent.map((message) => message.body).join(' ')).not.toMatch(/beschermd|opvang|Testa|thuis/i)
    const told = await base.as(systemOf(1), (tx) => database(tx).selectFrom('platform.event').select('type').where('subject', '=', woman.id).orderBy('id').execute())
    expect(told.map((event) => event.type)).toEqual(expect.arrayContaining(['report-received', 'decision-taken']))
    expect(code(await does(decider, (asker) => decideObjection(asker, decision.id, 'dismissed')))).toBe('decided-it-yourself')
    expect(code(await does(other, (asker) => decideObjection(asker, decision.id, 'partly-upheld')))).toBe('yes')
    expect(code(await does(other, (asker) => decideObjection(asker, decision.id, 'dismissed')))).toBe('no-objection')
    expect(value(await does(other, (asker) => openCase(asker, report.id))).state).toBe('decided')
  })

  test('the decision stays as it read, whatever is renamed later', async () => {
    const woman = await somebody()
    const { application } = await applied(woman)
    const decision = value(await does(decider, async (asker) => decide(asker, application.id, await verdict()), 1))
    await base.as(systemOf(1), (tx) => database(tx).updateTable('continuum.product').set({ name: 'Heet nu anders' }).where('code', '=', 'vinger-aan-de-pols').execute())
    const [kept] = await base.as(woman.actor, (tx) => decisionsOf(tx, woman.id))
    expect(kept?.frozen).toMatchObject({ account: draft.account, applied: { words: 'Dit past bij mij.' }, products: [{ name: 'Beschermd thuis' }], decidedBy: decider.name })
    expect(kept?.id).toBe(decision.id)
  })

  test('two deciders at once make one decision', async () => {
    const { application } = await applied(await somebody())
    const input = await verdict()
    const outcomes = await Promise.all([decider, other].map((one) =>
      does(one, (asker) => decide(asker, application.id, input), 1).then(code, (error: unknown) => (isConflict(error) ? 'taken' : 'broken'))))
    expect(outcomes.filter((one) => one === 'yes')).toHaveLength(1)
    expect(outcomes.filter((one) => one === 'taken' || one === 'case-not-now')).toHaveLength(1)
  })

  test('without a mandate of that municipality for that service there is no decision', async () => {
    const woman = await somebody()
    const { application } = await applied(woman, ['bw-herstel-en-groei'])
    const input = { ...(await verdict()), products: ['bw-herstel-en-groei'] }
    expect(code(await does(decider, (asker) => decide(asker, application.id, input), 1))).toBe('no-mandate')
    expect(await base.as(woman.actor, (tx) => decisionsOf(tx, woman.id))).toEqual([])
  })

  test('an application waits for the enquiry', async () => {
    const woman = await somebody()
    const report = await reportOf(woman)
    expect(code(await does(woman.actor, (asker) => apply(asker, report.id, { products: ['beschermd-thuis'], hoursMin: 1, hoursMax: 2, words: 'Nu al.' })))).toBe('enquiry-running')
  })

  test('an enquiry that lacks a part cannot be finished, and a stale version saves nothing', async () => {
    const report = await reportOf(await somebody())
    const enquiry = value(await does(desk, (asker) => startEnquiry(asker, report.id)))
    expect(code(await does(desk, (asker) => finishEnquiry(asker, enquiry, { ...draft, advocateOffered: false }, true), 1))).toBe('enquiry-incomplete')
    expect(value(await does(desk, (asker) => saveEnquiry(asker, enquiry, { ...draft, items: {} }), 1))).toBe(2)
    expect(code(await does(desk, (asker) => saveEnquiry(asker, enquiry, draft), 1))).toBe('changed-meanwhile')
  })

  test('withdrawn is over', async () => {
    const woman = await somebody()
    const { report, application } = await applied(woman)
    value(await does(woman.actor, (asker) => withdraw(asker, report.id)))
    expect(code(await does(decider, async (asker) => decide(asker, application.id, await verdict()), 1))).toBe('case-not-now')
  })
})

describe('who may report and who may look', () => {
  test('somebody else needs her consent, and then sees only how far it is', async () => {
    const newcomer = { firstNames: 'Nieuwe', callName: 'Nieuwe', familyName: 'Inwoner', birthDate: day('1990-01-02'), safeChannel: 'owner' as const, municipality: LEUSDEN ?? '' }
    const input: ReportInput = { person: { newcomer }, ...question }
    expect(code(await does(referrer, (asker) => makeReport(asker, input)))).toBe('consent-needed')
    const report = value(await does(referrer, (asker) => makeReport(asker, { ...input, consent: 'Zij zei ja in de spreekkamer.' })))
    expect(await does(referrer, (asker) => ownReports(asker))).toMatchObject([{ report: { id: report.id }, state: 'reported' }])
    expect(code(await does(referrer, (asker) => openCase(asker, report.id)))).toBe('not-found')
  })

  test('a known person is answered along her own channel, never along what a reporter typed', async () => {
    const bsn = '999990019'
    const newcomer = { firstNames: 'Bekend', callName: 'Bekend', familyName: 'Persoon', birthDate: day('1985-01-02'), bsn, municipality: LEUSDEN ?? '' }
    await base.as(systemOf(1), (tx) => registerPerson(tx, { ...newcomer, safeChannel: 'sms', phone: '0600000001' }))
    value(await does(referrer, (asker) => makeReport(asker, { person: { newcomer: { ...newcomer, safeChannel: 'mail', email: 'ex@voorbeeld.test' } }, ...question, consent: 'Zij zei ja.' })))
    const recipients = (await base.as(systemOf(1), (tx) => postBox(tx))).map((message) => message.recipient)
    expect(recipients).toContain('0600000001')
    expect(recipients).not.toContain('ex@voorbeeld.test')
  })

  test('a known BSN with another name or birth date gives nobody a file, and the reporter sees the name she typed', async () => {
    const bsn = '999990020'
    const mira = { firstNames: 'Mira', callName: 'Mira', familyName: 'Harmsen', birthDate: day('1976-05-03'), bsn, safeChannel: 'owner' as const, municipality: LEUSDEN ?? '' }
    const known = await base.as(systemOf(1), (tx) => registerPerson(tx, mira))
    const consultant = as('municipal-consultant', { municipality: BAARN ?? '' })
    const input = { ...question, service: 'maatschappelijke-opvang', municipality: BAARN ?? '', consent: 'Zij zei ja.' } as const
    const send = async (more: Partial<typeof mira>, service: ReportInput['service'] = input.service) =>
      value(await does(consultant, (asker) => makeReport(asker, { ...input, service, person: { newcomer: { ...mira, municipality: BAARN ?? '', ...more } } })))
    const holdersOf = (id: string) => base.as(systemOf(1), async (tx) => (await database(tx).selectFrom('people.access_right').select('holder').where('origin', '=', `report:${id}`).execute()).map((row) => row.holder))
    const [otherName, otherBirth, agreeing, atHome] = [await send({ callName: 'Anna', familyName: 'Anders' }), await send({ birthDate: day('1990-01-01') }), await send({}), await send({}, 'eigen-huis')]
    for (const one of [otherName, otherBirth]) {
      expect(one).toMatchObject({ remark: 'possible-same-person' })
      expect(one.personId).not.toBe(known)
    }
    expect([agreeing.personId, agreeing.remark, atHome.personId, atHome.remark]).toEqual([known, null, known, 'lives-elsewhere'])
    for (const one of [otherName, otherBirth, agreeing, atHome]) {
      expect(await holdersOf(one.id)).toEqual(['desk:access'])
      expect(code(await does(consultant, (asker) => openCase(asker, one.id)))).toBe('not-found')
    }
    expect((await does(consultant, (asker) => ownReports(asker))).map((one) => one.report.personName)).toContain('Anna Anders')
    const hers = await send({ bsn: '', familyName: 'Nieuw' })
    expect(await holdersOf(hers.id)).toEqual(['desk:access', `municipality:${BAARN}`])
  })

  test('the consultant of another municipality finds nothing', async () => {
    const woman = await somebody()
    const { report, application } = await applied(woman)
    const decision = value(await does(decider, async (asker) => decide(asker, application.id, await verdict()), 1))
    const consultant = (municipality: string | undefined) => as('municipal-consultant', { municipality: municipality ?? '' })
    const ends = await base.as(systemOf(1), (tx) => database(tx).selectFrom('people.access_right').select(['holder', 'until_at']).where('origin', '=', `report:${report.id}`).orderBy('holder').execute())
    expect(ends).toEqual([{ holder: 'desk:access', until_at: deskAccessUntil(decision.decidedOn) }, { holder: `municipality:${LEUSDEN}`, until_at: deskAccessUntil(decision.until ?? decision.decidedOn) }])
    expect(code(await does(consultant(LEUSDEN), (asker) => openCase(asker, report.id)))).toBe('yes')
    expect(code(await does(consultant(BAARN), (asker) => openCase(asker, report.id)))).toBe('not-found')
    expect(code(await does(consultant(BAARN), (asker) => openDecision(asker, decision.id)))).toBe('not-found')
    expect(code(await does(consultant(BAARN), (asker) => openCase(asker, newId())))).toBe('not-found')
    expect(code(await does((await somebody()).actor, (asker) => openDecision(asker, decision.id)))).toBe('not-found')
  })

  test('the work list has the nearest legal date first, urgent ones on top', async () => {
    const urgent = await reportOf(await somebody(LEUSDEN, { safeChannel: 'letter' }), { urgent: true })
    const list = await base.as(desk, (tx) => openCases(tx, holderOf(desk, 'desk:access')))
    expect(list[0]?.report.id).toBe(urgent.id)
    expect(list[0]?.due?.what).toBe('receipt')
    const numbers = await base.as(desk, (tx) => counts(tx, LEUSDEN))
    expect(numbers.open).toBe(list.filter(({ report }) => report.municipality === LEUSDEN).length)
    expect(numbers.medianDays).toBe(0)
  })
})

describe('Veenendaal', () => {
  test('its worker opens nothing new; she herself may report at another municipality', async () => {
    const woman = await somebody(VEENENDAAL)
    const team = as('local-team', { municipality: VEENENDAAL ?? '' })
    const input: ReportInput = { person: { id: woman.id }, ...question, municipality: VEENENDAAL ?? '', service: 'maatschappelijke-opvang', consent: 'Zij zei ja.' }
    expect(await does(team, (asker) => makeReport(asker, input))).toMatchObject({ ok: false, refusal: { code: 'membership-ended', details: { region: 'Ede', since: '2022-01-01' } } })
    const report = await reportOf(woman, { service: 'maatschappelijke-opvang' })
    expect(report.municipality).toBe(LEUSDEN)
  })

  test('a running file goes to region Ede, accepted one by one; Veenendaal keeps its right to read', async () => {
    const woman = await somebody(VEENENDAAL)
    const consultant = as('municipal-consultant', { municipality: VEENENDAAL ?? '' })
    const regions = ['Regio Ede', 'Regio Vallei'].map((name) => ({ id: newId(), name, kind: 'other-region' }))
    const [ede, vallei] = regions.map(({ id }) => as('receiving-region', { organisationId: id }))
    if (!ede || !vallei) throw new Error('no regions')
    await base.as(systemOf(1), (tx) => sql`insert into people.access_right (holder, kind, person_id, origin, ground, from_at)
      values (${`municipality:${VEENENDAAL}`}, 'case', ${woman.id}, 'residence', 'responsible-municipality', ${tx.now})`.execute(database(tx)))
    expect(code(await does(consultant, (asker) => handOverCase(asker, woman.id, 'Te vroeg.')))).toBe('region-not-here')
    await base.as(systemOf(1), (tx) => database(tx).insertInto('staff.organisation').values(regions).execute())
    value(await does(consultant, (asker) => handOverCase(asker, woman.id, 'Een vergissing.')))
    value(await does(consultant, (asker) => withdrawOffer(asker, woman.id)))
    expect(await does(ede, (asker) => receivedTransfers(asker))).toEqual([])
    expect(code(await does(ede, async (asker) => openFile(asker.tx, woman.id, holderOf(ede, 'desk:receiving'))))).toBe('not-found')
    const transfer = value(await does(consultant, (asker) => handOverCase(asker, woman.id, 'Wij bellen maandag samen.')))
    expect(await does(vallei, (asker) => receivedTransfers(asker))).toEqual([])
    expect(code(await does(vallei, (asker) => acceptCase(asker, transfer.id), 1))).toBe('not-found')
    expect(code(await does(vallei, async (asker) => openFile(asker.tx, woman.id, holderOf(vallei, 'desk:receiving'))))).toBe('not-found')
    expect(code(await does(consultant, (asker) => handOverCase(asker, woman.id, 'Nog eens.')))).toBe('already-handed-over')
    expect(await does(ede, (asker) => receivedTransfers(asker))).toMatchObject([{ id: transfer.id, toRegion: 'Ede', acceptedOn: null }])
    expect(code(await does(ede, (asker) => acceptCase(asker, transfer.id), 1))).toBe('yes')
    expect(code(await does(ede, (asker) => acceptCase(asker, transfer.id), 1))).toBe('changed-meanwhile')
    expect(code(await does(consultant, (asker) => withdrawOffer(asker, woman.id)))).toBe('changed-meanwhile')
    expect(await does(consultant, (asker) => municipalFiles(asker))).toMatchObject([{ personId: woman.id, transfer: { acceptedOn: transfer.offeredOn } }])
    expect(code(await does(as('municipal-consultant', { municipality: LEUSDEN ?? '' }), (asker) => handOverCase(asker, woman.id, 'Niet van mij.')))).toBe('not-found')
  })
})

test('a care signal starts nothing, and is handled once, by its own municipality', async () => {
  await base.as(systemOf(1), (tx) => sendCareSignal(tx, { about: 'een man bij het station', words: 'Hij slaapt buiten.', municipality: LEUSDEN ?? '', reporterName: null, reporterContact: null }))
  const [signal] = (await does(desk, (asker) => listCareSignals(asker))).rows
  const team = (municipality: string | undefined) => as('local-team', { municipality: municipality ?? '' })
  expect(await does(team(BAARN), (asker) => listCareSignals(asker))).toEqual({ rows: [], more: false })
  expect(code(await does(team(BAARN), (asker) => handleCareSignal(asker, signal?.id ?? '', 'Gezien.')))).toBe('not-found')
  expect(code(await does(team(LEUSDEN), (asker) => handleCareSignal(asker, signal?.id ?? '', 'Wij gingen langs.'), 1))).toBe('yes')
  expect(code(await does(desk, (asker) => handleCareSignal(asker, signal?.id ?? '', 'Ik ook.'), 1))).toBe('changed-meanwhile')
})

test('of many care signals the oldest that waits stays on top; the newest is a page further and opens by its own address', async () => {
  const sent: string[] = []
  for (let number = 0; number < 55; number += 1) {
    await base.as(systemOf(1), (tx) => sendCareSignal(tx, { about: `plek ${number}`, words: 'Daar slaapt iemand.', municipality: BAARN ?? '', reporterName: null, reporterContact: null }))
    sent.push(`plek ${number}`)
  }
  const [baarn, leusden] = [BAARN, LEUSDEN].map((municipality) => as('local-team', { municipality: municipality ?? '' }))
  const list = (number: number) => does(baarn ?? desk, (asker) => listCareSignals(asker, number))
  const [first, second] = [await list(1), await list(2)]
  expect([first.more, second.more]).toEqual([true, false])
  expect([...first.rows, ...second.rows].map((one) => one.about)).toEqual(sent)
  const last = second.rows.at(-1)?.id ?? ''
  const opened = async (actor: Actor | undefined, id: string) => code(await does(actor ?? desk, (asker) => openCareSignal(asker, id)))
  expect([await opened(baarn, last), await opened(desk, last), await opened(leusden, last), await opened(desk, 'geen nummer')]).toEqual(['yes', 'yes', 'not-found', 'not-found'])
})

// The clock moves only forward, so what needs a later day comes last.
describe('in an emergency, and when time passes', () => {
  // Work of other houses is theirs to test; here it is done by doing nothing.
  const jobs = new (class extends Map<string, JobHandler> {
    override get(kind: string): JobHandler { return super.get(kind) ?? { kind, run: async () => undefined } }
  })(accessJobs.map((job) => [job.kind, job]))
  const until = (at: string) => moveClock(base.db, jobs, at as Instant)

  test('a temporary provision holds at once and is confirmed in writing on the next working day', async () => {
    const woman = await somebody(LEUSDEN, { safeChannel: 'sms', phone: '0600000002' })
    const report = await reportOf(woman, { service: 'maatschappelijke-opvang', urgent: true })
    const input = { products: ['dag-en-nachtopvang'], hoursMin: 0, hoursMax: 0, reasons: 'Zij heeft vannacht geen bed.' }
    const decision = value(await does(decider, (asker) => decideTemporary(asker, report.id, input)))
    expect(decision).toMatchObject({ outcome: 'temporary', hasLetter: false, legalGround: expect.stringContaining('2.3.3') })
    expect(code(await does(decider, (asker) => decideTemporary(asker, report.id, input)))).toBe('case-not-now')
    await until(`${addDays(decision.announcedOn, 1)}T00:00:00.000Z`)
    const [kept] = await base.as(woman.actor, (tx) => decisionsOf(tx, woman.id))
    expect(kept).toMatchObject({ hasLetter: true, announcedOn: decision.announcedOn })
    expect(value(await does(woman.actor, (asker) => object(asker, decision.id, 'Ik wil een eigen kamer.'))).inTime).toBe(true)
    const [process] = await base.as(woman.actor, (tx) => processOf(tx, woman.id))
    expect(process?.state).toBe('reported')
  })

  test('the database keeps no hours that a week does not have, and no beginning long after the decision', async () => {
    for (const set of ['hours_max = 169', 'hours_min = -1', `from_day = decided_on + interval '13 months'`]) {
      await expect(base.as(decider, (tx) => sql`update access.decision set ${sql.raw(set)}`.execute(database(tx)))).rejects.toThrow('check constraint')
    }
  })

  test('after six weeks she may apply without an enquiry, and the decision still waits for a whole one', async () => {
    const woman = await somebody()
    const report = await reportOf(woman)
    await until(`${addDays(day(await today()), 60)}T10:00:00.000Z`)
    const application = value(await does(woman.actor, (asker) => apply(asker, report.id, { products: ['beschermd-thuis'], hoursMin: 2, hoursMax: 4, words: 'Ik wacht al lang.' })))
    expect(code(await does(decider, async (asker) => decide(asker, application.id, await verdict()), 1))).toBe('case-not-now')
    const enquiry = value(await does(desk, (asker) => startEnquiry(asker, report.id)))
    expect(code(await does(as('access-worker'), (asker) => startEnquiry(asker, report.id)))).toBe('enquiry-taken')
    value(await does(desk, (asker) => finishEnquiry(asker, enquiry, draft, true), 1))
    const decision = value(await does(decider, async (asker) => decide(asker, application.id, await verdict()), 1))
    const waits = await somebody()
    const asked = await reportOf(waits)
    const finished = value(await does(desk, (asker) => startEnquiry(asker, asked.id)))
    const before = await base.as(desk, (tx) => counts(tx, LEUSDEN))
    value(await does(desk, (asker) => finishEnquiry(asker, finished, draft, true), 1))
    await until(`${addDays(day(await today()), 80)}T10:00:00.000Z`)
    expect(value(await does(woman.actor, (asker) => object(asker, decision.id, 'Te laat, ik lag in het ziekenhuis.'))).inTime).toBe(false)
    const after = await base.as(desk, (tx) => counts(tx, LEUSDEN))
    expect(after.open).toBe(before.open)
    const list = await base.as(desk, (tx) => openCases(tx, 'desk:access', { municipality: LEUSDEN ?? '' }))
    expect(list.find((item) => item.report.personId === waits.id)).toMatchObject({ state: 'enquired', late: false })
    expect(after.late).toBe(list.filter((item) => item.late).length)
  })
})
