import { newId } from '../../../kernel/id.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import { type Membership, memberships } from '../../cooperation/index.ts'
import { endAccess, grantAccess, holderOf, openFile } from '../../people/index.ts'
import { organisation, organisations } from '../../staff/index.ts'
import type { CaseAccepted, CaseHandedOver } from '../events.ts'
import { stepOf, transferTransitions } from '../lifecycle.ts'
import type { Transfer } from '../model.ts'
import { mayHandOver } from '../rules/deciding.ts'
import { receivesFor } from '../rules/receiving.ts'
import { deskAccessUntil, handedOverUntil } from '../rules/terms.ts'
import { dropOffer, markAccepted, saveTransfer, transfer, transfersOf } from '../store/transfers.ts'
import type { Asker } from './open.ts'

export type TransferRefusal = 'not-found' | 'not-your-step' | 'no-receiving-region' | 'region-not-here' | 'already-handed-over' | 'changed-meanwhile'

const originOf = (transferId: string): string => `transfer:${transferId}`

const successorOf = (all: readonly Membership[], municipality: string, today: string): string | null | undefined =>
  all.filter((one) => one.municipality === municipality && one.until !== null && one.until <= today && one.successorRegion)
    .toSorted((a, b) => (b.until ?? '').localeCompare(a.until ?? ''))[0]?.successorRegion

/** The region that received the tasks of this asker's municipality, or undefined when it never left. */
export const receivingRegion = async ({ tx, actor }: Asker): Promise<string | undefined> =>
  (actor.municipality && successorOf(await memberships(tx), actor.municipality, tx.today)) || undefined

/** The consultant offers a running file to the region that took over, with words for the warm handover. */
export async function handOverCase(asker: Asker, personId: string, words: string): Promise<Result<Transfer, TransferRefusal>> {
  const { tx, actor } = asker
  const municipality = actor.municipality ?? ''
  const file = await openFile(tx, personId, holderOf(actor, asker.scope), ['case'])
  if (!file.ok) return file
  if (!stepOf(transferTransitions, 'none', 'hand-over-case', actor.role)) return refuse('not-your-step')
  const before = (await transfersOf(tx, [personId])).some((one) => one.municipality === municipality)
  const region = mayHandOver(await receivingRegion(asker), before)
  if (!region.ok) return region
  const receiver = (await organisations(tx)).find((one) => receivesFor(one, region.value))
  if (!receiver) return refuse('region-not-here', { region: region.value })
  const fresh = { id: newId<'transfer'>(), personId, municipality, toRegion: region.value, offeredOn: tx.today, offeredBy: actor.accountId, words }
  await saveTransfer(tx, fresh)
  await grantAccess(tx, { holder: `desk:receiving:${receiver.id}`, kind: 'case', personId, origin: originOf(fresh.id), ground: 'transfer' })
  await tell(tx, { type: 'case-handed-over', about: personId, municipality, toRegion: fresh.toRegion } satisfies CaseHandedOver)
  return ok({ ...fresh, acceptedOn: null, acceptedBy: null, version: 1 })
}

/** The consultant takes an offer back that was not accepted yet; the right of the receiving region ends at once. */
export async function withdrawOffer(asker: Asker, personId: string): Promise<Result<true, TransferRefusal>> {
  const { tx, actor } = asker
  const file = await openFile(tx, personId, holderOf(actor, asker.scope), ['case'])
  if (!file.ok) return file
  const found = (await transfersOf(tx, [personId])).find((one) => one.municipality === actor.municipality)
  if (!found) return refuse('not-found')
  if (!stepOf(transferTransitions, found.acceptedOn ? 'accepted' : 'offered', 'withdraw-offer', actor.role)) return refuse('changed-meanwhile')
  if (!(await dropOffer(tx, found.id))) return refuse('changed-meanwhile')
  await endAccess(tx, personId, originOf(found.id), tx.now)
  return ok(true)
}

/** Whether this asker works for the organisation that receives for this region. */
async function isReceiver({ tx, actor }: Asker, region: string): Promise<boolean> {
  const own = actor.organisationId && (await organisation(tx, actor.organisationId))
  return Boolean(own && receivesFor(own, region))
}

/**
 * The receiving region accepts one file: from now on it keeps a file of its own, and reads along here for as long as the desk does after closing.
 * The municipality that left reads on as long as the file is kept (Wmo 5.3.4), and every look is logged.
 */
export async function acceptCase(asker: Asker, transferId: string): Promise<Result<true, TransferRefusal>> {
  const { tx, actor } = asker
  const found = await transfer(tx, transferId)
  const file = found && (await openFile(tx, found.personId, holderOf(actor, asker.scope), ['case']))
  if (!found || !file?.ok || !(await isReceiver(asker, found.toRegion))) return refuse('not-found')
  if (!stepOf(transferTransitions, found.acceptedOn ? 'accepted' : 'offered', 'accept-case', actor.role)) return refuse('changed-meanwhile')
  if (!(await markAccepted(tx, transferId, asker.version ?? found.version))) return refuse('changed-meanwhile')
  await endAccess(tx, found.personId, originOf(found.id), deskAccessUntil(tx.today))
  await grantAccess(tx, { holder: `municipality:${found.municipality}`, kind: 'case', personId: found.personId, origin: originOf(found.id), ground: 'handed-over', until: handedOverUntil(tx.today) })
  await tell(tx, { type: 'case-accepted', about: found.personId, municipality: found.municipality, toRegion: found.toRegion } satisfies CaseAccepted)
  return ok(true)
}
