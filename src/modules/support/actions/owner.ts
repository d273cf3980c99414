import { addDays } from '../../../kernel/day.ts'
import { dayOf, type Instant } from '../../../kernel/instant.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { careTeam, currentEpisode } from '../../continuum/index.ts'
import type { Owner, Team } from '../model.ts'
import { type Hours, ownerAt } from '../rules/owner.ts'
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

/**
 * Who has this person at a moment, day or night, weekend or leave: the rule of the house for everything that waits (rules/owner.ts).
 * Undefined when nobody supports her, or nobody of her team can be found: a finding for the safety net.
 */
export async function ownerOf(tx: Tx, personId: string, at: Instant = tx.now): Promise<Owner | undefined> {
  const { keyWorker, replacement } = await careTeam(tx, personId, dayOf(at))
  if (!keyWorker && !replacement && !(await currentEpisode(tx, personId, dayOf(at)))) return undefined
  const named = [keyWorker, replacement].flatMap((one) => (one ? [one.accountId] : []))
  const first = await hoursOf(tx, named, at)
  const arranged = [...first.values()].flatMap(({ away }) => away.flatMap((one) => (one.replacement ? [one.replacement.accountId] : [])))
  const around = await teamFor(tx, named, at)
  const shift = around && await shiftAt(tx, around.id, at)
  return ownerAt({
    at, keyWorker, replacement, hours: new Map([...await hoursOf(tx, arranged, at), ...first]),
    onShift: shift && { accountId: shift.accountId, name: shift.name }, lead: around && { accountId: around.leadId, name: around.lead },
  })
}
