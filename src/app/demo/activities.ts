import { addMonths } from '../../kernel/day.ts'
import type { LifeArea } from '../../modules/continuum/index.ts'
import { facts } from './facts.ts'
import { seededId } from '../../kernel/id.ts'
import type { World } from './world.ts'

type Offer = readonly [name: string, about: string, place: string, times: string, costs: string, contact: string, lifeArea: LifeArea]

// Invented, all of it: the program marks it as example values.
const everywhere: readonly Offer[] = [
  ['Open koffietafel', 'Koffie drinken met mensen uit de buurt. Niemand vraagt waarom u er bent.', 'Buurthuis', 'Elke woensdag van 10 tot 12 uur', 'Gratis', 'Loop zo binnen', 'social-contacts'],
  ['Administratie-ochtend', 'Neem uw post mee. Een vrijwilliger leest mee en helpt met formulieren.', 'Bibliotheek', 'Elke dinsdag van 9.30 tot 11.30 uur', 'Gratis', 'Loop zo binnen', 'money'],
  ['Wandelgroep', 'Rustig wandelen, ongeveer een uur. U mag op elk moment teruggaan.', 'Start bij het buurthuis', 'Elke donderdag om 14 uur', 'Gratis', 'Loop zo mee', 'physical-health'],
]
const somewhere: Readonly<Record<string, Offer>> = {
  '0327': ['Repaircafé', 'Samen kapotte spullen maken. Meehelpen mag ook, zonder ervaring.', 'Wijkcentrum', 'Elke eerste zaterdag van 10 tot 13 uur', 'Gratis; materiaal tegen kostprijs', 'Loop zo binnen', 'day-and-work'],
  '0307': ['Moestuin van de buurt', 'Zaaien, oogsten en samen eten. Een vaste tuinman is erbij.', 'Buurttuin', 'Dinsdag en vrijdag vanaf 10 uur', 'Gratis', 'Loop zo binnen', 'day-and-work'],
  '0308': ['Samen koken', 'Met zes mensen koken en aan tafel. Iemand haalt u op als dat nodig is.', 'Dorpshuis', 'Elke maandag om 16 uur', '4 euro', 'Geef u een dag van tevoren op bij de balie', 'social-contacts'],
  '0342': ['Zangkoor zonder noten', 'Iedereen kan meedoen. Luisteren mag ook.', 'Kerkzaal', 'Elke woensdag om 19.30 uur', '2 euro', 'Loop zo binnen', 'social-contacts'],
}

/** What there is to join in each municipality of the region. */
export function addActivities({ book, today }: World): void {
  for (const { code, name: place } of facts.municipalities) {
    for (const offer of [...everywhere, ...(somewhere[code] ? [somewhere[code]] : [])]) {
      const [name, about, where, times, costs, contact, life_area] = offer
      book.add('continuum.neighbourhood_activity', {
        id: seededId(`neighbourhood activity ${code} ${name}`, 0), municipality: code, name, about, place: `${where}, ${place}`, times, costs, contact, life_area, from_day: addMonths(today, -8), example_value: true,
      })
    }
  }
}
