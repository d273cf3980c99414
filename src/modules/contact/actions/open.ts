import { addDuration } from '../../../kernel/instant.ts'
import { isId } from '../../../kernel/id.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { openFile, type OpenFile, type SharedFile, sharedWith } from '../../people/index.ts'
import type { Matter, MatterNow } from '../model.ts'
import { standing } from '../rules/standing.ts'
import { countFor, doneBy, matter, mattersOf, openFor, unreadAnswers } from '../store/matters.ts'

export { isUnread, isWaitingFor, lastDecision, mayObject, needsOutcome } from '../rules/standing.ts'

/** How many lines a list shows; who has more answers the first ones first. */
const most = 50
const LOOK_BACK = '-P28D'

export type OpenMatter = { matter: MatterNow; file: OpenFile }

/** A matter of the resident herself. Refuses with `not-found`, also for one of somebody else. */
export async function ownMatter(tx: Tx, file: OpenFile, id: string): Promise<Result<MatterNow, 'not-found'>> {
  const found = isId(id) ? await matter(tx, id) : undefined
  return found && found.personId === file.person.id ? ok(standing(found, tx.today)) : refuse('not-found')
}

/** Everything that was sent by or about this person, the last first. */
export const matters = async (tx: Tx, file: OpenFile): Promise<MatterNow[]> => (await mattersOf(tx, file.person.id, most)).map((one) => standing(one, tx.today))

/** A matter that this account has or had, with the file it is about. Others cannot tell that it is there. Refuses with `not-found`. */
export async function openMatter(tx: Tx, id: string): Promise<Result<OpenMatter, 'not-found'>> {
  const found = isId(id) ? await matter(tx, id) : undefined
  if (!found?.owners.some((one) => one.accountId === tx.actor.accountId)) return refuse('not-found')
  const file = await openFile(tx, found.personId, `account:${tx.actor.accountId}`, ['contact'])
  return file.ok ? ok({ matter: standing(found, tx.today), file: file.value }) : file
}

async function withFiles(tx: Tx, found: readonly Matter[]): Promise<OpenMatter[]> {
  const open: OpenMatter[] = []
  for (const one of found) {
    const file = await openFile(tx, one.personId, `account:${tx.actor.accountId}`, ['contact'])
    if (file.ok) open.push({ matter: standing(one, tx.today), file: file.value })
  }
  return open
}

/** What waits for this reader, and what she answered in the past four weeks. */
export async function postFor(tx: Tx): Promise<{ open: OpenMatter[]; done: OpenMatter[] }> {
  const { accountId } = tx.actor
  return { open: await withFiles(tx, await openFor(tx, accountId, most)), done: await withFiles(tx, await doneBy(tx, accountId, addDuration(tx.now, LOOK_BACK), most)) }
}

/** What this account was invited to by one person. Refuses with `not-found`. */
export async function sharedBy(tx: Tx, memberId: string): Promise<Result<SharedFile, 'not-found'>> {
  const shared = (await sharedWith(tx, tx.actor.accountId)).find(({ member }) => member.id === memberId)
  return shared ? ok(shared) : refuse('not-found')
}

/** What this account itself said to worry about, about this person. */
export const ownWorries = async (tx: Tx, file: OpenFile): Promise<MatterNow[]> =>
  (await matters(tx, file)).filter((one) => one.kind === 'worry' && one.messages[0]?.accountId === tx.actor.accountId)

/** How many matters wait for whoever is signed in: to be read or answered, or, for a resident, answers she has not opened. */
export const waitingPost = (tx: Tx): Promise<number> => (tx.actor.personId ? unreadAnswers(tx, tx.actor.personId) : countFor(tx, tx.actor.accountId))
