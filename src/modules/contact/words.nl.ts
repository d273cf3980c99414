import type { MatterKind, MatterOutcome, MatterState, OwnerBecause, Way } from './model.ts'

type Details = Record<string, string | number>

export const refusals = {
  'nobody-to-read': 'Er is nu niemand die dit kan lezen. Wij hebben het daarom niet aangenomen. Bel de 24/7-lijn, of vraag het aan de balie.',
  'no-such-target': 'Kies over wie uw klacht gaat.',
  'matter-not-now': 'Dit kan nu niet meer. Ververs de pagina om te zien hoe het ervoor staat.',
  'outcome-needed': 'Kies eerst wat u besluit.',
  'decide-per-kind': 'Besluit bij een verzoek om vernietiging per soort gegevens.',
  'choose-per-kind': 'Kies wat er met deze gegevens gebeurt.',
  'keeping-needs-reason': ({ least }: Details) => `Schrijf op waarom dit bewaard blijft, met ten minste ${least} tekens. De inwoner leest het.`,
  'decided-this-yourself': 'U nam dit besluit zelf. Iemand anders beslist op het bezwaar.',
  'nobody-else': 'Er is nu niemand aan wie u dit kunt doorgeven. Het blijft bij u.',
  'card-unknown': 'Dit nummer en deze code horen niet bij elkaar, of de code is al gebruikt. Kijk goed en probeer het nog eens. Na vijf verkeerde codes werkt een kaart een tijd niet. Bel dan het nummer op uw kaart.',
  'code-too-often': 'Vanaf uw plek zijn te veel verkeerde codes ingevuld. Wacht een halve minuut en probeer het nog eens.',
  'sign-in-code-unknown': 'Dit adres en deze code horen niet bij elkaar, of de code is te oud. Vraag een nieuwe code. Na vijf verkeerde codes kijken wij een kwartier niet.',
  'card-not-printable': 'De codes van deze kaart zijn alleen het eerste uur te zien. Maak een nieuwe kaart; de oude werkt dan niet meer.',
} as const

/** What goes out over channels that others may read: never who it is about, never what it says. */
export const notices = {
  waits: 'Sluitend: er wacht post van een inwoner op u. Open Post.',
  late: 'Sluitend: post van een inwoner is niet op tijd gelezen of beantwoord en ligt nu bij u. Open Post.',
  answered: 'Er is antwoord voor u', answeredText: 'Er is antwoord voor u. Kijk op Mijn plek, bij Berichten.',
} as const

/** Under which scheme a complaint is handled; kept with it in Dutch. */
export const schemes = {
  provider: (name: string) => `de klachtregeling van ${name} (Wmo 2015, artikel 3.2.1)`,
  municipality: (name: string) => `de klachtregeling van de gemeente ${name} (Algemene wet bestuursrecht, hoofdstuk 9)`,
} as const

export const kindNames: Readonly<Record<MatterKind, string>> = {
  message: 'Bericht', complaint: 'Klacht', correction: 'Verbeter iets in mijn dossier', erasure: 'Vernietig gegevens over mij', access: 'Ik wil mijn gegevens krijgen', worry: 'Iemand maakt zich zorgen',
}
/** The same, as who reads it calls it. */
export const readerKindNames: Readonly<Record<MatterKind, string>> = {
  message: 'Bericht', complaint: 'Klacht', correction: 'Correctieverzoek', erasure: 'Vernietigingsverzoek', access: 'Inzageverzoek', worry: 'Zorg van een naaste',
}
export const stateNames: Readonly<Record<MatterState, string>> = { sent: 'nog niet gelezen', read: 'gelezen', answered: 'beantwoord', objected: 'bezwaar loopt', closed: 'klaar', withdrawn: 'ingetrokken' }
export const outcomeNames: Readonly<Record<MatterOutcome, string>> = { granted: 'Ja, dit doen wij', partly: 'Voor een deel', refused: 'Nee, dit doen wij niet' }
export const complaintOutcomeNames: Readonly<Record<MatterOutcome, string>> = { granted: 'Uw klacht klopt (gegrond)', partly: 'Uw klacht klopt voor een deel (deels gegrond)', refused: 'Uw klacht klopt volgens ons niet (ongegrond)' }
export const wayNames: Readonly<Record<Way, string>> = { page: 'op Mijn plek', card: 'met de persoonlijke kaart', phone: 'aan de telefoon, voor haar of hem opgeschreven' }
export const becauseNames: Readonly<Record<OwnerBecause, string>> = {
  first: 'is de eerste lezer', again: 'kreeg het opnieuw', unread: 'kreeg het omdat het niet op tijd gelezen was', unanswered: 'kreeg het omdat er niet op tijd antwoord was', 'passed-on': 'kreeg het van een collega',
}

