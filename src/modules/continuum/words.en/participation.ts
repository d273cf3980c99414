import { type Day, formatDay } from '../../../kernel/day.ts'
import type { Sentences } from '../../../kernel/language.ts'
import type * as nl from '../words.nl/participation.ts'

const day = (on: Day): string => formatDay(on, 'en')

export const kindNames: Sentences<typeof nl.kindNames> = { 'job': 'Work', 'day-activities': 'Day activities', 'debts': 'Debts', 'benefits': 'Benefit or allowance' }

export const agreementNames: Sentences<typeof nl.agreementNames> = { proposed: 'waits for consent', consented: 'with consent', withdrawn: 'consent taken back, agreement closed', ended: 'stopped' }

export const participationRefusals: Sentences<typeof nl.participationRefusals> = {
  'hours-of-work': 'Fill in how many hours a week the work is.',
  'began-today': 'This began only today. You can stop it from tomorrow.',
  'until-after-from': 'The last day has to come after the first day.',
  'not-fewer': ({ hours }) => `That is not less than ${hours} hours a week. Fill in fewer hours.`,
  'fewer-hours-overlap': 'For part of this time fewer hours were agreed already. Choose other days.',
  'agreement-runs': 'There is an agreement with this employer already. Stop that first.',
  'agreement-not-now': 'This agreement was closed already. See how it is now.',
}

export const participationWords: Partial<Sentences<typeof nl.participationWords>> = {
  shared: {
    running: (from) => `since ${day(from)}`, ended: (until) => `until ${day(until)}`, hours: (hours) => `${hours} hours a week`, fewer: (hours, from, until) => `For a while ${hours} hours a week, from ${day(from)} until ${day(until)}`, fewerNow: 'fewer hours for a while', stop: 'This has stopped', add: 'Add something', kind: 'What is it?', words: 'What do you do, or what is going on?', wordsHint: 'For example: packing orders, or: a debt with the health insurer.', whom: 'At or with whom?', hoursLabel: 'Hours a week', hoursHint: 'For work only.', from: 'From which day?', act: 'Add',
    fewerTitle: 'Work fewer hours for a while', fewerIntro: 'Fewer hours can help to keep the work. Always choose a last day; you can make it longer later.', fewerHours: 'How many hours a week then?', until: 'Until which day?', fewerAct: 'Write this down', agreement: 'Talking with the employer', contact: 'With whom at the employer?', about: 'What may be talked about?', aboutHint: 'As little as needed. For example: only about fewer hours, not about why.', propose: 'Propose this', noTalk: 'Without consent nobody talks with the employer.',
    consent: 'Give consent', withdraw: 'Take consent back', end: 'Stop this agreement', by: (name, on) => `Consent on ${day(on)}, recorded by ${name}.`, withdrawnOn: (on) => `Taken back on ${day(on)}. Nobody talks with the employer any more.`, endedOn: (on) => `Stopped on ${day(on)}.`, someone: 'somebody', money: 'Money and the local team', moneyText: (name) => `Debts, a benefit, or post that you do not open? The local team of ${name} helps for free. Ask for the local team (lokaal team) at the town hall or on the website of ${name}.`, moneyUnknown: 'Debts, a benefit, or post that you do not open? The local team of the municipality helps for free.', moneyLink: 'Where do I have to go?', neighbourhood: 'See what there is to do in the neighbourhood',
    fieldKind: 'what it is', fieldWords: 'what you do', fieldWhom: 'with whom', fieldHours: 'hours', fieldFrom: 'first day', fieldUntil: 'last day', fieldFewer: 'hours a week', fieldContact: 'with whom', fieldAbout: 'what about', none: 'There is nothing yet.', past: (count) => (count === 1 ? '1 thing has passed' : `${count} things have passed`), change: 'Change this', changeJob: 'Change something about this work', changeAgreement: 'Change this agreement', agreementsTitle: 'Agreements with the employer',
  },
  own: { title: 'Work, day and money', intro: 'What you do, and what has to be arranged. Keeping your work comes first.', consentText: 'You decide. If you say yes, your support worker may talk about this with this person. You can always take it back.' },
}

export const activityWords: Partial<Sentences<typeof nl.activityWords>> = {
  title: 'What is there to do in the neighbourhood?', own: (name) => `Things to join in ${name}. You need no decision for them.`, unknown: 'Things to join in the region. You need no decision for them.', none: 'There is nothing yet for this municipality.', when: 'When', where: 'Where', costs: 'Costs', contact: 'Questions, or to join', put: 'Put it in my plan', putWorker: 'Put it in the plan', goal: 'Which goal does this belong to?', newGoal: 'A new goal', newGoalWords: 'Your new goal, in your own words', newGoalHint: 'Only when you choose a new goal.', newGoalDefault: 'Taking part in my neighbourhood',
  actionWords: (name) => `Go and have a look: ${name}`, fieldGoal: 'goal', fieldNewGoal: 'new goal', example: 'example value', look: 'Look', until: (on) => `until ${day(on)}`,
}
