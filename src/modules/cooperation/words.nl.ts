import type { Service, Standing } from './model.ts'

export const standingNames: Readonly<Record<Standing, string>> = {
  kept: 'nagekomen', 'kept-late': 'te laat nagekomen', open: 'loopt', late: 'te laat',
}

const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dagen`)

/** How far a day is away, in words: "over 3 dagen", "vandaag", "4 dagen geleden". Long times in weeks or months. */
export function awayWords(count: number): string {
  const size = Math.abs(count)
  if (size === 0) return 'vandaag'
  const words = size < 21 ? days(size) : size < 91 ? `${Math.round(size / 7)} weken` : `${Math.round(size / 30.4)} maanden`
  return count > 0 ? `over ${words}` : `${words} geleden`
}

export const words = {
  title: 'Wat hebben wij afgesproken?', menu: 'Afspraken', exampleValue: 'voorbeeldwaarde',
  intro: 'Elke afspraak heeft een eigenaar, een maat en een datum. Zo is te zien wie aan zet is.',
  agreements: 'Afspraken die wij nakomen', noAgreements: 'Er zijn nog geen afspraken vastgelegd.', agreement: 'Afspraak', owner: 'Eigenaar', measure: 'Hoe wij het meten', due: 'Klaar op',
  standing: 'Hoe staat het?', evidence: 'Bewijs', noEvidence: 'nog geen bewijs', keptOn: 'nagekomen op',
  lateNow: (count: number): string => (count === 1 ? 'Er is 1 afspraak te laat. De eigenaar is aan zet.' : `Er zijn ${count} afspraken te laat. De eigenaren zijn aan zet.`),
  dispute: 'Wat als iemand een afspraak niet nakomt?', disputeIntro: 'Deze stappen zijn een voorbeeldwaarde. De regio stelt ze zelf vast.',
  disputeSteps: [
    'De eigenaar zegt wat er nodig is en noemt een nieuwe datum.',
    'Lukt dat niet? Dan bespreken de bestuurlijk trekkers het met de eigenaar.',
    'Komen de gemeenten er niet uit? Dan vragen zij advies aan de geschillencommissie.',
    'In het jaarcijfer voor de gemeenteraden staat welke afspraken te laat waren.',
  ],
  memberships: 'Wie doet waaraan mee?', membershipsIntro: 'Per gemeente en per dienst. Ondersteuning in het eigen huis regelt elke gemeente zelf.', municipality: 'Gemeente', notTaking: 'doet niet mee', membershipTable: 'Deelname per gemeente en dienst',
  // With the places where a narrow column may break the word.
  serviceHeads: { 'maatschappelijke-opvang': 'Maatschap\u00ADpelijke opvang', 'beschermd-wonen': 'Beschermd wonen', 'vrouwenopvang': 'Vrouwen\u00ADopvang' } satisfies Record<Service, string>,
  centre: 'centrumgemeente', source: 'Bron', noMunicipalities: 'Er zijn nog geen gemeenten ingericht.',
  since: (day: string): string => `sinds ${day}`, between: (first: string, last: string): string => `van ${first} tot en met ${last}`, took: (period: string): string => `deed mee ${period}`, from: (day: string): string => `vanaf ${day}`,
  after: (region: string): string => `, daarna regio ${region}`,
  leads: 'Wie zijn de bestuurlijk trekkers?', noLeads: 'Er zijn geen trekkers bekend.', of: 'gemeente',
  documents: 'Op welke stukken rust dit?', noDocuments: 'Er zijn nog geen stukken.',
} as const
