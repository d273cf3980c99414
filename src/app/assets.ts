import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Route } from '../platform/http/route.ts'
import { fontFile, fontHref, logoHref, logoSvg } from '../ui/assets.ts'
import { islands } from '../ui/bundle.ts'
import { stylesheet } from '../ui/stylesheet.ts'

const forever = 'public, max-age=31536000, immutable'

const waysIn = (routes: readonly Route[]): string[] => [...routes.filter((one) => one.kind === 'form' && one.enters).map((one) => one.path), '/demo/inloggen']

/** The style sheet, the font, the ring and the small browser scripts; names carry a hash, so they may be kept for ever. */
export function addAssets(app: FastifyInstance, routes: readonly Route[]): void {
  const { css, hash } = stylesheet()
  app.get(`/vast/sluitend.${hash}.css`, async (_request, reply) => reply.header('cache-control', forever).type('text/css; charset=utf-8').send(css))
  const font = fontFile()
  app.get(fontHref, async (_request, reply) => reply.header('cache-control', forever).type('font/woff2').send(font))
  app.get(logoHref, async (_request, reply) => reply.header('cache-control', 'public, max-age=86400').type('image/svg+xml').send(logoSvg))
  for (const [name, island] of islands()) {
    app.get(`/vast/${name}.${island.hash}.js`, async (_request, reply) => reply.header('cache-control', forever).type('text/javascript; charset=utf-8').send(island.js))
  }
  const worker = islands().get('device-worker')?.js ?? ''
  // The name of what it keeps changes with every fixed file, so that a new version of the program takes a new page along.
  const build = createHash('sha256').update([hash, ...[...islands().values()].map((island) => island.hash)].join()).digest('hex').slice(0, 12)
  const doors = JSON.stringify(waysIn(routes))
  app.get('/toestel-werker.js', async (_request, reply) => reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(`self.sluitend="${build}";self.deuren=${doors};${worker}`))
}
