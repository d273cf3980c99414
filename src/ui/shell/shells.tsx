import type { ComponentChildren } from 'preact'
import { useWords } from '../language.ts'
import { Breadcrumbs, type Crumb } from '../parts/navigation.tsx'
import { Logo } from '../parts/small.tsx'
import { FoldedMenu, MenuGroups, SignedIn, type MenuGroup, type MenuItem, type User } from './menu.tsx'

export type ShellProps = {
  menu: MenuGroup[]
  siteName?: string | undefined
  regionName?: string | undefined
  home?: string | undefined
  user?: User | undefined
  crumbs?: Crumb[] | undefined
  top?: ComponentChildren
  footer?: ComponentChildren
  footerItems?: MenuItem[] | undefined
  children?: ComponentChildren
}

/** The page for everybody: links above, a footer below. */
export function PublicShell(props: ShellProps) {
  const w = useWords()
  const { menu, siteName, regionName, home, user, top } = props
  return (
    <>
      <header class="utrecht-page-header sl-public-head">
        <div class="utrecht-page-header__content sl-bar">
          <Logo label={siteName} sub={regionName} href={home} />
          <FoldedMenu groups={menu} user={user} extra={top} />
          <nav class="sl-open-menu" aria-label={w.mainMenu}>
            <MenuGroups groups={menu} />
          </nav>
          {(user || top) && <div class="sl-open-menu">{user && <SignedIn user={user} />}{top}</div>}
        </div>
      </header>
      <Main {...props} />
      <Footer {...props} />
    </>
  )
}

/** The resident's page: one column, few words. */
export function ResidentShell(props: ShellProps) {
  const w = useWords()
  return (
    <>
      <header class="utrecht-page-header">
        <div class="utrecht-page-header__content sl-bar">
          <Logo label={props.siteName ?? w.myPlace} sub={props.regionName} href={props.home} />
          {(props.menu.length > 0 || props.user) && <FoldedMenu groups={props.menu} user={props.user} />}
        </div>
      </header>
      <Main {...props} />
      <Footer {...props} />
    </>
  )
}

/** The page of people at work: what they have on the left, who they are above. */
export function DeskShell(props: ShellProps) {
  const w = useWords()
  const { menu, siteName, regionName, home, user, top } = props
  return (
    <div class="sl-frame">
      <nav class="sl-side" aria-label={w.mainMenu}>
        <Logo label={siteName} sub={regionName} href={home} />
        <FoldedMenu groups={menu} inside />
        <div class="sl-open-menu">
          <MenuGroups groups={menu} />
        </div>
      </nav>
      <div class="sl-work">
        {(top || user) && (
          <header class="sl-top">
            {top}
            {user && <SignedIn user={user} />}
          </header>
        )}
        <Main {...props} />
      </div>
    </div>
  )
}

function Main({ crumbs, children }: ShellProps) {
  return (
    <main class="sl-main" id="inhoud" tabIndex={-1}>
      {crumbs && crumbs.length > 0 && <Breadcrumbs items={crumbs} />}
      {children}
    </main>
  )
}

function Footer({ footer, footerItems }: ShellProps) {
  const w = useWords()
  if (!footer && !footerItems) return null
  return (
    <footer class="utrecht-page-footer">
      <div class="utrecht-page-footer__content sl-foot">
        {footer}
        {footerItems && (
          <nav aria-label={w.about}>
            <MenuGroups groups={[{ items: footerItems }]} />
          </nav>
        )}
      </div>
    </footer>
  )
}
