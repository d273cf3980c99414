import { addDays } from '../../../kernel/day.ts'
import { atTime, dayOf } from '../../../kernel/instant.ts'
import { send } from '../../../platform/gateways.ts'
import { type JobHandler, schedule } from '../../../platform/jobs.ts'
import { announce } from '../../../platform/live.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { endAccessOf, grantMissing } from '../../people/index.ts'
import { workersIn } from '../../staff/index.ts'
import type { OpenFinding } from '../model.ts'
import { rules } from '../rules/all.ts'
import { MORNING, nextMorning } from '../rules/hourly.ts'
import { LEAD, MONITOR, opensFiles, PROGRAMME } from '../rules/ladder.ts'
import { holdersSince } from '../store/counts.ts'
import { messages } from '../words.nl.ts'

const originOf = (findingId: string): string => `finding:${findingId}`

/** Whoever has a finding, and the pathway monitor, may open the file of the person until it is closed; who may already gets no second right. Of a discreet rule only the monitor. */
export async function giveRights(tx: Tx, moved: readonly OpenFinding[], closed: readonly OpenFinding[]): Promise<void> {
  await endAccessOf(tx, closed.map(({ personId, id }) => ({ personId, origin: originOf(id) })), tx.now)
  await grantMissing(tx, moved.flatMap(({ id, personId, rule, turns }) =>
    [...new Set([...(rules[rule].discreet ? [] : turns.filter(opensFiles)), MONITOR])].map((holder) => ({ holder, kind: 'case' as const, personId, origin: originOf(id), ground: 'safety-net' }))))
}

/** The screens of who has these look again. */
export async function refreshHolders(tx: Tx, findings: readonly OpenFinding[]): Promise<void> {
  for (const holder of new Set(findings.flatMap(({ turns }) => turns.filter(opensFiles)))) await announce(tx, holder, 'finding')
}

const kind = 'tell-safety-net'

/** Puts the next morning's message in the book, once. */
export async function scheduleMorning(tx: Tx): Promise<void> {
  const at = nextMorning(tx.now)
  await schedule(tx, { kind, at, key: at })
}

async function programmeAccounts(tx: Tx): Promise<string[]> {
  return (await workersIn(tx, PROGRAMME)).map(({ accountId }) => `account:${accountId}`)
}

/** Each morning who got something since the last one hears so, once and without a name: workers, and the programme team of what climbed to it or to the lead. */
export const tellJob: JobHandler = {
  kind,
  latestOnly: true,
  run: async (tx) => {
    const holders = await holdersSince(tx, atTime(addDays(dayOf(tx.now), -1), MORNING.time))
    const climbed = holders.includes(PROGRAMME) || holders.includes(LEAD)
    for (const recipient of holders.filter((one) => one.startsWith('account:'))) await send(tx, { channel: 'push', recipient, body: messages.turn })
    for (const recipient of climbed ? await programmeAccounts(tx) : []) await send(tx, { channel: 'push', recipient, body: messages.climbed })
    await scheduleMorning(tx)
  },
}
