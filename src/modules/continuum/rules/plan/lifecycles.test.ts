import { describe, expect, test } from 'vitest'
import { after, agreementSteps, evaluationSteps, planActionSteps, warningPlanSteps } from '../../lifecycle.ts'

const roles = ['resident', 'support-worker', 'womens-shelter-worker', 'network-member', 'provider-manager', 'night-worker', 'municipal-policy', 'access-worker', 'system', 'public']
const together = ['resident', 'support-worker', 'womens-shelter-worker']
const workers = together.slice(1)

type Steps = Parameters<typeof after>[0]
/** Every state × act × role that may be, as `from act role`: what is not in it may not be. */
const allowed = (steps: Steps, states: string[], acts: string[]): Map<string, string> =>
  new Map(states.flatMap((from) => acts.flatMap((act) => roles.flatMap((role): [string, string][] => {
    const to = after(steps, from, act, role)
    return to ? [[`${from} ${act} ${role}`, to]] : []
  }))))
const rows = (...groups: [from: string, act: string, to: string, by: string[]][]): Map<string, string> =>
  new Map(groups.flatMap(([from, act, to, by]) => by.map((role): [string, string] => [`${from} ${act} ${role}`, to])))
const sorted = (found: Map<string, string>) => [...found].toSorted(([a], [b]) => a.localeCompare(b))

describe('the whole table', () => {
  test('of an action in the plan', () => {
    expect(sorted(allowed(planActionSteps, ['open', 'done', 'stopped'], ['finish', 'stop', 'reopen']))).toEqual(sorted(rows(
      ['open', 'finish', 'done', [...together, 'network-member']], ['open', 'stop', 'stopped', together], ['done', 'reopen', 'open', together], ['stopped', 'reopen', 'open', together],
    )))
  })
  test('of looking back: what both gave stays as it is', () => {
    expect(sorted(allowed(evaluationSteps, ['open', 'own-given', 'worker-given', 'complete'], ['give-own', 'give-worker']))).toEqual(sorted(rows(
      ['open', 'give-own', 'own-given', together], ['open', 'give-worker', 'worker-given', workers], ['own-given', 'give-own', 'own-given', together], ['own-given', 'give-worker', 'complete', workers],
      ['worker-given', 'give-worker', 'worker-given', workers], ['worker-given', 'give-own', 'complete', together],
    )))
  })
  test('of the early-warning plan: a worker never writes one that holds', () => {
    const found = allowed(warningPlanSteps, ['none', 'proposed', 'accepted', 'declined'], ['write', 'propose', 'accept', 'decline'])
    expect(sorted(found)).toEqual(sorted(rows(['none', 'write', 'accepted', ['resident']], ['none', 'propose', 'proposed', workers], ['proposed', 'accept', 'accepted', together], ['proposed', 'decline', 'declined', together])))
  })
  test('of an agreement with an employer: nothing comes back from the end', () => {
    expect(sorted(allowed(agreementSteps, ['none', 'proposed', 'consented', 'withdrawn', 'ended'], ['propose', 'consent', 'withdraw', 'end']))).toEqual(sorted(rows(
      ['none', 'propose', 'proposed', together], ['proposed', 'consent', 'consented', together], ['proposed', 'end', 'ended', together], ['consented', 'withdraw', 'withdrawn', together], ['consented', 'end', 'ended', together],
    )))
  })
})
