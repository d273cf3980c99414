import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { beginOn, type Ground } from '../../../../test/house.ts'
import { colleague, fileOf, settle, settledGround, smsTo, system, told, worker } from '../../../../test/settled.ts'
import { day } from '../../../kernel/day.ts'
import { newId } from '../../../kernel/id.ts'
import { type Actor, systemOf, visitorOf } from '../../../platform/actor.ts'
import { database } from '../../../platform/database/index.ts'
import { runDue } from '../../../platform/jobs.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { grantAccess, registerPerson } from '../../people/index.ts'
import { agreedTime, agreeTime, endAgreement, missedOf, sayFine } from './agreed.ts'
import { checkIn, checkIns, giveConsent, runningConsent, withdrawConsent } from './check-in.ts'
import { continuumJobs } from './jobs.ts'
import { beginRest, rests, runningRest } from './rest.ts'
import { answerSignal, raiseSignal, signals } from './signals.ts'
import { takeSms } from './sms.ts'
import { moveSupport } from './episodes.ts'

let g: Ground
let mira: string
const jobs = new Map(continuumJobs.map((job) => [job.kind, job]))
const other = { kind: 'send-message', run: async () => undefined }

beforeAll(async () => { g = await settledGround() })
afterAll(() => g.stop())
// Saturday: whoever replaces has the turn. Each test has a person and a number of her own.
let phone = ''
let count = 0
const saturday = (time: string) => beginOn(g.ownerUrl, `2026-11-21T${time}:00+01:00`)
beforeEach(async () => {
  count += 1
  phone = `06100000${String(count).padStart(2, '0')}`
  await saturday('08:00')
  mira = await g.as(system, (tx) => settle(tx, 'vinger-aan-de-pols'))
})

const els = '0620000002'
const agree = (change: object = {}) => g.as(worker, async (tx) => agreeTime(tx, await fileOf(tx, mira), {
  before: '10:00', weekdays: [1, 2, 3, 4, 5, 6, 7], phone, key: 'Bij de buren op nummer 33', animal: 'Kat Pluis', ask: null, other: null, askName: 'Els', askPhone: els, ...change,
}))
const passing = async (time: string): Promise<void> => {
  await saturday(time)
  await runDue(g.db, new Map([...jobs, [other.kind, other]]))
}
const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => g.as(system, work)
const missed = async () => (await read((tx) => missedOf(tx, mira)))[0]

