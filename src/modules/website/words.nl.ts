import type { Question } from './model.ts'

/** The sentences of the public site that do not stand in content/. Every language has the same shape. */
const nl = {
  siteName: 'Samen in de wijk', region: 'regio Amersfoort',
  menu: { help: 'Hulp zoeken', how: 'Hoe werkt het', municipalities: 'Gemeenten', cooperation: 'Samenwerking', mira: 'Mira' },
  foot: { accessibility: 'Toegankelijkheid', privacy: 'Privacy', documents: 'Documenten', waiting: 'Wachten', contact: 'Contact' },
  signIn: 'Inloggen', demo: 'Rondkijken', toStart: 'Naar mijn eerste scherm', home: 'Begin', moreAbout: 'Lees ook', what: 'Wat',
  helpNow: 'Kan het niet wachten?', helpNowText: 'Lees wie u kunt bellen, dag en nacht.', helpNowButton: 'Ik heb nu hulp nodig', call: (number: string) => `Bel ${number}`,
  groupPresent: 'Dag en nacht iemand aanwezig', groupHome: 'In uw eigen huis, dag en nacht bereikbaar',
  mapLabel: 'Kaart van de gemeenten in regio Amersfoort', mapMember: 'Doet mee met alles', mapWomen: 'Alleen nog vrouwenopvang', participation: 'Deelname',
  municipality: 'Gemeente', startHere: 'Hier begint u', localTeam: (name: string) => `Lokaal team of Wmo-loket van ${name}`,
  services: { 'maatschappelijke-opvang': 'Maatschap\u00ADpelijke opvang', 'beschermd-wonen': 'Beschermd wonen', vrouwenopvang: 'Vrouwen\u00ADopvang' },
  since: (day: string) => `sinds ${day}`,
  left: (day: string, successor: string | null) => `tot ${day}${successor ? `, daarna regio ${successor}` : ''}`,
  never: 'doet niet mee',
  participationCaption: 'Wie doet mee, en sinds wanneer?',
  participationNote: 'De begindatum is aangehouden: 2018 is het jaar van het regionale beleidskader. De overstap van Veenendaal is zoals de regio die bekendmaakte.',
  noMunicipalities: 'De gemeenten staan nog niet in het systeem.',
  leads: (names: string) => `Bestuurlijk trekkers: ${names}.`, and: 'en', noLeads: 'De bestuurlijk trekkers staan nog niet in het systeem.',
  document: 'Document', year: 'Jaar', about: 'Waar het over gaat', documentsCaption: 'Plannen en afspraken', noDocuments: 'Er staan nog geen documenten in het systeem.',
  movesCaption: 'Welke stappen kunnen?', moveFrom: 'Van', moveUp: 'Meer hulp', moveDown: 'Minder hulp', moveSide: 'Iets anders', breather: 'alleen een adempauze, daarna terug', noMove: 'geen',
  movesNote: 'Een deel van deze stappen staat in de regiovisie. De rest is een invulling voor dit voorbeeld. Welke stap bij u past, bekijken we samen.',
  activitiesCaption: 'Om aan mee te doen, per gemeente', activity: 'Wat', activityWhen: 'Wanneer en waar', activityCosts: 'Kosten en opgeven', exampleValue: 'voorbeeldwaarde', noActivities: 'Er staat nog niets in het systeem.',
  noMoves: 'De stappen staan nog niet in het systeem.',
  products: {
    'lichte-begeleiding': 'Lichte begeleiding', zelfstandig: 'Zelfstandig wonen',
  } as Record<string, string>,
  product: 'Vorm', waitingNow: 'Wachten nu', medianWait: 'De helft wacht al', weeks: (count: number) => (count === 1 ? '1 week of langer' : `${count} weken of langer`),
  fewer: 'minder dan 10 mensen', tooFew: 'te weinig mensen om te tonen', waitingCaption: (day: string) => `Wachten in regio Amersfoort op ${day}`, noWaiting: 'Er zijn nu geen cijfers over wachten.',
  bedsCaption: (time: string) => `Bedden in de nachtopvang om ${time}`, nightShelter: 'Nachtopvang', freeNow: 'Nu vrij', freeBeds: (count: number) => (count === 1 ? '1 bed vrij' : `${count} bedden vrij`),
  full: 'vol', noBeds: 'Wij weten nu niet hoeveel bedden er vrij zijn.', bedsNote: 'Dit kan elk moment veranderen. Wij kunnen niet beloven dat een bed vrij blijft. Is het vol? Kom toch: de medewerker zoekt met u mee.',
  coldTonight: 'Het is vannacht koud. Niemand wordt weggestuurd, ook als het vol is. U hoeft geen naam te zeggen.',
  howCounted: 'Hoe is dit geteld?',
  counted: [
    'Wachten nu: mensen met een besluit die vandaag op de regionale wachtlijst staan, per vorm.',
    'De helft wacht al: de helft van deze mensen wacht zo lang of langer, gerekend vanaf de dag waarop iemand op de wachtlijst kwam. Wie al een plek kreeg, telt niet mee.',
    'Gaat het om minder dan 10 mensen? Dan tonen wij geen getal, om hun privacy te beschermen. De vrouwenopvang zit niet in deze cijfers.',
  ],
  actions: { 'zorg-melden': 'Vertel ons uw zorg', melden: 'Kijk waar u zich meldt', vragenlijst: 'Doe de vragenlijst' } as Record<string, string>,
  question: {
    vraag: 'Uw vraag of opmerking', vraagHint: 'Schrijf geen medische gegevens en geen burgerservicenummer op.', naam: 'Uw naam', naamHint: 'Zoals u genoemd wilt worden.',
    antwoord: 'Hoe kunnen wij u antwoord geven?', antwoordHint: 'Een e-mailadres of telefoonnummer. Laat u dit leeg, dan kunnen wij niet antwoorden.',
    send: 'Verstuur uw bericht', label: 'Bericht aan het team',
    errors: {} as Record<string, string>, otherError: '', bsnError: '',
    sentTitle: 'Uw bericht is verstuurd', sentText: 'Het gaat per mail naar het team Psychische Kwetsbaarheid Amersfoort.',
    sentAnswer: 'Liet u een e-mailadres of telefoonnummer achter? Dan krijgt u daar antwoord. Hebt u nu hulp nodig? Wacht niet op antwoord.',
  },
}

export const words = nl
export type SiteWords = typeof nl

/** What the contact form calls its fields, in sentences about what is wrong. */
export const questionFields: Readonly<Record<keyof Question, string>> = { vraag: 'uw vraag of opmerking', naam: 'uw naam', antwoord: 'hoe wij u antwoord geven' }

/** The mail to the team, in Dutch whatever the language of the form. */
export const questionMail = {
  subject: 'Bericht van de website',
  body: ({ vraag, naam, antwoord }: Question, page: string): string =>
    [`Iemand stuurde een bericht via ${page}.`, '', vraag, '', `Naam: ${naam ?? 'niet ingevuld'}`, `Antwoord naar: ${antwoord ?? 'niet ingevuld, er kan geen antwoord gegeven worden'}`].join('\n'),
}

export const refusals = {
  'question-has-bsn': 'In uw bericht staat een burgerservicenummer. Haal dat weg. Mail is daar niet veilig genoeg voor.',
} as const
