import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { projectFile } from '../src/kernel/project.ts'

/** The program as a process of its own, to be killed as a machine would be. */
export type Child = { url: string; process: ChildProcess; kill: () => Promise<void>; stop: () => Promise<void> }

export const benchSecret = 'geheim-van-de-metingen-dat-lang-genoeg-is'

const gone = (child: ChildProcess): Promise<void> => (child.exitCode === null && child.signalCode === null ? new Promise((resolve) => { child.once('exit', () => { resolve() }) }) : Promise.resolve())

/** What `npm start` does, without npm between us and the process. */
export async function startArguments(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(projectFile('package.json'), 'utf8')) as { scripts: { start: string } }
  return scripts.start.split(' ').slice(1)
}

/** Starts the program on a database that is filled already, and waits until it listens; `port` 0 takes a free one. */
export async function startChild(databaseUrl: string, port = 0, env: NodeJS.ProcessEnv = {}): Promise<Child> {
  const child = spawn(process.execPath, await startArguments(), {
    env: { ...process.env, SLUITEND_MODE: 'demo', SLUITEND_SECRET: benchSecret, DATABASE_URL: databaseUrl, PORT: String(port), ...env }, stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString()
      const found = /staat klaar: (\S+)/.exec(said)
      if (found?.[1]) resolve(found[1])
    })
    child.once('exit', () => reject(new Error(`The program stopped before it was ready: ${said}`)))
  })
  const end = (signal: NodeJS.Signals) => async (): Promise<void> => {
    const left = gone(child)
    child.kill(signal)
    await left
  }
  return { url, process: child, kill: end('SIGKILL'), stop: end('SIGTERM') }
}
