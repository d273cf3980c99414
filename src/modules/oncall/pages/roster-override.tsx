import { type Static, Type } from 'typebox'
import { parseDay } from '../../../kernel/day.ts'
import { atTime, dayOf, type Instant, timeOf } from '../../../kernel/instant.ts'
import { ok, refuseField } from '../../../kernel/result.ts'
import { form, type FormState } from '../../../platform/http/route.ts'
import { Button, ButtonRow, DateField, ErrorSummary, field, Form, Radios, Select, TextField, TimeField } from '../../../ui/forms.tsx'
import { PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { roleName } from '../../staff/index.ts'
import { putInstead, putOn } from '../actions/override.ts'
import { gapOf, overrideView, setUpView } from '../actions/roster-views.ts'
import { lineRoles, type Span } from '../model/roster.ts'
import { blockerNames, rosterWords, whenText } from '../words.nl/roster.ts'
import { crumbsOf } from './roster-parts.tsx'

const w = rosterWords.override
const may = 'plan-roster'
const uuid = Type.String({ format: 'uuid' })
const date = Type.String({ format: 'date' })
const time = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })
const times = { vanDag: date, vanTijd: time, totDag: date, totTijd: time }
const reason = Type.Optional(Type.String({ minLength: 5, maxLength: 300 }))

const spanTyped = ({ from, until }: Span): FormState['values'] => ({ vanDag: dayOf(from), vanTijd: timeOf(from), totDag: dayOf(until), totTijd: timeOf(until) })

function spanFrom(typed: { vanDag: string; vanTijd: string; totDag: string; totTijd: string }): { from: Instant; until: Instant } | undefined {
  const [from, until] = [parseDay(typed.vanDag), parseDay(typed.totDag)]
  return from && until ? { from: atTime(from, typed.vanTijd), until: atTime(until, typed.totTijd) } : undefined
}

type State = { values: FormState['values']; errors: { field?: string | undefined; text: string }[]; token: string }

const Times = ({ state }: { state: State }) => (
  <>
    <DateField {...field(state, 'vanDag')} label={w.from} required /><TimeField {...field(state, 'vanTijd')} label={w.time} required />
    <DateField {...field(state, 'totDag')} label={w.until} required /><TimeField {...field(state, 'totTijd')} label={w.time} required />
  </>
)

const Reason = ({ state }: { state: State }) => <TextField {...field(state, 'reden')} label={w.reason} hint={w.reasonHint} maxLength={300} />

const overridePage = form('/rooster/dienst/:dienst', { may, log: 'shift-overridden', input: Type.Object({ wie: uuid, ...times, reden: reason }), fields: w.fields }, async ({ tx, params }, typed) => {
  const found = await overrideView(tx, params['dienst'] ?? '')
  if (!found.ok) return found
  const { shift, candidates } = found.value
  const state: State = { values: { ...spanTyped(shift), ...typed.values }, errors: [...typed.errors], token: typed.token }
  return ok({
    title: w.title, shell: 'night', crumbs: crumbsOf(w.title),
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro(shift.name, whenText(shift), shift.line)} />
        <ErrorSummary errors={state.errors} />
        <Form action={`/rooster/dienst/${shift.id}`} token={state.token} version={shift.version}>
          <Radios {...field(state, 'wie')} label={w.whom} required options={candidates.map(({ worker, blockers }) => ({ value: worker.accountId, label: worker.name, ...(blockers.length > 0 ? { hint: blockers.map((one) => blockerNames[one]).join(', ') } : {}) }))} />
          <Times state={state} />
          <Small>{w.partHint}</Small>
          <Reason state={state} />
          <ButtonRow><Button>{w.save}</Button></ButtonRow>
        </Form>
      </Stack>
    ),
  })
}, async ({ tx, params, version }, typed) => {
  const span = spanFrom(typed)
  if (!span) return refuseField('vanDag', 'times-wrong')
  const done = await putInstead(tx, params['dienst'] ?? '', version, { accountId: typed.wie, reason: typed.reden, ...span })
  return done.ok ? ok('/rooster') : done
})

const putInput = Type.Object({ lijn: uuid, rol: Type.Enum([...lineRoles]), wie: uuid, ...times, reden: reason })

const putPage = form('/rooster/op-dienst', { may, log: 'put-on-shift', input: putInput, fields: w.putFields }, async ({ tx, query }, typed) => {
  const view = await setUpView(tx)
  const gap = query['gat'] ? await gapOf(tx, query['gat']) : undefined
  const begun = gap ? { lijn: gap.lineId, rol: gap.role, ...spanTyped(gap), ...(query['wie'] ? { wie: query['wie'] } : {}) } : {}
  const state: State = { values: Object.keys(typed.values).length > 0 ? typed.values : begun, errors: [...typed.errors], token: typed.token }
  return ok({
    title: w.putTitle, shell: 'night', crumbs: crumbsOf(w.putTitle),
    body: (
      <Stack>
        <PageHead title={w.putTitle} />
        <ErrorSummary errors={state.errors} />
        <Form action="/rooster/op-dienst" token={state.token}>
          <Select {...field(state, 'lijn')} label={rosterWords.common.line} required options={view.lines.map((one) => ({ value: one.id, label: one.name }))} />
          <Select {...field(state, 'rol')} label={rosterWords.common.role} required options={lineRoles.map((role) => ({ value: role, label: roleName(role) }))} />
          <Select {...field(state, 'wie')} label={w.whom} required options={view.workers.map((one) => ({ value: one.accountId, label: `${one.name} (${roleName(one.role)})` }))} />
          <Times state={state} />
          <Reason state={state} />
          <ButtonRow><Button>{w.save}</Button></ButtonRow>
        </Form>
      </Stack>
    ),
  })
}, async ({ tx }, typed: Static<typeof putInput>) => {
  const span = spanFrom(typed)
  if (!span) return refuseField('vanDag', 'times-wrong')
  const done = await putOn(tx, { lineId: typed.lijn, role: typed.rol, accountId: typed.wie, reason: typed.reden, ...span })
  return done.ok ? ok('/rooster') : done
})

export const overrideRoutes = [overridePage, putPage]
