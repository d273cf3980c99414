import { inLanguages } from '../../kernel/language.ts'
import * as en from './words.en.ts'
import * as erasureEnglish from './words.en/erasure.ts'
import * as nl from './words.nl.ts'
import * as erasure from './words.nl/erasure.ts'

/** The sentences of this house in the language of who reads; see words.nl.ts for what each is for. */
export const words = inLanguages(nl.words, en.words)
export const staffWords = inLanguages(nl.staffWords, en.staffWords)
export const joinWords = inLanguages(nl.joinWords, en.joinWords)
export const enterWords = inLanguages(nl.enterWords, en.enterWords)
export const kindNames = inLanguages(nl.kindNames, en.kindNames)
export const stateNames = inLanguages(nl.stateNames, en.stateNames)
export const outcomeNames = inLanguages(nl.outcomeNames, en.outcomeNames)
export const complaintOutcomeNames = inLanguages(nl.complaintOutcomeNames, en.complaintOutcomeNames)
export const becauseNames = inLanguages(nl.becauseNames, en.becauseNames)
export const objectionOutcomeNames = inLanguages(nl.objectionOutcomeNames, en.objectionOutcomeNames)
export const schemes = inLanguages(nl.schemes, en.schemes)
export const erasureKindNames = inLanguages(erasure.erasureKindNames, erasureEnglish.erasureKindNames)
export const erasureWords = inLanguages(erasure.erasureWords, erasureEnglish.erasureWords)
