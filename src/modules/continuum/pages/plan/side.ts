import type { Day } from '../../../../kernel/day.ts'
import type { Result } from '../../../../kernel/result.ts'
import type { View, Visit } from '../../../../platform/http/route.ts'
import { fullName, type OpenFile, openVisited } from '../../../people/index.ts'
import { planWords, words } from '../../words.ts'
import { ownFile } from '../own.ts'

/** From which side somebody works on a plan: her own, or the worker's. The pages are the same; the words and the addresses are not. */
export type Side = {
  own: boolean
  /** Where the pages of this side begin, as the pattern of a route. */
  root: string
  open: (visit: Visit) => Promise<Result<OpenFile, 'not-found'>>
  /** The name in the log: what the resident does herself is called so. */
  log: (event: string) => string
}

export const ownSide: Side = { own: true, root: '/mijn', open: ownFile, log: (event) => `own-${event}` }
export const workerSide: Side = { own: false, root: '/mensen/:persoon', open: (visit) => openVisited(visit, ['file']), log: (event) => event }

/** What a part of these pages needs to draw itself: the side, its addresses, a form token and the day. */
export type Drawn = { side: Side; base: string; token: string; today: Day }

/** Both sides, for what each has. */
export const sides = [workerSide, ownSide] as const

/** Where this visitor's pages about this person begin. */
export const baseOf = ({ root }: Side, { params }: Pick<Visit, 'params'>): string => root.replace(':persoon', params['persoon'] ?? '')

/** Title, shell and the way back of a page under the plan. */
export function frameOf(side: Side, file: OpenFile, title: string, underPlan = true): Pick<View, 'title' | 'shell' | 'crumbs'> {
  const { person } = file
  const plan = underPlan ? [{ label: planWords.shared.crumbPlan, href: side.own ? '/mijn/plan' : `/mensen/${person.id}/plan` }] : []
  if (side.own) return { title, shell: 'resident', crumbs: [{ label: words.mine.back, href: '/mijn' }, ...plan, { label: title }] }
  return { title, crumbs: [{ label: words.myPeople, href: '/mensen' }, { label: fullName(person), href: `/mensen/${person.id}` }, ...plan, { label: title }] }
}
