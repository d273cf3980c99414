/** A form is sent once: its button rests after the first press, and works again when the page comes back. */
const sent = new Set<HTMLFormElement>()

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
  if (sent.has(form)) {
    event.preventDefault()
    return
  }
  sent.add(form)
  form.setAttribute('aria-busy', 'true')
})

addEventListener('pageshow', () => {
  for (const form of sent) form.removeAttribute('aria-busy')
  sent.clear()
})

/** From what part of its length a field says how many signs are left. */
const nearEnd = 0.9

// Nothing is cut off while she types or pastes: she sees how many signs are too many.
document.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
  const count = target.parentElement?.querySelector<HTMLOutputElement>('output[data-most]')
  if (!count) return
  const left = Number(count.dataset['most']) - target.value.length
  count.hidden = target.value.length < Number(count.dataset['most']) * nearEnd
  count.value = (left < 0 ? count.dataset['over'] : count.dataset['left'])?.replace('#', String(Math.abs(left))) ?? ''
})
