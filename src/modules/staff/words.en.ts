import type { Sentences } from '../../kernel/language.ts'
import type { Role } from './model.ts'
import type * as nl from './words.nl.ts'

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

/** What somebody who reads English can meet; the rest is met by who works here. */
export const words: Partial<Sentences<typeof nl.words>> = {
  feed: {
    title: 'Put my appointments in my own calendar', shiftsTitle: 'Put my shifts in my own calendar', intro: 'Your telephone or computer then collects the times itself. There are only times and initials in it: no names, no address, not what it is about.',
    shiftsIntro: 'Your telephone or computer then collects your shifts itself, also when you swap. There are only times and the name of the line in it: nothing about who calls.', off: 'This is off.', on: 'This is on. Put this address in your calendar, at ‘subscribe’ or ‘add by URL’:',
    secret: 'Whoever has this address can see your times. Give it to nobody. Has somebody else got it? Then make a new address.', turnOn: 'Switch on', renew: 'Make a new address', turnOff: 'Switch off', address: 'Address of your calendar', name: 'Sluitend',
  },
}
