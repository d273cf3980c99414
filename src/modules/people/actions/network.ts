import { createHash, randomBytes } from 'node:crypto'
import { newId } from '../../../kernel/id.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import { send } from '../../../platform/gateways.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { mayTry, noteTry } from '../../../platform/tries.ts'
import type { NetworkMemberInvited } from '../events.ts'
import { type Circle, type NetworkMember, type OpenFile, type Topic, topics } from '../model.ts'
import { addressOf, codeFrom, codeWorksUntil, mayDo, readCode, stateOf } from '../rules/invitation.ts'
import { endMember, endShare, memberByCode, network, networksOfAccount, saveAccepted, saveCallAtNight, saveCode, saveMember, startShare } from '../store/network.ts'
import { invitationText } from '../words.nl.ts'
import { endAccess, grantAccess, openFile } from './files.ts'

export { network } from '../store/network.ts'


export type Invitation = { name: string; relation: string; circle?: Circle; phone?: string; email?: string; callAtNight: boolean; topics: readonly Topic[]; accountId?: string }

const originOf = (memberId: string): string => `network:${memberId}`
const digestOf = (code: string): Buffer => createHash('sha256').update(readCode(code)).digest()

const letIn = (tx: Tx, personId: string, memberId: string, accountId: string): Promise<void> =>
  grantAccess(tx, { holder: `account:${accountId}`, kind: 'shared', personId, origin: originOf(memberId), ground: 'invited-by-resident' })

type Reachable = Pick<NetworkMember, 'id' | 'email' | 'phone'>

async function sendCode(tx: Tx, file: OpenFile, member: Reachable, link: string): Promise<Result<true, 'nowhere-to-send' | 'sent-just-now'>> {
  const address = addressOf(member)
  if (!address) return refuse('nowhere-to-send')
  if (!(await mayTry(tx, 'invitation-sent', address.recipient))) return refuse('sent-just-now')
  await noteTry(tx, 'invitation-sent', address.recipient)
  const code = codeFrom(randomBytes(12))
  await saveCode(tx, member.id, digestOf(code), codeWorksUntil(tx.now))
  await send(tx, { ...address, ...invitationText(file.person.callName, code, link), reference: originOf(member.id) })
  return ok(true)
}

/**
 * The resident invites somebody and says what that person may see. She gets a code by mail or telephone, which works at `link`.
 * Somebody without either can be on the list to ring at night, but not look along: refuses with `nowhere-to-send`, and with
 * `sent-just-now` when this address got one a moment ago.
 */
export async function inviteMember(tx: Tx, file: OpenFile, invitation: Invitation, link = ''): Promise<Result<string, 'nowhere-to-send' | 'sent-just-now'>> {
  const { name, relation, circle = 'other', phone = null, email = null, callAtNight, accountId = null } = invitation
  if (!accountId && invitation.topics.length > 0 && !addressOf({ phone, email })) return refuseField('email', 'nowhere-to-send')
  const id = newId<'network-member'>()
  await saveMember(tx, { id, personId: file.person.id, name, relation, circle, phone, email, callAtNight, accountId })
  for (const topic of invitation.topics) await startShare(tx, id, topic, tx.now)
  if (accountId) await letIn(tx, file.person.id, id, accountId)
  else if (invitation.topics.length > 0) {
    const sent = await sendCode(tx, file, { id, phone, email }, link)
    if (!sent.ok) return sent
  }
  await tell(tx, { type: 'network-member-invited', about: file.person.id, member: id } satisfies NetworkMemberInvited)
  return ok(id)
}

/** One of the people whom this resident invited. Refuses with `not-found`. */
export async function memberOf(tx: Tx, file: OpenFile, memberId: string): Promise<Result<NetworkMember, 'not-found'>> {
  const member = (await network(tx, file.person.id)).find((one) => one.id === memberId)
  return member ? ok(member) : refuse('not-found')
}

