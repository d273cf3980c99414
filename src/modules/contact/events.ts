import type { MatterKind } from './model.ts'

/** A resident, or who she invited, sent something that must be answered; `owner` is the account that has it first. */
export type MatterSent = { type: 'matter-sent'; about: string; matter: string; kind: MatterKind; owner: string }
/** Somebody answered it. */
export type MatterAnswered = { type: 'matter-answered'; about: string; matter: string; kind: MatterKind }
/** It was not read or answered in time and went on to the next. */
export type MatterEscalated = { type: 'matter-escalated'; about: string; matter: string; kind: MatterKind; owner: string }
/** Somebody who works here made a paper card for a resident, or it was withdrawn. */
export type CardGiven = { type: 'card-given'; about: string; card: string }
export type CardWithdrawn = { type: 'card-withdrawn'; about: string; card: string }
