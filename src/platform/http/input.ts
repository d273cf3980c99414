import type { TObject, TSchema } from 'typebox'
import { Format } from 'typebox/format'
import { Value } from 'typebox/value'
import { type Ahead, isTooFar } from '../../kernel/ahead.ts'
import { type Day, parseDay } from '../../kernel/day.ts'
import { ok, refuseField, type Result } from '../../kernel/result.ts'
import type { FieldError } from './route.ts'
import type { FieldKind } from './words.nl.ts'
import { fieldSentence } from './words.ts'

export type Typed = Record<string, string | string[] | undefined>

/** The longest text any field takes unless its schema says less, in characters. */
const longest = 10_000

// Control characters, but for a tab and the end of a line: nobody types them, and letters cannot print them.
const unprintable = /(?![\t\n\r])\p{Cc}/u

const faulty = (text: string): boolean => text.length > longest || unprintable.test(text)

/** True when a value that came in holds a NUL character or an over-long text, at any depth; refused before anything looks at it. */
export function holdsRubbish(value: unknown): boolean {
  if (typeof value === 'string') return faulty(value)
  if (Array.isArray(value)) return value.length > 1000 || value.some(holdsRubbish)
  if (value && typeof value === 'object') return Object.entries(value).some(([key, inner]) => faulty(key) || holdsRubbish(inner))
  return false
}

// Sums with what comes in stay far within the years of a Day; how far ahead a day may lie, `checkDays` says.
const LAST_INPUT_YEAR = '2099'

/** Whether a text that came in is a day: one that exists, from 1900 up to and including 2099. One meaning for forms and API. */
export const isInputDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && parseDay(text) !== undefined && text.slice(0, 4) <= LAST_INPUT_YEAR

Format.Set('date', isInputDay)

/** A day until when something holds, in a form or body: it may lie further ahead than what is planned. */
export const lastDayField = { format: 'date', 'x-ahead': 'holds' } as const

/** The day on which somebody was born: what people (`canBeBornOn`) says of one to come is clearer. */
export const birthField = { format: 'date', 'x-ahead': 'birth' } as const

const holds = (schema: unknown, name: string, value: string): boolean => typeof schema === 'object' && schema !== null && name in schema && Reflect.get(schema, name) === value
const dayIn = (schema: unknown, value: unknown): Day | undefined =>
  typeof value === 'string' && !holds(schema, 'x-ahead', 'birth') && (holds(schema, 'format', 'date') || holds(schema, 'format', 'date-time')) ? parseDay(value.slice(0, 10)) : undefined

/** Whether every day that came in lies near enough (kernel/ahead.ts): one rule for all forms and the API, so that none can forget it. Refuses at the field. */
export function checkDays(schema: TSchema | undefined, input: unknown, today: Day): Result<true, 'day-too-far' | 'term-too-far'> {
  const properties = schema && 'properties' in schema ? Object.entries(schema.properties as object) : []
  for (const [name, property] of properties) {
    const kind: Ahead = holds(property, 'x-ahead', 'holds') ? 'holds' : 'planned'
    const on = dayIn(property, (input as Record<string, unknown> | null)?.[name])
    if (on && isTooFar(on, kind, today)) return refuseField(name, kind === 'holds' ? 'term-too-far' : 'day-too-far')
  }
  return ok(true)
}

const isArraySchema = (schema: unknown): boolean => typeof schema === 'object' && schema !== null && 'type' in schema && schema.type === 'array'

/** A form as typed, without the program's own fields: texts trimmed, empty ones left out, single choices of a list as a list. */
function tidy(typed: Typed, schema: TObject): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [name, property] of Object.entries(schema.properties)) {
    const value = typed[name]
    const list = (Array.isArray(value) ? value : [value]).map((item) => item?.trim()).filter((item) => item)
    if (isArraySchema(property)) result[name] = list
    else if (list.length) result[name] = list[0]
  }
  return result
}

const nameOf = (error: { instancePath: string; params: object }): string[] => {
  const missing = 'requiredProperties' in error.params ? error.params.requiredProperties : undefined
  return Array.isArray(missing) ? missing.map(String) : [error.instancePath.split('/')[1] ?? '']
}

/** What is filled in at a field, by its schema. */
function kindOf(property: unknown): FieldKind {
  if (typeof property !== 'object' || property === null) return 'text'
  if ('enum' in property || 'anyOf' in property || 'const' in property || isArraySchema(property)) return 'choice'
  if ('format' in property && property.format === 'date') return 'day'
  return 'type' in property && (property.type === 'integer' || property.type === 'number') ? 'number' : 'text'
}

/** Reads a form against its schema: the input, or one sentence for each field that is wrong. */
export function readForm(typed: Typed, schema: TObject, fields: Readonly<Record<string, string>>): { input: unknown } | { errors: FieldError[] } {
  const input = Value.Convert(schema, tidy(typed, schema))
  if (Value.Check(schema, input)) return { input }
  const errors = new Map<string, FieldError>()
  for (const error of Value.Errors(schema, input)) {
    for (const name of nameOf(error)) {
      if (!errors.has(name)) errors.set(name, { field: name, text: fieldSentence(fields[name] ?? name, error.keyword, error.params, kindOf(schema.properties[name])) })
    }
  }
  return { errors: [...errors.values()] }
}
