import { Type } from 'typebox'
import { parseInstant } from '../../../kernel/instant.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { type ApiRoute, post } from '../../../platform/http/route.ts'
import { isFromPhone } from '../../../platform/telephony.ts'
import { takePhoneEvent } from '../actions/phone.ts'
import type { PhoneEvent } from '../model/phone.ts'
import { phoneWords } from '../words.nl/phone.ts'

const kinds = { binnen: 'incoming', toets: 'figure', opgehangen: 'gone' } as const satisfies Record<string, PhoneEvent['kind']>

const told = Type.Object({
  bericht: Type.String({ format: 'uuid', description: 'Elk bericht één keer', examples: ['0192f0c1-7d3c-7f5e-9a51-2f6f1f0e7a10'] }),
  gemaaktOp: Type.String({ format: 'date-time', examples: ['2026-11-21T02:10:00.000Z'] }),
  soort: Type.Enum(Object.keys(kinds) as (keyof typeof kinds)[], { examples: ['binnen'] }),
  gesprek: Type.String({ minLength: 8, maxLength: 100, pattern: '^[\\w.-]+$', examples: ['gesprek-20261121-0001'] }),
  van: Type.Optional(Type.String({ pattern: '^\\+?[0-9]{3,20}$', description: 'Het nummer van de beller, als dat getoond wordt', examples: ['+31612345678'] })),
  toets: Type.Optional(Type.String({ pattern: '^[0-9*#]$', examples: ['1'] })),
  handtekening: Type.String({ minLength: 64, maxLength: 64, description: 'HMAC-SHA256 (hex) over bericht, gemaaktOp, soort, gesprek, van en toets, elk op een eigen regel; wat er niet is, is een lege regel', examples: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'] }),
}, { additionalProperties: false })

const answer = Type.Object({
  zeg: Type.String({ examples: ['Dit is de 24/7-lijn.'] }), keuzes: Type.Boolean({ description: 'Na het zeggen mag de beller kiezen; intussen gaat het al over', examples: [true] }),
  belSamen: Type.Array(Type.String({ examples: ['0600000001'] }), { description: 'Nummers die tegelijk overgaan', examples: [['0600000001']] }),
})

/** The door for the phone provider: signed, each message once, the call committed before it is answered. */
export const phoneApi: readonly ApiRoute[] = [
  post('/telefonie', { may: 'anyone', log: 'phone-event-taken', status: 200, operation: 'meldTelefoon', summary: 'De telefooncentrale meldt een beller, een toets of het einde', tag: '24/7-lijn', body: told, answer }, async ({ tx }, body) => {
    const { bericht, gemaaktOp, soort, gesprek, van = '', toets = '', handtekening } = body
    const madeAt = parseInstant(gemaaktOp)
    if (!madeAt || !isFromPhone([bericht, gemaaktOp, soort, gesprek, van, toets], handtekening)) return refuse('not-the-phone-provider')
    const taken = await takePhoneEvent(tx, { id: bericht, kind: kinds[soort], reference: gesprek, number: van || null, figure: toets || null, madeAt })
    if (!taken.ok) return taken
    const { says, rings } = taken.value
    return ok({ body: { zeg: phoneWords.says[says], keuzes: says === 'menu', belSamen: rings } })
  }),
]
