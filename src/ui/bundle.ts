import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { projectFile } from '../kernel/project.ts'

export type Island = { js: string; hash: string }

const folder = fileURLToPath(projectFile('src/ui/islands/'))

const isScript = (file: string): boolean => file.endsWith('.ts') && !file.endsWith('.test.ts')

// All in one go: the maker of bundles is a program of its own, and starting it takes longer than its work.
function bundled(): Map<string, Island> {
  const { outputFiles } = buildSync({
    entryPoints: readdirSync(folder).filter(isScript).map((file) => folder + file),
    outdir: folder,
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
  })
  return new Map(outputFiles.map(({ path, text }) => [basename(path, '.js'), { js: text, hash: createHash('sha256').update(text).digest('hex').slice(0, 12) }]))
}

let made: Map<string, Island> | undefined

/** The small scripts of the browser by name, made at the first call and then kept. */
export const islands = (): Map<string, Island> => (made ??= bundled())
