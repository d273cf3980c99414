import { ok, type Result } from '../../kernel/result.ts'
import type { Tx } from '../../platform/transaction.ts'
import { send } from '../../platform/gateways.ts'
import { moves, products } from '../continuum/index.ts'
import { memberships, municipalities, type Municipality, type Service } from '../cooperation/index.ts'
import { waitingCounts } from '../placement/index.ts'
import type { Language, MovesOf, Page, MembershipState, Question, WaitingRow } from './model.ts'
import { movesOf } from './rules/moves.ts'
import { isOfTheRegion, membershipStateOf } from './rules/membership.ts'
import { checkQuestion } from './rules/question.ts'
import { addressOf, joinPages } from './rules/joining.ts'
import { publicWaiting } from './rules/waiting.ts'
import { readPages } from './store/files.ts'
import { questionMail } from './words.nl.ts'

export { activitiesFrom } from '../continuum/index.ts'
export { bedsTonight } from '../placement/index.ts'
export { administrativeLeads, documents } from '../cooperation/index.ts'
export type { MovesOf, WaitingRow } from './model.ts'
export { firstLink, numbersIn, plain, runsOf, sectionsOf } from './rules/sections.ts'
export { addressOf }

/** The site, read once from content/ when the program starts; a fault in a file stops it there. */
export const allPages = joinPages(readPages())

/** The page at an address of the public site, if there is one. */
export const pageAt = (address: string): Page | undefined => allPages.byAddress.get(address)

const byOrder = (a: Page, b: Page): number => a.order - b.order || a.title.localeCompare(b.title)

/** What somebody may want to read next: the other forms beside a form, else the pages about the same. */
export const readNext = (page: Page): Page[] =>
  allPages.pages.filter((one) => one.language === page.language && one.section === page.section && one !== page && (one.product === undefined) === (page.product === undefined)).toSorted(byOrder)

/** The pages of one language that tell about a product, in their order. */
export const productPages = (language: Language): Page[] =>
  allPages.pages.filter((page) => page.language === language && page.product !== undefined).toSorted(byOrder)

const shown = ['maatschappelijke-opvang', 'beschermd-wonen', 'vrouwenopvang'] as const satisfies readonly Service[]
export type MunicipalityRow = { municipality: Municipality; ofTheRegion: boolean; services: Readonly<Record<Service, MembershipState>> }

/** Each municipality and how it stands in each service today; the region's own first. */
export async function municipalityRows(tx: Tx): Promise<MunicipalityRow[]> {
  const [all, memberOf] = [await municipalities(tx), await memberships(tx)]
  const rows = all.map((municipality): MunicipalityRow => ({
    municipality, ofTheRegion: isOfTheRegion(memberOf, municipality, tx.today),
    services: Object.fromEntries(shown.map((service) => [service, membershipStateOf(memberOf, municipality.code, service, tx.today)])) as Record<Service, MembershipState>,
  }))
  return rows.toSorted((a, b) => Number(b.ofTheRegion) - Number(a.ofTheRegion))
}

/** Where each product leads today. */
export async function movesByProduct(tx: Tx): Promise<MovesOf[]> {
  const [offered, steps] = [await products(tx, tx.today), await moves(tx, tx.today)]
  return movesOf(offered.map((product) => product.code), steps)
}

/** How many people wait for each of the five products, small numbers hidden. */
export async function waitingRows(tx: Tx): Promise<WaitingRow[]> {
  const { products: counted } = await waitingCounts(tx)
  return publicWaiting(productPages('nl').flatMap((page) => page.product ?? []), counted)
}

/** Sends a question to the team by mail, unless it holds what mail may not carry. The receiver stands in the page's file. */
export async function askTeam(tx: Tx, asked: Question, page: Page): Promise<Result<true>> {
  const checked = checkQuestion(asked)
  if (!checked.ok) return checked
  if (!page.receiver) throw new Error(`content/${page.language}/${page.path}.md names no receiver`)
  await send(tx, { channel: 'mail', recipient: page.receiver, subject: questionMail.subject, body: questionMail.body(checked.value, page.address) })
  return ok(true)
}
