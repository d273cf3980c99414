import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { transformSync } from 'esbuild'
import { projectFile } from '../kernel/project.ts'
import { fontHref } from './assets.ts'
import { components } from './styles/components.ts'
import { dropUnset, prune } from './styles/prune.ts'

/** Our own files, in the order in which they count. */
const subjects = ['tokens', 'base', 'shell', 'layout', 'buttons', 'forms', 'parts', 'table', 'pictures', 'print']

// The components come with the library, one package each.
const require = createRequire(import.meta.url)
const library = createRequire(require.resolve('@utrecht/component-library-css'))

const minify = (css: string) => transformSync(css, { loader: 'css', minify: true, legalComments: 'none' }).code.trim()

const ownFile = (subject: string) => readFileSync(projectFile(`src/ui/styles/${subject}.css`), 'utf8')

/** Below these widths a table with so many columns becomes a list of cards. */
const tableWidths = { few: '22rem', normal: '34rem', many: '52rem' }

function tablesAsCards(): string {
  const cards = ownFile('table-as-cards')
  return Object.entries(tableWidths).map(([size, width]) => `@container ${size} (max-width: ${width}) {${cards}}`).join('\n')
}

function componentRules(ours: string): string {
  const parts = Object.entries(components).map(([name, used]) => {
    const css = readFileSync(library.resolve(`@utrecht/${name}-css/dist/index.css`), 'utf8')
    return prune(minify(css), new Set(used))
  })
  return dropUnset(parts.join(''), ours)
}

function compose(): { css: string; hash: string } {
  const ours = minify([...subjects.map(ownFile), tablesAsCards()].join('\n').replace('FONT', fontHref))
  // Licence of the component rules: EUPL-1.2, as this product.
  const css = minify(`@layer base,components;@layer components{${componentRules(ours)}}${ours}`)
  return { css, hash: createHash('sha256').update(css).digest('hex').slice(0, 12) }
}

let made: { css: string; hash: string } | undefined

/** The one style sheet of the site, made at the first call and then kept. */
export function stylesheet(): { css: string; hash: string } {
  made ??= compose()
  return made
}
