import type { Kind, Timing } from './model.ts'

export const words = {
  menu: 'Berichten',
  title: 'Welke start- en stopberichten zijn er?',
  intro: 'Elk bericht hoort binnen vijf werkdagen verstuurd te zijn. U ziet een kenmerk, geen naam.',
  caption: 'Berichten, de nieuwste bovenaan',
  empty: 'Er zijn nog geen berichten. Een bericht ontstaat vanzelf als ondersteuning begint of stopt.',
  how: 'Wanneer komt er geen bericht?',
  howItems: [
    'Als het sturen iemand in gevaar kan brengen (regel OP003). Daarom staat de vrouwenopvang hier nooit.',
    'Bij logeren: het huis en het traject lopen door.',
    'Als er geen aanbieder is, of het product geen plaats heeft in iWmo.',
  ],
  reference: 'Kenmerk', kind: 'Bericht', provider: 'Aanbieder', municipality: 'Gemeente', product: 'Productcategorie', day: 'Dag', due: 'Uiterlijk', timing: 'Op tijd', reason: 'Reden',
  page: (page: number) => `Bladzijde ${page}`,
} as const

export const kindNames: Readonly<Record<Kind, string>> = { '305': 'start (305)', '307': 'stop (307)' }
export const timingNames: Readonly<Record<Timing, string>> = { 'planned': 'gepland', 'in-time': 'op tijd', 'late': 'te laat' }

/** iWmo WMO588, in our own words. */
const reasonNames: Readonly<Record<string, string>> = {
  '02': 'overleden', '19': 'volgens plan', '20': 'tijdelijk gestopt', '21': 'op wens van de cliënt', '22': 'op initiatief van de aanbieder', '23': 'in overleg',
  '31': 'verhuisd', '36': 'door de gemeente', '37': 'andere ondersteuning gevraagd', '38': 'naar een andere aanbieder', '39': 'naar een andere wet (Wlz of Zvw)',
}

export const reasonName = (code: string | null): string => (code === null ? '' : `${code} ${reasonNames[code] ?? ''}`.trim())
