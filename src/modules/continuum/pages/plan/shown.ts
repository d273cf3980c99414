import type { TakingPart } from '../../actions/plan/participation.ts'
import type { Drawn } from './side.ts'

/** What the page of work, day and money shows; `mayDecide` when this visitor may say what the resident decides. */
export type Shown = Drawn & { part: TakingPart; mayDecide: boolean }
