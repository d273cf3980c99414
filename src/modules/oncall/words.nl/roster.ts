import { dayOf, formatInstant, timeOf } from '../../../kernel/instant.ts'
import { type Absence, CHECK, type ContactKind, type Language, LONGEST_SHIFT, type Origin, REST, type Skill, type Span, type Swap, TEST_CODE, TESTED_FOR } from '../model/roster.ts'

import { heavyText } from './debrief.ts'

type Details = Record<string, string | number>

/** A shift or a gap as people say it: "za 21 nov. 23:00 tot zo 22 nov. 07:00", the second day only when it is another. */
export const whenText = ({ from, until }: Span): string => `${formatInstant(from, 'nl')} tot ${dayOf(from) === dayOf(until) ? timeOf(until) : formatInstant(until, 'nl')}`

export const skillNames: Readonly<Record<Skill, string>> = {
  'crisis-talk': 'Gesprekken bij crisis', 'suicide-prevention': 'Vragen naar zelfmoord', 'de-escalation': 'Rust brengen bij agressie', 'medication': 'Medicijnen', 'first-aid': 'Eerste hulp', 'children': 'Gezinnen met kinderen',
}
export const languageNames: Readonly<Record<Language, string>> = {
  nl: 'Nederlands', en: 'Engels', ar: 'Arabisch', tr: 'Turks', pl: 'Pools', uk: 'Oekraïens', ti: 'Tigrinya', fr: 'Frans', es: 'Spaans', ngt: 'Nederlandse Gebarentaal',
}
export const weekdayNames = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const
export const originNames: Readonly<Record<Origin, string>> = { 'rotation': 'vaste volgorde', 'override': 'met de hand', 'swap': 'geruild', 'stand-in': 'invaller' }
export const kindNames: Readonly<Record<ContactKind, string>> = { sms: 'Sms', voice: 'Telefoon', push: 'Melding in deze browser' }
export const absenceNames: Readonly<Record<Absence['state'], string>> = { asked: 'gevraagd', approved: 'akkoord', refused: 'niet akkoord', withdrawn: 'ingetrokken' }
export const swapNames: Readonly<Record<Swap['state'], string>> = { asked: 'gevraagd', accepted: 'geruild', declined: 'niet geruild', withdrawn: 'ingetrokken', lapsed: 'verlopen' }

/** Why somebody cannot take a shift, behind her name. */
export const blockerNames: Readonly<Record<string, string>> = {
  'shift-begun': 'de dienst is al begonnen', 'other-role': 'werkt in een andere rol', 'skill-missing': 'mist een vaardigheid van deze lijn', 'worker-absent': 'is dan afwezig', 'double-shift': 'heeft dan al dienst',
  'rest-too-short': `heeft dan minder dan ${REST.hours} uur rust (${REST.source})`,
}

