import { addDays, type Day, formatDay } from '../../kernel/day.ts'
import { dayOf, formatInstant, type Instant, timeOf } from '../../kernel/instant.ts'
import type { ContactState, DeliveryReason, NoteKind, Presence, Side, Way, WithheldGround } from './model.ts'

export const refusals = {
  'contact-in-past': 'Deze tijd is al voorbij. Kies een tijd die nog komt.',
  'contact-end-first': 'De afspraak eindigt voor hij begint. Kies een latere eindtijd.',
  'contact-too-long': 'Een afspraak duurt hooguit twaalf uur. Maak er twee van.',
  'whereabouts-needed': 'Schrijf op waar u elkaar ziet.',
  'worker-busy': 'Op die tijd is er al een andere afspraak. Kies een andere tijd.',
  'contact-not-now': 'Deze afspraak is al afgelopen of afgezegd. Kijk op de pagina hoe het er nu voor staat.',
  'contact-still-to-come': 'Deze afspraak moet nog komen. Schrijf na afloop op hoe het ging.',
  'asked-before': 'U vroeg al om een andere tijd. Uw begeleider geeft nog antwoord.',
  'note-in-future': 'Dit moment moet nog komen. Kies wanneer het gebeurde.',
  'withheld-needs-both': 'Kan de inwoner dit nu niet lezen? Kies dan de grond en schrijf op waarom. Kan het wel, laat dan allebei leeg.',
  'note-known': 'Deze notitie is al bewaard bij iemand anders. Schrijf haar opnieuw.',
  'not-your-note': 'Alleen wie een notitie schreef, kan haar verbeteren. Klopt er iets niet? Schrijf zelf een notitie, of vraag het uw collega.',
  'no-team': 'U staat nog niet in een team. Vraag uw teamleider of de beheerder om u toe te voegen.',
  'handover-not-now': 'Een collega heeft dit al overgenomen.',
  'own-handover': 'U schreef dit zelf. Een collega moet het overnemen.',
  'not-of-team': 'Kies iemand uit uw eigen team.',
  'absence-end-first': 'De eerste dag terug moet na de eerste dag weg liggen.',
  'replaces-herself': 'Iemand kan zichzelf niet vervangen. Kies een collega.',
  'away-already': 'Op een van deze dagen staat deze collega al als afwezig. Kijk in de lijst.',
  'week-not-over': 'Deze week is nog bezig. Leg uit als de week voorbij is.',
} as const

export const wayNames: Readonly<Record<Way, string>> = { 'at-home': 'thuis', 'elsewhere': 'ergens anders', 'phone': 'telefonisch', 'video': 'beeldbellen' }
export const presenceNames: Readonly<Record<Presence, string>> = { resident: 'de inwoner', network: 'iemand uit het netwerk', colleague: 'een collega', other: 'iemand anders' }
export const contactStates: Readonly<Record<ContactState, string>> = { 'planned': 'afgesproken', 'cancelled': 'afgezegd', 'done': 'geweest', 'no-show': 'niet verschenen' }
export const sideNames: Readonly<Record<Side, string>> = { worker: 'de begeleider', resident: 'de inwoner' }
export const noteKindNames: Readonly<Record<NoteKind, string>> = { contact: 'Contact', observation: 'Wat ik zag', agreement: 'Wat wij afspraken', concern: 'Zorg' }
export const groundNames: Readonly<Record<WithheldGround, string>> = {
  'rights-of-another': 'er staat iets in over iemand anders', 'serious-danger': 'het zou nu ernstig gevaar geven',
}
export const reasonNames: Readonly<Record<DeliveryReason, string>> = {
  'resident-away': 'de inwoner was er niet', 'resident-wanted-less': 'de inwoner wilde minder', 'worker-away': 'de begeleider was er niet', 'crisis': 'er was meer nodig door een crisis',
  'written-late': 'het was er wel, maar staat nog niet opgeschreven', 'other': 'iets anders',
}
export const judgements = {
  'within': 'volgens afspraak', 'below-norm': 'minder dan de norm', 'below-bandwidth': 'minder dan het besluit geeft', 'above-bandwidth': 'meer dan het besluit geeft', 'nothing-agreed': 'geen uren afgesproken',
} as const

