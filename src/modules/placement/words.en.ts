import type { Sentences } from '../../kernel/language.ts'
import type * as nl from './words.nl.ts'

/** What somebody who reads English can meet; the rest is met by workers. */
export const refusals: Partial<Sentences<typeof nl.refusals>> = {
  'offer-answered-already': 'This offer was answered already, or it was withdrawn. See how it is now.',
  'place-taken': 'Somebody else has just taken this place.',
  'stay-not-there': 'This stay has not begun yet, or is over. See how it is now.',
}

export const ownOfferStateNames: Sentences<typeof nl.ownOfferStateNames> = {
  'asked': 'waits for two answers', 'person-agreed': 'you said yes, the provider still answers', 'provider-agreed': 'the provider said yes, you still answer', 'placed': 'both said yes', 'declined': 'does not go on', 'withdrawn': 'withdrawn',
}

const plural = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`)
const people = (count: number): string => plural(count, 'person', 'people')

export const inDays = (days: number): string =>
  days === 0 ? 'today' : days === 1 ? 'tomorrow' : days > 0 ? `in ${days} days` : days === -1 ? 'yesterday' : `${-days} days ago`

export const weeks = (count: number): string => plural(count, 'week', 'weeks')
const days = (count: number): string => plural(count, 'day', 'days')

/** The order explained in sentences, without anybody else's data. */
export function orderSentences({ moreUrgent, waitsLonger, sameDay }: Parameters<typeof nl.orderSentences>[0]): string[] {
  if (moreUrgent + waitsLonger + sameDay === 0) return ['Nobody on this list goes before you.']
  return [
    ...(moreUrgent ? [`${people(moreUrgent)} with more urgency ${moreUrgent === 1 ? 'goes' : 'go'} first.`] : []),
    ...(waitsLonger ? [`${people(waitsLonger)} with the same urgency ${waitsLonger === 1 ? 'has' : 'have'} waited longer.`] : []),
    ...(sameDay ? [`${people(sameDay)} ${sameDay === 1 ? 'has' : 'have'} waited since the same day and ${sameDay === 1 ? 'was' : 'were'} on the list before you.`] : []),
  ]
}

export const words: Partial<Sentences<typeof nl.words>> = {
  product: 'Support',
  offer: {
    menu: 'Offers', listTitle: 'Which places were offered?', listEmpty: 'There is no offer now that needs an answer.', title: 'A place was offered', titleOwn: 'There is a place for you', introOwn: 'You decide yourself. If you say no, you keep your place in the order.',
    place: 'The place', begins: 'Can begin', answerBy: 'Please answer before', said: 'Your answer', yes: 'Yes, this fits', no: 'No', yesOwn: 'Yes, I want this place', noOwn: 'No, I do not want this place', byPhone: 'What did the person say?', why: 'Why?', whyProvider: 'If no: why is it not possible?', whyOwn: 'You may say why. You do not have to.',
    send: 'Send the answer', person: 'The person', personOwn: 'You', provider: 'The provider', saidYes: 'said yes', saidNo: 'said no', saidNothing: 'did not answer yet', closed: 'This offer was answered.', whyYou: 'Why this person?', passedOver: 'Reason to go before somebody earlier on the list', first: 'Was the first for this place at that moment.',
    late: 'the answer is late', meanwhile: 'Support meanwhile', status: 'State', advocate: 'Do you want to talk about it with somebody? An independent advocate (cliëntondersteuner) is free.',
  },
  own: {
    menu: 'Waiting', title: 'What am I waiting for?', empty: 'You are not waiting for anything.', what: 'You are waiting for', since: 'You have been waiting since', meaning: 'What does waiting mean?', meaningText: 'There is a decision: you get this support. There is only no place free yet. As soon as there is a place that fits, we offer it. You decide yourself.', order: 'Why does it take so long?', position: (position, of) => `You are number ${position} of ${of}.`,
    orderHow: 'Who is urgent goes first. After that, who has waited longest. If you say no to a place, you keep your place in the order.', meanwhile: 'Which support do I get now?', noBridging: 'No support was agreed for this time yet. Ask for it at the placement desk.', contact: 'We spoke with you on', contactSoon: (count) => `We call you at least once every ${days(count)} (example value).`, offered: 'There is a place for you. Look at the offer and say yes or no.',
    see: 'Look at the offer', accepted: (place, day) => `You can go to ${place} on ${day}.`, norm: (value) => `The norm is: within ${weeks(value)}. That is an agreement, not a law. If it takes longer, you may ask why.`, worse: 'Are things getting worse? Tell us. Then we see whether you can go first.', never: 'We never tell who else is waiting.',
  },
}
