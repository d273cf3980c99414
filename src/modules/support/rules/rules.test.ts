import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../../kernel/day.ts'
import { addDuration, atTime, instant, timeOf } from '../../../kernel/instant.ts'
import type { Note, NoteVersion } from '../model.ts'
import { atWork } from './at-work.ts'
import { checkSpan, isOverdue, mayDo } from './contact.ts'
import { deliveryOfWeek, deviates, mondayOf, percentOf, wholeWeeks } from './delivery.ts'
import { mayAccept, waitsTooLong } from './handover.ts'
import { initialsOf } from './initials.ts'
import { checkNote, forResident, mayCorrect } from './notes.ts'
import { type Hours, ownerAt } from './owner.ts'

const now = instant('2026-11-21T12:00:00+01:00')
const codeOf = (result: { ok: boolean; refusal?: { code: string } }): string => (result.ok ? 'ok' : result.refusal?.code ?? '')

describe('when a contact can be planned', () => {
  test.each([
    ['13:00', '14:00', 'ok'], ['12:00', '13:00', 'contact-in-past'], ['11:00', '13:00', 'contact-in-past'], ['14:00', '14:00', 'contact-end-first'], ['14:00', '13:00', 'contact-end-first'],
  ])('from %s until %s: %s', (from, until, code) => expect(codeOf(checkSpan({ from: atTime(day('2026-11-21'), from), until: atTime(day('2026-11-21'), until) }, now))).toBe(code))

  test('a contact of more than twelve hours is two', () =>
    expect(codeOf(checkSpan({ from: instant('2026-11-22T08:00Z'), until: instant('2026-11-22T20:01Z') }, now))).toBe('contact-too-long'))
})

test.each([
  ['planned', '2026-11-21T10:00Z', 'finish', 'ok'], ['planned', '2026-11-21T14:00Z', 'finish', 'contact-still-to-come'], ['planned', '2026-11-21T14:00Z', 'note-no-show', 'contact-still-to-come'],
  ['planned', '2026-11-21T14:00Z', 'cancel', 'ok'], ['done', '2026-11-21T10:00Z', 'move', 'contact-not-now'], ['no-show', '2026-11-21T10:00Z', 'finish', 'ok'],
] as const)('a contact that is %s and began at %s: %s is %s', (state, from, act, code) => expect(codeOf(mayDo({ state, from: instant(from) }, act, 'support-worker', now))).toBe(code))

test.each([['planned', '2026-11-20T10:59Z', true], ['planned', '2026-11-20T11:01Z', false], ['done', '2026-11-01T10:00Z', false]] as const)('%s, over at %s: overdue %s', (state, until, late) =>
  expect(isOverdue({ state, until: instant(until) }, now)).toBe(late))

const version = (more: Partial<NoteVersion> = {}): NoteVersion =>
  ({ version: 1, kind: 'contact', words: 'a', happenedAt: now, minutes: null, withheld: null, because: null, writtenBy: 'w', writer: 'W', recordedAt: now, ...more })
const noteOf = (...versions: [NoteVersion, ...NoteVersion[]]): Note => ({ id: 'n', personId: 'p', authorId: 'w', versions })
const withheld = { ground: 'rights-of-another', why: 'x' } as const

