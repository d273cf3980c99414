import type { Handler } from '../platform/events.ts'
import type { MenuEntry } from '../platform/http/menu.ts'
import type { Route } from '../platform/http/route.ts'
import { sweepJob, sweepStart } from '../platform/sweep.ts'
import { doorWords as doorWordsEnglish } from '../platform/http/words.en.ts'
import { doorWords } from '../platform/http/words.nl.ts'
import type { JobHandler } from '../platform/jobs.ts'
import { language } from '../kernel/language.ts'
import type { Refusal } from '../kernel/result.ts'
import type { Tx } from '../platform/transaction.ts'
import { accessHandlers, accessJobs, accessMenu, accessRefusals, accessRefusalsEnglish, accessRoutes } from '../modules/access/index.ts'
import { contactsInFeed, supportHandlers, supportMenu, supportRefusals, supportRefusalsEnglish, supportRoutes } from '../modules/support/index.ts'
import { continuumHandlers, continuumJobs, continuumMenu, continuumRefusals, continuumRefusalsEnglish, continuumRoutes, continuumStart } from '../modules/continuum/index.ts'
import { contactJobs, contactMenu, contactRefusals, contactRefusalsEnglish, contactRoutes } from '../modules/contact/index.ts'
import { moveWatch, oncallHandlers, oncallJobs, oncallMenu, oncallRefusals, oncallRefusalsEnglish, oncallRoutes, oncallStart, shiftsInFeed } from '../modules/oncall/index.ts'
import { cooperationMenu, cooperationRoutes } from '../modules/cooperation/index.ts'
import { peopleMenu, peopleRefusals, peopleRefusalsEnglish, peopleRoutes } from '../modules/people/index.ts'
import { placementHandlers, placementMenu, placementRefusals, placementRefusalsEnglish, placementRoutes, respiteOver } from '../modules/placement/index.ts'
import { procurementRoutes, procurementMenu } from '../modules/procurement/index.ts'
import { incidentsJobs, incidentsMenu, incidentsRefusals, incidentsRoutes } from '../modules/incidents/index.ts'
import { roleName, staffMenu, staffRoutes } from '../modules/staff/index.ts'
import { desksMenu, desksRoutes, sharedPart } from '../modules/desks/index.ts'
import { financeRoutes, financeMenu, financeHandlers, financeRefusals } from '../modules/finance/index.ts'
import { websiteRefusals, websiteRoutes } from '../modules/website/index.ts'
import { messagingRoutes, messagingMenu, messagingHandlers } from '../modules/messaging/index.ts'
import { safetyNetRoutes, safetyNetMenu, safetyNetJobs, safetyNetStart } from '../modules/safety-net/index.ts'
import { monitoringRoutes, monitoringMenu } from '../modules/monitoring/index.ts'
import { refusals as appRefusals } from './words.nl.ts'

/** The table of all routes of the houses, from the lowest layer up. */
export const moduleRoutes: readonly Route[] = [
  ...cooperationRoutes,
  ...peopleRoutes({ roleName, moveWatch, sharedPart }),
  ...staffRoutes({ feedSources: [contactsInFeed, shiftsInFeed] }),
  ...continuumRoutes,
  ...procurementRoutes,
  ...accessRoutes,
  ...placementRoutes,
  ...oncallRoutes,
  ...supportRoutes,
  ...contactRoutes,
  ...incidentsRoutes,
  ...financeRoutes,
  ...websiteRoutes,
  ...messagingRoutes,
  ...desksRoutes,
  ...safetyNetRoutes,
  ...monitoringRoutes,
]

/** Who hears which fact, in the order in which it is told. */
export const handlers: readonly Handler[] = [
  ...continuumHandlers,
  ...accessHandlers,
  ...placementHandlers,
  ...oncallHandlers,
  ...supportHandlers,
  ...financeHandlers,
  ...messagingHandlers,
]

export const moduleJobs: readonly JobHandler[] = [
  sweepJob,
  ...continuumJobs,
  ...accessJobs,
  respiteOver,
  ...oncallJobs,
  ...contactJobs,
  ...incidentsJobs,
  ...safetyNetJobs,
]

/** What each house does when the program starts, in every compartment. */
export const atStart: readonly ((tx: Tx) => Promise<void>)[] = [continuumStart, oncallStart, safetyNetStart, sweepStart]

export const menu: readonly MenuEntry[] = [
  ...desksMenu,
  ...peopleMenu,
  ...cooperationMenu,
  ...staffMenu,
  ...continuumMenu,
  ...accessMenu,
  ...placementMenu,
  ...procurementMenu,
  ...oncallMenu,
  ...supportMenu,
  ...contactMenu,
  ...incidentsMenu,
  ...financeMenu,
  ...messagingMenu,
  ...safetyNetMenu,
  ...monitoringMenu,
]

type Sentence = string | ((details: Record<string, string | number>) => string)

// A code has one sentence: a house that took a code of another would answer for it in the wrong words.
function joined(houses: readonly Readonly<Record<string, Sentence>>[]): ReadonlyMap<string, Sentence> {
  const all = houses.flatMap((house) => Object.entries(house))
  const map = new Map(all)
  if (map.size < all.length) throw new Error(`Two houses have a sentence for ${all.map(([code]) => code).filter((code, at, codes) => codes.indexOf(code) !== at).join(', ')}`)
  return map
}

const sentences = joined([
  doorWords, appRefusals, peopleRefusals, continuumRefusals, accessRefusals, placementRefusals, oncallRefusals, incidentsRefusals, supportRefusals, contactRefusals, websiteRefusals, financeRefusals,
])

// Codes that a page in English can meet; of the others it says the Dutch sentence.
const english: Readonly<Record<string, Sentence>> = {
  ...doorWordsEnglish, ...peopleRefusalsEnglish, ...continuumRefusalsEnglish, ...accessRefusalsEnglish, ...placementRefusalsEnglish, ...oncallRefusalsEnglish, ...supportRefusalsEnglish, ...contactRefusalsEnglish,
}

/** Every code that has a sentence, and whether that names values; a test holds this against the codes in use. */
export const knownCodes = (): ReadonlyMap<string, { namesValues: boolean }> => new Map([...sentences].map(([code, sentence]) => [code, { namesValues: typeof sentence === 'function' }]))

/** The sentence for a refusal in the language of who reads, as far as it comes in it; else in Dutch. */
export function say(refusal: Refusal): string {
  const sentence = (language() === 'en' ? english[refusal.code] : undefined) ?? sentences.get(refusal.code)
  if (typeof sentence === 'function') return sentence(refusal.details ?? {})
  return sentence ?? doorWords.bug
}
