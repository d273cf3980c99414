import type { ComponentChildren } from 'preact'
import { classes } from '../class-names.ts'
import { Link } from './small.tsx'

export type Column<Row> = {
  key: string
  label: string
  numeric?: boolean | undefined
  /** What can be done with the row: on a card it needs no head beside it. */
  act?: boolean | undefined
  render: (row: Row) => ComponentChildren
}

type DataTableProps<Row> = {
  caption: ComponentChildren
  columns: Column<Row>[]
  rows: Row[]
  /** Makes the first column a link. */
  rowHref?: ((row: Row) => string) | undefined
  /** The sentence when there are no rows. */
  empty?: ComponentChildren
}

/* The roles are written out because the list of cards on a narrow screen would lose them. */
export function DataTable<Row>({ caption, columns, rows, rowHref, empty }: DataTableProps<Row>) {
  return (
    <div class={classes('sl-table', columns.length < 4 && 'sl-table--few', columns.length > 5 && 'sl-table--many')}>
      <table class="utrecht-table" role="table">
        <caption class="utrecht-table__caption">{caption}</caption>
        {rows.length > 0 && (
          <thead class="utrecht-table__header utrecht-table__header--sticky" role="rowgroup">
            <tr role="row">{columns.map((column) => <HeaderCell column={column} />)}</tr>
          </thead>
        )}
        <tbody class="utrecht-table__body" role="rowgroup">
          {rows.map((row) => (
            <tr class="utrecht-table__row" role="row">
              {columns.map((column, at) => <Cell column={column} row={row} href={at === 0 ? rowHref?.(row) : undefined} first={at === 0} />)}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr role="row">
              <td class="utrecht-table__cell sl-table__empty" role="cell" colSpan={columns.length}>{empty}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

const numericClass = 'utrecht-table__cell--numeric-column'

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  return (
    <th class={classes('utrecht-table__header-cell', column.numeric && numericClass)} role="columnheader" scope="col">{column.label}</th>
  )
}

function Cell<Row>({ column, row, href, first }: { column: Column<Row>; row: Row; href: string | undefined; first: boolean }) {
  const inside = column.render(row)
  const Tag = first ? 'th' : 'td'
  return (
    <Tag
      class={classes('utrecht-table__cell', column.numeric && numericClass, first && 'sl-table__name', column.act && 'sl-table__act')}
      role={first ? 'rowheader' : 'cell'}
      scope={first ? 'row' : undefined}
      data-label={column.label}
    >
      {href ? <Link href={href}>{inside}</Link> : inside}
    </Tag>
  )
}
