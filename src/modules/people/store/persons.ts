import type { Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { normalise } from '../../../kernel/text.ts'
import { database } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Person, Residence, ResidenceFact } from '../model.ts'

const columns = ['id', 'first_names', 'call_name', 'family_name', 'birth_date', 'phone', 'email', 'safe_channel', 'street', 'postcode', 'town', 'version'] as const

type Row = { id: string; first_names: string; call_name: string; family_name: string; birth_date: Day | null; phone: string | null; email: string | null; safe_channel: string; street: string | null; postcode: string | null; town: string | null; version: number }

const personFrom = (row: Row): Person => ({
  id: row.id, firstNames: row.first_names, callName: row.call_name, familyName: row.family_name, birthDate: row.birth_date, phone: row.phone, email: row.email,
  safeChannel: row.safe_channel as Person['safeChannel'],
  address: row.street && row.postcode && row.town ? { street: row.street, postcode: row.postcode, town: row.town } : null,
  version: row.version,
})

/** The person with this id, or undefined. Callers outside this module come through `openFile`. */
export async function person(tx: Tx, id: string): Promise<Person | undefined> {
  const row = await database(tx).selectFrom('people.person').select(columns).where('id', '=', id).executeTakeFirst()
  return row && personFrom(row)
}

/** The persons of these ids, in no particular order. */
export async function persons(tx: Tx, ids: readonly string[]): Promise<Person[]> {
  if (ids.length === 0) return []
  const rows = await database(tx).selectFrom('people.person').select(columns).where('id', 'in', ids).execute()
  return rows.map(personFrom)
}

export type NewPerson = Omit<Person, 'version' | 'address'> & { address?: Person['address']; bsnCipher?: Buffer; bsnDigest?: Buffer }

/** Stores a new person with the words she can be found by. */
export async function savePerson(tx: Tx, fresh: NewPerson): Promise<void> {
  await database(tx).insertInto('people.person').values({
    id: fresh.id, first_names: fresh.firstNames, call_name: fresh.callName, family_name: fresh.familyName, birth_date: fresh.birthDate,
    bsn_cipher: fresh.bsnCipher ?? null, bsn_digest: fresh.bsnDigest ?? null, phone: fresh.phone, email: fresh.email, safe_channel: fresh.safeChannel,
    street: fresh.address?.street ?? null, postcode: fresh.address?.postcode ?? null, town: fresh.address?.town ?? null, recorded_at: tx.now,
  }).execute()
  const words = new Set(normalise(`${fresh.firstNames} ${fresh.callName} ${fresh.familyName}`).split(' ').filter(Boolean))
  await database(tx).insertInto('people.person_word').values([...words].map((word) => ({ word, person_id: fresh.id }))).execute()
}

/** The ids of the persons of this birth date whose names hold all these words, each whole; at most `limit`. */
export async function personsNamed(tx: Tx, words: readonly string[], birthDate: Day, limit: number): Promise<string[]> {
  const rows = await database(tx).selectFrom('people.person as p').select('p.id').where('p.birth_date', '=', birthDate)
    .where((eb) => eb.and(words.map((word) => eb.exists(eb.selectFrom('people.person_word as w').select('w.word').whereRef('w.person_id', '=', 'p.id').where('w.word', '=', word)))))
    .limit(limit).execute()
  return rows.map((row) => row.id)
}

/** The id of the person with this fingerprint of a BSN, or undefined. */
export async function personByBsn(tx: Tx, digest: Buffer): Promise<string | undefined> {
  const row = await database(tx).selectFrom('people.person').select('id').where('bsn_digest', '=', digest).executeTakeFirst()
  return row?.id
}

/** Where this person came from, lives, is registered and will be received, with dates. */
export async function residences(tx: Tx, personId: string): Promise<Residence[]> {
  const rows = await database(tx).selectFrom('people.residence').select(['fact', 'municipality', 'from_day', 'until_day'])
    .where('person_id', '=', personId).orderBy('from_day').execute()
  return rows.map((row) => ({ fact: row.fact as ResidenceFact, municipality: row.municipality, from: row.from_day, until: row.until_day }))
}

/** Adds a residence fact from a day on; an earlier one of the same kind ends there. */
export async function saveResidence(tx: Tx, personId: string, fact: ResidenceFact, municipality: string, from: Day, recordedAt: Instant): Promise<void> {
  await database(tx).updateTable('people.residence').set({ until_day: from })
    .where('person_id', '=', personId).where('fact', '=', fact).where('until_day', 'is', null).where('from_day', '<', from).execute()
  await database(tx).insertInto('people.residence').values({ person_id: personId, fact, municipality, from_day: from, recorded_at: recordedAt }).execute()
}
