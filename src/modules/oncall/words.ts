import { inLanguages } from '../../kernel/language.ts'
import * as en from './words.en.ts'
import * as nl from './words.nl.ts'
import { talkWords as talkDutch } from './words.nl/talk.ts'

// The sentences of this house in the language of who reads; the Dutch files say what each is for.
export const words = inLanguages(nl.words, en.words)
export const refusals = inLanguages(nl.refusals, en.refusals)
export const talkWords = inLanguages(talkDutch, en.talkWords)
