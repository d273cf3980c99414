import { make } from './elements.ts'
import { type Kept, replaceWith, takeOut, type Waiting } from './notes-box.ts'

type Words = Record<'title' | 'kept' | 'sent' | 'conflict' | 'refused' | 'counted' | 'offline' | 'signIn' | 'locked' | 'meanwhile' | 'yours' | 'sendAsNew' | 'throwAway' | 'about', string>

/** Where this page says what the telephone keeps; sentences come with the page. */
export const board = (): HTMLElement | null => document.getElementById('op-dit-toestel')
const data = (name: string): unknown => JSON.parse(board()?.dataset[name] ?? '{}')
const words = (): Words => data('woorden') as Words

const chip = (text: string, tone: 'neutral' | 'safe' | 'warning') => make('span', text, `utrecht-status-badge utrecht-status-badge--${tone}`)

function line(note: Waiting, state: HTMLElement): HTMLLIElement {
  const item = make('li', '')
  const kind = (data('soorten') as Record<string, string>)[note.soort] ?? note.soort
  item.append(make('strong', `${kind}: `), note.tekst.length > 120 ? `${note.tekst.slice(0, 120)}…` : note.tekst, ' ', state)
  item.dataset['notitie'] = note.notitie
  return item
}

function act(text: string, press: () => Promise<void>): HTMLButtonElement {
  const button = make('button', text, 'utrecht-button utrecht-button--secondary-action')
  button.type = 'button'
  button.addEventListener('click', () => { press().catch(() => undefined) })
  return button
}

/** A note that could not be sent: what is there now, what she wrote, and what she can do. */
function trouble({ seq, note, fault }: Kept, newId: () => string, again: () => Promise<void>): HTMLElement {
  const w = words()
  const card = make('div', '', 'sl-card sl-card--attention')
  card.append(make('p', `${fault?.kind === 'conflict' ? w.conflict : w.refused}. ${fault?.text ?? ''}`))
  if (fault?.now) card.append(make('p', w.meanwhile), make('blockquote', fault.now))
  card.append(make('p', w.yours), make('blockquote', note.tekst))
  const { versie: _version, omdat: _because, ...fresh } = note
  const buttons = make('div', '', 'sl-buttons')
  if (fault?.kind === 'conflict') buttons.append(act(w.sendAsNew, async () => { await replaceWith(seq, { ...fresh, notitie: newId() }); await again() }))
  buttons.append(act(w.throwAway, async () => { await takeOut(seq); await again() }))
  card.append(buttons)
  return card
}

export type Shown = { kept: Kept[]; locked: number; sent: readonly Waiting[]; how: 'done' | 'away' | 'sign-in' }

/** Shows what waits, what was just sent, and what needs her. */
export function showBoard({ kept, locked, sent, how }: Shown, newId: () => string, again: () => Promise<void>): void {
  const here = board()
  if (!here) return
  const w = words()
  const open = kept.filter((one) => !one.fault)
  const parts: HTMLElement[] = []
  if (how === 'away') parts.push(make('p', w.offline, 'utrecht-paragraph'))
  if (how === 'sign-in') parts.push(make('p', w.signIn, 'utrecht-paragraph'))
  if (locked > 0) parts.push(make('p', w.locked, 'utrecht-paragraph'))
  if (open.length > 0) parts.push(make('p', `${open.length} ${w.counted}`, 'utrecht-paragraph'))
  const list = make('ul', '')
  list.append(...open.map(({ note }) => line(note, chip(w.kept, 'warning'))), ...sent.map((note) => line(note, chip(w.sent, 'safe'))))
  if (list.childElementCount > 0) parts.push(list)
  parts.push(...kept.filter((one) => one.fault).map((one) => trouble(one, newId, again)))
  here.replaceChildren(...(parts.length > 0 ? [make('h2', w.title, 'utrecht-heading-2'), ...parts] : []))
  here.hidden = parts.length === 0
  here.dataset['wacht'] = String(open.length)
  here.dataset['vast'] = String(kept.length - open.length)
}

