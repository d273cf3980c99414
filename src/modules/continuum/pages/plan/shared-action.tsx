import { Type } from 'typebox'
import { ok } from '../../../../kernel/result.ts'
import { button } from '../../../../platform/http/route.ts'
import { Button, Form } from '../../../../ui/forms.tsx'
import { Chip } from '../../../../ui/parts.tsx'
import { finishSharedAction } from '../../actions/plan/actions.ts'
import type { PlanAction } from '../../model/plan.ts'
import { planWords } from '../../words.ts'

const w = planWords.member

/** What somebody of the network does for a plan, as far as the resident shows it; never the goal behind it. */
export const SharedActions = ({ actions, token }: { actions: readonly PlanAction[]; token: string }) => (actions.length === 0 ? null : (
  <section>
    <h3 class="utrecht-heading-3">{w.title}</h3>
    <ul class="sl-actions">
      {actions.map((action) => (
        <li class="sl-action">
          <p>{action.words} {action.doneOn ? <Chip tone="good">{w.done(action.doneOn)}</Chip> : <Chip>{w.due(action.due)}</Chip>}</p>
          {!action.doneOn && <Form action={`/gedeeld/acties/${action.id}/gedaan`} token={token} version={action.version} label={action.words}><p><Button tone="quiet">{w.finish}</Button></p></Form>}
        </li>
      ))}
    </ul>
  </section>
))

/** Somebody of the network says that it is done. */
export const sharedActionButton = button('/gedeeld/acties/:actie/gedaan', { may: 'see-shared', log: 'shared-action-finished', input: Type.Object({}), back: () => '/gedeeld' }, async (visit) => {
  const done = await finishSharedAction(visit.tx, visit.actor.accountId, visit.params['actie'] ?? '', visit.version)
  return done.ok ? ok('/gedeeld') : done
})
