import { Type } from 'typebox'
import { formatInstant } from '../../../kernel/instant.ts'
import { language, perReader } from '../../../kernel/language.ts'
import { ok } from '../../../kernel/result.ts'
import { form } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, field, Form, LinkButton, Radios, TextArea } from '../../../ui/forms.tsx'
import { Card, Details, Link, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { openOwn } from '../../people/index.ts'
import { type MessageReaders, messageReaders } from '../actions/readers.ts'
import { complaintTargets, ownWay, sendComplaint, sendDataRequest, sendMessage } from '../actions/send.ts'
import { dataKinds } from '../model.ts'
import { kindNames, schemes, words } from '../words.ts'
import { ownView, paths } from './own.ts'

const wordsInput = Type.String({ minLength: 2, maxLength: 4000 })

/** Who reads a message that is sent now, and what happens when it is not read in time. */
function whoReads({ first, until, next, keyWorker }: MessageReaders): string {
  const w = words.write
  return [keyWorker ? w.isOff(keyWorker) : '', w.to(first, formatInstant(until, language())), next ? w.otherwise(next) : ''].filter(Boolean).join(' ')
}

const writePage = form(paths.write, {
  may: 'send-matter', log: 'message-sent', input: Type.Object({ woorden: wordsInput }), fields: perReader(() => ({ woorden: words.write.field })),
}, async (visit, state) => {
  const file = await openOwn(visit)
  if (!file.ok) return file
  const readers = await messageReaders(visit.tx, file.value.person.id)
  const w = words.write
  return ok({
    ...ownView(w.title),
    body: (
      <Stack>
        <PageHead title={w.title} intro={readers.ok ? whoReads(readers.value) : w.toNobody} />
        <ErrorSummary errors={state.errors} />
        <Form action={paths.write} token={state.token}>
          <TextArea {...field(state, 'woorden')} label={w.words} rows={7} maxLength={4000} required />
          <p><Button size="large">{w.send}</Button></p>
        </Form>
        <Small>{w.soon} {words.mine.danger} <Link href="/bel">{words.mine.callNow}</Link></Small>
      </Stack>
    ),
  })
}, async (visit, { woorden }) => {
  const file = await openOwn(visit)
  const sent = file.ok ? await sendMessage(visit.tx, file.value, woorden, ownWay(visit.tx)) : file
  return sent.ok ? ok(`${paths.list}?gelukt=bericht`) : sent
})

const complaintPage = form(paths.complaint, {
  may: 'send-matter', log: 'complaint-sent', input: Type.Object({ over: Type.Enum(['provider', 'municipality']), woorden: wordsInput }), fields: perReader(() => ({ over: words.complaint.toField, woorden: words.complaint.wordsField })),
}, async (visit, state) => {
  const file = await openOwn(visit)
  if (!file.ok) return file
  const targets = await complaintTargets(visit.tx, file.value)
  const w = words.complaint
  return ok({
    ...ownView(w.title),
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        <ErrorSummary errors={state.errors} />
        <Card title={w.about} actions={<LinkButton href="/mijn/besluiten">{w.decisions}</LinkButton>}><p>{w.aboutText}</p></Card>
        <Card title={w.how}>
          <p>{w.howText}</p>
          {targets.length === 0 ? <p>{w.nobody} <Link href={paths.write}>{words.mine.write}</Link></p> : (
            <Form action={paths.complaint} token={state.token}>
              <Radios {...field(state, 'over')} label={w.to} required options={targets.map((one) => ({ value: one.to, label: w[one.to](one.name), hint: words.mine.scheme(schemes[one.to](one.name)) }))} />
              <TextArea {...field(state, 'woorden')} label={w.words} rows={7} maxLength={4000} required />
              <p><Button size="large">{w.send}</Button></p>
              <Small>{w.soon}</Small>
            </Form>
          )}
        </Card>
        <p>{w.help}</p>
      </Stack>
    ),
  })
}, async (visit, { over, woorden }) => {
  const file = await openOwn(visit)
  const sent = file.ok ? await sendComplaint(visit.tx, file.value, over, woorden, ownWay(visit.tx)) : file
  return sent.ok ? ok(`${paths.list}?gelukt=klacht`) : sent
})

const dataPage = form(paths.data, {
  may: 'send-matter', log: 'data-request-sent', input: Type.Object({ soort: Type.Enum([...dataKinds]), woorden: wordsInput }), fields: perReader(() => ({ soort: words.data.kindField, woorden: words.data.wordsField })),
}, async (_visit, state) => {
  const w = words.data
  const hints = { access: w.accessHint, correction: w.correctionHint, erasure: w.erasureHint } as const
  return ok({
    ...ownView(w.title),
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        <ErrorSummary errors={state.errors} />
        <Card title={w.download} actions={<LinkButton size="large" href="/mijn/gegevens/alles">{w.downloadAct}</LinkButton>}><p>{w.downloadText}</p></Card>
        <Card title={w.looked} actions={<LinkButton tone="quiet" href="/mijn/wie-keek">{w.lookedAct}</LinkButton>} />
        <Card><Details summary={w.ask} open={state.errors.length > 0}>
          <p>{w.askText}</p>
          <Form action={paths.data} token={state.token}>
            <Radios {...field(state, 'soort')} label={w.kind} required options={dataKinds.map((kind) => ({ value: kind, label: kindNames[kind], hint: hints[kind] }))} />
            <TextArea {...field(state, 'woorden')} label={w.words} hint={w.wordsHint} rows={5} maxLength={4000} required />
            <p><Button>{w.send}</Button></p>
          </Form>
        </Details></Card>
      </Stack>
    ),
  })
}, async (visit, { soort, woorden }) => {
  const file = await openOwn(visit)
  const sent = file.ok ? await sendDataRequest(visit.tx, file.value, soort, woorden, ownWay(visit.tx)) : file
  return sent.ok ? ok(`${paths.list}?gelukt=verzoek`) : sent
})

export const sendPages = [writePage, complaintPage, dataPage]
