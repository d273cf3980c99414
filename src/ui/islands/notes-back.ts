import { clockAt } from './amsterdam-clock.ts'
import type { Fault, Waiting } from './notes-box.ts'

// A note knows its moment, the form a day and a time.
const inForm: Readonly<Record<string, string>> = { gebeurdOp: 'dag' }

/** Fills the form in with a note, as it was typed. */
export function fillIn(form: HTMLFormElement, note: Waiting): void {
  const { day, time } = clockAt(Date.parse(note.gebeurdOp))
  const values = { tekst: note.tekst, soort: note.soort, dag: day, tijd: time, minuten: String(note.minuten ?? ''), grond: note.grond ?? '', waaromNiet: note.waaromNiet ?? '', omdat: note.omdat ?? '' }
  for (const [name, value] of Object.entries(values)) {
    const input = form.elements.namedItem(name)
    if (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement || input instanceof HTMLSelectElement || input instanceof RadioNodeList) input.value = value
  }
}

/** Takes away what was said at the fields. */
export function clearFaults(form: HTMLFormElement): void {
  for (const said of form.querySelectorAll('[data-gezegd]')) said.remove()
  for (const field of form.querySelectorAll('.utrecht-form-field--invalid')) field.classList.remove('utrecht-form-field--invalid')
  for (const input of form.querySelectorAll('[aria-invalid]')) {
    input.removeAttribute('aria-invalid')
    input.removeAttribute('aria-describedby')
  }
}

/** Says at its field why a note was not taken, as the server does on a page (ui/forms/field). */
export function showFault(form: HTMLFormElement, { field, text }: Fault): void {
  clearFaults(form)
  const input = form.elements.namedItem(inForm[field ?? ''] ?? field ?? '')
  if (!(input instanceof HTMLElement)) return
  const said = document.createElement('div')
  said.id = `${input.id}-fout`
  said.className = 'utrecht-form-field-error-message'
  said.textContent = text
  said.dataset['gezegd'] = ''
  const frame = input.closest('.utrecht-form-field')
  frame?.classList.add('utrecht-form-field--invalid')
  frame?.querySelector('.utrecht-form-label')?.after(said)
  input.setAttribute('aria-invalid', 'true')
  input.setAttribute('aria-describedby', said.id)
  input.closest('details')?.setAttribute('open', '')
}
