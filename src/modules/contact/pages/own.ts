import { words } from '../words.ts'

export const paths = { list: '/mijn/berichten', write: '/mijn/berichten/nieuw', complaint: '/mijn/klacht', data: '/mijn/gegevens' } as const

/** What every page of the resident has in common. */
export const ownView = (title: string) => ({
  title, shell: 'resident' as const, crumbs: title === words.mine.title ? [] : [{ label: words.mine.back, href: paths.list }, { label: title }],
})
