import { addDays, addMonths, type Day } from '../../../kernel/day.ts'
import { startOfDay } from '../../../kernel/instant.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { whoLooked } from '../../../platform/log-reading.ts'
import type { Visit } from '../../../platform/http/route.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { decisionsOf } from '../../access/index.ts'
import { activeEntitlement, agreedTime, careTeam, checkIns, currentEpisode, episodes, goals, plannedEpisode, runningConsent, signals } from '../../continuum/index.ts'
import { costOf } from '../../finance/index.ts'
import { callsOf, nightOf } from '../../oncall/index.ts'
import { network, type OpenFile, openOwn, openVisited, representatives, residences } from '../../people/index.ts'
import { contactsFor } from '../../support/index.ts'
import { currentStay, staysOf, waitOf } from '../../placement/index.ts'

type Look = { name: string | null; role: string | null; times: number }

/** Who looked in the past week, each once, with how often; without the person herself. */
async function looksThisWeek(tx: Tx, personId: string): Promise<Look[]> {
  const since = startOfDay(addDays(tx.today, -7))
  const looks = new Map<string, Look>()
  for (const look of await whoLooked(tx, personId, 300, tx.actor.accountId)) {
    if (look.at < since) continue
    const key = `${look.name} ${look.role}`
    looks.set(key, { name: look.name, role: look.role, times: (looks.get(key)?.times ?? 0) + 1 })
  }
  return [...looks.values()]
}

/** Everything of the resident's own first page. Refuses with `not-found` for an account without a person. */
export async function residentHome(visit: Visit) {
  const { tx } = visit
  const opened = await openOwn(visit)
  if (!opened.ok) return opened
  const { person } = opened.value
  return ok({
    person,
    episode: await currentEpisode(tx, person.id),
    coming: await plannedEpisode(tx, person.id),
    entitlement: await activeEntitlement(tx, person.id),
    team: await careTeam(tx, person.id, tx.today),
    goals: (await goals(tx, person.id)).filter((goal) => !goal.reachedOn && !goal.stoppedOn),
    tells: (await runningConsent(tx, person.id)) !== undefined,
    agreed: await agreedTime(tx, person.id),
    today: (await checkIns(tx, person.id, tx.today)).at(-1),
    looks: await looksThisWeek(tx, person.id),
    wait: (await waitOf(tx, person.id))[0],
    stay: await currentStay(tx, person.id),
    nextContact: (await contactsFor(tx, opened.value)).contacts.find((one) => one.state === 'planned' && one.until > tx.now),
  })
}

// Calls on the page of a file; more stand in the list of nights.
const callsShown = 20

// How far back the life line goes when a file opens, in months.
const lifeLineMonths = 11

/** Wellbeing, plans and nights are for who supports the person; a desk or municipality that handles a case does not see them (domain rule 8). */
const isSupport = (file: OpenFile): boolean => file.kind === 'file'

async function supportSide(tx: Tx, personId: string, since: Day) {
  return {
    checkIns: await checkIns(tx, personId, since),
    signals: await signals(tx, personId),
    goals: await goals(tx, personId),
    network: await network(tx, personId),
    calls: await callsOf(tx, personId, callsShown),
    night: await nightOf(tx, personId),
  }
}

export type PersonFile = {
  file: OpenFile
  since: Day
  episodes: Awaited<ReturnType<typeof episodes>>
  entitlement: Awaited<ReturnType<typeof activeEntitlement>>
  team: Awaited<ReturnType<typeof careTeam>>
  residences: Awaited<ReturnType<typeof residences>>
  representatives: Awaited<ReturnType<typeof representatives>>
  stays: Awaited<ReturnType<typeof staysOf>>
  decisions: Awaited<ReturnType<typeof decisionsOf>>
  cost: Awaited<ReturnType<typeof costOf>>
  support: Awaited<ReturnType<typeof supportSide>> | undefined
}

/** The file of a person as far as the visitor's right goes. Refuses with `not-found`. */
export async function personFile(visit: Visit): Promise<Result<PersonFile, 'not-found'>> {
  const { tx } = visit
  const opened = await openVisited(visit)
  if (!opened.ok) return opened
  const file = opened.value
  const { id } = file.person
  const since = addMonths(tx.today, -lifeLineMonths)
  return ok({
    file, since,
    episodes: await episodes(tx, id),
    entitlement: await activeEntitlement(tx, id),
    team: await careTeam(tx, id, tx.today),
    residences: await residences(tx, id),
    representatives: await representatives(tx, id),
    stays: await staysOf(tx, id),
    decisions: await decisionsOf(tx, id),
    cost: await costOf(tx, id),
    support: isSupport(file) ? await supportSide(tx, id, since) : undefined,
  })
}
