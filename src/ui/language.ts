import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { words, type Lang } from './words.ts'

/** The language of the page being rendered; set once by renderPage. */
export const Language = createContext<Lang>('nl')

export const useWords = () => words[useContext(Language)]

const formats = { nl: new Intl.NumberFormat('nl-NL'), en: new Intl.NumberFormat('en-GB') }

/** A number as people in this language write it. */
export function useNumber(): (value: number) => string {
  const format = formats[useContext(Language)]
  return (value) => format.format(value)
}

const months = {
  nl: new Intl.DateTimeFormat('nl-NL', { month: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }),
}
const days = {
  nl: new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
}

/** Writers for dates on an axis and in a table; they take midnight UTC of the day. */
export function useDates() {
  const lang = useContext(Language)
  return {
    month: (date: Date) => months[lang].format(date).replace('.', ''),
    day: (iso: string) => days[lang].format(new Date(`${iso}T00:00:00Z`)),
  }
}
