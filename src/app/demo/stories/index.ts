import type { Resident, World } from '../world.ts'
import { addMira, mira } from './mira.ts'
import { addNeighbours, neighbours } from './neighbours.ts'
import { addHiddenWoman, addTransfers, veenendalers } from './veenendaal.ts'

/** The people whom the stories are about. */
export const storyPeople = (world: World): Resident[] => [mira(world), ...neighbours(world), ...veenendalers(world)]

/** What only the people of the stories have. */
export function addStories(world: World, people: readonly Resident[]): void {
  addMira(world)
  addNeighbours(world, people)
  addTransfers(world, people)
}

/** What lies in the hidden compartment. */
export function addHiddenStories(world: World): void {
  addHiddenWoman(world)
}