/** 'za 21 nov. 10:00 – 11:00', or with both days when it goes on past midnight. */
export const spanText = (from: Instant, until: Instant): string => `${formatInstant(from, 'nl')} – ${dayOf(from) === dayOf(until) ? timeOf(until) : formatInstant(until, 'nl')}`
export const hoursText = (hours: number): string => `${String(Math.round(hours * 10) / 10).replace('.', ',')} uur`
const longDay = (on: Day): string => formatDay(on, 'nl', 'weekday')
const many = (count: number, one: string, more: string): string => (count === 1 ? `1 ${one}` : `${count} ${more}`)

export const words = {
  crumbPeople: 'Mijn mensen', crumbDay: 'Mijn dag', crumbMine: 'Mijn plek', crumbPlan: 'Mijn plan',
  contacts: {
    title: 'Afspraken', menu: 'Mijn dag', dayTitle: 'Mijn dag', plan: 'Maak een afspraak', planAct: 'Zet in de agenda', caption: 'Afspraken', none: 'Er staat geen afspraak.',
    day: 'Dag', begin: 'Van', end: 'Tot', way: 'Hoe', where: 'Waar', whereHint: 'Alleen als het niet thuis is. De inwoner leest dit ook.', about: 'Waarover', aboutHint: 'De inwoner leest dit ook.', when: 'Wanneer', state: 'Hoe staat het',
    asks: 'vraagt een andere tijd', all: (name: string) => `Afspraken met ${name}`, coming: 'Wat komt', past: 'Wat was er', person: 'Met wie', worker: 'Met wie',
    today: 'Vandaag', week: 'De komende week', unwritten: 'Nog opschrijven', unwrittenIntro: 'Deze afspraken zijn voorbij. Schrijf op wat ervan kwam.', noToday: 'Vandaag hebt u geen afspraken.', noWeek: 'De komende week staat er nog niets.', noUnwritten: 'Alles is opgeschreven.',
    dayIntro: (on: Day, count: number) => `${longDay(on)}: ${many(count, 'afspraak', 'afspraken')}.`, notes: 'Notities', handovers: (count: number) => `${many(count, 'overdracht wacht', 'overdrachten wachten')} op wie het overneemt.`, toHandovers: 'Lees de overdracht',
  },
  contact: {
    title: 'Afspraak', finish: 'Hoe ging het?', finishAct: 'Schrijf op dat het geweest is', minutes: 'Hoe lang was u samen?', minutesUnit: 'minuten', travel: 'Hoe lang was u onderweg?', present: 'Wie waren erbij?', presentHint: 'U zelf hoeft u niet te kiezen.',
    noShow: 'Niemand deed open of nam op', move: 'Verzet', moveAct: 'Verzet de afspraak', cancel: 'Zeg af', cancelAct: 'Zeg de afspraak af', reason: 'Waarom?', reasonHint: 'De inwoner leest dit ook.',
    keep: 'Laat de tijd zo', keepAct: 'Antwoord dat de tijd blijft', answer: 'Uw antwoord', asked: (when: string) => `Gevraagd op ${when}`, moves: 'Verzet', movedFrom: (span: string, by: string) => `Was ${span}. Verzet door ${by}.`,
    back: 'Alle afspraken', delivered: (minutes: number, travel: number | null) => `${minutes} minuten${travel === null ? '' : `, ${travel} minuten onderweg`}`,
    cancelledBy: (by: string, reason: string) => `Afgezegd door ${by}: ${reason}`, fieldDay: 'de dag', fieldBegin: 'de begintijd', fieldEnd: 'de eindtijd', fieldReason: 'de reden', fieldMinutes: 'het aantal minuten', fieldTravel: 'de reistijd', fieldPresent: 'wie erbij waren',
    fieldWay: 'hoe', fieldWhere: 'waar', fieldAbout: 'waarover', fieldAnswer: 'uw antwoord',
  },
  mine: {
    title: 'Mijn afspraken', menu: 'Mijn afspraken', intro: 'Hier ziet u wanneer uw begeleider komt of belt. Komt het niet uit? Vraag een andere tijd, of zeg af.', none: 'U hebt nu geen afspraken staan.', with: (name: string) => `met ${name}`,
    ask: 'Vraag een andere tijd', askTitle: 'Wanneer komt het u beter uit?', askHint: 'Bijvoorbeeld: liever woensdag na de lunch.', askAct: 'Stuur naar mijn begeleider', askField: 'wanneer het u beter uitkomt', asked: 'U vroeg een andere tijd. U krijgt nog antwoord.', answered: (answer: string) => `Antwoord van uw begeleider: ${answer}`,
    cancel: 'Zeg af', cancelTitle: 'Wilt u deze afspraak afzeggen?', cancelWhy: 'Waarom komt het niet uit?', cancelHint: 'Eén zin is genoeg.', cancelAct: 'Zeg deze afspraak af', cancelField: 'de reden', back: 'Terug zonder iets te veranderen', past: 'Eerdere afspraken',
    notes: 'Wat er over mij is opgeschreven', notesIntro: 'Uw begeleider schrijft op wat u samen deed en afsprak. U leest mee. Kunt u iets nu niet lezen, dan staat erbij waarom.', noNotes: 'Er is nog niets over u opgeschreven.', happened: (when: string) => `Gebeurd op ${when}`, written: (name: string, when: string) => `${name} schreef dit op ${when}`,
    withheld: (when: string, ground: string) => `Op ${when} is iets opgeschreven dat u nu niet kunt lezen, want ${ground}.`, withheldHow: 'Dat staat ook in het logboek. Bent u het er niet mee eens? Vraag het uw begeleider, of de functionaris gegevensbescherming van de regio.',
    corrected: 'Dit is later verbeterd', earlier: 'Zo stond het er eerst', because: (why: string) => `Verbeterd, omdat: ${why}`,
    medication: 'Mijn medicijnen', medicationIntro: 'U bepaalt zelf of hier iets staat. Alleen wie u begeleidt, kan het lezen. Maakt u het leeg, dan is het weg.', medicationLabel: 'Wat wilt u dat uw begeleider weet?', medicationHint: 'Bijvoorbeeld: ik neem mijn pillen om 9 uur en vind het fijn als u ernaar vraagt.', medicationAct: 'Bewaar', medicationField: 'wat u schreef', medicationSaved: (when: string) => `Bewaard op ${when}.`,
  },
  notes: {
    title: 'Notities', add: 'Schrijf een notitie', kind: 'Wat voor notitie?', words: 'Wat schreef u op?', wordsHint: 'De inwoner leest dit ook. Schrijf wat u zag en wat u samen afsprak.', on: 'Welke dag?', at: 'Hoe laat?', minutes: 'Hoe lang was er contact?', minutesHint: 'Alleen als er geen afspraak bij hoort.', minutesUnit: 'minuten',
    withhold: 'De inwoner kan dit nu niet lezen', withholdIntro: 'Dat mag alleen met een grond. De inwoner ziet dat er iets staat en op welke grond, en het komt in het logboek.', ground: 'Op welke grond?', noGround: 'De inwoner kan dit lezen', why: 'Waarom?', act: 'Bewaar de notitie',
    all: 'Wat is er opgeschreven?', none: 'Er is nog niets opgeschreven.', by: (name: string, recorded: string) => `${name}, opgeschreven ${recorded}`, happened: (when: string) => `gebeurd ${when}`, withheldChip: 'inwoner leest dit nu niet', version: (count: number) => `versie ${count}`, correct: 'Verbeter', correctTitle: 'Verbeter een notitie',
    correctIntro: 'Wat er stond, blijft te lezen: ook voor de inwoner.', because: 'Waarom verbetert u dit?', correctAct: 'Bewaar als nieuwe versie', earlier: 'Eerdere versies', minutesShort: (count: number) => `${count} min`,
    fieldKind: 'wat voor notitie het is', fieldWords: 'de notitie', fieldOn: 'de dag', fieldAt: 'de tijd', fieldMinutes: 'het aantal minuten', fieldGround: 'de grond', fieldWhy: 'waarom', fieldBecause: 'waarom u verbetert',
    medication: 'Medicijnen, in eigen woorden van de inwoner', medicationIntro: 'Dit schreef de inwoner zelf in het plan. Neem het nergens anders over.', over: (name: string) => `Notities over ${name}`,
  },
  device: {
    title: 'Op dit toestel', kept: 'bewaard op dit toestel', sent: 'verstuurd', conflict: 'er is iets tussen gekomen', refused: 'niet aangenomen', counted: 'op dit toestel bewaard, nog niet verstuurd', offline: 'Geen verbinding. Wat u opschrijft, blijft versleuteld op dit toestel en gaat vanzelf weg als er weer verbinding is.', online: 'Er is verbinding.',
    signInAct: 'Log opnieuw in', change: 'Pas mijn tekst aan', signIn: 'Uw notities blijven op dit toestel bewaard tot ze verstuurd zijn.', locked: 'Dit toestel kan de notities nu niet openen. Log in op deze pagina als er verbinding is; ze gaan dan alsnog weg.', meanwhile: 'Zo staat het er nu:', yours: 'Dit schreef u:', sendAsNew: 'Stuur mijn tekst als nieuwe notitie', throwAway: 'Gooi mijn tekst weg', noDevice: 'Dit toestel kan geen notities bewaren. Ze gaan meteen weg, zodra er verbinding is.', about: 'Over',
    away: { title: 'Geen verbinding', intro: 'U kunt doorschrijven. Wat u bewaart, blijft versleuteld op dit toestel en gaat vanzelf weg als er weer verbinding is.', danger: 'Is er gevaar? Bel 112.' },
  },
  handover: {
    title: 'Overdracht', menu: 'Overdracht', intro: (team: string) => `Wat ${team} van dienst op dienst doorgeeft. Het blijft open tot een collega het overneemt.`, none: 'Er wacht niets. Dat is goed nieuws.', waiting: 'Wacht op wie het overneemt', taken: 'Overgenomen deze week', noneTaken: 'Deze week is er nog niets overgenomen.',
    act: 'Ik heb dit gelezen en neem het over', own: 'U schreef dit zelf; een collega neemt het over.', write: 'Schrijf een overdracht', person: 'Over wie?', nobody: 'Over niemand in het bijzonder', words: 'Wat moet de volgende weten?', wordsHint: 'Wat is er gebeurd, wat is er nodig, en wanneer?', writeAct: 'Geef door',
    fieldWords: 'wat de volgende moet weten', fieldPerson: 'over wie het gaat', by: (name: string, when: string) => `${name}, ${when}`, takenBy: (name: string, when: string) => `Overgenomen door ${name}, ${when}`, late: 'wacht te lang', noTeam: 'U staat nog niet in een team. Vraag uw teamleider om u toe te voegen.',
    shift: (name: string, until: string) => `${name} heeft teamdienst tot ${until}.`, noShift: 'Er staat nu niemand op de teamdienst.', general: 'Algemeen', opens: 'Neemt u het over, dan kunt u het dossier twaalf uur openen (voorbeeldwaarde).',
  },
  team: {
    title: 'Mijn team', menu: 'Mijn team', intro: 'Wie er vandaag is, wie vervangt, en wat blijft liggen.', worker: 'Begeleider', people: 'Vaste begeleider van', today: 'Vandaag', works: 'werkt', off: 'vrij', away: (until: Day, by: string | null) => `weg tot en met ${formatDay(addDays(until, -1), 'nl', 'short')}${by ? `, ${by} vervangt` : ', nog niemand vervangt'}`,
    overdue: 'Te laat opgeschreven', overdueIntro: 'Afspraken van meer dan een dag geleden waarvan niemand opschreef hoe het ging (24 uur, voorbeeldwaarde).', noOverdue: 'Er is niets te laat.', waiting: 'Overdracht die wacht', noWaiting: 'Elke overdracht is overgenomen.', shift: 'Teamdienst', noTeam: 'U leidt nog geen team. De beheerder kan dat vastleggen.',
    nobodyNow: 'Nu heeft niemand teamdienst: wat niet kan wachten, komt bij u.', now: (name: string, until: string) => `${name} vangt op wat niet kan wachten, tot ${until}.`, absence: 'Iemand is er niet', absenceLink: 'Leg vast dat iemand er niet is', absences: 'Wie is er de komende drie weken niet?', noAbsences: 'Iedereen is er, voor zover nu bekend.',
    who: 'Wie is er niet?', from: 'Eerste dag weg', until: 'Eerste dag terug', replacement: 'Wie vervangt?', noReplacement: 'Nog niemand', absenceAct: 'Leg vast', absenceIntro: 'U legt vast wanneer iemand er niet is en wie vervangt. Waarom hoeft u niet op te schrijven.', fieldWho: 'wie er niet is', fieldFrom: 'de eerste dag weg', fieldUntil: 'de eerste dag terug', fieldReplacement: 'wie vervangt', caption: 'Begeleiders van het team', delivery: 'Geleverde uren per persoon', peopleCount: (count: number) => many(count, 'persoon', 'personen'), lead: (name: string) => `Teamleider: ${name}`, overdueCount: (count: number) => (count ? `${count} te laat` : 'bij'),
  },
  delivery: {
    title: 'Geleverde hulp', menu: 'Geleverde hulp', personIntro: (percent: number | null) => (percent === null ? 'De laatste vier hele weken waren er geen uren afgesproken.' : `In de laatste vier hele weken is ${percent}% van de afgesproken uren geleverd. De norm is 90% (voorbeeldwaarde).`), chart: 'Uren per week', week: 'Week van', product: 'Hulp', agreed: 'Afgesproken', delivered: 'Geleverd', days: 'Dagen', nights: 'Nachten', judgement: 'Oordeel', explanation: 'Uitleg',
    noWeeks: 'In deze weken liep er geen hulp.', explain: 'Leg een afwijking uit', explainAct: 'Bewaar de uitleg', whichWeek: 'Welke week?', why: 'Waarom?', words: 'In een zin', fieldWeek: 'de week', fieldWhy: 'de reden', fieldWords: 'de uitleg', nothingToExplain: 'Er is geen week die uitleg vraagt.', thisWeek: 'Deze week tot nu toe', howCounted: 'Hoe is dit geteld?', counted: 'Wij tellen de minuten van afspraken die geweest zijn, en van notities met een duur. Een nacht telt voor de dag waarop hij begint. Afgesproken zijn de uren van het traject; de bandbreedte komt uit het besluit. Reistijd telt niet mee.',
    caseIntro: 'De laatste vier hele weken. Wie uitleg mist, staat bovenaan.', person: 'Persoon', worker: 'Begeleider', percent: 'Deel', weeksOff: 'Weken met afwijking', unexplained: (count: number) => `${count} zonder uitleg`, none: 'Er is niemand met afgesproken uren.', 
    figuresTitle: 'Geleverde hulp in cijfers', figuresMenu: 'Geleverde hulp', figuresIntro: (from: Day, until: Day) => `Van ${formatDay(from, 'nl')} tot en met ${formatDay(addDays(until, -1), 'nl')}. Aantallen onder de tien zijn verborgen, met de uren die erbij horen.`, provider: 'Aanbieder', peopleHead: 'Personen', below: 'Onder de norm', hidden: 'verborgen', noFigures: 'Er liep geen hulp in deze weken.',
  },
  moved: 'Deze begeleider komt niet meer bij u. Maak een nieuwe afspraak met wie u begeleidt.',
  feed: { contact: (initials: string) => `Afspraak ${initials}`, somebody: 'Afspraak', shift: 'Teamdienst' },
} as const
