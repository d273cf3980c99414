import { type Static, Type } from 'typebox'
import { formatDay, parseDay } from '../../../kernel/day.ts'
import { formatInstant } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/result.ts'
import { form, page } from '../../../platform/http/route.ts'
import { Button, ButtonRow, DateField, ErrorSummary, field, Form, LinkButton, Select } from '../../../ui/forms.tsx'
import { Card, Chip, Columns, DataTable, Empty, Link, Notice, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { ledMembers, type MemberToday, recordAbsence, type TeamView, teamViews } from '../actions/team.ts'
import { spanText, words } from '../words.nl.ts'
import { dayField } from './parts.tsx'

const w = words.team

const Today = ({ one }: { one: MemberToday }) => {
  if (one.absence) return <Chip tone={one.absence.replacement ? 'info' : 'attention'}>{w.away(one.absence.until, one.absence.replacement)}</Chip>
  return one.works ? <Chip tone="good">{w.works}</Chip> : <Chip>{w.off}</Chip>
}

const Members = ({ view }: { view: TeamView }) => (
  <DataTable caption={w.caption} rows={view.members} columns={[
    { key: 'name', label: w.worker, render: ({ member }) => member.name },
    { key: 'today', label: w.today, render: (one) => <Today one={one} /> },
    { key: 'people', label: w.people, numeric: true, render: ({ people }) => w.peopleCount(people) },
    { key: 'overdue', label: w.overdue, render: ({ overdue }) => (overdue ? <Chip tone="attention">{w.overdueCount(overdue)}</Chip> : w.overdueCount(0)) },
  ]} />
)

const Waiting = ({ view }: { view: TeamView }) => (
  <Card title={w.waiting} tone={view.waiting.some((one) => one.late) ? 'attention' : 'plain'} actions={<Link href="/overdracht">{words.handover.menu}</Link>}>
    {view.waiting.length === 0 ? <Empty>{w.noWaiting}</Empty> : (
      <ul>{view.waiting.map((one) => <li>{one.person?.name ?? words.handover.general}: {one.words} {one.late && <Chip tone="attention">{words.handover.late}</Chip>}<Small>{words.handover.by(one.writer, formatInstant(one.writtenAt, 'nl'))}</Small></li>)}</ul>
    )}
  </Card>
)

const Absences = ({ view }: { view: TeamView }) => (
  <Card title={w.absences} actions={<LinkButton tone="quiet" href="/team/afwezig">{w.absenceLink}</LinkButton>}>
    {view.absences.length === 0 ? <Empty>{w.noAbsences}</Empty> : (
      <ul>{view.absences.map((one) => <li>{view.members.find(({ member }) => member.accountId === one.accountId)?.member.name}: {formatDay(one.from, 'nl', 'weekday')}, {w.away(one.until, one.replacement)}</li>)}</ul>
    )}
  </Card>
)

const Overdue = ({ view }: { view: TeamView }) => (
  <Card title={w.overdue}>
    <Small>{w.overdueIntro}</Small>
    {view.overdue.length === 0 ? <Empty>{w.noOverdue}</Empty> : <ul>{view.overdue.map(({ contact, person }) => <li><Link href={`/mensen/${contact.personId}`}>{person}</Link>: {spanText(contact.from, contact.until)}, {contact.worker}</li>)}</ul>}
  </Card>
)

const One = ({ view }: { view: TeamView }) => (
  <Stack>
    <h2 class="utrecht-heading-2">{view.team.name}</h2>
    {view.replacesToday ? <Notice>{w.now(view.replacesToday.name, formatInstant(view.replacesToday.until, 'nl'))}</Notice> : <Notice tone="attention">{w.nobodyNow}</Notice>}
    <Members view={view} />
    <Columns min="m"><Waiting view={view} /><Overdue view={view} /><Absences view={view} /></Columns>
  </Stack>
)

/** The team lead's screen: who is there and who replaces, what nobody took over, what is overdue. */
export const teamPage = page('/team', { may: 'lead-team', log: 'team-seen' }, async (visit) => {
  const views = await teamViews(visit.tx, visit.scope)
  return ok({
    title: w.title,
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} actions={<ButtonRow><LinkButton tone="quiet" href="/levering">{w.delivery}</LinkButton></ButtonRow>} />
        {views.length ? views.map((view) => <One view={view} />) : <Empty>{w.noTeam}</Empty>}
      </Stack>
    ),
  })
})

const input = Type.Object({ wie: Type.String({ format: 'uuid' }), van: dayField, tot: dayField, vervanger: Type.Optional(Type.String({ format: 'uuid' })) })

/** Somebody of the team is away: from when until when, and who replaces; never why. */
export const absencePage = form('/team/afwezig', { may: 'lead-team', log: 'absence-recorded', input, fields: { wie: w.fieldWho, van: w.fieldFrom, tot: w.fieldUntil, vervanger: w.fieldReplacement } }, async (visit, state) => {
  const options = (await ledMembers(visit.tx)).map((one) => ({ value: one.accountId, label: one.name }))
  const typed = { ...state, values: { van: visit.tx.today, ...state.values } }
  return ok({
    title: w.absence, crumbs: [{ label: w.menu, href: '/team' }, { label: w.absence }],
    body: (
      <Stack>
        <PageHead title={w.absence} intro={w.absenceIntro} />
        <ErrorSummary errors={state.errors} />
        <Form action="/team/afwezig" token={state.token}>
          <Select {...field(typed, 'wie')} label={w.who} options={options} required />
          <DateField {...field(typed, 'van')} label={w.from} required />
          <DateField {...field(typed, 'tot')} label={w.until} required />
          <Select {...field(typed, 'vervanger')} label={w.replacement} emptyLabel={w.noReplacement} options={options} />
          <p><Button>{w.absenceAct}</Button></p>
        </Form>
      </Stack>
    ),
  })
}, async (visit, typed: Static<typeof input>) => {
  const { today } = visit.tx
  const recorded = await recordAbsence(visit.tx, { accountId: typed.wie, from: parseDay(typed.van) ?? today, until: parseDay(typed.tot) ?? today, replacementId: typed.vervanger })
  return recorded.ok ? ok('/team') : recorded
})
