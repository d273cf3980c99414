import { type Cents, formatEuro, formatWholeEuros } from '../../kernel/money.ts'
import { type Shown, SMALLEST_SHOWN } from '../../kernel/suppression.ts'
import type { Figure, IndicatorCode, FigureUnit } from './model.ts'

type Meaning = { name: string; meaning: string; how: readonly string[] }

const notHidden = 'De vrouwenopvang zit hier niet bij: daar telt niemand mee in een cijfer.'

/** What each figure is called, what it says, and exactly how it is counted. */
export const meanings: Readonly<Record<IndicatorCode, Meaning>> = {
  'mensen-met-ondersteuning': { name: 'Mensen met ondersteuning', meaning: 'Zij hebben vandaag een vorm van ondersteuning.', how: [
    'Ieder mens met een lopend traject op de dag van vandaag, één keer.', 'Zelfstandig wonen zonder ondersteuning telt niet mee.', 'Gemeente: de gemeente waar iemand vandaag woont.', notHidden] },
  'wachtenden': { name: 'Mensen die wachten', meaning: 'Zij staan op de wachtlijst, met een besluit.', how: [
    'Elke regel op de wachtlijst die nog loopt. Wie op twee producten wacht, telt bij elk product mee.', 'Gemeente: de gemeente die het besluit nam.', notHidden] },
  'besluiten-te-laat': { name: 'Besluiten te laat', meaning: 'Meldingen waarvan een wettelijke datum voorbij is.', how: [
    'Meldingen zonder besluit die niet zijn ingetrokken, en waarvan de datum voorbij is.', 'Zonder aanvraag: zes weken na de melding (Wmo 2.3.2). Met aanvraag: twee weken na de aanvraag (Wmo 2.3.5). Valt de laatste dag in een weekend of op een feestdag, dan schuift die op (Algemene termijnenwet).',
    'Het tweede getal is het aantal meldingen dat nog loopt.'] },
  'doorlooptijd': { name: 'Van melding tot besluit', meaning: 'De helft van de besluiten was er in dit aantal dagen of minder.', how: [
    'Besluiten van de afgelopen twaalf maanden: het aantal dagen van de melding tot het besluit.', 'Het cijfer is de mediaan, zodat één uitschieter het beeld niet bepaalt.', 'Bij minder dan tien besluiten laten wij het niet zien.'] },
  'bedden-vannacht': { name: 'Bedden vrij vannacht', meaning: 'In de nachtopvang van de regio.', how: [
    'Alle plekken in de nachtopvang die er vannacht zijn, min de plekken waar iemand slaapt of verwacht wordt.', 'Extra bedden bij kou tellen mee zodra die open zijn.'] },
  'bezetting': { name: 'Plekken bezet', meaning: 'Van alle plekken in opvang en beschermd wonen.', how: [
    'Plekken waar vandaag iemand verblijft, gedeeld door de plekken die er vandaag zijn.', 'Logeerplekken en extra bedden bij kou tellen niet mee.', 'Het kan boven de honderd uitkomen.'] },
  'klaar-voor-uitstroom': { name: 'Klaar om uit te stromen', meaning: 'Zij wachten op een woning.', how: [
    'Mensen met een lopend verblijf en een datum waarop is vastgesteld dat zij kunnen vertrekken.', 'Gemeente: de gemeente die hen ontvangt, of anders de gemeente van herkomst.'] },
  'geweigerd-aan-de-deur': { name: 'Geweigerd aan de deur', meaning: 'Keren in de afgelopen maand dat iemand niet kon blijven.', how: [
    'Elke weigering die is vastgelegd, met de reden en het alternatief.', 'Een weigering wijst geen recht af. Bij kou wordt niemand geweigerd.'] },
  'opgenomen-op-tijd': { name: 'Oproepen op tijd opgenomen', meaning: 'Van de oproepen op de 24/7-lijn in de afgelopen maand.', how: [
    'Oproepen die zijn opgenomen binnen de tijd van hun lijn, gedeeld door alle oproepen.', 'Die tijd staat in het contract en is nu een voorbeeldwaarde.', 'Een oproep zonder gehoor telt mee als niet op tijd.', 'Een oproep die achteraf is ingevoerd, telt niet mee: hoe snel die is opgenomen, is niet gemeten.'] },
  'kosten': { name: 'Kosten dit jaar', meaning: 'Tot en met vandaag, in hele euro’s.', how: [
    'Elke dag ondersteuning, maal de dagprijs van die dag. Elke dag telt één keer.', 'Gemeente: de gemeente die volgens de betaalregel van die dag betaalt.', 'De tarieven zijn een voorbeeldwaarde. Bij de vrouwenopvang bestaan geen kosten per persoon.'] },
}

