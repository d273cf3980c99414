import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Visit as Asking } from '../../../platform/http/route.ts'
import { openOwn, type OpenFile } from '../../people/index.ts'
import type { Call, CallChannel, Line } from '../model.ts'
import { ringsSomewhere } from '../rules/timeline.ts'
import { call, callsOfPerson } from '../store/calls.ts'
import { lineOf } from './call.ts'
import { type NightStory, storyOf } from './night.ts'

/** The ways in which she calls herself; another may call about her, or nothing was heard of her. */
const byHerself: readonly CallChannel[] = ['browser', 'call-back', 'phone']
/** Among how many of the last calls about her a running one of her own is looked for. */
const recent = 5

/** `running`: a call of hers that is not closed yet. */
export type CallPage = { file: OpenFile; line: Line | undefined; running: Call | undefined }

/** What the resident needs to call: her own number, and the line. */
export async function callPage(visit: Asking): Promise<Result<CallPage, 'not-found'>> {
  const file = await openOwn(visit)
  if (!file.ok) return file
  const { id } = file.value.person
  const running = (await callsOfPerson(visit.tx, id, recent)).find(({ state, channel }) => state !== 'closed' && byHerself.some((one) => one === channel))
  return ok({ file: file.value, line: await lineOf(visit.tx, id), running })
}

/** `rings`: it rings at somebody now, as far as it is not answered. */
export type OwnCall = { call: Call; story: NightStory; rings: boolean }

/** How one's own call stands. */
export async function ownCall(visit: Asking): Promise<Result<OwnCall, 'not-found'>> {
  const file = await openOwn(visit)
  const found = await call(visit.tx, visit.params['oproep'] ?? '')
  if (!file.ok || !found || found.personId !== file.value.person.id) return refuse('not-found')
  const story = await storyOf(visit.tx, found)
  return ok({ call: found, story, rings: ringsSomewhere(story.moments) })
}
