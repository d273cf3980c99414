import type { KeptTable } from '../model.ts'
import { erasureChoiceNames, erasureKindNames } from './erasure.ts'

const period = { from_day: 'Vanaf', until_day: 'Tot' } as const
const worker = 'Door'

// As the page of her notes has it: a version that is withheld, and all that stood there before when the newest is.
const withheld = '(t.withheld_ground is not null or exists (select from support.note_version n where n.region_id = t.region_id and n.compartment = t.compartment and n.note_id = t.note_id and n.withheld_ground is not null and n.version = (select max(m.version) from support.note_version m where m.region_id = n.region_id and m.compartment = n.compartment and m.note_id = n.note_id)))'
// Who reports an incident may do so without her name; the residents who were there never read who it was.
const reporterIn = (entry: string): string => `case when ${entry}.event like 'incident-%' then 'een medewerker' else ${entry}.actor_name end`

/** Everything that a resident gets of what is kept about her, house by house. `test/kept.test.ts` holds that no table is forgotten. */
export const keptTables: readonly KeptTable[] = [
  { table: 'people.person', isPerson: true, title: 'Wie ik ben', columns: { first_names: 'Voornamen', call_name: 'Roepnaam', family_name: 'Achternaam', birth_date: 'Geboortedatum', phone: 'Telefoon', email: 'E-mail', safe_channel: 'Veilige manier', street: 'Straat', postcode: 'Postcode', town: 'Plaats', lawful_residence: 'Verblijfsrecht', recorded_at: 'Opgeschreven op' } },
  { table: 'staff.account', title: 'Mijn account', columns: { name: 'Naam', email: 'E-mail', phone: 'Telefoon' } },
  { table: 'people.residence', title: 'Waar ik woon en vandaan kom', columns: { fact: 'Soort', municipality: 'Gemeente (code)', ...period } },
  { table: 'people.network_member', title: 'Mensen om mij heen', columns: { name: 'Naam', relation: 'Relatie', circle: 'Kring', phone: 'Telefoon', email: 'E-mail', call_at_night: 'Mag in de nacht gebeld worden', invited_at: 'Uitgenodigd', accepted_at: 'Kijkt mee sinds', ended_at: 'Gestopt' } },
  { table: 'people.share', title: 'Wat ik deel', through: { table: 'people.network_member', key: 'member_id' }, columns: { topic: 'Onderwerp', from_at: 'Vanaf', until_at: 'Tot' } },
  { table: 'people.representative', title: 'Wie voor mij spreekt', columns: { name: 'Naam', kind: 'Soort', scope: 'Beslist over', ...period, document: 'Gezien papier', seen_on: 'Gezien op', recorded_by: worker } },
  { table: 'people.disclosure', title: 'Aan wie gegevens gegeven zijn', columns: { recipient: 'Aan', what: 'Wat', ground: 'Grond', article: 'Artikel', at: 'Wanneer' } },
  { table: 'people.access_right', title: 'Wie mag of mocht kijken', columns: { holder: 'Wie', kind: 'Wat', ground: 'Waarom', from_at: 'Vanaf', until_at: 'Tot' } },
  { table: 'platform.audit_entry', title: 'Wie keek of deed iets', columns: { at: 'Wanneer', actor_name: { label: 'Wie', says: reporterIn('t') }, role: { label: 'Rol', says: "case when t.event not like 'incident-%' then t.role end" }, event: 'Wat', outcome: 'Gelukt, niet gelukt of geweigerd' } },
  { table: 'platform.audit_shown', title: 'In welke lijsten ik stond', columns: { at: 'Wanneer', entry_id: { label: 'Wie keek', says: `(select ${reporterIn('e')} from platform.audit_entry e where e.region_id = t.region_id and e.compartment = t.compartment and e.id = t.entry_id)` } } },
  { table: 'access.report', title: 'Meldingen', columns: { received_at: 'Ontvangen', reporter: 'Door wie', question: 'Vraag', urgent: 'Spoed', municipality: 'Gemeente (code)', withdrawn_at: 'Ingetrokken' } },
  { table: 'access.enquiry', title: 'Onderzoeken', columns: { started_at: 'Begonnen', worker_id: worker, items: { label: 'Wat besproken is', says: "(select string_agg(coalesce(i.value ->> 'words', i.value ->> 'because'), E'\\n') from jsonb_each(t.items) i)" }, account: 'Verslag', personal_plan: 'Mijn eigen plan', finished_at: 'Klaar' } },
  { table: 'access.application', title: 'Aanvragen', columns: { applied_on: 'Wanneer', products: 'Gevraagd', hours_min: 'Uren vanaf', hours_max: 'Uren tot', words: 'In eigen woorden', withdrawn_on: 'Ingetrokken' } },
  { table: 'access.decision', title: 'Besluiten', columns: { decided_on: 'Wanneer', outcome: 'Uitkomst', products: 'Hulp', hours_min: 'Uren vanaf', hours_max: 'Uren tot', reasons: 'Waarom', legal_ground: 'Wet', ...period } },
  { table: 'access.objection', title: 'Bezwaren', columns: { received_on: 'Ontvangen', words: 'Wat ik schreef', in_time: 'Op tijd', withdrawn_on: 'Ingetrokken', decided_on: 'Besloten op', outcome: 'Uitkomst' } },
  { table: 'access.transfer', title: 'Overdracht naar een andere regio', columns: { to_region: 'Naar', offered_on: 'Aangeboden', words: 'Toelichting', accepted_on: 'Aangenomen' } },
  { table: 'continuum.entitlement', title: 'Waar ik recht op heb', columns: { products: 'Hulp', hours_min: 'Uren vanaf', hours_max: 'Uren tot', ...period, withdrawn_on: 'Ingetrokken' } },
  { table: 'continuum.episode', title: 'Mijn hulp', columns: { product: 'Hulp', provider_id: 'Van', hours_per_week: 'Uren per week', ...period, reason: 'Waarom', wish: 'Wie wilde dit' } },
  { table: 'continuum.assignment', title: 'Mijn begeleiders', columns: { account_id: 'Wie', kind: 'Soort', ...period } },
  { table: 'continuum.check_in', title: 'Hoe het ging', columns: { on_day: 'Dag', score: 'Cijfer', sleep: 'Slaap', spoke_to_someone: 'Iemand gesproken', went_to_work: 'Naar werk', note: 'Erbij geschreven' } },
  { table: 'continuum.check_in_consent', title: 'Ja gezegd tegen check-ins', columns: { way: 'Hoe', phone: 'Telefoon', given_at: 'Gegeven', withdrawn_at: 'Gestopt' } },
  { table: 'continuum.agreed_time', title: 'Afgesproken tijd om iets te laten horen', columns: { before_time: 'Vóór', weekdays: 'Dagen', phone: 'Telefoon', key_words: 'Sleutel', animal_words: 'Huisdier', ask_name: 'Wie te vragen', ask_phone: 'Telefoon van die persoon', other_words: 'Verder', from_at: 'Vanaf', until_at: 'Tot' } },
  { table: 'continuum.sign_of_life', title: 'Wanneer ik iets liet horen', columns: { on_day: 'Dag', way: 'Hoe', given_at: 'Wanneer' } },
  { table: 'continuum.missed_check_in', title: 'Wanneer ik niets liet horen', columns: { on_day: 'Dag', due_at: 'Afgesproken', messaged_at: 'Bericht', asked_at: 'Nagevraagd', tasked_at: 'Iemand gevraagd', line_at: '24/7-lijn gevraagd', found_at: 'Gevonden', found_how: 'Hoe' } },
  { table: 'continuum.signal', title: 'Signalen', columns: { kind: 'Soort', because: 'Waarom', raised_at: 'Wanneer', answer: 'Antwoord', answered_at: 'Beantwoord', answered_by: worker } },
  { table: 'continuum.withdrawn_move', title: 'Hulp die toch niet veranderde', columns: { product: 'Hulp', from_day: 'Zou beginnen', redated_to: 'Verzet naar', reason: 'Waarom' } },
  { table: 'continuum.wanted_move', title: 'Hulp die ik wilde', columns: { product: 'Hulp', hours_per_week: 'Uren per week', reason: 'Waarom', refused_because: 'Waarom nog niet', asked_on: 'Gevraagd', outcome: 'Uitkomst', dropped_because: 'Gestopt omdat' } },
  { table: 'continuum.rest', title: 'Rust', columns: { from_at: 'Vanaf', agreed: 'Afgesproken', wish: 'Wens', woken_at: 'Weer begonnen' } },
  { table: 'continuum.observation', title: 'Observatie', columns: { purpose: 'Doel', question: 'Vraag', agreed_until: 'Afgesproken tot', where_to: 'Waarheen', advice: 'Advies' } },
  { table: 'continuum.observation_finding', title: 'Wat opviel', columns: { on_day: 'Dag', words: 'Wat', written_by: worker } },
  { table: 'continuum.goal', title: 'Mijn doelen', columns: { life_area: 'Leefgebied', words: 'Doel', from_day: 'Sinds', reached_on: 'Gehaald', stopped_on: 'Gestopt' } },
  { table: 'continuum.plan_action', title: 'Acties in mijn plan', columns: { words: 'Wat', doer: 'Wie', organisation_name: 'Organisatie', due_on: 'Vóór', done_on: 'Gedaan', stopped_on: 'Gestopt' } },
  { table: 'continuum.now_and_later', title: 'Nu en later', columns: { theme: 'Thema', now_words: 'Nu', later_words: 'Later', written_at: 'Wanneer', written_by: worker } },
  { table: 'continuum.evaluation', title: 'Terugkijken op het plan', columns: { question: 'Vraag', opened_on: 'Begonnen', own_answer: 'Mijn antwoord', own_words: 'Mijn woorden', worker_answer: 'Antwoord van de begeleider', worker_words: 'Woorden van de begeleider' } },
  { table: 'continuum.evaluation_score', title: 'Cijfers bij terugkijken', through: { table: 'continuum.evaluation', key: 'evaluation_id' }, columns: { life_area: 'Leefgebied', party: 'Van wie', score: 'Cijfer' } },
  { table: 'continuum.early_warning_plan', title: 'Wat helpt als het misgaat', columns: { version: 'Versie', signs: 'Tekenen', helps: 'Wat helpt', whom_to_call: 'Wie te bellen', avoid: 'Liever niet', for_visitor: 'Voor wie langskomt', written_at: 'Geschreven', written_by: worker } },
  { table: 'continuum.nudge', title: 'Wekelijks bericht over mijn plan', columns: { off_at: 'Uitgezet', last_at: 'Laatste keer' } },
  { table: 'continuum.participation', title: 'Werk en dagbesteding', columns: { kind: 'Soort', words: 'Wat', with_whom: 'Waar', hours_per_week: 'Uren per week', ...period } },
  { table: 'continuum.fewer_hours', title: 'Tijdelijk minder werken', columns: { hours_per_week: 'Uren per week', ...period } },
  { table: 'continuum.employer_agreement', title: 'Afspraken met mijn werkgever', columns: { words: 'Afspraak', contact: 'Contact', consented_at: 'Ik zei ja op', withdrawn_at: 'Ingetrokken', ended_at: 'Gestopt' } },
  { table: 'placement.stay', title: 'Waar ik verbleef', columns: { place_id: 'Plek', kind: 'Soort', from_day: 'Vanaf', planned_until: 'Gepland tot', until_day: 'Tot', reason: 'Waarom', went_to: 'Daarna naar', cancelled_on: 'Ging niet door', mistake: 'Was een vergissing' } },
  { table: 'placement.wait_list_entry', title: 'Mijn wachten', columns: { product: 'Op', since_day: 'Sinds', urgency: 'Status', wish: 'Wens', bridging: 'Hulp intussen', contacted_on: 'Laatste contact', ended_on: 'Klaar', end_reason: 'Waarom klaar' } },
  { table: 'placement.offer', title: 'Plekken die mij zijn aangeboden', columns: { place_id: 'Plek', offered_at: 'Wanneer', person_said: 'Mijn antwoord', person_reason: 'Waarom', provider_said: 'Antwoord van de aanbieder', provider_reason: 'Waarom (aanbieder)', close_reason: 'Hoe het afliep' } },
  { table: 'placement.refusal', title: 'Keren dat er geen bed was', columns: { at: 'Wanneer', reason: 'Waarom', tried: 'Wat geprobeerd is', alternative: 'Wat u in plaats daarvan kreeg', receipt: 'Kenmerk' } },
  { table: 'placement.held_bed', title: 'Bedden die op mij wachtten', columns: { place_id: 'Bed', night: 'Nacht van', until_at: 'Tot', ended_at: 'Voorbij op', ended_how: 'Hoe het afliep' } },
  { table: 'oncall.enrolment', title: 'De 24/7-lijn', columns: period },
  { table: 'oncall.call', title: 'Oproepen', columns: { received_at: 'Wanneer', channel: 'Hoe', phone: { label: 'Nummer', says: "case when t.channel <> 'third-party' then t.phone end" }, words: { label: 'Wat ik schreef', says: "case when t.channel <> 'third-party' then t.words end" }, answered_by: 'Opgenomen door', outcome: 'Uitkomst', notes: 'Opgeschreven', entered_at: 'Achteraf ingevoerd' } },
  { table: 'oncall.chat_line', title: 'Wat bij een oproep geschreven is', through: { table: 'oncall.call', key: 'call_id' }, columns: { written_at: 'Wanneer', side: 'Van wie', words: 'Wat' } },
  { table: 'oncall.caller_agreement', title: 'Wat is afgesproken over bellen', columns: { words: 'Afspraak', made_at: 'Wanneer', ...period } },
  { table: 'oncall.visit', title: 'Bezoeken in de nacht', columns: { visitor_id: 'Wie', sent_at: 'Gevraagd', arrived_at: 'Aangekomen', done_at: 'Klaar', report: 'Verslag', entered_at: 'Achteraf ingevoerd' } },
  { table: 'oncall.follow_up', title: 'Opvolging na de nacht', columns: { words: 'Wat', owner_id: 'Voor', due_at: 'Zien vóór', seen_at: 'Gezien', seen_by: 'Gezien door' } },
  { table: 'support.planned_contact', title: 'Afspraken', columns: { worker_id: 'Met', from_at: 'Van', until_at: 'Tot', way: 'Hoe', whereabouts: 'Waar', about: 'Waarover', cancelled_at: 'Afgezegd', cancel_reason: 'Waarom afgezegd', done_at: 'Geweest' } },
  { table: 'support.move_request', title: 'Gevraagd om een andere tijd', through: { table: 'support.planned_contact', key: 'contact_id' }, columns: { words: 'Mijn vraag', asked_at: 'Wanneer', answer: 'Antwoord', answered_by: worker } },
  { table: 'support.contact_move', title: 'Verzette afspraken', through: { table: 'support.planned_contact', key: 'contact_id' }, columns: { was_from: 'Was van', was_until: 'Was tot', reason: 'Waarom', moved_by: worker } },
  { table: 'support.note_version', title: 'Notities over mij', through: { table: 'support.note', key: 'note_id' }, columns: { happened_at: 'Wanneer', kind: 'Soort', words: { label: 'Notitie', says: `case when ${withheld} then 'U kunt dit nu niet lezen.' else t.words end` }, withheld_ground: 'Waarom niet te lezen', written_by: worker, corrects_because: { label: 'Verbeterd omdat', says: `case when not ${withheld} then t.corrects_because end` } } },
  { table: 'support.handover', title: 'Doorgegeven aan de volgende dienst', columns: { words: 'Wat', written_at: 'Wanneer', written_by: worker, accepted_by: 'Overgenomen door' } },
  { table: 'support.medication_line', title: 'Mijn medicijnen', columns: { words: 'Wat ik schreef', written_at: 'Wanneer' } },
  { table: 'support.night_presence', title: 'Nachten aanwezig', columns: { kind: 'Soort', ...period } },
  { table: 'support.delivery_explanation', title: 'Uitleg over hulp die meer of minder was', columns: { monday: 'Week van', reason: 'Waarom', words: 'Uitleg', written_by: worker } },
  { table: 'contact.matter', title: 'Wat ik stuurde', columns: { kind: 'Soort', addressee: 'Aan', scheme: 'Klachtregeling', sent_at: 'Wanneer', answer_by: 'Antwoord uiterlijk', closed_at: 'Gesloten', withdrawn_at: 'Ingetrokken' } },
  { table: 'contact.matter_message', title: 'Berichten en antwoorden', through: { table: 'contact.matter', key: 'matter_id' }, columns: { at: 'Wanneer', account_id: 'Wie', words: 'Wat', outcome: 'Besluit', read_at: 'Gelezen', read_by: 'Gelezen door' } },
  { table: 'contact.matter_owner', title: 'Wie had het', through: { table: 'contact.matter', key: 'matter_id' }, columns: { account_id: 'Wie', because: 'Waarom', from_at: 'Vanaf', due_at: 'Vóór', ended_at: 'Tot' } },
  { table: 'contact.objection', title: 'Bezwaren tegen een besluit over mijn gegevens', through: { table: 'contact.matter', key: 'matter_id' }, columns: { decision_by: 'Wie het besluit nam', received_on: 'Ontvangen', in_time: 'Op tijd', decided_on: 'Besloten', outcome: 'Besluit', decided_by: 'Door' } },
  { table: 'contact.erasure', title: 'Wat vernietigd is op mijn verzoek', through: { table: 'contact.matter', key: 'matter_id' }, columns: { kind: 'Soort gegevens', on_objection: 'Op mijn bezwaar', choice: 'Besluit', because: 'Waarom bewaard', decided_at: 'Wanneer' } },
  { table: 'contact.card', title: 'Mijn persoonlijke kaart', columns: { number: 'Nummer', issued_at: 'Gemaakt', issued_by: worker, until_at: 'Werkt tot', withdrawn_at: 'Ingetrokken' } },
  { table: 'finance.cost_line', title: 'Kosten van mijn hulp', columns: { product: 'Hulp', municipality: 'Gemeente die betaalt (code)', cents_per_day: 'Cent per dag', ...period, because: 'Waarom deze gemeente' } },
  { table: 'finance.unpaid_period', title: 'Dagen waarover geen gemeente een rekening kreeg', columns: period },
  { table: 'messaging.message', title: 'Berichten tussen aanbieder en gemeente', columns: { kind: 'Soort', product: 'Hulp', happened_on: 'Wanneer', reason_code: 'Reden (code)', reference: 'Kenmerk' } },
  { table: 'safety_net.finding', title: 'Wanneer een volgende stap ontbrak', columns: { rule: 'Wat ontbrak', since_day: 'Sinds', found_at: 'Gevonden', closed_at: 'Opgelost' } },
]

