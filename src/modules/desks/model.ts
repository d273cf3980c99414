import type { Role } from '../staff/index.ts'

/** Where each role begins: the page on which its next work stands. A test holds that every role has one and may see it. */
export const firstScreens: Readonly<Record<Role, string>> = {
  'resident': '/mijn', 'shelter-guest': '/mijn', 'network-member': '/gedeeld', 'representative': '/namens', 'client-advocate': '/namens',
  'referrer': '/meldingen/gemeld', 'local-team': '/meldingen/gemeld', 'access-worker': '/meldingen', 'decider': '/meldingen',
  'placement-coordinator': '/wachtlijst', 'shelter-desk': '/nacht', 'support-worker': '/mensen', 'womens-shelter-worker': '/mensen',
  'night-worker': '/oproepen', 'back-up': '/oproepen', 'oncall-coordinator': '/oproepen', 'night-visitor': '/bezoeken',
  'outflow-coordinator': '/uitstroom', 'team-lead': '/team', 'housing-corporation': '/uitstroom/aantallen', 'municipal-consultant': '/gemeente/dossiers', 'municipal-finance': '/kosten',
  'regional-finance': '/kosten', 'municipal-policy': '/cijfers', 'receiving-region': '/overdrachten', 'pathway-monitor': '/vangnet/aan-zet', 'programme-team': '/vangnet',
  'task-team': '/samenwerking/afspraken', 'contract-manager': '/contracten', 'provider-manager': '/aanbieder', 'supervisor': '/incidenten',
  'alderman': '/wethouder', 'privacy-officer': '/logboek', 'complaint-officer': '/post', 'lived-experience-expert': '/cijfers', 'administrator': '/accounts',
}

/** The first screen of somebody in this role; the front page for a role that is none of ours. */
export const firstScreenOf = (role: string): string => (role in firstScreens ? firstScreens[role as Role] : '/')
