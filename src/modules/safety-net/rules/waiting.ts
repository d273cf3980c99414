import { exampleValue, longerThan, type Rule } from './rule.ts'

const CONTACT = exampleValue(14, 'days')
const BRIDGING = exampleValue(7, 'days')
const WHERE_TO = exampleValue(0, 'days')

/** Waits, and nobody called. */
export const waitingWithoutContact: Rule = { code: 'waiting-without-contact', limit: CONTACT, pace: 'steady', ...longerThan(CONTACT), owner: () => 'desk:placement' }

/** Waits with a decision, and has no support meanwhile (overbruggingszorg, Contractstandaard Wmo 1.2 art. 3.6). */
export const waitingWithoutBridging: Rule = { code: 'waiting-without-bridging', limit: BRIDGING, pace: 'steady', ...longerThan(BRIDGING), owner: () => 'desk:placement' }

/** Left a place, and nobody knows where to. */
export const stayWithoutWhereTo: Rule = { code: 'stay-without-where-to', limit: WHERE_TO, pace: 'pressing', ...longerThan(WHERE_TO), owner: () => 'desk:placement' }
