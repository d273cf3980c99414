import { addMonths } from '../../../kernel/day.ts'
import { type Instant, startOfDay } from '../../../kernel/instant.ts'
import { episodes } from '../../continuum/index.ts'
import { memberships, municipalities } from '../../cooperation/index.ts'
import { endAccess, grantAccess, residences } from '../../people/index.ts'
import { prices } from '../../procurement/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { BOOKS_KEPT, type CostLine, type StoredLine } from '../model.ts'
import { type CostFacts, costLines } from '../rules/cost-lines.ts'
import { payingRegimes, servicesOfProducts, unpaidPeriods } from '../store/facts.ts'
import { deleteLines, linesOf, saveLines } from '../store/lines.ts'

async function factsOf(tx: Tx, personId: string): Promise<CostFacts> {
  const region = await municipalities(tx)
  return {
    episodes: await episodes(tx, personId), homes: await residences(tx, personId), services: await servicesOfProducts(tx), regimes: await payingRegimes(tx),
    memberships: await memberships(tx), prices: await prices(tx), unpaid: await unpaidPeriods(tx, personId), municipalities: region.map(({ code }) => code), centre: region.find(({ centre }) => centre)?.code ?? '',
  }
}

const keyOf = (line: CostLine): string =>
  [line.episodeId, line.from, line.until, line.municipality, line.regime, line.because, line.product, line.providerId, line.centsPerDay].join(' ')

const payers = (lines: readonly CostLine[]): Set<string> => new Set(lines.map(({ municipality }) => municipality))

/**
 * Until when a payer may see the amounts: while it pays, and then as long as its books are kept, for claims and objections come late.
 * Null while a line runs.
 */
function amountsUntil(lines: readonly CostLine[], municipality: string): Instant | null {
  const ends = lines.filter((line) => line.municipality === municipality).map(({ until }) => until)
  const last = ends.includes(null) ? undefined : ends.filter((one) => one !== null).toSorted().at(-1)
  return last ? startOfDay(addMonths(last, 12 * BOOKS_KEPT.years)) : null
}

/** Gives the right to a payer, moves its end when the last line ends or goes on, and takes it at once from a payer that proves wrong. */
async function setRights(tx: Tx, personId: string, before: readonly StoredLine[], after: readonly CostLine[]): Promise<void> {
  for (const municipality of payers(after)) {
    const until = amountsUntil(after, municipality)
    if (payers(before).has(municipality) && amountsUntil(before, municipality) === until) continue
    await grantAccess(tx, { holder: `municipality:${municipality}`, kind: 'amounts', personId, origin: `cost:${municipality}`, ground: 'pays-for-support', until })
  }
  for (const municipality of payers(before)) if (!payers(after).has(municipality)) await endAccess(tx, personId, `cost:${municipality}`, tx.now)
}

/**
 * Makes the cost lines of a person anew from the facts; a second time changes nothing, and lines that stay keep their id.
 * In a protected compartment nobody has a cost of her own (domain.md section 11 rule 8): what she had before she came is gone there, and made anew when she leaves, without the days inside (`hear.ts`).
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
