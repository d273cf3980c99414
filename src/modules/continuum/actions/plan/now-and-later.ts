import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/transaction.ts'
import { network, type OpenFile } from '../../../people/index.ts'
import type { Episode } from '../../model.ts'
import { type NowAndLater, type Theme, themes } from '../../model/plan.ts'
import type { FewerHours, Participation } from '../../model/participation.ts'
import { currentEpisode } from '../../store/episodes.ts'
import { nowAndLater, saveNowAndLater } from '../../store/plan/now-and-later.ts'
import { fewerHours, participations } from '../../store/plan/participation.ts'
import { hoursOn } from '../../rules/plan/participation.ts'
import { covers } from '../../../../kernel/period.ts'

/** What the file knows beside her own words, so that the table never tells another story than the facts. */
export type Known = { town: string | null; episode: Pick<Episode, 'product' | 'hoursPerWeek'> | undefined; people: number; taking: { words: string; withWhom: string; hours: number | null }[] }

const running = (all: readonly Participation[], fewer: readonly FewerHours[], today: Tx['today']): Known['taking'] =>
  all.filter((one) => covers(one, today) && (one.kind === 'job' || one.kind === 'day-activities')).map((one) => ({ words: one.words, withWhom: one.withWhom, hours: hoursOn(one, fewer, today) }))

/** The four themes now and later, each with what the file knows of it. */
export async function nowAndLaterTable(tx: Tx, file: OpenFile): Promise<{ rows: NowAndLater[]; known: Known }> {
  const { id, address } = file.person
  const written = await nowAndLater(tx, id)
  const rows = themes.map((theme) => written.find((one) => one.theme === theme) ?? { theme, version: 0, now: '', later: '', writtenAt: null, writtenByName: null })
  const [taking, fewer] = [await participations(tx, id), await fewerHours(tx, id)]
  const members = await network(tx, id)
  return { rows, known: { town: address?.town ?? null, episode: await currentEpisode(tx, id, tx.today), people: members.length, taking: running(taking, fewer, tx.today) } }
}

/** Writes one theme anew; what stood there before is kept. Refuses with `changed-meanwhile`. */
export async function writeNowAndLater(tx: Tx, file: OpenFile, theme: Theme, basedOn: number, words: { now: string; later: string }): Promise<Result<number, 'changed-meanwhile'>> {
  const present = (await nowAndLater(tx, file.person.id)).find((one) => one.theme === theme)?.version ?? 0
  if (present !== basedOn || !(await saveNowAndLater(tx, file.person.id, theme, basedOn + 1, words))) return refuse('changed-meanwhile')
  return ok(basedOn + 1)
}
