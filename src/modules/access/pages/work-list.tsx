import { formatDay } from '../../../kernel/day.ts'
import { dayOf } from '../../../kernel/instant.ts'
import { language } from '../../../kernel/language.ts'
import { ok } from '../../../kernel/result.ts'
import { page, type Visit } from '../../../platform/http/route.ts'
import { Button, ButtonRow, Form, LinkButton, Select } from '../../../ui/forms.tsx'
import { Chip, Columns, DataTable, Link, PageHead, Stack } from '../../../ui/parts.tsx'
import { holderOf } from '../../people/index.ts'
import { places } from '../actions/places.ts'
import { openCases, ownReports, type WorkItem } from '../actions/reads.ts'
import { dayWords, serviceNames, stateNames, words } from '../words.ts'
import { Done, DueWords } from './parts.tsx'

const w = words.list
const views = [['alles', w.all], ['te-laat', w.onlyLate], ['spoed', w.onlyUrgent], ['besluiten', w.toDecide]] as const

const shows = (item: WorkItem, query: Visit['query']): boolean => {
  const { toon, gemeente } = query
  if (gemeente && item.report.municipality !== gemeente) return false
  if (toon === 'te-laat') return item.late
  if (toon === 'spoed') return item.report.urgent
  return toon === 'besluiten' ? item.state === 'applied' : true
}

const Filters = ({ visit, municipalities }: { visit: Visit; municipalities: { code: string; name: string }[] }) => (
  <Form action="/meldingen" method="get" token="" label={w.filters}>
    <Columns min="s">
    <Select name="toon" label={w.view} value={visit.query['toon'] ?? 'alles'} emptyLabel={false} options={views.map(([value, label]) => ({ value, label }))} required />
    <Select name="gemeente" label={w.place} value={visit.query['gemeente']} emptyLabel={w.all} options={municipalities.map(({ code, name }) => ({ value: code, label: name }))} required />
    </Columns>
    <p><Button tone="quiet">{w.show}</Button></p>
  </Form>
)

const listPage = page('/meldingen', { may: 'see-access-list', log: 'access-list-seen' }, async (visit) => {
  const { tx } = visit
  const all = await openCases(tx, holderOf(visit.actor, visit.scope))
  const municipalities = await places(tx)
  const nameOf = (code: string): string => municipalities.find((one) => one.code === code)?.name ?? code
  const rows = all.filter((item) => shows(item, visit.query))
  const columns = [
    { key: 'who', label: w.who, render: ({ report }: WorkItem) => report.personName },
    { key: 'next', label: `${w.next} – ${w.date}`, render: ({ due, late, report, state }: WorkItem) => <>{report.urgent && <Chip tone="alarm">{words.urgent}</Chip>} <DueWords due={due} late={late} today={tx.today} state={state} /></> },
    { key: 'state', label: w.state, render: ({ state }: WorkItem) => stateNames[state] },
    { key: 'place', label: w.place, render: ({ report }: WorkItem) => nameOf(report.municipality) },
    { key: 'about', label: w.about, render: ({ report }: WorkItem) => (report.service ? serviceNames[report.service] : words.unknownService) },
  ]
  return ok({
    title: w.title,
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} meta={w.summary(all.length, all.filter((item) => item.late).length)}
          actions={visit.actor.role === 'access-worker' ? <LinkButton href="/meldingen/nieuw">{w.make}</LinkButton> : undefined} />
        <Filters visit={visit} municipalities={municipalities} />
        <DataTable caption={w.caption} columns={columns} rows={rows} rowHref={({ report }) => `/meldingen/${report.id}`} empty={all.length ? w.noneHere : w.none} />
      </Stack>
    ),
  })
})

const ownPage = page('/meldingen/gemeld', { may: 'see-own-reports', log: 'own-reports-seen' }, async (visit) => {
  const rows = await ownReports(visit)
  const { own } = words
  return ok({
    title: own.title,
    body: (
      <Stack>
        <PageHead title={own.title} intro={own.intro} />
        <Done visit={visit} sentences={{ gemeld: words.report.thanks }} />
        <DataTable caption={own.caption} rows={rows} empty={own.none} columns={[
          { key: 'who', label: w.who, render: ({ report }) => report.personName },
          { key: 'state', label: w.state, render: ({ state }) => stateNames[state] },
          { key: 'since', label: own.since, render: ({ report }) => formatDay(dayOf(report.receivedAt), language()) },
          { key: 'decided', label: own.decided, render: ({ decision }) => (decision ? ('on' in decision ? own.decidedOn(decision.on) : own.expected(dayWords(decision.expectedBy, visit.tx.today))) : '–') },
        ]} />
        <ButtonRow><LinkButton href="/meldingen/nieuw">{w.make}</LinkButton> <Link href="/start">{words.back}</Link></ButtonRow>
      </Stack>
    ),
  })
})

export const workListPages = [listPage, ownPage]
