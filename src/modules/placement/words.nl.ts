import type { Destination, OfferState, PriorityGround, RefusalReason, StayKind, StayState, WaitStatus, WaitState } from './model.ts'

type Details = Record<string, string | number>

/** What to do when a rule says no, by code. */
export const refusals = {
  'no-respite-place': 'Dit is geen logeerplek. Kies een plek uit de lijst.',
  'respite-too-far-ahead': ({ most }: Details) => `Logeren kunt u hoogstens ${most} dagen vooruit boeken (voorbeeldwaarde). Kies een eerdere nacht.`,
  'place-needed': 'Deze hulp begint met een plek. Bied een plek aan.',
  'from-today': 'Deze dag is voorbij. Kies vandaag of een latere dag.',
  'hours-not-given': ({ min, max }: Details) => `Het besluit geeft ${String(min).replace('.', ',')} tot en met ${String(max).replace('.', ',')} uur per week. Kies een getal daartussen.`,
  'respite-from-is-past': 'Deze nacht is al voorbij. Kies vannacht of een latere nacht.',
  'too-many-nights': ({ most }: Details) => `Logeren kan 1 tot ${most} nachten. Kies een kleiner aantal.`,
  'place-not-open': 'Deze plek is er niet al die nachten. Kies een andere plek of andere nachten.',
  'place-taken': 'Deze plek is net door iemand anders genomen. Kies een andere plek.',
  'stays-elsewhere': 'Deze persoon heeft in die nachten al een ander verblijf. Kijk eerst bij Verblijf.',
  'stay-not-there': 'Dit verblijf is nog niet begonnen, of al voorbij. Kijk wat er nu staat.',
  'left-before-arrival': 'Deze dag ligt vóór het begin van het verblijf. Kies een latere dag.',
  'too-far-ahead': 'Deze dag ligt meer dan een jaar vooruit. Kies een eerdere dag.',
  'ready-is-ahead': 'Uitstroomklaar is iemand vandaag of eerder. Kies geen dag die nog moet komen.',
  'wish-needed': 'Kies in welke gemeente iemand liever woont, of kies een andere wachtstatus.',
  'offer-runs': 'Er loopt al een aanbod voor deze persoon. Trek dat eerst in, of wacht op het antwoord.',
  'no-such-place': 'Deze plek kan hier niet. Kies er een uit de lijst.',
  'does-not-fit': 'Deze plek past nu niet bij deze persoon: kijk naar de wachtstatus en de wens.',
  'reason-to-pass-over': ({ ahead }: Details) => `Er ${ahead === 1 ? 'staat 1 persoon' : `staan ${ahead} mensen`} eerder op de lijst voor wie deze plek ook past. Schrijf op waarom de plek toch naar deze persoon gaat.`,
  'kept-empty-too-long': ({ days }: Details) => `Zo lang staat de plek leeg terwijl anderen wachten. Kies een dag binnen ${days} dagen nadat de plek vrij is (voorbeeldwaarde).`,
  'not-free-then': 'Op die dag is de plek nog bezet. Kies een latere dag.',
  'offer-answered-already': 'Op dit aanbod is al geantwoord, of het is ingetrokken. Kijk wat er nu staat.',
  'offer-reason-needed': 'Schrijf op waarom het niet kan. De persoon en de plaatsing mogen dat weten.',
  'full-here': 'Hier is vannacht geen bed meer vrij. Kijk bij welke partner nog een bed is.',
  'sleeps-elsewhere': 'Deze gast staat vannacht al ingeschreven voor een bed.',
  'cold-weather-nobody-refused': 'Het is koudweerregeling: vannacht wordt niemand geweigerd. Schrijf de gast in, een naam is niet nodig. Onveilig? Bel 112 en zoek samen een andere plek.',
  'house-not-full': ({ free }: Details) => `Hier ${free === 1 ? 'is nog 1 bed' : `zijn nog ${free} bedden`} vrij. Vol is dan geen reden.`,
  'tried-nobody': 'Kies bij welke partners u een bed hebt gezocht.',
  'name-half': 'Vul roepnaam en achternaam allebei in, of geen van beide.',
  'alternative-needed': 'Schrijf op waar deze persoon vannacht wel terechtkan. Niemand hoeft buiten te slapen.',
  'bed-elsewhere': 'Bij een partner is nog een bed vrij. Kies dat bed als alternatief.',
  'held-bed-is-over': 'Dit bed wordt niet meer vastgehouden: de gast is er al, het is afgezegd, of het uur is voorbij. Kijk welke bedden nu vrij zijn.',
  'night-is-over': 'Dit bed is al teruggenomen, of de nacht is voorbij. Kijk wie er nu slaapt.',
  'alternative-is-full': 'Bij die partner is net geen bed meer vrij. Kies een andere.',
} as const

