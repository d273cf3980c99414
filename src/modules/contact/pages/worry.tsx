import { Type } from 'typebox'
import { formatInstant } from '../../../kernel/instant.ts'
import { language, perReader } from '../../../kernel/language.ts'
import { ok } from '../../../kernel/result.ts'
import { form } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, field, Form, TextArea } from '../../../ui/forms.tsx'
import { Card, Notice, PageHead, Section, Stack } from '../../../ui/parts.tsx'
import { ownWorries, sharedBy } from '../actions/open.ts'
import { tellWorry } from '../actions/send.ts'
import { staffWords } from '../words.ts'
import { StateChip, Thread } from './thread.tsx'

const w = staffWords.worry
const path = '/gedeeld/:naaste/zorgen'

/** Somebody who looks along says that she worries. It stands here what she said before and what was answered. */
const worryPage = form(path, {
  may: 'tell-worry', log: 'worry-told', input: Type.Object({ woorden: Type.String({ minLength: 5, maxLength: 4000 }) }), fields: perReader(() => ({ woorden: w.field })),
}, async (visit, state) => {
  const shared = await sharedBy(visit.tx, visit.params['naaste'] ?? '')
  if (!shared.ok) return shared
  const { callName } = shared.value.file.person
  const before = await ownWorries(visit.tx, shared.value.file)
  const address = path.replace(':naaste', shared.value.member.id)
  return ok({
    title: w.title(callName), crumbs: [{ label: w.back, href: '/gedeeld' }, { label: w.act }],
    body: (
      <Stack>
        <PageHead title={w.title(callName)} intro={w.intro} />
        {visit.query['gelukt'] === 'verstuurd' && <Notice tone="good" live>{w.done}</Notice>}
        <ErrorSummary errors={state.errors} />
        <Notice tone="attention">{w.danger}</Notice>
        <Form action={address} token={state.token}>
          <TextArea {...field(state, 'woorden')} label={w.words} hint={w.open(callName)} rows={6} maxLength={4000} required />
          <p><Button size="large">{w.send}</Button></p>
        </Form>
        {before.length > 0 && (
          <Section title={w.before}>
            {before.map((one) => <Card title={<>{formatInstant(one.sentAt, language())} <StateChip state={one.state} /></>}><Thread matter={one} ownAccount={visit.actor.accountId} /></Card>)}
          </Section>
        )}
      </Stack>
    ),
  })
}, async (visit, { woorden }) => {
  const told = await tellWorry(visit.tx, visit.params['naaste'] ?? '', woorden)
  return told.ok ? ok(`${path.replace(':naaste', visit.params['naaste'] ?? '')}?gelukt=verstuurd`) : told
})

export const worryPages = [worryPage]
