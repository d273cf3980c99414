import { type Day, formatDay } from '../../../kernel/day.ts'
import type { Sentences } from '../../../kernel/language.ts'
import type * as nl from '../words.nl/warning.ts'

const day = (on: Day): string => formatDay(on, 'en')

export const warningWords: Partial<Sentences<typeof nl.warningWords>> = {
  shared: {
    visitorHint: 'For example: the bell does not work, there is a dog.', written: (name, on, version) => `Version ${version}, ${day(on)}, by ${name}.`, never: 'There is no plan yet.', someone: 'a worker', earlier: 'Earlier versions', version: (version) => `Version ${version}`,
    inPerson: (name) => `You said yes to ${name}, who wrote it down.`, fieldSigns: 'how one notices it', fieldHelps: 'what helps', fieldCall: 'who may be called', fieldAvoid: 'what does not help', fieldVisitor: 'what a visitor has to know',
    card: 'Make a card to print', cardTitle: 'A card to carry with you', cardIntro: 'As large as a bank card. Print this page, cut along the line and fold the card.', cardHow: 'To print: choose Print in the menu of your browser (on a computer: Ctrl+P). Set the scale to 100%.', cardShort: (parts) => `Not everything fits on the card. Shortened: ${parts}. Everything is in the plan itself.`,
    cardFront: 'When I am not doing well', cardSigns: 'How you notice it', cardHelps: 'This helps', cardCall: 'Call', cardAvoid: 'Better not', cardLine: '24/7 line: day and night. Danger: 112. Suicide: 113.',
    night: 'The night service reads this first', nightIntro: 'The first lines of each part. So put the most important first.', nightHelps: 'What helps', nightCall: 'Call', nightAvoid: 'Better not', nightVisitor: 'For whoever visits', emptyLine: 'nothing filled in',
  },
  own: {
    states: { proposed: 'proposal, you said nothing yet', accepted: 'you said yes', declined: 'you said no' }, title: 'What helps me when things go wrong?', intro: 'You decide what is written here. Whoever helps you at night reads this first.', signs: 'How do you or somebody else notice that things are going worse?', helps: 'What helps you then?', call: 'Whom may we call?', callHint: 'Name and number. For example: my sister, day and night.', avoid: 'What does not help you?', visitor: 'What does somebody who visits you have to know?',
    act: 'Save this plan', proposal: (name, on) => `${name} wrote a proposal for you on ${day(on)}`, proposalText: 'This does not hold yet. You decide. Take your time to read it.', accept: 'Yes, this becomes my plan', decline: 'No, I do not want this', change: 'Or change it below in your own words.', holds: 'This plan holds now', noHolds: 'No plan of yours holds yet. Whoever helps you at night sees this as a proposal.', formTitle: 'Write or change my plan',
  },
}
