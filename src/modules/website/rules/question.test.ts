import { expect, test } from 'vitest'
import { checkQuestion } from './question.ts'

test.each([
  ['Waar is het loket van Leusden?', true],
  ['Bel mij op 033 000 00 00 of 0612345678.', true],
  ['Mijn nummer is 999990019, kunt u kijken?', false],
  ['Mijn nummer is 999 990 019.', false],
  ['bsn 999.990.019', false],
  ['Dossier 1999990019 en 9999900190 zijn langer.', true],
  ['Kenmerk 123456789.', true],
])('%s may go by mail: %s', (vraag, may) => expect(checkQuestion({ vraag }).ok).toBe(may))
