import type { Sentences } from '../../kernel/language.ts'
import type * as nl from './words.nl.ts'

/** What the resident, her network and her representative read; the rest is read by workers. */
export const words: Partial<Sentences<typeof nl.words>> = {
  lifeLine: {
    title: 'Life line', intro: 'Support, moves, rest, stays, calls, scores and goals on one line. The same is below as a list.', label: (name) => `The life line of ${name}`,
    ownTitle: 'My life line', ownIntro: 'This is how it went: which support you had and when it rested, when you called or stayed somewhere, your scores and your goals. The same is below as a list.', support: 'My support', since: (day) => `From ${day}, until two months ahead.`, year: 'The last year', whole: 'All years',
    called: 'Called the 24/7 line', stays: { night: 'Night in the shelter', respite: 'Respite place' }, goal: { made: (said) => `New goal: ${said}`, reached: (said) => `Reached: ${said}`, stopped: (said) => `Stopped: ${said}` },
    move: (from, to, isPlanned) => `${isPlanned ? 'Planned: from' : 'From'} ${from} to ${to}`, link: 'The whole life line',
    signals: { trend: 'Things are going worse', nights: 'Called more often at night', worry: 'Somebody is worried', missed: 'Nothing heard at the agreed time', request: 'Asks for contact', term: 'An agreed stay ends or takes longer' },
    rests: 'Support rests', woke: (why) => `Support woke: ${why}`,
  },
  mine: {
    nextContact: (when, name) => `${when} with ${name}.`, noContact: 'You have no appointment now.', contacts: 'All my appointments', notes: 'What was written about me', contactTitle: 'My next appointment',
    title: 'My place', hello: (name) => `Hello ${name}`, byCard: 'You came in with your card. Then not everything opens: your appointments, address and the people around you stay closed. You get a message when your card is used.', callNow: 'Call now', always: 'Somebody can always be reached, also tonight.', whatHappens: 'What happens when I call?',
    today: 'How are you today?', todayDone: (score) => `You filled in a ${score} today.`, change: 'Change this', tellNot: 'Do you want to tell now and then how you are doing? You choose that yourself.', tellLink: 'Read how it works', agreed: (before) => `You let us know before ${before} that you are fine.`, agreedLink: 'I am fine', fillIn: 'Fill in how you are',
    write: 'Write a message', messages: 'My messages', disagree: 'I do not agree', data: 'My data',
    team: 'My support worker', worker: 'is your support worker.', replacement: (name) => `Is your support worker off duty? Then ${name} is there.`, noWorker: 'You have no regular support worker yet. Call us if you need something.',
    support: 'My support', supportNow: (product, since) => `${product}, since ${since}.`, noSupport: 'You have no support through the region now.', supportMore: 'Read more about my support', coming: (product, from) => `Planned: ${product}, from ${from}.`, comingWhy: 'Why?',
    decisionUntil: (until) => `Your decision holds until ${until}. Within it, you and your support worker can choose more or less support, without a new decision.`,
    plan: 'My plan', noGoals: 'There are no goals in your plan yet.', wholePlan: 'See my whole plan', helps: 'What helps when things go wrong',
    looked: 'Who looked in my file', aWorker: 'a worker', nobodyLooked: 'Nobody looked in your file this week.', thisWeek: 'This week:', times: (n) => (n === 1 ? '1 time' : `${n} times`), seeAll: 'See all',
    around: 'People around me', aroundText: 'You decide who may see what.', aroundLink: 'Look and change', decisions: 'My decisions and letters',
    waiting: 'What I wait for', guest: 'Sleeping tonight', guestText: 'Questions? Go to the desk. It is open day and night.',
    place: (name, until) => `You have a place in ${name}, until ${until}.`,
  },
  represented: {
    menu: 'Whom I speak for',
    title: 'Whom do you speak for?', intro: 'You see what you need to stand up for somebody. Each time you look, it is in the log.', nobody: 'You represent nobody now.',
    you: (kind) => `You are ${kind}.`, noDecisions: 'There is no decision yet.', onlyMoney: 'You decide about money. What was decided about support and care you do not see here.', decision: (on) => `Decision of ${on}`,
    objectUntil: (day) => `You can object until ${day}.`, tooLate: (day) => `You could object until ${day}.`,
  },
  shared: {
    topics: { wellbeing: 'How it is going', plan: 'Goals', support: 'Support', 'warning-plan': 'What helps when things go wrong', whereabouts: 'At home or not' },
    score: (day, score) => `${day}: ${score} of 10`, noScores: 'Nothing was filled in during the last four weeks.',
    supportNow: (product, since) => `${product}, since ${since}.`, noSupport: 'There is no support through the region now.', worker: (name) => `${name} is the support worker.`,
    noGoals: 'There are no goals in the plan yet.', noPlan: 'Nothing was written down yet.', signs: 'Signs that things go wrong', helps: 'What helps', avoid: 'Better not',
    away: (place) => `Is staying in ${place} now. The own home stays.`, home: 'Is at home, as far as we know.', callLineAt: 'Are you worried now? Call the 24/7 line:', danger: 'In danger? Call 112.', callLine: 'Are you worried now? Call the 24/7 line. In danger? Call 112.',
  },
}
