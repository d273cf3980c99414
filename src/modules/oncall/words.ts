import { inLanguages } from '../../kernel/language.ts'
import * as en from './words.en.ts'
import { words as dutch } from './words.nl.ts'
import { talkWords as talkDutch } from './words.nl/talk.ts'

// The sentences of this house in the language of who reads; the Dutch files say what each is for.
export const words = inLanguages(dutch, en.words)
export const talkWords = inLanguages(talkDutch, en.talkWords)
