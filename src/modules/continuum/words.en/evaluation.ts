import { type Day, formatDay } from '../../../kernel/day.ts'
import type { Sentences } from '../../../kernel/language.ts'
import type * as nl from '../words.nl/evaluation.ts'

const day = (on: Day): string => formatDay(on, 'en')

export const areaQuestions: Sentences<typeof nl.areaQuestions> = {
  'living': 'How do you live now, and do you feel at home there?', 'money': 'Do you manage on your money, and do you know what comes in and goes out?', 'social-contacts': 'Whom do you see or speak to, and is that enough for you?', 'day-and-work': 'What do you do during the day, and what would you like to do?',
  'dealing-with-others': 'How is it going with the people around you?', 'overview-of-daily-life': 'Do you manage to keep up with your day, post and appointments?', 'mental-health': 'How have you been feeling lately?', 'physical-health': 'How are your body, sleep and eating?', 'safety': 'Do you feel safe, at home and outside?',
}

export const reviewQuestion = 'Support is there as short as possible, and as long as needed. Can it be less, is it right like this, or is more needed?'

const due = (on: Day, overdue: number): string => (overdue > 0 ? `Looking back should have been done on ${day(on)}. That is ${overdue === 1 ? '1 day' : `${overdue} days`} ago.` : `You can look back together from now on, and by ${day(on)} at the latest.`)

export const evaluationWords: Partial<Sentences<typeof nl.evaluationWords>> = {
  shared: {
    due, rhythm: (weeks, example) => `With this support we look back every ${weeks} weeks${example ? ' (example value)' : ''}.`, noDue: 'There is no support now with a fixed day to look back. You may always look back.',
    never: 'You have not looked back together yet.', overdueChip: 'late', own: 'resident', worker: 'support worker', when: 'When', notDiscussed: 'not discussed', latest: 'The last time', area: 'Part of life', asked: 'The question', answers: 'What was answered', course: 'How it went, for each part of life',
    scale: 'From 1 (going badly) to 5 (going well). This is a scale of our own, not a test.', from: (name) => `of ${name}`, fieldAnswer: 'answer to the question', fieldWords: 'what you say with it', fieldAloud: 'the question asked aloud', fieldTogether: 'filled in together', earlier: 'All times', someone: 'a worker', chart: (area) => `How it went with: ${area}`,
    inPerson: (name) => `written down by ${name}`, skip: 'Not discussed', act: 'Save', cancel: 'Back',
  },
  own: {
    title: 'How is it going, and is the support right?', intro: 'You and your support worker each look back. After that you see what the other thought.', fill: 'Look back', change: 'Change what I gave', waits: 'You are done. When your support worker is done too, you see what the other thought.', workerDone: 'Your support worker is done and waits for you. You see what they thought after that.',
    formTitle: 'How is it going?', formIntro: 'Choose what fits for each subject. Do you not want to say anything about one? Then leave it at Not discussed.', question: 'Is the support still right?', words: 'Do you want to say something with it?', you: 'you', other: 'your support worker', saved: 'Saved. Thank you.',
  },
}
