import type { Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { database } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Application, Enquiry, EnquiryDraft, Items, PersonalPlan, Report, Service } from '../model.ts'

export const reportColumns = ['id', 'person_id', 'reporter', 'reporter_account', 'reporter_name', 'reported_name', 'remark', 'consent', 'municipality', 'service', 'question', 'urgent',
  'received_at', 'receipt_sent_at', 'withdrawn_at'] as const

type ReportRow = {
  id: string; person_id: string; reporter: string; reporter_account: string | null; reporter_name: string | null; reported_name: string | null; remark: string | null; consent: string | null
  municipality: string; service: string | null; question: string; urgent: boolean; received_at: Instant; receipt_sent_at: Instant | null; withdrawn_at: Instant | null
}

export const reportFrom = (row: ReportRow): Report => ({
  id: row.id, personId: row.person_id, reporter: row.reporter as Report['reporter'], reporterAccount: row.reporter_account, reporterName: row.reporter_name,
  reportedName: row.reported_name, remark: row.remark as Report['remark'], consent: row.consent, municipality: row.municipality, service: row.service as Service | null, question: row.question, urgent: row.urgent,
  receivedAt: row.received_at, receiptSentAt: row.receipt_sent_at, withdrawnAt: row.withdrawn_at,
})

/** The report with this id, or undefined. */
export async function report(tx: Tx, id: string): Promise<Report | undefined> {
  const row = await database(tx).selectFrom('access.report').select(reportColumns).where('id', '=', id).executeTakeFirst()
  return row && reportFrom(row)
}

/** The reports about these persons, newest first. */
export async function reportsAbout(tx: Tx, personIds: readonly string[]): Promise<Report[]> {
  if (personIds.length === 0) return []
  const rows = await database(tx).selectFrom('access.report').select(reportColumns).where('person_id', 'in', personIds).orderBy('received_at', 'desc').execute()
  return rows.map(reportFrom)
}

export const saveReport = async (tx: Tx, fresh: Report): Promise<void> => {
  await database(tx).insertInto('access.report').values({
    id: fresh.id, person_id: fresh.personId, reporter: fresh.reporter, reporter_account: fresh.reporterAccount, reporter_name: fresh.reporterName,
    reported_name: fresh.reportedName, remark: fresh.remark, consent: fresh.consent, municipality: fresh.municipality, service: fresh.service, question: fresh.question, urgent: fresh.urgent,
    received_at: fresh.receivedAt, receipt_sent_at: fresh.receiptSentAt,
  }).execute()
}

export const markReceipt = async (tx: Tx, reportId: string, at: Instant): Promise<void> => {
  await database(tx).updateTable('access.report').set({ receipt_sent_at: at }).where('id', '=', reportId).where('receipt_sent_at', 'is', null).execute()
}

export const markUrgent = async (tx: Tx, reportId: string): Promise<void> => {
  await database(tx).updateTable('access.report').set({ urgent: true }).where('id', '=', reportId).execute()
}

export async function markWithdrawn(tx: Tx, reportId: string, at: Instant, on: Day): Promise<void> {
  const db = database(tx)
  await db.updateTable('access.report').set({ withdrawn_at: at }).where('id', '=', reportId).execute()
  await db.updateTable('access.application').set({ withdrawn_on: on }).where('withdrawn_on', 'is', null)
    .where('enquiry_id', 'in', db.selectFrom('access.enquiry').select('id').where('report_id', '=', reportId)).execute()
}

const enquiryColumns = ['id', 'report_id', 'person_id', 'worker_id', 'started_at', 'items', 'advocate_offered', 'budget_explained', 'contribution_told', 'account',
  'personal_plan', 'finished_at', 'version'] as const

type EnquiryRow = {
  id: string; report_id: string; person_id: string; worker_id: string | null; started_at: Instant; items: unknown; advocate_offered: boolean
  budget_explained: boolean; contribution_told: boolean; account: string | null; personal_plan: string | null; finished_at: Instant | null; version: number
}

const enquiryFrom = (row: EnquiryRow): Enquiry => ({
  id: row.id, reportId: row.report_id, personId: row.person_id, workerId: row.worker_id, startedAt: row.started_at, items: row.items as Items,
  advocateOffered: row.advocate_offered, budgetExplained: row.budget_explained, contributionTold: row.contribution_told, account: row.account, personalPlan: row.personal_plan as PersonalPlan | null,
  finishedAt: row.finished_at, version: row.version,
})

