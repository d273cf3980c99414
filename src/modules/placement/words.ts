import { inLanguages, saidIn } from '../../kernel/language.ts'
import * as en from './words.en.ts'
import * as nl from './words.nl.ts'

// The sentences of this house in the language of who reads; words.nl.ts says what each is for.
export const words = inLanguages(nl.words, en.words)
export const ownOfferStateNames = inLanguages(nl.ownOfferStateNames, en.ownOfferStateNames)
export const inDays = saidIn(nl.inDays, en.inDays)
export const weeks = saidIn(nl.weeks, en.weeks)
export const orderSentences = saidIn(nl.orderSentences, en.orderSentences)
