import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

export type Island = { js: string; hash: string }

const folder = fileURLToPath(new URL('islands/', import.meta.url))

function bundle(file: string): Island {
  const { outputFiles } = buildSync({
    entryPoints: [folder + file],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
  })
  const js = outputFiles[0]?.text ?? ''
  return { js, hash: createHash('sha256').update(js).digest('hex').slice(0, 12) }
}

let made: Map<string, Island> | undefined

/** The small scripts of the browser by name, made at the first call and then kept. */
export function islands(): Map<string, Island> {
  made ??= new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => [basename(file, '.ts'), bundle(file)]),
  )
  return made
}
