import { type Static, Type } from 'typebox'
import { type Day, formatDay, parseDay } from '../../../kernel/day.ts'
import { ok } from '../../../kernel/result.ts'
import { form, type FormState, type View, type Visit } from '../../../platform/http/route.ts'
import { Button, ButtonRow, DateField, ErrorSummary, field, Form, LinkButton, NumberField, Radios, TextArea } from '../../../ui/forms.tsx'
import { Card, Columns, DataList, Link, Notice, PageHead, ProductChip, Stack } from '../../../ui/parts.tsx'
import { type OpenFile, openVisited } from '../../people/index.ts'
import { activeEntitlement, currentEpisode, episodes, moves, moveSupport, plannedEpisode, products } from '../actions/episodes.ts'
import { observedIn } from '../actions/observation.ts'
import { type Entitlement, type Episode, type Product, type ProductMove, wishes } from '../model.ts'
import { planned as plannedWords, wanted as wantedWords } from '../words.nl/moves.ts'
import { bandwidthWords, dutch, productName, wishNames, words } from '../words.nl.ts'
import { crumbsOf } from './crumbs.ts'
import { StartWay } from './wanted.tsx'

const w = words.move
const pathOf = (personId: string): string => `/mensen/${personId}/meer-of-minder-hulp`

const input = Type.Object({
  hulp: Type.String({ maxLength: 60 }), uren: Type.String({ pattern: '^\\d{1,3}([.,]\\d)?$' }), vanaf: Type.String({ format: 'date' }),
  wens: Type.Enum([...wishes]), reden: Type.String({ minLength: 5, maxLength: 1000 }),
})

type Around = { current: Episode | undefined; planned: Episode | undefined; entitlement: Entitlement | undefined; chain: number; steps: readonly ProductMove[]; offered: readonly Product[]; today: Day }

async function aroundOf({ tx }: Visit, personId: string): Promise<Around> {
  return {
    current: await currentEpisode(tx, personId), planned: await plannedEpisode(tx, personId), entitlement: await activeEntitlement(tx, personId),
    chain: (await episodes(tx, personId)).length, steps: await moves(tx, tx.today), offered: await products(tx, tx.today), today: tx.today,
  }
}

const Now = ({ current, planned }: Around) => (
  <Card title={w.now}>
    {current
      ? <DataList items={[
        { label: w.support, value: <ProductChip code={current.product} label={productName(current.product)} /> }, { label: w.hours, value: dutch(current.hoursPerWeek) },
        { label: w.sinceLabel, value: formatDay(current.from, 'nl') },
        ...(planned ? [{ label: w.planned, value: <>{w.plannedText(productName(planned.product), planned.from)} <Link href={`/mensen/${planned.personId}/geplande-stap`}>{plannedWords.link}</Link></> }] : []),
      ]} />
      : <p>{w.noEpisode}</p>}
  </Card>
)

const Room = ({ entitlement }: Around) => (
  <Card title={w.room}>
    {entitlement ? <ul>{bandwidthWords(entitlement).map((sentence) => <li>{sentence}</li>)}</ul> : <p>{w.noRoom}</p>}
  </Card>
)

/** Every product of the region, with the way it goes; a step the region does not know says so. */
function optionsOf({ current, entitlement, steps, offered }: Around) {
  const outside = (product: Product): boolean => product.legalGround !== 'none' && !entitlement?.products.includes(product.code)
  const breather = steps.some((step) => step.from === current?.product && step.to === null)
  return offered.map((product) => {
    const { code, name, purpose } = product
    const step = steps.find((one) => one.from === current?.product && one.to === code)
    const here = code === current?.product
    return {
      value: code, label: `${name}${here ? ` (${w.thisNow})` : step ? ` (${w.direction[step.direction]})` : ''}`, hint: [purpose && `${purpose}.`, code !== current?.product && outside(product) && w.outside].filter(Boolean).join(' ') || undefined,
      disabledBecause: here || step || breather ? undefined : w.noStep,
    }
  })
}

/** Outside the decision: the shortest lawful way, begun from what was typed. */
const Route = ({ personId, state, token }: { personId: string; state: FormState; token: string }) => (
  <>
    <Notice tone="info" title={w.notInside}><p>{w.route}</p></Notice>
    <StartWay personId={personId} state={state} token={token} />
  </>
)

const LaterRoute = ({ personId }: { personId: string }) => (
  <Notice tone="info" title={w.notInside}>
    <p>{w.route}</p>
    <p><LinkButton tone="quiet" href={`/mensen/${personId}/andere-hulp`}>{wantedWords.start}</LinkButton></p>
  </Notice>
)

function MoveForm({ file, around, state }: { file: OpenFile; around: Around; state: FormState }) {
  const typed = { ...state, values: { hulp: around.current?.product, uren: around.current && dutch(around.current.hoursPerWeek), vanaf: around.today, ...state.values } }
  return (
    <Form action={pathOf(file.person.id)} token={state.token} version={around.chain}>
      <Radios {...field(typed, 'hulp')} label={w.wanted} options={optionsOf(around)} required />
      <NumberField {...field(typed, 'uren')} label={w.hours} hint={w.hoursHint} decimal required />
      <DateField {...field(typed, 'vanaf')} label={w.day} hint={w.dayHint} min={around.today} required />
      <Radios {...field(typed, 'wens')} label={w.wish} hint={w.wishHint} required options={wishes.map((wish) => ({ value: wish, label: wishNames[wish] }))} />
      <TextArea {...field(typed, 'reden')} label={w.reason} hint={w.reasonHint} rows={3} maxLength={1000} required />
      <ButtonRow>
        <Button>{w.act}</Button>
        <LinkButton tone="quiet" href={`/mensen/${file.person.id}`}>{w.cancel}</LinkButton>
      </ButtonRow>
    </Form>
  )
}

const viewOf = (file: OpenFile, around: Around, state: FormState, token: string): View => ({
  title: w.title, crumbs: crumbsOf(file.person, w.title),
  body: (
    <Stack>
      <PageHead title={w.title} intro={w.intro} />
      <ErrorSummary errors={state.errors} />
      {state.errors.some((error) => !error.field) && <Route personId={file.person.id} state={state} token={token} />}
      <Columns min="m"><Now {...around} /><Room {...around} /></Columns>
      {around.current && <MoveForm file={file} around={around} state={state} />}
      {state.errors.every((error) => error.field) && <LaterRoute personId={file.person.id} />}
    </Stack>
  ),
})

const hoursOf = (typed: string): number => Number(typed.replace(',', '.'))

/** More, less or other support: within the decision at once, otherwise with the lawful way on. */
export const movePage = form('/mensen/:persoon/meer-of-minder-hulp', {
  may: 'move-support', log: 'support-moved', input, fields: { hulp: w.product, uren: w.hours, vanaf: w.day, wens: w.wish, reden: w.reason },
}, async (visit, state) => {
  const file = await openVisited(visit, ['file'])
  return file.ok ? ok(viewOf(file.value, await aroundOf(visit, file.value.person.id), state, visit.token)) : file
}, async (visit, { hulp, uren, vanaf, wens, reden }: Static<typeof input>) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const moved = await moveSupport(visit.tx, file.value, {
    product: hulp, hours: hoursOf(uren), day: parseDay(vanaf) ?? visit.tx.today, wish: wens, by: visit.actor.role, reason: reden, chainLength: visit.version,
  })
  if (!moved.ok) return moved
  const begins = moved.value.from <= visit.tx.today && moved.value.product === observedIn
  return ok(begins ? `/mensen/${file.value.person.id}/observatie` : `/mensen/${file.value.person.id}`)
})
