import type { ComponentChildren } from 'preact'
import { Details } from '../parts/small.tsx'
import { useWords } from '../language.ts'

type PictureProps = {
  label: string
  legend?: ComponentChildren
  /** The same facts as a table. */
  table: ComponentChildren
  children: ComponentChildren
}

/** A picture that may scroll inside its own box on a narrow screen, with its legend and its table. */
export function Picture({ label, legend, table, children }: PictureProps) {
  const w = useWords()
  return (
    <figure class="sl-picture">
      <div class="sl-picture__box" role="group" tabIndex={0} aria-label={`${label}, ${w.scrollable}`}>{children}</div>
      {legend && <div class="sl-legend">{legend}</div>}
      <Details summary={w.asTable}>{table}</Details>
    </figure>
  )
}

/** One line of a legend: a small sign and its words. */
export function Sign({ children, text }: { children: ComponentChildren; text: ComponentChildren }) {
  return (
    <span class="sl-sign">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">{children}</svg>
      {text}
    </span>
  )
}
