import type { WarningPlanState } from '../../lifecycle.ts'
import type { EarlyWarningPlan } from '../../model.ts'

/** Where a version stands: what a worker wrote waits until the person says yes or no. */
export const warningState = ({ acceptedAt, declinedAt }: Pick<EarlyWarningPlan, 'acceptedAt' | 'declinedAt'>): WarningPlanState =>
  acceptedAt ? 'accepted' : declinedAt ? 'declined' : 'proposed'

/**
 * The version that holds: the last one she accepted; while she never accepted any, the last proposal, which is to be shown as one.
 * A version she declined never holds. Versions come in any order.
 */
export function holdingPlan(versions: readonly EarlyWarningPlan[]): EarlyWarningPlan | undefined {
  const latest = versions.toSorted((a, b) => b.version - a.version)
  return latest.find((one) => warningState(one) === 'accepted') ?? latest.find((one) => warningState(one) === 'proposed')
}

/** A proposal that waits for her answer: only the newest version can. */
export function openProposal(versions: readonly EarlyWarningPlan[]): EarlyWarningPlan | undefined {
  const [newest] = versions.toSorted((a, b) => b.version - a.version)
  return newest && warningState(newest) === 'proposed' ? newest : undefined
}

/** Signs that fit on one side of a bank card, and lines a tired reader takes in at a glance. Own choice, 2026-11, in characters. */
export const CARD_TEXT = { perPart: 150 } as const
const NIGHT_TEXT = { perLine: 140 } as const

const sentences = (text: string): string[] => text.split(/\n+|(?<=[.!?])\s+/).map((one) => one.trim()).filter(Boolean)

/** The first whole sentences that fit in so many characters; a first sentence that is longer is cut at a word, with an ellipsis. */
export function shortened(text: string, most: number): string {
  const all = sentences(text)
  let kept = ''
  for (const one of all) {
    const longer = kept ? `${kept} ${one}` : one
    if (longer.length > most) break
    kept = longer
  }
  if (kept || !all[0]) return kept
  const cut = all[0].slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), Math.floor(most / 2))).trimEnd()}…`
}

type FirstLines = Record<'helps' | 'whomToCall' | 'avoid' | 'forVisitor', string>

/** What the night worker reads first: of each part the first sentences, no more than two lines. */
export const firstLines = (plan: EarlyWarningPlan): FirstLines => ({
  helps: shortened(plan.helps, NIGHT_TEXT.perLine), whomToCall: shortened(plan.whomToCall, NIGHT_TEXT.perLine),
  avoid: shortened(plan.avoid, NIGHT_TEXT.perLine), forVisitor: shortened(plan.forVisitor, NIGHT_TEXT.perLine),
})

const cardParts = ['signs', 'helps', 'whomToCall', 'avoid'] as const
export type CardPart = (typeof cardParts)[number]

/** The four parts as they stand on a card to print, and which of them had to be shortened. */
export function cardOf(plan: EarlyWarningPlan): { parts: Record<CardPart, string>; shortened: CardPart[] } {
  const entries = cardParts.map((part) => [part, shortened(plan[part], CARD_TEXT.perPart)] as const)
  return { parts: Object.fromEntries(entries) as Record<CardPart, string>, shortened: entries.filter(([part, text]) => text.length < plan[part].trim().length).map(([part]) => part) }
}
