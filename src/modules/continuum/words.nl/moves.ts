import { type Day, formatDay } from '../../../kernel/day.ts'
import type { Bridging, RouteStepCode, WakeCause } from '../model.ts'

const long = (day: Day): string => formatDay(day, 'nl')

export const planned = {
  title: 'De geplande stap', intro: 'Deze stap is afgesproken en nog niet begonnen. U kunt de dag veranderen of de stap intrekken. De hulp van nu loopt dan gewoon door.',
  none: 'Er staat geen stap gepland.', what: 'Wat is er gepland?', from: (product: string, day: Day): string => `${product}, vanaf ${long(day)}`, goesOn: (product: string, day: Day): string => `Tot ${long(day)} loopt ${product} door.`,
  redate: 'Een andere dag', day: 'Vanaf welke dag?', reason: 'Waarom?', reasonHint: 'De inwoner kan dit lezen.', redateAct: 'Verander de dag', withdraw: 'Trek de stap in', withdrawTitle: 'De stap gaat niet door', link: 'Dag veranderen of intrekken',
  earlier: 'Eerder gepland, niet doorgegaan of verzet', withdrawn: (product: string, from: Day, at: string): string => `${product} vanaf ${long(from)}: ingetrokken op ${at}.`, redated: (product: string, from: Day, to: Day): string => `${product}: van ${long(from)} naar ${long(to)}.`, fieldDay: 'dag', fieldReason: 'waarom',
} as const

export const bridgingNames: Readonly<Record<Bridging, string>> = {
  'same-support': 'De hulp van nu loopt door', 'more-within-decision': 'Meer uren, zover het besluit van nu dat toelaat', 'respite': 'Een logeerplek voor even', 'temporary-provision': 'Een tijdelijke voorziening: het is dringend',
}
export const bridgingHints: Readonly<Record<Bridging, string>> = {
  'same-support': 'Ook de 24/7-lijn blijft open.', 'more-within-decision': 'Verander de uren daarna op de bladzijde Meer of minder hulp.', 'respite': 'Boek de plek daarna. Het eigen huis en de hulp thuis blijven.', 'temporary-provision': 'De centrale toegang besluit meteen (Wmo 2.3.3). Zet bij de melding een kruis bij spoed, of bel.',
}

const routeNames: Readonly<Record<RouteStepCode, string>> = {
  'asked': 'Gevraagd', 'report': 'Melding bij de centrale toegang', 'personal-plan': 'De inwoner kan een eigen plan inleveren', 'enquiry': 'Onderzoek klaar', 'application': 'Aanvraag', 'decision': 'Besluit', 'effect': 'De nieuwe hulp gaat in', 'objection': 'Bezwaar kan',
}

export const wanted = {
  title: 'De weg naar andere hulp', intro: 'Wat u samen wilt, past niet binnen het besluit van nu. Dit is de kortste weg die de wet kent. Tot het nieuwe besluit ingaat, loopt de hulp van nu door en blijft de lijn open.',
  start: 'Zet deze weg in gang', startText: 'Leg vast wat er gewenst is. U ziet daarna elke stap met de laatste dag die de wet toelaat, en doet de melding met één formulier.', hours: 'Uren per week', product: 'Welke hulp', wish: 'Wie wil dit?', reason: 'Waarom?', bridging: 'Wat doen wij tot die tijd?', act: 'Zet de weg in gang',
  steps: 'De stappen', names: routeNames, latest: (day: Day): string => `uiterlijk ${long(day)}`, on: (day: Day): string => long(day), what: 'Wat is er gewenst?', asked: (product: string, hours: string): string => `${product}, ${hours} uur per week`,
  report: 'Doe nu de melding', reportText: 'Met de melding gaat de wettelijke tijd lopen. Naam en gegevens staan er al in.', move: 'Plan de stap', granted: (day: Day): string => `Het besluit geeft deze hulp, vanaf ${long(day)}. U kunt de stap nu plannen.`, refused: 'Het besluit geeft deze hulp niet. De inwoner kan bezwaar maken. De hulp van nu loopt door.',
  drop: 'Dit is niet meer gewenst', dropReason: 'Waarom niet meer?', dropped: 'Deze weg is gestopt:', moved: (day: Day): string => `De stap is gepland vanaf ${long(day)}.`, law: 'Bronnen: Wmo 2015, artikel 2.3.2 en 2.3.5; Algemene wet bestuursrecht, artikel 6:7 en 6:8.',
  fieldProduct: 'welke hulp', fieldHours: 'uren per week', fieldWish: 'wie dit wil', fieldReason: 'waarom', fieldBridging: 'wat wij tot die tijd doen', fieldDay: 'vanaf welke dag', day: 'Vanaf welke dag liefst?', link: 'Er loopt een weg naar een nieuw besluit', bridgingNow: 'Tot die tijd',
} as const