describe('notes', () => {
  test.each([
    ['2026-11-21T11:00Z', undefined, undefined, 'ok'], ['2026-11-21T11:04Z', undefined, undefined, 'ok'], ['2026-11-21T11:06Z', undefined, undefined, 'note-in-future'],
    ['2026-11-21T10:00Z', 'serious-danger', undefined, 'withheld-needs-both'], ['2026-11-21T10:00Z', undefined, 'zo maar', 'withheld-needs-both'], ['2026-11-21T10:00Z', 'serious-danger', 'gevaar', 'ok'],
  ])('happened %s, ground %s, why %s: %s', (at, withheldGround, withheldWhy, code) => expect(codeOf(checkNote({ happenedAt: instant(at), withheldGround, withheldWhy }, now))).toBe(code))

  test.each([['w', 2, 'ok'], ['w', 1, 'changed-meanwhile'], ['w', undefined, 'changed-meanwhile'], ['other', 2, 'not-your-note']])('%s corrects version %s: %s', (who, read, code) =>
    expect(codeOf(mayCorrect(noteOf(version({ version: 2 }), version()), who, read))).toBe(code))

  test('the resident reads the note and what stood there before', () =>
    expect(forResident(noteOf(version({ version: 2, words: 'b' }), version()))).toMatchObject({ withheld: false, version: { words: 'b' }, earlier: [{ words: 'a' }] }))
  test('of a withheld note she reads the ground and nothing of the words', () => {
    const read = forResident(noteOf(version({ words: 'geheim', withheld })))
    expect(read).toEqual({ withheld: true, ground: 'rights-of-another', recordedAt: now })
    expect(JSON.stringify(read)).not.toContain('geheim')
  })
  test('what was withheld stays so when a later version is not', () => expect(forResident(noteOf(version({ version: 2 }), version({ withheld })))).toMatchObject({ withheld: false, earlier: [] }))
})

const joris = { accountId: 'joris', name: 'Joris' }
const anke = { accountId: 'anke', name: 'Anke' }
const cees = { accountId: 'cees', name: 'Cees' }
const shift = { accountId: 'birgit', name: 'Birgit' }
const lead = { accountId: 'ellis', name: 'Ellis' }
const office = [1, 2, 3, 4, 5]
const away = (replacement: typeof cees | null) => [{ from: day('2026-11-16'), until: day('2026-11-21'), replacement }]
const at = (text: string) => instant(`${text}+01:00`)
const free = (weekdays: readonly number[]): Hours => ({ weekdays, away: [] })

describe('who has somebody now', () => {
  test.each([
    ['a weekday', '2026-11-18T10:00', free(office), free(office), 'joris key-worker'],
    ['a weekday night', '2026-11-18T03:00', free(office), free(office), 'joris key-worker'],
    ['a weekend: the replacement works', '2026-11-21T10:00', free(office), free([6, 7]), 'anke replacement'],
    ['a weekend: both are off', '2026-11-21T10:00', free(office), free(office), 'birgit team-shift'],
    ['leave with somebody arranged', '2026-11-18T10:00', { weekdays: office, away: away(cees) }, free(office), 'cees replacement'],
    ['leave without: the named replacement', '2026-11-18T10:00', { weekdays: office, away: away(null) }, free(office), 'anke replacement'],
    ['leave, and the replacement is off too', '2026-11-18T10:00', { weekdays: office, away: away(null) }, free([6]), 'birgit team-shift'],
    ['the first day back', '2026-11-23T09:00', { weekdays: office, away: away(cees) }, free(office), 'joris key-worker'],
  ])('%s', (_when, moment, ofJoris, ofAnke, wanted) => {
    const owner = ownerAt({ at: at(moment), keyWorker: joris, replacement: anke, hours: new Map([['joris', ofJoris], ['anke', ofAnke], ['cees', free(office)]]), onShift: shift, lead })
    expect(`${owner?.accountId} ${owner?.reason}`).toBe(wanted)
  })
  test('nobody on the shift: the lead; nobody at all: nobody', () => {
    const question = { at: at('2026-11-21T10:00'), keyWorker: joris, hours: new Map([['joris', free(office)]]) }
    expect(ownerAt({ ...question, lead })).toEqual({ ...lead, reason: 'team-lead' })
    expect(ownerAt(question)).toBeUndefined()
  })
  test('with a team lead there is an owner at every moment, whoever is off or away', () => {
    const hours = fc.record({ weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })), away: fc.constantFrom(away(cees), away(null), []) })
    fc.assert(fc.property(hours, hours, fc.boolean(), fc.integer({ min: 0, max: 24 * 60 }), (a, b, onShift, hour) => {
      const moment = instant(new Date(Date.parse('2026-11-01T00:00Z') + hour * 3_600_000).toISOString())
      const owner = ownerAt({ at: moment, keyWorker: joris, replacement: anke, hours: new Map([['joris', a], ['anke', b]]), ...(onShift ? { onShift: shift } : {}), lead })
      expect(owner).toBeDefined()
    }))
  })
})