const mine = {
  menu: 'Berichten', title: 'Berichten, klachten en verzoeken', intro: 'Alles wat u stuurt, wordt gelezen. Is degene die het moet lezen vrij? Dan leest een ander het. U ziet hier wie het las en wanneer.',
  write: 'Schrijf een bericht', complain: 'Ik ben het er niet mee eens', data: 'Mijn gegevens', none: 'U hebt nog niets gestuurd.', sent: 'Wat ik stuurde', isNew: 'nieuw antwoord', back: 'Berichten',
  answerBefore: (day: string) => `Antwoord uiterlijk ${day}`, now: (who: string) => `Het ligt nu bij ${who}.`, readOn: (who: string, when: string) => `${who} las dit ${when}.`, notRead: (when: string) => `Nog niet gelezen. Is het niet gelezen vóór ${when}? Dan gaat het vanzelf naar de volgende.`,
  late: 'Het antwoord is te laat. Iemand anders is nu aan zet.', somebody: 'iemand van de regio', you: 'U', wroteFor: (who: string) => `${who} schreef dit voor u op`, worryOf: (who: string) => `${who} maakt zich zorgen om u en liet dat weten. U ziet altijd wat er gestuurd is.`,
  danger: 'Kan het niet wachten? Bel de 24/7-lijn.', callNow: 'Bel nu', term: 'Hoe lang mag het duren?', termText: (source: string) => `Dit staat in: ${source}.`, scheme: (name: string) => `Uw klacht wordt behandeld volgens ${name}.`,
} as const

const write = {
  title: 'Schrijf een bericht', to: (who: string, until: string) => `${who} leest uw bericht, uiterlijk ${until}.`, isOff: (worker: string) => `${worker} werkt dan niet.`, otherwise: (next: string) => `Lukt dat niet? Dan gaat het naar ${next}.`, toNobody: 'Er is nu niemand die uw bericht kan lezen. Bel de 24/7-lijn.',
  soon: 'Binnen 2 werkdagen krijgt u antwoord (voorbeeldwaarde).', words: 'Wat wilt u zeggen of vragen?', field: 'wat u wilt zeggen', send: 'Verstuur', done: 'Uw bericht is verstuurd.',
} as const

const matter = {
  more: 'Wilt u nog iets zeggen?', moreHint: 'Daarna wordt het opnieuw gelezen.', field: 'uw woorden', add: 'Verstuur', close: 'Ik ben geholpen', withdraw: 'Trek dit in', withdrawObjection: 'Trek mijn bezwaar in', added: 'Het is verstuurd.', ended: 'Het is gesloten. U kunt altijd opnieuw iets sturen.',
  decided: 'Besloten', objection: (until: string, isOver: boolean) => `Bent u het hier niet mee eens? Dan ${isOver ? `kon u bezwaar maken tot en met ${until}. Die dag is voorbij, maar u mag het nog proberen` : `kunt u bezwaar maken tot en met ${until}`}. U kunt ook naar de Autoriteit Persoonsgegevens gaan.`, objectTo: 'Ik ben het er niet mee eens',
  further: 'Bent u niet tevreden met hoe uw klacht is behandeld? Bij een gemeente kunt u daarna naar de ombudsman. Vraag een onafhankelijke cliëntondersteuner om hulp; dat is gratis.', whoHad: 'Wie had dit wanneer?', from: (who: string, why: string, when: string) => `${who} ${why}, ${when}`,
} as const

