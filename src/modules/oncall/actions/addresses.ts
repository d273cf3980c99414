import { addDuration } from '../../../kernel/instant.ts'
import { isClosed } from '../../../platform/gateways.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Reach } from '../model.ts'
import { type Address, TESTED_FOR } from '../model/roster.ts'
import { addressesOf } from '../rules/reach.ts'
import { keptOf } from '../store/reach.ts'

/** Where a message to each of these accounts goes, over the channels of this program. */
async function addressBook(tx: Tx, accountIds: readonly string[]): Promise<Map<string, Address[]>> {
  const testedSince = addDuration(tx.now, `-P${TESTED_FOR.days}D`)
  const kept = await keptOf(tx, accountIds, testedSince)
  return new Map(kept.map((one) => [one.accountId, addressesOf(one, testedSince).filter(({ way }) => !isClosed(way))]))
}

const waysIn = (found: readonly Address[]) => [...new Set(found.map(({ way }) => way))]

/** How each of these accounts can be reached, `open` being those with a page that hears of news; ended accounts are not there. */
export async function reachOf(tx: Tx, accountIds: readonly string[], open: ReadonlySet<string> = new Set()): Promise<Map<string, Reach>> {
  const book = await addressBook(tx, accountIds)
  return new Map([...book].map(([accountId, found]) => [accountId, { accountId, browser: open.has(accountId), ways: waysIn(found), tested: waysIn(found.filter((one) => one.tested)) }]))
}

/** The addresses of one account along one way, the one that was tested last on top. */
export const addressesAlong = async (tx: Tx, accountId: string, way: string): Promise<string[]> =>
  ((await addressBook(tx, [accountId])).get(accountId) ?? []).filter((one) => one.way === way).map((one) => one.address)
