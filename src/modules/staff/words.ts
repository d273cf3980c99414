import { inLanguages, saidIn } from '../../kernel/language.ts'
import * as en from './words.en.ts'
import * as nl from './words.nl.ts'

/** The name of a role in the language of who reads. */
export const roleName = saidIn(nl.roleName, en.roleName)

/** The sentences of this house in the language of who reads. */
export const words = inLanguages(nl.words, en.words)
