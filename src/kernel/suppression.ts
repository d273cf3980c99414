/** What a table shows of a count: the count, or that it is hidden because it is small or would give a small one away. */
export type Shown = number | 'hidden'

/** A table of counts with its sums: the last row and the last column are the totals. */
export type ShownTable = Shown[][]

/**
 * Counts of people below this are not shown where somebody could be recognised in them, zero apart: it is about nobody.
 * Source: voorbeeldwaarde, 2026-01-01; domain.md section 3 asks for five or ten, and we take the safer one.
 */
export const SMALLEST_SHOWN = 10

/** One count on its own, as it may be shown. */
export const suppress = (count: number): Shown => (count === 0 || count >= SMALLEST_SHOWN ? count : 'hidden')

type Cell = { row: number; column: number }

const withSums = (cells: readonly (readonly number[])[]): number[][] => {
  const rows = cells.map((row) => [...row, row.reduce((sum, count) => sum + count, 0)])
  const width = (cells[0]?.length ?? 0) + 1
  return [...rows, Array.from({ length: width }, (_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0))]
}

// With the sums counted negative, every row and every column adds up to zero; a reader knows no more than that.
// A hidden cell is safe when it could be one more or one less while all that is shown stays the same: when it lies on a ring of hidden cells.
function couldDiffer(full: readonly number[][], hidden: readonly boolean[][], { row, column }: Cell): boolean {
  const lastRow = full.length - 1
  const lastColumn = (full[0]?.length ?? 0) - 1
  const isSum = (r: number, c: number): boolean => (r === lastRow) !== (c === lastColumn)
  // A hidden count is at least one, because zero is shown: so it can only be one less when it is two or more.
  const mayMove = (r: number, c: number, up: boolean): boolean => up !== isSum(r, c) || (full[r]?.[c] ?? 0) > 1
  const open = (r: number, c: number, up: boolean): boolean => Boolean(hidden[r]?.[c]) && !(r === row && c === column) && mayMove(r, c, up)
  const rows = [...full.keys()]
  const columns = [...(full[0] ?? []).keys()]
  const reaches = (up: boolean): boolean => {
    if (!mayMove(row, column, up)) return false
    const seen = new Set([column])
    for (const here of seen) {
      const down = rows.filter((r) => open(r, here, !up))
      if (down.includes(row)) return true
      for (const r of down) for (const c of columns) if (open(r, c, up)) seen.add(c)
    }
    return false
  }
  return reaches(true) || reaches(false)
}

const cellsWhere = (table: readonly (readonly boolean[])[], wanted: boolean): Cell[] =>
  table.flatMap((row, at) => row.flatMap((is, column) => (is === wanted ? [{ row: at, column }] : [])))

type Table = { full: readonly number[][]; hidden: readonly boolean[][] }

const hiddenIn = ({ hidden }: Table, line: 'row' | 'column', at: number): number => cellsWhere(hidden, true).filter((cell) => cell[line] === at).length

/** The count to hide beside an exposed one: in the line where it stands alone (`alone`) or in either; no sum if it can be helped, then the smallest. */
function nextToHide(table: Table, exposed: Cell, alone: boolean): Cell | undefined {
  const { full, hidden } = table
  const lines = (['row', 'column'] as const).filter((line) => !alone || hiddenIn(table, line, exposed[line]) === 1)
  const valueOf = ({ row, column }: Cell): number => full[row]?.[column] ?? 0
  const isSum = ({ row, column }: Cell): number => Number(row === full.length - 1) + Number(column === (full[0]?.length ?? 0) - 1)
  const near = cellsWhere(hidden, false).filter((cell) => valueOf(cell) > 0 && lines.some((line) => cell[line] === exposed[line]))
  return near.toSorted((a, b) => isSum(a) - isSum(b) || valueOf(a) - valueOf(b))[0]
}

/**
 * A table of counts as it may be shown, with its sums in the last row and column. Small counts are hidden, and as many others as are
 * needed so that nobody can work a hidden one out from the rest. Which of the two it was cannot be seen.
 */
export function suppressTable(cells: readonly (readonly number[])[]): ShownTable {
  const full = withSums(cells)
  const hidden = full.map((row) => row.map((count) => suppress(count) === 'hidden'))
  for (;;) {
    const exposed = cellsWhere(hidden, true).filter((cell) => !couldDiffer(full, hidden, cell))
    const found = (alone: boolean): Cell | undefined => exposed.map((cell) => nextToHide({ full, hidden }, cell, alone)).find((cell) => cell !== undefined)
    const more = found(true) ?? found(false)
    if (!more) break
    const row = hidden[more.row]
    if (row) row[more.column] = true
  }
  return full.map((row, at) => row.map((count, column) => (hidden[at]?.[column] ? 'hidden' : count)))
}
