import { addDays, type Day, formatDay } from '../../../kernel/day.ts'
import type { Decision } from '../model.ts'
import { moverNamesInLetter, reasonNames, serviceNames } from './names.ts'

type Lettered = Omit<Decision, 'hasLetter'>
type Section = { heading?: string; paragraphs?: string[]; facts?: [string, string][] }

const long = (on: Day): string => formatDay(on, 'nl')

const subjects: Readonly<Record<Decision['outcome'], string>> = {
  granted: 'Besluit: u krijgt ondersteuning', refused: 'Besluit: u krijgt de gevraagde ondersteuning niet', temporary: 'Besluit: u krijgt nu al tijdelijke ondersteuning',
}

export const hoursWords = (min: number, max: number): string => (min === max ? `${min} uur per week` : `${min} tot ${max} uur per week`)

const asked = ({ frozen }: Lettered): Section => ({
  heading: 'Wat u vroeg',
  paragraphs: [
    ...(frozen.reportedOn ? [`Op ${long(frozen.reportedOn)} kregen wij uw melding. U schreef of zei: “${frozen.question ?? ''}”`] : []),
    ...(frozen.applied ? [`Uw aanvraag is van ${long(frozen.applied.on)}. U vroeg ${hoursWords(frozen.applied.hoursMin, frozen.applied.hoursMax)}. Uw toelichting: “${frozen.applied.words}”`] : []),
    ...(frozen.account ? [`Wij hebben samen gekeken wat u nodig hebt. Het verslag: ${frozen.account}`] : []),
  ],
})

const given = (decision: Lettered): Section => ({
  heading: 'Wat wij besluiten',
  facts: [
    ['Ondersteuning', (decision.frozen.products ?? []).map((product) => product.name).join(', ')],
    ['Hoeveel', hoursWords(decision.hoursMin, decision.hoursMax)],
    ['Vanaf', long(decision.from)],
    ...(decision.until ? [['Tot en met', long(addDays(decision.until, -1))] satisfies [string, string]] : []),
    ...(decision.frozen.reviewOn ? [['Wij kijken opnieuw op', long(decision.frozen.reviewOn)] satisfies [string, string]] : []),
    ['Wie meer of minder uren mag kiezen', decision.movers.map((mover) => moverNamesInLetter[mover as keyof typeof moverNamesInLetter] ?? mover).join(', ') || 'niemand zonder nieuw besluit'],
  ],
  paragraphs: [
    'Binnen deze uren kan uw ondersteuning meer of minder worden. Daar is geen nieuw besluit voor nodig.',
    ...(decision.outcome === 'temporary' ? ['Dit is een tijdelijk besluit. Wij onderzoeken intussen samen met u wat u daarna nodig hebt.'] : []),
  ],
})

const withheld = ({ frozen }: Lettered): Section => ({
  heading: 'Wat wij besluiten',
  paragraphs: [`U krijgt de ondersteuning die u vroeg niet. ${frozen.refusal ? `De grond is: ${reasonNames[frozen.refusal.reason].toLowerCase()} (${frozen.refusal.article}).` : ''}`],
})

const why = (decision: Lettered): Section => ({ heading: 'Waarom', paragraphs: [decision.reasons, `Wettelijke grond: ${decision.legalGround}.`] })

const byWhom = (decision: Lettered, place: string): Section => ({
  heading: 'Wie dit besloot',
  paragraphs: [`${decision.frozen.decidedBy ?? 'Een medewerker'} besloot dit op ${long(decision.decidedOn)} namens het college van burgemeester en wethouders van ${place}.`],
  facts: (decision.frozen.mandates ?? []).map((mandate): [string, string] => [`Mandaat ${serviceNames[mandate.service]}`, mandate.source]),
})

const objecting = (place: string, days: { from: Day; lastDay: Day }): Section => ({
  heading: 'Bent u het er niet mee eens?',
  paragraphs: [
    `U kunt bezwaar maken van ${long(days.from)} tot en met ${long(days.lastDay)}. Dat kan op Mijn plek, of met een brief aan het college van burgemeester en wethouders van ${place}. Schrijf uw naam, de datum, het kenmerk van deze brief en waarom u het er niet mee eens bent. Ook als u minder krijgt dan u vroeg, mag u bezwaar maken.`,
    'Wie dit besluit nam, beslist niet over uw bezwaar. Hebt u haast? Dan kunt u de rechtbank ook vragen om een voorlopige voorziening.',
    'U kunt gratis hulp krijgen van een cliëntondersteuner. Die is onafhankelijk en staat aan uw kant. Vraag ernaar bij de centrale toegang.',
  ],
})

/** The words of the letter with a decision. */
export const letterWords = {
  noAddress: 'Wij geven u deze brief zelf',
  /** The reference on a letter: short enough to read out. */
  reference: (decisionId: string): string => `B-${decisionId.slice(-8).toUpperCase()}`,
  decision: (decision: Lettered, { place, objection }: { place: string; objection: { from: Day; lastDay: Day } }) => ({
    sender: `College van burgemeester en wethouders van ${place}`,
    date: long(decision.announcedOn),
    subject: subjects[decision.outcome],
    sections: [asked(decision), decision.outcome === 'refused' ? withheld(decision) : given(decision), why(decision), byWhom(decision, place), objecting(place, objection)],
    closing: ['Met vriendelijke groet,', `namens het college van burgemeester en wethouders van ${place}`, decision.frozen.decidedBy ?? ''],
  }),
}
