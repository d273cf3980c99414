import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import { tell } from '../../../../platform/events.ts'
import { announce } from '../../../../platform/live.ts'
import type { Tx } from '../../../../platform/transaction.ts'
import type { OpenFile } from '../../../people/index.ts'
import type { WarningPlanAnswered } from '../../events.ts'
import { after, warningPlanSteps } from '../../lifecycle.ts'
import type { EarlyWarningPlan } from '../../model.ts'
import { cardOf, firstLines, holdingPlan, openProposal, warningState } from '../../rules/plan/warning.ts'
import { type PlanWords, saveWarningAnswer, saveWarningPlan, warningPlans, warningPlansOf } from '../../store/plan/warning.ts'
import { careTeam } from '../assignments.ts'
import { maySpeakFor } from './stand-in.ts'

export { warningPlans } from '../../store/plan/warning.ts'
export { cardOf, firstLines, holdingPlan, openProposal, warningState }

/** What helps when it goes wrong, in the version that holds: `acceptedAt` is null while the resident has not said yes to any. */
export const earlyWarningPlan = async (tx: Tx, personId: string): Promise<EarlyWarningPlan | undefined> => holdingPlan(await warningPlans(tx, personId))

/** The same of many people at once, by person; who has none is not in it. */
export async function earlyWarningPlans(tx: Tx, personIds: readonly string[]): Promise<Map<string, EarlyWarningPlan>> {
  const versions = new Map<string, EarlyWarningPlan[]>()
  for (const { personId, ...plan } of await warningPlansOf(tx, personIds)) versions.set(personId, [...versions.get(personId) ?? [], plan])
  return new Map([...versions].flatMap(([personId, all]) => [holdingPlan(all)].flatMap((plan) => (plan ? [[personId, plan] as const] : []))))
}

async function tellTeam(tx: Tx, personId: string): Promise<void> {
  const { keyWorker, replacement } = await careTeam(tx, personId)
  for (const member of [keyWorker, replacement]) if (member) await announce(tx, `account:${member.accountId}`, 'plan')
}

/**
 * Writes a new version; earlier versions stay. Of the resident it holds at once, of a worker it is a proposal.
 * `basedOn` is the newest version that was read. Refuses with `changed-meanwhile`, or `not-your-plan` for other roles.
 */
export async function writeWarningPlan(tx: Tx, file: OpenFile, basedOn: number, words: PlanWords): Promise<Result<number, 'changed-meanwhile' | 'not-your-plan'>> {
  const newest = (await warningPlans(tx, file.person.id))[0]?.version ?? 0
  const own = tx.actor.personId === file.person.id
  if (!after(warningPlanSteps, 'none', own ? 'write' : 'propose', tx.actor.role)) return refuse('not-your-plan')
  if (newest !== basedOn || !(await saveWarningPlan(tx, file.person.id, basedOn + 1, words, own))) return refuse('changed-meanwhile')
  return ok(basedOn + 1)
}

/**
 * Her yes or no to what her worker proposed. A worker writes it down only for somebody without an account: refuses with `resident-decides`;
 * with `no-proposal` when nothing waits, with `changed-meanwhile` when the text is another one than was read.
 */
export async function answerWarningPlan(tx: Tx, file: OpenFile, version: number | undefined, accepted: boolean): Promise<Result<true, 'no-proposal' | 'resident-decides' | 'changed-meanwhile'>> {
  const personId = file.person.id
  const proposal = openProposal(await warningPlans(tx, personId))
  if (!proposal || !after(warningPlanSteps, warningState(proposal), accepted ? 'accept' : 'decline', tx.actor.role)) return refuse('no-proposal')
  if (!(await maySpeakFor(tx, personId))) return refuse('resident-decides')
  if (proposal.version !== version || !(await saveWarningAnswer(tx, personId, version, accepted))) return refuse('changed-meanwhile')
  await tell(tx, { type: 'warning-plan-answered', about: personId, version, accepted } satisfies WarningPlanAnswered)
  await tellTeam(tx, personId)
  return ok(true)
}
