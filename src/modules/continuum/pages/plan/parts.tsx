import { Button, ButtonRow, Form } from '../../../../ui/forms.tsx'
import { Chip, Details, Empty, Small } from '../../../../ui/parts.tsx'
import { actionState, isLate } from '../../actions/plan/actions.ts'
import type { Goal } from '../../model.ts'
import type { PlanAction } from '../../model/plan.ts'
import { doerName, planWords } from '../../words.ts'
import type { Drawn } from './side.ts'

const s = planWords.shared

/** Whether a goal runs, was reached or was let go, and since when. */
export const Standing = ({ goal }: { goal: Goal }) => {
  if (goal.reachedOn) return <Chip tone="good">{s.reached(goal.reachedOn)}</Chip>
  return goal.stoppedOn ? <Chip>{s.stopped(goal.stoppedOn)}</Chip> : <Chip tone="info">{s.running(goal.from)}</Chip>
}

/** Whether who does it may see it; only the resident can change that. */
function Shown({ action, drawn }: { action: PlanAction; drawn: Drawn }) {
  if (action.doer.kind !== 'network') return null
  const { name } = action.doer
  return <Small>{action.sharedAt ? s.shownTo(name) : s.hiddenFrom(name)}{drawn.side.own ? '' : '.'}</Small>
}

const ShareButton = ({ action }: { action: PlanAction }) => {
  if (action.doer.kind !== 'network') return null
  const w = planWords.own
  return <Button tone="quiet" name="wat" value={action.sharedAt ? 'verbergen' : 'laten-zien'}>{action.sharedAt ? w.unshare(action.doer.name) : w.share(action.doer.name)}</Button>
}

const OpenAction = ({ action, drawn }: { action: PlanAction; drawn: Drawn }) => (
  <li class="sl-action">
    <p><strong>{doerName(action.doer, drawn.side.own)}</strong>: {action.words} <Chip tone={isLate(action, drawn.today) ? 'attention' : 'neutral'}>{s.due(action.due)}{isLate(action, drawn.today) ? `, ${s.late}` : ''}</Chip></p>
    <Shown action={action} drawn={drawn} />
    <Form action={`${drawn.base}/plan/acties/${action.id}`} token={drawn.token} version={action.version} label={action.words}>
      <ButtonRow>
        <Button tone="quiet" name="wat" value="gedaan">{s.finish}</Button>
        <Details summary={s.other}>
          <ButtonRow><Button tone="quiet" name="wat" value="stoppen">{s.giveUp}</Button>{drawn.side.own && <ShareButton action={action} />}</ButtonRow>
        </Details>
      </ButtonRow>
    </Form>
  </li>
)

const ClosedAction = ({ action, drawn }: { action: PlanAction; drawn: Drawn }) => (
  <li class="sl-action">
    <p><strong>{doerName(action.doer, drawn.side.own)}</strong>: {action.words} {action.doneOn ? <Chip tone="good">{s.done(action.doneOn)}</Chip> : action.stoppedOn && <Chip>{s.given(action.stoppedOn)}</Chip>}</p>
    <Form action={`${drawn.base}/plan/acties/${action.id}`} token={drawn.token} version={action.version} label={action.words}><p><Button tone="quiet" name="wat" value="toch-niet">{s.reopen}</Button></p></Form>
  </li>
)

/** What is to be done for a goal, the first on top; what is done or dropped is folded away. */
export function GoalActions({ actions, drawn, empty }: { actions: readonly PlanAction[]; drawn: Drawn; empty: string }) {
  const open = actions.filter((action) => actionState(action) === 'open')
  const closed = actions.filter((action) => actionState(action) !== 'open')
  return (
    <>
      {open.length === 0 ? <Empty>{empty}</Empty> : <ul class="sl-actions">{open.map((action) => <OpenAction action={action} drawn={drawn} />)}</ul>}
      {closed.length > 0 && <Details summary={s.doneActions(closed.length)}><ul class="sl-actions">{closed.map((action) => <ClosedAction action={action} drawn={drawn} />)}</ul></Details>}
    </>
  )
}
