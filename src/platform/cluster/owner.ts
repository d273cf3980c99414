import { OWNER, SUPERUSER, withConnection, type Address } from './connection.ts'

/** The role that migrates, and the product's own database; both also after a first start that was cut short. */
export const ensureOwner = async (address: Address): Promise<void> =>
  withConnection(address, SUPERUSER, 'postgres', async (client) => {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as role, exists (select from pg_database where datname = $1) as database`,
      [OWNER],
    )
    if (rows[0]?.role !== true) await client.query(`create role ${OWNER} login createdb createrole`)
    if (rows[0]?.database !== true) await client.query(`create database ${OWNER} owner ${OWNER}`)
  })
