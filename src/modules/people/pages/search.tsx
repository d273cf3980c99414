import { Type } from 'typebox'
import { formatDay } from '../../../kernel/day.ts'
import { ok } from '../../../kernel/result.ts'
import { type FormState, question, type View } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, field, Form, TextField } from '../../../ui/forms.tsx'
import { DataTable, Notice, PageHead, Stack } from '../../../ui/parts.tsx'
import { findVisited } from '../actions/persons.ts'
import type { Hit } from '../model.ts'
import { words } from '../words.nl.ts'

const w = words.search
const path = '/mensen/zoek'
const most = 20

const Found = ({ hits }: { hits: readonly Hit[] }) => (
  <>
    {hits.length > most && <Notice tone="info">{w.more}</Notice>}
    <DataTable caption={w.found} rows={hits.slice(0, most)} rowHref={(hit) => `/mensen/${hit.id}`} empty={w.nobody} columns={[
      { key: 'name', label: w.name, render: (hit) => hit.name },
      { key: 'born', label: w.birthDate, render: (hit) => (hit.birthDate ? formatDay(hit.birthDate, 'nl') : w.unknown) },
      { key: 'town', label: w.town, render: (hit) => hit.town ?? w.unknown },
    ]} />
  </>
)

const view = (state: FormState, hits?: readonly Hit[]): View => ({
  title: w.title,
  body: (
    <Stack>
      <PageHead title={w.title} intro={w.intro} />
      <ErrorSummary errors={state.errors} />
      <Form action={path} token={state.token}>
        <TextField {...field(state, 'zoek')} label={w.label} hint={w.hint} autocomplete="off" maxLength={100} required />
        <p><Button>{w.act}</Button></p>
      </Form>
      {hits && <Found hits={hits} />}
    </Stack>
  ),
})

/** Finding a person: asked by POST, answered on the same page, so that no name or birth date stands in an address. */
export const searchPage = question(path, {
  may: 'search-people', log: 'people-searched',
  input: Type.Object({ zoek: Type.String({ minLength: 1, maxLength: 100 }) }), fields: { zoek: w.field },
}, async (_visit, state) => ok(view(state)), async (visit, { zoek }) => {
  const hits = await findVisited(visit, zoek, most + 1)
  return hits.ok ? ok(view({ values: { zoek }, errors: [], token: visit.token }, hits.value)) : hits
})
