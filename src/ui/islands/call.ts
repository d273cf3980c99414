import { freshRegion, onNews } from './fresh-region.ts'

/** The resident sees how her call stands without pressing anything: at news at once, and every ten seconds until it is over. */
const fresh = freshRegion('live-oproep', () => undefined)
const done = (): boolean => fresh.region()?.dataset['klaar'] === 'ja'
const look = (): void => { fresh.refresh().catch(() => undefined) }

if (fresh.region()) {
  onNews(['call'], look)
  setInterval(() => { if (!done()) look() }, 10_000)
}
