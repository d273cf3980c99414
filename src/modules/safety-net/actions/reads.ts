import { addDays } from '../../../kernel/day.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { municipalities } from '../../cooperation/index.ts'
import { type FindingCounts, type FindingRow, ruleCodes } from '../model.ts'
import { LEAD_RUNG, MONITOR, opensFiles, PROGRAMME_RUNG } from '../rules/ladder.ts'
import { bandOf, listed, totalSaid } from '../rules/published.ts'
import { findingsOf, lastRecount, openCounts, openPeople, recountsSince } from '../store/counts.ts'

const HISTORY_DAYS = 14
const LONGEST_LIST = 500

const everyCode = (codes: readonly string[], counts: readonly { code: string; people: number }[]): { code: string; people: number }[] =>
  codes.map((code) => ({ code, people: counts.filter((one) => one.code === code).reduce((sum, { people }) => sum + people, 0) }))

/** How many people are about to fall between two stools, where and why, in counts only; nothing small can be worked out from them (rules/published.ts). */
export async function findingCounts(tx: Tx): Promise<FindingCounts> {
  const last = await lastRecount(tx)
  const open = await openCounts(tx)
  const history = await recountsSince(tx, addDays(tx.today, -HISTORY_DAYS))
  const on = (ago: number): number | null => history.find(({ day }) => day === addDays(tx.today, -ago))?.people ?? null
  return {
    total: totalSaid(await openPeople(tx), last?.day, tx.today), known: last?.known ?? 0, countedAt: last?.countedAt ?? null, yesterday: on(1), lastWeek: on(7),
    why: listed(everyCode(ruleCodes, open.why)), where: listed(everyCode(['', ...(await municipalities(tx)).map(({ code }) => code)], open.where)), oldest: open.since === null ? null : bandOf(open.since, tx.today),
    atProgramme: (open.rung ?? 0) >= PROGRAMME_RUNG, atLead: (open.rung ?? 0) >= LEAD_RUNG, history,
  }
}

/** What is open for who must act: `owner` is a holder as people keeps it (desk, account, organisation, municipality). The pathway monitor has all of it. */
export const findingsFor = (tx: Tx, owner: string | undefined): Promise<FindingRow[]> =>
  (owner === undefined || !opensFiles(owner) ? Promise.resolve([]) : findingsOf(tx, owner, owner === MONITOR ? 'all' : 'own', LONGEST_LIST))

export type TurnRow = FindingRow & { municipalityName: string | null }

/** The list of who must act. */
export async function turnList(tx: Tx, owner: string | undefined): Promise<TurnRow[]> {
  const names = new Map((await municipalities(tx)).map(({ code, name }) => [code, name]))
  return (await findingsFor(tx, owner)).map((row) => ({ ...row, municipalityName: row.municipality === null ? null : names.get(row.municipality) ?? null }))
}

/** The names of municipalities by code, for the list of where. */
export const municipalityNames = async (tx: Tx): Promise<Map<string, string>> => new Map((await municipalities(tx)).map(({ code, name }) => [code, name]))
