import type { Language } from '../../../kernel/language.ts'
import type { FormState, Visit } from '../../../platform/http/route.ts'
import * as english from '../words.en.ts'
import * as dutch from '../words.nl.ts'

const { becauseNames, complaintOutcomeNames, kindNames, outcomeNames, stateNames, words } = english
const languages = { nl: dutch, en: { becauseNames, complaintOutcomeNames, kindNames, outcomeNames, stateNames, words } } as const

/** The sentences of the resident's pages in the language of the visitor. */
export const ownWords = (lang: Language) => languages[lang].words

/** Names of kinds, states and outcomes in that language. */
export const ownNames = (lang: Language) => languages[lang]

export const paths = { list: '/mijn/berichten', write: '/mijn/berichten/nieuw', complaint: '/mijn/klacht', data: '/mijn/gegevens' } as const

/** What every page of the resident has in common. */
export const ownView = (visit: Visit, title: string) => ({
  title, shell: 'resident' as const, lang: visit.lang, crumbs: title === ownWords(visit.lang).mine.title ? [] : [{ label: ownWords(visit.lang).mine.back, href: paths.list }, { label: title }],
})

/** A form as the parts of the page want it. */
export const asForm = (state: FormState) => ({ ...state, errors: [...state.errors] })
