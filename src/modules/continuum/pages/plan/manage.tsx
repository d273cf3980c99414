import { type Static, Type } from 'typebox'
import { parseDay } from '../../../../kernel/day.ts'
import { ok, refuse, refuseField, type Result } from '../../../../kernel/result.ts'
import { form, type FormState, type Visit } from '../../../../platform/http/route.ts'
import { Button, ButtonRow, DateField, ErrorSummary, field, Form, LinkButton, Select, TextArea, TextField } from '../../../../ui/forms.tsx'
import { Card, Chip, DataTable, Details, PageHead, Stack } from '../../../../ui/parts.tsx'
import { activitiesFrom, addActivity, editActivity, type Offer, ownActivity } from '../../actions/plan/activities.ts'
import { lifeAreas } from '../../model.ts'
import type { NeighbourhoodActivity } from '../../model/participation.ts'
import { lifeAreaNames } from '../../words.nl.ts'
import { activityWords } from '../../words.nl/participation.ts'

const w = activityWords.manage
export const managePath = '/buurtactiviteiten'

const short = Type.String({ minLength: 2, maxLength: 200 })
const input = Type.Object({
  naam: Type.String({ minLength: 3, maxLength: 120 }), wat: Type.String({ minLength: 3, maxLength: 600 }), waar: short, wanneer: short, kosten: short, contact: short, leefgebied: Type.Enum([...lifeAreas]),
  vanaf: Type.String({ format: 'date' }), tot: Type.Optional(Type.String({ format: 'date' })),
})

function offerOf(typed: Static<typeof input>): Result<Offer> {
  const from = parseDay(typed.vanaf)
  const until = typed.tot === undefined ? null : parseDay(typed.tot)
  if (!from) return refuseField('vanaf', 'invalid')
  if (until === undefined) return refuseField('tot', 'invalid')
  return ok({ name: typed.naam, about: typed.wat, place: typed.waar, times: typed.wanneer, costs: typed.kosten, contact: typed.contact, lifeArea: typed.leefgebied, from, until })
}

const Fields = ({ state }: { state: FormState }) => {
  return (
    <>
      <TextField {...field(state, 'naam')} label={w.name} maxLength={120} required />
      <TextArea {...field(state, 'wat')} label={w.about} rows={3} maxLength={600} required />
      <TextField {...field(state, 'waar')} label={w.place} maxLength={200} required />
      <TextField {...field(state, 'wanneer')} label={w.times} hint={w.timesHint} maxLength={200} required />
      <TextField {...field(state, 'kosten')} label={w.costs} maxLength={200} required />
      <TextField {...field(state, 'contact')} label={w.contact} hint={w.contactHint} maxLength={200} required />
      <Select {...field(state, 'leefgebied')} label={w.area} required options={lifeAreas.map((area) => ({ value: area, label: lifeAreaNames[area] }))} />
      <DateField {...field(state, 'vanaf')} label={w.from} required />
      <DateField {...field(state, 'tot')} label={w.until} />
    </>
  )
}

const Standing = ({ offer }: { offer: NeighbourhoodActivity }) =>
  <>{offer.until ? activityWords.until(offer.until) : w.runs}{offer.exampleValue && <> <Chip>{activityWords.example}</Chip></>}</>

/** What one's own municipality offers in the neighbourhood. */
const listPage = form(managePath, { may: 'manage-activities', log: 'neighbourhood-activity-added', input, fields: w.fields }, async ({ tx, actor }, state) => {
  const offers = actor.municipality ? await activitiesFrom(tx, actor.municipality) : []
  const asked: FormState = { ...state, values: { vanaf: tx.today, ...state.values } }
  return ok({
    title: w.title,
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        <ErrorSummary errors={state.errors} />
        <Card>
          <DataTable caption={w.caption} rows={offers} rowHref={({ id }) => `${managePath}/${id}`} empty={w.empty} columns={[
            { key: 'name', label: w.name, render: ({ name }) => name }, { key: 'times', label: activityWords.when, render: ({ times }) => times }, { key: 'place', label: activityWords.where, render: ({ place }) => place },
            { key: 'area', label: w.area, render: ({ lifeArea }) => lifeAreaNames[lifeArea] }, { key: 'until', label: w.until, render: (offer) => <Standing offer={offer} /> },
          ]} />
        </Card>
        <Card><Details summary={w.add} open={state.errors.length > 0 || offers.length === 0}><Form action={managePath} token={state.token}><Fields state={asked} /><p><Button>{w.act}</Button></p></Form></Details></Card>
      </Stack>
    ),
  })
}, async ({ tx, actor }, typed) => {
  if (!actor.municipality) return refuse('not-found')
  const offer = offerOf(typed)
  if (!offer.ok) return offer
  const added = await addActivity(tx, actor.municipality, offer.value)
  return added.ok ? ok(managePath) : added
})

const idOf = ({ params }: Visit): string => params['activiteit'] ?? ''

const valuesOf = (offer: NeighbourhoodActivity): FormState['values'] => ({
  naam: offer.name, wat: offer.about, waar: offer.place, wanneer: offer.times, kosten: offer.costs, contact: offer.contact, leefgebied: offer.lifeArea, vanaf: offer.from, tot: offer.until ?? undefined,
})

const editPage = form(`${managePath}/:activiteit`, { may: 'manage-activities', log: 'neighbourhood-activity-changed', input, fields: w.fields }, async (visit, state) => {
  const offer = await ownActivity(visit.tx, visit.actor.municipality, idOf(visit))
  if (!offer.ok) return offer
  return ok({
    title: offer.value.name, crumbs: [{ label: w.menu, href: managePath }, { label: offer.value.name }],
    body: (
      <Stack>
        <PageHead title={offer.value.name} />
        <ErrorSummary errors={state.errors} />
        <Form action={`${managePath}/${offer.value.id}`} token={state.token} version={offer.value.version}>
          <Fields state={{ ...state, values: { ...valuesOf(offer.value), ...state.values } }} />
          <ButtonRow><Button>{w.save}</Button><LinkButton tone="quiet" href={managePath}>{w.back}</LinkButton></ButtonRow>
        </Form>
      </Stack>
    ),
  })
}, async (visit, typed) => {
  const offer = offerOf(typed)
  if (!offer.ok) return offer
  const changed = await editActivity(visit.tx, visit.actor.municipality, idOf(visit), visit.version, offer.value)
  return changed.ok ? ok(managePath) : changed
})

/** Where the policy worker of a municipality keeps what there is to join in its neighbourhoods. */
export const managePages = [listPage, editPage]
