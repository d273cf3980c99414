import type { Language } from './language.ts'

export type { Language } from './language.ts'

type Names = { weekdays: readonly string[]; shortWeekdays: readonly string[]; months: readonly string[]; shortMonths: readonly string[] }

// Written out, because the abbreviations in the runtime's language data change between versions.
const NAMES: Record<Language, Names> = {
  nl: {
    weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
    shortWeekdays: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
    months: [
      'januari', 'februari', 'maart', 'april', 'mei', 'juni',
      'juli', 'augustus', 'september', 'oktober', 'november', 'december',
    ],
    shortMonths: ['jan.', 'feb.', 'mrt.', 'apr.', 'mei', 'jun.', 'jul.', 'aug.', 'sep.', 'okt.', 'nov.', 'dec.'],
  },
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    shortWeekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    months: [
      'January', 'February', 'March', 'April', 'May', 'June',
      'July', 'August', 'September', 'October', 'November', 'December',
    ],
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
}

/** Name of a weekday, 1 = Monday … 7 = Sunday; empty outside that range. */
export function weekdayName(weekday: number, language: Language, length: 'long' | 'short'): string {
  const names = NAMES[language]
  return (length === 'long' ? names.weekdays : names.shortWeekdays)[weekday - 1] ?? ''
}

/** Name of a month, 1 = January … 12 = December; empty outside that range. */
export function monthName(month: number, language: Language, length: 'long' | 'short'): string {
  const names = NAMES[language]
  return (length === 'long' ? names.months : names.shortMonths)[month - 1] ?? ''
}
