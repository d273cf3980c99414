import type { Cents } from '../../kernel/money.ts'
import type { Period } from '../../kernel/period.ts'

export type Regime = 'own-municipality' | 'centre-municipality'

/** Who pays for a service, in which days. */
export type PayingRegime = { service: string; regime: Regime } & Period

/** The part of an episode that costs something. */
export type PaidEpisode = { id: string; product: string; providerId: string | null } & Period

/** A product belongs to a service; the service decides which regime holds. */
export type ServiceOfProduct = { code: string; service: string } & Period

export type DayPrice = { product: string; centsPerDay: Cents } & Period

/** `origin`: where somebody lived before leaving for shelter or protected living; the four facts stand apart (domain.md section 10 rule 37). */
export type HomeFact = { fact: 'origin' | 'residence' | 'registration' | 'receiving'; municipality: string } & Period

export type MembershipPeriod = { municipality: string; service: string } & Period

/**
 * Why this municipality pays. `residence`, `origin`, `registration`: that fact of that day. `centre-pays`: the centre municipality pays for
 * everybody who takes part. `left-region`: the own municipality no longer takes part. `from-outside`, `no-fixed-address`: no municipality
 * of this region is hers, and shelter is there for everybody in the country (Wmo 2.3.5 b).
 */
export type Because = 'residence' | 'origin' | 'registration' | 'centre-pays' | 'left-region' | 'from-outside' | 'no-fixed-address'

export type Payer = { municipality: string; regime: Regime; because: Because }

/** One price for one municipality over a stretch of days of one episode. */
export type CostLine = Payer & { episodeId: string; product: string; providerId: string | null; centsPerDay: Cents } & Period

export type StoredLine = CostLine & { id: string }

export type Budget = { municipality: string; year: number; cents: Cents; source: string; exampleValue: boolean }

/** `toDate`: days that have been; `expected`: these and the days to the end of the year for support that is known now. */
export type YearCosts = { municipality: string; toDate: Cents; expected: Cents }

/** What one person costs in a year, as a controller reads it: a reference, never a name, and nothing that tells the kind of support. A month divided by its days would. */
export type ReferenceLine = { reference: string; amount: Cents }

/** How long a payer may look back at what it paid after the last day it paid for. Source: Algemene wet inzake rijksbelastingen, artikel 52, vierde lid (zeven jaar), since 1998-01-01. */
export const BOOKS_KEPT = { years: 7 } as const
