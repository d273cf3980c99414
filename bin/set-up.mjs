import { ensureChromium } from './chromium.mjs'
import { ensureNpmPackages } from './npm-packages.mjs'
import { ensurePostgresql } from './postgresql.mjs'
import { Stop } from './run.mjs'

const OLDEST_NODE = [20, 19]

const ensureNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])
  if (isOld) throw new Stop(`Node ${OLDEST_NODE.join('.')} of nieuwer is nodig; dit is ${process.versions.node}.`)
}

/** What running needs. With DATABASE_URL the database is somebody else's care. */
export const setUp = async () => {
  ensureNode()
  await ensureNpmPackages()
  if (!process.env.DATABASE_URL) await ensurePostgresql()
}

/** What testing needs. The tests always use a PostgreSQL of their own. */
export const setUpForTests = async () => {
  ensureNode()
  await ensureNpmPackages()
  await ensurePostgresql()
  await ensureChromium()
}
