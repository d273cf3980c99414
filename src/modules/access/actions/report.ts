import { addDays } from '../../../kernel/day.ts'
import { newId } from '../../../kernel/id.ts'
import { dayOf } from '../../../kernel/instant.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import { type JobHandler, schedule } from '../../../platform/jobs.ts'
import { announce } from '../../../platform/live.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { memberships } from '../../cooperation/index.ts'
import { canBeBornOn, grantAccess, type Newcomer, persons, recognise, type Recognised, registerPerson, residences, sendSafely } from '../../people/index.ts'
import type { ReportReceived } from '../events.ts'
import type { Report, ReportRemark, Service } from '../model.ts'
import { mayOpen, type Opener } from '../rules/membership.ts'
import { mayDo } from '../rules/steps.ts'
import { enquiryUntil, opensOn, personalPlanUntil } from '../rules/terms.ts'
import { markReceipt, report, saveReport } from '../store/cases.ts'
import { receiptWords } from '../words.nl/messages.ts'

import { type Asker, openCase } from './open.ts'

export type ReportInput = {
  /** Somebody whose file is open already, or who she is. */
  person: { id: string } | { newcomer: Newcomer }
  municipality: string
  service: Service | null
  question: string
  urgent: boolean
  /** How the person agreed; needed when somebody else reports. */
  consent?: string
  reporterName?: string
}

export type ReportRefusal = 'birth-in-future' | 'birth-too-long-ago' | 'not-your-step' | 'case-not-now' | 'consent-needed' | 'not-your-municipality' | 'membership-ended' | 'not-of-this-region' | 'own-home-elsewhere'

const municipalRoles = new Set(['local-team', 'municipal-consultant'])
const openerOf = (role: string): Opener => (role === 'resident' ? 'resident' : municipalRoles.has(role) ? 'municipality' : 'on-behalf')

async function residenceOf(tx: Tx, personId: string): Promise<string | undefined> {
  const known = await residences(tx, personId)
  return known.find((one) => one.fact === 'residence' && one.from <= tx.today && (one.until === null || tx.today < one.until))?.municipality
}

type About = {
  recognised: Recognised
  /** Where the person lives, as is known of her; of somebody new, as was typed. */
  residence: string | undefined
  /** What the reporter knows of it: a refusal never tells more. */
  told: string | undefined
}

async function aboutWhom(tx: Tx, person: ReportInput['person']): Promise<About> {
  if ('id' in person) {
    const residence = await residenceOf(tx, person.id)
    return { recognised: { how: 'known', id: person.id }, residence, told: residence }
  }
  const recognised = await recognise(tx, person.newcomer)
  const told = person.newcomer.municipality
  return { recognised, told, residence: recognised.how === 'known' ? await residenceOf(tx, recognised.id) : told }
}

function remarkOn(input: ReportInput, { recognised, residence }: About): ReportRemark | null {
  if (recognised.how === 'possibly-known') return 'possible-same-person'
  // The own-home rule of somebody known reads where she is known to live. The report is kept for the desk, which sends it on; a refusal would tell where that is.
  return input.service === 'eigen-huis' && residence && residence !== input.municipality ? 'lives-elsewhere' : null
}

async function typedName(tx: Tx, person: ReportInput['person']): Promise<string> {
  const [named] = 'id' in person ? await persons(tx, [person.id]) : [person.newcomer]
  return named ? `${named.callName} ${named.familyName}` : ''
}

async function check({ tx, actor }: Asker, input: ReportInput, residence: string | undefined): Promise<Result<true, ReportRefusal>> {
  const may = mayDo('none', 'make-report', actor.role)
  if (!may.ok) return may
  const born = 'newcomer' in input.person ? canBeBornOn(input.person.newcomer.birthDate, tx.today) : ok(true as const)
  if (!born.ok) return refuseField('geboortedatum', born.refusal.code)
  const opener = openerOf(actor.role)
  if (opener !== 'resident' && !input.consent?.trim()) return refuseField('toestemming', 'consent-needed')
  if (opener === 'municipality' && input.municipality !== actor.municipality) return refuseField('gemeente', 'not-your-municipality')
  const opened = mayOpen(await memberships(tx), { municipality: input.municipality, service: input.service, opener, residence, today: tx.today })
  return opened.ok ? opened : { ok: false, refusal: { ...opened.refusal, field: 'gemeente' } }
}

