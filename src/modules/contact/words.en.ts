import type { Sentences } from '../../kernel/language.ts'
import type * as nl from './words.nl.ts'

/** What somebody who reads English can meet; the rest is met by workers. */
export const refusals: Partial<Sentences<typeof nl.refusals>> = {
  'nobody-to-read': 'There is nobody who can read this now, so we did not accept it. Call the 24/7 line, or ask at the desk.',
  'no-such-target': 'Choose whom your complaint is about.',
  'matter-not-now': 'This is no longer possible. Reload the page to see how things stand.',
  'card-unknown': 'This number and this code do not belong together, or the code was used before. Look closely and try again. After five wrong codes a card does not work for a while. Then call the number on your card.',
  'code-too-often': 'Too many wrong codes were filled in from where you are. Wait half a minute and try again.',
  'sign-in-code-unknown': 'This address and this code do not belong together, or the code is too old. Ask for a new code. After five wrong codes we do not look for fifteen minutes.',
}

export const kindNames: Sentences<typeof nl.kindNames> = {
  message: 'Message', complaint: 'Complaint', correction: 'Correct something in my file', erasure: 'Destroy data about me', access: 'I want to receive my data', worry: 'Somebody is worried',
}
export const stateNames: Sentences<typeof nl.stateNames> = { sent: 'not read yet', read: 'read', answered: 'answered', objected: 'objection under way', closed: 'done', withdrawn: 'taken back' }
export const outcomeNames: Sentences<typeof nl.outcomeNames> = { granted: 'Yes, we will do this', partly: 'In part', refused: 'No, we will not do this' }
export const complaintOutcomeNames: Sentences<typeof nl.complaintOutcomeNames> = { granted: 'Your complaint is right (upheld)', partly: 'Your complaint is right in part (partly upheld)', refused: 'We do not agree with your complaint (not upheld)' }
export const becauseNames: Sentences<typeof nl.becauseNames> = {
  first: 'is the first reader', again: 'got it again', unread: 'got it because it was not read in time', unanswered: 'got it because there was no answer in time', 'passed-on': 'got it from a colleague',
}

export const objectionOutcomeNames: Sentences<typeof nl.objectionOutcomeNames> = { granted: 'you were right', partly: 'you were right in part', refused: 'the decision stays as it was' }

export const words: Sentences<typeof nl.words> = {
  mine: {
    menu: 'Messages', title: 'Messages, complaints and requests', intro: 'Everything you send is read. Is the one who has to read it off duty? Then somebody else reads it. You see here who read it and when.',
    write: 'Write a message', complain: 'I do not agree', data: 'My data', none: 'You have not sent anything yet.', sent: 'What I sent', isNew: 'new answer', back: 'Messages',
    answerBefore: (day) => `Answer by ${day} at the latest`, now: (who) => `It is with ${who} now.`, readOn: (who, when) => `${who} read this ${when}.`, notRead: (when) => `Not read yet. If nobody reads it before ${when}, it goes to the next person by itself.`,
    late: 'The answer is late. Somebody else has to act now.', somebody: 'somebody of the region', you: 'You', wroteFor: (who) => `${who} wrote this down for you`, worryOf: (who) => `${who} is worried about you and said so. You always see what was sent.`,
    danger: 'Can it not wait? Call the 24/7 line.', callNow: 'Call now', term: 'How long may it take?', termText: (source) => `This is laid down in (in Dutch): ${source}.`, scheme: (name) => `Your complaint is handled under ${name}.`,
  },
  write: {
    title: 'Write a message', to: (who, until) => `${who} reads your message, by ${until} at the latest.`, isOff: (worker) => `${worker} is not at work then.`, otherwise: (next) => `If that does not work out, it goes to ${next}.`, toNobody: 'There is nobody who can read your message now. Call the 24/7 line.',
    soon: 'You get an answer within 2 working days (example value).', words: 'What do you want to say or ask?', field: 'what you want to say', send: 'Send', done: 'Your message was sent.',
  },
  matter: {
    more: 'Do you want to say more?', moreHint: 'It will then be read again.', field: 'your words', add: 'Send', close: 'This helped me', withdraw: 'Take this back', withdrawObjection: 'Take my objection back', added: 'It was sent.', ended: 'It is closed. You can always send something new.',
    decided: 'Decided', objection: (until, isOver) => `Do you not agree? You can object ${isOver ? `until ${until}; that has passed, but you may still try` : `until ${until}`}. You can also go to the Dutch data protection authority.`, objectTo: 'I do not agree',
    further: 'Are you not satisfied with how your complaint was handled? With a municipality you can go to the ombudsman next. Ask an independent advocate for help; it is free.', whoHad: 'Who had this, and when?', from: (who, why, when) => `${who} ${why}, ${when}`,
  },
  complaint: {
    menu: 'Complaint or objection', title: 'Do you not agree with something?', intro: 'You may always say that you do not agree. It changes nothing about your support.',
    about: 'Is it about a decision in a letter?', aboutText: 'For example: you get less support than you want. Then you object. You can do that within 6 weeks after the letter.', decisions: 'Choose the decision',
    how: 'Is it about how somebody treated you?', howText: 'For example: somebody did not come, did not listen or was not kind. Then you complain. Your support worker does not read it; the complaint officer does.',
    to: 'Whom is your complaint about?', toField: 'whom your complaint is about', provider: (name) => `${name}, who supports me`, municipality: (name) => `The municipality of ${name}`, words: 'What happened, and what do you want?', wordsField: 'what happened', send: 'Send my complaint', soon: 'You get an answer within 6 weeks.',
    nobody: 'We do not know who supports you or where you live. Write a message; we will find out where your complaint belongs.', help: 'Do you want help? An independent advocate helps you for free. The advocate does not work for the municipality and not for your support worker.', done: 'Your complaint was sent. The complaint officer reads it.',
  },
  objection: {
    title: 'Why do you not agree?', intro: 'Who took the decision does not decide on your objection. Your support worker or an independent advocate helps you for free.', words: 'Your objection', field: 'your objection', send: 'Send my objection', done: 'Your objection was sent.',
    stands: 'Your objection', received: (on, inTime) => `Received on ${on}${inTime ? '' : ', after the term'}.`, running: (until) => `Somebody else than who decided will decide by ${until} at the latest.`, withdrawn: 'You took your objection back. The decision stays as it was.',
    decided: (on, outcome, until) => `Decided on ${on}: ${outcome}. Do you still not agree? You can go to the court until ${until}.`,
  },
  data: {
    menu: 'My data', title: 'What is written about me?', intro: 'It is your data. You may see it, take it with you and have it corrected.',
    download: 'Take everything with you', downloadText: 'One file with everything we keep about you. You can open it in your browser and keep it. Mind: whoever uses your telephone or computer can read the file too.', downloadAct: 'Download everything',
    looked: 'Who looked in my file?', lookedAct: 'See who looked', ask: 'Ask something about your data', askText: 'The privacy officer reads this. A person decides, never the computer.', kind: 'What do you want?', kindField: 'what you want',
    words: 'Which data is it about?', wordsHint: 'For example: my address is wrong, or: I want the notes of 2022 to be gone.', wordsField: 'which data it is about', send: 'Send my request', done: 'Your request was sent. A person decides on it.',
    accessHint: 'A copy on paper, or an explanation of what is written. Answer within 1 month.', correctionHint: 'Something is wrong. Answer within 1 month.', erasureHint: 'Gone from your file. Answer within 3 months. Sometimes it is not allowed, for example when the law says we must keep it.',
  },
}

