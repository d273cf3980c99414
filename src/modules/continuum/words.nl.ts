import { addDays, type Day, formatDay, parseDay } from '../../kernel/day.ts'
import { formatInstant } from '../../kernel/instant.ts'
import { participationRefusals } from './words.nl/participation.ts'
import { planRefusals } from './words.nl/plan.ts'
import type { Entitlement, LifeArea, KnownProduct, Signal, SignalKind, Wish } from './model.ts'

type Details = Record<string, string | number>

/** What each product is called on screen. */
export const productNames: Readonly<Record<KnownProduct, string>> = {
  'dag-en-nachtopvang': 'Dag- en nachtopvang', 'bw-stabilisatie-en-observatie': 'Beschermd wonen - Stabilisatie en Observatie',
  'bw-herstel-en-groei': 'Beschermd wonen - Herstel en Groei', 'beschermd-thuis': 'Beschermd Thuis', 'vinger-aan-de-pols': 'Vinger aan de Pols',
  'lichte-begeleiding': 'Lichte begeleiding', 'zelfstandig': 'Zelfstandig wonen',
}

/** The Dutch name of a product; a code that this program does not know is shown as it is. */
export const productName = (code: string): string => productNames[code as KnownProduct] ?? code

const dayText = (written: string | number | undefined): string => {
  const found = parseDay(String(written ?? ''))
  return found ? formatDay(found, 'nl') : ''
}

const why: Readonly<Record<string, (details: Details) => string>> = {
  none: () => 'Er loopt nog geen besluit op die dag.',
  product: ({ product }) => `Het besluit dat nu loopt, geeft geen ${productName(String(product))}.`,
  hours: ({ hoursMin, hoursMax }) => `Het besluit geeft tussen ${hoursMin} en ${hoursMax} uur per week.`,
  term: ({ until }) => `Het besluit geldt niet meer op die dag (dat liep tot ${dayText(until)}).`,
  ground: ({ product }) => `Van hulp thuis naar ${productName(String(product))} is een ander recht. Daar hoort altijd een eigen besluit bij.`,
}

