import type { ComponentChildren } from 'preact'
import { useWords } from '../language.ts'
import { HiddenToken } from '../forms/form.tsx'

export type MenuItem = {
  href: string
  label: string
  /** How many things wait there. */
  count?: number | undefined
  current?: boolean | undefined
  /** The language of what is behind it, when that is another one. */
  lang?: string | undefined
}

export type MenuGroup = { title?: string | undefined; items: MenuItem[] }

export type User = { name: string; roleName: string; /** Form token that lets this session sign out. */ token?: string | undefined }

const Item = ({ href, label, count, current, lang }: MenuItem) => (
  <li>
    <a href={href} lang={lang} hreflang={lang} aria-current={current ? 'page' : undefined}>
      <span>{label}</span>
      {count !== undefined && count > 0 && <span class="sl-count">{count}</span>}
    </a>
  </li>
)

export function MenuGroups({ groups }: { groups: MenuGroup[] }) {
  return (
    <>
      {groups.map(({ title, items }) => (
        <>
          {title && <p class="sl-nav__title">{title}</p>}
          <ul class="sl-nav" aria-label={title}>{items.map((item) => <Item {...item} />)}</ul>
        </>
      ))}
    </>
  )
}

type MenuProps = {
  groups: MenuGroup[]
  user?: User | undefined
  /** What else the bar holds on a wide screen. */
  extra?: ComponentChildren
  /** It already stands inside a navigation. */
  inside?: boolean | undefined
}

/** The menu of a narrow screen: opens without a script. */
export function FoldedMenu({ groups, user, extra, inside }: MenuProps) {
  const w = useWords()
  const Box = inside ? 'div' : 'nav'
  const waiting = groups.flatMap((group) => group.items).reduce((sum, item) => sum + (item.count ?? 0), 0)
  return (
    <details class="sl-menu">
      <summary>
        <span>{w.menu}</span>
        {waiting > 0 && <span class="sl-count">{waiting}</span>}
      </summary>
      <Box aria-label={inside ? undefined : w.mainMenu}>
        <MenuGroups groups={groups} />
        {extra}
        {user && <SignedIn user={user} />}
      </Box>
    </details>
  )
}

/** Who is at work here, and the way out. */
export function SignedIn({ user }: { user: User }) {
  const w = useWords()
  return (
    <div class="sl-user">
      <span>{user.roleName ? `${user.name}, ${user.roleName}` : user.name}</span>
      <form action="/uitloggen" method="post">
        {user.token && <HiddenToken token={user.token} />}
        <button class="sl-sign-out" type="submit">{w.signOut}</button>
      </form>
    </div>
  )
}
