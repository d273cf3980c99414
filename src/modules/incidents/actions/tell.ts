import { send } from '../../../platform/gateways.ts'
import { announce } from '../../../platform/live.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { type Worker, workersIn } from '../../staff/index.ts'

async function reach(tx: Tx, workers: readonly Worker[], body: string): Promise<void> {
  for (const { accountId, phone } of workers) {
    await announce(tx, `account:${accountId}`, 'incident')
    await send(tx, { channel: 'push', recipient: `account:${accountId}`, body })
    if (phone) await send(tx, { channel: 'sms', recipient: phone, body })
  }
}

/** Every supervisor at once, on every channel. Names nobody. */
export const tellSupervisors = async (tx: Tx, body: string): Promise<void> => reach(tx, await workersIn(tx, 'supervisor'), body)

/** Who leads this provider. Names nobody. */
export const tellProvider = async (tx: Tx, providerId: string, body: string): Promise<void> =>
  reach(tx, (await workersIn(tx, 'provider-manager')).filter(({ organisationId }) => organisationId === providerId), body)
