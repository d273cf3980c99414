import { type Day, formatDay } from '../../../kernel/day.ts'
import type { Answer, Doer, Theme } from '../model/plan.ts'

const day = (on: Day): string => formatDay(on, 'nl')

/** The weekly message. It says that there is something, never what: somebody else may read it first. */
export const nudgeText = (open: number): { subject: string; body: string } => ({
  subject: 'Uw plan van deze week',
  body: `${open === 1 ? 'Er staat 1 actie' : `Er staan ${open} acties`} open in uw plan. Kijk op Sluitend, bij Mijn plan, wanneer het u uitkomt. Wilt u dit bericht niet meer? Zet het daar uit.`,
})

export const planRefusals = {
  'goal-closed': 'Dit doel is al gehaald of gestopt.',
  'name-the-organisation': 'Vul in welke organisatie dit doet.',
  'name-the-goal': 'Schrijf op wat uw nieuwe doel is, of kies een doel dat u al hebt.',
  'not-in-network': 'Deze persoon is niet uitgenodigd. Kies iemand uit de lijst.',
  'action-not-now': 'Deze actie is al gedaan of gestopt. Kijk hoe het nu staat.',
  'only-resident-shares': 'Alleen de inwoner zelf laat een actie aan iemand zien. Vraag het en laat de inwoner kiezen.',
  'not-your-plan': 'Dit plan is van de inwoner. Alleen de inwoner en de begeleider schrijven erin.',
  'no-card-yet': 'Een kaartje kan pas als het plan is goedgekeurd. Ga terug naar het plan.',
  'no-proposal': 'Er wacht geen voorstel meer op een antwoord. Kijk welke versie nu geldt.',
  'resident-decides': 'De inwoner heeft een eigen account en beslist dit zelf. Vraag of de inwoner het op de eigen pagina doet; u mag ernaast zitten.',
  'not-your-side': 'Dit deel vult iemand anders in. Kijk hoe het nu staat.',
} as const

