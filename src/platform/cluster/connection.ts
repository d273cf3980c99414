import { Client } from 'pg'

/** Where a running cluster listens; plain data, so that it can be handed to another thread. */
export type Address = { socketFolder: string; port: number }

// PostgreSQL's own first role; only the cluster itself uses it.
export const SUPERUSER = 'postgres'

// Owns the databases and migrates them. Not a superuser, because a superuser is not bound by row-level security.
export const OWNER = 'sluitend'

export const urlOf = ({ socketFolder, port }: Address, user: string, database: string): string =>
  `postgresql://${user}@${encodeURIComponent(socketFolder)}:${port}/${encodeURIComponent(database)}`

export const connect = async (address: Address, user: string, database: string): Promise<Client> => {
  const client = new Client({ connectionString: urlOf(address, user, database), application_name: 'sluitend-cluster', connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

export const withConnection = async <T>(address: Address, user: string, database: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = await connect(address, user, database)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
