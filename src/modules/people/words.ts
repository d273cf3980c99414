import { inLanguages } from '../../kernel/language.ts'
import * as en from './words.en.ts'
import * as nl from './words.nl.ts'

/** The sentences of this house in the language of who reads; see words.nl.ts for what each is for. */
export const words = inLanguages(nl.words, en.words)
export const topicNames = inLanguages(nl.topicNames, en.topicNames)
export const topicHints = inLanguages(nl.topicHints, en.topicHints)
export const circleNames = inLanguages(nl.circleNames, en.circleNames)
export const sharedTopicNames = inLanguages(nl.sharedTopicNames, en.sharedTopicNames)
export const representativeNames = inLanguages(nl.representativeNames, en.representativeNames)
export const kindNames = inLanguages(nl.kindNames, en.kindNames)
export const deskNames = inLanguages(nl.deskNames, en.deskNames)
export const groundNames = inLanguages(nl.groundNames, en.groundNames)
export const listNames = inLanguages(nl.listNames, en.listNames)
export const representativeScopeNames = inLanguages(nl.representativeScopeNames, en.representativeScopeNames)
export const eventNames = inLanguages(nl.eventNames, en.eventNames)
/** Sentences for what has no name of its own. */
export const unnamed = inLanguages(
  { ground: nl.groundUnknown, event: nl.eventUnknown, refused: nl.eventRefused, list: nl.listUnknown },
  { ground: en.groundUnknown, event: en.eventUnknown, refused: en.eventRefused, list: en.listUnknown },
)
