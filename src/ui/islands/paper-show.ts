import { around, make } from './elements.ts'
import { alone, copyNow, dropCopy, type Copy, type Person, type Shift } from './paper-box.ts'

/** The paper list without a connection: opens the copy on this device and puts it on the empty page. */
type Words = Record<'stand' | 'search' | 'found' | 'roster' | 'until' | 'numbers' | 'people' | 'nobody' | 'noPlan' | 'none' | 'helps' | 'proposal' | 'call' | 'signs' | 'avoid' | 'visitor', string>

const board = document.getElementById('kopie-tonen')
const words = JSON.parse(board?.dataset['woorden'] ?? '{}') as Words
const LOOK_MS = 15_000

const moment = (at: string): string =>
  new Date(at).toLocaleString('nl-NL', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' })

function link(text: string, href: string): HTMLAnchorElement {
  const made = make('a', text, 'utrecht-link utrecht-link--html-a')
  made.href = href
  return made
}
const telephone = (number: string, dial = number): HTMLAnchorElement => link(number, `tel:${dial.replaceAll(/[^0-9+]/g, '')}`)

type Part = { id: string; title: string; inside: readonly Node[] }
function part({ id, title, inside }: Part, className: string): HTMLElement {
  const made = around('section', className, [make('h2', title, 'utrecht-heading-2'), ...inside])
  made.id = id
  return made
}
const line = (parts: readonly (Node | string)[]): HTMLLIElement => around('li', '', parts)

const shift = ({ naam, rol, telefoon }: Shift): HTMLLIElement => line([make('strong', naam), `, ${rol}`, ...(telefoon ? [', ', telephone(telefoon)] : [])])

/** Who is there together stands together. */
function shifts({ diensten }: Copy): HTMLElement[] {
  const spans = [...new Set(diensten.map((one) => `${one.lijn}: ${moment(one.van)} ${words.until} ${moment(one.tot)}`))]
  return spans.flatMap((span) => [make('h3', span, 'utrecht-heading-3'), around('ul', '', diensten.filter((one) => span === `${one.lijn}: ${moment(one.van)} ${words.until} ${moment(one.tot)}`).map(shift))])
}

const numbers = ({ nummers }: Copy): HTMLElement[] => [around('ul', '', nummers.map((one) =>
  line([make('strong', one.naam), ': ', one.kiest ? telephone(one.telefoon, one.kiest) : one.telefoon, ...(one.waarvoor ? [`, ${one.waarvoor}`] : [])])))]

const said = (label: string, value: string): HTMLElement[] => (value ? [around('div', 'utrecht-data-list__item', [make('dt', label, 'utrecht-data-list__item-key'), make('dd', value, 'utrecht-data-list__item-value utrecht-data-list__item-value--html-dd')])] : [])

function person({ naam, telefoon, adres, plan }: Person): HTMLElement {
  const small = around('p', 'utrecht-paragraph utrecht-paragraph--small', [...(telefoon ? [telephone(telefoon)] : []), telefoon && adres ? ', ' : '', adres])
  const list = plan ? around('dl', 'utrecht-data-list utrecht-data-list--rows', [
    ...said(words.helps, plan.voorstel ? `${plan.helpt} (${words.proposal})` : plan.helpt), ...said(words.call, plan.bellen), ...said(words.signs, plan.tekenen), ...said(words.avoid, plan.lieverNiet), ...said(words.visitor, plan.bezoeker),
  ]) : make('p', words.noPlan, 'utrecht-paragraph utrecht-paragraph--small')
  const made = around('section', 'sl-card', [make('h3', naam, 'utrecht-heading-3'), small, list])
  made.dataset['naam'] = naam.toLowerCase()
  return made
}

/** A name, or a piece of one, leaves only who is called so. */
function search(cards: readonly HTMLElement[]): HTMLElement {
  const label = make('label', words.search, 'utrecht-form-label')
  const box = make('input', '', 'utrecht-textbox')
  const count = make('p', '', 'utrecht-paragraph utrecht-paragraph--small')
  count.setAttribute('role', 'status')
  box.type = 'search'
  box.autocomplete = 'off'
  box.id = 'zoek-op-lijst'
  label.htmlFor = box.id
  box.addEventListener('input', () => {
    const wanted = box.value.trim().toLowerCase()
    for (const one of cards) one.hidden = !(one.dataset['naam'] ?? '').includes(wanted)
    count.textContent = wanted ? `${cards.filter((one) => !one.hidden).length} ${words.found}` : ''
  })
  return around('div', 'utrecht-form-field sl-on-screen', [label, around('div', 'sl-search', [box]), count])
}

function people({ mensen }: Copy): HTMLElement[] {
  const cards = mensen.map(person)
  return cards.length > 0 ? [search(cards), ...cards] : [make('p', words.nobody, 'utrecht-paragraph')]
}

function whole(copy: Copy): HTMLElement[] {
  const parts: Part[] = [
    { id: 'nummers', title: words.numbers, inside: numbers(copy) }, { id: 'diensten', title: words.roster, inside: shifts(copy) }, { id: 'mensen', title: words.people, inside: people(copy) },
  ]
  return [
    make('p', `${words.stand} ${moment(copy.opgesteldOp)}`, 'utrecht-paragraph utrecht-paragraph--lead'),
    around('ul', 'sl-on-screen', parts.map((one) => line([link(one.title, `#${one.id}`)]))), ...parts.map((one) => part(one, one.id === 'mensen' ? 'sl-stack' : 'sl-card')),
  ]
}

let shown = ''

async function show(): Promise<void> {
  const copy = await alone(copyNow)
  if (!board || shown === (copy?.opgesteldOp ?? 'geen')) return
  shown = copy?.opgesteldOp ?? 'geen'
  if (!copy) await dropCopy()
  board.replaceChildren(...(copy ? whole(copy) : [make('p', words.none, 'utrecht-paragraph')]))
  board.dataset['kopie'] = copy ? 'ja' : 'nee'
}

if (board) {
  // At the end of the shift it goes off the page too.
  setInterval(() => { show().catch(() => undefined) }, LOOK_MS)
  show().catch(() => undefined)
}
