import { Type } from 'typebox'
import { timeOf, type Instant } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/result.ts'
import { button, form, type FormState, page, type Visit as Asking } from '../../../platform/http/route.ts'
import { Button, CheckField, ErrorSummary, field, Form, LinkButton, TextArea } from '../../../ui/forms.tsx'
import { Card, Chip, Columns, DataList, DataTable, Empty, Notice, PageHead, Small, Stack, type Tone } from '../../../ui/parts.tsx'
import { fullName } from '../../people/index.ts'
import { owedToMe } from '../actions/debrief-views.ts'
import { deskTop } from '../actions/desk.ts'
import { type OutThere, outNow, pressStep, visitPage, type VisitPage } from '../actions/rounds.ts'
import { stepVisit } from '../actions/visit.ts'
import { type Colour, visitActs, type VisitAct, type VisitState } from '../model.ts'
import { debriefWords } from '../words.nl/debrief.ts'
import { colourNames, togetherNames, visitActNames, visitStateNames, words } from '../words.nl.ts'
import { OwedToMe } from './debriefs.tsx'
import { Countdown, OnDuty, lines, Top } from './parts.tsx'

const w = words.visits
const tones: Readonly<Record<Colour, Tone>> = { green: 'good', amber: 'attention', red: 'alarm', stopped: 'neutral' }

const Clock = ({ visit, colour, now }: { visit: OutThere['visit']; colour: Colour; now: Instant }) => (
  <>
    <Chip tone={tones[colour]}>{colourNames[colour]}</Chip>{' '}
    {visit.checkBy && colour === 'green' && <span>{w.check(timeOf(visit.checkBy))} (<Countdown now={now} at={visit.checkBy} />)</span>}
  </>
)

const columns = (now: Instant) => [
  { key: 'visitor', label: w.visitor, render: (row: OutThere) => row.visitor },
  { key: 'state', label: w.state, render: (row: OutThere) => visitStateNames[row.visit.state] },
  { key: 'clock', label: w.clock, render: (row: OutThere) => (row.mine && row.visit.sosAt ? null : <Clock visit={row.visit} colour={row.colour} now={now} />) },
  { key: 'sent', label: w.sent, render: (row: OutThere) => timeOf(row.visit.sentAt) },
]

const visitsPage = page('/bezoeken', { may: 'see-visits', log: 'visits-seen' }, async ({ tx }) => {
  const out = await outNow(tx)
  const top = await deskTop(tx)
  return ok({
    title: w.title, shell: 'night', islands: ['ring'], top: <Top now={tx.now} top={top} />,
    body: (
      <div id="live-oproepen" data-belt="nee" data-nu={tx.now}>
        <Stack>
          <PageHead title={w.all} />
          {out.length === 0 && <Card><Empty>{tx.actor.role === 'night-visitor' ? w.none : w.nobodyOut}</Empty></Card>}
          {out.length > 0 && <DataTable caption={w.title} rows={out} rowHref={(row) => `/bezoeken/${row.visit.id}`} columns={columns(tx.now)} />}
          <OwedToMe owed={await owedToMe(tx)} now={tx.now} />
          <OnDuty duty={top.duty} />
        </Stack>
      </div>
    ),
  })
})

/** One big button at a time: what comes next on the way. */
const nextAct: Readonly<Partial<Record<VisitState, VisitAct>>> = { sent: 'accept', accepted: 'leave', 'under-way': 'arrive' }

const input = Type.Object({ stap: Type.Enum([...visitActs]), verslag: Type.Optional(Type.String({ maxLength: 2000 })), zwaar: Type.Optional(Type.Literal('ja')) })

function Steps({ shown: { visit }, state }: { shown: VisitPage; state: FormState }) {
  const act = nextAct[visit.state]
  const action = `/bezoeken/${visit.id}/stap`
  if (visit.state === 'done') return <Notice tone="good">{w.done}</Notice>
  return (
    <Stack>
      <ErrorSummary errors={state.errors} />
      {act && <Form action={action} token={state.token} version={visit.version}><Button name="stap" value={act} tone="good" size="large">{visitActNames[act]}</Button></Form>}
      {visit.state !== 'sent' && <Form action={action} token={state.token} version={visit.version}><Button name="stap" value="extend" tone={act ? 'quiet' : 'main'} size="large">{visitActNames.extend}</Button></Form>}
      {visit.state !== 'sent' && (
        <Card title={w.sosTitle}>
          <Form action={action} token={state.token} version={visit.version}>
            <Button name="stap" value="alarm" tone="quiet" size="large">{visitActNames.alarm}</Button>
            <Small>{visit.sosAt ? w.sosSent : w.sosText}</Small>
          </Form>
        </Card>
      )}
      {visit.state !== 'sent' && (
        <Card title={w.finishTitle}>
          <Form action={action} token={state.token} version={visit.version}>
            <TextArea {...field(state, 'verslag')} label={w.report} hint={w.reportHint} rows={3} maxLength={2000} required />
            <CheckField {...field(state, 'zwaar')} label={debriefWords.heavy} hint={debriefWords.heavyHint} />
            <Button name="stap" value="finish" tone={visit.state === 'there' ? 'good' : 'quiet'} size="large">{visitActNames.finish}</Button>
          </Form>
        </Card>
      )}
    </Stack>
  )
}

