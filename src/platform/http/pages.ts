import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse, type Refusal, type Result } from '../../kernel/result.ts'
import { type Actor, isVisitor } from '../actor.ts'
import { type Door, pathParams, versionFields, visitOf } from './context.ts'
import { enter, leadToSignIn } from './enter.ts'
import { checkDays, readForm, type Typed } from './input.ts'
import { forgetTyped, keepTyped, keptTyped, throwsAway } from './kept.ts'
import { digestOf, logRefusal, perform } from './perform.ts'
import type { ButtonRoute, Entry, FieldError, FileRoute, FormRoute, FormState, LiveRoute, PageRoute, Resent, View, Visit, Waiting } from './route.ts'
import { comesFromUs, sessionToken } from './security.ts'
import { problemTitle } from './words.ts'

export type Asked = { door: Door; request: FastifyRequest; reply: FastifyReply; actor: Actor; scope: string; /** Counted while the page was made, to stand in its menu. */ waiting?: Waiting; /** A form that comes back filled in. */ resent?: Resent }

const statusOf: Readonly<Record<string, number>> = {
  'not-found': 404, 'not-yours': 403, 'not-this-way': 403, 'wrong-origin': 403, 'form-expired': 403, 'form-of-another': 403, 'changed-meanwhile': 412, 'taken-meanwhile': 409, 'rubbish': 400,
  'invalid': 400, 'day-too-far': 400, 'term-too-far': 400, 'too-often': 429, 'key-needed': 400, 'key-reused': 422, 'form-sent-before': 422, 'version-needed': 428, 'not-signed-in': 401, 'too-much': 413, 'out-of-order': 503, 'bug': 500,
}

/** The HTTP status of a refusal; a refusal by a rule of the field is a 409. */
export const statusFor = (refusal: Refusal): number => statusOf[refusal.code] ?? 409

function sendView({ door, request, reply, actor, resent, waiting = new Map() }: Asked, view: View): void {
  const html = door.house.render(view, { actor, path: pathOf(request), token: door.tokens.make(actor.accountId), demo: door.demo, waiting, ...(resent ? { resent } : {}) })
  if (!isVisitor(actor)) void reply.header('cache-control', 'no-store')
  void reply.code(view.status ?? 200).type('text/html; charset=utf-8').send(html)
}

/** A page that says what could not be done and what to do now. */
export function sendRefusal(asked: Asked, refusal: Refusal, back?: string): void {
  const status = statusFor(refusal)
  const problem = { status, code: refusal.code, title: problemTitle(status), text: asked.door.house.say(refusal), ...(back ? { back } : {}) }
  sendView(asked, { ...asked.door.house.problemView(problem, asked.actor), status })
}

const emptyForm = (token: string): FormState => ({ values: {}, errors: [], token })

type SiteRoute = PageRoute | FormRoute | ButtonRoute | FileRoute | LiveRoute

const shownAs = (route: SiteRoute): string => (route.kind === 'form' ? `${route.log}-form` : route.log)

const hasMenu = (route: SiteRoute): boolean => route.kind === 'page' || route.kind === 'form'

function look<T>(asked: Asked, route: SiteRoute, work: (visit: Visit) => Promise<Result<T>>, log = shownAs(route)): Promise<Result<T>> {
  const { door, request, actor, scope } = asked
  const params = pathParams(route, request)
  const deed = { path: route.path, may: route.may, log, changes: false }
  return perform(door.db, actor, deed, request, async (tx) => {
    const shown = params ? await work(visitOf(door, request, tx, actor, scope, params)) : refuse('not-found')
    if (shown.ok && hasMenu(route) && !isVisitor(actor)) asked.waiting = await door.house.waiting(tx, actor)
    return shown
  })
}

function change<T>({ door, request, actor, scope }: Asked, route: SiteRoute, typed: Typed, work: (visit: Visit) => Promise<Result<T>>): Promise<Result<T>> {
  const params = pathParams(route, request)
  const once = 'enters' in route && route.enters ? undefined : { key: oneOf(typed['_formulier']), digest: digestOf(route, request) }
  return perform(door.db, actor, { ...route, changes: true }, request, async (tx) => (params ? work(visitOf(door, request, tx, actor, scope, params)) : refuse('not-found')), once)
}

