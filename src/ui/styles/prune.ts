/** Splits minified CSS in its rules: what stands before the braces, and what stands between them. */
function rules(css: string): { head: string; body: string }[] {
  const found: { head: string; body: string }[] = []
  let at = 0
  while (at < css.length) {
    const open = css.indexOf('{', at)
    if (open < 0) break
    let close = open + 1
    for (let depth = 1; depth > 0 && close < css.length; close++) {
      if (css[close] === '{') depth++
      if (css[close] === '}') depth--
    }
    found.push({ head: css.slice(at, open).trim(), body: css.slice(open + 1, close - 1) })
    at = close
  }
  return found
}

const outsideBrackets = /,(?![^(]*\))/

/** Keeps the rules of which every class is in use. Focus is left out: the site has one look for it. So is :invalid: an empty field is not wrong yet. */
export function prune(css: string, used: ReadonlySet<string>): string {
  const kept = (selector: string) =>
    !/:focus|:invalid|::placeholder|-ms-/.test(selector) && [...selector.matchAll(/\.([\w-]+)/g)].every(([, name]) => name !== undefined && used.has(name))
  return rules(css)
    .map(({ head, body }) => {
      if (head.startsWith('@')) {
        const inside = prune(body, used)
        return inside ? `${head}{${inside}}` : ''
      }
      const selectors = head.split(outsideBrackets).filter(kept)
      return selectors.length > 0 ? `${selectors.join(',')}{${body}}` : ''
    })
    .join('')
}

/** Which tokens hold everywhere, and which only where some rule sets them. */
type Tokens = { always: ReadonlySet<string>; sometimes: ReadonlySet<string> }

/** The place after the bracket that closes the one before `from`. */
function closing(text: string, from: number): number {
  let at = from
  for (let depth = 1; depth > 0 && at < text.length; at++) {
    if (text[at] === '(') depth++
    if (text[at] === ')') depth--
  }
  return at
}

/** A value with every token that nobody sets replaced by what stands in for it; undefined when nothing does. */
function settle(value: string, tokens: Tokens): string | undefined {
  const open = value.indexOf('var(')
  if (open < 0) return value
  const end = closing(value, open + 4)
  const inside = value.slice(open + 4, end - 1)
  const comma = inside.indexOf(',')
  const name = (comma < 0 ? inside : inside.slice(0, comma)).trim()
  const fallback = comma < 0 ? undefined : settle(inside.slice(comma + 1).trim(), tokens)
  const rest = settle(value.slice(end), tokens)
  const settled = settledToken(name, fallback, tokens)
  return settled === undefined || rest === undefined ? undefined : value.slice(0, open) + settled + rest
}

function settledToken(name: string, fallback: string | undefined, { always, sometimes }: Tokens): string | undefined {
  if (always.has(name)) return `var(${name})`
  if (!sometimes.has(name)) return fallback
  return fallback === undefined ? `var(${name})` : `var(${name},${fallback})`
}

const declaration = /([{;])((?:--)?[\w-]+):([^;{}]+)(?=[;}])/g

const setIn = (css: string) => new Set([...css.matchAll(/[{;](--[\w-]+):/g)].flatMap(([, name]) => name ?? []))

/**
 * Takes out of the component rules every declaration that rests on a token nobody sets.
 * Repeated, since a declaration that goes may have set a token itself.
 */
export function dropUnset(css: string, ours: string): string {
  const always = setIn(ours)
  for (let before = css; ; ) {
    const tokens = { always, sometimes: setIn(before) }
    const after = before
      .replaceAll(declaration, (_, start: string, property: string, value: string) => {
        const settled = settle(value, tokens)
        return settled === undefined ? start : `${start}${property}:${settled}`
      })
      .replaceAll(/;{2,}/g, ';')
      .replaceAll('{;', '{')
    if (after === before) return after
    before = after
  }
}
