import { addDays, daysBetween } from '../../kernel/day.ts'
import type { Chance } from './chance.ts'
import { lineId, personaAccountId } from './ids.ts'
import { addPerson } from './people.ts'
import { workerNamed, workers } from './staff.ts'
import { addAssignment, addSupport, addSupportRights } from './support.ts'
import { DE_BRINK, EEMHOEVE, type Resident, running, type World } from './world.ts'

type Team = { id: string; load: number }[]

// The personas Joris Demmer and Bas Anders carry a caseload like everybody else.
function teams(): Map<string, Team> {
  const found = new Map<string, Team>([[EEMHOEVE, [{ id: personaAccountId('begeleider'), load: 0 }]], [DE_BRINK, [{ id: personaAccountId('begeleider-b'), load: 0 }]]])
  for (const worker of workers.filter(({ role }) => role === 'support-worker')) found.set(worker.provider, [...(found.get(worker.provider) ?? []), { id: worker.id, load: 0 }])
  return found
}

function leastLoaded(team: Team): string | null {
  const first = team.toSorted((a, b) => a.load - b.load)[0]
  if (!first) return null
  first.load += 1
  return first.id
}

// Who came in these days has no worker of her own yet: the safety net finds her.
const NEW_DAYS = 3

/** Gives everybody with running support a key worker at her own provider. */
export function assignWorkers({ today }: World, people: readonly Resident[]): void {
  const byProvider = teams()
  for (const one of people) {
    const phase = running(one)
    const team = phase?.provider && byProvider.get(phase.provider)
    if (!phase || !team) continue
    const own = team.find(({ id }) => id === one.worker)
    if (own) own.load += 1
    else if (daysBetween(phase.from, today) > NEW_DAYS) one.worker = leastLoaded(team)
  }
}

const REPLACED = 0.15

/** Anke replaces Joris; some others have somebody named too. */
function replacementOf(one: Resident, chance: Chance): string | undefined {
  if (!one.worker) return undefined
  if (one.worker === personaAccountId('begeleider')) return workerNamed('Anke Vos').id
  if (!chance.yes(REPLACED)) return undefined
  return colleagueOf(one, chance)
}

function colleagueOf(one: Resident, chance: Chance): string {
  const provider = running(one)?.provider
  return chance.pick(workers.filter((worker) => worker.provider === provider && worker.role === 'support-worker' && worker.id !== one.worker)).id
}

const CHANGED = 0.25
const LONG_DAYS = 300

/** Everybody's worker today, who replaces, and for some who was there before. */
function addTeam(world: World, one: Resident): void {
  const chance = world.chance('replacements')
  const phase = running(one)
  if (!phase || !one.worker) return
  const days = daysBetween(phase.from, world.today)
  const since = days > LONG_DAYS && one.group !== 'story' && chance.yes(CHANGED) ? addDays(phase.from, chance.whole(90, days - 60)) : phase.from
  if (since > phase.from) addAssignment(world, one, { account: colleagueOf(one, chance), kind: 'key-worker', from: phase.from, until: since })
  addAssignment(world, one, { account: one.worker, kind: 'key-worker', from: since })
  const replacement = replacementOf(one, chance)
  if (replacement) addAssignment(world, one, { account: replacement, kind: 'replacement', from: since })
}

const REACHABLE = ['beschermd-thuis', 'vinger-aan-de-pols']

/** Who lives at home with support that is reachable day and night, or had that just before, may call the line. */
export function onTheLine(one: Resident): boolean {
  const last = one.phases.at(-1)
  if (!last || last.until) return false
  return REACHABLE.includes(last.product) || (last.product === 'lichte-begeleiding' && REACHABLE.includes(one.phases.at(-2)?.product ?? ''))
}

/** Writes all people with their support, workers and rights. */
export function addEveryone(world: World, people: readonly Resident[]): void {
  for (const one of people) {
    addPerson(world, one)
    addSupport(world, one)
    addSupportRights(world, one)
    addTeam(world, one)
    const since = one.phases.findLast((phase) => REACHABLE.includes(phase.product))
    if (onTheLine(one) && since) world.book.add('oncall.enrolment', { line_id: lineId, person_id: one.id, from_day: since.from })
  }
}
