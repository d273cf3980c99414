import { createHash, randomBytes } from 'node:crypto'

/** Identifier of one thing of a kind: a UUID version 7 in lower case, so that text order is order of creation. */
export type Id<Kind extends string = string> = string & { readonly __brand: 'Id'; readonly __kind: Kind }

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const DEMO_EPOCH_MS = Date.UTC(2026, 0, 1)
const COUNTER_START = 0x7f_ff_ff

let previousMs = -1
let counter = 0

/**
 * A new id: UUID version 7 (RFC 9562 §5.7), `now` in milliseconds since 1970. Within a millisecond a counter of
 * 24 bits keeps the order (RFC 9562 §6.2, method 1); it starts in its lower half, so 8 million fit.
 */
export function newId<Kind extends string = string>(now: number = Date.now()): Id<Kind> {
  const random = randomBytes(9)
  counter = now === previousMs ? counter + 1 : random.readUIntBE(0, 3) & COUNTER_START
  previousMs = now
  return assemble<Kind>(now, hex(counter, 6), random.toString('hex', 3))
}

/** Is the text shaped as an id (UUID version 7, lower case)? Says nothing about whether the thing exists. */
export function isId<Kind extends string = string>(text: string): text is Id<Kind> {
  return SHAPE.test(text)
}

/** The same id for the same seed and number, in order of the number (0 or more): for demo data and tests. */
export function seededId<Kind extends string = string>(seed: string, n: number): Id<Kind> {
  const digest = createHash('sha256').update(`${seed}:${n}`).digest('hex')
  return assemble<Kind>(DEMO_EPOCH_MS + n, digest.slice(0, 6), digest.slice(6, 18))
}

// The variant digit is always 8: drawing it would put chance before the second half of the counter.
function assemble<Kind extends string>(ms: number, count: string, tail: string): Id<Kind> {
  const time = hex(ms, 12)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count.slice(0, 3)}-8${count.slice(3)}-${tail}` as Id<Kind>
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}
