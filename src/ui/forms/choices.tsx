import type { ComponentChildren } from 'preact'
import { classes } from '../class-names.ts'
import { useWords } from '../language.ts'
import { ErrorMessage, GroupFrame, Hint, inputAttributes, several, single, ties, type FieldProps } from './field.tsx'
import { fieldId } from './state.ts'

type Choice = {
  value: string
  label: ComponentChildren
  hint?: ComponentChildren
  /** Why this cannot be chosen now. */
  disabledBecause?: ComponentChildren
}

type ChoicesProps = FieldProps & { options: Choice[] }
type BoxesProps = ChoicesProps & {
  /** Short choices stand beside each other. */
  beside?: boolean | undefined
}

/** The first choice carries the id of the field, so that the error summary leads to it. */
const choiceId = (name: string, at: number) => (at === 0 ? fieldId(name) : `${fieldId(name)}-${at + 1}`)

type OptionProps = { kind: 'radio' | 'checkbox'; name: string; at: number; option: Choice; checked: boolean; required?: boolean | undefined; invalid?: boolean | undefined }

function Option({ kind, name, at, option, checked, required, invalid }: OptionProps) {
  const { value, label, hint, disabledBecause } = option
  const id = choiceId(name, at)
  const said = hint || disabledBecause
  const block = kind === 'radio' ? 'utrecht-radio-button' : 'utrecht-checkbox'
  return (
    <div class={classes('sl-choice', Boolean(disabledBecause) && 'sl-choice--off')}>
      <input
        class={`${block} ${block}--html-input`}
        type={kind}
        id={id}
        name={name}
        value={value}
        checked={checked}
        required={required}
        disabled={Boolean(disabledBecause)}
        aria-describedby={said ? `${id}-uitleg` : undefined}
        aria-invalid={invalid ? 'true' : undefined}
      />
      <label class={`utrecht-form-label utrecht-form-label--${kind}`} for={id}>{label}</label>
      {said && <div class="utrecht-form-field-description" id={`${id}-uitleg`}>{hint} {disabledBecause && <span class="sl-why">{disabledBecause}</span>}</div>}
    </div>
  )
}

export function Radios(props: ChoicesProps) {
  const chosen = single(props.value)
  return (
    <GroupFrame {...props}>
      {props.options.map((option, at) => (
        <Option kind="radio" name={props.name} at={at} option={option} checked={option.value === chosen} required={props.required} />
      ))}
    </GroupFrame>
  )
}

export function Checkboxes(props: BoxesProps) {
  const chosen = several(props.value)
  const boxes = props.options.map((option, at) => (
    <Option kind="checkbox" name={props.name} at={at} option={option} checked={chosen.includes(option.value)} invalid={Boolean(props.error)} />
  ))
  return <GroupFrame {...props}>{props.beside ? <div class="sl-beside">{boxes}</div> : boxes}</GroupFrame>
}

export type CheckFieldProps = FieldProps & {
  /** What is sent when it is ticked. */
  sends?: string | undefined
}

/** One box to tick: yes or nothing. */
export function CheckField(props: CheckFieldProps) {
  const { sends = 'ja', label, hint, error, value } = props
  const { id, hintId, errorId } = ties(props)
  return (
    <div class={classes('utrecht-form-field', error && 'utrecht-form-field--invalid')}>
      <ErrorMessage id={errorId}>{error}</ErrorMessage>
      <div class="sl-choice">
        <input class="utrecht-checkbox utrecht-checkbox--html-input" {...inputAttributes(props)} type="checkbox" value={sends} checked={single(value) === sends} />
        <label class="utrecht-form-label utrecht-form-label--checkbox" for={id}>{label}</label>
        <Hint id={hintId}>{hint}</Hint>
      </div>
    </div>
  )
}

const scores = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']

/** A figure from 1 to 10, each a large button to press. */
export function ScoreField(props: FieldProps) {
  const w = useWords()
  const chosen = single(props.value)
  const said: Record<string, string> = { '1': w.veryBad, '10': w.veryGood }
  return (
    <GroupFrame {...props}>
      <div class="sl-scores">
        {scores.map((score, at) => (
          <label class="sl-score">
            <input type="radio" id={choiceId(props.name, at)} name={props.name} value={score} checked={score === chosen} required={props.required} />
            {score}
            {said[score] && <span class="sl-hidden"> {said[score]}</span>}
          </label>
        ))}
      </div>
    </GroupFrame>
  )
}
