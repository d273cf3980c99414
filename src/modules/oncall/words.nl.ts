import { afterwardsRefusals, afterwardsWords } from './words.nl/afterwards.ts'
import { rosterRefusals } from './words.nl/roster.ts'
import { debriefRefusals } from './words.nl/debrief.ts'
import { paper } from './words.nl/paper.ts'
import { factMoments, phoneRefusals } from './words.nl/phone.ts'
import { talkMoments, talkRefusals } from './words.nl/talk.ts'
import type { CallChannel, Colour, Together, Outcome, VisitAct, VisitState, Way } from './model.ts'

type Details = Record<string, string | number>

export const refusals = {
  ...rosterRefusals,
  ...debriefRefusals,
  'no-line': 'Deze lijn is nog niet ingericht. Bel 112 bij direct gevaar. Denkt u aan zelfmoord? Bel 113 of 0800-0113.',
  'already-answered': ({ who }: Details) => `${who} heeft deze oproep al aangenomen.`,
  'not-rung': 'Deze oproep ging niet bij u over. U kunt hem daarom niet aannemen of doorgeven.',
  'not-with-you': ({ who }: Details) => `Deze oproep is bij ${who}. Vraag of die hem aan u doorgeeft.`,
  'not-now': 'Dit kan nu niet meer. Ververs de pagina om te zien hoe het ervoor staat.',
  'rings-again': 'Deze inwoner belt alweer. Neem die oproep eerst op.',
  'visit-under-way': 'Er is een collega op weg naar deze persoon. Kies: er is een bezoek. Of wacht tot het bezoek klaar is.',
  'no-visit-sent': 'Er is nog niemand op weg gestuurd. Kies eerst wie er langsgaat, of kies een andere uitkomst.',
  'visitor-not-on-duty': 'Deze collega heeft nu geen dienst. Kies iemand die nu dienst heeft.',
  'not-on-line': 'U hebt nu geen dienst op deze lijn.',
  'notes-needed': 'Schrijf kort op wat er besproken is. De eigen begeleider leest dit morgenochtend.',
  'not-found-yet': 'U weet nog niet hoe het met deze inwoner gaat. Bel nog eens, stuur iemand langs, of vraag de crisisdienst of 112.',
  'visitor-not-there': 'Uw collega is er nog niet. Wacht tot zij heeft gemeld dat zij er is, of kies een andere uitkomst.',
  'visitor-needed': 'Kies wie er langsgaat.',
  'company-needed': 'Kies of deze collega alleen gaat of samen.',
  'minutes-needed': 'Vul in hoeveel minuten u rekent.',
  ...talkRefusals,
  ...phoneRefusals,
  ...afterwardsRefusals,
  'report-needed': 'Schrijf kort op hoe u het achterliet.',
} as const

export const channelNames: Readonly<Record<CallChannel, string>> = {
  'browser': 'Belt vanuit Mijn plek', 'call-back': 'Wil teruggebeld worden', 'phone': 'Belt met de telefoon', 'third-party': 'Iemand anders belt', 'missed-check-in': 'Niets gehoord',
}

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  'talk-was-enough': 'Gesprek was genoeg', 'contact-tomorrow': 'Terugbellen, of morgen contact', 'visit': 'Iemand gaat langs', 'crisis-service': 'Crisisdienst ggz',
  'emergency-112': '112 gebeld', 'no-contact': 'Geen contact gekregen', 'ended-by-worker': 'Gesprek beëindigd na dreigen of schelden',
}

export const togetherNames: Readonly<Record<Together, string>> = { alone: 'Alleen', colleague: 'Samen met een collega', police: 'Samen met de politie' }
export const visitStateNames: Readonly<Record<VisitState, string>> = { sent: 'gevraagd', accepted: 'aangenomen', 'under-way': 'onderweg', there: 'aangekomen', done: 'klaar' }
export const visitActNames: Readonly<Record<VisitAct, string>> = { accept: 'Ik ga', leave: 'Ik vertrek nu', arrive: 'Ik ben er', extend: 'Het gaat goed, 15 minuten erbij', alarm: 'Stille hulp vragen', finish: 'Ik ben klaar en veilig' }
export const colourNames: Readonly<Record<Colour, string>> = { green: 'op tijd', amber: 'over de tijd', red: 'alarm: geen bericht', stopped: 'klaar' }

const channelWords: Readonly<Record<string, string>> = { mail: 'e-mail', sms: 'sms', push: 'pushberichten', voice: 'spraak' }

