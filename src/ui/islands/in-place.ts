import { onNews } from './fresh-region.ts'

/**
 * Forms inside `data-blijf` are sent without leaving the page, so that a talk in the browser goes on; what changed is put in its place.
 * `data-deel="nieuws"` follows the news, `data-deel="vak"` holds a form and changes only when she sends it. Notes inside `data-bewaart` are kept by
 * themselves while she types. Without this script every form simply posts.
 */
const frame = document.querySelector<HTMLElement>('[data-blijf]')
const KEEP_MS = 3000
let sending: Promise<unknown> = Promise.resolve()

const parts = (within: ParentNode, kinds: readonly string[]): HTMLElement[] =>
  [...within.querySelectorAll<HTMLElement>('[data-deel]')].filter((one) => kinds.includes(one.dataset['deel'] ?? ''))

/** A token counts once: after something was sent, every form here gets a fresh one. */
function renew(fresh: Document): void {
  const token = fresh.querySelector<HTMLInputElement>('input[name="_formulier"]')?.value
  if (token) for (const input of document.querySelectorAll<HTMLInputElement>('input[name="_formulier"]')) input.value = token
}

function putInPlace(fresh: Document, kinds: readonly string[]): void {
  for (const old of parts(document, kinds)) {
    const next = fresh.getElementById(old.id)
    if (next) old.replaceWith(next)
    else old.remove()
  }
}

const parsed = async (answer: Response): Promise<Document> => new DOMParser().parseFromString(await answer.text(), 'text/html')

async function look(): Promise<void> {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
  if (!answer.ok || answer.redirected) return
  const fresh = await parsed(answer)
  putInPlace(fresh, ['nieuws'])
  // A box that is no longer there belongs to a call that is over.
  for (const box of parts(document, ['vak'])) if (!fresh.getElementById(box.id)) box.remove()
}

const sent = (action: string, fields: FormData): Promise<Response> =>
  fetch(action, { method: 'POST', headers: { accept: 'text/html' }, body: new URLSearchParams([...fields].map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : ''])) })

/** Puts the box of this form in place as it came back, and leads to what is wrong, or to the next thing to write. */
function showBox(box: string, fresh: Document): void {
  const next = fresh.getElementById(box)
  // A refusal without this form on it is a page of its own.
  if (!next) return location.reload()
  document.getElementById(box)?.replaceWith(next)
  const wrong = next.querySelector<HTMLElement>('[role="alert"]')
  const place = wrong ?? next.querySelector<HTMLElement>('textarea')
  place?.focus()
}

async function send(form: HTMLFormElement, pressed: HTMLElement | null): Promise<void> {
  const fields = new FormData(form)
  if (pressed instanceof HTMLButtonElement && pressed.name) fields.set(pressed.name, pressed.value)
  const answer = await sent(pressed?.getAttribute('formaction') ?? form.action, fields)
  if (answer.redirected && new URL(answer.url).pathname !== location.pathname) return location.assign(answer.url)
  const fresh = await parsed(answer)
  putInPlace(fresh, ['nieuws'])
  const box = form.closest<HTMLElement>('[data-deel]')?.id
  if (box) showBox(box, fresh)
  renew(fresh)
}

/** One after the other: a token is used once. */
const inTurn = (work: () => Promise<void>): void => {
  sending = sending.then(work).catch(() => { if (frame) frame.dataset['bereik'] = 'weg' })
}

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method !== 'post' || !form.closest('[data-blijf]')) return
  event.preventDefault()
  event.stopImmediatePropagation()
  inTurn(() => send(form, event.submitter))
}, { capture: true })

let timer: ReturnType<typeof setTimeout> | undefined

async function keep(text: HTMLTextAreaElement, box: HTMLElement): Promise<void> {
  const fields = new FormData()
  fields.set('_formulier', text.form?.querySelector<HTMLInputElement>('input[name="_formulier"]')?.value ?? '')
  fields.set(box.dataset['bewaart'] ?? '', box.dataset['bewaartAls'] ?? '')
  fields.set(text.name, text.value)
  const answer = await sent(text.form?.action ?? '', fields)
  const fresh = await parsed(answer)
  renew(fresh)
  const said = document.getElementById('bewaard')
  if (said) said.textContent = (answer.ok && answer.redirected && new URL(answer.url).pathname === location.pathname ? box.dataset['bewaard'] : box.dataset['nietBewaard']) ?? ''
}

document.addEventListener('input', (event) => {
  const text = event.target
  const box = text instanceof HTMLTextAreaElement ? text.closest<HTMLElement>('[data-bewaart]') : null
  if (!(text instanceof HTMLTextAreaElement) || !box) return
  clearTimeout(timer)
  timer = setTimeout(() => inTurn(() => keep(text, box)), KEEP_MS)
})

if (frame) onNews(['chat', 'speech', 'call', 'calls', 'visit'], () => { look().catch(() => undefined) })
