import { isId, newId } from '../../../kernel/id.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { announce } from '../../../platform/live.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { careSignalTransitions, stepOf } from '../lifecycle.ts'
import type { CareSignal } from '../model.ts'
import { careSignal, careSignals, markHandled, saveCareSignal } from '../store/care-signals.ts'
import type { Asker } from './open.ts'

const pageSize = 50

/**
 * Somebody worries about somebody else. It is no report and starts no clock; nobody looks up who it is about, so the answer
 * is the same whether that person is known or not.
 */
export async function sendCareSignal(tx: Tx, input: Pick<CareSignal, 'about' | 'words' | 'municipality' | 'reporterName' | 'reporterContact'>): Promise<void> {
  await saveCareSignal(tx, { id: newId<'care-signal'>(), ...input })
  await announce(tx, 'desk:access', 'care-signal')
}

const reaches = ({ actor, scope }: Asker): string | undefined => (scope === 'municipality' ? (actor.municipality ?? 'none') : undefined)

/** One page (from 1) of the care signals of this asker: of the own municipality for a local team, all for the desk. `more`: there is a next page. */
export async function listCareSignals(asker: Asker, pageNumber = 1): Promise<{ rows: CareSignal[]; more: boolean }> {
  const found = await careSignals(asker.tx, reaches(asker), { limit: pageSize + 1, offset: (pageNumber - 1) * pageSize })
  return { rows: found.slice(0, pageSize), more: found.length > pageSize }
}

/** One care signal, however old, when it is of this asker's municipality. Refuses with `not-found`. */
export async function openCareSignal(asker: Asker, id: string): Promise<Result<CareSignal, 'not-found'>> {
  const found = isId(id) ? await careSignal(asker.tx, id) : undefined
  const municipality = reaches(asker)
  return found && (municipality === undefined || found.municipality === municipality) ? ok(found) : refuse('not-found')
}

/** Writes down what was done with a care signal. Refuses with `not-found` or `changed-meanwhile`. */
export async function handleCareSignal(asker: Asker, id: string, outcome: string): Promise<Result<true, 'not-found' | 'not-your-step' | 'changed-meanwhile'>> {
  const found = await openCareSignal(asker, id)
  if (!found.ok) return found
  if (!stepOf(careSignalTransitions, 'received', 'handle-care-signal', asker.actor.role)) return refuse('not-your-step')
  return found.value.handledAt || !(await markHandled(asker.tx, id, asker.version ?? found.value.version, outcome)) ? refuse('changed-meanwhile') : ok(true)
}
