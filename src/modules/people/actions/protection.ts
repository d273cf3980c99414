import type { Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import { normalise } from '../../../kernel/text.ts'
import { systemOf } from '../../../platform/actor.ts'
import { tell } from '../../../platform/events.ts'
import { actAs, liftUp, putDown } from '../../../platform/moving.ts'
import { safe } from '../../../platform/secrets.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { PersonMoved } from '../events.ts'
import type { OpenFile, ProtectionReason } from '../model.ts'
import { personByBsn, personsNamed } from '../store/persons.ts'
import { endAllRights, movePerson, protectionOf, reviveRights, tracesOf } from '../store/protection.ts'

export { protectionOf } from '../store/protection.ts'

// Everybody's own compartment; the others hold protected people.
const COMMON = 0

/** Who has to be protected, as she says it herself; a BSN tells two people of one name and birth date apart. */
export type ToProtect = { callName: string; familyName: string; birthDate: Day; bsn?: string | undefined; because: ProtectionReason }

type Moving = { personId: string; to: number; because?: ProtectionReason; endedAt?: Instant }

/** Takes somebody to another compartment with everything about her. Answers the unit of work as it stands there. */
async function move(from: Tx, by: Tx['actor'], { personId, to, because, endedAt }: Moving): Promise<void> {
  const lifted = await liftUp(from, await tracesOf(from, personId), to)
  await movePerson(from, personId, to, because)
  // Where she is protected, it says who brought her; outside, nothing says that somebody did.
  const there = await actAs(from, because ? by : systemOf(by.regionId, to))
  await putDown(there, lifted)
  await endAllRights(there, personId)
  if (endedAt) await reviveRights(there, personId, endedAt)
  await tell(there, { type: 'person-moved', about: personId, protected: because !== undefined } satisfies PersonMoved)
}

async function findHer(tx: Tx, { callName, familyName, birthDate, bsn }: ToProtect): Promise<string[]> {
  const named = await personsNamed(tx, normalise(`${callName} ${familyName}`).split(' ').filter(Boolean), birthDate, 5)
  if (!bsn) return named
  const known = await personByBsn(tx, safe().fingerprint(bsn))
  return named.filter((one) => one === known)
}

/**
 * Brings somebody whom everybody can find into the protected compartment of who asks: a named worker of the women's shelter, with the woman beside her.
 * From then on she is unknown outside. Refuses `no-shelter` to who works in no such compartment, `protected-already`, `nobody-by-that-name`,
 * and `more-of-that-name` when a BSN has to tell them apart.
 */
export async function protect(tx: Tx, who: ToProtect): Promise<Result<string, 'no-shelter' | 'protected-already' | 'nobody-by-that-name' | 'more-of-that-name'>> {
  const by = tx.actor
  if (by.compartment === COMMON) return refuse('no-shelter')
  if ((await findHer(tx, who)).length > 0) return refuse('protected-already')
  const outside = await actAs(tx, systemOf(by.regionId, COMMON))
  const [personId, other] = await findHer(outside, who)
  if (personId && !other) await move(outside, by, { personId, to: by.compartment, because: who.because })
  await actAs(tx, by)
  if (!personId) return refuse('nobody-by-that-name')
  if (other) return refuseField('bsn', 'more-of-that-name')
  tx.opened.add(personId)
  tx.grounds.set(personId, who.because)
  return ok(personId)
}

/**
 * She wants to be found again, or nobody looks for her any more: she goes back to everybody's compartment, with what was written here.
 * Organisations, municipalities and desks get back what they had; colleagues and whom she invited are named anew. Refuses `no-shelter`.
 */
export async function release(tx: Tx, { person }: OpenFile): Promise<Result<true, 'no-shelter'>> {
  const by = tx.actor
  const protection = await protectionOf(tx, person.id)
  if (by.compartment === COMMON || !protection) return refuse('no-shelter')
  await move(tx, by, { personId: person.id, to: COMMON, endedAt: protection.since })
  await actAs(tx, by)
  // The log of the shelter tells what was done and to which row; whose it is, it cannot look up any more.
  tx.opened.delete(person.id)
  return ok(true)
}
