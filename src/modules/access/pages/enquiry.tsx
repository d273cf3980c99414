import { type Static, Type } from 'typebox'
import { type Day, formatDay } from '../../../kernel/day.ts'
import { ok } from '../../../kernel/result.ts'
import { form, type FormState } from '../../../platform/http/route.ts'
import { Button, ButtonRow, CheckField, ErrorSummary, field, Fieldset, Form, Radios, TextArea } from '../../../ui/forms.tsx'
import { Card, Chip, DataList, Notice, PageHead, Stack } from '../../../ui/parts.tsx'
import { fullName } from '../../people/index.ts'
import { finishEnquiry, saveEnquiry } from '../actions/enquiry.ts'
import { openByEnquiry } from '../actions/open.ts'
import { dueOf, planUntilOf } from '../actions/reads.ts'
import { type Enquiry, type EnquiryDraft, enquiryParts, type EnquiryPart, type Items, personalPlans } from '../model.ts'
import { partNames } from '../words.nl/names.ts'
import { words } from '../words.nl/pages.ts'
import { Done, DueWords, startingWith } from './parts.tsx'

const w = words.enquiry
const yes = Type.Optional(Type.Literal('ja'))
const way = Type.Optional(Type.Enum(['besproken', 'niet']))
const text = Type.Optional(Type.String({ maxLength: 4000 }))

const wayOf = (part: EnquiryPart) => `${partNames[part].letter}-wijze` as const
const textOf = (part: EnquiryPart) => `${partNames[part].letter}-tekst` as const

const enquiryInput = Type.Object({
  'a-wijze': way, 'a-tekst': text, 'b-wijze': way, 'b-tekst': text, 'c-wijze': way, 'c-tekst': text, 'd-wijze': way, 'd-tekst': text, 'e-wijze': way, 'e-tekst': text,
  'f-wijze': way, 'f-tekst': text, 'g-wijze': way, 'g-tekst': text, 'persoonlijkPlan': Type.Optional(Type.Enum([...personalPlans])), 'toch': yes, 'ondersteuner': yes, 'budget': yes, 'bijdrage': yes, 'verslag': Type.Optional(Type.String({ maxLength: 8000 })),
  'stap': Type.Enum(['bewaren', 'afronden']),
})
const fields = Object.fromEntries([
  ...enquiryParts.flatMap((part) => [[wayOf(part), partNames[part].name], [textOf(part), partNames[part].name]]),
  ['persoonlijkPlan', w.plan], ['toch', w.anywayField], ['ondersteuner', w.advocate], ['budget', w.budget], ['bijdrage', w.contribution], ['verslag', w.account], ['stap', w.save],
]) as Record<keyof Static<typeof enquiryInput>, string>

function draftOf(input: Static<typeof enquiryInput>): EnquiryDraft {
  const typed = input as Record<string, string | undefined>
  const items: Items = {}
  for (const part of enquiryParts) {
    const said = typed[textOf(part)]
    if (said) items[part] = typed[wayOf(part)] === 'niet' ? { discussed: false, because: said } : { discussed: true, words: said }
  }
  return { items, advocateOffered: input.ondersteuner === 'ja', budgetExplained: input.budget === 'ja', contributionTold: input.bijdrage === 'ja', account: input.verslag ?? null, personalPlan: input.persoonlijkPlan ?? null }
}

function knownOf(enquiry: Enquiry): FormState['values'] {
  const parts = enquiryParts.flatMap((part) => {
    const item = enquiry.items[part]
    return item ? [[wayOf(part), item.discussed ? 'besproken' : 'niet'], [textOf(part), item.discussed ? item.words : item.because]] : []
  })
  return {
    ...Object.fromEntries(parts) as Record<string, string>, persoonlijkPlan: enquiry.personalPlan ?? undefined, ondersteuner: enquiry.advocateOffered ? 'ja' : undefined, budget: enquiry.budgetExplained ? 'ja' : undefined,
    bijdrage: enquiry.contributionTold ? 'ja' : undefined, verslag: enquiry.account ?? undefined,
  }
}

const PartFields = ({ part, state }: { part: EnquiryPart; state: FormState }) => (
  <Fieldset legend={`${partNames[part].letter}. ${partNames[part].name}`} intro={partNames[part].hint}>
    <Radios {...field(state, wayOf(part))} label={w.way} options={[{ value: 'besproken', label: w.discussed }, { value: 'niet', label: w.because }]} required />
    <TextArea {...field(state, textOf(part))} label={w.answer} rows={3} maxLength={4000} />
  </Fieldset>
)

