import type { ComponentChildren } from 'preact'
import { classes } from '../class-names.ts'
import { productColour } from '../products.ts'
import { useWords } from '../language.ts'

export type Tone = 'neutral' | 'alarm' | 'attention' | 'good' | 'info'

const badges: Record<Tone, string> = { neutral: 'neutral', alarm: 'danger', attention: 'warning', good: 'safe', info: 'active' }

/** A status, always a word. */
export function Chip({ tone = 'neutral', children }: { tone?: Tone | undefined; children: ComponentChildren }) {
  return <span class={`utrecht-status-badge utrecht-status-badge--${badges[tone]}`}>{children}</span>
}

/** The name of a product in its fixed colour. */
export function ProductChip({ code, label }: { code: string; label: ComponentChildren }) {
  const colour = productColour(code)
  return <span class={classes('utrecht-status-badge utrecht-status-badge--neutral', colour && `sl-product sl-${colour}`)}>{label}</span>
}

export const VisuallyHidden = ({ children }: { children: ComponentChildren }) => <span class="sl-hidden">{children}</span>

/** Less important text, smaller and softer. */
export const Small = ({ children }: { children: ComponentChildren }) => <p class="utrecht-paragraph utrecht-paragraph--small">{children}</p>

type LinkProps = { href: string; lang?: string | undefined; children: ComponentChildren }

export const Link = ({ href, lang, children }: LinkProps) => <a class="utrecht-link utrecht-link--html-a" href={href} lang={lang} hreflang={lang}>{children}</a>

export function Details({ summary, open, children }: { summary: ComponentChildren; open?: boolean | undefined; children: ComponentChildren }) {
  return (
    <details class="sl-details" open={open}>
      <summary>{summary}</summary>
      <div class="sl-details__inside">{children}</div>
    </details>
  )
}

/** The ring that closes, with the amber point where it does. */
function Ring() {
  return (
    <svg class="sl-ring" viewBox="0 0 40 40" width="34" height="34" aria-hidden="true">
      <path d="M31.5 10.2A15 15 0 1 0 35 20" fill="none" stroke="currentColor" stroke-width="5" stroke-linecap="round" />
      <circle cx="34" cy="14.6" r="3.4" fill="#ffb81c" />
    </svg>
  )
}

export function Logo({ label, sub, href = '/' }: { label?: string | undefined; sub?: string | undefined; href?: string | undefined }) {
  const w = useWords()
  return (
    <a class="sl-logo" href={href}>
      <Ring />
      <span>
        {label ?? w.product}
        {sub && <small>{sub}</small>}
      </span>
    </a>
  )
}

/** The numbers to call when it cannot wait. */
export function CrisisLine() {
  const w = useWords()
  return (
    <p class="utrecht-paragraph utrecht-paragraph--small sl-crisis">
      {w.danger} <Link href="tel:112">112</Link>. {w.suicide} <Link href="tel:113">113</Link> {w.or}{' '}
      <Link href="tel:08000113">0800-0113</Link>.
    </p>
  )
}

/** Nothing here, said in a sentence. */
export function Empty({ children }: { children: ComponentChildren }) {
  return (
    <div class="sl-empty">
      <Ring />
      <div>{children}</div>
    </div>
  )
}

const alerts = { info: 'info', good: 'ok', attention: 'warning', alarm: 'error' } as const

type NoticeProps = { tone?: keyof typeof alerts | undefined; title?: ComponentChildren; live?: boolean | undefined; children?: ComponentChildren }

/** Something to know. With `live` it is read out when the page opens, as after saving. */
export function Notice({ tone = 'info', title, live, children }: NoticeProps) {
  return (
    <div class={`utrecht-alert utrecht-alert--${alerts[tone]}`} role={live ? 'status' : undefined}>
      <div class="utrecht-alert__content">
        {title && <p class="sl-notice__title">{title}</p>}
        {children && <div class="utrecht-alert__message">{children}</div>}
      </div>
    </div>
  )
}