export const refusals = {
  'day-in-past': 'Deze dag is al voorbij. Kies vandaag of een dag daarna.',
  'day-before-episode': ({ from }: Details) => `De hulp van nu begon op ${dayText(from)}. Kies een dag daarna.`,
  'move-already-planned': ({ product, from }: Details) => `Er is al afgesproken dat ${productName(String(product))} begint op ${dayText(from)}. Kies een dag nadat dat begonnen is.`,
  'nothing-changes': 'Dit is de hulp die er nu al is. Kies andere hulp of andere uren.',
  'no-such-move': ({ product }: Details) => `Deze stap naar ${productName(String(product))} kent de regio niet. Kies een andere vorm van hulp, of doe een melding bij de centrale toegang.`,
  'not-your-move': 'Het besluit zegt wie meer of minder hulp mag kiezen, en uw rol staat er niet bij. Vraag het de vaste begeleider of de centrale toegang.',
  'more-needs-agreement': 'Meer hulp kan alleen als de inwoner dat zelf ook wil. Praat erover. Is er gevaar? Bel 112 of de crisisdienst.',
  'against-wish-needs-decision': 'Minder of andere hulp dan de inwoner wil, gaat nooit stil. Daar is een nieuw besluit voor nodig, met bezwaar. Tot dat besluit ingaat, blijft de hulp zoals die is. Doe een melding bij de centrale toegang.',
  'needs-new-decision': (details: Details) => `Dit past niet binnen het besluit. ${why[String(details['why'])]?.(details) ?? ''} Doe een melding bij de centrale toegang; de hulp van nu loopt intussen door.`,
  'no-episode': 'Deze inwoner heeft nog geen hulp. Doe eerst een melding bij de centrale toegang.',
  'episode-runs': 'Deze inwoner heeft al hulp. Kies meer of minder hulp.',
  'no-such-product': 'Deze vorm van hulp bestaat niet op die dag.',
  'no-such-worker': 'Deze medewerker werkt hier niet op dit moment.',
  'not-of-this-provider': 'Deze medewerker werkt niet bij de aanbieder die de hulp geeft.',
  'not-that-day': 'Vul in hoe het vandaag gaat, of op een dag van de afgelopen week.',
  'no-planned-move': 'Er staat geen stap meer gepland die nog niet begonnen is.',
  'right-ends': ({ until }: Details) => `Het besluit onder de hulp van nu loopt tot en met ${dayText(until)}. Langer kan deze hulp niet doorlopen zonder nieuw besluit. Doe eerst een melding bij de centrale toegang.`,
  'does-not-rest': ({ product }: Details) => `${productName(String(product))} kan niet rusten. Alleen Vinger aan de Pols kan dat.`,
  'already-resting': 'De hulp rust al.',
  'not-observed-here': 'Deze inwoner is nu niet in Stabilisatie en Observatie.',
  'until-is-past': 'Kies een dag die nog komt.',
  'until-too-far': ({ weeks }: Details) => `Spreek hooguit ${weeks} weken tegelijk af. Daarna kunt u opnieuw afspreken.`,
  'where-to-needed': 'Een adempauze heeft altijd een plek om naar terug te gaan. Kies waarheen.',
  'advice-given': 'Er is al een advies gegeven. Dat verandert niet meer.',
  'no-observation': 'Spreek eerst af waarvoor dit verblijf is.',
  'fits-decision': 'Dit past binnen het besluit. U kunt de hulp meteen veranderen.',
  'wanted-already': 'Er loopt al een weg naar een nieuw besluit. Maak die eerst af.',
  'report-under-way': 'Dit kan nu niet meer. Er loopt een melding; trek die in bij de centrale toegang.',
  'no-consent': 'De inwoner heeft er niet voor gekozen om te vertellen hoe het gaat. Leg het uit en vraag het eerst.',
  'not-taking-part': 'U doet nu niet mee met vertellen hoe het gaat. Er is niets om te stoppen.',
  'phone-needed': 'Vul een mobiel nummer in, zoals 06 12345678.',
  'days-needed': 'Kies ten minste één dag.',
  'phone-shared': 'Wij sturen alleen een sms naar een telefoon die van u alleen is. Zet het vinkje als dat zo is, of kies een andere manier.',
  'phone-in-use': 'Dit nummer gebruikt al iemand anders. Kies een ander nummer, of een andere manier.',
  'ask-whom-needed': 'Vul van wie wij mogen vragen de naam én een mobiel nummer in, of geen van beide.',
  'no-agreed-time': 'Er is geen afgesproken tijd.',
  'signal-answered-already': 'Dit signaal is al beantwoord. Kijk wat er geantwoord is.',
  'found-needed': 'Kies hoe u weet hoe het met de inwoner gaat. Weet u het nog niet? Ga dan door met zoeken; dit blijft bij u staan.',
  'not-your-signal': 'Alleen een begeleider kan een signaal beantwoorden.',
  ...planRefusals, ...participationRefusals,
} as const

export const wishNames: Readonly<Record<Wish, string>> = { 'together': 'Samen afgesproken', 'own-wish': 'De inwoner wil dit zelf', 'against-wish': 'De inwoner wil dit niet' }
export const signalNames: Readonly<Record<SignalKind, string>> = { trend: 'Het gaat minder goed', nights: 'Vaker gebeld in de nacht', worry: 'Iemand maakt zich zorgen', missed: 'Niets gehoord op de afgesproken tijd', request: 'Vraagt om contact', term: 'Een afgesproken verblijf loopt af of duurt langer' }
export const lifeAreaNames: Readonly<Record<LifeArea, string>> = {
  'living': 'Wonen', 'money': 'Geld', 'social-contacts': 'Sociale contacten', 'day-and-work': 'Daginvulling en werk', 'dealing-with-others': 'Omgaan met anderen',
  'overview-of-daily-life': 'Overzicht over het dagelijks leven', 'mental-health': 'Psychisch', 'physical-health': 'Lichamelijk', 'safety': 'Veiligheid',
}

const counts = ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien']
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
export const dutch = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',')

/** Why there is a signal, in one plain sentence: "Vier weken lager dan gewend: 7, 6, 5, 4. Gewend is 8." */
export function trendSentence({ weeks, usual, text, until, due }: Signal['because']): string {
  if (due) return `Er kwam geen bericht voor de afgesproken tijd: ${formatInstant(due, 'nl')}. Bel, of doe wat er is afgesproken.`
  if (until) return `Een verblijf was afgesproken tot ${formatDay(until, 'nl')}. Wat is de volgende stap?`
  if (!weeks || usual === undefined) return text ?? 'Iemand vond dat hier naar gekeken moet worden.'
  const scores = weeks.map((week) => week.score).filter((score) => score < usual)
  const number = capital(counts[scores.length] ?? String(scores.length))
  return `${number} ${scores.length === 1 ? 'week' : 'weken'} lager dan gewend: ${scores.map(dutch).join(', ')}. Gewend is ${dutch(usual)}.`
}

