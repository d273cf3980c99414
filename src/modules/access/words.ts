import { inLanguages, saidIn } from '../../kernel/language.ts'
import * as en from './words.en.ts'
import { hoursWords as hoursDutch } from './words.nl/letter.ts'
import * as names from './words.nl/names.ts'
import * as pages from './words.nl/pages.ts'

// The sentences of this house in the language of who reads; the Dutch files say what each is for.
export const words = inLanguages(pages.words, en.words)
export const stepWords = inLanguages(pages.stepWords, en.stepWords)
export const dayWords = saidIn(pages.dayWords, en.dayWords)
export const hoursWords = saidIn(hoursDutch, en.hoursWords)
export const serviceQuestions = inLanguages(names.serviceQuestions, en.serviceQuestions)
export const serviceNames = inLanguages(names.serviceNames, en.serviceNames)
export const stateNames = inLanguages(names.stateNames, en.stateNames)
export const objectionOutcomeNames = inLanguages(names.objectionOutcomeNames, en.objectionOutcomeNames)
export const outcomeNames = inLanguages(names.outcomeNames, en.outcomeNames)
export const moverNames = inLanguages(names.moverNames, en.moverNames)
