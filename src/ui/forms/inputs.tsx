import type { ComponentChildren } from 'preact'
import { useWords } from '../language.ts'
import { FieldFrame, inputAttributes, single, type FieldProps } from './field.tsx'

const boxClass = 'utrecht-textbox utrecht-textbox--html-input'

export type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'password' | 'url' | undefined
  autocomplete?: string | undefined
  maxLength?: number | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | undefined
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
        maxLength={maxLength}
        inputMode={inputMode}
      />
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
      <textarea class="utrecht-textarea utrecht-textarea--html-textarea" {...inputAttributes(hinted)} rows={rows} maxLength={maxLength}>
        {single(value)}
      </textarea>
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