describe('who is at work to look when an agreed time went by', () => {
  const workers = (ofJoris: Hours, ofAnke: Hours) => ({ keyWorker: joris, replacement: anke, hours: new Map([['joris', ofJoris], ['anke', ofAnke], ['cees', free(office)]]), lead })
  // Friday 18 December 2026, Saturday 19, Christmas Day on a Friday.
  test.each([
    ['a weekday', '2026-12-18T10:30', free(office), free(office), false, 'joris 11:30'],
    ['a weekday, her worker is on leave', '2026-12-18T10:30', { weekdays: office, away: [{ from: day('2026-12-18'), until: day('2026-12-19'), replacement: null }] }, free(office), false, 'anke 11:30'],
    ['a weekday, both are off', '2026-12-18T10:30', free([1]), free([2]), false, 'nobody'],
    ['a weekday, both are off and there is a shift', '2026-12-18T10:30', free([1]), free([2]), true, 'birgit 11:30'],
    ['the end of a weekday: not after she goes home', '2026-12-18T16:30', free(office), free(office), false, 'joris 17:00'],
    ['five to five', '2026-12-18T16:55', free(office), free(office), false, 'nobody'],
    ['before the day begins', '2026-12-18T08:29', free(office), free(office), false, 'nobody'],
    ['a weekday night', '2026-12-18T22:00', free(office), free(office), false, 'nobody'],
    ['a weekday night with a shift that ends', '2026-12-18T22:00', free(office), free(office), true, 'birgit 22:30'],
    ['Saturday', '2026-12-19T10:30', free(office), free(office), false, 'nobody'],
    ['Saturday, and she works at the weekend', '2026-12-19T10:30', free(office), free([6, 7]), false, 'anke 11:30'],
    ['Saturday with a shift', '2026-12-19T10:30', free(office), free(office), true, 'birgit 11:30'],
    ['a holiday', '2026-12-25T10:30', free(office), free(office), false, 'nobody'],
    ['a holiday with a shift', '2026-12-25T10:30', free(office), free(office), true, 'birgit 11:30'],
  ] as const)('%s', (_when, moment, ofJoris, ofAnke, onShift, wanted) => {
    const until = moment.endsWith('22:00') ? at(moment.replace('22:00', '22:30')) : at(moment.replace(/T.*/, 'T23:00'))
    const found = atWork({ at: at(moment), ...workers(ofJoris, ofAnke), ...(onShift ? { onShift: { ...shift, until } } : {}) }, addDuration(at(moment), 'PT60M'))
    expect(found ? `${found.accountId} ${timeOf(found.until)}` : 'nobody').toBe(wanted)
  })
})

describe('handovers', () => {
  test.each([['waiting', 'a', 'support-worker', 'ok'], ['waiting', 'w', 'support-worker', 'own-handover'], ['accepted', 'a', 'support-worker', 'handover-not-now'], ['waiting', 'a', 'resident', 'handover-not-now'], ['waiting', 'a', 'team-lead', 'ok']] as const)(
    '%s, by %s (%s): %s', (state, who, role, code) => expect(codeOf(mayAccept({ state, writtenBy: 'w' }, who, role))).toBe(code))
  test.each([['waiting', '2026-11-21T10:00Z', true], ['waiting', '2026-11-21T10:01Z', false], ['accepted', '2026-11-20T10:00Z', false]] as const)('%s since %s: too long %s', (state, at, late) =>
    expect(waitsTooLong({ state, writtenAt: instant(at) }, now)).toBe(late))
})

