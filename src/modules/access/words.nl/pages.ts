import { type Day, daysBetween, formatDay } from '../../../kernel/day.ts'
import type { Due, ProcessStep } from '../model.ts'


const gap = (count: number): string => (count === 1 ? '1 dag' : `${count} dagen`)

/** A day with how far away it is: "4 januari 2027, over 3 dagen". */
export function dayWords(on: Day, today: Day): string {
  const days = daysBetween(today, on)
  const away = days === 0 ? 'vandaag' : days === 1 ? 'morgen' : days > 0 ? `over ${gap(days)}` : `${gap(-days)} geleden`
  return `${formatDay(on, 'nl')}, ${away}`
}

export const dueWords: Readonly<Record<Due['what'], string>> = {
  receipt: 'Ontvangst doorgeven', confirm: 'Spoed schriftelijk bevestigen', start: 'Onderzoek beginnen', finish: 'Onderzoek afronden', decide: 'Besluiten',
}

export const stepWords: Readonly<Record<ProcessStep['step'], { name: string; done: string; due: string }>> = {
  report: { name: 'Melding', done: 'op', due: '' }, receipt: { name: 'Ontvangst bevestigd', done: 'op', due: 'meteen, uiterlijk' },
  plan: { name: 'Eigen plan inleveren', done: 'op', due: 'kan tot en met' }, enquiry: { name: 'Onderzoek en verslag', done: 'klaar op', due: 'uiterlijk' },
  application: { name: 'Aanvraag', done: 'op', due: '' }, decision: { name: 'Besluit', done: 'op', due: 'uiterlijk' }, objection: { name: 'Bezwaar', done: 'termijn tot en met', due: 'kan tot en met' },
}

