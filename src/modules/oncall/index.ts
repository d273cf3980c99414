export { acceptCall, closeCall, passOn } from './actions/answer.ts'
export { callForHelp, lineOf, recordThirdParty } from './actions/call.ts'
export { answerFigures } from './actions/figures.ts'
export { oncallHandlers } from './actions/handlers.ts'
export { oncallJobs } from './actions/jobs.ts'
export { oncallStart } from './actions/roster-jobs.ts'
export { seeFollowUp } from './actions/follow-up.ts'
export { callsOf, nightOf, onDutyNow, openFollowUps } from './actions/night.ts'
export { sendVisitor, stepVisit } from './actions/visit.ts'

export { oncallMenu, oncallRoutes } from './pages/routes.ts'

export { refusals as oncallRefusalsEnglish } from './words.en.ts'
export { outcomeNames, refusals as oncallRefusals } from './words.nl.ts'
