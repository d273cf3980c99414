import { type Day, formatDay } from '../../../kernel/day.ts'
import type { Sentences } from '../../../kernel/language.ts'
import type { Doer } from '../model/plan.ts'
import type * as nl from '../words.nl/plan.ts'

const day = (on: Day): string => formatDay(on, 'en')

/** What somebody who reads English can meet; the rest is met by workers. */
export const planRefusals: Partial<Sentences<typeof nl.planRefusals>> = {
  'goal-closed': 'This goal was reached or stopped already.',
  'name-the-organisation': 'Fill in which organisation does this.',
  'name-the-goal': 'Write down what your new goal is, or choose a goal that you have.',
  'not-in-network': 'This person was not invited. Choose somebody from the list.',
  'action-not-now': 'This action was done or stopped already. See how it is now.',
  'no-card-yet': 'You can make a card when you have agreed to the plan. Go back to the plan.',
  'no-proposal': 'No proposal waits for an answer any more. See which version holds now.',
  'not-your-side': 'Somebody else fills in this part. See how it is now.',
}

export const planWords: Partial<Sentences<typeof nl.planWords>> = {
  shared: {
    area: 'Part of life', fieldArea: 'part of life', fieldWords: 'goal', add: 'New goal', reached: (on) => `reached on ${day(on)}`, stopped: (on) => `stopped on ${day(on)}`, running: (on) => `since ${day(on)}`,
    newAction: 'Add an action', changeGoal: 'Change something about this goal', doneActions: (count) => (count === 1 ? '1 action done or stopped' : `${count} actions done or stopped`), due: (on) => `before ${day(on)}`, late: 'the day has passed', done: (on) => `done on ${day(on)}`, given: (on) => `stopped on ${day(on)}`,
    finish: 'This is done', reopen: 'Not yet after all', giveUp: 'No longer do this', other: 'Does this not work?', fieldDoer: 'who does it', fieldAction: 'what is done', fieldDue: 'the day', fieldOrganisation: 'name of the organisation', actionAct: 'Put it in the plan', cancel: 'Back to the plan',
    closedGoals: (count) => (count === 1 ? '1 goal reached or stopped' : `${count} goals reached or stopped`), goalAct: 'Add this goal', shownTo: (name) => `${name} sees this action`, hiddenFrom: (name) => `${name} does not see this action yet`,
    crumbPlan: 'Plan',
  },
  own: {
    title: 'What do I want to reach?', intro: 'Your goals, in your own words. You can change them yourself.', none: 'You have no goals yet. Begin with one; a small one is fine.', words: 'Goal, in your own words', reach: 'I reached this', stop: 'I stop with this goal',
    noActions: 'No actions yet. Who does what?', actionTitle: 'Who does what?', actionIntro: (goal) => `For your goal: ${goal}`, doer: 'Who does this?', whatToDo: 'What is going to happen?', whatHint: 'Small and clear. For example: call the doctor on Tuesday.', dueBy: 'Before which day?',
    resident: 'I do', worker: 'My support worker', organisation: 'An organisation', organisationName: 'Which organisation?', organisationHint: 'Only when an organisation does this. For example: the municipality or the doctor.',
    network: (name, relation) => `${name} (${relation})`, noNetwork: 'Do you want a friend or relative to do something? First invite that person at People around me.', share: (name) => `Show this to ${name}`, unshare: (name) => `No longer show this to ${name}`,
    more: 'More of my plan', nowAndLater: 'How is it now, and later?', lookBack: 'How is it going, and is the support right?', helps: 'What helps me when things go wrong?', takingPart: 'Work, day and money', neighbourhood: 'What is there to do in my neighbourhood?',
    nudge: 'Message about open actions', nudgeOn: (way) => `On Mondays you get a short message when actions are open, ${way}. It does not say what it is about.`, nudgeOff: 'The message is off. You get nothing.', nudgeNone: 'You get no message. You did not choose text message or e-mail as a safe way. Ask your support worker if you want to change that.',
    nudgeStop: 'Stop sending me this', nudgeStart: 'Do send me this', bySms: 'by text message', byMail: 'by e-mail', nudgeLast: (on) => `The last time was on ${day(on)}.`,
    moreHelp: 'I want more or other support', moreHelpText: 'Talk about it with your support worker, or ask for it yourself.', back: 'My place',
  },
  member: { title: 'What you agreed to do', finish: 'I have done this', due: (on) => `before ${day(on)}`, done: (on) => `done on ${day(on)}` },
}

const residentOf = { resident: 'I do', worker: 'My support worker' } as const

/** Who does an action, as the resident sees it. */
export const doerName = (doer: Doer): string => (doer.kind === 'organisation' || doer.kind === 'network' ? doer.name : residentOf[doer.kind])

export const themeNames: Sentences<typeof nl.themeNames> = { living: 'Living', support: 'Support', network: 'People around me', participation: 'Taking part' }

export const answerNames: Sentences<typeof nl.answerNames> = { less: 'It can be less', same: 'It is right like this', more: 'More is needed' }

/** The five points of the scale. */
export const scaleNames: readonly string[] = ['going badly', 'difficult', 'up and down', 'going fairly well', 'going well']
