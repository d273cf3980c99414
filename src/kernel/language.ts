/** A language that pages come in. Dutch is what the rest is measured by. */
export type Language = 'nl' | 'en'

/** The same sentences in another language: every word of the Dutch file, none more; a sentence that takes values takes the same ones. */
export type Sentences<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : T[K] extends (...values: infer V) => string ? (...values: V) => string : Sentences<T[K]>
}
