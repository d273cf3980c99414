import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export const root = fileURLToPath(new URL('../..', import.meta.url))

type Seen = { rule: string; file: string }
export type Cruise = { cruised: string[]; seen: Seen[] }

type Report = { modules: Array<{ source: string }>; summary: { violations: Array<{ from: string; rule: { name: string }; cycle?: Array<{ name: string }> }> } }

const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')

const outputOf = async (folder: string): Promise<string> => {
  const run = promisify(execFile)(process.execPath, [program, 'src', '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json'], {
    cwd: folder,
    maxBuffer: 1 << 28,
  })
  return run.then(({ stdout }) => stdout, (error: { stdout: string }) => error.stdout)
}

/** Holds the tree in `folder` against the project's own list of rules. */
export const cruise = async (folder: string): Promise<Cruise> => {
  const report: Report = JSON.parse(await outputOf(folder))
  return {
    cruised: report.modules.map(({ source }) => source).filter((source) => source.startsWith('src/')),
    // A cycle is told once, at one of its files.
    seen: report.summary.violations.flatMap(({ from, rule, cycle = [] }) =>
      [from, ...cycle.map(({ name }) => name)].map((file) => ({ rule: rule.name, file })),
    ),
  }
}

export const writeTree = async (folder: string, files: ReadonlyMap<string, string>): Promise<void> => {
  await Promise.all(
    [...files].map(async ([path, text]) => {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }),
  )
}
