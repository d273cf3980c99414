import { timeOf } from '../../../kernel/instant.ts'
import type { Proposed } from '../model/dispatch.ts'
import { languageNames, skillNames } from './roster.ts'

const names: Readonly<Record<string, string>> = { ...languageNames, ...skillNames }
const speaks = (need: string): boolean => need in languageNames

/** What is needed, as people read it; what nobody knows is left out. */
export const needNames = (needs: readonly string[]): string[] => needs.flatMap((one) => names[one] ?? [])

const distance = ({ km }: Proposed): string => (km === null ? 'afstand onbekend' : km === 0 ? 'in dezelfde gemeente' : `ongeveer ${km} km`)
const free = ({ busy, heardBy }: Proposed): string => (!busy ? 'vrij' : heardBy ? `nu bij een ander, bericht vóór ${timeOf(heardBy)}` : 'nu bij een ander')
const load = ({ visits }: Proposed): string[] => (visits === 0 ? [] : [visits === 1 ? 'al 1 bezoek in deze dienst' : `al ${visits} bezoeken in deze dienst`])

/** Why she stands where she stands: about how far, whether she is free, what she can of what is needed. */
export const whyText = (one: Proposed): string =>
  [distance(one), free(one), ...one.can.map((need) => (speaks(need) ? `spreekt ${names[need]}` : `kan: ${names[need]?.toLowerCase()}`)), ...load(one)].join(', ')

export const dispatchWords = {
  text: 'Bovenaan staat wie het eerst in aanmerking komt: vrij, kan wat nodig is, dichtbij, weinig op pad geweest. U kiest. De afstand is ongeveer: van gemeente tot gemeente, in een rechte lijn.',
  needs: 'Wat moet de bezoeker spreken of kunnen?', needsLabel: 'Kruis aan wat nodig is', needsHint: 'Wij onthouden het voor een volgende keer.', look: 'Zet de beste bovenaan', looksFor: (needs: readonly string[]) => `Gezocht: ${needs.join(', ')}.`, nobodyCan: 'Niemand in dienst kan dit. Denk aan de tolkentelefoon.',
  withColleague: (who: string) => `Ook vrij: ${who}.`,
} as const
