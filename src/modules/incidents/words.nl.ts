import type { IncidentAct, IncidentKind, IncidentState, SafeNow, TurnOf } from './model.ts'

type Details = Record<string, string | number>

/** What to do when a rule says no, by code. */
export const refusals = {
  'no-such-provider': 'Kies een aanbieder uit de lijst.',
  'not-happened-yet': 'Dit moment moet nog komen. Kies wanneer het gebeurde.',
  'not-your-person': 'Kies alleen mensen die u begeleidt. Anderen beschrijft u in de tekst, zonder naam.',
  'step-not-now': 'Deze stap kan nu niet. Kijk wat er al gedaan is.',
  'say-more': ({ least }: Details) => `Schrijf iets meer: ten minste ${least} tekens.`,
} as const

export const kindNames: Readonly<Record<IncidentKind, string>> = { calamity: 'Calamiteit', violence: 'Geweld' }
export const safetyNames: Readonly<Record<SafeNow, string>> = { yes: 'Ja', no: 'Nee', unsure: 'Weet ik niet zeker' }
export const stateNames: Readonly<Record<IncidentState, string>> = {
  reported: 'gemeld', received: 'ontvangen door de toezichthouder', asked: 'onderzoek gevraagd aan de aanbieder', found: 'bevindingen zijn er', measured: 'maatregelen afgesproken', closed: 'afgerond',
}
export const turnNames: Readonly<Record<TurnOf, string>> = { supervisor: 'toezichthouder', provider: 'aanbieder', nobody: 'niemand' }
export const actNames: Readonly<Record<IncidentAct, string>> = {
  'receive': 'Ik heb deze melding ontvangen', 'ask-enquiry': 'Vraag een onderzoek', 'give-findings': 'Stuur de bevindingen', 'plan-measures': 'Stuur de maatregelen', 'close': 'Rond af',
}
export const doneNames: Readonly<Record<IncidentAct, string>> = {
  'receive': 'Ontvangen', 'ask-enquiry': 'Onderzoek gevraagd', 'give-findings': 'Bevindingen', 'plan-measures': 'Maatregelen', 'close': 'Afgerond',
}
export const askedNames: Readonly<Record<IncidentAct, string>> = {
  'receive': '', 'ask-enquiry': 'Wat moet de aanbieder onderzoeken?', 'give-findings': 'Wat hebt u gevonden?', 'plan-measures': 'Wat gaat u doen, en wanneer?', 'close': 'Waarom is het klaar?',
}

/** Messages outside the screen: a number, and never who or where. */
export const messages = {
  reported: (number: string) => `Er is een calamiteit of geweld gemeld (${number}). Open Incidenten.`,
  yours: (number: string) => `U bent aan zet bij incident ${number}. Open Incidenten.`,
  late: (number: string) => `De termijn bij incident ${number} is voorbij. Open Incidenten.`,
}

export const words = {
  menu: 'Incidenten', menuReport: 'Incident melden', menuOwn: 'Door mij gemeld', menuCounts: 'Incidenten in aantallen',
  list: {
    title: 'Wat is er gemeld?', intro: (open: number, late: number) => (open === 0 ? 'Er is nu niets open.' : `${open} open, ${late} over de termijn. Wat het eerst moet staat bovenaan.`), caption: 'Incidenten', empty: 'Er is geen incident gemeld.',
    number: 'Nummer', kind: 'Soort', provider: 'Aanbieder', when: 'Gemeld', state: 'Stand', turn: 'Aan zet', due: 'Voor', late: 'te laat', safe: 'nog niet veilig', figures: 'Naar de cijfers voor het toezicht',
  },
  report: {
    title: 'Een calamiteit of geweld melden', intro: 'De toezichthouder krijgt uw melding direct, dag en nacht. U hebt daarvoor van niemand toestemming nodig, en niemand mag het u verbieden.',
    danger: 'Is er nu gevaar? Bel eerst 112.', kind: 'Wat is het?', kindHint: 'Een calamiteit is een onverwachte gebeurtenis met ernstige schade voor een cliënt, of het overlijden van een cliënt. Geweld is ook ernstige dreiging of misbruik.',
    provider: 'Bij welke aanbieder?', place: 'Waar was het?', placeHint: 'Bijvoorbeeld: het huis aan de gracht, de hal. Geen namen.', on: 'Op welke dag?', time: 'Hoe laat?', words: 'Wat is er gebeurd?', wordsHint: 'Vertel wat u zag en hoorde. Namen zijn niet nodig.',
    safe: 'Is iedereen nu veilig?', involved: 'Wie van uw mensen was erbij?', involvedHint: 'Alleen voor het incident. Het komt niet in het dossier te staan.', withoutName: 'Toon mijn naam niet aan de aanbieder', withoutNameHint: 'De toezichthouder ziet uw naam wel en gaat er zorgvuldig mee om.', send: 'Meld dit nu',
  },
  own: { title: 'Wat meldde ik?', intro: 'U ziet hoe ver het is. Wat er gevonden is, staat in het incident en niet hier.', caption: 'Door mij gemeld', empty: 'U hebt niets gemeld.', thanks: 'De toezichthouder heeft uw melding.', thanksText: 'Dank u. Er gaat nu een bericht naar de toezichthouder en naar wie de aanbieder leidt. Zorg ook voor uzelf: praat er vandaag met iemand over.' },
  one: {
    facts: 'De melding', happened: 'Gebeurd op', place: 'Waar', safe: 'Nu veilig', reporter: 'Gemeld door', hiddenReporter: 'een medewerker', involved: 'Betrokkenen', nobody: 'niemand bij naam genoemd', what: 'Wat er gebeurde',
    steps: 'Wat er gedaan is', noSteps: 'Er is nog niets gedaan.', next: 'De volgende stap', notYours: 'Een ander is aan zet.', done: 'Dit incident is afgerond.', due: (day: string) => `Uiterlijk op ${day} (voorbeeldwaarde).`, text: 'Uitleg', notInFile: 'Dit incident staat in geen enkel dossier van een persoon.',
  },
  counts: { title: 'Hoeveel incidenten waren er?', intro: 'Calamiteiten en geweld in de hele regio, de laatste twaalf maanden. Kleine aantallen staan er niet, zodat niemand te herkennen is.', caption: 'Per soort', open: 'Nog open', closed: 'Afgerond', all: 'Samen', hidden: 'niet getoond' },
} as const
