import { dayOf } from '../../../../kernel/instant.ts'
import { formatDay } from '../../../../kernel/day.ts'
import { language } from '../../../../kernel/language.ts'
import { ok } from '../../../../kernel/result.ts'
import { page, type Route } from '../../../../platform/http/route.ts'
import { ButtonRow, LinkButton } from '../../../../ui/forms.tsx'
import { Card, Chip, DataList, Empty, Notice, PageHead, Section, Small, Stack } from '../../../../ui/parts.tsx'
import { TwoScores } from '../../../../ui/pictures.tsx'
import { completedOn, courseOf, daysOverdue, discussedAreas, evaluations, evaluationState, reviewDueOf, runningEvaluation, sideOf } from '../../actions/plan/evaluations.ts'
import { maySpeakFor } from '../../actions/plan/stand-in.ts'
import type { Evaluation, Party, PartyView, ReviewDue } from '../../model/plan.ts'
import { reviewQuestion as askedInDutch } from '../../words.nl/evaluation.ts'
import { answerNames, evaluationWords, lifeAreaNames, reviewQuestion } from '../../words.ts'
import { baseOf, frameOf, type Side, sides } from './side.ts'

const s = evaluationWords.shared

type Moment = { side: Side; base: string; running: Evaluation | undefined; standsIn: boolean }

const wordsOf = ({ own }: Side) => (own ? evaluationWords.own : evaluationWords.worker)

/** What both sides are called to who reads. */
const partyNames = ({ own }: Side) => (own ? { own: evaluationWords.own.you, worker: evaluationWords.own.other } : { own: s.own, worker: s.worker })

/** What this reader can do now: her own side, and what it waits for. */
function Running({ side, base, running, standsIn }: Moment) {
  const w = wordsOf(side)
  const state = running ? evaluationState(running) : 'open'
  const mine = state === (side.own ? 'own-given' : 'worker-given')
  const other = state === (side.own ? 'worker-given' : 'own-given')
  return (
    <>
      {mine && <Notice tone="good">{w.waits}</Notice>}
      {other && <Notice tone="info">{w.workerDone}</Notice>}
      <ButtonRow>
        <LinkButton href={`${base}/invullen`} tone={mine ? 'quiet' : undefined}>{mine ? w.change : w.fill}</LinkButton>
        {!side.own && standsIn && <LinkButton tone="quiet" href={`${base}/samen-invullen`}>{evaluationWords.worker.fillOwn}</LinkButton>}
      </ButtonRow>
    </>
  )
}

const Due = ({ due, today }: { due: ReviewDue | undefined; today: Parameters<typeof daysOverdue>[1] }) => {
  if (!due) return <p>{s.noDue}</p>
  const late = daysOverdue(due, today)
  return <div><p>{late > 0 && <Chip tone="attention">{s.overdueChip}</Chip>} {s.due(due.on, late)}</p><Small>{s.rhythm(due.weeks, due.example)}</Small></div>
}

const said = (view: PartyView | null) => (view ? <>{answerNames[view.answer]}{view.words ? `. ${view.words}` : ''}</> : s.notDiscussed)

// A question that still reads as it was asked, is shown in the language of who reads.
const askedOf = ({ question }: Evaluation): string => (question === askedInDutch ? reviewQuestion() : question)

/** What both answered to the question, as it was asked that day. */
const Answers = ({ evaluation, reader, names }: { evaluation: Evaluation; reader: Party; names: ReturnType<typeof partyNames> }) => (
  <Card title={s.latest}>
    <p>{completedOn(evaluation) && formatDay(completedOn(evaluation) ?? evaluation.openedOn, language())}</p>
    <DataList items={[{ label: s.asked, value: askedOf(evaluation) }, { label: names.own, value: said(sideOf(evaluation, reader, 'own')) }, { label: names.worker, value: said(sideOf(evaluation, reader, 'worker')) }]} />
  </Card>
)

const Course = ({ all, names }: { all: readonly Evaluation[]; names: ReturnType<typeof partyNames> }) => (
  <Section title={s.course} intro={s.scale}>
    {discussedAreas(all).map((area) => (
      <Card level={3} title={lifeAreaNames[area]}>
        <TwoScores label={s.chart(lifeAreaNames[area])} points={courseOf(all, area)} words={{ ...names, when: s.when, none: s.notDiscussed }} />
      </Card>
    ))}
  </Section>
)

const lookBackPage = (side: Side): Route => page(`${side.root}/plan/terugkijken`, { may: 'write-plan', log: side.log('evaluations-seen') }, async (visit) => {
  const w = wordsOf(side)
  const file = await side.open(visit)
  if (!file.ok) return file
  const personId = file.value.person.id
  const all = await evaluations(visit.tx, personId)
  const complete = all.filter((one) => evaluationState(one) === 'complete')
  const latest = complete.at(-1)
  const moment: Moment = { side, base: `${baseOf(side, visit)}/plan/terugkijken`, running: runningEvaluation(all), standsIn: await maySpeakFor(visit.tx, personId) }
  return ok({
    ...frameOf(side, file.value, w.title),
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        <Card>
          <Due due={await reviewDueOf(visit.tx, personId, all)} today={dayOf(visit.tx.now)} />
          <Running {...moment} />
        </Card>
        {latest ? <Answers evaluation={latest} reader={side.own ? 'own' : 'worker'} names={partyNames(side)} /> : <Empty>{s.never}</Empty>}
        {latest && <Course all={complete} names={partyNames(side)} />}
      </Stack>
    ),
  })
})

/** How it went over time, of the resident and her worker beside each other. */
export const lookBackPages: readonly Route[] = sides.map(lookBackPage)
