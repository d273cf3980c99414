export type FieldError = { field?: string | undefined; text: string }

export type FieldValue = string | string[] | undefined

/** What a form page shows: what was filled in, what was wrong with it, and the token that lets it be sent once. */
export type FormState = { values: Record<string, FieldValue>; errors: readonly FieldError[]; token: string }

/** The name, value and error of one field, to spread on a field part. */
export function field(state: FormState, name: string): { name: string; value: FieldValue; error: string | undefined } {
  return { name, value: state.values[name], error: state.errors.find((error) => error.field === name)?.text }
}

export const fieldId = (name: string) => `veld-${name.replaceAll(/[^\w-]/g, '-')}`
