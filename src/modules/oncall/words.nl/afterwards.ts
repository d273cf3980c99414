type Details = Record<string, string | number>

export const afterwardsRefusals = {
  'not-verified-afterwards': 'Deze naam en geboortedatum horen niet bij iemand op deze lijn. Weet u de geboortedatum niet? Kies "iemand die wij niet kennen" en schrijf op wie het zei te zijn.',
  'in-future': 'Dit tijdstip is nog niet geweest. Kijk de dag en de tijd na.',
  'too-long-ago': ({ days }: Details) => `Dit is langer dan ${days} dagen geleden. Achteraf invoeren kan niet meer. Vertel het de vaste begeleider en de coördinator.`,
  'ended-before-begin': 'Het einde ligt voor het begin. Kijk de tijden na. Na middernacht mag: dat is de volgende dag.',
  'visit-out-of-order': 'De tijden van het bezoek kloppen niet: eerst de oproep, dan vertrek, aankomst en klaar. Kijk ze na.',
  'no-shift-then': ({ who }: Details) => `${who} had op dat moment geen dienst volgens het rooster. Kijk de tijd na, of kies wie het wel was.`,
  'no-visit-on-paper': 'U koos: iemand gaat langs. Kies wie er ging, en vul de tijden van het bezoek in.',
  'visit-of-whom': 'Een bezoek leggen wij alleen vast bij iemand van deze lijn. Kies: iemand van deze lijn.',
  'not-yours-to-enter': 'U hebt nu geen dienst op deze lijn. Wie zelf opnam, wie nu dienst heeft of de coördinator voert deze oproep in.',
  'verified-too-often': 'Er is te vaak een naam of geboortedatum ingevuld die niet klopt. Wacht een kwartier of langer en probeer het nog eens, of vraag de coördinator.',
  'visit-incomplete': 'Vul van het bezoek in: alleen of samen, vertrek, aankomst, klaar, en hoe het was.',
  'entered-already': ({ who }: Details) => `Er is al een oproep ingevoerd die ${who} op dat tijdstip opnam. Kijk of dit dezelfde is.`,
} as const

/** Over channels that others may read: nobody's name, and nothing about the call. */
export const afterwardsMessages = {
  inYourName: 'Sluitend 24/7: een collega voerde achteraf een oproep in op uw naam. Klopt dat niet? Zeg het de coördinator.',
} as const

export const afterwardsWords = {
  title: 'Achteraf invoeren', intro: 'Werkte Sluitend niet en nam u een oproep per telefoon op? Voer hem in zoals hij op papier staat, met de tijd van toen.',
  what: 'Er gaat niets over. De eigen begeleider krijgt een opvolging, net als na elke oproep. Overal staat bij: achteraf ingevoerd.',
  link: 'Voer achteraf in wat op papier staat', linkText: 'Was er een oproep toen Sluitend niet werkte?',
  when: 'Wanneer was het?', on: 'Dag', time: 'Hoe laat ging de telefoon?', ended: 'Hoe laat was het gesprek klaar?', endedHint: 'Na middernacht is de volgende dag.', takenBy: 'Wie nam op?',
  caller: 'De beller', who: 'Wie belde er?', callers: { 'enrolled': 'Iemand van deze lijn', 'unknown': 'Iemand die wij niet kennen', 'third-party': 'Iemand anders: politie, buur, familie' },
  verify: 'Iemand van deze lijn: neem over wat de beller toen zei.', familyName: 'Achternaam', born: 'Geboortedatum', phone: 'Nummer van de beller',
  how: 'Wat was er, en hoe liep het af?', notes: 'Wat is er gezegd en gedaan?', notesHint: 'De eigen begeleider leest dit. Neem over wat op papier staat.', outcome: 'Hoe liep het af?', handedTo: 'Wie nam het over? (naam en dienst)', handedHint: 'Alleen bij de crisisdienst of 112.',
  visit: 'Er ging iemand langs', visitor: 'Wie ging er?', nobody: 'Er ging niemand langs', company: 'Alleen of samen?', left: 'Vertrokken om', arrived: 'Aangekomen om', done: 'Klaar om', report: 'Hoe was het daar?',
  act: 'Voer deze oproep in', chip: 'Achteraf ingevoerd',
  fields: {
    dag: 'Dag', tijd: 'Tijd', klaar: 'Klaar om', opgenomenDoor: 'Wie nam op', wie: 'Wie belde er', achternaam: 'Achternaam', geboren: 'Geboortedatum', telefoon: 'Nummer', notities: 'Wat er gezegd en gedaan is', uitkomst: 'Hoe het afliep',
    overgenomenDoor: 'Wie nam het over', bezoeker: 'Wie ging er', samen: 'Alleen of samen', vertrok: 'Vertrokken om', aangekomen: 'Aangekomen om', bezoekKlaar: 'Klaar om', verslag: 'Hoe was het daar',
  },
  moment: (who: string) => `Achteraf ingevoerd door ${who}: dit stond op papier`,
} as const
