import type { ComponentChildren } from 'preact'
import { classes } from '../class-names.ts'
import { useWords } from '../language.ts'
import { Chip, VisuallyHidden, type Tone } from './small.tsx'

type FigureProps = {
  value: ComponentChildren
  label: string
  /** What the number means, in a sentence. */
  meaning: ComponentChildren
  /** Where it is told how it was counted. */
  href?: string | undefined
  tone?: Tone | undefined
}

export function Figure({ value, label, meaning, href, tone = 'neutral' }: FigureProps) {
  const w = useWords()
  return (
    <div class={classes('sl-card sl-figure', tone !== 'neutral' && `sl-card--${tone}`)}>
      <p class="sl-figure__label">{label}</p>
      <p class="sl-figure__value">{value}</p>
      <p class="utrecht-paragraph utrecht-paragraph--small">{meaning}</p>
      {href && (
        <a class="utrecht-link utrecht-link--html-a" href={href}>
          {w.howCounted}
          <VisuallyHidden> {label}</VisuallyHidden>
        </a>
      )}
    </div>
  )
}

export type DataListItem = { label: ComponentChildren; value: ComponentChildren }

export function DataList({ items }: { items: DataListItem[] }) {
  return (
    <dl class="utrecht-data-list utrecht-data-list--rows">
      {items.map((item) => (
        <div class="utrecht-data-list__item">
          <dt class="utrecht-data-list__item-key">{item.label}</dt>
          <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}

export type TimelineItem = {
  /** As people read it: "03:10", "ma 9:00". */
  time: string
  dateTime?: string | undefined
  text: ComponentChildren
  detail?: ComponentChildren
  tone?: Tone | undefined
}

export function Timeline({ items }: { items: TimelineItem[] }) {
  return (
    <ol class="sl-timeline">
      {items.map(({ time, dateTime, text, detail, tone = 'neutral' }) => (
        <li class={tone === 'neutral' ? undefined : `sl-tone-${tone}`}>
          <time dateTime={dateTime}>{time}</time> {text} {detail && <small>{detail}</small>}
        </li>
      ))}
    </ol>
  )
}

export type Step = { label: ComponentChildren; state: 'done' | 'now' | 'next' | 'lapsed'; date?: ComponentChildren; detail?: ComponentChildren }

const stepTones = { done: 'good', now: 'attention', next: 'neutral', lapsed: 'neutral' } as const

/** Where a process stands: what is done, what is now, what comes. */
export function StepList({ items, label }: { items: Step[]; label?: string | undefined }) {
  const w = useWords()
  const said = { done: w.done, now: w.now, next: w.later, lapsed: w.lapsed }
  return (
    <ol class="sl-steps" aria-label={label ?? w.steps}>
      {items.map((step) => (
        <li class={`sl-step sl-step--${step.state}`} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span class="sl-step__label">{step.label}</span> <Chip tone={stepTones[step.state]}>{said[step.state]}</Chip>
          {step.date && <span class="sl-step__date">{step.date}</span>}
          {step.detail && <div class="sl-step__detail">{step.detail}</div>}
        </li>
      ))}
    </ol>
  )
}
