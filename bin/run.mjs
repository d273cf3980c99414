import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** A problem that the person at the keyboard can solve; shown as its one sentence, without a stack. */
export class Stop extends Error {}

/** Runs a command from the project's root; answers its exit code and everything it printed. */
export const run = (command, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data))
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })

/** The body of a command: a Stop or a refused database becomes one sentence and exit code 1. */
export const runMain = async (main) => {
  try {
    await main()
  } catch (error) {
    const isSentence = error instanceof Stop || typeof error?.sentence === 'string'
    console.error(isSentence ? error.message : error)
    process.exit(1)
  }
}

/** Runs a TypeScript file inside this process, so that signals and exit codes need no passing on. */
export const runTypeScript = async (file) => {
  process.env.TSX_TSCONFIG_PATH = fileURLToPath(new URL('../tsconfig.json', import.meta.url))
  const { register } = await import('tsx/esm/api')
  register()
  await import(new URL(`../${file}`, import.meta.url).href)
}
