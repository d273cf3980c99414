import { Type } from 'typebox'
import { formatInstant } from '../../../kernel/instant.ts'
import { language } from '../../../kernel/language.ts'
import { ok } from '../../../kernel/result.ts'
import { button, form, type Visit } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, field, Form, Radios, TextArea } from '../../../ui/forms.tsx'
import { Card, Notice, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { openVisited } from '../../people/index.ts'
import { beginRest, rests, runningRest, wakeSupport } from '../actions/rest.ts'
import { raiseSignal } from '../actions/signals.ts'
import type { Rest } from '../model.ts'
import { wishNames } from '../words.nl.ts'
import { rest as w, wakeNames } from '../words.ts'
import { crumbsOf } from './crumbs.ts'
import { ownFile } from './own.ts'

const pathOf = (personId: string): string => `/mensen/${personId}/rust`
const at = (moment: Rest['fromAt']): string => formatInstant(moment, language())

/** When the support rested, and what woke it. */
export const RestHistory = ({ all }: { all: readonly Rest[] }) => {
  const woken = all.flatMap((one) => (one.wokenAt && one.wokenBy ? [w.row(at(one.fromAt), at(one.wokenAt), wakeNames[one.wokenBy])] : []))
  return woken.length > 0 ? <Card title={w.history}><ul>{woken.map((line) => <li>{line}</li>)}</ul></Card> : null
}

const wishOptions = (['together', 'own-wish'] as const).map((value) => ({ value, label: wishNames[value] }))

/** Support on the background rests by agreement, and wakes. */
export const restPage = form('/mensen/:persoon/rust', {
  may: 'move-support', log: 'support-rested', input: Type.Object({ afspraak: Type.String({ minLength: 5, maxLength: 1000 }), wens: Type.Enum(['together', 'own-wish']) }), fields: { afspraak: w.fieldAgreed, wens: w.fieldWish },
}, async (visit, state) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const { id } = file.value.person
  const running = await runningRest(visit.tx, id)
  return ok({
    title: w.title, crumbs: crumbsOf(file.value.person, w.title),
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        <ErrorSummary errors={state.errors} />
        {running ? (
          <Notice tone="info" title={w.resting(at(running.fromAt))}>
            <p>{running.agreed}</p>
            <Form action={`${pathOf(id)}/wakker`} token={visit.token}><Button>{w.wake}</Button></Form>
          </Notice>
        ) : (
          <Card title={w.awake}>
            <Form action={pathOf(id)} token={state.token}>
              <TextArea {...field(state, 'afspraak')} label={w.agreed} hint={w.agreedHint} rows={3} maxLength={1000} required />
              <Radios {...field(state, 'wens')} label={w.wish} options={wishOptions} required />
              <p><Button>{w.act}</Button></p>
            </Form>
          </Card>
        )}
        <Small>{w.line}</Small>
        <RestHistory all={await rests(visit.tx, id)} />
      </Stack>
    ),
  })
}, async (visit, { afspraak, wens }) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const begun = await beginRest(visit.tx, file.value, { agreed: afspraak, wish: wens })
  return begun.ok ? ok(pathOf(file.value.person.id)) : begun
})

const backToPage = ({ params }: Visit): string => pathOf(params['persoon'] ?? '')

export const wakeButton = button('/mensen/:persoon/rust/wakker', { may: 'move-support', log: 'support-woken', input: Type.Object({}), back: backToPage }, async (visit) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  await wakeSupport(visit.tx, file.value.person.id, 'worker')
  return ok(backToPage(visit))
})

/** She asks for contact again: her support wakes, and her worker or who replaces has to answer. */
export const ownWakeButton = button('/mijn/hulp/wakker', { may: 'see-own-support', log: 'contact-asked', input: Type.Object({}), back: () => '/mijn/hulp' }, async (visit) => {
  const file = await ownFile(visit)
  if (!file.ok) return file
  await wakeSupport(visit.tx, file.value.person.id, 'own-request')
  await raiseSignal(visit.tx, file.value.person.id, 'request', { text: w.wantsContact })
  return ok('/mijn/hulp?gelukt=gevraagd')
})
