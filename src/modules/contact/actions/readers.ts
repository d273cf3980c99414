import { dayOf, type Instant } from '../../../kernel/instant.ts'
import { refuse, ok, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { careTeam } from '../../continuum/index.ts'
import { workersIn } from '../../staff/index.ts'
import { ownerOf } from '../../support/index.ts'
import type { Matter, Readers } from '../model.ts'
import { nextOwner, ownersOn } from '../rules/owners.ts'

type About = Pick<Matter, 'personId' | 'kind' | 'organisationId'>

const ids = (list: readonly { accountId: string }[]): string[] => list.map(({ accountId }) => accountId)

async function readersOf(tx: Tx, { personId, organisationId }: About, at: Instant): Promise<Readers> {
  const team = await careTeam(tx, personId, dayOf(at))
  const officers = await workersIn(tx, 'complaint-officer')
  const isOwn = ({ organisationId: works }: { organisationId: string | null }): boolean => works === organisationId
  return {
    onDuty: (await ownerOf(tx, personId, at))?.accountId, keyWorker: team.keyWorker?.accountId, replacement: team.replacement?.accountId,
    // In a protected compartment its own workers stand where the coordinators stand elsewhere.
    coordinators: ids([...(await workersIn(tx, 'oncall-coordinator')), ...(await workersIn(tx, 'womens-shelter-worker'))]),
    complaintOfficers: { own: ids(officers.filter(isOwn)), others: ids(officers.filter((one) => !isOwn(one))) },
    privacyOfficers: ids(await workersIn(tx, 'privacy-officer')),
  }
}

/** Who gets this, to be read at a moment, after those who had it. Refuses with `nobody-to-read` when there is nobody at all: then it may not be sent. */
export async function ownerAfter(tx: Tx, about: About, at: Instant, had: readonly string[]): Promise<Result<string, 'nobody-to-read'>> {
  const next = nextOwner(ownersOn(about.kind, dayOf(at), await readersOf(tx, about, at)), had)
  return next === undefined ? refuse('nobody-to-read') : ok(next)
}
