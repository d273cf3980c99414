import { addDays, type Day } from '../../../kernel/day.ts'
import { newId } from '../../../kernel/id.ts'
import { addDuration } from '../../../kernel/instant.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { holderOf } from '../../people/index.ts'
import { type Absence, type DayContact, type Handover, type Team, type TeamMember, type TeamShift, WRITE_DOWN_WITHIN } from '../model.ts'
import { worksOn } from '../rules/owner.ts'
import { waitsTooLong } from '../rules/handover.ts'
import { unwrittenContacts } from '../store/contacts.ts'
import { handoversOf } from '../store/handovers.ts'
import { absencesOf, caseloadSizes, membersOf, saveAbsence, shiftsOfTeam, teamsLedBy } from '../store/teams.ts'

export type MemberToday = { member: TeamMember; people: number; works: boolean; absence: Absence | undefined; overdue: number }
export type TeamView = { team: Team; members: MemberToday[]; overdue: DayContact[]; waiting: (Handover & { late: boolean })[]; shifts: TeamShift[]; absences: Absence[]; replacesToday: TeamShift | undefined }

/** How far ahead the team lead sees who will be away, in days. */
const DAYS_AHEAD = 21

async function view(tx: Tx, holder: string, team: Team): Promise<TeamView> {
  const members = await membersOf(tx, team.id, tx.today)
  const ids = members.map((one) => one.accountId)
  const absences = await absencesOf(tx, ids, tx.today, addDays(tx.today, DAYS_AHEAD))
  const sizes = await caseloadSizes(tx, holder, ids, tx.today)
  const overdue: DayContact[] = []
  for (const id of ids) overdue.push(...await unwrittenContacts(tx, holder, id, addDuration(tx.now, `-PT${WRITE_DOWN_WITHIN.hours}H`)))
  const shifts = await shiftsOfTeam(tx, team.id, tx.now, 5)
  return {
    team, absences, overdue, shifts, replacesToday: shifts.find((one) => one.from <= tx.now),
    waiting: (await handoversOf(tx, holder, team.id, tx.now)).filter((one) => one.state === 'waiting').map((one) => ({ ...one, late: waitsTooLong(one, tx.now) })),
    members: members.map((member) => {
      const away = absences.filter((one) => one.accountId === member.accountId)
      return {
        member, people: sizes.get(member.accountId) ?? 0, absence: away.find((one) => one.from <= tx.today), overdue: overdue.filter(({ contact }) => contact.workerId === member.accountId).length,
        works: worksOn({ weekdays: member.weekdays, away: away.map((one) => ({ ...one, replacement: null })) }, tx.today),
      }
    }),
  }
}

/** The teams this lead leads: who is there today and who replaces, how many people each has, what is overdue, and what nobody took over. */
export async function teamViews(tx: Tx, scope: string): Promise<TeamView[]> {
  const holder = holderOf(tx.actor, scope)
  const found: TeamView[] = []
  if (holder) for (const team of await teamsLedBy(tx, tx.actor.accountId)) found.push(await view(tx, holder, team))
  return found
}

/** The workers of the teams this lead leads, by name. */
export async function ledMembers(tx: Tx): Promise<TeamMember[]> {
  const found: TeamMember[] = []
  for (const team of await teamsLedBy(tx, tx.actor.accountId)) found.push(...await membersOf(tx, team.id, tx.today))
  return found
}

export type AbsenceWanted = { accountId: string; from: Day; until: Day; replacementId?: string | undefined }

/** Records that somebody of the team is away, from `from` up to `until`, and who replaces. Why is not asked. */
export async function recordAbsence(tx: Tx, wanted: AbsenceWanted): Promise<Result<string, 'not-of-team' | 'absence-end-first' | 'replaces-herself' | 'away-already'>> {
  const members = await ledMembers(tx)
  const ofTeam = (id: string | undefined): boolean => id === undefined || members.some((one) => one.accountId === id)
  if (!ofTeam(wanted.accountId)) return refuseField('wie', 'not-of-team')
  if (!ofTeam(wanted.replacementId)) return refuseField('vervanger', 'not-of-team')
  if (wanted.replacementId === wanted.accountId) return refuseField('vervanger', 'replaces-herself')
  if (wanted.until <= wanted.from) return refuseField('tot', 'absence-end-first')
  const id = newId<'absence'>()
  const saved = await saveAbsence(tx, { id, accountId: wanted.accountId, from: wanted.from, until: wanted.until, replacementId: wanted.replacementId ?? null })
  return saved ? ok(id) : refuse('away-already')
}
