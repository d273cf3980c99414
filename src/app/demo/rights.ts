import type { Instant } from '../../kernel/instant.ts'
import type { World } from './world.ts'

type Kind = 'file' | 'case' | 'night' | 'amounts' | 'shared' | 'contact' | 'own'

export type Right = { holder: string; kind: Kind; person: string; origin: string; ground: string; from: Instant; until?: Instant | null }

/** Who may open which file, on which ground (docs/architecture.md, "Access rights"). */
export function addRight({ book }: Pick<World, 'book'>, { holder, kind, person, origin, ground, from, until = null }: Right): void {
  book.add('people.access_right', { holder, kind, person_id: person, origin, ground, from_at: from, until_at: until })
}
