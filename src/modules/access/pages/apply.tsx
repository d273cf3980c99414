import { Type } from 'typebox'
import { perReader } from '../../../kernel/language.ts'
import { ok } from '../../../kernel/result.ts'
import { form, type FormState, type Visit } from '../../../platform/http/route.ts'
import { Button, Checkboxes, ErrorSummary, field, Form, NumberField, TextArea } from '../../../ui/forms.tsx'
import { PageHead, Stack } from '../../../ui/parts.tsx'
import { apply } from '../actions/application.ts'
import { decideTemporary } from '../actions/decide.ts'
import { openCase } from '../actions/open.ts'
import { askableProducts } from '../actions/reads.ts'
import type { Product } from '../model.ts'
import { words } from '../words.ts'
import { hoursOf } from './parts.tsx'

const w = words.apply
const hours = Type.String({ pattern: '^[0-9]{1,3}([.,][0-9])?$' })
const productsInput = Type.Array(Type.String({ pattern: '^[a-z-]{3,60}$' }), { minItems: 1, uniqueItems: true })

/** Which products and how many hours a week: the same fields wherever that is asked. */
export const SupportFields = ({ state, products, label }: { state: FormState; products: readonly Product[]; label: string }) => (
  <>
    <Checkboxes {...field(state, 'producten')} label={label} required options={products.map(({ code, name }) => ({ value: code, label: name }))} />
    <NumberField {...field(state, 'urenMin')} label={w.min} decimal required />
    <NumberField {...field(state, 'urenMax')} label={w.max} decimal required />
  </>
)

const home = (visit: Visit): string => (visit.scope === 'own' ? '/mijn/besluiten' : `/meldingen/${visit.params['melding']}`)

const applyForm = form('/meldingen/:melding/aanvragen', {
  may: 'apply', log: 'application-made', input: Type.Object({ producten: productsInput, urenMin: hours, urenMax: hours, waarom: Type.String({ minLength: 5, maxLength: 2000 }) }),
  fields: perReader(() => ({ producten: w.products, urenMin: w.min, urenMax: w.max, waarom: w.why })),
}, async (visit, state) => {
  const open = await openCase(visit, visit.params['melding'] ?? '')
  if (!open.ok) return open
  return ok({
    title: w.title, crumbs: [{ label: words.back, href: home(visit) }, { label: w.title }],
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        <ErrorSummary errors={state.errors} />
        <Form action={`/meldingen/${open.value.facts.report.id}/aanvragen`} token={state.token}>
          <SupportFields state={state} products={await askableProducts(visit.tx)} label={w.products} />
          <TextArea {...field(state, 'waarom')} label={w.why} maxLength={2000} required />
          <p><Button>{w.send}</Button></p>
        </Form>
      </Stack>
    ),
  })
}, async (visit, input) => {
  const made = await apply(visit, visit.params['melding'] ?? '', { products: input.producten, hoursMin: hoursOf(input.urenMin), hoursMax: hoursOf(input.urenMax), words: input.waarom })
  return made.ok ? ok(home(visit)) : made
})

const t = words.temporary

const temporaryForm = form('/meldingen/:melding/spoed', {
  may: 'decide', log: 'temporary-provision-decided', input: Type.Object({ producten: productsInput, urenMin: hours, urenMax: hours, redenen: Type.String({ minLength: 10, maxLength: 2000 }) }),
  fields: perReader(() => ({ producten: t.products, urenMin: w.min, urenMax: w.max, redenen: t.reasons })),
}, async (visit, state) => {
  const open = await openCase(visit, visit.params['melding'] ?? '')
  if (!open.ok) return open
  return ok({
    title: t.title, crumbs: [{ label: words.back, href: home(visit) }, { label: t.title }],
    body: (
      <Stack>
        <PageHead title={t.title} intro={t.intro} />
        <ErrorSummary errors={state.errors} />
        <Form action={`/meldingen/${open.value.facts.report.id}/spoed`} token={state.token}>
          <SupportFields state={state} products={await askableProducts(visit.tx)} label={t.products} />
          <TextArea {...field(state, 'redenen')} label={t.reasons} maxLength={2000} required />
          <p><Button tone="attention">{t.send}</Button></p>
        </Form>
      </Stack>
    ),
  })
}, async (visit, input) => {
  const made = await decideTemporary(visit, visit.params['melding'] ?? '', { products: input.producten, hoursMin: hoursOf(input.urenMin), hoursMax: hoursOf(input.urenMax), reasons: input.redenen })
  return made.ok ? ok(`/besluiten/${made.value.id}`) : made
})

export const applyPages = [applyForm, temporaryForm]
