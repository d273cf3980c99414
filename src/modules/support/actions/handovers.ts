import { addDays } from '../../../kernel/day.ts'
import { newId } from '../../../kernel/id.ts'
import { addDuration, startOfDay } from '../../../kernel/instant.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { endAccess, grantAccess, holderOf, openFile } from '../../people/index.ts'
import type { HandoverAccepted, HandoverWritten } from '../events.ts'
import { type Handover, TAKE_OVER_WITHIN, TAKEN_OVER_RIGHT, type Team, type TeamShift, WAITING_RIGHT } from '../model.ts'
import { mayAccept } from '../rules/handover.ts'
import { acceptHandover, handover, handoversOf, saveHandover, waitingSince } from '../store/handovers.ts'
import { membersOf, shiftsOfTeam, teamOf, teamsLedBy } from '../store/teams.ts'

/** How long an accepted handover stays in the list, in days. */
const DAYS_BACK = 7
const originOf = (id: string): string => `handover:${id}`

/** The team in which this account works today, or that she leads. */
const ownTeam = async (tx: Tx): Promise<Team | undefined> => (await teamOf(tx, tx.actor.accountId, tx.today)) ?? (await teamsLedBy(tx, tx.actor.accountId))[0]

export type Handovers = { team: Team | undefined; handovers: Handover[]; shifts: TeamShift[] }

/** What this team hands over: what waits on top, then what was taken over this week; and who has the shift. */
export async function handoversFor(tx: Tx, scope: string): Promise<Handovers> {
  const team = await ownTeam(tx)
  const holder = holderOf(tx.actor, scope)
  if (!team || !holder) return { team, handovers: [], shifts: [] }
  return { team, handovers: await handoversOf(tx, holder, team.id, startOfDay(addDays(tx.today, -DAYS_BACK))), shifts: await shiftsOfTeam(tx, team.id, tx.now, 3) }
}

// The others of the team see that it is about her; her file opens only for whom takes it over.
async function letTeamRead(tx: Tx, team: Team, personId: string, id: string): Promise<void> {
  for (const member of await membersOf(tx, team.id, tx.today)) {
    if (member.accountId === tx.actor.accountId) continue
    await grantAccess(tx, { holder: `account:${member.accountId}`, kind: 'night', personId, origin: originOf(id), ground: 'shift-handover', until: addDuration(tx.now, `PT${WAITING_RIGHT.hours}H`) })
  }
}

/** Writes what the next shift has to know, in general or about one person. Refuses `no-team`, and `not-found` for a person whose file she may not open. */
export async function writeHandover(tx: Tx, scope: string, typed: { words: string; personId?: string | undefined }): Promise<Result<string, 'no-team' | 'not-found'>> {
  const team = await ownTeam(tx)
  if (!team) return refuse('no-team')
  if (typed.personId) {
    const file = await openFile(tx, typed.personId, holderOf(tx.actor, scope), ['file'])
    if (!file.ok) return file
  }
  const id = newId<'handover'>()
  await saveHandover(tx, { id, teamId: team.id, personId: typed.personId ?? null, words: typed.words })
  if (typed.personId) await letTeamRead(tx, team, typed.personId, id)
  await tell(tx, { type: 'handover-written', ...(typed.personId ? { about: typed.personId } : {}), handover: id, team: team.id } satisfies HandoverWritten)
  return ok(id)
}

/** Read, and taken over: from now on it is hers, with the file for as long as her work of today lasts. */
export async function takeOver(tx: Tx, scope: string, id: string): Promise<Result<true, 'not-found' | 'handover-not-now' | 'own-handover'>> {
  const holder = holderOf(tx.actor, scope)
  const found = holder && await handover(tx, holder, id)
  const team = await ownTeam(tx)
  if (!found || team?.id !== found.teamId) return refuse('not-found')
  const may = mayAccept(found, tx.actor.accountId, tx.actor.role)
  if (!may.ok) return may
  if (!(await acceptHandover(tx, id))) return refuse('handover-not-now')
  if (found.person) {
    tx.opened.add(found.person.id)
    await endAccess(tx, found.person.id, originOf(id), tx.now)
    await grantAccess(tx, {
      holder: `account:${tx.actor.accountId}`, kind: 'file', personId: found.person.id, origin: originOf(id), ground: 'shift-handover', until: addDuration(tx.now, `PT${TAKEN_OVER_RIGHT.hours}H`),
    })
  }
  await tell(tx, { type: 'handover-accepted', ...(found.person ? { about: found.person.id } : {}), handover: id, team: found.teamId } satisfies HandoverAccepted)
  return ok(true)
}

/** Handovers that nobody took over within the norm, for the safety net: ids, the team, who leads it and since when. */
export const handoversWaiting = (tx: Tx, limit = 500) => waitingSince(tx, addDuration(tx.now, `-PT${TAKE_OVER_WITHIN.minutes}M`), limit)