export const keptWords = {
  anything: 'deed iets op Mijn plek of in het dossier',
  title: (name: string) => `Alles wat de regio over ${name} bewaart`, made: (when: string) => `Gemaakt op ${when}.`, none: 'Hier staat niets.', fileName: 'mijn gegevens', contents: 'Wat staat hierin?',
  intro: 'Dit bestand is van u. Onderaan staat hetzelfde nog eens voor computers (JSON). Wat een ander over zichzelf vertelde, staat er niet in. Uw burgerservicenummer bewaren wij versleuteld; dat staat er ook niet in. Klopt er iets niet? Vraag op Mijn plek, bij Mijn gegevens, om het te verbeteren.',
} as const

const answers = { less: 'minder', same: 'even veel', more: 'meer' } as const

/** What a code means in one column of one table, where it is a code of that table alone or means something else elsewhere. */
export const columnValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'contact.erasure.kind': erasureKindNames, 'contact.erasure.choice': erasureChoiceNames,
  'people.network_member.circle': { family: 'familie', friend: 'vriend of vriendin', neighbour: 'buur', colleague: 'collega', volunteer: 'vrijwilliger', 'client-supporter': 'cliëntondersteuner', other: 'iemand anders' },
  'people.representative.kind': { curator: 'curator', mentor: 'mentor', administrator: 'bewindvoerder', authorised: 'gemachtigde', guardian: 'voogd' },
  'people.representative.scope': { care: 'zorg en hulp', money: 'geld', both: 'zorg, hulp en geld' },
  'access.objection.outcome': { upheld: 'gegrond', 'partly-upheld': 'deels gegrond', dismissed: 'ongegrond', inadmissible: 'niet-ontvankelijk' },
  'access.enquiry.personal_plan': { 'handed-in': 'ingeleverd', 'not-used': 'er komt geen eigen plan' },
  'people.disclosure.ground': { 'statutory-task': 'wettelijke taak', consent: 'toestemming', 'vital-interest': 'vitaal belang' },
  'access.report.reporter': { self: 'ik zelf', 'on-behalf': 'iemand voor mij' },
  'continuum.observation.purpose': { step: 'een volgende stap', breather: 'adempauze' },
  'continuum.plan_action.doer': { resident: 'ik zelf', worker: 'de begeleider', organisation: 'een organisatie', network: 'iemand om mij heen' },
  'continuum.now_and_later.theme': { living: 'wonen', support: 'begeleiding', network: 'mensen om mij heen', participation: 'meedoen en werk' },
  'continuum.evaluation.own_answer': answers, 'continuum.evaluation.worker_answer': answers, 'continuum.evaluation_score.party': { own: 'ik zelf', worker: 'de begeleider' },
  'continuum.participation.kind': { job: 'werk', 'day-activities': 'dagbesteding', debts: 'schulden', benefits: 'uitkering' },
  'oncall.call.outcome': { 'crisis-service': 'de crisisdienst nam het over', 'emergency-112': '112 is gebeld', 'no-contact': 'er kwam geen contact' },
  'oncall.chat_line.side': { resident: 'ik zelf', desk: 'de 24/7-lijn' },
  'support.planned_contact.way': { 'at-home': 'thuis', elsewhere: 'ergens anders', phone: 'telefoon', video: 'beeldbellen' },
  'support.note_version.kind': { contact: 'contact', observation: 'wat opviel', agreement: 'afspraak', concern: 'zorg' },
  'support.note_version.withheld_ground': { 'rights-of-another': 'het gaat ook over iemand anders', 'serious-danger': 'lezen zou ernstig gevaar geven' },
  'support.delivery_explanation.reason': { 'resident-away': 'u was er niet', 'resident-wanted-less': 'u wilde minder', 'worker-away': 'de begeleider was er niet', crisis: 'crisis', 'written-late': 'te laat opgeschreven', other: 'iets anders' },
  'support.night_presence.kind': { stay: 'verblijf', respite: 'logeren', night: 'nacht' },
  'placement.held_bed.ended_how': { arrived: 'u kwam', 'called-off': 'afgezegd' },
  'placement.stay.kind': { night: 'nacht in de opvang', respite: 'logeren', stay: 'verblijf' },
  'placement.wait_list_entry.urgency': { urgent: 'spoed', active: 'wacht op een plek', preference: 'wacht op een wens', precaution: 'wacht uit voorzorg' },
  'safety_net.finding.rule': {
    'day-without-support': 'uw hulp stopte of begon niet', 'check-in-missed': 'niemand ging kijken na een gemiste tijd', 'follow-up-unseen': 'niemand las wat er na uw oproep nodig was', 'signal-unanswered': 'niemand antwoordde op een signaal',
    'no-worker': 'u had geen vaste begeleider', 'contact-lost': 'er was geen contact', 'report-without-owner': 'niemand pakte uw melding op', 'moved-without-receiver': 'uw nieuwe gemeente nam nog niets aan', 'transfer-not-accepted': 'uw overdracht was nog niet aangenomen',
    'handover-not-accepted': 'de volgende dienst nam het niet over', 'stay-without-where-to': 'niemand wist waar u heen ging', 'entitlement-ends': 'uw besluit liep af', 'observation-without-advice': 'er was nog geen advies', 'no-next-step': 'er was geen volgende stap met een datum',
    'enquiry-late': 'het onderzoek duurde te lang', 'decision-late': 'het besluit duurde te lang', 'waiting-without-bridging': 'u wachtte zonder hulp', 'waiting-without-contact': 'u wachtte en hoorde niets',
  },
}

