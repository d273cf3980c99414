import { addDays, addMonths, day, type Day } from '../../../kernel/day.ts'
import { startOfDay } from '../../../kernel/instant.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { counts } from '../../access/index.ts'
import { peopleByProduct } from '../../continuum/index.ts'
import { municipality as municipalityOf } from '../../cooperation/index.ts'
import { answerFigures } from '../../oncall/index.ts'
import { bedsTonight, occupancy, outflowCounts, refusalCounts, waitingCounts } from '../../placement/index.ts'
import type { Figure, Indicator, IndicatorCode } from '../model.ts'
import { figure, indicators, percentOf } from '../rules/indicators.ts'
import { paidBetween } from '../store.ts'

/** The past month up to and with today: what a figure over a period is counted over. */
const monthUpTo = (today: Day): { from: Day; until: Day } => ({ from: addMonths(today, -1), until: addDays(today, 1) })

const yearUpTo = (today: Day): { from: Day; until: Day } => ({ from: day(`${today.slice(0, 4)}-01-01`), until: addDays(today, 1) })

const total = (numbers: Iterable<number>): number => [...numbers].reduce((sum, one) => sum + one, 0)

type Count = { value: number | null; of?: number | null }
type Counter = (tx: Tx, municipality: string | undefined) => Promise<Count>

/** Support that is support: living independently is where it leads to. */
export const supported = async (tx: Tx, municipality?: string) => (await peopleByProduct(tx, municipality)).filter(({ product }) => product !== 'zelfstandig')

/** What a municipality or the region paid this year, in cents. */
export async function paid(tx: Tx, municipality: string | undefined): Promise<number> {
  const { from, until } = yearUpTo(tx.today)
  const sums = await paidBetween(tx, from, until)
  return municipality === undefined ? total(sums.values()) : sums.get(municipality) ?? 0
}

async function readyToLeave(tx: Tx, municipality: string | undefined): Promise<Count> {
  const { people, perMunicipality } = await outflowCounts(tx)
  if (municipality === undefined) return { value: people }
  const name = (await municipalityOf(tx, municipality))?.name ?? municipality
  return { value: perMunicipality.get(municipality) ?? perMunicipality.get(name) ?? 0 }
}

const counters: Readonly<Record<IndicatorCode, Counter>> = {
  'mensen-met-ondersteuning': async (tx, municipality) => ({ value: total((await supported(tx, municipality)).map((one) => one.people)) }),
  'wachtenden': async (tx, municipality) => ({ value: total((await waitingCounts(tx, municipality)).products.map((one) => one.people)) }),
  'besluiten-te-laat': async (tx, municipality) => { const found = await counts(tx, municipality); return { value: found.late, of: found.open } },
  'doorlooptijd': async (tx, municipality) => { const found = await counts(tx, municipality); return { value: found.medianDays, of: found.decided } },
  'bedden-vannacht': async (tx) => { const { total: beds } = await bedsTonight(tx); return { value: beds.free, of: beds.capacity } },
  'bezetting': async (tx) => { const rows = await occupancy(tx); return { value: percentOf(total(rows.map((one) => one.taken)), total(rows.map((one) => one.capacity))) } },
  'klaar-voor-uitstroom': readyToLeave,
  'geweigerd-aan-de-deur': async (tx) => ({ value: total((await refusalCounts(tx, startOfDay(monthUpTo(tx.today).from))).map((one) => one.count)) }),
  'opgenomen-op-tijd': async (tx) => {
    const { from, until } = monthUpTo(tx.today)
    const found = await answerFigures(tx, from, until)
    return { value: percentOf(found.within, found.calls), of: found.calls }
  },
  'kosten': async (tx, municipality) => ({ value: await paid(tx, municipality) }),
}

/** One figure of a municipality, or of the region when none is named or the figure is only known for the region. */
export async function figureOf(tx: Tx, indicator: Indicator, municipality: string | undefined): Promise<Figure> {
  const { value, of } = await counters[indicator.code](tx, indicator.reach === 'municipality' ? municipality : undefined)
  return figure(indicator, value, of ?? null)
}

/** Every figure of a municipality or of the region, small counts hidden; `withCosts` only for who may see the budget. */
export async function figuresFor(tx: Tx, municipality: string | undefined, withCosts = true): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const indicator of indicators) if (withCosts || indicator.code !== 'kosten') figures.push(await figureOf(tx, indicator, municipality))
  return figures
}
