import { newId } from '../../../kernel/id.ts'
import { dayOf } from '../../../kernel/instant.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import type { EnquiryDraft } from '../model.ts'
import { lacks, planMayCome, waitsForPlan } from '../rules/completeness.ts'
import { mayDo } from '../rules/steps.ts'
import { assignEnquiry, markFinished, openEnquiry, saveDraft } from '../store/cases.ts'
import { type Asker, openByEnquiry, openCase } from './open.ts'

export type EnquiryRefusal = 'not-found' | 'not-your-step' | 'case-not-now' | 'changed-meanwhile' | 'enquiry-incomplete' | 'plan-time-runs' | 'plan-may-come' | 'enquiry-taken'

/** The desk takes a report up: from here the enquiry runs, done by this worker. Answers the id of the enquiry. */
export async function startEnquiry(asker: Asker, reportId: string): Promise<Result<string, EnquiryRefusal>> {
  const { tx, actor } = asker
  const open = await openCase(asker, reportId)
  if (!open.ok) return open
  const may = mayDo(open.value.state, 'start-enquiry', actor.role)
  if (!may.ok) return may
  const { report, enquiry } = open.value.facts
  if (enquiry) {
    if (enquiry.workerId) return refuse('enquiry-taken')
    await assignEnquiry(tx, enquiry.id, actor.accountId)
    return ok(enquiry.id)
  }
  const id = newId<'enquiry'>()
  await openEnquiry(tx, { id, reportId: report.id, personId: report.personId, workerId: actor.accountId })
  return ok(id)
}

/** Saves what is filled in so far; nothing has to be complete. Refuses with `changed-meanwhile` on another version. */
export async function saveEnquiry(asker: Asker, enquiryId: string, draft: EnquiryDraft): Promise<Result<number, EnquiryRefusal>> {
  const open = await openByEnquiry(asker, enquiryId)
  if (!open.ok) return open
  const { state, facts } = open.value
  const may = mayDo(state, 'save-enquiry', asker.actor.role)
  if (!may.ok) return may
  const version = asker.version ?? 0
  if (facts.enquiry?.version !== version || !(await saveDraft(asker.tx, enquiryId, version, draft))) return refuse('changed-meanwhile')
  return ok(version + 1)
}

/**
 * Saves and finishes: refuses with `enquiry-incomplete` as long as something of completeness.ts lacks, with `plan-time-runs` while she may
 * still hand in a plan of her own and did not say whether she will, and with `plan-may-come` while it may still come and who finishes did not
 * confirm to know that; then nothing is saved.
 */
export async function finishEnquiry(asker: Asker, enquiryId: string, draft: EnquiryDraft, knowsPlanMayCome: boolean): Promise<Result<true, EnquiryRefusal>> {
  const open = await openByEnquiry(asker, enquiryId)
  if (!open.ok) return open
  const may = mayDo(open.value.state, 'finish-enquiry', asker.actor.role)
  if (!may.ok) return may
  const missing = lacks(draft)
  if (missing.length > 0) return refuse('enquiry-incomplete', { missing: missing.map((lack) => (lack.kind === 'part' ? lack.part : lack.kind)).join(' '), count: missing.length })
  const reportedOn = dayOf(open.value.facts.report.receivedAt)
  const planUntil = waitsForPlan(draft, reportedOn, asker.tx.today)
  if (planUntil) return refuseField('persoonlijkPlan', 'plan-time-runs', { until: planUntil })
  const mayCome = planMayCome(draft, reportedOn, asker.tx.today)
  if (mayCome && !knowsPlanMayCome) return refuseField('toch', 'plan-may-come', { until: mayCome })
  const saved = await saveEnquiry(asker, enquiryId, draft)
  if (!saved.ok) return saved
  await markFinished(asker.tx, enquiryId, asker.tx.now)
  return ok(true)
}