/** Words of the database as people say them; what is not here stands as it was written. */
export const keptValues: Readonly<Record<string, string>> = {
  web: 'op de eigen pagina',
  true: 'ja', false: 'nee', origin: 'herkomst', residence: 'woonplaats', registration: 'inschrijving', receiving: 'ontvangende gemeente', done: 'gelukt', refused: 'geweigerd', granted: 'toegekend', temporary: 'tijdelijk', partly: 'voor een deel',
  'key-worker': 'vaste begeleider', replacement: 'vervanger', together: 'samen', 'own-wish': 'ik zelf', 'against-wish': 'niet ik', message: 'bericht', complaint: 'klacht', correction: 'correctieverzoek', erasure: 'vernietigingsverzoek', access: 'inzageverzoek', worry: 'zorg van een naaste',
  worker: 'de begeleider', provider: 'de aanbieder', municipality: 'de gemeente', 'privacy-officer': 'de functionaris gegevensbescherming', 'support-worker': 'begeleider', resident: 'inwoner', 'network-member': 'naaste', sms: 'sms', mail: 'e-mail', phone: 'telefoon', letter: 'brief', owner: 'via de begeleider',
  wellbeing: 'hoe het met mij gaat', plan: 'mijn doelen', support: 'welke hulp ik heb', 'warning-plan': 'wat helpt', whereabouts: 'of ik thuis ben', file: 'het dossier', case: 'de zaak', night: 'de nacht', amounts: 'bedragen', shared: 'wat ik deel', own: 'mijn eigen dossier', contact: 'wat ik stuurde',
  first: 'eerste lezer', again: 'opnieuw', unread: 'niet op tijd gelezen', unanswered: 'niet op tijd beantwoord', 'passed-on': 'doorgegeven', start: 'start', stop: 'stop', stay: 'verblijf', respite: 'logeren', 'lichte-begeleiding': 'Lichte begeleiding', 'beschermd-thuis': 'Beschermd Thuis', 'vinger-aan-de-pols': 'Vinger aan de Pols',
  'talk-was-enough': 'gesprek was genoeg', 'contact-tomorrow': 'morgen contact', visit: 'er ging iemand langs', browser: 'Bel nu', 'call-back': 'terugbellen', 'third-party': 'iemand anders belde', 'missed-check-in': 'wij zochten u, na een gemiste tijd', 'day-and-work': 'Daginvulling en werk', 'social-contacts': 'Sociale contacten', living: 'Wonen',
}
