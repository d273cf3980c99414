import { type Static, Type } from 'typebox'
import { dayOf } from '../../../../kernel/instant.ts'
import { perReader } from '../../../../kernel/language.ts'
import { ok } from '../../../../kernel/result.ts'
import { button, form, type FormState, type Route, type Visit } from '../../../../platform/http/route.ts'
import { Button, ButtonRow, ErrorSummary, field, Form, LinkButton, Select, TextField } from '../../../../ui/forms.tsx'
import { Card, Details, Empty, Link, PageHead, Small, Stack } from '../../../../ui/parts.tsx'
import type { OpenFile } from '../../../people/index.ts'
import { actionsOf } from '../../actions/plan/actions.ts'
import { addGoal, endGoal, goals } from '../../actions/plan/goals.ts'
import { chooseNudge, nudge, nudgeChannel } from '../../actions/plan/nudges.ts'
import { type Goal, lifeAreas } from '../../model.ts'
import type { Nudge, PlanAction } from '../../model/plan.ts'
import { lifeAreaNames, planWords } from '../../words.ts'
import { GoalActions, Standing } from './parts.tsx'
import { baseOf, type Drawn, frameOf, ownSide, type Side, sides } from './side.ts'

const s = planWords.shared
const input = Type.Object({ leefgebied: Type.Enum([...lifeAreas]), doel: Type.String({ minLength: 3, maxLength: 500 }) })
const fields = perReader(() => ({ leefgebied: s.fieldArea, doel: s.fieldWords }))
const ending = Type.Object({ hoe: Type.Enum(['gehaald', 'gestopt']) })

const wordsOf = ({ own }: Side) => (own ? planWords.own : planWords.worker)

/** What else can be done with a goal, folded away: what is to be done now stands above it. */
const OpenGoal = ({ goal, actions, drawn }: { goal: Goal; actions: readonly PlanAction[]; drawn: Drawn }) => (
  <Card level={3} title={goal.words}>
    <p><Standing goal={goal} /></p>
    <GoalActions actions={actions} drawn={drawn} empty={wordsOf(drawn.side).noActions} />
    <Details summary={s.changeGoal} open={actions.length === 0}><Form action={`${drawn.base}/plan/${goal.id}/sluiten`} token={drawn.token} version={goal.version} label={`${s.changeGoal}: ${goal.words}`}>
      <ButtonRow column>
        <LinkButton tone="quiet" href={`${drawn.base}/plan/${goal.id}/acties/nieuw`}>{s.newAction}</LinkButton>
        <Button tone="quiet" name="hoe" value="gehaald">{wordsOf(drawn.side).reach}</Button> <Button tone="quiet" name="hoe" value="gestopt">{wordsOf(drawn.side).stop}</Button>
      </ButtonRow>
    </Form></Details>
  </Card>
)

const isOpen = (goal: Goal): boolean => !goal.reachedOn && !goal.stoppedOn

function Goals({ all, actions, drawn }: { all: readonly Goal[]; actions: readonly PlanAction[]; drawn: Drawn }) {
  const open = all.filter(isOpen)
  const closed = all.filter((goal) => !isOpen(goal))
  return (
    <>
      {all.length === 0 && <Empty>{wordsOf(drawn.side).none}</Empty>}
      {lifeAreas.filter((area) => open.some((goal) => goal.lifeArea === area)).map((area) => (
        <section class="sl-stack">
          <h2 class="utrecht-heading-2">{lifeAreaNames[area]}</h2>
          {open.filter((goal) => goal.lifeArea === area).map((goal) => <OpenGoal goal={goal} actions={actions.filter((action) => action.goalId === goal.id)} drawn={drawn} />)}
        </section>
      ))}
      {closed.length > 0 && <Details summary={s.closedGoals(closed.length)}><ul>{closed.map((goal) => <li>{goal.words} <Standing goal={goal} /></li>)}</ul></Details>}
    </>
  )
}

const NewGoal = ({ drawn, state, first }: { drawn: Drawn; state: FormState; first: boolean }) => {
  return (
    <Card>
      <Details summary={s.add} open={first || state.errors.length > 0}>
        <Form action={`${drawn.base}/plan`} token={state.token}>
          <Select {...field(state, 'leefgebied')} label={s.area} required options={lifeAreas.map((area) => ({ value: area, label: lifeAreaNames[area] }))} />
          <TextField {...field(state, 'doel')} label={wordsOf(drawn.side).words} maxLength={500} required />
          <p><Button>{s.goalAct}</Button></p>
        </Form>
      </Details>
    </Card>
  )
}

