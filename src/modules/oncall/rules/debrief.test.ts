import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { addDuration, atTime, type Instant, instant, minutesBetween } from '../../../kernel/instant.ts'
import { HEAVY_NIGHT, type HeavyFacts, type HeavyReason, LONG_CALL } from '../model/debrief.ts'
import { outcomes } from '../model.ts'
import { listenersFor, talkedBefore, toldAt } from './debrief.ts'
import { broughtUp } from './follow-up.ts'
import { whyHeavy } from './heavy.ts'

const light: HeavyFacts = { outcome: 'talk-was-enough', minutes: 20, silentAlarm: false, noWord: false, ofHerNight: 1, manyOwed: false, saidSo: false }

describe('whether a call was heavy', () => {
  test.each<[string, Partial<HeavyFacts>, HeavyReason[]]>([
    ['a talk that was enough', {}, []],
    ['contact tomorrow', { outcome: 'contact-tomorrow' }, []],
    ['a visit that went well', { outcome: 'visit' }, []],
    ['nobody answered', { outcome: 'no-contact' }, []],
    ['112 took over', { outcome: 'emergency-112' }, ['emergency-112']],
    ['the crisis service took over', { outcome: 'crisis-service' }, ['crisis-service']],
    ['broken off after threats', { outcome: 'ended-by-worker' }, ['ended-by-worker']],
    ['a visitor asked for help', { outcome: 'visit', silentAlarm: true }, ['silent-alarm']],
    ['a visitor asked for help, and her clock was red by that', { outcome: 'visit', silentAlarm: true, noWord: true }, ['silent-alarm']],
    ['nothing was heard of a visitor', { outcome: null, minutes: null, noWord: true }, ['no-word']],
    ['just not long', { minutes: LONG_CALL.minutes - 1 }, []],
    ['long', { minutes: LONG_CALL.minutes }, ['long-call']],
    ['the one before the last of many', { ofHerNight: HEAVY_NIGHT.calls - 1 }, []],
    ['the one that makes it many', { ofHerNight: HEAVY_NIGHT.calls }, ['many-calls']],
    ['one more: the night was heavy already', { ofHerNight: HEAVY_NIGHT.calls + 1, manyOwed: true }, []],
    ['two that ended at once: the fourth was jumped over', { ofHerNight: HEAVY_NIGHT.calls + 1 }, ['many-calls']],
    ['by day nothing is counted', { ofHerNight: null }, []],
    ['she says so', { saidSo: true }, ['said-so']],
    ['more than one', { outcome: 'emergency-112', minutes: 90, saidSo: true }, ['emergency-112', 'long-call', 'said-so']],
  ])('%s', (_name, facts, reasons) => expect(whyHeavy({ ...light, ...facts })).toEqual(reasons))
  test('more that happened never makes it lighter', () => {
    const facts = fc.record({ outcome: fc.constantFrom(null, ...outcomes), minutes: fc.option(fc.integer({ min: 0, max: 300 })), silentAlarm: fc.boolean(), noWord: fc.boolean(), ofHerNight: fc.option(fc.integer({ min: 1, max: 9 })), manyOwed: fc.boolean(), saidSo: fc.boolean() })
    fc.assert(fc.property(facts, (one) => {
      const heavier = { ...one, silentAlarm: true, saidSo: true, minutes: Math.max(one.minutes ?? 0, LONG_CALL.minutes) }
      expect(whyHeavy(heavier).length).toBeGreaterThanOrEqual(Math.max(3, whyHeavy(one).length))
    }))
  })
})

describe('when and by whom', () => {
  const local = (on: string, time: string): Instant => atTime(day(on), time)
  test.each<[string, string, string, string, string]>([
    ['in the night: the same afternoon, told in the morning', '2026-11-22 03:30', '2026-11-22', '16:00', '10:00'],
    ['in the morning: told at once', '2026-11-22 11:00', '2026-11-22', '16:00', '11:00'],
    ['too late for today', '2026-11-22 12:01', '2026-11-23', '16:00', '10:00'],
    ['in the evening: the next afternoon', '2026-11-22 22:00', '2026-11-23', '16:00', '10:00'],
  ])('%s', (_name, now, on, due, told) => {
    const [date = '', time = ''] = now.split(' ')
    expect(talkedBefore(local(date, time))).toBe(local(on, due))
    expect(toldAt(local(on, due), local(date, time))).toBe(local(on, told))
  })
  test('whatever the moment: within 28 hours, and never told before it happened or too late to do it', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 * 365 * 24 * 60 }), (minutes) => {
      const now = addDuration(instant('2026-01-01T00:00:00Z'), `PT${minutes}M`)
      const due = talkedBefore(now)
      // One hour more on the day on which the clock goes back.
      expect(minutesBetween(now, due)).toBeLessThanOrEqual(29 * 60)
      expect(toldAt(due, now) >= now && toldAt(due, now) < due).toBe(true)
    }))
  })
  test.each<[string, string, string[]]>([
    ['who is on shift by then first', 'samira', ['bea', 'wim', 'stand-in']], ['never she herself', 'bea', ['wim', 'stand-in']], ['a coordinator who was in it', 'wim', ['bea', 'stand-in']],
  ])('%s', (_name, accountId, expected) => expect(listenersFor(accountId, { onShift: ['bea'], coordinators: ['wim', 'bea'], standIns: ['stand-in', 'bea'] })).toEqual(expected))
  test('alone on the line there is nobody, and that is said', () => expect(listenersFor('wim', { onShift: ['wim'], coordinators: ['wim'], standIns: ['wim'] })).toEqual([]))
})

describe('what nobody took up in time', () => {
  const due = atTime(day('2026-11-22'), '16:00')
  const in2Hours = addDuration(due, 'PT2H')
  test.each([
    ['goes to the next one, and is looked at within hours', { ownerId: 'a', escalatedTo: null }, due, { to: 'b', again: in2Hours }],
    ['and to the one after', { ownerId: 'a', escalatedTo: 'b' }, due, { to: 'c', again: in2Hours }],
    ['the last keeps it: the next morning', { ownerId: 'a', escalatedTo: 'c' }, in2Hours, { to: 'c', again: atTime(day('2026-11-23'), '10:00') }],
    ['and ever more seldom', { ownerId: 'a', escalatedTo: 'c' }, atTime(day('2026-11-25'), '10:00'), { to: 'c', again: atTime(day('2026-11-28'), '10:00') }],
  ])('%s', (_name, waiting, now, expected) => expect(broughtUp(['a', 'b', 'c'], { ...waiting, dueAt: due }, now)).toEqual(expected))
})
