import type { Sentences } from '../kernel/language.ts'
import type { MenuGroupName } from '../platform/http/menu.ts'
import type * as nl from './words.nl.ts'

/** Only what stands around a page that comes in English. */
export const menuTitles: Partial<Readonly<Record<MenuGroupName, string>>> = { resident: 'My place', work: 'My work' }

export const words: Partial<Sentences<typeof nl.words>> & { inEnglish: string } = {
  inEnglish: 'English',
  callWithout: 'Do you need help now? You can call without signing in.', callNumber: (number) => `Call ${number}`,
  typedKept: 'You were away too long. What you typed was kept: sign in with the same account and it is there again.',
  signedOut: 'You are signed out. Calls no longer come in here.', signInAgain: 'Sign in again and go on here',
  signIn: 'Sign in', signInIntro: 'Do you work in the region? Sign in with the account of your organisation.',
  signInOrganisation: 'Sign in with my organisation', noOrganisation: 'Signing in with your organisation was not set up here yet.',
  otherWays: 'Do you live here, or do you look along?', withCard: 'Sign in with a personal card', withCode: 'Do you look along with somebody? Sign in with a code', invited: 'Were you just invited? Fill in your code',
  demoTitle: 'Look around in the demo',
  forWorkers: 'This page is for people who work in support. You did nothing wrong. What is for you is on your own page. Are you looking for something and is it not there? Ask the support worker.', toMine: 'To my own page',
  back: 'Back', toStart: 'To my first page', home: 'To the front page', myStart: 'Begin', lookingFor: 'Maybe you are looking for this',
}
