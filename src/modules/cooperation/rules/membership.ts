import type { Day } from '../../../kernel/day.ts'
import { covers } from '../../../kernel/period.ts'
import type { Membership, Service } from '../model.ts'

/** The membership that holds for this municipality, service and day; undefined when it does not take part. */
export const membershipOn = (memberships: readonly Membership[], municipality: string, service: Service, day: Day): Membership | undefined =>
  memberships.find((one) => one.municipality === municipality && one.service === service && covers(one, day))

/**
 * Whether a municipality takes part in a service on a day. Per municipality, service and period: Veenendaal left shelter and
 * protected living on 1 January 2022 and stays in women's shelter (page of the region on devolution).
 */
export const takesPart = (memberships: readonly Membership[], municipality: string, service: Service, day: Day): boolean =>
  membershipOn(memberships, municipality, service, day) !== undefined
