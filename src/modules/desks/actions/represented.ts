import { objectionPeriod } from '../../../kernel/working-days.ts'
import type { Visit } from '../../../platform/http/route.ts'
import { decisionsOf } from '../../access/index.ts'
import { currentEpisode } from '../../continuum/index.ts'
import { representedBy } from '../../people/index.ts'

/** The people for whom this account speaks, each with the support of now and the decisions that can still be objected to. */
export async function representedPeople({ tx, actor }: Visit) {
  const found = []
  for (const { file, as } of await representedBy(tx, actor.accountId)) {
    const sees = file.kind !== 'amounts'
    const decisions = sees ? (await decisionsOf(tx, file.person.id)).filter((one) => one.hasLetter) : []
    found.push({
      file, as, sees,
      episode: sees ? await currentEpisode(tx, file.person.id) : undefined,
      decisions: decisions.map((decision) => ({ decision, objectUntil: objectionPeriod(decision.announcedOn).lastDay })),
    })
  }
  return found
}
