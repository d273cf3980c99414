import { type Day, formatDay } from '../../../kernel/day.ts'
import type { Sentences } from '../../../kernel/language.ts'
import type * as nl from '../words.nl/moves.ts'

const long = (day: Day): string => formatDay(day, 'en')

export const planned: Pick<Sentences<typeof nl.planned>, 'earlier' | 'withdrawn' | 'redated'> = {
  earlier: 'Planned before, and cancelled or moved', withdrawn: (product, from, at) => `${product} from ${long(from)}: withdrawn on ${at}.`, redated: (product, from, to) => `${product}: from ${long(from)} to ${long(to)}.`,
}

export const wanted: Pick<Sentences<typeof nl.wanted>, 'steps' | 'names' | 'latest' | 'on' | 'asked'> = {
  steps: 'The steps',
  names: { 'asked': 'Asked', 'report': 'Report to the central access point', 'personal-plan': 'You can hand in a plan of your own', 'enquiry': 'Enquiry finished', 'application': 'Application', 'decision': 'Decision', 'effect': 'The new support begins', 'objection': 'You can object' },
  latest: (day) => `by ${long(day)} at the latest`, on: (day) => long(day), asked: (product, hours) => `${product}, ${hours} hours a week`,
}

export const wakeNames: Sentences<typeof nl.wakeNames> = { 'missed-check-in': 'no message came at the agreed time', 'call': 'the line was called', 'own-request': 'you asked for it', 'worker': 'the support worker thought it was needed', 'moved': 'other support began' }

export const rest: Pick<Sentences<typeof nl.rest>, 'resting' | 'ownWake' | 'ownWakeText' | 'ownAsked' | 'history' | 'row'> = {
  resting: (since) => `Your support has been resting since ${since}.`,
  ownWake: 'I want contact again', ownWakeText: 'Your support is resting. Do you want contact again? Press the button. Your support worker contacts you today or tomorrow.', ownAsked: 'Your support worker knows that you want contact.', history: 'Before', row: (from, until, why) => `From ${from} until ${until}: ${why}.`,
}

export const observation: Pick<Sentences<typeof nl.observation>, 'ownTitle' | 'ownIntro' | 'purposes' | 'agreed' | 'untilLabel' | 'whereToLabel' | 'adviceNow' | 'nextIs' | 'findings' | 'noFindings' | 'by' | 'someone' | 'earlier' | 'earlierRow'> = {
  ownTitle: 'Why am I here?', ownIntro: 'This was agreed about your stay. You can read everything that your support worker writes down.', purposes: { step: 'Observation: find out what helps and what the next step is', breather: 'A breather: some rest, then back or on' },
  agreed: 'Agreed', untilLabel: 'Until', whereToLabel: 'After that', adviceNow: (name, when) => `${name} gave this advice on ${when}:`, nextIs: (product) => `The next step: ${product}.`,
  findings: 'What was noticed?', noFindings: 'Nothing was written down yet.', by: (name, day) => `${long(day)}${name ? `, ${name}` : ''}`, someone: 'A worker', earlier: 'Earlier stays', earlierRow: (question, next) => `${question} Advice: ${next}.`,
}

export const support: Sentences<typeof nl.support> = {
  title: 'My support', more: 'I want more or other support', intro: 'Which support you have now, what was agreed and how it can go on.', now: 'What is there now?', since: (from) => `since ${long(from)}.`, mover: 'Within this, you and your support worker can choose more or less support together.', none: 'You have no support through the region now.', planned: (product, from) => `Agreed: ${product}, from ${long(from)}.`,
  room: 'What is possible without a new decision?', against: 'Do you not want this support, or do you want more? Say so. Less support than you want never happens quietly: that needs a decision, to which you can object.', wanted: 'On the way to other support', line: 'The 24/7 line is always open, whatever changes.', lifeLine: 'My life line', observe: 'Why am I here?', decisions: 'My decisions',
}
