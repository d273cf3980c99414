import { addMonths } from '../../../kernel/day.ts'
import { ok } from '../../../kernel/result.ts'
import { file, type Route } from '../../../platform/http/route.ts'
import { allPages } from '../actions.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const plainText = (name: string, text: string) => ok({ type: 'text/plain; charset=utf-8', name, bytes: bytes(text) })

/** The list of pages for search engines; each with the same page in other languages. */
function sitemap(origin: string): string {
  const urls = allPages.pages.map((page) => `<url><loc>${origin}${page.address}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}

/** What machines read: search engines, and who found a weak spot (RFC 9116). */
export const fileRoutes: readonly Route[] = [
  file('/robots.txt', { may: 'anyone', log: 'public-file-seen' }, async ({ origin }) =>
    plainText('robots.txt', `User-agent: *\nAllow: /\nSitemap: ${origin}/sitemap.xml\n`)),
  file('/sitemap.xml', { may: 'anyone', log: 'public-file-seen' }, async ({ origin }) =>
    ok({ type: 'application/xml; charset=utf-8', name: 'sitemap.xml', bytes: bytes(sitemap(origin)) })),
  file('/.well-known/security.txt', { may: 'anyone', log: 'public-file-seen' }, async ({ origin, tx }) =>
    plainText('security.txt', `Contact: ${origin}/contact\nExpires: ${addMonths(tx.today, 6)}T00:00:00.000Z\nPreferred-Languages: nl, en\nCanonical: ${origin}/.well-known/security.txt\n`)),
]
