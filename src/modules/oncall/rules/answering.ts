import type { LineRecord, Part, ShownRecord } from '../model/answering.ts'

/** How counts are hidden: a whole table with its sums, and one count on its own. */
export type Hiding = { table: (counts: readonly (readonly number[])[]) => (number | 'hidden')[][]; isSmall: (count: number) => boolean }

/**
 * Which records may show this part. Where the part or its rest is small it is hidden, and when that is one record alone a second one with it:
 * the part of all together can be read from another grouping.
 */
function showing(records: readonly LineRecord[], part: Part, open: readonly boolean[], isSmall: Hiding['isSmall']): boolean[] {
  const shown = records.map((one, at) => open[at] === true && !isSmall(one[part]) && !isSmall(one.calls - one[part]))
  if (shown.filter((is) => !is).length !== 1) return shown
  const sizes = records.map((one, at) => (shown[at] ? one.calls : Infinity))
  const second = sizes.indexOf(Math.min(...sizes))
  return shown.map((is, at) => is && at !== second)
}

/**
 * The records as they may be shown: of a group with few calls nothing is shown, and neither of a second one from which it could be worked out.
 * What came of the calls says something of those who called: it is hidden by itself when it, or what is left without it, is small. How fast the
 * line was says something of the line: it is shown with the group, and of arriving when enough people came.
 */
export function shownRecords(records: readonly LineRecord[], { table, isSmall }: Hiding): ShownRecord[] {
  const counts = table(records.map((one) => [one.calls]))
  const entered = table(records.map((one) => [one.entered]))
  const open = records.map((_, at) => counts[at]?.[0] !== 'hidden')
  const talked = showing(records, 'talked', open, isSmall)
  const visits = showing(records, 'visits', open, isSmall)
  return records.map((one, at): ShownRecord => {
    const count = entered[at]?.[0]
    const own = { name: one.name, entered: typeof count === 'number' ? count : null }
    if (!open[at]) return { ...own, record: null }
    const { arrived, arrivedWithin, arriveHalf, arriveNine } = one
    const came = visits[at] && arrived > 0 && !isSmall(arrived) ? { arrived, arrivedWithin, arriveHalf, arriveNine } : null
    return {
      ...own,
      record: {
        calls: one.calls, within: one.within, answerHalf: one.answerHalf, answerNine: one.answerNine, unansweredSteps: one.unansweredSteps,
        talked: talked[at] ? one.talked : null, visits: visits[at] ? one.visits : null, came,
      },
    }
  })
}
