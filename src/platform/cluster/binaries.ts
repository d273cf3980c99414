import { accessSync, constants, readdirSync } from 'node:fs'
import { join } from 'node:path'

const OLDEST_MAJOR = 15
const DEBIAN_ROOT = '/usr/lib/postgresql'

const isRunnable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const holdsServer = (folder: string): boolean => ['initdb', 'postgres'].every((name) => isRunnable(join(folder, name)))

const debianMajors = (): number[] => {
  try {
    return readdirSync(DEBIAN_ROOT).map(Number).filter((major) => major >= OLDEST_MAJOR).toSorted((a, b) => b - a)
  } catch {
    return []
  }
}

/** Folders with `initdb` and `postgres`, the best one first. A folder that was chosen by hand is the only one. */
export const binaryFolders = (chosen: string | undefined = process.env['PG_BIN']): string[] =>
  (chosen === undefined || chosen === '' ? debianMajors().map((major) => join(DEBIAN_ROOT, String(major), 'bin')) : [chosen]).filter(holdsServer)

export const searchedFolders = (chosen: string | undefined = process.env['PG_BIN']): string => chosen ?? `${DEBIAN_ROOT}/*/bin`
