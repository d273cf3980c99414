import type { IncidentKind } from './model.ts'

/** A calamity or violence was reported. Says of whom nor where: the incident has a file and an access of its own. */
export type IncidentReported = { type: 'incident-reported'; incident: string; kind: IncidentKind }
export type IncidentClosed = { type: 'incident-closed'; incident: string; kind: IncidentKind }
