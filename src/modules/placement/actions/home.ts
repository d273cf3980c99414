import type { Day } from '../../../kernel/day.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { assign, currentEpisode, entitlementsOn, moveSupport, startEpisode } from '../../continuum/index.ts'
import type { OpenFile } from '../../people/index.ts'
import { worker } from '../../staff/index.ts'
import { words } from '../words.nl.ts'
import { openEntry, productsWithPlace } from './waiting.ts'

/** Support in somebody's own home that begins: who becomes her key worker, from which day, and how many hours a week. */
export type SupportToBegin = { workerId: string; from: Day; hours: number }

/** Workers who can become a key worker at home. */
const KEY_WORKER = 'support-worker'

/**
 * There is room in the support at home for who waits for it: the support begins with the provider of this worker, who becomes the key worker, and the waiting ends by itself.
 * Refuses with `place-needed` for support that comes with a place, `from-today` for a day that is past, `no-such-worker`, `hours-not-given` outside the hours of the decision,
 * and with what stands in the way of the support itself.
 */
export async function beginAtHome(tx: Tx, file: OpenFile, entryId: string, holder: string | undefined, { workerId, from, hours }: SupportToBegin, version?: number): Promise<Result<true>> {
  const open = await openEntry(tx, entryId, holder, version)
  if (!open.ok) return open
  const { product, personId } = open.value
  if ((await productsWithPlace(tx)).has(product)) return refuse('place-needed')
  if (from < tx.today) return refuseField('vanaf', 'from-today')
  const who = await worker(tx, workerId)
  if (who?.role !== KEY_WORKER || !who.organisationId) return refuseField('begeleider', 'no-such-worker')
  const right = (await entitlementsOn(tx, personId, from)).find((one) => one.products.includes(product))
  if (right && (hours < right.hoursMin || hours > right.hoursMax)) return refuseField('uren', 'hours-not-given', { min: right.hoursMin, max: right.hoursMax })
  const wanted = { product, providerId: who.organisationId, hours, wish: 'together' as const, reason: words.home.because }
  const running = await currentEpisode(tx, personId)
  const begun = running ? await moveSupport(tx, file, { ...wanted, day: from, by: tx.actor.role }) : await startEpisode(tx, personId, { ...wanted, from })
  if (!begun.ok) return begun
  const assigned = await assign(tx, personId, workerId, 'key-worker', from)
  return assigned.ok ? ok(true) : assigned
}
