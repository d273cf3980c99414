import { classes } from '../class-names.ts'
import { useNumber, useWords } from '../language.ts'
import { Chip } from '../parts/small.tsx'
import { isAtHome, productColour } from '../products.ts'

type OccupancyRow = { code: string; label: string; taken: number; capacity: number; href?: string | undefined }

type OccupancyBarsProps = { rows: OccupancyRow[]; caption: string }

/** How full each form of support is today: a table with a bar in every row. */
export function OccupancyBars({ rows, caption }: OccupancyBarsProps) {
  const w = useWords()
  return (
    <div class="sl-occupancy">
      <table class="utrecht-table" role="table">
        <caption class="utrecht-table__caption">{caption}</caption>
        <thead class="sl-hidden" role="rowgroup">
          <tr role="row">{[w.form, w.occupied, w.roomLeft].map((head) => <th scope="col" role="columnheader">{head}</th>)}</tr>
        </thead>
        <tbody role="rowgroup">{rows.map((row) => <OccupancyLine {...row} />)}</tbody>
      </table>
    </div>
  )
}

function OccupancyLine({ code, label, taken, capacity, href }: OccupancyRow) {
  const w = useWords()
  const n = useNumber()
  return (
    <tr role="row">
      <th class="sl-occupancy__name" scope="row" role="rowheader">{href ? <a class="utrecht-link utrecht-link--html-a" href={href}>{label}</a> : label}</th>
      <td class="sl-occupancy__bar" role="cell">
        <Bar code={code} taken={taken} capacity={capacity} />
        <span>{w.taken(n(taken), n(capacity))}</span>
      </td>
      <td class="sl-occupancy__free" role="cell"><Free code={code} left={capacity - taken} /></td>
    </tr>
  )
}

function Bar({ code, taken, capacity }: { code: string; taken: number; capacity: number }) {
  const most = Math.max(taken, capacity, 1)
  const colour = productColour(code)
  const share = (value: number) => `${((value / most) * 100).toFixed(1)}%`
  return (
    <svg width="100%" height="14" aria-hidden="true">
      <rect class="sl-sunk-fill" width="100%" height="14" rx="7" />
      {taken > 0 && <rect class={classes(colour ? `sl-${colour}-fill` : 'sl-brand-fill')} width={share(taken)} height="14" rx="7" />}
      {taken > capacity && <rect class="sl-surface-fill" x={share(capacity)} width="3" height="14" />}
    </svg>
  )
}

function Free({ code, left }: { code: string; left: number }) {
  const w = useWords()
  const n = useNumber()
  if (left < 0) return <Chip tone="alarm">{w.over(n(-left))}</Chip>
  if (left === 0) return <Chip tone="attention">{w.full}</Chip>
  return <Chip>{isAtHome(code) ? w.room(n(left)) : w.free(n(left))}</Chip>
}
