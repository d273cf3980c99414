import { ok } from '../../../kernel/result.ts'
import { page as pageRoute, type Route } from '../../../platform/http/route.ts'
import { allPages } from '../actions.ts'
import type { Page } from '../model.ts'
import { contactRoutes } from './contact.tsx'
import { fileRoutes } from './files.ts'
import { homeView } from './home.tsx'
import { pageView } from './page.tsx'
import { fillPlaces } from './places.tsx'

function routesOf(page: Page): Route[] {
  if (page.action === 'contact') return contactRoutes(page)
  return [pageRoute(page.address, { may: 'anyone', log: 'public-page-seen' }, async ({ tx }) =>
    ok(page.path === 'home' ? await homeView(tx, page) : pageView(page, await fillPlaces(tx, page))))]
}

/** One route for each file of content/, and the files for machines. */
export const websiteRoutes: readonly Route[] = [...allPages.pages.flatMap(routesOf), ...fileRoutes]