export const urgencyNames: Readonly<Record<WaitStatus, string>> = { urgent: 'Spoed', active: 'Wacht op een plek', preference: 'Wacht op een wens', precaution: 'Wacht uit voorzorg' }
export const waitStateNames: Readonly<Record<WaitState, string>> = { waiting: 'wacht', offered: 'aanbod loopt', accepted: 'plek aangenomen', placed: 'heeft een plek', ended: 'wacht niet meer' }
export const offerStateNames: Readonly<Record<OfferState, string>> = {
  'asked': 'wacht op twee antwoorden', 'person-agreed': 'persoon zei ja, aanbieder nog niet', 'provider-agreed': 'aanbieder zei ja, persoon nog niet', 'placed': 'beide zeiden ja', 'declined': 'gaat niet door', 'withdrawn': 'ingetrokken',
}
/** The same, as the person herself reads it of her own offer. */
export const ownOfferStateNames: Readonly<Record<OfferState, string>> = {
  ...offerStateNames, 'person-agreed': 'u zei ja, de aanbieder antwoordt nog', 'provider-agreed': 'de aanbieder zei ja, u antwoordt nog',
}
export const stayStateNames: Readonly<Record<StayState, string>> = { planned: 'komt nog', arrived: 'is er', left: 'voorbij', cancelled: 'ging niet door' }
export const stayKindNames: Readonly<Record<StayKind, string>> = { stay: 'Woont', respite: 'Logeert', night: 'Nacht in de opvang' }
export const destinationNames: Readonly<Record<Destination, string>> = {
  'home': 'terug naar het eigen huis', 'own-dwelling': 'naar een eigen woning', 'family-or-friends': 'naar familie of vrienden', 'other-place': 'naar een andere plek in de regio',
  'other-region': 'naar een andere regio', 'clinic': 'naar een ziekenhuis of kliniek', 'detention': 'naar detentie', 'street': 'zonder plek', 'died': 'overleden', 'unknown': 'niet bekend',
}
export const priorityNames: Readonly<Record<PriorityGround, string>> = {
  'homeless-shelter': 'uit de maatschappelijke opvang', 'womens-shelter': 'uit de vrouwenopvang', 'protected-living': 'uit beschermd wonen', 'mental-health-clinic': 'uit een ggz-kliniek',
  'youth-care': 'uit de jeugdhulp (18 tot 23 jaar)', 'detention': 'uit detentie of een forensische kliniek', 'homeless-family': 'dakloos gezin',
}
export const refusalReasonNames: Readonly<Record<RefusalReason, string>> = { 'full': 'Alle bedden zijn bezet', 'danger': 'Gevaar voor de gast of voor anderen', 'own-choice': 'De gast koos zelf voor iets anders' }

