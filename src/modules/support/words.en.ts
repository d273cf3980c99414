import { dayOf, formatInstant, type Instant, timeOf } from '../../kernel/instant.ts'
import type { Sentences } from '../../kernel/language.ts'
import type * as nl from './words.nl.ts'

/** What somebody who reads English can meet; the rest is met by workers. */
export const refusals: Partial<Sentences<typeof nl.refusals>> = {
  'contact-not-now': 'This appointment is over or was cancelled already. See on the page how it is now.',
  'asked-before': 'You asked for another time already. Your support worker still answers.',
}

export const wayNames: Sentences<typeof nl.wayNames> = { 'at-home': 'at home', 'elsewhere': 'somewhere else', 'phone': 'by telephone', 'video': 'by video' }
export const contactStates: Sentences<typeof nl.contactStates> = { 'planned': 'agreed', 'cancelled': 'cancelled', 'done': 'took place', 'no-show': 'did not happen' }
export const noteKindNames: Sentences<typeof nl.noteKindNames> = { contact: 'Contact', observation: 'What I saw', agreement: 'What we agreed', concern: 'Worry' }
export const groundNames: Sentences<typeof nl.groundNames> = { 'rights-of-another': 'it says something about somebody else', 'serious-danger': 'it would give serious danger now' }

export const spanText = (from: Instant, until: Instant): string => `${formatInstant(from, 'en')} – ${dayOf(from) === dayOf(until) ? timeOf(until) : formatInstant(until, 'en')}`

export const words: Partial<Sentences<typeof nl.words>> = {
  crumbMine: 'My place', crumbPlan: 'My plan',
  mine: {
    title: 'My appointments', menu: 'My appointments', intro: 'Here you see when your support worker comes or calls. Does it not suit you? Ask for another time, or cancel.', none: 'You have no appointments now.', with: (name) => `with ${name}`,
    ask: 'Ask for another time', askTitle: 'When does it suit you better?', askHint: 'For example: rather Wednesday after lunch.', askAct: 'Send to my support worker', askField: 'when it suits you better', asked: 'You asked for another time. You will get an answer.', answered: (answer) => `Answer of your support worker: ${answer}`,
    cancel: 'Cancel', cancelTitle: 'Do you want to cancel this appointment?', cancelWhy: 'Why does it not suit you?', cancelHint: 'One sentence is enough.', cancelAct: 'Cancel this appointment', cancelField: 'the reason', back: 'Back without changing anything', past: 'Earlier appointments',
    notes: 'What was written about me', notesIntro: 'Your support worker writes down what you did and agreed together. You read along. If you cannot read something now, it says why.', noNotes: 'Nothing was written about you yet.', happened: (when) => `Happened on ${when}`, written: (name, when) => `${name} wrote this on ${when}`,
    withheld: (when, ground) => `On ${when} something was written that you cannot read now, because ${ground}.`, withheldHow: 'That is in the log too. Do you not agree? Ask your support worker, or the privacy officer of the region.',
    corrected: 'This was corrected later', earlier: 'How it read first', because: (why) => `Corrected, because: ${why}`,
    medication: 'My medicines', medicationIntro: 'You decide whether there is something here. Only whoever supports you can read it. If you make it empty, it is gone.', medicationLabel: 'What do you want your support worker to know?', medicationHint: 'For example: I take my pills at 9 and like it when you ask about it.', medicationAct: 'Save', medicationField: 'what you wrote', medicationSaved: (when) => `Saved on ${when}.`,
  },
  feed: { contact: (initials) => `Appointment ${initials}`, somebody: 'Appointment', shift: 'Team shift' },
}
