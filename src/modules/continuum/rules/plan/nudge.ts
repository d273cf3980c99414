import { addDays, type Day, weekday } from '../../../../kernel/day.ts'

type Reachable = { safeChannel: 'mail' | 'sms' | 'phone' | 'letter' | 'owner'; phone: string | null; email: string | null }

/**
 * Over which channel a weekly message goes: only the one that she herself named safe. By telephone, letter or through her worker nothing goes
 * by itself. For somebody who is protected nothing goes at all: whoever looks for her may hold her telephone, and a message is never worth that.
 */
export function nudgeChannel({ safeChannel, phone, email }: Reachable, isProtected: boolean): { channel: 'mail' | 'sms'; recipient: string } | undefined {
  if (isProtected) return undefined
  if (safeChannel === 'sms' && phone) return { channel: 'sms', recipient: phone }
  return safeChannel === 'mail' && email ? { channel: 'mail', recipient: email } : undefined
}

/** The first Monday after a day: one message a week, at the start of it. */
export const nextMonday = (today: Day): Day => addDays(today, 8 - weekday(today))
