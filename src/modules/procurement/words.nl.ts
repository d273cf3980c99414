import type { Standing } from './model.ts'

export const words = {
  title: 'Met wie hebben wij een contract?',
  titleOwn: 'Welke contracten heeft mijn organisatie?',
  intro: 'Elk contract geldt voor één product en één periode. Een einde dat eraan komt staat bovenaan.',
  contracts: 'Contracten', prices: 'Tarieven per dag',
  earlier: 'Wat gold er vroeger?', earlierContracts: 'Afgelopen contracten', earlierPrices: 'Vroegere tarieven per dag',
  noContracts: 'Er staan geen contracten.', noPrices: 'Er staan geen tarieven.',
  provider: 'Aanbieder', product: 'Product', period: 'Periode', standing: 'Stand', answer: 'Telefoon', arrive: 'Aan de deur', perDay: 'Per dag', source: 'Bron',
  open: 'zonder einddatum', example: 'voorbeeldwaarde', now: 'geldt nu',
  exampleTitle: 'Voorbeeldwaarden',
  exampleText: 'Bedragen en tijden met het woord voorbeeldwaarde zijn verzonnen. De regio vult hier haar eigen contracten in.',
  seconds: (count: number) => `binnen ${count} seconden`,
  minutes: (count: number) => `binnen ${count} minuten`,
  nothing: 'niet afgesproken',
  fromUntil: (from: string, until: string) => `${from} tot en met ${until}`,
  fromOpen: (from: string) => `vanaf ${from}`,
  ending: (count: number) => (count === 1 ? 'Eén contract loopt binnen zes maanden af' : `${count} contracten lopen binnen zes maanden af`),
  endingText: 'Regel op tijd wie de mensen verder helpt. Niemand mag een dag zonder ondersteuning zijn.',
  menu: 'Contracten',
} as const

export const standingNames: Readonly<Record<Standing, string>> = { coming: 'begint nog', running: 'loopt', ending: 'loopt af', ended: 'afgelopen' }
