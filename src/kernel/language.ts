import { AsyncLocalStorage } from 'node:async_hooks'

/** A language that pages come in. Dutch is what the rest is measured by. */
export type Language = 'nl' | 'en'

/** The same sentences in another language: every word of the Dutch file, none more; a sentence that takes values takes the same ones. */
export type Sentences<T> = T extends string ? string
  : T extends (...values: infer V) => string ? (...values: V) => string
  : T extends (...values: infer V) => infer R ? (...values: V) => Sentences<R>
  : { readonly [K in keyof T]: Sentences<T[K]> }

/** Who reads what is being made: in which language, and in which year when that is known. */
type Reader = { readonly language: Language; year: string | undefined }

const reading = new AsyncLocalStorage<Reader>()

/** Does some work for somebody who reads this language; every sentence said meanwhile comes in it. */
export const readIn = <T>(language: Language, work: () => T): T => reading.run({ language, year: yearRead() }, work)

/** The language of who reads what is being made; Dutch where nobody in particular does. */
export const language = (): Language => reading.getStore()?.language ?? 'nl'

/** Does some work for somebody who reads in this year; what is made for the same reader after it knows that year too. */
export function readInYear<T>(year: string, work: () => T): T {
  const reader = reading.getStore()
  if (!reader) return reading.run({ language: 'nl', year }, work)
  reader.year = year
  return work()
}

/** The year in which is read what is being made; undefined where nobody in particular does. */
export const yearRead = (): string | undefined => reading.getStore()?.year

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * What `make` makes, made anew each time something of it is read: sentences that a file keeps by name follow the language of who reads.
 * `shape` has the same names.
 */
function eachTime<T extends object>(shape: object, make: () => T): T {
  return new Proxy(shape, {
    get: (_shape, name) => {
      const value: unknown = Reflect.get(make(), name)
      return isGroup(value) ? eachTime(value, () => Reflect.get(make(), name) as object) : value
    },
  }) as T
}

/** Sentences in the language of who reads. A part that has no English is read by workers only, and stays Dutch. */
export const inLanguages = <T extends object>(dutch: T, english: Partial<Sentences<T>>): Sentences<T> =>
  eachTime(dutch, () => (language() === 'en' ? { ...dutch, ...english } : dutch) as unknown as Sentences<T> & object)

/** A function that makes sentences, in the language of who reads. */
export const saidIn = <A extends readonly unknown[], R>(dutch: (...values: A) => R, english: (...values: A) => R) =>
  (...values: A): R => (language() === 'en' ? english : dutch)(...values)

/** A table of sentences that is made of others, such as the names of the fields of a form: made again for each who reads. */
export const perReader = <T extends object>(make: () => T): T => eachTime(make(), make)
