import type { Day } from '../../../kernel/day.ts'
import { newId } from '../../../kernel/id.ts'
import { startOfDay } from '../../../kernel/instant.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { endAccess, grantAccess, type OpenFile } from '../../people/index.ts'
import type { StayCancelled, StayEnded, StayStarted } from '../events.ts'
import { nextState, type StayAct, stayTransitions } from '../lifecycle.ts'
import type { Destination, FreePlace, PriorityGround, Stay, StayState } from '../model.ts'
import { stayOrigin } from '../rules/origin.ts'
import { leaveDay, nightOf, respitePeriod, type RespiteWish, startsNow, stayState } from '../rules/stay.ts'
import { freeRespitePlaces as freeOnes, lockPlace } from '../store/places.ts'
import { changeStay, type NewStay, saveStay, stay, staysOf } from '../store/stays.ts'
import { movedIn } from './arrival.ts'
import { watchOverstay } from './overstay.ts'

export { nightsOver, isNotSeen } from '../rules/stay.ts'
export { staysFor, staysOf } from '../store/stays.ts'
export { respiteNights } from '../store/places.ts'

/** Where a stay stands today. */
export const stateOf = (found: Stay, tx: Tx): StayState => stayState(found, tx.today)

/** The night that runs now: before noon still the one of yesterday. */
export const nightNow = (tx: Tx): Day => nightOf(tx.now)

/** Where this person is now, other than a night in the shelter: a respite stay first, then the place where she lives. */
export async function currentStay(tx: Tx, personId: string): Promise<Stay | undefined> {
  const here = (await staysOf(tx, personId)).filter((one) => one.kind !== 'night' && stayState(one, tx.today) === 'arrived' && one.from <= tx.today)
  return here.find((one) => one.kind === 'respite') ?? here[0]
}

/** Respite places that are free all nights from this day on. */
export async function freeRespitePlaces(tx: Tx, from: Day, nights: number): Promise<FreePlace[]> {
  const period = respitePeriod({ respite: true, from, until: null }, { from, nights, reason: '' }, nightOf(tx.now))
  return period.ok ? freeOnes(tx, period.value.from, period.value.until) : []
}

/** Stores the stay; whoever receives her may know that she comes, and the begin is told when it is now. */
export async function begin(tx: Tx, file: OpenFile, fresh: Omit<NewStay, 'id' | 'personId' | 'arrivedOn' | 'until'>, providerId: string): Promise<Result<string, 'place-taken' | 'stays-elsewhere'>> {
  const id = newId<'stay'>()
  const now = startsNow(fresh.from, nightOf(tx.now), tx.today)
  const saved = await saveStay(tx, { ...fresh, id, personId: file.person.id, until: null, arrivedOn: now ? tx.today : null })
  if (saved !== 'saved') return refuse(saved)
  await grantAccess(tx, { holder: `organisation:${providerId}`, kind: 'case', personId: file.person.id, origin: stayOrigin(id), ground: 'stays-with-provider' })
  if (now) await tell(tx, { type: 'stay-started', about: file.person.id, stay: id, kind: fresh.kind, place: fresh.placeId, from: fresh.from } satisfies StayStarted)
  return ok(id)
}

/**
 * Books a respite place: the home, its support and its episode go on. Answers the id of the stay.
 * Refuses with `no-respite-place`, `respite-from-is-past`, `respite-too-far-ahead`, `too-many-nights`, `place-not-open`, `place-taken` or `stays-elsewhere`.
 */
export async function bookRespite(tx: Tx, file: OpenFile, wish: RespiteWish & { place: string }) {
  const place = await lockPlace(tx, wish.place)
  if (!place) return refuseField('plek', 'no-respite-place')
  const period = respitePeriod(place, wish, nightOf(tx.now))
  if (!period.ok) return period
  const { from, until } = period.value
  const free = await freeOnes(tx, from, until)
  if (!free.some((one) => one.id === place.id)) return refuseField('plek', 'place-taken')
  const begun = await begin(tx, file, { placeId: place.id, kind: 'respite', from, plannedUntil: until, reason: wish.reason }, place.providerId)
  if (!begun.ok) return refuseField('plek', begun.refusal.code)
  await watchOverstay(tx, begun.value, until)
  return begun
}

