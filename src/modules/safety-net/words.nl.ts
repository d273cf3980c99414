import type { Band, Rung, RuleCode } from './model.ts'

/** What is missing, in one sentence. */
export const ruleNames: Readonly<Record<RuleCode, string>> = {
  'day-without-support': 'Ondersteuning stopte of begon niet, en er volgt niets',
  'check-in-missed': 'Afgesproken tijd ging voorbij en niemand ging kijken',
  'follow-up-unseen': 'Opvolging na een oproep is niet gezien',
  'signal-unanswered': 'Signaal zonder antwoord',
  'message-unanswered': 'Bericht van een inwoner of naaste zonder antwoord',
  'no-worker': 'Heeft ondersteuning, maar geen vaste begeleider',
  'contact-lost': 'Geen enkel contact, terwijl de ondersteuning loopt',
  'report-without-owner': 'Melding die niemand heeft opgepakt',
  'moved-without-receiver': 'Verhuisd, en de nieuwe gemeente heeft niets aangenomen',
  'transfer-not-accepted': 'Overdracht is nog niet aangenomen',
  'handover-not-accepted': 'Overdracht van dienst is niet aangenomen',
  'stay-without-where-to': 'Verblijf eindigde en niemand weet waarheen',
  'entitlement-ends': 'Besluit loopt af en er is nog geen nieuwe melding',
  'observation-without-advice': 'Observatie of adempauze is voorbij, zonder advies',
  'review-overdue': 'Er is lang niet samen teruggekeken',
  'no-next-step': 'Geen volgende stap met een datum',
  'enquiry-late': 'Onderzoek duurt langer dan de wet toestaat',
  'decision-late': 'Besluit duurt langer dan de wet toestaat',
  'request-unanswered': 'Klacht of verzoek over gegevens zonder antwoord',
  'waiting-without-bridging': 'Wacht zonder ondersteuning tijdens het wachten',
  'waiting-without-contact': 'Wacht en hoort niets van ons',
}

/** When it counts, for who wants to know. */
export const ruleLimits: Readonly<Record<RuleCode, string>> = {
  'day-without-support': 'Vanaf de eerste dag.',
  'check-in-missed': 'Vanaf 12 uur na de afgesproken tijd (voorbeeldwaarde), zolang er geen taak voor een mens is.',
  'follow-up-unseen': 'Als de tijd die bij de opvolging staat voorbij is.',
  'signal-unanswered': 'Na 2 werkdagen (voorbeeldwaarde).',
  'message-unanswered': 'Vanaf de dag na de laatste dag voor een antwoord, of na het moment waarop degene die het heeft had moeten lezen.',
  'no-worker': 'Vanaf de eerste dag. Wie niet meer in dienst is, telt niet als begeleider.',
  'contact-lost': 'Per product: opvang en Stabilisatie en Observatie na 7 dagen, Herstel en Groei na 14, Beschermd Thuis na 21, lichte begeleiding na 42, Vinger aan de Pols na 63 (voorbeeldwaarden). Elk contact telt: bezoek, gesprek, check-in, bericht of notitie.',
  'report-without-owner': 'Na 3 werkdagen (voorbeeldwaarde).',
  'moved-without-receiver': 'Na 7 dagen (voorbeeldwaarde), bij ondersteuning in het eigen huis.',
  'transfer-not-accepted': 'Na 3 dagen (voorbeeldwaarde).',
  'handover-not-accepted': 'Na 1 dag (voorbeeldwaarde).',
  'stay-without-where-to': 'Vanaf de dag na het einde (voorbeeldwaarde).',
  'entitlement-ends': 'Vanaf 8 weken voor het einde (voorbeeldwaarde).',
  'observation-without-advice': 'Vanaf de dag na het afgesproken einde.',
  'review-overdue': '28 dagen na de dag waarop terugkijken aan de beurt was (voorbeeldwaarde). Hoe vaak dat is, staat bij het product.',
  'no-next-step': 'Na 14 dagen zonder aanvraag na het onderzoek, of zonder afspraak in de agenda terwijl de ondersteuning loopt (voorbeeldwaarde).',
  'enquiry-late': 'Na 6 weken (Wmo 2.3.2).',
  'decision-late': 'Na 2 weken (Wmo 2.3.5).',
  'request-unanswered': 'Vanaf de dag na de laatste dag voor een antwoord. Alleen wie het verzoek heeft en de trajectbewaker zien het.',
  'waiting-without-bridging': 'Na 7 dagen (voorbeeldwaarde).',
  'waiting-without-contact': 'Na 14 dagen zonder contact (voorbeeldwaarde).',
}