describe('an agreed time that goes by', () => {
  test('first she herself, then whom she named, then at the weekend the line, as nobody of hers is at work; and her support wakes', async () => {
    await agree()
    await g.as(worker, async (tx) => beginRest(tx, await fileOf(tx, mira), { agreed: 'Een kaartje per maand', wish: 'together' }))
    const before = (await read((tx) => smsTo(tx, els))).length
    const toFleur = (await read((tx) => smsTo(tx, '0600000101'))).length
    await passing('09:59')
    expect(await missed()).toBeUndefined()
    await passing('10:00')
    expect(await missed()).toMatchObject({ day: '2026-11-21', askedAt: null, taskedAt: null, lineAt: null, foundAt: null })
    expect((await read((tx) => smsTo(tx, phone))).at(-1)).toContain('Antwoord OK')
    expect(await read((tx) => smsTo(tx, els))).toHaveLength(before)
    await passing('10:31')
    const asked = (await read((tx) => smsTo(tx, els))).at(-1)
    expect(asked).toContain('Mira liet vandaag nog niets horen')
    expect(asked).not.toMatch(/Harmsen|Vinger|begeleid/)
    expect(await read((tx) => runningRest(tx, mira))).toBeDefined()
    await passing('11:02')
    const [signal] = await read((tx) => signals(tx, mira))
    expect(signal).toMatchObject({ kind: 'missed', turn: { owner: colleague.accountId, name: 'Fleur' } })
    expect(await read((tx) => smsTo(tx, '0600000101'))).toHaveLength(toFleur)
    expect(await read((tx) => runningRest(tx, mira))).toBeUndefined()
    expect((await read((tx) => rests(tx, mira)))[0]).toMatchObject({ wokenBy: 'missed-check-in' })
    expect((await read((tx) => told(tx, 'check-in-missed', mira))).map((one) => one['step'])).toEqual(['message', 'ask', 'task', 'line'])
    // There is no line here: it never says that a line has it, and goes on asking.
    expect(await missed()).toMatchObject({ lineAt: null, foundAt: null })
    await passing('11:45')
    expect((await read((tx) => told(tx, 'check-in-missed', mira))).map((one) => one['step'])).toEqual(['message', 'ask', 'task', 'line', 'line'])
    expect((await missed())?.signalId).toBe(signal?.id)
  })

  test('a word from her ends it at every step; the task stays until a human answers', async () => {
    await agree()
    await passing('10:00')
    await g.as(system, (tx) => takeSms(tx, phone, 'OK'))
    await passing('12:30')
    expect(await missed()).toMatchObject({ askedAt: null, taskedAt: null })
    expect((await missed())?.foundAt).not.toBeNull()
    expect(await read((tx) => signals(tx, mira))).toEqual([])
    expect(await read((tx) => told(tx, 'check-in-found', mira))).toHaveLength(1)
  })

  test('a word of who is protected is heard where she is, and she gets her answer there', async () => {
    const shelter = systemOf(1, 1)
    const hidden = await g.as(shelter, async (tx) => {
      const id = await registerPerson(tx, { firstNames: 'Aurelia', callName: 'Aurelia', familyName: 'Vederkamer', birthDate: day('1996-05-03'), safeChannel: 'sms', municipality: '0345' })
      await database(tx).insertInto('continuum.agreed_time').values({ id: newId(), person_id: id, before_time: '10:00', weekdays: [6], phone, from_at: tx.now, recorded_by: worker.accountId }).execute()
      return id
    })
    await g.as(visitorOf(1), (tx) => takeSms(tx, phone, 'OK'))
    const signs = (tx: Tx) => database(tx).selectFrom('continuum.sign_of_life').select('way').where('person_id', '=', hidden).execute()
    expect(await g.as(shelter, signs)).toEqual([{ way: 'sms' }])
    expect([await g.as(shelter, async (tx) => (await smsTo(tx, phone)).length), await read((tx) => smsTo(tx, phone)), await read(signs)]).toEqual([1, [], []])
  })

  test('heard before the time nothing happens, and the next day is in the book', async () => {
    await agree()
    await saturday('09:30')
    await g.as(system, (tx) => sayFine(tx, mira, 'web', null))
    await passing('10:30')
    expect(await missed()).toBeUndefined()
    await beginOn(g.ownerUrl, '2026-11-22T10:00:30+01:00')
    await runDue(g.db, new Map([...jobs, [other.kind, other]]))
    expect(await missed()).toMatchObject({ day: '2026-11-22' })
  })

  test('a figure on the day itself is a word too; one about yesterday is not', async () => {
    await agree()
    const said = { score: 6, sleep: null, spokeToSomeone: null, wentToWork: null, note: null, way: 'phone' as const }
    await g.as(worker, async (tx) => {
      await giveConsent(tx, await fileOf(tx, mira), { way: 'phone', weekdays: [] }, true)
      await checkIn(tx, await fileOf(tx, mira), { ...said, day: day('2026-11-20') })
    })
    await passing('10:00')
    expect(await missed()).toMatchObject({ foundAt: null })
    await g.as(worker, async (tx) => checkIn(tx, await fileOf(tx, mira), { ...said, day: day('2026-11-21') }))
    expect((await missed())?.foundAt).not.toBeNull()
  })

  test('without somebody to ask, her worker has it after half an hour', async () => {
    await agree({ askName: undefined, askPhone: undefined })
    await passing('10:00')
    await passing('10:31')
    expect(await missed()).toMatchObject({ askedAt: null })
    expect((await missed())?.taskedAt).not.toBeNull()
  })

  test('she stops with it at once; a new agreement replaces the one before', async () => {
    await agree()
    expect(await agree({ before: '11:00' })).toMatchObject({ ok: true })
    expect(await read((tx) => agreedTime(tx, mira))).toMatchObject({ before: '11:00', ask: { name: 'Els', phone: els }, key: 'Bij de buren op nummer 33' })
    expect(await g.as(system, (tx) => endAgreement(tx, mira))).toMatchObject({ ok: true })
    expect(await g.as(system, (tx) => endAgreement(tx, mira))).toMatchObject({ refusal: { code: 'no-agreed-time' } })
    await passing('12:00')
    expect(await missed()).toBeUndefined()
  })

  test.each([['no day', { weekdays: [] }, 'days-needed'], ['no number', { phone: '033 1234567' }, 'phone-needed'], ['half of whom to ask', { askPhone: undefined }, 'ask-whom-needed'], ['a number that is none', { askPhone: '12' }, 'ask-whom-needed']])('%s is refused', async (_, change, code) => {
    expect(await agree(change)).toMatchObject({ refusal: { code } })
  })
})

