import type { AccessKind, Circle, ProtectionReason, RepresentativeKind, RepresentativeScope, Topic } from './model.ts'

export const refusals = {
  'type-more': 'Typ ten minste twee letters van een naam, of een geboortedatum.',
  'nowhere-to-send': 'Vul een e-mailadres of telefoonnummer in. Daar sturen wij een code heen, zodat deze persoon kan meekijken.',
  'sent-just-now': 'Naar dit adres is net een code gestuurd. Wacht even en kijk of hij er is. Vraag hem daarna opnieuw.',
  'invitation-not-now': 'Deze persoon kijkt al met u mee. Een nieuwe code is niet nodig.',
  'maybe-known': 'Wij kennen iemand met deze naam en geboortedatum. Kijk of het dezelfde persoon is.',
  'birth-in-future': 'Deze geboortedatum moet nog komen. Kijk of het jaar klopt.',
  'birth-too-long-ago': 'Met deze geboortedatum is iemand ouder dan 120 jaar. Kijk of het jaar klopt.',
  'name-and-birth-date': 'Vul de achternaam en de geboortedatum in, zoals: Harmsen 3-5-1976.',
  'nobody-by-that-name': 'Wij vonden niemand met precies deze naam en geboortedatum. Vraag haar hoe de naam op haar papieren staat.',
  'bsn-not-right': 'Dit burgerservicenummer klopt niet. Kijk het na, of laat het leeg.',
  'no-shelter': 'Dit kan alleen wie op naam in de vrouwenopvang werkt, voor iemand die daar afgeschermd is. Moet iemand afgeschermd worden? Bel de vrouwenopvang.',
  'protected-already': 'Deze persoon is al afgeschermd. Staat zij niet bij uw mensen? Vraag een collega wie haar begeleidt.',
  'visitor-on-the-way': 'Er is een bezoek aan haar onderweg of bezig. Sluit eerst het bezoek af met wie er heen is. Probeer het daarna opnieuw.',
  'no-line-there': 'Waar zij heen gaat, staat geen 24/7-lijn open: zij zou niemand kunnen bellen. Vraag de coördinator van die lijn haar te openen. Probeer het daarna opnieuw.',
  'known-outside': 'Buiten de vrouwenopvang is nu iemand bekend met haar burgerservicenummer. Bel de functionaris gegevensbescherming: die zoekt uit welk dossier klopt. Probeer het daarna opnieuw.',
  'more-of-that-name': 'Er zijn meer mensen met deze naam en geboortedatum. Vul het burgerservicenummer in.',
  'not-this-representative': 'Deze persoon kan hier niet vertegenwoordigen: de inwoner loopt of liep gevaar door deze persoon. Overleg met uw leidinggevende, en vraag zo nodig de rechter om een ander.',
  'scope-needed': 'Kies waarover de machtiging gaat.',
  'seen-in-future': 'Deze dag moet nog komen. Vul in wanneer u het papier zag.',
  'ends-before-start': 'De laatste dag ligt voor de eerste dag. Kijk de dagen na.',
  'no-representative-account': 'Bij dit e-mailadres hoort geen account van een vertegenwoordiger. Kijk of het klopt, of laat het leeg.',
  'code-unknown': 'Deze code werkt niet. Kijk of u hem goed hebt overgenomen. Een code werkt 14 dagen en één keer. Vraag anders om een nieuwe.',
} as const

/** What a resident can share, as she reads it herself. */
export const topicNames: Readonly<Record<Topic, string>> = {
  'wellbeing': 'Hoe het met mij gaat', 'plan': 'Mijn doelen', 'support': 'Welke hulp ik heb', 'warning-plan': 'Wat helpt als het misgaat', 'whereabouts': 'Of ik thuis ben of logeer',
}

/** What somebody is to the person. */
export const circleNames: Readonly<Record<Circle, string>> = {
  family: 'familie', friend: 'vriend of vriendin', neighbour: 'buur', colleague: 'collega', volunteer: 'vrijwilliger', 'client-supporter': 'cliëntondersteuner', other: 'iemand anders',
}

