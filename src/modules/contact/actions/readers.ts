import { dayOf, type Instant } from '../../../kernel/instant.ts'
import { refuse, ok, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { careTeam } from '../../continuum/index.ts'
import { worker, workersIn } from '../../staff/index.ts'
import { ownerOf } from '../../support/index.ts'
import type { Matter, Readers } from '../model.ts'
import { nextOwner, ownersOn } from '../rules/owners.ts'
import { shutOut } from '../rules/standing.ts'
import { readDue, readingMoment, termOf } from '../rules/terms.ts'

type About = Pick<Matter, 'personId' | 'kind' | 'organisationId'> & { objection?: Matter['objection'] }

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

/** Who gets this, to be read at a moment, after those who had it; an objection never comes to who decided first. Refuses with `nobody-to-read` when there is nobody at all: then it may not be sent, but for an objection, which waits. */
export async function ownerAfter(tx: Tx, about: About, at: Instant, had: readonly string[]): Promise<Result<string, 'nobody-to-read'>> {
  const order = ownersOn(about.kind, dayOf(at), await readersOf(tx, about, at)).filter((one) => one !== shutOut(about))
  const next = nextOwner(order, had)
  return next === undefined ? refuse('nobody-to-read') : ok(next)
}

export type MessageReaders = { first: string; until: Instant; next: string | undefined; keyWorker: string | undefined }

/**
 * By the names of who will have it: who would read a message of this person that is sent now, until when, and who gets it when it is not read by then.
 * `keyWorker` is named only when it is somebody else who reads. Refuses with `nobody-to-read`.
 */
export async function messageReaders(tx: Tx, personId: string): Promise<Result<MessageReaders, 'nobody-to-read'>> {
  const about: About = { personId, kind: 'message', organisationId: null }
  const first = await ownerAfter(tx, about, readingMoment(tx.now), [])
  if (!first.ok) return first
  const until = readDue(termOf('message', 'worker'), tx.now, true)
  const next = await ownerAfter(tx, about, readingMoment(until), [first.value])
  const name = async (id: string): Promise<string | undefined> => (await worker(tx, id))?.name
  const { keyWorker } = await careTeam(tx, personId)
  return ok({
    first: await name(first.value) ?? '', until, next: next.ok && next.value !== first.value ? await name(next.value) : undefined,
    keyWorker: keyWorker?.accountId === first.value ? undefined : keyWorker?.name,
  })
}
