import { Type } from 'typebox'
import { ok } from '../../../kernel/result.ts'
import { listAnswer, listOf, pageOf, paging } from '../../../platform/http/openapi.ts'
import { get } from '../../../platform/http/route.ts'
import { placesOn } from '../actions/figures.ts'
import { bedBoard } from '../actions/night.ts'
import { count, dayIn, dayOrNull, id, text, textOrNull, yesNo } from './properties.ts'

const location = Type.Object({
  id, naam: text('Smallehof'), aanbieder: text('Eemhoeve'), gemeente: text('0307'), product: text('dag-en-nachtopvang'), logeren: yesNo(false), nachtopvang: yesNo(true),
  telefoon: textOrNull('033-0000000'), plekken: count(24), bezet: count(22), vrij: count(2), extraBedden: count(0),
})

const listLocations = get('/locaties', {
  may: 'see-beds', log: 'locations-listed', operation: 'lijstLocaties', tag: 'Plaatsing', summary: 'Alle locaties met hoe vol zij vannacht zijn, zonder personen', query: paging, answer: listOf(location),
}, async (visit) => {
  const paged = pageOf(visit.query)
  const rows = (await bedBoard(visit.tx)).slice(paged.offset, paged.offset + paged.limit + 1).map((beds) => ({
    id: beds.locationId, naam: beds.location, aanbieder: beds.provider, gemeente: beds.municipality, product: beds.product, logeren: beds.respite, nachtopvang: beds.night,
    telefoon: beds.phone, plekken: beds.capacity, bezet: beds.taken, vrij: beds.free, extraBedden: beds.extra,
  }))
  return ok({ body: listAnswer('/locaties', paged, rows) })
})

const place = Type.Object({ id, naam: text('Kamer 4'), locatie: id, locatieNaam: text('Groeihuis'), gemeente: text('0307'), product: text('bw-herstel-en-groei'), vanaf: dayIn('2021-01-01'), tot: dayOrNull('2027-01-01') })

const listPlaces = get('/plaatsen', {
  may: 'see-beds', log: 'places-listed', operation: 'lijstPlaatsen', tag: 'Plaatsing', summary: 'Alle plekken die vandaag bestaan, zonder personen', query: paging, answer: listOf(place),
}, async (visit) => {
  const paged = pageOf(visit.query)
  const rows = (await placesOn(visit.tx, visit.tx.today, paged.offset, paged.limit + 1)).map((one) => ({
    id: one.id, naam: one.name, locatie: one.locationId, locatieNaam: one.location, gemeente: one.municipality, product: one.product, vanaf: one.from, tot: one.until,
  }))
  return ok({ body: listAnswer('/plaatsen', paged, rows) })
})

export const placesApi = [listLocations, listPlaces]
