import { addDuration, type Instant } from '../../../kernel/instant.ts'

/** How many codes stand on one card; each works once. Voorbeeldwaarde, 2026-11-21. */
export const CODES = 10
/** How long a card works. Voorbeeldwaarde, 2026-11-21: long enough for a winter, short enough to be looked at again. */
const CARD_LIFETIME = 'P180D'
/** How long after making it the codes can be seen, to print them. Voorbeeldwaarde, 2026-11-21. */
const PRINTABLE = 'PT1H'
const DIGITS = 1_000_000

export const cardUntil = (issued: Instant): Instant => addDuration(issued, CARD_LIFETIME)
export const isPrintable = (issued: Instant, now: Instant): boolean => now < addDuration(issued, PRINTABLE)

/** A code of six digits from the first bytes of a fingerprint. */
export const codeOf = (bytes: Uint8Array): string => String(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) % DIGITS).padStart(6, '0')

/** A number of eight digits from random bytes. */
export const numberOf = (bytes: Uint8Array): string => String(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) % 100_000_000).padStart(8, '0')

/** What was typed without spaces and dashes. */
export const digitsOf = (typed: string): string => typed.replaceAll(/\D/g, '')

/**
 * What a card opens, page by page; what is not named stays shut, also when it is new. Number and codes stand on one sheet that somebody else
 * may find: so not where she is and when (appointments, agreed times, her address on a letter), not all her data in one file, not who looks along and may be
 * invited, nor who looked and what of it.
 */
export const WITHIN = [
  '/start', '/live', '/mijn', '/mijn/hulp', '/mijn/hulp/wakker', '/mijn/wachten', '/mijn/het-gaat-goed', '/mijn/check-in', '/mijn/check-in/meedoen', '/mijn/check-in/stoppen',
  '/bel', '/bel/:oproep', '/bel/:oproep/schrijven',
  '/mijn/berichten', '/mijn/berichten/nieuw', '/mijn/berichten/:zaak', '/mijn/berichten/:zaak/geholpen', '/mijn/berichten/:zaak/intrekken', '/mijn/klacht', '/mijn/gegevens', '/mijn/melden',
  '/mijn/plan', '/mijn/plan/:doel/acties/nieuw', '/mijn/plan/acties/:actie', '/mijn/plan/nu-en-straks', '/mijn/plan/nu-en-straks/:onderwerp', '/mijn/wat-helpt', '/mijn/wat-helpt/antwoord',
  '/mijn/besluiten', '/mijn/besluiten/:besluit/bezwaar', '/besluiten/:besluit', '/aanbod', '/aanbod/:aanbod',
] as const
