import { day, type Day, daysBetween, formatDay } from '../../kernel/day.ts'
import type { Sentences } from '../../kernel/language.ts'
import type * as names from './words.nl/names.ts'
import type * as pages from './words.nl/pages.ts'
import type { refusals as nlRefusals } from './words.nl/refusals.ts'

type Details = Record<string, string | number>
const on = (details: Details, name: string): string => formatDay(day(String(details[name])), 'en')

/** What somebody who reads English can meet; the rest is met by workers. */
export const refusals: Partial<Sentences<typeof nlRefusals>> = {
  'case-not-now': () => 'This is not possible now. See how it is on the page.',
  'membership-ended': (details) => `This municipality has not taken part in this support in the region since ${on(details, 'since')}. ${details['region'] ? `Go to the access point of the region ${details['region']}.` : 'Go to your own municipality.'} Do you need shelter or protected living? Then you may also ask another municipality in this region: choose it below.`,
  'not-of-this-region': 'This municipality does not take part here. Choose one from the list. For shelter and protected living that may be any municipality.',
  'own-home-elsewhere': 'You ask for help in your own home at the municipality where you live. Choose that municipality.',
  'enquiry-running': (details) => `You can apply when the enquiry is finished, or after ${on(details, 'until')}: the six weeks are over then.`,
  'products-needed': 'Choose at least one kind of support.',
  'hours-none': 'Fill in more than zero hours a week. Only a bed in the shelter comes without hours.',
  'hours-more-than-week': ({ hours }) => `A week has ${hours} hours. Fill in the number of hours a week.`,
  'hours-crossed': 'The highest number of hours is lower than the lowest. Turn them round.',
  'consent-needed': 'Write down how the resident agrees to this report.',
  'bsn-wrong': 'This number is not right. Check it, or leave it empty.',
  'channel-needs-address': 'Fill this in, or choose another safe way.',
  'already-objected': 'You have objected to this decision already.',
}

export const serviceQuestions: Sentences<typeof names.serviceQuestions> = {
  'maatschappelijke-opvang': 'A place to sleep or to be (shelter)', 'beschermd-wonen': 'Living with help nearby (protected living)', 'eigen-huis': 'Help in your own home',
}

export const serviceNames: Sentences<typeof names.serviceNames> = { 'maatschappelijke-opvang': 'shelter', 'beschermd-wonen': 'protected living', 'eigen-huis': 'support in your own home' }

export const stateNames: Sentences<typeof names.stateNames> = {
  'reported': 'reported', 'enquiry': 'enquiry runs', 'enquired': 'enquiry finished', 'applied-early': 'applied, enquiry runs', 'applied': 'waits for a decision', 'decided': 'decided', 'objected': 'objection runs', 'withdrawn': 'withdrawn',
}

export const objectionOutcomeNames: Sentences<typeof names.objectionOutcomeNames> = {
  'upheld': 'upheld', 'partly-upheld': 'partly upheld', 'dismissed': 'dismissed', 'inadmissible': 'not taken up', 'withdrawn': 'withdrawn by the resident',
}
export const outcomeNames: Sentences<typeof names.outcomeNames> = { granted: 'granted', refused: 'refused', temporary: 'granted for a while' }

export const moverNames: Sentences<typeof names.moverNames> = { 'resident': 'You yourself', 'support-worker': 'The support worker, together with you', 'access-worker': 'The central access point' }

export const hoursWords = (min: number, max: number): string => (min === max ? `${min} hours a week` : `${min} to ${max} hours a week`)

const gap = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

/** A day with how far away it is. */
export function dayWords(of: Day, today: Day): string {
  const days = daysBetween(today, of)
  const away = days === 0 ? 'today' : days === 1 ? 'tomorrow' : days > 0 ? `in ${gap(days)}` : `${gap(-days)} ago`
  return `${formatDay(of, 'en')}, ${away}`
}

export const stepWords: Sentences<typeof pages.stepWords> = {
  report: { name: 'Report', done: 'on', due: '' }, receipt: { name: 'Receipt confirmed', done: 'on', due: 'at once, at the latest on' },
  plan: { name: 'Hand in a plan of your own', done: 'on', due: 'you can until' }, enquiry: { name: 'Enquiry and account', done: 'finished on', due: 'at the latest on' },
  application: { name: 'Application', done: 'on', due: '' }, decision: { name: 'Decision', done: 'on', due: 'at the latest on' }, objection: { name: 'Objection', done: 'you could until', due: 'you can until' },
}

