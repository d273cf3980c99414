/** A number between 0 and 1 that belongs to these words: the same every time. */
export function chanceOf(...words: readonly (string | number)[]): number {
  let hash = 2_166_136_261
  for (const sign of words.join('|')) hash = Math.imul(hash ^ sign.charCodeAt(0), 16_777_619)
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507)
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909)
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296
}

type Temper = 'answers' | 'passes-on' | 'never'
export type Worker = { name: string; role: 'night-worker' | 'back-up' | 'oncall-coordinator'; temper: Temper; delay: number; screen: boolean; phone: boolean; tested: boolean; from: number; until: number }
type Step = { role: string; seconds: number; ways: readonly string[] }
/** One night of one region: everything that happens to it follows from its seed. Whole seconds from its own start. `talk` is null when the call lasts as long as the night. */
export type Scenario = { seed: number; start: number; steps: Step[]; workers: Worker[]; calls: number[]; talk: number | null }
/** The night is told until the last call has somebody, and at least this many seconds: long enough for every shift that ends in it. */
export const SHORTEST_NIGHT = 330

const pick = <T>(list: readonly [T, ...T[]], chance: number): T => list[Math.floor(chance * list.length)] ?? list[0]

const tempers: readonly [Temper, ...Temper[]] = ['answers', 'answers', 'passes-on', 'never']
const orders: readonly [string[], ...string[][]] = [['browser', 'sms', 'voice'], ['browser', 'voice', 'sms', 'push'], ['sms'], ['browser', 'push']]
const LONG = 3600

function workerOf(seed: number, nr: number, role: Worker['role']): Worker {
  const draw = (what: string): number => chanceOf(seed, nr, what)
  const ends = draw('ends') < 0.4 ? 60 + Math.floor(draw('when') * 220) : LONG
  return {
    name: `w${nr}`, role, temper: pick(tempers, draw('temper')), delay: 2 + Math.floor(draw('delay') * 30), screen: draw('screen') < 0.4, phone: draw('phone') < 0.9, tested: draw('tested') < 0.8,
    from: draw('late') < 0.2 ? 50 : -600, until: ends,
  }
}

/** Somebody wakes in the end: the coordinator has her page open and takes what rings there. Until then everything may go wrong. */
const coordinator = (seed: number): Worker => ({ ...workerOf(seed, 9, 'oncall-coordinator'), temper: 'answers', screen: true, phone: true, from: -600, until: LONG })

export function scenarioOf(seed: number): Scenario {
  const draw = (what: string): number => chanceOf(seed, what)
  const nights = Math.floor(draw('nights') * 3)
  const backUps = Math.floor(draw('back-ups') * 3)
  const seconds = (nr: number): number => 15 + Math.floor(draw(`seconds ${nr}`) * 25)
  return {
    seed, start: seed % 20, talk: draw('long') < 0.5 ? null : 20 + Math.floor(draw('talk') * 60),
    steps: [
      { role: 'night-worker', seconds: seconds(1), ways: pick(orders, draw('order 1')) }, { role: 'back-up', seconds: seconds(2), ways: pick(orders, draw('order 2')) },
      { role: 'oncall-coordinator', seconds: seconds(3), ways: ['browser', 'voice', 'sms'] }, { role: 'last-resort', seconds: seconds(4), ways: ['voice', 'sms'] },
    ],
    workers: [
      ...Array.from({ length: nights }, (_, at) => workerOf(seed, at, 'night-worker')), ...Array.from({ length: backUps }, (_, at) => workerOf(seed, at + 4, 'back-up')), coordinator(seed),
    ],
    calls: Array.from({ length: 1 + Math.floor(draw('calls') * 2) }, (_, at) => Math.floor(chanceOf(seed, 'call', at) * 60)),
  }
}
