import { addDays, addWeeks, formatDay } from '../../kernel/day.ts'
import { type Letter, makePdf } from '../../platform/letters.ts'
import { facts, groundWords, MANDATE_SOURCE, productName, serviceOf } from './facts.ts'
import { fullName, type Grant, type Resident } from './world.ts'

const OBJECTION_WEEKS = 6

const townOf = (code: string): string => facts.municipalities.find((municipality) => municipality.code === code)?.name ?? code

function wordsOf(one: Resident, grant: Grant, reasons: string): Letter {
  const place = townOf(one.municipality)
  const long = (on: Grant['from']): string => formatDay(on, 'nl')
  const [first = 'zelfstandig'] = grant.products
  return {
    sender: `College van burgemeester en wethouders van ${place}`, reference: `B-${grant.decision.slice(-8).toUpperCase()}`, date: long(grant.decidedOn),
    to: [fullName(one), ...(one.home ? [one.home.street, `${one.home.postcode} ${one.home.town}`] : [])], subject: 'Besluit: u krijgt ondersteuning',
    sections: [
      {
        heading: 'Wat wij besluiten',
        facts: [['Ondersteuning', grant.products.map(productName).join(', ')], ['Hoeveel', `${grant.hours[0]} tot ${grant.hours[1]} uur per week`], ['Vanaf', long(grant.from)], ['Tot en met', long(addDays(grant.until, -1))]],
        paragraphs: ['Binnen deze uren kan uw ondersteuning meer of minder worden. Daar is geen nieuw besluit voor nodig.'],
      },
      { heading: 'Waarom', paragraphs: [reasons, `Wettelijke grond: ${groundWords(serviceOf(first), false)}.`] },
      { heading: 'Wie dit besloot', paragraphs: [`Hugo Mandaat besloot dit namens het college van ${place}. ${MANDATE_SOURCE}.`] },
      { heading: 'Bent u het er niet mee eens?', paragraphs: [`U kunt bezwaar maken tot en met ${long(addWeeks(grant.decidedOn, OBJECTION_WEEKS))}, op Mijn plek of met een brief aan het college.`] },
    ],
    closing: ['Met vriendelijke groet,', `namens het college van burgemeester en wethouders van ${place}`, 'Hugo Mandaat'],
  }
}

/** The letter with a decision, for the people whom newcomers read about first; of the others only the facts are kept. */
export const letterFor = (one: Resident, grant: Grant, reasons: string): Buffer | null =>
  one.group === 'story' && grant.outcome === 'granted' ? makePdf(wordsOf(one, grant, reasons)) : null
