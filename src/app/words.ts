import { inLanguages } from '../kernel/language.ts'
import * as en from './words.en.ts'
import * as nl from './words.nl.ts'

/** The sentences around all pages, in the language of who reads. */
export const words = inLanguages(nl.words, en.words)
export const menuTitles = inLanguages(nl.menuTitles, en.menuTitles)
