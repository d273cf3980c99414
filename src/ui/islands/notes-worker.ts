import { dropKey } from './notes-box.ts'

/**
 * The service worker of the notes. It keeps one empty page without anybody in it, asked for without a cookie, and the fixed files of that page;
 * never a page or an answer with somebody in it (decision 0012). Everything else goes its own way.
 */
type Extended = Event & { waitUntil: (work: Promise<unknown>) => void }
type Fetching = Extended & { request: Request; respondWith: (answer: Promise<Response>) => void }
type Pushed = Extended & { data: { text: () => string } | null; notification?: { close: () => void } }
type Worker = { sluitend?: string; skipWaiting: () => Promise<void>; clients: { claim: () => Promise<void>; openWindow: (url: string) => Promise<unknown> }; registration: { showNotification: (title: string, options: { body: string; tag: string }) => Promise<void> }; addEventListener: (type: string, hear: (event: Fetching) => void) => void }

const worker = self as unknown as Worker
const away = '/zonder-verbinding'
const cacheName = `sluitend-notities-${worker.sluitend ?? ''}`
// Who signs in or out ends what an earlier account could read on this telephone.
const doors = new Set(['/inloggen', '/uitloggen', '/demo/inloggen'])
const notesAddress = /^\/mensen\/[0-9a-f-]{36}\/notities(?:\/|$)/

async function install(): Promise<void> {
  const page = await fetch(away, { credentials: 'omit', cache: 'no-store' })
  if (!page.ok) throw new Error('No page to keep')
  const html = await page.clone().text()
  const files = [...new Set([...html.matchAll(/(?:href|src)="(\/vast\/[^"]+)"/g)].map((match) => match[1] ?? ''))]
  const cache = await caches.open(cacheName)
  await cache.addAll(files)
  await cache.put(away, page)
  await worker.skipWaiting()
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith('sluitend-notities-') && name !== cacheName) await caches.delete(name)
  await worker.clients.claim()
}

const orKept = async (request: Request): Promise<Response> => fetch(request).catch(async () => (await caches.match(away)) ?? Response.error())
const keptFirst = async (request: Request): Promise<Response> => (await caches.match(request)) ?? fetch(request)

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(activate()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname, origin } = new URL(request.url)
  if (origin !== location.origin) return
  if (doors.has(pathname)) event.waitUntil(dropKey())
  else if (request.method !== 'GET') return
  else if (request.mode === 'navigate' && notesAddress.test(pathname)) event.respondWith(orKept(request))
  else if (pathname.startsWith('/vast/')) event.respondWith(keptFirst(request))
})

// A push message names nobody: it says that there is something, and where to look.
const heard = worker as unknown as { addEventListener: (type: string, hear: (event: Pushed) => void) => void }
heard.addEventListener('push', (event) => event.waitUntil(worker.registration.showNotification('Sluitend', { body: event.data?.text() ?? '', tag: 'sluitend' })))
heard.addEventListener('notificationclick', (event) => {
  event.notification?.close()
  event.waitUntil(worker.clients.openWindow('/start'))
})
