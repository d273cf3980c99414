import { type Static, Type } from 'typebox'
import { formatDay, parseDay } from '../../../kernel/day.ts'
import { ok, refuse, refuseField } from '../../../kernel/result.ts'
import { button, form, type FormState, page, type Visit } from '../../../platform/http/route.ts'
import { Button, ButtonRow, Checkboxes, DateField, ErrorSummary, field, Fieldset, Form, LinkButton, NumberField, Select, TextField, TimeField } from '../../../ui/forms.tsx'
import { Card, Chip, DataTable, Empty, PageHead, Section, Small, Stack } from '../../../ui/parts.tsx'
import { roleName } from '../../staff/index.ts'
import { changeLine, openLine, planRotation, recordAbilities, setUpLine, stopRotation } from '../actions/plan.ts'
import { lineOf, setUpView, type SetUpView } from '../actions/roster-views.ts'
import { languages, lineRoles, type LineSetting, type RosterLine, type Rotation, skills } from '../model/roster.ts'
import { languageNames, rosterWords, skillNames, weekdayNames } from '../words.nl/roster.ts'
import { crumbsOf, Ways } from './roster-parts.tsx'

const w = rosterWords.setUp
const path = '/rooster/inrichten'
const may = 'plan-roster'
const PLACES = 8

const nameIn = (view: SetUpView, accountId: string): string => view.workers.find((one) => one.accountId === accountId)?.name ?? ''

const Rotations = ({ view, line, token }: { view: SetUpView; line: RosterLine; token: string }) => (
  <DataTable
    caption={w.rotations} rows={view.rotations.filter((one) => one.lineId === line.id)} empty={<Empty>{w.noRotations}</Empty>}
    columns={[
      { key: 'name', label: w.name, render: (row: Rotation) => <>{row.name} <Small>{roleName(row.role)}, {row.startsAt}–{row.endsAt}, {row.handoverWeekday === null ? w.everyDay : w.every(weekdayNames[row.handoverWeekday - 1] ?? '')}</Small></> },
      { key: 'order', label: w.order, render: (row: Rotation) => row.order.map((one) => nameIn(view, one)).join(', ') },
      { key: 'from', label: w.from, render: (row: Rotation) => `${formatDay(row.fromDay, 'nl')}${row.untilDay ? ` ${w.until.toLowerCase()} ${formatDay(row.untilDay, 'nl')}` : ''}` },
      { key: 'act', label: rosterWords.common.act, render: (row: Rotation) => (row.untilDay ? '' : (
        <Form action={`${path}/volgorde/${row.id}/stop`} token={token} version={row.version} label={`${w.stop}: ${row.name}`}><Button tone="quiet">{w.stop}</Button></Form>
      )) },
    ]}
  />
)

const LineCard = ({ view, line, token }: { view: SetUpView; line: RosterLine; token: string }) => (
  <Section title={line.name}>
    <p>
      <Chip tone={line.openFrom ? 'good' : 'attention'}>{line.openFrom ? w.isOpen : w.notOpen}</Chip>{' '}
      {w.forWhom}: {line.provider ?? w.region}{line.products.length > 0 && `, ${line.products.map((code) => view.products.find((one) => one.code === code)?.name ?? code).join(', ')}`}.{' '}
      {w.standIn}: {line.standIn ?? rosterWords.common.none}. {w.lastResort}: {line.lastResort ?? w.noLastResort}.{' '}
      {line.skills.length > 0 && `${w.skills} ${line.skills.map((one) => skillNames[one]).join(', ')}.`}
    </p>
    <ButtonRow>
      <LinkButton tone="quiet" href={`${path}/${line.id}`}>{w.edit}</LinkButton>
      <LinkButton tone="quiet" href={`${path}/${line.id}/volgorde`}>{w.newRotation}</LinkButton>
      {!line.openFrom && <Form action={`${path}/${line.id}/open`} token={token} label={w.open}><Button>{w.open}</Button></Form>}
    </ButtonRow>
    {!line.openFrom && <Small>{w.openText}</Small>}
    <Rotations view={view} line={line} token={token} />
  </Section>
)

