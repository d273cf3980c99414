import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Stop } from './run.mjs'
import { installSystemPackages } from './system-packages.mjs'

const hint = 'zet CHROMIUM_BIN op het programma van Chromium of Chrome'

// The tests look at pages, so a font with all Dutch letters has to be there too.
const packages = {
  debian: ['chromium fonts-dejavu-core', 'chromium-browser fonts-dejavu-core'],
  fedora: 'chromium dejavu-sans-fonts',
  arch: 'chromium ttf-dejavu',
  alpine: 'chromium font-dejavu',
  suse: 'chromium dejavu-fonts',
  macos: '--cask chromium',
}

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const macFolders = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

const isRunnable = (file) => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const find = () => {
  if (process.env.CHROMIUM_BIN) return [process.env.CHROMIUM_BIN].find(isRunnable)
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...macFolders].find(isRunnable)
}

/** Finds a browser for the tests, or installs one, and tells the tests where it is in CHROMIUM_BIN. */
export const ensureChromium = async () => {
  if (process.env.CHROMIUM_BIN && find() === undefined) throw new Stop(`CHROMIUM_BIN (${process.env.CHROMIUM_BIN}) is geen programma; ${hint}.`)
  if (find() === undefined) await installSystemPackages('Chromium', packages, hint)
  const found = find()
  if (found === undefined) throw new Stop(`Chromium is geïnstalleerd, maar niet gevonden; ${hint}.`)
  process.env.CHROMIUM_BIN = found
}
