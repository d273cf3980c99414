import { scaleLinear } from 'd3-scale'
import { useNumber, useWords } from '../language.ts'
import { DataTable } from '../parts/table.tsx'
import { Picture, Sign } from './picture.tsx'

type Bar = { label: string; value: number; tone?: 'alarm' | 'attention' | undefined }

type BarsOverTimeProps = {
  label: string
  bars: Bar[]
  /** What is counted, as the head of the column. */
  unit?: string | undefined
  target?: number | undefined
}

const width = 480
const floor = 190
const top = 24

export function BarsOverTime({ label, bars, unit, target }: BarsOverTimeProps) {
  const w = useWords()
  const n = useNumber()
  const y = scaleLinear().domain([0, Math.max(target ?? 0, 1, ...bars.map((bar) => bar.value))]).nice(4).range([floor, top])
  const ticks = y.ticks(4).map((at) => ({ at: y(at), label: n(at) }))
  const left = 16 + 9 * Math.max(2, ...ticks.map((tick) => tick.label.length))
  const step = (width - left) / Math.max(bars.length, 1)
  const crowded = bars.length > 12
  const legend = target !== undefined && <Sign text={`${w.target}: ${n(target)}`}><path class="sl-target-line" d="M0 8h16" /></Sign>
  return (
    <Picture label={label} legend={legend || undefined} table={<BarsTable label={label} bars={bars} unit={unit} />}>
      <svg class="sl-bars" viewBox={`0 0 ${width} 224`} role="img" aria-label={label}>
        {ticks.map((tick) => (
          <>
            <line class="sl-grid" x1={left} x2={width} y1={tick.at} y2={tick.at} />
            <text class="sl-small-text" x={left - 8} y={tick.at + 5} text-anchor="end">{tick.label}</text>
          </>
        ))}
        {bars.map(({ label, value, tone }, at) => {
          const x = left + at * step + step * 0.16
          return (
            <>
              <rect class={`sl-${tone ?? 'brand'}-fill`} x={x} y={y(value)} width={step * 0.68} height={floor - y(value)} rx="4" />
              {(!crowded || at % 3 === 0) && <text class="sl-small-text" x={x + step * 0.34} y="212" text-anchor="middle">{label}</text>}
            </>
          )
        })}
        {target !== undefined && <line class="sl-target-line" x1={left} x2={width} y1={y(target)} y2={y(target)} />}
      </svg>
    </Picture>
  )
}

function BarsTable({ label, bars, unit }: { label: string; bars: Bar[]; unit: string | undefined }) {
  const w = useWords()
  const n = useNumber()
  return (
    <DataTable
      caption={label}
      rows={bars}
      columns={[
        { key: 'when', label: w.when, render: (bar) => bar.label },
        { key: 'value', label: unit ?? w.amount, numeric: true, render: (bar) => n(bar.value) },
      ]}
    />
  )
}
