import { useWords } from '../language.ts'
import { productColour } from '../products.ts'
import { Sign } from './picture.tsx'

type Shown = {
  episodes: { code: string; label: string }[]
  stays: unknown[]
  rests: { label: string }[]
  scores: unknown[]
  signals: unknown[]
  calls: unknown[]
  goals: unknown[]
}

/** The words for every sign that is in the life line, and for no other. */
export function LifeLegend({ episodes, stays, rests, scores, signals, calls, goals }: Shown) {
  const w = useWords()
  const products = [...new Map(episodes.map((episode) => [episode.label, episode.code]))]
  return (
    <>
      {products.map(([label, code]) => (
        <Sign text={label}><rect class={productColour(code) ? `sl-${productColour(code)}-fill` : 'sl-plain-fill'} y="2" width="16" height="12" rx="3" /></Sign>
      ))}
      {stays.length > 0 && <Sign text={w.stay}><rect class="sl-focus-fill" x="4" y="1" width="8" height="14" rx="3" /></Sign>}
      {rests[0] && <Sign text={rests[0].label}><rect class="sl-plain-fill" y="2" width="16" height="12" rx="3" /><rect class="sl-rest" x="2" y="8" width="12" height="4" rx="2" /></Sign>}
      {scores.length > 0 && <Sign text={`${w.score} 1–10`}><path class="sl-brand-line" d="M0 8h16" /><circle class="sl-brand-fill" cx="8" cy="8" r="4.5" /></Sign>}
      {signals.length > 0 && <Sign text={w.signal}><path class="sl-alarm-line" d="M8 0v16" /></Sign>}
      {calls.length > 0 && <Sign text={w.call}><path class="sl-alarm-fill" d="M8 15L1 2h14z" /></Sign>}
      {goals.length > 0 && <Sign text={w.goal}><path class="sl-good-fill" d="M8 2l6 6l-6 6l-6-6z" /></Sign>}
    </>
  )
}