const complaint = {
  menu: 'Klacht of bezwaar', title: 'Bent u het ergens niet mee eens?', intro: 'U mag altijd zeggen dat u het niet eens bent. Het verandert niets aan uw hulp.',
  about: 'Gaat het over een besluit in een brief?', aboutText: 'Bijvoorbeeld: u krijgt minder hulp dan u wilt. Dan maakt u bezwaar. Dat kan binnen 6 weken na de brief.', decisions: 'Kies het besluit',
  how: 'Gaat het over hoe iemand met u omging?', howText: 'Bijvoorbeeld: iemand kwam niet, luisterde niet of was niet aardig. Dan doet u een klacht. Uw begeleider leest die niet; de klachtenfunctionaris wel.',
  to: 'Over wie gaat uw klacht?', toField: 'over wie uw klacht gaat', provider: (name: string) => `${name}, waar ik hulp van krijg`, municipality: (name: string) => `De gemeente ${name}`, words: 'Wat is er gebeurd, en wat wilt u?', wordsField: 'wat er is gebeurd', send: 'Verstuur mijn klacht', soon: 'U krijgt antwoord binnen 6 weken.',
  nobody: 'Wij weten niet van wie u hulp krijgt of waar u woont. Schrijf een bericht; dan zoeken wij uit waar uw klacht hoort.', help: 'Wilt u hulp? Een onafhankelijke cliëntondersteuner helpt u gratis. Die werkt niet voor de gemeente en niet voor uw begeleider.', done: 'Uw klacht is verstuurd. De klachtenfunctionaris leest hem.',
} as const

const data = {
  menu: 'Mijn gegevens', title: 'Wat staat er over mij?', intro: 'Het zijn uw gegevens. U mag ze zien, meenemen en laten verbeteren.',
  download: 'Neem alles mee', downloadText: 'Eén bestand met alles wat wij over u bewaren. U kunt het openen in uw browser en bewaren. Let op: wie uw telefoon of computer gebruikt, kan het bestand ook lezen.', downloadAct: 'Download alles',
  looked: 'Wie keek in mijn dossier?', lookedAct: 'Bekijk wie keek', ask: 'Vraag iets over uw gegevens', askText: 'De functionaris gegevensbescherming leest dit. Een mens beslist, nooit de computer.', kind: 'Wat wilt u?', kindField: 'wat u wilt',
  words: 'Om welke gegevens gaat het?', wordsHint: 'Bijvoorbeeld: mijn adres klopt niet, of: ik wil de notities van 2022 weg hebben.', wordsField: 'om welke gegevens het gaat', send: 'Verstuur mijn verzoek', done: 'Uw verzoek is verstuurd. Een mens beslist erover.',
  accessHint: 'Een afschrift op papier of uitleg bij wat er staat. Antwoord binnen 1 maand.', correctionHint: 'Iets klopt niet. Antwoord binnen 1 maand.', erasureHint: 'Weg uit uw dossier. Antwoord binnen 3 maanden. Soms mag het niet, bijvoorbeeld als de wet zegt dat wij het moeten bewaren.',
} as const

const objection = {
  title: 'Waarom bent u het er niet mee eens?', intro: 'Wie het besluit nam, beslist niet over uw bezwaar. Uw begeleider of een onafhankelijke cliëntondersteuner helpt u gratis.', words: 'Uw bezwaar', field: 'uw bezwaar', send: 'Verstuur mijn bezwaar', done: 'Uw bezwaar is verstuurd.',
  stands: 'Uw bezwaar', received: (on: string, inTime: boolean) => `Ontvangen op ${on}${inTime ? '' : ', na de termijn'}.`, running: (until: string) => `Iemand anders beslist over uw bezwaar, uiterlijk ${until}.`, withdrawn: 'U trok uw bezwaar in. Het besluit blijft zoals het was.',
  decided: (on: string, outcome: string, until: string) => `Besloten op ${on}: ${outcome}. Bent u het er nog niet mee eens? Dan kunt u tot en met ${until} naar de rechtbank.`,
} as const

export const objectionOutcomeNames: Readonly<Record<MatterOutcome, string>> = { granted: 'u krijgt gelijk', partly: 'u krijgt voor een deel gelijk', refused: 'het besluit blijft zoals het was' }

export const words = { mine, write, matter, complaint, data, objection } as const

/** What was decided on an objection, to who reads her post. */
export const readerObjectionOutcomeNames: Readonly<Record<MatterOutcome, string>> = { granted: 'de inwoner krijgt gelijk', partly: 'de inwoner krijgt voor een deel gelijk', refused: 'het besluit blijft zoals het was' }

