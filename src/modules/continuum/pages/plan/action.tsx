import { type Static, Type } from 'typebox'
import { addWeeks, parseDay } from '../../../../kernel/day.ts'
import { perReader } from '../../../../kernel/language.ts'
import { ok, refuse, refuseField, type Result } from '../../../../kernel/result.ts'
import { button, form, type Route, type Visit } from '../../../../platform/http/route.ts'
import { Button, ButtonRow, DateField, ErrorSummary, field, Form, LinkButton, Radios, TextField } from '../../../../ui/forms.tsx'
import { PageHead, Small, Stack } from '../../../../ui/parts.tsx'
import { network, type NetworkMember } from '../../../people/index.ts'
import { addAction, moveAction, shareAction } from '../../actions/plan/actions.ts'
import { openGoal } from '../../actions/plan/goals.ts'
import type { Doer } from '../../model/plan.ts'
import { planWords } from '../../words.ts'
import { baseOf, frameOf, type Side, sides } from './side.ts'

const s = planWords.shared
const input = Type.Object({
  wie: Type.String({ pattern: '^(resident|worker|organisation|[0-9a-f-]{36})$' }), organisatie: Type.Optional(Type.String({ maxLength: 120 })), wat: Type.String({ minLength: 3, maxLength: 300 }), voor: Type.String({ format: 'date' }),
})
const fields = perReader(() => ({ wie: s.fieldDoer, organisatie: s.fieldOrganisation, wat: s.fieldAction, voor: s.fieldDue }))

/** When somebody names no day, there is one in the form already. Own choice, 2026-11. */
const USUAL_TERM = { weeks: 2 } as const

function doerOf({ wie, organisatie }: Static<typeof input>): Result<Doer> {
  if (wie === 'organisation') return organisatie ? ok({ kind: 'organisation', name: organisatie }) : refuseField('organisatie', 'name-the-organisation')
  return ok(wie === 'resident' || wie === 'worker' ? { kind: wie } : { kind: 'network', memberId: wie, name: '' })
}

const optionsOf = (w: typeof planWords.own | typeof planWords.worker, members: readonly NetworkMember[]) => [
  { value: 'resident', label: w.resident }, { value: 'worker', label: w.worker }, ...members.map((one) => ({ value: one.id, label: w.network(one.name, one.relation) })), { value: 'organisation', label: w.organisation },
]

const actionPage = (side: Side): Route => form(`${side.root}/plan/:doel/acties/nieuw`, { may: 'write-plan', log: side.log('plan-action-added'), input, fields }, async (visit, state) => {
  const w = side.own ? planWords.own : planWords.worker
  const file = await side.open(visit)
  if (!file.ok) return file
  const goal = await openGoal(visit.tx, file.value, visit.params['doel'] ?? '')
  if (!goal.ok) return goal
  const typed = { ...state, values: { wie: 'resident', voor: addWeeks(visit.tx.today, USUAL_TERM.weeks), ...state.values } }
  const members = await network(visit.tx, file.value.person.id)
  const base = baseOf(side, visit)
  return ok({
    ...frameOf(side, file.value, w.actionTitle),
    body: (
      <Stack>
        <PageHead title={w.actionTitle} intro={w.actionIntro(goal.value.words)} />
        <ErrorSummary errors={typed.errors} />
        <Form action={`${base}/plan/${goal.value.id}/acties/nieuw`} token={state.token}>
          <TextField {...field(typed, 'wat')} label={w.whatToDo} hint={w.whatHint} maxLength={300} required />
          <Radios {...field(typed, 'wie')} label={w.doer} required options={optionsOf(w, members)} />
          <TextField {...field(typed, 'organisatie')} label={w.organisationName} hint={w.organisationHint} maxLength={120} />
          <DateField {...field(typed, 'voor')} label={w.dueBy} min={visit.tx.today} required />
          {members.length === 0 && <Small>{w.noNetwork}</Small>}
          <ButtonRow><Button>{s.actionAct}</Button><LinkButton tone="quiet" href={`${base}/plan`}>{s.cancel}</LinkButton></ButtonRow>
        </Form>
      </Stack>
    ),
  })
}, async (visit, typed) => {
  const file = await side.open(visit)
  if (!file.ok) return file
  const [doer, due] = [doerOf(typed), parseDay(typed.voor)]
  if (!doer.ok) return doer
  if (!due) return refuseField('voor', 'invalid')
  const added = await addAction(visit.tx, file.value, visit.params['doel'] ?? '', { doer: doer.value, words: typed.wat, due })
  return added.ok ? ok(`${baseOf(side, visit)}/plan`) : added
})

const pressing = Type.Object({ wat: Type.Enum(['gedaan', 'stoppen', 'toch-niet', 'laten-zien', 'verbergen']) })
const acts = { 'gedaan': 'finish', 'stoppen': 'stop', 'toch-niet': 'reopen' } as const

async function press(side: Side, visit: Visit, wat: Static<typeof pressing>['wat']): Promise<Result<true>> {
  const file = await side.open(visit)
  if (!file.ok) return file
  const id = visit.params['actie'] ?? ''
  if (wat !== 'laten-zien' && wat !== 'verbergen') return moveAction(visit.tx, file.value, id, acts[wat], visit.version)
  return side.own ? shareAction(visit.tx, file.value, id, wat === 'laten-zien', visit.version) : refuse('only-resident-shares')
}

const actionButton = (side: Side): Route => button(`${side.root}/plan/acties/:actie`, {
  may: 'write-plan', log: side.log('plan-action-changed'), input: pressing, back: (visit) => `${baseOf(side, visit)}/plan`,
}, async (visit, { wat }) => {
  const done = await press(side, visit, wat)
  return done.ok ? ok(`${baseOf(side, visit)}/plan`) : done
})

/** Adding an action to a goal, and what happens to it afterwards. */
export const actionPages: readonly Route[] = sides.flatMap((side) => [actionPage(side), actionButton(side)])
