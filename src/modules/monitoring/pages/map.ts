import { geoCentroid, geoMercator, geoPath } from 'd3-geo'
import type { MapShape } from '../../../ui/pictures.tsx'
import { type municipalities, toneOf } from '../actions/reads.ts'
import type { FigureDetail } from '../model.ts'
import { words } from '../words.nl.ts'

const width = 400
const margin = 6

type Municipality = Awaited<ReturnType<typeof municipalities>>[number]

/** The region coloured by people per ten thousand inhabitants; what may not be shown stays without colour and number. */
export function drawFigure(all: readonly Municipality[], counts: FigureDetail['perInhabitants']): { viewBox: string; shapes: MapShape[] } {
  const region = { type: 'GeometryCollection' as const, geometries: all.map(({ boundary }) => boundary) }
  const projection = geoMercator().fitWidth(width - 2 * margin, region)
  const [, [, height]] = geoPath(projection).bounds(region)
  const draw = geoPath(projection).digits(1)
  const share = ({ count, population }: FigureDetail['perInhabitants'][number]): number => (count === 'hidden' ? 0 : count / population)
  const highest = Math.max(0, ...counts.map(share))
  const shapes = all.map(({ code, name, boundary }): MapShape => {
    const found = counts.find((one) => one.code === code)
    const [x, y] = projection(geoCentroid(boundary)) ?? [0, 0]
    const value = !found || found.count === 'hidden' ? words.hiddenCell : (10_000 * share(found)).toLocaleString('nl-NL', { maximumFractionDigits: 1 })
    return { code, name, path: draw(boundary) ?? '', tone: found ? toneOf(found.count, found.population, highest) : 'none', at: [Math.round(x), Math.round(y + 5)], value }
  })
  return { viewBox: `${-margin} ${-margin} ${width} ${Math.ceil(height + 2 * margin)}`, shapes }
}