const setUpPage = page(path, { may, log: 'roster-set-up-seen' }, async ({ tx, actor, token }) => {
  const view = await setUpView(tx)
  return ok({
    title: w.title, shell: 'night', crumbs: crumbsOf(w.title),
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} actions={<LinkButton href={`${path}/lijn`}>{w.newLine}</LinkButton>} />
        <Ways role={actor.role} />
        {view.lines.map((line) => <LineCard view={view} line={line} token={token} />)}
        <DataTable
          caption={w.people} rows={view.workers} rowHref={(row) => `/rooster/mensen/${row.accountId}`}
          columns={[
            { key: 'who', label: rosterWords.common.who, render: (row) => row.name },
            { key: 'role', label: w.role, render: (row) => roleName(row.role) },
            { key: 'skills', label: w.skill, render: (row) => row.skills.map((code) => skillNames[code as keyof typeof skillNames]).join(', ') },
            { key: 'base', label: w.base, render: (row) => view.municipalities.find((one) => one.code === row.base)?.name ?? '' },
            { key: 'languages', label: w.language, render: (row) => row.languages.map((code) => languageNames[code as keyof typeof languageNames]).join(', ') },
          ]}
        />
      </Stack>
    ),
  })
})

const uuid = Type.String({ format: 'uuid' })
const lineInput = Type.Object({
  naam: Type.String({ minLength: 3, maxLength: 80 }), telefoon: Type.Optional(Type.String({ pattern: '^\\+?[0-9 ()-]{3,20}$' })), opnemen: Type.Integer({ minimum: 5, maximum: 3600 }), aankomen: Type.Integer({ minimum: 5, maximum: 600 }),
  producten: Type.Array(Type.String({ maxLength: 60 })), aanbieder: Type.Optional(uuid), vaardigheden: Type.Array(Type.Enum([...skills])), invaller: Type.Optional(uuid),
  laatste: Type.Optional(Type.String({ pattern: '^\\+?[0-9 ()-]{3,20}$' })),
})

const settingFrom = (typed: Static<typeof lineInput>): LineSetting => ({
  name: typed.naam, phone: typed.telefoon ?? null, answerSeconds: typed.opnemen, arriveMinutes: typed.aankomen, products: typed.producten, providerId: typed.aanbieder ?? null, skills: typed.vaardigheden, standInId: typed.invaller ?? null, lastResort: typed.laatste ?? null,
})

const asTyped = (line: RosterLine): FormState['values'] => ({
  naam: line.name, telefoon: line.phone ?? '', opnemen: String(line.answerSeconds), aankomen: String(line.arriveMinutes), producten: [...line.products], aanbieder: line.providerId ?? '', vaardigheden: [...line.skills], invaller: line.standInId ?? '', laatste: line.lastResort ?? '',
})

function LineForm({ view, state, line }: { view: SetUpView; state: FormState; line: RosterLine | undefined }) {
  const typed = { values: Object.keys(state.values).length === 0 && line ? asTyped(line) : state.values, errors: [...state.errors], token: state.token }
  return (
    <Form action={line ? `${path}/${line.id}` : `${path}/lijn`} token={state.token} version={line?.version}>
      <TextField {...field(typed, 'naam')} label={w.name} required />
      <TextField {...field(typed, 'telefoon')} label={w.phone} type="tel" />
      <NumberField {...field(typed, 'opnemen')} label={w.answer} unit={w.seconds} required />
      <NumberField {...field(typed, 'aankomen')} label={w.arrive} unit={w.minutes} required />
      <Select {...field(typed, 'aanbieder')} label={w.provider} emptyLabel={w.wholeRegion} options={view.providers.map((one) => ({ value: one.id, label: one.name }))} />
      <Checkboxes {...field(typed, 'producten')} label={w.products} hint={w.productsHint} options={view.products.map((one) => ({ value: one.code, label: one.name }))} />
      <Checkboxes {...field(typed, 'vaardigheden')} label={w.skills} options={skills.map((one) => ({ value: one, label: skillNames[one] }))} />
      <Select {...field(typed, 'invaller')} label={w.standIn} hint={w.standInHint} options={view.workers.map((one) => ({ value: one.accountId, label: `${one.name} (${roleName(one.role)})` }))} />
      <TextField {...field(typed, 'laatste')} label={w.lastResort} hint={w.lastResortHint} type="tel" maxLength={20} required />
      <ButtonRow><Button>{w.save}</Button></ButtonRow>
    </Form>
  )
}

