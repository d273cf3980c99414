import { addDays, addWeeks, type Day } from '../../../kernel/day.ts'
import { startOfDay } from '../../../kernel/instant.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { findPeople, grantAccess, type Newcomer, registerPerson } from '../../people/index.ts'
import { nightOf } from '../rules/stay.ts'
import { shelterAftercare } from '../rules/terms.ts'
import { type AtShelter, lastAtShelter } from '../store/night-register.ts'
import { recentGuests as guests } from '../store/stays.ts'

/** In whose name the shelter desk opens files, and asks whether a new guest is somebody it knows. */
export const shelterDesk = 'desk:shelter'

// Each night and each time at the door it begins anew, so that it ends by itself a fixed time after the last one.
const know = (tx: Tx, personId: string, { day, ground }: AtShelter): Promise<void> =>
  grantAccess(tx, { holder: shelterDesk, kind: 'case', personId, origin: 'night-shelter', ground, until: startOfDay(addWeeks(addDays(day, 1), shelterAftercare.value)) })

/** The desk knows her from now on, until eight weeks after this night. */
export const knowGuest = (tx: Tx, personId: string, ground: AtShelter['ground']): Promise<void> => know(tx, personId, { day: nightOf(tx.now), ground })

/** What she did not do does not make her known longer: the desk knows her as after her last time; without one she came to its door. */
export const knowGuestAsBefore = async (tx: Tx, personId: string): Promise<void> =>
  know(tx, personId, (await lastAtShelter(tx, personId)) ?? { day: nightOf(tx.now), ground: 'came-to-the-shelter' })

export type NewGuest = { callName: string; familyName: string; birthDate: Day | null }

export const newcomerOf = (guest: NewGuest): Newcomer => ({ firstNames: guest.callName, callName: guest.callName, familyName: guest.familyName, birthDate: guest.birthDate, safeChannel: 'owner' })

/** Makes a guest known by the name she gives; answers her id. */
export async function makeKnown(tx: Tx, guest: NewGuest): Promise<string> {
  const personId = await registerPerson(tx, newcomerOf(guest))
  await knowGuest(tx, personId, 'came-to-the-shelter')
  return personId
}

/** Guests of the last two weeks whom the desk knows by name. */
export const recentGuests = (tx: Tx, limit = 30) => guests(tx, shelterDesk, addDays(nightOf(tx.now), -14), limit)

/** Guests whom the desk knows, by part of a name or birth date. Refuses with `type-more`. */
export const findGuests = (tx: Tx, typed: string) => findPeople(tx, shelterDesk, typed)
