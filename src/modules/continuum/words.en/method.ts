import type { Sentences } from '../../../kernel/language.ts'
import type * as nl from '../words.nl/method.ts'

/** The page that tells everybody how a signal from check-ins comes about. */
export const method: Sentences<typeof nl.method> = {
  title: 'How does the signal from check-ins work?', intro: 'Residents can choose to tell how they are doing, with a score from 1 to 10. Here you read what the program does with it, and how often it is wrong.',
  promiseTitle: 'What you may always expect',
  promises: [
    'Taking part is your own choice. You can always stop, and the support does not change because of it.', 'The program decides nothing. It asks a support worker to have a look, and says why.', 'A person answers every signal. If that is not done in time, it goes to whoever stands in.',
    'Residents see their own scores and can read what was answered.', 'Filling in nothing never counts as a low score.',
  ],
  stepsTitle: 'How the program counts',
  steps: ({ baselineWeeks, slack, threshold, mostPerWeek, clearlyBetter }) => [
    'For each week with one or more scores the program takes the middle score. So one bad day does not make a bad week.',
    `From the first ${baselineWeeks} weeks it learns what is usual for this person, and how much it usually goes up and down. Until then there is no signal.`,
    `After that it adds up each week how far the score is below the usual one, measured in usual ups and downs. A small difference, up to ${slack} of one, does not count. A better week takes some of it off.`,
    `One week counts for at most ${mostPerWeek} ups and downs. So at least three bad weeks are always needed.`,
    `If the sum is ${threshold} or more, there is a signal. What is usual rises by itself after ${baselineWeeks} quiet weeks that are at least ${clearlyBetter} point higher. It never drops by itself: a person has to look first.`,
  ],
  wrongTitle: 'How often is it wrong?',
  wrongIntro: (people) => `We measured this on ${people} made-up people per row, with scores from a random sum that is the same each time. With real people it can be different.`,
  falseCaption: 'A signal without reason: the part of the people for whom nothing changed, and who still got a signal within a year', falseAlarm: 'Without reason, in a year',
  seenCaption: 'Seen: the part of the people whose score dropped within four weeks, and who got a signal', drop: 'Dropped this many points', seen: (weeks) => `Seen within ${weeks} weeks`,
  who: 'Somebody whose score', steadiness: { 'very-steady': 'hardly goes up and down', 'steady': 'goes up and down one point', 'up-and-down': 'goes up and down a lot' },
  percent: (share) => `${Math.round(share * 100)}%`,
  weigh: 'A more sensitive signal misses less, but calls more often for nothing. The region weighs this. A signal for nothing costs a telephone call.',
  sourceTitle: 'Where does this come from?',
  source: ({ slack, threshold }) => `The method is called cumulative sum (CUSUM), by E.S. Page: Continuous inspection schemes, Biometrika 41 (1954), pages 100 to 115. Slack ${slack} and threshold ${threshold}, measured in one’s own ups and downs.`,
  example: 'Example value: the slack, the threshold and the number of weeks were chosen by the makers. The region sets them itself.',
}
