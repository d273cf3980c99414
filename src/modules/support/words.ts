import { inLanguages, saidIn } from '../../kernel/language.ts'
import * as en from './words.en.ts'
import * as nl from './words.nl.ts'

// The sentences of this house in the language of who reads; words.nl.ts says what each is for.
export const words = inLanguages(nl.words, en.words)
export const wayNames = inLanguages(nl.wayNames, en.wayNames)
export const contactStates = inLanguages(nl.contactStates, en.contactStates)
export const noteKindNames = inLanguages(nl.noteKindNames, en.noteKindNames)
export const groundNames = inLanguages(nl.groundNames, en.groundNames)
export const spanText = saidIn(nl.spanText, en.spanText)
