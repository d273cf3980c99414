export type RefusalDetails = {
  'no-binaries': { searched: string }
  'other-version': { folder: string; wanted: string; searched: string }
  'folder-closed': { folder: string; uid: number }
  'folder-of-another': { folder: string; uid: number }
  'folder-in-use': { folder: string }
  'socket-folder-foreign': { folder: string }
  'init-failed': { folder: string; reason: string }
  'start-failed': { folder: string; reason: string }
}

export type RefusalCode = keyof RefusalDetails

type Sentences = { [Code in RefusalCode]: (details: RefusalDetails[Code]) => string }

const sentences: Sentences = {
  'no-binaries': ({ searched }) =>
    `PostgreSQL 15 of nieuwer is niet gevonden (gezocht in ${searched}); installeer het of zet PG_BIN op de map met initdb en postgres.`,
  'other-version': ({ folder, wanted, searched }) =>
    `De gegevens in ${folder} zijn gemaakt met PostgreSQL ${wanted}, maar die versie is niet gevonden (gezocht in ${searched}); installeer PostgreSQL ${wanted} of zet de gegevens eerst over.`,
  'folder-closed': ({ folder, uid }) =>
    `De map ${folder} is gesloten voor de gebruiker waaronder de database draait (nummer ${uid}); open de map met chmod o+x of kies met SLUITEND_DATA een andere map.`,
  'folder-of-another': ({ folder, uid }) =>
    `De gegevens in ${folder} zijn van een andere gebruiker (nummer ${uid}); start Sluitend als die gebruiker of kies met SLUITEND_DATA een andere map.`,
  'folder-in-use': ({ folder }) =>
    `Sluitend draait al met de gegevens in ${folder}; stop dat programma eerst of kies met SLUITEND_DATA een andere map.`,
  'socket-folder-foreign': ({ folder }) =>
    `De map ${folder} voor de verbinding met de database is van een ander of staat open voor anderen; verwijder die map en start opnieuw.`,
  'init-failed': ({ folder, reason }) => `De database in ${folder} kan niet worden aangemaakt: ${reason}`,
  'start-failed': ({ folder, reason }) => `De database in ${folder} start niet: ${reason}`,
}

export const sentenceOf = <Code extends RefusalCode>(code: Code, details: RefusalDetails[Code]): string => sentences[code](details)
