import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { after, restSteps, type RestState } from '../lifecycle.ts'
import type { Episode, Product, Rest } from '../model.ts'

/** A rest counts only within the episode in which it was agreed: other support begins awake. */
export const restIn = (rests: readonly Rest[], current: Pick<Episode, 'id'> | undefined): Rest | undefined =>
  rests.find((one) => one.wokenAt === null && one.episodeId === current?.id)

const restState = (rest: Rest | undefined): RestState => (rest ? 'resting' : 'awake')

export type RestRefusal = 'no-episode' | 'does-not-rest' | 'already-resting' | 'not-your-move'

/** May this support rest now? Only a product that the region lets rest. It says nothing of the line: that never rests. */
export function mayRest(current: Pick<Episode, 'product'> | undefined, products: readonly Product[], running: Rest | undefined, role: string): Result<true, RestRefusal> {
  if (!current) return refuse('no-episode')
  if (!products.find((one) => one.code === current.product)?.mayRest) return refuse('does-not-rest', { product: current.product })
  if (running) return refuse('already-resting')
  return after(restSteps, restState(running), 'rest', role) ? ok(true) : refuse('not-your-move')
}