/** Why somebody is protected. */
export const protectionNames: Readonly<Record<ProtectionReason, string>> = { 'womens-shelter': 'verblijf in de vrouwenopvang', 'secret-address': 'geheim adres', 'threat': 'iemand bedreigt haar' }

/** What it means to share it, in one sentence. */
export const topicHints: Readonly<Record<Topic, string>> = {
  'wellbeing': 'De cijfers van uw check-ins. Niet wat u erbij schreef.',
  'plan': 'De doelen in uw plan en hoe ver u bent.',
  'support': 'De vorm van hulp, en wie uw begeleider is.',
  'warning-plan': 'Uw signaleringsplan: waaraan iemand merkt dat het minder gaat en wat dan helpt.',
  'whereabouts': 'Alleen of u thuis bent of ergens logeert. Nooit het adres.',
}

/** The same topics, as who looks along reads them. */
export const sharedTopicNames: Readonly<Record<Topic, string>> = {
  'wellbeing': 'hoe het gaat', 'plan': 'de doelen', 'support': 'welke hulp er is', 'warning-plan': 'wat helpt als het misgaat', 'whereabouts': 'thuis of aan het logeren',
}

export const representativeNames: Readonly<Record<RepresentativeKind, string>> = {
  curator: 'curator', mentor: 'mentor', administrator: 'bewindvoerder', authorised: 'gemachtigde', guardian: 'gezagsdrager',
}

export const representativeScopeNames: Readonly<Record<RepresentativeScope, string>> = { care: 'zorg en hulp', money: 'geld', both: 'zorg, hulp en geld' }

/** The message with the code of an invitation. Only the call name: the one who reads it knows who that is. */
export const invitationText = (callName: string, code: string, link: string): { subject: string; body: string } => ({
  subject: `${callName} nodigt u uit om mee te kijken`,
  body: `${callName} nodigt u uit om mee te kijken op Sluitend. Uw code is ${code}. Ga naar ${link} en vul hem in. Daarna kunt u meekijken. De code werkt 14 dagen. Kent u ${callName} niet? Doe dan niets.`,
})

/** What somebody with this kind of right can open. */
export const kindNames: Readonly<Record<AccessKind, string>> = {
  file: 'uw hele dossier', case: 'uw aanvraag en alles wat daarbij hoort', night: 'wat in de nacht nodig is', amounts: 'alleen bedragen, niets over uw gezondheid',
  shared: 'wat u deelt', contact: 'alleen wat u stuurde en het antwoord', own: 'alles',
}

/** Holders of a right that have no name of their own. */
export const deskNames: Readonly<Record<string, string>> = {
  'desk:access': 'De centrale toegang', 'desk:placement': 'De plaatsingstafel', 'desk:outflow': 'Het team uitstroom', 'desk:pathway': 'De trajectbewaker', 'desk:shelter': 'De balie van de opvang',
}

