import type { Instant } from '../../../kernel/instant.ts'
import { send } from '../../../platform/gateways.ts'
import { type JobHandler, schedule, unschedule } from '../../../platform/jobs.ts'
import { announce } from '../../../platform/live.ts'
import { tell } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { endAccess, grantAccess } from '../../people/index.ts'
import { worker } from '../../staff/index.ts'
import type { MatterEscalated } from '../events.ts'
import type { Matter, OwnerBecause } from '../model.ts'
import { mayDo } from '../rules/standing.ts'
import { answerDue, readDue, readingMoment, reminderAt, termOf } from '../rules/terms.ts'
import { stateOf } from '../rules/standing.ts'
import { endOwner, matter, saveDue, saveOwner } from '../store/matters.ts'
import { notices } from '../words.nl.ts'
import { ownerAfter } from './readers.ts'

const waits = 'matter-waits'

export const originOf = (matterId: string): string => `matter:${matterId}`

/** The moment at which it goes on when nothing happens. */
async function setClock(tx: Tx, matterId: string, at: Instant): Promise<void> {
  await schedule(tx, { kind: waits, at, key: matterId, data: { matter: matterId } })
}

/** Tells the owner on her screen and, when it came to her because another did not act, by text message too. Names nobody. */
async function ring(tx: Tx, accountId: string, because: OwnerBecause): Promise<void> {
  await announce(tx, `account:${accountId}`, 'post')
  const body = because === 'first' || because === 'again' ? notices.waits : notices.late
  await send(tx, { channel: 'push', recipient: `account:${accountId}`, body })
  if (because === 'first' || because === 'again') return
  const who = await worker(tx, accountId)
  if (who?.phone) await send(tx, { channel: 'sms', recipient: who.phone, body })
}

type About = Pick<Matter, 'id' | 'personId' | 'kind' | 'addressee' | 'answerBy' | 'owners'>

/** Gives a matter to somebody, who may read what was sent and must do so before its moment. */
export async function giveTo(tx: Tx, about: About, accountId: string, because: OwnerBecause): Promise<void> {
  const term = termOf(about.kind, about.addressee)
  const isFirst = because === 'first' || because === 'again' || because === 'passed-on'
  const due = because === 'unanswered' ? answerDue(term, about.answerBy, tx.now) : readDue(term, tx.now, isFirst)
  await saveOwner(tx, about.id, about.owners.length + 1, { accountId, because, due })
  await grantAccess(tx, { holder: `account:${accountId}`, kind: 'contact', personId: about.personId, origin: originOf(about.id), ground: 'reads-what-was-sent' })
  await setClock(tx, about.id, due)
  await ring(tx, accountId, because)
}

/** It was read: from now on the term for the answer counts. */
export async function waitForAnswer(tx: Tx, about: About): Promise<void> {
  const due = answerDue(termOf(about.kind, about.addressee), about.answerBy, tx.now)
  await saveDue(tx, about.id, due)
  await setClock(tx, about.id, due)
}

/** There is nobody who can have it now: it is looked at again when who would have it had to have read it. */
export const waitForReader = (tx: Tx, about: Pick<Matter, 'id' | 'kind' | 'addressee'>): Promise<void> => setClock(tx, about.id, readDue(termOf(about.kind, about.addressee), tx.now, true))

/** An objection that nobody could have: who can now has it, as the first. */
async function findReader(tx: Tx, found: Matter): Promise<void> {
  const owner = await ownerAfter(tx, found, readingMoment(tx.now), [])
  await (owner.ok ? giveTo(tx, found, owner.value, 'first') : waitForReader(tx, found))
}

/** Nobody has to do anything any more. Who had it may look back for as long as `until` says. */
export async function letGo(tx: Tx, about: Pick<Matter, 'id' | 'personId'>, until: Instant): Promise<void> {
  await endOwner(tx, about.id)
  await unschedule(tx, waits, about.id)
  await endAccess(tx, about.personId, originOf(about.id), until)
}

/** There is nobody after the last owner: it stays hers and late, and she hears so again. */
async function remind(tx: Tx, found: Matter, because: OwnerBecause): Promise<void> {
  const last = found.owners.at(-1)
  if (!last) return
  await setClock(tx, found.id, reminderAt(termOf(found.kind, found.addressee), last.due, tx.now))
  await ring(tx, last.accountId, because)
}

/** Not read or not answered in time: the next one gets it, and the last one is reminded until somebody answers. */
export const matterWaitsJob: JobHandler = {
  kind: waits,
  run: async (tx, data) => {
    const found = await matter(tx, String(data['matter']))
    if (!found || !mayDo(found, 'escalate', tx.actor.role).ok) return
    if (found.owners.every(({ endedAt }) => endedAt !== null)) return findReader(tx, found)
    const because = stateOf(found) === 'sent' ? 'unread' : 'unanswered'
    const next = await ownerAfter(tx, found, readingMoment(tx.now), found.owners.map(({ accountId }) => accountId))
    if (!next.ok || next.value === found.owners.at(-1)?.accountId) return remind(tx, found, because)
    await giveTo(tx, found, next.value, because)
    await tell(tx, { type: 'matter-escalated', about: found.personId, matter: found.id, kind: found.kind, owner: next.value } satisfies MatterEscalated)
  },
}
