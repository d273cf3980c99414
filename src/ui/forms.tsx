/** Everything to ask people something and to send it. */
export { ErrorSummary, Form, HiddenToken } from './forms/form.tsx'
export { field, fieldId, type FormState } from './forms/state.ts'

export { DateField, NumberField, Select, TextArea, TextField, TimeField } from './forms/inputs.tsx'
export { CheckField, Checkboxes, Radios, ScoreField } from './forms/choices.tsx'
export { Button, ButtonRow, Fieldset, LinkButton } from './forms/buttons.tsx'
