import { addDays } from '../../../kernel/day.ts'
import { startOfDay } from '../../../kernel/instant.ts'
import { type Shown, suppress } from '../../../kernel/suppression.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { administrativeLeads } from '../../cooperation/index.ts'
import { unnamedRefusals } from '../../placement/index.ts'
import type { FindingCounts, Rung } from '../model.ts'
import { LADDER, PROGRAMME_RUNG } from '../rules/ladder.ts'
import { findingCounts, municipalityNames } from './reads.ts'

const LOOK_BACK_DAYS = 30

export type LadderRow = { rung: Rung; pressing: number; steady: number; seesPerson: boolean }

const ladder: readonly LadderRow[] = ([0, 1, 2, 3, 4] as const).map((rung) =>
  ({ rung, pressing: LADDER.days.pressing[rung - 1] ?? 0, steady: LADDER.days.steady[rung - 1] ?? 0, seesPerson: rung < PROGRAMME_RUNG }))

/** Everything of the first screen: the counts, the names of what they are about, the ladder, and how often somebody without a name was sent on. */
export type NetPicture = { counts: FindingCounts; names: ReadonlyMap<string, string>; leads: readonly string[]; ladder: readonly LadderRow[]; unnamed: Shown }

/** The picture of the safety net, as it was last counted. */
export async function netPicture(tx: Tx): Promise<NetPicture> {
  return {
    counts: await findingCounts(tx), names: await municipalityNames(tx), leads: (await administrativeLeads(tx)).map(({ name }) => name), ladder,
    unnamed: suppress(await unnamedRefusals(tx, startOfDay(addDays(tx.today, -LOOK_BACK_DAYS)))),
  }
}