const moverNames: Readonly<Record<string, string>> = { 'support-worker': 'de begeleider, samen met de inwoner', 'resident': 'de inwoner zelf', 'access-worker': 'de centrale toegang' }
const listed = (parts: readonly string[]): string => (parts.length > 1 ? `${parts.slice(0, -1).join(', ')} of ${parts.at(-1)}` : parts.join(''))

/** What a decision leaves open, in plain words: which support, how many hours, until when. */
export const roomWords = ({ products, hoursMin, hoursMax, until }: Entitlement): readonly string[] => [
  `Het besluit geeft ${listed(products.map(productName))}.`,
  `Thuis: van ${dutch(hoursMin)} tot en met ${dutch(hoursMax)} uur per week.`,
  until ? `Het geldt tot en met ${formatDay(addDays(until, -1), 'nl')}.` : 'Er is nog geen einddatum.',
]

/** The same, and who may move within it. */
export const bandwidthWords = (right: Entitlement): readonly string[] => [
  ...roomWords(right),
  `Wie binnen dit besluit meer of minder hulp mag kiezen: ${listed(right.movers.map((role) => moverNames[role] ?? role)) || 'niemand'}.`,
]

/** How long ago a day is, as people say it. */
export const ago = (days: number): string => (days <= 0 ? 'vandaag' : days === 1 ? 'gisteren' : days < 14 ? `${days} dagen geleden` : `${Math.floor(days / 7)} weken geleden`)

const longDay = (day: Day): string => formatDay(day, 'nl')

