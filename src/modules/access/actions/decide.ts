import { type Day } from '../../../kernel/day.ts'
import { newId } from '../../../kernel/id.ts'
import { dayOf } from '../../../kernel/instant.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import { type JobHandler, schedule } from '../../../platform/jobs.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { products as allProducts } from '../../continuum/index.ts'
import { mandateFor, type MandateKind } from '../../cooperation/index.ts'
import { endAccess, grantAccess, type Person, persons, sendSafely } from '../../people/index.ts'
import type { DecisionTaken } from '../events.ts'
import type { Bandwidth, CaseFacts, Decision, Frozen, Mandate, Outcome, Product, RefusalReason } from '../model.ts'
import { checkProposal, legalGround, refusalArticles, reviewOn, type ProposalRefusal } from '../rules/deciding.ts'
import { mayDo } from '../rules/steps.ts'
import { confirmationOn, deskAccessUntil, mandateKindAt, opensOn, temporaryUntil } from '../rules/terms.ts'
import { decision as decisionById, saveDecision, saveLetter } from '../store/decisions.ts'
import { letterReadyWords } from '../words.nl/messages.ts'
import { decisionLetter, decisionPdf } from './letter.ts'

import { type Asker, openByApplication, type OpenCase, openCase } from './open.ts'

export type DecisionInput = Bandwidth & {
  outcome: Outcome
  products: readonly string[]
  movers: readonly string[]
  from: Day
  /** The first day it no longer holds. */
  until: Day | null
  reasons: string
  refusalReason?: RefusalReason
}

export type DecisionRefusal = ProposalRefusal | 'not-found' | 'not-your-step' | 'case-not-now' | 'no-mandate' | 'changed-meanwhile'

type Fresh = Omit<Decision, 'hasLetter'>

async function chosenProducts(tx: Tx, codes: readonly string[]): Promise<Product[]> {
  const all = await allProducts(tx, tx.today)
  return codes.map((code) => all.find((one) => one.code === code)).filter((one) => one !== undefined)
}

/** The mandate for each service of the decision; without one of them, only the municipal executive itself may decide. */
async function mandatesFor({ tx, actor }: Asker, municipality: string, products: readonly Product[], kind: MandateKind): Promise<Result<[Mandate, ...Mandate[]], 'no-mandate'>> {
  const found: Mandate[] = []
  for (const service of new Set(products.map((product) => product.service))) {
    const mandate = await mandateFor(tx, { municipality, service, role: actor.role, kind, day: tx.today })
    if (!mandate) return refuse('no-mandate', { municipality, service, kind })
    found.push({ service, ...mandate })
  }
  const [first, ...rest] = found
  return first ? ok([first, ...rest]) : refuse('no-mandate', { municipality, service: '', kind })
}

const freeze = (facts: CaseFacts, products: readonly Product[], mandates: readonly Mandate[], asker: Asker, input: DecisionInput): Frozen => ({
  question: facts.report.question, reportedOn: dayOf(facts.report.receivedAt),
  ...(facts.enquiry ? { items: facts.enquiry.items, account: facts.enquiry.account } : {}),
  ...(facts.application ? { applied: { products: facts.application.products, hoursMin: facts.application.hoursMin, hoursMax: facts.application.hoursMax, words: facts.application.words, on: facts.application.appliedOn } } : {}),
  products: products.map(({ code, name }) => ({ code, name })), mandates, decidedBy: asker.actor.name,
  reviewOn: input.outcome === 'refused' ? null : reviewOn(products, input.from, input.until),
  ...(input.refusalReason ? { refusal: { reason: input.refusalReason, article: refusalArticles[input.refusalReason] } } : {}),
})

/** Puts a decision together: whole, under mandate, with everything frozen as it reads today. Stores nothing. */
async function compose(asker: Asker, open: OpenCase, input: DecisionInput, kind: MandateKind): Promise<Result<Fresh, DecisionRefusal>> {
  const { tx, actor } = asker
  const { report, application } = open.facts
  const refused = input.outcome === 'refused'
  const products = await chosenProducts(tx, refused ? (application?.products ?? []) : input.products)
  const whole = checkProposal({ ...input, products, reportedOn: dayOf(report.receivedAt), today: tx.today })
  if (!whole.ok) return whole
  const mandates = await mandatesFor(asker, report.municipality, products, kind)
  if (!mandates.ok) return mandates
  return ok({
    id: newId<'decision'>(), reportId: report.id, applicationId: input.outcome === 'temporary' ? null : (application?.id ?? null), personId: report.personId,
    municipality: report.municipality, outcome: input.outcome, products: refused ? [] : products.map((product) => product.code), hoursMin: input.hoursMin, hoursMax: input.hoursMax,
    movers: refused ? [] : input.movers, legalGround: legalGround(products.map((product) => product.service), input.outcome), reasons: input.reasons,
    refusalReason: input.refusalReason ?? null, from: input.from, until: refused ? null : input.until, mandateId: mandates.value[0].id, decidedBy: actor.accountId,
    decidedOn: tx.today, announcedOn: input.outcome === 'temporary' ? confirmationOn(tx.today) : tx.today,
    frozen: freeze(open.facts, products, mandates.value, asker, input),
  })
}

