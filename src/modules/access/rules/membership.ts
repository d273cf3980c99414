import type { Day } from '../../../kernel/day.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Membership, Service as RegionalService } from '../../cooperation/index.ts'
import type { Service } from '../model.ts'

/** Who opens the file: the resident, somebody for her, or a worker of a municipality. */
export type Opener = 'resident' | 'on-behalf' | 'municipality'

export type OpenQuestion = {
  /** The municipality that would do the enquiry and decide. */
  municipality: string
  service: Service | null
  opener: Opener
  /** Where the person lives, when that is known. */
  residence: string | undefined
  today: Day
}

export type OpenRefusal = 'membership-ended' | 'not-of-this-region' | 'own-home-elsewhere'

/** The regional services a question leans on. Support at home goes through the regional desk of a municipality that takes part in one of them. */
const servicesFor = (service: Service | null): readonly RegionalService[] =>
  service === 'maatschappelijke-opvang' || service === 'beschermd-wonen' ? [service] : ['maatschappelijke-opvang', 'beschermd-wonen']

const covers = (one: Membership, today: Day): boolean => one.from <= today && (one.until === null || today < one.until)

/**
 * Whether a file for this service can be opened at this municipality today.
 * Own-home support is asked of one's own municipality (Wmo 2.3.5(1)(a)); shelter and protected living of any municipality that does
 * them here (2.3.5(1)(b)), also by somebody who lives elsewhere. A municipality that left opens nothing here: `membership-ended` says
 * since when and where to go.
 */
export function mayOpen(memberships: readonly Membership[], asked: OpenQuestion): Result<true, OpenRefusal> {
  const relevant = memberships.filter((one) => one.municipality === asked.municipality && servicesFor(asked.service).some((service) => service === one.service))
  if (!relevant.some((one) => covers(one, asked.today))) {
    const left = relevant.filter((one) => one.until !== null && one.until <= asked.today).toSorted((a, b) => (b.until ?? '').localeCompare(a.until ?? ''))[0]
    if (!left?.until) return refuse('not-of-this-region', { municipality: asked.municipality })
    return refuse('membership-ended', { municipality: asked.municipality, since: left.until, region: left.successorRegion ?? '', opener: asked.opener })
  }
  if (asked.service === 'eigen-huis' && asked.residence && asked.residence !== asked.municipality) {
    return refuse('own-home-elsewhere', { municipality: asked.residence })
  }
  return ok(true)
}
