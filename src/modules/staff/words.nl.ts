import type { OrganisationKind, Role } from './model.ts'

/** What each role is called on screen. */
const roleNames: Readonly<Record<Role, string>> = {
  'resident': 'inwoner', 'network-member': 'naaste', 'referrer': 'verwijzer', 'client-advocate': 'cliëntondersteuner', 'representative': 'mentor',
  'local-team': 'lokaal team', 'access-worker': 'centrale toegang', 'decider': 'beslisser', 'placement-coordinator': 'plaatsing',
  'shelter-desk': 'balie opvang', 'support-worker': 'begeleider', 'night-worker': 'nachtdienst', 'night-visitor': 'bezoeker in de nacht',
  'back-up': 'achterwacht', 'oncall-coordinator': 'coördinator 24/7', 'shelter-guest': 'gast van de opvang', 'outflow-coordinator': 'uitstroom', 'team-lead': 'teamleider',
  'housing-corporation': 'woningcorporatie', 'municipal-consultant': 'consulent', 'municipal-finance': 'financiën gemeente', 'municipal-policy': 'beleid gemeente',
  'receiving-region': 'ontvangende regio', 'pathway-monitor': 'trajectbewaker', 'programme-team': 'regioteam', 'task-team': 'opgaveteam', 'contract-manager': 'contractmanager',
  'regional-finance': 'financiën regio', 'provider-manager': 'manager aanbieder', 'womens-shelter-worker': 'vrouwenopvang', 'supervisor': 'toezichthouder',
  'alderman': 'wethouder', 'privacy-officer': 'functionaris gegevensbescherming', 'complaint-officer': 'klachtenfunctionaris', 'lived-experience-expert': 'ervaringsdeskundige', 'administrator': 'beheerder',
}

/** The Dutch name of a role; the program itself is called by its name. */
export const roleName = (role: string): string => (role in roleNames ? roleNames[role as Role] : role === 'public' ? 'bezoeker van de site' : 'Sluitend zelf')

/** What each kind of organisation is called, on screen and in the API. */
export const organisationKindNames: Readonly<Record<OrganisationKind, string>> = {
  'provider': 'aanbieder', 'municipality': 'gemeente', 'desk': 'regionale-balie', 'housing-corporation': 'woningcorporatie', 'advocate': 'clientondersteuning',
  'referrer': 'verwijzer', 'supervisor': 'toezichthouder', 'other-region': 'andere-regio',
}

export const words = {
  accountsTitle: 'Wie werken er in Sluitend?', accountsMenu: 'Accounts',
  accountsIntro: 'Alle medewerkers met hun rol. Accounts van inwoners staan hier niet: wie hulp krijgt, hoeft u voor dit werk niet te weten.',
  accounts: 'Accounts', nobody: 'Er zijn nog geen accounts.', name: 'Naam', role: 'Rol', works: 'Werkt voor', since: 'Sinds', until: 'Tot', open: 'geen einddatum', region: 'de regio',
  shown: (first: number, last: number) => `${first} tot en met ${last}`, none: 'geen',
  feed: {
    title: 'Zet mijn afspraken in mijn eigen agenda', shiftsTitle: 'Zet mijn diensten in mijn eigen agenda', intro: 'Uw telefoon of computer haalt de tijden dan zelf op. Er staan alleen tijden en voorletters in: geen namen, geen adres, niet waarover het gaat.',
    shiftsIntro: 'Uw telefoon of computer haalt uw diensten dan zelf op, ook als u ruilt. Er staan alleen tijden en de naam van de lijn in: niets over wie er belt.', off: 'Dit staat uit.', on: 'Dit staat aan. Zet dit adres in uw agenda, bij ‘abonneren’ of ‘toevoegen via URL’:',
    secret: 'Wie dit adres heeft, kan uw tijden zien. Geef het aan niemand. Is het toch bij een ander? Maak dan een nieuw adres.', turnOn: 'Zet aan', renew: 'Maak een nieuw adres', turnOff: 'Zet uit', address: 'Adres van uw agenda', name: 'Sluitend',
  },
} as const
