import { sentenceOf, type RefusalCode, type RefusalDetails } from './words.nl.ts'

// The one exception on purpose: without a database there is nobody to hand a refusal value to.
export class ClusterRefusal extends Error {
  readonly code: RefusalCode
  readonly sentence: string

  constructor(code: RefusalCode, sentence: string) {
    super(sentence)
    this.name = 'ClusterRefusal'
    this.code = code
    this.sentence = sentence
  }
}

export const refusal = <Code extends RefusalCode>(code: Code, details: RefusalDetails[Code]): ClusterRefusal =>
  new ClusterRefusal(code, sentenceOf(code, details))
