import { createContext } from 'preact'

/** The form that comes back filled in: where it goes, on which version it was based, and whether somebody else changed the same meanwhile. */
export type Resent = { action: string; version: string | undefined; conflict: boolean }

/** The form of this page that was sent and comes back, if any; set once by renderPage. */
export const ResentForm = createContext<Resent | undefined>(undefined)
