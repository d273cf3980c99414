import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const POLL_MS = 200
const YOUNG_MS = 2_000

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const holderOf = async (folder) => Number(await readFile(join(folder, 'pid'), 'utf8').catch(() => Number.NaN))

/** Lets one process at a time do the work; a lock whose holder was killed is taken over. */
export const oneAtATime = async (folder, work) => {
  let nameless = 0
  while (!(await mkdir(folder).then(() => true, () => false))) {
    const holder = await holderOf(folder)
    nameless = Number.isNaN(holder) ? nameless + POLL_MS : 0
    if (nameless > YOUNG_MS || (holder > 0 && !isAlive(holder))) await rm(folder, { recursive: true, force: true })
    else await sleep(POLL_MS)
  }
  try {
    await writeFile(join(folder, 'pid'), String(process.pid))
    return await work()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