export const rosterRefusals = {
  'shift-begun': 'Deze dienst is al begonnen. Bel de coördinator.',
  'other-role': 'Deze collega werkt in een andere rol. Kies iemand met dezelfde rol.',
  'skill-missing': 'Deze collega mist een vaardigheid die deze lijn vraagt. Kies iemand anders.',
  'worker-absent': 'Deze collega is dan afwezig. Kies iemand anders.',
  'double-shift': 'Deze collega heeft dan al dienst. Niemand kan twee diensten tegelijk hebben.',
  'rest-too-short': `Tussen twee diensten zit ten minste ${REST.hours} uur rust (${REST.source}). Kies iemand anders, of een andere dienst.`,
  'last-one': 'U bent de enige op deze lijn. Vraag eerst een ruil, of vraag de coördinator om iemand anders.',
  'not-your-shift': 'Dit is niet uw dienst.',
  'swap-open': 'Voor deze dienst staat al een vraag open. Trek die eerst in.',
  'swap-lapsed': 'Deze vraag geldt niet meer: de dienst is begonnen of intussen van een ander.',
  'return-of-other': 'De dienst die u terugneemt, moet van dezelfde collega zijn.',
  'absent-already': 'Voor een van deze dagen staat al een afwezigheid. Trek die eerst in.',
  'days-wrong': 'De laatste dag ligt vóór de eerste, of de eerste dag is al voorbij.',
  'rotation-ended': 'Deze volgorde is al gestopt.',
  'order-empty': 'Zet ten minste één collega in de volgorde.',
  'not-in-role': ({ who }: Details) => `${who} werkt niet in deze rol.`,
  'no-last-resort': 'Vul eerst het laatste nummer in. Dat gaat over als niemand met dienst opneemt. Zonder dat nummer gaat een lijn niet open.',
  'no-stand-in': 'Kies eerst een invaller. Een lijn die open is, heeft altijd iemand om op terug te vallen.',
  'open-already': 'Deze lijn is al open.',
  'line-name-taken': 'Er is al een lijn met deze naam.',
  'times-wrong': 'Het einde ligt niet na het begin, of is al voorbij.',
  'shift-too-long': `Een dienst duurt hoogstens ${LONGEST_SHIFT.days} dagen. Zet er meer dan één neer.`,
  'reason-needed': 'Schrijf op waarom u dit toch doet. De collega en u kunnen het later teruglezen.',
  'no-such-municipality': 'Deze gemeente kennen wij niet. Kies een gemeente uit de lijst.',
  'number-wrong': 'Dit is geen Nederlands telefoonnummer. Schrijf het als 06 12345678.',
  'method-known': 'Dit nummer staat er al.',
  'code-wrong': 'Deze code klopt niet. Kijk nog eens in het bericht.',
  'code-old': `Deze code is te oud of te vaak geprobeerd. Vraag een nieuwe; die geldt ${TEST_CODE.minutes} minuten.`,
  'no-shift-to-check': 'U hebt nu geen dienst, en er begint er straks ook geen.',
} as const

/** What goes out about the roster: names of colleagues, never of residents. */
export const rosterMessages = {
  subject: 'Rooster 24/7-lijn',
  onScreen: 'Sluitend 24/7: er is iets met uw dienst. Open Rooster.',
  gapAhead: (line: string, when: string, standIn: string | null) => `${line}: niemand op dienst, ${when}. ${standIn ? `Op de laatste dag springt ${standIn} in.` : 'Er is geen invaller gekozen.'} Open Rooster.`,
  gapFilled: (line: string, when: string, who: string) => `${line}: ALARM, niemand op dienst, ${when}. ${who} is ingezet als invaller. Open Rooster.`,
  gapOpen: (line: string, when: string) => `${line}: ALARM, niemand op dienst, ${when}, en de invaller kan niet. Zet nu iemand op dienst. Open Rooster.`,
  standIn: (line: string, when: string) => `${line}: u bent ingezet als invaller, ${when}. Open Rooster.`,
  untested: (who: string, when: string) => `${who} heeft dienst, ${when}, en heeft geen geteste contactweg. Open Rooster.`,
  untestedSelf: (when: string) => `U hebt dienst, ${when}. Test eerst uw nummer: open Bereikbaar.`,
  onDutyFrom: (line: string, when: string) => `U hebt dienst op ${line}, ${when}.`,
  checkNow: (line: string, when: string) => `U hebt straks dienst op ${line}, ${when}. Antwoord met IK BEN ER, of open Bereikbaar.`,
  missed: (who: string, line: string, cover: string) => `${who} antwoordt niet aan het begin van de dienst op ${line}. ${cover} wordt ook gebeld. Bel deze collega.`,
  missedAlone: (who: string, line: string) => `ALARM: ${who} antwoordt niet aan het begin van de dienst op ${line}, en er is niemand om ernaast te zetten. Bel deze collega.`,
  coverFor: (who: string, line: string) => `${who} antwoordt nog niet. Tot dat antwoord er is, wordt u ook gebeld voor ${line}.`,
  coverOver: (who: string, line: string) => `${who} is er nu. U wordt niet meer extra gebeld voor ${line}.`,
  presentThanks: (until: string) => `Dank u. U hebt dienst tot ${until}.`,
  swapAsked: (who: string, when: string) => `${who} vraagt of u een dienst overneemt, ${when}. Open Ruilen.`,
  swapAnswered: (who: string, when: string, yes: boolean) => (yes ? `${who} neemt uw dienst over, ${when}.` : `${who} kan uw dienst niet overnemen, ${when}.`),
  swapDone: (one: string, other: string, when: string) => `${other} heeft de dienst van ${one} overgenomen, ${when}.`,
  putOn: (line: string, when: string) => `U staat op dienst op ${line}, ${when}. Open Rooster.`,
  putOff: (line: string, when: string) => `Uw dienst op ${line}, ${when}, is van een ander.`,
  tookOff: (who: string, line: string, when: string) => `${who} ging van de dienst op ${line}, ${when}. Er staat nog iemand.`,
  absenceAsked: (who: string, days: string) => `${who} vraagt vrij: ${days}. Open Rooster.`,
  absenceDecided: (days: string, yes: boolean) => (yes ? `U bent vrij: ${days}.` : `Niet akkoord met vrij: ${days}. Vraag de coördinator waarom.`),
  sick: (who: string, days: string) => `${who} is afwezig: ${days}. Kijk of er gaten zijn. Open Rooster.`,
  code: (code: string) => `Sluitend 24/7: uw code is ${code}. Vul hem in bij Bereikbaar.`,
} as const

