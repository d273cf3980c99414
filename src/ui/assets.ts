import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Where the fixed files are served. */
export const fontHref = '/vast/atkinson.woff2'
export const logoHref = '/vast/logo.svg'

const require = createRequire(import.meta.url)

/** The one font file, latin, all weights. */
export const fontFile = (): Buffer =>
  readFileSync(require.resolve('@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'))

/** The ring that closes, for the tab of the browser. */
export const logoSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path d="M31.5 10.2A15 15 0 1 0 35 20" fill="none" stroke="#0e5a5a" stroke-width="5" stroke-linecap="round"/><circle cx="34" cy="14.6" r="3.4" fill="#ffb81c"/></svg>\n'
