import type { Day } from '../../../kernel/day.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { careTeam, currentEpisode, earlyWarningPlan, productName, type CareTeam, type EarlyWarningPlan } from '../../continuum/index.ts'
import { crisisNumbers, type CrisisNumber, municipality } from '../../cooperation/index.ts'
import { network, type NetworkMember, residences } from '../../people/index.ts'
import { workersIn } from '../../staff/index.ts'
import type { Team } from '../rules/follow-up.ts'

/** What the night needs to know about somebody, and no more. */
export type Around = {
  product: { code: string; name: string; since: Day } | null
  plan: EarlyWarningPlan | undefined
  team: CareTeam
  /** Whom the person herself said may be called at night. */
  callable: readonly NetworkMember[]
  municipality: { code: string; name: string } | null
  crisis: readonly CrisisNumber[]
}

/** Where this person lives today (CBS code), if that is known. */
async function livesIn(tx: Tx, personId: string): Promise<string | undefined> {
  const facts = await residences(tx, personId)
  return facts.find((one) => one.fact === 'residence' && one.from <= tx.today && (one.until === null || one.until > tx.today))?.municipality
}

/** Gathers what surrounds a person whose file was opened. */
export async function around(tx: Tx, personId: string): Promise<Around> {
  const episode = await currentEpisode(tx, personId)
  const code = await livesIn(tx, personId)
  const place = code && (await municipality(tx, code))
  return {
    product: episode ? { code: episode.product, name: productName(episode.product), since: episode.from } : null,
    plan: await earlyWarningPlan(tx, personId),
    team: await careTeam(tx, personId, tx.today),
    callable: (await network(tx, personId)).filter((one) => one.callAtNight),
    municipality: place ? { code: place.code, name: place.name } : null,
    crisis: await crisisNumbers(tx, code),
  }
}

/** Who may own a follow-up about this person on a day: her own people, and behind them the coordinators. */
export async function teamOn(tx: Tx, personId: string, day: Day): Promise<Team> {
  const team = await careTeam(tx, personId, day)
  return { keyWorker: team.keyWorker?.accountId, replacement: team.replacement?.accountId, coordinators: await coordinators(tx) }
}

/** The accounts of the coordinators of the 24/7 lines. */
export const coordinators = async (tx: Tx): Promise<string[]> => (await workersIn(tx, 'oncall-coordinator')).map((one) => one.accountId)
