import type { Boundary } from '../model.ts'

/** Mean radius of the earth (IUGG). */
const EARTH_KM = 6371

const radians = (degrees: number): number => (degrees * Math.PI) / 180

type Point = readonly [number, number]

/** The centre of a municipality, weighed by area; a municipality is so small that the earth is flat there. */
function centreOf({ coordinates }: Boundary): Point {
  let [area, x, y] = [0, 0, 0]
  for (const ring of coordinates) {
    for (const [index, [x0, y0]] of ring.entries()) {
      const [x1, y1] = ring[(index + 1) % ring.length] ?? [x0, y0]
      const part = x0 * y1 - x1 * y0
      area += part
      x += (x0 + x1) * part
      y += (y0 + y1) * part
    }
  }
  return [x / (3 * area), y / (3 * area)]
}

/** The length of the arc between two points, in kilometres (haversine). */
function arcBetween([fromLong, fromLat]: Point, [toLong, toLat]: Point): number {
  const [north, east] = [radians(toLat - fromLat), radians(toLong - fromLong)]
  const half = Math.sin(north / 2) ** 2 + Math.cos(radians(fromLat)) * Math.cos(radians(toLat)) * Math.sin(east / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.sqrt(half))
}

/**
 * Straight line between the centres of two municipalities, in whole kilometres; 0 within one. Only about how far it is: no address has coordinates here,
 * the boundaries are simplified, and a road is longer.
 */
export const kilometresBetween = (from: Boundary, to: Boundary): number => Math.round(arcBetween(centreOf(from), centreOf(to)))