/** What goes out over channels that others may read: never who it is about. */
export const messages = {
  callsWait: (count: number) => (count <= 1 ? 'Sluitend 24/7: er gaat een oproep over. Open Oproepen.' : `Sluitend 24/7: ${count} oproepen wachten. Open Oproepen.`),
  visit: 'Sluitend 24/7: u bent gevraagd voor een bezoek. Open Bezoeken.',
  visitNotAccepted: 'Sluitend 24/7: een bezoek is nog niet aangenomen of is over de tijd. Open Bezoeken.',
  visitAmber: 'Sluitend 24/7: uw bezoek duurt langer dan gepland. Gaat het goed? Open Bezoeken.',
  visitSos: 'Sluitend 24/7: ALARM, een bezoeker vraagt stil om hulp. Open Bezoeken. Bel haar niet: bel 112 als het kan.',
  consult: 'Sluitend 24/7: een collega vraagt om mee te kijken. Open Oproepen.',
  visitRed: 'Sluitend 24/7: ALARM, een bezoeker meldt zich niet. Open Bezoeken en bel deze collega.',
  manyNights: (nights: number) => `Belde in ${nights} van de laatste 7 nachten met de 24/7-lijn. Kijk samen wat er ’s nachts nodig is.`,
  followUpLate: 'Sluitend: een opvolging is nog niet gezien. Open Opvolging.',
} as const

/** Seconds as people read a clock: 46 becomes 0:46. */
export const toTheMinute = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

type Told = { kind: string; who: string; role: string; seconds?: number; outcome?: Outcome; way?: Way; words?: string }

/** The step that rings a number of the region instead of a colleague. */
export const lastResortName = 'het noodnummer van de lijn'

const wayNames: Readonly<Record<Way, string>> = { browser: 'Het scherm', push: 'Pushbericht', sms: 'Sms', voice: 'Telefoonoproep' }
const wayTo = ({ way, who }: Told): string => (way === 'browser' ? `Het scherm van ${who}` : `${way ? wayNames[way] : ''} naar ${who}`)

const quickly = (seconds: number): string => (seconds < 120 ? `${seconds} ${seconds === 1 ? 'seconde' : 'seconden'}` : `${Math.round(seconds / 60)} minuten`)

const moments: Readonly<Record<string, (told: Told) => string>> = {
  'received': () => 'Oproep binnengekomen',
  'entered': ({ who }) => afterwardsWords.moment(who),
  'rings': ({ who, role }) => (who === role ? `Gaat over bij ${who}` : `Gaat over bij ${who} (${role})`),
  'nobody-on-shift': ({ role }) => `Niemand in dienst als ${role}; meteen door naar de volgende`,
  'unreachable': ({ role }) => `Niemand te bereiken als ${role}; meteen door naar de volgende`,
  'no-answer': ({ who }) => `${who} reageerde niet; door naar de volgende`,
  'message-waiting': (told) => `${wayTo(told)}: onderweg`,
  'message-delivered': (told) => (told.way === 'browser' ? `${wayTo(told)} laat het horen` : `${wayTo(told)}: afgeleverd`),
  'message-failed': (told) => `${wayTo(told)}: niet gelukt`,
  'message-no-contact': (told) => (told.way === 'browser' ? `${wayTo(told)} is niet open` : `${wayTo(told)}: geen contact`),
  'message-not-needed': (told) => `${wayTo(told)}: niet meer nodig`,
  'accepted': ({ who, seconds }) => (seconds === undefined ? `${who} neemt op` : `${who} neemt op na ${quickly(seconds)}`),
  'passed-on': ({ who }) => `${who} geeft door`,
  'visit-sent': ({ who }) => `${who} is gevraagd om langs te gaan`,
  'visit-left': ({ who }) => `${who} is onderweg`,
  'visit-arrived': ({ who, seconds }) => (seconds === undefined ? `${who} komt aan` : `${who} komt aan, ${quickly(seconds)} na de vraag`),
  'visit-amber': ({ who }) => `Het bezoek van ${who} duurt langer dan gepland`,
  'visit-red': ({ who }) => `Alarm: geen bericht van ${who}`,
  'visit-done': ({ who }) => `${who} is klaar en veilig`,
  'closed': ({ who, outcome }) => `Afgerond door ${who}: ${outcome ? outcomeNames[outcome] : ''}`,
  ...talkMoments,
  ...factMoments,
  'follow-up-made': ({ who }) => `Opvolging voor ${who}`,
  'follow-up-escalated': ({ who }) => `Niet op tijd gezien; nu ook bij ${who}`,
  'follow-up-seen': ({ who }) => `Gezien door ${who}`,
}

