import type { Tx } from '../../../platform/transaction.ts'
import { memberships, municipalities } from '../../cooperation/index.ts'
import type { Visit } from '../../../platform/http/route.ts'
import { residences } from '../../people/index.ts'

export type Place = { code: string; name: string }

/** The municipalities of the region, also those that left. */
export const places = async (tx: Tx): Promise<Place[]> => (await municipalities(tx)).map(({ code, name }) => ({ code, name }))

/** The municipalities where a report can be made today: those that take part in shelter or protected living. */
export async function openPlaces(tx: Tx): Promise<Place[]> {
  const open = (await memberships(tx)).filter((one) => one.service !== 'vrouwenopvang' && one.from <= tx.today && (one.until === null || tx.today < one.until))
  return (await places(tx)).filter((place) => open.some((one) => one.municipality === place.code))
}

/** The municipality where somebody lives today. */
export const livesIn = async (tx: Tx, personId: string): Promise<string | undefined> =>
  (await residences(tx, personId)).find((one) => one.fact === 'residence' && one.from <= tx.today && (one.until === null || tx.today < one.until))?.municipality

/** The municipality where the visitor lives today, for a resident. */
export const ownPlace = async ({ tx, actor }: Pick<Visit, 'tx' | 'actor'>): Promise<string | undefined> => (actor.personId ? livesIn(tx, actor.personId) : undefined)
