import { describe, expect, test } from 'vitest'
import { day } from '../../kernel/day.ts'
import { instant } from '../../kernel/instant.ts'
import { type MatterKind, matterKinds, type Readers } from './model.ts'
import { decidedOf, kindsToDecide, outcomeOfErasure, withReasons } from './rules/erasure.ts'
import { nextOwner, ownersOn } from './rules/owners.ts'
import { answeringAct, isDecided, isUnread, isWaitingFor, mayDo, mayObject, needsOutcome, outcomeFor, shutOut, standing, stateOf } from './rules/standing.ts'
import { answerBy, answerDue, objectionTerm, readDue, readingMoment, reminderAt, termOf } from './rules/terms.ts'

const readers: Readers = { onDuty: 'joris', keyWorker: 'joris', replacement: 'anke', coordinators: ['wim', 'bea'], complaintOfficers: { own: ['wieke'], others: ['gonny'] }, privacyOfficers: ['vera', 'hessel'] }
const friday = day('2026-11-20')
const saturday = day('2026-11-21')
const christmas = day('2026-12-25')

describe('who reads it', () => {
  test.each([
    ['message', friday, ['joris', 'anke', 'wim', 'bea']], ['message', saturday, ['joris', 'wim', 'bea']], ['message', christmas, ['joris', 'wim', 'bea']],
    ['worry', friday, ['joris', 'anke', 'wim', 'bea']], ['worry', saturday, ['joris', 'wim', 'bea']],
    ['complaint', friday, ['wieke', 'gonny', 'vera', 'hessel']], ['complaint', saturday, ['wieke', 'gonny', 'vera', 'hessel']],
    ['access', friday, ['vera', 'hessel', 'wieke', 'gonny']], ['correction', friday, ['vera', 'hessel', 'wieke', 'gonny']], ['erasure', saturday, ['vera', 'hessel', 'wieke', 'gonny']],
  ] as const)('a %s on %s: %j', (kind, on, order) => {
    expect(ownersOn(kind, on, readers)).toEqual(order)
  })

  test('a complaint never comes to the team it may be about', () => {
    for (const on of [friday, saturday]) expect(ownersOn('complaint', on, readers)).not.toEqual(expect.arrayContaining(['joris']))
  })

  test('who is there while the key worker is on leave comes first; at the weekend a worker who is off is not waited for', () => {
    expect(ownersOn('message', friday, { ...readers, onDuty: 'lena' })).toEqual(['lena', 'joris', 'anke', 'wim', 'bea'])
    expect(ownersOn('message', saturday, { ...readers, onDuty: 'lena' })).toEqual(['lena', 'wim', 'bea'])
    expect(ownersOn('message', saturday, { ...readers, onDuty: undefined })).toEqual(['wim', 'bea'])
  })

  test('without a worker somebody still reads it; with nobody at all there is no owner', () => {
    expect(ownersOn('message', friday, { ...readers, onDuty: undefined, keyWorker: undefined, replacement: undefined })).toEqual(['wim', 'bea'])
    expect(ownersOn('message', friday, { ...readers, onDuty: undefined, keyWorker: undefined, replacement: undefined, coordinators: [] })).toEqual([])
  })

  test.each([
    [['joris', 'anke'], [], 'joris'], [['joris', 'anke'], ['joris'], 'anke'], [['anke', 'joris', 'wim'], ['joris'], 'anke'], [['joris', 'anke'], ['joris', 'anke'], 'anke'], [[], ['joris'], undefined],
  ])('of %j, after %j: %s', (order, had, next) => {
    expect(nextOwner(order, had)).toBe(next)
  })
})

const fridayNoon = instant('2026-11-20T12:00:00+01:00')
const fridayEvening = instant('2026-11-20T17:00:00+01:00')