export const wakeNames: Readonly<Record<WakeCause, string>> = { 'missed-check-in': 'er kwam geen bericht op de afgesproken tijd', 'call': 'er werd gebeld met de lijn', 'own-request': 'de inwoner vroeg erom', 'worker': 'de begeleider vond het nodig', 'moved': 'er begon andere hulp' }

export const rest = {
  title: 'Rust of wakker', intro: 'Vinger aan de Pols kan rusten als het goed gaat. De hulp wordt weer wakker zodra dat nodig is.', line: 'De 24/7-lijn blijft altijd open. Bellen maakt de hulp vanzelf weer wakker.',
  resting: (since: string): string => `De hulp rust sinds ${since}.`, awake: 'De hulp is wakker.', agreed: 'Wat is er afgesproken?', agreedHint: 'Bijvoorbeeld: elke maand een kaartje, wakker als de post blijft liggen. De inwoner leest dit.', wish: 'Wie wil dit?', act: 'Laat de hulp rusten', wake: 'Maak de hulp wakker',
  ownWake: 'Ik wil weer contact', ownWakeText: 'Uw hulp rust. Wilt u weer contact? Druk op de knop. Uw begeleider neemt vandaag of morgen contact op.', ownAsked: 'Uw begeleider weet dat u contact wilt.', history: 'Eerder', row: (from: string, until: string, why: string): string => `Van ${from} tot ${until}: ${why}.`, fieldAgreed: 'wat er is afgesproken', fieldWish: 'wie dit wil', wantsContact: 'Vroeg op de eigen pagina om weer contact.',
} as const

export const observation = {
  title: 'Stabilisatie en Observatie', ownTitle: 'Waarom ben ik hier?', intro: 'Waarvoor is dit verblijf, wat valt op, en wat is de volgende stap? De inwoner leest alles mee.', ownIntro: 'Dit is afgesproken over uw verblijf. U leest hier alles wat uw begeleider opschrijft.', not: 'Er is nu geen verblijf in Stabilisatie en Observatie.',
  purpose: 'Waarvoor is dit verblijf?', purposes: { step: 'Observatie: uitzoeken wat helpt en wat de volgende stap is', breather: 'Adempauze: even rust, daarna terug of verder' }, question: 'Observatievraag, of wat de adempauze moet brengen', questionHint: 'In gewone woorden, samen bedacht.', until: 'Tot welke dag?', whereTo: 'Waar naartoe na de adempauze?', whereToHint: 'Alleen bij een adempauze.', back: (product: string): string => `Terug naar ${product}`,
  agree: 'Spreek dit af', agreed: 'Afgesproken', untilLabel: 'Tot en met', whereToLabel: 'Daarna', adviceTitle: 'Advies aan het eind', advice: 'Wat is het antwoord op de vraag, en waarom deze stap?', next: 'Welke stap raadt u aan?', adviceAct: 'Geef het advies', adviceNow: (name: string, when: string): string => `${name} gaf op ${when} dit advies:`, nextIs: (product: string): string => `De volgende stap: ${product}.`, plan: 'Plan deze stap',
  findings: 'Wat viel op?', noFindings: 'Er is nog niets opgeschreven.', newFinding: 'Schrijf op wat u zag', finding: 'Wat viel op?', findingHint: 'Schrijf wat u zag, niet wat u ervan vindt. De inwoner leest het.', day: 'Op welke dag?', findingAct: 'Schrijf op', by: (name: string | null, day: Day): string => `${long(day)}${name ? `, ${name}` : ''}`, someone: 'Een medewerker', earlier: 'Eerdere verblijven', earlierRow: (question: string, next: string): string => `${question} Advies: ${next}.`,
  fieldPurpose: 'waarvoor', fieldQuestion: 'vraag', fieldUntil: 'tot welke dag', fieldWhereTo: 'waar naartoe', fieldDay: 'dag', fieldFinding: 'wat opviel', fieldAdvice: 'advies', fieldNext: 'welke stap', change: 'Verander de afspraak',
} as const

export const support = {
  title: 'Mijn hulp', more: 'Ik wil meer of andere hulp', intro: 'Welke hulp u nu hebt, wat er is afgesproken en hoe het verder kan.', now: 'Wat is er nu?', since: (from: Day): string => `sinds ${long(from)}.`, mover: 'Hierbinnen kunt u samen met uw begeleider meer of minder hulp kiezen.', none: 'U hebt nu geen hulp via de regio.', planned: (product: string, from: Day): string => `Afgesproken: ${product}, vanaf ${long(from)}.`,
  room: 'Wat kan er zonder nieuw besluit?', against: 'Wilt u deze hulp niet, of wilt u juist meer? Zeg het. Minder hulp dan u wilt, gaat nooit stil: daar is een besluit voor nodig, met bezwaar.', wanted: 'Onderweg naar andere hulp', line: 'De 24/7-lijn is altijd open, wat er ook verandert.', lifeLine: 'Mijn levenslijn', observe: 'Waarom ben ik hier?', decisions: 'Mijn besluiten',
} as const
