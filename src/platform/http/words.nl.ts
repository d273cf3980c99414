import { AHEAD } from '../../kernel/ahead.ts'

const limitOf = (params: object): string => ('limit' in params ? String(params.limit) : '')

/** What somebody fills in at a field; it decides what she is asked for when it is empty. */
export type FieldKind = 'text' | 'number' | 'day' | 'choice'

const missing: Readonly<Record<FieldKind, (name: string) => string>> = {
  text: (name) => `Vul ${name} nog in.`, number: (name) => `Vul nog een getal in bij ${name}.`, day: (name) => `Kies nog een dag bij ${name}.`, choice: (name) => `Kies nog een antwoord bij ${name}.`,
}

const choose = (name: string): string => `Kies een van de antwoorden bij ${name}.`

const byKeyword: Readonly<Record<string, (name: string, params: object) => string>> = {
  format: (name, params) => ('format' in params && params.format === 'date' ? `Vul een dag in die bestaat bij ${name}.` : `Klopt dit wel? Kijk naar ${name}.`),
  maxLength: (name, params) => `Gebruik hoogstens ${limitOf(params)} tekens bij ${name}.`,
  minLength: (name, params) => `Schrijf iets meer bij ${name}. Ten minste ${limitOf(params)} tekens.`,
  minimum: (name, params) => `Kies een getal van ten minste ${limitOf(params)} bij ${name}.`,
  maximum: (name, params) => `Kies een getal van hoogstens ${limitOf(params)} bij ${name}.`,
  type: (name) => `Vul een getal in bij ${name}.`,
  minItems: (name) => `Kies ten minste één antwoord bij ${name}.`,
  const: choose, enum: choose, anyOf: choose,
}

/** The whole sentence about one field that is wrong: says what to do, names the field as it stands on the page, never repeats what was typed. */
export function fieldSentence(label: string, keyword: string, params: object, kind: FieldKind = 'text'): string {
  const name = `“${label.charAt(0).toLowerCase()}${label.slice(1)}”`
  if (keyword === 'required') return label.endsWith('?') ? `Beantwoord deze vraag nog: ${label}` : missing[kind](name)
  return byKeyword[keyword]?.(name, params) ?? `Klopt dit wel? Kijk naar ${name}.`
}

/** Sentences of the front door itself, by code. */
export const doorWords = {
  'not-signed-in': 'U bent niet ingelogd, of u was te lang weg. Log opnieuw in.',
  'not-yours': 'Dit hoort niet bij uw rol. Hebt u het nodig voor uw werk? Vraag het uw beheerder.',
  'not-this-way': 'Met uw kaart gaat deze bladzijde niet open: een kaart kan in verkeerde handen komen. Wilt u dit zien? Vraag uw begeleider, of log in op een andere manier.',
  'not-found': 'Deze pagina is er niet, of u mag deze niet zien.',
  'form-expired': 'Dit formulier is te oud geworden. Wat u typte staat er nog. Verstuur het opnieuw.',
  'typed-kept': 'U moest opnieuw inloggen. Wat u typte staat er nog. Kijk het na en verstuur het opnieuw.',
  'form-of-another': 'Dit formulier hoort bij een ander account dan waarmee u nu bent ingelogd. Er is niets verstuurd. Log in met dat account: daar staat het klaar.',
  'form-sent-before': 'Dit formulier is al verstuurd en opgeslagen. Wilt u ook versturen wat er nu staat? Verstuur het dan opnieuw.',
  'wrong-origin': 'Dit verzoek kwam van een andere website. Daarom doen wij er niets mee.',
  'rubbish': 'Hier zit een teken in dat wij niet kunnen bewaren, of de tekst is te lang.',
  'too-much': 'Dit is te veel om in één keer te versturen.',
  'too-often': 'Dit ging te vaak achter elkaar. Wacht een minuut en probeer het opnieuw.',
  'changed-meanwhile': 'Iemand anders heeft dit net gewijzigd. Wat u typte staat er nog, maar is niet opgeslagen. Kijk eerst wat er nu staat.',
  'taken-meanwhile': 'Iemand anders was net eerder. Kijk wat er nog kan.',
  'version-needed': 'Stuur de header If-Match mee met de versie die u gelezen hebt.',
  'key-needed': 'Stuur de header Idempotency-Key mee, zodat twee keer sturen één gevolg heeft.',
  'key-reused': 'Deze Idempotency-Key is al gebruikt voor een ander verzoek.',
  'day-too-far': `Deze dag ligt meer dan ${AHEAD.planned} jaar vooruit. Kijk of het jaar klopt.`,
  'term-too-far': `Deze dag ligt meer dan ${AHEAD.holds} jaar vooruit. Kijk of het jaar klopt.`,
  'invalid': 'Niet alle velden zijn goed ingevuld.',
  'unknown-field': 'Er staat een veld in dat wij niet kennen. Kijk in de beschrijving welke velden er zijn.',
  'out-of-order': 'Het systeem kan nu niet bij de gegevens. Er is niets opgeslagen. Probeer het over een minuut opnieuw. Direct gevaar? Bel 112.',
  'bug': 'Er ging bij ons iets mis. Er is niets opgeslagen. Wij hebben de melding vastgelegd.',
} as const

export type DoorCode = keyof typeof doorWords

const problemTitles: Readonly<Record<number, string>> = {
  400: 'Dit is niet goed ingevuld', 401: 'Log eerst in', 403: 'Dit mag u niet', 404: 'Niet gevonden', 409: 'Dit kan nu niet', 412: 'Intussen gewijzigd',
  413: 'Te veel tegelijk', 415: 'Dit formaat kennen wij niet', 422: 'Dit kan niet', 428: 'Welke versie?', 429: 'Even wachten', 500: 'Er ging iets mis', 503: 'Even niet bereikbaar',
}

/** What a page that says no has above it. */
export const problemTitle = (status: number): string => problemTitles[status] ?? 'Dit kan nu niet'