describe('telling how it goes', () => {
  const consent = (wish: object = {}) => g.as(worker, async (tx) => giveConsent(tx, await fileOf(tx, mira), { way: 'sms', phone, weekdays: [6], ...wish }, true))
  test('by text message: asked on her days, answered with a figure, stopped with one word', async () => {
    await consent()
    await passing('17:00')
    expect((await read((tx) => smsTo(tx, phone))).at(-1)).toContain('cijfer van 1 tot 10')
    await g.as(system, (tx) => takeSms(tx, `+31${phone.slice(1)}`, '7 5 ja nee'))
    expect(await read((tx) => checkIns(tx, mira, day('2026-11-21')))).toEqual([{ day: '2026-11-21', score: 7, sleep: 5, spokeToSomeone: true, wentToWork: false, note: null, way: 'sms' }])
    await g.as(system, (tx) => takeSms(tx, phone, 'het is niet fijn'))
    expect((await read((tx) => smsTo(tx, phone))).at(-1)).toContain('niet goed lezen')
    await g.as(system, (tx) => takeSms(tx, phone, 'stop'))
    expect(await read((tx) => runningConsent(tx, mira))).toBeUndefined()
    await g.as(system, (tx) => takeSms(tx, phone, '3'))
    expect((await read((tx) => checkIns(tx, mira, day('2026-11-21')))).map((one) => one.score)).toEqual([7])
  })
  test('a number that nobody named gets no answer and leaves nothing: nobody finds out who is known', async () => {
    await g.as(system, (tx) => takeSms(tx, '0699999999', '7'))
    expect(await read((tx) => smsTo(tx, '0699999999'))).toEqual([])
  })
  test('one number is one person’s', async () => {
    await consent()
    mira = await g.as(system, (tx) => settle(tx))
    expect(await consent()).toMatchObject({ refusal: { code: 'phone-in-use' } })
  })
  const roos: Actor = { ...worker, compartment: 1, accountId: newId(), name: 'Roos' }
  const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => g.as(systemOf(1, 1), work)
  const hide = () => inside(async (tx) => {
    const id = await registerPerson(tx, { firstNames: 'Noor', callName: 'Noor', familyName: 'Verscholen', birthDate: null, safeChannel: 'owner' })
    await grantAccess(tx, { holder: `account:${roos.accountId}`, kind: 'file', personId: id, origin: 'test', ground: 'key-worker' })
    return id
  })
  const shared = { refusal: { code: 'phone-shared', field: 'alleen' } }
  const chooses = (noor: string, alone: boolean) => g.as(roos, async (tx) => giveConsent(tx, await fileOf(tx, noor, roos), { way: 'sms', phone, weekdays: [6], alone }, true))
  const agrees = (noor: string, alone: boolean) => g.as(roos, async (tx) => agreeTime(tx, await fileOf(tx, noor, roos), { before: '10:00', weekdays: [6], phone, key: null, animal: null, ask: null, other: null, alone }))

  test('a protected person gets text messages only on a telephone that she says is hers alone, and that nobody outside uses', async () => {
    const noor = await hide()
    expect([await chooses(noor, false), await agrees(noor, false)]).toMatchObject([shared, shared])
    expect([await chooses(noor, true), await agrees(noor, true)]).toMatchObject([{ ok: true }, { ok: true }])
    const another = await hide()
    phone = '0611111111'
    await consent()
    expect([await chooses(another, true), await agrees(another, true)]).toMatchObject([shared, shared])
    await g.as(system, (tx) => withdrawConsent(tx, mira))
    await agree({ askName: undefined, askPhone: undefined })
    expect([await chooses(another, true), await agrees(another, true)]).toMatchObject([shared, shared])
  })

  test('who lives outside never loses her check-in or agreed time by a number that was named inside; inside the next step follows at once', async () => {
    const noor = await hide()
    await chooses(noor, true)
    await agrees(noor, true)
    await consent()
    await agree({ askName: undefined, askPhone: undefined })
    await passing('10:00')
    expect(await missed()).toMatchObject({ foundAt: null, taskedAt: null })
    expect((await missed())?.messagedAt).not.toBeNull()
    expect((await inside((tx) => missedOf(tx, noor)))[0]).toMatchObject({ messagedAt: null, foundAt: null })
    await passing('10:01')
    expect((await inside((tx) => missedOf(tx, noor)))[0]?.taskedAt).not.toBeNull()
    expect((await missed())?.taskedAt).toBeNull()
    await g.as(system, (tx) => takeSms(tx, phone, 'OK'))
    expect((await missed())?.foundAt).not.toBeNull()
    await passing('17:00')
    await g.as(system, (tx) => takeSms(tx, phone, '4'))
    expect([(await read((tx) => checkIns(tx, mira, day('2026-11-21')))).length, (await inside((tx) => checkIns(tx, noor, day('2026-11-21')))).length]).toEqual([1, 0])
    expect([(await read((tx) => smsTo(tx, phone))).length, await inside((tx) => smsTo(tx, phone))]).toEqual([4, []])
  })

  test.each([['no number', { phone: undefined }, 'phone-needed'], ['no day', { weekdays: [] }, 'days-needed']])('text messages with %s are refused', async (_, wish, code) => {
    expect(await consent(wish)).toMatchObject({ refusal: { code } })
  })
  test('choosing again changes the way, stopping is at once', async () => {
    await consent()
    expect(await consent({ way: 'web' })).toMatchObject({ ok: true })
    expect(await read((tx) => runningConsent(tx, mira))).toMatchObject({ way: 'web', phone: null, recordedBy: worker.accountId })
    expect(await g.as(system, (tx) => withdrawConsent(tx, mira))).toMatchObject({ ok: true })
    expect(await g.as(system, (tx) => withdrawConsent(tx, mira))).toMatchObject({ refusal: { code: 'not-taking-part' } })
  })
})

