import { addDuration, type Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { type Debrief, SHOW_DEBRIEF } from '../model/debrief.ts'
import { isCoordinator } from '../rules/coordinator.ts'
import { contactOf, namesOf } from '../store/around.ts'
import { debriefsOf, debriefsToHold, type LatelyIn, latelyIn } from '../store/debriefs.ts'
import { openVisitsOf } from '../store/visits.ts'
import { openDebrief, sayableSince } from './debrief.ts'

const lately = (tx: Tx): Instant => addDuration(tx.now, `-P${SHOW_DEBRIEF.days}D`)

/** A talk with the names in it: with whom, and who holds it; the number to ring the other. */
export type DebriefShown = { debrief: Debrief; name: string; holder: string | null; phone: string | null }

/** Who holds it: who talked with her, else who has it now. */
const holderOf = (one: Debrief): string | null => (one.state === 'talked' ? one.talkedBy : one.escalatedTo ?? one.ownerId)

async function withNames(tx: Tx, found: readonly Debrief[], rings: (one: Debrief) => string | null): Promise<DebriefShown[]> {
  const names = await namesOf(tx, [...new Set(found.flatMap((one) => [one.accountId, ...[holderOf(one)].flatMap((holder) => holder ?? [])]))])
  const shown: DebriefShown[] = []
  for (const one of found) {
    const rung = one.state === 'open' ? rings(one) : null
    shown.push({ debrief: one, name: names.get(one.accountId) ?? '', holder: names.get(holderOf(one) ?? '') ?? null, phone: (rung && (await contactOf(tx, rung))?.phone) ?? null })
  }
  return shown
}

/** One's own, since a moment. Nothing while she is on a visit: somebody may look over her shoulder, and a silent alarm shows itself nowhere. */
async function myDebriefs(tx: Tx, since: Instant): Promise<DebriefShown[]> {
  if ((await openVisitsOf(tx, tx.actor.accountId)).length > 0) return []
  return withNames(tx, await debriefsOf(tx, tx.actor.accountId, since), holderOf)
}

/** What is owed to who is signed in and still open. */
export const owedToMe = async (tx: Tx): Promise<DebriefShown[]> => (await myDebriefs(tx, tx.now)).filter((one) => one.debrief.state === 'open')

const toHold = (tx: Tx): Promise<Debrief[]> => debriefsToHold(tx, tx.actor.accountId, isCoordinator(tx.actor), lately(tx))

/** How many talks wait: for the menu. */
export const waitingDebriefs = async (tx: Tx): Promise<number> => (await toHold(tx)).filter((one) => one.state === 'open').length

/** `holds`: there is something to hold, or it is hers to look after all of them. */
export type DebriefsView = { mine: DebriefShown[]; toHold: DebriefShown[]; holds: boolean; lately: LatelyIn[] }

/** One's own talks, those to hold with others, and one's calls that could still be said to have been heavy. */
export async function debriefsView(tx: Tx): Promise<DebriefsView> {
  const held = await withNames(tx, await toHold(tx), () => null)
  return { mine: await myDebriefs(tx, lately(tx)), toHold: held, holds: isCoordinator(tx.actor) || held.length > 0, lately: await latelyIn(tx, tx.actor.accountId, sayableSince(tx)) }
}

/** One talk, for who has to hold it or to whom it is owed. */
export async function debriefView(tx: Tx, id: string): Promise<Result<DebriefShown, 'not-found'>> {
  const opened = await openDebrief(tx, id)
  if (!opened.ok) return opened
  const [shown] = await withNames(tx, [opened.value], (one) => (one.accountId === tx.actor.accountId ? holderOf(one) : one.accountId))
  return shown ? ok(shown) : refuse('not-found')
}