export const policyTexts = {
  rest: `${REST.hours} uur`, check: `${CHECK.leadMinutes} minuten vóór de dienst vraagt het systeem of u er bent. U hebt ${CHECK.answerMinutes} minuten om te antwoorden.`,
  heavy: `Een zware nacht is een nacht met een zware oproep. ${heavyText}`, tested: `Een test geldt ${TESTED_FOR.days} dagen.`,
} as const

const common = { who: 'Wie', when: 'Wanneer', role: 'Rol', line: 'Lijn', state: 'Stand', act: 'Wat u kunt doen', example: 'voorbeeldwaarde', none: 'geen' }

const tabs = { roster: 'Rooster', swap: 'Ruilen', absence: 'Vrij en afwezig', fair: 'Eerlijk verdeeld', reach: 'Bereikbaar', setUp: 'Inrichten', label: 'Onderdelen van het rooster' }

const overview = {
  mine: 'Uw diensten', noneMine: 'U hebt de komende weken geen dienst.', check: 'Bent u er?', checkText: (line: string, when: string) => `Uw dienst op ${line}, ${when}. Zeg dat u er bent.`, present: 'Ik ben er',
  gap: (role: string, when: string) => `${role}: niemand, ${when}`, standIn: (who: string) => `Op de laatste dag springt ${who} in.`, noStandIn: 'Er is geen invaller gekozen.', proposal: (who: string, nights: number) => `Voorstel: ${who} (${nights} ${nights === 1 ? 'nacht' : 'nachten'} in deze weken)`,
  noProposal: 'Niemand kan deze tijd zonder meer.', putOn: 'Zet op dienst', choose: 'Kies iemand', unreachable: 'Geen geteste contactweg', unreachableText: (who: string, when: string) => `${who}, eerste dienst ${when}`, notOpen: 'Deze lijn is nog niet open.', notOpenGaps: (count: number) => `Nog ${count} gaten in de komende week.`,
  daySummary: (day: string, count: number) => `${day}: ${count} ${count === 1 ? 'dienst' : 'diensten'}`, later: (count: number) => `Nog ${count} ${count === 1 ? 'dienst' : 'diensten'} later`,
  change: 'Geef aan een ander', origin: 'Hoe', checked: 'is er', notChecked: 'nog niet gemeld', missed: 'antwoordt niet, achterwacht erbij', languages: 'Talen',
}

const swap = {
  title: 'Ruilen', intro: 'Vraag een collega om uw dienst over te nemen, of ruil er een voor terug. De dienst blijft van u tot de ander ja zegt.', mine: 'Uw diensten', ask: 'Vraag een ruil', goOff: 'Ga eraf', goOffHint: 'Eraf gaan kan alleen als er nog iemand op deze dienst staat.',
  forMe: 'Aan u gevraagd', byMe: 'Door u gevraagd', noneForMe: 'Niemand vraagt u nu iets.', noneByMe: 'U hebt nu niets gevraagd.', yes: 'Ik neem hem over', no: 'Ik kan niet', withdraw: 'Trek in', from: (who: string) => `van ${who}`, back: (when: string) => `in ruil voor: ${when}`, nothingBack: 'zonder iets terug',
  askTitle: 'Vraag een ruil', askIntro: (when: string, line: string) => `Uw dienst op ${line}, ${when}.`, whom: 'Wie vraagt u?', return: 'Welke dienst neemt u terug?', returnHint: 'Laat leeg als u niets terugneemt. Kies een dienst van dezelfde collega.', nothing: 'Geen: alleen overnemen', send: 'Vraag', nobody: 'Er is niemand met dezelfde rol.', nights: (count: number) => `${count} ${count === 1 ? 'nacht' : 'nachten'} in deze weken`, fields: { collega: 'Wie vraagt u', terug: 'Welke dienst neemt u terug' },
}