const lineView = async (visit: Visit, state: FormState, line: RosterLine | undefined) => {
  const title = line?.name ?? w.newLine
  return ok({
    title, shell: 'night' as const, crumbs: crumbsOf(title, { label: w.title, href: path }),
    body: <Stack><PageHead title={title} /><ErrorSummary errors={state.errors} /><LineForm view={await setUpView(visit.tx)} state={state} line={line} /></Stack>,
  })
}

const newLinePage = form(`${path}/lijn`, { may, log: 'line-set-up', input: lineInput, fields: w.fields }, (visit, state) => lineView(visit, state, undefined), async ({ tx }, typed) => {
  const made = await setUpLine(tx, settingFrom(typed))
  return made.ok ? ok(path) : made
})

const linePage = form(`${path}/:lijn`, { may, log: 'line-changed', input: lineInput, fields: w.fields }, async (visit, state) => {
  const line = await lineOf(visit.tx, visit.params['lijn'] ?? '')
  return line.ok ? lineView(visit, state, line.value) : line
}, async ({ tx, params, version }, typed) => {
  const changed = await changeLine(tx, params['lijn'] ?? '', version, settingFrom(typed))
  return changed.ok ? ok(path) : changed
})

const openButton = button(`${path}/:lijn/open`, { may, log: 'line-opened', input: Type.Object({}), back: () => path }, async ({ tx, params }) => {
  const opened = await openLine(tx, params['lijn'] ?? '')
  return opened.ok ? ok('/rooster') : opened
})

const time = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })
const rotationInput = Type.Object({
  naam: Type.String({ minLength: 3, maxLength: 60 }), rol: Type.Enum([...lineRoles]), vanaf: Type.String({ format: 'date' }), begint: time, eindigt: time,
  wisseldag: Type.Optional(Type.Integer({ minimum: 1, maximum: 7 })), volgorde: Type.Array(uuid, { maxItems: PLACES }), vervangt: Type.Optional(uuid),
})

const placesOf = (value: string | string[] | undefined): string[] => (value === undefined ? [] : [value].flat())

function RotationForm({ view, line, state }: { view: SetUpView; line: RosterLine; state: FormState }) {
  const chosen = placesOf(state.values['volgorde'])
  const workers = view.workers.map((one) => ({ value: one.accountId, label: `${one.name} (${roleName(one.role)})` }))
  return (
    <Form action={`${path}/${line.id}/volgorde`} token={state.token}>
      <TextField {...field(state, 'naam')} label={w.name} required />
      <Select {...field(state, 'rol')} label={w.role} required options={lineRoles.map((role) => ({ value: role, label: roleName(role) }))} />
      <DateField {...field(state, 'vanaf')} label={w.from} required />
      <TimeField {...field(state, 'begint')} label={w.starts} required />
      <TimeField {...field(state, 'eindigt')} label={w.ends} hint={w.endsHint} required />
      <Select {...field(state, 'wisseldag')} label={w.handover} emptyLabel={w.daily} options={weekdayNames.map((label, at) => ({ value: String(at + 1), label }))} />
      <Fieldset legend={w.order} intro={w.orderHint}>
        {Array.from({ length: PLACES }, (_, at) => (
          <div class="utrecht-form-field">
            <label class="utrecht-form-label" for={at === 0 ? 'veld-volgorde' : `veld-volgorde-${at + 1}`}>{w.place(at + 1)}</label>
            {at === 0 && state.errors.filter((one) => one.field === 'volgorde').map((one) => <div class="utrecht-form-field-error-message">{one.text}</div>)}
            <select class="utrecht-select utrecht-select--html-select" id={at === 0 ? 'veld-volgorde' : `veld-volgorde-${at + 1}`} name="volgorde">
              <option value="">–</option>
              {workers.map(({ value, label }) => <option value={value} selected={chosen[at] === value}>{label}</option>)}
            </select>
          </div>
        ))}
      </Fieldset>
      <Select {...field(state, 'vervangt')} label={w.replaces} emptyLabel={w.nothing} options={view.rotations.filter((one) => one.lineId === line.id && one.untilDay === null).map((one) => ({ value: one.id, label: `${one.name} (${roleName(one.role)})` }))} />
      <ButtonRow><Button>{w.save}</Button></ButtonRow>
    </Form>
  )
}