const post = {
  menu: 'Post van inwoners', title: 'Post van inwoners', intro: 'Wat inwoners u stuurden. Leest of beantwoordt u het niet op tijd, dan gaat het vanzelf naar een collega.', open: 'Wacht op u', done: 'De afgelopen vier weken', none: 'Er wacht niets op u.', noneDone: 'Er is de afgelopen vier weken niets beantwoord.',
  kind: 'Wat', who: 'Van', begins: 'Begint met', due: 'Vóór', state: 'Stand', read: 'Ik heb dit gelezen', answer: 'Uw antwoord', answerHint: 'De inwoner leest dit. Schrijf kort en gewoon.', outcome: 'Wat besluit u?', outcomeField: 'wat u besluit', send: 'Verstuur antwoord', field: 'uw antwoord', passOn: 'Geef door aan een collega', file: 'Naar het dossier', unread: 'ongelezen',
  dueAt: (when: string) => `Doe dit vóór ${when}`, answerBy: (day: string) => `Antwoord uiterlijk ${day}`, source: (text: string) => `Termijn: ${text}.`, history: 'Wie had dit', written: (way: string) => `Gestuurd ${way}.`, scheme: 'Klachtregeling', done1: 'Uw antwoord is verstuurd.', of: (kind: string, name: string) => `${kind} van ${name}`, worryBy: (name: string) => `Gestuurd door ${name}, een naaste. De inwoner ziet dit ook.`,
  objection: { stands: 'Bezwaar van de inwoner', received: objection.received, running: (until: string) => `Wie het besluit nam, beslist niet over het bezwaar. Iemand anders doet dat uiterlijk ${until}.`, withdrawn: 'De inwoner trok het bezwaar in. Het besluit blijft zoals het was.', decided: (on: string, outcome: string, until: string) => `Besloten op ${on}: ${outcome}. De inwoner kan tot en met ${until} naar de rechtbank.` },
  yours: 'Bij u sinds', readOn: (who: string, when: string) => `Gelezen door ${who}, ${when}`,
} as const

const record = {
  title: (name: string) => `Schrijf een vraag op voor ${name}`, intro: 'De inwoner belt of zit tegenover u en vraagt u dit op te schrijven. Bij de vraag staat dat u dit deed. De inwoner leest het terug.', kind: 'Wat is het?', words: 'In de woorden van de inwoner', send: 'Verstuur voor de inwoner', field: 'de woorden van de inwoner', done: 'De vraag is verstuurd.', file: 'Terug naar het dossier', complaintTo: 'Over wie gaat de klacht? (alleen bij een klacht)',
  kinds: { message: 'Een bericht aan de begeleider', complaint: 'Een klacht', access: 'Eigen gegevens krijgen', correction: 'Iets laten verbeteren', erasure: 'Gegevens laten vernietigen' }, provider: 'De aanbieder', municipality: 'De gemeente',
} as const

const worry = {
  title: (name: string) => `Maakt u zich zorgen om ${name}?`, intro: 'Schrijf wat u ziet of hoort. De begeleider leest het binnen 4 uur (voorbeeldwaarde). Is die er niet, dan leest een collega het.', open: (name: string) => `${name} ziet altijd dat u dit stuurde, en wat u schreef.`, danger: 'Is er nu gevaar? Wacht dan niet op antwoord. Bel 112.',
  words: 'Wat maakt dat u zich zorgen maakt?', field: 'waarover u zich zorgen maakt', send: 'Laat het weten', done: 'Verstuurd. De begeleider, of wie vervangt, leest het vandaag.', act: 'Ik maak mij zorgen', back: 'Met mij gedeeld', before: 'Wat u eerder liet weten',
} as const

