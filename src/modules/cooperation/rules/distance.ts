import { geoCentroid, geoDistance } from 'd3-geo'
import type { Boundary } from '../model.ts'

/** Mean radius of the earth (IUGG). */
const EARTH_KM = 6371

/**
 * Straight line between the centres of two municipalities, in whole kilometres; 0 within one. Only about how far it is: no address has coordinates here,
 * the boundaries are simplified, and a road is longer.
 */
export const kilometresBetween = (from: Boundary, to: Boundary): number => Math.round(geoDistance(geoCentroid(from), geoCentroid(to)) * EARTH_KM)