export async function showPage(asked: Asked, route: PageRoute): Promise<void> {
  const shown = await look(asked, route, route.show)
  if (!shown.ok) return sendRefusal(asked, shown.refusal)
  if (typeof shown.value === 'string') void asked.reply.redirect(shown.value, 303)
  else sendView(asked, shown.value)
}

const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? '/'

export async function showForm(asked: Asked, route: FormRoute): Promise<void> {
  const { door, request, actor } = asked
  const kept = isVisitor(actor) ? undefined : await keptTyped(door, pathOf(request), actor.accountId)
  if (kept) return showAgain(asked, route, kept, [{ text: door.house.say({ code: 'typed-kept' }) }], 200, true)
  const shown = await look(asked, route, (visit) => route.show(visit, emptyForm(visit.token)))
  if (shown.ok) sendView(asked, shown.value)
  else sendRefusal(asked, shown.refusal)
}

const typedOf = (request: FastifyRequest): Typed => (request.body ?? {}) as Typed
const oneOf = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''

/** Where the form of this POST is shown: the way back to what was typed. */
function formAt({ request, actor, scope }: Asked, route: FormRoute | ButtonRoute): string {
  if (route.kind === 'form') return pathOf(request)
  return route.back({ params: pathParams(route, request) ?? {}, actor, scope, query: {}, token: '', version: undefined, origin: '' } as unknown as Visit)
}

/** Keeps what was typed for the account of its token. A button, also the one that throws away what waited, has nothing to keep. */
const keepFor = async ({ door, request }: Asked, route: FormRoute | ButtonRoute, typed: Typed): Promise<boolean> =>
  route.kind === 'form' && !throwsAway(typed) && keepTyped(door, pathOf(request), oneOf(typed['_formulier']), typed)

/** Why a POST from a page is not taken, if so. What another typed in this browser is kept for her, and shown to nobody else. */
async function doorRefusal(asked: Asked, route: FormRoute | ButtonRoute, typed: Typed): Promise<Refusal | undefined> {
  const { door, request, actor } = asked
  if (!comesFromUs(request)) return { code: 'wrong-origin' }
  if (door.tokens.holds(oneOf(typed['_formulier']), actor.accountId)) return undefined
  return (await keepFor(asked, route, typed)) ? { code: 'form-of-another' } : { code: 'form-expired' }
}

/** Her session ended while she typed: what she typed is kept, and she is led to signing in and back to it. */
export async function keepAndSignIn(asked: Asked, route: FormRoute | ButtonRoute): Promise<void> {
  const { request, reply } = asked
  const kept = comesFromUs(request) && (await keepFor(asked, route, typedOf(request)))
  leadToSignIn(reply, formAt(asked, route), kept)
}

// What comes back filled in is still based on the version it was based on: looking at it again is not reading what somebody else wrote.
const resentAs = ({ request }: Asked, typed: Typed, status: number, kept: boolean): Resent =>
  ({ kept, action: pathOf(request), version: oneOf(typed[versionFields.over]) || oneOf(typed[versionFields.read]) || undefined, conflict: status === statusOf['changed-meanwhile'] })

async function showAgain(asked: Asked, route: FormRoute, typed: Typed, errors: readonly FieldError[], status: number, kept = false): Promise<void> {
  asked.resent = resentAs(asked, typed, status, kept)
  const shown = await look(asked, route, (visit) => route.show(visit, { values: typed, errors, token: visit.token }))
  if (shown.ok) sendView(asked, { ...shown.value, status })
  else sendRefusal(asked, shown.refusal)
}

