import type { ComponentChildren } from 'preact'
import { useWords } from '../language.ts'
import { DataTable } from '../parts/table.tsx'
import { Picture, Sign } from './picture.tsx'

/** From pale to deep for more, or a colour that asks for attention. */
export type MapTone = 'none' | 'low' | 'middle' | 'high' | 'attention' | 'alarm'

export type MapShape = {
  code: string
  name: string
  /** The outline as an SVG path. */
  path: string
  tone: MapTone
  /** Where the name stands. */
  at?: [number, number] | undefined
  /** What the table says of this one. */
  value?: ComponentChildren
}

type RegionMapProps = {
  shapes: MapShape[]
  label: string
  viewBox: string
  legend?: { tone: MapTone; text: string }[] | undefined
  /** Head of the column with the values. */
  valueLabel?: string | undefined
}

export function RegionMap({ shapes, label, viewBox, legend, valueLabel }: RegionMapProps) {
  const w = useWords()
  const signs = legend?.map(({ tone, text }) => <Sign text={text}><rect class={`sl-shape sl-map-${tone}`} x="1" y="1" width="14" height="14" rx="3" /></Sign>)
  const table = (
    <DataTable
      caption={label}
      rows={shapes}
      columns={[
        { key: 'name', label: w.municipality, render: (shape) => shape.name },
        { key: 'value', label: valueLabel ?? w.what, render: (shape) => shape.value },
      ]}
    />
  )
  return (
    <Picture label={label} legend={signs} table={table}>
      <svg class="sl-map" viewBox={viewBox} role="img" aria-label={label}>
        {shapes.map(({ code, name, path, tone }) => (
          <path class={`sl-shape sl-map-${tone}`} d={path} data-code={code}>
            <title>{name}</title>
          </path>
        ))}
        {shapes.map(({ name, at, tone }) => at && <text class={tone === 'high' ? 'sl-map-name sl-map-name--light' : 'sl-map-name'} x={at[0]} y={at[1]} text-anchor="middle">{name}</text>)}
      </svg>
    </Picture>
  )
}
