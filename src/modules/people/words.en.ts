import type { Sentences } from '../../kernel/language.ts'
import type * as nl from './words.nl.ts'

/** What somebody who reads English can meet; the rest is met by workers. */
export const refusals: Partial<Sentences<typeof nl.refusals>> = {
  'nowhere-to-send': 'Fill in an e-mail address or a telephone number. We send a code there, so that this person can look along.',
  'sent-just-now': 'A code has just been sent to this address. Wait a moment and see if it has come. Then ask for it again.',
  'invitation-not-now': 'This person already looks along with you. A new code is not needed.',
  'code-unknown': 'This code does not work. See if you copied it well. A code works for 14 days and once. Otherwise ask for a new one.',
}

export const topicNames: Sentences<typeof nl.topicNames> = {
  'wellbeing': 'How I am doing', 'plan': 'My goals', 'support': 'Which support I have', 'warning-plan': 'What helps when things go wrong', 'whereabouts': 'Whether I am at home or staying somewhere',
}

export const circleNames: Sentences<typeof nl.circleNames> = {
  family: 'family', friend: 'friend', neighbour: 'neighbour', colleague: 'colleague', volunteer: 'volunteer', 'client-supporter': 'independent advocate', other: 'somebody else',
}

export const topicHints: Sentences<typeof nl.topicHints> = {
  'wellbeing': 'The scores of your check-ins. Not what you wrote with them.',
  'plan': 'The goals in your plan and how far you are.',
  'support': 'The kind of support, and who your support worker is.',
  'warning-plan': 'Your early-warning plan: how somebody notices that things are going worse and what helps then.',
  'whereabouts': 'Only whether you are at home or staying somewhere. Never the address.',
}

export const sharedTopicNames: Sentences<typeof nl.sharedTopicNames> = {
  'wellbeing': 'how things are going', 'plan': 'the goals', 'support': 'which support there is', 'warning-plan': 'what helps when things go wrong', 'whereabouts': 'at home or staying somewhere',
}

export const representativeScopeNames: Sentences<typeof nl.representativeScopeNames> = { care: 'care and support', money: 'money', both: 'care, support and money' }

export const representativeNames: Sentences<typeof nl.representativeNames> = {
  curator: 'guardian appointed by a court (curator)', mentor: 'mentor', administrator: 'administrator of money (bewindvoerder)', authorised: 'authorised person', guardian: 'parent or guardian',
}

export const kindNames: Sentences<typeof nl.kindNames> = {
  file: 'your whole file', case: 'your application and everything that belongs to it', night: 'what is needed at night', amounts: 'amounts only, nothing about your health',
  shared: 'what you share', contact: 'only what you sent and the answer', own: 'everything',
}

export const deskNames: Sentences<typeof nl.deskNames> = {
  'desk:access': 'The central access point', 'desk:placement': 'The placement desk', 'desk:outflow': 'The team for moving on', 'desk:pathway': 'The one who watches that everybody has a next step', 'desk:shelter': 'The desk of the shelter',
}

export const groundNames: Sentences<typeof nl.groundNames> = {
  'invited-by-resident': 'because you invited this person',
  'represents': 'because this person represents you',
  'own-file': 'because it is your own file',
  'key-worker': 'because this is your regular support worker',
  'replacement': 'because this person stands in for your support worker',
  'supports-this-person': 'because you get support from this organisation',
  'stays-with-provider': 'because you stay there',
  'safety-net': 'because a next step is missing for you',
  'came-to-the-shelter': 'because you came there',
  'slept-in-the-shelter': 'because you slept there',
  'report': 'because there is a report or application of yours',
  'objection': 'because you objected',
  'transfer': 'because your file goes to another region',
  'waits-for-a-place': 'because you are waiting for a place',
  'offered-a-place': 'because you were offered a place there',
  'ready-to-leave': 'because you are ready for a place of your own',
  'pays-for-support': 'because this municipality pays for your support',
  'call-rings': 'because you called the 24/7 line',
  'night-visit': 'because somebody comes to see you',
  'follow-up': 'because there is still something to do after your call',
  'shift-handover': 'because this person takes over the shift of your support worker',
  'reads-what-was-sent': 'because this person reads and answers what you sent',
  'guards-the-log': 'because this person checks who looked in your file',
  'paper-list': 'because you are on the paper list of the 24/7 line, for when the computer does not work',
}

export const groundUnknown = 'because this is part of the work for your support'