/** One thing that happened in a night, as a sentence. */
export const momentText = (told: Told): string => moments[told.kind]?.(told) ?? told.kind

const top = {
  onDuty: (count: number) => (count === 1 ? 'Eén mens in dienst' : `${count} mensen in dienst`), nobody: 'Niemand in dienst', channelsGood: 'Alle kanalen werken',
  channelsBad: (names: readonly string[]) => `Werkt niet: ${names.map((name) => channelWords[name] ?? name).join(', ')}`, until: (time: string) => `U hebt dienst tot ${time}`, noShift: 'U hebt nu geen dienst',
}

const night = {
  menu: { calls: 'Oproepen', visits: 'Bezoeken', roster: 'Rooster', paper: 'Papieren lijst', followUps: 'Opvolging', call: 'Bel nu' },
  title: 'Oproepen', ringingTitle: (count: number) => (count === 1 ? 'Er belt iemand' : `Er bellen ${count} mensen`),
  quiet: 'Er belt nu niemand. Deze pagina laat het zien en horen zodra iemand belt.', elsewhere: (count: number) => (count === 1 ? 'Er gaat nu een oproep over bij een collega.' : `Er gaan nu ${count} oproepen over bij collega’s.`),
  sound: 'Zet het geluid aan', soundOn: 'Geluid staat aan', tabTitle: 'Er belt iemand', answer: 'Opnemen', passOn: 'Ik kan niet: geef door', over: 'gaat over', to: (role: string) => `naar de ${role}`,
  again: 'opnieuw naar iedereen, en naar de coördinator', rang: (time: string) => `Belt sinds ${time}`, years: (age: number) => `${age} jaar`, since: (date: string) => `sinds ${date}`,
  helps: (name: string) => `Wat helpt (door ${name} zelf geschreven)`, proposal: 'voorstel van de begeleider, nog niet goedgekeurd', whomToCall: 'Wie bellen', wholePlan: 'Lees alles', noPlan: 'Er is nog geen signaleringsplan. Vraag wat nu helpt.', signs: 'Tekenen dat het misgaat', avoid: 'Liever niet', forVisitor: 'Voor wie langsgaat',
  keyWorker: 'Vaste begeleider', replacement: (name: string) => `Vervanging: ${name}`, noWorker: 'Er is geen vaste begeleider bekend.', callable: 'Mag u ’s nachts bellen', lastCalls: 'De laatste keren', noCalls: 'Niet eerder gebeld.',
  nights: (count: number) => (count === 3 ? 'Derde nacht deze week' : `${count} nachten deze week`), verify: 'Een telefoonnummer is een aanwijzing, geen bewijs. Vraag eerst wie u spreekt en zeg tot dan niets over deze persoon.',
  phone: 'Telefoon', words: 'Wat de beller schreef', open: 'In gesprek', toCall: 'Naar het gesprek', busy: 'Loopt nog', minutes: (count: number) => `${count} min`, unknown: 'onbekend', noPerson: 'Iemand anders belt', onPhone: 'Iemand belt met de telefoon',
  others: 'Belt er iemand anders?', othersText: 'De politie, een buur of familie. Leg vast wat zij zeggen. Zeg nooit of u iemand kent.', othersAct: 'Leg vast wat iemand anders meldt', duty: 'Nu in dienst', noDuty: 'Niemand heeft nu dienst. Bel de coördinator.',
}