const absence = {
  title: 'Vrij en afwezig', intro: 'Vraag dagen vrij. Bent u ziek? Dan bent u meteen van uw diensten af. Waarom u er niet bent, vragen wij niet.', ask: 'Vraag vrij', from: 'Eerste dag', until: 'Laatste dag', kind: 'Wat is het?', free: 'Ik wil vrij', sick: 'Ik ben ziek, vanaf nu', send: 'Verstuur', mine: 'Uw dagen', noneMine: 'U hebt niets gevraagd.', days: 'Dagen',
  asked: 'Van collega’s', noneAsked: 'Niemand is afwezig of vraagt vrij.', approve: 'Akkoord', refuse: 'Niet akkoord', withdraw: 'Trek in', frees: (count: number) => (count === 0 ? 'geen diensten in deze dagen' : count === 1 ? 'één dienst komt vrij' : `${count} diensten komen vrij`), fields: { soort: 'Wat is het', van: 'Eerste dag', tot: 'Laatste dag' },
}

const fair = {
  title: 'Eerlijk verdeeld', intro: 'Hoe de diensten verdeeld zijn. Iedereen op het rooster ziet hetzelfde.', shifts: 'Diensten', hours: 'Uren', nights: 'Nachten', weekends: 'Weekend', holidays: 'Feestdagen', heavy: 'Zware nachten', empty: 'In deze tijd begon geen dienst.', from: 'Van', until: 'Tot', show: 'Laat zien', average: (nights: string) => `Gemiddeld ${nights} nachten per persoon.`, caption: (from: string, until: string) => `Diensten van ${from} tot ${until}`,
}

const reach = {
  title: 'Bereikbaar', intro: 'Hoe u te bereiken bent als u dienst heeft. Test elk nummer: dan weten wij zeker dat een oproep aankomt.', methods: 'Uw contactwegen', none: 'U hebt nog geen contactweg. Voeg er een toe en test hem.', number: 'Nummer', name: 'Hoe noemt u dit toestel?', nameHint: 'Bijvoorbeeld: werktelefoon.', kind: 'Hoe bereiken wij u daar?', add: 'Voeg toe en stuur een code', kindSms: 'Sms', kindVoice: 'Bellen met een stem die de code zegt', code: 'Code uit het bericht', typeCode: 'Controleer de code', again: 'Stuur een nieuwe code', remove: 'Verwijder', tested: (when: string) => `getest op ${when}`, notTested: 'nog niet getest',
  codeSent: 'Er is een code verstuurd. Vul hem hier in.', outcomes: { 'tested': 'Gelukt: deze contactweg werkt.', 'code-wrong': rosterRefusals['code-wrong'], 'code-old': rosterRefusals['code-old'] }, addTitle: 'Voeg een nummer toe', push: 'Meldingen in deze browser', pushText: 'Uw browser laat dan een melding zien, ook als Sluitend niet open staat. In de melding staat nooit over wie het gaat.', pushOn: 'Zet meldingen aan', pushName: 'Deze browser', pushOff: 'Deze browser kan dat niet, of u hebt het niet toegestaan.', check: 'Aan het begin van uw dienst', noCheck: 'U hebt nu geen dienst, en er begint er straks ook geen.', deviceName: 'Naam', fields: { nummer: 'Nummer', naam: 'Naam', soort: 'Hoe' },
}

