/** A citizen service number: nine digits that pass the eleven test. Never in a URL, log, e-mail or page title. */
export type Bsn = string & { readonly __brand: 'Bsn' }

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1]
// Range kept free for testing: no person has a number that starts with 9999.
const TEST_PREFIX = '9999'

/**
 * Reads a BSN of eight or nine digits; spaces and dots are passed over, eight digits get a leading zero.
 * Undefined when the eleven test fails (weights 9 … 2 and -1, Logisch Ontwerp BSN).
 */
export function parseBsn(text: string): Bsn | undefined {
  const digits = text.replaceAll(/[\s.]/g, '')
  if (!/^\d{8,9}$/.test(digits)) return undefined
  const padded = digits.padStart(9, '0')
  return passesElevenTest(padded) ? (padded as Bsn) : undefined
}

/** Is this a number from the test range 9999xxxxx, which belongs to nobody? */
export function isTestBsn(bsn: Bsn): boolean {
  return bsn.startsWith(TEST_PREFIX)
}

/** The number with all but its last three digits hidden: '******006'. */
export function maskBsn(bsn: Bsn): string {
  return bsn.slice(-3).padStart(bsn.length, '*')
}

// Only zeros would pass the sum, but is nobody's number.
function passesElevenTest(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return sum % 11 === 0 && Number(digits) > 0
}
