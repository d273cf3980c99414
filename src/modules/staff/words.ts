import { saidIn } from '../../kernel/language.ts'
import { roleName as english } from './words.en.ts'
import { roleName as dutch } from './words.nl.ts'

/** The name of a role in the language of who reads. */
export const roleName = saidIn(dutch, english)
