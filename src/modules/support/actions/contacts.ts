import { addDays } from '../../../kernel/day.ts'
import { newId } from '../../../kernel/id.ts'
import { startOfDay } from '../../../kernel/instant.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { OpenFile } from '../../people/index.ts'
import type { ContactEnded, ContactPlanned } from '../events.ts'
import type { ContactAct } from '../lifecycle.ts'
import type { ContactMove, ContactState, DayContact, MoveRequest, PlannedContact, Presence, Side, Way } from '../model.ts'
import { checkSpan, mayDo, type Span, type SpanRefusal } from '../rules/contact.ts'
import { changeContact, contactsOf, contactsOfWorker, isBusy, plannedContact, saveContact, unwrittenContacts } from '../store/contacts.ts'
import { answerMoveRequest, moveRequests, movesOf, saveMove, saveMoveRequest } from '../store/moves.ts'

/** How far back planned contacts are shown, in days. */
const DAYS_BACK = 56

export type ContactWanted = Span & { way: Way; whereabouts?: string | undefined; about?: string | undefined }
export type PlanRefusal = SpanRefusal | 'worker-busy' | 'whereabouts-needed'

async function checkFree(tx: Tx, workerId: string, span: Span, except?: string): Promise<Result<Span, SpanRefusal | 'worker-busy'>> {
  const checked = checkSpan(span, tx.now)
  if (!checked.ok) return checked
  return (await isBusy(tx, workerId, span.from, span.until, except)) ? refuseField('begin', 'worker-busy') : checked
}

/** The worker plans a contact with a person. Refuses when it cannot be there: in the past, no end, or when she is somewhere else then. */
export async function planContact(tx: Tx, file: OpenFile, wanted: ContactWanted): Promise<Result<string, PlanRefusal>> {
  if (wanted.way === 'elsewhere' && !wanted.whereabouts) return refuseField('waar', 'whereabouts-needed')
  const free = await checkFree(tx, tx.actor.accountId, wanted)
  if (!free.ok) return free
  const id = newId<'planned-contact'>()
  await saveContact(tx, {
    id, personId: file.person.id, workerId: tx.actor.accountId, from: wanted.from, until: wanted.until, way: wanted.way,
    whereabouts: wanted.way === 'elsewhere' ? wanted.whereabouts ?? null : null, about: wanted.about ?? null,
  })
  await tell(tx, { type: 'contact-planned', about: file.person.id, contact: id, from: wanted.from } satisfies ContactPlanned)
  return ok(id)
}

type Loaded = 'not-found' | 'contact-not-now' | 'contact-still-to-come' | 'changed-meanwhile'

async function load(tx: Tx, file: OpenFile, id: string, act: ContactAct, version: number | undefined): Promise<Result<{ found: PlannedContact; to: ContactState }, Loaded>> {
  const found = await plannedContact(tx, file.person.id, id)
  if (!found) return refuse('not-found')
  const to = mayDo(found, act, tx.actor.role, tx.now)
  if (!to.ok) return to
  return version === undefined || version === found.version ? ok({ found, to: to.value }) : refuse('changed-meanwhile')
}

/** Moves a planned contact with the reason; what the resident asked about it is answered by that. */
export async function moveContact(tx: Tx, file: OpenFile, id: string, wanted: Span & { reason: string }, version: number | undefined): Promise<Result<true, Loaded | PlanRefusal>> {
  const loaded = await load(tx, file, id, 'move', version)
  if (!loaded.ok) return loaded
  const { found } = loaded.value
  const free = await checkFree(tx, found.workerId, wanted, id)
  if (!free.ok) return free
  if (!(await changeContact(tx, found, { from_at: wanted.from, until_at: wanted.until }))) return refuse('changed-meanwhile')
  await saveMove(tx, found, wanted.reason)
  await answerMoveRequest(tx, id, wanted.reason)
  await tell(tx, { type: 'contact-planned', about: file.person.id, contact: id, from: wanted.from } satisfies ContactPlanned)
  return ok(true)
}

const ended = (tx: Tx, file: OpenFile, contactId: string, how: ContactEnded['how']) => tell(tx, { type: 'contact-ended', about: file.person.id, contact: contactId, how } satisfies ContactEnded)