describe('terms', () => {
  test('every number has a source and a date, and an invented one says so', () => {
    const terms = matterKinds.flatMap((kind) => (kind === 'complaint' ? [termOf(kind, 'provider'), termOf(kind, 'municipality')] : [termOf(kind, 'worker')]))
    for (const term of terms) {
      expect(term.source.length).toBeGreaterThan(10)
      expect(term.from <= '2026-11-21').toBe(true)
      expect(term.source.includes('voorbeeldwaarde')).toBe(term.example === true)
    }
  })

  test.each([
    ['message', 'worker', '2026-11-24'], ['worry', 'worker', '2026-11-23'], ['complaint', 'municipality', '2027-01-04'], ['complaint', 'provider', '2027-01-04'],
    ['access', 'privacy-officer', '2026-12-21'], ['correction', 'privacy-officer', '2026-12-21'], ['erasure', 'privacy-officer', '2027-02-22'],
  ] as const)('a %s to the %s of Friday 20 November is answered by %s', (kind, addressee, last) => {
    expect(answerBy(termOf(kind, addressee), fridayNoon)).toBe(last)
  })

  test.each([
    ['message', true, '2026-11-21T11:00:00.000Z'], ['message', false, '2026-11-20T23:00:00.000Z'], ['worry', true, '2026-11-20T15:00:00.000Z'], ['worry', false, '2026-11-20T13:00:00.000Z'],
    ['erasure', true, '2026-11-24T16:00:00.000Z'], ['erasure', false, '2026-11-23T16:00:00.000Z'],
  ] as const)('a %s (first owner: %s) is read by %s', (kind, first, due) => {
    expect(readDue(termOf(kind, 'worker'), fridayNoon, first)).toBe(due)
  })

  test('what comes after office hours is read the next day', () => {
    expect([readingMoment(fridayNoon), readingMoment(fridayEvening)]).toEqual([fridayNoon, '2026-11-21T08:00:00.000Z'])
  })

  test('an unanswered message goes on at the end of its last day, a request a week before it', () => {
    expect(answerDue(termOf('message', 'worker'), day('2026-11-24'), fridayNoon)).toBe('2026-11-24T16:00:00.000Z')
    expect(answerDue(termOf('erasure', 'privacy-officer'), day('2027-02-22'), fridayNoon)).toBe('2027-02-15T08:00:00.000Z')
    expect(answerDue(termOf('message', 'worker'), day('2026-11-18'), fridayNoon), 'past already: soon again').toBe('2026-11-20T23:00:00.000Z')
  })

  test.each([
    ['2026-11-20T08:00:00Z', '2026-11-20T23:00:00.000Z', 'the same day'],
    ['2026-11-19T08:00:00Z', '2026-11-21T08:00:00.000Z', 'the next morning'],
    ['2026-11-16T08:00:00Z', '2026-11-24T08:00:00.000Z', 'after four days in four'],
    ['2026-03-02T08:00:00Z', '2026-11-27T08:00:00.000Z', 'at last once a week'],
  ])('the last reader of what was due at %s is reminded at %s: %s', (due, again) =>
    expect(reminderAt(termOf('message', 'worker'), instant(due), fridayNoon)).toBe(again))
})

const at = fridayNoon
const said = (side: 'sender' | 'reader', readAt: typeof at | null = null) => ({ side, readAt })

describe('where it stands', () => {
  test.each([
    ['sent', { closedAt: null, withdrawnAt: null, objection: null, messages: [said('sender')] }], ['read', { closedAt: null, withdrawnAt: null, objection: null, messages: [said('sender', at)] }],
    ['answered', { closedAt: null, withdrawnAt: null, objection: null, messages: [said('sender', at), said('reader')] }], ['sent', { closedAt: null, withdrawnAt: null, objection: null, messages: [said('sender', at), said('reader', at), said('sender')] }],
    ['closed', { closedAt: at, withdrawnAt: null, objection: null, messages: [said('sender', at), said('reader')] }], ['withdrawn', { closedAt: null, withdrawnAt: at, objection: null, messages: [said('sender')] }],
  ] as const)('%s', (state, facts) => {
    expect(stateOf(facts)).toBe(state)
  })

  test('a reader cannot close what is not answered, and nobody else can read it', () => {
    const open = { closedAt: null, withdrawnAt: null, objection: null, messages: [said('sender')] }
    expect(mayDo(open, 'close', 'support-worker').ok).toBe(false)
    expect(mayDo(open, 'read', 'alderman').ok).toBe(false)
    expect(mayDo(open, 'read', 'support-worker')).toEqual({ ok: true, value: 'read' })
  })

  test('it is late only while somebody has it and the last day is past', () => {
    const matter = { id: 'm', personId: 'p', kind: 'message' as const, addressee: 'worker' as const, organisationId: null, municipality: null, scheme: null, sentAt: at, answerBy: friday, termSource: '', closedAt: null, withdrawnAt: null, objection: null, version: 1, messages: [] }
    const owner = { accountId: 'joris', name: 'Joris', because: 'first' as const, from: at, due: at, endedAt: null }
    expect([standing({ ...matter, owners: [owner] }, friday).late, standing({ ...matter, owners: [owner] }, saturday).late, standing({ ...matter, owners: [] }, saturday).late]).toEqual([false, true, false])
  })

  test.each(matterKinds.map((kind): [MatterKind, boolean] => [kind, kind !== 'message' && kind !== 'worry']))('a %s is decided by a person: %s', (kind, decided) => {
    expect(isDecided(kind)).toBe(decided)
    const matter = { kind, closedAt: null, withdrawnAt: null, objection: null, messages: [words('sender')] }
    expect(outcomeFor(matter, undefined).ok).toBe(!decided)
    expect(outcomeFor(matter, 'refused')).toEqual({ ok: true, value: decided ? 'refused' : null })
    // What she writes after the decision gets an answer, no second decision.
    expect(outcomeFor({ ...matter, messages: [words('sender'), words('reader', 'granted'), words('sender')] }, 'refused')).toEqual({ ok: true, value: null })
  })
})

