/** What the operator reads. */
export const words = {
  help: `Gebruik: npm run sluitend -- <opdracht> [opties]

Opdrachten
  migreer                   Brengt de database naar het nieuwste schema.
  regio                     Zet gemeenten, producten, mandaten en prijzen van de regio in een lege database. Zonder mensen.
  seed                      Vult een lege database met de voorbeeldregio. Niet in productie.
  seed --schaal=landelijk   Vult een lege database met 43 regio's en 1,5 miljoen mensen, om mee te meten. Duurt minuten.
  gebruiker                 Toont wie er een account heeft, met rol en organisatie.
  gebruiker toevoegen --naam "…" --rol … [--email …] [--telefoon …] [--aanmelding …] [--organisatie "…"] [--gemeente 0327] [--compartiment 1]
                            Maakt een account met een rol. De telefoon geldt tot de medewerker zelf een nummer opgeeft en test. De aanmelding is het kenmerk bij de inlogdienst van de organisatie.
  gebruiker beeindigen --account <id> [--compartiment 1]
                            Beëindigt een account. Wie ingelogd is, wordt uitgelogd.
  controleer-logboek        Loopt de keten van het logboek na, van elke regio en elk compartiment. Noemt elke fout.
  backup <bestand>          Schrijft een reservekopie van de hele database.
  herstel <bestand>         Zet een reservekopie terug. Alles wat er nu in de database staat, verdwijnt.
  tabellen                  Maakt de TypeScript-typen van de tabellen opnieuw. Voor ontwikkelaars.
  levenslopen               Maakt de tekeningen van alle levenslopen in docs/lifecycles opnieuw. Voor ontwikkelaars.

Instellingen (omgevingsvariabelen)
  DATABASE_URL              Een eigen PostgreSQL. Zonder deze instelling gebruikt Sluitend de database in SLUITEND_DATA (standaard ./var).
  SLUITEND_MODE             demo of productie.
  SLUITEND_SECRET           Het geheim van deze installatie. Zonder dit geheim zijn BSN's uit een reservekopie niet te lezen.

Alle instellingen staan in README.md, onder Settings.

Draait Sluitend al? De meeste opdrachten kunnen dan gewoon. Stop het programma wel voor herstel.`,
  unknown: (verb: string): string => `De opdracht “${verb}” bestaat niet. Kijk met --help wat er kan.`,
  unknownOption: 'Deze optie bestaat niet. Kijk met --help wat er kan.',
  migrated: (names: readonly string[]): string => (names.length ? `Klaar. Nieuwe stappen: ${names.join(', ')}.` : 'Klaar. De database was al bij.'),
  notInProduction: 'In productie kunnen geen voorbeeldgegevens geladen worden.',
  seeded: 'Klaar. De voorbeeldregio staat erin.', seededNational: 'Klaar. Het hele land staat erin. Alle mensen zijn verzonnen.', notEmpty: 'De database is niet leeg. Er is niets veranderd.',
  scale: 'Er is maar één andere schaal: --schaal=landelijk.',
  region: 'Klaar. De regio staat erin, nog zonder mensen. Maak nu de eerste beheerder met: gebruiker toevoegen --naam "…" --rol administrator --aanmelding …',
  lifecycles: (files: readonly string[]): string => `Klaar. Gemaakt in docs/lifecycles: ${files.join(', ')}.`,
  tables: 'Klaar. De typen van de tabellen zijn opnieuw gemaakt.',
  logGood: (checked: number): string => `Het logboek klopt: ${checked} regels nagelopen.`,
  logFaults: { changed: 'is veranderd nadat zij geschreven was', missing: 'is verdwenen', unchained: 'hangt niet in de keten' },
  logFault: (region: number, compartment: number, id: string, what: string): string => `Regio ${region}, compartiment ${compartment}: regel ${id} ${what}.`,
  logBad: (count: number): string => `Het logboek klopt niet: ${count} ${count === 1 ? 'fout' : 'fouten'}. Waarschuw de functionaris gegevensbescherming.`,
  fileNeeded: (verb: string): string => `Noem het bestand: ${verb} <bestand>.`,
  fileExists: (file: string): string => `${file} bestaat al. Kies een andere naam.`,
  noFile: (file: string): string => `${file} is er niet.`,
  backedUp: (file: string): string => `Klaar. De reservekopie staat in ${file}. Er staan persoonsgegevens in: bewaar het bestand op een veilige plek, en het geheim van deze installatie ergens anders.`,
  restored: 'Klaar. De reservekopie staat terug, en de database is bij.',
  inUse: (count: number): string => `Het programma gebruikt de database nog (${count} ${count === 1 ? 'verbinding' : 'verbindingen'}). Stop het programma en probeer het opnieuw. Er is niets veranderd.`,
  toolFailed: (tool: string, why: string): string => `${tool} is gestopt: ${why}`,
  noTool: (tool: string): string => `${tool} is er niet. Installeer de PostgreSQL-client, of zet PG_BIN op de map waarin hij staat.`,
  bypass: 'De reservekopie moet alle rijen kunnen zien. Geef de rol in DATABASE_URL het recht BYPASSRLS, of gebruik voor deze opdracht een rol die dat heeft.',
  nameNeeded: 'Geef een naam: --naam "…".', unknownRole: (role: string, roles: readonly string[]): string => `De rol “${role}” bestaat niet. Kies uit: ${roles.join(', ')}.`,
  unknownOrganisation: (name: string, all: readonly string[]): string => `De organisatie “${name}” is niet bekend. Kies uit: ${all.join(', ')}.`,
  unknownMunicipality: (code: string): string => `De gemeente “${code}” doet hier niet mee. Geef de code van vier cijfers.`,
  phoneWrong: 'Dit is geen Nederlands telefoonnummer. Geef tien cijfers: --telefoon 0612345678.',
  subjectTaken: 'Er is al een account met deze aanmelding.', accountNeeded: 'Noem het account: --account <id>. U vindt het met: gebruiker.', noAccount: 'Dit account is er niet, of het was al beëindigd.',
  userMade: (id: string): string => `Klaar. Het account is gemaakt: ${id}.`, userEnded: 'Klaar. Het account is beëindigd.', noUsers: 'Er zijn nog geen accounts.',
  compartment: (known: readonly number[]) => `Dit compartiment is er niet. Kies uit: ${known.join(', ')}.`, noRegion: 'Er is nog geen regio. Gebruik eerst: regio.',
} as const
