import type { Day } from '../../../kernel/day.ts'
import { type Enquiry, enquiryParts, type EnquiryPart, type Item } from '../model.ts'
import { personalPlanUntil } from './terms.ts'

/** What an enquiry still lacks: a part, or one of the duties to inform. */
export type Lack = { kind: 'part'; part: EnquiryPart } | { kind: 'advocate' } | { kind: 'budget' } | { kind: 'contribution' } | { kind: 'account' }

const says = (text: string | null | undefined): boolean => (text ?? '').trim().length >= 3

const isFilled = (item: Item | undefined): boolean => item !== undefined && says(item.discussed ? item.words : item.because)

/**
 * What has to be there before an enquiry can be finished (Wmo 2.3.2(3), (4), (6) and (8); 2.2.4): the parts a to g in words
 * or with the reason why not discussed, free advocacy offered, pgb explained, the contribution told, and a written account.
 */
export function lacks(enquiry: Pick<Enquiry, 'items' | 'advocateOffered' | 'budgetExplained' | 'contributionTold' | 'account'>): Lack[] {
  const missing: Lack[] = enquiryParts.filter((part) => !isFilled(enquiry.items[part])).map((part) => ({ kind: 'part', part }))
  if (!enquiry.advocateOffered) missing.push({ kind: 'advocate' })
  if (!enquiry.budgetExplained) missing.push({ kind: 'budget' })
  if (!enquiry.contributionTold) missing.push({ kind: 'contribution' })
  if (!says(enquiry.account)) missing.push({ kind: 'account' })
  return missing
}

/**
 * The last day on which she may still hand in a plan of her own, when the enquiry has to wait for it: until she handed it in, or said that she
 * will not, nobody finishes before the seven days are over (Wmo 2.3.2(2)). Undefined when nothing has to wait.
 */
export const waitsForPlan = (enquiry: Pick<Enquiry, 'personalPlan'>, reportedOn: Day, today: Day): Day | undefined =>
  (enquiry.personalPlan === null ? planMayCome(enquiry, reportedOn, today) : undefined)

/** The last day on which a plan of her own may still come in: none came yet and the seven days run, also when she said that she will not. */
export function planMayCome({ personalPlan }: Pick<Enquiry, 'personalPlan'>, reportedOn: Day, today: Day): Day | undefined {
  const until = personalPlanUntil(reportedOn)
  return personalPlan !== 'handed-in' && today <= until ? until : undefined
}
