import { refuse } from '../../../kernel/result.ts'
import type { Visit } from '../../../platform/http/route.ts'
import { openOwn } from '../../people/index.ts'

/** The visitor's own file; who works here has none, also when her role may write plans of others. Refuses with `not-found`. */
export const ownFile = async (visit: Visit) => (visit.actor.personId ? openOwn(visit) : refuse('not-found'))