const words = (side: 'sender' | 'reader', outcome: 'granted' | 'refused' | null = null) => ({ side, readAt: null, outcome, accountId: side === 'reader' ? 'vera' : 'mira', at })
const objected = { decisionBy: 'vera', receivedOn: friday, inTime: true, decided: null }

describe('an objection against what was decided on her data', () => {
  const decided = { closedAt: null, withdrawnAt: null, objection: null, messages: [words('sender'), words('reader', 'refused')] }

  test.each(matterKinds.map((kind): [MatterKind, boolean] => [kind, ['access', 'correction', 'erasure'].includes(kind)]))('against a decision on a %s: %s', (kind, may) => {
    expect(mayObject({ ...decided, kind }, 'resident')).toBe(may)
    expect(mayObject({ ...decided, kind, closedAt: at }, 'resident')).toBe(may)
    expect(mayObject({ ...decided, kind }, 'support-worker')).toBe(false)
    expect(mayObject({ ...decided, kind, messages: [words('sender')] }, 'resident')).toBe(false)
    expect(mayObject({ ...decided, kind, objection: { ...objected, decided: { on: friday, outcome: 'refused' } } }, 'resident')).toBe(false)
  })

  test('while it runs it is nothing else, asks a decision, and shuts out who decided first', () => {
    const running = { ...decided, kind: 'correction' as const, closedAt: at, objection: objected }
    expect([stateOf(running), answeringAct(running), shutOut(running), needsOutcome(running)]).toEqual(['objected', 'decide-objection', 'vera', true])
    const over = { ...running, objection: { ...objected, decided: { on: friday, outcome: 'granted' as const } } }
    expect([stateOf(over), shutOut(over)]).toEqual(['closed', undefined])
    expect(stateOf({ ...running, withdrawnAt: at })).toBe('withdrawn')
  })

  test('it waits for another than who decided, and is unread until its last words are', () => {
    const running = { ...decided, objection: objected, messages: [...decided.messages, words('sender')] }
    const stands = [decided, running, { ...running, withdrawnAt: at }, { ...running, messages: [{ ...words('sender'), readAt: at }] }, { ...decided, messages: [words('sender')] }]
    expect(stands.map((one) => [isWaitingFor(one, 'vera'), isWaitingFor(one, 'wieke'), isUnread(one)])).toEqual([
      [false, false, false], [false, true, true], [false, false, false], [false, true, false], [true, true, true],
    ])
  })

  // Decided on Friday 20 November 2026: objecting until Friday 1 January, a free day, so Monday 4 January; six weeks later it is 15 February.
  test.each([['2026-11-23', true, '2027-02-15'], ['2027-01-04', true, '2027-02-15'], ['2027-01-05', false, '2027-02-16']] as const)('of %s (in time: %s) is decided by %s', (on, inTime, answer) => {
    expect(objectionTerm(friday, day(on))).toEqual({ inTime, answerBy: answer })
  })
})

describe('a request to erase', () => {
  const notes = { kind: 'notes', choice: 'erase', because: null } as const
  const plan = { kind: 'plan', choice: 'keep-by-law', because: 'Het besluit rust erop.' } as const

  test.each([[[notes], 'granted'], [[plan], 'refused'], [[notes, plan], 'partly']] as const)('%j is %s', (decisions, outcome) => {
    expect(outcomeOfErasure(decisions)).toBe(outcome)
  })

  test('is asked about what there is and, on an objection, what was kept', () => {
    const counts = { 'check-ins': 0, notes: 3, messages: 0, plan: 2 }
    expect(kindsToDecide(counts, [])).toEqual(['notes', 'plan'])
    expect(kindsToDecide(counts, [notes, plan])).toEqual(['plan'])
    expect(decidedOf(['plan'], [{ ...notes }, { ...plan }])).toEqual({ ok: true, value: [plan] })
    expect(decidedOf(['notes'], [{ kind: 'notes', choice: undefined, because: null }])).toMatchObject({ ok: false, refusal: { code: 'choose-per-kind', field: 'notes' } })
  })

  test('keeping needs a reason that says something; erasing has none', () => {
    expect(withReasons([notes, { ...plan, because: ' Wet.    ' }])).toMatchObject({ ok: false, refusal: { code: 'keeping-needs-reason', field: 'waarom-plan' } })
    expect(withReasons([{ ...notes, because: 'Dit hoeft niet.' }, plan])).toMatchObject({ ok: true, value: [{ because: null }, { because: 'Het besluit rust erop.' }] })
  })
})
