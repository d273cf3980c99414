/** The paper list: on paper, and on the device of who is on shift. */
export const paper = {
  title: 'Papieren lijst', intro: 'Als alles uitvalt. Print deze lijst aan het begin van de dienst en vernietig hem na afloop.', numbers: 'Nummers', service: 'Wie of wat', purpose: 'Waarvoor', roster: 'Wie heeft dienst', people: 'Wie mag bellen, en wat helpt', make: 'Zet de plannen erbij', nobody: 'Er staat niemand ingeschreven op deze lijn.', makeText: (count: number) => `Er staan ${count} mensen op deze lijn. Hun signaleringsplannen komen één keer op uw scherm, om te printen. Zij kunnen zien dat u dit deed.`, printed: (when: string) => `Gemaakt op ${when}`, noPlan: 'geen signaleringsplan', onlyShift: 'Alleen wie nu dienst heeft, kan de plannen erbij zetten.', helps: 'Helpt', proposal: 'voorstel, nog niet goedgekeurd', call: 'Bellen', signs: 'Tekenen', avoid: 'Liever niet', visitor: 'Voor wie langsgaat', howTo: 'Druk op Ctrl+P (of Cmd+P) om te printen.',
  onDevice: 'Op dit toestel', kept: 'Zonder verbinding staat op deze bladzijde de lijst van {stand}, met de plannen. Hij staat versleuteld op dit toestel en gaat om {tot} weg, bij het einde van de dienst, of eerder als u uitlogt. Mensen op de lijst kunnen zien dat u hem kreeg.',
  lost: 'Geen verbinding met Sluitend', lostText: 'Oproepen komen hier nu niet binnen. Houd uw telefoon bij u, en open de lijst met nummers en plannen:',
  away: {
    title: 'Geen verbinding', intro: 'Sluitend is nu niet te bereiken. De 24/7-dienst gaat door: per telefoon en op papier.',
    steps: ['Houd uw telefoon bij u en bel uw collega: spreek af wie opneemt.', 'Iemand belt? Vraag wie u spreekt en de geboortedatum: zonder die komt de oproep later niet op haar naam. Schrijf op: hoe laat, wie, wat er gezegd is, en hoe het afliep.', 'Gaat er iemand langs? Spreek af hoe laat zij weer belt. Belt zij niet, bel dan haar en daarna 112.', 'Is er weer verbinding? Voer elke oproep achteraf in, bij Papieren lijst, met de tijd van toen.'],
    what: 'Wat doet u nu?', danger: 'Direct gevaar: bel 112. Zelfmoord: bel 113 of 0800-0113.', again: 'Probeer het opnieuw',
    stand: 'Stand van', until: 'tot', search: 'Wie belt er? Zoek op naam', found: 'gevonden', noPlan: 'Geen signaleringsplan. Vraag wat nu helpt.',
    none: 'Er staat geen lijst op dit toestel: u hebt nu geen dienst, u hebt uitgelogd, of u had in deze dienst Oproepen of Papieren lijst nog niet open. Gebruik de lijst op papier.',
  },
} as const