describe('delivery', () => {
  const monday = day('2026-11-09')
  const agreed = { product: 'beschermd-thuis', hoursPerWeek: 4, from: day('2026-01-01'), until: null }
  const band = { hoursMin: 2, hoursMax: 6, from: day('2026-01-01'), until: null }
  const came = (minutes: number, on = '2026-11-10') => ({ personId: 'p', day: day(on), minutes, origin: 'contact' as const })
  test.each([
    [[240], 'within'], [[216], 'within'], [[210], 'below-norm'], [[110], 'below-bandwidth'], [[361], 'within'], [[372], 'above-bandwidth'], [[], 'below-bandwidth'],
  ])('%s minutes against 4 hours, bandwidth 2 to 6: %s', (minutes, judgement) =>
    expect(deliveryOfWeek({ agreed: [agreed], bandwidths: [band], delivered: minutes.map((one) => came(one)), nights: [] }, monday)).toMatchObject([{ judgement, agreed: 4 }]))

  test('a week in which the product changes is two rows, each with its own days', () => {
    const before = { ...agreed, until: day('2026-11-12') }
    const later = { product: 'vinger-aan-de-pols', hoursPerWeek: 1, from: day('2026-11-12'), until: null }
    const rows = deliveryOfWeek({ agreed: [before, later], bandwidths: [], delivered: [came(60), came(30, '2026-11-13')], nights: [] }, monday)
    expect(rows.map(({ product, delivered, agreed: hours }) => [product, delivered, hours])).toEqual([['beschermd-thuis', 1, 1.7], ['vinger-aan-de-pols', 0.5, 0.6]])
  })
  test('nights count for the day on which they begin, days once', () => {
    const nights = [{ personId: 'p', from: day('2026-11-08'), until: day('2026-11-11') }, { personId: 'p', from: day('2026-11-15'), until: null }]
    expect(deliveryOfWeek({ agreed: [agreed], bandwidths: [band], delivered: [came(60), came(60)], nights }, monday)).toMatchObject([{ nights: 3, days: 1 }])
  })
  test('no minute is lost or counted twice over a chain of products', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 27 }), fc.array(fc.tuple(fc.integer({ min: 0, max: 27 }), fc.integer({ min: 1, max: 8 })), { maxLength: 30 }), (change, visits) => {
      const border = addDays(monday, change)
      const chain = [{ ...agreed, until: border }, { ...agreed, product: 'b', from: border, until: null }]
      const delivered = visits.map(([offset, halfHours]) => ({ personId: 'p', day: addDays(monday, offset), minutes: halfHours * 30, origin: 'note' as const }))
      const total = [0, 7, 14, 21].flatMap((offset) => deliveryOfWeek({ agreed: chain, bandwidths: [], delivered, nights: [] }, addDays(monday, offset))).reduce((sum, one) => sum + one.delivered, 0)
      expect(total).toBeCloseTo(visits.reduce((sum, [, halfHours]) => sum + halfHours / 2, 0), 6)
    }))
  })
  test.each([['within', false], ['nothing-agreed', false], ['below-norm', true], ['below-bandwidth', true], ['above-bandwidth', true]] as const)('%s asks for an explanation: %s', (judgement, asks) => expect(deviates({ judgement })).toBe(asks))
  test('weeks are whole and end before this one', () => expect([mondayOf(day('2026-11-22')), ...wholeWeeks(day('2026-11-22'), 2)]).toEqual(['2026-11-16', '2026-11-02', '2026-11-09']))
  test.each([[3, 4, 75], [0, 0, null], [5, 4, 125]])('%s of %s hours is %s percent', (delivered, hours, percent) => expect(percentOf(delivered, hours)).toBe(percent))
})

test.each([['Mira Harmsen', 'M.H.'], ['Els van der Berg', 'E.B.'], ['Çelik-Ørsted Ada', 'Ç.Ø.A.']])('%s is %s', (name, initials) => expect(initialsOf(name)).toBe(initials))