const EnquiryForm = ({ enquiry, planUntil, isOpen, state }: { enquiry: Enquiry; planUntil: Day; isOpen: boolean; state: FormState }) => (
  <Form action={`/onderzoeken/${enquiry.id}`} token={state.token} version={enquiry.version}>
    {enquiryParts.map((part) => <PartFields part={part} state={state} />)}
    <Fieldset legend={w.plan} intro={w.planHint(formatDay(planUntil, 'nl'))}>
      <Radios {...field(state, 'persoonlijkPlan')} label={w.planQuestion} options={personalPlans.map((value) => ({ value, label: w.plans[value] }))} />
      {isOpen && <CheckField {...field(state, 'toch')} label={w.anyway(formatDay(planUntil, 'nl'))} />}
    </Fieldset>
    <Fieldset legend={w.told}>
      <CheckField {...field(state, 'ondersteuner')} label={w.advocate} />
      <CheckField {...field(state, 'budget')} label={w.budget} />
      <CheckField {...field(state, 'bijdrage')} label={w.contribution} />
    </Fieldset>
    <TextArea {...field(state, 'verslag')} label={w.account} hint={w.accountHint} rows={8} maxLength={8000} />
    <ButtonRow><Button tone="quiet" name="stap" value="bewaren">{w.save}</Button><Button name="stap" value="afronden">{w.finish}</Button></ButtonRow>
  </Form>
)

const Finished = ({ enquiry }: { enquiry: Enquiry }) => (
  <Stack>
    <Notice tone="good">{w.finished}</Notice>
    <Card title={w.account}><p>{enquiry.account}</p></Card>
    {enquiry.personalPlan && <Card title={w.plan}><p>{w.plans[enquiry.personalPlan]}</p></Card>}
    <Card title={w.told}><DataList items={enquiryParts.map((part) => {
      const item = enquiry.items[part]
      return { label: partNames[part].name, value: item?.discussed ? item.words : <><Chip>{w.because}</Chip> {item?.because}</> }
    })} /></Card>
  </Stack>
)

const enquiryForm = form('/onderzoeken/:onderzoek', { may: 'do-enquiry', log: 'enquiry-saved', input: enquiryInput, fields }, async (visit, state) => {
  const open = await openByEnquiry(visit, visit.params['onderzoek'] ?? '')
  if (!open.ok) return open
  const { facts, file, state: standing } = open.value
  const { enquiry, report } = facts
  if (!enquiry) return { ok: false, refusal: { code: 'not-found' } }
  const { due, late } = dueOf(visit.tx, facts)
  const name = fullName(file.person)
  return ok({
    title: w.title, crumbs: [{ label: words.case.crumb, href: '/meldingen' }, { label: name, href: `/meldingen/${report.id}` }, { label: w.title }],
    body: (
      <Stack>
        <PageHead title={w.title} intro={enquiry.finishedAt ? undefined : w.intro} meta={<>{name} · <DueWords due={due} late={late} today={visit.tx.today} state={standing} /></>} />
        <Done visit={visit} sentences={{ bewaard: w.saved }} />
        <ErrorSummary errors={state.errors} />
        <Card title={words.case.asked}><p>“{report.question}”</p></Card>
        {enquiry.finishedAt ? <Finished enquiry={enquiry} /> : <EnquiryForm enquiry={enquiry} planUntil={planUntilOf(report)} isOpen={visit.tx.today <= planUntilOf(report)} state={startingWith(state, knownOf(enquiry))} />}
      </Stack>
    ),
  })
}, async (visit, input) => {
  const id = visit.params['onderzoek'] ?? ''
  if (input.stap === 'bewaren') {
    const saved = await saveEnquiry(visit, id, draftOf(input))
    return saved.ok ? ok(`/onderzoeken/${id}?gelukt=bewaard`) : saved
  }
  const finished = await finishEnquiry(visit, id, draftOf(input), input.toch === 'ja')
  if (!finished.ok) return finished
  const open = await openByEnquiry(visit, id)
  return open.ok ? ok(`/meldingen/${open.value.facts.report.id}?gelukt=klaar`) : open
})

export const enquiryPages = [enquiryForm]