export const eventNames: Sentences<typeof nl.eventNames> = {
  'client-read': 'read your data in another system',
  'shared-seen': 'looked at what you share', 'log-read': 'checked who looked in your file', 'represented-seen': 'looked at your data as your representative',
  'support-moved': 'changed your support', 'signal-answered': 'answered a signal about you', 'goal-added': 'put a goal in your plan', 'goal-ended': 'closed a goal in your plan',
  'early-warning-plan-written': 'made a proposal for your early-warning plan', 'early-warning-plan-written-form': 'looked at your early-warning plan', 'early-warning-plan-answered': 'wrote down what you thought of the proposal for your early-warning plan', 'early-warning-card-seen': 'looked at the card of your early-warning plan',
  'goal-added-form': 'looked at your goals and actions', 'plan-action-added': 'put an action in your plan', 'plan-action-changed': 'changed an action in your plan', 'shared-action-finished': 'noted that a shared action was done', 'now-and-later-seen': 'looked at your table of now and later', 'now-and-later-written': 'wrote down with you how it is now and later',
  'evaluations-seen': 'looked at how you have been doing over time', 'evaluation-given': 'looked back with you', 'evaluation-told': 'wrote down how you look back', 'participation-added': 'put work, day or money in your plan', 'participation-added-form': 'looked at your work, day and money', 'participation-ended': 'noted that something had stopped', 'fewer-hours-added': 'noted fewer hours of work for a while',
  'employer-agreement-proposed': 'proposed a talk with your employer', 'employer-agreement-changed': 'changed the agreement with your employer', 'neighbourhood-activities-seen': 'looked with you for something in the neighbourhood', 'neighbourhood-activity-planned': 'put a neighbourhood activity in your plan', 'episodes-read': 'read in another system which support you have', 'recovery-plan-read': 'read your plan in another system',
  'way-on-seen': 'looked at how your support can go on', 'time-agreed': 'agreed a regular time with you', 'agreed-time-ended': 'ended the regular time you had agreed', 'sign-of-life-written-down': 'wrote down that you are fine', 'check-in-stopped': 'stopped your check-ins',
  'check-in-written-down': 'wrote down how you are doing', 'check-in-chosen': 'noted how you want to tell how you are doing', 'support-woken': 'started your support again', 'support-rested': 'let your support rest', 'other-support-dropped': 'stopped the way to other support', 'move-redated': 'moved the day on which your support changes', 'move-withdrawn': 'withdrew a change of your support',
  'observation-agreed': 'agreed with you what you stay here for', 'observation-finding-written': 'wrote down what was noticed', 'observation-advised': 'wrote advice about support for you', 'life-line-seen': 'looked at your life line', 'file-opened': 'opened your file',
  'report-made': 'made a report for you', 'case-seen': 'looked at your report', 'case-read': 'read your report in another system', 'receipt-passed-on': 'passed on that your report was received',
  'report-withdrawn': 'withdrew your report', 'enquiry-started': 'started the enquiry', 'enquiry-saved': 'wrote in the enquiry', 'enquiry-read': 'read the enquiry in another system',
  'enquiry-finished': 'finished the enquiry', 'application-made': 'recorded your application', 'temporary-provision-decided': 'decided on urgent support for you', 'decision-taken': 'took a decision on your application',
  'decision-seen': 'looked at a decision about you', 'decision-read': 'read a decision about you in another system', 'letter-read': 'opened a letter to you', 'objection-made': 'recorded your objection',
  'case-offer-withdrawn': 'withdrew the transfer of your file', 'enquiry-saved-form': 'read the enquiry', 'decision-taken-form': 'read your application, to decide on it', 'matter-answered-form': 'read what you sent',
  'case-handed-over': 'offered your file to another region', 'case-accepted': 'accepted your file', 'care-signal-handled': 'dealt with a worry about you',
  'incident-step-taken': 'worked on an incident that you were part of', 'incident-step-taken-form': 'read about an incident that you were part of', 'incident-reported': 'reported an incident that you were part of',
  'support-at-home-begun': 'started your support at home', 'wait-list-entry-seen': 'looked at your place on the waiting list', 'waiting-contacted': 'had contact with you about waiting', 'waiting-ended': 'took you off the waiting list', 'place-offered': 'offered you a place',
  'offer-answered': 'answered the offer of a place', 'offer-withdrawn': 'withdrew the offer of a place', 'offer-read': 'read an offer to you in another system',
  'night-registered': 'registered you for the night', 'new-guest-registered': 'registered you for the first time', 'refused-at-door': 'noted that there was no bed for you', 'refusal-receipt-seen': 'looked at the proof that there was no bed', 'held-bed-reached': 'gave you the bed that was waiting for you', 'night-bed-undone': 'took back a bed that was put in your name by mistake',
  'respite-booked': 'arranged a respite place for you', 'stays-seen': 'looked at where you are staying', 'stay-arrived': 'noted that you arrived', 'stay-cancelled': 'noted that you did not come',
  'stay-ended': 'noted that you left', 'ready-to-leave': 'noted that you are ready for a place of your own',
  'help-asked': 'asked for help for you', 'call-answered': 'answered your call', 'call-passed-on': 'passed on your call', 'call-written-down': 'wrote down what happened in your call', 'calls-seen': 'saw your call', 'caller-verified': 'checked that it was you who called', 'caller-agreement-made': 'made an agreement about calling with you', 'colleague-consulted': 'asked a colleague to look along with your call', 'call-line-written': 'wrote with you during your call', 'call-line-written-form': 'read what you wrote during your call', 'speech-seen': 'had your call open', 'speech-step': 'got talking in the browser ready, or talked with you',
  'third-party-call-recorded': 'noted that somebody called about you', 'visit-seen': 'looked at the visit to you', 'visit-step': 'came to see you', 'visitor-reached': 'spoke to who came to see you',
  'follow-up-seen': 'read what is needed after your call', 'call-entered-afterwards': 'entered later that you called, because the computer did not work', 'paper-copy-refreshed': 'got what helps you on a device of the 24/7 line, for when the computer does not work', 'paper-list-seen': 'looked at the paper list of the 24/7 line',
  'contact-planned': 'made an appointment with you', 'contact-planned-form': 'looked at your appointments', 'contact-seen': 'looked at an appointment with you', 'contact-done': 'wrote down how an appointment went', 'contact-moved': 'moved an appointment',
  'contact-cancelled': 'cancelled an appointment', 'contact-no-show': 'wrote down that an appointment did not happen', 'move-request-answered': 'answered when you asked for another time', 'note-written': 'wrote a note about you',
  'note-written-form': 'read notes about you', 'note-corrected': 'corrected a note about you', 'note-corrected-form': 'looked at a note about you', 'note-read': 'read a note about you', 'note-withheld': 'wrote something that you cannot read now',
  'handover-written': 'passed something about you on to the next shift', 'handover-accepted': 'took over the shift for you', 'delivery-explained': 'explained how much support you got', 'delivery-explained-form': 'looked at how much support you got',
  'matter-seen': 'opened what you sent', 'matter-read': 'read what you sent', 'matter-answered': 'answered what you sent', 'matter-passed-on': 'passed on what you sent', 'matter-recorded': 'wrote down a question for you', 'erasure-decided': 'decided on your request to erase data', 'erasure-decided-form': 'read your request to erase data',
  'worry-told': 'said that they are worried about you', 'card-given': 'made a personal card for you', 'card-seen': 'looked at your personal card', 'card-withdrawn': 'withdrew your personal card', 'card-entered': 'came in with your personal card', 'post-seen': 'looked at what post of yours there is',
  'costs-seen': 'looked at the amounts of your support', 'messages-seen': 'looked at start and stop messages of your support',
}
export const listNames: Sentences<typeof nl.listNames> = {
  'caseload-seen': 'people whom somebody supports', 'clients-read': 'people whom somebody supports, in another system', 'people-searched': 'who was found by a search', 'wait-list-seen': 'the wait list', 'wait-list-listed': 'the wait list, in another system',
  'stays-listed': 'who stays where, in another system', 'offers-listed': 'places that were offered, in another system', 'outflow-seen': 'who is ready for a place of their own', 'access-list-seen': 'reports', 'access-list-read': 'reports, in another system',
  'municipal-cases-seen': 'files of the municipality', 'transfers-seen': 'handovers to another region', 'follow-ups-seen': 'what is needed after a call', 'findings-seen': 'the safety net', 'signals-read': 'signals, in another system',
  'day-seen': 'appointments of a day', 'team-seen': 'the work of a team', 'caseload-delivery-seen': 'support that was given', 'handover-written-form': 'the handover of the shift', 'guests-searched-form': 'guests of the shelter', 'guests-searched': 'guests of the shelter', 'night-beds-seen': 'for whom a bed is waiting', 'night-register-seen': 'who sleeps there tonight', 'refused-at-door-form': 'guests of the shelter', 'started': 'the first page of a worker',
}
export const listUnknown = 'a work list'
export const eventUnknown = 'opened your file'
export const eventRefused = 'wanted to do something in your file that is not allowed'

