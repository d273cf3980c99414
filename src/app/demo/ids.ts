import { seededId } from '../../kernel/id.ts'
import { normalise } from '../../kernel/text.ts'

/** The account of a demo persona, by slug. */
export const personaAccountId = (slug: string): string => seededId(`persona ${slug}`, 0)

/** The person of one of the stories, by full name: 'Mira Harmsen'. */
export const personId = (name: string): string => seededId(`person ${normalise(name)}`, 0)

/** A fictional organisation, by name: 'Eemhoeve'. */
export const organisationId = (name: string): string => seededId(`organisation ${normalise(name)}`, 0)

/** The one regional 24/7 line. */
export const lineId: string = seededId('line', 0)

/** The 24/7 line of the women's shelter, in a compartment of its own. */
export const hiddenLineId: string = seededId('hidden line', 0)

/** Ids of one kind in the order in which they are made. */
export function numbered(kind: string): () => string {
  let count = 0
  return () => seededId(kind, (count += 1))
}
