import type { Day } from '../../kernel/day.ts'
import type { Tx } from '../../platform/transaction.ts'
import type { AgreementWithStanding, MandateQuestion, Service } from './model.ts'
import { standingOf } from './rules/agreement.ts'
import { mandateFor as mandateAmong } from './rules/mandate.ts'
import { takesPart as takesPartAmong } from './rules/membership.ts'
import { agreements, mandatesOf, memberships } from './store.ts'

export { administrativeLeads, agreements, crisisNumbers, documents, memberships, municipalities, municipality, region } from './store.ts'

/** Whether this municipality (CBS code) takes part in this service on this day. */
export const takesPart = async (tx: Tx, municipality: string, service: Service, day: Day): Promise<boolean> =>
  takesPartAmong(await memberships(tx), municipality, service, day)

/** The mandate this role decides under; undefined when it has none: then only the municipal executive itself may decide. */
export async function mandateFor(tx: Tx, asked: MandateQuestion): Promise<{ id: string; source: string } | undefined> {
  const found = mandateAmong(await mandatesOf(tx, asked.municipality), asked)
  return found && { id: found.id, source: found.source }
}

/** The agreements as they stand today, the first due on top. */
export const standings = async (tx: Tx): Promise<AgreementWithStanding[]> =>
  (await agreements(tx)).map((one) => ({ ...one, standing: standingOf(one, tx.today) }))
