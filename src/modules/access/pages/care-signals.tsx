import { Type } from 'typebox'
import { formatInstant } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/result.ts'
import { form, page } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, field, Form, Select, TextArea, TextField } from '../../../ui/forms.tsx'
import { Card, Chip, DataList, DataTable, Notice, PageHead, Pagination, Stack } from '../../../ui/parts.tsx'
import { handleCareSignal, listCareSignals, openCareSignal, sendCareSignal } from '../actions/care-signal.ts'
import { places } from '../actions/places.ts'
import { words } from '../words.nl/pages.ts'

const w = words.signal
const short = (maxLength: number) => Type.Optional(Type.String({ maxLength }))

const sendForm = form('/zorgen-melden', {
  may: 'anyone', log: 'care-signal-sent', limited: true,
  input: Type.Object({ over: Type.String({ minLength: 3, maxLength: 300 }), zorg: Type.String({ minLength: 10, maxLength: 3000 }), gemeente: Type.Optional(Type.String({ pattern: '^[0-9]{4}$' })), naam: short(100), contact: short(200) }),
  fields: { over: w.about, zorg: w.words, gemeente: w.municipality, naam: w.name, contact: w.contact },
}, async (visit, state) => ok({
  title: w.title, shell: 'public',
  body: (
    <Stack>
      <PageHead title={w.title} intro={w.intro} />
      <Notice tone="attention">{w.danger}</Notice>
      <ErrorSummary errors={state.errors} />
      <Form action="/zorgen-melden" token={state.token}>
        <TextField {...field(state, 'over')} label={w.about} hint={w.aboutHint} maxLength={300} required />
        <TextArea {...field(state, 'zorg')} label={w.words} rows={6} maxLength={3000} required />
        <Select {...field(state, 'gemeente')} label={w.municipality} options={(await places(visit.tx)).map(({ code, name }) => ({ value: code, label: name }))} />
        <TextField {...field(state, 'naam')} label={w.name} maxLength={100} autocomplete="name" />
        <TextField {...field(state, 'contact')} label={w.contact} hint={w.contactHint} maxLength={200} />
        <p><Button size="large">{w.send}</Button></p>
      </Form>
    </Stack>
  ),
}), async (visit, input) => {
  await sendCareSignal(visit.tx, { about: input.over, words: input.zorg, municipality: input.gemeente ?? null, reporterName: input.naam ?? null, reporterContact: input.contact ?? null })
  return ok('/zorgen-melden/dank')
})

const thanksPage = page('/zorgen-melden/dank', { may: 'anyone', log: 'care-signal-thanked' }, async () => ok({
  title: w.thanks, shell: 'public',
  body: <Stack><PageHead title={w.thanks} intro={w.thanksText} /><Notice tone="attention">{w.danger}</Notice></Stack>,
}))

const listPage = page('/zorgsignalen', { may: 'see-care-signals', log: 'care-signals-seen' }, async (visit) => {
  const number = Math.max(1, Math.trunc(Number(visit.query['pagina'])) || 1)
  const { rows, more } = await listCareSignals(visit, number)
  const municipalities = await places(visit.tx)
  return ok({
    title: w.list,
    body: (
      <Stack>
        <PageHead title={w.list} intro={w.listIntro} />
        <DataTable caption={w.caption} rows={rows} empty={w.none} rowHref={({ id }) => `/zorgsignalen/${id}`} columns={[
          { key: 'about', label: w.about, render: ({ about }) => about },
          { key: 'when', label: w.when, render: ({ receivedAt }) => formatInstant(receivedAt, 'nl') },
          { key: 'place', label: words.list.place, render: ({ municipality }) => municipalities.find((one) => one.code === municipality)?.name ?? w.unknown },
          { key: 'state', label: words.list.state, render: ({ handledAt }) => (handledAt ? <Chip tone="good">{w.handled}</Chip> : <Chip tone="attention">{w.waiting}</Chip>) },
        ]} />
        {(more || number > 1) && <Pagination summary={w.page(number)} previous={number > 1 ? `/zorgsignalen?pagina=${number - 1}` : undefined} next={more ? `/zorgsignalen?pagina=${number + 1}` : undefined} />}
      </Stack>
    ),
  })
})

const handleForm = form('/zorgsignalen/:signaal', {
  may: 'see-care-signals', log: 'care-signal-handled', input: Type.Object({ gedaan: Type.String({ minLength: 5, maxLength: 2000 }) }), fields: { gedaan: w.outcome },
}, async (visit, state) => {
  const found = await openCareSignal(visit, visit.params['signaal'] ?? '')
  if (!found.ok) return found
  const signal = found.value
  return ok({
    title: w.handleTitle, crumbs: [{ label: w.menu, href: '/zorgsignalen' }, { label: w.handleTitle }],
    body: (
      <Stack>
        <PageHead title={w.handleTitle} />
        <ErrorSummary errors={state.errors} />
        <Card title={signal.about}>
          <p>“{signal.words}”</p>
          <DataList items={[{ label: w.when, value: formatInstant(signal.receivedAt, 'nl') }, { label: w.from, value: [signal.reporterName, signal.reporterContact].filter(Boolean).join(', ') || w.unknown }]} />
          {signal.outcome && <Notice tone="good" title={w.handled}>{signal.outcome}</Notice>}
        </Card>
        {!signal.handledAt && (
          <Form action={`/zorgsignalen/${signal.id}`} token={state.token} version={signal.version}>
            <TextArea {...field(state, 'gedaan')} label={w.outcome} maxLength={2000} required />
            <p><Button>{w.handle}</Button></p>
          </Form>
        )}
      </Stack>
    ),
  })
}, async (visit, input) => {
  const done = await handleCareSignal(visit, visit.params['signaal'] ?? '', input.gedaan)
  return done.ok ? ok('/zorgsignalen') : done
})

export const careSignalPages = [sendForm, thanksPage, listPage, handleForm]