const setUp = {
  title: 'Rooster inrichten', intro: 'Lijnen, vaste volgordes en wat iedereen kan.', lines: 'Lijnen', newLine: 'Nieuwe lijn', edit: 'Wijzig', open: 'Open deze lijn', openText: 'Een lijn die open is, is nooit leeg: de laatste kan er niet af, en een invaller vult wat leeg blijft.', isOpen: 'open', notOpen: 'nog niet open', name: 'Naam', phone: 'Nummer van de lijn', answer: 'Opnemen binnen', seconds: 'seconden', arrive: 'Ter plaatse binnen', minutes: 'minuten', products: 'Voor welke producten?', productsHint: 'Niets aangekruist: voor alle producten.', provider: 'Voor welke aanbieder?', wholeRegion: 'De hele regio', skills: 'Wat moet iedereen op deze lijn kunnen?', lastResort: 'Laatste nummer', lastResortHint: 'Dit nummer bellen wij als niemand met dienst opneemt. Kies een nummer dat dag en nacht wordt opgenomen, zoals de meldkamer van een aanbieder.', noLastResort: 'nog niet ingevuld', standIn: 'Invaller', standInHint: 'Wie met naam een gat vult dat niemand vulde.', save: 'Bewaar', rotations: 'Vaste volgordes', newRotation: 'Nieuwe volgorde', noRotations: 'Deze lijn heeft nog geen vaste volgorde.', order: 'Volgorde', place: (nr: number) => `Plaats ${nr}`, orderHint: 'Een naam mag vaker voorkomen.', role: 'Rol', from: 'Vanaf', until: 'Tot', starts: 'Begint om', ends: 'Eindigt om', endsHint: 'Hetzelfde uur als het begin is een heel etmaal.', handover: 'Wisseldag', daily: 'Elke dag de volgende', replaces: 'In plaats van', nothing: 'Niets: erbij', stop: 'Stop deze volgorde', every: (day: string) => `wisselt op ${day}`, everyDay: 'wisselt elke dag', people: 'Wie kan wat?', language: 'Talen', skill: 'Vaardigheden', base: 'Standplaats', baseAsk: 'Vanuit welke gemeente vertrekt deze collega?', baseHint: 'Hiermee zien wij wie dichtbij is als er iemand langs moet. Geldt vanaf vandaag.', baseUnknown: 'Niet bekend', personTitle: (who: string) => `Wat kan ${who}?`, forWhom: 'Voor wie', region: 'hele regio', planTitle: 'Nieuwe vaste volgorde',
  fields: { naam: 'Naam', telefoon: 'Nummer', opnemen: 'Opnemen binnen', aankomen: 'Ter plaatse binnen', producten: 'Producten', aanbieder: 'Aanbieder', vaardigheden: 'Vaardigheden', invaller: 'Invaller', laatste: 'Laatste nummer' }, planFields: { naam: 'Naam', rol: 'Rol', vanaf: 'Vanaf', begint: 'Begint om', eindigt: 'Eindigt om', wisseldag: 'Wisseldag', volgorde: 'Volgorde', vervangt: 'In plaats van' }, skillFields: { vaardigheden: 'Vaardigheden', talen: 'Talen', standplaats: 'Standplaats' },
}

const override = {
  title: 'Geef een dienst aan een ander', putTitle: 'Zet iemand op dienst', intro: (who: string, when: string, line: string) => `${who}, ${line}, ${when}.`, whom: 'Wie?', from: 'Van', until: 'Tot', time: 'om', reason: 'Waarom toch?', reasonHint: 'Alleen nodig als er te weinig rust is, of als iemand afwezig is. Dit blijft bij de dienst staan.', save: 'Zet op dienst', partHint: 'Neem een deel door de tijden te veranderen; de rest blijft van wie het was.',
  fields: { wie: 'Wie', vanDag: 'Van', vanTijd: 'Tijd', totDag: 'Tot', totTijd: 'Tijd', reden: 'Waarom toch' }, putFields: { lijn: 'Lijn', rol: 'Rol', wie: 'Wie', vanDag: 'Van', vanTijd: 'Tijd', totDag: 'Tot', totTijd: 'Tijd', reden: 'Waarom toch' },
}

const feed = { shift: (line: string) => `Dienst ${line}`, protectedShift: 'Dienst' }

export const rosterWords = { common, tabs, overview, swap, absence, fair, reach, setUp, override, feed } as const
