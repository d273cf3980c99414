/** A row of numbers that looks random and is the same every time. */
export type Chance = {
  /** A whole number from `least` up to and including `most`. */
  whole: (least: number, most: number) => number
  /** True in this share of the cases (0 to 1). */
  yes: (share: number) => boolean
  pick: <T>(list: readonly T[]) => T
  /** One of the values, each as often as its weight. */
  weighted: <T>(options: readonly (readonly [T, number])[]) => T
  /** The same list in another order. */
  shuffled: <T>(list: readonly T[]) => T[]
}

// FNV-1a: spreads a short text over 32 bits.
function seedOf(text: string): number {
  let hash = 0x81_1c_9d_c5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93)
  return hash >>> 0
}

/** A row of its own for each purpose, so that more of one thing changes nothing about another. */
export function chanceFor(purpose: string): Chance {
  let state = seedOf(purpose)
  // Mulberry32.
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_00_00_00_00
  }
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  const pick = <T>(list: readonly T[]): T => {
    const found = list[whole(0, list.length - 1)]
    if (found === undefined) throw new RangeError('Nothing to pick from')
    return found
  }
  const weighted = <T>(options: readonly (readonly [T, number])[]): T => {
    let left = next() * options.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of options) {
      left -= weight
      if (left < 0) return value
    }
    return pick(options)[0]
  }
  const shuffled = <T>(list: readonly T[]): T[] =>
    list.map((value) => ({ value, order: next() })).toSorted((a, b) => a.order - b.order).map(({ value }) => value)
  return { whole, yes: (share) => next() < share, pick, weighted, shuffled }
}