/** Sentences of the pages of the central access. */
export const words = {
  late: 'te laat', lapsed: 'het kon tot en met', urgent: 'spoed', untilWithout: 'tot en met', unknownService: 'nog niet bekend', nobody: 'nog niemand', back: 'Terug',
  list: {
    title: 'Wat moet er nu gebeuren?', intro: 'Elke melding met de eerstvolgende wettelijke datum. Wat te laat is staat bovenaan, dan spoed.', caption: 'Open meldingen', none: 'Er staat niets open.',
    noneHere: 'Met deze keuze staat er niets open.', who: 'Wie', next: 'Nu te doen', date: 'Wettelijke datum', state: 'Stand', place: 'Gemeente', about: 'Vraag', menu: 'Meldingen',
    all: 'Alles', onlyLate: 'Te laat', onlyUrgent: 'Spoed', toDecide: 'Te besluiten', filters: 'Kies wat u ziet', view: 'Wat', show: 'Laat zien', make: 'Nieuwe melding',
    summary: (open: number, late: number): string => `${open} open, ${late === 0 ? 'geen te laat' : `${late} te laat`}`,
  },
  own: {
    title: 'Hoe gaat het met wie u meldde?', intro: 'U ziet hoever het is. Wat de inwoner vertelt ziet u niet. Na een jaar staat een melding hier niet meer.', caption: 'Door u gemeld', none: 'U hebt nog niemand gemeld.', menu: 'Door mij gemeld',
    since: 'Gemeld op', decided: 'Besluit', decidedOn: (day: Day): string => `genomen op ${formatDay(day, 'nl')}`, expected: (day: string): string => `verwacht ${day}`,
  },
  report: {
    titleOwn: 'Waar hebt u hulp bij nodig?', introKnown: (name: string) => `De melding gaat over ${name}. Wie het is en waar iemand woont, staat al in het dossier. Doe dit samen.`,
    wanted: (product: string, hours: number, reason: string) => `Gewenst: ${product}, ${String(hours).replace('.', ',')} uur per week. ${reason}`,
    introOwn: 'Vertel het in uw eigen woorden. U hoort meteen dat wij het hebben. Daarna praten wij samen.', title: 'Voor wie wilt u hulp melden?',
    intro: 'U meldt namens de inwoner, met toestemming. De wettelijke termijn begint vandaag. Maakt u zich alleen zorgen, zonder dat de inwoner het weet? Geef dan een zorgsignaal door.',
    menuOwn: 'Hulp vragen', menu: 'Nieuwe melding', question: 'Wat is er aan de hand, en wat is er nodig?', questionOwn: 'Wat is er aan de hand? Wat wilt u graag?', service: 'Waar gaat het om?', dontKnow: 'Weet ik nog niet',
    municipality: 'Bij welke gemeente?', municipalityHint: 'Voor opvang en beschermd wonen mag dit elke gemeente zijn. Hulp in het eigen huis vraagt u waar u woont.', urgent: 'Het kan niet wachten, ook geen paar dagen',
    urgentHint: 'Direct gevaar? Bel 112.', consent: 'Hoe stemde de inwoner in?', consentHint: 'Bijvoorbeeld: de inwoner zat naast mij en las mee.', withoutConsent: 'Weet de inwoner er niet van? Geef dan een zorg door.', person: 'Wie is het?', firstNames: 'Voornamen', callName: 'Roepnaam',
    familyName: 'Achternaam', same: 'of dit dezelfde persoon is', birthDate: 'Geboortedatum', bsn: 'Burgerservicenummer', bsnHint: 'Niet bij de hand? Laat het leeg. Zonder nummer of papieren mag iemand zich ook melden.', phone: 'Telefoon', email: 'E-mail',
    safe: 'Hoe kan de inwoner veilig bericht krijgen?', safeHint: 'Kies wat niemand anders kan lezen.', lives: 'Waar woont de inwoner?', livesElsewhere: 'Buiten deze gemeenten, of nergens', ownSend: 'Verstuur mijn vraag', send: 'Verstuur de melding',
    advocate: 'Wilt u dat iemand meedenkt die alleen voor u opkomt? Dat kan gratis: vraag om een cliëntondersteuner.', thanksOwn: 'Wij hebben uw vraag ontvangen', thanks: 'De melding is ontvangen',
    safeNames: { mail: 'Met e-mail', sms: 'Met een sms', phone: 'Door te bellen', letter: 'Met een brief', owner: 'Geen van deze: wij houden het vast tot we elkaar zien' },
  },
  case: {
    crumb: 'Meldingen', next: 'Wat nu?', steps: 'Stappen en wettelijke datums', asked: 'De vraag', found: 'Het onderzoek', applied: 'De aanvraag', decisions: 'Besluiten', reporter: 'Gemeld door', self: 'de inwoner zelf',
    consent: 'Toestemming', municipality: 'Gemeente', service: 'Gaat over', received: 'Ontvangen', safe: 'Veilig bericht', start: 'Begin het onderzoek', open: 'Open het onderzoek', apply: 'Neem de aanvraag op',
    decide: 'Open de aanvraag', passed: 'Ik heb de ontvangst doorgegeven', held: 'De inwoner weet nog niet dat wij de melding hebben. Geef het zelf door.', withdraw: 'Trek de melding in',
    withdrawHint: 'Alleen als de inwoner dat zelf wil.', temporary: 'Geef nu een tijdelijke voorziening', nothing: 'Er hoeft nu niets van u. Wij laten het zien als dat verandert.', awaits: 'Vraag of de inwoner wil aanvragen. Er loopt nu geen termijn.', noEnquiry: 'Er is nog geen onderzoek.',
    readOnly: 'U leest mee. Elke keer dat u kijkt staat in het logboek.', letter: 'Lees de brief', notYet: 'Brief volgt op de volgende werkdag', account: 'Verslag', deciding: 'De aanvraag wacht op een beslisser.',
    remarks: {
      'possible-same-person': 'Mogelijk kennen wij deze inwoner al: het burgerservicenummer hoort bij een andere naam of geboortedatum. Ga na wie dit is. Het nummer is hier niet bewaard en de gemeente leest niet mee.',
      'lives-elsewhere': 'Deze inwoner woont volgens ons in een andere gemeente. Hulp in het eigen huis hoort daar. Stuur de melding door; deze gemeente leest niet mee.',
    },
  },
  enquiry: {
    title: 'Wat is er samen besproken?', intro: 'Vul in wat van belang is. Wat niet ter zake doet bespreekt u niet: schrijf dan waarom. U kunt steeds een deel bewaren.', discussed: 'Besproken', because: 'Niet besproken, omdat',
    answer: 'Wat is besproken, of waarom niet?', told: 'Wat is verteld?', advocate: 'Gratis cliëntondersteuning is aangeboden', budget: 'Het persoonsgebonden budget is in gewone taal uitgelegd',
    contribution: 'De eigen bijdrage is verteld', account: 'Verslag voor de inwoner', accountHint: 'De inwoner krijgt dit schriftelijk. Schrijf aan de inwoner, in gewone taal.', save: 'Bewaar', finish: 'Rond het onderzoek af',
    saved: 'Bewaard. U kunt verder waar u was.', finished: 'Dit onderzoek is klaar. Het verslag ligt vast.', until: 'Klaar uiterlijk', way: 'Is dit besproken?',
    plan: 'Het persoonlijke plan', planQuestion: 'Wat zei de inwoner over een eigen plan?', planHint: (until: string): string => `De inwoner mag tot en met ${until} een eigen plan inleveren, ook als u het onderzoek eerder afrondt. Eerder afronden kan alleen als het plan er is, of als de inwoner zei dat er geen plan komt.`,
    anyway: (until: string): string => `Ik weet dat er tot en met ${until} nog een eigen plan kan komen, en rond toch af`, anywayField: 'of u toch afrondt',
    plans: { 'handed-in': 'De inwoner leverde een eigen plan in', 'not-used': 'De inwoner zei: er komt geen eigen plan' },
  },
  apply: {
    title: 'Wat wordt er aangevraagd?', intro: 'Binnen twee weken volgt een besluit, met een brief.', products: 'Welke ondersteuning?', min: 'Minste uren per week', max: 'Meeste uren per week', why: 'Waarom past dit?', send: 'Vraag aan',
  },
  temporary: {
    title: 'Wat is nu meteen nodig?', intro: 'Een tijdelijke voorziening geldt meteen. Het onderzoek gaat door. Op de volgende werkdag gaat de bevestiging op papier.', products: 'Welke ondersteuning?', reasons: 'Waarom kan dit niet wachten?', send: 'Besluit nu',
  },
  decide: {
    readFirst: 'Lees eerst de brief', title: 'Wat besluit u?', outcome: 'Besluit', granted: 'Toekennen', refused: 'Afwijzen', products: 'Welke ondersteuning?', movers: 'Wie mag binnen de uren schuiven?', moversHint: 'Zonder nieuw besluit meer of minder hulp geven.',
    from: 'Vanaf', until: 'Tot en met', reasons: 'Waarom? Schrijf aan de inwoner', ground: 'Grond voor afwijzing', groundHint: 'Alleen deze gronden bestaan. Waar iemand vandaan komt hoort er niet bij.', noGround: 'Geen afwijzing',
    preview: 'Bekijk de brief', send: 'Besluit en verstuur de brief', letter: 'Zo wordt de brief', min: 'Minste uren per week', max: 'Meeste uren per week', asked: 'Gevraagd', found: 'Uit het onderzoek',
  },
  decision: {
    title: 'Wat is er besloten?', letter: 'Open de brief (PDF)', outcome: 'Besluit', products: 'Ondersteuning', hours: 'Uren', term: 'Geldt', by: 'Besloten door', mandate: 'Mandaat', ground: 'Wettelijke grond', reasons: 'Waarom',
    objection: 'Bezwaar', objectUntil: 'kan tot en met', objected: 'Er loopt een bezwaar, ontvangen op', lateObjection: 'na de termijn', objectionDecided: (on: string, outcome: string, appeal: string): string => `Op het bezwaar is besloten op ${on}: ${outcome}. Beroep bij de rechtbank kan tot en met ${appeal}.`, review: 'Opnieuw bekijken', moversTitle: 'Wie mag schuiven', noMovers: 'niemand zonder nieuw besluit',
  },
  mine: {
    title: 'Wat is er over mij besloten?', intro: 'Hier staan uw brieven, en hoever uw vraag is.', menu: 'Mijn brieven', none: 'Er is nog geen besluit over u.', running: 'Hoever is uw vraag?', letters: 'Uw brieven', object: 'Ik ben het er niet mee eens',
    means: 'Wat betekent dit?', objectUntil: 'Bezwaar maken kan tot en met', objectLate: 'De termijn voor bezwaar is voorbij. U mag het nog proberen: schrijf waarom het later is.', over: 'Dit besluit geldt niet meer.', apply: 'Vraag aan', ask: 'Hulp vragen', letterFollows: 'Brief volgt op de volgende werkdag',
    granted: (hours: string, until: string): string => `U krijgt ${hours}, tot en met ${until}. Binnen die uren kan uw hulp meer of minder worden.`, refused: 'U krijgt deze hulp niet. In de brief staat waarom.',
    temporary: (until: string): string => `U krijgt nu al hulp, tot en met ${until}. Intussen bekijken we samen wat u daarna nodig hebt.`, letterSoon: 'De brief komt op de volgende werkdag.',
  },
  object: {
    title: 'Waarom bent u het er niet mee eens?', intro: 'Wie het besluit nam, beslist niet over uw bezwaar. U kunt gratis hulp krijgen van een cliëntondersteuner.', words: 'Uw bezwaar', send: 'Verstuur mijn bezwaar',
    done: 'Wij hebben uw bezwaar ontvangen. U krijgt er een brief over.',
  },
  review: {
    title: 'Wat is er besloten op het bezwaar?', intro: 'Het college beslist. Wie het besluit nam, mag dit niet vastleggen. Uw inzage stopt als de termijn voor beroep voorbij is.', outcome: 'Uitkomst', save: 'Leg de uitkomst vast', open: 'Leg de uitkomst van het bezwaar vast',
  },
  signal: {
    title: 'Maakt u zich zorgen om iemand?', intro: 'Vertel het ons. Wij zeggen nooit of wij iemand kennen. Uw bericht is geen melding: daar is de persoon zelf voor nodig.', danger: 'Direct gevaar? Bel 112. Geweld thuis? Bel Veilig Thuis: 0800-2000, dag en nacht, gratis.',
    about: 'Over wie of welke plek gaat het?', aboutHint: 'Een naam hoeft niet. Bijvoorbeeld: een man in het park bij het station.', words: 'Wat ziet of hoort u?', municipality: 'In welke gemeente?', name: 'Uw naam', contact: 'Hoe kunnen wij u bereiken?',
    contactHint: 'Alleen als u dat wilt.', send: 'Verstuur mijn zorg', thanks: 'Dank u wel', thanksText: 'Wij lezen uw bericht op de volgende werkdag en kijken wat er nodig is. U hoort van ons alleen als wij u iets willen vragen. Wij vertellen niet of wij iemand kennen.',
    list: 'Welke zorgen kwamen binnen?', listIntro: 'Iemand maakt zich zorgen om een ander. Er loopt geen wettelijke termijn. Ga eerst na of de inwoner zelf hulp wil.', caption: 'Zorgsignalen', none: 'Er zijn geen zorgsignalen.', when: 'Binnen', handled: 'afgehandeld',
    waiting: 'wacht', menu: 'Zorgsignalen', handleTitle: 'Wat hebt u ermee gedaan?', outcome: 'Wat is er gedaan?', handle: 'Leg vast', from: 'Van', unknown: 'onbekend', page: (number: number): string => `Bladzijde ${number}`,
  },
  municipality: {
    title: 'Welke dossiers heeft uw gemeente?', intro: 'Mensen voor wie uw gemeente verantwoordelijk is. Elke keer dat u kijkt staat in het logboek.', reports: 'Meldingen en besluiten van het laatste half jaar', people: 'Dossiers', none: 'Uw gemeente heeft hier geen dossiers.', noReports: 'Er zijn geen meldingen.',
    menu: 'Dossiers', handOver: 'Draag over', accepted: 'aangenomen op', offered: 'aangeboden op', notOffered: 'bij uw gemeente', transfer: 'Overdracht', handOverTitle: (region: string): string => `Draagt u dit dossier over aan regio ${region}?`,
    handOverIntro: 'Een warme overdracht: vertel wat de ontvanger moet weten. U houdt inzage om te lezen, voor bewaren, bezwaar en declaraties.', words: 'Wat moet de ontvanger weten?', send: 'Bied het dossier aan', takeBack: 'Neem het aanbod terug',
  },
  transfers: {
    title: 'Welke dossiers komen naar u toe?', intro: 'Neem ze een voor een aan. Bel eerst met wie overdraagt.', caption: 'Overdrachten', none: 'Er is niets aangeboden.', accept: 'Neem aan', from: 'Van gemeente', when: 'Aangeboden', words: 'Toelichting', state: 'Stand', waits: 'wacht op u', menu: 'Overdrachten',
  },
}
