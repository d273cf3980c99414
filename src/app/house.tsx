import { actsOf, roleName, scopeFor } from '../modules/staff/index.ts'
import { mainPages, siteFrame } from '../modules/website/index.ts'
import { type Actor, isVisitor, opens } from '../platform/actor.ts'
import { type MenuEntry, type MenuGroupName, menuGroups } from '../platform/http/menu.ts'
import { type Language, language } from '../kernel/language.ts'
import type { Tx } from '../platform/transaction.ts'
import type { House, Surroundings, View, Waiting } from '../platform/http/route.ts'
import { islands } from '../ui/bundle.ts'
import { Button, HiddenToken, LinkButton } from '../ui/forms.tsx'
import { type MenuGroup, type MenuItem, type PageProps, renderPage, type Shell } from '../ui/page.tsx'
import { CrisisLine, Link, Notice, PageHead, Section, Stack } from '../ui/parts.tsx'
import { stylesheet } from '../ui/stylesheet.ts'
import { menu, say } from './wiring.ts'
import { words as english } from './words.en.ts'
import { words as dutch } from './words.nl.ts'
import { menuTitles, words } from './words.ts'

const nightRoles = new Set(['night-worker', 'back-up', 'oncall-coordinator', 'night-visitor', 'shelter-desk'])

const ownRoles = new Set(['resident', 'shelter-guest', 'network-member', 'representative'])

/** Who is here for her own help, or somebody's she knows: she works for nobody and has no administrator to ask. */
const isOwn = ({ role }: Actor): boolean => ownRoles.has(role)

/** Who works here reads Dutch. */
const languages: House['languages'] = (actor) => (isOwn(actor) || isVisitor(actor) ? ['en'] : [])

const shellOf = (actor: Actor): Shell => {
  if (isVisitor(actor)) return 'public'
  if (isOwn(actor)) return 'resident'
  return nightRoles.has(actor.role) ? 'night' : 'desk'
}

const isHere = (href: string, path: string): boolean => path === href || (href !== '/start' && href.length > 1 && path.startsWith(`${href}/`))

type Around = Surroundings

/** What the public pages have around them: the menu of their language, the way in, and the numbers to call on every page. */
function publicFrame({ actor, path, demo }: Around, lang: 'nl' | 'en'): Partial<PageProps> {
  const { words: site, home, description, alternates, menu: items, foot } = siteFrame(path, lang)
  const wayIn = demo ? { href: '/demo', label: site.demo } : { href: '/inloggen', label: site.signIn }
  const { href, label } = isVisitor(actor) ? wayIn : { href: '/start', label: site.toStart }
  return {
    siteName: site.siteName, regionName: site.region, home, description, alternates, menu: [{ items }], footerItems: foot, footer: <CrisisLine />,
    top: <LinkButton tone="quiet" href={href}>{label}</LinkButton>,
  }
}

const mayUse = (actor: Actor, entry: MenuEntry, acts: ReadonlySet<string>): boolean => acts.has(entry.may) && opens(actor, entry.href.split('?')[0] ?? '') && (!entry.roles || entry.roles.includes(actor.role))

/** The menu of a role: exactly the entries of which the matrix allows the act. */
function menuOf({ actor, path, waiting: counts }: Around): MenuGroup[] {
  const acts = new Set(actsOf(actor.role))
  const groups = new Map<MenuGroupName, MenuItem[]>()
  const mine = menu.filter((entry) => mayUse(actor, entry, acts))
  // The nearest entry only: /mensen/zoek lies under /mensen, and is not it.
  const nearest = mine.map(({ href }) => href).filter((href) => isHere(href, path)).toSorted((a, b) => b.length - a.length)[0]
  for (const entry of mine) {
    groups.set(entry.group, [...(groups.get(entry.group) ?? []), { href: entry.href, label: entry.label, current: entry.href === nearest, count: counts.get(entry.href) }])
  }
  return menuGroups.filter((name) => groups.has(name)).map((name) => ({ title: menuTitles[name], items: groups.get(name) ?? [] }))
}