/** The worker or the resident cancels, with the reason. */
export async function cancelContact(tx: Tx, file: OpenFile, id: string, by: Side, reason: string, version: number | undefined): Promise<Result<true, Loaded>> {
  const loaded = await load(tx, file, id, 'cancel', version)
  if (!loaded.ok) return loaded
  if (!(await changeContact(tx, loaded.value.found, { cancelled_at: tx.now, cancelled_by: by, cancel_reason: reason }))) return refuse('changed-meanwhile')
  await answerMoveRequest(tx, id, reason)
  await ended(tx, file, id, 'cancelled')
  return ok(true)
}

export type Outcome = { minutes: number; travelMinutes?: number | undefined; present: readonly Presence[] }

/** It was there: how long, who was there, and how long the way took. Also puts right what was written down as a no-show. */
export async function finishContact(tx: Tx, file: OpenFile, id: string, outcome: Outcome, version: number | undefined): Promise<Result<true, Loaded>> {
  const loaded = await load(tx, file, id, 'finish', version)
  if (!loaded.ok) return loaded
  const change = { done_at: tx.now, minutes: outcome.minutes, travel_minutes: outcome.travelMinutes ?? null, present: [...outcome.present], no_show_at: null }
  if (!(await changeContact(tx, loaded.value.found, change))) return refuse('changed-meanwhile')
  await ended(tx, file, id, 'done')
  return ok(true)
}

/** The resident was not there. */
export async function noteNoShow(tx: Tx, file: OpenFile, id: string, version: number | undefined): Promise<Result<true, Loaded>> {
  const loaded = await load(tx, file, id, 'note-no-show', version)
  if (!loaded.ok) return loaded
  if (!(await changeContact(tx, loaded.value.found, { no_show_at: tx.now }))) return refuse('changed-meanwhile')
  await ended(tx, file, id, 'no-show')
  return ok(true)
}

/** The resident asks for another time; a worker answers. Refuses `asked-before` while an earlier question waits. */
export async function askToMove(tx: Tx, file: OpenFile, id: string, words: string): Promise<Result<true, Loaded | 'asked-before'>> {
  const loaded = await load(tx, file, id, 'ask-to-move', undefined)
  if (!loaded.ok) return loaded
  if ((await moveRequests(tx, [id])).some((one) => !one.answered)) return refuse('asked-before')
  await saveMoveRequest(tx, { id: newId<'move-request'>(), contactId: id, words })
  return ok(true)
}

/** The worker says why the time stays as it is. */
export async function keepTime(tx: Tx, file: OpenFile, id: string, answer: string): Promise<Result<true, Loaded>> {
  const loaded = await load(tx, file, id, 'move', undefined)
  if (!loaded.ok) return loaded
  await answerMoveRequest(tx, id, answer)
  return ok(true)
}

export type ContactsShown = { contacts: PlannedContact[]; requests: MoveRequest[] }

/** The planned contacts of a person, past ones of the last eight weeks too, with what was asked about them. */
export async function contactsFor(tx: Tx, file: OpenFile): Promise<ContactsShown> {
  const contacts = await contactsOf(tx, file.person.id, startOfDay(addDays(tx.today, -DAYS_BACK)))
  return { contacts, requests: await moveRequests(tx, contacts.map((one) => one.id)) }
}

/** One planned contact with its moves and questions. Refuses `not-found`. */
export async function contactFor(tx: Tx, file: OpenFile, id: string): Promise<Result<{ contact: PlannedContact; moves: ContactMove[]; requests: MoveRequest[] }, 'not-found'>> {
  const found = await plannedContact(tx, file.person.id, id)
  return found ? ok({ contact: found, moves: await movesOf(tx, id), requests: await moveRequests(tx, [id]) }) : refuse('not-found')
}

export type WorkerDay = { today: DayContact[]; coming: DayContact[]; unwritten: DayContact[] }

/** How many days ahead a worker sees her planned contacts. */
const DAYS_AHEAD = 7

/** What this worker has today and the coming week, and what she still has to write down. */
export async function workerDay(tx: Tx): Promise<WorkerDay> {
  const worker = tx.actor.accountId
  const tomorrow = startOfDay(addDays(tx.today, 1))
  return {
    today: await contactsOfWorker(tx, worker, startOfDay(tx.today), tomorrow),
    coming: await contactsOfWorker(tx, worker, tomorrow, startOfDay(addDays(tx.today, DAYS_AHEAD))),
    unwritten: await unwrittenContacts(tx, `account:${worker}`, worker, tx.now),
  }
}
