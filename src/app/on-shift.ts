import { secondsBetween } from '../kernel/instant.ts'
import { shiftEnds } from '../modules/oncall/index.ts'
import { teamShiftEnds } from '../modules/support/index.ts'
import { type Actor, systemOf } from '../platform/actor.ts'
import { inTransaction } from '../platform/database/index.ts'
import type { Database } from '../platform/database/pool.ts'
import type { OnShift } from '../platform/session.ts'

type Place = Pick<Actor, 'regionId' | 'compartment'>

const placesOf = (actors: readonly Actor[]): Place[] => [...new Map(actors.map((one): [string, Place] => [`${one.regionId}/${one.compartment}`, one])).values()]

/** Who of these has a running shift, of the 24/7 line or of a team, and for how many seconds more. */
export const onShiftOf = (db: Database): OnShift => async (actors) => {
  const left = new Map<string, number>()
  for (const { regionId, compartment } of placesOf(actors)) {
    const ids = actors.filter((one) => one.regionId === regionId && one.compartment === compartment).map(({ accountId }) => accountId)
    await inTransaction(db, systemOf(regionId, compartment), async (tx) => {
      for (const [id, until] of [...await teamShiftEnds(tx, ids), ...await shiftEnds(tx, ids)]) left.set(id, Math.max(left.get(id) ?? 0, secondsBetween(tx.now, until)))
    })
  }
  return left
}
