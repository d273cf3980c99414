import type { CaseState, EnquiryPart, Mover, ObjectionOutcome, Outcome, RefusalReason, Service } from '../model.ts'

export const serviceQuestions: Readonly<Record<Service, string>> = {
  'maatschappelijke-opvang': 'Een plek om te slapen of te zijn (opvang)', 'beschermd-wonen': 'Wonen met hulp in de buurt (beschermd wonen)', 'eigen-huis': 'Hulp in het eigen huis',
}

export const serviceNames: Readonly<Record<Service, string>> = {
  'maatschappelijke-opvang': 'maatschappelijke opvang', 'beschermd-wonen': 'beschermd wonen', 'eigen-huis': 'ondersteuning in het eigen huis',
}

export const stateNames: Readonly<Record<CaseState, string>> = {
  'reported': 'gemeld', 'enquiry': 'in onderzoek', 'enquired': 'onderzoek klaar', 'applied-early': 'aangevraagd, onderzoek loopt', 'applied': 'wacht op besluit',
  'decided': 'besloten', 'objected': 'bezwaar loopt', 'withdrawn': 'ingetrokken',
}

export const outcomeNames: Readonly<Record<Outcome, string>> = { granted: 'toegekend', refused: 'afgewezen', temporary: 'tijdelijk toegekend' }

export const objectionOutcomeNames: Readonly<Record<ObjectionOutcome | 'withdrawn', string>> = {
  'upheld': 'gegrond', 'partly-upheld': 'deels gegrond', 'dismissed': 'ongegrond', 'inadmissible': 'niet-ontvankelijk', 'withdrawn': 'ingetrokken door de inwoner',
}

/** The parts a to g of the enquiry as people talk about them. */
export const partNames: Readonly<Record<EnquiryPart, { letter: string; name: string; hint: string }>> = {
  'needs': { letter: 'a', name: 'Wat is nodig en wat wil de inwoner zelf?', hint: 'Behoeften, persoonskenmerken en voorkeuren.' },
  'own-strength': { letter: 'b', name: 'Wat lukt op eigen kracht?', hint: 'Eigen kracht en gebruikelijke hulp van huisgenoten.' },
  'network': { letter: 'c', name: 'Wat kan het netwerk doen?', hint: 'Mantelzorg en hulp van andere mensen om de inwoner heen.' },
  'carer': { letter: 'd', name: 'Wat heeft de mantelzorger nodig?', hint: 'Wat de mantelzorger volhoudt, en welke steun daarbij helpt.' },
  'general-facilities': { letter: 'e', name: 'Welke algemene voorziening helpt?', hint: 'Bijvoorbeeld inloop, dagbesteding of maatschappelijk werk in de buurt.' },
  'cooperation': { letter: 'f', name: 'Met wie stemmen we af?', hint: 'Zorgverzekeraar, zorg, jeugd, onderwijs, welzijn, wonen, werk en inkomen.' },
  'contribution': { letter: 'g', name: 'Welke eigen bijdrage komt erbij?', hint: 'Wat de inwoner zelf betaalt, en wie dat vaststelt.' },
}

export const reasonNames: Readonly<Record<RefusalReason, string>> = {
  'own-strength': 'Eigen kracht, gebruikelijke hulp of het netwerk lost het op', 'general-facility': 'Een algemene voorziening is genoeg',
  'other-law': 'Er is recht op verblijf uit de Wet langdurige zorg', 'no-need': 'Er is geen ondersteuning nodig om mee te doen of zelfstandig te wonen',
  'not-lawfully-resident': 'Er is geen rechtmatig verblijf in Nederland', 'own-home-of-another-municipality': 'Hulp in het eigen huis hoort bij een andere gemeente',
}

/** Who may choose more or less support within the decision, as the letter to the resident says it. */
export const moverNamesInLetter: Readonly<Record<Mover, string>> = { 'resident': 'u zelf', 'support-worker': 'uw begeleider, samen met u', 'access-worker': 'de centrale toegang, samen met u' }

export const moverNames: Readonly<Record<Mover, string>> = { 'resident': 'De inwoner zelf', 'support-worker': 'De begeleider, samen met de inwoner', 'access-worker': 'De centrale toegang' }
