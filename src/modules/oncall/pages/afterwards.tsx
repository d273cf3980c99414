import { type Static, Type } from 'typebox'
import { parseDay } from '../../../kernel/day.ts'
import { dayOf } from '../../../kernel/instant.ts'
import { ok, refuseField, type Result } from '../../../kernel/result.ts'
import { birthField } from '../../../platform/http/input.ts'
import { form, type FormState, type Visit as Asking } from '../../../platform/http/route.ts'
import { Button, DateField, ErrorSummary, field, Form, Radios, Select, TextArea, TextField, TimeField } from '../../../ui/forms.tsx'
import { Card, Columns, Details, Notice, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { roleName } from '../../staff/index.ts'
import { enterAfterwards, paperWorkers, type PaperWorkers } from '../actions/afterwards.ts'
import { deskTop } from '../actions/desk.ts'
import { paperCallers, type PaperCall, type PaperVisit } from '../model/afterwards.ts'
import { outcomes, togethers } from '../model.ts'
import { afterwardsWords as w } from '../words.nl/afterwards.ts'
import { outcomeNames, togetherNames, words } from '../words.nl.ts'
import { Top } from './parts.tsx'

const time = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })
const account = Type.String({ maxLength: 36, pattern: '^[0-9a-f-]{36}$' })
const input = Type.Object({
  dag: Type.String({ format: 'date' }), tijd: time, klaar: time, opgenomenDoor: account, wie: Type.Enum([...paperCallers]),
  achternaam: Type.Optional(Type.String({ maxLength: 100 })), geboren: Type.Optional(Type.String(birthField)), telefoon: Type.Optional(Type.String({ pattern: '^\\+?[0-9 ()-]{3,20}$' })),
  notities: Type.String({ minLength: 3, maxLength: 4000 }), uitkomst: Type.Enum([...outcomes]), overgenomenDoor: Type.Optional(Type.String({ maxLength: 120 })),
  bezoeker: Type.Optional(account), samen: Type.Optional(Type.Enum([...togethers])), vertrok: Type.Optional(time), aangekomen: Type.Optional(time), bezoekKlaar: Type.Optional(time),
  verslag: Type.Optional(Type.String({ maxLength: 4000 })),
})
type Typed = Static<typeof input>

const named = (workers: PaperWorkers['takers']) => workers.map((one) => ({ value: one.accountId, label: `${one.name}, ${roleName(one.role)}` }))
type Shown = { state: FormState; workers: PaperWorkers }

const When = ({ state, workers }: Shown) => (
  <Card title={w.when}>
    <Stack>
      <Columns min="s">
        <DateField {...field(state, 'dag')} label={w.on} required />
        <TimeField {...field(state, 'tijd')} label={w.time} required />
        <TimeField {...field(state, 'klaar')} label={w.ended} hint={w.endedHint} required />
      </Columns>
      <Select {...field(state, 'opgenomenDoor')} label={w.takenBy} required options={named(workers.takers)} />
    </Stack>
  </Card>
)

const Who = ({ state }: Shown) => (
  <Card title={w.caller}>
    <Stack>
      <Radios {...field(state, 'wie')} label={w.who} required options={paperCallers.map((value) => ({ value, label: w.callers[value] }))} />
      <Small>{w.verify}</Small>
      <Columns min="s">
        <TextField {...field(state, 'achternaam')} label={w.familyName} sometimes maxLength={100} />
        <DateField {...field(state, 'geboren')} label={w.born} sometimes />
        <TextField {...field(state, 'telefoon')} label={w.phone} type="tel" maxLength={20} />
      </Columns>
    </Stack>
  </Card>
)

const How = ({ state }: Shown) => (
  <Card title={w.how}>
    <Stack>
      <TextArea {...field(state, 'notities')} label={w.notes} hint={w.notesHint} rows={6} maxLength={4000} required />
      <Select {...field(state, 'uitkomst')} label={w.outcome} required options={outcomes.map((value) => ({ value, label: outcomeNames[value] }))} />
      <TextField {...field(state, 'overgenomenDoor')} label={w.handedTo} hint={w.handedHint} sometimes maxLength={120} />
    </Stack>
  </Card>
)

