import type { Instant } from '../../../kernel/instant.ts'
import { lastResort, type LineStep, type Reach, type Way } from '../model.ts'
import type { Address, ContactKind, Kept } from '../model/roster.ts'

/** What stands in the way of a way: closed in this program, or its gateway failed just now. */
export type Blocked = ReadonlySet<Way>

/**
 * Where somebody is reached. Her own numbers go before the number of her account, which counts only when she tested none: it may be of a telephone that she
 * no longer has. Push needs a browser that waits for it. Without a number to be rung, her mobile number is rung.
 */
export function addressesOf({ accountId, phone, checked, methods, browsers }: Kept, testedSince: Instant): Address[] {
  const of = (kind: ContactKind, way: ContactKind = kind): Address[] => methods.filter((one) => one.kind === kind).map(({ address, testedAt }) => ({ way, address, tested: testedAt >= testedSince }))
  const texts = of('sms')
  const voices = of('voice').length > 0 ? of('voice') : of('sms', 'voice')
  const account: Address[] = voices.length === 0 && phone ? [{ way: 'sms', address: phone, tested: checked }, { way: 'voice', address: phone, tested: checked }] : []
  const push: Address[] = browsers.length > 0 ? [{ way: 'push', address: `account:${accountId}`, tested: methods.some((one) => one.kind === 'push' && one.testedAt >= testedSince && browsers.includes(one.address)) }] : []
  return [...texts, ...voices, ...account, ...push]
}

/** Ways by message of this step that can be tried at somebody, in order; a blocked one goes last, never away. */
export function messageWays(step: Pick<LineStep, 'ways'>, reach: Pick<Reach, 'ways'>, blocked: Blocked): Way[] {
  const usable = step.ways.filter((way) => reach.ways.includes(way))
  return [...usable.filter((way) => !blocked.has(way)), ...usable.filter((way) => blocked.has(way))]
}

/**
 * Whether a step may wait for this person. In the first round: a page that is open, or a number or browser that was tested and whose gateway works.
 * From the second round on, when everybody was tried, any number or browser counts.
 */
export function isReachable(step: LineStep, reach: Reach, blocked: Blocked, round: number): boolean {
  if (step.role === lastResort) return true
  if (reach.browser && step.ways.includes('browser')) return true
  const known = round > 1 || step.accountId !== null ? reach.ways : reach.tested
  return messageWays(step, { ways: known }, blocked).some((way) => round > 1 || !blocked.has(way))
}

/** The next way to try after these, for one attempt; undefined when nothing is left. */
export const nextWay = (step: Pick<LineStep, 'ways'>, reach: Pick<Reach, 'ways'>, blocked: Blocked, tried: readonly Way[]): Way | undefined =>
  messageWays(step, reach, blocked).find((way) => !tried.includes(way))
