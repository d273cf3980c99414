import { formatDay } from '../../../kernel/day.ts'
import type { Sentences } from '../../../kernel/language.ts'
import type { AgreedTime, Way } from '../model.ts'
import type * as nl from '../words.nl/check-ins.ts'

export const dayNames: readonly string[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Weekdays (Monday is 1) as people say them. */
export function weekdaysText(days: readonly number[]): string {
  const names = [...days].toSorted((a, b) => a - b).map((one) => dayNames[one - 1] ?? '')
  if (names.length === dayNames.length) return 'every day'
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('')
}

export const wayNames: Sentences<typeof nl.wayNames> = { web: 'Here, on this page', sms: 'With a text message', phone: 'On the telephone, with my support worker' }
const waySaid: Readonly<Record<Way, string>> = { web: 'on this page', sms: 'with a text message', phone: 'on the telephone, with your support worker' }

/** What was agreed for a missed time, as sentences for who reads it. */
export const agreedLines = ({ key, animal, ask, other }: AgreedTime): { label: string; text: string; phone?: string }[] => [
  ...(ask ? [{ label: 'Whom do we ask first?', text: ask.name, phone: ask.phone }] : []),
  ...(key ? [{ label: 'The key', text: key }] : []), ...(animal ? [{ label: 'Animals in the house', text: animal }] : []), ...(other ? [{ label: 'Also agreed', text: other }] : []),
]

export const join: Sentences<typeof nl.join> = {
  title: 'Do you want to tell how things are going?', back: 'How are you today?',
  intro: 'You choose whether you take part. Now and then you give a score for how you are doing. That takes one minute.',
  whyTitle: 'What happens with your scores?',
  why: [
    'Your regular support worker and whoever stands in can see your scores.',
    'The program compares your scores with what is usual for you. Are they lower for a few weeks? Then it asks your support worker to have a look.',
    'The program decides nothing. Your support never changes because of it by itself.',
    'A day or week without filling in anything is fine. Silence does not count as a low score.',
    'You can always stop, without a reason. Your support then stays the same.',
  ],
  how: 'How do you want to tell it?', phone: 'Your mobile number', phoneHint: 'For text messages only. We then ask at 17.00.', days: 'On which days may we ask?', daysHint: 'For text messages only.', fieldAlone: 'whether the telephone is yours alone', alone: 'This telephone is mine alone', aloneHint: 'For text messages only. Can somebody else read your messages, also on another device? Then choose another way. What you chose outside no longer counts here.',
  act: 'Yes, I take part', change: 'Change how I tell it', save: 'Keep my choice', stop: 'I want to stop', method: 'How the program counts', fieldHow: 'how you want to tell it', fieldPhone: 'mobile number', fieldDays: 'days',
  now: (way) => `You take part, ${waySaid[way]}.`, nowBySms: (phone, days) => `We ask on ${days}, at number ${phone}.`,
  stopText: 'If you stop, we ask nothing more and the program counts nothing more. You can still read what you told before.', byWorker: 'Your support worker explained it and wrote down that you take part.',
}

export const own: Sentences<typeof nl.own> = {
  contact: 'Did you speak to anybody today?', contactField: 'contact', agreed: 'I let you know that I am fine', agreedText: (before) => `Let us know before ${before} that you are fine.`,
  agreedLink: 'Agree a time with somebody at which I let them know that I am fine',
}

export const agreed: Sentences<typeof nl.agreed> = {
  title: 'A regular time: I am fine', intro: 'You agree that you let us know before a certain hour that you are fine. If we hear nothing, we do what you thought of yourself.',
  introWorker: 'You let us know before a certain hour that you are fine. If we hear nothing, we do what you chose yourself.',
  before: 'Before what time?', days: 'On which days?', phone: 'To which mobile number do we send a message?', askTitle: 'If we hear nothing, what do we do?', askIntro: 'First you get a text message. After half an hour we do what you choose here. Another half hour later your support worker, or whoever stands in, gets the task to find you. Is nobody of them at work, or does it not work within an hour? Then the 24/7 line takes over, at weekends and at night too.',
  ask: 'Whom may we ask to have a look?', askHint: 'For example your sister or neighbour. We send a text message with only your first name. Leave it empty if you do not want this.', askPhone: 'Mobile number of that person', key: 'Who has a key, or where is it?', animal: 'Is there an animal in the house?', animalHint: 'For example: cat Pluis, the food is in the kitchen.',
  other: 'What else do we have to know?', act: 'Agree this', change: 'Change this agreement', whenWeCome: 'What do we have to know when we come by?', stop: 'Stop this agreement', fine: 'I am fine', fineHint: 'One press is enough.', heardToday: 'We know that you are fine today. Thank you.',
  now: (days, before) => `Agreed: ${days}, before ${before}.`, nowBySms: 'A text message with OK is fine too.', missedTitle: 'Missed times', missedNone: 'No time was missed yet.',
  missed: (day) => formatDay(day, 'en'), messaged: 'text message sent', asked: 'asked somebody to have a look', tasked: 'asked the support worker', toLine: 'asked the 24/7 line', found: { heard: 'heard from you again', spoken: 'spoken', visited: 'somebody was there', 'taken-over': 'taken over by the crisis service or 112' }, caption: 'Times at which nothing came before the agreed hour', whenDay: 'Day', steps: 'What was done',
  fieldBefore: 'before what time', fieldDays: 'days', fieldPhone: 'mobile number', fieldAsk: 'whom we may ask', fieldAskPhone: 'number of that person', fieldKey: 'key', fieldAnimal: 'animal', fieldOther: 'anything else', fieldAlone: 'whether the telephone is yours alone', alone: 'This telephone is mine alone', aloneHint: 'Can somebody else read your messages, also on another device? Then fill in another number.',
  line: 'The 24/7 line is always open, also when you agreed nothing.', none: 'Nothing was agreed.',
}
