import { randomBytes } from 'node:crypto'
import { newId } from '../../../kernel/id.ts'
import { addDuration, type Instant, startOfDay } from '../../../kernel/instant.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import { send } from '../../../platform/gateways.ts'
import type { Entry } from '../../../platform/http/route.ts'
import { safe } from '../../../platform/secrets.ts'
import { nextTryAt, paces, triesOf } from '../../../platform/tries.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { careTeam, nudgeChannel } from '../../continuum/index.ts'
import { grantAccess, type OpenFile, persons } from '../../people/index.ts'
import { accountsOfPerson, actorOfAccount, openAccount } from '../../staff/index.ts'
import type { CardGiven, CardWithdrawn } from '../events.ts'
import type { Card, CardSeen } from '../model.ts'
import { cardUntil, codeOf, CODES, digitsOf, isPrintable, numberOf, WITHIN } from '../rules/cards.ts'
import { cardByNumber, cardOf, saveCard, useCode, usesSince, withdraw } from '../store/cards.ts'
import { cardUsedNotice, cardUsedText } from '../words.nl.ts'
import { guarded } from './guard.ts'

/** How far back a worker sees when a card was used: four weeks. */
const USES_SHOWN = '-P28D'

// A code follows from the secret of this installation and the card: it is kept nowhere, and can be printed again in the first hour.
const codeAt = (cardId: string, seq: number): string => codeOf(safe().fingerprint(`card ${cardId} ${seq}`))
const digestOf = (cardId: string, code: string): Buffer => safe().fingerprint(`card code ${cardId} ${code}`)

/** Ten codes that differ. */
function codesOf(cardId: string): string[] {
  const found = new Set<string>()
  for (let seq = 1; found.size < CODES; seq += 1) found.add(codeAt(cardId, seq))
  return [...found]
}

/** The account with which this person comes in; without one she gets one, for her own file only. */
async function ownAccount(tx: Tx, { person }: OpenFile): Promise<string> {
  const [known] = await accountsOfPerson(tx, person.id)
  if (known) return known
  const id = newId<'account'>()
  await openAccount(tx, { id, name: `${person.callName} ${person.familyName}`, role: 'resident', personId: person.id, phone: person.phone })
  await grantAccess(tx, { holder: `account:${id}`, kind: 'own', personId: person.id, origin: 'account', ground: 'own-file' })
  return id
}

/** The card of this person that works now, with the wrong codes since the last right one, and until when it must wait if there were too many. */
export async function cardFor(tx: Tx, file: OpenFile): Promise<CardSeen | undefined> {
  const card = await cardOf(tx, file.person.id)
  if (!card) return undefined
  const tried = await triesOf(tx, 'card', card.number)
  const next = nextTryAt(paces.card, tried)
  return { ...card, tries: tried.count, waitsUntil: next !== undefined && next > tx.now ? next : undefined }
}

/** Makes a card; an older one stops working at once. `phone` is whom she can call for help. */
export async function giveCard(tx: Tx, file: OpenFile, phone: string): Promise<string> {
  const id = newId<'card'>()
  const accountId = await ownAccount(tx, file)
  await withdraw(tx, { personId: file.person.id, accountId })
  await saveCard(tx, { id, personId: file.person.id, accountId, phone, number: numberOf(randomBytes(4)), until: cardUntil(tx.now), codes: codesOf(id).map((code) => digestOf(id, code)) })
  await tell(tx, { type: 'card-given', about: file.person.id, card: id } satisfies CardGiven)
  return id
}

/** The card with its codes, to print. Refuses with `not-found`, and with `card-not-printable` after the first hour. */
export async function printCard(tx: Tx, file: OpenFile): Promise<Result<{ card: Card; codes: string[] }, 'not-found' | 'card-not-printable'>> {
  const card = await cardOf(tx, file.person.id)
  if (!card) return refuse('not-found')
  return isPrintable(card.issuedAt, tx.now) ? ok({ card, codes: codesOf(card.id) }) : refuse('card-not-printable')
}

/** The card works no more; who is inside with it is put out. Refuses with `not-found`. */
export async function withdrawCard(tx: Tx, file: OpenFile): Promise<Result<true, 'not-found'>> {
  const card = await cardOf(tx, file.person.id)
  if (!card) return refuse('not-found')
  await withdraw(tx, card)
  await tell(tx, { type: 'card-withdrawn', about: file.person.id, card: card.id } satisfies CardWithdrawn)
  return ok(true)
}

/** The first use on a new day is told to her, by the way that she named safe, and to who supports her: a card that was found is not used unseen. */
async function tellOfUse(tx: Tx, personId: string, origin: string): Promise<void> {
  const [person] = await persons(tx, [personId])
  const toHer = person && nudgeChannel(person, tx.actor.compartment !== 0)
  if (toHer) await send(tx, { ...toHer, ...cardUsedText })
  const { keyWorker, replacement } = await careTeam(tx, personId)
  const phone = (keyWorker ?? replacement)?.phone
  if (phone) await send(tx, { channel: 'sms', recipient: phone, body: cardUsedNotice(`${origin}/mensen/${personId}/kaart`) })
}

/** When a card of this person was used lately, the last first. */
export const cardUses = (tx: Tx, file: OpenFile): Promise<Instant[]> => usesSince(tx, file.person.id, addDuration(tx.now, USES_SHOWN))

/**
 * Comes in with the number of a card and one of its codes; each code once. Wrong codes slow it down (platform/tries), and a card that
 * must wait answers as one that nobody knows.
 */
export function enterByCard(tx: Tx, typed: { number: string; code: string; address: string; origin: string }): Promise<Entry> {
  const number = digitsOf(typed.number)
  return guarded(tx, { from: typed.address, kind: 'card', what: number, unknown: { code: 'card-unknown' }, event: 'card-entered' }, async (there) => {
    const card = await cardByNumber(there, number)
    if (!card || !(await useCode(there, card.id, digestOf(card.id, digitsOf(typed.code))))) return undefined
    const actor = await actorOfAccount(there, card.accountId)
    if (!actor) return undefined
    there.opened.add(card.personId)
    if ((await usesSince(there, card.personId, startOfDay(there.today))).length === 1) await tellOfUse(there, card.personId, typed.origin)
    return { enters: { ...actor, within: WITHIN }, way: 'card', session: 'card' }
  })
}
