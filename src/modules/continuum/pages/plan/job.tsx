import { Type } from 'typebox'
import { parseDay } from '../../../../kernel/day.ts'
import { dayOf } from '../../../../kernel/instant.ts'
import { perReader } from '../../../../kernel/language.ts'
import { ok, refuseField, type Result } from '../../../../kernel/result.ts'
import { button, form, type FormState, type Route, type Visit } from '../../../../platform/http/route.ts'
import { Button, ButtonRow, DateField, ErrorSummary, field, Form, LinkButton, NumberField, TextArea, TextField } from '../../../../ui/forms.tsx'
import { Chip, Details, PageHead, Small, Stack } from '../../../../ui/parts.tsx'
import { agreementState, moveAgreement, proposeAgreement, runningJob, stopParticipation, workFewerHours } from '../../actions/plan/participation.ts'
import type { EmployerAgreement, FewerHours, Participation } from '../../model/participation.ts'
import { agreementNames, number, participationWords } from '../../words.ts'
import { baseOf, frameOf, type Side, sides } from './side.ts'
import type { Shown } from './shown.ts'

const s = participationWords.shared
const wordsOf = ({ own }: Side) => (own ? participationWords.own : participationWords.worker)

/** The times of fewer hours of one job. */
export const FewerList = ({ job, fewer }: { job: Participation; fewer: readonly FewerHours[] }) => {
  const mine = fewer.filter((one) => one.participationId === job.id)
  return mine.length === 0 ? null : <ul>{mine.map((one) => <li>{s.fewer(number(one.hoursPerWeek), one.from, one.until)}</li>)}</ul>
}

const tones = { proposed: 'attention', consented: 'good', withdrawn: 'neutral', ended: 'neutral' } as const

const standing = (agreement: EmployerAgreement): string | undefined => {
  if (agreement.withdrawnAt) return s.withdrawnOn(dayOf(agreement.withdrawnAt))
  if (agreement.endedAt) return s.endedOn(dayOf(agreement.endedAt))
  return agreement.consentedAt ? s.by(agreement.consentedByName ?? s.someone, dayOf(agreement.consentedAt)) : undefined
}

/** To agree stands open while it is asked; to take that back, or to end it, is folded away. */
function AgreementActs({ agreement, shown: { base, token, mayDecide } }: { agreement: EmployerAgreement; shown: Shown }) {
  const isAsked = agreementState(agreement) === 'proposed'
  const form = (
    <Form action={`${base}/afspraken/${agreement.id}`} token={token} version={agreement.version} label={s.agreement}>
      <ButtonRow column={!isAsked}>
        {mayDecide && <Button tone={isAsked ? 'main' : 'quiet'} name="wat" value={isAsked ? 'toestemmen' : 'intrekken'}>{isAsked ? s.consent : s.withdraw}</Button>}
        <Button tone="quiet" name="wat" value="stoppen">{s.end}</Button>
      </ButtonRow>
    </Form>
  )
  return isAsked ? form : <Details summary={s.changeAgreement}>{form}</Details>
}

/** An agreement with an employer: what may be said to whom, whether she agreed, and her way to take that back. */
export function AgreementView({ agreement, shown }: { agreement: EmployerAgreement; shown: Shown }) {
  const state = agreementState(agreement)
  const w = wordsOf(shown.side)
  const said = standing(agreement)
  return (
    <div class="sl-action">
      <p><strong>{s.agreement}</strong>, {agreement.contact}: {agreement.words} <Chip tone={tones[state]}>{agreementNames[state]}</Chip></p>
      {said && <Small>{said}</Small>}
      {state === 'proposed' && <p>{s.noTalk} {w.consentText}</p>}
      {(state === 'proposed' || state === 'consented') && <AgreementActs agreement={agreement} shown={shown} />}
    </div>
  )
}

/** The ways on from a running job. */
export const JobWays = ({ job, shown: { base } }: { job: Participation; shown: Shown }) => (
  <><LinkButton tone="quiet" href={`${base}/${job.id}/minder-uren`}>{s.fewerTitle}</LinkButton><LinkButton tone="quiet" href={`${base}/${job.id}/werkgever`}>{s.agreement}</LinkButton></>
)

const backOf = (side: Side, visit: Visit): string => `${baseOf(side, visit)}/plan/meedoen`

const fewer = Type.Object({ minder: Type.String({ pattern: '^\\d{1,2}([.,]\\d)?$' }), vanaf: Type.String({ format: 'date' }), tot: Type.String({ format: 'date' }) })

async function saveFewer(side: Side, visit: Visit, { minder, vanaf, tot }: { minder: string; vanaf: string; tot: string }): Promise<Result<string>> {
  const file = await side.open(visit)
  if (!file.ok) return file
  const [from, until] = [parseDay(vanaf), parseDay(tot)]
  if (!from) return refuseField('vanaf', 'invalid')
  if (!until) return refuseField('tot', 'invalid')
  const saved = await workFewerHours(visit.tx, file.value, visit.params['werk'] ?? '', { hours: Number(minder.replace(',', '.')), from, until })
  return saved.ok ? ok(backOf(side, visit)) : saved
}

