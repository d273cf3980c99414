import { type Day, formatDay } from '../../../kernel/day.ts'
import type { AgreedTime, Way } from '../model.ts'

export const dayNames: readonly string[] = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']

/** Weekdays (Monday is 1) as people say them: "maandag, woensdag en vrijdag", or "elke dag". */
export function weekdaysText(days: readonly number[]): string {
  const names = [...days].toSorted((a, b) => a - b).map((one) => dayNames[one - 1] ?? '')
  if (names.length === dayNames.length) return 'elke dag'
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} en ${names.at(-1)}` : names.join('')
}

export const wayNames: Readonly<Record<Way, string>> = { web: 'Hier, op deze pagina', sms: 'Met een sms', phone: 'Aan de telefoon, met mijn begeleider' }
const waySaid: Readonly<Record<Way, string>> = { web: 'op deze pagina', sms: 'met een sms', phone: 'aan de telefoon, met uw begeleider' }

/** What was agreed for a missed time, as sentences for who reads it. */
export const agreedLines = ({ key, animal, ask, other }: AgreedTime): { label: string; text: string; phone?: string }[] => [
  ...(ask ? [{ label: 'Wie vragen wij het eerst?', text: ask.name, phone: ask.phone }] : []),
  ...(key ? [{ label: 'De sleutel', text: key }] : []), ...(animal ? [{ label: 'Dieren in huis', text: animal }] : []), ...(other ? [{ label: 'Verder afgesproken', text: other }] : []),
]

export const join = {
  title: 'Wilt u vertellen hoe het gaat?', back: 'Hoe gaat het vandaag?',
  intro: 'U kiest zelf of u meedoet. U geeft af en toe een cijfer voor hoe het gaat. Dat kost één minuut.',
  whyTitle: 'Wat gebeurt er met uw cijfers?',
  why: [
    'Uw vaste begeleider en wie vervangt kunnen uw cijfers zien.',
    'Het programma vergelijkt uw cijfers met wat voor u gewoon is. Is het een paar weken lager? Dan vraagt het uw begeleider om te kijken.',
    'Het programma beslist niets. Uw hulp verandert er nooit vanzelf door.',
    'Een dag of week niets invullen is niet erg. Stilte telt niet als een laag cijfer.',
    'U kunt altijd stoppen, zonder reden. Uw hulp blijft dan gewoon hetzelfde.',
  ],
  how: 'Hoe wilt u het vertellen?', phone: 'Uw mobiele nummer', phoneHint: 'Alleen bij sms. Wij vragen het dan om 17.00 uur.', days: 'Op welke dagen mogen wij het vragen?', daysHint: 'Alleen bij sms.', fieldAlone: 'of de telefoon van u alleen is', alone: 'Deze telefoon is van mij alleen', aloneHint: 'Alleen bij sms. Kan iemand anders uw berichten lezen, ook op een ander toestel? Kies dan een andere manier. Wat u buiten koos, geldt hier niet meer.',
  act: 'Ja, ik doe mee', change: 'Verander hoe ik het vertel', save: 'Bewaar mijn keuze', stop: 'Ik wil stoppen', method: 'Zo rekent het programma', fieldHow: 'hoe u het wilt vertellen', fieldPhone: 'mobiel nummer', fieldDays: 'dagen',
  now: (way: Way): string => `U doet mee, ${waySaid[way]}.`, nowBySms: (phone: string, days: string): string => `Wij vragen het op ${days} op nummer ${phone}.`,
  stopText: 'Stopt u? Dan vragen wij niets meer en rekent het programma niet meer. Wat u eerder vertelde, kunt u zelf nog lezen.', byWorker: 'Uw begeleider legde het uit en schreef op dat u meedoet.',
} as const

export const own = {
  contact: 'Sprak u vandaag iemand?', contactField: 'contact', agreed: 'Ik laat weten dat het goed gaat', agreedText: (before: string): string => `Laat voor ${before} uur weten dat het goed gaat.`,
  agreedLink: 'Met iemand een tijd afspreken waarop ik laat weten dat het goed gaat',
} as const

export const phoned = {
  written: 'Dit schreef de inwoner zelf bij de cijfers', title: 'Hoe gaat het? Aan de telefoon', intro: (name: string): string => `${name} vertelt, u schrijft op. ${name} ziet het ook.`, act: 'Bewaar', score: 'Welk cijfer geeft de inwoner?', sleep: 'Hoe was de slaap?', contact: 'Iemand gesproken?', work: 'Naar werk of dagbesteding geweest?', note: 'In de woorden van de inwoner',
  day: 'Over welke dag?', dayHint: 'Vandaag of een dag van de afgelopen week.', fieldDay: 'dag', none: 'Deze inwoner heeft er nog niet voor gekozen om te vertellen hoe het gaat.', explain: 'Lees eerst dit voor, en vraag of het goed is:', agreed: 'Ik heb het uitgelegd en de inwoner wil meedoen', fieldAgreed: 'uitgelegd en akkoord', consentAct: 'Bewaar de keuze',
  now: (text: string): string => `Vertelt het ${text}.`, fineTitle: 'Het gaat goed', fineText: 'U sprak de inwoner zelf en het gaat goed. Daarmee stopt wat er loopt voor de afgesproken tijd.', fine: 'Gesproken: het gaat goed', yes: 'Ja', no: 'Nee',
  agreedTime: 'Afgesproken tijd', stop: 'De inwoner wil stoppen', file: 'Naar het dossier',
} as const

export const agreed = {
  title: 'Een vaste tijd: het gaat goed', intro: 'U spreekt af dat u voor een bepaald uur laat weten dat het goed gaat. Komt er niets? Dan doen wij wat u zelf hebt bedacht.',
  introWorker: 'De inwoner laat voor een bepaald uur weten dat het goed gaat. Komt er niets, dan gebeurt wat de inwoner zelf koos.',
  before: 'Voor hoe laat?', days: 'Op welke dagen?', phone: 'Op welk mobiel nummer sturen wij een bericht?', askTitle: 'Komt er niets? Wat doen wij dan?', askIntro: 'Eerst krijgt u zelf een sms. Na een half uur doen wij wat u hier kiest. Weer een half uur later krijgt uw begeleider of wie vervangt de taak om u te vinden. Werkt er dan niemand, of lukt het niet binnen een uur? Dan neemt de 24/7-dienst het over, ook in het weekend en ’s nachts.',
  ask: 'Wie mogen wij vragen om te kijken?', askHint: 'Bijvoorbeeld uw zus of buurvrouw. Wij sturen een sms met alleen uw voornaam. Laat leeg als u dit niet wilt.', askPhone: 'Mobiel nummer van die persoon', key: 'Wie heeft een sleutel, of waar ligt die?', animal: 'Is er een dier in huis?', animalHint: 'Bijvoorbeeld: kat Pluis, eten staat in de keuken.',
  other: 'Wat moeten wij verder weten?', act: 'Spreek dit af', change: 'Verander deze afspraak', whenWeCome: 'Wat moeten wij weten als wij langskomen?', stop: 'Stop met deze afspraak', fine: 'Het gaat goed met mij', fineHint: 'Eén druk is genoeg.', heardToday: 'Wij weten dat het vandaag goed gaat. Dank u.',
  now: (days: string, before: string): string => `Afgesproken: ${days}, voor ${before} uur.`, nowBySms: 'Een sms met OK mag ook.', missedTitle: 'Gemiste keren', missedNone: 'Er is nog geen keer gemist.',
  missed: (day: Day): string => formatDay(day, 'nl'), messaged: 'sms gestuurd', asked: 'gevraagd om te kijken', tasked: 'begeleider gevraagd', toLine: '24/7-dienst gevraagd', found: { heard: 'weer gehoord', spoken: 'gesproken', visited: 'iemand was er', 'taken-over': 'overgenomen door de crisisdienst of 112' }, caption: 'Keren waarop er voor de afgesproken tijd niets kwam', whenDay: 'Dag', steps: 'Wat er is gedaan',
  fieldBefore: 'voor hoe laat', fieldDays: 'dagen', fieldPhone: 'mobiel nummer', fieldAsk: 'wie wij mogen vragen', fieldAskPhone: 'nummer van die persoon', fieldKey: 'sleutel', fieldAnimal: 'dier', fieldOther: 'verder', fieldAlone: 'of de telefoon van u alleen is', alone: 'Deze telefoon is van mij alleen', aloneHint: 'Kan iemand anders uw berichten lezen, ook op een ander toestel? Vul dan een ander nummer in.',
  line: 'De 24/7-lijn is altijd open, ook als u niets hebt afgesproken.', none: 'Er is niets afgesproken.',
} as const

export const turn = {
  who: (name: string, due: string | null, passedOn: boolean): string => `${passedOn ? 'Doorgegeven. ' : ''}Aan zet: ${name}${due ? `, tot ${due}` : ''}. Daarna gaat het naar wie vervangt.`,
  missedWho: (name: string, due: string | null): string => `Aan zet: ${name}${due ? `, tot ${due}` : ''}. Daarna belt de 24/7-dienst.`, line: 'De 24/7-dienst heeft dit nu. Vindt u de inwoner eerder? Antwoord dan hieronder.',
  how: 'Hoe weet u hoe het gaat?', hows: { heard: 'De inwoner liet zelf iets horen', spoken: 'Ik heb de inwoner gesproken', visited: 'Er was iemand bij de inwoner', 'taken-over': 'De crisisdienst of 112 heeft het overgenomen' }, fieldHow: 'hoe u het weet', agreed: 'Wat is er afgesproken?',
} as const
