import type { FastifyInstance } from 'fastify'
import { actorOfPersona, roleName } from '../modules/staff/index.ts'
import { type Actor, systemOf } from '../platform/actor.ts'
import { inTransaction } from '../platform/database/index.ts'
import { gatewayBoard, switchGateway } from '../platform/gateway-board.ts'
import { channels, postBox } from '../platform/gateways.ts'
import type { Tx } from '../platform/transaction.ts'
import { compartments } from '../platform/compartments.ts'
import { begin, enter, leave } from '../platform/http/enter.ts'
import { addClock } from './demo-clock.ts'
import { type Around, badRequest, show, typed } from './demo-desk.ts'
import { personasView, postBoxView } from './pages/demo.tsx'

async function findPersona(program: Around, slug: string): Promise<Actor | undefined> {
  for (const compartment of compartments) {
    const actor = await inTransaction(program.db, systemOf(program.regionId, compartment), (tx) => actorOfPersona(tx, slug))
    if (actor) return actor
  }
  return undefined
}

function addSignIn(app: FastifyInstance, program: Around): void {
  app.get('/demo', async (request, reply) => show(program, request, reply, personasView(roleName)))
  app.post('/demo/inloggen', async (request, reply) => {
    const actor = await findPersona(program, typed(request, 'persona'))
    if (!actor) return badRequest(reply, 'Deze persoon is er niet in de demo. Kijk op /demo wie er zijn.')
    return enter(program, request, reply, actor, 'demo')
  })
  app.post('/demo/token', async (request, reply) => {
    const actor = await findPersona(program, typed(request, 'persona'))
    if (!actor) return badRequest(reply, 'Deze persoon is er niet in de demo. Kijk op /demo wie er zijn.')
    return reply.send({ token: await begin(program.db, request.id, actor, 'bearer', 'demo') })
  })
}

async function posted(program: Around) {
  const lists = await Promise.all(compartments.map((compartment) => inTransaction(program.db, systemOf(program.regionId, compartment), (tx) => postBox(tx))))
  return lists.flat().toSorted((a, b) => b.created_at.localeCompare(a.created_at))
}

const asSystem = <T>(program: Around, work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(program.db, systemOf(program.regionId), work)
const board = (program: Around) => asSystem(program, gatewayBoard)

/** A switch for each way out, so that a story in which one fails can be walked by hand. */
function addGateways(app: FastifyInstance, program: Around): void {
  app.post('/demo/poorten', async (request, reply) => {
    const channel = typed(request, 'kanaal')
    if (!channels.some((one) => one === channel)) return badRequest(reply, 'Geef kanaal: mail, sms, push of voice. En stand: uit of werkt.')
    await asSystem(program, (tx) => switchGateway(tx, channel, typed(request, 'stand') === 'uit'))
    return request.headers['content-type']?.includes('json') ? reply.send({ poorten: await board(program) }) : reply.redirect('/demo/postvak', 303)
  })
}

function addPostBox(app: FastifyInstance, program: Around): void {
  app.get('/demo/postvak', async (request, reply) => show(program, request, reply, postBoxView(await posted(program), await board(program))))
  app.get('/demo/postvak.json', async (_request, reply) => {
    const items = await posted(program)
    return reply.send({ items: items.map((item) => ({ kanaal: item.channel, aan: item.recipient, onderwerp: item.subject, tekst: item.body, kenmerk: item.reference, gemaaktOp: item.created_at, verstuurdOp: item.sent_at, opgegevenOp: item.given_up_at })) })
  })
}

/** Signing out works everywhere; the rest exists in the demo only. */
export function addLookingAround(app: FastifyInstance, program: Around): void {
  app.post('/uitloggen', async (request, reply) => leave(program, request, reply))
  if (!program.demo) return
  addSignIn(app, program)
  addClock(app, program)
  addPostBox(app, program)
  addGateways(app, program)
}