describe('a signal that nobody answers', () => {
  test('passes on to the other one, and comes back until somebody does', async () => {
    await beginOn(g.ownerUrl, '2026-11-20T09:00:00+01:00')
    const id = await g.as(system, (tx) => raiseSignal(tx, mira, 'worry', { text: 'De buurvrouw belde.' })) ?? ''
    const owner = async () => (await read((tx) => signals(tx, mira))).find((one) => one.id === id)?.turn.name
    const at = async (moment: string) => { await beginOn(g.ownerUrl, moment); await runDue(g.db, new Map([...jobs, [other.kind, other]])) }
    expect(await owner()).toBe('Joris')
    await at('2026-11-23T16:59:00+01:00')
    expect(await owner()).toBe('Joris')
    await at('2026-11-23T17:00:30+01:00')
    expect(await owner()).toBe('Fleur')
    await at('2026-11-24T09:00:30+01:00')
    expect(await owner()).toBe('Joris')
    await g.as(worker, async (tx) => answerSignal(tx, await fileOf(tx, mira), id, 1, { answer: 'Gebeld, gaat goed' }))
    await at('2026-11-25T09:00:30+01:00')
    expect(await owner()).toBe('Joris')
  })
})

test('other support begins awake: a rest ends with the episode it was agreed in', async () => {
  await g.as(worker, async (tx) => {
    const file = await fileOf(tx, mira)
    expect(await beginRest(tx, file, { agreed: 'Een kaartje per maand', wish: 'own-wish' })).toMatchObject({ ok: true })
    expect(await beginRest(tx, file, { agreed: 'Nog eens', wish: 'own-wish' })).toMatchObject({ refusal: { code: 'already-resting' } })
    await moveSupport(tx, file, { product: 'beschermd-thuis', hours: 6, day: tx.today, wish: 'together', by: 'support-worker', reason: 'Het gaat minder' })
    expect(await runningRest(tx, mira)).toBeUndefined()
    expect(await beginRest(tx, file, { agreed: 'Rust', wish: 'own-wish' })).toMatchObject({ refusal: { code: 'does-not-rest' } })
  })
})
