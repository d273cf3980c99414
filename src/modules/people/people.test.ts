import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ground, ground } from '../../../test/house.ts'
import { day } from '../../kernel/day.ts'
import { newId } from '../../kernel/id.ts'
import type { Actor } from '../../platform/actor.ts'
import { systemOf } from '../../platform/actor.ts'
import { database, sql } from '../../platform/database/index.ts'
import { postBox } from '../../platform/gateways.ts'
import type { Tx } from '../../platform/transaction.ts'
import {
  acceptInvitation, changeShares, endAccess, endInvitation, findPeople, grantAccess, inviteMember, network, openFile, type OpenFile, registerPerson,
  representedBy, residences, saveResidence, sharedWith, type Topic,
} from './index.ts'
import { endRepresentation, everyRepresentative, type NewRepresentative, recordRepresentative } from './actions/representation.ts'
import { leaveNetwork, sendNewCode } from './actions/network.ts'

let base: Ground
const actor = (role: string, compartment = 0): Actor => ({ regionId: 1, compartment, accountId: newId<'account'>(), name: role, role })
const joris = actor('support-worker')
const bas = actor('support-worker')
const mira = actor('resident')
const els = actor('network-member')
let person = ''

const nameless = { safeChannel: 'owner' as const }
const register = (tx: Tx, callName: string, familyName: string, birthDate = '1976-05-03', bsn?: string): Promise<string> =>
  registerPerson(tx, { firstNames: callName, callName, familyName, birthDate: day(birthDate), ...nameless, ...(bsn ? { bsn } : {}), municipality: '0327' })
const holder = (who: Actor): string => `account:${who.accountId}`

beforeAll(async () => {
  base = await ground()
  person = await base.as(systemOf(1), async (tx) => {
    const id = await register(tx, 'Mira', 'Harmsen')
    await grantAccess(tx, { holder: holder(joris), kind: 'file', personId: id, origin: 'assignment:1', ground: 'key-worker' })
    await grantAccess(tx, { holder: holder(mira), kind: 'own', personId: id, origin: 'account', ground: 'own-file' })
    return id
  })
})
afterAll(() => base.stop())

describe('the gate', () => {
  test('opens with a running right, and the log will name the file', async () => {
    const [opened, named] = await base.as(joris, async (tx) => [await openFile(tx, person, holder(joris)), [...tx.opened]] as const)
    expect([opened.ok && opened.value.person.callName, opened.ok && opened.value.ground, named]).toEqual(['Mira', 'key-worker', [person]])
  })

  test('answers the same for somebody else’s person, for nobody and for no holder', async () => {
    const answers = await base.as(bas, async (tx) => [await openFile(tx, person, holder(bas)), await openFile(tx, newId(), holder(bas)), await openFile(tx, person, undefined), tx.opened.size])
    const no = { ok: false, refusal: { code: 'not-found' } }
    expect(answers).toEqual([no, no, no, 0])
  })

  test('a right of another kind opens nothing', async () => {
    const finance = 'municipality:0327'
    await base.as(systemOf(1), (tx) => grantAccess(tx, { holder: finance, kind: 'amounts', personId: person, origin: 'cost:1', ground: 'pays' }))
    expect((await base.as(joris, (tx) => openFile(tx, person, finance))).ok).toBe(false)
    expect((await base.as(joris, (tx) => openFile(tx, person, finance, ['amounts']))).ok).toBe(true)
  })

  test('ends at the moment the fact ends', async () => {
    await base.as(systemOf(1), (tx) => grantAccess(tx, { holder: holder(bas), kind: 'file', personId: person, origin: 'assignment:2', ground: 'key-worker' }))
    expect((await base.as(bas, (tx) => openFile(tx, person, holder(bas)))).ok).toBe(true)
    await base.as(systemOf(1), (tx) => endAccess(tx, person, 'assignment:2', tx.now))
    expect((await base.as(bas, (tx) => openFile(tx, person, holder(bas)))).ok).toBe(false)
  })

  test('a protected person is not there for anybody outside, whatever right there is', async () => {
    const hidden = await base.as(systemOf(1, 1), (tx) => register(tx, 'Roos', 'Verborgen'))
    await base.as(systemOf(1, 1), (tx) => grantAccess(tx, { holder: holder(joris), kind: 'file', personId: hidden, origin: 'assignment:3', ground: 'key-worker' }))
    const seen = await base.as(joris, async (tx) => [(await openFile(tx, hidden, holder(joris))).ok, await findPeople(tx, holder(joris), 'verborgen')])
    expect(seen).toEqual([false, { ok: true, value: [] }])
  })
})

