import { Type } from 'typebox'
import { addDays, type Day, formatDay } from '../../../kernel/day.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { button, form, page, type Visit } from '../../../platform/http/route.ts'
import { Button, DateField, ErrorSummary, Form, LinkButton, Radios } from '../../../ui/forms.tsx'
import { Card, Chip, DataList, Empty, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { fullName, type OpenFile, openVisited } from '../../people/index.ts'
import { arrive, cancelStay, endStay, isNotSeen, markReady, nightsOver, stateOf, staysOf } from '../actions/stays.ts'
import { destinations, type PriorityGround, priorityGrounds, type Stay } from '../model.ts'
import { destinationNames, priorityNames, stayKindNames, stayStateNames, words } from '../words.nl.ts'
import { choices, dayText, fieldOf } from './chips.tsx'

const w = words.stays
const kinds = ['file', 'case', 'night'] as const
const base = (visit: Visit): string => `/mensen/${visit.params['persoon'] ?? ''}/verblijf`
const tones = { planned: 'info', arrived: 'good', left: 'neutral', cancelled: 'neutral' } as const
const changers = new Set(['support-worker', 'provider-manager', 'placement-coordinator', 'night-worker'])
const readiers = new Set(['support-worker', 'provider-manager'])

const Press = ({ stay, act, tone, children, visit }: { stay: Stay; act: string; tone?: 'quiet'; children: string; visit: Visit }) => (
  <Form action={`${base(visit)}/${stay.id}/${act}`} token={visit.token} version={stay.version}><Button tone={tone}>{children}</Button></Form>
)

function Acts({ stay, visit }: { stay: Stay; visit: Visit }) {
  if (!changers.has(visit.actor.role) || stay.kind === 'night') return null
  const state = stateOf(stay, visit.tx)
  if (state === 'planned') return <><Press stay={stay} act="aangekomen" visit={visit}>{w.arrive}</Press><Press stay={stay} act="kwam-niet" tone="quiet" visit={visit}>{stay.from > visit.tx.today ? w.callOff : w.cancel}</Press></>
  if (state !== 'arrived') return null
  return (
    <>
      <LinkButton tone="quiet" href={`${base(visit)}/${stay.id}/einde`}>{w.end}</LinkButton>
      {stay.kind === 'stay' && !stay.readyOn && readiers.has(visit.actor.role) && <LinkButton tone="quiet" href={`${base(visit)}/${stay.id}/uitstroomklaar`}>{w.ready}</LinkButton>}
    </>
  )
}

function StayCard({ stay, visit }: { stay: Stay; visit: Visit }) {
  const { today } = visit.tx
  const state = stateOf(stay, visit.tx)
  const over = nightsOver(stay, today)
  return (
    <Card title={`${stayKindNames[stay.kind]}: ${stay.location}, ${stay.place}`} actions={<Acts stay={stay} visit={visit} />}>
      <p><Chip tone={tones[state]}>{stayStateNames[state]}</Chip> {over > 0 && <Chip tone="attention">{w.over(over)}</Chip>} {isNotSeen(stay, today) && <Chip tone="attention">{w.notSeen}</Chip>}</p>
      <DataList items={[
        { label: words.from, value: dayText(stay.from, today) },
        ...(stay.until ?? stay.plannedUntil ? [{ label: words.until, value: dayText(stay.until ?? stay.plannedUntil ?? stay.from, today) }] : []),
        ...(stay.kind === 'respite' ? [{ label: words.reason, value: stay.reason }] : []),
        ...(stay.wentTo ? [{ label: w.wentToLabel, value: destinationNames[stay.wentTo] }] : []),
        ...(stay.readyOn ? [{ label: w.readySince, value: formatDay(stay.readyOn, 'nl') }] : []),
      ]} />
    </Card>
  )
}

const staysPage = page('/mensen/:persoon/verblijf', { may: 'see-stays', log: 'stays-seen' }, async (visit) => {
  const file = await openVisited(visit, kinds)
  if (!file.ok) return file
  const stays = await staysOf(visit.tx, file.value.person.id)
  const mayBook = ['support-worker', 'night-worker', 'placement-coordinator'].includes(visit.actor.role)
  return ok({
    title: w.title, crumbs: [{ label: fullName(file.value.person), href: `/mensen/${file.value.person.id}` }, { label: w.title }],
    body: (
      <Stack>
        <PageHead title={w.title} actions={mayBook && <LinkButton href={`/mensen/${file.value.person.id}/logeren`}>{w.book}</LinkButton>} />
        {stays.length === 0 ? <Empty>{w.empty}</Empty> : stays.map((stay) => <StayCard stay={stay} visit={visit} />)}
      </Stack>
    ),
  })
})

const stayPath = '/mensen/:persoon/verblijf/:verblijf'
type Deed = (visit: Visit, file: OpenFile, stayId: string) => Promise<Result<unknown>>

async function withFile(visit: Visit, deed: Deed): Promise<Result<string>> {
  const file = await openVisited(visit, kinds)
  const done = file.ok ? await deed(visit, file.value, visit.params['verblijf'] ?? '') : file
  return done.ok ? ok(base(visit)) : done
}

const change = { may: 'change-stay', input: Type.Object({}), back: base }
const arriveButton = button(`${stayPath}/aangekomen`, { ...change, log: 'stay-arrived' }, (visit) => withFile(visit, (_, file, id) => arrive(visit.tx, file, id, visit.version)))
const cancelButton = button(`${stayPath}/kwam-niet`, { ...change, log: 'stay-cancelled' }, (visit) => withFile(visit, (_, file, id) => cancelStay(visit.tx, file, id, visit.version)))

async function openedStay(visit: Visit): Promise<Result<{ stay: Stay; file: OpenFile }, 'not-found'>> {
  const file = await openVisited(visit, kinds)
  if (!file.ok) return file
  const stay = (await staysOf(visit.tx, file.value.person.id)).find((one) => one.id === visit.params['verblijf'])
  return stay ? ok({ stay, file: file.value }) : refuse('not-found')
}

const endForm = form(
  `${stayPath}/einde`, { may: 'change-stay', log: 'stay-ended', input: Type.Object({ dag: Type.String({ format: 'date' }), waarheen: Type.Enum([...destinations]) }), fields: { dag: w.endDay, waarheen: w.wentTo } },
  async (visit, state) => {
    const found = await openedStay(visit)
    if (!found.ok) return found
    return ok({
      title: w.endTitle, crumbs: [{ label: w.title, href: base(visit) }, { label: w.end }],
      body: (
        <Stack>
          <ErrorSummary errors={state.errors} />
          <PageHead title={w.endTitle} meta={`${found.value.stay.location}, ${found.value.stay.place}`} />
          <Form action={`${base(visit)}/${found.value.stay.id}/einde`} token={state.token} version={found.value.stay.version}>
            <DateField {...fieldOf(state, 'dag', visit.tx.today)} label={w.endDay} hint={w.endDayHint} required min={found.value.stay.from} max={addDays(visit.tx.today, 365)} />
            <Radios {...fieldOf(state, 'waarheen', found.value.stay.kind === 'respite' ? 'home' : undefined)} label={w.wentTo} required options={choices(destinationNames, destinations)} />
            <p><Button>{w.endAct}</Button></p>
          </Form>
        </Stack>
      ),
    })
  },
  (visit, input) => withFile(visit, (_, file, id) => endStay(visit.tx, file, id, { on: input.dag as Day, wentTo: input.waarheen }, visit.version)),
)

const groundFor = (product: string): PriorityGround => (product === 'dag-en-nachtopvang' ? 'homeless-shelter' : 'protected-living')

const readyForm = form(
  `${stayPath}/uitstroomklaar`, { may: 'mark-ready-to-leave', log: 'ready-to-leave', input: Type.Object({ klaar: Type.String({ format: 'date' }), grond: Type.Enum([...priorityGrounds]) }), fields: { klaar: w.readyDay, grond: w.ground } },
  async (visit, state) => {
    const found = await openedStay(visit)
    if (!found.ok) return found
    return ok({
      title: w.readyTitle, crumbs: [{ label: w.title, href: base(visit) }, { label: w.ready }],
      body: (
        <Stack>
          <ErrorSummary errors={state.errors} />
          <PageHead title={w.readyTitle} />
          <Form action={`${base(visit)}/${found.value.stay.id}/uitstroomklaar`} token={state.token} version={found.value.stay.version}>
            <DateField {...fieldOf(state, 'klaar', visit.tx.today)} label={w.readyDay} required max={visit.tx.today} />
            <Radios {...fieldOf(state, 'grond', groundFor(found.value.stay.product))} label={w.ground} required options={choices(priorityNames, priorityGrounds)} />
            <Small>{words.outflow.source}</Small>
            <p><Button>{w.readyAct}</Button></p>
          </Form>
        </Stack>
      ),
    })
  },
  (visit, input) => withFile(visit, (_, file, id) => markReady(visit.tx, file, id, { on: input.klaar as Day, ground: input.grond }, visit.version)),
)

export const stayPages = [staysPage, arriveButton, cancelButton, endForm, readyForm]