/** What waits behind the entries of this actor's menu that count something. */
async function waiting(tx: Tx, actor: Actor): Promise<Waiting> {
  const acts = new Set(actsOf(actor.role))
  const found = new Map<string, number>()
  for (const entry of menu) if (entry.waiting && mayUse(actor, entry, acts)) found.set(entry.href, await entry.waiting(tx))
  return found
}

/** The other language of the resident's pages, on each of them; it works without a script. */
const LanguageChoice = ({ path, token, lang }: { path: string; token: string; lang: Language }) => (
  <form action="/taal" method="post">
    <HiddenToken token={token} />
    <input type="hidden" name="naar" value={path} />
    {lang === 'en' ? <Button name="taal" value="nl" tone="quiet"><span lang="nl">{dutch.inDutch}</span></Button> : <Button name="taal" value="en" tone="quiet"><span lang="en">{english.inEnglish}</span></Button>}
  </form>
)

/** What a page that listens says when its session ended. */
const signedOut = (path: string, wayIn: string | undefined): PageProps['signedOut'] =>
  ({ text: words.signedOut, act: words.signInAgain, href: wayIn ? `${wayIn}?naar=${encodeURIComponent(path)}` : path })

/** Makes pages; `wayIn` is where staff sign in with one press, without it the page itself leads to signing in. */
export const renderWith = (wayIn?: string) => (view: View, around: Around): string => {
  const { actor, token, demo } = around
  const { shell = shellOf(actor) } = view
  const atSite = shell === 'public'
  // The public site has a page for each language; the rest comes in the language of who reads.
  const lang = view.lang ?? (atSite ? 'nl' : language())
  // An address that is no page is not repeated on it.
  const backTo = view.status === 404 ? '/start' : around.path
  const scripts = ['form-guard', ...(view.islands ?? [])].map((name) => `/vast/${name}.${islands().get(name)?.hash ?? 'x'}.js`)
  return renderPage({
    title: view.title, shell, demo, lang, stylesheet: `/vast/sluitend.${stylesheet().hash}.css`, scripts: atSite ? [] : scripts,
    menu: atSite ? [] : menuOf(around),
    home: isVisitor(actor) ? '/' : '/start',
    ...(shell === 'resident' ? { footer: <><CrisisLine /><LanguageChoice path={backTo} token={token} lang={lang} /></> } : {}),
    ...(isVisitor(actor) ? {} : { user: { name: actor.name, roleName: roleName(actor.role), token }, signedOut: signedOut(backTo, wayIn) }),
    ...(view.refresh ? { refresh: view.refresh } : {}),
    ...(view.crumbs ? { crumbs: [...view.crumbs] } : {}),
    resent: around.resent, top: view.top, children: view.body,
    ...(atSite ? publicFrame(around, lang) : {}),
  })
}

/** Where a visitor who came to a page that is not there finds what there is. */
const WaysOn = () => (
  <Section title={words.lookingFor}>
    <ul>{mainPages('nl').map(({ href, label }) => <li><Link href={href}>{label}</Link></li>)}</ul>
  </Section>
)

const isForWorkers = (code: string, actor: Actor): boolean => code === 'not-yours' && isOwn(actor)

const problemView: House['problemView'] = (problem, actor) => ({
  title: problem.title,
  body: (
    <Stack>
      <PageHead title={problem.title} />
      <Notice tone={problem.status >= 500 ? 'alarm' : 'attention'}>{isForWorkers(problem.code, actor) ? words.forWorkers : problem.text}</Notice>
      <p>
        {problem.back && <LinkButton href={problem.back}>{words.back}</LinkButton>}{' '}
        <LinkButton tone="quiet" href={isVisitor(actor) ? '/' : '/start'}>{isVisitor(actor) ? words.home : isOwn(actor) ? words.toMine : words.toStart}</LinkButton>
      </p>
      {problem.status === 404 && isVisitor(actor) && <WaysOn />}
      {(problem.status >= 500 || isOwn(actor)) && !isVisitor(actor) && <CrisisLine />}
    </Stack>
  ),
})

/** The house around all pages: who may do what, what it looks like, what it says; `renew` asks the staff list who somebody is now. */
export const makeHouse = (renew: House['renew'], wayIn?: string): House => ({ languages, scopeOf: (actor, act) => scopeFor(actor.role, act), renew, render: renderWith(wayIn), waiting, say, problemView })