describe('finding somebody', () => {
  const find = async (who: Actor, typed: string) => base.as(who, (tx) => findPeople(tx, holder(who), typed))

  test.each([['harm', 1], ['HARMSEN mira', 1], ['3-5-1976', 1], ['harm 4-5-1976', 0], ['armsen', 0], ['nobody', 0]])('%j finds %i', async (typed, count) => {
    const found = await find(joris, typed)
    expect(found.ok && found.value.length).toBe(count)
  })

  test('finds only whom one may open', async () => expect(await find(bas, 'harm')).toEqual({ ok: true, value: [] }))
  test('one letter is too little', async () => expect(await find(joris, 'h')).toMatchObject({ ok: false, refusal: { code: 'type-more' } }))
  test('without a holder there is nobody', async () => expect(await base.as(joris, (tx) => findPeople(tx, undefined, 'harm'))).toEqual({ ok: true, value: [] }))

  test('who is entitled twice is found once', async () => {
    await base.as(systemOf(1), (tx) => grantAccess(tx, { holder: holder(joris), kind: 'case', personId: person, origin: 'replacement', ground: 'replacement' }))
    const found = await find(joris, 'harm')
    expect(found.ok && found.value).toHaveLength(1)
  })
})

describe('becoming known', () => {
  test('the same BSN gives the same person', async () => {
    const [first, second] = await base.as(systemOf(1), async (tx) => [await register(tx, 'Ali', 'Voorbeeld', '1980-01-01', '999990019'), await register(tx, 'A.', 'Voorbeeld', '1980-01-01', '999990019')])
    expect(second).toBe(first)
  })

  test('the BSN lies nowhere in the database as it is written', async () => {
    const rows = await base.as(systemOf(1), (tx) => database(tx).selectFrom('people.person').selectAll().execute())
    expect(rows.some((row) => JSON.stringify(row).includes('999990019') || row.bsn_cipher?.toString('latin1').includes('999990019'))).toBe(false)
  })

  test('moving ends the earlier fact on that day and tells it', async () => {
    await base.as(systemOf(1), (tx) => saveResidence(tx, person, 'residence', '0307', day('2030-01-01')))
    const facts = await base.as(systemOf(1), (tx) => residences(tx, person))
    expect(facts.filter(({ fact }) => fact === 'residence').map(({ municipality, until }) => [municipality, until])).toEqual([['0327', '2030-01-01'], ['0307', null]])
    const told = await base.as(systemOf(1), (tx) => database(tx).selectFrom('platform.event').select('data').where('type', '=', 'residence-changed').where('subject', '=', person).execute())
    expect(told.map(({ data }) => data)).toContainEqual({ type: 'residence-changed', about: person, fact: 'residence', municipality: '0307', from: '2030-01-01' })
  })
})

