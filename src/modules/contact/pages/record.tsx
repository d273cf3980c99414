import { Type } from 'typebox'
import { ok } from '../../../kernel/result.ts'
import { form } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, field, Form, Radios, TextArea } from '../../../ui/forms.tsx'
import { Notice, PageHead, Stack } from '../../../ui/parts.tsx'
import { fullName, openVisited } from '../../people/index.ts'
import { complaintTargets, type Recorded, recordFor } from '../actions/send.ts'
import { staffWords } from '../words.nl.ts'

const w = staffWords.record
const kinds = ['message', 'complaint', 'access', 'correction', 'erasure'] as const
const path = '/mensen/:persoon/vraag'
const callers = ['file', 'case', 'night'] as const

const input = Type.Object({ soort: Type.Enum([...kinds]), over: Type.Optional(Type.Enum(['provider', 'municipality'])), woorden: Type.String({ minLength: 2, maxLength: 4000 }) })

/** A helper writes down what a resident says by telephone or at the desk; it goes the same way as when she sent it herself. */
const recordPage = form(path, {
  may: 'record-matter', log: 'matter-recorded', input, fields: { soort: w.kind, over: w.complaintTo, woorden: w.field },
}, async (visit, state) => {
  const file = await openVisited(visit, callers)
  if (!file.ok) return file
  const { person } = file.value
  const targets = await complaintTargets(visit.tx, file.value)
  const title = w.title(fullName(person))
  return ok({
    title, crumbs: [{ label: fullName(person), href: `/mensen/${person.id}` }, { label: w.send }],
    body: (
      <Stack>
        <PageHead title={title} intro={w.intro} />
        {visit.query['gelukt'] === 'verstuurd' && <Notice tone="good" live>{w.done}</Notice>}
        <ErrorSummary errors={state.errors} />
        <Form action={path.replace(':persoon', person.id)} token={state.token}>
          <Radios {...field(state, 'soort')} label={w.kind} required options={kinds.map((value) => ({ value, label: w.kinds[value] }))} />
          {targets.length > 0 && <Radios {...field(state, 'over')} label={w.complaintTo} options={targets.map((one) => ({ value: one.to, label: `${w[one.to]}: ${one.name}` }))} />}
          <TextArea {...field(state, 'woorden')} label={w.words} rows={7} maxLength={4000} required />
          <p><Button>{w.send}</Button></p>
        </Form>
      </Stack>
    ),
  })
}, async (visit, { soort, over, woorden }) => {
  const file = await openVisited(visit, callers)
  const sent = file.ok ? await recordFor(visit.tx, file.value, { kind: soort, words: woorden, ...(over ? { over } : {}) } satisfies Recorded) : file
  return sent.ok ? ok(`${path.replace(':persoon', visit.params['persoon'] ?? '')}?gelukt=verstuurd`) : sent
})

export const recordPages = [recordPage]
