import { covers } from '../../../kernel/period.ts'
import type { Mandate, MandateQuestion } from '../model.ts'

/**
 * The mandate under which this role may decide for this municipality on this day, or undefined: then only the municipal executive may.
 * A mandate for daytime does not hold at night or in the weekend, and the other way round (Wmo 2.6.3, domain.md section 11 rule 4).
 */
export const mandateFor = (mandates: readonly Mandate[], asked: MandateQuestion): Mandate | undefined =>
  mandates.find((one) => one.municipality === asked.municipality && one.service === asked.service && one.role === asked.role
    && one.kind === asked.kind && covers(one, asked.day))