/** What who must act does next. */
export const ruleActs: Readonly<Record<RuleCode, string>> = {
  'day-without-support': 'Spreek af welke ondersteuning vandaag begint.',
  'check-in-missed': 'Bel nu. Geen gehoor? Doe wat voor een gemiste check-in is afgesproken.',
  'follow-up-unseen': 'Open de opvolging en neem contact op.',
  'signal-unanswered': 'Kijk naar het signaal en antwoord.',
  'message-unanswered': 'Lees het bericht en antwoord.',
  'no-worker': 'Wijs een vaste begeleider aan.',
  'contact-lost': 'Bel of ga langs. Lukt het niet? Vraag wie haar of hem het laatst zag.',
  'report-without-owner': 'Pak de melding op en begin het onderzoek.',
  'moved-without-receiver': 'Bel de nieuwe gemeente. Tot die ja zegt blijft u aan zet.',
  'transfer-not-accepted': 'Bel de ontvanger. Tot die ja zegt blijft u aan zet.',
  'handover-not-accepted': 'Zorg dat de volgende dienst het leest en overneemt.',
  'stay-without-where-to': 'Zoek uit waar zij of hij nu is.',
  'entitlement-ends': 'Begin een nieuw onderzoek, samen met de inwoner.',
  'observation-without-advice': 'Schrijf het advies, samen met de inwoner.',
  'review-overdue': 'Kijk samen terug: kan het met minder, of is er meer nodig?',
  'no-next-step': 'Bel, en maak een afspraak met een datum.',
  'enquiry-late': 'Rond het onderzoek af. De inwoner mag nu zelf een aanvraag doen.',
  'decision-late': 'Neem het besluit, of leg uit waarom het langer duurt.',
  'request-unanswered': 'Antwoord op de klacht of het verzoek.',
  'waiting-without-bridging': 'Regel ondersteuning voor de tijd van het wachten.',
  'waiting-without-contact': 'Bel en vertel hoe het ervoor staat.',
}

/** The fact that closes it; nobody ticks it off. */
export const ruleCloses: Readonly<Record<RuleCode, string>> = {
  'day-without-support': 'als er ondersteuning loopt, of een andere regio het dossier aannam',
  'check-in-missed': 'als er een levensteken is, of een taak voor een mens',
  'follow-up-unseen': 'als de opvolging is gezien',
  'signal-unanswered': 'als er een antwoord staat',
  'message-unanswered': 'als er een antwoord is, of de inwoner het bericht intrekt of afsluit',
  'no-worker': 'als iemand die in dienst is de vaste begeleider of vervanger is',
  'contact-lost': 'als een contact is vastgelegd',
  'report-without-owner': 'als iemand het onderzoek begint, of de melding is ingetrokken',
  'moved-without-receiver': 'als de nieuwe gemeente een melding, besluit of overdracht heeft',
  'transfer-not-accepted': 'als de ontvanger aanneemt, of het aanbod is ingetrokken',
  'handover-not-accepted': 'als een collega de overdracht aanneemt',
  'stay-without-where-to': 'als de bestemming vaststaat, of een nieuw verblijf begint',
  'entitlement-ends': 'als er een melding of een volgend besluit is',
  'observation-without-advice': 'als het advies er staat, of de volgende stap begint',
  'review-overdue': 'als beiden hebben teruggekeken',
  'no-next-step': 'als er een aanvraag of afspraak met een datum is',
  'enquiry-late': 'als het onderzoek af is, of er een aanvraag is',
  'decision-late': 'als het besluit genomen is',
  'request-unanswered': 'als er een antwoord is, of het is ingetrokken',
  'waiting-without-bridging': 'als er ondersteuning voor die tijd is',
  'waiting-without-contact': 'als het contact is vastgelegd',
}

/** The rungs of the ladder, as who has it. */
export const rungNames: Readonly<Record<Rung, string>> = { 0: 'eigenaar', 1: 'vervanger of leidinggevende', 2: 'trajectbewaker', 3: 'regioteam', 4: 'bestuurlijk trekker' }

const ownerNames: Readonly<Record<string, string>> = {
  'desk:access': 'centrale toegang', 'desk:placement': 'plaatsing', 'desk:pathway': 'trajectbewaker', 'account': 'begeleider', 'organisation': 'aanbieder', 'municipality': 'gemeente',
  'programme-team': 'regioteam', 'administrative-lead': 'bestuurlijk trekker',
}

/** Who a holder is, as a kind and never as a name. */
export const ownerName = (holder: string): string => ownerNames[holder] ?? ownerNames[holder.split(':')[0] ?? ''] ?? holder

