import type { ComponentChildren } from 'preact'
import type { Static, TObject, TSchema } from 'typebox'
import type { Language } from '../../kernel/language.ts'
import type { Refusal, Result } from '../../kernel/result.ts'
import type { Actor } from '../actor.ts'
import type { SessionKind } from '../session.ts'
import type { Tx } from '../transaction.ts'

/** What a page shows; the application puts the house around it (menu, ribbon, footer). */
export type View = {
  title: string
  body: ComponentChildren
  shell?: 'public' | 'resident' | 'desk' | 'night'
  crumbs?: readonly { label: string; href?: string }[]
  /** Extra for the bar above the page, such as chips. */
  top?: ComponentChildren
  lang?: Language
  /** Browser files of ui/islands that this page uses; it works without them. */
  islands?: readonly string[]
  /** Without scripts the browser asks for the page anew after this many seconds. */
  refresh?: number
  status?: number
}

export type FieldError = { field?: string; text: string }
/** A form as it was typed, with what was wrong with it. `token` makes sending it twice have one effect. */
export type FormState = { values: Record<string, string | string[] | undefined>; errors: readonly FieldError[]; token: string }

/** One request, with everything a page or action may use. Personal data never travels in `params` or `query`. */
export type Visit = {
  tx: Tx
  actor: Actor
  /** How far this actor's permission reaches for this act (staff's matrix). */
  scope: string
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, string>>
  /** A fresh form token, for the forms on the page. */
  token: string
  /** The version an edit was based on (form field `_versie`, or the header If-Match). */
  version: number | undefined
  /** Where on the network this comes from; only to count what was tried. */
  address: string
  /** Where the visitor's address ends, for links in messages: http://127.0.0.1:3000 */
  origin: string
}

/** Why somebody is turned away, when that has to be remembered: a refusal would undo it. */
export type TurnedAway = { turnedAway: Refusal }

/** Who comes in and by which way; or why not. */
export type Entry = { enters: Actor; way: string; session: SessionKind } | TurnedAway

type Common = {
  path: string
  /** The act this needs: a row of the permission matrix, or 'anyone' for the public. */
  may: string
  /** The name under which the log keeps it. */
  log: string
  /** Other patterns for path parameters than an id. */
  params?: Readonly<Record<string, RegExp>>
  /** Counts against the limit for sign-in and public forms. */
  limited?: true
  /** The page may ask for the microphone; no other page can. */
  microphone?: true
  /**
   * Its rows and constraints alone keep it right: many who do this at once never get in each other's way, and nobody is asked to try again.
   * Without it what changes something is done as if nobody else did anything meanwhile.
   */
  sideBySide?: true
}

/** A page shows a view, or leads on to another address. */
export type PageRoute = Common & { kind: 'page'; show: (visit: Visit) => Promise<Result<View | string>> }

export type FormRoute = Common & {
  kind: 'form'
  /** What the log says of looking at the empty form; sending it is logged under `log`. */
  input: TObject
  /** The Dutch name of each field, for sentences about what is wrong. */
  fields: Readonly<Record<string, string>>
  show: (visit: Visit, form: FormState) => Promise<Result<View>>
  /** Answers the address to go to; with `asks` the page that answers. */
  submit: (visit: Visit, input: never) => Promise<Result<string | View | Entry>>
  /** Sending it changes nothing: it asks, and the answer comes on a page. Sent again it asks again. */
  asks?: true
  /** Sending it lets somebody in, or turns her away. */
  enters?: true
}

export type ButtonRoute = Common & {
  kind: 'button'
  input: TObject
  press: (visit: Visit, input: never) => Promise<Result<string>>
  /** Where the way back leads when it is refused. */
  back: (visit: Visit) => string
}

export type FileRoute = Common & { kind: 'file'; read: (visit: Visit) => Promise<Result<{ type: string; name: string; bytes: Uint8Array; /** To keep, not to open in the browser. */ download?: true }>> }
export type LiveRoute = Common & { kind: 'live'; topics: (visit: Visit) => Promise<Result<readonly string[]>> }

export type ApiAnswer = { body: unknown; version?: number; location?: string }

export type ApiRoute = Common & {
  kind: 'api'
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  summary: string
  tag: string
  /** The name of the operation in the description. */
  operation: string
  body?: TSchema
  query?: TObject
  answer: TSchema
  status: 200 | 201
  /** A question asked by POST so that no personal data stands in a URL: no key needed, changes nothing. */
  asks?: true
  /** An edit: If-Match is required. */
  edits?: true
  run: (visit: Visit, body: never) => Promise<Result<ApiAnswer>>
}

export type Route = PageRoute | FormRoute | ButtonRoute | FileRoute | LiveRoute | ApiRoute

