import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formTokens } from './http/tokens.ts'
import { makeSafe } from './secrets.ts'

const safe = makeSafe('een geheim dat lang genoeg is om te mogen')
const otherSafe = makeSafe('een ander geheim dat ook lang genoeg is')

describe('the safe', () => {
  test('gives back what was put in, never the same bytes twice', () => {
    assert(property(string(), (text) => {
      const [one, two] = [safe.lock(text), safe.lock(text)]
      expect([safe.unlock(one), safe.unlock(two), one.equals(two)]).toEqual([text, text, false])
    }))
  })

  test('opens nothing of another installation, and nothing that was touched', () => {
    const locked = safe.lock('999990019')
    expect(() => otherSafe.unlock(locked)).toThrow()
    for (let at = 0; at < locked.length; at += 1) {
      const touched = Buffer.from(locked)
      touched[at] = (touched[at] ?? 0) ^ 1
      expect(() => safe.unlock(touched)).toThrow()
    }
    expect(() => safe.unlock(Buffer.alloc(5))).toThrow()
  })

  test('a fingerprint finds the same number and is another elsewhere', () => {
    expect(safe.fingerprint('999990019').equals(safe.fingerprint('999990019'))).toBe(true)
    expect(safe.fingerprint('999990019').equals(otherSafe.fingerprint('999990019'))).toBe(false)
    expect(safe.fingerprint('999990019').equals(safe.fingerprint('999990020'))).toBe(false)
  })
})

describe('a form token', () => {
  const tokens = formTokens('geheim')

  test('holds for the account it was made for, and no other', () => {
    const token = tokens.make('a1')
    expect([tokens.holds(token, 'a1'), tokens.holds(token, 'a2'), formTokens('anders').holds(token, 'a1')]).toEqual([true, false, false])
  })

  test('nothing else holds, whatever it looks like', () => {
    assert(property(string(), (typed) => { expect(tokens.holds(typed, 'a1')).toBe(false) }))
  })
})
