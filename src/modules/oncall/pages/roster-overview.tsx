import { type Day, formatDay } from '../../../kernel/day.ts'
import { dayOf, formatInstant, timeOf } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/result.ts'
import { page } from '../../../platform/http/route.ts'
import { Button, Form, LinkButton } from '../../../ui/forms.tsx'
import { Card, Chip, DataTable, Details, Empty, Link, Notice, PageHead, Section, Small, Stack } from '../../../ui/parts.tsx'
import { FeedCard, feedButton, feedSecret, roleName } from '../../staff/index.ts'
import { myCheck } from '../actions/check.ts'
import { deskTop } from '../actions/desk.ts'
import { type LineRoster, rosters } from '../actions/roster.ts'
import { type GapView, rosterView, type RosterView } from '../actions/roster-views.ts'
import type { RosterShift } from '../model/roster.ts'
import { words } from '../words.nl.ts'
import { originNames, rosterWords, whenText } from '../words.nl/roster.ts'
import { stepRoleName, Top } from './parts.tsx'
import { PresenceChip, shiftText, Ways } from './roster-parts.tsx'

const o = rosterWords.overview
const c = rosterWords.common
const w = words.roster

const Shifts = ({ shifts, caption, changes }: { shifts: RosterShift[]; caption: string; changes: boolean }) => (
  <DataTable
    caption={caption} rows={shifts} empty={<Empty>{w.none}</Empty>}
    columns={[
      { key: 'who', label: c.who, render: (row) => row.name },
      { key: 'role', label: c.role, render: (row) => roleName(row.role) },
      { key: 'when', label: c.when, render: (row) => whenText(row) },
      { key: 'how', label: o.origin, render: (row) => <>{originNames[row.origin]}{row.reason && `: ${row.reason}`} <PresenceChip shift={row} /></> },
      ...(changes ? [{ key: 'act', label: c.act, render: (row: RosterShift) => <Link href={`/rooster/dienst/${row.id}`}>{o.change}</Link> }] : []),
    ]}
  />
)

const daysOf = (shifts: readonly RosterShift[]): [Day, RosterShift[]][] => {
  const days = new Map<Day, RosterShift[]>()
  for (const shift of shifts) days.set(dayOf(shift.from), [...(days.get(dayOf(shift.from)) ?? []), shift])
  return [...days]
}

/** The days ahead, each a line that opens: the first is open. */
const DaysAhead = ({ shifts, changes }: { shifts: RosterShift[]; changes: boolean }) => (
  <Card title={w.days} level={3}>
    {shifts.length === 0 && <p>{w.none}</p>}
    {daysOf(shifts).map(([day, ofDay], at) => (
      <Details summary={o.daySummary(formatDay(day, 'nl', 'weekday'), ofDay.length)} open={at === 0}>
        <ul>
          {ofDay.map((row) => (
            <li>
              {timeOf(row.from)}–{timeOf(row.until)} {roleName(row.role)}: <strong>{row.name}</strong>{row.origin === 'rotation' ? '' : `, ${originNames[row.origin]}`}{row.reason && `: ${row.reason}`} <PresenceChip shift={row} />
              {changes && <> <Link href={`/rooster/dienst/${row.id}`}>{o.change}</Link></>}
            </li>
          ))}
        </ul>
      </Details>
    ))}
  </Card>
)

const Gap = ({ gap, plans }: { gap: GapView; plans: boolean }) => (
  <li>
    {o.gap(roleName(gap.role), whenText(gap))}. {gap.standIn ? o.standIn(gap.standIn) : o.noStandIn}
    {plans && (gap.proposal
      ? <><br />{o.proposal(gap.proposal.worker.name, gap.proposal.nights)}. <Link href={`/rooster/op-dienst?gat=${gap.id}&wie=${gap.proposal.worker.accountId}`}>{o.putOn}</Link></>
      : <><br />{o.noProposal} <Link href={`/rooster/op-dienst?gat=${gap.id}`}>{o.choose}</Link></>)}
  </li>
)

