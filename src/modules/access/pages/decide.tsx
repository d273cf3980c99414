import { type Static, Type } from 'typebox'
import { addDays, parseDay } from '../../../kernel/day.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { lastDayField, readForm } from '../../../platform/http/input.ts'
import { form, type FormState, type Visit } from '../../../platform/http/route.ts'
import { Button, ButtonRow, Checkboxes, DateField, ErrorSummary, field, Form, Radios, Select, TextArea } from '../../../ui/forms.tsx'
import { Card, Columns, DataList, Notice, PageHead, Stack } from '../../../ui/parts.tsx'
import { fullName } from '../../people/index.ts'
import { decide, type DecisionInput, previewLetter } from '../actions/decide.ts'
import { type OpenCase, openByApplication } from '../actions/open.ts'
import { askableProducts, dueOf } from '../actions/reads.ts'
import { type Application, movers, refusalReasons } from '../model.ts'
import { moverNames, reasonNames } from '../words.nl/names.ts'
import { hoursWords } from '../words.nl/letter.ts'
import { words } from '../words.nl/pages.ts'
import { SupportFields } from './apply.tsx'
import { DueWords, hoursOf, startingWith } from './parts.tsx'

const w = words.decide
const hours = Type.String({ pattern: '^[0-9]{1,3}([.,][0-9])?$' })
const decideInput = Type.Object({
  uitkomst: Type.Enum(['granted', 'refused']), producten: Type.Array(Type.String({ pattern: '^[a-z-]{3,60}$' }), { uniqueItems: true }), urenMin: hours, urenMax: hours,
  schuiven: Type.Array(Type.Enum([...movers]), { uniqueItems: true }), datumVan: Type.String({ format: 'date' }), datumTot: Type.Optional(Type.String(lastDayField)),
  redenen: Type.String({ minLength: 10, maxLength: 6000 }), weigeringsgrond: Type.Optional(Type.Enum([...refusalReasons])), stap: Type.Enum(['voorbeeld', 'besluiten']),
})
type Typed = Static<typeof decideInput>
const fields = {
  uitkomst: w.outcome, producten: w.products, urenMin: w.min, urenMax: w.max, schuiven: w.movers, datumVan: w.from, datumTot: w.until, redenen: w.reasons, weigeringsgrond: w.ground, stap: w.send,
}

function decisionOf(input: Typed, today: DecisionInput['from']): DecisionInput & { outcome: 'granted' | 'refused' } {
  const last = input.datumTot ? parseDay(input.datumTot) : undefined
  return {
    outcome: input.uitkomst, products: input.producten, hoursMin: hoursOf(input.urenMin), hoursMax: hoursOf(input.urenMax), movers: input.schuiven,
    from: parseDay(input.datumVan) ?? today, until: last ? addDays(last, 1) : null, reasons: input.redenen,
    ...(input.uitkomst === 'refused' && input.weigeringsgrond ? { refusalReason: input.weigeringsgrond } : {}),
  }
}

/** The letter as it would read with what was typed; undefined as long as something is wrong with it. */
async function previewOf(visit: Visit, state: FormState) {
  const read = readForm(state.values, decideInput, fields)
  const made = 'input' in read ? await previewLetter(visit, visit.params['aanvraag'] ?? '', decisionOf(read.input as Typed, visit.tx.today)) : undefined
  return made?.ok ? made.value : undefined
}

const Letter = ({ letter }: { letter: NonNullable<Awaited<ReturnType<typeof previewOf>>> }) => (
  <Card title={w.letter} id="brief">
    <p>{letter.sender}</p><p>{letter.to.join(', ')}</p><p>{letter.date}</p>
    <h3 class="utrecht-heading-3">{letter.subject}</h3>
    {letter.sections.map((section) => (
      <section>
        {section.heading && <h4 class="utrecht-heading-4">{section.heading}</h4>}
        {section.facts && section.facts.length > 0 && <DataList items={section.facts.map(([label, value]) => ({ label, value }))} />}
        {section.paragraphs?.map((text) => <p class="utrecht-paragraph">{text}</p>)}
      </section>
    ))}
  </Card>
)

