import type { Because } from './model.ts'

export const becauseNames: Readonly<Record<Because, string>> = {
  'residence': 'woont in deze gemeente', 'origin': 'woonde hier vóór opvang of beschermd wonen', 'registration': 'staat hier ingeschreven (BRP)',
  'centre-pays': 'de centrumgemeente betaalt voor alle deelnemers', 'left-region': 'de eigen gemeente doet niet meer mee en betaalt zelf',
  'from-outside': 'komt van buiten de regio; opvang is er voor iedereen', 'no-fixed-address': 'heeft geen vast adres',
}

export const refusals = {
  'no-regime': ({ service, day }: Record<string, string | number>) => `Voor ${service} is op ${day} niet afgesproken wie betaalt. Leg eerst een betaalregel vast.`,
  'no-cost-per-person': 'Bij de vrouwenopvang bestaan geen kosten per persoon.',
} as const

export const words = {
  menu: 'Kosten',
  titleMunicipality: (name: string) => `Wat betaalt ${name}?`,
  titleRegion: 'Wat betaalt elke gemeente?',
  intro: (year: number, until: string) => `Het jaar ${year}, tot en met ${until}. Elke dag telt één keer, tegen de prijs van die dag.`,
  introWhole: (year: number) => `Het hele jaar ${year}. Elke dag telt één keer, tegen de prijs van die dag.`,
  introFuture: (year: number) => `Het jaar ${year} is nog niet begonnen. U ziet wat wij nu al verwachten.`,
  toDate: 'Tot nu toe', expected: 'Verwacht dit jaar', budget: 'Begroting', left: 'Over of tekort',
  toDateMeaning: (exact: string, until: string) => `Precies ${exact}: alle dagen tot en met ${until}.`,
  expectedMeaning: (exact: string) => `Precies ${exact}: als wie nu hulp heeft, die houdt tot en met 31 december.`,
  budgetMeaning: 'Vastgesteld door de gemeente.', budgetExample: 'Voorbeeldwaarde: verzonnen voor dit programma.', noBudget: 'geen',
  noBudgetMeaning: 'Voor dit jaar staat er geen begroting.',
  leftGood: (exact: string) => `Precies ${exact} blijft naar verwachting over.`, leftShort: (exact: string) => `Precies ${exact}: zoveel komt de gemeente naar verwachting tekort.`,
  how: 'Hoe is dit geteld?',
  howItems: [
    'Tot nu toe: elke dag dat iemand ondersteuning had, maal de dagprijs van die dag. Vandaag telt mee.',
    'Verwacht: hetzelfde, en daarbij elke dag tot en met 31 december voor wie nu ondersteuning heeft. Een nieuwe prijs telt mee vanaf de dag dat die geldt. Nieuwe mensen en overstappen zijn niet voorspeld.',
    'Wie betaalt: de gemeente die volgens de betaalregel van die dag verantwoordelijk is. Bij hulp in het eigen huis is dat de woonplaats. Bij opvang en beschermd wonen is dat de gemeente waar iemand daarvóór woonde.',
    'Vrouwenopvang telt hier niet mee. Daar bestaan geen kosten per persoon.',
  ],
  perMunicipality: 'Per gemeente', total: 'Samen', municipality: 'Gemeente',
  perProduct: 'Per soort ondersteuning', product: 'Soort', days: 'Dagen', amount: 'Bedrag', noCosts: 'In dit jaar zijn er geen kosten.',
  lines: 'Welke regels zitten erachter?', linesCaption: 'Kosten per kenmerk in dit jaar', linesIntro: 'U ziet een kenmerk en een bedrag voor het hele jaar tot nu toe, geen naam en geen maanden. Welke ondersteuning het is, op welke dagen en van wie, staat hier niet.',
  reference: 'Kenmerk', noLines: 'Er zijn geen kostenregels in dit jaar.',
  previousYear: (year: number) => `Naar ${year}`, page: (page: number) => `Bladzijde ${page}`,
  unpaidTitle: (count: number) => (count === 1 ? 'Bij 1 dag is geen betaler bekend' : `Bij ${count} dagen is geen betaler bekend`),
  unpaidText: 'Voor deze dagen is er geen betaalregel. Ze staan in geen enkel bedrag op deze bladzijde.',
  paidAll: 'Elke dag ondersteuning met een prijs staat bij precies één gemeente.',
} as const
