export const groupings = ['line', 'month', 'municipality', 'provider'] as const
export type Grouping = (typeof groupings)[number]

/** What the line did for one group of calls. Times in seconds (answer) and minutes (arrive): the middle one, and what nine out of ten stay under. */
export type LineRecord = {
  name: string
  calls: number
  /** On paper while the system was down, and entered afterwards: in none of the other counts. */
  entered: number
  /** Answered inside the norm of the line. */
  within: number
  answerHalf: number | null
  answerNine: number | null
  /** Ended with: talking was enough. */
  talked: number
  /** Rang out with nobody taking the call. */
  unansweredSteps: number
  /** Calls in which somebody went there, in which she came, and in which she came inside the norm. */
  visits: number
  arrived: number
  arrivedWithin: number
  arriveHalf: number | null
  arriveNine: number | null
}

/** What came of the calls: a count of people, which may be small while the record itself is large. */
export type Part = 'talked' | 'visits'

type Came = Pick<LineRecord, 'arrived' | 'arrivedWithin' | 'arriveHalf' | 'arriveNine'>
/** The same as it may be shown; null where it is small, or would give a small one away. */
export type ShownRecord = { name: string; entered: number | null; record: null | (Omit<LineRecord, 'name' | 'entered' | Part | keyof Came> & Record<Part, number | null> & { came: Came | null }) }

/** What a contract says: how fast on the telephone and at the door; null where it says nothing and the norm of the line counts. */
export type AgreedNorm = { name: string; answerSeconds: number | null; arriveMinutes: number | null; exampleValue: boolean }
