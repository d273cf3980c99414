export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

export const percentile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

/** Milliseconds that one piece of work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** Two ways in turn, `rounds` times; the median of each, in milliseconds. The order changes each round, so that a busy machine hurts both alike. */
export async function sideBySide(ours: () => Promise<unknown>, reference: () => Promise<unknown>, rounds: number): Promise<{ ours: number; reference: number; ratio: number }> {
  const a: number[] = []
  const b: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2) {
      b.push(await timed(reference))
      a.push(await timed(ours))
    } else {
      a.push(await timed(ours))
      b.push(await timed(reference))
    }
  }
  return { ours: median(a), reference: median(b), ratio: median(b) / median(a) }
}

export const say = (label: string, text: string): void => console.log(`${label.padEnd(44)} ${text}`)
export const ms = (value: number): string => `${value.toLocaleString('nl-NL', { maximumFractionDigits: 2 })} ms`
