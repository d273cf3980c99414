import { type Day, formatDay } from '../../../kernel/day.ts'

const day = (on: Day): string => formatDay(on, 'nl')

/** The sentences of the early-warning plan, for each side. */
export const warningWords = {
  shared: {
    visitorHint: 'Bijvoorbeeld: de bel doet het niet, er is een hond.', written: (name: string, on: Day, version: number) => `Versie ${version}, ${day(on)}, door ${name}.`, never: 'Er is nog geen plan.', someone: 'een medewerker', earlier: 'Eerdere versies', version: (version: number) => `Versie ${version}`,
    inPerson: (name: string) => `De inwoner zei ja tegen ${name}, die het opschreef.`, fieldSigns: 'hoe je het merkt', fieldHelps: 'wat helpt', fieldCall: 'wie gebeld mag worden', fieldAvoid: 'wat niet helpt', fieldVisitor: 'wat een bezoeker moet weten',
    card: 'Maak een kaartje om te printen', cardTitle: 'Kaartje om bij u te dragen', cardIntro: 'Zo groot als een bankpas. Print deze pagina, knip langs de lijn en vouw het kaartje dubbel.', cardHow: 'Printen: kies Afdrukken in het menu van uw browser (op een computer: Ctrl+P). Zet de schaal op 100%.', cardShort: (parts: string) => `Niet alles past op het kaartje. Ingekort: ${parts}. In het plan zelf staat alles.`,
    cardFront: 'Als het niet goed met mij gaat', cardSigns: 'Zo merkt u het', cardHelps: 'Dit helpt', cardCall: 'Bel', cardAvoid: 'Liever niet', cardLine: '24/7-lijn: dag en nacht. Gevaar: 112. Zelfmoord: 113.',
    night: 'Dit leest de nachtdienst het eerst', nightIntro: 'De eerste regels van elk deel. Zet het belangrijkste dus vooraan.', nightHelps: 'Wat helpt', nightCall: 'Bel', nightAvoid: 'Liever niet', nightVisitor: 'Voor wie langskomt', emptyLine: 'niets ingevuld',
  },
  own: {
    states: { proposed: 'voorstel, u zei nog niets', accepted: 'u zei ja', declined: 'u zei nee' }, title: 'Wat helpt mij als het misgaat?', intro: 'U bepaalt wat hier staat. Wie u in de nacht helpt, leest dit eerst.', signs: 'Hoe merkt u of een ander dat het minder goed gaat?', helps: 'Wat helpt u dan?', call: 'Wie mogen wij bellen?', callHint: 'Naam en nummer. Bijvoorbeeld: mijn zus, dag en nacht.', avoid: 'Wat helpt u juist niet?', visitor: 'Wat moet iemand weten die bij u langskomt?',
    act: 'Bewaar dit plan', proposal: (name: string, on: Day) => `${name} schreef op ${day(on)} een voorstel voor u`, proposalText: 'Dit geldt nog niet. U beslist. Lees het rustig.', accept: 'Ja, dit wordt mijn plan', decline: 'Nee, dit wil ik niet', change: 'Of verander het hieronder in uw eigen woorden.', holds: 'Dit plan geldt nu', noHolds: 'Er geldt nog geen plan van u. Wie u in de nacht helpt, ziet dit als voorstel.', formTitle: 'Schrijf of verander mijn plan',
  },
  worker: {
    states: { proposed: 'voorstel, nog niet goedgekeurd', accepted: 'goedgekeurd door de inwoner', declined: 'niet goedgekeurd' }, title: 'Wat helpt als het misgaat?', intro: 'Dit plan is van de inwoner. De inwoner bepaalt wat er staat. U kunt iets voorstellen.', signs: 'Hoe merk je dat het minder goed gaat?', helps: 'Wat helpt dan?', call: 'Wie mag gebeld worden?', callHint: 'Naam en nummer, en of het ook in de nacht mag.', avoid: 'Wat helpt juist niet?', visitor: 'Wat moet iemand weten die langskomt?',
    act: 'Stel dit voor', proposal: (name: string, on: Day) => `Voorstel van ${name}, ${day(on)}`, proposalText: 'Dit geldt nog niet. De inwoner leest het op de eigen pagina en zegt ja of nee.', accept: 'De inwoner zegt ja', decline: 'De inwoner zegt nee', change: 'De inwoner heeft geen eigen account. Lees het samen, en schrijf op wat de inwoner zegt.', holds: 'Dit plan geldt nu', noHolds: 'De inwoner keurde nog geen plan goed. In de nacht staat dit er als voorstel.', formTitle: 'Stel een plan voor',
  },
} as const
