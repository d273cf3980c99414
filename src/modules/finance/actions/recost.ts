import { episodes } from '../../continuum/index.ts'
import { memberships, municipalities } from '../../cooperation/index.ts'
import { endAccess, grantAccess, residences } from '../../people/index.ts'
import { prices } from '../../procurement/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { CostLine, StoredLine } from '../model.ts'
import { type CostFacts, costLines } from '../rules/cost-lines.ts'
import { payingRegimes, servicesOfProducts } from '../store/facts.ts'
import { deleteLines, linesOf, saveLines } from '../store/lines.ts'

async function factsOf(tx: Tx, personId: string): Promise<CostFacts> {
  const region = await municipalities(tx)
  return {
    episodes: await episodes(tx, personId), homes: await residences(tx, personId), services: await servicesOfProducts(tx), regimes: await payingRegimes(tx),
    memberships: await memberships(tx), prices: await prices(tx), municipalities: region.map(({ code }) => code), centre: region.find(({ centre }) => centre)?.code ?? '',
  }
}

const keyOf = (line: CostLine): string =>
  [line.episodeId, line.from, line.until, line.municipality, line.regime, line.because, line.product, line.providerId, line.centsPerDay].join(' ')

const payers = (lines: readonly CostLine[]): Set<string> => new Set(lines.map(({ municipality }) => municipality))

/** Who pays may see the amounts, for good: claims and objections come late. Only a payer that proves wrong loses it. */
async function setRights(tx: Tx, personId: string, before: readonly StoredLine[], after: readonly CostLine[]): Promise<void> {
  for (const municipality of payers(after)) {
    if (payers(before).has(municipality)) continue
    await grantAccess(tx, { holder: `municipality:${municipality}`, kind: 'amounts', personId, origin: `cost:${municipality}`, ground: 'pays-for-support' })
  }
  for (const municipality of payers(before)) if (!payers(after).has(municipality)) await endAccess(tx, personId, `cost:${municipality}`, tx.now)
}

/**
 * Makes the cost lines of a person anew from the facts; a second time changes nothing, and lines that stay keep their id.
 * In a protected compartment nobody has a cost of her own (domain.md section 11 rule 8): what she had before she came is gone there, and made anew when she leaves.
 */
export async function recost(tx: Tx, personId: string): Promise<void> {
  const before = await linesOf(tx, personId)
  const after = tx.actor.compartment === 0 ? costLines(await factsOf(tx, personId)) : []
  const known = new Set(before.map(keyOf))
  const wanted = new Set(after.map(keyOf))
  await deleteLines(tx, before.filter((line) => !wanted.has(keyOf(line))).map(({ id }) => id))
  await saveLines(tx, personId, after.filter((line) => !known.has(keyOf(line))))
  await setRights(tx, personId, before, after)
}