/** A page that shows something. */
export const page = (path: string, common: Omit<Common, 'path'>, show: PageRoute['show']): PageRoute => ({ kind: 'page', path, ...common, show })

/** A page with a form: shown empty or filled, and sent to the same address. */
export const form = <S extends TObject>(
  path: string,
  common: Omit<Common, 'path'> & { input: S; fields: Readonly<Record<keyof Static<S> & string, string>> },
  show: FormRoute['show'],
  submit: (visit: Visit, input: Static<S>) => Promise<Result<string | TurnedAway>>,
): FormRoute => ({ kind: 'form', path, ...common, show, submit })

/** A form that asks something and changes nothing: the answer is a page at the same address, so that nothing that was asked stands in it. */
export const question = <S extends TObject>(
  path: string,
  common: Omit<Common, 'path'> & { input: S; fields: Readonly<Record<keyof Static<S> & string, string>> },
  show: FormRoute['show'],
  answer: (visit: Visit, input: Static<S>) => Promise<Result<View>>,
): FormRoute => ({ kind: 'form', path, ...common, show, submit: answer, asks: true })

/** A form by which somebody comes in who has no session yet. It is tried anew each time it is sent: its answer is never given twice. */
export const entry = <S extends TObject>(
  path: string,
  common: Omit<Common, 'path'> & { input: S; fields: Readonly<Record<keyof Static<S> & string, string>> },
  show: FormRoute['show'],
  enter: (visit: Visit, input: Static<S>) => Promise<Result<Entry>>,
): FormRoute => ({ kind: 'form', path, ...common, limited: true, show, submit: enter, enters: true })

/** A button: one act without a page of its own. */
export const button = <S extends TObject>(
  path: string,
  common: Omit<Common, 'path'> & { input: S; back: ButtonRoute['back'] },
  press: (visit: Visit, input: Static<S>) => Promise<Result<string>>,
): ButtonRoute => ({ kind: 'button', path, ...common, press })

/** A file to open or download, such as a letter. */
export const file = (path: string, common: Omit<Common, 'path'>, read: FileRoute['read']): FileRoute => ({ kind: 'file', path, ...common, read })

/** A stream of news for a page (server-sent events). */
export const live = (path: string, common: Omit<Common, 'path'>, topics: LiveRoute['topics']): LiveRoute => ({ kind: 'live', path, ...common, topics })

type ApiCommon = Omit<Common, 'path'> & { operation: string; summary: string; tag: string; answer: TSchema }

/** An API resource to read. */
export const get = (path: string, common: ApiCommon & { query?: TObject }, run: (visit: Visit) => Promise<Result<ApiAnswer>>): ApiRoute =>
  ({ kind: 'api', method: 'GET', path, status: 200, ...common, run })

/** An API command; with `asks` a question by POST, with `edits` one that needs If-Match. */
export const post = <S extends TSchema>(
  path: string,
  common: ApiCommon & { body: S; status?: 200 | 201; asks?: true; edits?: true },
  run: (visit: Visit, body: Static<S>) => Promise<Result<ApiAnswer>>,
): ApiRoute => ({ kind: 'api', method: 'POST', path, ...common, status: common.status ?? 201, run })

/** An API edit of part of a thing; If-Match is required. */
export const patch = <S extends TSchema>(
  path: string, common: ApiCommon & { body: S }, run: (visit: Visit, body: Static<S>) => Promise<Result<ApiAnswer>>,
): ApiRoute => ({ kind: 'api', method: 'PATCH', path, status: 200, edits: true, ...common, run })

/** How many things wait behind an address of the menu. */
export type Waiting = ReadonlyMap<string, number>

/** The form that comes back filled in: where it goes, on which version it was based, whether somebody else changed the same meanwhile, and whether it waited for her to sign in again. */
export type Resent = { kept: boolean; action: string; version: string | undefined; conflict: boolean }

/** What a page stands in. */
export type Surroundings = { actor: Actor; path: string; token: string; demo: boolean; waiting: Waiting; resent?: Resent }

/** What the platform asks of the application. */
export type House = {
  /** The scope of an act for an actor, or undefined when it is not theirs to do. */
  scopeOf: (actor: Actor, act: string) => string | undefined
  /** Who this actor is now, or undefined when she has no role here any more. */
  renew: (actor: Actor) => Promise<Actor | undefined>
  /** The languages in which this actor's pages come, besides Dutch. */
  languages: (actor: Actor) => readonly Language[]
  render: (view: View, around: Surroundings) => string
  /** What waits for this actor behind each address of her menu. */
  waiting: (tx: Tx, actor: Actor) => Promise<Waiting>
  /** The sentence for a refusal, in the language of who reads. */
  say: (refusal: Refusal) => string
  problemView: (problem: { status: number; code: string; title: string; text: string; back?: string }, actor: Actor) => View
}
