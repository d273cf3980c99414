import { parseBsn } from '../../../kernel/bsn.ts'
import { ok, refuseField, type Result } from '../../../kernel/result.ts'
import type { Question } from '../model.ts'

const nineDigits = /(?<!\d)\d{3}[\s.]?\d{3}[\s.]?\d{3}(?!\d)/g

/** A question may go when it holds no citizen service number: mail is no place for one (domain.md section 10, rule 14). */
export function checkQuestion(asked: Question): Result<Question, 'question-has-bsn'> {
  const holdsBsn = (asked.vraag.match(nineDigits) ?? []).some((digits) => parseBsn(digits) !== undefined)
  return holdsBsn ? refuseField('vraag', 'question-has-bsn') : ok(asked)
}
