import { Type } from 'typebox'
import { addDays, parseDay } from '../../../kernel/day.ts'
import { formatInstant } from '../../../kernel/instant.ts'
import { language } from '../../../kernel/language.ts'
import { ok } from '../../../kernel/result.ts'
import { button, form, type FormState, type Visit } from '../../../platform/http/route.ts'
import { Button, DateField, ErrorSummary, field, Form, TextField } from '../../../ui/forms.tsx'
import { Card, Empty, PageHead, Stack } from '../../../ui/parts.tsx'
import { type OpenFile, openVisited } from '../../people/index.ts'
import { currentEpisode, episodes, plannedEpisode } from '../actions/episodes.ts'
import { redateMove, withdrawMove, withdrawnMoves } from '../actions/planned.ts'
import type { Episode, WithdrawnMove } from '../model.ts'
import { productName } from '../words.nl.ts'
import { planned as w } from '../words.ts'
import { crumbsOf } from './crumbs.ts'

const pathOf = (personId: string): string => `/mensen/${personId}/geplande-stap`
const reason = Type.String({ minLength: 5, maxLength: 500 })

const rowOf = ({ product, from, redatedTo, withdrawnAt }: WithdrawnMove): string =>
  redatedTo ? w.redated(productName(product), from, redatedTo) : w.withdrawn(productName(product), from, formatInstant(withdrawnAt, language()))

/** Steps that were planned and did not go on, or on another day. */
export const Earlier = ({ moves }: { moves: readonly WithdrawnMove[] }) => (moves.length > 0
  ? <Card title={w.earlier}><ul>{moves.map((one) => <li>{rowOf(one)} {one.reason}</li>)}</ul></Card>
  : null)

type Around = { file: OpenFile; coming: Episode; now: Episode | undefined; chain: number; state: FormState; visit: Visit }

function Change({ file, coming, now, chain, state, visit }: Around) {
  const typed = { ...state, values: { vanaf: coming.from, ...state.values } }
  const { today } = visit.tx
  return (
    <>
      <Card title={w.what}>
        <p><strong>{w.from(productName(coming.product), coming.from)}</strong></p>
        {now && <p>{w.goesOn(productName(now.product), coming.from)}</p>}
      </Card>
      <Card title={w.redate}>
        <Form action={pathOf(file.person.id)} token={state.token} version={chain}>
          <DateField {...field(typed, 'vanaf')} label={w.day} min={today} required />
          <TextField {...field(typed, 'reden')} label={w.reason} hint={w.reasonHint} maxLength={500} required />
          <p><Button>{w.redateAct}</Button></p>
        </Form>
      </Card>
      <Card title={w.withdrawTitle}>
        <Form action={`${pathOf(file.person.id)}/intrekken`} token={visit.token} version={chain} label={w.withdrawTitle}>
          <TextField name="waarom" label={w.reason} hint={w.reasonHint} maxLength={500} required />
          <p><Button tone="quiet">{w.withdraw}</Button></p>
        </Form>
      </Card>
    </>
  )
}

/** A step that was agreed and has not begun: another day, or not at all. */
export const plannedPage = form('/mensen/:persoon/geplande-stap', {
  may: 'move-support', log: 'move-redated', input: Type.Object({ vanaf: Type.String({ format: 'date' }), reden: reason }), fields: { vanaf: w.fieldDay, reden: w.fieldReason },
}, async (visit, state) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const { id } = file.value.person
  const coming = await plannedEpisode(visit.tx, id)
  const now = await currentEpisode(visit.tx, id)
  const chain = (await episodes(visit.tx, id)).length
  return ok({
    title: w.title, crumbs: crumbsOf(file.value.person, w.title),
    body: (
      <Stack>
        <PageHead title={w.title} intro={coming ? w.intro : undefined} />
        <ErrorSummary errors={state.errors} />
        {coming ? <Change file={file.value} coming={coming} now={now} chain={chain} state={state} visit={visit} /> : <Empty>{w.none}</Empty>}
        <Earlier moves={await withdrawnMoves(visit.tx, id)} />
      </Stack>
    ),
  })
}, async (visit, { vanaf, reden }) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const moved = await redateMove(visit.tx, file.value, parseDay(vanaf) ?? addDays(visit.tx.today, -1), { reason: reden, chainLength: visit.version })
  return moved.ok ? ok(pathOf(file.value.person.id)) : moved
})

export const withdrawButton = button('/mensen/:persoon/geplande-stap/intrekken', {
  may: 'move-support', log: 'move-withdrawn', input: Type.Object({ waarom: reason }), back: ({ params }) => pathOf(params['persoon'] ?? ''),
}, async (visit, { waarom }) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const gone = await withdrawMove(visit.tx, file.value, { reason: waarom, chainLength: visit.version })
  return gone.ok ? ok(pathOf(file.value.person.id)) : gone
})
