import { geoCentroid, geoMercator, geoPath } from 'd3-geo'
import type { MapShape, MapTone } from '../../../ui/pictures.tsx'
import type { MunicipalityRow } from '../actions.ts'

const width = 400
const margin = 6

/** Names that would cover another one move a little: CBS code, then right and down in units of the map. */
const nudges: Readonly<Record<string, readonly [number, number]>> = { '0327': [8, 6] }

const toneOf = (row: MunicipalityRow): MapTone => (row.ofTheRegion ? 'low' : 'none')

/** The municipalities fitted on a map of a fixed width; the height follows from where they lie. */
export function drawMap(rows: readonly MunicipalityRow[], valueOf: (row: MunicipalityRow) => string): { viewBox: string; shapes: MapShape[] } {
  const all = { type: 'GeometryCollection' as const, geometries: rows.map((row) => row.municipality.boundary) }
  const projection = geoMercator().fitWidth(width - 2 * margin, all)
  const [, [, height]] = geoPath(projection).bounds(all)
  const draw = geoPath(projection).digits(1)
  const shapes = rows.map((row): MapShape => {
    const { code, name, boundary } = row.municipality
    const [x, y] = projection(geoCentroid(boundary)) ?? [0, 0]
    const [right, down] = nudges[code] ?? [0, 0]
    return { code, name, path: draw(boundary) ?? '', tone: toneOf(row), at: [Math.round(x + right), Math.round(y + down + 5)], value: valueOf(row) }
  })
  return { viewBox: `${-margin} ${-margin} ${width} ${Math.ceil(height + 2 * margin)}`, shapes }
}