const rotationPage = form(`${path}/:lijn/volgorde`, { may, log: 'rotation-planned', input: rotationInput, fields: w.planFields }, async ({ tx, params }, state) => {
  const line = await lineOf(tx, params['lijn'] ?? '')
  if (!line.ok) return line
  return ok({
    title: w.planTitle, shell: 'night', crumbs: crumbsOf(w.planTitle, { label: w.title, href: path }),
    body: <Stack><PageHead title={w.planTitle} intro={line.value.name} /><ErrorSummary errors={state.errors} /><RotationForm view={await setUpView(tx)} line={line.value} state={state} /></Stack>,
  })
}, async ({ tx, params }, typed) => {
  const fromDay = parseDay(typed.vanaf)
  if (!fromDay) return refuseField('vanaf', 'days-wrong')
  const planned = await planRotation(tx, {
    lineId: params['lijn'] ?? '', name: typed.naam, role: typed.rol, fromDay, untilDay: null, startsAt: typed.begint, endsAt: typed.eindigt, handoverWeekday: typed.wisseldag ?? null, order: typed.volgorde, replaces: typed.vervangt ?? null,
  })
  return planned.ok ? ok(path) : planned
})

const stopButton = button(`${path}/volgorde/:volgorde/stop`, { may, log: 'rotation-stopped', input: Type.Object({}), back: () => path }, async ({ tx, params, version }) => {
  const stopped = await stopRotation(tx, params['volgorde'] ?? '', version)
  return stopped.ok ? ok(path) : stopped
})

const abilitiesInput = Type.Object({ vaardigheden: Type.Array(Type.Enum([...skills])), talen: Type.Array(Type.Enum([...languages])), standplaats: Type.Optional(Type.String({ pattern: '^[0-9]{4}$' })) })

const skillsPage = form('/rooster/mensen/:medewerker', { may, log: 'skills-recorded', input: abilitiesInput, fields: w.skillFields }, async ({ tx, params }, state) => {
  const { workers, municipalities } = await setUpView(tx)
  const worker = workers.find((one) => one.accountId === params['medewerker'])
  if (!worker) return refuse('not-found')
  const typed = { values: state.errors.length > 0 ? state.values : { vaardigheden: [...worker.skills], talen: [...worker.languages], standplaats: worker.base ?? '' }, errors: [...state.errors], token: state.token }
  const title = w.personTitle(worker.name)
  return ok({
    title, shell: 'night', crumbs: crumbsOf(title, { label: w.title, href: path }),
    body: (
      <Stack>
        <PageHead title={title} /><ErrorSummary errors={typed.errors} />
        <Card><Form action={`/rooster/mensen/${worker.accountId}`} token={state.token}>
          <Checkboxes {...field(typed, 'vaardigheden')} label={w.skill} options={skills.map((one) => ({ value: one, label: skillNames[one] }))} />
          <Checkboxes {...field(typed, 'talen')} label={w.language} options={languages.map((one) => ({ value: one, label: languageNames[one] }))} />
          <Select {...field(typed, 'standplaats')} label={w.baseAsk} hint={w.baseHint} emptyLabel={w.baseUnknown} options={municipalities.map((one) => ({ value: one.code, label: one.name }))} />
          <ButtonRow><Button>{w.save}</Button></ButtonRow>
        </Form></Card>
      </Stack>
    ),
  })
}, async ({ tx, params }, { vaardigheden, talen, standplaats }) => {
  const kept = await recordAbilities(tx, params['medewerker'] ?? '', { skills: vaardigheden, languages: talen, base: standplaats ?? null })
  return kept.ok ? ok(path) : kept
})

export const setUpRoutes = [setUpPage, newLinePage, linePage, openButton, rotationPage, stopButton, skillsPage]
