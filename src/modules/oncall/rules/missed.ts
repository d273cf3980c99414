import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { FoundHow } from '../../continuum/index.ts'
import type { Outcome, Visit } from '../model.ts'

const facts: Readonly<Partial<Record<Outcome, FoundHow>>> = { 'talk-was-enough': 'spoken', 'crisis-service': 'taken-over', 'emergency-112': 'taken-over' }

const wasThere = (visit: Pick<Visit, 'state'> & { arrivedAt?: unknown }): boolean => Boolean(visit.arrivedAt)

/**
 * How it is known how somebody is, when a call that rang for a missed time ends like this. Without such a fact it does not end: `not-found-yet`;
 * somebody on her way is no fact before she is there: `visitor-not-there`.
 */
export function foundBy(outcome: Outcome, visits: readonly Parameters<typeof wasThere>[0][]): Result<FoundHow, 'not-found-yet' | 'visitor-not-there'> {
  if (outcome === 'visit') return visits.some(wasThere) ? ok('visited') : refuse('visitor-not-there')
  const how = facts[outcome]
  return how ? ok(how) : refuse('not-found-yet')
}
