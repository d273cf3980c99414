import { needNames } from './dispatch.ts'

export const phoneRefusals = {
  'not-the-phone-provider': 'De handtekening van de telefooncentrale klopt niet.',
  'too-old': 'Dit bericht is te oud of loopt vooruit. Controleer de klok van de telefooncentrale.',
  'replayed': 'Dit bericht is al binnen.',
  'not-verified': 'Dit klopt niet met iemand op deze lijn. Vraag het nog eens. Zeg niet wat er wel of niet klopt, en niet of u iemand kent.',
  'known-already': 'Bij deze oproep hoeft u niet na te gaan wie het is.',
  'caller-unknown': 'Er is geen nummer en geen naam om de afspraak bij te bewaren.',
  'colleague-not-on-duty': 'Kies een collega die nu dienst heeft.',
  'not-taken-over': 'Deze oproep blijft bij u tot de ander hem overneemt. Schrijf op wie het overneemt.',
} as const

/** Who is asked to take over. */
export const askedNames = { 'hand-over-crisis': 'de crisisdienst ggz', 'hand-over-112': '112' } as const

const menuNames: Readonly<Record<string, string>> = { myself: 'belt voor zichzelf', professional: 'belt voor haar werk', police: 'belt namens de politie' }

type Told = { who: string; words?: string }
/** What happens during a call besides ringing, as sentences of the timeline. */
export const factMoments: Readonly<Record<string, (told: Told) => string>> = {
  'menu': ({ words = '' }) => `De beller koos in het menu: ${menuNames[words] ?? words}`,
  'caller-gone': () => 'De beller heeft opgehangen',
  'verified': ({ who }) => `${who} is nagegaan wie de beller is`,
  'hand-over-asked': ({ who, words = '' }) => `${who} vraagt over te nemen: ${words}`,
  'taken-over': ({ words = '' }) => `Overgenomen door ${words}`,
  'consulted': ({ who }) => `Overleg gevraagd aan ${who}`,
  'needs': ({ words = '' }) => `Voor het bezoek gezocht: ${needNames(words.split(' ')).join(', ') || 'niets bijzonders'}`,
  'visit-sos': ({ who }) => `${who} vraagt stil om hulp`,
}

export const phoneWords = {
  says: {
    menu: 'Dit is de 24/7-lijn. Bij direct gevaar: hang op en bel 112. Wij bellen nu iemand voor u. Belt u voor uzelf? Toets 1. Belt u voor uw werk, bijvoorbeeld de opvang of de gemeente? Toets 2. Bent u van de politie? Toets 3. U hoeft niets te kiezen.',
    wait: 'Dank u. Blijf aan de lijn. Wij zoeken iemand voor u.', gone: 'Dank u. Wij bellen u terug.',
  },
  who: 'Wie is dit?', hintsText: 'Een nummer is geen bewijs. Dit nummer staat bij:', noHint: 'Dit nummer staat bij niemand op deze lijn.', noNumber: 'De beller liet geen nummer zien.',
  ask: 'Vraag zelf naar de achternaam en de geboortedatum. Zeg ze niet voor. Tot dan gaat er geen dossier open.', familyName: 'Achternaam die de beller noemt', birthDate: 'Geboortedatum die de beller noemt', verify: 'Klopt het?',
  fields: { achternaam: 'Achternaam', geboren: 'Geboortedatum' },
  unknown: 'Onbekende beller? U mag gewoon praten en helpen. Ook wie niet op deze lijn staat, krijgt een uitkomst. Wijs zo nodig op 112, 113 of de huisartsenpost.',
  ways: 'Stil, boos of vaak?', silent: 'Stil aan de lijn: zeg dat u luistert en blijft. Vraag te tikken: één keer is ja. Hangt de beller op, bel dan terug. Twee keer geen gehoor en u weet wie het is? Stuur iemand langs of bel de politie.',
  abusive: 'Dreigen of schelden: zeg één keer dat u ophangt als het doorgaat. Hang dan op en kies hieronder: ik heb het gesprek beëindigd. Schrijf op wat er gezegd is.',
  agreement: 'Afspraak met deze beller', agreementUntil: (day: string) => `Geldt tot ${day}`, agreeLabel: 'Nieuwe afspraak: hoe staan wij deze beller te woord?', agreeHint: 'Maak hem samen met de beller. Bijvoorbeeld: elke avond om negen uur tien minuten.', agree: 'Leg de afspraak vast', agreeFields: { afspraak: 'Afspraak' },
  handOver: 'Overdragen', handOverText: 'De oproep blijft bij u tot de ander hem overneemt. Bel eerst, en blijf aan de lijn.', asked: 'Ik heb gebeld en wacht op antwoord', takenBy: 'Wie neemt het over? (naam en dienst)', takenHint: 'Nodig voor de twee knoppen hieronder.',
  consult: 'Overleg met een collega', consultWho: 'Met wie?', consultAct: 'Vraag mee te kijken', nobodyElse: 'Er is nu geen collega in dienst om mee te overleggen.',
} as const
