import { dropOutlived, shutDoor } from './box.ts'

/**
 * The one service worker. It keeps two empty pages without anybody in them, asked for without a cookie, and the fixed files of those pages;
 * never a page or an answer with somebody in it (decisions 0012 and 0017). Everything else goes its own way.
 */
type Extended = Event & { waitUntil: (work: Promise<unknown>) => void }
type Fetching = Extended & { request: Request; respondWith: (answer: Promise<Response>) => void }
type Pushed = Extended & { data: { text: () => string } | null; notification?: { close: () => void } }
type Worker = { sluitend?: string; deuren?: string[]; skipWaiting: () => Promise<void>; clients: { claim: () => Promise<void>; openWindow: (url: string) => Promise<unknown> }; registration: { showNotification: (title: string, options: { body: string; tag: string }) => Promise<void> }; addEventListener: (type: string, hear: (event: Fetching) => void) => void }

const worker = self as unknown as Worker
const cacheName = `sluitend-toestel-${worker.sluitend ?? ''}`
const out = '/uitloggen'
// Who comes in ends what an earlier account could read on this device: the ways in as the table of routes knows them.
const doors = new Set(worker.deuren)
const isDoor = (path: string): boolean => doors.has(path) || path.startsWith('/inloggen')
/** What stands at an address when there is no connection. */
const aways: readonly [RegExp, string][] = [
  [/^\/mensen\/[0-9a-f-]{36}\/notities(?:\/|$)/, '/zonder-verbinding'],
  [/^\/(?:papieren-lijst|oproepen)(?:\/|$)/, '/zonder-verbinding/dienst'],
]
// A server in front of ours that does not reach it.
const unreached = new Set([502, 503, 504])
// Who looks at an empty screen at night is helped by the copy sooner than by an answer that may still come.
const WAITS_MS = 8000

async function keepPage(cache: Cache, away: string): Promise<void> {
  const page = await fetch(away, { credentials: 'omit', cache: 'no-store' })
  if (!page.ok) throw new Error('No page to keep')
  const html = await page.clone().text()
  await cache.addAll([...new Set([...html.matchAll(/(?:href|src)="(\/vast\/[^"]+)"/g)].map((match) => match[1] ?? ''))])
  await cache.put(away, page)
}

async function install(): Promise<void> {
  const cache = await caches.open(cacheName)
  for (const [, away] of aways) await keepPage(cache, away)
  await worker.skipWaiting()
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith('sluitend-') && name !== cacheName) await caches.delete(name)
  await worker.clients.claim()
}

const tooLate = (): Promise<undefined> => new Promise((resolve) => { AbortSignal.timeout(WAITS_MS).addEventListener('abort', () => resolve(undefined)) })

async function orKept(request: Request, away: string): Promise<Response> {
  const kept = await caches.match(away)
  const asked = fetch(request).catch(() => undefined)
  // The question itself goes on: an answer that began in time is read to its end, however slow.
  const answer = kept ? await Promise.race([asked, tooLate()]) : await asked
  return answer && !unreached.has(answer.status) ? answer : kept ?? answer ?? Response.error()
}

/** Nobody comes in while the server cannot be reached: until it answers, who was here keeps what she may need now. */
async function throughDoor(request: Request): Promise<Response> {
  const answer = await fetch(request)
  if (!unreached.has(answer.status)) await shutDoor().catch(() => undefined)
  return answer
}

const keptFirst = async (request: Request): Promise<Response> => (await caches.match(request)) ?? fetch(request)

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(activate()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname, origin } = new URL(request.url)
  if (origin !== location.origin) return
  event.waitUntil(dropOutlived().catch(() => undefined))
  const away = request.mode === 'navigate' ? aways.find(([address]) => address.test(pathname))?.[1] : undefined
  if (pathname === out) event.waitUntil(shutDoor())
  else if (isDoor(pathname)) event.respondWith(throughDoor(request))
  else if (request.method !== 'GET') return
  else if (away) event.respondWith(orKept(request, away))
  else if (pathname.startsWith('/vast/')) event.respondWith(keptFirst(request))
})

// A push message names nobody: it says that there is something, and where to look.
const heard = worker as unknown as { addEventListener: (type: string, hear: (event: Pushed) => void) => void }
heard.addEventListener('push', (event) => event.waitUntil(worker.registration.showNotification('Sluitend', { body: event.data?.text() ?? '', tag: 'sluitend' })))
heard.addEventListener('notificationclick', (event) => {
  event.notification?.close()
  event.waitUntil(worker.clients.openWindow('/start'))
})
