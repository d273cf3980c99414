import { type Static, Type } from 'typebox'
import { dayOf } from '../../../../kernel/instant.ts'
import { perReader } from '../../../../kernel/language.ts'
import { ok } from '../../../../kernel/result.ts'
import { button, form, type FormState, type Route } from '../../../../platform/http/route.ts'
import { Button, ButtonRow, ErrorSummary, field, Form, LinkButton, TextArea } from '../../../../ui/forms.tsx'
import { Card, Chip, DataList, Details, Notice, PageHead, Small, Stack } from '../../../../ui/parts.tsx'
import { maySpeakFor } from '../../actions/plan/stand-in.ts'
import { answerWarningPlan, firstLines, holdingPlan, openProposal, warningPlans, warningState, writeWarningPlan } from '../../actions/plan/warning.ts'
import type { EarlyWarningPlan } from '../../model.ts'
import { warningWords } from '../../words.ts'
import { baseOf, frameOf, type Side, sides } from './side.ts'

const s = warningWords.shared
const wordsOf = ({ own }: Side) => (own ? warningWords.own : warningWords.worker)

const text = Type.String({ minLength: 3, maxLength: 2000 })
const more = Type.Optional(Type.String({ maxLength: 2000 }))
const input = Type.Object({ tekenen: text, helpt: text, bellen: more, niet: text, bezoeker: more })
const fields = perReader(() => ({ tekenen: s.fieldSigns, helpt: s.fieldHelps, bellen: s.fieldCall, niet: s.fieldAvoid, bezoeker: s.fieldVisitor }))

const written = (plan: EarlyWarningPlan): string => s.written(plan.writtenByName ?? s.someone, dayOf(plan.writtenAt), plan.version)

const tones = { proposed: 'attention', accepted: 'good', declined: 'neutral' } as const

/** One version as it reads, with what the resident said of it. */
function Version({ plan, side }: { plan: EarlyWarningPlan; side: Side }) {
  const w = wordsOf(side)
  const state = warningState(plan)
  const parts = [[w.signs, plan.signs], [w.helps, plan.helps], [w.call, plan.whomToCall], [w.avoid, plan.avoid], [w.visitor, plan.forVisitor]] as const
  return (
    <>
      <p><Chip tone={tones[state]}>{w.states[state]}</Chip></p>
      <DataList items={parts.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }))} />
      <Small>{written(plan)}{plan.acceptedBy && plan.acceptedBy !== plan.writtenBy && !side.own && plan.acceptedByName ? ` ${s.inPerson(plan.acceptedByName)}` : ''}</Small>
    </>
  )
}

type Asked = { side: Side; base: string; token: string; mayAnswer: boolean }

/** What the worker wrote, until the resident says yes or no. */
function Proposal({ plan, asked: { side, base, token, mayAnswer } }: { plan: EarlyWarningPlan; asked: Asked }) {
  const w = wordsOf(side)
  return (
    <Card tone="attention" title={w.proposal(plan.writtenByName ?? s.someone, dayOf(plan.writtenAt))}>
      <p>{w.proposalText}</p>
      <Version plan={plan} side={side} />
      {mayAnswer && (
        <Form action={`${base}/antwoord`} token={token} version={plan.version}>
          <p>{w.change}</p>
          <ButtonRow><Button name="zegt" value="ja">{w.accept}</Button><Button tone="quiet" name="zegt" value="nee">{w.decline}</Button></ButtonRow>
        </Form>
      )}
    </Card>
  )
}

const Night = ({ plan }: { plan: EarlyWarningPlan }) => {
  const lines = firstLines(plan)
  const rows = [[s.nightHelps, lines.helps], [s.nightCall, lines.whomToCall], [s.nightAvoid, lines.avoid], [s.nightVisitor, lines.forVisitor]] as const
  return <Card><Details summary={s.night}><Small>{s.nightIntro}</Small><DataList items={rows.map(([label, value]) => ({ label, value: value || s.emptyLine }))} /></Details></Card>
}

function Holding({ plan, side, base }: { plan: EarlyWarningPlan | undefined; side: Side; base: string }) {
  const w = wordsOf(side)
  if (!plan) return <Notice tone="info">{s.never}</Notice>
  if (warningState(plan) !== 'accepted') return <><Notice tone="info">{w.noHolds}</Notice><Night plan={plan} /></>
  return (
    <>
      <Card title={w.holds} actions={<LinkButton tone="quiet" href={`${base}/kaartje`}>{s.card}</LinkButton>}><Version plan={plan} side={side} /></Card>
      <Night plan={plan} />
    </>
  )
}

