import { addWeeks, type Day } from '../../../kernel/day.ts'
import { dayOf } from '../../../kernel/instant.ts'
import { mobileNumber } from '../../../kernel/phone.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import { send } from '../../../platform/gateways.ts'
import { isScheduled, type JobHandler, schedule, unschedule } from '../../../platform/jobs.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { OpenFile } from '../../people/index.ts'
import type { CheckIn, CheckInConsent, Way } from '../model.ts'
import { nextAt } from '../rules/agreed.ts'
import { trendOf, type Week, weeksOf } from '../rules/trend.ts'
import { askedBySms, checkIns, endConsent, runningConsent, saveCheckIn, saveConsent } from '../store/check-ins.ts'
import { signals } from '../store/signals.ts'
import { messages } from '../words.nl/messages.ts'
import { heard } from './agreed.ts'
import { careTeam } from './assignments.ts'
import { compartmentOfPhone, mayBeTexted } from './phone.ts'
import { raiseSignal } from './signals.ts'

export { measured, method } from '../rules/trend.ts'
export { checkIns, runningConsent } from '../store/check-ins.ts'

export type Lived = Week

/** The weeks in which a person told how it goes, each by its median figure: from `since` up to and with `upTo`. */
export const livedWeeks = async (tx: Tx, personId: string, since: Day, upTo: Day): Promise<Lived[]> =>
  weeksOf((await checkIns(tx, personId, since)).filter((one) => one.day <= upTo))

export type Written = { day: Day; words: string }

// How far back her worker reads what she wrote beside her figures, in weeks; as far as her own page shows the figures.
const notesWeeks = 8

/**
 * What she wrote beside her figures lately, the newest first: for her key worker and who replaces, as the page on which she writes it says.
 * For everybody else who may open the file there is nothing: others of the provider, whom a shift was handed to, the night, the network.
 */
export async function writtenFor(tx: Tx, file: OpenFile): Promise<Written[]> {
  const { keyWorker, replacement } = await careTeam(tx, file.person.id)
  if (![keyWorker, replacement].some((one) => one?.accountId === tx.actor.accountId)) return []
  const given = await checkIns(tx, file.person.id, addWeeks(tx.today, -notesWeeks))
  return given.flatMap(({ day, note }) => (note ? [{ day, words: note }] : [])).toReversed()
}

/** How far back the trend looks, in weeks: two years. */
const trendWeeks = 104

/** The hour of the day on which the question goes out by text message. Voorbeeldwaarde of the region. */
const QUESTION = { at: '17:00', source: 'voorbeeldwaarde' } as const
const questionJob = 'check-in-question'

async function scheduleQuestion(tx: Tx, { personId, weekdays }: Pick<CheckInConsent, 'personId' | 'weekdays'>): Promise<void> {
  const due = nextAt(QUESTION.at, weekdays, tx.now)
  if (due) await schedule(tx, { kind: questionJob, at: due.at, key: personId, data: { person: personId } })
}

/** Puts the next question in the book for everybody who is asked by text message and has none there yet. */
export async function scheduleQuestions(tx: Tx): Promise<void> {
  for (const consent of await askedBySms(tx)) if (!(await isScheduled(tx, questionJob, consent.personId))) await scheduleQuestion(tx, consent)
}

/** Asks by text message, unless she told today already or stopped, or that telephone is asked from outside. */
export const checkInQuestion: JobHandler = {
  kind: questionJob,
  run: async (tx, data) => {
    const consent = await runningConsent(tx, String(data['person']))
    if (consent?.way !== 'sms' || !consent.phone) return
    const asks = (await checkIns(tx, consent.personId, tx.today)).length === 0 && (await compartmentOfPhone(tx, consent.phone)) === tx.actor.compartment
    if (asks) await send(tx, { channel: 'sms', recipient: consent.phone, body: messages.question })
    await scheduleQuestion(tx, consent)
  },
}

/** `alone`: nobody but her holds that telephone, as she says it herself. */
export type ConsentInput = { way: Way; phone?: string | undefined; weekdays: readonly number[]; alone?: boolean | undefined }

/**
 * She chooses to tell how it goes, and how; choosing again changes the way. `byWorker`: explained and written down by her worker, with her agreement.
 * Refuses with `phone-needed` or `days-needed` for text messages, `phone-shared` where she is protected and the telephone is not hers alone,
 * and `phone-in-use` when somebody else answers from that number.
 */
export async function giveConsent(tx: Tx, file: OpenFile, wish: ConsentInput, byWorker: boolean): Promise<Result<string, 'phone-needed' | 'days-needed' | 'phone-shared' | 'phone-in-use'>> {
  const bySms = wish.way === 'sms'
  const phone = bySms ? mobileNumber(wish.phone ?? '') : undefined
  if (bySms && !phone) return refuseField('telefoon', 'phone-needed')
  if (bySms && wish.weekdays.length === 0) return refuseField('dagen', 'days-needed')
  if (phone && !(await mayBeTexted(tx, phone, wish.alone))) return refuseField('alleen', 'phone-shared')
  const personId = file.person.id
  await endConsent(tx, personId)
  const weekdays = bySms ? wish.weekdays : []
  const id = await saveConsent(tx, personId, { way: wish.way, phone: phone ?? null, weekdays }, byWorker ? tx.actor.accountId : null)
  if (!id) return refuseField('telefoon', 'phone-in-use')
  await unschedule(tx, questionJob, personId)
  await scheduleQuestion(tx, { personId, weekdays })
  return ok(id)
}

/** She stops, at once, without a reason. What she told before stays hers to read; nothing new is kept or counted. */
export async function withdrawConsent(tx: Tx, personId: string): Promise<Result<true, 'not-taking-part'>> {
  if (!(await endConsent(tx, personId))) return refuse('not-taking-part')
  await unschedule(tx, questionJob, personId)
  return ok(true)
}

async function lastAnswer(tx: Tx, personId: string): Promise<Day | undefined> {
  const answered = (await signals(tx, personId)).filter((one) => one.kind === 'trend').map((one) => one.answered?.at)
  const [last] = answered.filter((at) => at !== undefined).toSorted().toReversed()
  return last && dayOf(last)
}

/** Keeps a check-in of somebody who chose for it, whoever brought it in, and looks at the trend. */
export async function keepCheckIn(tx: Tx, personId: string, said: CheckIn, recordedBy: string | null): Promise<{ signal: string | undefined }> {
  await saveCheckIn(tx, personId, said, recordedBy)
  if (said.day === tx.today) await heard(tx, personId)
  const trend = trendOf(await checkIns(tx, personId, addWeeks(tx.today, -trendWeeks)), await lastAnswer(tx, personId))
  return { signal: trend.kind === 'lower' ? await raiseSignal(tx, personId, 'trend', trend.facts) : undefined }
}

/**
 * Keeps how somebody says it goes (once a day; again replaces). Answers the id of a signal when this raised one.
 * Refuses with `no-consent`, and with `not-that-day` for a day to come or longer than a week ago.
 */
export async function checkIn(tx: Tx, file: OpenFile, said: CheckIn): Promise<Result<{ signal: string | undefined }, 'not-that-day' | 'no-consent'>> {
  if (said.day > tx.today || said.day < addWeeks(tx.today, -1)) return refuse('not-that-day')
  if (!(await runningConsent(tx, file.person.id))) return refuse('no-consent')
  return ok(await keepCheckIn(tx, file.person.id, said, file.kind === 'own' ? null : tx.actor.accountId))
}
