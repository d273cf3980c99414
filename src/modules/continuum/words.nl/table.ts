import { type Day, formatDay } from '../../../kernel/day.ts'

/** The table of now and later: what each side reads. */
export const tableWords = {
  shared: {
    caption: 'Nu en straks', theme: 'Onderwerp', now: 'Nu', later: 'Straks', nothing: 'nog niet ingevuld', known: 'Wij weten', change: 'Verander', written: (name: string, on: Day) => `${name}, ${formatDay(on, 'nl')}`, someone: 'iemand',
    people: (count: number) => (count === 0 ? 'Er is nog niemand uitgenodigd' : count === 1 ? '1 naaste uitgenodigd' : `${count} naasten uitgenodigd`), hours: (product: string, hours: string) => `${product}, ${hours} uur per week`, lives: (town: string) => `Woont in ${town}`,
    job: (words: string, whom: string, hours: string | undefined) => `${words}${whom ? ` bij ${whom}` : ''}${hours ? `, ${hours} uur per week` : ''}`, fieldNow: 'hoe het nu is', fieldLater: 'hoe het straks is', fieldTogether: 'samen opgeschreven', act: 'Bewaar', cancel: 'Terug zonder iets te veranderen',
  },
  own: {
    title: 'Hoe is het nu, en straks?', intro: 'Vier dingen van uw leven: hoe het nu is, en hoe u het wilt. U vult dit zelf in, of samen met uw begeleider.', now: 'Hoe is het nu?', later: 'Hoe wilt u het straks?', edit: (theme: string) => `${theme}: nu en straks`,
  },
  worker: {
    title: 'Nu en straks', intro: 'Vier dingen van het leven van deze inwoner: hoe het nu is, en hoe het straks moet worden. Vul dit samen in.', now: 'Hoe is het nu?', later: 'Hoe wil de inwoner het straks?', edit: (theme: string) => `${theme}: nu en straks`,
    together: 'Dit schreven we samen op, in de woorden van de inwoner.',
  },
} as const
