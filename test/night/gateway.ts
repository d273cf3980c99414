import { type Channel, type Gateway, GatewayBusy } from '../../src/platform/gateways.ts'
import { chanceOf } from './scenario.ts'

/** What arrived somewhere: once for each id, however often it was sent. */
export type Arrived = { seed: number; name: string }

/**
 * Gateways that fail, are busy, lose their answer after delivering, or deliver twice, as the seed says. A second try with the same id may go better.
 * `arrived` hears of every message that reached its telephone. What becomes of a message follows from its seed, its telephone and the how manieth it is there.
 */
export function unreliable(arrived: (one: Arrived) => void): Record<Channel, Gateway> {
  const tries = new Map<string, number>()
  const known = new Set<string>()
  const ordered = new Map<string, number>()
  const sent = new Map<string, number>()
  const orderOf = (id: string, telephone: string): number => {
    const order = ordered.get(id) ?? (sent.get(telephone) ?? 0) + 1
    if (!ordered.has(id)) sent.set(telephone, order)
    ordered.set(id, order)
    return order
  }
  const gateway: Gateway = async ({ id, channel, recipient }) => {
    const [, seed = '0', name = ''] = recipient.split('-')
    const nr = (tries.get(id) ?? 0) + 1
    tries.set(id, nr)
    const deliver = (): void => {
      if (known.has(id)) return
      known.add(id)
      arrived({ seed: Number(seed), name })
    }
    const chance = chanceOf(seed, channel, name, orderOf(id, `${channel} ${recipient}`), nr)
    if (chanceOf(seed, channel, 'is down') < 0.15 || chance < 0.15) throw new Error('The gateway is gone')
    if (chance < 0.2) throw new GatewayBusy(1 + Math.floor(chance * 100))
    deliver()
    if (chance < 0.3) throw new Error('The answer was lost')
    if (chance < 0.4) deliver()
  }
  return { mail: gateway, sms: gateway, push: async () => undefined, voice: gateway }
}
