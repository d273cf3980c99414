import { type Letter, makePdf } from '../../../platform/letters.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { municipality } from '../../cooperation/index.ts'
import { fullName, type Person } from '../../people/index.ts'
import type { Decision } from '../model.ts'
import { objectionDays } from '../rules/terms.ts'
import { letterWords } from '../words.nl/letter.ts'

type Lettered = Omit<Decision, 'hasLetter'>

const addressOf = (person: Person): string[] => {
  const { address } = person
  return [fullName(person), ...(address ? [address.street, `${address.postcode} ${address.town}`] : [letterWords.noAddress])]
}

/** The letter of a decision: what was asked, what was found, what is decided and why, by whom under which mandate, and how to object. */
export async function decisionLetter(tx: Tx, decision: Lettered, person: Person): Promise<Letter> {
  const place = (await municipality(tx, decision.municipality))?.name ?? decision.municipality
  const words = letterWords.decision(decision, { place, objection: objectionDays(decision.announcedOn) })
  return {
    sender: words.sender, reference: letterWords.reference(decision.id), date: words.date, to: addressOf(person),
    subject: words.subject, sections: words.sections, closing: words.closing,
  }
}

/** The same as a tagged PDF. */
export const decisionPdf = async (tx: Tx, decision: Lettered, person: Person): Promise<Buffer> => makePdf(await decisionLetter(tx, decision, person))
