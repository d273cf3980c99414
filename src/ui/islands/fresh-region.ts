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

type Hearer = { kinds: readonly string[]; hear: (kind: string) => void }
type Wire = { source: EventSource | undefined; opened: boolean; hearers: Hearer[] }
const shared = globalThis as { sluitendNews?: Wire }
// One connection for all scripts of a page: a browser opens only six to one server, over all its pages.
const wire: Wire = (shared.sluitendNews ??= { source: undefined, opened: false, hearers: [] })
const AGAIN_MS = 5000

const attach = (source: EventSource, { kinds, hear }: Hearer): void => { for (const kind of kinds) source.addEventListener(kind, () => hear(kind)) }

/** She waits for a call and is signed out: said above everything and in the title, with one press to sign in and come back here. */
function saySignedOut(): void {
  const said = document.getElementById('uitgelogd')
  if (!(said instanceof HTMLTemplateElement) || document.querySelector('.sl-signed-out')) return
  document.body.prepend(said.content.cloneNode(true))
  document.title = `! ${said.dataset['titel'] ?? ''}`
  document.querySelector<HTMLElement>('.sl-signed-out a')?.focus()
}

/** The server does not let this page listen: she is signed out, or it is only busy and is asked again. */
async function afterClosed(): Promise<void> {
  const answer = await fetch(location.href, { redirect: 'manual' }).catch(() => undefined)
  if (answer?.type === 'opaqueredirect') saySignedOut()
  else setTimeout(connect, AGAIN_MS)
}

function connect(): void {
  const source = new EventSource('/live')
  wire.source = source
  source.addEventListener('signed-out', () => {
    source.close()
    saySignedOut()
  })
  source.addEventListener('open', () => {
    if (wire.opened) for (const { hear } of wire.hearers) hear('again')
    wire.opened = true
  })
  source.addEventListener('error', () => { if (source.readyState === EventSource.CLOSED) afterClosed().catch(() => undefined) })
  for (const hearer of wire.hearers) attach(source, hearer)
}

/** Whether this page hears news now; one that does not listen misses nothing. */
export const hearsNews = (): boolean => !wire.source || wire.source.readyState === EventSource.OPEN

/** Hears news of these kinds; also looks again after the connection was lost, and when the page comes back in sight. */
export function onNews(kinds: readonly string[], hear: (kind: string) => void): void {
  if (!wire.source) connect()
  const hearer = { kinds: [...kinds, 'again'], hear }
  wire.hearers.push(hearer)
  if (wire.source) attach(wire.source, hearer)
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') hear('again') })
}
