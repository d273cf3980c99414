import { Type } from 'typebox'
import { ageOn, type Day, formatDay } from '../../../kernel/day.ts'
import { formatInstant, type Instant, timeOf } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/result.ts'
import { button, live, page } from '../../../platform/http/route.ts'
import { Button, Form, LinkButton } from '../../../ui/forms.tsx'
import { Card, Chip, Columns, Details, Empty, Notice, PageHead, ProductChip, Small, Stack, Timeline } from '../../../ui/parts.tsx'
import { AgreedNow, type EarlyWarningPlan, firstLines, MissedTable } from '../../continuum/index.ts'
import { fullName } from '../../people/index.ts'
import { acceptCall, passOn } from '../actions/answer.ts'
import { owedToMe } from '../actions/debrief-views.ts'
import { type CallScreen, desk } from '../actions/desk.ts'
import type { Call } from '../model.ts'
import { afterwardsWords } from '../words.nl/afterwards.ts'
import { channelNames, outcomeNames, words } from '../words.nl.ts'
import { Agreed, Hints } from './caller.tsx'
import { OwedToMe } from './debriefs.tsx'
import { KeepCopy } from './paper-copy.tsx'
import { Countdown, CountUp, OnDuty, lines, stepRoleName, talked, Top } from './parts.tsx'

const w = words.night
const m = words.missed

/** Who it is, in one line: age, place, which support since when. */
export function Who({ screen: { file, around }, today }: { screen: CallScreen; today: Day }) {
  if (!file) return null
  const { person } = file
  const place = around?.municipality?.name ?? person.address?.town ?? w.unknown
  return (
    <>
      {person.birthDate ? `${w.years(ageOn(person.birthDate, today))}, ` : ''}{place}{' '}
      {around?.product && <><ProductChip code={around.product.code} label={around.product.name} /> {w.since(formatDay(around.product.since, 'nl', 'long'))}</>}
    </>
  )
}

/** What helps, whom to call: the first lines; the rest is there for who has time. */
function FirstLines({ plan }: { plan: EarlyWarningPlan }) {
  const first = firstLines(plan)
  return (
    <>
      <ul>{lines(first.helps).map((line) => <li>{line}</li>)}</ul>
      {first.whomToCall && <p><strong>{w.whomToCall}:</strong> {first.whomToCall}</p>}
      {(first.helps !== plan.helps || first.whomToCall !== plan.whomToCall) && <Details summary={w.wholePlan}><p>{plan.helps}</p><p>{plan.whomToCall}</p></Details>}
    </>
  )
}

/** The plan the person wrote herself: what helps first and largest, then the signs, and what a visitor should know. */
export function Plan({ screen: { file, around } }: { screen: CallScreen }) {
  if (!file || !around) return null
  const { plan, team } = around
  return (
    <Stack>
      <div>
        <h2 class="utrecht-heading-2">{w.helps(file.person.callName)}</h2>
        {plan && !plan.acceptedAt && <p><Chip tone="attention">{w.proposal}</Chip></p>}
        {plan ? <FirstLines plan={plan} /> : <p>{w.noPlan}</p>}
        {around.callable.map((one) => <p><strong>{w.callable}:</strong> {one.name} ({one.relation}){one.phone && <>, <a class="utrecht-link utrecht-link--html-a" href={`tel:${one.phone}`}>{one.phone}</a></>}</p>)}
      </div>
      <Columns min="s">
        {plan && <div><h3 class="utrecht-heading-3">{w.signs}</h3><Small>{plan.signs}</Small></div>}
        {plan && <div><h3 class="utrecht-heading-3">{w.avoid}</h3><Small>{plan.avoid}</Small></div>}
        {plan && <div><h3 class="utrecht-heading-3">{w.forVisitor}</h3><Small>{plan.forVisitor}</Small></div>}
        <div><h3 class="utrecht-heading-3">{w.keyWorker}</h3><Small>{team.keyWorker?.name ?? w.noWorker}{team.replacement ? `. ${w.replacement(team.replacement.name)}` : ''}</Small></div>
      </Columns>
    </Stack>
  )
}

const lastLine = (call: Call) => ({
  time: formatInstant(call.receivedAt, 'nl'), dateTime: call.receivedAt, text: call.state === 'closed' ? <>{outcomeNames[call.outcome]} {call.entered && <Chip tone="attention">{afterwardsWords.chip}</Chip>}</> : w.busy,
  ...(call.state === 'closed' ? { detail: talked(call.answeredAt, call.closedAt) } : {}),
})

/** The agreed time that it rings for: what was done until now, and what was agreed with her herself. */
export function Missed({ screen: { missed: shown, file } }: { screen: CallScreen }) {
  if (!shown || !file) return null
  const { agreed, missed: found } = shown
  return (
    <Notice tone={found.foundAt ? 'good' : 'alarm'} title={m.title(timeOf(found.dueAt))}>
      <p>{found.foundAt ? m.heard : m.text(file.person.callName)}</p>
      <p><strong>{agreed ? m.agreed : m.noAgreement}</strong></p>
      {agreed && <AgreedNow agreed={agreed} />}
      <MissedTable rows={[found]} />
    </Notice>
  )
}

