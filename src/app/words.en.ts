import type { MenuGroupName } from '../platform/http/menu.ts'

/** Only what stands around a page that comes in English. */
export const menuTitles: Partial<Readonly<Record<MenuGroupName, string>>> = { resident: 'My place' }

export const words = {
  inEnglish: 'English', onlyDutch: 'This page is in Dutch only. Your support worker can explain it to you. In danger? Call 112.',
} as const