/** The other pages of the plan. */
const More = ({ side, base }: Drawn) => {
  const w = wordsOf(side)
  const pages = [['plan/nu-en-straks', w.nowAndLater], ['plan/terugkijken', w.lookBack], ['wat-helpt', w.helps], ['plan/meedoen', w.takingPart], ['plan/buurt', w.neighbourhood]] as const
  return <Card title={w.more}><ul>{pages.map(([path, label]) => <li><Link href={`${base}/${path}`}>{label}</Link></li>)}</ul></Card>
}

const w = planWords.own

/** The weekly message: what it does, and the switch. It says so when no channel is safe for it. */
function NudgeCard({ chosen, file, visit }: { chosen: Nudge; file: OpenFile; visit: Visit }) {
  const way = nudgeChannel(file.person, visit.actor.compartment !== 0)
  const off = chosen.offAt !== null
  return (
    <Card><Details summary={w.nudge}>
      <p>{way ? off ? w.nudgeOff : w.nudgeOn(way.channel === 'sms' ? w.bySms : w.byMail) : w.nudgeNone}</p>
      {way && chosen.lastAt && !off && <Small>{w.nudgeLast(dayOf(chosen.lastAt))}</Small>}
      {way && <Form action="/mijn/plan/bericht" token={visit.token} label={w.nudge}><p><Button tone="quiet" name="wil" value={off ? 'ja' : 'nee'}>{off ? w.nudgeStart : w.nudgeStop}</Button></p></Form>}
    </Details></Card>
  )
}

const MoreHelp = () => <Card><Small>{w.moreHelpText}</Small><p><LinkButton tone="quiet" href="/mijn/melden">{w.moreHelp}</LinkButton></p></Card>

const planPage = (side: Side): Route => form(`${side.root}/plan`, { may: 'write-plan', log: side.log('goal-added'), input, fields }, async (visit, state) => {
  const file = await side.open(visit)
  if (!file.ok) return file
  const personId = file.value.person.id
  const drawn: Drawn = { side, base: baseOf(side, visit), token: visit.token, today: visit.tx.today }
  const all = await goals(visit.tx, personId)
  return ok({
    ...frameOf(side, file.value, wordsOf(side).title, false),
    body: (
      <Stack>
        <PageHead title={wordsOf(side).title} intro={wordsOf(side).intro} />
        <ErrorSummary errors={state.errors} />
        <Goals all={all} actions={await actionsOf(visit.tx, personId)} drawn={drawn} />
        <NewGoal drawn={drawn} state={state} first={all.length === 0} />
        <More {...drawn} />
        {side.own && <MoreHelp />}
        {side.own && <NudgeCard chosen={await nudge(visit.tx, personId)} file={file.value} visit={visit} />}
      </Stack>
    ),
  })
}, async (visit, { leefgebied, doel }) => {
  const file = await side.open(visit)
  if (!file.ok) return file
  await addGoal(visit.tx, file.value, leefgebied, doel)
  return ok(`${baseOf(side, visit)}/plan`)
})

const actOf = (how: Static<typeof ending>['hoe']) => (how === 'gehaald' ? 'reach' as const : 'stop' as const)

const endGoalButton = (side: Side): Route => button(`${side.root}/plan/:doel/sluiten`, {
  may: 'write-plan', log: side.log('goal-ended'), input: ending, back: (visit) => `${baseOf(side, visit)}/plan`,
}, async (visit, { hoe }) => {
  const file = await side.open(visit)
  if (!file.ok) return file
  const ended = await endGoal(visit.tx, file.value, visit.params['doel'] ?? '', actOf(hoe), visit.version)
  return ended.ok ? ok(`${baseOf(side, visit)}/plan`) : ended
})

const nudgeButton = button('/mijn/plan/bericht', { may: 'write-plan', log: 'own-nudge-chosen', input: Type.Object({ wil: Type.Enum(['ja', 'nee']) }), back: () => '/mijn/plan' }, async (visit, { wil }) => {
  const file = await ownSide.open(visit)
  if (!file.ok) return file
  await chooseNudge(visit.tx, file.value, wil === 'ja')
  return ok('/mijn/plan')
})

/** The goals with who does what, of a resident by herself and with her worker. */
export const planPages: readonly Route[] = [...sides.flatMap((side) => [planPage(side), endGoalButton(side)]), nudgeButton]
