import { addDays, addMonths, type Day } from '../../../kernel/day.ts'
import { startOfDay } from '../../../kernel/instant.ts'
import type { Cents } from '../../../kernel/money.ts'
import { type Shown, suppressTable } from '../../../kernel/suppression.ts'
import type { Visit } from '../../../platform/http/route.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { counts } from '../../access/index.ts'
import { municipality } from '../../cooperation/index.ts'
import { budgets, yearCosts } from '../../finance/index.ts'
import { supportedIn, waitingIn } from '../../monitoring/index.ts'
import { answerFigures, onDutyNow } from '../../oncall/index.ts'
import { bedBoard, bedsTonight, refusalCounts, waitingCounts } from '../../placement/index.ts'
import { findingCounts } from '../../safety-net/index.ts'
import { organisation } from '../../staff/index.ts'

/** Money of one municipality in a year: spent up to today, expected for the whole year, and the budget, in cents. */
export type Money = { year: number; toDate: Cents; expected: Cents; budget: Cents | undefined; exampleValue: boolean }

async function moneyOf(tx: Tx, code: string): Promise<Money> {
  const year = Number(tx.today.slice(0, 4))
  const [costs] = await yearCosts(tx, code, year, addDays(tx.today, 1))
  const budget = (await budgets(tx, year)).find((one) => one.municipality === code)
  return { year, toDate: costs?.toDate ?? (0 as Cents), expected: costs?.expected ?? (0 as Cents), budget: budget?.cents, exampleValue: budget?.exampleValue ?? false }
}

const monthAgo = (today: Day): Day => addMonths(today, -1)

/** A part and its whole as they may stand beside each other: neither the part nor the rest can be worked out when it is small. */
function partShown(part: number, whole: number): { part: Shown; whole: Shown } {
  const [row = []] = suppressTable([[part, Math.max(0, whole - part)]])
  return { part: row[0] ?? 0, whole: row.at(-1) ?? 0 }
}

function lateOf({ late, open }: { late: number; open: number }): { late: Shown; open: Shown } {
  const { part, whole } = partShown(late, open)
  return { late: part, open: whole }
}

/** Who waits, hidden as in the table of all municipalities, and how many of them longer than the norm. */
async function waitingOf(tx: Tx, code: string): Promise<{ people: Shown; aboveNorm: Shown }> {
  const { products } = await waitingCounts(tx, code)
  const sum = (of: 'people' | 'aboveNorm'): number => products.reduce((all, one) => all + one[of], 0)
  const { part } = partShown(sum('aboveNorm'), sum('people'))
  return { people: (await waitingIn(tx, code)).total, aboveNorm: part }
}

/** Refusals per reason with their sum, as they may stand beside each other. */
function withTotal<R extends { count: number }>(rows: readonly R[]): { rows: (Omit<R, 'count'> & { count: Shown })[]; total: Shown } {
  const [shown = []] = suppressTable([rows.map(({ count }) => count)])
  return { rows: rows.map((row, at) => ({ ...row, count: shown[at] ?? 0 })), total: shown.at(-1) ?? 0 }
}

/** Everything of the alderman's one page, for her own municipality; beds, the line and the safety net are of the region. */
export async function aldermanFigures({ tx, actor }: Visit) {
  const code = actor.municipality ?? ''
  return {
    name: (await municipality(tx, code))?.name ?? '',
    waiting: await waitingOf(tx, code),
    products: (await supportedIn(tx, code)).products,
    access: lateOf(await counts(tx, code)),
    findings: await findingCounts(tx),
    beds: await bedsTonight(tx),
    answers: await answerFigures(tx, monthAgo(tx.today), addDays(tx.today, 1)),
    money: await moneyOf(tx, code),
  }
}

/** What a manager sees of her own houses tonight. */
export async function providerFigures({ tx, actor }: Visit) {
  const own = actor.organisationId ? await organisation(tx, actor.organisationId) : undefined
  const beds = (await bedBoard(tx)).filter((one) => one.provider === own?.name)
  return { name: own?.name ?? '', beds, taken: beds.reduce((sum, one) => sum + one.taken, 0), capacity: beds.reduce((sum, one) => sum + one.capacity, 0) }
}

/** What a supervisor looks at first: refusals at the door, the line, and late decisions, over the past month. */
export async function supervisorFigures({ tx }: Visit) {
  const since = monthAgo(tx.today)
  return {
    refusals: withTotal(await refusalCounts(tx, startOfDay(since))),
    answers: await answerFigures(tx, since, addDays(tx.today, 1)),
    access: lateOf(await counts(tx, undefined)),
    duty: await onDutyNow(tx),
  }
}
