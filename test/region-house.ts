import { makeProgram } from '../src/app/program.ts'
import { readSettings } from '../src/app/settings.ts'
import { day } from '../src/kernel/day.ts'
import { database } from '../src/platform/database/index.ts'
import type { Tx } from '../src/platform/transaction.ts'
import type { Ground, TestHouse } from './house.ts'
import { regionMoves, regionProducts } from './region.ts'

/** Stores the products, the moves and a change of paying regime, for tests on a database without the example region. */
export async function addCatalogue(tx: Tx): Promise<void> {
  await database(tx).insertInto('continuum.product').values(regionProducts.map((one) => ({
    code: one.code, name: one.name, setting: one.setting, service: one.service, intensity: one.intensity, purpose: one.purpose, reachability: one.reachability,
    legal_ground: one.legalGround, may_rest: one.mayRest, iwmo_category: one.iwmoCategory, review_weeks: one.reviewWeeks, sort: one.sort, source: one.source, from_day: one.from,
  }))).execute()
  await database(tx).insertInto('continuum.product_move').values(regionMoves.map((one) => ({ from_code: one.from, to_code: one.to, direction: one.direction, source: one.source, from_day: day('2018-01-01') }))).execute()
  await database(tx).insertInto('continuum.paying_regime').values([
    { service: 'beschermd-wonen', regime: 'centre-municipality', from_day: day('2018-01-01'), until_day: day('2022-01-01'), source: 'test' },
    { service: 'beschermd-wonen', regime: 'own-municipality', from_day: day('2022-01-01'), source: 'test' },
  ]).execute()
}

/** The whole program on the rows of one test, listening on a free port; jobs do not run. */
export async function houseOn({ ownerUrl }: Ground): Promise<TestHouse> {
  const settings = readSettings({ SLUITEND_SECRET: 'geheim-van-de-tests-dat-lang-genoeg-is-om-te-mogen', SLUITEND_MODE: 'demo' })
  const program = await makeProgram({ settings, databaseUrl: ownerUrl, log: false, runJobs: false })
  await program.app.listen({ host: '127.0.0.1', port: 0 })
  const address = program.app.server.address()
  return { ...program, url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`, ownerUrl }
}
