import { newId } from '../../../kernel/id.ts'
import { dayOf } from '../../../kernel/instant.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import { products } from '../../continuum/index.ts'
import { endAccess } from '../../people/index.ts'
import type { Application, Bandwidth } from '../model.ts'
import { checkHours, type HoursRefusal } from '../rules/deciding.ts'
import { mayDo } from '../rules/steps.ts'
import { deskAccessUntil, enquiryUntil, mayApplyWithoutEnquiry } from '../rules/terms.ts'
import { markWithdrawn, openEnquiry, saveApplication } from '../store/cases.ts'
import { type Asker, type OpenCase, openCase } from './open.ts'

export type ApplicationInput = Bandwidth & { products: readonly string[]; words: string }
export type ApplicationRefusal = 'not-found' | 'not-your-step' | 'case-not-now' | 'enquiry-running' | 'products-needed' | HoursRefusal

async function enquiryBehind({ tx }: Asker, { facts: { report, enquiry } }: OpenCase): Promise<string> {
  if (enquiry) return enquiry.id
  const id = newId<'enquiry'>()
  await openEnquiry(tx, { id, reportId: report.id, personId: report.personId, workerId: null })
  return id
}

/**
 * The application: after the enquiry, or when the six weeks lapsed without one (Wmo 2.3.2(9)). From here the two weeks for the decision run.
 * By the resident, or by the desk on her word. Refuses with a code of ApplicationRefusal.
 */
export async function apply(asker: Asker, reportId: string, input: ApplicationInput): Promise<Result<Application, ApplicationRefusal>> {
  const { tx, actor } = asker
  const open = await openCase(asker, reportId)
  if (!open.ok) return open
  const may = mayDo(open.value.state, 'apply', actor.role)
  if (!may.ok) return may
  const { report } = open.value.facts
  const reportedOn = dayOf(report.receivedAt)
  if (may.value === 'applied-early' && !mayApplyWithoutEnquiry(reportedOn, tx.today)) return refuse('enquiry-running', { until: enquiryUntil(reportedOn) })
  const asked = (await products(tx, tx.today)).filter((product) => input.products.includes(product.code))
  if (asked.length === 0 || asked.length < new Set(input.products).size) return refuseField('producten', 'products-needed')
  const hours = checkHours(input, asked.map((product) => product.service))
  if (!hours.ok) return hours
  const fresh: Omit<Application, 'withdrawnOn' | 'version'> = {
    id: newId<'application'>(), enquiryId: await enquiryBehind(asker, open.value), personId: report.personId, municipality: report.municipality,
    products: [...new Set(input.products)], hoursMin: input.hoursMin, hoursMax: input.hoursMax, words: input.words, appliedOn: tx.today,
  }
  await saveApplication(tx, fresh)
  return ok({ ...fresh, withdrawnOn: null, version: 1 })
}

/** The resident wants no more of it: report and application are withdrawn, the desk's access ends eight weeks later. */
export async function withdraw(asker: Asker, reportId: string): Promise<Result<true, 'not-found' | 'not-your-step' | 'case-not-now'>> {
  const { tx, actor } = asker
  const open = await openCase(asker, reportId)
  if (!open.ok) return open
  const may = mayDo(open.value.state, 'withdraw', actor.role)
  if (!may.ok) return may
  const { report } = open.value.facts
  await markWithdrawn(tx, report.id, tx.now, tx.today)
  await endAccess(tx, report.personId, `report:${report.id}`, deskAccessUntil(tx.today))
  return ok(true)
}
