import { type Instant, parseInstant } from '../../../kernel/instant.ts'
import { type JobHandler, schedule } from '../../../platform/jobs.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Found, OpenCase } from '../model.ts'
import { findingOf, missesAmong, rules } from '../rules/all.ts'
import { changesOf } from '../rules/changes.ts'
import { isStale, nextRecount } from '../rules/hourly.ts'
import { lastRecount, oneCountAtATime, openPeople, saveRecount } from '../store/counts.ts'
import { openCases } from '../store/facts/access.ts'
import { knownPeople } from '../store/facts/all.ts'
import { aroundPeople } from '../store/facts/people.ts'
import { openFindings, saveChanges } from '../store/findings.ts'
import { factsToday } from './facts.ts'
import { giveRights, refreshHolders, scheduleMorning, tellJob } from './turns.ts'

async function findNow(tx: Tx, cases: readonly OpenCase[]): Promise<Found[]> {
  const misses = (await factsToday(tx, cases)).flatMap(({ code, facts }) => missesAmong(rules[code], facts, tx.today))
  const around = await aroundPeople(tx, [...new Set(misses.map(({ fact }) => fact.personId))])
  return misses.flatMap((miss) => {
    const hers = around.get(miss.fact.personId)
    return hers ? [findingOf(miss, hers, tx.today)] : []
  })
}

/**
 * Looks at every rule again: opens what is missing, closes what a fact solved, passes on what lasts too long, and keeps the count of the day.
 * Only what changed is written; doing it twice changes nothing. One count at a time.
 */
export async function recount(tx: Tx): Promise<void> {
  await oneCountAtATime(tx)
  const cases = await openCases(tx)
  const changes = changesOf(await openFindings(tx), await findNow(tx, cases))
  const moved = await saveChanges(tx, changes)
  await giveRights(tx, moved, changes.closed)
  await refreshHolders(tx, [...moved, ...changes.closed])
  await saveRecount(tx, await openPeople(tx), await knownPeople(tx, cases.map(({ personId }) => personId)))
}

const kind = 'recount-safety-net'

// Each moment has its own key: one count an hour, whoever asks for it and however often the program starts.
const scheduleAt = (tx: Tx, at: Instant): Promise<void> => schedule(tx, { kind, at, key: at, data: { at } })

/** Counts and puts the next count in the book, always at a later moment than its own. */
const recountJob: JobHandler = {
  kind,
  latestOnly: true,
  run: async (tx, { at }) => {
    const last = await lastRecount(tx)
    await recount(tx)
    const planned = parseInstant(String(at)) ?? tx.now
    await scheduleAt(tx, nextRecount(planned > tx.now ? planned : tx.now, last))
  },
}

export const safetyNetJobs: readonly JobHandler[] = [recountJob, tellJob]

/** Counts at once when the program starts with an old count, or else at the next whole hour; a count that is in the book already stays the only one. And the morning's message. */
export async function safetyNetStart(tx: Tx): Promise<void> {
  const isOld = isStale((await lastRecount(tx))?.countedAt, tx.now)
  await (isOld ? schedule(tx, { kind, at: tx.now, key: 'at-start', data: { at: tx.now } }) : scheduleAt(tx, nextRecount(tx.now, undefined)))
  await scheduleMorning(tx)
}
