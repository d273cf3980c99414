import type { ComponentChildren } from 'preact'
import { classes } from '../class-names.ts'
import { useWords } from '../language.ts'
import { fieldId, type FieldValue } from './state.ts'

/** What every field takes. Spread `field(state, name)` for the first three. */
export type FieldProps = {
  name: string
  value?: FieldValue
  error?: string | undefined
  label: ComponentChildren
  hint?: ComponentChildren
  required?: boolean | undefined
  /** Asked for by a part of what the form does: it says nothing about leaving it empty. */
  sometimes?: boolean | undefined
}

/** The one value of a field; a repeated one counts once. */
export const single = (value: FieldValue): string | undefined => (Array.isArray(value) ? value[0] : value)

/** All values of a field. */
export const several = (value: FieldValue): string[] => (value === undefined ? [] : [value].flat())

/** Ids of the texts that belong to a field, and the attribute that ties them to it. */
export function ties({ name, hint, error }: FieldProps) {
  const id = fieldId(name)
  const hintId = hint ? `${id}-uitleg` : undefined
  const errorId = error ? `${id}-fout` : undefined
  return { id, hintId, errorId, describedBy: classes(hintId, errorId) || undefined }
}

/** The attributes every single input has in common. */
export function inputAttributes(props: FieldProps) {
  const { id, describedBy } = ties(props)
  return {
    id,
    name: props.name,
    required: props.required,
    'aria-describedby': describedBy,
    'aria-invalid': props.error ? ('true' as const) : undefined,
  }
}

export function Hint({ id, children }: { id: string | undefined; children: ComponentChildren }) {
  return children ? <div class="utrecht-form-field-description" id={id}>{children}</div> : null
}

export function ErrorMessage({ id, children }: { id: string | undefined; children: string | undefined }) {
  return children ? <div class="utrecht-form-field-error-message" id={id}>{children}</div> : null
}

function OptionalMark({ required, sometimes }: Pick<FieldProps, 'required' | 'sometimes'>) {
  const w = useWords()
  return required || sometimes ? null : <span class="sl-optional"> {w.optional}</span>
}

/** Label, hint and error around one input. */
export function FieldFrame({ children, ...props }: FieldProps & { children: ComponentChildren }) {
  const { id, hintId, errorId } = ties(props)
  return (
    <div class={classes('utrecht-form-field', props.error && 'utrecht-form-field--invalid')}>
      <label class="utrecht-form-label" for={id}>
        {props.label}
        <OptionalMark required={props.required} sometimes={props.sometimes} />
      </label>
      <Hint id={hintId}>{props.hint}</Hint>
      <ErrorMessage id={errorId}>{props.error}</ErrorMessage>
      {children}
    </div>
  )
}

/** Legend, hint and error around inputs that belong together. */
export function GroupFrame({ children, ...props }: FieldProps & { children: ComponentChildren }) {
  const { hintId, errorId, describedBy } = ties(props)
  return (
    <fieldset class={classes('sl-group utrecht-form-field', props.error && 'utrecht-form-field--invalid')} aria-describedby={describedBy}>
      <legend class="utrecht-form-label">
        {props.label}
        <OptionalMark required={props.required} sometimes={props.sometimes} />
      </legend>
      <Hint id={hintId}>{props.hint}</Hint>
      <ErrorMessage id={errorId}>{props.error}</ErrorMessage>
      {children}
    </fieldset>
  )
}