/** The sentences of the pages of this house. */
export const words = {
  myPeople: 'Mijn mensen',
  caseload: {
    title: 'Mijn mensen', intro: (total: number, waiting: number) =>
      `${total === 1 ? 'Eén mens heeft' : `${total} mensen hebben`} u als begeleider of aanbieder. ${waiting ? `Wie een signaal heeft, staat bovenaan.` : 'Er wacht geen signaal op antwoord.'}`,
    find: 'Zoek op naam of geboortedatum', product: 'Vorm van hulp', all: 'Alle vormen', onlySignals: 'Alleen mensen met een signaal', filter: 'Toon', choose: 'Kies wie u ziet', clear: 'Toon iedereen',
    caption: 'Wie heeft u nu nodig?', name: 'Naam', town: 'Woont in', support: 'Hulp nu', need: 'Waarom kijken?', last: 'Laatste check-in',
    years: (age: number) => `${age} jaar`, none: 'geen hulp', since: (day: Day) => `sinds ${longDay(day)}`, noNeed: 'geen signaal', review: 'Samen terugkijken', reviewLate: (when: string) => `had gemoeten: ${when}`, open: (text: string) => `signaal ${text}`,
    answer: 'Bekijk en beantwoord', never: 'nog geen', score: (score: number, when: string) => `cijfer ${score}, ${when}`,
    empty: 'Er is nog niemand aan u gekoppeld. Wie u begeleidt, verschijnt hier vanzelf.', noMatch: 'Niemand past bij deze keuze.', summary: (from: number, to: number, total: number) => `${from} tot en met ${to} van ${total}`,
  },
  move: {
    title: 'Meer of minder hulp?', intro: 'De hulp beweegt mee. Past het binnen het besluit, dan gaat het in op de dag die u kiest, zonder dag ertussen.',
    now: 'Wat is er nu?', support: 'Hulp', hours: 'Uren per week', sinceLabel: 'Sinds', planned: 'Al afgesproken', plannedText: (product: string, from: Day) => `${product} vanaf ${longDay(from)}`,
    room: 'Wat laat het besluit toe?', noRoom: 'Er loopt vandaag geen besluit.', wanted: 'Welke hulp?', thisNow: 'de hulp van nu', noStep: 'Deze stap kent de regio niet.', outside: 'Staat niet in het besluit: hiervoor is een nieuw besluit nodig.',
    hoursHint: 'Hulp thuis telt in uren. In opvang en beschermd wonen is er altijd iemand; laat de uren dan zoals ze zijn.', day: 'Vanaf welke dag?', dayHint: 'De hulp van nu loopt tot die dag door.',
    wish: 'Wie wil dit?', wishHint: 'Wil de inwoner dit niet? Dan gaat het niet stil: er komt een besluit waar bezwaar tegen kan.', reason: 'Waarom?', reasonHint: 'Schrijf het zo dat de inwoner het mag lezen.',
    act: 'Verander de hulp', product: 'Welke hulp', cancel: 'Terug naar het dossier', notInside: 'Past het niet binnen het besluit?',
    route: 'Dan beslist de gemeente opnieuw. De hulp van nu loopt door tot een nieuw besluit ingaat.',
    noEpisode: 'Deze inwoner heeft nog geen hulp. Doe eerst een melding bij de centrale toegang.', direction: { up: 'meer', down: 'minder', side: 'anders' },
  },
  signal: {
    title: 'Waarom dit signaal?', how: 'Hoe werkt dit?', howTexts: {
      trend: 'Deze inwoner kiest er zelf voor om te vertellen hoe het gaat. Het programma vergelijkt elke week met wat voor haar of hem gewoon is. Eén slechte dag of week telt niet zwaar genoeg. Pas als het drie weken of langer lager is, komt er een signaal. Het signaal beslist niets: u kijkt en antwoordt.',
      nights: 'Het programma telt in hoeveel van de laatste zeven nachten deze inwoner met de 24/7-lijn belde. Een nacht loopt van 12 uur ’s middags tot 12 uur ’s middags; twee keer bellen in één nacht telt één keer. Vanaf drie nachten komt er een signaal, hoogstens één keer per week (voorbeeldwaarden). Het signaal beslist niets: u kijkt en antwoordt.',
    },
    method: (usual: string, spread: string, sum: string, threshold: string) => `Gewend: ${usual} (spreiding ${spread}). Opgeteld verschil: ${sum}; een signaal komt vanaf ${threshold}. Methode: cumulatieve som (Page, 1954).`,
    chart: 'Cijfers per week', chartUsual: (usual: string) => `Cijfers per week; gewend is ${usual}`, score: 'Cijfer', raised: (when: string) => `Signaal van ${when}`, raisedWord: 'open', answeredWord: 'beantwoord',
    answer: 'Wat doet u hiermee?', answerHint: 'Bijvoorbeeld: gebeld, afspraak gemaakt, samen meer hulp gekozen. De inwoner kan dit lezen.', act: 'Beantwoord het signaal', field: 'wat u hiermee doet',
    answered: (name: string, when: string) => `${name} antwoordde op ${when}:`, someone: 'Een medewerker', move: 'Meer of minder hulp', file: 'Naar het dossier',
  },
  mine: {
    checkIn: 'Hoe gaat het vandaag?', checkInIntro: 'U kiest zelf of u dit invult. Gaat het een paar weken minder goed dan u gewend bent? Dan vraagt het programma uw begeleider om te kijken. Het beslist niets.',
    score: 'Welk cijfer geeft u vandaag?', scoreHint: '1 is heel slecht, 10 is heel goed. Invullen mag, het hoeft niet.', sleep: 'Hoe sliep u?', sleepHint: '1 is heel slecht, 10 is heel goed.', work: 'Bent u naar uw werk of dagbesteding geweest?', yes: 'Ja', no: 'Nee', notAsked: 'Niet vandaag', note: 'Wilt u er iets bij schrijven?',
    noteHint: 'Uw vaste begeleider en wie vervangt lezen dit. Verder niemand: niet uw naasten, de nachtdienst of de gemeente.', act: 'Verstuur', chart: 'Mijn cijfers van de laatste weken', answered: (name: string, when: string) => `${name} keek naar uw cijfers en antwoordde op ${when}:`, yourWorker: 'Uw begeleider', empty: 'U vulde nog niets in.', scoreField: 'cijfer', sleepField: 'slaap', workField: 'werk', noteField: 'opmerking', again: 'U vulde vandaag al iets in. Verstuurt u opnieuw, dan geldt het nieuwe cijfer.',
    back: 'Mijn plek',
  },
} as const
