import { newId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { DecisionTaken } from '../events.ts'
import { replacedFrom } from '../rules/entitlement.ts'
import { products } from '../store/catalogue.ts'
import { entitlements, saveEntitlement, withdrawEntitlement } from '../store/episodes.ts'

/** A decision gives a right; older rights about the same support end on the day the new one begins. A refusal gives nothing and ends nothing. */
export async function takeDecision(tx: Tx, { about, outcome, decision, ...given }: DecisionTaken): Promise<void> {
  if (outcome === 'refused' || given.products.length === 0) return
  const offered = await products(tx, given.from)
  const groundOf = (code: string) => offered.find((one) => one.code === code)?.legalGround ?? 'none'
  for (const older of await entitlements(tx, about)) {
    const from = replacedFrom(older, { ...given, outcome }, groundOf)
    if (from) await withdrawEntitlement(tx, older.id, from)
  }
  await saveEntitlement(tx, {
    id: newId<'entitlement'>(), personId: about, decisionId: decision, products: given.products, hoursMin: given.hoursMin, hoursMax: given.hoursMax,
    movers: given.movers, from: given.from, until: given.until,
  })
}
