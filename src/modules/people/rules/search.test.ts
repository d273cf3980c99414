import { expect, test } from 'vitest'
import { isEnough, readQuery } from './search.ts'

test.each([
  ['harm', ['harm'], undefined, true],
  ['Mira Harmsen', ['mira', 'harmsen'], undefined, true],
  ['3-5-1976', [], '1976-05-03', true],
  ['1976-05-03', [], '1976-05-03', true],
  ['harm 3-5-1976', ['harm'], '1976-05-03', true],
  ['3-5-1976 harm', ['harm'], '1976-05-03', true],
  ['Çelik-Ørsted', ['celik', 'orsted'], undefined, true],
  ['h', ['h'], undefined, false],
  ['h i', ['h', 'i'], undefined, false],
  ['  ', [], undefined, false],
  ['31-2-1976', ['31', '2', '1976'], undefined, true],
  ['%', [], undefined, false],
  ["'; drop table", ['drop', 'table'], undefined, true],
  ['a b c d e f', ['a', 'b', 'c', 'd'], undefined, false],
])('%j is read as words %j and date %s', (typed, words, birthDate, enough) => {
  const query = readQuery(typed)
  expect([query, isEnough(query)]).toEqual([{ words, birthDate }, enough])
})
