import { Checkboxes, field, NumberField, Radios } from '../../../ui/forms.tsx'
import { Details, Notice, Small, Stack } from '../../../ui/parts.tsx'
import { roleName } from '../../staff/index.ts'
import type { Dispatch } from '../actions/dispatch.ts'
import { type Need, needs, type Proposed } from '../model/dispatch.ts'
import { togethers } from '../model.ts'
import { dispatchWords, needNames, whyText } from '../words.nl/dispatch.ts'
import { togetherNames, visitStateNames, words } from '../words.nl.ts'
import { Does, type Shown } from './ending-form.tsx'

const w = words.talk
const d = dispatchWords

const nameOf = (need: Need): string => needNames([need])[0] ?? need
const who = (one: Proposed) => ({ value: one.accountId, label: `${one.name}: ${whyText(one)}`, hint: `${roleName(one.role)}${one.phone ? `, ${one.phone}` : ''}` })

/** Who could come along: the next one who is free. */
const companion = ({ visitors }: Dispatch): string | undefined => visitors.filter((one) => !one.busy)[1]?.name

const Needed = ({ state }: Pick<Shown, 'state'>) => (
  <Details summary={d.needs}>
    <Checkboxes {...field(state, 'nodig')} label={d.needsLabel} hint={d.needsHint} options={needs.map((one) => ({ value: one, label: nameOf(one) }))} />
    <p><Does does="look-for-visitor">{d.look}</Does></p>
  </Details>
)

/** Who of those on shift goes there: the first of the proposal is chosen already, and each says why she stands where she stands. */
function Choice({ dispatch, state }: Shown) {
  const { needed, visitors } = dispatch
  const second = companion(dispatch)
  return (
    <>
      {needed.length > 0 && (visitors.some((one) => one.can.length > 0) ? <p><strong>{d.looksFor(needNames(needed))}</strong></p> : <Notice tone="attention" title={d.looksFor(needNames(needed))}>{d.nobodyCan}</Notice>)}
      <Radios {...field(state, 'bezoeker')} label={w.who} hint={d.text} sometimes options={visitors.map(who)} />
      <Radios {...field(state, 'samen')} label={w.company} sometimes options={togethers.map((one) => ({ value: one, label: togetherNames[one], ...(one === 'colleague' && second ? { hint: d.withColleague(second) } : {}) }))} />
      <NumberField {...field(state, 'minuten')} label={w.planned} sometimes unit={w.minutesUnit} />
      <Does does="send-visitor" tone="main">{w.send}</Does>
    </>
  )
}

/** Sends somebody there while the call goes on. Open when she looks for somebody who can something, or forgot to choose. */
export function SendSomebody(shown: Shown) {
  const { screen, dispatch, state } = shown
  const looking = screen.story.facts.some((one) => one.kind === 'needs') && screen.story.visits.length === 0
  const filled = { ...state, values: { bezoeker: dispatch.visitors[0]?.accountId, nodig: [...dispatch.needed], ...state.values } }
  return (
    <Details summary={w.visit} open={looking || state.errors.some((error) => ['bezoeker', 'samen', 'minuten'].includes(error.field ?? ''))}>
      <Stack>
        {screen.story.visits.map((visit) => <Notice tone="info" title={w.sentAlready}>{screen.story.names.get(visit.visitorId)}, {visitStateNames[visit.state]}</Notice>)}
        {screen.around?.plan?.forVisitor && <Small>{words.night.forVisitor}: {screen.around.plan.forVisitor}</Small>}
        {dispatch.visitors.length === 0 ? <Notice tone="attention">{w.noVisitors}</Notice> : <><Needed state={filled} /><Choice {...shown} state={filled} /></>}
      </Stack>
    </Details>
  )
}
