import type { ComponentChildren } from 'preact'
import { classes } from '../class-names.ts'

type CardTone = 'plain' | 'alarm' | 'attention' | 'good' | 'info'

type CardProps = {
  title?: ComponentChildren
  /** Heading level of the title. */
  level?: 2 | 3 | undefined
  tone?: CardTone | undefined
  actions?: ComponentChildren
  /** Takes two columns where there is room. */
  wide?: boolean | undefined
  id?: string | undefined
  children?: ComponentChildren
}

export function Card({ title, level = 2, tone = 'plain', actions, wide, id, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section id={id} class={classes('sl-card', tone !== 'plain' && `sl-card--${tone}`, wide && 'sl-wide')}>
      {title && <Heading class={`utrecht-heading-${level}`}>{title}</Heading>}
      {children}
      {actions && <div class="sl-buttons">{actions}</div>}
    </section>
  )
}

type ColumnsProps = { min?: 's' | 'm' | 'l' | undefined; children: ComponentChildren }

/** As many columns as fit, none narrower than the given size. */
export const Columns = ({ min = 'm', children }: ColumnsProps) => <div class={`sl-columns sl-columns--${min}`}>{children}</div>

/** Parts under each other with even space. */
export const Stack = ({ children }: { children: ComponentChildren }) => <div class="sl-stack">{children}</div>

type SectionProps = { title: ComponentChildren; intro?: ComponentChildren; id?: string | undefined; children?: ComponentChildren }

/** A part of the page with its own heading, without a card around it. */
export function Section({ title, intro, id, children }: SectionProps) {
  return (
    <section id={id} class="sl-stack sl-section">
      <div>
        <h2 class="utrecht-heading-2 sl-section__title">{title}</h2>
        {intro && <p class="utrecht-paragraph">{intro}</p>}
      </div>
      {children}
    </section>
  )
}

type ReadingProps = { aside: ComponentChildren; children: ComponentChildren }

/** A text to read in one column of a good width, with something beside it where there is room and below it where there is not. */
export const Reading = ({ aside, children }: ReadingProps) => (
  <div class="sl-reading">
    <div class="sl-reading__text">{children}</div>
    <aside class="sl-stack">{aside}</aside>
  </div>
)

type HeroProps = { title: ComponentChildren; intro: ComponentChildren; children: ComponentChildren }

/** The first thing on a public page: what this is, and the one or two main acts. */
export function Hero({ title, intro, children }: HeroProps) {
  return (
    <section class="sl-hero">
      <div>
        <h1 class="utrecht-heading-1">{title}</h1>
        <p class="utrecht-paragraph utrecht-paragraph--lead">{intro}</p>
      </div>
      <div class="sl-hero__acts">{children}</div>
    </section>
  )
}

type PageHeadProps = { title: ComponentChildren; intro?: ComponentChildren; meta?: ComponentChildren; actions?: ComponentChildren }

export function PageHead({ title, intro, meta, actions }: PageHeadProps) {
  return (
    <div class="sl-head">
      <div>
        <h1 class="utrecht-heading-1">{title}</h1>
        {meta && <div class="sl-meta">{meta}</div>}
        {intro && <p class="utrecht-paragraph">{intro}</p>}
      </div>
      {actions && <div class="sl-buttons">{actions}</div>}
    </div>
  )
}
