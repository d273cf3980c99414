import type { ServerResponse } from 'node:http'
import { Client } from 'pg'
import { connectionOptions } from './database/pool.ts'
import { database, sql } from './database/index.ts'
import type { Tx } from './transaction.ts'

const channel = 'live'

/**
 * Tells the browsers that listen to `topic` that something changed, when this transaction commits.
 * Topics carry region and compartment; the message names a kind only, never personal data: the browser asks for the rest.
 */
export async function announce(tx: Tx, topic: string, kind: string): Promise<void> {
  const full = `${tx.actor.regionId}/${tx.actor.compartment}/${topic}`
  await sql`select pg_notify(${channel}, ${JSON.stringify({ topic: full, kind })})`.execute(database(tx))
}

export type Live = {
  /** `session`: the token by which she is signed in; when it ends, so does this. */
  open: (topics: readonly string[], response: ServerResponse, session?: string) => void
  /** The sessions behind the pages that listen now. */
  sessions: () => string[]
  /** Says to the pages of these sessions that they are signed out, and stops telling them anything. */
  signOut: (sessions: readonly string[]) => void
  count: () => number
  /** The topics whose number of listeners changed since the last time, with how many listen now. */
  takeChanged: () => Map<string, number>
  /** Puts these back: they could not be written down yet. */
  keepChanged: (changed: ReadonlyMap<string, number>) => void
  stop: () => Promise<void>
}

const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }

/** Who listens to which topic, and which topics gained or lost somebody since that was last asked. */
function makeAudience() {
  const listeners = new Map<string, Set<ServerResponse>>()
  const changed = new Set<string>()
  return {
    listeners,
    join: (topic: string, response: ServerResponse): void => {
      listeners.set(topic, (listeners.get(topic) ?? new Set()).add(response))
      changed.add(topic)
    },
    leave: (topic: string, response: ServerResponse): void => {
      const set = listeners.get(topic)
      set?.delete(response)
      if (set?.size === 0) listeners.delete(topic)
      changed.add(topic)
    },
    takeChanged: (): Map<string, number> => {
      const taken = new Map([...changed].map((topic) => [topic, listeners.get(topic)?.size ?? 0]))
      changed.clear()
      return taken
    },
    keepChanged: (again: ReadonlyMap<string, number>): void => { for (const topic of again.keys()) changed.add(topic) },
  }
}

/** One listening connection for the whole program; a browser gets server-sent events of the topics it may hear. */
export async function startLive(url: string): Promise<Live> {
  const audience = makeAudience()
  const { listeners } = audience
  const signedIn = new Map<ServerResponse, string>()
  let client: Client | undefined
  let stopped = false
  const spread = (payload: string): void => {
    const { topic, kind } = JSON.parse(payload) as { topic: string; kind: string }
    for (const response of listeners.get(topic) ?? []) response.write(`event: ${kind}\ndata: {}\n\n`)
  }
  const listen = async (): Promise<void> => {
    const fresh = new Client(connectionOptions(url))
    fresh.on('notification', (message) => spread(message.payload ?? '{}'))
    fresh.on('error', () => undefined)
    fresh.on('end', () => { if (!stopped) setTimeout(() => void listen().catch(() => undefined), 500) })
    await fresh.connect()
    await fresh.query(`listen ${channel}`)
    client = fresh
    // After a break, everybody looks again: something may have been missed.
    for (const set of listeners.values()) for (const response of set) response.write('event: again\ndata: {}\n\n')
  }
  await listen()
  const beat = setInterval(() => { for (const set of listeners.values()) for (const response of set) response.write(': beat\n\n') }, 20_000)
  return {
    open: (topics, response, session) => {
      if (session) signedIn.set(response, session)
      response.writeHead(200, headers)
      response.write('retry: 1000\nevent: open\ndata: {}\n\n')
      for (const topic of topics) audience.join(topic, response)
      response.on('close', () => {
        signedIn.delete(response)
        for (const topic of topics) audience.leave(topic, response)
      })
    },
    sessions: () => [...new Set(signedIn.values())],
    signOut: (sessions) => {
      for (const [response, session] of signedIn) if (sessions.includes(session)) response.end('event: signed-out\ndata: {}\n\n')
    },
    takeChanged: audience.takeChanged,
    keepChanged: audience.keepChanged,
    count: () => [...listeners.values()].reduce((sum, set) => sum + set.size, 0),
    stop: async () => {
      stopped = true
      clearInterval(beat)
      for (const set of listeners.values()) for (const response of set) response.end()
      await client?.end()
    },
  }
}
