import { kilometresBetween, municipalities } from '../../cooperation/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Call } from '../model.ts'
import { type Need, needs, type Proposed } from '../model/dispatch.ts'
import { proposed } from '../rules/dispatch.ts'
import { insertFact } from '../store/call-facts.ts'
import { lastNeeds, visitorsOn } from '../store/dispatch.ts'
import { visitorRoles } from './visit.ts'

const isNeed = (word: string): word is Need => needs.some((one) => one === word)

/** What a visitor of the person of this call has to speak or be able to do, as last written down in any call of hers. */
const neededFor = async (tx: Tx, call: Pick<Call, 'personId'>): Promise<Need[]> => (call.personId ? (await lastNeeds(tx, call.personId)) ?? '' : '').split(' ').filter(isNeed)

/** Writes down what a visitor has to speak or be able to do, when that is something else than was known. */
export async function keepNeeds(tx: Tx, call: Pick<Call, 'id' | 'personId'>, needed: readonly Need[]): Promise<void> {
  const words = needs.filter((one) => needed.includes(one)).join(' ')
  if (words !== (await neededFor(tx, call)).join(' ')) await insertFact(tx, call.id, 'needs', { words })
}

export type Dispatch = { needed: readonly Need[]; visitors: readonly Proposed[] }

/** Who is on shift to go to the person of this call, who lives in this municipality (CBS code): in the order in which to ask. */
export async function dispatchOf(tx: Tx, call: Pick<Call, 'lineId' | 'personId'>, livesIn: string | undefined): Promise<Dispatch> {
  const places = new Map((await municipalities(tx)).map((one) => [one.code, one.boundary]))
  const to = livesIn === undefined ? undefined : places.get(livesIn)
  const kmFrom = (code: string): number | null => {
    const from = places.get(code)
    return from && to ? kilometresBetween(from, to) : null
  }
  const needed = await neededFor(tx, call)
  return { needed, visitors: proposed(await visitorsOn(tx, call.lineId, visitorRoles), needed, kmFrom) }
}
