import { type Day, formatDay } from '../../../kernel/day.ts'

/** The receipt of a report: dates and rights, nothing about what was asked. */
export const receiptWords = ({ reportedOn, planUntil, enquiryUntil }: { reportedOn: Day; planUntil: Day; enquiryUntil: Day }) => ({
  subject: 'Wij hebben uw bericht ontvangen',
  body: [
    `Op ${formatDay(reportedOn, 'nl')} hebben wij uw bericht ontvangen. Wij bellen of schrijven u om samen te praten.`,
    `Uiterlijk op ${formatDay(enquiryUntil, 'nl')} hebben wij samen bekeken wat u nodig hebt. U krijgt daar een verslag van.`,
    `U mag zelf een plan maken en dat aan ons geven. Dat kan tot en met ${formatDay(planUntil, 'nl')}.`,
    'U kunt gratis hulp krijgen van iemand die alleen voor u opkomt: een cliëntondersteuner. Vraag ernaar.',
  ].join('\n\n'),
  short: `Wij hebben uw bericht van ${formatDay(reportedOn, 'nl')} ontvangen. Uiterlijk ${formatDay(enquiryUntil, 'nl')} hoort u de uitkomst van ons gesprek.`,
})

/** Says that there is a letter, never what it is about. */
export const letterReadyWords = {
  subject: 'Er staat een brief voor u klaar',
  body: 'Er staat een brief voor u klaar. Log in op Mijn plek om hem te lezen. Liever op papier? Vraag ernaar bij de centrale toegang.',
  short: 'Er staat een brief voor u klaar. Log in op Mijn plek om hem te lezen.',
}

/** What a report says that came from the door of a shelter. */
export const refusedWords = {
  question: (location: string, wantsDecision: boolean): string =>
    `Kon vannacht niet slapen bij ${location} en zoekt opvang.${wantsDecision ? ' Vraagt om een besluit op papier.' : ''}`,
  consent: 'Gaf aan de deur de eigen naam, nadat was gezegd dat er dan een melding komt.',
}