function takeInput(asked: Asked, route: FormRoute, typed: Typed, input: unknown): Promise<Result<string | View | Entry>> {
  const submit = async (visit: Visit): Promise<Result<string | View | Entry>> => {
    const near = checkDays(route.input, input, visit.tx.today)
    return near.ok ? route.submit(visit, input as never) : near
  }
  return route.asks ? look(asked, route, submit, route.log) : change(asked, route, typed, submit)
}

/** Leads on to where a form sends somebody, shows what it answered, or lets her in; answers why she is turned away, if she is. */
async function leadOn(asked: Asked, answer: string | View | Entry): Promise<Refusal | undefined> {
  const { door, request, reply } = asked
  if (typeof answer === 'string') void reply.redirect(answer, 303)
  else if ('title' in answer) sendView(asked, answer)
  else if ('turnedAway' in answer) return answer.turnedAway
  else await enter(door, request, reply, answer.enters, answer.way, answer.session)
  return undefined
}

/** Takes a form: what is wrong comes back on the form itself, filled in as it was typed. */
export async function takeForm(asked: Asked, route: FormRoute): Promise<void> {
  const { door, request, actor } = asked
  const typed = typedOf(request)
  const shut = await doorRefusal(asked, route, typed)
  if (shut && shut.code !== 'form-expired') {
    await logRefusal(door.db, actor, route, request, shut.code)
    return sendRefusal(asked, shut)
  }
  if (shut) return showAgain(asked, route, typed, [{ text: door.house.say(shut) }], statusFor(shut))
  if (throwsAway(typed)) {
    await forgetTyped(door, pathOf(request), actor.accountId)
    return void asked.reply.redirect(pathOf(request), 303)
  }
  const read = readForm(typed, route.input, route.fields)
  if ('errors' in read) return showAgain(asked, route, typed, read.errors, 400)
  const done = await takeInput(asked, route, typed, read.input)
  if (done.ok && !isVisitor(actor)) await forgetTyped(door, pathOf(request), actor.accountId)
  const no = done.ok ? await leadOn(asked, done.value) : done.refusal
  if (!no) return
  // Somebody went back, changed what was sent and sent it again: she sees it filled in, with a fresh token.
  const refusal = no.code === 'key-reused' ? { code: 'form-sent-before' } : no
  if (refusal.code === 'not-found') return sendRefusal(asked, refusal)
  return showAgain(asked, route, typed, [{ text: door.house.say(refusal), ...(refusal.field ? { field: refusal.field } : {}) }], statusFor(refusal))
}

export async function pressButton(asked: Asked, route: ButtonRoute): Promise<void> {
  const { door, request, reply, actor } = asked
  const typed = typedOf(request)
  const back = (): string => formAt(asked, route)
  const shut = await doorRefusal(asked, route, typed)
  const read = shut ?? readForm(typed, route.input, {})
  if ('code' in read || 'errors' in read) {
    const refusal = 'code' in read ? read : { code: 'invalid' }
    await logRefusal(door.db, actor, route, request, refusal.code)
    return sendRefusal(asked, refusal, back())
  }
  const done = await change(asked, route, typed, (visit) => route.press(visit, read.input as never))
  if (done.ok) return void reply.redirect(done.value, 303)
  return sendRefusal(asked, done.refusal, back())
}

export async function sendFile(asked: Asked, route: FileRoute): Promise<void> {
  const read = await look(asked, route, route.read)
  if (!read.ok) return sendRefusal(asked, read.refusal)
  const { type, name, bytes, download } = read.value
  void asked.reply.header('content-disposition', `${download ? 'attachment' : 'inline'}; filename="${name}"`).header('cache-control', 'no-store').type(type).send(Buffer.from(bytes))
}

export async function openStream(asked: Asked, route: LiveRoute): Promise<void> {
  const { door, request, reply, actor } = asked
  const heard = await look(asked, route, route.topics)
  if (!heard.ok) return sendRefusal(asked, heard.refusal)
  reply.hijack()
  door.live.open(heard.value.map((topic) => `${actor.regionId}/${actor.compartment}/${topic}`), reply.raw, sessionToken(request)?.token)
  request.raw.socket.setTimeout(0)
}
