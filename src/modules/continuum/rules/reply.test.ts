import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { mobileNumber } from '../../../kernel/phone.ts'
import { readReply } from './reply.ts'

const said = (score: number, sleep: number | null = null, spokeToSomeone: boolean | null = null, wentToWork: boolean | null = null) => ({ kind: 'check-in', score, sleep, spokeToSomeone, wentToWork })

test.each([
  ['7', said(7)], [' 7. ', said(7)], ['10', said(10)], ['7 5', said(7, 5)], ['7 5 ja nee', said(7, 5, true, false)], ['7, 5, j, n', said(7, 5, true, false)], ['4 ja', said(4, null, true)], ['3 nee nee', said(3, null, false, false)],
  ['OK', { kind: 'fine' }], ['Oké!', { kind: 'fine' }], ['Het gaat goed', { kind: 'fine' }], ['STOP', { kind: 'stop' }], ['stoppen', { kind: 'stop' }],
  ['0', { kind: 'unclear' }], ['11', { kind: 'unclear' }], ['7,5', { kind: 'unclear' }], ['7.5 ja', { kind: 'unclear' }], ['zeven', { kind: 'unclear' }], ['7 misschien', { kind: 'unclear' }], ['7 5 ja nee ja', { kind: 'unclear' }],
  ['niet goed', { kind: 'unclear' }], ['het gaat niet goed', { kind: 'unclear' }], ['ok maar niet echt', { kind: 'unclear' }], ['', { kind: 'unclear' }],
])('"%s"', (text, reply) => expect(readReply(text)).toEqual(reply))

test('nothing that is written is ever read as a figure outside 1 to 10', () => {
  fc.assert(fc.property(fc.string({ maxLength: 40 }), (text) => {
    const reply = readReply(text)
    if (reply.kind !== 'check-in') return
    expect([reply.score, reply.sleep ?? 1].every((one) => Number.isInteger(one) && one >= 1 && one <= 10)).toBe(true)
  }), { seed: 7, numRuns: 500 })
})

test.each([
  ['0612345678', '0612345678'], ['06 12 34 56 78', '0612345678'], ['06-12345678', '0612345678'], ['+31612345678', '0612345678'], ['0031 6 12345678', '0612345678'], ['+31 (0)6 12345678', '0612345678'],
  ['0331234567', undefined], ['061234567', undefined], ['+49 151 12345678', undefined], ['bel mij', undefined], ['', undefined],
])('the number %s', (typed, number) => expect(mobileNumber(typed)).toBe(number))