export const words: Partial<Sentences<typeof nl.words>> = {
  network: {
    title: 'Who is around me?', intro: 'You decide who looks along and what somebody sees. You can always change this. Stopping works at once.',
    menu: 'People around me', invite: 'Invite somebody', nobody: 'You have not invited anybody yet. A sister, friend or neighbour can look along, or be called at night.',
    sees: 'Sees', seesNothing: 'Sees nothing', atNight: 'May be called at night', notAtNight: 'Is not called at night', phone: 'Telephone',
    me: 'me', mayRing: 'may be called at night', looksAlong: 'looks along', codeSent: 'code sent', codeOld: 'code is too old', onList: 'is only on the list', change: 'Change', stop: 'Stop sharing', takeOff: 'Take off the list',
    newCode: 'Send a new code', codeUntil: 'The code works until', representatives: 'Who may decide for me?',
    noRepresentatives: 'Nobody. You decide yourself.', whoLooked: 'See who looked in your file',
    notices: {
      uitgenodigd: 'The invitation is ready. Did you give an e-mail address or telephone number? Then the code was sent.', veranderd: 'It was changed. This holds from now on.',
      gestopt: 'This person sees nothing from now on.', code: 'A new code was sent. The old one no longer works.',
    },
  },
  invite: {
    title: 'Whom do you want to invite?', intro: 'Choose somebody you trust. You choose what this person sees.',
    name: 'Name', relation: 'What is this person to you?', relationField: 'what this person is to you', relationHint: 'For example: sister, friend or neighbour.', circle: 'Where does this person belong?', circleHint: 'For the picture of the people around you. Family and friends are close.', phone: 'Telephone number', email: 'E-mail address',
    emailHint: 'We send a code here. Without an e-mail address, the code goes to the telephone.',
    topics: 'What may this person see?', topicsHint: 'If you choose nothing, this person sees nothing.',
    atNight: 'This person may be called at night when I am not doing well', act: 'Invite', changeTitle: 'What may this person see:', changeAct: 'Save', back: 'Back without changing anything',
  },
  representing: {
    scopeLabel: 'Decides about', period: 'Period', upTo: 'up to', on: 'onwards', shownBy: 'Seen', seen: (document, on, by) => `${document}, on ${on}${by ? ` by ${by}` : ''}`, looksAlong: 'Sees',
    withAccount: { care: 'the support and the decisions', money: 'nothing about the support', both: 'the support and the decisions' }, withoutAccount: 'nothing: no account',
  },
  shared: {
    title: 'What do people share with me?', intro: 'You only see what somebody shares with you. That person can always change it.', menu: 'Shared with me',
    nobody: 'Nobody shares anything with you. Did you get a code? Then fill it in.', shares: 'Shares with you', nothing: 'Shares nothing with you now.', enterCode: 'Fill in a code',
    leave: 'Stop looking along', worried: 'I am worried', you: 'You are',
    codeTitle: 'Did you get a code?', codeIntro: 'The code is in the e-mail or text message you got. Type it here.', code: 'Code', codeHint: 'Three times four letters or digits. You do not need the dashes.', codeAct: 'Look along',
  },
  looked: {
    lists: 'Here you stood in a list', listed: (who, lists, times) => `${who}: ${lists} (${times} times).`,
    title: 'Who looked in my file?', intro: 'Each time somebody opens your file, we write it down. Also when you stood in a list with your name. Nobody can erase that. What you did yourself is not in it.', menu: 'Who looked in my file',
    nobody: 'Nobody has looked in your file yet.', may: 'Who may look, and why?', mayIntro: 'These people and organisations may look in your file now. That is then written down too.',
    nobodyMay: 'Nobody else may look in your file at the moment.', wrong: 'Is something not right? Ask your support worker, or the privacy officer of the region.',
    mayNow: 'See who may look now', alsoAt: (times) => `also at ${times}`, municipality: (name) => `Municipality of ${name}`, who: 'Who', sees: 'May see', why: 'Why', since: 'Since', today: 'Today', yesterday: 'Yesterday', somebody: 'Somebody', worker: 'A worker', most: (count) => `These are the last ${count} lines.`,
  },
}