const fewerPage = (side: Side): Route => form(`${side.root}/plan/meedoen/:werk/minder-uren`, {
  may: 'write-plan', log: side.log('fewer-hours-added'), input: fewer, fields: perReader(() => ({ minder: s.fieldFewer, vanaf: s.fieldFrom, tot: s.fieldUntil })),
}, async (visit, state) => {
  const file = await side.open(visit)
  if (!file.ok) return file
  const job = await runningJob(visit.tx, file.value, visit.params['werk'] ?? '')
  if (!job.ok) return job
  const typed: FormState = { ...state, values: { vanaf: visit.tx.today, ...state.values } }
  const asked = typed
  return ok({
    ...frameOf(side, file.value, s.fewerTitle),
    body: (
      <Stack>
        <PageHead title={s.fewerTitle} intro={s.fewerIntro} />
        <ErrorSummary errors={asked.errors} />
        <Form action={`${backOf(side, visit)}/${job.value.id}/minder-uren`} token={state.token}>
          <NumberField {...field(asked, 'minder')} label={s.fewerHours} decimal required />
          <DateField {...field(asked, 'vanaf')} label={s.from} required />
          <DateField {...field(asked, 'tot')} label={s.until} required />
          <ButtonRow><Button>{s.fewerAct}</Button></ButtonRow>
        </Form>
      </Stack>
    ),
  })
}, (visit, typed) => saveFewer(side, visit, typed))

const agreement = Type.Object({ met: Type.String({ minLength: 2, maxLength: 120 }), waarover: Type.String({ minLength: 3, maxLength: 500 }) })

const agreementPage = (side: Side): Route => form(`${side.root}/plan/meedoen/:werk/werkgever`, {
  may: 'write-plan', log: side.log('employer-agreement-proposed'), input: agreement, fields: perReader(() => ({ met: s.fieldContact, waarover: s.fieldAbout })),
}, async (visit, state) => {
  const file = await side.open(visit)
  if (!file.ok) return file
  const job = await runningJob(visit.tx, file.value, visit.params['werk'] ?? '')
  if (!job.ok) return job
  return ok({
    ...frameOf(side, file.value, s.agreement),
    body: (
      <Stack>
        <PageHead title={s.agreement} intro={`${s.noTalk} ${wordsOf(side).consentText}`} />
        <ErrorSummary errors={state.errors} />
        <Form action={`${backOf(side, visit)}/${job.value.id}/werkgever`} token={state.token}>
          <TextField {...field(state, 'met')} label={s.contact} maxLength={120} required />
          <TextArea {...field(state, 'waarover')} label={s.about} hint={s.aboutHint} maxLength={500} required />
          <ButtonRow><Button>{s.propose}</Button></ButtonRow>
        </Form>
      </Stack>
    ),
  })
}, async (visit, { met, waarover }) => {
  const file = await side.open(visit)
  if (!file.ok) return file
  const proposed = await proposeAgreement(visit.tx, file.value, visit.params['werk'] ?? '', { contact: met, words: waarover })
  return proposed.ok ? ok(backOf(side, visit)) : proposed
})

const acts = { toestemmen: 'consent', intrekken: 'withdraw', stoppen: 'end' } as const

const agreementButton = (side: Side): Route => button(`${side.root}/plan/meedoen/afspraken/:afspraak`, {
  may: 'write-plan', log: side.log('employer-agreement-changed'), input: Type.Object({ wat: Type.Enum(['toestemmen', 'intrekken', 'stoppen']) }), back: (visit) => backOf(side, visit),
}, async (visit, { wat }) => {
  const file = await side.open(visit)
  if (!file.ok) return file
  const moved = await moveAgreement(visit.tx, file.value, visit.params['afspraak'] ?? '', acts[wat], visit.version)
  return moved.ok ? ok(backOf(side, visit)) : moved
})

const stopButton = (side: Side): Route => button(`${side.root}/plan/meedoen/:werk/stoppen`, {
  may: 'write-plan', log: side.log('participation-ended'), input: Type.Object({}), back: (visit) => backOf(side, visit),
}, async (visit) => {
  const file = await side.open(visit)
  if (!file.ok) return file
  const stopped = await stopParticipation(visit.tx, file.value, visit.params['werk'] ?? '', visit.version)
  return stopped.ok ? ok(backOf(side, visit)) : stopped
})

/** What happens to a job: fewer hours for a while, and speaking with the employer, only with consent. */
export const jobPages: readonly Route[] = sides.flatMap((side) => [fewerPage(side), agreementPage(side), agreementButton(side), stopButton(side)])
