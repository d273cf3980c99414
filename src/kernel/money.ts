/** An amount in whole euro cents; negative for a credit. */
export type Cents = number & { readonly __brand: 'Cents' }

const AMOUNT = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/
const SIGN_AND_CURRENCY = /^(?:€([-−]?)|([-−])€?)?/
const WEIGHT_DECIMALS = 1_000_000

/** An amount in cents. Throws RangeError when it is not a safe integer. */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a whole number of cents: ${amount}`)
  return (amount + 0) as Cents
}

/** Reads an amount in euros as the Dutch write it ('1.234,56', '€ 12', '-12,50'); undefined when it is none. */
export function euros(text: string): Cents | undefined {
  const compact = text.replaceAll(/\s/g, '')
  const head = SIGN_AND_CURRENCY.exec(compact)
  const amount = AMOUNT.exec(compact.slice(head?.[0].length ?? 0))
  if (amount?.[1] === undefined) return undefined
  const total = Number(amount[1].replaceAll('.', '') + (amount[2] ?? '').padEnd(2, '0'))
  if (!Number.isSafeInteger(total)) return undefined
  return cents(head?.[1] || head?.[2] ? -total : total)
}

/** The sum of amounts. Throws RangeError when it is no longer a safe integer. */
export function addCents(...amounts: readonly Cents[]): Cents {
  return cents(amounts.reduce<number>((sum, amount) => sum + amount, 0))
}

/** An amount per day times a whole number of days. Throws RangeError on part of a day. */
export function timesDays(perDay: Cents, days: number): Cents {
  if (!Number.isSafeInteger(days)) throw new RangeError(`Not a whole number of days: ${days}`)
  return cents(perDay * days)
}

/**
 * Divides a total by weights so that the parts add up to it exactly: largest remainder first, ties to the earlier weight.
 * Weights are zero or more, counted to six decimals. Throws RangeError when one is negative or all are zero.
 */
export function splitByKey(total: Cents, weights: readonly number[]): Cents[] {
  const scaled = weights.map(scaledWeight)
  const sum = scaled.reduce((all, weight) => all + weight, 0n)
  if (sum === 0n) throw new RangeError('A key needs at least one weight above zero')
  const amount = BigInt(Math.abs(total))
  const shares = scaled.map((weight) => (amount * weight) / sum)
  const leftOver = Number(amount - shares.reduce((all, share) => all + share, 0n))
  const favoured = new Set(byRemainder(scaled.map((weight) => (amount * weight) % sum)).slice(0, leftOver))
  return shares.map((share, index) => cents(Math.sign(total) * (Number(share) + (favoured.has(index) ? 1 : 0))))
}

/** An amount as '€ 1.234,56', with a non-breaking space; negative as '€ -1.234,56'. */
export function formatEuro(amount: Cents): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, '.')
  return `€\u00A0${amount < 0 ? '-' : ''}${whole},${digits.slice(-2)}`
}

/** An amount rounded to whole euros as '€ 1.235', for where there is no room for cents. */
export function formatWholeEuros(amount: Cents): string {
  return formatEuro(cents(Math.round(amount / 100) * 100)).slice(0, -3)
}

// Integers keep every digit; BigInt because total × weight passes the safe integers.
function scaledWeight(weight: number): bigint {
  if (!Number.isFinite(weight) || weight < 0) throw new RangeError(`Not a weight: ${weight}`)
  if (Number.isInteger(weight)) return BigInt(weight) * BigInt(WEIGHT_DECIMALS)
  return BigInt(Math.round(weight * WEIGHT_DECIMALS))
}

function byRemainder(remainders: readonly bigint[]): number[] {
  const ordered = remainders.map((remainder, index) => ({ remainder, index }))
  ordered.sort((a, b) => {
    if (a.remainder === b.remainder) return a.index - b.index
    return a.remainder > b.remainder ? -1 : 1
  })
  return ordered.map(({ index }) => index)
}