export const words = {
  menu: 'Cijfers',
  titleRegion: 'Hoe staat het ervoor in de regio?', titleMunicipality: (name: string) => `Hoe staat het ervoor in ${name}?`,
  intro: (day: string) => `Stand van ${day}. Bij elk cijfer staat hoe het is geteld.`,
  smallHidden: 'Aantallen onder de tien tonen wij niet, zodat niemand te herkennen is. Soms verbergen wij daarom ook een groter getal. Een nul mag wel.',
  print: 'U kunt deze bladzijde afdrukken.',
  how: 'Hoe is dit geteld?', source: 'Bron', table: 'Per gemeente', tableOther: 'De getallen erachter', months: 'De afgelopen twaalf maanden', monthsLabel: 'Mensen met ondersteuning op de eerste dag van de maand',
  map: 'Op de kaart', mapLabel: (name: string) => `${name} per tienduizend inwoners`, perTenThousand: 'Per 10.000 inwoners',
  mapLow: 'minder', mapMiddle: 'ertussenin', mapHigh: 'meer', mapNone: 'niet getoond of nul',
  region: 'de hele regio', ofRegion: 'Dit cijfer bestaat alleen voor de hele regio.', back: 'Cijfers',
  name: 'Waar', nothing: 'niets te tellen', hidden: 'minder dan 10', hiddenCell: 'niet getoond', noRows: 'Er is niets te tellen.',
  tables: { total: 'Samen', elsewhere: 'Geen of andere gemeente', late: 'Te laat', free: 'Vrij', capacity: 'Plekken', taken: 'Bezet', people: 'Mensen', amount: 'Bedrag' },
} as const

const number = (value: number): string => value.toLocaleString('nl-NL', { maximumFractionDigits: 1 })

/** A count of people as it may be said out loud: small ones are not. */
export const howMany = (count: Shown): string => (count === 'hidden' || (count > 0 && count < SMALLEST_SHOWN) ? words.hidden : number(count))

const suffix: Readonly<Record<FigureUnit, (text: string) => string>> = {
  people: (text) => text, reports: (text) => text, days: (text) => `${text} dagen`, places: (text) => text, times: (text) => text, percent: (text) => `${text}%`, cents: (text) => text,
}

/** A value with its unit; a hidden one and an empty one say so. */
export function shownText(value: Shown | null, unit: FigureUnit, isCell = false): string {
  if (value === null) return words.nothing
  if (value === 'hidden') return isCell ? words.hiddenCell : words.hidden
  if (unit === 'cents') return isCell ? formatEuro(value as Cents) : formatWholeEuros(value as Cents)
  return suffix[unit](number(value))
}

const ofWords: Partial<Record<IndicatorCode, (of: string) => string>> = {
  'besluiten-te-laat': (of) => `Van ${of} meldingen die nog lopen.`, 'doorlooptijd': (of) => `Over ${of} besluiten.`,
  'bedden-vannacht': (of) => `Van ${of} bedden.`, 'opgenomen-op-tijd': (of) => `Van ${of} oproepen.`,
}

/** The sentence under a figure: what it says, and of how many. */
export const sentence = ({ indicator, of }: Figure): string =>
  [meanings[indicator.code].meaning, of === null ? '' : ofWords[indicator.code]?.(shownText(of, 'people')) ?? ''].filter((part) => part !== '').join(' ')
