/** Text messages of this house. They name nobody and no help, but for the call name to whom she named herself; 160 characters where it can be. */
export const messages = {
  question: 'Hoe gaat het vandaag? Antwoord met een cijfer van 1 tot 10. Mag ook: cijfer, slaap, iemand gesproken, werk. Bijvoorbeeld: 7 6 ja nee. Stoppen? Antwoord STOP.',
  thanks: 'Dank u, het is genoteerd. Wilt u nu iemand spreken? Bel uw 24/7-lijn. Direct gevaar: 112. Denkt u aan de dood: 113.',
  unclear: 'Dat kunnen wij niet goed lezen. Antwoord met een cijfer van 1 tot 10, bijvoorbeeld: 7. Stoppen? Antwoord STOP.',
  unclearFine: 'Dat kunnen wij niet goed lezen. Gaat het goed? Antwoord OK. Gaat het niet goed? Bel uw 24/7-lijn, of 112.',
  stopped: 'U krijgt geen vragen meer. Wilt u weer meedoen? Dat kan altijd, op uw eigen pagina of via uw begeleider.',
  fineThanks: 'Fijn om te horen. Het is genoteerd.',
  missedToHerself: (before: string): string => `Wij hoorden nog niets van u voor ${before} uur. Gaat het goed? Antwoord OK. Gaat het niet goed? Bel uw 24/7-lijn, of 112 bij gevaar.`,
  missedToAsked: (name: string): string => `${name} liet vandaag nog niets horen en sprak met u af dat u dan even kijkt. Kunt u bellen of langsgaan? Is er gevaar? Bel 112.`,
  signalWaits: 'Er wacht een signaal op uw antwoord. Log in bij Sluitend.',
} as const

const where = 'Log in op uw eigen pagina en kijk bij Mijn hulp. Bent u het er niet mee eens, of hebt u vragen? Bel of schrijf uw begeleider.'
const news = (subject: string) => ({ subject, body: `${subject}. ${where}`, short: `${subject}. Kijk op uw eigen pagina, of bel uw begeleider.` })

/** What a resident hears of a step that is planned for her. No message names the help. */
export const moveNews = {
  planned: news('Er is een verandering voor u gepland'), redated: news('Een geplande verandering komt op een andere dag'), withdrawn: news('Een geplande verandering gaat niet door'),
} as const
