import { addDays, type Day } from '../../../kernel/day.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import { type Shown, suppress } from '../../../kernel/suppression.ts'
import { type Handler, hears } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { entitlementsOn, episodes } from '../../continuum/index.ts'
import { holderOf, type OpenFile } from '../../people/index.ts'
import type { StayCancelled, StayEnded, StayStarted } from '../events.ts'
import { DELIVERY_NORM, DELIVERY_WEEKS, type DeliveryExplanation, type DeliveryReason } from '../model.ts'
import { deliveryOfWeek, type DeliveryWeek, deviates, mondayOf, percentOf, wholeWeeks } from '../rules/delivery.ts'
import { deliveredTo, dropNightPresence, endNightPresence, explanationsOf, nightsOf, peopleOfWorkers, saveExplanation, saveNightPresence } from '../store/delivery.ts'
import { type DeliveryCount, deliveryCounts } from '../store/figures.ts'
import { ledMembers } from './team.ts'

/** How many whole weeks the page of one person shows. */
const WEEKS_SHOWN = 8

async function weeksOf(tx: Tx, personId: string, mondays: readonly Day[], untilDay: Day): Promise<DeliveryWeek[]> {
  const from = mondays[0] ?? tx.today
  const agreed = (await episodes(tx, personId)).map(({ product, hoursPerWeek, from: since, until }) => ({ product, hoursPerWeek, from: since, until }))
  const bandwidths = await entitlementsOn(tx, personId, tx.today)
  const facts = { agreed, bandwidths, delivered: await deliveredTo(tx, [personId], from, untilDay), nights: await nightsOf(tx, [personId], from, untilDay) }
  return mondays.flatMap((monday) => deliveryOfWeek(facts, monday))
}

export type PersonDelivery = { weeks: (DeliveryWeek & { explanation: DeliveryExplanation | undefined; deviates: boolean })[]; thisWeek: DeliveryWeek[]; percent: number | null }

/** What was delivered to a person in the last whole weeks and so far this week, against what was agreed and what the decision allows. */
export async function deliveryFor(tx: Tx, file: OpenFile): Promise<PersonDelivery> {
  const mondays = wholeWeeks(tx.today, WEEKS_SHOWN)
  const current = mondayOf(tx.today)
  const explained = await explanationsOf(tx, [file.person.id], mondays[0] ?? tx.today)
  const weeks = await weeksOf(tx, file.person.id, mondays, current)
  const judged = weeks.filter(({ monday }) => mondays.slice(-DELIVERY_WEEKS.weeks).includes(monday))
  const sum = (of: 'agreed' | 'delivered'): number => judged.reduce((total, week) => total + week[of], 0)
  return {
    weeks: weeks.map((week) => ({ ...week, deviates: deviates(week), explanation: explained.find(({ monday }) => monday === week.monday) })),
    thisWeek: await weeksOf(tx, file.person.id, [current], addDays(current, 7)), percent: percentOf(sum('delivered'), sum('agreed')),
  }
}

/** Explains why a week was more or less than agreed. Refuses `week-not-over`, and `changed-meanwhile` when it was explained since it was read. */
export async function explainDelivery(tx: Tx, file: OpenFile, typed: { monday: Day; reason: DeliveryReason; words: string }, version: number | undefined): Promise<Result<true, 'week-not-over' | 'changed-meanwhile'>> {
  const monday = mondayOf(typed.monday)
  if (addDays(monday, 7) > tx.today) return refuseField('week', 'week-not-over')
  const known = (await explanationsOf(tx, [file.person.id], monday)).find((one) => one.monday === monday)
  if (version !== undefined && version !== (known?.version ?? 0)) return refuse('changed-meanwhile')
  const saved = await saveExplanation(tx, { personId: file.person.id, monday, reason: typed.reason, words: typed.words, version: (known?.version ?? 0) + 1 })
  return saved ? ok(true) : refuse('changed-meanwhile')
}

export type CaseloadDelivery = { personId: string; name: string; worker: string; agreed: number; delivered: number; percent: number | null; deviating: number; unexplained: number }

// A caseload is some dozens of people; a team lead of more looks at them per worker.
const MOST = 150

