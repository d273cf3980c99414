import { saidIn } from '../../kernel/language.ts'
import * as en from './words.en.ts'
import * as nl from './words.nl.ts'

/** The sentences of the front door, in the language of who reads. */
export const fieldSentence = saidIn(nl.fieldSentence, en.fieldSentence)
export const problemTitle = saidIn(nl.problemTitle, en.problemTitle)