const card = {
  title: (name: string) => `Persoonlijke kaart voor ${name}`, intro: 'Voor wie geen e-mail of DigiD heeft. Met het nummer en een code komt de inwoner op Mijn plek, op elke telefoon of computer. Elke code werkt één keer.', make: 'Maak een kaart', makeNew: 'Maak een nieuwe kaart', phone: 'Nummer van de helper op de kaart', phoneField: 'het nummer van de helper', phoneHidden: 'Geef geen nummer waaraan iemand ziet waar zij is: een ander kan de kaart vinden.', has: 'Er is een kaart', none: 'Er is nog geen kaart.', issued: 'Gemaakt', by: 'Door', until: 'Werkt tot en met', left: 'Codes over', tries: 'Verkeerde codes', used: 'Gebruikt in de afgelopen vier weken:', usedByOther: 'Was de inwoner dit niet zelf? Trek de kaart dan in.', locked: (when: string) => `te veel verkeerde codes: wacht tot ${when}`, withdraw: 'Trek deze kaart in', withdrawn: 'De kaart werkt niet meer.',
  replace: 'Een nieuwe kaart maakt de oude meteen ongeldig.', print: 'Print de kaart', printTitle: 'Mijn kaart', of: 'Deze kaart is van', number: 'Nummer', codes: 'Codes: streep door wat u gebruikt hebt', go: 'Ga naar', enterIt: 'Vul het nummer en één code in.', helper: 'Hulp nodig? Bel', lost: 'Kaart kwijt? Bel meteen. Dan werkt hij niet meer.', howTo: (when: string) => `Druk op Ctrl+P (of Cmd+P) om te printen. De codes zijn een uur te zien, vanaf ${when}.`, file: 'Terug naar het dossier',
} as const

/** The sentences of the pages of workers, and of somebody of the network who worries. */
export const staffWords = { post, record, worry, card } as const

/** The pages by which somebody who was invited comes in. */
export const joinWords = {
  title: 'Bent u uitgenodigd?', intro: 'Iemand wil dat u meekijkt. U kreeg een code in een mail of sms. Vul hem hier in.', code: 'Code uit de mail of sms', codeHint: 'Drie keer vier letters of cijfers.', codeField: 'de code', act: 'Kijk mee',
  what: 'U krijgt een eigen account. Daarin staat alleen uw naam en het adres waar de code naartoe ging. De volgende keer logt u in met een code die wij daarheen sturen.', again: 'Keek u al eerder mee? Log in met een code',
  signTitle: 'Inloggen met een code', signIntro: 'Voor wie meekijkt met een ander. Vul uw e-mailadres of telefoonnummer in. Wij sturen u een code.', address: 'E-mailadres of telefoonnummer', addressField: 'uw e-mailadres of telefoonnummer', send: 'Stuur mij een code',
  fillTitle: 'Vul de code in', fillIntro: 'Kennen wij dit adres? Dan is er een code onderweg. Hij werkt tien minuten en één keer. Vraagt u vaak een code, dan sturen wij niet elke keer een nieuwe.', six: 'Code', sixHint: 'Zes cijfers.', enter: 'Log in',
} as const
/** What she and her worker hear when a card was used for the first time on a day; names nobody. */
export const cardUsedText = { subject: 'Uw kaart is gebruikt', body: 'Vandaag kwam iemand binnen met uw kaart van Sluitend. Was u dat niet? Bel het nummer op uw kaart of uw begeleider: dan werkt de kaart niet meer.' } as const
export const cardUsedNotice = (link: string): string => `Sluitend: een persoonlijke kaart van een van uw inwoners is vandaag gebruikt. Kijk of dat klopt: ${link}`
export const signInText = (code: string): { subject: string; body: string } => ({ subject: 'Uw code om in te loggen', body: `Uw code voor Sluitend is ${code}. Hij werkt tien minuten. Vroeg u hier niet om? Doe dan niets.` })

/** The page on which a card is used. */
export const enterWords = {
  title: 'Hebt u een kaart?', intro: 'Vul het nummer van uw kaart in, en één code die u nog niet gebruikt hebt.', number: 'Nummer op uw kaart', numberHint: 'Acht cijfers.', numberField: 'het nummer op uw kaart', code: 'Code', codeHint: 'Zes cijfers. Streep de code daarna door.', codeField: 'de code', act: 'Naar mijn plek', short: 'U bent maximaal een half uur binnen. Doet u tien minuten niets, dan gaat het vanzelf dicht.', lost: 'Lukt het niet, of bent u de kaart kwijt? Bel het nummer op uw kaart of vraag het uw begeleider.',
} as const
