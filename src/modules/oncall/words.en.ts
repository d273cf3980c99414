import type { Sentences } from '../../kernel/language.ts'
import type * as nl from './words.nl.ts'
import type * as talk from './words.nl/talk.ts'

/** What somebody who reads English can meet; the rest is met by workers. */
export const refusals: Partial<Sentences<typeof nl.refusals>> = {
  'no-line': 'This line has not been set up yet. Call 112 in danger. Thinking about suicide? Call 113 or 0800-0113.',
  'not-now': 'This is no longer possible. Reload the page to see how things stand.',
  'sdp-needed': 'Your browser did not tell how it can be reached. Try again, or call by telephone.',
}

export const words: Partial<Sentences<typeof nl.words>> = {
  bel: {
    looking: 'We are looking for somebody for you', lookingText: 'Nobody can be reached at this moment. We keep trying. Can you not wait? Call 112 or 113.',
    title: 'Calling the 24/7 line', intro: 'There is always somebody. You do not need a good reason.', running: 'You are calling us already', runningText: (since) => `Since ${since}.`, toRunning: 'Go to your call', newCall: 'Make a new call all the same', now: 'Call now', nowText: 'We call you back at once, on the number below.', back: 'Can you not talk well? Let us call you back', phone: 'On which number do we call you?', phoneHint: 'Change it if you use another number now.',
    words: 'Do you want to write something?', wordsHint: 'Whoever answers reads this before calling you.', backAct: 'Call me back', what: 'What happens when I call?', lineNumber: 'Or call yourself:', fields: { hoe: 'Calling', telefoon: 'Telephone number', woorden: 'Message' },
    ringing: 'We are calling', ringingText: 'It is ringing with somebody of the 24/7 line. If that person does not answer, it goes on to the next by itself. You do not have to do anything.', answered: (who) => `${who} has your call`,
    answeredText: (phone) => (phone ? `You will be called on ${phone} in a moment. Keep your telephone with you.` : 'You will be called in a moment. Keep your telephone with you.'), closed: 'This call is finished', closedText: 'Your support worker sees tomorrow morning what there was and comes back to it. Not doing well again? Do call again.',
    seenText: (who) => `${who} has seen what there was and comes back to it. Not doing well again? Do call again.`, visit: (who) => `${who} is coming to you`, visitArrived: (who) => `${who} has arrived at your place`, visitText: (who) => `${who} of the 24/7 line stays with your call. Keep your telephone with you.`, visitOver: 'The visit is over', visitOverText: (who) => `${who} finishes your call, and calls you if that is needed.`, passedOn: { 'emergency-112': '112 has taken over', 'crisis-service': 'The crisis service has taken over' }, refresh: 'Reload this page', again: 'Call again', since: (time) => `Began at ${time}`, status: 'Your call', stepRing: 'It is ringing', stepAnswer: 'Somebody answers and calls you', stepAfter: 'Choose together what is needed', stepTomorrow: 'Your support worker sees it the next morning', somebody: 'somebody of the 24/7 line',
  },
}

export const talkWords: Partial<Sentences<typeof talk.talkWords>> = {
  resident: {
    title: 'Talk here', intro: 'You can talk here at once, without calling. Your telephone or computer asks whether we may use your microphone. Choose: allow. Only whoever takes your call hears you. We record nothing.',
    ready: 'You can talk here. You do not have to: you will be called too.', start: 'Switch my microphone on', asking: 'Your browser asks for your microphone now. Choose: allow.', waiting: 'Your microphone is ready. As soon as somebody answers, you can talk. Stay on this page.',
    connecting: 'We are connecting you.', connected: 'You can talk now.', shaky: 'The connection is unstable. Stay on this page.', failed: 'Talking here does not work now. You will be called. Or write below.',
    denied: 'Your microphone is off. That is fine: you will be called. Or write below.', ended: 'The line was closed. Do you want to talk after all? Switch your microphone on again.', over: 'The talk is over.',
    hangUp: 'Hang up', mute: 'Switch my microphone off for a moment', unmute: 'Switch my microphone on again',
  },
  chat: {
    title: 'Writing', intro: 'Can you not talk? Then write. Whoever has your call reads it at once.', deskTitle: 'Writing with the caller', label: 'Your message', act: 'Send', none: 'Nothing was written yet.',
    you: 'You', caller: 'The caller', desk: '24/7 line', fields: { bericht: 'Your message' }, gone: 'This call is finished. What was written stays with your call.',
  },
}
