import { database } from '../../platform/database/index.ts'
import type { Tx } from '../../platform/transaction.ts'
import type { AdministrativeLead, Agreement, Boundary, CrisisNumber, Document, Mandate, MandateKind, MandateService, Membership, Municipality, Region, Service } from './model.ts'

/** The region of this actor; undefined before it was set up. */
export const region = (tx: Tx): Promise<Region | undefined> =>
  database(tx).selectFrom('cooperation.region').select(['region_id as id', 'slug', 'name', 'source']).where('region_id', '=', tx.actor.regionId).executeTakeFirst()

const municipalityColumns = ['code', 'name', 'province', 'population', 'centre', 'boundary', 'source'] as const

/** All municipalities of the region, also those that left, by name. */
export async function municipalities(tx: Tx): Promise<Municipality[]> {
  const rows = await database(tx).selectFrom('cooperation.municipality').select(municipalityColumns).orderBy('name').execute()
  return rows.map((row) => ({ ...row, boundary: row.boundary as Boundary }))
}

/** The municipality with this code, or undefined. */
export async function municipality(tx: Tx, code: string): Promise<Municipality | undefined> {
  const row = await database(tx).selectFrom('cooperation.municipality').select(municipalityColumns).where('code', '=', code).executeTakeFirst()
  return row && { ...row, boundary: row.boundary as Boundary }
}

/** Every membership there is or was, by municipality, service and first day. */
export async function memberships(tx: Tx): Promise<Membership[]> {
  const rows = await database(tx).selectFrom('cooperation.membership')
    .select(['municipality', 'service', 'from_day as from', 'until_day as until', 'successor_region as successorRegion', 'source'])
    .orderBy('municipality').orderBy('service').orderBy('from_day').execute()
  return rows.map((row) => ({ ...row, service: row.service as Service }))
}

/** The mandates of one municipality, the newest first. */
export async function mandatesOf(tx: Tx, municipality: string): Promise<Mandate[]> {
  const rows = await database(tx).selectFrom('cooperation.mandate')
    .select(['id', 'municipality', 'service', 'role', 'kind', 'from_day as from', 'until_day as until', 'source'])
    .where('municipality', '=', municipality).orderBy('from_day', 'desc').orderBy('id').execute()
  return rows.map((row) => ({ ...row, service: row.service as MandateService, kind: row.kind as MandateKind }))
}

/** Who leads in the administration, as the region itself names them. */
export const administrativeLeads = (tx: Tx): Promise<AdministrativeLead[]> =>
  database(tx).selectFrom('cooperation.administrative_lead').select(['name', 'municipality', 'source']).orderBy('name').execute()

/** The binding agreements, the first due on top. */
export const agreements = (tx: Tx): Promise<Agreement[]> =>
  database(tx).selectFrom('cooperation.agreement')
    .select(['id', 'title', 'owner', 'measure', 'due_on as dueOn', 'kept_on as keptOn', 'evidence', 'example_value as exampleValue'])
    .orderBy('due_on').orderBy('title').execute()

/** The documents the cooperation rests on, the newest first. */
export const documents = (tx: Tx): Promise<Document[]> =>
  database(tx).selectFrom('cooperation.document').select(['slug', 'title', 'year', 'summary']).orderBy('year', 'desc').orderBy('title').execute()

/** Numbers to call: those for everybody first, then those of this municipality. */
export const crisisNumbers = (tx: Tx, municipality?: string): Promise<CrisisNumber[]> =>
  database(tx).selectFrom('cooperation.crisis_number')
    .select(['municipality', 'name', 'phone', 'dial', 'purpose', 'example_value as exampleValue'])
    .where((eb) => eb.or([eb('municipality', 'is', null), ...(municipality ? [eb('municipality', '=', municipality)] : [])]))
    .orderBy((eb) => eb('municipality', 'is not', null)).orderBy('sort').orderBy('name').execute()
