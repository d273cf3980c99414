import { inLanguages } from '../../kernel/language.ts'
import { words as english } from './words.en.ts'
import { words as dutch } from './words.nl.ts'

/** The sentences of the desks in the language of who reads. */
export const words = inLanguages(dutch, english)