/** What came before, and the reminder that a number proves nothing. */
export function Before({ screen }: { screen: CallScreen }) {
  if (!screen.file) return null
  return (
    <Card title={w.lastCalls}>
      {screen.nights && <p><Chip tone="attention">{w.nights(screen.nights)}</Chip></p>}
      {screen.last.length ? <Timeline items={screen.last.map(lastLine)} /> : <Small>{w.noCalls}</Small>}
      <Small>{w.verify}</Small>
    </Card>
  )
}

export const nameOf = ({ file, call }: CallScreen): string => (file ? fullName(file.person) : call.channel === 'phone' ? w.onPhone : w.noPerson)

const Answer = ({ screen: { call, next }, now, token }: { screen: CallScreen; now: Instant; token: string }) => (
  <Stack>
    <Form action={`/oproepen/${call.id}/opnemen`} token={token}><Button tone="good" size="large">{w.answer}</Button></Form>
    {next && <Small>{w.over} <Countdown now={now} at={next.at} /> {next.again ? w.again : w.to(stepRoleName(next.role))}</Small>}
  </Stack>
)

function Ringing({ screen, now, today, token }: { screen: CallScreen; now: Instant; today: Day; token: string }) {
  const { call } = screen
  return (
    <Card tone="alarm">
      <Stack>
        <Chip tone="alarm">{channelNames[call.channel]}, <CountUp now={now} since={call.receivedAt} /></Chip>
        <PageHead title={nameOf(screen)} meta={<Who screen={screen} today={today} />} actions={<Answer screen={screen} now={now} token={token} />} />
        <Hints screen={screen} />
        <Missed screen={screen} />
        <Agreed screen={screen} />
        {call.words && <Notice title={w.words}>{call.words}</Notice>}
        <Plan screen={screen} />
        <Form action={`/oproepen/${call.id}/doorgeven`} token={token}><Button tone="quiet">{w.passOn}</Button></Form>
      </Stack>
    </Card>
  )
}

const Talking = ({ screen, now }: { screen: CallScreen; now: Instant }) => (
  <Card title={nameOf(screen)} tone="info" actions={<LinkButton href={`/oproepen/${screen.call.id}`}>{w.toCall}</LinkButton>}>
    <p><Chip tone="info">{w.open}</Chip> <CountUp now={now} since={screen.call.state === 'ringing' ? screen.call.receivedAt : screen.call.answeredAt} /></p>
  </Card>
)

/** How long a page without scripts is older than what rings. Voorbeeldwaarde. */
const REFRESH_SECONDS = 15

const callsPage = page('/oproepen', { may: 'see-calls', log: 'calls-seen' }, async ({ tx, token }) => {
  const seen = await desk(tx)
  const ringing = seen.screens.filter((one) => one.call.state === 'ringing')
  const talking = seen.screens.filter((one) => one.call.state === 'answered')
  return ok({
    title: w.title, shell: 'night', refresh: REFRESH_SECONDS, islands: ['ring', 'paper-keep'], top: <Top now={tx.now} top={seen} />,
    body: (
      <><KeepCopy tx={tx} until={seen.until} quiet />
      <div id="live-oproepen" data-belt={ringing.length ? 'ja' : 'nee'} data-titel={w.tabTitle} data-geluid={w.sound} data-geluid-aan={w.soundOn} data-nu={tx.now}>
        <Stack>
          {ringing.length === 0 && <PageHead title={w.title} />}
          <Columns min="l">
            <Stack>
              {ringing.map((screen) => <Ringing screen={screen} now={tx.now} today={tx.today} token={token} />)}
              {talking.map((screen) => <Talking screen={screen} now={tx.now} />)}
              {seen.screens.length === 0 && <Card><Empty>{w.quiet}</Empty></Card>}
              {seen.elsewhere > 0 && <Notice tone="attention">{w.elsewhere(seen.elsewhere)}</Notice>}
            </Stack>
            <Stack>
              {ringing.map((screen) => <Before screen={screen} />)}
              <OwedToMe owed={await owedToMe(tx)} now={tx.now} />
              <OnDuty duty={seen.duty} />
              <Card title={w.others} actions={<LinkButton tone="quiet" href="/oproepen/anderen">{w.othersAct}</LinkButton>}><Small>{w.othersText}</Small></Card>
              <Card title={afterwardsWords.title} actions={<LinkButton tone="quiet" href="/oproepen/achteraf">{afterwardsWords.link}</LinkButton>}><Small>{afterwardsWords.linkText}</Small></Card>
            </Stack>
          </Columns>
        </Stack>
      </div></>
    ),
  })
})

const nothing = Type.Object({})

const answerButton = button('/oproepen/:oproep/opnemen', { may: 'answer-call', log: 'call-answered', input: nothing, back: () => '/oproepen' }, async ({ tx, params }) => {
  const id = params['oproep'] ?? ''
  const taken = await acceptCall(tx, id)
  return taken.ok ? ok(`/oproepen/${id}`) : taken
})

const passOnButton = button('/oproepen/:oproep/doorgeven', { may: 'answer-call', log: 'call-passed-on', input: nothing, back: () => '/oproepen' }, async ({ tx, params }) => {
  const passed = await passOn(tx, params['oproep'] ?? '')
  return passed.ok ? ok('/oproepen') : passed
})

const liveRoute = live('/live', { may: 'see-desk', log: 'live-opened' }, async ({ actor }) => ok([`account:${actor.accountId}`]))

export const callsRoutes = [callsPage, answerButton, passOnButton, liveRoute]

