import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import { formatInstant } from '../../../kernel/instant.ts'
import { slug } from '../../../kernel/text.ts'
import { ok } from '../../../kernel/result.ts'
import { file } from '../../../platform/http/route.ts'
import { fullName, openOwn } from '../../people/index.ts'
import { everythingAbout } from '../actions/kept.ts'
import type { KeptPart } from '../model.ts'
import { keptWords as w } from '../words.nl/kept.ts'

// The file stands on its own, on any telephone, years from now: no address of ours in it.
const style = 'body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}dl{border:1px solid #ccc;border-radius:.5rem;padding:.5rem 1rem}dl>div{display:flex;flex-wrap:wrap;gap:.25rem 1rem}dt{font-weight:700;min-width:12rem}dd{margin:0;flex:1 1 14rem;white-space:pre-wrap;overflow-wrap:anywhere}'

const Row = ({ row }: { row: Record<string, string> }) => <dl>{Object.entries(row).map(([label, value]) => <div><dt>{label}</dt><dd>{value}</dd></div>)}</dl>

const Part = ({ part, at }: { part: KeptPart; at: number }) => (
  <section id={`deel-${at}`}>
    <h2>{part.title}</h2>
    {part.rows.length === 0 ? <p>{w.none}</p> : part.rows.map((row) => <Row row={row} />)}
  </section>
)

const Page = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <html lang="nl"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><title>{title}</title><style>{style}</style></head><body>{children}</body></html>
)

/** The same for a computer; nothing in it can end the script element early. */
const asData = (title: string, made: string, parts: readonly KeptPart[]): string =>
  `<script type="application/json" id="gegevens">${JSON.stringify({ titel: title, gemaakt: made, delen: parts.map((part) => ({ titel: part.title, regels: part.rows })) }).replaceAll('<', '\\u003c')}</script>`

/** Everything that is kept about the resident in one file, to read and to hand to another program. */
export const downloadFile = file('/mijn/gegevens/alles', { may: 'send-matter', log: 'everything-downloaded' }, async (visit) => {
  const opened = await openOwn(visit)
  if (!opened.ok) return opened
  const parts = await everythingAbout(visit.tx, opened.value)
  const title = w.title(fullName(opened.value.person))
  const made = formatInstant(visit.tx.now, 'nl')
  const html = render(
    <Page title={title}>
      <h1>{title}</h1>
      <p>{w.made(made)} {w.intro}</p>
      <nav aria-label={w.contents}><ul>{parts.map((part, at) => <li><a href={`#deel-${at}`}>{part.title}</a> ({part.rows.length})</li>)}</ul></nav>
      {parts.map((part, at) => <Part part={part} at={at} />)}
    </Page>,
  )
  const whole = `<!doctype html>${html.replace('</body>', `${asData(title, made, parts)}</body>`)}`
  return ok({ type: 'text/html; charset=utf-8', name: `${slug(w.fileName)}-${visit.tx.today}.html`, bytes: Buffer.from(whole), download: true })
})
