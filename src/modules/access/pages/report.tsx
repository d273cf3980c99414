import { type Static, Type } from 'typebox'
import { type Day, parseDay } from '../../../kernel/day.ts'
import { parseBsn } from '../../../kernel/bsn.ts'
import { perReader } from '../../../kernel/language.ts'
import { ok, refuseField } from '../../../kernel/result.ts'
import { birthField } from '../../../platform/http/input.ts'
import { form, type FormState } from '../../../platform/http/route.ts'
import { Button, CheckField, DateField, ErrorSummary, field, Fieldset, Form, Radios, Select, TextArea, TextField } from '../../../ui/forms.tsx'
import { Link, Notice, PageHead, Stack } from '../../../ui/parts.tsx'
import { holderOf, type Newcomer, newOrKnown, openOwn, samePersonQuestion } from '../../people/index.ts'
import { scopeFor } from '../../staff/index.ts'
import { openPlaces, ownPlace, type Place, places } from '../actions/places.ts'
import { makeReport } from '../actions/report.ts'
import { services } from '../model.ts'
import { serviceQuestions, words } from '../words.ts'
import { Done, startingWith } from './parts.tsx'

const w = words.report
const unknown = 'weet-niet'
const question = {
  vraag: Type.String({ minLength: 10, maxLength: 4000 }), dienst: Type.Enum([...services, unknown]), gemeente: Type.String({ pattern: '^[0-9]{4}$' }), spoed: Type.Optional(Type.Literal('ja')),
}
const questionFields = { dienst: w.service, gemeente: w.municipality, spoed: w.urgent }

const serviceOf = (typed: string) => services.find((one) => one === typed) ?? null
const options = (list: readonly Place[]) => list.map(({ code, name }) => ({ value: code, label: name }))

const Question = ({ state, label, municipalities }: { state: FormState; label: string; municipalities: Place[] }) => {
  const form = state
  return (
    <>
      <TextArea {...field(form, 'vraag')} label={label} rows={6} maxLength={4000} required />
      <Radios {...field(form, 'dienst')} label={w.service} required options={[...services.map((one) => ({ value: one, label: serviceQuestions[one] })), { value: unknown, label: w.dontKnow }]} />
      <Select {...field(form, 'gemeente')} label={w.municipality} hint={w.municipalityHint} options={options(municipalities)} required />
      <CheckField {...field(form, 'spoed')} label={w.urgent} hint={w.urgentHint} />
    </>
  )
}

const ownForm = form('/mijn/melden', {
  may: 'make-report', log: 'report-made', input: Type.Object(question), fields: perReader(() => ({ vraag: w.questionOwn, ...questionFields })),
}, async (visit, state) => {
  const file = await openOwn(visit)
  if (!file.ok) return file
  const home = await ownPlace(visit)
  return ok({
    title: w.titleOwn,
    body: (
      <Stack>
        <PageHead title={w.titleOwn} intro={w.introOwn} />
        <ErrorSummary errors={state.errors} />
        <Form action="/mijn/melden" token={state.token}>
          <Question state={startingWith(state, home ? { gemeente: home } : {})} label={w.questionOwn} municipalities={await openPlaces(visit.tx)} />
          <Notice>{w.advocate}</Notice>
          <p><Button size="large">{w.ownSend}</Button></p>
        </Form>
      </Stack>
    ),
  })
}, async (visit, input) => {
  const file = await openOwn(visit)
  if (!file.ok) return file
  const made = await makeReport(visit, { person: { id: file.value.person.id }, municipality: input.gemeente, service: serviceOf(input.dienst), question: input.vraag, urgent: input.spoed === 'ja' })
  return made.ok ? ok('/mijn/besluiten?gelukt=gemeld') : made
})

const safeChannels = ['mail', 'sms', 'phone', 'letter', 'owner'] as const
const name = (maxLength: number) => Type.String({ minLength: 1, maxLength })
const professionalInput = Type.Object({
  ...question, instemming: Type.String({ minLength: 5, maxLength: 500 }), voornamen: name(100), roepnaam: name(50), achternaam: name(100), geboortedatum: Type.String(birthField),
  bsn: Type.Optional(Type.String({ maxLength: 12 })), telefoon: Type.Optional(Type.String({ pattern: '^\\+?[0-9 ()-]{6,20}$' })), email: Type.Optional(Type.String({ format: 'email', maxLength: 200 })),
  dezelfde: Type.Optional(Type.String({ maxLength: 36 })), veilig: Type.Enum([...safeChannels]), woont: Type.Optional(Type.String({ pattern: '^[0-9]{4}$' })),
})
type Typed = Static<typeof professionalInput>

