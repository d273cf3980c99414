import type { Role } from './model.ts'

const roleNames: Readonly<Record<Role, string>> = {
  'resident': 'resident', 'network-member': 'somebody close', 'referrer': 'referrer', 'client-advocate': 'independent advocate', 'representative': 'mentor',
  'local-team': 'local team', 'access-worker': 'central access point', 'decider': 'decision maker', 'placement-coordinator': 'placement',
  'shelter-desk': 'desk of the shelter', 'support-worker': 'support worker', 'night-worker': 'night service', 'night-visitor': 'visitor at night',
  'back-up': 'back-up at night', 'oncall-coordinator': 'coordinator 24/7', 'shelter-guest': 'guest of the shelter', 'outflow-coordinator': 'moving on', 'team-lead': 'team leader',
  'housing-corporation': 'housing association', 'municipal-consultant': 'consultant of the municipality', 'municipal-finance': 'finance of the municipality', 'municipal-policy': 'policy of the municipality',
  'receiving-region': 'receiving region', 'pathway-monitor': 'guard of next steps', 'programme-team': 'team of the region', 'task-team': 'task team', 'contract-manager': 'contract manager',
  'regional-finance': 'finance of the region', 'provider-manager': 'manager of a provider', 'womens-shelter-worker': 'women’s shelter', 'supervisor': 'inspector',
  'alderman': 'alderman', 'privacy-officer': 'privacy officer', 'complaint-officer': 'complaint officer', 'lived-experience-expert': 'expert by experience', 'administrator': 'administrator',
}

/** The English name of a role; the program itself is called by its name. */
export const roleName = (role: string): string => (role in roleNames ? roleNames[role as Role] : role === 'public' ? 'visitor of the site' : 'Sluitend itself')