/** The form carries the number of the version it will become, so that two people never write the same one. */
function PlanForm({ side, base, newest, state }: { side: Side; base: string; newest: EarlyWarningPlan | undefined; state: FormState }) {
  const w = wordsOf(side)
  const values = { tekenen: newest?.signs, helpt: newest?.helps, bellen: newest?.whomToCall, niet: newest?.avoid, bezoeker: newest?.forVisitor, ...state.values }
  const typed = { ...state, values }
  return (
    <Card>
      <Details summary={w.formTitle} open={!newest || state.errors.length > 0}>
        <Form action={base} token={state.token} version={(newest?.version ?? 0) + 1}>
          <TextArea {...field(typed, 'tekenen')} label={w.signs} maxLength={2000} required />
          <TextArea {...field(typed, 'helpt')} label={w.helps} maxLength={2000} required />
          <TextArea {...field(typed, 'bellen')} label={w.call} hint={w.callHint} rows={2} maxLength={2000} />
          <TextArea {...field(typed, 'niet')} label={w.avoid} maxLength={2000} required />
          <TextArea {...field(typed, 'bezoeker')} label={w.visitor} hint={s.visitorHint} maxLength={2000} />
          <p><Button>{w.act}</Button></p>
        </Form>
      </Details>
    </Card>
  )
}

const Earlier = ({ all, side }: { all: readonly EarlyWarningPlan[]; side: Side }) => (all.length === 0 ? null : (
  <Card><Details summary={s.earlier}>{all.map((plan) => <section><h3 class="utrecht-heading-3">{s.version(plan.version)}</h3><Version plan={plan} side={side} /></section>)}</Details></Card>
))

const warningPage = (side: Side): Route => form(`${side.root}/wat-helpt`, { may: 'write-plan', log: side.log('early-warning-plan-written'), input, fields }, async (visit, state) => {
  const file = await side.open(visit)
  if (!file.ok) return file
  const personId = file.value.person.id
  const all = await warningPlans(visit.tx, personId)
  const [holds, proposal] = [holdingPlan(all), openProposal(all)]
  const base = `${baseOf(side, visit)}/wat-helpt`
  return ok({
    ...frameOf(side, file.value, wordsOf(side).title),
    body: (
      <Stack>
        <PageHead title={wordsOf(side).title} intro={wordsOf(side).intro} />
        <ErrorSummary errors={state.errors} />
        {proposal && <Proposal plan={proposal} asked={{ side, base, token: visit.token, mayAnswer: await maySpeakFor(visit.tx, personId) }} />}
        <Holding plan={holds} side={side} base={base} />
        <PlanForm side={side} base={base} newest={all[0]} state={state} />
        <Earlier all={all.filter((one) => one !== holds && one !== proposal)} side={side} />
      </Stack>
    ),
  })
}, async (visit, { tekenen, helpt, bellen, niet, bezoeker }) => {
  const file = await side.open(visit)
  if (!file.ok) return file
  const saved = await writeWarningPlan(visit.tx, file.value, (visit.version ?? 0) - 1, { signs: tekenen, helps: helpt, whomToCall: bellen ?? '', avoid: niet, forVisitor: bezoeker ?? '' })
  return saved.ok ? ok(`${baseOf(side, visit)}/wat-helpt`) : saved
})

const answer = Type.Object({ zegt: Type.Enum(['ja', 'nee']) })

const answerButton = (side: Side): Route => button(`${side.root}/wat-helpt/antwoord`, {
  may: 'write-plan', log: side.log('early-warning-plan-answered'), input: answer, back: (visit) => `${baseOf(side, visit)}/wat-helpt`,
}, async (visit, { zegt }: Static<typeof answer>) => {
  const file = await side.open(visit)
  if (!file.ok) return file
  const answered = await answerWarningPlan(visit.tx, file.value, visit.version, zegt === 'ja')
  return answered.ok ? ok(`${baseOf(side, visit)}/wat-helpt`) : answered
})

/** What helps when it goes wrong: the plan that holds, what waits for her answer, and what stood before. */
export const warningPages: readonly Route[] = sides.flatMap((side) => [warningPage(side), answerButton(side)])
