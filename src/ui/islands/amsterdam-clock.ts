const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' })
const HOUR_MS = 3_600_000

/** What calendar and clock in Amsterdam show at a moment (ms since 1970), wherever the browser is: 'YYYY-MM-DD' and 'HH:MM'. */
export function clockAt(ms: number): { day: string; time: string } {
  const [day = '', time = ''] = shown.format(ms).split(' ')
  return { day, time }
}

/**
 * The moment (ms since 1970) at which Amsterdam shows this day and time, as `atTime` of the kernel, which is too big to send along:
 * in the hour that comes twice the first, in the hour that is skipped the moment of skipping. NaN when it is no day and time.
 */
export function momentOf(day: string, time: string): number {
  const asUtc = Date.parse(`${day}T${time}Z`)
  if (Number.isNaN(asUtc)) return asUtc
  const isShownAt = (ms: number): boolean => clockAt(ms).day === day && clockAt(ms).time === time
  const winter = asUtc - HOUR_MS
  const found = [winter - HOUR_MS, winter].find(isShownAt)
  // The clock is put forward at a whole hour.
  return found ?? Math.floor(winter / HOUR_MS) * HOUR_MS
}