const taken = (fresh: Fresh): DecisionTaken => ({
  type: 'decision-taken', about: fresh.personId, decision: fresh.id, municipality: fresh.municipality, outcome: fresh.outcome, products: fresh.products,
  hoursMin: fresh.hoursMin, hoursMax: fresh.hoursMax, movers: fresh.movers, from: fresh.from, until: fresh.until,
})

/** The desk keeps its access for eight weeks after closing; the responsible municipality for eight weeks after there is nothing to be responsible for any more. */
async function closeAccess(tx: Tx, fresh: Fresh): Promise<void> {
  const right = { kind: 'case', personId: fresh.personId, origin: `report:${fresh.reportId}`, ground: 'report' } as const
  await grantAccess(tx, { ...right, holder: 'desk:access', until: deskAccessUntil(tx.today) })
  await endAccess(tx, fresh.personId, right.origin, deskAccessUntil(fresh.until ?? tx.today), `municipality:${fresh.municipality}`)
}

// Says that there is a letter, never what it is about.
const sayLetterIsReady = (tx: Tx, person: Person, decisionId: string): Promise<boolean> => sendSafely(tx, person, { ...letterReadyWords, reference: decisionId })

async function readyToDecide(asker: Asker, applicationId: string): Promise<Result<OpenCase, DecisionRefusal>> {
  const open = await openByApplication(asker, applicationId)
  if (!open.ok) return open
  const may = mayDo(open.value.state, 'decide', asker.actor.role)
  return may.ok ? open : may
}

/** The letter as it would read, before anything is decided. */
export async function previewLetter(asker: Asker, applicationId: string, input: DecisionInput): Promise<Result<Awaited<ReturnType<typeof decisionLetter>>, DecisionRefusal>> {
  const open = await readyToDecide(asker, applicationId)
  if (!open.ok) return open
  const fresh = await compose(asker, open.value, input, 'daytime')
  return fresh.ok ? ok(await decisionLetter(asker.tx, fresh.value, open.value.file.person)) : fresh
}

/**
 * The decision on an application: granted or refused, under the mandate of that municipality and service, with its letter and the news to others.
 * An ordinary decision is made under the daytime mandate whatever the hour. Refuses with a code of DecisionRefusal.
 */
export async function decide(asker: Asker, applicationId: string, input: DecisionInput & { outcome: 'granted' | 'refused' }): Promise<Result<Decision, DecisionRefusal>> {
  const { tx } = asker
  const open = await readyToDecide(asker, applicationId)
  if (!open.ok) return open
  if (asker.version !== open.value.facts.application?.version) return refuse('changed-meanwhile')
  const fresh = await compose(asker, open.value, input, 'daytime')
  if (!fresh.ok) return fresh
  const { person } = open.value.file
  await saveDecision(tx, fresh.value, await decisionPdf(tx, fresh.value, person))
  await closeAccess(tx, fresh.value)
  await tell(tx, taken(fresh.value))
  await sayLetterIsReady(tx, person, fresh.value.id)
  return ok({ ...fresh.value, hasLetter: true })
}

export type TemporaryInput = Pick<DecisionInput, 'products' | 'hoursMin' | 'hoursMax' | 'reasons'>

/**
 * A temporary provision at once (Wmo 2.3.3), while the enquiry runs on: under the night and weekend mandate outside office hours,
 * confirmed in writing on the next working day. Refuses with a code of DecisionRefusal.
 */
export async function decideTemporary(asker: Asker, reportId: string, input: TemporaryInput): Promise<Result<Decision, DecisionRefusal>> {
  const { tx, actor } = asker
  const open = await openCase(asker, reportId)
  if (!open.ok) return open
  const may = mayDo(open.value.state, 'decide-temporarily', actor.role)
  if (!may.ok) return may
  if (open.value.facts.temporary.some((one) => one.until !== null && one.until > tx.today)) return refuseField('producten', 'case-not-now', { state: open.value.state, act: 'decide-temporarily' })
  const proposal: DecisionInput = { ...input, outcome: 'temporary', movers: ['support-worker'], from: tx.today, until: temporaryUntil(tx.today) }
  const fresh = await compose(asker, open.value, proposal, mandateKindAt(tx.now))
  if (!fresh.ok) return fresh
  await saveDecision(tx, fresh.value, null)
  await schedule(tx, { kind: 'confirm-temporary', at: opensOn(fresh.value.announcedOn), data: { decision: fresh.value.id }, key: fresh.value.id })
  await tell(tx, taken(fresh.value))
  return ok({ ...fresh.value, hasLetter: false })
}

/** On the next working day the emergency decision is confirmed in writing; from the day after, an objection runs. */
export const confirmTemporary: JobHandler = {
  kind: 'confirm-temporary',
  run: async (tx, data) => {
    const found = await decisionById(tx, String(data['decision']))
    const [person] = found && !found.hasLetter ? await persons(tx, [found.personId]) : []
    if (!found || !person) return
    await saveLetter(tx, found.id, tx.today, await decisionPdf(tx, { ...found, announcedOn: tx.today }, person))
    await sayLetterIsReady(tx, person, found.id)
  },
}
