import { type Static, Type } from 'typebox'
import type { Day } from '../../kernel/day.ts'

/** The languages of the public site; `eenvoudig` is very simple Dutch (A2). Each is a folder of content/. */
export const languages = ['nl', 'en', 'eenvoudig'] as const
export type Language = (typeof languages)[number]

/** A piece of running text. Whatever else stands in a file is shown as the text it is, never as HTML. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'emphasis'; inside: readonly Inline[] }
  | { kind: 'link'; href: string; inside: readonly Inline[] }

export type Block =
  | { kind: 'heading'; level: 2 | 3; text: readonly Inline[]; key: string }
  | { kind: 'paragraph'; text: readonly Inline[] }
  | { kind: 'list'; ordered: boolean; items: readonly (readonly Inline[])[] }
  | { kind: 'table'; head: readonly (readonly Inline[])[]; rows: readonly (readonly (readonly Inline[])[])[] }
  | PlaceBlock

/** Where the site puts something from its own data, such as figures or the map. */
type PlaceBlock = { kind: 'place'; name: string }

/** One file of content/ as it was written; links still point to files. */
export type SourcePage = {
  language: Language
  /** The file within its language, without .md: bewoner/uw-rechten */
  path: string
  title: string
  description: string
  section: string
  order: number
  /** The form or screen that is put as a button under the text. */
  action: string | undefined
  /** The product this page tells about, by its code, and the same in one line. */
  product: string | undefined
  summary: string | undefined
  /** Where the questions of the form on this page go; never shown. */
  receiver: string | undefined
  translations: Readonly<Partial<Record<Language, string>>>
  blocks: readonly Block[]
}

/** A page of the site: links are addresses, and it knows itself in other languages. */
export type Page = Omit<SourcePage, 'translations'> & { address: string; versions: readonly Version[] }
export type Version = { language: Language; address: string }

export type AllPages = { pages: readonly Page[]; byAddress: ReadonlyMap<string, Page> }

/** A part of a page: what stands under one heading. */
export type Section = { key: string; title: readonly Inline[]; blocks: readonly Block[] }

/** A question to the team, as the contact form sends it. */
export const question = Type.Object({
  vraag: Type.String({ minLength: 10, maxLength: 4000 }),
  naam: Type.Optional(Type.String({ maxLength: 200 })),
  antwoord: Type.Optional(Type.String({ maxLength: 200 })),
})
export type Question = Static<typeof question>

/** How a municipality stands in a service on a day. `until` is the first day outside. */
export type MembershipState = { state: 'takes-part'; from: Day } | { state: 'left'; until: Day; successor: string | null } | { state: 'never' }

/** Where one product leads, by code; null is a breather: back to where somebody came from. */
export type MovesOf = { from: string; up: readonly (string | null)[]; down: readonly (string | null)[]; side: readonly (string | null)[] }

/** How many wait for a product and how long half of them wait, in whole weeks; undefined when that is too few people to show. */
export type WaitingRow = { product: string; waiting: number | undefined; medianWeeks: number | undefined }
