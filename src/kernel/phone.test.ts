import { expect, test } from 'vitest'
import { dutchNumber, mobileNumber } from './phone.ts'

test.each([
  ['06 1234 5678', '0612345678', '0612345678'], ['+31 6 12345678', '0612345678', '0612345678'], ['0031612345678', '0612345678', '0612345678'], ['(033) 123 45-67', '0331234567', undefined],
  ['06123', undefined, undefined], ['112', undefined, undefined], ['+49 151 12345678', undefined, undefined], ['nul zes', undefined, undefined],
])('%s', (typed, number, mobile) => expect([dutchNumber(typed), mobileNumber(typed)]).toEqual([number, mobile]))