const Person = ({ state, municipalities }: { state: FormState; municipalities: Place[] }) => {
  const form = state
  return (
    <Fieldset legend={w.person}>
      <TextField {...field(form, 'voornamen')} label={w.firstNames} maxLength={100} required />
      <TextField {...field(form, 'roepnaam')} label={w.callName} maxLength={50} required />
      <TextField {...field(form, 'achternaam')} label={w.familyName} maxLength={100} required />
      <DateField {...field(form, 'geboortedatum')} label={w.birthDate} required />
      <TextField {...field(form, 'bsn')} label={w.bsn} hint={w.bsnHint} inputMode="numeric" maxLength={12} autocomplete="off" />
      <Select {...field(form, 'woont')} label={w.lives} emptyLabel={w.livesElsewhere} options={options(municipalities)} required />
      <Radios {...field(form, 'veilig')} label={w.safe} hint={w.safeHint} required options={safeChannels.map((one) => ({ value: one, label: w.safeNames[one] }))} />
      <TextField {...field(form, 'telefoon')} label={w.phone} type="tel" maxLength={20} />
      <TextField {...field(form, 'email')} label={w.email} type="email" maxLength={200} />
    </Fieldset>
  )
}

const typedOne = (value: string | string[] | undefined): string => [value].flat()[0] ?? ''
const typedPerson = ({ values }: FormState): { familyName: string; birthDate: Day | null } => ({ familyName: typedOne(values['achternaam']), birthDate: parseDay(typedOne(values['geboortedatum'])) ?? null })

function newcomerOf(input: Typed) {
  const bsn = input.bsn ? parseBsn(input.bsn) : undefined
  if (input.bsn && !bsn) return refuseField('bsn', 'bsn-wrong')
  if (input.veilig === 'mail' && !input.email) return refuseField('email', 'channel-needs-address')
  if ((input.veilig === 'sms' || input.veilig === 'phone') && !input.telefoon) return refuseField('telefoon', 'channel-needs-address')
  const newcomer: Newcomer = {
    firstNames: input.voornamen, callName: input.roepnaam, familyName: input.achternaam, birthDate: parseDay(input.geboortedatum) ?? null, safeChannel: input.veilig,
    ...(bsn ? { bsn } : {}), ...(input.telefoon ? { phone: input.telefoon } : {}), ...(input.email ? { email: input.email } : {}), ...(input.woont ? { municipality: input.woont } : {}),
  }
  return ok(newcomer)
}

const professionalForm = form('/meldingen/nieuw', {
  may: 'report-for-another', log: 'report-made', input: professionalInput,
  fields: {
    vraag: w.question, ...questionFields, instemming: w.consent, voornamen: w.firstNames, roepnaam: w.callName, achternaam: w.familyName, geboortedatum: w.birthDate, bsn: w.bsn,
    telefoon: w.phone, email: w.email, veilig: w.safe, woont: w.lives, dezelfde: w.same,
  },
}, async (visit, state) => ok({
  title: w.title, crumbs: [{ label: words.case.crumb, href: visit.scope.startsWith('desk') ? '/meldingen' : '/meldingen/gemeld' }, { label: w.menu }],
  body: (
    <Stack>
      <PageHead title={w.title} intro={w.intro} />
      <Done visit={visit} sentences={{ gemeld: w.thanks }} />
      <ErrorSummary errors={state.errors} />
      <Form action="/meldingen/nieuw" token={state.token}>
        {await samePersonQuestion(visit, holderOf(visit.actor, visit.scope), state, typedPerson(state), scopeFor(visit.actor.role, 'open-file') !== undefined)}
        <Person state={state} municipalities={await places(visit.tx)} />
        <Question state={startingWith(state, visit.actor.municipality ? { gemeente: visit.actor.municipality } : {})} label={w.question} municipalities={visit.scope === 'municipality' ? await places(visit.tx) : await openPlaces(visit.tx)} />
        <TextArea {...field(state, 'instemming')} label={w.consent} hint={<>{w.consentHint} <Link href="/zorgen-melden">{w.withoutConsent}</Link></>} rows={2} maxLength={500} required />
        <p><Button>{w.send}</Button></p>
      </Form>
    </Stack>
  ),
}), async (visit, input) => {
  const newcomer = newcomerOf(input)
  if (!newcomer.ok) return newcomer
  const who = await newOrKnown(visit.tx, holderOf(visit.actor, visit.scope), newcomer.value, input.dezelfde, 'geboortedatum')
  if (!who.ok) return who
  const made = await makeReport(visit, {
    person: who.value === 'new' ? { newcomer: newcomer.value } : { id: who.value.known }, municipality: input.gemeente, service: serviceOf(input.dienst), question: input.vraag, urgent: input.spoed === 'ja', consent: input.instemming,
  })
  if (!made.ok) return made
  return ok(visit.scope.startsWith('desk') ? `/meldingen/${made.value.id}?gelukt=gemeld` : '/meldingen/gemeld?gelukt=gemeld')
})

export const reportPages = [ownForm, professionalForm]
