import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { classes } from '../class-names.ts'

/** `main` for the one main act, `quiet` for the others; the rest says what kind of act it is. */
type ButtonTone = 'main' | 'quiet' | 'alarm' | 'good' | 'attention'

const tones: Record<ButtonTone, string[]> = {
  main: ['primary-action'],
  quiet: ['secondary-action'],
  alarm: ['primary-action', 'danger'],
  good: ['primary-action', 'ready'],
  attention: ['primary-action', 'warning'],
}

type Look = { tone?: ButtonTone | undefined; size?: 'normal' | 'large' | undefined }

function looks(block: string, { tone = 'main', size = 'normal' }: Look): string {
  return classes(block, ...tones[tone].map((part) => `${block}--${part}`), size === 'large' && 'sl-large')
}

type ButtonProps = Look & {
  name?: string | undefined
  value?: string | undefined
  /** Sends the form to another address than its own. */
  formAction?: string | undefined
  /** Why this cannot be done now; shown beside the button, and the button does nothing. */
  disabledBecause?: ComponentChildren
  children: ComponentChildren
}

export function Button({ name, value, formAction, disabledBecause, children, ...look }: ButtonProps) {
  const why = useId()
  if (!disabledBecause) {
    return <button class={looks('utrecht-button', look)} type="submit" name={name} value={value} formAction={formAction}>{children}</button>
  }
  return (
    <span class="sl-off">
      <button class={looks('utrecht-button', look)} type="button" aria-disabled="true" aria-describedby={why}>{children}</button>
      <span class="sl-why" id={why}>{disabledBecause}</span>
    </span>
  )
}

type LinkButtonProps = Look & { href: string; lang?: string | undefined; children: ComponentChildren }

export function LinkButton({ href, lang, children, ...look }: LinkButtonProps) {
  return <a class={looks('utrecht-button', look)} href={href} lang={lang} hreflang={lang}>{children}</a>
}

/** Buttons beside each other; with `column` under each other and equally wide. */
export function ButtonRow({ column, children }: { column?: boolean | undefined; children: ComponentChildren }) {
  return <div class={classes('sl-buttons', column && 'sl-buttons--column')}>{children}</div>
}

type FieldsetProps = { legend: ComponentChildren; intro?: ComponentChildren; children: ComponentChildren }

/** Fields that belong together, under one heading. */
export function Fieldset({ legend, intro, children }: FieldsetProps) {
  return (
    <fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset">
      <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">{legend}</legend>
      <div class="sl-fields">
        {intro && <p class="utrecht-paragraph">{intro}</p>}
        {children}
      </div>
    </fieldset>
  )
}
