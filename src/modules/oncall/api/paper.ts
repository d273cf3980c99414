import { Type } from 'typebox'
import { ok } from '../../../kernel/result.ts'
import { type ApiRoute, post } from '../../../platform/http/route.ts'
import { roleName } from '../../staff/index.ts'
import { type PaperCopy, paperCopy } from '../actions/roster.ts'
import { lastResortName } from '../words.nl.ts'

const moment = Type.String({ format: 'date-time', examples: ['2026-11-21T02:15:00.000Z'] })
const text = (example: string) => Type.String({ examples: [example] })
const fingerprint = Type.String({ maxLength: 22, examples: ['xk2mP0a8Jd1f9QwErTyUiO'] })
const phone = Type.Union([Type.String(), Type.Null()], { examples: ['0612345678'] })

const shift = Type.Object({ lijn: text('24/7-lijn regio Amersfoort'), naam: text('Samira Nacht'), rol: text('nachtdienst'), van: moment, tot: moment, telefoon: phone })
const number = Type.Object({ naam: text('Crisisdienst ggz'), telefoon: text('033-0000000'), kiest: phone, waarvoor: text('Psychische crisis, dag en nacht') })
const plan = Type.Object({
  helpt: text('Samen thee drinken.'), bellen: text('Mijn zus Els.'), tekenen: text('Zij slaapt niet.'), lieverNiet: text('Hard praten.'), bezoeker: text('Er is een hond.'),
  voorstel: Type.Boolean({ description: 'Nog niet goedgekeurd door de inwoner zelf', examples: [false] }),
})
const person = Type.Object({ kenmerk: fingerprint, naam: text('Mira Harmsen'), telefoon: phone, adres: text('Lindelaan 1, Leusden'), plan: Type.Union([plan, Type.Null()]) })
const answer = Type.Object({
  opgesteldOp: moment, geldigTot: moment, diensten: Type.Array(shift), nummers: Type.Array(number),
  volgorde: Type.Array(fingerprint, { examples: [['xk2mP0a8Jd1f9QwErTyUiO']], description: 'Iedereen op de lijn, op naam; wie niet in `mensen` staat, is niet veranderd' }), mensen: Type.Array(person),
})

const lineNumbers = ({ list: { rosters } }: PaperCopy) => rosters.flatMap(({ line, steps }) => [
  ...(line.phone ? [{ naam: line.name, telefoon: line.phone, kiest: line.phone, waarvoor: '' }] : []),
  ...steps.flatMap((step) => (step.phone ? [{ naam: line.name, telefoon: step.phone, kiest: step.phone, waarvoor: lastResortName }] : [])),
])

const bodyOf = (copy: PaperCopy, now: string) => ({
  opgesteldOp: now, geldigTot: copy.until, volgorde: copy.order,
  diensten: copy.list.rosters.flatMap(({ line, shifts }) => shifts.map((one) => ({ lijn: line.name, naam: one.name, rol: roleName(one.role), van: one.from, tot: one.until, telefoon: one.phone }))),
  nummers: [...lineNumbers(copy), ...copy.list.numbers.map((one) => ({ naam: one.name, telefoon: one.phone, kiest: one.dial, waarvoor: one.purpose }))],
  mensen: copy.changed.map((one) => ({
    kenmerk: one.fingerprint, naam: one.name, telefoon: one.phone, adres: [one.street, one.town].filter(Boolean).join(', '),
    plan: one.plan ? { helpt: one.plan.helps, bellen: one.plan.whomToCall, tekenen: one.plan.signs, lieverNiet: one.plan.avoid, bezoeker: one.plan.forVisitor, voorstel: one.plan.acceptedAt === null } : null,
  })),
})

/** The paper list for one device of who is on shift; the device says what it has, and gets what changed. */
export const paperApi: readonly ApiRoute[] = [
  post('/papieren-lijsten/:toestel/_zoek', {
    may: 'see-paper-list', log: 'paper-copy-refreshed', asks: true, status: 200, operation: 'ververstPapierenLijst', summary: 'De papieren lijst voor een toestel van wie dienst heeft: alleen wat er veranderde', tag: '24/7-lijn',
    body: Type.Object({ heeft: Type.Array(fingerprint, { maxItems: 1000, examples: [['xk2mP0a8Jd1f9QwErTyUiO']], description: 'De kenmerken die al op het toestel staan' }) }, { additionalProperties: false }), answer,
  }, async ({ tx }, { heeft }) => {
    const copy = await paperCopy(tx, heeft)
    return copy.ok ? ok({ body: bodyOf(copy.value, tx.now) }) : copy
  }),
]
