/** What a text message of hers says. Figures are 1 to 10; what she left out is null. */
export type TextAnswer =
  | { kind: 'fine' }
  | { kind: 'stop' }
  | { kind: 'check-in'; score: number; sleep: number | null; spokeToSomeone: boolean | null; wentToWork: boolean | null }
  | { kind: 'unclear' }

const fine = new Set(['ok', 'oke', 'okay', 'goed', 'ik ben oke', 'het gaat goed', 'alles goed'])
const stop = new Set(['stop', 'stoppen'])
const yesNo: Readonly<Record<string, boolean>> = { ja: true, j: true, nee: false, n: false }

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[.,;!?/]+/g, ' ').replaceAll(/\s+/g, ' ').trim()

const figure = (word: string | undefined): number | undefined => (word !== undefined && /^(10|[1-9])$/.test(word) ? Number(word) : undefined)

/**
 * Reads a text message: "7" is a figure; "7 5 ja nee" adds sleep, spoke to somebody, went to work, in that order. "ok" is a sign of life, "stop" ends it.
 * Anything else is unclear: nothing is guessed about how somebody feels.
 */
export function readReply(text: string): TextAnswer {
  // Seven and a half is no seven with sleep five.
  if (/\d[.,]\d/.test(text)) return { kind: 'unclear' }
  const said = plain(text)
  if (stop.has(said)) return { kind: 'stop' }
  if (fine.has(said)) return { kind: 'fine' }
  const words = said.split(' ')
  const score = figure(words.shift())
  if (score === undefined) return { kind: 'unclear' }
  const sleep = figure(words[0])
  if (sleep !== undefined) words.shift()
  if (words.length > 2 || words.some((word) => yesNo[word] === undefined)) return { kind: 'unclear' }
  const [spoke, work] = words.map((word) => yesNo[word] ?? null)
  return { kind: 'check-in', score, sleep: sleep ?? null, spokeToSomeone: spoke ?? null, wentToWork: work ?? null }
}
