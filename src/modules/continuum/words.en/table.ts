import { formatDay } from '../../../kernel/day.ts'
import type { Sentences } from '../../../kernel/language.ts'
import type * as nl from '../words.nl/table.ts'

export const tableWords: Partial<Sentences<typeof nl.tableWords>> = {
  shared: {
    caption: 'Now and later', theme: 'Subject', now: 'Now', later: 'Later', nothing: 'not filled in yet', known: 'We know', change: 'Change', written: (name, on) => `${name}, ${formatDay(on, 'en')}`, someone: 'somebody',
    people: (count) => (count === 0 ? 'Nobody was invited yet' : count === 1 ? '1 person invited' : `${count} people invited`), hours: (product, hours) => `${product}, ${hours} hours a week`, lives: (town) => `Lives in ${town}`,
    job: (words, whom, hours) => `${words}${whom ? ` at ${whom}` : ''}${hours ? `, ${hours} hours a week` : ''}`, fieldNow: 'how it is now', fieldLater: 'how it will be later', fieldTogether: 'written down together', act: 'Save', cancel: 'Back without changing anything',
  },
  own: {
    title: 'How is it now, and later?', intro: 'Four things in your life: how it is now, and how you want it. You fill this in yourself, or together with your support worker.', now: 'How is it now?', later: 'How do you want it later?', edit: (theme) => `${theme}: now and later`,
  },
}
