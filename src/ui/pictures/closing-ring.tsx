import { useNumber, useWords } from '../language.ts'

type ClosingRingProps = {
  /** How many people have no next step. */
  missing: number
  total: number
  /** A sentence under the number. */
  label?: string | undefined
}

const radius = 54
const round = 2 * Math.PI * radius
/** Where the ring closes, in degrees; the gap lies around it. */
const closes = -84.5
const smallest = 12

/** The ring is open as far as people are missing; the amber point stands where it closes. */
export function ClosingRing({ missing, total, label }: ClosingRingProps) {
  const w = useWords()
  const n = useNumber()
  const gap = missing === 0 ? 0 : Math.max(smallest, (missing / Math.max(total, 1)) * round)
  const turn = closes + (gap / round) * 180
  const angle = (closes * Math.PI) / 180
  return (
    <div class="sl-closing">
      <svg viewBox="0 0 140 140" width="150" height="150" role="img" aria-label={missing === 0 ? w.closed(n(total)) : w.missing(n(missing), n(total))}>
        <circle class="sl-sunk-line" cx="70" cy="70" r={radius} fill="none" stroke-width="16" />
        <circle
          class="sl-brand-stroke" cx="70" cy="70" r={radius} fill="none" stroke-width="16" stroke-linecap="round"
          stroke-dasharray={`${(round - gap).toFixed(1)} ${round.toFixed(1)}`} transform={`rotate(${turn.toFixed(1)} 70 70)`}
        />
        <circle cx={(70 + radius * Math.cos(angle)).toFixed(1)} cy={(70 + radius * Math.sin(angle)).toFixed(1)} r="7" fill="#ffb81c" />
        <text class="sl-ring-number" x="70" y="83" text-anchor="middle">{n(missing)}</text>
      </svg>
      <p class="sl-closing__people">{w.people(missing)}</p>
      {label && <p class="utrecht-paragraph utrecht-paragraph--small">{label}</p>}
    </div>
  )
}
