import { perReader } from '../../../../kernel/language.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { page, type Route } from '../../../../platform/http/route.ts'
import { Notice, PageHead, Stack } from '../../../../ui/parts.tsx'
import { cardOf, earlyWarningPlan } from '../../actions/plan/warning.ts'
import type { EarlyWarningPlan } from '../../model.ts'
import { warningWords } from '../../words.ts'
import { frameOf, type Side, sides } from './side.ts'

const s = warningWords.shared
const labels = perReader(() => ({ signs: s.cardSigns, helps: s.cardHelps, whomToCall: s.cardCall, avoid: s.cardAvoid }))

/** Both sides of a card as large as a bank card. No name on it: who finds it learns nothing about whose it is. */
function BankCard({ plan }: { plan: EarlyWarningPlan }) {
  const { parts } = cardOf(plan)
  const part = (name: keyof typeof labels) => parts[name] && <><h3>{labels[name]}</h3><p>{parts[name]}</p></>
  return (
    <div class="sl-bank-cards">
      <section class="sl-bank-card"><h2>{s.cardFront}</h2>{part('helps')}{part('whomToCall')}<p><strong>{s.cardLine}</strong></p></section>
      <section class="sl-bank-card">{part('signs')}{part('avoid')}</section>
    </div>
  )
}

const cardPage = (side: Side): Route => page(`${side.root}/wat-helpt/kaartje`, { may: 'write-plan', log: side.log('early-warning-card-seen') }, async (visit) => {
  const file = await side.open(visit)
  if (!file.ok) return file
  const plan = await earlyWarningPlan(visit.tx, file.value.person.id)
  if (!plan?.acceptedAt) return refuse('no-card-yet')
  const short = cardOf(plan).shortened.map((part) => labels[part].toLowerCase())
  return ok({
    ...frameOf(side, file.value, s.cardTitle),
    body: (
      <Stack>
        <PageHead title={s.cardTitle} intro={s.cardIntro} />
        <BankCard plan={plan} />
        <Notice tone="info">{s.cardHow}</Notice>
        {short.length > 0 && <Notice tone="attention">{s.cardShort(short.join(', '))}</Notice>}
      </Stack>
    ),
  })
})

/** The early-warning plan on a card to carry, printed from the browser without any script. */
export const cardPages: readonly Route[] = sides.map(cardPage)
