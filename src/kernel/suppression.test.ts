import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Shown, SMALLEST_SHOWN, suppress, suppressTable } from './suppression.ts'

test.each([[0, 0], [1, 'hidden'], [9, 'hidden'], [10, 10], [250, 250]])('a count of %s is shown as %s', (count, shown) => {
  expect(suppress(count)).toBe(shown)
})

test('one small count takes others with it, so that the sums give nothing away', () => {
  expect(suppressTable([[3, 40], [50, 60]])).toEqual([['hidden', 'hidden', 43], ['hidden', 'hidden', 110], [53, 100, 153]])
})

test('a table without small counts stays as it is', () => {
  expect(suppressTable([[12, 0], [30, 15]])).toEqual([[12, 0, 12], [30, 15, 45], [42, 15, 57]])
})

test('two ones next to each other would be known from their sum', () => {
  const shown = suppressTable([[1, 1, 30], [20, 20, 20]])
  expect(shown[0]?.slice(0, 3)).toEqual(['hidden', 'hidden', 'hidden'])
})

// Everything a reader can try: every value that hidden cells may have, with all that is shown as it is.
function solutions(shown: Shown[][], most: number): Map<string, Set<number>> {
  const places = shown.slice(0, -1).flatMap((row, r) => row.slice(0, -1).flatMap((value, c) => (value === 'hidden' ? [[r, c] as const] : [])))
  const values = shown.slice(0, -1).map((row) => row.slice(0, -1).map((value) => (value === 'hidden' ? 0 : value)))
  const found = new Map<string, Set<number>>()
  const holds = (sum: number, total: Shown | undefined): boolean => (total === 'hidden' ? sum > 0 : sum === total)
  const keep = (key: string, value: number) => found.set(key, (found.get(key) ?? new Set()).add(value))
  const sumOf = (row: number[]): number => row.reduce((all, one) => all + one, 0)
  const lastRow = shown.at(-1) ?? []
  const check = (): void => {
    const rows = values.map(sumOf)
    const columns = (values[0] ?? []).map((_, c) => sumOf(values.map((row) => row[c] ?? 0)))
    const fits = rows.every((sum, r) => holds(sum, shown[r]?.at(-1))) && columns.every((sum, c) => holds(sum, lastRow[c])) && holds(sumOf(rows), lastRow.at(-1))
    if (!fits) return
    for (const [r, c] of places) keep(`${r},${c}`, values[r]?.[c] ?? 0)
    rows.forEach((sum, r) => { if (shown[r]?.at(-1) === 'hidden') keep(`${r},sum`, sum) })
    columns.forEach((sum, c) => { if (lastRow[c] === 'hidden') keep(`sum,${c}`, sum) })
    if (lastRow.at(-1) === 'hidden') keep('sum,sum', sumOf(rows))
  }
  const fill = (at: number): void => {
    const place = places[at]
    if (!place) return check()
    const [r, c] = place
    const row = values[r]
    if (!row) return
    for (let value = 1; value <= most; value += 1) {
      row[c] = value
      fill(at + 1)
    }
    row[c] = 0
  }
  fill(0)
  return found
}

const counts = fc.array(fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 10, max: 13 })), { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 })

test('no hidden count can be worked out from what is shown, except when everything is hidden', () => {
  fc.assert(fc.property(counts, (cells) => {
    const shown = suppressTable(cells)
    const hiddenCells = shown.flat().filter((value) => value === 'hidden').length
    for (const [key, values] of solutions(shown, 16)) expect({ key, known: values.size === 1 && hiddenCells > 0 }).toEqual({ key, known: false })
  }), { numRuns: 30 })
})

test('what is shown is true, and nothing small is shown', () => {
  const table = fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 5 }), { minLength: 8, maxLength: 8 })
  fc.assert(fc.property(table, (cells) => {
    const shown = suppressTable(cells)
    cells.forEach((row, r) => row.forEach((count, c) => expect([count, 'hidden']).toContain(shown[r]?.[c])))
    expect(shown.flat().filter((value) => value !== 'hidden' && value > 0 && value < SMALLEST_SHOWN)).toEqual([])
  }), { numRuns: 100 })
})
