import { type DebriefState, HEAVY_NIGHT, type HeavyReason, LONG_CALL, SAY_HEAVY } from '../model/debrief.ts'

export const reasonNames: Readonly<Record<HeavyReason, string>> = {
  'emergency-112': '112 nam het over', 'crisis-service': 'de crisisdienst nam het over', 'ended-by-worker': 'afgebroken na dreigen of schelden', 'silent-alarm': 'een bezoeker vroeg stil om hulp', 'no-word': 'een bezoeker liet niets horen',
  'long-call': `duurde ${LONG_CALL.minutes} minuten of langer`, 'many-calls': `de ${HEAVY_NIGHT.calls}e oproep van de nacht`, 'said-so': 'iemand die erbij was vond het zwaar',
}

/** What makes a call heavy, for who reads the figures. */
export const heavyText = `Een oproep is zwaar als 112 of de crisisdienst het overnam, als het gesprek is afgebroken na dreigen of schelden, als een bezoeker om hulp vroeg of niets liet horen, als hij ${LONG_CALL.minutes} minuten of langer duurde, als het de ${HEAVY_NIGHT.calls}e van de nacht was, of als iemand die erbij was zegt dat het zwaar was.`

export const debriefStateNames: Readonly<Record<DebriefState, string>> = { open: 'nog te doen', talked: 'gepraat', declined: 'niet nodig' }

/** Over channels that others may read: nobody's name, and nothing about the call. */
export const debriefMessages = {
  owed: 'Sluitend 24/7: een collega had een zware oproep. Praat vandaag met elkaar. Open Napraten.',
  late: 'Sluitend 24/7: met een collega is nog niet nagepraat. Open Napraten.',
} as const

export const debriefRefusals = {
  'more-help-needed': 'Kies of er meer hulp is geregeld.',
} as const

export const debriefWords = {
  menu: 'Napraten', title: 'Napraten', intro: 'Na een zware oproep praat iemand met u. Wij leggen alleen vast dat het gebeurde. Wat u zegt, staat nergens.',
  mine: 'Met u', noneMine: 'Er staat voor u nu niets open.', call: (when: string) => `Oproep van ${when}`, why: 'Waarom', who: 'Wie', callLabel: 'Oproep', about: (when: string) => `Napraten over de oproep van ${when}`, toTalks: 'Naar Napraten', due: 'Uiterlijk', state: 'Stand', phone: 'Telefoon', owner: 'Wie praat na',
  by: (who: string, when: string) => `${who} praat met u, uiterlijk ${when}.`, byNobody: 'Wij zoeken nog iemand die met u praat. Wilt u nu praten? Bel de bedrijfsarts of het bedrijfsmaatschappelijk werk van uw werkgever.', ring: (who: string) => `Bel ${who}`,
  decline: 'Niet nodig', ask: 'Ik wil toch napraten', talked: (who: string, when: string) => `U sprak met ${who}, ${when}.`, declined: 'U zei: niet nodig.',
  say: 'Was een andere oproep zwaar?', sayText: `Kies de oproep. Dan praat de coördinator met wie erbij was. Dit kan tot ${SAY_HEAVY.days} dagen erna.`, whichCall: 'Welke oproep?', sayAct: 'Deze oproep was zwaar', noneToSay: 'U had deze dagen geen oproep of bezoek.',
  hold: 'Met wie praat u na?', noneToHold: 'Er wacht niemand op u.', late: 'te laat', open: 'nog te doen', withWho: (who: string) => `Napraten met ${who}`, nobody: 'nog niemand',
  holdText: 'Vraag hoe het gaat, en wat er nodig is. Schrijf hier niets op: wat er gezegd is, blijft tussen u.', moreHelp: 'Is er meer hulp geregeld?', moreHelpHint: 'Bijvoorbeeld de bedrijfsarts, een vrije nacht of een gesprek met een deskundige.', yes: 'Ja', no: 'Nee, dat was niet nodig', done: 'Wij hebben gepraat',
  heldBy: (who: string, when: string) => `${who} heeft gepraat, ${when}.`, helpYes: 'Er is meer hulp geregeld.', helpNo: 'Meer hulp was niet nodig.', escalated: (who: string) => `Niet op tijd gedaan; nu ook bij ${who}.`, saidNo: 'Deze collega zei: niet nodig.',
  heavy: 'Dit was zwaar voor mij', heavyHint: 'Dan praat de coördinator met u na. Het staat niet in het dossier.', fields: { meerHulp: 'Meer hulp', oproep: 'Oproep' },
} as const
