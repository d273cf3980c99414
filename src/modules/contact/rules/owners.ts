import type { Day } from '../../../kernel/day.ts'
import type { MatterKind, Readers } from '../model.ts'
import { isAtWork } from './terms.ts'

/**
 * Who reads it, first to last. What the own team has to know goes to who has her now, on a working day then to the others of her team, and
 * then to the coordinators of the 24/7 line: always somebody. A complaint never goes to the team it may be about.
 */
export function ownersOn(kind: MatterKind, on: Day, readers: Readers): string[] {
  const { onDuty, keyWorker, replacement, coordinators, complaintOfficers, privacyOfficers } = readers
  const team = isAtWork(on) ? [onDuty, keyWorker, replacement] : [onDuty]
  const officers = [...complaintOfficers.own, ...complaintOfficers.others]
  const order = kind === 'message' || kind === 'worry' ? [...team, ...coordinators]
    : kind === 'complaint' ? [...officers, ...privacyOfficers] : [...privacyOfficers, ...officers]
  return [...new Set(order.filter((one) => one !== undefined))]
}

/** Who gets it next: the first who has not had it yet; when all had it, the last one keeps it and is reminded. */
export const nextOwner = (order: readonly string[], had: readonly string[]): string | undefined => order.find((one) => !had.includes(one)) ?? order.at(-1)
