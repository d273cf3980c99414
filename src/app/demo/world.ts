import { addDays, type Day } from '../../kernel/day.ts'
import { type Instant, startOfDay } from '../../kernel/instant.ts'
import type { Safe } from '../../platform/secrets.ts'
import { type Book, openBook } from './book.ts'
import { type Chance, chanceFor } from './chance.ts'
import { numbered } from './ids.ts'

export const EEMHOEVE = 'Eemhoeve'
export const DE_BRINK = 'De Brink'
export const LINDEHOF = 'Lindehof'
export const HET_ANKER = 'Het Anker'
export const DESK = 'Centrale Toegang regio Amersfoort'
export const EXAMPLE = 'voorbeeldwaarde'

export type ProductCode = 'dag-en-nachtopvang' | 'bw-stabilisatie-en-observatie' | 'bw-herstel-en-groei' | 'beschermd-thuis' | 'vinger-aan-de-pols' | 'lichte-begeleiding' | 'zelfstandig'
export type Service = 'maatschappelijke-opvang' | 'beschermd-wonen' | 'eigen-huis'

/** What a decision gives: within it an episode may run without a new decision. */
export type Grant = {
  id: string
  decision: string
  products: ProductCode[]
  hours: readonly [number, number]
  from: Day
  until: Day
  decidedOn: Day
  outcome: 'granted' | 'temporary' | 'refused'
}

export type Phase = {
  id: string
  product: ProductCode
  /** Name of the organisation; nobody supports who lives independently. */
  provider: string | null
  grant: Grant | null
  hours: number
  from: Day
  until: Day | null
  reason: string
  wish: 'together' | 'own-wish' | 'against-wish'
}

/** What somebody is in the seed for: a story, running or ended support (died, or left with Veenendaal), or only one step of the road to it. */
export type Group = 'story' | 'supported' | 'died' | 'former' | 'waiting' | 'asking' | 'refused'

export type Resident = {
  id: string
  firstNames: string
  callName: string
  familyName: string
  birth: Day
  bsn: string
  phone: string | null
  email: string | null
  channel: 'mail' | 'sms' | 'phone' | 'letter' | 'owner'
  home: { street: string; postcode: string; town: string } | null
  /** CBS code of the municipality that decides and, in its own regime, pays. */
  municipality: string
  origin: string
  knownSince: Day
  phases: Phase[]
  /** Account of the key worker today. */
  worker: string | null
  group: Group
}

export type Outcome = 'talk-was-enough' | 'contact-tomorrow' | 'visit' | 'crisis-service' | 'emergency-112' | 'no-contact'

/** A call on the 24/7 line of the past; `one` is null when somebody else called. */
export type Call = { id: string; one: Resident | null; received: Instant; answered: Instant; closed: Instant; by: string; outcome: Outcome; words: string }

/** What every part of the seed writes with. */
export type World = {
  book: Book
  safe: Safe
  today: Day
  now: Instant
  /** The next id of this kind. */
  id: (kind: string) => string
  /** The row of chances for this purpose, going on where it was. */
  chance: (purpose: string) => Chance
}

function remembered<T>(make: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>()
  return (name) => {
    const found = known.get(name) ?? make(name)
    known.set(name, found)
    return found
  }
}

/** A world to fill, on a day. The same day and secret give the same rows. */
export function openWorld(base: Pick<World, 'safe' | 'today' | 'now'>): World {
  const next = remembered(numbered)
  return { ...base, book: openBook(), id: (kind) => next(kind)(), chance: remembered(chanceFor) }
}

// Asking the zone is slow, and the seed asks a hundred thousand times about some thousands of days.
const mornings = new Map<Day, number>()

/** That many minutes after the start of a day in Amsterdam. */
export function at(day: Day, minutes: number): Instant {
  let start = mornings.get(day)
  if (start === undefined) {
    start = Date.parse(startOfDay(day))
    mornings.set(day, start)
  }
  return new Date(start + minutes * 60_000).toISOString() as Instant
}

/** That many seconds after a moment. */
export const plusSeconds = (moment: Instant, seconds: number): Instant => new Date(Date.parse(moment) + seconds * 1000).toISOString() as Instant

/** The first of these clock times (hours) that is still to come at `now`. */
export function nextAt(world: Pick<World, 'today' | 'now'>, hour: number): Instant {
  const today = at(world.today, hour * 60)
  return today > world.now ? today : at(addDays(world.today, 1), hour * 60)
}

const isRunning = (phase: Phase): boolean => phase.until === null

export const running = (resident: Resident): Phase | undefined => resident.phases.find(isRunning)

/** Call name and family name. */
export const fullName = (one: Pick<Resident, 'callName' | 'familyName'>): string => `${one.callName} ${one.familyName}`

/** Every grant of a history once, in order. */
export const grantsOf = (phases: readonly Phase[]): Grant[] => [...new Set(phases.flatMap(({ grant }) => grant ?? []))]
