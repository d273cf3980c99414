import { Type } from 'typebox'
import { formatDay } from '../../../kernel/day.ts'
import { formatInstant } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/result.ts'
import { form, type FormState, type Visit } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, field, Form, TextArea } from '../../../ui/forms.tsx'
import { Card, Chip, Columns, DataList, PageHead, Small, Stack, Timeline } from '../../../ui/parts.tsx'
import { fullName } from '../../people/index.ts'
import { type OpenIncident, openIncident } from '../actions/reads.ts'
import { actsNow, takeStep } from '../actions/steps.ts'
import { type IncidentAct, incidentActs } from '../model.ts'
import { actNames, askedNames, doneNames, kindNames, safetyNames, stateNames, words } from '../words.nl.ts'

const w = words.one

const Facts = ({ shown: { incident, involved, reporter } }: { shown: OpenIncident }) => (
  <Card title={w.facts}>
    <DataList items={[
      { label: w.happened, value: formatInstant(incident.happenedAt, 'nl') },
      { label: words.list.provider, value: incident.provider },
      { label: w.place, value: incident.place },
      { label: w.safe, value: safetyNames[incident.safeNow] },
      { label: w.reporter, value: reporter ?? w.hiddenReporter },
      { label: w.involved, value: involved.length === 0 ? w.nobody : involved.map(fullName).join(', ') },
      { label: w.what, value: incident.words },
    ]} />
    <Small>{w.notInFile}</Small>
  </Card>
)

const Steps = ({ shown: { steps } }: { shown: OpenIncident }) => (
  <Card title={w.steps}>
    {steps.length === 0 ? <p>{w.noSteps}</p> : <Timeline items={steps.map((step) => ({ time: formatInstant(step.at, 'nl'), dateTime: step.at, text: `${doneNames[step.act]}${step.name ? `, ${step.name}` : ''}`, detail: step.words }))} />}
  </Card>
)

function StepForm({ act, incident, state }: { act: IncidentAct; incident: OpenIncident['incident']; state: FormState }) {
  const mine = state.values['stap'] === act
  const text = field({ values: mine ? state.values : {}, errors: mine ? [...state.errors] : [], token: state.token }, 'tekst')
  return (
    <Form action={`/incidenten/${incident.id}`} token={state.token} version={incident.version} label={actNames[act]}>
      <input type="hidden" name="stap" value={act} />
      {act !== 'receive' && <TextArea {...text} label={askedNames[act]} rows={4} maxLength={5000} required />}
      <p><Button tone={act === 'close' ? 'quiet' : 'main'}>{actNames[act]}</Button></p>
    </Form>
  )
}

function Next({ shown: { incident }, acts, state }: { shown: OpenIncident; acts: readonly IncidentAct[]; state: FormState }) {
  const none = incident.state === 'closed' ? w.done : w.notYours
  return (
    <Card title={w.next} tone={incident.late ? 'alarm' : 'plain'}>
      {incident.dueOn && <p>{w.due(formatDay(incident.dueOn, 'nl'))} {incident.late && <Chip tone="alarm">{words.list.late}</Chip>}</p>}
      {acts.length === 0 ? <p>{none}</p> : acts.map((act) => <StepForm act={act} incident={incident} state={state} />)}
    </Card>
  )
}

const input = Type.Object({ stap: Type.Enum([...incidentActs]), tekst: Type.Optional(Type.String({ maxLength: 5000 })) })

async function show(visit: Visit, state: FormState) {
  const opened = await openIncident(visit, visit.params['incident'] ?? '')
  if (!opened.ok) return opened
  const shown = opened.value
  const { incident } = shown
  return ok({
    title: incident.number, crumbs: [{ label: words.menu, href: '/incidenten' }, { label: incident.number }],
    body: (
      <Stack>
        <ErrorSummary errors={state.errors} />
        <PageHead title={`${kindNames[incident.kind]} ${incident.number}`} meta={<Chip tone={incident.state === 'closed' ? 'good' : 'attention'}>{stateNames[incident.state]}</Chip>} />
        <Columns min="l">
          <Facts shown={shown} />
          <Stack><Next shown={shown} acts={actsNow(visit, incident)} state={state} /><Steps shown={shown} /></Stack>
        </Columns>
      </Stack>
    ),
  })
}

/** One incident: the report, what was done, and the next step for who has the turn. */
export const incidentPage = form('/incidenten/:incident', { may: 'see-incidents', log: 'incident-step-taken', input, fields: { stap: w.next, tekst: w.text } }, show, async (visit, typed) => {
  const id = visit.params['incident'] ?? ''
  const done = await takeStep(visit, id, { act: typed.stap, words: typed.tekst ?? '' })
  return done.ok ? ok(`/incidenten/${id}`) : done
})