/** Why somebody may open a file, by the ground of the right. */
export const groundNames: Readonly<Record<string, string>> = {
  'invited-by-resident': 'omdat u deze persoon hebt uitgenodigd',
  'represents': 'omdat deze persoon u vertegenwoordigt',
  'own-file': 'omdat het uw eigen dossier is',
  'key-worker': 'omdat dit uw vaste begeleider is',
  'replacement': 'omdat deze persoon uw begeleider vervangt',
  'supports-this-person': 'omdat u van deze organisatie hulp krijgt',
  'stays-with-provider': 'omdat u daar verblijft',
  'safety-net': 'omdat een volgende stap voor u ontbreekt',
  'came-to-the-shelter': 'omdat u daar kwam',
  'slept-in-the-shelter': 'omdat u daar sliep',
  'report': 'omdat er een melding of aanvraag van u is',
  'objection': 'omdat u bezwaar hebt gemaakt',
  'transfer': 'omdat uw dossier naar een andere regio gaat',
  'handed-over': 'omdat deze gemeente uw dossier overdroeg aan een andere regio',
  'waits-for-a-place': 'omdat u op een plek wacht',
  'offered-a-place': 'omdat u daar een plek aangeboden kreeg',
  'ready-to-leave': 'omdat u toe bent aan een eigen plek',
  'pays-for-support': 'omdat deze gemeente uw hulp betaalt',
  'call-rings': 'omdat u de 24/7-lijn belde',
  'missed-check-in': 'omdat er op de afgesproken tijd niets van u kwam',
  'night-visit': 'omdat iemand bij u langs gaat',
  'follow-up': 'omdat er na uw oproep nog iets te doen is',
  'shift-handover': 'omdat deze persoon de dienst van uw begeleider overneemt',
  'reads-what-was-sent': 'omdat deze persoon leest en beantwoordt wat u stuurde',
  'guards-the-log': 'omdat deze persoon nagaat wie in uw dossier keek',
  'womens-shelter': 'omdat u in de vrouwenopvang bent', 'secret-address': 'omdat uw adres geheim is', 'threat': 'omdat iemand u bedreigt',
  'paper-list': 'omdat u op de papieren lijst van de 24/7-lijn staat, voor als de computer het niet doet',
}
/** The same grounds as a fact, for who guards the log. */
export const groundFacts: Readonly<Record<string, string>> = {
  'invited-by-resident': 'uitgenodigd door de inwoner', 'represents': 'vertegenwoordiger', 'own-file': 'eigen dossier', 'key-worker': 'vaste begeleider', 'replacement': 'vervanger van de begeleider', 'supports-this-person': 'hulp bij deze organisatie',
  'stays-with-provider': 'verblijf bij deze organisatie', 'safety-net': 'vangnet', 'came-to-the-shelter': 'kwam bij de opvang', 'slept-in-the-shelter': 'sliep in de opvang', 'report': 'melding of aanvraag', 'objection': 'bezwaar', 'transfer': 'overdracht aan een andere regio', 'handed-over': 'droeg het dossier over aan een andere regio',
  'waits-for-a-place': 'wacht op een plek', 'offered-a-place': 'kreeg een plek aangeboden', 'ready-to-leave': 'toe aan een eigen plek', 'pays-for-support': 'betaalt de hulp', 'call-rings': 'oproep op de 24/7-lijn', 'missed-check-in': 'niets gehoord op de afgesproken tijd', 'night-visit': 'bezoek in de nacht', 'follow-up': 'opvolging na een oproep',
  'shift-handover': 'overdracht van de dienst', 'reads-what-was-sent': 'beantwoordt een bericht', 'paper-list': 'papieren lijst', 'womens-shelter': 'afgeschermd: vrouwenopvang', 'secret-address': 'afgeschermd: geheim adres', 'threat': 'afgeschermd: bedreiging', 'guards-the-log': 'controle van het logboek',
}

export const groundUnknown = 'omdat dit hoort bij het werk aan uw hulp'

