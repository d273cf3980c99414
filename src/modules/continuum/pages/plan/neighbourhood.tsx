import { type Static, Type } from 'typebox'
import { perReader } from '../../../../kernel/language.ts'
import { ok, refuseField } from '../../../../kernel/result.ts'
import { form, page, type Route } from '../../../../platform/http/route.ts'
import { Button, ButtonRow, ErrorSummary, field, Form, LinkButton, Radios, TextField } from '../../../../ui/forms.tsx'
import { Card, Chip, Columns, DataList, Empty, PageHead, Small, Stack } from '../../../../ui/parts.tsx'
import { activitiesFrom, activity, putInPlan } from '../../actions/plan/activities.ts'
import { goals } from '../../actions/plan/goals.ts'
import { livesIn } from '../../actions/plan/participation.ts'
import type { NeighbourhoodActivity } from '../../model/participation.ts'
import { activityWords, lifeAreaNames, planWords } from '../../words.ts'
import { baseOf, frameOf, type Side, sides } from './side.ts'

const w = activityWords

/** What an offer is, when and where, what it costs and how to join. */
const ActivityFacts = ({ offer }: { offer: NeighbourhoodActivity }) => (
  <>
    <p>{offer.about} {offer.exampleValue && <Chip>{w.example}</Chip>}</p>
    <DataList items={[{ label: w.when, value: offer.times }, { label: w.where, value: offer.place }, { label: w.costs, value: offer.costs }, { label: w.contact, value: offer.contact }]} />
  </>
)

const listPage = (side: Side): Route => page(`${side.root}/plan/buurt`, { may: 'write-plan', log: side.log('neighbourhood-activities-seen') }, async (visit) => {
  const file = await side.open(visit)
  if (!file.ok) return file
  const home = await livesIn(visit.tx, file.value.person.id)
  const offers = await activitiesFrom(visit.tx, home?.code)
  const base = `${baseOf(side, visit)}/plan/buurt`
  return ok({
    ...frameOf(side, file.value, w.title),
    body: (
      <Stack>
        <PageHead title={w.title} intro={home ? w.own(home.name) : w.unknown} />
        {offers.length === 0 && <Empty>{w.none}</Empty>}
        <Columns min="l">
          {offers.map((offer) => (
            <Card title={offer.name} actions={<LinkButton tone="quiet" href={`${base}/${offer.id}`}>{side.own ? w.put : w.putWorker}<span class="sl-hidden">: {offer.name}</span></LinkButton>}>
              <Small>{lifeAreaNames[offer.lifeArea]}</Small>
              <ActivityFacts offer={offer} />
            </Card>
          ))}
        </Columns>
      </Stack>
    ),
  })
})

const input = Type.Object({ doel: Type.String({ pattern: '^(nieuw|[0-9a-f-]{36})$' }), nieuw: Type.Optional(Type.String({ minLength: 3, maxLength: 500 })) })

const putPage = (side: Side): Route => form(`${side.root}/plan/buurt/:activiteit`, {
  may: 'write-plan', log: side.log('neighbourhood-activity-planned'), input, fields: perReader(() => ({ doel: w.fieldGoal, nieuw: w.fieldNewGoal })),
}, async (visit, state) => {
  const file = await side.open(visit)
  if (!file.ok) return file
  const offer = await activity(visit.tx, visit.params['activiteit'] ?? '')
  if (!offer.ok) return offer
  const open = (await goals(visit.tx, file.value.person.id)).filter((goal) => !goal.reachedOn && !goal.stoppedOn)
  const typed = { ...state, values: { doel: open.length === 0 ? 'nieuw' : undefined, nieuw: open.length === 0 ? w.newGoalDefault : undefined, ...state.values } }
  const base = `${baseOf(side, visit)}/plan/buurt`
  return ok({
    ...frameOf(side, file.value, offer.value.name),
    body: (
      <Stack>
        <PageHead title={offer.value.name} />
        <ErrorSummary errors={typed.errors} />
        <Card><ActivityFacts offer={offer.value} /></Card>
        <Form action={`${base}/${offer.value.id}`} token={state.token}>
          <Radios {...field(typed, 'doel')} label={w.goal} required options={[...open.map((goal) => ({ value: goal.id, label: goal.words })), { value: 'nieuw', label: w.newGoal }]} />
          <TextField {...field(typed, 'nieuw')} label={w.newGoalWords} hint={w.newGoalHint} maxLength={500} />
          <ButtonRow><Button>{side.own ? w.put : w.putWorker}</Button><LinkButton tone="quiet" href={base}>{planWords.shared.cancel}</LinkButton></ButtonRow>
        </Form>
      </Stack>
    ),
  })
}, async (visit, { doel, nieuw }: Static<typeof input>) => {
  const file = await side.open(visit)
  if (!file.ok) return file
  if (doel === 'nieuw' && !nieuw) return refuseField('nieuw', 'name-the-goal')
  const put = await putInPlan(visit.tx, file.value, visit.params['activiteit'] ?? '', doel === 'nieuw' ? { newGoal: nieuw ?? '' } : { goal: doel }, w.actionWords)
  return put.ok ? ok(`${baseOf(side, visit)}/plan`) : put
})

/** What there is to join in the neighbourhood, and putting it in the plan. */
export const neighbourhoodPages: readonly Route[] = sides.flatMap((side) => [listPage(side), putPage(side)])
