import { assert, property, uint8Array } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant } from '../../../kernel/instant.ts'
import { addressOf, codeFrom, codeWorksUntil, mayDo, readCode, stateOf } from './invitation.ts'

describe('the code of an invitation', () => {
  test('comes in three groups of four, without letters and figures that look alike', () => {
    assert(property(uint8Array({ minLength: 12, maxLength: 32 }), (bytes) => {
      expect(codeFrom(bytes)).toMatch(/^[A-HJKMNP-TV-Z2-9]{4}(-[A-HJKMNP-TV-Z2-9]{4}){2}$/)
    }))
  })

  test.each([['abcd-efgh-jkmn', 'ABCDEFGHJKMN'], [' ABCD EFGH JKMN ', 'ABCDEFGHJKMN'], ['abcdefghjkmn', 'ABCDEFGHJKMN'], ['', '']])('is read as it was meant: %j', (typed, meant) => {
    expect(readCode(typed)).toBe(meant)
  })

  test('works for 14 days by the clock, also over the change to summer time', () => {
    expect(codeWorksUntil(instant('2026-03-20T11:00:00Z'))).toBe('2026-04-03T10:00:00.000Z')
  })
})

test.each([
  [{ email: 'els@voorbeeld.example', phone: '0600000000' }, { channel: 'mail', recipient: 'els@voorbeeld.example' }],
  [{ email: null, phone: '0600000000' }, { channel: 'sms', recipient: '0600000000' }],
  [{ email: null, phone: null }, undefined],
])('the code of %j goes to', (member, address) => {
  expect(addressOf(member)).toEqual(address)
})

test('who has an account looks along, who has not is invited', () => {
  expect([stateOf({ accountId: 'a1' }), stateOf({ accountId: null })]).toEqual(['accepted', 'invited'])
})

test('a code is no use to who looks along already', () => {
  expect(mayDo({ accountId: 'a1' }, 'send-new-code', 'resident')).toMatchObject({ ok: false, refusal: { code: 'invitation-not-now' } })
  expect(mayDo({ accountId: null }, 'send-new-code', 'resident')).toMatchObject({ ok: true })
})
