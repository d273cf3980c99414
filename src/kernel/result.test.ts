import { describe, expect, expectTypeOf, test } from 'vitest'
import { ok, refuse, refuseField, type Result } from './result.ts'

type Code = 'membership-ended' | 'no-consent'

function mayJoin(municipality: string): Result<string, Code> {
  if (municipality === 'Veenendaal') return refuse('membership-ended', { municipality })
  if (municipality === '') return refuseField('municipality', 'no-consent')
  return ok(municipality)
}

describe('result', () => {
  test.each([
    ['Ede', { ok: true, value: 'Ede' }],
    ['Veenendaal', { ok: false, refusal: { code: 'membership-ended', details: { municipality: 'Veenendaal' } } }],
    ['', { ok: false, refusal: { code: 'no-consent', field: 'municipality' } }],
  ])('%j', (municipality, outcome) => {
    expect(mayJoin(municipality)).toStrictEqual(outcome)
  })

  test('a refusal keeps field and details together', () => {
    expect(refuseField('until', 'too-late', { weeks: 6 }).refusal).toStrictEqual({
      code: 'too-late',
      field: 'until',
      details: { weeks: 6 },
    })
  })

  test('the code is inferred as a literal', () => {
    expectTypeOf(refuse('membership-ended').refusal.code).toEqualTypeOf<'membership-ended'>()
    expectTypeOf(refuse('membership-ended')).toExtend<Result<number, Code>>()
    expectTypeOf(refuse('something-else')).not.toExtend<Result<number, Code>>()
  })
})
