import { mkdir, rm, writeFile } from 'node:fs/promises'
import { importBundled } from './bundle.mjs'
import { Stop } from './run.mjs'
import { installSystemPackages, mayInstall } from './system-packages.mjs'

const hint = "zet PG_BIN op de map met de programma's initdb en postgres (versie 15 of nieuwer)"

const packages = {
  debian: ['postgresql-15', 'postgresql'],
  fedora: 'postgresql-server',
  arch: 'postgresql',
  alpine: 'postgresql15',
  suse: 'postgresql15-server',
  macos: 'postgresql@15',
}

const POLICY_FOLDER = '/etc/postgresql-common/createcluster.d'
const POLICY = `${POLICY_FOLDER}/sluitend.conf`

/** Debian makes and starts a server of its own at installation; Sluitend brings its own. */
const withoutDebianCluster = async (install) => {
  await mkdir(POLICY_FOLDER, { recursive: true })
  await writeFile(POLICY, 'create_main_cluster = false\n')
  try {
    await install()
  } finally {
    await rm(POLICY, { force: true })
  }
}

const isFound = async () => {
  const { binaryFolders } = await importBundled('src/platform/cluster/binaries.ts')
  return binaryFolders().length > 0
}

/** Finds PostgreSQL's programs, or installs them. To be called after the npm packages are there. */
export const ensurePostgresql = async () => {
  if (await isFound()) return
  if (process.env.PG_BIN) throw new Stop(`In PG_BIN (${process.env.PG_BIN}) staan initdb en postgres niet; ${hint}.`)
  const install = async () => installSystemPackages('PostgreSQL', packages, hint)
  await (mayInstall() ? withoutDebianCluster(install) : install())
  if (!(await isFound())) throw new Stop(`PostgreSQL is geïnstalleerd, maar niet gevonden; ${hint}.`)
}
