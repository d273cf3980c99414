import { type Static, Type } from 'typebox'
import { perReader } from '../../../../kernel/language.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import { form, type FormState, type Route, type Visit } from '../../../../platform/http/route.ts'
import { Button, ButtonRow, CheckField, ErrorSummary, field, Fieldset, Form, LinkButton, Radios, Select, TextArea } from '../../../../ui/forms.tsx'
import { Notice, PageHead, Small, Stack } from '../../../../ui/parts.tsx'
import { evaluations, giveSide, runningEvaluation } from '../../actions/plan/evaluations.ts'
import { maySpeakFor } from '../../actions/plan/stand-in.ts'
import { lifeAreas } from '../../model.ts'
import { answers, type Evaluation, type Party, type PartyView, type Scores } from '../../model/plan.ts'
import { reviewQuestion as askedInDutch } from '../../words.nl/evaluation.ts'
import { answerNames, areaQuestions, evaluationWords, lifeAreaNames, reviewQuestion, scaleNames } from '../../words.ts'
import { baseOf, frameOf, ownSide, type Side, workerSide } from './side.ts'

const s = evaluationWords.shared
const score = Type.Optional(Type.Enum(['1', '2', '3', '4', '5']))
const scoreFields = Object.fromEntries(lifeAreas.map((area) => [area, score]))
const own = Type.Object({ ...scoreFields, antwoord: Type.Enum([...answers]), woorden: Type.Optional(Type.String({ maxLength: 1000 })) })
const fields: Readonly<Record<string, string>> & { antwoord: string; woorden: string } = perReader(() => ({ ...lifeAreaNames, antwoord: s.fieldAnswer, woorden: s.fieldWords, hardop: s.fieldAloud, samen: s.fieldTogether }))
const mark = Type.Literal('ja')

/** Three forms on one pattern: her own side, the worker's side, and her side as she told it to her worker. */
type Kind = { side: Side; party: Party; path: string; said: { title: string; intro: string; question: string; words: string }; log: string; tick: { name: string; label: string } | undefined }

const { own: o, worker: w } = evaluationWords
const kinds: readonly Kind[] = [
  { side: ownSide, party: 'own', path: 'invullen', said: perReader(() => ({ title: o.formTitle, intro: o.formIntro, question: o.question, words: o.words })), log: 'own-evaluation-given', tick: undefined },
  { side: workerSide, party: 'worker', path: 'invullen', said: { title: w.formTitle, intro: w.formIntro, question: w.question, words: w.words }, log: 'evaluation-given', tick: { name: 'hardop', label: w.aloud } },
  { side: workerSide, party: 'own', path: 'samen-invullen', said: { title: w.ownTitle, intro: w.ownIntro, question: w.question, words: w.words }, log: 'evaluation-told', tick: { name: 'samen', label: w.together } },
]

type Typed = Static<typeof own> & Record<string, string | undefined>

const scoresOf = (typed: Typed): Scores => Object.fromEntries(lifeAreas.flatMap((area) => {
  const given = Number(typed[area])
  return given >= 1 && given <= 5 ? [[area, given]] : []
}))

const before = (view: PartyView | null | undefined): FormState['values'] =>
  (view ? { antwoord: view.answer, woorden: view.words, ...Object.fromEntries(Object.entries(view.scores).map(([area, given]) => [area, String(given)])) } : {})

const levels = () => scaleNames().map((name, at) => ({ value: String(at + 1), label: `${at + 1}: ${name}` }))

function Fields({ kind, state, running }: { kind: Kind; state: FormState; running: Evaluation | undefined }) {
  const typed = { ...state, values: { ...before(running?.[kind.party]), ...state.values } }
  return (
    <>
      {lifeAreas.map((area) => <Select {...field(typed, area)} label={lifeAreaNames[area]} hint={areaQuestions[area]} required emptyLabel={s.skip} options={levels()} />)}
      <Fieldset legend={kind.said.question} intro={reviewQuestion()}>
        {kind.tick && <CheckField {...field(typed, kind.tick.name)} label={kind.tick.label} required />}
        <Radios {...field(typed, 'antwoord')} label={s.asked} required options={answers.map((value) => ({ value, label: answerNames[value] }))} />
        <TextArea {...field(typed, 'woorden')} label={kind.said.words} maxLength={1000} rows={3} />
      </Fieldset>
    </>
  )
}

async function opened(kind: Kind, visit: Visit) {
  const file = await kind.side.open(visit)
  if (!file.ok || kind.party === 'worker') return file
  return (await maySpeakFor(visit.tx, file.value.person.id)) ? file : refuse('resident-decides')
}

const addressOf = (kind: Kind, visit: Visit): string => `${baseOf(kind.side, visit)}/plan/terugkijken`

async function give(kind: Kind, visit: Visit, typed: Typed): Promise<Result<string>> {
  const file = await opened(kind, visit)
  if (!file.ok) return file
  // The form carries one more than the version it was based on: none yet is a version too.
  const basedOn = (visit.version ?? 1) - 1
  const given = await giveSide(visit.tx, file.value, kind.party, basedOn === 0 ? undefined : basedOn, {
    answer: typed.antwoord, words: typed.woorden ?? '', scores: scoresOf(typed), question: askedInDutch,
  })
  return given.ok ? ok(addressOf(kind, visit)) : given
}

const givePage = (kind: Kind): Route => form(`${kind.side.root}/plan/terugkijken/${kind.path}`, {
  may: 'write-plan', log: kind.log, input: Type.Object({ ...own.properties, ...(kind.tick ? { [kind.tick.name]: mark } : {}) }), fields,
}, async (visit, state) => {
  const file = await opened(kind, visit)
  if (!file.ok) return file
  const running = runningEvaluation(await evaluations(visit.tx, file.value.person.id))
  const back = addressOf(kind, visit)
  return ok({
    ...frameOf(kind.side, file.value, kind.said.title),
    body: (
      <Stack>
        <PageHead title={kind.said.title} intro={kind.said.intro} />
        <ErrorSummary errors={state.errors} />
        {!running && <Notice tone="info">{s.scale}</Notice>}
        <Form action={`${back}/${kind.path}`} token={state.token} version={(running?.version ?? 0) + 1}>
          <Fields kind={kind} state={state} running={running} />
          <ButtonRow><Button>{s.act}</Button><LinkButton tone="quiet" href={back}>{s.cancel}</LinkButton></ButtonRow>
        </Form>
        {running && <Small>{s.scale}</Small>}
      </Stack>
    ),
  })
}, (visit, typed) => give(kind, visit, typed as Typed))

/** Where each of the two says how it goes, before knowing what the other said. */
export const giveSidePages: readonly Route[] = kinds.map(givePage)
