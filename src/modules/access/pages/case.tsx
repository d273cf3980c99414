import { Type } from 'typebox'
import { formatDay } from '../../../kernel/day.ts'
import { dayOf } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/result.ts'
import { button, page, type Visit } from '../../../platform/http/route.ts'
import { Button, ButtonRow, Form, LinkButton } from '../../../ui/forms.tsx'
import { Card, Chip, Columns, DataList, Details, Link, Notice, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { fullName } from '../../people/index.ts'
import { withdraw } from '../actions/application.ts'
import { startEnquiry } from '../actions/enquiry.ts'
import { type OpenCase, openCase } from '../actions/open.ts'
import { places } from '../actions/places.ts'
import { askableProducts, dueOf, stepsOf } from '../actions/reads.ts'
import { passReceiptOn } from '../actions/report.ts'
import type { Decision } from '../model.ts'
import { hoursWords } from '../words.nl/letter.ts'
import { outcomeNames, serviceNames, stateNames } from '../words.nl/names.ts'
import { words } from '../words.nl/pages.ts'
import { CaseSteps, Done, DueWords } from './parts.tsx'

const w = words.case

const caseAt = (reportId: string): string => `/meldingen/${reportId}`

const Act = ({ visit, to, tone, children }: { visit: Visit; to: string; tone?: 'main' | 'quiet'; children: string }) => (
  <Form action={to} token={visit.token}><Button tone={tone}>{children}</Button></Form>
)

const isRunning = ({ state }: OpenCase): boolean => !['decided', 'objected', 'withdrawn'].includes(state)

function DeskActs({ visit, open }: { visit: Visit; open: OpenCase }) {
  const { state, facts: { report, enquiry } } = open
  const at = caseAt(report.id)
  const untaken = state === 'reported' || (state === 'applied-early' && !enquiry?.workerId)
  return (
    <Stack>
      {report.remark && <Notice tone="attention">{w.remarks[report.remark]}</Notice>}
      {!report.receiptSentAt && isRunning(open) && <><Notice tone="attention">{w.held}</Notice><Act visit={visit} to={`${at}/ontvangst`}>{w.passed}</Act></>}
      <ButtonRow>
        {untaken && <Act visit={visit} to={`${at}/onderzoek`}>{w.start}</Act>}
        {enquiry?.workerId && <LinkButton tone={enquiry.finishedAt ? 'quiet' : 'main'} href={`/onderzoeken/${enquiry.id}`}>{w.open}</LinkButton>}
        {['reported', 'enquiry', 'enquired'].includes(state) && <LinkButton tone={state === 'enquired' ? 'main' : 'quiet'} href={`${at}/aanvragen`}>{w.apply}</LinkButton>}
      </ButtonRow>
      {state === 'applied' && <Small>{w.deciding}</Small>}
    </Stack>
  )
}

const DeciderActs = ({ open }: { open: OpenCase }) => (
  <ButtonRow>
    {open.state === 'applied' && <LinkButton href={`/aanvragen/${open.facts.application?.id}`}>{w.decide}</LinkButton>}
    {isRunning(open) && <LinkButton tone="attention" href={`${caseAt(open.facts.report.id)}/spoed`}>{w.temporary}</LinkButton>}
  </ButtonRow>
)

/** What this role can do now; whoever only reads along is told so. */
function NextAct({ visit, open }: { visit: Visit; open: OpenCase }) {
  if (visit.actor.role === 'access-worker') return <DeskActs visit={visit} open={open} />
  return visit.actor.role === 'decider' ? <DeciderActs open={open} /> : <Small>{w.readOnly}</Small>
}

const DecisionLine = ({ decision }: { decision: Decision }) => (
  <p><Link href={`/besluiten/${decision.id}`}>{formatDay(decision.decidedOn, 'nl')}: {outcomeNames[decision.outcome]}</Link> {!decision.hasLetter && <Chip tone="attention">{w.notYet}</Chip>}</p>
)

async function Cards({ visit, open: { facts } }: { visit: Visit; open: OpenCase }) {
  const { report, enquiry, application, decision, temporary } = facts
  const names = await askableProducts(visit.tx)
  const place = (await places(visit.tx)).find((one) => one.code === report.municipality)?.name ?? report.municipality
  const nameOf = (code: string): string => names.find((one) => one.code === code)?.name ?? code
  const decisions = [...(decision ? [decision] : []), ...temporary]
  return (
    <Columns>
      <Card title={w.asked}>
        <p>“{report.question}”</p>
        <DataList items={[
          { label: w.received, value: formatDay(dayOf(report.receivedAt), 'nl') }, { label: w.reporter, value: report.reporter === 'self' ? w.self : report.reporterName },
          ...(report.consent ? [{ label: w.consent, value: report.consent }] : []), { label: w.municipality, value: place },
          { label: w.service, value: report.service ? serviceNames[report.service] : words.unknownService },
        ]} />
      </Card>
      <Card title={w.found}>{enquiry?.account ? <p>{enquiry.account}</p> : <Small>{w.noEnquiry}</Small>}</Card>
      {application && <Card title={w.applied}><p>“{application.words}”</p><p>{application.products.map(nameOf).join(', ')}: {hoursWords(application.hoursMin, application.hoursMax)}</p></Card>}
      {decisions.length > 0 && <Card title={w.decisions}>{decisions.map((one) => <DecisionLine decision={one} />)}</Card>}
    </Columns>
  )
}

const casePage = page('/meldingen/:melding', { may: 'see-case', log: 'case-seen' }, async (visit) => {
  const open = await openCase(visit, visit.params['melding'] ?? '')
  if (!open.ok) return open
  const { facts, file, state } = open.value
  const title = fullName(file.person)
  const { due, late } = dueOf(visit.tx, facts)
  const isDesk = visit.actor.role === 'access-worker'
  return ok({
    title, crumbs: [visit.actor.role === 'municipal-consultant' ? { label: words.municipality.menu, href: '/gemeente/dossiers' } : { label: w.crumb, href: '/meldingen' }, { label: title }],
    body: (
      <Stack>
        <PageHead title={title} meta={<><Chip>{stateNames[state]}</Chip> {facts.report.urgent && <Chip tone="alarm">{words.urgent}</Chip>}</>} />
        <Done visit={visit} sentences={{ gemeld: words.report.thanks, bewaard: words.enquiry.saved, klaar: words.enquiry.finished }} />
        <Card title={w.next} tone={late ? 'alarm' : 'attention'}><p><DueWords due={due} late={late} today={visit.tx.today} state={state} /></p><NextAct visit={visit} open={open.value} /></Card>
        <Card title={w.steps}><CaseSteps steps={stepsOf(visit.tx, facts)} today={visit.tx.today} /></Card>
        {await Cards({ visit, open: open.value })}
        {isDesk && isRunning(open.value) && <Details summary={w.withdraw}><Small>{w.withdrawHint}</Small><Act visit={visit} to={`${caseAt(facts.report.id)}/intrekken`} tone="quiet">{w.withdraw}</Act></Details>}
      </Stack>
    ),
  })
})

const back = (visit: Visit): string => caseAt(visit.params['melding'] ?? '')
const nothing = Type.Object({})

const startButton = button('/meldingen/:melding/onderzoek', { may: 'do-enquiry', log: 'enquiry-started', input: nothing, back }, async (visit) => {
  const started = await startEnquiry(visit, visit.params['melding'] ?? '')
  return started.ok ? ok(`/onderzoeken/${started.value}`) : started
})

const receiptButton = button('/meldingen/:melding/ontvangst', { may: 'do-enquiry', log: 'receipt-passed-on', input: nothing, back }, async (visit) => {
  const done = await passReceiptOn(visit, visit.params['melding'] ?? '')
  return done.ok ? ok(back(visit)) : done
})

const withdrawButton = button('/meldingen/:melding/intrekken', { may: 'apply', log: 'report-withdrawn', input: nothing, back: (visit) => (visit.scope === 'own' ? '/mijn/besluiten' : back(visit)) }, async (visit) => {
  const done = await withdraw(visit, visit.params['melding'] ?? '')
  return done.ok ? ok(visit.scope === 'own' ? '/mijn/besluiten' : back(visit)) : done
})

export const casePages = [casePage, startButton, receiptButton, withdrawButton]