// Who asked for help without a sound sees no alarm: somebody may look over her shoulder.
const Warning = ({ colour }: { colour: Colour }) => (
  <>{colour === 'amber' && <Notice tone="attention">{w.amber}</Notice>}{colour === 'red' && <Notice tone="alarm">{w.red}</Notice>}</>
)

/** Who, where, and what to know before ringing the bell. */
function Facts({ shown: { visit, file, around, desk, visitor }, mine }: { shown: VisitPage; mine: boolean }) {
  const { person } = file
  const reach = mine ? desk : visitor
  const address = person.address ? `${person.address.street}, ${person.address.postcode} ${person.address.town}` : w.noAddress
  return (
    <Card>
      <DataList items={[
        { label: w.where, value: <strong>{address}</strong> },
        { label: w.company, value: togetherNames[visit.company] },
        { label: w.safety, value: around.plan?.forVisitor || w.noSafety },
        ...(person.phone ? [{ label: words.night.phone, value: <a class="utrecht-link utrecht-link--html-a" href={`tel:${person.phone}`}>{person.phone}</a> }] : []),
        ...(around.plan ? [{ label: w.helps, value: <ul>{lines(around.plan.helps).map((line) => <li>{line}</li>)}</ul> }] : []),
      ]} />
      {reach?.phone && <LinkButton tone="quiet" href={`tel:${reach.phone}`}>{w.call(reach.name)}</LinkButton>}
      <Small>{w.danger}</Small>
    </Card>
  )
}

async function show({ tx, params, actor }: Asking, state: FormState) {
  const found = await visitPage(tx, params['bezoek'] ?? '')
  if (!found.ok) return found
  const shown = found.value
  const { visit } = shown
  const mine = visit.visitorId === actor.accountId
  return ok({
    title: w.title, shell: 'night' as const, islands: ['ring'], top: <Top now={tx.now} top={await deskTop(tx)} />,
    crumbs: [{ label: w.title, href: '/bezoeken' }, { label: visitStateNames[visit.state] }],
    body: (
      <Stack>
        <PageHead title={fullName(shown.file.person)} meta={<><Chip tone="info">{visitStateNames[visit.state]}</Chip> {!(mine && visit.sosAt) && <Clock visit={visit} colour={shown.colour} now={tx.now} />}</>} />
        {!(mine && visit.sosAt) && <Warning colour={shown.colour} />}
        <Columns min="m">
          {mine ? <Steps shown={shown} state={state} /> : visit.state !== 'done' && (
            <Card title={w.clock}>
              <Form action={`/bezoeken/${visit.id}/gesproken`} token={state.token} version={visit.version}><Button size="large">{w.spoke}</Button></Form>
            </Card>
          )}
          <Facts shown={shown} mine={mine} />
        </Columns>
      </Stack>
    ),
  })
}

const emptyForm = (token: string): FormState => ({ values: {}, errors: [], token })

const visitPageRoute = page('/bezoeken/:bezoek', { may: 'see-visits', log: 'visit-seen' }, (visit) => show(visit, emptyForm(visit.token)))

const stepForm = form('/bezoeken/:bezoek/stap', { may: 'do-visit', log: 'visit-step', input, fields: w.fields }, show, async ({ tx, params, version }, typed) => {
  const id = params['bezoek'] ?? ''
  const stepped = await pressStep(tx, id, typed.stap, version, typed.verslag, typed.zwaar === 'ja')
  if (!stepped.ok) return stepped
  return ok(stepped.value.state === 'done' ? '/bezoeken' : `/bezoeken/${id}`)
})

const spokeButton = button('/bezoeken/:bezoek/gesproken', { may: 'send-visitor', log: 'visitor-reached', input: Type.Object({}), back: ({ params }) => `/bezoeken/${params['bezoek'] ?? ''}` }, async ({ tx, params, version }) => {
  const id = params['bezoek'] ?? ''
  const stepped = await stepVisit(tx, id, { act: 'extend', version })
  return stepped.ok ? ok(`/bezoeken/${id}`) : stepped
})

export const visitsRoutes = [visitsPage, visitPageRoute, stepForm, spokeButton]