/** The sentences that are the same for the resident and the worker, and those of each. */
export const planWords = {
  shared: {
    area: 'Leefgebied', fieldArea: 'leefgebied', fieldWords: 'doel', add: 'Nieuw doel', reached: (on: Day) => `gehaald op ${day(on)}`, stopped: (on: Day) => `gestopt op ${day(on)}`, running: (on: Day) => `sinds ${day(on)}`,
    newAction: 'Voeg een actie toe', changeGoal: 'Verander iets aan dit doel', doneActions: (count: number) => (count === 1 ? '1 actie klaar of gestopt' : `${count} acties klaar of gestopt`), due: (on: Day) => `voor ${day(on)}`, late: 'dag is voorbij', done: (on: Day) => `gedaan op ${day(on)}`, given: (on: Day) => `gestopt op ${day(on)}`,
    finish: 'Dit is gedaan', reopen: 'Toch nog niet', giveUp: 'Doe dit niet meer', other: 'Lukt dit niet?', fieldDoer: 'wie het doet', fieldAction: 'wat er gedaan wordt', fieldDue: 'de dag', fieldOrganisation: 'naam van de organisatie', actionAct: 'Zet in het plan', cancel: 'Terug naar het plan',
    closedGoals: (count: number) => (count === 1 ? '1 doel gehaald of gestopt' : `${count} doelen gehaald of gestopt`), goalAct: 'Voeg het doel toe', shownTo: (name: string) => `${name} ziet deze actie`, hiddenFrom: (name: string) => `${name} ziet deze actie nog niet`,
    crumbPlan: 'Plan',
  },
  own: {
    title: 'Wat wil ik bereiken?', intro: 'Uw doelen, in uw eigen woorden. U kunt ze zelf veranderen.', none: 'U hebt nog geen doelen. Begin met één, klein mag ook.', words: 'Doel, in uw eigen woorden', reach: 'Dit heb ik gehaald', stop: 'Ik stop met dit doel',
    noActions: 'Nog geen acties. Wie doet wat?', actionTitle: 'Wie doet wat?', actionIntro: (goal: string) => `Voor uw doel: ${goal}`, doer: 'Wie doet dit?', whatToDo: 'Wat gaat er gebeuren?', whatHint: 'Klein en duidelijk. Bijvoorbeeld: dinsdag de huisarts bellen.', dueBy: 'Voor welke dag?',
    resident: 'Ik zelf', worker: 'Mijn begeleider', organisation: 'Een organisatie', organisationName: 'Welke organisatie?', organisationHint: 'Alleen als een organisatie dit doet. Bijvoorbeeld: de gemeente of de huisarts.',
    network: (name: string, relation: string) => `${name} (${relation})`, noNetwork: 'Wilt u dat een vriend of familielid iets doet? Nodig die persoon eerst uit bij Mensen om mij heen.', share: (name: string) => `Laat ${name} dit zien`, unshare: (name: string) => `Laat ${name} dit niet meer zien`,
    more: 'Meer van mijn plan', nowAndLater: 'Hoe is het nu, en straks?', lookBack: 'Hoe gaat het, en klopt de hulp?', helps: 'Wat helpt mij als het misgaat?', takingPart: 'Werk, dag en geld', neighbourhood: 'Wat is er te doen in mijn buurt?',
    nudge: 'Bericht over open acties', nudgeOn: (way: string) => `U krijgt op maandag een kort bericht als er acties open staan, ${way}. Er staat niet in wat het is.`, nudgeOff: 'Het bericht staat uit. U krijgt niets.', nudgeNone: 'U krijgt geen bericht. U koos geen sms of mail als veilige weg. Vraag uw begeleider als u dat anders wilt.',
    nudgeStop: 'Stuur mij dit niet meer', nudgeStart: 'Stuur mij dit wel', bySms: 'per sms', byMail: 'per mail', nudgeLast: (on: Day) => `De laatste keer was op ${day(on)}.`,
    moreHelp: 'Ik wil meer of andere hulp', moreHelpText: 'Praat erover met uw begeleider, of vraag het zelf aan.', back: 'Mijn plek',
  },
  worker: {
    title: 'Wat wil deze inwoner bereiken?', intro: 'Doelen en acties in de woorden van de inwoner, per leefgebied.', none: 'Er zijn nog geen doelen. Begin met één.', words: 'Doel, in eigen woorden', reach: 'Dit is gehaald', stop: 'Stop met dit doel',
    noActions: 'Er zijn nog geen acties.', actionTitle: 'Wie doet wat?', actionIntro: (goal: string) => `Voor het doel: ${goal}`, doer: 'Wie doet dit?', whatToDo: 'Wat gaat er gebeuren?', whatHint: 'Klein en duidelijk. De inwoner leest dit ook.', dueBy: 'Voor welke dag?',
    resident: 'De inwoner', worker: 'De begeleider', organisation: 'Een organisatie', organisationName: 'Welke organisatie?', organisationHint: 'Alleen als een organisatie dit doet.',
    network: (name: string, relation: string) => `${name} (${relation})`, noNetwork: 'De inwoner heeft nog niemand uitgenodigd.', more: 'Meer van het plan', nowAndLater: 'Nu en straks', lookBack: 'Terugkijken', helps: 'Wat helpt als het misgaat', takingPart: 'Werk, dag en geld', neighbourhood: 'In de buurt',
  },
  member: { title: 'Wat u afsprak te doen', finish: 'Dit heb ik gedaan', due: (on: Day) => `voor ${day(on)}`, done: (on: Day) => `gedaan op ${day(on)}` },
} as const

/** Who does an action, as the reader sees it. */
export const doerName = (doer: Doer, own: boolean): string => {
  const w = own ? planWords.own : planWords.worker
  return doer.kind === 'organisation' || doer.kind === 'network' ? doer.name : w[doer.kind]
}

export const themeNames: Readonly<Record<Theme, string>> = { living: 'Wonen', support: 'Begeleiding', network: 'Sociaal netwerk', participation: 'Meedoen' }

export const answerNames: Readonly<Record<Answer, string>> = { less: 'Het kan met minder', same: 'Het is goed zo', more: 'Er is meer nodig' }

/** A neutral five-point scale of our own (data/region-amersfoort/life-areas.json); no licensed instrument. */
export const scaleNames: readonly string[] = ['gaat slecht', 'gaat moeizaam', 'gaat wisselend', 'gaat redelijk', 'gaat goed']
