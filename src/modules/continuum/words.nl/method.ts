type Method = { baselineWeeks: number; slack: number; threshold: number; mostPerWeek: number; clearlyBetter: number }

const dutch = (value: number): string => String(value).replace('.', ',')

/** The page that tells everybody how a signal from check-ins comes about. */
export const method = {
  title: 'Hoe werkt het signaal uit check-ins?', intro: 'Inwoners kunnen zelf vertellen hoe het gaat, met een cijfer van 1 tot 10. Hier leest u wat het programma daarmee doet, en hoe vaak het ernaast zit.',
  promiseTitle: 'Wat u altijd mag verwachten',
  promises: [
    'Meedoen is een eigen keuze. Stoppen kan altijd, en de hulp verandert er niet door.', 'Het programma beslist niets. Het vraagt een begeleider om te kijken, en zegt erbij waarom.', 'Een mens antwoordt op elk signaal. Gebeurt dat niet op tijd, dan gaat het naar wie vervangt.',
    'De inwoner ziet zijn of haar eigen cijfers en kan lezen wat er is geantwoord.', 'Niets invullen telt nooit als een laag cijfer.',
  ],
  stepsTitle: 'Zo rekent het programma',
  steps: ({ baselineWeeks, slack, threshold, mostPerWeek, clearlyBetter }: Method): readonly string[] => [
    'Van elke week met een of meer cijfers neemt het programma het middelste cijfer. Eén slechte dag maakt dus geen slechte week.',
    `Uit de eerste ${baselineWeeks} weken leert het wat voor deze mens gewoon is, en hoeveel het gewoonlijk schommelt. Tot die tijd komt er geen signaal.`,
    `Daarna telt het elke week op hoe ver het cijfer onder het gewone ligt, gemeten in gewone schommelingen. Een klein verschil, tot ${dutch(slack)} schommeling, telt niet mee. Een betere week haalt er weer iets af.`,
    `Eén week telt voor hooguit ${dutch(mostPerWeek)} schommelingen. Er zijn dus altijd ten minste drie slechte weken nodig.`,
    `Is de som ${threshold} of meer, dan komt er een signaal. Wat gewoon is, stijgt vanzelf mee na ${baselineWeeks} rustige weken die ten minste ${clearlyBetter} punt hoger liggen. Het zakt nooit vanzelf: daarvoor moet eerst een mens hebben gekeken.`,
  ],
  wrongTitle: 'Hoe vaak zit het ernaast?',
  wrongIntro: (people: number): string => `Wij hebben dit gemeten op ${people} verzonnen mensen per rij, met cijfers uit een toevalsrekening die elke keer gelijk is. Bij echte mensen kan het anders zijn.`,
  falseCaption: 'Signaal zonder reden: het deel van de mensen bij wie niets veranderde, en die in een jaar toch een signaal kregen', falseAlarm: 'Ten onrechte, in een jaar',
  seenCaption: 'Gezien: het deel van de mensen bij wie het cijfer in vier weken zakte, en die een signaal kregen', drop: 'Zakte zoveel punten', seen: (weeks: number): string => `Gezien binnen ${weeks} weken`,
  who: 'Iemand van wie het cijfer', steadiness: { 'very-steady': 'bijna niet schommelt', 'steady': 'een punt schommelt', 'up-and-down': 'veel schommelt' },
  percent: (share: number): string => `${Math.round(share * 100)} %`,
  weigh: 'Een gevoeliger signaal mist minder, maar roept vaker voor niets. De regio weegt dat af. Een signaal voor niets kost een telefoontje.',
  sourceTitle: 'Waar komt dit vandaan?',
  source: ({ slack, threshold }: Method): string => `De methode heet cumulatieve som (CUSUM), van E.S. Page: Continuous inspection schemes, Biometrika 41 (1954), bladzijde 100 tot 115. Speling ${dutch(slack)} en drempel ${threshold}, gemeten in de eigen schommeling.`,
  example: 'Voorbeeldwaarde: de speling, de drempel en het aantal weken zijn door de makers gekozen. De regio stelt ze zelf vast.',
} as const
