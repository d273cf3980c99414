import { ok } from '../../../kernel/result.ts'
import { page } from '../../../platform/http/route.ts'
import { firstScreenOf } from '../model.ts'

/** Leads everybody to the first screen of their role. */
export const startPage = page('/start', { may: 'see-desk', log: 'started' }, async ({ actor }) => ok(firstScreenOf(actor.role)))
