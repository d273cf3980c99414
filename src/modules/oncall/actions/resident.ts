import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Visit as Asking } from '../../../platform/http/route.ts'
import { openOwn, type OpenFile } from '../../people/index.ts'
import type { Call, Line } from '../model.ts'
import { ringsSomewhere } from '../rules/timeline.ts'
import { call } from '../store/calls.ts'
import { lineOf } from './call.ts'
import { type NightStory, storyOf } from './night.ts'

export type CallPage = { file: OpenFile; line: Line | undefined }

/** What the resident needs to call: her own number, and the line. */
export async function callPage(visit: Asking): Promise<Result<CallPage, 'not-found'>> {
  const file = await openOwn(visit)
  return file.ok ? ok({ file: file.value, line: await lineOf(visit.tx, file.value.person.id) }) : file
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
