import { type Day, formatDay } from '../../../kernel/day.ts'
import type { ParticipationKind } from '../model/participation.ts'

const day = (on: Day): string => formatDay(on, 'nl')

export const kindNames: Readonly<Record<ParticipationKind, string>> = { 'job': 'Werk', 'day-activities': 'Dagbesteding', 'debts': 'Schulden', 'benefits': 'Uitkering of toeslag' }

export const agreementNames: Readonly<Record<'proposed' | 'consented' | 'withdrawn' | 'ended', string>> = { proposed: 'wacht op toestemming', consented: 'met toestemming', withdrawn: 'toestemming ingetrokken, afspraak gesloten', ended: 'gestopt' }

export const participationRefusals = {
  'hours-of-work': 'Vul in hoeveel uur per week het werk is.',
  'began-today': 'Dit is vandaag pas begonnen. Stoppen kan vanaf morgen.',
  'until-after-from': 'De laatste dag moet na de eerste dag komen.',
  'not-fewer': ({ hours }: Record<string, string | number>) => `Dat is niet minder dan ${hours} uur per week. Vul minder uren in.`,
  'fewer-hours-overlap': 'Voor een deel van deze tijd zijn er al minder uren afgesproken. Kies andere dagen.',
  'agreement-runs': 'Er is al een afspraak met deze werkgever. Stop die eerst.',
  'agreement-not-now': 'Deze afspraak is al gesloten. Kijk hoe het nu staat.',
} as const

/** The sentences of work, day activities, debts and benefits. */
export const participationWords = {
  shared: {
    running: (from: Day) => `sinds ${day(from)}`, ended: (until: Day) => `tot ${day(until)}`, hours: (hours: string) => `${hours} uur per week`, fewer: (hours: string, from: Day, until: Day) => `Tijdelijk ${hours} uur per week, van ${day(from)} tot ${day(until)}`, fewerNow: 'tijdelijk minder uren', stop: 'Dit is gestopt', add: 'Voeg iets toe', kind: 'Wat is het?', words: 'Wat doet u, of wat speelt er?', wordsHint: 'Bijvoorbeeld: orders inpakken, of: schuld bij de zorgverzekeraar.', whom: 'Bij of met wie?', hoursLabel: 'Uren per week', hoursHint: 'Alleen bij werk.', from: 'Vanaf welke dag?', act: 'Voeg toe',
    fewerTitle: 'Tijdelijk minder uren werken', fewerIntro: 'Minder uren kan helpen om het werk te houden. Kies altijd een einddag; langer kan later.', fewerHours: 'Hoeveel uur per week dan?', until: 'Tot welke dag?', fewerAct: 'Schrijf dit op', agreement: 'Praten met de werkgever', contact: 'Met wie bij de werkgever?', about: 'Waarover mag gesproken worden?', aboutHint: 'Zo weinig als nodig. Bijvoorbeeld: alleen over minder uren, niet over waarom.', propose: 'Stel dit voor', noTalk: 'Zonder toestemming praat niemand met de werkgever.',
    consent: 'Geef toestemming', withdraw: 'Trek toestemming in', end: 'Stop deze afspraak', by: (name: string, on: Day) => `Toestemming op ${day(on)}, vastgelegd door ${name}.`, withdrawnOn: (on: Day) => `Ingetrokken op ${day(on)}. Niemand praat meer met de werkgever.`, endedOn: (on: Day) => `Gestopt op ${day(on)}.`, someone: 'iemand', money: 'Geld en het lokale team', moneyText: (name: string) => `Schulden, een uitkering of post die blijft liggen? Het lokale team van ${name} helpt gratis. Vraag in het gemeentehuis of op de site van ${name} naar het lokale team.`, moneyUnknown: 'Schulden, een uitkering of post die blijft liggen? Het lokale team van de gemeente helpt gratis.', moneyLink: 'Waar moet ik zijn?', neighbourhood: 'Bekijk wat er in de buurt te doen is',
    fieldKind: 'wat het is', fieldWords: 'wat u doet', fieldWhom: 'bij wie', fieldHours: 'uren', fieldFrom: 'eerste dag', fieldUntil: 'laatste dag', fieldFewer: 'uren per week', fieldContact: 'met wie', fieldAbout: 'waarover', none: 'Er staat nog niets.', past: (count: number) => (count === 1 ? '1 ding is voorbij' : `${count} dingen zijn voorbij`), change: 'Verander dit', changeJob: 'Verander iets aan dit werk', changeAgreement: 'Verander deze afspraak', agreementsTitle: 'Afspraken met de werkgever',
  },
  own: { title: 'Werk, dag en geld', intro: 'Wat u doet, en wat er geregeld moet worden. Uw werk houden staat voorop.', consentText: 'U beslist. Zegt u ja, dan mag uw begeleider hierover praten met deze persoon. U kunt dit altijd intrekken.' },
  worker: { title: 'Werk, dag en geld', intro: 'Werk behouden staat voorop. Met de werkgever praat u alleen met toestemming van de inwoner.', consentText: 'Alleen de inwoner geeft toestemming. Heeft de inwoner geen eigen account? Vraag het, en leg het antwoord hier vast.' },
} as const

/** The sentences of activities in the neighbourhood. */
export const activityWords = {
  title: 'Wat is er te doen in de buurt?', own: (name: string) => `Dingen om aan mee te doen in ${name}. U hebt er geen besluit voor nodig.`, unknown: 'Dingen om aan mee te doen in de regio. U hebt er geen besluit voor nodig.', none: 'Er staat nog niets voor deze gemeente.', when: 'Wanneer', where: 'Waar', costs: 'Kosten', contact: 'Vragen of opgeven', put: 'Zet in mijn plan', putWorker: 'Zet in het plan', goal: 'Bij welk doel hoort dit?', newGoal: 'Een nieuw doel', newGoalWords: 'Uw nieuwe doel, in uw eigen woorden', newGoalHint: 'Alleen als u een nieuw doel kiest.', newGoalDefault: 'Meedoen in mijn buurt',
  actionWords: (name: string) => `Een keer gaan kijken: ${name}`, fieldGoal: 'doel', fieldNewGoal: 'nieuw doel', example: 'voorbeeldwaarde', look: 'Bekijk', until: (on: Day) => `tot ${day(on)}`,
  manage: {
    menu: 'Buurtactiviteiten', title: 'Wat is er te doen in uw gemeente?', intro: 'Inwoners vinden dit bij hun plan en op de openbare site. Zet er alleen op wat echt doorgaat.', caption: 'Aanbod in de buurt', name: 'Naam', area: 'Leefgebied', add: 'Nieuwe activiteit', about: 'Wat is het?', place: 'Waar?', times: 'Wanneer?', timesHint: 'Bijvoorbeeld: elke dinsdag van 10 tot 12 uur.', costs: 'Wat kost het?', contact: 'Hoe doet iemand mee?', contactHint: 'Telefoonnummer of: loop zo binnen.', from: 'Vanaf', until: 'Tot (leeg: loopt door)', act: 'Zet op de lijst', change: 'Verander', save: 'Bewaar', empty: 'Er staat nog niets voor uw gemeente. Voeg iets toe.', noMunicipality: 'U werkt niet voor één gemeente.', runs: 'loopt',
    fields: { naam: 'naam', wat: 'wat het is', waar: 'waar', wanneer: 'wanneer', kosten: 'kosten', contact: 'hoe iemand meedoet', leefgebied: 'leefgebied', vanaf: 'eerste dag', tot: 'laatste dag' }, back: 'Terug naar de lijst',
  },
} as const