const visitFields = new Set(['bezoeker', 'samen', 'vertrok', 'aangekomen', 'bezoekKlaar', 'verslag'])

const Visited = ({ state, workers }: Shown) => (
  <Details summary={w.visit} open={Boolean(state.values['bezoeker']) || state.errors.some((error) => visitFields.has(error.field ?? ''))}>
    <Stack>
      <Select {...field(state, 'bezoeker')} label={w.visitor} emptyLabel={w.nobody} options={named(workers.visitors)} />
      <Radios {...field(state, 'samen')} label={w.company} sometimes options={togethers.map((value) => ({ value, label: togetherNames[value] }))} />
      <Columns min="s">
        <TimeField {...field(state, 'vertrok')} label={w.left} sometimes />
        <TimeField {...field(state, 'aangekomen')} label={w.arrived} sometimes />
        <TimeField {...field(state, 'bezoekKlaar')} label={w.done} sometimes />
      </Columns>
      <TextArea {...field(state, 'verslag')} label={w.report} sometimes rows={4} maxLength={4000} />
    </Stack>
  </Details>
)

async function show({ tx, actor }: Asking, state: FormState) {
  const workers = await paperWorkers(tx)
  const me = workers.takers.some((one) => one.accountId === actor.accountId) ? actor.accountId : undefined
  const shown: Shown = { workers, state: { ...state, values: { dag: dayOf(tx.now), opgenomenDoor: me, ...state.values } } }
  return ok({
    title: w.title, shell: 'night' as const, crumbs: [{ label: words.night.title, href: '/oproepen' }, { label: w.title }], top: <Top now={tx.now} top={await deskTop(tx)} />,
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        <ErrorSummary errors={state.errors} />
        <Notice tone="info">{w.what}</Notice>
        <Form action="/oproepen/achteraf" token={state.token}>
          <Stack>
            <When {...shown} /><Who {...shown} /><How {...shown} /><Visited {...shown} />
            <p><Button size="large">{w.act}</Button></p>
          </Stack>
        </Form>
      </Stack>
    ),
  })
}

/** The visit as it was typed: with everything, or none. */
function visitOf({ bezoeker, samen, vertrok, aangekomen, bezoekKlaar, verslag }: Typed): Result<PaperVisit | undefined, 'visit-incomplete'> {
  if (!bezoeker) return ok(undefined)
  if (!samen || !vertrok || !aangekomen || !bezoekKlaar || !verslag) return refuseField('bezoeker', 'visit-incomplete')
  return ok({ visitorId: bezoeker, company: samen, left: vertrok, arrived: aangekomen, done: bezoekKlaar, report: verslag })
}

function paperOf(typed: Typed): Result<PaperCall, 'visit-incomplete' | 'invalid'> {
  const on = parseDay(typed.dag)
  const visit = visitOf(typed)
  if (!on) return refuseField('dag', 'invalid')
  if (!visit.ok) return visit
  return ok({
    on, time: typed.tijd, ended: typed.klaar, takenBy: typed.opgenomenDoor, caller: typed.wie, familyName: typed.achternaam, born: typed.geboren ? parseDay(typed.geboren) : undefined, phone: typed.telefoon,
    notes: typed.notities, outcome: typed.uitkomst, handedTo: typed.overgenomenDoor, visit: visit.value,
  })
}

const afterwardsPage = form('/oproepen/achteraf', { may: 'close-call', log: 'call-entered-afterwards', input, fields: w.fields }, show, async ({ tx }, typed) => {
  const paper = paperOf(typed)
  const entered = paper.ok ? await enterAfterwards(tx, paper.value) : paper
  if (!entered.ok) return entered
  if ('turnedAway' in entered.value) return ok(entered.value)
  return ok(entered.value.opened ? `/oproepen/${entered.value.id}` : '/oproepen')
})

export const afterwardsRoutes = [afterwardsPage]
