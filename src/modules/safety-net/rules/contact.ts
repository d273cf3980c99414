import { longerThan, type Limit, type Rule, workerOr } from './rule.ts'

/** The term of the matter itself; it stands in the net from the day after it. */
const ITS_TERM: Limit = { count: 0, unit: 'days', source: 'de termijn die bij het bericht of het verzoek staat', from: '2026-01-01' }

/** She, or who she invited, wrote to her worker, and the last day for an answer went by, or who had it last never opened it. */
export const messageUnanswered: Rule = {
  code: 'message-unanswered', limit: ITS_TERM, pace: 'pressing', ...longerThan(ITS_TERM), owner: (fact) => fact.holder ?? workerOr('desk:access')(fact),
}

/** A complaint or a request about her data past its term. Who supports her hears nothing of it: a complaint may be about them. */
export const requestUnanswered: Rule = {
  code: 'request-unanswered', limit: ITS_TERM, pace: 'steady', discreet: true, ...longerThan(ITS_TERM), owner: ({ holder }) => holder ?? 'desk:pathway',
}
