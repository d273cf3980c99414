import { Type } from 'typebox'
import { ok } from '../../../kernel/result.ts'
import { form } from '../../../platform/http/route.ts'
import { Button, CheckField, ErrorSummary, field, Form, Radios, Select, TextArea } from '../../../ui/forms.tsx'
import { Notice, PageHead, Stack } from '../../../ui/parts.tsx'
import { openWanted, productName } from '../../continuum/index.ts'
import { fullName, openVisited } from '../../people/index.ts'
import { livesIn, openPlaces } from '../actions/places.ts'
import { makeReport } from '../actions/report.ts'
import { services } from '../model.ts'
import { serviceQuestions } from '../words.nl/names.ts'
import { words } from '../words.nl/pages.ts'
import { startingWith } from './parts.tsx'

const w = words.report
const input = Type.Object({
  vraag: Type.String({ minLength: 10, maxLength: 4000 }), dienst: Type.Enum([...services]), gemeente: Type.String({ pattern: '^[0-9]{4}$' }), spoed: Type.Optional(Type.Literal('ja')), instemming: Type.String({ minLength: 5, maxLength: 500 }),
})

/** A report about somebody whose file is open: who she is, is known; what is wanted comes from the way she and her worker began. */
export const knownReportForm = form('/mensen/:persoon/melden', {
  may: 'report-known', log: 'report-made', input, fields: { vraag: w.question, dienst: w.service, gemeente: w.municipality, spoed: w.urgent, instemming: w.consent },
}, async (visit, state) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const { person } = file.value
  const wanted = await openWanted(visit.tx, person.id)
  const home = await livesIn(visit.tx, person.id)
  const typed = startingWith(state, {
    ...(wanted ? { vraag: w.wanted(productName(wanted.product), wanted.hoursPerWeek, wanted.reason), spoed: wanted.bridging === 'temporary-provision' ? 'ja' : undefined } : {}), ...(home ? { gemeente: home } : {}),
  })
  return ok({
    title: w.title, crumbs: [{ label: fullName(person), href: `/mensen/${person.id}` }, { label: w.menu }],
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.introKnown(fullName(person))} />
        <ErrorSummary errors={typed.errors} />
        <Form action={`/mensen/${person.id}/melden`} token={state.token}>
          <TextArea {...field(typed, 'vraag')} label={w.question} rows={6} maxLength={4000} required />
          <Radios {...field(typed, 'dienst')} label={w.service} required options={services.map((one) => ({ value: one, label: serviceQuestions[one] }))} />
          <Select {...field(typed, 'gemeente')} label={w.municipality} hint={w.municipalityHint} options={(await openPlaces(visit.tx)).map(({ code, name }) => ({ value: code, label: name }))} required />
          <CheckField {...field(typed, 'spoed')} label={w.urgent} hint={w.urgentHint} />
          <TextArea {...field(typed, 'instemming')} label={w.consent} rows={2} maxLength={500} required />
          <Notice>{w.advocate}</Notice>
          <p><Button>{w.send}</Button></p>
        </Form>
      </Stack>
    ),
  })
}, async (visit, { vraag, dienst, gemeente, spoed, instemming }) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const { id } = file.value.person
  const made = await makeReport(visit, { person: { id }, municipality: gemeente, service: dienst, question: vraag, urgent: spoed === 'ja', consent: instemming })
  if (!made.ok) return made
  const wanted = await openWanted(visit.tx, id)
  return ok(wanted ? `/mensen/${id}/andere-hulp/${wanted.id}` : '/meldingen/gemeld?gelukt=gemeld')
})