/** Delivery of the last four whole weeks of each person in these caseloads, who deviates without an explanation first. */
async function caseloadDelivery(tx: Tx, holder: string, workers: readonly { accountId: string; name: string }[]): Promise<CaseloadDelivery[]> {
  const mondays = wholeWeeks(tx.today, DELIVERY_WEEKS.weeks)
  const [from, until] = [mondays[0] ?? tx.today, mondayOf(tx.today)]
  const people = await peopleOfWorkers(tx, holder, workers.map((one) => one.accountId), tx.today, MOST)
  const ids = people.map(({ personId }) => personId)
  const [delivered, nights, explained] = [await deliveredTo(tx, ids, from, until), await nightsOf(tx, ids, from, until), await explanationsOf(tx, ids, from)]
  const rows: CaseloadDelivery[] = []
  for (const { personId, name, workerId } of people) {
    const mine = <T extends { personId: string }>(all: readonly T[]): T[] => all.filter((one) => one.personId === personId)
    const facts = { agreed: await episodes(tx, personId), bandwidths: await entitlementsOn(tx, personId, tx.today), delivered: mine(delivered), nights: mine(nights) }
    const weeks = mondays.flatMap((monday) => deliveryOfWeek(facts, monday))
    const off = weeks.filter(deviates)
    const sum = (of: 'agreed' | 'delivered'): number => weeks.reduce((total, week) => total + week[of], 0)
    rows.push({
      personId, name, worker: workers.find((one) => one.accountId === workerId)?.name ?? '', agreed: sum('agreed'), delivered: sum('delivered'), percent: percentOf(sum('delivered'), sum('agreed')),
      deviating: off.length, unexplained: off.filter((week) => !mine(explained).some(({ monday }) => monday === week.monday)).length,
    })
  }
  return rows.toSorted((a, b) => b.unexplained - a.unexplained || a.name.localeCompare(b.name, 'nl'))
}

/** Delivery in the caseload of this worker, or in those of the team that she leads. */
export async function deliveryInCaseload(tx: Tx, scope: string): Promise<CaseloadDelivery[]> {
  const holder = holderOf(tx.actor, scope)
  if (!holder) return []
  return caseloadDelivery(tx, holder, scope === 'caseload' ? [{ accountId: tx.actor.accountId, name: tx.actor.name }] : await ledMembers(tx))
}

export type DeliveryFigure = { provider: string; product: string; people: Shown; agreed: number | null; delivered: number | null; percent: number | null; nights: number | null; below: Shown }

// Hours of a handful of people say how each of them is supported: they are hidden with their number.
function figureOf(count: DeliveryCount): DeliveryFigure {
  const people = suppress(count.people)
  const shown = people !== 'hidden'
  return {
    provider: count.provider, product: count.product, people, below: shown ? suppress(count.below) : 'hidden',
    agreed: shown ? Math.round(count.agreed) : null, delivered: shown ? Math.round(count.delivered) : null, nights: shown ? count.nights : null, percent: shown ? percentOf(count.delivered, count.agreed) : null,
  }
}

export type DeliveryFigures = { from: Day; until: Day; rows: DeliveryFigure[] }

/** Delivery of the last four whole weeks in numbers, per provider and product, small numbers hidden; of one provider when named. */
export async function deliveryFigures(tx: Tx, providerId?: string): Promise<DeliveryFigures> {
  const [from, until] = [wholeWeeks(tx.today, DELIVERY_WEEKS.weeks)[0] ?? tx.today, mondayOf(tx.today)]
  return { from, until, rows: (await deliveryCounts(tx, from, until, DELIVERY_NORM.share, providerId)).map(figureOf) }
}

/** Nights present, as the places tell them. A guest without a name is nobody's delivery. */
export const deliveryHandlers: readonly Handler[] = [
  hears<StayStarted>('stay-started', async (tx, { about, stay, kind, from }) => {
    if (about) await saveNightPresence(tx, { stayId: stay, personId: about, kind, from })
  }),
  hears<StayEnded>('stay-ended', async (tx, { stay, until }) => {
    await endNightPresence(tx, stay, until)
  }),
  hears<StayCancelled>('stay-cancelled', async (tx, { stay }) => {
    await dropNightPresence(tx, stay)
  }),
]
