import type { ComponentChildren } from 'preact'
import { useWords } from '../language.ts'
import { FieldFrame, inputAttributes, single, type FieldProps } from './field.tsx'
import { fieldId } from './state.ts'

const boxClass = 'utrecht-textbox utrecht-textbox--html-input'

export type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'password' | 'url' | undefined
  autocomplete?: string | undefined
  /** How many signs the server takes. The browser cuts nothing off: what is too long is counted on the page and refused with a sentence, and nothing of it is lost. */
  maxLength?: number | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | undefined
}

/** How many signs are left, or how many are too many; filled in while somebody types near the end (ui/islands/form-guard). */
function SignsLeft({ name, most }: { name: string; most: number | undefined }) {
  const w = useWords()
  return most === undefined ? null : <output class="sl-count" for={fieldId(name)} data-most={most} data-left={w.signsLeft} data-over={w.signsOver} hidden />
}

export function TextField(props: TextFieldProps) {
  const { type = 'text', autocomplete, maxLength, inputMode, value } = props
  return (
    <FieldFrame {...props}>
      <input
        class={boxClass}
        {...inputAttributes(props)}
        type={type}
        value={type === 'password' ? undefined : single(value)}
        autocomplete={autocomplete}
        inputMode={inputMode}
      />
      <SignsLeft name={props.name} most={maxLength} />
    </FieldFrame>
  )
}

export type TextAreaProps = FieldProps & { rows?: number | undefined; maxLength?: number | undefined }

export function TextArea(props: TextAreaProps) {
  const w = useWords()
  const { rows = 4, maxLength, value } = props
  const atMost = maxLength === undefined ? undefined : w.atMost(maxLength)
  const hinted = atMost ? { ...props, hint: props.hint ? <>{props.hint} {atMost}</> : atMost } : props
  return (
    <FieldFrame {...hinted}>
      <textarea class="utrecht-textarea utrecht-textarea--html-textarea" {...inputAttributes(hinted)} rows={rows}>
        {single(value)}
      </textarea>
      <SignsLeft name={props.name} most={maxLength} />
    </FieldFrame>
  )
}

export type DateFieldProps = FieldProps & { min?: string | undefined; max?: string | undefined; autocomplete?: string | undefined }

/** A day; values are written 2026-11-21. */
export function DateField(props: DateFieldProps) {
  const { min, max, value, autocomplete } = props
  return (
    <FieldFrame {...props}>
      <input class={`${boxClass} sl-short`} {...inputAttributes(props)} type="date" value={single(value)} min={min} max={max} autocomplete={autocomplete} />
    </FieldFrame>
  )
}

export function TimeField(props: FieldProps) {
  return (
    <FieldFrame {...props}>
      <input class={`${boxClass} sl-short`} {...inputAttributes(props)} type="time" value={single(props.value)} />
    </FieldFrame>
  )
}

export type NumberFieldProps = FieldProps & { decimal?: boolean | undefined; unit?: ComponentChildren }

/** A number typed as text: no wheel that changes it, and the comma works. */
export function NumberField(props: NumberFieldProps) {
  const { decimal, unit, value } = props
  return (
    <FieldFrame {...props}>
      <span class="sl-with-unit">
        <input class={`${boxClass} sl-short`} {...inputAttributes(props)} type="text" inputMode={decimal ? 'decimal' : 'numeric'} value={single(value)} />
        {unit && <span>{unit}</span>}
      </span>
    </FieldFrame>
  )
}

type SelectOption = { value: string; label: string }

export type SelectProps = FieldProps & {
  options: SelectOption[]
  /** The words of the empty first choice; false leaves it out. */
  emptyLabel?: string | false | undefined
}

export function Select(props: SelectProps) {
  const w = useWords()
  const { options, emptyLabel = w.choose } = props
  const chosen = single(props.value)
  return (
    <FieldFrame {...props}>
      <select class="utrecht-select utrecht-select--html-select" {...inputAttributes(props)}>
        {emptyLabel !== false && <option value="">{emptyLabel}</option>}
        {options.map(({ value, label }) => <option value={value} selected={value === chosen}>{label}</option>)}
      </select>
    </FieldFrame>
  )
}
