import { type Day, formatDay } from '../../../kernel/day.ts'
import { language } from '../../../kernel/language.ts'
import type { FormState, Visit } from '../../../platform/http/route.ts'
import { Chip, Notice, StepList } from '../../../ui/parts.tsx'
import type { CaseState, Due, ProcessStep } from '../model.ts'
import { dueWords } from '../words.nl/pages.ts'
import { dayWords, stepWords, words } from '../words.ts'

/** A form that was not sent yet, with what is known filled in. */
export const startingWith = (state: FormState, known: FormState['values']): FormState => (Object.keys(state.values).length > 0 ? state : { ...state, values: known })

const dateOf = ({ step, state, on }: ProcessStep, today: Day) => {
  if (!on) return undefined
  const { done, due } = stepWords[step]
  if (state === 'lapsed') return `${words.lapsed} ${formatDay(on, language())}`
  return state === 'done' ? `${done} ${dayWords(on, today)}` : `${due} ${dayWords(on, today)}`
}

/** The road from report to objection with its legal dates; late ones say so. */
export const CaseSteps = ({ steps, today }: { steps: readonly ProcessStep[]; today: Day }) => (
  <StepList items={steps.map((one) => ({ label: stepWords[one.step].name, state: one.state, date: dateOf(one, today), ...(one.late ? { detail: <Chip tone="alarm">{words.late}</Chip> } : {}) }))} />
)

/** What has to be done by when, with a chip when it is late. */
export const DueWords = ({ due, late, today, state }: { due: Due | undefined; late: boolean; today: Day; state: CaseState }) =>
  (due ? <>{dueWords[due.what]}: {dayWords(due.on, today)} {late && <Chip tone="alarm">{words.late}</Chip>}</> : <>{state === 'enquired' ? words.case.awaits : words.case.nothing}</>)

/** A sentence after something was done; the address says which. */
export const Done = ({ visit, sentences }: { visit: Visit; sentences: Readonly<Record<string, string>> }) => {
  const sentence = sentences[visit.query['gelukt'] ?? '']
  return sentence ? <Notice tone="good" live title={sentence} /> : null
}

/** Hours as people type them, with a comma or a point, to a number. */
export const hoursOf = (typed: string): number => Number(typed.replace(',', '.'))
