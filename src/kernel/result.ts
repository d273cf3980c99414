/** An expected "no": a code that `words.nl.ts` turns into a sentence, with the values that sentence names. */
export type Refusal<Code extends string = string> = {
  code: Code
  details?: Record<string, string | number>
  /** Name of the form field the refusal belongs to, when there is one. */
  field?: string
}

export type Accepted<T> = { ok: true; value: T }
export type Refused<Code extends string = string> = { ok: false; refusal: Refusal<Code> }

/** Outcome of a rule or a use case. Exceptions stay reserved for bugs and broken pipes. */
export type Result<T, Code extends string = string> = Accepted<T> | Refused<Code>

/** Wraps a value as an accepted outcome. */
export function ok<T>(value: T): Accepted<T> {
  return { ok: true, value }
}

/** Refuses with a code; `details` are the values the sentence needs, e.g. `{ municipality }`. */
export function refuse<const Code extends string>(
  code: Code,
  details?: Record<string, string | number>,
): Refused<Code> {
  return { ok: false, refusal: details === undefined ? { code } : { code, details } }
}

/** Refuses because of one form field, so that the page can point at it. */
export function refuseField<const Code extends string>(
  field: string,
  code: Code,
  details?: Record<string, string | number>,
): Refused<Code> {
  const { refusal } = refuse(code, details)
  return { ok: false, refusal: { ...refusal, field } }
}
