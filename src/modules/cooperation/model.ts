import type { Day } from '../../kernel/day.ts'

/** The services that municipalities organise together; each takes part in each of them, or not, for a period. */
export const services = ['maatschappelijke-opvang', 'beschermd-wonen', 'vrouwenopvang'] as const
export type Service = (typeof services)[number]

/** What may be decided under a mandate; support in one's own home stays every municipality's own matter. */
export type MandateService = Exclude<Service, 'vrouwenopvang'> | 'eigen-huis'
export type MandateKind = 'daytime' | 'night-and-weekend'

export type Region = { id: number; slug: string; name: string; source: string }

/** Outer ring as GeoJSON writes it: longitude, latitude (WGS84), closed and clockwise. */
export type Boundary = { type: 'Polygon'; coordinates: [number, number][][] }

/** `code` as CBS and iWmo write it, four digits without GM. */
export type Municipality = { code: string; name: string; province: string; population: number; centre: boolean; boundary: Boundary; source: string }

/** A municipality takes part in a service; `until` is the first day outside, `successorRegion` where it went. */
export type Membership = { municipality: string; service: Service; from: Day; until: Day | null; successorRegion: string | null; source: string }

/** Who may decide in the name of a municipality, on which ground. */
export type Mandate = { id: string; municipality: string; service: MandateService; role: string; kind: MandateKind; from: Day; until: Day | null; source: string }
export type MandateQuestion = { municipality: string; service: MandateService; role: string; kind: MandateKind; day: Day }

export type AdministrativeLead = { name: string; municipality: string; source: string }

/** A binding agreement: who sees to it, how it is measured, by when; kept only with evidence. */
export type Agreement = { id: string; title: string; owner: string; measure: string; dueOn: Day; keptOn: Day | null; evidence: string | null; exampleValue: boolean }

/** How an agreement stands on a day: facts are stored, this is derived. */
export type Standing = 'kept' | 'kept-late' | 'open' | 'late'

export type AgreementWithStanding = Agreement & { standing: Standing }

export type Document = { slug: string; title: string; year: number; summary: string }

/** `municipality` null: for everybody. `dial` is what a telephone may dial; null: show the text, make no link. */
export type CrisisNumber = { municipality: string | null; name: string; phone: string; dial: string | null; purpose: string; exampleValue: boolean }
