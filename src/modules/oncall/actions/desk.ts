import type { Instant } from '../../../kernel/instant.ts'
import { refuse, ok, type Result } from '../../../kernel/result.ts'
import { gatewayBoard } from '../../../platform/gateway-board.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { openFile, type OpenFile } from '../../people/index.ts'
import { MANY_NIGHTS, type Call } from '../model.ts'
import { nightsThisWeek } from '../rules/nights.ts'
import { nextUp, type NextUp } from '../rules/next-up.ts'
import { call, callsOfPerson, callSteps, openCallsOf, ringingCount } from '../store/calls.ts'
import { shiftEnd } from '../store/lines.ts'
import { around, type Around } from './around.ts'
import { type Caller, callerOf } from './caller.ts'
import { mineSince, openCall } from './answer.ts'
import { type MissedShown, missedShown } from './missed.ts'
import { stepsOf } from './ring.ts'
import { type DutyLine, onDutyNow, storyOf, type NightStory } from './night.ts'

/** The ways out that do not work now, for the line above every page of the night. */
const waysDown = async (tx: Tx): Promise<string[]> => (await gatewayBoard(tx)).filter((one) => one.down).map((one) => one.channel)

const LAST_CALLS = 4
const COUNTED_CALLS = 50

/** A call as the night worker sees it, before answering too: what helps, who may be called, what came before. */
export type CallScreen = {
  call: Call
  file: OpenFile | null
  around: Around | null
  last: Call[]
  /** In how many of the last seven nights she called, when that is many. */
  nights: number | null
  next: NextUp | undefined
  caller: Caller
  /** The agreed time that it rings for. */
  missed: MissedShown | null
  story: NightStory
}

/** Nothing of a call is shown when the file behind it does not open: the log would not know of it. */
async function screenOf(tx: Tx, found: Call): Promise<CallScreen | undefined> {
  const file = found.personId ? await openFile(tx, found.personId, `account:${tx.actor.accountId}`, ['night']) : undefined
  if (file && !file.ok) return undefined
  const person = file?.value ?? null
  const calls = person ? await callsOfPerson(tx, person.person.id, COUNTED_CALLS) : []
  const nights = nightsThisWeek(calls.map((one) => one.receivedAt), tx.now)
  return {
    call: found, file: person, around: person && (await around(tx, person.person.id)), last: calls.filter((one) => one.id !== found.id).slice(0, LAST_CALLS),
    nights: nights >= MANY_NIGHTS.nights ? nights : null,
    next: found.state === 'ringing' ? nextUp(await stepsOf(tx, found), await callSteps(tx, found.id)) : undefined,
    caller: await callerOf(tx, found), missed: await missedShown(tx, found), story: await storyOf(tx, found),
  }
}

/** One call with everything around it; `not-found` for who was never rung for it. */
export async function callScreen(tx: Tx, callId: string): Promise<Result<CallScreen, 'not-found'>> {
  const found = await call(tx, callId)
  const opened = found && (await openCall(tx, found))
  const screen = found && opened?.ok ? await screenOf(tx, found) : undefined
  return screen ? ok(screen) : refuse('not-found')
}

export type Desk = {
  screens: CallScreen[]
  /** Calls that ring at somebody else now. */
  elsewhere: number
  duty: DutyLine[]
  trouble: string[]
  until: Instant | undefined
}

/** The night desk: the calls of who is signed in, those that ring first, and whether everything works. */
export async function desk(tx: Tx): Promise<Desk> {
  const mine = await openCallsOf(tx, tx.actor.accountId, await mineSince(tx))
  const screens: CallScreen[] = []
  for (const one of mine) {
    const screen = await screenOf(tx, one)
    if (screen) screens.push(screen)
  }
  const ringing = screens.filter((screen) => screen.call.state === 'ringing').length
  return {
    screens, elsewhere: (await ringingCount(tx)) - ringing, duty: await onDutyNow(tx), trouble: await waysDown(tx), until: await shiftEnd(tx, tx.actor.accountId),
  }
}

export type DeskTop = Pick<Desk, 'duty' | 'trouble' | 'until'>

/** What stands above every page of the night. */
export const deskTop = async (tx: Tx): Promise<DeskTop> =>
  ({ duty: await onDutyNow(tx), trouble: await waysDown(tx), until: await shiftEnd(tx, tx.actor.accountId) })