const plural = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`)

/** "vandaag", "over 3 dagen", "3 dagen geleden". */
export const inDays = (days: number): string =>
  days === 0 ? 'vandaag' : days === 1 ? 'morgen' : days > 0 ? `over ${days} dagen` : days === -1 ? 'gisteren' : `${-days} dagen geleden`

const nights = (count: number): string => plural(count, 'nacht', 'nachten')
export const days = (count: number): string => plural(count, 'dag', 'dagen').replace(' ', '\u00a0')
export const weeks = (count: number): string => plural(count, 'week', 'weken')
const peopleCount = (count: number): string => plural(count, 'persoon', 'mensen')

type StandingWords = { position: number; of: number; moreUrgent: number; waitsLonger: number; sameDay: number }

/** The order explained in sentences, without anybody else's data. */
export function orderSentences(standing: StandingWords): string[] {
  const { moreUrgent, waitsLonger, sameDay } = standing
  if (moreUrgent + waitsLonger + sameDay === 0) return ['Niemand op deze lijst gaat eerder.']
  return [
    ...(moreUrgent ? [`${peopleCount(moreUrgent)} met meer spoed ${moreUrgent === 1 ? 'gaat' : 'gaan'} eerder.`] : []),
    ...(waitsLonger ? [`${peopleCount(waitsLonger)} met dezelfde spoed ${waitsLonger === 1 ? 'wacht' : 'wachten'} langer.`] : []),
    ...(sameDay ? [`${peopleCount(sameDay)} ${sameDay === 1 ? 'wacht' : 'wachten'} sinds dezelfde dag en ${sameDay === 1 ? 'stond' : 'stonden'} eerder op de lijst.`] : []),
  ]
}

export const fitSentences = {
  'fits': (count: number) => `Voor ${peopleCount(count)} past deze plek wel. Daarom is een reden nodig.`,
  'has-offer': (count: number) => `${peopleCount(count)} ${count === 1 ? 'heeft' : 'hebben'} al een aanbod.`,
  'wishes-elsewhere': (count: number) => `${peopleCount(count)} ${count === 1 ? 'wacht' : 'wachten'} op een andere gemeente.`,
  'waits-as-precaution': (count: number) => `${peopleCount(count)} ${count === 1 ? 'wacht' : 'wachten'} uit voorzorg en ${count === 1 ? 'wil' : 'willen'} nu nog niet.`,
} as const

export const words = {
  supportReason: 'Begint met het verblijf, na het besluit en het aanbod', back: 'Terug', name: 'Naam', location: 'Locatie', municipality: 'Gemeente', place: 'Plek', product: 'Hulp', since: 'Sinds', reason: 'Reden', from: 'Vanaf', until: 'Tot',
  list: {
    menu: 'Wachtlijst', title: 'Wie wacht op een plek?', intro: 'Eén lijst voor de regio, per soort plek. Spoed gaat eerst, daarna wie het langst wacht.',
    empty: 'Niemand wacht op een plek. Na een besluit met een plek komt iemand hier vanzelf.', position: 'Volgorde', waits: 'Wacht', urgency: 'Wachtstatus', contact: 'Laatste contact', meanwhile: 'Hulp intussen', standing: 'Stand',
    noBridging: 'nog geen', call: 'bel vandaag', overNorm: 'boven de norm', freeEmpty: 'Er is nu geen plek vrij, en er komt geen plek vrij in de komende vier weken.', freeAtHome: 'Hier wacht iemand op ruimte in de begeleiding thuis. Begint die, dan gaat iemand vanzelf van de lijst.', offerTo: 'Past het eerst bij', nobodyFits: 'niemand die nu wacht', somebodyElse: 'iemand van wie u het dossier niet ziet', freeTonight: (count: number) => `Vannacht vrij: ${count}.`, onlyMine: 'U ziet alleen mensen van wie u de zaak behandelt. De aantallen gaan over hen. De volgorde telt iedereen die wacht.',
    countMine: (people: number, over: number) => `Van wie u de zaak behandelt ${people === 1 ? 'wacht' : 'wachten'} ${peopleCount(people)}, ${over} boven de norm.`,
    norm: (value: number, source: string) => `Norm: ${value} weken (${source}). Er is geen wettelijke termijn.`, count: (people: number, over: number) => `${peopleCount(people)} ${people === 1 ? 'wacht' : 'wachten'}, ${over} boven de norm.`, toCall: (people: number) => `Met ${peopleCount(people)} bellen.`, offer: 'Bied aan', caption: 'In volgorde', places: (count: number) => `${count} plekken`, all: 'Toon de hele lijst', calls: (count: number) => `Bel vandaag (${count})`, noCalls: 'Met iedereen is de laatste twee weken gesproken.',
    showAll: (count: number) => `Toon alle ${count}`, shown: (from: number, to: number, of: number) => `${from} tot en met ${to} van ${of}`,
    howTitle: 'Hoe komt de volgorde tot stand?', how: ['Eerst wie spoed heeft, dan wie op een plek wacht, dan wie op een wens wacht, dan wie uit voorzorg wacht.', 'Binnen die groepen eerst wie het langst wacht. Wie een aanbod weigert, houdt zijn dag.', 'Een plek past niet bij iemand die op een andere gemeente wacht, uit voorzorg wacht of al een aanbod heeft.', 'Gaat een plek naar iemand anders dan de eerste, dan staat de reden erbij.'],
  },
  home: {
    title: 'Wanneer begint de hulp thuis?', intro: (product: string) => `Er is ruimte in ${product}. De hulp begint op de dag die u kiest, en het wachten is dan voorbij.`, act: 'Hulp thuis laten beginnen', because: 'Er is ruimte in de begeleiding thuis.',
    worker: 'Wie wordt de vaste begeleider?', workerHint: 'De hulp komt van de aanbieder van deze begeleider. Spreek het eerst met hen af.', from: 'Vanaf welke dag?', hours: 'Uren per week',
    room: (min: number, max: number) => `Het besluit geeft ${String(min).replace('.', ',')} tot en met ${String(max).replace('.', ',')} uur per week.`,
  },
  entry: {
    title: 'Op de wachtlijst', why: 'Waarom deze plek in de volgorde?', position: (position: number, of: number) => `Nummer ${position} van ${of}`, contact: 'Contact vastleggen', contactTitle: 'Wat is er besproken?', offer: 'Plek aanbieden', offerTitle: 'Welke plek past?', end: 'Van de lijst halen',
    endTitle: 'Waarom wacht deze persoon niet meer?', offers: 'Aanbiedingen tot nu toe', noOffers: 'Er is nog geen plek aangeboden.', urgency: 'Wachtstatus nu', wish: 'Woont liever in', wishHint: 'Alleen bij: wacht op een wens.', bridging: 'Welke hulp is er intussen?',
    bridgingHint: 'Zo wacht niemand zonder steun. Bijvoorbeeld: twee keer per week bezoek van het wijkteam.', save: 'Gesproken op vandaag', whichPlace: 'Plek', fromDay: 'Vanaf welke dag', passedOver: 'Waarom deze persoon, en niet wie eerder op de lijst staat?',
    passedOverHint: 'Alleen nodig als er iemand eerder staat voor wie de plek ook past. De reden wordt bewaard; schrijf niets over een ander.', send: 'Bied deze plek aan', file: 'Naar het dossier', noPlace: 'Voor deze hulp is nu geen plek vrij of bijna vrij.', endAct: 'Haal van de lijst', ahead: 'Wie staan eerder, voor deze plek?', status: 'Stand',
    ends: { 'own-wish': 'Wil zelf niet meer', 'decision-ended': 'Het besluit is voorbij', 'other': 'Een andere oplossing gevonden' }, withdraw: 'Trek het aanbod in', 
  },
  offer: {
    menu: 'Aanbiedingen', listTitle: 'Welke plekken zijn aangeboden?', listEmpty: 'Er is nu geen aanbod waarop een antwoord nodig is.', title: 'Een plek aangeboden', titleOwn: 'Er is een plek voor u', introOwn: 'U beslist zelf. Zegt u nee, dan houdt u uw plaats in de volgorde.',
    place: 'De plek', begins: 'Kan beginnen', answerBy: 'Graag antwoord vóór', said: 'Uw antwoord', yes: 'Ja, dit past', no: 'Nee', yesOwn: 'Ja, ik wil deze plek', noOwn: 'Nee, deze plek wil ik niet', byPhone: 'Wat zei de persoon?', why: 'Waarom?', whyProvider: 'Bij nee: waarom kan het niet?', whyOwn: 'U mag zeggen waarom. Dat hoeft niet.',
    send: 'Verstuur het antwoord', person: 'De persoon', personOwn: 'U', provider: 'De aanbieder', saidYes: 'zei ja', saidNo: 'zei nee', saidNothing: 'antwoordde nog niet', closed: 'Op dit aanbod is geantwoord.', whyYou: 'Waarom deze persoon?', passedOver: 'Reden om iemand eerder op de lijst voor te gaan', first: 'Stond op dat moment als eerste voor deze plek.',
    late: 'het antwoord is laat', meanwhile: 'Hulp intussen', status: 'Stand', advocate: 'Wilt u met iemand overleggen? Een cliëntondersteuner is gratis en onafhankelijk.',
  },
  board: {
    menu: 'Plekken', title: 'Waar is nu een plek?', intro: (time: string) => `Alle locaties van alle partners, om ${time}. Geen namen.`, perProduct: 'Bezetting per soort plek', perLocation: 'Per locatie', taken: 'Bezet', state: 'Nu', soon: 'Komt vrij', kind: 'Soort', respite: 'logeren', night: 'nachtopvang',
    free: (count: number) => `${count} vrij`, full: 'vol', of: (taken: number, capacity: number) => `${taken} van ${capacity} bezet`, held: (count: number) => `${count} aangeboden of vastgehouden`, meaning: 'Vrij vannacht: geen gast, niet aangeboden aan iemand die wacht, en niet vastgehouden voor iemand die onderweg is. Extra bedden bij kou en logeerplekken tellen niet mee.', empty: 'Er zijn nog geen locaties vastgelegd.', soonEmpty: 'geen', all: 'Alles', onlyFree: 'Alleen met plek', refresh: 'Kijk opnieuw', extra: (count: number) => `${count} extra bedden`,
  },
  night: {
    menu: 'Bedden vannacht', title: (free: number) => (free === 0 ? 'Vannacht is alles vol' : free === 1 ? 'Vannacht is nog 1 bed vrij' : `Vannacht zijn nog ${free} bedden vrij`), titleCold: 'Vannacht slaapt niemand buiten', cold: 'Koudweerregeling aan', coldText: 'Niemand wordt geweigerd en niemand hoeft een naam te geven. Is alles vol, dan komt er een extra bed bij.',
    coldOn: 'Zet de koudweerregeling aan', coldOff: 'Zet de koudweerregeling uit', coldTitle: 'Koudweerregeling', coldHint: 'Geldt voor de hele regio, vanaf deze nacht.', noName: 'Gast zonder naam: geef een bed', withName: 'Gast met naam', refuse: 'Iemand kan hier niet slapen', inBed: 'Er is een bed gegeven. Welkom.', act: 'Inschrijven',
    empty: 'Er is nog geen nachtopvang vastgelegd. Vraag het uw beheerder.', noPapers: 'Geen papieren, een andere regio of geen BSN is nooit een reden om te weigeren.', phone: 'Telefoon', coldNow: 'De koudweerregeling staat nu aan.', coldNotNow: 'De koudweerregeling staat nu uit.', extraBed: 'Geef een extra bed',
  },
  held: {
    title: (count: number) => (count === 1 ? 'Er komt nog iemand' : `Er komen nog ${peopleCount(count)}`), unnamed: 'Gast zonder naam', waits: (place: string, time: string) => `${place} wacht tot ${time} uur.`, receipt: (number: string) => `Bewijs ${number}.`,
    arrived: 'Is er: geef dit bed', callOff: 'Komt niet', calledOff: 'Het bed is weer vrij.',
    onProof: 'Er wacht een bed op u', over: 'Het bed dat is vastgehouden', where: 'Bij', address: 'Adres', noAddress: 'Vraag de weg aan de balie.', until: 'Wees er vóór', showNumber: 'Laat dit bewijs zien, of noem het nummer. U hoeft niet te zeggen hoe u heet. Komt u later? Bel dan, anders kan het bed naar iemand anders.',
    states: { 'arrived': 'De gast is bij de partner en heeft het bed.', 'called-off': 'Dit bed is afgezegd en is weer vrij.', 'lapsed': 'Het uur is voorbij. Het bed is niet meer vastgehouden. Bel de partner of er nog plek is.' },
  },
  register: {
    open: 'Wie slaapt hier', title: 'Wie slaapt hier vannacht?', night: (from: string, until: string) => `De nacht van ${from} op ${until}`, caption: (count: number) => (count === 1 ? '1 bed is bezet' : `${count} bedden zijn bezet`), empty: 'Hier slaapt vannacht nog geen gast.', unnamed: 'Gast zonder naam', residents: (places: readonly string[]) => `Daarnaast ${places.length === 1 ? 'woont hier 1 persoon van wie' : `wonen hier ${places.length} mensen van wie`} de balie de naam niet kent: ${places.join(', ')}.`,
    act: 'Klopt het niet?', undo: 'Vergissing', print: 'Print deze pagina voor als er brand is of het licht uitvalt. Gooi de vorige weg.',
    undoTitle: 'Is dit bed per vergissing gegeven?', undoIntro: 'Het bed is dan meteen weer vrij. De inschrijving blijft bewaard als vergissing, met uw reden. Zij telt nergens mee.', why: 'Wat ging er mis?', whyHint: 'Bijvoorbeeld: de verkeerde gast gekozen.', undoAct: 'Neem het bed terug', undone: 'De inschrijving was een vergissing. Het bed is weer vrij.',
  },
  guest: {
    sleepsAt: (location: string, place: string) => `Slaapt vannacht: ${location}, ${place}`, expectedAt: (location: string, time: string) => `Wordt verwacht: ${location}, tot ${time} uur.`,
    title: 'Wie komt er slapen?', recent: 'Sliep hier in de laatste twee weken', recentEmpty: 'Er zijn geen gasten van de laatste twee weken die u bij naam kent.', search: 'Zoek een gast', searchHint: 'Deel van de naam of een geboortedatum. Alleen gasten van de opvang.', searchAct: 'Zoek', found: 'Gevonden', nobody: 'Niemand gevonden. Schrijf de gast in als nieuwe gast.', lastNight: 'Laatste nacht', born: 'Geboren',
    giveBed: 'Geef een bed', where: 'Op welke locatie?', fresh: 'Nieuwe gast inschrijven', freshTitle: 'Een gast die u nog niet kent', freshIntro: 'Alleen wat de gast zelf wil geven. Een naam is niet verplicht: zonder naam kan ook.', callName: 'Roepnaam', same: 'of dit dezelfde persoon is', familyName: 'Achternaam', birthDate: 'Geboren op', give: 'Geef een bed aan deze gast',
  },
  refusal: {
    title: 'Waar kan deze persoon vannacht wel slapen?', intro: 'Vol zijn beslist niets over iemands recht op opvang. Leg vast waar u hebt gezocht en wat u aanbood. De persoon krijgt een bewijs mee.', house: 'Aan welke deur?', why: 'Waarom kan het hier niet?', tried: 'Waar hebt u een bed gezocht?', bed: 'Bed bij een partner', bedHint: (hour: string, least: number) => `Is er ergens een bed vrij, kies dat dan. Het wordt vastgehouden tot ${hour} uur, en altijd minstens ${least} uur (voorbeeldwaarden). Die balie ziet dat er iemand komt.`,
    alternative: 'Wat is het alternatief?', alternativeHint: 'Waar slaapt deze persoon vannacht, en hoe komt iemand daar?', decision: 'Wil een besluit op papier', decisionHint: 'De centrale toegang neemt dan contact op. Daartegen is bezwaar mogelijk.', send: 'Leg vast en maak een bewijs', none: 'Geen bed bij een partner',
    who: 'Wie is het?', whoHint: 'Een naam is niet verplicht. Met een naam maken wij meteen een melding bij de centrale toegang: zij neemt contact op. Zonder naam tellen wij alleen dat iemand hier niet kon slapen.', known: 'Een gast die u kent', notKnown: 'Geen bekende gast',
    reported: 'U gaf uw naam. Daarom is er nu een melding voor u gedaan bij de centrale toegang. Binnen zes weken kijken zij samen met u wat u nodig hebt. U krijgt ook van hen een ontvangstbewijs.',
    receipt: 'Bewijs voor de gast', number: 'Nummer', when: 'Wanneer', triedAt: 'Gezocht bij', noDecision: 'Dit is geen besluit over uw recht op opvang.', rights: ['U mag altijd een melding doen bij de gemeente waar u bent. U krijgt daarvan een ontvangstbewijs.', 'U mag om een besluit op papier vragen. Daartegen kunt u bezwaar maken.', 'Een cliëntondersteuner of straatadvocaat helpt u gratis.'], wants: 'U vroeg om een besluit op papier. De centrale toegang neemt contact op.',
    print: 'Print deze pagina of schrijf het nummer op.', other: 'Een andere partner, buiten deze lijst',
  },
  outflow: {
    menu: 'Uitstroom', title: 'Wie kan naar een eigen huis?', intro: (people: number, average: number | null) => (people === 0 ? 'Niemand wacht nu op een woning.' : `${peopleCount(people)} ${people === 1 ? 'is' : 'zijn'} uitstroomklaar${average === null ? '' : ` en ${people === 1 ? 'wacht' : 'wachten'} gemiddeld ${days(average)} op een woning`}.`), empty: 'Niemand is nu uitstroomklaar. Een begeleider legt dat vast bij het verblijf.', waits: 'Wacht', ready: 'Klaar sinds',
    priority: 'Voorrang', goesTo: 'Gaat naar', divided: 'wordt verdeeld over de gemeenten', origin: (name: string) => `${name} (gemeente van herkomst)`, rule: 'Wie uit een gemeente komt, gaat daarheen terug. Wie geen vaste woonplaats had, wordt verdeeld volgens de afspraak in de regio.', source: 'Voorrang: Huisvestingswet 2014, artikel 12, derde lid.',
    countsMenu: 'Woningen nodig', countsTitle: 'Hoeveel woningen zijn er nodig?', countsIntro: 'Mensen die uitstroomklaar zijn, per gemeente. Kleine aantallen staan er niet precies, zodat niemand herkenbaar is.', people: 'Mensen', few: 'niet getoond',
  },
  respite: {
    title: 'Waar kan deze persoon logeren?', intro: 'Even weg, het huis blijft. De begeleiding thuis loopt door, er komt geen eigen bijdrage voor beschermd wonen bij en de inschrijving verandert niet.', place: 'Welke plek?', from: 'Eerste nacht', nights: 'Hoeveel nachten?', reason: 'Waarom helpt logeren nu?', reasonHint: 'Kort, in woorden die de persoon ook gebruikt.', book: 'Boek deze plek',
    limit: (value: number) => `Hoogstens ${value} nachten (voorbeeldwaarde).`, freeOn: (nightsFree: string) => `vrij: ${nightsFree}`, noneFree: 'Er is in de komende twee weken geen logeerplek vrij. Overleg met plaatsing over een andere oplossing.', fromHint: (days: number) => `Hoogstens ${days} dagen vooruit (voorbeeldwaarde). Na middernacht telt tot 12 uur nog de nacht die al bezig is.`,
  },
  stays: {
    title: 'Waar verblijft deze persoon?', empty: 'Er is nog geen verblijf vastgelegd.', arrive: 'Is aangekomen', cancel: 'Kwam niet', callOff: 'Zeg af: het gaat niet door', end: 'Verblijf beëindigen', ready: 'Is uitstroomklaar', over: (count: number) => `${nights(count)} langer dan afgesproken: kijk wat nodig is`, notSeen: 'niet gezien op de eerste dag', book: 'Logeerplek boeken',
    endTitle: 'Waar gaat deze persoon naartoe?', endDay: 'Op welke dag?', endDayHint: 'Een dag vooruit mag: dan komt de plek bijna vrij.', wentTo: 'Waarheen?', endAct: 'Leg het einde vast', readyTitle: 'Sinds wanneer kan deze persoon zelfstandig wonen?', readyDay: 'Klaar sinds', ground: 'Grond voor voorrang op een woning', readyAct: 'Leg vast', wentToLabel: 'Ging', readySince: 'uitstroomklaar sinds',
  },
  own: {
    menu: 'Wachten', title: 'Waarop wacht ik?', empty: 'U wacht nergens op.', what: 'U wacht op', since: 'U wacht sinds', meaning: 'Wat betekent wachten?', meaningText: 'Er is een besluit: u krijgt deze hulp. Er is alleen nog geen plek vrij. Zodra er een plek is die past, bieden wij die aan. U beslist zelf.', order: 'Waarom duurt het zo lang?', position: (position: number, of: number) => `U bent nummer ${position} van ${of}.`,
    orderHow: 'Wie spoed heeft gaat eerst. Daarna wie het langst wacht. Zegt u nee tegen een plek, dan houdt u uw plaats.', meanwhile: 'Welke hulp krijg ik nu?', noBridging: 'Er is nog geen hulp voor deze tijd afgesproken. Vraag ernaar bij plaatsing.', contact: 'Wij spraken u op', contactSoon: (count: number) => `Wij bellen u ten minste eens per ${days(count)} (voorbeeldwaarde).`, offered: 'Er is een plek voor u. Bekijk het aanbod en zeg ja of nee.',
    see: 'Bekijk het aanbod', accepted: (place: string, day: string) => `U kunt op ${day} naar ${place}.`, norm: (value: number) => `De norm is: binnen ${weeks(value)}. Dat is een afspraak, geen wet. Duurt het langer, dan mag u vragen waarom.`, worse: 'Gaat het slechter? Zeg het. Dan kijken wij of u eerder aan de beurt bent.', never: 'Wij vertellen nooit wie er nog meer wachten.',
  },
} as const