const known = (application: Application, today: string): FormState['values'] => ({
  producten: [...application.products], urenMin: String(application.hoursMin), urenMax: String(application.hoursMax), schuiven: ['resident', 'support-worker'], datumVan: today,
})

const Fields = async ({ visit, state }: { visit: Visit; state: FormState }) => (
  <>
    <Radios {...field(state, 'uitkomst')} label={w.outcome} required options={[{ value: 'granted', label: w.granted }, { value: 'refused', label: w.refused }]} />
    <SupportFields state={state} products={await askableProducts(visit.tx)} label={w.products} />
    <Checkboxes {...field(state, 'schuiven')} label={w.movers} hint={w.moversHint} options={movers.map((one) => ({ value: one, label: moverNames[one] }))} />
    <DateField {...field(state, 'datumVan')} label={w.from} required />
    <DateField {...field(state, 'datumTot')} label={w.until} />
    <Select {...field(state, 'weigeringsgrond')} label={w.ground} hint={w.groundHint} emptyLabel={w.noGround} options={refusalReasons.map((one) => ({ value: one, label: reasonNames[one] }))} />
    <TextArea {...field(state, 'redenen')} label={w.reasons} rows={7} maxLength={6000} required />
  </>
)

const Asked = ({ open: { facts } }: { open: OpenCase }) => (
  <Columns>
    <Card title={w.asked}><p>“{facts.report.question}”</p>{facts.application && <p>“{facts.application.words}” ({hoursWords(facts.application.hoursMin, facts.application.hoursMax)})</p>}</Card>
    <Card title={w.found}><p>{facts.enquiry?.account ?? words.case.noEnquiry}</p></Card>
  </Columns>
)

const decideForm = form('/aanvragen/:aanvraag', { may: 'decide', log: 'decision-taken', input: decideInput, fields }, async (visit, state) => {
  const open = await openByApplication(visit, visit.params['aanvraag'] ?? '')
  if (!open.ok) return open
  const { facts, file, state: standing } = open.value
  const { application, report } = facts
  if (!application) return refuse('not-found')
  const letter = await previewOf(visit, state)
  const { due, late } = dueOf(visit.tx, facts)
  const name = fullName(file.person)
  return ok({
    title: w.title, crumbs: [{ label: words.case.crumb, href: '/meldingen' }, { label: name, href: `/meldingen/${report.id}` }, { label: w.title }],
    body: (
      <Stack>
        <PageHead title={w.title} meta={<>{name} · <DueWords due={due} late={late} today={visit.tx.today} state={standing} /></>} />
        {letter && state.values['stap'] === 'voorbeeld' ? <Notice tone="info" title={w.readFirst}>{state.errors.map(({ text }) => <p>{text}</p>)}</Notice> : <ErrorSummary errors={state.errors} />}
        <Asked open={open.value} />
        <Form action={`/aanvragen/${application.id}`} token={state.token} version={application.version}>
          {await Fields({ visit, state: startingWith(state, known(application, visit.tx.today)) })}
          {letter && <Letter letter={letter} />}
          <ButtonRow><Button tone={letter ? 'quiet' : 'main'} name="stap" value="voorbeeld">{w.preview}</Button>{letter && <Button name="stap" value="besluiten">{w.send}</Button>}</ButtonRow>
        </Form>
      </Stack>
    ),
  })
}, async (visit, input) => {
  const id = visit.params['aanvraag'] ?? ''
  const decision = decisionOf(input, visit.tx.today)
  if (input.stap === 'voorbeeld') {
    const letter = await previewLetter(visit, id, decision)
    return letter.ok ? refuse('letter-first') : letter
  }
  const made = await decide(visit, id, decision)
  return made.ok ? ok(`/besluiten/${made.value.id}`) : made
})

export const decidePages = [decideForm]