describe('people around a person', () => {
  const asMira = <T>(work: (tx: Tx, file: OpenFile) => Promise<T>): Promise<T> => base.as(mira, async (tx) => {
    const file = await openFile(tx, person, holder(mira))
    if (!file.ok) throw new Error('Mira cannot open her own file')
    return work(tx, file.value)
  })
  const anHourOn = () => base.as(mira, async (tx) => { await sql`update platform.code_try set at = at - interval '61 minutes'`.execute(database(tx)) })
  const codes = async (): Promise<string[]> => (await base.as(mira, (tx) => postBox(tx))).map(({ body }) => body.match(/[A-Z2-9]{4}(-[A-Z2-9]{4}){2}/)?.[0] ?? '')
  const lastCode = async (): Promise<string> => (await codes())[0] ?? ''
  const invite = (topics: Topic[], address: { email?: string; phone?: string } = { email: 'els@voorbeeld.example' }) =>
    asMira((tx, file) => inviteMember(tx, file, { name: 'Els', relation: 'zus', callAtNight: true, topics, ...address }, 'http://hier/gedeeld/code'))
  const idOf = async (topics: Topic[] = ['wellbeing']): Promise<string> => {
    await anHourOn()
    const invited = await invite(topics)
    if (!invited.ok) throw new Error(invited.refusal.code)
    return invited.value
  }
  const seenByEls = async (): Promise<(readonly Topic[])[]> => (await base.as(els, (tx) => sharedWith(tx, els.accountId))).map(({ member }) => member.shares)
  const membersNow = () => asMira((tx, file) => network(tx, file.person.id))

  test('who was invited sees nothing before the code, exactly what is shared after it, and nothing after the end', async () => {
    const id = await idOf(['wellbeing', 'plan'])
    expect(await seenByEls()).toEqual([])
    expect(await base.as(els, async (tx) => acceptInvitation(tx, els.accountId, (await lastCode()).toLowerCase()))).toEqual({ ok: true, value: true })
    expect(await seenByEls()).toEqual([['wellbeing', 'plan']])
    const version = (await membersNow()).find((one) => one.id === id)?.version
    await asMira((tx, file) => changeShares(tx, file, id, { topics: ['whereabouts'], callAtNight: false, version }))
    expect(await seenByEls()).toEqual([['whereabouts']])
    await asMira((tx, file) => endInvitation(tx, file, id))
    expect(await seenByEls()).toEqual([])
    expect((await base.as(els, (tx) => openFile(tx, person, holder(els), ['shared']))).ok).toBe(false)
  })

  test('what is shared opens no file', async () => {
    const id = await idOf()
    await base.as(els, async (tx) => acceptInvitation(tx, els.accountId, await lastCode()))
    expect((await base.as(els, (tx) => openFile(tx, person, holder(els)))).ok).toBe(false)
    await base.as(els, (tx) => leaveNetwork(tx, els.accountId, id))
    expect(await seenByEls()).toEqual([])
  })

  test('a code works once; a new one makes the old one useless', async () => {
    const id = await idOf()
    const old = await lastCode()
    expect(await asMira((tx, file) => sendNewCode(tx, file, id, 'http://hier/gedeeld/code'))).toMatchObject({ ok: false, refusal: { code: 'sent-just-now' } })
    await anHourOn()
    await asMira((tx, file) => sendNewCode(tx, file, id, 'http://hier/gedeeld/code'))
    const fresh = (await codes()).find((code) => code !== old) ?? ''
    const take = (code: string) => base.as(els, (tx) => acceptInvitation(tx, els.accountId, code))
    expect([await take(old), await take(fresh), await take(fresh)].map(({ ok }) => ok)).toEqual([false, true, false])
    expect(await asMira((tx, file) => sendNewCode(tx, file, id, ''))).toMatchObject({ ok: false, refusal: { code: 'invitation-not-now' } })
    await asMira((tx, file) => endInvitation(tx, file, id))
  })

  test('the code of an ended invitation works no more', async () => {
    const id = await idOf()
    const code = await lastCode()
    await asMira((tx, file) => endInvitation(tx, file, id))
    expect(await base.as(els, (tx) => acceptInvitation(tx, els.accountId, code))).toMatchObject({ ok: false, refusal: { code: 'code-unknown' } })
  })

  test('a code that is too old works no more', async () => {
    const id = await idOf()
    const code = await lastCode()
    await base.as(mira, (tx) => database(tx).updateTable('people.network_member').set({ code_until: tx.now }).where('id', '=', id).execute())
    expect((await base.as(els, (tx) => acceptInvitation(tx, els.accountId, code))).ok).toBe(false)
    await asMira((tx, file) => endInvitation(tx, file, id))
  })

  test('to share with somebody there has to be a way to reach her; to ring at night there need not be', async () => {
    expect(await invite(['plan'], {})).toMatchObject({ ok: false, refusal: { code: 'nowhere-to-send', field: 'email' } })
    const atNight = await invite([], {})
    expect(atNight.ok).toBe(true)
    if (atNight.ok) await asMira((tx, file) => endInvitation(tx, file, atNight.value))
  })

  test('the message says no family name and nothing of support', async () => {
    const id = await idOf()
    const [message] = await base.as(mira, (tx) => postBox(tx))
    expect(`${message?.subject} ${message?.body}`).not.toMatch(/Harmsen|opvang|hulp|begeleid/)
    await asMira((tx, file) => endInvitation(tx, file, id))
  })

  test('an edit of what somebody else changed meanwhile is refused', async () => {
    const id = await idOf()
    const version = (await membersNow()).find((one) => one.id === id)?.version
    const change = (topics: Topic[]) => asMira((tx, file) => changeShares(tx, file, id, { topics, callAtNight: true, version }))
    expect([await change(['plan']), await change(['support'])]).toMatchObject([{ ok: true }, { ok: false, refusal: { code: 'changed-meanwhile' } }])
    expect((await membersNow()).find((one) => one.id === id)?.shares).toEqual(['plan'])
    await asMira((tx, file) => endInvitation(tx, file, id))
  })

  test('nobody changes the network of another', async () => {
    const id = await idOf()
    const other = await base.as(systemOf(1), async (tx) => {
      const fresh = await register(tx, 'Ander', 'Iemand')
      await grantAccess(tx, { holder: holder(bas), kind: 'own', personId: fresh, origin: 'account', ground: 'own-file' })
      return fresh
    })
    const asOther = await base.as(bas, async (tx) => {
      const file = await openFile(tx, other, holder(bas), ['own'])
      return file.ok ? [await endInvitation(tx, file.value, id), await changeShares(tx, file.value, id, { topics: [], callAtNight: false, version: 1 })] : []
    })
    expect(asOther).toMatchObject([{ ok: false, refusal: { code: 'not-found' } }, { ok: false, refusal: { code: 'not-found' } }])
    await asMira((tx, file) => endInvitation(tx, file, id))
  })
})

