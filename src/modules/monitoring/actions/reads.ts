import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { municipality } from '../../cooperation/index.ts'
import { scopeFor } from '../../staff/index.ts'
import type { Figure, FigureDetail, Indicator } from '../model.ts'
import { indicatorOf, toneOf } from '../rules/indicators.ts'
import { figureDetail, type TableWords } from './detail.ts'
import { figuresFor } from './figures.ts'

export { municipalities } from '../../cooperation/index.ts'
export { toneOf }

/** For which municipality somebody looks, and whether costs are hers to see. Undefined: the region. */
const lookOf = ({ role, municipality: own }: Actor): { municipality: string | undefined; withCosts: boolean } =>
  ({ municipality: own, withCosts: scopeFor(role, 'see-budget') !== undefined })

export type Overview = { name: string | undefined; figures: Figure[] }

/** All figures this actor may see, of her municipality or the region. */
export async function overviewFor(tx: Tx, actor: Actor): Promise<Overview> {
  const { municipality: own, withCosts } = lookOf(actor)
  return { name: own === undefined ? undefined : (await municipality(tx, own))?.name, figures: await figuresFor(tx, own, withCosts) }
}

/** One indicator for this actor; undefined when it does not exist or is not hers to see. */
export async function detailFor(tx: Tx, actor: Actor, code: string, words: TableWords): Promise<{ indicator: Indicator; detail: FigureDetail; name: string | undefined } | undefined> {
  const indicator = indicatorOf(code)
  const { municipality: own, withCosts } = lookOf(actor)
  if (!indicator || (indicator.code === 'kosten' && !withCosts)) return undefined
  const name = own === undefined ? undefined : (await municipality(tx, own))?.name
  return { indicator, detail: await figureDetail(tx, indicator, own, words), name }
}
