import { render } from 'preact-render-to-string'
import { type Resent, ResentForm } from './forms/resent.ts'
import { Language, useWords } from './language.ts'
import { LinkButton } from './forms/buttons.tsx'
import { DeskShell, PublicShell, ResidentShell, type ShellProps } from './shell/shells.tsx'
import { fontHref, logoHref } from './assets.ts'
import { words, type Lang } from './words.ts'

export type { MenuGroup, MenuItem } from './shell/menu.tsx'


export type Shell = 'public' | 'resident' | 'desk' | 'night'

export type PageProps = ShellProps & {
  title: string
  lang?: Lang | undefined
  shell: Shell
  /** Says above the page that the people in it do not exist. */
  demo: boolean
  /** Night is dark by itself; the others only when somebody asked for it. */
  scheme?: 'light' | 'dark' | 'auto' | undefined
  description?: string | undefined
  /** Where the same page is in other languages, as search engines name them. */
  alternates?: { lang: string; href: string }[] | undefined
  /** The form on it that was sent and comes back filled in. */
  resent?: Resent | undefined
  /** What a page that waits for news says when its session ended: with one press she signs in and is back here. */
  signedOut?: { text: string; act: string; href: string } | undefined
  /** Without scripts the browser asks for the page anew after this many seconds. */
  refresh?: number | undefined
  /** Addresses of module scripts. */
  scripts?: string[] | undefined
  /** Address of the style sheet. */
  stylesheet: string
}

/** A whole page as text, ready to send. */
export function renderPage(props: PageProps): string {
  const { lang = 'nl' } = props
  return `<!doctype html>${render(
    <Language.Provider value={lang}>
      <ResentForm.Provider value={props.resent}>
        <html class={`sl-${props.shell}`} lang={lang} data-scheme={props.scheme}>
          <Head {...props} />
          <Body {...props} />
        </html>
      </ResentForm.Provider>
    </Language.Provider>,
  )}`
}

function Head({ title, lang = 'nl', description, stylesheet, scripts = [], alternates = [], refresh }: PageProps) {
  const name = words[lang].product
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === name ? name : `${title} – ${name}`}</title>
      {description && <meta name="description" content={description} />}
      {alternates.map((other) => <link rel="alternate" hreflang={other.lang} href={other.href} />)}
      <link rel="preload" href={fontHref} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={stylesheet} />
      <link rel="icon" href={logoHref} type="image/svg+xml" />
      {scripts.map((src) => <script type="module" src={src} />)}
      {refresh !== undefined && <noscript><meta http-equiv="refresh" content={String(refresh)} /></noscript>}
    </head>
  )
}

function Body(props: PageProps) {
  return (
    <body class="utrecht-document">
      <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">{words[props.lang ?? 'nl'].skip}</a>
      {props.demo && <DemoRibbon />}
      <Frame {...props} />
      {props.signedOut && <SignedOut {...props.signedOut} />}
    </body>
  )
}

/** Waits in the page until a script shows it. */
const SignedOut = ({ text, act, href }: NonNullable<PageProps['signedOut']>) => (
  <template id="uitgelogd" data-titel={text}>
    <div class="sl-signed-out" role="alert"><p>{text}</p><LinkButton href={href} size="large">{act}</LinkButton></div>
  </template>
)

function Frame({ shell, ...props }: PageProps) {
  if (shell === 'public') return <PublicShell {...props} />
  if (shell === 'resident') return <ResidentShell {...props} />
  return <DeskShell {...props} />
}

function DemoRibbon() {
  const w = useWords()
  return <aside class="sl-ribbon" aria-label={w.demoLabel}>{w.demo}</aside>
}
