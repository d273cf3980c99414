import { dayOf, formatInstant, minutesBetween, secondsBetween, timeOf, type Instant } from '../../../kernel/instant.ts'
import { Card, Chip, Notice, Timeline, type TimelineItem, type Tone } from '../../../ui/parts.tsx'
import { roleName } from '../../staff/index.ts'
import type { DeskTop } from '../actions/desk.ts'
import type { DutyLine, NightStory } from '../actions/night.ts'
import type { Moment } from '../rules/timeline.ts'
import { lastResort } from '../model.ts'
import { lastResortName, momentText, toTheMinute, words } from '../words.nl.ts'
import { talkWords } from '../words.nl/talk.ts'

/** Above every page of the night: the time, who is on shift, whether every channel works. */
export function Top({ now, top: { duty, trouble, until } }: { now: Instant; top: DeskTop }) {
  const count = new Set(duty.flatMap((one) => one.shifts.map((shift) => shift.accountId))).size
  return (
    <>
      <span class="sl-clock">{timeOf(now)}</span> <Chip tone={count ? 'good' : 'alarm'}>{count ? words.top.onDuty(count) : words.top.nobody}</Chip>{' '}
      <Chip tone={trouble.length ? 'alarm' : 'good'}>{trouble.length ? words.top.channelsBad(trouble) : words.top.channelsGood}</Chip>{' '}
      <Chip tone={until ? 'neutral' : 'attention'}>{until ? words.top.until(timeOf(until)) : words.top.noShift}</Chip>
    </>
  )
}

const tones: Readonly<Record<string, Tone>> = {
  received: 'alarm', entered: 'attention', 'nobody-on-shift': 'attention', 'unreachable': 'attention', 'no-answer': 'attention', 'message-failed': 'alarm', accepted: 'good', 'visit-amber': 'attention', 'visit-red': 'alarm', 'visit-done': 'good', 'follow-up-escalated': 'attention', 'follow-up-seen': 'good',
}

/** The name of a role, or of the number that no role stands behind. */
export const stepRoleName = (role: string): string => (role === lastResort ? lastResortName : roleName(role))

// The caller has no account of the line: she is the one who called.
const whoOf = (one: Moment, names: ReadonlyMap<string, string>): string => (one.kind === 'wrote' && !one.who ? talkWords.chat.caller : one.role === lastResort ? lastResortName : (one.who && names.get(one.who)) ?? words.night.unknown)

// Their words stand in the sentence itself.
const factKinds: ReadonlySet<string> = new Set(['menu', 'hand-over-asked', 'taken-over', 'needs'])

/** A night from the call to who has seen it, in order. */
export function Story({ story: { moments, names } }: { story: NightStory }) {
  const items: TimelineItem[] = moments.map((one) => ({
    time: timeOf(one.at), dateTime: one.at, tone: tones[one.kind] ?? 'neutral',
    text: momentText({ ...one, who: whoOf(one, names), role: one.role ? stepRoleName(one.role) : '' }),
    ...(one.words && !factKinds.has(one.kind) ? { detail: one.words } : {}),
  }))
  return <Timeline items={items} />
}

/** How long until a moment, counting down in the browser where it can: 0:46. */
export const Countdown = ({ now, at }: { now: Instant; at: Instant }) => <time dateTime={at} data-tot={at} data-nu={now}>{toTheMinute(Math.max(0, secondsBetween(now, at)))}</time>

/** How long ago a moment was, counting up in the browser where it can: 0:14. */
export const CountUp = ({ now, since }: { now: Instant; since: Instant }) => <time dateTime={since} data-sinds={since} data-nu={now}>{toTheMinute(Math.max(0, secondsBetween(since, now)))}</time>

/** A moment of today as a time, an earlier one with its day. */
export const when = (moment: Instant, now: Instant): string => (dayOf(moment) === dayOf(now) ? timeOf(moment) : formatInstant(moment, 'nl'))

/** How many minutes a call took from answering to its end. */
export const talked = (from: Instant, until: Instant): string => words.night.minutes(Math.max(1, minutesBetween(from, until)))

/** A text of a plan as lines: every line is a point. */
export const lines = (text: string): string[] => text.split(/\n+|(?<=[.!?])\s+(?=[A-ZÀ-Ý])/).map((line) => line.replace(/^[-•*]\s*/, '').trim()).filter(Boolean)

/** Who is on shift at this moment, with a number to ring. */
export const OnDuty = ({ duty }: { duty: readonly DutyLine[] }) => (
  <Card title={words.night.duty}>
    {duty.some((one) => one.shifts.length)
      ? <ul>{duty.flatMap((one) => one.shifts.map((shift) => <li>{shift.name}, {roleName(shift.role)}, {words.roster.until.toLowerCase()} {timeOf(shift.until)}{shift.phone ? `, ${shift.phone}` : ''}</li>))}</ul>
      : <Notice tone="alarm">{words.night.noDuty}</Notice>}
  </Card>
)
