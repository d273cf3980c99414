import { inLanguages, saidIn } from '../../kernel/language.ts'
import * as en from './words.en.ts'
import * as checkInsEnglish from './words.en/check-ins.ts'
import * as evaluationEnglish from './words.en/evaluation.ts'
import { method as methodEnglish } from './words.en/method.ts'
import * as movesEnglish from './words.en/moves.ts'
import * as participationEnglish from './words.en/participation.ts'
import * as planEnglish from './words.en/plan.ts'
import { tableWords as tableEnglish } from './words.en/table.ts'
import { warningWords as warningEnglish } from './words.en/warning.ts'
import * as nl from './words.nl.ts'
import * as checkIns from './words.nl/check-ins.ts'
import * as evaluation from './words.nl/evaluation.ts'
import { method as methodDutch } from './words.nl/method.ts'
import * as moves from './words.nl/moves.ts'
import * as participation from './words.nl/participation.ts'
import * as plan from './words.nl/plan.ts'
import { tableWords as table } from './words.nl/table.ts'
import { warningWords as warning } from './words.nl/warning.ts'

// The sentences of this house in the language of who reads; the Dutch files say what each is for. Names of products stay as they are.
export const words = inLanguages(nl.words, en.words)
export const lifeAreaNames = inLanguages(nl.lifeAreaNames, en.lifeAreaNames)
export const number = saidIn(nl.dutch, en.number)
export const roomWords = saidIn(nl.roomWords, en.roomWords)

export const join = inLanguages(checkIns.join, checkInsEnglish.join)
export const own = inLanguages(checkIns.own, checkInsEnglish.own)
export const agreed = inLanguages(checkIns.agreed, checkInsEnglish.agreed)
export const agreedLines = saidIn(checkIns.agreedLines, checkInsEnglish.agreedLines)
export const weekdaysText = saidIn(checkIns.weekdaysText, checkInsEnglish.weekdaysText)
export const dayNames = saidIn(() => checkIns.dayNames, () => checkInsEnglish.dayNames)
export const wayNames = inLanguages(checkIns.wayNames, checkInsEnglish.wayNames)

export const planned = inLanguages(moves.planned, movesEnglish.planned)
export const wanted = inLanguages(moves.wanted, movesEnglish.wanted)
export const rest = inLanguages(moves.rest, movesEnglish.rest)
export const wakeNames = inLanguages(moves.wakeNames, movesEnglish.wakeNames)
export const observation = inLanguages(moves.observation, movesEnglish.observation)
export const support = inLanguages(moves.support, movesEnglish.support)

export const planWords = inLanguages(plan.planWords, planEnglish.planWords)
export const doerName = saidIn(plan.doerName, planEnglish.doerName)
export const themeNames = inLanguages(plan.themeNames, planEnglish.themeNames)
export const answerNames = inLanguages(plan.answerNames, planEnglish.answerNames)
export const scaleNames = saidIn(() => plan.scaleNames, () => planEnglish.scaleNames)
export const tableWords = inLanguages(table, tableEnglish)
export const warningWords = inLanguages(warning, warningEnglish)
export const evaluationWords = inLanguages(evaluation.evaluationWords, evaluationEnglish.evaluationWords)
export const areaQuestions = inLanguages(evaluation.areaQuestions, evaluationEnglish.areaQuestions)
export const reviewQuestion = saidIn(() => evaluation.reviewQuestion, () => evaluationEnglish.reviewQuestion)
export const participationWords = inLanguages(participation.participationWords, participationEnglish.participationWords)
export const activityWords = inLanguages(participation.activityWords, participationEnglish.activityWords)
export const kindNames = inLanguages(participation.kindNames, participationEnglish.kindNames)
export const agreementNames = inLanguages(participation.agreementNames, participationEnglish.agreementNames)
export const method = inLanguages(methodDutch, methodEnglish)
