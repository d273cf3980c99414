/** Pictures of facts. Each is also a table or a list. */
export { LifeLine } from './pictures/life-line.tsx'
export { ClosingRing } from './pictures/closing-ring.tsx'
export { OccupancyBars } from './pictures/occupancy.tsx'
export { ContinuumPicture } from './pictures/continuum.tsx'
export { BarsOverTime } from './pictures/bars.tsx'
export { TwoScores } from './pictures/two-scores.tsx'
export { NetworkPicture } from './pictures/network.tsx'
export { RegionMap, type MapShape, type MapTone } from './pictures/region-map.tsx'
