/** Keeps a part of the page fresh: asks the same page again when there is news, and puts the part in place. */
export type Fresh = { region: () => HTMLElement | null; refresh: () => Promise<void> }

const focused = (region: HTMLElement): boolean => region.contains(document.activeElement) && /^(?:INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? '')

export function freshRegion(id: string, after: (region: HTMLElement) => void): Fresh {
  let asking = false
  const region = () => document.getElementById(id)
  const refresh = async (): Promise<void> => {
    const old = region()
    if (!old || asking || focused(old)) return
    asking = true
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
      const fresh = answer.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(id) : null
      if (fresh) {
        old.replaceWith(fresh)
        after(fresh)
      }
    } finally {
      asking = false
    }
  }
  return { region, refresh }
}

const shared = globalThis as { sluitendNews?: EventSource }

// One connection for all scripts of a page: a browser opens only six to one server, over all its pages.
const news = (): EventSource => (shared.sluitendNews ??= new EventSource('/live'))

/** Hears news of these kinds; also looks again after the connection was lost, and when the page comes back in sight. */
export function onNews(kinds: readonly string[], hear: (kind: string) => void): void {
  const source = news()
  for (const kind of [...kinds, 'again']) source.addEventListener(kind, () => hear(kind))
  let opened = false
  source.addEventListener('open', () => {
    if (opened) hear('again')
    opened = true
  })
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') hear('again') })
}