/** What somebody did, by what the log calls it: after a name ("Joris Demmer, begeleider, …"). */
export const eventNames: Readonly<Record<string, string>> = {
  'client-read': 'las uw gegevens in een ander systeem',
  'shared-seen': 'keek naar wat u deelt', 'log-read': 'ging na wie in uw dossier keek',
  'represented-seen': 'bekeek uw gegevens als vertegenwoordiger',
  // help and plan
  'support-moved': 'veranderde uw hulp', 'signal-answered': 'beantwoordde een signaal over u', 'goal-added': 'zette een doel in uw plan', 'goal-ended': 'sloot een doel in uw plan af',
  'early-warning-plan-written': 'deed een voorstel voor uw signaleringsplan', 'early-warning-plan-written-form': 'bekeek uw signaleringsplan', 'early-warning-plan-answered': 'schreef op wat u van het voorstel voor uw signaleringsplan vond', 'early-warning-card-seen': 'bekeek het kaartje van uw signaleringsplan',
  'goal-added-form': 'bekeek uw doelen en acties', 'plan-action-added': 'zette een actie in uw plan', 'plan-action-changed': 'veranderde een actie in uw plan', 'shared-action-finished': 'legde vast dat een gedeelde actie gedaan is', 'now-and-later-seen': 'bekeek uw tabel nu en straks', 'now-and-later-written': 'schreef met u op hoe het nu is en straks',
  'evaluations-seen': 'bekeek hoe het met u gaat in de tijd', 'evaluation-given': 'keek met u terug', 'evaluation-told': 'schreef op hoe u terugkijkt', 'participation-added': 'zette werk, dag of geld in uw plan', 'participation-added-form': 'bekeek uw werk, dag en geld', 'participation-ended': 'legde vast dat iets gestopt is', 'fewer-hours-added': 'legde tijdelijk minder uren werk vast',
  'employer-agreement-proposed': 'stelde een gesprek met uw werkgever voor', 'employer-agreement-changed': 'veranderde de afspraak met uw werkgever', 'neighbourhood-activities-seen': 'zocht met u iets in de buurt', 'neighbourhood-activity-planned': 'zette een buurtactiviteit in uw plan', 'episodes-read': 'las in een ander systeem welke hulp u hebt', 'recovery-plan-read': 'las uw plan in een ander systeem',
  'way-on-seen': 'bekeek hoe uw hulp verder kan', 'time-agreed': 'sprak een vaste tijd met u af', 'agreed-time-ended': 'stopte de vaste tijd die u had afgesproken', 'sign-of-life-written-down': 'schreef op dat het goed met u gaat', 'check-in-stopped': 'stopte uw check-ins',
  'check-in-written-down': 'schreef op hoe het met u gaat', 'check-in-chosen': 'legde vast hoe u wilt vertellen hoe het gaat', 'support-woken': 'maakte uw hulp weer wakker', 'support-rested': 'liet uw hulp rusten', 'other-support-dropped': 'stopte de weg naar andere hulp', 'move-redated': 'verzette de dag waarop uw hulp verandert', 'move-withdrawn': 'trok een verandering van uw hulp in',
  'observation-agreed': 'sprak met u af waarvoor u hier verblijft', 'observation-finding-written': 'schreef op wat opviel', 'observation-advised': 'schreef een advies over hulp voor u', 'life-line-seen': 'bekeek uw levenslijn', 'representative-recorded': 'legde vast wie voor u mag beslissen', 'representative-recorded-form': 'bekeek wie voor u mag beslissen', 'representative-ended': 'legde vast dat iemand niet meer voor u beslist', 'file-opened': 'opende uw dossier',
  // report to decision
  'report-made': 'deed een melding voor u', 'case-seen': 'bekeek uw melding', 'case-read': 'las uw melding in een ander systeem', 'receipt-passed-on': 'gaf door dat uw melding ontvangen is',
  'report-withdrawn': 'trok uw melding in', 'enquiry-started': 'begon het onderzoek', 'enquiry-saved': 'schreef in het onderzoek', 'enquiry-read': 'las het onderzoek in een ander systeem',
  'enquiry-finished': 'rondde het onderzoek af', 'application-made': 'legde uw aanvraag vast', 'temporary-provision-decided': 'besloot over spoedhulp voor u', 'decision-taken': 'nam een besluit over uw aanvraag',
  'decision-seen': 'bekeek een besluit over u', 'decision-read': 'las een besluit over u in een ander systeem', 'letter-read': 'opende een brief aan u', 'objection-made': 'legde uw bezwaar vast', 'objection-decided': 'legde vast wat er op uw bezwaar besloten is', 'objection-decided-form': 'las uw bezwaar',
  'case-offer-withdrawn': 'trok de overdracht van uw dossier in', 'enquiry-saved-form': 'las het onderzoek', 'decision-taken-form': 'las uw aanvraag, om erover te besluiten', 'matter-answered-form': 'las wat u stuurde',
  'case-handed-over': 'bood uw dossier aan een andere regio aan', 'case-accepted': 'nam uw dossier aan', 'care-signal-handled': 'handelde een zorgsignaal over u af',
  // incidents
  'incident-step-taken': 'werkte aan een incident waar u bij was', 'incident-step-taken-form': 'las over een incident waar u bij was', 'incident-reported': 'meldde een incident waar u bij was',
  // places and waiting
  'support-at-home-begun': 'liet uw hulp thuis beginnen', 'wait-list-entry-seen': 'bekeek uw plek op de wachtlijst', 'waiting-contacted': 'had contact met u over het wachten', 'waiting-ended': 'haalde u van de wachtlijst', 'place-offered': 'bood u een plek aan',
  'offer-answered': 'gaf antwoord op het aanbod van een plek', 'offer-withdrawn': 'trok het aanbod van een plek in', 'offer-read': 'las een aanbod aan u in een ander systeem',
  'night-registered': 'schreef u in voor de nacht', 'new-guest-registered': 'schreef u voor het eerst in', 'refused-at-door': 'legde vast dat er voor u geen bed was', 'refusal-receipt-seen': 'bekeek het bewijs dat er geen bed was', 'held-bed-reached': 'gaf u het bed dat op u wachtte', 'night-bed-undone': 'nam een bed terug dat per vergissing op uw naam stond',
  'respite-booked': 'regelde een logeerplek voor u', 'stays-seen': 'bekeek waar u verblijft', 'stay-arrived': 'legde vast dat u bent aangekomen', 'stay-cancelled': 'legde vast dat u niet kwam',
  'stay-ended': 'legde vast dat u bent vertrokken', 'ready-to-leave': 'legde vast dat u toe bent aan een eigen plek',
  // day and night
  'help-asked': 'vroeg hulp voor u', 'call-answered': 'nam uw oproep op', 'call-passed-on': 'gaf uw oproep door', 'call-written-down': 'schreef op wat er bij uw oproep gebeurde', 'calls-seen': 'zag uw oproep', 'caller-verified': 'ging na of u het was die belde', 'caller-agreement-made': 'legde een afspraak over bellen met u vast', 'colleague-consulted': 'vroeg een collega mee te kijken bij uw oproep', 'call-line-written': 'schreef met u tijdens uw oproep', 'call-line-written-form': 'las wat u schreef tijdens uw oproep', 'speech-seen': 'had uw oproep open', 'speech-step': 'maakte praten in de browser klaar, of praatte met u',
  'third-party-call-recorded': 'legde vast dat iemand over u belde', 'visit-seen': 'bekeek het bezoek aan u', 'visit-step': 'ging bij u langs', 'visitor-reached': 'sprak wie bij u langs ging',
  'follow-up-seen': 'las wat er na uw oproep nodig is', 'call-entered-afterwards': 'voerde later in dat u belde, omdat de computer het niet deed', 'paper-copy-refreshed': 'kreeg wat u helpt op haar toestel, voor als de computer het niet doet', 'paper-list-seen': 'bekeek de papieren lijst van de 24/7-lijn',
  // every day
  'contact-planned': 'maakte een afspraak met u', 'contact-planned-form': 'bekeek uw afspraken', 'contact-seen': 'bekeek een afspraak met u', 'contact-done': 'schreef op hoe een afspraak ging', 'contact-moved': 'verzette een afspraak',
  'contact-cancelled': 'zei een afspraak af', 'contact-no-show': 'schreef op dat een afspraak niet doorging', 'move-request-answered': 'antwoordde op uw vraag om een andere tijd', 'note-written': 'schreef een notitie over u',
  'note-written-form': 'las notities over u', 'note-corrected': 'verbeterde een notitie over u', 'note-corrected-form': 'bekeek een notitie over u', 'note-read': 'las een notitie over u', 'note-withheld': 'schreef iets op dat u nu niet kunt lezen',
  'handover-written': 'gaf iets over u door aan de volgende dienst', 'handover-accepted': 'nam de dienst voor u over', 'delivery-explained': 'legde uit hoeveel hulp u kreeg', 'delivery-explained-form': 'bekeek hoeveel hulp u kreeg',
  // what you sent
  'matter-seen': 'opende wat u stuurde', 'matter-read': 'las wat u stuurde', 'matter-answered': 'gaf antwoord op wat u stuurde', 'matter-passed-on': 'gaf door wat u stuurde', 'matter-recorded': 'schreef een vraag voor u op', 'erasure-decided': 'besloot over uw verzoek om gegevens te vernietigen', 'erasure-decided-form': 'las uw verzoek om gegevens te vernietigen',
  'worry-told': 'liet weten zich zorgen te maken over u', 'card-given': 'maakte een persoonlijke kaart voor u', 'card-seen': 'bekeek uw persoonlijke kaart', 'card-withdrawn': 'trok uw persoonlijke kaart in', 'card-entered': 'kwam binnen met uw persoonlijke kaart', 'post-seen': 'keek wat er aan post van u ligt',
  // money
  'costs-seen': 'bekeek bedragen van uw hulp', 'messages-seen': 'bekeek start- en stopberichten van uw hulp',
}
/** In which list she stood, by what the log calls it. */
export const listNames: Readonly<Record<string, string>> = {
  'caseload-seen': 'mensen die iemand begeleidt', 'clients-read': 'mensen die iemand begeleidt, in een ander systeem', 'people-searched': 'wie bij een zoekvraag gevonden werd', 'wait-list-seen': 'de wachtlijst', 'wait-list-listed': 'de wachtlijst, in een ander systeem',
  'stays-listed': 'wie waar verblijft, in een ander systeem', 'offers-listed': 'aangeboden plekken, in een ander systeem', 'outflow-seen': 'wie toe is aan een eigen plek', 'access-list-seen': 'meldingen', 'access-list-read': 'meldingen, in een ander systeem',
  'municipal-cases-seen': 'dossiers van de gemeente', 'transfers-seen': 'overdrachten aan een andere regio', 'follow-ups-seen': 'wat er na een oproep nodig is', 'findings-seen': 'het vangnet', 'signals-read': 'signalen, in een ander systeem',
  'day-seen': 'afspraken van een dag', 'team-seen': 'het werk van een team', 'caseload-delivery-seen': 'geleverde hulp', 'handover-written-form': 'de overdracht van de dienst', 'guests-searched-form': 'gasten van de opvang', 'guests-searched': 'gasten van de opvang', 'night-beds-seen': 'voor wie een bed wacht', 'night-register-seen': 'wie er vannacht slaapt', 'refused-at-door-form': 'gasten van de opvang', 'started': 'de eerste bladzijde van een medewerker',
}
export const listUnknown = 'een werklijst'
export const eventUnknown = 'opende uw dossier'
export const eventRefused = 'wilde iets doen in uw dossier wat niet mocht'