export const words: Partial<Sentences<typeof pages.words>> = {
  late: 'late', lapsed: 'it was possible until', urgent: 'urgent', untilWithout: 'until', unknownService: 'not known yet', nobody: 'nobody yet', back: 'Back',
  own: {
    title: 'How is it going with whom you reported?', intro: 'You see how far it is. You do not see what the resident tells. After a year a report no longer stands here.', caption: 'Reported by you', none: 'You have not reported anybody yet.', menu: 'Reported by me',
    since: 'Reported on', decided: 'Decision', decidedOn: (day) => `taken on ${formatDay(day, 'en')}`, expected: (day) => `expected ${day}`,
  },
  report: {
    titleOwn: 'What do you need help with?', introKnown: (name) => `The report is about ${name}. Who it is and where they live is in the file already. Do this together.`,
    wanted: (product, hours, reason) => `Wanted: ${product}, ${hours} hours a week. ${reason}`,
    introOwn: 'Tell it in your own words. You hear at once that we have it. After that we talk together.', title: 'Whom do you want to report for help?',
    intro: 'You report on behalf of somebody, with their consent. The legal term begins today. Are you only worried, without the person knowing? Then tell us that instead.',
    menuOwn: 'Ask for help', menu: 'New report', question: 'What is going on, and what is needed?', questionOwn: 'What is going on? What would you like?', service: 'What is it about?', dontKnow: 'I do not know yet',
    municipality: 'At which municipality?', municipalityHint: 'For shelter and protected living this may be any municipality. You ask for help in your own home where you live.', urgent: 'It cannot wait, not even a few days',
    urgentHint: 'In danger right now? Call 112.', consent: 'How did the person agree?', consentHint: 'For example: they sat next to me and read along.', withoutConsent: 'Does the resident not know about it? Then pass on a worry.', person: 'Who is it?', firstNames: 'First names', callName: 'First name in use',
    familyName: 'Family name', same: 'whether this is the same person', birthDate: 'Date of birth', bsn: 'Citizen service number (BSN)', bsnHint: 'Not at hand? Leave it empty. Without a number or papers one may report too.', phone: 'Telephone', email: 'E-mail',
    safe: 'How can the person get a message safely?', safeHint: 'Choose what nobody else can read.', lives: 'Where does the person live?', livesElsewhere: 'Outside these municipalities, or nowhere', ownSend: 'Send my question', send: 'Send the report',
    advocate: 'Do you want somebody to think along who stands up only for you? That is free: ask for an independent advocate (cliëntondersteuner).', thanksOwn: 'We have received your question', thanks: 'The report was received',
    safeNames: { mail: 'By e-mail', sms: 'By text message', phone: 'By telephone', letter: 'By letter', owner: 'None of these: we keep it until we see each other' },
  },
  apply: {
    title: 'What do you apply for?', intro: 'A decision follows within two weeks, with a letter.', products: 'Which support?', min: 'Fewest hours a week', max: 'Most hours a week', why: 'Why does this fit?', send: 'Apply',
  },
  decision: {
    title: 'What was decided?', letter: 'Open the letter (PDF, in Dutch)', outcome: 'Decision', products: 'Support', hours: 'Hours', term: 'Holds', by: 'Decided by', mandate: 'Mandate', ground: 'Legal ground', reasons: 'Why',
    objection: 'Objection', objectUntil: 'possible until', objected: 'An objection runs, received on', lateObjection: 'after the term', objectionDecided: (on, outcome, appeal) => `The objection was decided on ${on}: ${outcome}. An appeal to the court is possible until ${appeal}.`, review: 'Looked at again', moversTitle: 'Who may choose more or less', noMovers: 'nobody without a new decision',
  },
  mine: {
    title: 'What was decided about me?', intro: 'Here are your letters, and how far your question is. Letters are in Dutch.', menu: 'My letters', none: 'There is no decision about you yet.', running: 'How far is your question?', letters: 'Your letters', object: 'I do not agree',
    means: 'What does this mean?', objectUntil: 'You can object until', objectLate: 'The term to object has passed. You may still try: write why it is later.', over: 'This decision no longer holds.', apply: 'Apply', ask: 'Ask for help', letterFollows: 'The letter follows on the next working day',
    granted: (hours, until) => `You get ${hours}, until ${until}. Within those hours your support can become more or less.`, refused: 'You do not get this support. The letter says why.',
    temporary: (until) => `You get support already now, until ${until}. Meanwhile we look together at what you need after that.`, letterSoon: 'The letter comes on the next working day.',
  },
  object: {
    title: 'Why do you not agree?', intro: 'Whoever took the decision does not decide on your objection. You can get free help from an independent advocate (cliëntondersteuner).', words: 'Your objection', send: 'Send my objection',
    done: 'We have received your objection. You get a letter about it.',
  },
}
