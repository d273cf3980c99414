import { addressOf, allPages, pageAt } from '../actions.ts'
import { type Language, languages, type Page } from '../model.ts'
import { words as en } from '../words.en.ts'
import { type SiteWords, words as nl } from '../words.nl.ts'

/** The words of a language of the site; very simple Dutch has Dutch ones. */
export const wordsOf = (language: Language): SiteWords => (language === 'en' ? en : nl)

/** How a page in a language names that language in HTML. */
export const htmlLang = (language: Language): 'nl' | 'en' => (language === 'en' ? 'en' : 'nl')

/** The name of a form of support where there is little room: without the name of its kind. */
export const shortTitle = (page: Page): string => page.title.replace(/^Beschermd wonen – /, '')

/** Where somebody reads whom to call now. */
export const helpAddress = (language: Language): string => addressOf(language, language === 'en' ? 'i-need-help-now' : 'nu-hulp')

/** As search engines name it; "simple" is a registered variant (IANA language subtags). */
const hreflang: Readonly<Record<Language, string>> = { nl: 'nl', en: 'en', eenvoudig: 'nl-simple' }

const names: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'English', eenvoudig: 'Makkelijke taal' }

type Item = { href: string; label: string; current?: boolean; lang?: string }

type Way = readonly [path: string, label: (words: SiteWords) => string]

const menus: Readonly<Record<Language, readonly Way[]>> = {
  nl: [['nu-hulp', (w) => w.menu.help], ['hoe-werkt-het', (w) => w.menu.how], ['gemeenten', (w) => w.menu.municipalities], ['samenwerking', (w) => w.menu.cooperation]],
  en: [['i-need-help-now', (w) => w.menu.help], ['how-it-works', (w) => w.menu.how], ['municipalities', (w) => w.menu.municipalities], ['cooperation', (w) => w.menu.cooperation]],
  eenvoudig: [['nu-hulp', (w) => w.menu.help], ['hoe-werkt-het', (w) => w.menu.how], ['mira', (w) => w.menu.mira]],
}

const dutchFoot: readonly Way[] = [
  ['toegankelijkheid', (w) => w.foot.accessibility], ['privacy', (w) => w.foot.privacy], ['documenten', (w) => w.foot.documents], ['wachten', (w) => w.foot.waiting], ['contact', (w) => w.foot.contact],
]
const englishFoot: readonly Way[] = [
  ['accessibility', (w) => w.foot.accessibility], ['privacy', (w) => w.foot.privacy], ['documents', (w) => w.foot.documents], ['waiting', (w) => w.foot.waiting], ['contact', (w) => w.foot.contact],
]

const items = (language: Language, ways: readonly Way[], path: string): Item[] => ways.map(([name, label]) => {
  const href = addressOf(language, name)
  return { href, label: label(wordsOf(language)), current: href === path }
})

/** What stands around a page of the public site: its words, menu and footer, and where it is in other languages. */
type SiteFrame = {
  words: SiteWords
  home: string
  description: string | undefined
  alternates: { lang: string; href: string }[]
  menu: Item[]
  foot: Item[]
}

/** The same page in the other languages; where it is not there, their home. */
function switchesOf(path: string, own: Language): Item[] {
  const versions = pageAt(path)?.versions ?? []
  return languages.filter((one) => one !== own).map((one) => ({
    href: versions.find((version) => version.language === one)?.address ?? addressOf(one, 'home'), label: names[one], lang: htmlLang(one),
  }))
}

/** The frame for any address; one that is no page of the site (signing in, not found) gets the frame of the language it is in. */
export function siteFrame(path: string, lang: 'nl' | 'en'): SiteFrame {
  const page = pageAt(path)
  const language = page?.language ?? lang
  const versions = page && page.versions.length > 1 ? page.versions : []
  return {
    words: wordsOf(language), home: addressOf(language, 'home'), description: page?.description,
    alternates: versions.map((version) => ({ lang: hreflang[version.language], href: version.address })),
    menu: [...items(language, menus[language], path), ...switchesOf(path, language)],
    foot: language === 'en' ? items('en', englishFoot, path) : items('nl', dutchFoot, path),
  }
}

/** Where somebody finds most of what there is, for a page that was not found. */
export const mainPages = (language: Language): Item[] =>
  allPages.pages.filter((page) => page.language === language && ['hulp', 'uitleg', 'regio'].includes(page.section) && page.product === undefined)
    .map((page) => ({ href: page.address, label: page.title }))