export const words = {
  protect: {
    menu: 'Iemand afschermen', title: 'Iemand afschermen', intro: 'Doe dit samen met haar. Vul in wat zij zelf zegt. U ziet niets van iemand die u niet bedoelt.', whatTitle: 'Wat gebeurt er?',
    what: ['Alles over haar gaat mee naar de afgeschermde omgeving, in één keer.', 'Wie daarbuiten werkt, vindt haar niet meer. Ook haar begeleider en haar gemeente niet.', 'Wie zij had uitgenodigd, kijkt niet meer mee.', 'Was zij ingelogd? Dan logt zij opnieuw in.', 'Zij belt vanaf nu met de 24/7-lijn van de vrouwenopvang. U wordt haar vaste begeleider.'],
    callName: 'Roepnaam', familyName: 'Achternaam', born: 'Geboortedatum', bsn: 'Burgerservicenummer', bsnHint: 'Alleen nodig als er meer mensen met deze naam en geboortedatum zijn.', why: 'Waarom?', act: 'Scherm haar af',
    endTitle: 'Afscherming stoppen', since: (name: string, on: string, why: string) => `${name} is afgeschermd sinds ${on}: ${why}.`,
    endWhat: ['Zij is weer te vinden voor wie haar dossier mocht openen voordat zij afgeschermd was: haar aanbieder, haar gemeente en de balies.', 'Wat hier over haar is vastgelegd, gaat mee. De namen van huizen en collega’s van de vrouwenopvang niet.', 'Een eigen begeleider en mensen die meekijken worden opnieuw gekozen.', 'U kunt haar dossier daarna niet meer openen.'],
    herself: 'Zij wil dit zelf, en weet wat er gebeurt', endAct: 'Stop de afscherming', back: 'Terug zonder iets te veranderen',
  },
  same: {
    title: 'Is dit dezelfde persoon?', yes: (name: string) => `Ja, dit is ${name}`, no: 'Nee, dit is iemand anders', born: (day: string, town: string | null) => (town ? `Geboren ${day}, woont in ${town}.` : `Geboren ${day}.`),
    file: 'Bekijk het dossier', field: 'of dit dezelfde persoon is',
  },
  search: {
    title: 'Wie zoekt u?', intro: 'U vindt alleen mensen bij wie u mag kijken. Wat u zoekt komt niet in het adres van de pagina te staan.',
    label: 'Deel van een naam, of een geboortedatum', hint: 'Bijvoorbeeld: harm, of 3-5-1976. Samen mag ook.', act: 'Zoek', found: 'Gevonden mensen',
    nobody: 'Wij vonden niemand bij wie u mag kijken. Kijk of u de naam goed schreef, of zoek op geboortedatum.',
    more: 'Er zijn er meer. Typ meer letters of voeg een geboortedatum toe.', name: 'Naam', birthDate: 'Geboren', town: 'Woonplaats', unknown: 'niet bekend',
    menu: 'Zoek een persoon', field: 'wat u zoekt',
  },
  network: {
    title: 'Wie staan er om mij heen?', intro: 'U bepaalt wie meekijkt en wat iemand ziet. U kunt dit altijd veranderen. Stoppen gaat meteen in.',
    menu: 'Mensen om mij heen', invite: 'Nodig iemand uit', nobody: 'U hebt nog niemand uitgenodigd. Een zus, vriend of buur kan meekijken of gebeld worden in de nacht.',
    sees: 'Ziet', seesNothing: 'Ziet niets', atNight: 'Mag in de nacht gebeld worden', notAtNight: 'Wordt niet in de nacht gebeld', phone: 'Telefoon',
    me: 'ik', mayRing: 'mag in de nacht gebeld worden', looksAlong: 'kijkt mee', codeSent: 'code verstuurd', codeOld: 'code is verlopen', onList: 'staat alleen op de lijst', change: 'Verander', stop: 'Stop met delen', takeOff: 'Haal van de lijst',
    newCode: 'Stuur een nieuwe code', codeUntil: 'De code werkt tot en met', representatives: 'Wie mag voor mij beslissen?', 
    noRepresentatives: 'Niemand. U beslist zelf.', whoLooked: 'Bekijk wie in uw dossier keken',
    notices: {
      uitgenodigd: 'De uitnodiging is klaar. Gaf u een e-mailadres of telefoonnummer? Dan is de code verstuurd.', veranderd: 'Het is veranderd. Dit geldt vanaf nu.',
      gestopt: 'Deze persoon ziet vanaf nu niets meer.', code: 'Er is een nieuwe code verstuurd. De oude werkt niet meer.',
    } as Readonly<Record<string, string>>,
  },
  invite: {
    title: 'Wie wilt u uitnodigen?', intro: 'Kies iemand die u vertrouwt. U kiest zelf wat deze persoon ziet.',
    name: 'Naam', relation: 'Wat is deze persoon van u?', relationField: 'wat deze persoon van u is', relationHint: 'Bijvoorbeeld: zus, vriend of buurman.', circle: 'Bij wie hoort deze persoon?', circleHint: 'Voor het plaatje van de mensen om u heen. Familie en vrienden staan dichtbij.', phone: 'Telefoonnummer', email: 'E-mailadres',
    emailHint: 'Hier sturen wij een code heen. Is er geen e-mailadres, dan gaat de code naar de telefoon.',
    topics: 'Wat mag deze persoon zien?', topicsHint: 'Kiest u niets, dan ziet deze persoon niets.',
    atNight: 'Deze persoon mag in de nacht gebeld worden als het niet goed met mij gaat', act: 'Nodig uit', changeTitle: 'Wat ziet', changeAct: 'Bewaar', back: 'Terug zonder iets te veranderen',
  },
  representatives: {
    title: 'Wie mag voor de inwoner beslissen?', intro: 'Leg dit alleen vast als u het papier zelf hebt gezien. Wie mag beslissen ziet vanaf die dag wat daarvoor nodig is. De inwoner leest wat u hier vastlegt.', nobody: 'Er is niemand vastgelegd. De inwoner beslist zelf.',
    recordTitle: 'Leg een vertegenwoordiger vast', name: 'Naam', kind: 'Wat voor vertegenwoordiger?', kindHint: 'Een curator, mentor of bewindvoerder is door de rechter benoemd. Een gemachtigde is door de inwoner zelf gekozen.', scope: 'Waarover gaat de machtiging?', scopeHint: 'Alleen bij een gemachtigde. Bij de anderen staat het in de wet.', noScope: 'Staat in de wet',
    from: 'Vanaf', until: 'Tot en met', untilHint: 'Laat leeg als er geen einde bekend is.', document: 'Welk papier hebt u gezien?', documentHint: 'Bijvoorbeeld: beschikking van de rechtbank van 3 mei 2024, met zaaknummer.', seenOn: 'Wanneer hebt u het gezien?',
    danger: 'Is dit een (ex-)partner of ander door wie de inwoner gevaar loopt of liep?', dangerHint: 'Vraag dit aan de inwoner, zonder dat deze persoon erbij is.', noDanger: 'Nee', isDanger: 'Ja, of misschien', email: 'E-mailadres van het account', emailHint: 'Alleen als deze persoon hier al een account als vertegenwoordiger heeft.', save: 'Leg vast', end: 'Beëindig', over: 'gestopt',
  },
  representing: {
    scopeLabel: 'Beslist over', period: 'Periode', upTo: 'tot en met', on: 'en verder', shownBy: 'Gezien', seen: (document: string, on: string, by: string | null): string => `${document}, op ${on}${by ? ` door ${by}` : ''}`, looksAlong: 'Ziet',
    withAccount: { care: 'de hulp en de besluiten', money: 'niets over de hulp', both: 'de hulp en de besluiten' } as Readonly<Record<RepresentativeScope, string>>, withoutAccount: 'niets: geen account',
  },
  shared: {
    title: 'Wat delen mensen met mij?', intro: 'U ziet alleen wat iemand met u deelt. Die persoon kan dat altijd veranderen.', menu: 'Met mij gedeeld',
    nobody: 'Niemand deelt iets met u. Kreeg u een code? Vul die dan in.', shares: 'Deelt met u', nothing: 'Deelt nu niets met u.', enterCode: 'Vul een code in',
    leave: 'Stop met meekijken', worried: 'Ik maak mij zorgen', you: 'U bent',
    codeTitle: 'Kreeg u een code?', codeIntro: 'De code staat in de mail of sms die u kreeg. U typt hem hier over.', code: 'Code', codeHint: 'Drie keer vier letters of cijfers. Streepjes zijn niet nodig.', codeAct: 'Kijk mee',
  },
  looked: {
    lists: 'Hier stond u in een lijst', listed: (who: string, lists: string, times: number) => `${who}: ${lists} (${times} keer).`,
    title: 'Wie keken er in mijn dossier?', intro: 'Elke keer dat iemand uw dossier opent, schrijven wij dat op. Ook als u met uw naam in een lijst stond. Niemand kan dat wissen. Wat u zelf deed staat er niet bij.', menu: 'Wie keek in mijn dossier',
    nobody: 'Er heeft nog niemand in uw dossier gekeken.', may: 'Wie mag er kijken, en waarom?', mayIntro: 'Deze mensen en organisaties mogen nu in uw dossier kijken. Ook dat wordt dan opgeschreven.',
    nobodyMay: 'Op dit moment mag niemand anders in uw dossier kijken.', wrong: 'Klopt er iets niet? Vraag het uw begeleider, of de functionaris gegevensbescherming van de regio.',
    mayNow: 'Bekijk wie er nu mag kijken', alsoAt: (times: string) => `ook om ${times}`, municipality: (name: string) => `Gemeente ${name}`, who: 'Wie', sees: 'Mag zien', why: 'Waarom', since: 'Sinds', today: 'Vandaag', yesterday: 'Gisteren', somebody: 'Iemand', worker: 'Een medewerker', most: (count: number) => `Dit zijn de laatste ${count} regels.`,
  },
} as const