describe('who represents', () => {
  const greet = actor('representative')

  const paper = { document: 'Beschikking van de rechtbank', seenOn: day('2020-01-02'), isDanger: false } as const
  const fresh = { name: 'Greet', kind: 'mentor', from: day('2020-01-01'), ...paper } as const
  const addressOf = (who: Actor) => `${who.accountId}@voorbeeld.test`
  const withAccount = (who: Actor) => base.as(systemOf(1), async (tx) => {
    await database(tx).insertInto('staff.account').values({ id: who.accountId, name: who.name, email: addressOf(who) }).execute()
    await database(tx).insertInto('staff.appointment').values({ id: newId(), account_id: who.accountId, role: 'representative', from_day: day('2018-01-01') }).execute()
  })
  const herFile = async (tx: Tx): Promise<OpenFile> => {
    const file = await openFile(tx, person, holder(joris))
    if (!file.ok) throw new Error('no file')
    return file.value
  }
  const record = (more: Partial<NewRepresentative> = {}) => base.as(joris, async (tx) => recordRepresentative(tx, await herFile(tx), { ...fresh, ...more }))
  const kindsOf = (who: Actor) => base.as(who, async (tx) => {
    const kinds: string[] = []
    for (const kind of ['file', 'case', 'shared', 'amounts'] as const) if ((await openFile(tx, person, holder(who), [kind])).ok) kinds.push(kind)
    return kinds
  })

  test('sees the person for as long as it lasts, and the log names her; ended, it is history and opens nothing', async () => {
    await withAccount(greet)
    const made = await record({ email: addressOf(greet).toUpperCase() })
    const [found, named] = await base.as(greet, async (tx) => [await representedBy(tx, greet.accountId), [...tx.opened]] as const)
    expect([found.map(({ as, file }) => [as.kind, as.scope, file.person.callName]), named]).toEqual([[['mentor', 'care', 'Mira']], [person]])
    expect([await kindsOf(greet), (await base.as(greet, (tx) => openFile(tx, person, holder(greet)))).ok]).toEqual([['shared'], false])
    await base.as(joris, async (tx) => endRepresentation(tx, await herFile(tx), made.ok ? made.value : ''))
    expect([await kindsOf(greet), await base.as(greet, (tx) => representedBy(tx, greet.accountId))]).toEqual([[], []])
    expect((await base.as(joris, (tx) => everyRepresentative(tx, person))).map((one) => [one.name, one.document, one.until !== null])).toEqual([['Greet', 'Beschikking van de rechtbank', true]])
  })

  test.each([['curator', undefined, ['shared', 'amounts']], ['administrator', undefined, ['amounts']], ['guardian', undefined, ['shared', 'amounts']], ['authorised', 'money', ['amounts']], ['authorised', 'care', ['shared']]] as const)('a %s (%s) opens exactly what she decides about', async (kind, scope, kinds) => {
    const who = actor('representative')
    await withAccount(who)
    expect((await record({ kind, scope, email: addressOf(who) })).ok).toBe(true)
    expect(await kindsOf(who)).toEqual(kinds)
  })

  test('ended on its first day, its proof stays; one that had not begun yet never was', async () => {
    const who = actor('representative')
    await withAccount(who)
    const today = await base.as(joris, (tx) => Promise.resolve(tx.today))
    const [begun, future] = [await record({ name: 'Van vandaag', from: today, email: addressOf(who) }), await record({ name: 'Van later', from: day('2190-01-01') })]
    expect(await kindsOf(who)).toEqual(['shared'])
    for (const made of [begun, future]) expect((await base.as(joris, async (tx) => endRepresentation(tx, await herFile(tx), made.ok ? made.value : ''))).ok).toBe(true)
    const kept = (await base.as(joris, (tx) => everyRepresentative(tx, person))).filter(({ name }) => name.startsWith('Van '))
    expect(kept.map(({ name, document, from, until }) => [name, document, from, until])).toEqual([['Van vandaag', paper.document, today, today]])
    expect([await kindsOf(who), await base.as(who, (tx) => representedBy(tx, who.accountId))]).toEqual([[], []])
  })

  test('looks along from when it was recorded, not from a first day before; of one that is over there is no right', async () => {
    const [who, past] = [actor('representative'), actor('representative')]
    await withAccount(who)
    await withAccount(past)
    const before = await base.as(joris, (tx) => Promise.resolve(tx.now))
    await record({ email: addressOf(who) })
    await record({ until: day('2020-02-01'), email: addressOf(past) })
    const rights = await base.as(joris, (tx) => database(tx).selectFrom('people.access_right').select(['holder', 'from_at']).where('holder', 'in', [holder(who), holder(past)]).execute())
    expect(rights.map((right) => [right.holder, right.from_at >= before])).toEqual([[holder(who), true]])
  })

  test('is not recorded without what it takes', async () => {
    const refused = async (more: Partial<NewRepresentative>) => { const done = await record(more); return done.ok ? 'yes' : done.refusal.code }
    expect(await refused({ isDanger: true })).toBe('not-this-representative')
    expect(await refused({ kind: 'authorised' })).toBe('scope-needed')
    expect(await refused({ seenOn: day('2190-01-01') })).toBe('seen-in-future')
    expect(await refused({ until: fresh.from })).toBe('ends-before-start')
    expect(await refused({ email: 'niemand@voorbeeld.test' })).toBe('no-representative-account')
  })

  test('sees nobody before it began or after it ended', async () => {
    const other = actor('representative')
    await withAccount(other)
    await record({ kind: 'curator', from: day('2019-01-01'), until: day('2020-01-01'), email: addressOf(other) })
    await record({ kind: 'curator', from: day('2190-01-01'), email: addressOf(other) })
    expect([await base.as(other, (tx) => representedBy(tx, other.accountId)), await kindsOf(other)]).toEqual([[], []])
  })
})
