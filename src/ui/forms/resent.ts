import { createContext } from 'preact'

/** The form that comes back filled in: where it goes, on which version it was based, whether somebody else changed the same meanwhile, and whether it waited for her to sign in again. */
export type Resent = { kept: boolean; action: string; version: string | undefined; conflict: boolean }

/** The form of this page that was sent and comes back, if any; set once by renderPage. */
export const ResentForm = createContext<Resent | undefined>(undefined)
