import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { addDays, parseDay } from '../kernel/day.ts'
import { addDuration, atTime, dayOf, type Instant, parseInstant } from '../kernel/instant.ts'
import { moveClock, readClock } from '../platform/clock.ts'
import { type Around, badRequest, show, typed } from './demo-desk.ts'
import { clockView } from './pages/demo-clock.tsx'
import { clockRefusals } from './words.nl.ts'

/** How long somebody at the page waits before she sees how far the clock came. Own choice, 2026-11. */
const PATIENCE_MS = 8_000
const MORNING = '08:00'

const attempt = (make: () => Instant | undefined): Instant | undefined => {
  try {
    return make()
  } catch {
    return undefined
  }
}

const onDay = (day: string, time: string): Instant | undefined => {
  const parsed = parseDay(day)
  return parsed && attempt(() => atTime(parsed, time))
}

/** The moment that was asked for: `verzet` (a duration, or 'morgen'), `op` (a moment with offset), or `dag` with `tijd`. */
function targetOf(request: FastifyRequest, now: Instant): Instant | undefined {
  const by = typed(request, 'verzet')
  if (by === 'morgen') return atTime(addDays(dayOf(now), 1), MORNING)
  if (by) return attempt(() => addDuration(now, by))
  return typed(request, 'op') ? parseInstant(typed(request, 'op')) : onDay(typed(request, 'dag'), typed(request, 'tijd'))
}

async function move(program: Around, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const now = await readClock(program.db)
  const target = targetOf(request, now)
  const isProgram = request.headers['content-type']?.includes('json') ?? false
  // A program may ask for a moment that just went by: then nothing moves.
  const refused = target === undefined ? clockRefusals.unread : target < now && !isProgram ? clockRefusals.back : undefined
  if (refused !== undefined || target === undefined) {
    return isProgram ? badRequest(reply, refused ?? '') : show(program, request, reply.code(400), clockView(now, { refused, day: typed(request, 'dag'), time: typed(request, 'tijd') }))
  }
  if (isProgram) return reply.send({ nu: await moveClock(program.db, program.jobs, target) })
  const started = performance.now()
  const reached = await moveClock(program.db, program.jobs, target, () => performance.now() - started > PATIENCE_MS)
  return reply.redirect(reached < target ? `/demo/klok?doel=${target}` : '/demo/klok', 303)
}

/** The clock of the demo: looked at and moved by anybody, by page or as JSON. */
export function addClock(app: FastifyInstance, program: Around): void {
  app.get<{ Querystring: { doel?: string } }>('/demo/klok', async (request, reply) => {
    const now = await readClock(program.db)
    if (request.headers.accept?.includes('application/json')) return reply.send({ nu: now })
    const target = parseInstant(request.query.doel ?? '')
    return show(program, request, reply, clockView(now, target && target > now ? { target } : {}))
  })
  app.post('/demo/klok', async (request, reply) => move(program, request, reply))
}
