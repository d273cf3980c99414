import { readFileSync } from 'node:fs'
import { type Day, day } from '../src/kernel/day.ts'
import { newId } from '../src/kernel/id.ts'
import { projectFile } from '../src/kernel/project.ts'
import { type Actor, systemOf } from '../src/platform/actor.ts'
import { database } from '../src/platform/database/index.ts'
import type { Tx } from '../src/platform/transaction.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(projectFile(`data/region-amersfoort/${name}.json`), 'utf8'))

type Span = { from: Day; until: Day | null }
const span = ({ from, until }: Span) => ({ from_day: from, until_day: until })
const source = 'voorbeeldwaarde'

/** The region with its municipalities, memberships, products, paying regimes, prices and budgets, and nobody in it. */
export async function layRegion(tx: Tx): Promise<void> {
  const db = database(tx)
  await db.insertInto('cooperation.region').values({ region_id: 1, slug: 'amersfoort', name: 'Regio Amersfoort', source }).execute()
  const { municipalities } = read('municipalities') as { municipalities: { code: string; name: string; province: string; population: number; boundary: object }[] }
  await db.insertInto('cooperation.municipality').values(municipalities.map(({ code, name, province, population, boundary }) =>
    ({ code, name, province, population, centre: code === '0307', boundary: JSON.stringify(boundary), source }))).execute()
  const { memberships } = read('memberships') as { memberships: ({ municipality: string; service: string; receivingRegion: string | null } & Span)[] }
  await db.insertInto('cooperation.membership').values(memberships.map((one) =>
    ({ municipality: one.municipality, service: one.service, successor_region: one.receivingRegion, source, ...span(one) }))).execute()
  type Product = { code: string; name: string; setting: string; service: string; position: number; legalGround: { code: string } | null; iwmo: { category: string } | null } & Span
  const { products, payingRegimes } = read('products') as { products: Product[]; payingRegimes: ({ service: string; regime: string } & Span)[] }
  await db.insertInto('continuum.product').values(products.map((one) => ({
    code: one.code, name: one.name, setting: one.setting, service: one.service, legal_ground: one.legalGround?.code ?? 'none', iwmo_category: one.iwmo?.category ?? null, sort: one.position, source, ...span(one),
  }))).execute()
  await db.insertInto('continuum.paying_regime').values(payingRegimes.map((one) => ({ service: one.service, regime: one.regime, source, ...span(one) }))).execute()
  const { prices } = read('prices') as { prices: ({ product: string; cents: number } & Span)[] }
  await db.insertInto('procurement.price').values(prices.map((one) => ({ product: one.product, cents_per_day: one.cents, source, example_value: true, ...span(one) }))).execute()
  const { budgets } = read('budgets') as { budgets: { municipality: string; year: number; cents: number }[] }
  await db.insertInto('finance.budget').values(budgets.map(({ municipality, year, cents }) => ({ municipality, year, cents, source, example_value: true }))).execute()
}

/** Somebody known to the region, who came from and lives in this municipality; none when it is left out. */
export async function addPerson(tx: Tx, callName: string, municipality?: string): Promise<string> {
  const id = newId<'person'>()
  await database(tx).insertInto('people.person').values({ id, first_names: callName, call_name: callName, family_name: 'Voorbeeld', recorded_at: tx.now }).execute()
  if (municipality === undefined) return id
  await database(tx).insertInto('people.residence').values((['origin', 'residence'] as const).map((fact) => ({ person_id: id, fact, municipality, from_day: day('2015-01-01'), recorded_at: tx.now }))).execute()
  return id
}

export async function addOrganisation(tx: Tx, name: string, kind = 'provider'): Promise<string> {
  const id = newId<'organisation'>()
  await database(tx).insertInto('staff.organisation').values({ id, name, kind }).execute()
  return id
}

/** One episode as a fact, without the rules and the news around it; `follows` when it goes on from another one. */
export async function addEpisode(tx: Tx, personId: string, product: string, from: string, until: string | null = null, more: { providerId?: string; follows?: boolean } = {}): Promise<string> {
  const id = newId<'episode'>()
  await database(tx).insertInto('continuum.episode').values({
    id, person_id: personId, product, provider_id: more.providerId ?? null, from_day: day(from), until_day: until === null ? null : day(until), follows_day: more.follows ? day(from) : null,
    reason: 'proef', wish: 'together', recorded_at: tx.now,
  }).execute()
  return id
}

/** The program itself in this compartment. */
export const program = (compartment = 0): Actor => systemOf(1, compartment)

/** A worker in this role. */
export const workerOf = (role: string, more: Partial<Actor> = {}): Actor => ({ ...systemOf(1), accountId: newId<'account'>(), name: role, role, ...more })
