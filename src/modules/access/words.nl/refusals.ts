import { day, formatDay } from '../../../kernel/day.ts'

type Details = Record<string, string | number>

const on = (details: Details, name: string): string => formatDay(day(String(details[name])), 'nl')

const municipalityLeft = (details: Details): string => {
  const since = `Deze gemeente doet sinds ${on(details, 'since')} niet meer mee met deze hulp in de regio.`
  const where = details['region'] ? ` Meld u bij de toegang van regio ${details['region']}.` : ' Meld u bij uw eigen gemeente.'
  if (details['opener'] === 'municipality') return `${since} Nieuwe dossiers opent u bij regio ${details['region'] || 'waar uw gemeente nu bij hoort'}. Staat er iemand zonder slaapplek? Stuur niemand weg: zij mag zich zelf melden bij elke gemeente hier.`
  return `${since}${where} Wilt u opvang of beschermd wonen? Dan mag u zich ook melden bij een andere gemeente in deze regio: kies die hieronder.`
}

const notNow: Readonly<Record<string, string>> = {
  'reported': 'De melding is er net. Begin eerst het onderzoek.', 'enquiry': 'Het onderzoek loopt nog. Rond het eerst af.',
  'enquired': 'Het onderzoek is klaar, maar er is nog geen aanvraag.', 'applied-early': 'De aanvraag is er al, maar het onderzoek is nog niet klaar. Rond het eerst af.',
  'applied': 'De aanvraag wacht op een besluit. Dit kan nu niet meer.', 'decided': 'Er is al een besluit. Kijk wat er nu staat.',
  'objected': 'Tegen dit besluit loopt al een bezwaar.', 'withdrawn': 'Deze melding is ingetrokken.',
}

const kinds: Readonly<Record<string, string>> = { 'daytime': 'overdag', 'night-and-weekend': 'in de nacht of het weekend' }

/** The sentence for each refusal of the central access: what is wrong, and what to do now. */
export const refusals = {
  'not-your-step': 'Deze stap hoort bij een andere rol. Vraag het de centrale toegang.',
  'case-not-now': (details: Details): string => notNow[String(details['state'])] ?? 'Dit kan nu niet. Kijk wat er nu staat.',
  'consent-needed': 'Schrijf op hoe de inwoner zelf instemt met deze melding. Wil de inwoner niet, maar maakt u zich zorgen? Geef dan een zorgsignaal door.',
  'bsn-wrong': 'Dit nummer klopt niet. Kijk het na, of laat het leeg.',
  'channel-needs-address': 'Vul dit in, of kies een andere veilige manier.',
  'letter-first': 'Lees eerst de brief onderaan. Klopt alles? Kies dan: Besluit en verstuur de brief.',
  'not-your-municipality': 'U kunt alleen melden voor uw eigen gemeente.',
  'membership-ended': municipalityLeft,
  'not-of-this-region': 'Deze gemeente doet hier niet aan mee. Kies een gemeente uit de lijst. Voor opvang en beschermd wonen mag dat elke gemeente zijn.',
  'own-home-elsewhere': 'Hulp in het eigen huis vraagt u aan bij de gemeente waar u woont. Kies die gemeente.',
  'enquiry-taken': 'Een collega doet dit onderzoek al.',
  'enquiry-incomplete': (details: Details): string => `Het onderzoek mist nog ${details['count']} ${details['count'] === 1 ? 'onderdeel' : 'onderdelen'}. Vul elk onderdeel in, of schrijf waarom het niet besproken is. Bewaar intussen gerust een deel.`,
  'plan-time-runs': (details: Details): string => `De inwoner mag tot en met ${on(details, 'until')} een eigen plan inleveren. Vraag ernaar en leg vast wat de inwoner zei. Of rond later af: bewaar intussen wat u hebt.`,
  'plan-may-come': (details: Details): string => `De inwoner mag tot en met ${on(details, 'until')} nog een eigen plan inleveren, ook na het afronden. Zet het vinkje als u dit weet en toch wilt afronden.`,
  'enquiry-running': (details: Details): string => `Aanvragen kan als het onderzoek klaar is, of na ${on(details, 'until')}: dan zijn de zes weken voorbij.`,
  'products-needed': 'Kies ten minste één vorm van ondersteuning.',
  'hours-none': 'Vul meer dan nul uur per week in. Alleen een bed in de opvang kan zonder uren.',
  'hours-more-than-week': ({ hours }: Details) => `Een week heeft ${hours} uur. Vul het aantal uren per week in.`,
  'starts-too-late': ({ months }: Details) => `Een besluit gaat hoogstens ${months} maanden na vandaag in (voorbeeldwaarde): het onderzoek moet dan nog kloppen (Wmo 2.3.2).`,
  'hours-crossed': 'Het hoogste aantal uren is lager dan het laagste. Draai ze om.',
  'until-needed': 'Vul in tot en met welke dag dit geldt.',
  'until-before-from': 'De laatste dag ligt voor de eerste dag.',
  'starts-before-report': (details: Details): string => `De melding kwam op ${on(details, 'since')}. Kies die dag of een latere dag.`,
  'term-too-long': (details: Details): string => `Een besluit geldt hier hoogstens ${details['years']} jaar (voorbeeldwaarde). Kies een eerdere laatste dag.`,
  'refusal-reason-needed': 'Kies de wettelijke grond voor de afwijzing.',
  'reason-not-for-this-service': 'Opvang en beschermd wonen staan open voor iedereen in Nederland. Waar iemand vandaan komt is nooit een grond om te weigeren.',
  'no-mandate': (details: Details): string => `U hebt ${kinds[String(details['kind'])] ?? ''} geen mandaat van deze gemeente voor deze dienst. Alleen het college of wie wel mandaat heeft kan dit besluiten.`,
  'already-objected': 'U hebt al bezwaar gemaakt tegen dit besluit.',
  'no-objection': 'Er loopt geen bezwaar tegen dit besluit. Kijk wat er nu staat.',
  'decided-it-yourself': 'U nam dit besluit zelf. Iemand anders legt vast wat er op het bezwaar is besloten.',
  'no-receiving-region': 'Uw gemeente is niet naar een andere regio gegaan. Er is niemand om dit dossier aan over te dragen.',
  'region-not-here': (details: Details): string => `Regio ${details['region']} werkt hier nog niet. Vraag het regioteam om die regio toe te voegen.`,
  'already-handed-over': 'Dit dossier is al aangeboden aan de andere regio.',
} as const
