import { createHash } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './run.mjs'

// As deep below the root as src/kernel: `projectFile` finds the files of the project from either place.
const folder = join(root, 'node_modules/.sluitend')

const A_DAY_MS = 86_400_000

/** Programs that run keep what they read at their start; the rest may go after a day. */
const tidy = async () => {
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Number.NaN }))
    if (Date.now() - mtimeMs > A_DAY_MS) await rm(file, { force: true })
  }
}

/** Writes under another name first: two programs that start at the same moment never read half a file. */
const place = async (file, contents) => {
  const half = `${file}.${process.pid}`
  await writeFile(half, contents)
  await rename(half, file)
}

// No source map: it would stay in memory for as long as the program runs. The file keeps the names of functions, and above each part where it came from.
/** Makes one JavaScript file of `entry` and all it imports of ours; answers its path. */
const bundle = async (entry) => {
  const { build, stop } = await import('esbuild')
  const { outputFiles } = await build({
    absWorkingDir: root, entryPoints: [entry], outfile: join(folder, 'program.mjs'), write: false,
    bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', jsx: 'automatic', jsxImportSource: 'preact', logLevel: 'error',
  })
  await stop()
  const { contents } = outputFiles[0]
  await mkdir(folder, { recursive: true })
  await tidy()
  const file = join(folder, `${createHash('sha256').update(contents).digest('hex').slice(0, 16)}.mjs`)
  await place(file, contents)
  return file
}

/**
 * Imports the TypeScript file `entry` (a path from the root) by way of one bundle, and answers what it exports.
 * Reading hundreds of files one by one took most of the time of a start (decision 0016).
 */
export const importBundled = async (entry) => import(pathToFileURL(await bundle(entry)).href)
