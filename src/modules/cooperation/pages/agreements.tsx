import { type Day, daysBetween, formatDay } from '../../../kernel/day.ts'
import { covers, lastDay } from '../../../kernel/period.ts'
import { ok } from '../../../kernel/result.ts'
import { page } from '../../../platform/http/route.ts'
import { Chip, DataList, DataTable, Notice, PageHead, Section, Small, Stack, type Tone } from '../../../ui/parts.tsx'
import { administrativeLeads, documents, memberships, municipalities, standings } from '../actions.ts'
import { type AdministrativeLead, type AgreementWithStanding, type Document, type Membership, type Municipality, type Service, services, type Standing } from '../model.ts'
import { awayWords, standingNames, words as w } from '../words.nl.ts'

const tones: Readonly<Record<Standing, Tone>> = { kept: 'good', 'kept-late': 'attention', open: 'info', late: 'alarm' }

const dayText = (day: Day): string => formatDay(day, 'nl')

const AgreementTable = ({ list, today }: { list: readonly AgreementWithStanding[]; today: Day }) => (
  <DataTable caption={w.agreements} rows={[...list]} empty={w.noAgreements} columns={[
    { key: 'title', label: w.agreement, render: (one) => <>{one.title}{one.exampleValue && <> <Chip>{w.exampleValue}</Chip></>}</> },
    { key: 'standing', label: w.standing, render: (one) => <Chip tone={tones[one.standing]}>{standingNames[one.standing]}</Chip> },
    { key: 'due', label: w.due, render: (one) => (one.keptOn ? dayText(one.dueOn) : `${dayText(one.dueOn)} (${awayWords(daysBetween(today, one.dueOn))})`) },
    { key: 'owner', label: w.owner, render: (one) => one.owner },
    { key: 'measure', label: w.measure, render: (one) => one.measure },
    { key: 'evidence', label: w.evidence, render: (one) => (one.keptOn ? `${one.evidence ?? ''} (${w.keptOn} ${dayText(one.keptOn)})` : one.evidence ?? w.noEvidence) },
  ]} />
)

function periodText(one: Membership, today: Day): string {
  const last = lastDay(one)
  if (last) return w.between(dayText(one.from), dayText(last)) + (one.successorRegion ? w.after(one.successorRegion) : '')
  return covers(one, today) ? w.since(dayText(one.from)) : w.from(dayText(one.from))
}

type PartProps = { all: readonly Membership[]; municipality: string; service: Service; today: Day }

function Part({ all, municipality, service, today }: PartProps) {
  const own = all.filter((one) => one.municipality === municipality && one.service === service)
  const periods = own.map((one) => periodText(one, today)).join('; ')
  if (own.some((one) => covers(one, today))) return <span>{periods}</span>
  return <span><Chip>{w.notTaking}</Chip> {own.every((one) => one.until !== null && one.until <= today) && periods ? w.took(periods) : periods}</span>
}

const MembershipTable = ({ list, all, today }: { list: readonly Municipality[]; all: readonly Membership[]; today: Day }) => (
  <DataTable caption={w.membershipTable} rows={[...list]} empty={w.noMunicipalities} columns={[
    { key: 'name', label: w.municipality, render: (one) => <>{one.name}{one.centre && <> <Chip tone="info">{w.centre}</Chip></>}</> },
    ...services.map((service) => ({ key: service, label: w.serviceHeads[service], render: (one: Municipality) => <Part all={all} municipality={one.code} service={service} today={today} /> })),
  ]} />
)

const sourcesOf = (all: readonly { source: string }[]): string => [...new Set(all.map(({ source }) => source))].join('; ')

const Dispute = () => (
  <Section title={w.dispute} intro={w.disputeIntro}>
    <ol class="utrecht-ordered-list">{w.disputeSteps.map((step) => <li>{step}</li>)}</ol>
  </Section>
)

const Leads = ({ leads, list }: { leads: readonly AdministrativeLead[]; list: readonly Municipality[] }) => (
  <Section title={w.leads}>
    {leads.length === 0 ? <p>{w.noLeads}</p> : (
      <DataList items={leads.map((lead) => ({ label: lead.name, value: `${w.of} ${list.find(({ code }) => code === lead.municipality)?.name ?? lead.municipality}` }))} />
    )}
  </Section>
)

const Documents = ({ list }: { list: readonly Document[] }) => (
  <Section title={w.documents}>
    {list.length === 0 ? <p>{w.noDocuments}</p> : <DataList items={list.map((one) => ({ label: `${one.title} (${one.year})`, value: one.summary }))} />}
  </Section>
)

/** What the municipalities agreed, who takes part in what, who leads, and on which documents it rests. */
export const agreementsPage = page('/samenwerking/afspraken', { may: 'see-cooperation', log: 'agreements-seen' }, async ({ tx }) => {
  const agreements = await standings(tx)
  const [list, all, leads, papers] = [await municipalities(tx), await memberships(tx), await administrativeLeads(tx), await documents(tx)]
  const late = agreements.filter(({ standing }) => standing === 'late').length
  return ok({
    title: w.title,
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        {late > 0 && <Notice tone="attention">{w.lateNow(late)}</Notice>}
        <AgreementTable list={agreements} today={tx.today} />
        <Dispute />
        <Section title={w.memberships} intro={w.membershipsIntro}>
          <MembershipTable list={list} all={all} today={tx.today} />
          {all.length > 0 && <Small>{`${w.source}: ${sourcesOf(all)}.`}</Small>}
        </Section>
        <Leads leads={leads} list={list} />
        <Documents list={papers} />
      </Stack>
    ),
  })
})
