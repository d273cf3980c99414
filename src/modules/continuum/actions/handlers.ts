import { type Handler, hears } from '../../../platform/events.ts'
import type { CallClosed, DecisionTaken, MissedAtLine, MissedTimeGiven, ReportReceived } from '../events.ts'
import { takeDecision } from './entitlements.ts'
import { hearAtLine, hearCallClosed, hearGiven } from './missed.ts'
import { movedHandlers } from './moved.ts'
import { hearDecision, hearReport } from './wanted.ts'

/**
 * A decision gives a right, and is an answer to what was wanted outside the one before; who moves to another compartment has other workers;
 * who is at work, and how a call ended, say where a missed time stands.
 */
export const continuumHandlers: readonly Handler[] = [
  ...movedHandlers,
  hears<ReportReceived>('report-received', hearReport),
  hears<DecisionTaken>('decision-taken', takeDecision),
  hears<DecisionTaken>('decision-taken', hearDecision),
  hears<MissedTimeGiven>('missed-time-given', hearGiven),
  hears<MissedAtLine>('missed-at-line', hearAtLine),
  hears<CallClosed>('call-closed', hearCallClosed),
]
