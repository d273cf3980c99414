import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { oneAtATime } from './one-at-a-time.mjs'
import { root, run, Stop } from './run.mjs'

const stampFile = join(root, 'node_modules/.sluitend-lock')

// After the cause, npm prints all its options.
const LINES_OF_NPM = 12

const hash = (text) => createHash('sha256').update(text).digest('hex')

const readOrNothing = async (file) => readFile(file, 'utf8').catch(() => '')

const isUpToDate = async (wanted) => (await readOrNothing(stampFile)) === wanted

/** True after an `npm install` by hand: npm's own record then names the same packages as the lock file. */
const isInstalledByHand = async (lock) => {
  const record = await readOrNothing(join(root, 'node_modules/.package-lock.json'))
  if (record === '') return false
  const installed = JSON.parse(record).packages
  const locked = Object.entries(JSON.parse(lock).packages).filter(([path]) => path !== '')
  const isSame = ([path, wanted]) => (installed[path] === undefined ? wanted.optional === true : installed[path].version === wanted.version)
  return locked.every(isSame) && Object.keys(installed).length <= locked.length
}

/** A lock file made where a package for another processor was not on offer lacks that one; everything else is locked all the same. */
const lacksOnlyOtherProcessors = (output) => {
  const complaints = output.split('\n').filter((line) => /\b(?:Missing|Invalid): /.test(line))
  return complaints.length > 0 && complaints.every((line) => /Missing: \S+@ from lock file/.test(line))
}

const npm = async (...args) => run('npm', [...args, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])

const install = async () => {
  console.log('De npm-pakketten worden geïnstalleerd …')
  const strict = await npm('ci')
  const { code, output } = strict.code !== 0 && lacksOnlyOtherProcessors(strict.output) ? await npm('install', '--no-save') : strict
  if (code === 0) return
  const cause = output.trim().split('\n').slice(0, LINES_OF_NPM).join('\n')
  throw new Stop(`${cause}\nDe npm-pakketten konden niet worden geïnstalleerd; kijk naar de melding hierboven en probeer het opnieuw.`)
}

/** Installs exactly what package-lock.json says, once per change of that file. */
export const ensureNpmPackages = async () => {
  const lock = await readFile(join(root, 'package-lock.json'), 'utf8')
  const wanted = hash(lock)
  if (await isUpToDate(wanted)) return
  await oneAtATime(join(tmpdir(), `sluitend-npm-${hash(root).slice(0, 12)}`), async () => {
    if (await isUpToDate(wanted)) return
    if (!(await isInstalledByHand(lock))) await install()
    await writeFile(stampFile, wanted)
  })
}