export const enterWords: Sentences<typeof nl.enterWords> = {
  title: 'Do you have a card?', intro: 'Fill in the number on your card, and one code that you have not used yet.', number: 'Number on your card', numberHint: 'Eight digits.', numberField: 'the number on your card', code: 'Code', codeHint: 'Six digits. Cross out the code afterwards.', codeField: 'the code', act: 'To my place', short: 'You can stay for half an hour at most. If you do nothing for ten minutes, it closes by itself.', lost: 'Does it not work, or did you lose the card? Call the number on your card or ask your support worker.',
}

/** What workers read stays Dutch; what somebody of the network reads does not. */
export const staffWords: Partial<Sentences<typeof nl.staffWords>> = {
  worry: {
    title: (name) => `Are you worried about ${name}?`, intro: 'Write what you see or hear. The support worker reads it within 4 hours (example value). If that person is not there, a colleague reads it.', open: (name) => `${name} always sees that you sent this, and what you wrote.`, danger: 'Is there danger now? Then do not wait for an answer. Call 112.',
    words: 'What makes you worry?', field: 'what you worry about', send: 'Let us know', done: 'Sent. The support worker, or whoever stands in, reads it today.', act: 'I am worried', back: 'Shared with me', before: 'What you told us before',
  },
}

export const joinWords: Sentences<typeof nl.joinWords> = {
  title: 'Were you invited?', intro: 'Somebody wants you to look along. You got a code in an e-mail or text message. Fill it in here.', code: 'Code from the e-mail or text message', codeHint: 'Three times four letters or digits.', codeField: 'the code', act: 'Look along',
  what: 'You get an account of your own. It holds only your name and the address the code went to. Next time you sign in with a code that we send there.', again: 'Have you looked along before? Sign in with a code',
  signTitle: 'Sign in with a code', signIntro: 'For whoever looks along with somebody else. Fill in your e-mail address or telephone number. We send you a code.', address: 'E-mail address or telephone number', addressField: 'your e-mail address or telephone number', send: 'Send me a code',
  fillTitle: 'Fill in the code', fillIntro: 'Do we know this address? Then a code is on its way. It works for ten minutes and once. If you ask for a code often, we do not send a new one each time.', six: 'Code', sixHint: 'Six digits.', enter: 'Sign in',
}

export const schemes: Sentences<typeof nl.schemes> = {
  provider: (name) => `the complaint scheme of ${name} (Wmo 2015, article 3.2.1)`,
  municipality: (name) => `the complaint scheme of the municipality of ${name} (Algemene wet bestuursrecht, chapter 9)`,
}
