import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startArguments } from './child.ts'
import { ms, say } from './measure.ts'

async function readyAfter(dataFolder: string): Promise<number> {
  const from = performance.now()
  const child = spawn(process.execPath, await startArguments(), { env: { ...process.env, PORT: '0', SLUITEND_DATA: dataFolder }, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => { if (text.toString().includes('staat klaar')) resolve() })
    child.on('exit', () => reject(new Error('the program stopped before it was ready')))
  })
  const took = performance.now() - from
  const gone = new Promise((resolve) => { child.on('exit', resolve) })
  child.kill('SIGTERM')
  await gone
  return took
}

/** From nothing to ready: own PostgreSQL, schema, the demo region; then a second start on the same data. */
export async function benchStart(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sluitend-bench-'))
  await chmod(folder, 0o755)
  try {
    say('start, first time', `${ms(await readyAfter(join(folder, 'var')))} (to reach: 10 s)`)
    say('start, later', `${ms(await readyAfter(join(folder, 'var')))} (to reach: 3 s)`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