async function giveAccess(tx: Tx, fresh: Report, residence: string | undefined): Promise<void> {
  const right = { kind: 'case', personId: fresh.personId, origin: `report:${fresh.id}`, ground: 'report' } as const
  await grantAccess(tx, { ...right, holder: 'desk:access' })
  if (fresh.remark === null && residence === fresh.municipality) await grantAccess(tx, { ...right, holder: `municipality:${fresh.municipality}` })
}

const holdReceipt = (tx: Tx, reportId: string): Promise<void> =>
  schedule(tx, { kind: 'receipt-held', at: opensOn(addDays(tx.today, 1)), data: { report: reportId }, key: `${reportId} ${tx.today}` })

/** The receipt goes at once along the way the person called safe (Wmo 2.3.2(1)); when there is none, the desk holds it and is reminded. */
async function sendReceipt(tx: Tx, fresh: Report): Promise<void> {
  const [person] = await persons(tx, [fresh.personId])
  const reportedOn = dayOf(fresh.receivedAt)
  const words = receiptWords({ reportedOn, planUntil: personalPlanUntil(reportedOn), enquiryUntil: enquiryUntil(reportedOn) })
  const sent = person && (await sendSafely(tx, person, { ...words, reference: fresh.id }))
  await (sent ? markReceipt(tx, fresh.id, tx.now) : holdReceipt(tx, fresh.id))
}

/**
 * A report by or on behalf of somebody: makes her known, starts the legal clock, sends the receipt and gives the desk its access, and the municipality when she lives there.
 * Whoever reports hears the same whether she is known or not.
 * The safe channel of somebody who is known already is her own, never what the reporter typed. Refuses with a code of ReportRefusal.
 */
export async function makeReport(asker: Asker, input: ReportInput): Promise<Result<Report, ReportRefusal>> {
  const { tx, actor } = asker
  const about = await aboutWhom(tx, input.person)
  const may = await check(asker, input, about.told)
  if (!may.ok) return may
  const personId = 'id' in input.person ? input.person.id : await registerPerson(tx, input.person.newcomer)
  tx.opened.add(personId)
  const isSelf = openerOf(actor.role) === 'resident'
  const fresh: Report = {
    id: newId<'report'>(), personId, reporter: isSelf ? 'self' : 'on-behalf', reporterAccount: actor.accountId, reporterName: isSelf ? null : (input.reporterName ?? actor.name),
    reportedName: isSelf ? null : await typedName(tx, input.person), remark: remarkOn(input, about), consent: isSelf ? null : (input.consent ?? null), municipality: input.municipality, service: input.service, question: input.question, urgent: input.urgent,
    receivedAt: tx.now, receiptSentAt: null, withdrawnAt: null,
  }
  await saveReport(tx, fresh)
  await giveAccess(tx, fresh, about.residence)
  await tell(tx, { type: 'report-received', about: personId, report: fresh.id, municipality: fresh.municipality, urgent: fresh.urgent } satisfies ReportReceived)
  await sendReceipt(tx, fresh)
  await announce(tx, 'desk:access', 'report-received')
  return ok(fresh)
}

/** The desk passed the receipt on by telephone, by post or in person. Refuses with `not-found`. */
export async function passReceiptOn(asker: Asker, reportId: string): Promise<Result<true, 'not-found'>> {
  const open = await openCase(asker, reportId)
  if (!open.ok) return refuse('not-found')
  await markReceipt(asker.tx, reportId, asker.tx.now)
  return ok(true)
}

/** Each working day that a receipt still waits, the desk hears of it again. */
export const receiptHeld: JobHandler = {
  kind: 'receipt-held',
  run: async (tx, data) => {
    const found = await report(tx, String(data['report']))
    if (!found || found.receiptSentAt || found.withdrawnAt) return
    await announce(tx, 'desk:access', 'receipt-held')
    await holdReceipt(tx, found.id)
  },
}
