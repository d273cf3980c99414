import { array, assert, constantFrom, nat, property, record, string } from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { refusalReasons } from '../model.ts'
import { mayRefuse, receiptOf, type Refusing } from './door.ts'

const full = { cold: false, freeHere: 0, freeElsewhere: new Map([['b', 0], ['c', 0]]) }
const bedAtB = { ...full, freeElsewhere: new Map([['b', 2], ['c', 0]]) }
const no: Refusing = { reason: 'full', tried: ['De Brink'], alternative: 'Hotelkamer via de achterwacht' }

test.each([
  ['full everywhere, with an alternative', full, no, 'ok'],
  ['full here, a bed at a partner that is offered', bedAtB, { ...no, alternativeLocation: 'b' }, 'ok'],
  ['full here, a bed at a partner that is not offered', bedAtB, no, 'bed-elsewhere'],
  ['the offered partner is full', bedAtB, { ...no, alternativeLocation: 'c' }, 'alternative-is-full'],
  ['a partner that does not exist', bedAtB, { ...no, alternativeLocation: 'x' }, 'alternative-is-full'],
  ['not full here', { ...full, freeHere: 1 }, no, 'house-not-full'],
  ['danger, though there is a bed', { ...full, freeHere: 1 }, { ...no, reason: 'danger' }, 'ok'],
  ['nowhere tried', full, { ...no, tried: [] }, 'tried-nobody'],
  ['no alternative', full, { ...no, alternative: '  - ' }, 'alternative-needed'],
  ['cold weather', { ...full, cold: true }, no, 'cold-weather-nobody-refused'],
  ['cold weather and danger', { ...full, cold: true }, { ...no, reason: 'danger' }, 'cold-weather-nobody-refused'],
] as const)('%s', (_, door, refusing, answer) => {
  const may = mayRefuse(door, refusing)
  expect(may.ok ? 'ok' : may.refusal.code).toBe(answer)
})

test('in cold weather nobody is refused, whatever is filled in', () => {
  const any = record({ reason: constantFrom(...refusalReasons), tried: array(string()), alternative: string() })
  assert(property(any, nat(5), (refusing, freeHere) => {
    expect(mayRefuse({ cold: true, freeHere, freeElsewhere: new Map() }, refusing)).toEqual({ ok: false, refusal: { code: 'cold-weather-nobody-refused' } })
  }))
})

test('the list of reasons is closed: no papers, another region or no BSN are not on it', () => {
  expect(refusalReasons).toEqual(['full', 'danger', 'own-choice'])
})

test('a receipt names a day and no person', () => {
  expect(receiptOf('0199a5d0-0000-7000-8000-00000012abcd', day('2026-11-21'))).toBe('20261121-12ABCD')
})
