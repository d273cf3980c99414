import { HEAVY_NIGHT, type HeavyFacts, type HeavyReason, heavyReasons, LONG_CALL } from '../model/debrief.ts'

const holds: Readonly<Record<HeavyReason, (facts: HeavyFacts) => boolean>> = {
  'emergency-112': ({ outcome }) => outcome === 'emergency-112',
  'crisis-service': ({ outcome }) => outcome === 'crisis-service',
  'ended-by-worker': ({ outcome }) => outcome === 'ended-by-worker',
  'silent-alarm': ({ silentAlarm }) => silentAlarm,
  'no-word': ({ noWord, silentAlarm }) => noWord && !silentAlarm,
  'long-call': ({ minutes }) => minutes !== null && minutes >= LONG_CALL.minutes,
  'many-calls': ({ ofHerNight, manyOwed }) => ofHerNight !== null && ofHerNight >= HEAVY_NIGHT.calls && !manyOwed,
  'said-so': ({ saidSo }) => saidSo,
}

/**
 * Why a call was heavy for somebody who was in it; empty when it was not. By facts alone, never by what was said. The one rule: a talk is owed after it,
 * and a night in which it came is a heavy night in the fair share. Own choice, 2026-11.
 */
export const whyHeavy = (facts: HeavyFacts): HeavyReason[] => heavyReasons.filter((one) => holds[one](facts))
