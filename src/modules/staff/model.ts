import type { Day } from '../../kernel/day.ts'

/** Everybody who signs in works or lives here in exactly one role at a time. */
export const roles = [
  'resident', 'network-member', 'referrer', 'client-advocate', 'representative', 'local-team', 'access-worker', 'decider',
  'placement-coordinator', 'shelter-desk', 'support-worker', 'night-worker', 'night-visitor', 'back-up', 'oncall-coordinator', 'shelter-guest',
  'outflow-coordinator', 'team-lead', 'housing-corporation', 'municipal-consultant', 'municipal-finance', 'municipal-policy', 'receiving-region',
  'pathway-monitor', 'programme-team', 'task-team', 'contract-manager', 'regional-finance', 'provider-manager', 'womens-shelter-worker', 'supervisor',
  'alderman', 'privacy-officer', 'complaint-officer', 'lived-experience-expert', 'administrator',
] as const

export type Role = (typeof roles)[number]

/**
 * How far a permission reaches. `own`: myself; `shared`: what a person shares with me; `caseload`: people entrusted to me by name;
 * `organisation`, `municipality`: people of mine; `desk:…`: people handed to that desk; `line`: callers of the line I am on;
 * `region`: things of the region without personal data; `aggregate`: counts only, small ones hidden.
 */
export type Scope = 'own' | 'shared' | 'caseload' | 'organisation' | 'municipality' | 'desk:access' | 'desk:placement' | 'desk:shelter' | 'desk:outflow'
  | 'desk:receiving' | 'desk:pathway' | 'line' | 'region' | 'aggregate'

const organisationKinds = ['provider', 'municipality', 'desk', 'housing-corporation', 'advocate', 'referrer', 'supervisor', 'other-region'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export type Organisation = {
  id: string
  name: string
  kind: OrganisationKind
  municipality: string | null
}

export type Worker = { accountId: string; name: string; role: string; phone: string | null; organisationId: string | null }

/** An account with one of its roles, as the administrator reads it. */
export type AccountRow = { id: string; name: string; role: string; organisation: string | null; municipality: string | null; from: Day; until: Day | null }
