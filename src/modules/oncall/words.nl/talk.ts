export const talkRefusals = {
  'sdp-needed': 'Uw browser gaf niet door hoe hij te bereiken is. Probeer het opnieuw, of bel met de telefoon.',
} as const

type Told = { who: string; seconds?: number }

/** What happens between the two who talk, as sentences of the timeline. */
export const talkMoments: Readonly<Record<string, (told: Told) => string>> = {
  'speech-asked': () => 'Kan in de browser praten',
  'speech-connected': ({ who }) => `Praat in de browser met ${who}`,
  'speech-failed': () => 'Praten in de browser lukte niet; de telefoon en het schrijven blijven',
  'speech-ended': ({ seconds = 0 }) => `Opgehangen, na ${Math.max(1, Math.round(seconds / 60))} min praten in de browser`,
  'wrote': ({ who }) => `${who} schrijft`,
}

export const talkWords = {
  resident: {
    title: 'Praat hier', intro: 'U kunt hier meteen praten, zonder bellen. Uw telefoon of computer vraagt of wij uw microfoon mogen gebruiken. Kies: toestaan. Alleen wie uw oproep aanneemt, hoort u. Wij nemen niets op.',
    ready: 'U kunt hier praten. U hoeft niet: u wordt ook gebeld.', start: 'Zet mijn microfoon aan', asking: 'Uw browser vraagt nu om uw microfoon. Kies: toestaan.', waiting: 'Uw microfoon is klaar. Zodra iemand opneemt, kunt u praten. Blijf op deze pagina.',
    connecting: 'Wij verbinden u.', connected: 'U kunt nu praten.', shaky: 'De verbinding hapert. Blijf op deze pagina.', failed: 'Praten lukt hier nu niet. U wordt gebeld. Of schrijf hieronder.',
    denied: 'Uw microfoon staat uit. Dat is niet erg: u wordt gebeld. Of schrijf hieronder.', ended: 'Er is opgehangen. Wilt u toch nog praten? Zet uw microfoon weer aan.', over: 'Het gesprek is voorbij.',
    hangUp: 'Hang op', mute: 'Zet mijn microfoon even uit', unmute: 'Zet mijn microfoon weer aan',
  },
  desk: {
    title: 'Praten in de browser', intro: 'De beller kan hier praten. Uw browser vraagt om uw microfoon. Kies: toestaan. Er wordt niets opgenomen.',
    ready: 'De microfoon van de beller staat aan.', start: 'Praat nu', asking: 'Uw browser vraagt nu om uw microfoon. Kies: toestaan.', waiting: 'De beller heeft de microfoon nog niet aan. Bel met de telefoon, of schrijf.',
    connecting: 'Verbinden.', connected: 'U kunt nu praten.', shaky: 'De verbinding hapert.', failed: 'Praten in de browser lukte niet. Bel met de telefoon, schrijf, of probeer het nog eens.',
    denied: 'Uw microfoon staat uit. Zet hem aan in uw browser, of bel met de telefoon.', ended: 'Opgehangen. Kies hoe het verder gaat.', over: 'Het gesprek is voorbij.',
    hangUp: 'Hang op', mute: 'Microfoon uit', unmute: 'Microfoon aan',
  },
  chat: {
    title: 'Schrijven', intro: 'Kunt u niet praten? Schrijf dan. Wie uw oproep heeft, leest het meteen.', deskTitle: 'Schrijven met de beller', label: 'Uw bericht', act: 'Verstuur', none: 'Er is nog niets geschreven.',
    you: 'U', caller: 'De beller', desk: '24/7-lijn', fields: { bericht: 'Uw bericht' }, gone: 'Deze oproep is afgerond. Wat er geschreven is, blijft bij uw oproep staan.',
  },
} as const
