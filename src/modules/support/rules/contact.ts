import { addDuration, type Instant, minutesBetween } from '../../../kernel/instant.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import { after, type ContactAct, contactSteps } from '../lifecycle.ts'
import { type ContactState, type PlannedContact, WRITE_DOWN_WITHIN } from '../model.ts'

/** The longest planned contact, in minutes: a day out together. Own choice. */
const LONGEST = 720

export type Span = { from: Instant; until: Instant }
export type SpanRefusal = 'contact-in-past' | 'contact-end-first' | 'contact-too-long'

/** Whether a planned contact may be put there: it begins after now, ends after it begins, and lasts a day out at most. */
export function checkSpan({ from, until }: Span, now: Instant): Result<Span, SpanRefusal> {
  if (from <= now) return refuseField('begin', 'contact-in-past')
  if (until <= from) return refuseField('eind', 'contact-end-first')
  return minutesBetween(from, until) > LONGEST ? refuseField('eind', 'contact-too-long') : ok({ from, until })
}

export type ContactRefusal = 'contact-not-now' | 'contact-still-to-come'

/** What has to have begun before anybody can say how it went. */
const afterwards: readonly ContactAct[] = ['finish', 'note-no-show']

/** Whether this role may do this with a planned contact now; what came of it can be told from its beginning on. */
export function mayDo(contact: Pick<PlannedContact, 'state' | 'from'>, act: ContactAct, role: string, now: Instant): Result<ContactState, ContactRefusal> {
  const to = after(contactSteps, contact.state, act, role)
  if (!to) return refuse('contact-not-now')
  return afterwards.includes(act) && contact.from > now ? refuse('contact-still-to-come') : ok(to)
}

/** Is it over for so long that somebody should have written down what came of it? */
export const isOverdue = ({ state, until }: Pick<PlannedContact, 'state' | 'until'>, now: Instant): boolean =>
  state === 'planned' && addDuration(until, `PT${WRITE_DOWN_WITHIN.hours}H`) <= now