/** The resident has a new code sent; the old one works no more. Refuses with `sent-just-now` too, when it is asked too often. */
export async function sendNewCode(tx: Tx, file: OpenFile, memberId: string, link: string): Promise<Result<true, 'not-found' | 'invitation-not-now' | 'nowhere-to-send' | 'sent-just-now'>> {
  const member = await memberOf(tx, file, memberId)
  if (!member.ok) return member
  const may = mayDo(member.value, 'send-new-code', 'resident')
  if (!may.ok) return may
  return sendCode(tx, file, member.value, link)
}

/** Whom this code invites, while it works; who has no account yet makes one with it. Refuses with `code-unknown`. */
export async function invitedBy(tx: Tx, code: string): Promise<Result<Pick<NetworkMember, 'name' | 'phone' | 'email'>, 'code-unknown'>> {
  const member = await memberByCode(tx, digestOf(code))
  return member && mayDo(member, 'accept', 'network-member').ok ? ok(member) : refuse('code-unknown')
}

/** Who was invited gives the code and looks along from now on. Refuses with `code-unknown`, also for a code that is too old or used. */
export async function acceptInvitation(tx: Tx, accountId: string, code: string): Promise<Result<true, 'code-unknown'>> {
  const member = await memberByCode(tx, digestOf(code))
  if (!member || !mayDo(member, 'accept', 'network-member').ok) return refuse('code-unknown')
  await saveAccepted(tx, member.id, accountId)
  await letIn(tx, member.personId, member.id, accountId)
  return ok(true)
}

export type SharesWanted = { topics: readonly Topic[]; callAtNight: boolean; version: number | undefined }

/**
 * The resident changes what somebody may see; what is no longer shared stops at once.
 * Refuses with `not-found`, or `changed-meanwhile` when it was changed since it was shown.
 */
export async function changeShares(tx: Tx, file: OpenFile, memberId: string, wanted: SharesWanted): Promise<Result<true, 'not-found' | 'changed-meanwhile'>> {
  const found = await memberOf(tx, file, memberId)
  if (!found.ok) return found
  const member = found.value
  if (wanted.version !== member.version || !(await saveCallAtNight(tx, memberId, wanted.callAtNight, member.version))) return refuse('changed-meanwhile')
  for (const topic of topics) {
    if (wanted.topics.includes(topic) && !member.shares.includes(topic)) await startShare(tx, memberId, topic, tx.now)
    if (!wanted.topics.includes(topic) && member.shares.includes(topic)) await endShare(tx, memberId, topic, tx.now)
  }
  return ok(true)
}

async function stop(tx: Tx, member: NetworkMember): Promise<void> {
  for (const topic of member.shares) await endShare(tx, member.id, topic, tx.now)
  await endMember(tx, member.id)
  await endAccess(tx, member.personId, originOf(member.id), tx.now)
}

/** The resident ends the invitation: from now on this person sees nothing. Refuses with `not-found`. */
export async function endInvitation(tx: Tx, file: OpenFile, memberId: string): Promise<Result<true, 'not-found'>> {
  const found = await memberOf(tx, file, memberId)
  if (!found.ok) return found
  await stop(tx, found.value)
  return ok(true)
}

/** Who was invited no longer wants to look along. Refuses with `not-found`. */
export async function leaveNetwork(tx: Tx, accountId: string, memberId: string): Promise<Result<true, 'not-found'>> {
  const member = (await networksOfAccount(tx, accountId)).find((one) => one.id === memberId && stateOf(one) === 'accepted')
  if (!member) return refuse('not-found')
  await stop(tx, member)
  return ok(true)
}

export type SharedFile = { file: OpenFile; member: NetworkMember }

/** What a friend or relative may see: each person who invited this account, with the shared topics. */
export async function sharedWith(tx: Tx, accountId: string): Promise<SharedFile[]> {
  const shared: SharedFile[] = []
  for (const member of await networksOfAccount(tx, accountId)) {
    const file = await openFile(tx, member.personId, `account:${accountId}`, ['shared'])
    if (file.ok) shared.push({ file: file.value, member })
  }
  return shared
}
