import { Temporal } from 'temporal-polyfill'

/** The zone whose clock and calendar hold for every municipality on the platform. */
export const ZONE = 'Europe/Amsterdam'

type OffsetSpan = { from: number; until: number; offset: number }

// Asking the zone costs tens of microseconds, a page of call lines asks hundreds of times, and an offset holds half a year.
const spans: OffsetSpan[] = []

/** What calendar and clock in Amsterdam show at a moment (ms since 1970), as 'YYYY-MM-DDTHH:MM:SS.sss'. */
export function localTextAt(ms: number): string {
  let span = spans.find((known) => known.from <= ms && ms < known.until)
  if (span === undefined) {
    span = spanAround(ms)
    spans.push(span)
  }
  return new Date(ms + span.offset).toISOString().slice(0, -1)
}

function spanAround(ms: number): OffsetSpan {
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(ZONE)
  // 'previous' looks strictly before, so that a moment on the change itself needs one step more.
  const from = local.add({ milliseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity
  const until = local.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity
  return { from, until, offset: local.offsetNanoseconds / 1_000_000 }
}
