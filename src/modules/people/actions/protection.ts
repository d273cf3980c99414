import type { Day } from '../../../kernel/day.ts'
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
import { bsnDigestOf, endAllRights, movePerson, protectionOf, reviveRights, tracesOf } from '../store/protection.ts'

export { protectionOf } from '../store/protection.ts'

// Everybody's own compartment; the others hold protected people.
const COMMON = 0

/** Who has to be protected, as she says it herself; a BSN tells two people of one name and birth date apart. */
export type ToProtect = { callName: string; familyName: string; birthDate: Day; bsn?: string | undefined; because: ProtectionReason }

/** What houses above know of a move: whether a visitor is on the way to her or with her, and whether a 24/7 line is open in this compartment. */
export type MoveWatch = { visitUnderWay: (tx: Tx, personId: string) => Promise<boolean>; lineOpen: (tx: Tx) => Promise<boolean> }

type Moving = { personId: string; to: number; because?: ProtectionReason }

/** Takes somebody to another compartment with everything about her. Answers the unit of work as it stands there. */
async function move(from: Tx, by: Tx['actor'], { personId, to, because }: Moving): Promise<void> {
  const lifted = await liftUp(from, await tracesOf(from, personId), to)
  await movePerson(from, personId, to, because)
  // Where she is protected, it says who brought her; outside, nothing says that somebody did.
  const there = await actAs(from, because ? by : systemOf(by.regionId, to))
  await putDown(there, lifted)
  await endAllRights(there, personId, because !== undefined)
  if (!because) await reviveRights(there, personId)
  await tell(there, { type: 'person-moved', about: personId, protected: because !== undefined } satisfies PersonMoved)
}

async function findHer(tx: Tx, { callName, familyName, birthDate, bsn }: ToProtect): Promise<string[]> {
  const named = await personsNamed(tx, normalise(`${callName} ${familyName}`).split(' ').filter(Boolean), birthDate, 5)
  if (!bsn) return named
  const known = await personByBsn(tx, safe().fingerprint(bsn))
  return named.filter((one) => one === known)
}

/** Whether somebody else has her BSN in the compartment of `there`; two of one number cannot be in one. */
async function isTakenThere(there: Tx, digest: Buffer | undefined): Promise<boolean> {
  return digest !== undefined && (await personByBsn(there, digest)) !== undefined
}

type Kept = 'no-shelter' | 'no-line-there' | 'visitor-on-the-way'

/** Whom she means outside, when she can be moved now; the unit of work stands outside after it. */
async function whomToProtect(outside: Tx, who: ToProtect, watch: MoveWatch): Promise<Result<string, 'nobody-by-that-name' | 'more-of-that-name' | 'visitor-on-the-way'>> {
  const [personId, other] = await findHer(outside, who)
  if (!personId) return refuse('nobody-by-that-name')
  if (other) return refuseField('bsn', 'more-of-that-name')
  return (await watch.visitUnderWay(outside, personId)) ? refuse('visitor-on-the-way') : ok(personId)
}

/**
 * Brings somebody whom everybody can find into the protected compartment of who asks: a named worker of the women's shelter, with the woman beside her.
 * From then on she is unknown outside. Refuses `no-shelter` to who works in no such compartment, `no-line-there` when she would have no 24/7 line,
 * `protected-already` (by name or BSN), `nobody-by-that-name`, `more-of-that-name` when a BSN has to tell them apart, and `visitor-on-the-way`.
 */
export async function protect(tx: Tx, who: ToProtect, watch: MoveWatch): Promise<Result<string, Kept | 'protected-already' | 'nobody-by-that-name' | 'more-of-that-name'>> {
  const by = tx.actor
  if (by.compartment === COMMON) return refuse('no-shelter')
  if (!(await watch.lineOpen(tx))) return refuse('no-line-there')
  if ((await findHer(tx, who)).length > 0) return refuse('protected-already')
  const outside = await actAs(tx, systemOf(by.regionId, COMMON))
  const found = await whomToProtect(outside, who, watch)
  const digest = found.ok ? await bsnDigestOf(outside, found.value) : undefined
  const here = await actAs(tx, by)
  if (!found.ok) return found
  if (await isTakenThere(here, digest)) return refuse('protected-already')
  await move(await actAs(tx, systemOf(by.regionId, COMMON)), by, { personId: found.value, to: by.compartment, because: who.because })
  tx.opened.add(found.value)
  tx.grounds.set(found.value, who.because)
  return ok(found.value)
}

/** Why she cannot go to everybody's compartment now; the unit of work stands there after it. */
async function whyNotBack(outside: Tx, digest: Buffer | undefined, watch: MoveWatch): Promise<'no-line-there' | 'known-outside' | undefined> {
  if (!(await watch.lineOpen(outside))) return 'no-line-there'
  return (await isTakenThere(outside, digest)) ? 'known-outside' : undefined
}

/**
 * She wants to be found again, or nobody looks for her any more: she goes back to everybody's compartment, with what was written here.
 * Organisations, municipalities and desks get back what they had; colleagues and whom she invited are named anew.
 * Refuses `no-shelter`, `visitor-on-the-way`, `no-line-there`, and `known-outside` when somebody has her BSN there by now.
 */
export async function release(tx: Tx, { person }: OpenFile, watch: MoveWatch): Promise<Result<true, Kept | 'known-outside'>> {
  const by = tx.actor
  if (by.compartment === COMMON || !(await protectionOf(tx, person.id))) return refuse('no-shelter')
  if (await watch.visitUnderWay(tx, person.id)) return refuse('visitor-on-the-way')
  const digest = await bsnDigestOf(tx, person.id)
  const kept = await whyNotBack(await actAs(tx, systemOf(by.regionId, COMMON)), digest, watch)
  await actAs(tx, by)
  if (kept) return refuse(kept)
  await move(tx, by, { personId: person.id, to: COMMON })
  await actAs(tx, by)
  // The log of the shelter tells what was done and to which row; whose it is, it cannot look up any more.
  tx.opened.delete(person.id)
  return ok(true)
}
