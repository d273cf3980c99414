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
