import { addDays, type Day } from '../../../kernel/day.ts'
import { dayOf } from '../../../kernel/instant.ts'
import { addWorkingDays } from '../../../kernel/working-days.ts'
import type { EpisodeFacts, Kind, Message, Timing } from '../model.ts'

/** Working days within which a start or stop has to be told. Source: iWmo 3.2, rules OP271 (305) and OP272 (307); since 2023-04-03. */
const MESSAGE_TERM = { workingDays: 5 } as const

export type Fact = { kind: Kind; personId: string; episodeId: string; providerId: string | null; product: string; day: Day; reasonCode: string | null }
export type Draft = Omit<Message, 'id' | 'createdAt'>

/** iWmo counts the last day of support as its end; ours is the first day without it. */
const happenedOn = ({ kind, day }: Fact): Day => (kind === '305' ? day : addDays(day, -1))

/** Twelve characters at most, as the standard allows for an identification. */
const referenceOf = ({ kind, episodeId }: Fact): string => `${kind}${episodeId.replaceAll('-', '').slice(-9)}`.toUpperCase()

/**
 * The message for a start or stop; undefined when none is sent: nobody delivers it, the product has no place in iWmo,
 * no municipality is known to tell, or telling could endanger somebody (OP003).
 */
export function messageFor(fact: Fact, known: EpisodeFacts, isProtected: boolean): Draft | undefined {
  const municipality = known.decidedBy ?? known.home
  if (isProtected || fact.providerId === null || known.category === null || municipality === null) return undefined
  const on = happenedOn(fact)
  return {
    kind: fact.kind, personId: fact.personId, episodeId: fact.episodeId, providerId: fact.providerId, municipality, product: fact.product, category: known.category,
    happenedOn: on, reasonCode: fact.reasonCode, reference: referenceOf(fact), dueOn: addWorkingDays(on, MESSAGE_TERM.workingDays),
  }
}

/** Whether a message was made by its last day; planned when it tells of a day that is still to come. */
export function timingOf(message: Pick<Message, 'happenedOn' | 'dueOn' | 'createdAt'>, today: Day): Timing {
  if (message.happenedOn > today) return 'planned'
  return dayOf(message.createdAt) <= message.dueOn ? 'in-time' : 'late'
}