export const bandNames: Readonly<Record<Band, string>> = { today: 'sinds vandaag', week: 'korter dan een week', month: 'langer dan een week', longer: 'langer dan een maand' }

export const messages = {
  turn: 'Er ligt iets bij u in het vangnet: iemand mist een volgende stap. Kijk bij Aan zet.',
  climbed: 'In het vangnet ligt iets nu bij het regioteam. Kijk bij Vangnet en bel de trajectbewaker.',
}

export const words = {
  menu: 'Vangnet', menuTurn: 'Aan zet',
  title: 'Wie dreigt tussen wal en schip te vallen?',
  counted: (when: string, known: string) => `Geteld op ${when}, over ${known} mensen met ondersteuning, een melding of een plek op de wachtlijst.`,
  neverCounted: 'Er is nog niet geteld.',
  goal: 'Het doel is 0.',
  before: (yesterday: string | undefined, lastWeek: string | undefined) =>
    [yesterday === undefined ? '' : `Gisteren ${yesterday}`, lastWeek === undefined ? '' : `vorige week ${lastWeek}`].filter((part) => part !== '').join(', '),
  how: 'Hoe tellen wij dit?',
  howText: 'Elk uur opnieuw. Iemand telt mee zolang geen feit het oplost; afvinken kan niet. U ziet aantallen. Alleen wie aan zet is en de trajectbewaker zien de persoon. De vrouwenopvang telt hier niet mee.',
  why: 'Wat ontbreekt er?', where: 'Waar is het?', what: 'Wat ontbreekt', municipality: 'Gemeente', elsewhere: 'Geen of andere gemeente', people: 'Mensen', about: (count: string) => `ongeveer ${count}`,
  hiddenNote: 'Alleen wat voor 15 of meer mensen geldt staat hier, afgerond op vijftallen. Wat er niet staat kan nul zijn of klein. Zo is niemand te herkennen, ook niet door dagen te vergelijken.',
  tooFew: 'Er zijn per reden en per gemeente te weinig mensen om te tonen. Wie aan zet is en de trajectbewaker zien om wie het gaat.', nothingListed: 'Geen enkele reden geldt nu voor 15 mensen of meer.', nowhereListed: 'In geen enkele gemeente zijn het er nu 15 of meer.', allClosed: 'Iedereen heeft een volgende stap.',
  act: 'Wat wie aan zet is nu doet',
  ladder: 'Wie is aan zet?', ladderIntro: 'Lost niemand het op, dan komt het vanzelf bij de volgende. Wie eerder aan zet was, blijft dat ook.',
  step: 'Trede', pressing: 'Als een dag kwaad kan', steady: 'Anders', sees: 'Ziet', seesPerson: 'de persoon', seesCounts: 'aantallen', atOnce: 'meteen', afterDays: (days: number) => (days === 1 ? 'na 1 dag' : `na ${days} dagen`),
  ladderSource: 'Voorbeeldwaarden, geldig vanaf 1 januari 2026.',
  oldest: (band: string) => `De langste staat ${band} open.`,
  atProgramme: 'Er ligt iets bij het regioteam', atProgrammeText: 'Wie eerder aan zet was loste het niet op. Bel de trajectbewaker: die ziet om wie het gaat en wat er nodig is.',
  atLead: 'Er ligt iets bij de bestuurlijk trekker', atLeadText: (names: string) => `Bespreek het vandaag met ${names}. De trajectbewaker weet om wie het gaat.`, noLead: 'de bestuurlijk trekker',
  refused: (count: string) => `In de afgelopen 30 dagen kon ${count} keer iemand die geen naam gaf niet slapen bij een nachtopvang. Zo iemand telt hier niet mee als persoon.`,
  ago: (days: number) => (days <= 0 ? 'vandaag' : days === 1 ? '1 dag' : `${days} dagen`),
  history: 'Hoe ging het de laatste twee weken?', historyLabel: 'Mensen tussen wal en schip, per dag',
  turnTitle: 'Voor wie bent u aan zet?', turnTitleAll: 'Wie mist een volgende stap?',
  turnIntro: 'Wat het langst bij anderen lag staat bovenaan. Een regel verdwijnt vanzelf zodra het geregeld is; afvinken kan niet.',
  turnCaption: 'Open bevindingen', turnEmpty: 'Niemand wacht op u. Iedereen bij wie u aan zet bent, heeft een volgende stap.',
  who: 'Wie', since: 'Sinds', turn: 'Aan zet', todo: 'Wat u doet', closes: (fact: string) => `Klaar ${fact}.`, unknownName: 'dossier waar u nu geen inzagerecht op hebt',
} as const
