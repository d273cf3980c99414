import type { Day } from '../../kernel/day.ts'
import { addDecision, addEntitlement } from './procedure.ts'
import { organisationId } from './ids.ts'
import { addRight } from './rights.ts'
import { at, grantsOf, type Resident, type World } from './world.ts'

/** Episodes that join up, with the decisions they run under. */
export function addSupport(world: World, one: Resident): void {
  for (const grant of grantsOf(one.phases)) {
    if (grant.outcome === 'granted') addDecision(world, one, grant)
    addEntitlement(world, one, grant)
  }
  let follows: Day | null = null
  for (const phase of one.phases) {
    world.book.add('continuum.episode', {
      id: phase.id, person_id: one.id, product: phase.product, provider_id: phase.provider && organisationId(phase.provider), entitlement_id: phase.grant?.id ?? null, hours_per_week: phase.hours,
      from_day: phase.from, until_day: phase.until, follows_day: follows, reason: phase.reason, wish: phase.wish, moved_by: follows ? one.worker : null, recorded_at: at(phase.from, 560),
    })
    follows = phase.until
  }
}

/** The file is open to the organisation that supports, as long as it does. */
export function addSupportRights(world: World, one: Resident): void {
  for (const phase of one.phases) {
    if (!phase.provider) continue
    addRight(world, {
      holder: `organisation:${organisationId(phase.provider)}`, kind: 'file', person: one.id, origin: `episode:${phase.id}`, ground: 'supports-this-person',
      from: at(phase.from, 0), until: phase.until && at(phase.until, 0),
    })
  }
}

type Link = { account: string; kind: 'key-worker' | 'replacement'; from: Day; until?: Day }

/** Links a worker to somebody, with the file, from a day on. */
export function addAssignment(world: World, one: Resident, { account, kind, from, until }: Link): void {
  const id = world.id('assignment')
  world.book.add('continuum.assignment', { id, person_id: one.id, account_id: account, kind, from_day: from, until_day: until ?? null })
  addRight(world, { holder: `account:${account}`, kind: 'file', person: one.id, origin: `assignment:${id}`, ground: kind, from: at(from, 0), until: until ? at(until, 0) : null })
}
