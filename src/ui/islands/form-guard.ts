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

// Nothing is cut off while she types or pastes: near the end she sees how many signs are left, or too many.
document.addEventListener('input', ({ target }) => {
  const field = target as HTMLInputElement | HTMLTextAreaElement
  const count = field.nextElementSibling
  if (!(count instanceof HTMLOutputElement)) return
  const { most = 0, left: fits = '', over = '' } = count.dataset
  const left = +most - field.value.length
  count.hidden = left > +most / 10
  count.value = (left < 0 ? over : fits).replace('#', `${Math.abs(left)}`)
})
