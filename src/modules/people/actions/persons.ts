import type { Day } from '../../../kernel/day.ts'
import { newId } from '../../../kernel/id.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import type { Visit } from '../../../platform/http/route.ts'
import { safe } from '../../../platform/secrets.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { PersonKnown, ResidenceChanged } from '../events.ts'
import type { Hit, Person, ResidenceFact } from '../model.ts'
import { holderOf } from '../rules/holder.ts'
import { agrees, canBeBornOn } from '../rules/recognising.ts'
import { isEnough, readQuery } from '../rules/search.ts'
import { personByBsn, persons, savePerson, saveResidence as storeResidence } from '../store/persons.ts'
import { search } from '../store/rights.ts'

export { residences } from '../store/persons.ts'

/** Finds people that this holder may open, by part of a name or birth date. Refuses with `type-more`. */
export async function findPeople(tx: Tx, holder: string | undefined, typed: string, limit = 20): Promise<Result<Hit[], 'type-more'>> {
  const query = readQuery(typed)
  if (!isEnough(query)) return refuse('type-more')
  return ok(holder ? await search(tx, holder, ['file', 'case'], query, limit) : [])
}

/** Finds people as far as this visitor's permission reaches. Refuses with `type-more`. */
export const findVisited = (visit: Visit, typed: string, limit?: number): Promise<Result<Hit[], 'type-more'>> =>
  findPeople(visit.tx, holderOf(visit.actor, visit.scope), typed, limit)

export type Newcomer = {
  firstNames: string; callName: string; familyName: string; birthDate: Day | null; bsn?: string
  phone?: string; email?: string; safeChannel: Person['safeChannel']; address?: Person['address']; municipality?: string; since?: Day
}

/** What somebody answered to the question whether it is the same person: the id of the one it is, or that it is another. */
export type SamePersonAnswer = string | undefined
export const anotherPerson = 'anders'

/** People this holder may open who have a name like this and the same birth date; never anybody out of her reach. */
export async function maybeSame(tx: Tx, holder: string | undefined, who: Pick<Newcomer, 'familyName' | 'birthDate'>): Promise<Hit[]> {
  if (!holder || !who.birthDate) return []
  const words = readQuery(who.familyName).words
  return words.length ? search(tx, holder, ['file', 'case'], { words, birthDate: who.birthDate }, 5) : []
}

/**
 * Whether somebody who is typed in now is new, or somebody this holder may open already: then she is asked, and answers.
 * Refuses with `maybe-known` on the field `dezelfde` until she did, and with `birth-in-future` and `birth-too-long-ago` on `birthField`.
 */
export async function newOrKnown(tx: Tx, holder: string | undefined, newcomer: Newcomer, answer: SamePersonAnswer, birthField: string): Promise<Result<{ known: string } | 'new', 'maybe-known' | 'birth-in-future' | 'birth-too-long-ago'>> {
  const born = canBeBornOn(newcomer.birthDate, tx.today)
  if (!born.ok) return refuseField(birthField, born.refusal.code)
  if (answer === anotherPerson || (await recognise(tx, newcomer)).how === 'known') return ok('new')
  const hits = await maybeSame(tx, holder, newcomer)
  if (hits.some((hit) => hit.id === answer)) return ok({ known: answer ?? '' })
  return hits.length ? refuseField('dezelfde', 'maybe-known') : ok('new')
}

export type Recognised = { how: 'known'; id: string } | { how: 'possibly-known' } | { how: 'new' }

/**
 * Whether somebody is known already. A known BSN is only hers when family name and birth date agree with what is known of her;
 * otherwise she is `possibly-known`: a desk finds out, and whoever typed it learns nothing.
 */
export async function recognise(tx: Tx, newcomer: Newcomer): Promise<Recognised> {
  const found = newcomer.bsn && (await personByBsn(tx, safe().fingerprint(newcomer.bsn)))
  if (!found) return { how: 'new' }
  const [known] = await persons(tx, [found])
  return known && agrees(known, newcomer) ? { how: 'known', id: found } : { how: 'possibly-known' }
}

/**
 * Makes somebody known to the region, once: a known BSN with the same family name and birth date gives the same person; with others
 * it gives a new person without that BSN. Without a BSN the four facts of Wmo 5.2.9 do (name, first names, birth date, address).
 */
export async function registerPerson(tx: Tx, newcomer: Newcomer): Promise<string> {
  const recognised = await recognise(tx, newcomer)
  if (recognised.how === 'known') return recognised.id
  const bsnDigest = newcomer.bsn && recognised.how === 'new' ? safe().fingerprint(newcomer.bsn) : undefined
  const id = newId<'person'>()
  await savePerson(tx, {
    id, firstNames: newcomer.firstNames, callName: newcomer.callName, familyName: newcomer.familyName, birthDate: newcomer.birthDate,
    phone: newcomer.phone ?? null, email: newcomer.email ?? null, safeChannel: newcomer.safeChannel, address: newcomer.address ?? null,
    ...(newcomer.bsn && bsnDigest ? { bsnCipher: safe().lock(newcomer.bsn), bsnDigest } : {}),
  })
  await tell(tx, { type: 'person-known', about: id } satisfies PersonKnown)
  if (newcomer.municipality) {
    for (const fact of ['origin', 'residence'] as const) await saveResidence(tx, id, fact, newcomer.municipality, newcomer.since ?? tx.today)
  }
  return id
}

/** Records where somebody comes from, lives, is registered or will be received, from a day on; an earlier fact of that kind ends there. */
export async function saveResidence(tx: Tx, personId: string, fact: ResidenceFact, municipality: string, from: Day): Promise<void> {
  await storeResidence(tx, personId, fact, municipality, from, tx.now)
  await tell(tx, { type: 'residence-changed', about: personId, fact, municipality, from } satisfies ResidenceChanged)
}