const talk = {
  crumb: 'Gesprek', ask: 'Vraag open naar zelfmoord', askText: 'Vraag gerust: denkt u aan de dood? Hebt u een plan? Vragen maakt het niet erger, het geeft lucht. Bij direct gevaar: 112. Samen bellen met 113 of 0800-0113 kan ook.',
  notes: 'Wat is er besproken?', notesHint: 'De eigen begeleider leest dit morgenochtend. Feiten en wat u afsprak.', ending: 'Hoe gaat het verder?', endingText: 'Elke oproep krijgt een uitkomst. De eigen begeleider krijgt vanzelf een opvolging.',
  visit: 'Er gaat iemand langs', who: 'Wie gaat er?', noVisitors: 'Niemand heeft nu dienst om langs te gaan. Bel de achterwacht of de politie.', company: 'Alleen of samen?', planned: 'Hoeveel minuten rekent u, reis en bezoek samen?', minutesUnit: 'minuten',
  send: 'Stuur deze collega', sentAlready: 'Al op weg gestuurd', saveNotes: 'Bewaar alleen de notities', typed: 'Dit typte u. Het is niet bewaard. Neem over wat u nog nodig hebt.', kept: 'Bewaard.', notKept: 'Nog niet bewaard. Typ verder of druk op bewaren.', passOn: 'Geef dit gesprek door aan een collega', respite: 'Zoek een logeerplek voor vannacht', crisis: (place: string | undefined) => (place ? `Crisisdienst ggz, ${place}` : 'Crisisdienst ggz'),
  handedOver: 'De crisisdienst heeft het overgenomen', called112: '112 heeft het overgenomen', abusive: 'Ik heb het gesprek beëindigd na dreigen of schelden', numbers: 'Nummers', example: 'voorbeeldwaarde', noContact: 'Geen contact gekregen', closed: (outcome: string) => `Afgerond: ${outcome}`, timeline: 'Wat is er gebeurd?', withOther: (who: string) => `${who} heeft deze oproep.`,
  fields: { zwaar: 'Zwaar', nodig: 'Wat de bezoeker moet spreken of kunnen', uitkomst: 'Uitkomst', notities: 'Wat is er besproken', bezoeker: 'Wie gaat er', samen: 'Alleen of samen', minuten: 'Minuten', overgenomenDoor: 'Wie neemt het over', collega: 'Collega' }, ringing: 'Deze oproep gaat nog over.',
}

const others = { title: 'Iemand anders belt', intro: 'Leg vast wat er gezegd wordt. Zeg niet of u iemand kent. Is er gevaar? Laat hen 112 bellen.', words: 'Wat meldt de beller?', phone: 'Nummer van de beller', act: 'Leg vast', fields: { woorden: 'Wat meldt de beller', telefoon: 'Nummer' } }

const bel = {
  title: 'Bellen met de 24/7-lijn', intro: 'Er is altijd iemand. U hoeft geen goede reden te hebben.', running: 'U belt al met ons', runningText: (since: string) => `Sinds ${since}.`, toRunning: 'Ga naar uw gesprek', newCall: 'Toch een nieuwe oproep', now: 'Bel nu', nowText: 'Wij bellen u meteen terug op het nummer hieronder.', back: 'Kunt u niet goed praten? Laat u terugbellen', phone: 'Op welk nummer bellen wij u?', phoneHint: 'Verander het als u nu een ander nummer gebruikt.',
  words: 'Wilt u iets opschrijven?', wordsHint: 'Dit leest degene die opneemt, voor hij u belt.', backAct: 'Bel mij terug', what: 'Wat gebeurt er als ik bel?', lineNumber: 'Of bel zelf:', fields: { hoe: 'Bellen', telefoon: 'Telefoonnummer', woorden: 'Bericht' },
  ringing: 'Wij zijn aan het bellen', ringingText: 'Het gaat nu over bij iemand van de 24/7-lijn. Neemt die niet op? Dan gaat het vanzelf door naar de volgende. U hoeft niets te doen.', answered: (who: string) => `${who} heeft uw oproep`,
  looking: 'Wij zoeken iemand voor u', lookingText: 'Er is nu niemand bereikbaar. Wij proberen het steeds opnieuw. Kunt u niet wachten? Bel 112 of 113.',
  answeredText: (phone: string | null) => (phone ? `U wordt zo gebeld op ${phone}. Houd uw telefoon bij u.` : 'U wordt zo gebeld. Houd uw telefoon bij u.'), closed: 'Deze oproep is afgerond', closedText: 'Uw begeleider ziet morgenochtend wat er was en komt erop terug. Gaat het weer niet? Bel gerust opnieuw.',
  seenText: (who: string) => `${who} heeft gezien wat er was en komt erop terug. Gaat het weer niet? Bel gerust opnieuw.`, visit: (who: string) => `${who} komt naar u toe`, visitArrived: (who: string) => `${who} is bij u aangekomen`, visitText: (who: string) => `${who} van de 24/7-lijn blijft bij uw oproep. Houd uw telefoon bij u.`, visitOver: 'Het bezoek is klaar', visitOverText: (who: string) => `${who} rondt uw oproep af, en belt u als dat nodig is.`, passedOn: { 'emergency-112': '112 heeft het overgenomen', 'crisis-service': 'De crisisdienst heeft het overgenomen' }, refresh: 'Ververs deze pagina', again: 'Bel opnieuw', since: (time: string) => `Begonnen om ${time}`, status: 'Uw oproep', stepRing: 'Het gaat over', stepAnswer: 'Iemand neemt op en belt u', stepAfter: 'Samen kiezen wat nodig is', stepTomorrow: 'Uw begeleider ziet het de volgende ochtend', somebody: 'iemand van de 24/7-lijn',
}

