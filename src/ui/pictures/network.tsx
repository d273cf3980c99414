import { useWords } from '../language.ts'

/** Somebody around a person. `ring` 1 is the nearest; `looksAlong` fills her point, `rings` gives it a mark. */
export type Around = { name: string; relation: string; ring: 1 | 2 | 3; looksAlong: boolean; mayRing: boolean }

type NetworkPictureProps = { label: string; me: string; people: readonly Around[]; legend: { looksAlong: string; onList: string; mayRing: string } }

const size = 340
const middle = size / 2
const radii = { 1: 62, 2: 104, 3: 146 } as const

/** The points of one ring spread evenly; each ring is turned a little, so that names do not stand above each other. */
function placed(people: readonly Around[]): { who: Around; x: number; y: number }[] {
  return ([1, 2, 3] as const).flatMap((ring) => {
    const here = people.filter((one) => one.ring === ring)
    return here.map((who, at) => {
      const angle = -Math.PI / 2 + ring * 0.7 + (2 * Math.PI * at) / here.length
      return { who, x: middle + radii[ring] * Math.cos(angle), y: middle + radii[ring] * Math.sin(angle) }
    })
  })
}

const short = (name: string): string => name.split(' ')[0]?.slice(0, 12) ?? name

const Point = ({ who, x, y }: { who: Around; x: number; y: number }) => (
  <g>
    {who.mayRing && <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r="12" fill="none" class="sl-brand-stroke" stroke-width="2" stroke-dasharray="3 3" />}
    <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r="7" class={who.looksAlong ? 'sl-brand-fill' : 'sl-surface-fill sl-brand-stroke'} stroke-width="2.5" />
    <text class="sl-small-text" x={x.toFixed(1)} y={(y + 26).toFixed(1)} text-anchor="middle">{short(who.name)}</text>
  </g>
)

/** The people around somebody, nearest in the middle. It is one picture to read aloud; the list with the same facts stands beside it. */
export function NetworkPicture({ label, me, people, legend }: NetworkPictureProps) {
  const w = useWords()
  const said = people.map((one) => `${one.name} (${one.relation})`).join(', ')
  return (
    <figure class="sl-picture sl-network">
      <svg viewBox={`0 0 ${size} ${size + 10}`} role="img" aria-label={`${label}: ${said || w.empty}`}>
        {([3, 2, 1] as const).map((ring) => <circle cx={middle} cy={middle} r={radii[ring]} fill="none" class="sl-grid" stroke-width="1.5" />)}
        <circle cx={middle} cy={middle} r="26" fill="#ffb81c" />
        <text x={middle} y={middle + 6} text-anchor="middle" class="sl-network__me">{me}</text>
        {placed(people).map((one) => <Point who={one.who} x={one.x} y={one.y} />)}
      </svg>
      <figcaption class="sl-legend">
        <span class="sl-sign"><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="6" class="sl-brand-fill" /></svg>{legend.looksAlong}</span>
        <span class="sl-sign"><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="5.5" class="sl-surface-fill sl-brand-stroke" stroke-width="2.5" /></svg>{legend.onList}</span>
        <span class="sl-sign"><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="6.5" fill="none" class="sl-brand-stroke" stroke-width="2" stroke-dasharray="3 2" /></svg>{legend.mayRing}</span>
      </figcaption>
    </figure>
  )
}
