import type { Role, Scope } from '../model.ts'

type Row = Partial<Record<Role, Scope>>

const each = (scope: Scope, ...to: Role[]): Row => Object.fromEntries(to.map((role) => [role, scope])) as Row

const allStaff: Role[] = [
  'local-team', 'access-worker', 'decider', 'placement-coordinator', 'shelter-desk', 'support-worker', 'night-worker', 'night-visitor', 'back-up',
  'oncall-coordinator', 'outflow-coordinator', 'team-lead', 'municipal-consultant', 'municipal-finance', 'municipal-policy', 'pathway-monitor', 'programme-team', 'task-team',
  'contract-manager', 'regional-finance', 'provider-manager', 'womens-shelter-worker', 'supervisor', 'alderman', 'privacy-officer', 'complaint-officer', 'administrator',
]

/**
 * Who may do what, and how far it reaches. The one authority: routes, menus and the matrix test are made from it.
 * A role that is not named in a row may not do it. Sources: domain.md section 9 (roles) and 11 rule 8 (who sees what).
 */
export const matrix = {
  // desks
  'see-desk': each('own', ...allStaff, 'resident', 'network-member', 'referrer', 'client-advocate', 'representative', 'shelter-guest',
    'housing-corporation', 'receiving-region', 'lived-experience-expert'),
  'see-cooperation': each('region', ...allStaff, 'receiving-region', 'lived-experience-expert', 'housing-corporation', 'client-advocate', 'referrer'),
  // people
  'search-people': {
    'support-worker': 'caseload', 'provider-manager': 'organisation', 'municipal-consultant': 'municipality', 'access-worker': 'desk:access',
    decider: 'desk:access', 'placement-coordinator': 'desk:placement', 'outflow-coordinator': 'desk:outflow', 'womens-shelter-worker': 'caseload',
    'receiving-region': 'desk:receiving',
  },
  'open-file': {
    'support-worker': 'caseload', 'team-lead': 'organisation', 'municipal-consultant': 'municipality', 'access-worker': 'desk:access', decider: 'desk:access',
    'placement-coordinator': 'desk:placement', 'outflow-coordinator': 'desk:outflow', 'provider-manager': 'organisation',
    'womens-shelter-worker': 'caseload', 'receiving-region': 'desk:receiving', 'pathway-monitor': 'desk:pathway',
  },
  'protect-person': each('caseload', 'womens-shelter-worker'),
  'see-life-line': { 'support-worker': 'caseload', 'womens-shelter-worker': 'caseload' },
  'see-own-file': each('own', 'resident', 'shelter-guest'),
  'record-representative': { 'support-worker': 'caseload', 'access-worker': 'desk:access' },
  'see-represented': each('shared', 'representative', 'client-advocate'),
  'see-shared': each('shared', 'network-member'),
  'invite-network': each('own', 'resident'),
  'see-who-looked': each('own', 'resident', 'shelter-guest'),
  // continuum
  'see-caseload': { 'support-worker': 'caseload', 'provider-manager': 'organisation', 'womens-shelter-worker': 'caseload' },
  'check-in': each('own', 'resident'),
  'see-own-support': each('own', 'resident', 'shelter-guest'),
  'write-observation': each('caseload', 'support-worker'),
  'write-down-check-in': each('caseload', 'support-worker', 'womens-shelter-worker'),
  'agree-time': { resident: 'own', 'support-worker': 'caseload', 'womens-shelter-worker': 'caseload' },
  'answer-signal': each('caseload', 'support-worker', 'womens-shelter-worker'),
  'write-plan': { resident: 'own', 'support-worker': 'caseload', 'womens-shelter-worker': 'caseload' },
  'manage-activities': each('municipality', 'municipal-policy'),
  'move-support': each('caseload', 'support-worker'),
  // support
  'keep-contacts': each('caseload', 'support-worker'),
  'see-own-contacts': each('own', 'resident'),
  'write-note': each('caseload', 'support-worker'),
  'read-own-notes': each('own', 'resident'),
  'write-own-medication': each('own', 'resident'),
  'hand-over-shift': { 'support-worker': 'caseload', 'team-lead': 'organisation' },
  'lead-team': each('organisation', 'team-lead'),
  'see-delivery': { 'support-worker': 'caseload', 'team-lead': 'organisation' },
  'see-delivery-figures': { 'provider-manager': 'organisation', 'contract-manager': 'aggregate' },
  // access
  'make-report': { resident: 'own', 'access-worker': 'desk:access', referrer: 'shared', 'local-team': 'municipality', 'municipal-consultant': 'municipality', 'client-advocate': 'shared', 'support-worker': 'caseload' },
  'report-for-another': { 'access-worker': 'desk:access', referrer: 'shared', 'local-team': 'municipality', 'municipal-consultant': 'municipality', 'client-advocate': 'shared', 'support-worker': 'caseload' },
  'report-known': each('caseload', 'support-worker'),
  'see-own-reports': { referrer: 'own', 'local-team': 'own', 'municipal-consultant': 'own', 'client-advocate': 'own', 'support-worker': 'own' },
  'see-access-list': each('desk:access', 'access-worker', 'decider'),
  'do-enquiry': each('desk:access', 'access-worker'),
  'apply': { resident: 'own', 'access-worker': 'desk:access' },
  'decide': each('desk:access', 'decider'),
  'see-decision': { resident: 'own', 'shelter-guest': 'own', 'support-worker': 'caseload', 'municipal-consultant': 'municipality', 'access-worker': 'desk:access', decider: 'desk:access', representative: 'shared' },
  'object': { resident: 'own', 'shelter-guest': 'own', representative: 'shared' },
  'decide-objection': { decider: 'desk:access', 'municipal-consultant': 'municipality' },
  'see-municipal-cases': each('municipality', 'municipal-consultant'),
  'see-case': { 'access-worker': 'desk:access', decider: 'desk:access', 'municipal-consultant': 'municipality', 'receiving-region': 'desk:receiving' },
  'hand-over-case': each('municipality', 'municipal-consultant'),
  'accept-case': each('desk:receiving', 'receiving-region'),
  'see-care-signals': { 'access-worker': 'desk:access', 'local-team': 'municipality' },
  // placement
  'see-wait-list': { 'placement-coordinator': 'desk:placement', 'access-worker': 'desk:access' },
  'offer-place': each('desk:placement', 'placement-coordinator'),
  'answer-offer': { resident: 'own', 'shelter-guest': 'own', 'provider-manager': 'organisation', 'placement-coordinator': 'desk:placement' },
  'see-stays': { 'support-worker': 'caseload', 'provider-manager': 'organisation', 'placement-coordinator': 'desk:placement', 'night-worker': 'line', 'outflow-coordinator': 'desk:outflow' },
  'change-stay': { 'support-worker': 'caseload', 'provider-manager': 'organisation', 'placement-coordinator': 'desk:placement', 'night-worker': 'line' },
  'mark-ready-to-leave': { 'support-worker': 'caseload', 'provider-manager': 'organisation' },
  'see-beds': { 'shelter-desk': 'region', 'placement-coordinator': 'region', 'night-worker': 'region', 'oncall-coordinator': 'region', 'support-worker': 'region', 'provider-manager': 'region', 'back-up': 'region' },
  'register-night': each('desk:shelter', 'shelter-desk'),
  'refuse-at-door': each('desk:shelter', 'shelter-desk'),
  'switch-cold-weather': each('region', 'programme-team', 'shelter-desk'),
  'book-respite': { 'support-worker': 'caseload', 'night-worker': 'line', 'placement-coordinator': 'desk:placement' },
  'see-outflow': { 'outflow-coordinator': 'desk:outflow' },
  'see-outflow-counts': each('aggregate', 'housing-corporation'),
  'see-own-wait': each('own', 'resident', 'shelter-guest'),
  // on call
  'call-for-help': each('own', 'resident', 'shelter-guest'),
  'see-calls': each('line', 'night-worker', 'back-up', 'oncall-coordinator'),
  'answer-call': each('line', 'night-worker', 'back-up', 'oncall-coordinator'),
  'close-call': each('line', 'night-worker', 'back-up', 'oncall-coordinator'),
  'send-visitor': each('line', 'night-worker', 'back-up', 'oncall-coordinator'),
  'see-visits': each('line', 'night-worker', 'night-visitor', 'back-up', 'oncall-coordinator'),
  'do-visit': each('own', 'night-visitor', 'back-up'),
  'see-follow-ups': { 'support-worker': 'caseload', 'womens-shelter-worker': 'caseload', 'oncall-coordinator': 'line' },
  'see-debriefs': { 'night-worker': 'own', 'night-visitor': 'own', 'back-up': 'own', 'oncall-coordinator': 'line' },
  'see-roster': each('line', 'night-worker', 'night-visitor', 'back-up', 'oncall-coordinator'),
  'plan-own-shifts': each('own', 'night-worker', 'night-visitor', 'back-up', 'oncall-coordinator'),
  'plan-roster': each('line', 'oncall-coordinator'),
  'see-answering': each('aggregate', 'oncall-coordinator', 'contract-manager', 'municipal-policy', 'alderman', 'programme-team'),
  'see-paper-list': each('line', 'night-worker', 'back-up', 'oncall-coordinator'),
  // contact
  'send-matter': each('own', 'resident', 'shelter-guest'),
  'read-matters': each('caseload', 'support-worker', 'team-lead', 'womens-shelter-worker', 'oncall-coordinator', 'complaint-officer', 'privacy-officer'),
  // Who may have it must be able to decide on it: on an objection another than who decided first.
  'decide-erasure': each('caseload', 'privacy-officer', 'complaint-officer'),
  'record-matter': { 'support-worker': 'caseload', 'night-worker': 'line', 'oncall-coordinator': 'line', 'access-worker': 'desk:access' },
  'give-card': { 'support-worker': 'caseload', 'womens-shelter-worker': 'caseload', 'access-worker': 'desk:access' },
  'tell-worry': each('shared', 'network-member'),
  // incidents
  'report-incident': each('own', 'local-team', 'access-worker', 'decider', 'placement-coordinator', 'shelter-desk', 'support-worker', 'night-worker', 'night-visitor', 'back-up',
    'oncall-coordinator', 'outflow-coordinator', 'team-lead', 'municipal-consultant', 'pathway-monitor', 'provider-manager', 'womens-shelter-worker'),
  'see-incidents': { supervisor: 'region', 'provider-manager': 'organisation' },
  'see-incident-counts': each('aggregate', 'municipal-policy', 'alderman', 'programme-team', 'supervisor'),
  // money and messages
  'see-amounts': { 'municipal-finance': 'municipality', 'regional-finance': 'region' },
  'see-budget': { alderman: 'municipality', 'municipal-policy': 'municipality', 'municipal-finance': 'municipality', 'regional-finance': 'region', 'programme-team': 'region' },
  'see-messages': { 'provider-manager': 'organisation', 'municipal-finance': 'municipality', 'regional-finance': 'region' },
  'see-contracts': { 'contract-manager': 'region', 'provider-manager': 'organisation', 'programme-team': 'region', 'regional-finance': 'region' },
  // steering
  'see-figures': each('aggregate', 'alderman', 'municipal-policy', 'programme-team', 'task-team', 'contract-manager', 'supervisor', 'lived-experience-expert', 'privacy-officer', 'oncall-coordinator'),
  'see-alderman-page': each('aggregate', 'alderman'),
  'see-own-houses': each('organisation', 'provider-manager'),
  'supervise': each('aggregate', 'supervisor'),
  'see-findings': {
    'access-worker': 'desk:access', 'placement-coordinator': 'desk:placement', 'support-worker': 'caseload', 'provider-manager': 'organisation', 'municipal-consultant': 'municipality',
    'pathway-monitor': 'desk:pathway',
  },
  'see-finding-counts': each('aggregate', 'programme-team', 'pathway-monitor', 'alderman', 'task-team', 'municipal-policy', 'supervisor'),
  // the house itself
  'see-log': each('region', 'privacy-officer'),
  'see-accounts': each('region', 'administrator'),
} as const satisfies Record<string, Row>

const rows: Readonly<Record<string, Row>> = matrix

/** The scope of an act for a role; undefined when that role may not do it, or nobody declared the act. */
export const scopeFor = (role: string, act: string): Scope | undefined => rows[act]?.[role as Role]

/** Everything a role may do, for its menu. */
export const actsOf = (role: string): string[] => Object.keys(rows).filter((act) => scopeFor(role, act) !== undefined)
