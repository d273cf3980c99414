import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Visit } from '../../../platform/http/route.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { type AccessKind, holderOf, type OpenFile, openFile } from '../../people/index.ts'
import type { CaseFacts, CaseState, Decision, Report } from '../model.ts'
import { caseOf } from '../rules/standing.ts'
import { application, applicationsOf, enquiriesOf, enquiry, report } from '../store/cases.ts'
import { decision, decisionsAbout, objectionsTo } from '../store/decisions.ts'

/** Who asks, and how far the permission for this act reaches. */
export type Asker = Pick<Visit, 'tx' | 'actor' | 'scope' | 'version'>

export type OpenCase = { file: OpenFile; facts: CaseFacts; state: CaseState }

/** The facts of these reports, in the same order. */
export async function factsOf(tx: Tx, reports: readonly Report[]): Promise<CaseFacts[]> {
  const enquiries = await enquiriesOf(tx, reports.map((one) => one.id))
  const applications = await applicationsOf(tx, enquiries.map((one) => one.id))
  const decisions = await decisionsAbout(tx, [...new Set(reports.map((one) => one.personId))])
  const objections = await objectionsTo(tx, decisions.map((one) => one.id))
  return reports.map((one) => {
    const found = enquiries.find((each) => each.reportId === one.id) ?? null
    const asked = applications.find((each) => each.enquiryId === found?.id) ?? null
    const decided = decisions.find((each) => asked !== null && each.applicationId === asked.id) ?? null
    const temporary = decisions.filter((each) => each.outcome === 'temporary' && each.reportId === one.id)
    const against = [decided, ...temporary].flatMap((each) => objections.filter((objection) => objection.decisionId === each?.id))
    return { report: one, enquiry: found, application: asked, decision: decided, temporary, objection: against[0] ?? null }
  })
}

// A representative opens what is shared with her by law; the other roles never get this far with a shared right.
const kindsFor = (role: string): readonly AccessKind[] => (role === 'representative' ? ['file', 'case', 'own', 'shared'] : ['file', 'case', 'own'])

const isElsewhere = ({ actor, scope }: Asker, municipality: string): boolean => scope === 'municipality' && actor.municipality !== municipality

/** Opens the file behind a thing of this municipality; `not-found` when it is not this asker's, the same as unknown. */
const openBehind = async (asker: Asker, personId: string, municipality: string): Promise<Result<OpenFile, 'not-found'>> =>
  isElsewhere(asker, municipality) ? refuse('not-found') : openFile(asker.tx, personId, holderOf(asker.actor, asker.scope), kindsFor(asker.actor.role))

/** Opens a case by its report: the file, the facts and where it stands. Refuses with `not-found`. */
export async function openCase(asker: Asker, reportId: string): Promise<Result<OpenCase, 'not-found'>> {
  const found = await report(asker.tx, reportId)
  if (!found) return refuse('not-found')
  const file = await openBehind(asker, found.personId, found.municipality)
  if (!file.ok) return file
  const [facts] = await factsOf(asker.tx, [found])
  return facts ? ok({ file: file.value, facts, state: caseOf(facts).state }) : refuse('not-found')
}

/** Opens a case by its enquiry. Refuses with `not-found`. */
export async function openByEnquiry(asker: Asker, enquiryId: string): Promise<Result<OpenCase, 'not-found'>> {
  const found = await enquiry(asker.tx, enquiryId)
  return found ? openCase(asker, found.reportId) : refuse('not-found')
}

/** Opens a case by its application. Refuses with `not-found`. */
export async function openByApplication(asker: Asker, applicationId: string): Promise<Result<OpenCase, 'not-found'>> {
  const found = await application(asker.tx, applicationId)
  return found ? openByEnquiry(asker, found.enquiryId) : refuse('not-found')
}

/** Opens a decision with its file. Refuses with `not-found`. */
export async function openDecision(asker: Asker, decisionId: string): Promise<Result<{ file: OpenFile; decision: Decision }, 'not-found'>> {
  const found = await decision(asker.tx, decisionId)
  if (!found) return refuse('not-found')
  const file = await openBehind(asker, found.personId, found.municipality)
  return file.ok ? ok({ file: file.value, decision: found }) : file
}
