import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { useWords } from '../language.ts'
import { HiddenToken } from '../forms/form.tsx'

export type Crumb = { href?: string | undefined; label: string }

export function Breadcrumbs({ items }: { items: Crumb[] }) {
  const w = useWords()
  return (
    <nav class="utrecht-breadcrumb-nav" aria-label={w.crumbs}>
      <ol class="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">
        {items.map(({ href, label }) => (
          <li class="utrecht-breadcrumb-nav__item">
            {href ? (
              <a class="utrecht-link utrecht-link--html-a utrecht-breadcrumb-nav__link" href={href}>{label}</a>
            ) : (
              <span class="utrecht-breadcrumb-nav__link" aria-current="page">{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

type PaginationProps = { previous?: string | undefined; next?: string | undefined; summary: ComponentChildren }

export function Pagination({ previous, next, summary }: PaginationProps) {
  const w = useWords()
  return (
    <nav class="utrecht-pagination sl-pagination" aria-label={w.pages}>
      <span>{summary}</span>
      {previous && <a class="utrecht-pagination__relative-link utrecht-pagination__relative-link--prev" rel="prev" href={previous}>{w.previous}</a>}
      {next && <a class="utrecht-pagination__relative-link utrecht-pagination__relative-link--next" rel="next" href={next}>{w.next}</a>}
    </nav>
  )
}

type SearchFormProps = {
  action: string
  label: string
  name: string
  value?: string | undefined
  /** Post keeps what is sought out of addresses and logs; it needs the token. */
  method?: 'post' | 'get' | undefined
  token?: string | undefined
}

export function SearchForm({ action, label, name, value, method = 'get', token }: SearchFormProps) {
  const w = useWords()
  const id = useId()
  return (
    <form class="sl-search" role="search" action={action} method={method}>
      {token && <HiddenToken token={token} />}
      <label class="sl-hidden" for={id}>{label}</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id={id} type="search" name={name} value={value} placeholder={label} />
      <button class="utrecht-button utrecht-button--secondary-action" type="submit">{w.search}</button>
    </form>
  )
}
