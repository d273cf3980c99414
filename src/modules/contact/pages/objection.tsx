import { Type } from 'typebox'
import { formatDay } from '../../../kernel/day.ts'
import { dayOf } from '../../../kernel/instant.ts'
import { language, perReader } from '../../../kernel/language.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { objectionPeriod } from '../../../kernel/working-days.ts'
import { form, type Visit } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, field, Form, LinkButton, TextArea } from '../../../ui/forms.tsx'
import { Card, Notice, PageHead, Stack } from '../../../ui/parts.tsx'
import { openOwn } from '../../people/index.ts'
import { objectTo } from '../actions/objection.ts'
import { lastDecision, mayObject, ownMatter } from '../actions/open.ts'
import { ownWay } from '../actions/send.ts'
import type { MatterNow } from '../model.ts'
import { kindNames, type objectionOutcomeNames, words } from '../words.ts'
import { ownView, paths } from './own.ts'
import { Thread } from './thread.tsx'

const addressOf = (id: string): string => `${paths.list}/${id}/bezwaar`

type Standing = Pick<typeof words.objection, 'stands' | 'received' | 'running' | 'decided' | 'withdrawn'>

/** Where an objection stands: until when it is decided, that she took it back, or what was decided and until when the court is open; to her, or in the sentences of who reads her post. */
export function ObjectionStands({ matter: { objection, answerBy, withdrawnAt }, w, outcomes }: { matter: MatterNow; w: Standing; outcomes: typeof objectionOutcomeNames }) {
  if (!objection) return null
  const day = (on: typeof answerBy): string => formatDay(on, language())
  const { decided } = objection
  const open = withdrawnAt ? w.withdrawn : w.running(day(answerBy))
  return (
    <Card title={w.stands}>
      <p>{w.received(day(objection.receivedOn), objection.inTime)} {decided ? w.decided(day(decided.on), outcomes[decided.outcome], day(objectionPeriod(decided.on).lastDay)) : open}</p>
    </Card>
  )
}

/** Until when she can object to what was decided, and the way to it; nothing when she cannot, or did. */
export function WayToObject({ matter, visit: { actor, tx } }: { matter: MatterNow; visit: Visit }) {
  const w = words.matter
  const decision = lastDecision(matter)
  if (!decision || !mayObject(matter, actor.role)) return null
  const { lastDay } = objectionPeriod(dayOf(decision.at))
  return (
    <Notice>
      <p>{w.objection(formatDay(lastDay, language()), lastDay < tx.today)}</p>
      <p><LinkButton tone="quiet" href={addressOf(matter.id)}>{w.objectTo}</LinkButton></p>
    </Notice>
  )
}

/** She does not agree with what was decided on a request about her data. */
export const objectionPage = form(`${paths.list}/:zaak/bezwaar`, {
  may: 'send-matter', log: 'data-objection-made', input: Type.Object({ bezwaar: Type.String({ minLength: 10, maxLength: 4000 }) }), fields: perReader(() => ({ bezwaar: words.objection.field })),
}, async (visit, state) => {
  const file = await openOwn(visit)
  const found = file.ok ? await ownMatter(visit.tx, file.value, visit.params['zaak'] ?? '') : file
  if (!found.ok) return found
  if (!mayObject(found.value, visit.actor.role)) return refuse('matter-not-now')
  const w = words.objection
  const { id, kind } = found.value
  return ok({
    ...ownView(w.title), crumbs: [{ label: words.mine.back, href: paths.list }, { label: kindNames[kind], href: `${paths.list}/${id}` }, { label: w.stands }],
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        <ErrorSummary errors={state.errors} />
        <Thread matter={found.value} ownAccount={visit.actor.accountId} />
        <Form action={addressOf(id)} token={state.token}>
          <TextArea {...field(state, 'bezwaar')} label={w.words} rows={7} maxLength={4000} required />
          <p><Button size="large">{w.send}</Button></p>
        </Form>
      </Stack>
    ),
  })
}, async (visit, { bezwaar }) => {
  const id = visit.params['zaak'] ?? ''
  const file = await openOwn(visit)
  const made = file.ok ? await objectTo(visit.tx, file.value, id, bezwaar, ownWay(visit.tx)) : file
  return made.ok ? ok(`${paths.list}/${id}?gelukt=bezwaar`) : made
})
