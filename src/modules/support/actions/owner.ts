import { addDays } from '../../../kernel/day.ts'
import { dayOf, type Instant } from '../../../kernel/instant.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { careTeam, currentEpisode } from '../../continuum/index.ts'
import type { Owner, Team, TeamShift } from '../model.ts'
import { type AtWork, atWork } from '../rules/at-work.ts'
import { type Hours, ownerAt, type OwnerQuestion } from '../rules/owner.ts'
import { absencesOf, memberships, shiftAt, team, teamOf } from '../store/teams.ts'

async function hoursOf(tx: Tx, accountIds: readonly string[], at: Instant): Promise<Map<string, Hours>> {
  const on = dayOf(at)
  const [members, absences] = [await memberships(tx, accountIds, on), await absencesOf(tx, accountIds, on, addDays(on, 1))]
  return new Map(accountIds.map((id) => [id, {
    weekdays: members.find((one) => one.accountId === id)?.weekdays,
    away: absences.filter((one) => one.accountId === id).map((one) => ({
      from: one.from, until: one.until, replacement: one.replacementId && one.replacement ? { accountId: one.replacementId, name: one.replacement } : null,
    })),
  }]))
}

async function teamFor(tx: Tx, workers: readonly string[], at: Instant): Promise<Team | undefined> {
  for (const id of workers) {
    const found = await teamOf(tx, id, dayOf(at))
    if (found) return team(tx, found.id)
  }
  return undefined
}

type Question = OwnerQuestion & { onShift: TeamShift | undefined }

/** Everything that is known of who works for this person around a moment; undefined when nobody supports her. */
async function questionOf(tx: Tx, personId: string, at: Instant): Promise<Question | undefined> {
  const { keyWorker, replacement } = await careTeam(tx, personId, dayOf(at))
  if (!keyWorker && !replacement && !(await currentEpisode(tx, personId, dayOf(at)))) return undefined
  const named = [keyWorker, replacement].flatMap((one) => (one ? [one.accountId] : []))
  const first = await hoursOf(tx, named, at)
  const arranged = [...first.values()].flatMap(({ away }) => away.flatMap((one) => (one.replacement ? [one.replacement.accountId] : [])))
  const around = await teamFor(tx, named, at)
  return {
    at, keyWorker, replacement, hours: new Map([...await hoursOf(tx, arranged, at), ...first]),
    onShift: around && await shiftAt(tx, around.id, at), lead: around && { accountId: around.leadId, name: around.lead },
  }
}

/**
 * Who has this person at a moment, day or night, weekend or leave: the rule of the house for everything that waits (rules/owner.ts).
 * Undefined when nobody supports her, or nobody of her team can be found: a finding for the safety net.
 */
export async function ownerOf(tx: Tx, personId: string, at: Instant = tx.now): Promise<Owner | undefined> {
  const question = await questionOf(tx, personId, at)
  return question && ownerAt(question)
}

/** Who of her team is at work now and can go and look before `due` (rules/at-work.ts). */
export async function atWorkFor(tx: Tx, personId: string, due: Instant): Promise<AtWork | undefined> {
  const question = await questionOf(tx, personId, tx.now)
  return question && atWork(question, due)
}
