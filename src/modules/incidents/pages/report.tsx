import { Type } from 'typebox'
import type { Day } from '../../../kernel/day.ts'
import { formatInstant, timeOf } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/result.ts'
import { form, type FormState, page } from '../../../platform/http/route.ts'
import { Button, CheckField, Checkboxes, DateField, ErrorSummary, field, Form, Radios, Select, TextArea, TextField, TimeField } from '../../../ui/forms.tsx'
import { DataTable, Notice, PageHead, Stack } from '../../../ui/parts.tsx'
import { ownIncidents, ownPeople } from '../actions/reads.ts'
import { providers, reportIncident } from '../actions/report.ts'
import { incidentKinds, safeties } from '../model.ts'
import { kindNames, safetyNames, stateNames, words } from '../words.nl.ts'

const w = words.report
const id = Type.String({ format: 'uuid' })

const input = Type.Object({
  soort: Type.Enum([...incidentKinds]), aanbieder: id, waar: Type.String({ minLength: 2, maxLength: 200 }), dag: Type.String({ format: 'date' }), tijd: Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' }),
  wat: Type.String({ minLength: 10, maxLength: 5000 }), veilig: Type.Enum([...safeties]), betrokken: Type.Optional(Type.Array(id, { maxItems: 30 })), zondernaam: Type.Optional(Type.Literal('ja')),
})
const fields = { soort: w.kind, aanbieder: w.provider, waar: w.place, dag: w.on, tijd: w.time, wat: w.words, veilig: w.safe, betrokken: w.involved, zondernaam: w.withoutName }

const fieldOf = (state: FormState, name: string, start?: string) => {
  const found = field(state, name)
  return { ...found, value: found.value ?? start }
}

/** Anybody who works here reports what happened: on a telephone, in the night, without asking anybody. */
export const reportForm = form('/incidenten/melden', { may: 'report-incident', log: 'incident-reported', input, fields }, async (visit, state) => {
  const [houses, people] = [await providers(visit), await ownPeople(visit)]
  return ok({
    title: w.title,
    body: (
      <Stack>
        <ErrorSummary errors={state.errors} />
        <PageHead title={w.title} intro={w.intro} />
        <Notice tone="alarm">{w.danger}</Notice>
        <Form action="/incidenten/melden" token={state.token}>
          <Radios {...fieldOf(state, 'soort')} label={w.kind} hint={w.kindHint} required options={incidentKinds.map((value) => ({ value, label: kindNames[value] }))} />
          <Radios {...fieldOf(state, 'veilig')} label={w.safe} required options={safeties.map((value) => ({ value, label: safetyNames[value] }))} />
          <TextArea {...fieldOf(state, 'wat')} label={w.words} hint={w.wordsHint} rows={6} maxLength={5000} required />
          <Select {...fieldOf(state, 'aanbieder', visit.actor.organisationId)} label={w.provider} required options={houses.map((one) => ({ value: one.id, label: one.name }))} />
          <TextField {...fieldOf(state, 'waar')} label={w.place} hint={w.placeHint} required maxLength={200} autocomplete="off" />
          <DateField {...fieldOf(state, 'dag', visit.tx.today)} label={w.on} required max={visit.tx.today} />
          <TimeField {...fieldOf(state, 'tijd', timeOf(visit.tx.now))} label={w.time} required />
          {people.length > 0 && <Checkboxes {...fieldOf(state, 'betrokken')} label={w.involved} hint={w.involvedHint} options={people.map((one) => ({ value: one.id, label: one.name }))} />}
          <CheckField {...fieldOf(state, 'zondernaam')} label={w.withoutName} hint={w.withoutNameHint} />
          <p><Button size="large" tone="alarm">{w.send}</Button></p>
        </Form>
      </Stack>
    ),
  })
}, async (visit, typed) => {
  const made = await reportIncident(visit, {
    kind: typed.soort, providerId: typed.aanbieder, place: typed.waar, on: typed.dag as Day, time: typed.tijd, words: typed.wat, safeNow: typed.veilig, withoutName: typed.zondernaam === 'ja', involved: typed.betrokken ?? [],
  })
  return made.ok ? ok('/incidenten/gemeld?gelukt=gemeld') : made
})

/** Whoever reported sees how far it is, and nothing of what was found. */
export const ownPage = page('/incidenten/gemeld', { may: 'report-incident', log: 'own-incidents-seen' }, async (visit) => ok({
  title: words.own.title,
  body: (
    <Stack>
      {visit.query['gelukt'] === 'gemeld' && <Notice tone="good" live title={words.own.thanks}>{words.own.thanksText}</Notice>}
      <PageHead title={words.own.title} intro={words.own.intro} />
      <DataTable caption={words.own.caption} rows={await ownIncidents(visit)} empty={words.own.empty} columns={[
        { key: 'number', label: words.list.number, render: (one) => one.number },
        { key: 'kind', label: words.list.kind, render: (one) => kindNames[one.kind] },
        { key: 'when', label: words.list.when, render: (one) => formatInstant(one.reportedAt, 'nl') },
        { key: 'state', label: words.list.state, render: (one) => stateNames[one.state] },
      ]} />
    </Stack>
  ),
}))
