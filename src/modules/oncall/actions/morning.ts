import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { openFile, type OpenFile } from '../../people/index.ts'
import type { FollowUp } from '../model.ts'
import { namesOf } from '../store/around.ts'
import { call } from '../store/calls.ts'
import { openFollowUp } from './follow-up.ts'
import { type NightStory, storyOf } from './night.ts'

export type Morning = { followUp: FollowUp; file: OpenFile; story: NightStory; names: ReadonlyMap<string, string> }

/** What happened that night, for who has to see it. */
export async function morning(tx: Tx, id: string): Promise<Result<Morning, 'not-found'>> {
  const opened = await openFollowUp(tx, id)
  if (!opened.ok) return opened
  const followUp = opened.value
  const file = await openFile(tx, followUp.personId, `account:${tx.actor.accountId}`, ['file', 'night'])
  const found = await call(tx, followUp.callId)
  if (!file.ok || !found) return refuse('not-found')
  const accounts = [followUp.ownerId, followUp.escalatedTo, followUp.state === 'seen' ? followUp.seenBy : null].filter((one) => one !== null)
  return ok({ followUp, file: file.value, story: await storyOf(tx, found), names: await namesOf(tx, accounts) })
}