const visits = {
  title: 'Bezoeken', mine: 'Uw bezoeken', none: 'Er is nu geen bezoek voor u.', all: 'Wie is er op pad?', nobodyOut: 'Er is nu niemand op pad.', who: 'Wie', visitor: 'Bezoeker', state: 'Stand', clock: 'Veiligheidsklok', check: (time: string) => `bericht vóór ${time}`,
  where: 'Waar', safety: 'Veiligheid', noSafety: 'Er is niets bekend over gevaar. Bel eerst aan, houd de uitgang vrij en uw telefoon bij u.', noAddress: 'Adres onbekend: bel de nachtdienst.', call: (name: string) => `Bel ${name}`, company: 'Hoe', desk: 'Nachtdienst', report: 'Hoe liet u het achter?', reportHint: 'Twee zinnen is genoeg. De nachtdienst en de eigen begeleider lezen dit.',
  finishTitle: 'Klaar?', danger: 'Voelt het niet veilig? Ga weg en bel 112.', amber: 'Gaat het goed? Laat het weten.', red: 'De coördinator belt u nu. Druk op een knop als u veilig bent.', spoke: 'Ik heb de bezoeker gesproken: 15 minuten erbij', fields: { stap: 'Stap', verslag: 'Verslag', zwaar: 'Zwaar' }, visitOf: (name: string) => `Bezoek aan ${name}`, helps: 'Wat helpt', toVisits: 'Naar de bezoeken', done: 'Dit bezoek is klaar.', sent: 'Gevraagd om', sosTitle: 'Niet veilig?', sosText: 'Deze knop maakt geen geluid. De coördinator en alle collega’s weten het meteen.', sosSent: 'Uw bericht is verstuurd.',
}

const followUps = {
  title: 'Opvolging na de nacht', intro: 'Wat er ’s nachts was bij mensen die u begeleidt.', none: 'Er is niets wat u nog moet zien.', who: 'Wie', what: 'Wat er was', owner: 'Voor', due: 'Zien vóór', state: 'Stand', seen: 'Ik heb dit gezien', seenBy: (who: string, when: string) => `${who} heeft dit gezien, ${when}.`,
  late: 'over tijd', open: 'open', done: 'gezien', dueAt: (when: string) => `Zien vóór ${when}`, night: 'Wat gebeurde er die nacht?', notes: 'Notities van de nachtdienst', file: 'Naar het dossier', of: (name: string) => `Opvolging: ${name}`, after: 'Met deze knop neemt u het over van de nacht. De inwoner ziet dat u het weet.', escalated: (who: string) => `Dit was niet op tijd gezien en is nu ook bij ${who}.`, fields: { gezien: 'Gezien' }, forOwner: (who: string) => `Voor ${who}.`,
}

const roster = {
  title: 'Wie heeft er dienst?', now: 'Nu', days: 'De komende dagen', who: 'Wie', role: 'Rol', from: 'Van', until: 'Tot', phone: 'Telefoon', none: 'Er staat niemand op het rooster.', gaps: 'Gaten in het rooster', noGaps: 'Er zijn geen gaten in de komende dagen.', gap: (role: string, from: string, until: string) => `${role}: niemand van ${from} tot ${until}`,
  line: 'Lijn', norm: (seconds: number, minutes: number) => `Opnemen binnen ${seconds} seconden, ter plaatse binnen ${minutes} minuten`, step: (nr: number, role: string, seconds: number) => `${nr}. ${role}, gaat ${seconds} seconden over`, steps: 'Wie na wie gebeld wordt', example: 'voorbeeldwaarde', checked: 'telefoon getest', notChecked: 'telefoon nog niet getest',
}

const missed = {
  title: (before: string) => `Er kwam niets voor ${before} uur`, text: (name: string) => `Bel ${name}. Geen gehoor? Doe wat is afgesproken, en stuur iemand langs. U kunt dit pas afronden als u weet hoe het gaat.`,
  heard: 'Er is intussen bekend hoe het gaat. Bel zo nodig nog even, en rond deze oproep af.', noAgreement: 'De afspraak is intussen gestopt.', agreed: 'Dit is met de inwoner zelf afgesproken', spoken: 'Ik weet hoe het gaat: gesproken of gehoord',
}

export const words = { top, night, talk, others, bel, visits, followUps, roster, paper, missed } as const
