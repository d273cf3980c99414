import type { FastifyInstance } from 'fastify'
import { comesFromUs } from '../platform/http/security.ts'

const oneYear = 365 * 24 * 3600
const keep = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' as const, maxAge: oneYear }

// An address of our own pages, and of no other site.
const isOurs = (path: string): boolean => /^\/[\w/-]*$/.test(path) && !path.startsWith('//')

const typed = (body: unknown, name: string): string => {
  const value = (body as Record<string, unknown> | null)?.[name]
  return typeof value === 'string' ? value : ''
}

/** Keeps the language that somebody chooses in her browser, and leads back to where she was. */
export function addLanguageChoice(app: FastifyInstance): void {
  app.post('/taal', async (request, reply) => {
    const path = typed(request.body, 'naar')
    if (comesFromUs(request)) void reply.setCookie('taal', typed(request.body, 'taal') === 'en' ? 'en' : 'nl', keep)
    return reply.redirect(isOurs(path) ? path : '/', 303)
  })
}