/** The enquiry with this id, or undefined. */
export async function enquiry(tx: Tx, id: string): Promise<Enquiry | undefined> {
  const row = await database(tx).selectFrom('access.enquiry').select(enquiryColumns).where('id', '=', id).executeTakeFirst()
  return row && enquiryFrom(row)
}

/** The enquiries of these reports. */
export async function enquiriesOf(tx: Tx, reportIds: readonly string[]): Promise<Enquiry[]> {
  if (reportIds.length === 0) return []
  const rows = await database(tx).selectFrom('access.enquiry').select(enquiryColumns).where('report_id', 'in', reportIds).execute()
  return rows.map(enquiryFrom)
}

export const openEnquiry = async (tx: Tx, fresh: Pick<Enquiry, 'id' | 'reportId' | 'personId' | 'workerId'>): Promise<void> => {
  await database(tx).insertInto('access.enquiry').values({
    id: fresh.id, report_id: fresh.reportId, person_id: fresh.personId, worker_id: fresh.workerId, started_at: tx.now,
  }).execute()
}

/** Gives the enquiry that opened by law to a worker. */
export const assignEnquiry = async (tx: Tx, id: string, workerId: string): Promise<void> => {
  await database(tx).updateTable('access.enquiry').set({ worker_id: workerId }).where('id', '=', id).execute()
}

/** Saves what is filled in so far; false when somebody changed it since `version`. */
export async function saveDraft(tx: Tx, id: string, version: number, draft: EnquiryDraft): Promise<boolean> {
  const saved = await database(tx).updateTable('access.enquiry').set({
    items: JSON.stringify(draft.items), advocate_offered: draft.advocateOffered, budget_explained: draft.budgetExplained,
    contribution_told: draft.contributionTold, account: draft.account, personal_plan: draft.personalPlan, version: version + 1,
  }).where('id', '=', id).where('version', '=', version).where('finished_at', 'is', null).executeTakeFirst()
  return saved.numUpdatedRows === 1n
}

export const markFinished = async (tx: Tx, id: string, at: Instant): Promise<void> => {
  await database(tx).updateTable('access.enquiry').set({ finished_at: at }).where('id', '=', id).execute()
}

const applicationColumns = ['id', 'enquiry_id', 'person_id', 'municipality', 'products', 'hours_min', 'hours_max', 'words', 'applied_on', 'withdrawn_on', 'version'] as const

type ApplicationRow = {
  id: string; enquiry_id: string; person_id: string; municipality: string; products: string[]; hours_min: number; hours_max: number; words: string
  applied_on: Day; withdrawn_on: Day | null; version: number
}

const applicationFrom = (row: ApplicationRow): Application => ({
  id: row.id, enquiryId: row.enquiry_id, personId: row.person_id, municipality: row.municipality, products: row.products,
  hoursMin: row.hours_min, hoursMax: row.hours_max, words: row.words, appliedOn: row.applied_on, withdrawnOn: row.withdrawn_on, version: row.version,
})

/** The application with this id, or undefined. */
export async function application(tx: Tx, id: string): Promise<Application | undefined> {
  const row = await database(tx).selectFrom('access.application').select(applicationColumns).where('id', '=', id).executeTakeFirst()
  return row && applicationFrom(row)
}

/** The applications that came from these enquiries. */
export async function applicationsOf(tx: Tx, enquiryIds: readonly string[]): Promise<Application[]> {
  if (enquiryIds.length === 0) return []
  const rows = await database(tx).selectFrom('access.application').select(applicationColumns).where('enquiry_id', 'in', enquiryIds).execute()
  return rows.map(applicationFrom)
}

export const saveApplication = async (tx: Tx, fresh: Omit<Application, 'withdrawnOn' | 'version'>): Promise<void> => {
  await database(tx).insertInto('access.application').values({
    id: fresh.id, enquiry_id: fresh.enquiryId, person_id: fresh.personId, municipality: fresh.municipality, products: [...fresh.products],
    hours_min: fresh.hoursMin, hours_max: fresh.hoursMax, words: fresh.words, applied_on: fresh.appliedOn,
  }).execute()
}
