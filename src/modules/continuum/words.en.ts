import { addDays, formatDay } from '../../kernel/day.ts'
import type { Sentences } from '../../kernel/language.ts'
import type { Entitlement } from './model.ts'
import { participationRefusals } from './words.en/participation.ts'
import { planRefusals } from './words.en/plan.ts'
import type * as nl from './words.nl.ts'
import { productName } from './words.nl.ts'

/** What somebody who reads English can meet; the rest is met by workers. */
export const refusals: Partial<Sentences<typeof nl.refusals>> = {
  'not-that-day': 'Fill in how you are doing today, or on a day of the past week.',
  'not-taking-part': 'You do not take part now. There is nothing to stop.',
  'no-consent': 'You did not choose to tell how you are doing. You can choose that first.',
  'phone-needed': 'Fill in a mobile number, such as 06 12345678.',
  'days-needed': 'Choose at least one day.',
  'phone-shared': 'We only send text messages to a telephone that is yours alone. Tick the box if it is, or choose another way.',
  'phone-in-use': 'Somebody else uses this number already. Choose another number, or another way.',
  'ask-whom-needed': 'Fill in both the name and a mobile number of whom we may ask, or neither.',
  'no-agreed-time': 'There is no agreed time.',
  ...planRefusals, ...participationRefusals,
}

export const lifeAreaNames: Sentences<typeof nl.lifeAreaNames> = {
  'living': 'Living', 'money': 'Money', 'social-contacts': 'People you see', 'day-and-work': 'Day and work', 'dealing-with-others': 'Getting on with others',
  'overview-of-daily-life': 'Keeping track of daily life', 'mental-health': 'Mind', 'physical-health': 'Body', 'safety': 'Safety',
}

export const number = (value: number): string => String(Math.round(value * 10) / 10)

const listed = (parts: readonly string[]): string => (parts.length > 1 ? `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}` : parts.join(''))

/** What a decision leaves open, but for who may move within it: which support, how many hours, until when. */
export const roomWords = ({ products, hoursMin, hoursMax, until }: Entitlement): readonly string[] => [
  `The decision gives ${listed(products.map(productName))}.`,
  `At home: from ${number(hoursMin)} to ${number(hoursMax)} hours a week.`,
  until ? `It holds until ${formatDay(addDays(until, -1), 'en')}.` : 'There is no last day yet.',
]

export const words: Partial<Sentences<typeof nl.words>> = {
  mine: {
    checkIn: 'How are you today?', checkInIntro: 'You choose whether you fill this in. Are things worse than usual for a few weeks? Then the program asks your support worker to have a look. It decides nothing.',
    score: 'Which score do you give today?', scoreHint: '1 is very bad, 10 is very good. You may fill this in, you do not have to.', sleep: 'How did you sleep?', sleepHint: '1 is very bad, 10 is very good.', work: 'Did you go to your work or day activities?', yes: 'Yes', no: 'No', notAsked: 'Not today', note: 'Do you want to write something with it?',
    noteHint: 'Your support worker can read this.', act: 'Send', chart: 'My scores of the last weeks', answered: (name, when) => `${name} looked at your scores and answered on ${when}:`, yourWorker: 'Your support worker', empty: 'You have not filled in anything yet.', scoreField: 'score', sleepField: 'sleep', workField: 'work', noteField: 'note', again: 'You filled in something today already. If you send it again, the new score counts.',
    back: 'My place',
  },
}