function LineSection({ one: { line, shifts, gaps, unopened }, setting, now, plans }: { one: RosterView['lines'][number]; setting: LineRoster | undefined; now: string; plans: boolean }) {
  return (
    <Section title={line.name}>
      {!line.openFrom && <Notice tone="info">{o.notOpen} {o.notOpenGaps(unopened)}</Notice>}
      {line.openFrom && (gaps.length === 0 ? <Notice tone="good">{w.noGaps}</Notice> : <Notice tone="alarm" title={w.gaps}><ul>{gaps.map((gap) => <Gap gap={gap} plans={plans} />)}</ul></Notice>)}
      <Shifts caption={w.now} shifts={shifts.filter((shift) => shift.from <= now)} changes={plans} />
      <DaysAhead shifts={shifts.filter((shift) => shift.from > now)} changes={plans} />
      {setting && (
        <Card title={w.steps} level={3}>
          <ul>{setting.steps.map((step) => <li>{w.step(step.step, stepRoleName(step.role), step.ringSeconds)}</li>)}</ul>
          <Small>{w.norm(line.answerSeconds, line.arriveMinutes)} {line.exampleValue && <Chip>{c.example}</Chip>}</Small>
        </Card>
      )}
    </Section>
  )
}

const SHOWN = 5

/** One's own shifts: the next ones, and the rest when asked. */
const Mine = ({ shifts }: { shifts: readonly RosterShift[] }) => (
  <Card title={o.mine}>
    {shifts.length === 0 ? <p>{o.noneMine}</p> : <ul>{shifts.slice(0, SHOWN).map((shift) => <li>{shiftText(shift)}</li>)}</ul>}
    {shifts.length > SHOWN && <Details summary={o.later(shifts.length - SHOWN)}><ul>{shifts.slice(SHOWN).map((shift) => <li>{shiftText(shift)}</li>)}</ul></Details>}
  </Card>
)

/** The roster: is somebody there, where is nobody, and what is mine. */
const rosterPage = page('/rooster', { may: 'see-roster', log: 'roster-seen' }, async ({ tx, actor, token, origin }) => {
  const plans = actor.role === 'oncall-coordinator'
  const view = await rosterView(tx, plans)
  const settings = await rosters(tx)
  const check = await myCheck(tx)
  const secret = await feedSecret(tx)
  return ok({
    title: w.title, shell: 'night', islands: ['ring'], top: <Top now={tx.now} top={await deskTop(tx)} />,
    body: (
      <Stack>
        <PageHead title={w.title} actions={plans ? <LinkButton href="/rooster/op-dienst">{rosterWords.override.putTitle}</LinkButton> : undefined} />
        <Ways role={actor.role} />
        {check && (
          <Card title={o.check} tone="attention">
            <p>{o.checkText(check.line, whenText(check))}</p>
            <Form action="/rooster/bereikbaar/ik-ben-er" token={token} label={o.present}><Button size="large" tone="good">{o.present}</Button></Form>
          </Card>
        )}
        {plans && view.unreachable.length > 0 && <Notice tone="attention" title={o.unreachable}><ul>{view.unreachable.map((one) => <li>{o.unreachableText(one.name, formatInstant(one.first, 'nl'))}</li>)}</ul></Notice>}
        {!plans && <Mine shifts={view.mine} />}
        {view.lines.map((one) => <LineSection one={one} setting={settings.find((setting) => setting.line.id === one.line.id)} now={tx.now} plans={plans} />)}
        {plans && <Mine shifts={view.mine} />}
        <FeedCard secret={secret} origin={origin} token={token} base="/rooster" />
      </Stack>
    ),
  })
})

export const overviewRoutes = [rosterPage, feedButton('/rooster', 'plan-own-shifts')]
