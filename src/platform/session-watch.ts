import type { Database } from './database/pool.ts'
import type { Live } from './live.ts'
import { type OnShift, type Renew, watchSessions } from './session.ts'

// Real time, like the sessions. A call rings for a minute: a page that is signed out counts as closed well within it.
const LOOK_EVERY_MS = 10_000

export type Watching = { onShift: OnShift; renew: Renew }

/** One look after every page that is open: who is on shift stays signed in, and whose session ended hears it on the page itself. */
export async function lookAfterSessions(db: Database, live: Live, { onShift, renew }: Watching): Promise<void> {
  const sessions = live.sessions()
  if (sessions.length > 0) live.signOut(await watchSessions(db, sessions, onShift, renew))
}

/** Looks every few seconds. */
export function startSessionWatch(db: Database, live: Live, watching: Watching, onTrouble: (error: unknown) => void): { stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  const timer = setInterval(() => { running = running.then(() => lookAfterSessions(db, live, watching)).catch(onTrouble) }, LOOK_EVERY_MS)
  return { stop: async () => { clearInterval(timer); await running } }
}
