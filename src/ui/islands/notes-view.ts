import { make } from './elements.ts'
import { type Kept, replaceWith, takeOut, type Waiting } from './notes-box.ts'

type Words = Record<'title' | 'kept' | 'sent' | 'conflict' | 'refused' | 'counted' | 'offline' | 'signIn' | 'signInAct' | 'change' | 'locked' | 'meanwhile' | 'yours' | 'sendAsNew' | 'throwAway' | 'about', string>

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

function link(text: string, href: string, className: string): HTMLAnchorElement {
  const made = make('a', text, className)
  made.href = href
  return made
}

/** Signing in brings her back here. */
function signIn({ signInAct, signIn: text }: Words): HTMLElement {
  const said = make('p', '', 'utrecht-paragraph')
  said.append(link(signInAct, `/inloggen?naar=${encodeURIComponent(location.pathname)}`, 'utrecht-link utrecht-link--html-a'), `. ${text}`)
  return said
}

const pageOf = ({ persoon, notitie, versie }: Waiting): string => `/mensen/${persoon}/notities${versie === undefined ? '' : `/${notitie}`}`

/** A note that could not be sent: what is there now, what she wrote, and what she can do. */
function trouble(kept: Kept, { newId, again, putBack }: Deeds): HTMLElement {
  const { seq, note, fault } = kept
  const w = words()
  const card = make('div', '', 'sl-card sl-card--attention')
  card.append(make('p', `${fault?.kind === 'conflict' ? w.conflict : w.refused}. ${fault?.text ?? ''}`))
  if (fault?.now) card.append(make('p', w.meanwhile), make('blockquote', fault.now))
  card.append(make('p', w.yours), make('blockquote', note.tekst))
  const { versie: _version, omdat: _because, ...fresh } = note
  const buttons = make('div', '', 'sl-buttons')
  if (fault?.kind === 'conflict') buttons.append(act(w.sendAsNew, async () => { await replaceWith(seq, { ...fresh, notitie: newId() }); await again() }))
  const back = putBack(kept)
  if (fault?.kind === 'refused') buttons.append(back ? act(w.change, back) : link(w.change, pageOf(note), 'utrecht-button utrecht-button--secondary-action'))
  buttons.append(act(w.throwAway, async () => { await takeOut(seq); await again() }))
  card.append(buttons)
  return card
}

export type Shown = { kept: Kept[]; locked: number; sent: readonly Waiting[]; how: 'done' | 'away' | 'sign-in' }

/** What she can do with a note that could not be sent; `putBack` puts it in the form again, when that stands on this page. */
export type Deeds = { newId: () => string; again: () => Promise<void>; putBack: (kept: Kept) => (() => Promise<void>) | undefined }

/** Shows what waits, what was just sent, and what needs her. */
export function showBoard({ kept, locked, sent, how }: Shown, deeds: Deeds): void {
  const here = board()
  if (!here) return
  const w = words()
  const open = kept.filter((one) => !one.fault)
  const parts: HTMLElement[] = []
  if (how === 'away') parts.push(make('p', w.offline, 'utrecht-paragraph'))
  if (how === 'sign-in') parts.push(signIn(w))
  if (locked > 0) parts.push(make('p', w.locked, 'utrecht-paragraph'))
  if (open.length > 0) parts.push(make('p', `${open.length} ${w.counted}`, 'utrecht-paragraph'))
  const list = make('ul', '')
  list.append(...open.map(({ note }) => line(note, chip(w.kept, 'warning'))), ...sent.map((note) => line(note, chip(w.sent, 'safe'))))
  if (list.childElementCount > 0) parts.push(list)
  parts.push(...kept.filter((one) => one.fault).map((one) => trouble(one, deeds)))
  here.replaceChildren(...(parts.length > 0 ? [make('h2', w.title, 'utrecht-heading-2'), ...parts] : []))
  here.hidden = parts.length === 0
  here.dataset['wacht'] = String(open.length)
  here.dataset['vast'] = String(kept.length - open.length)
}

