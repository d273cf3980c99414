type Reach = { setting: string; reachability: string | null }

/** Whether a product comes with the 24/7 line: support in one's own home that its text calls reachable day and night. */
const comesWithLine = ({ setting, reachability }: Reach): boolean => setting === 'own-home' && (reachability ?? '').includes('24/7')

/** Products after which the line stays open to who had it already: less help, not less safety. */
const keepsLine: readonly string[] = ['lichte-begeleiding']

export type LineEffect = 'enrols' | 'keeps' | 'none'

/** What a product does for somebody's enrolment on the line. */
export function lineEffect(code: string, product: Reach | undefined): LineEffect {
  if (product && comesWithLine(product)) return 'enrols'
  return keepsLine.includes(code) ? 'keeps' : 'none'
}