async function staysHere(tx: Tx, file: OpenFile, stayId: string, version: number | undefined, act: StayAct): Promise<Result<Stay, 'not-found' | 'changed-meanwhile' | 'stay-not-there'>> {
  const found = await stay(tx, stayId)
  if (!found || found.personId !== file.person.id) return refuse('not-found')
  if (version !== undefined && found.version !== version) return refuse('changed-meanwhile')
  return nextState(stayTransitions, stayState(found, tx.today), act, tx.actor.role) ? ok(found) : refuse('stay-not-there')
}

const saved = (done: boolean): Result<true, 'changed-meanwhile'> => (done ? ok(true) : refuse('changed-meanwhile'))

/** Writes down that she came, on this day. From here on a wait for this place has ended. */
export async function arrive(tx: Tx, file: OpenFile, stayId: string, version?: number) {
  const found = await staysHere(tx, file, stayId, version, 'arrive')
  if (!found.ok) return found
  const done = saved(await changeStay(tx, stayId, found.value.version, { arrived_on: tx.today }))
  if (!done.ok) return done
  await tell(tx, { type: 'stay-started', about: file.person.id, stay: stayId, kind: found.value.kind, place: found.value.placeId, from: found.value.from } satisfies StayStarted)
  if (found.value.kind === 'stay') await movedIn(tx, file, stayId, found.value)
  return done
}

/** She did not come, or it is off: the place is free again, and who waited for it waits on, since the same day. */
export async function cancelStay(tx: Tx, file: OpenFile, stayId: string, version?: number) {
  const found = await staysHere(tx, file, stayId, version, 'cancel')
  if (!found.ok) return found
  const done = saved(await changeStay(tx, stayId, found.value.version, { cancelled_on: tx.today }))
  if (!done.ok) return done
  await endAccess(tx, file.person.id, stayOrigin(stayId), tx.now)
  await tell(tx, { type: 'stay-cancelled', about: file.person.id, stay: stayId, kind: found.value.kind, place: found.value.placeId, from: found.value.from } satisfies StayCancelled)
  return done
}

/**
 * Ends a stay on a day, with where she goes; a day ahead makes the place soon free.
 * Refuses with `stay-not-there`, `left-before-arrival`, `too-far-ahead`, `changed-meanwhile` or `not-found`.
 */
export async function endStay(tx: Tx, file: OpenFile, stayId: string, leaving: { on: Day; wentTo: Destination }, version?: number) {
  const found = await staysHere(tx, file, stayId, version, 'leave')
  if (!found.ok) return found
  const on = leaveDay(found.value, leaving.on, tx.today)
  if (!on.ok) return on
  const done = saved(await changeStay(tx, stayId, found.value.version, { until_day: on.value, went_to: leaving.wentTo }))
  if (!done.ok) return done
  const away = startOfDay(on.value)
  await endAccess(tx, file.person.id, stayOrigin(stayId), away > tx.now ? away : tx.now)
  await tell(tx, { type: 'stay-ended', about: file.person.id, stay: stayId, kind: found.value.kind, place: found.value.placeId, until: on.value } satisfies StayEnded)
  return done
}

/** Sets down formally that she can leave as soon as there is a dwelling, and on which ground she has priority (Huisvestingswet art. 12). */
export async function markReady(tx: Tx, file: OpenFile, stayId: string, ready: { on: Day; ground: PriorityGround }, version?: number) {
  const found = await staysHere(tx, file, stayId, version, 'mark-ready')
  if (!found.ok) return found
  if (found.value.kind !== 'stay') return refuse('stay-not-there')
  if (ready.on > tx.today) return refuseField('klaar', 'ready-is-ahead')
  const done = saved(await changeStay(tx, stayId, found.value.version, { ready_on: ready.on, priority_ground: ready.ground }))
  if (!done.ok) return done
  await grantAccess(tx, { holder: 'desk:outflow', kind: 'case', personId: file.person.id, origin: stayOrigin(stayId), ground: 'ready-to-leave', until: found.value.until && startOfDay(found.value.until) })
  return done
}
