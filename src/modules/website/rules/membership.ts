import type { Membership, Municipality, Service } from '../../cooperation/index.ts'
import type { Day } from '../../../kernel/day.ts'
import type { MembershipState } from '../model.ts'

/** How one municipality stands in one service on a day. */
export function membershipStateOf(memberships: readonly Membership[], municipality: string, service: Service, on: Day): MembershipState {
  const own = memberships.filter((one) => one.municipality === municipality && one.service === service && one.from <= on)
  const running = own.find((one) => one.until === null || one.until > on)
  if (running) return { state: 'takes-part', from: running.from }
  const last = own.toSorted((a, b) => a.from.localeCompare(b.from)).at(-1)
  return last?.until ? { state: 'left', until: last.until, successor: last.successorRegion } : { state: 'never' }
}

/** Whether a municipality takes part in shelter or protected living: then it is one of the region's own. */
export const isOfTheRegion = (memberships: readonly Membership[], municipality: Municipality, on: Day): boolean =>
  (['maatschappelijke-opvang', 'beschermd-wonen'] as const).some((service) => membershipStateOf(memberships, municipality.code, service, on).state === 'takes-part')
