import { type Static, Type } from 'typebox'
import { ok } from '../../kernel/result.ts'
import { get, post } from '../../platform/http/route.ts'
import { openVisited } from './actions/files.ts'
import { findVisited, residences } from './actions/persons.ts'
import type { AccessKind, Hit, OpenFile, Residence } from './model.ts'

const id = Type.String({ format: 'uuid', examples: ['0192f0c1-7d3c-7f5e-9a51-2f6f1f0e7a10'] })
const dayOrNull = (example: string) => Type.Union([Type.String({ format: 'date' }), Type.Null()], { examples: [example] })
const textOrNull = (example: string) => Type.Union([Type.String(), Type.Null()], { examples: [example] })

const factNames = { origin: 'herkomst', residence: 'woonplaats', registration: 'inschrijving', receiving: 'ontvangend' } as const
const kindNames: Readonly<Record<AccessKind, string>> = { file: 'dossier', case: 'zaak', night: 'nacht', amounts: 'bedragen', shared: 'gedeeld', contact: 'contact', own: 'eigen' }

const client = Type.Object({
  id,
  voornamen: Type.String({ examples: ['Mira Johanna'] }),
  roepnaam: Type.String({ examples: ['Mira'] }),
  achternaam: Type.String({ examples: ['Harmsen'] }),
  geboortedatum: dayOrNull('1976-05-03'),
  telefoon: textOrNull('06-00000000'),
  email: textOrNull('mira@voorbeeld.example'),
  adres: Type.Union([Type.Object({
    straat: Type.String({ examples: ['Voorbeeldstraat 1'] }), postcode: Type.String({ examples: ['3830 XX'] }), plaats: Type.String({ examples: ['Leusden'] }),
  }), Type.Null()]),
  woonplaatsen: Type.Array(Type.Object({
    feit: Type.Enum(['herkomst', 'woonplaats', 'inschrijving', 'ontvangend'], { examples: ['herkomst'] }),
    gemeente: Type.String({ examples: ['0327'] }),
    vanaf: Type.String({ format: 'date', examples: ['2018-01-01'] }),
    tot: dayOrNull('2026-01-01'),
  })),
  inzage: Type.String({ description: 'Hoever uw inzagerecht reikt', examples: ['dossier'] }),
})

const hit = Type.Object({ id, naam: Type.String({ examples: ['Mira Harmsen'] }), geboortedatum: dayOrNull('1976-05-03'), woonplaats: textOrNull('Leusden') })

const clientOf = ({ person, kind }: OpenFile, lived: readonly Residence[]): Static<typeof client> => ({
  id: person.id, voornamen: person.firstNames, roepnaam: person.callName, achternaam: person.familyName, geboortedatum: person.birthDate,
  telefoon: person.phone, email: person.email,
  adres: person.address && { straat: person.address.street, postcode: person.address.postcode, plaats: person.address.town },
  woonplaatsen: lived.map((one) => ({ feit: factNames[one.fact], gemeente: one.municipality, vanaf: one.from, tot: one.until })),
  inzage: kindNames[kind],
})

const hitOf = (found: Hit): Static<typeof hit> => ({ id: found.id, naam: found.name, geboortedatum: found.birthDate, woonplaats: found.town })

const readClient = get('/clienten/:persoon', {
  may: 'open-file', log: 'client-read', operation: 'leesClient', summary: 'De gegevens van één persoon, als u daar recht op hebt', tag: 'Clienten', answer: client,
}, async (visit) => {
  const file = await openVisited(visit)
  if (!file.ok) return file
  return ok({ body: clientOf(file.value, await residences(visit.tx, file.value.person.id)), version: file.value.person.version })
})

const searchClients = post('/clienten/_zoek', {
  may: 'search-people', log: 'people-searched', asks: true, status: 200, operation: 'zoekClienten', tag: 'Clienten',
  summary: 'Zoek mensen bij wie u mag kijken, op deel van een naam of geboortedatum',
  body: Type.Object({ zoek: Type.String({ minLength: 1, maxLength: 100, examples: ['harm 3-5-1976'] }) }, { additionalProperties: false }),
  answer: Type.Object({ items: Type.Array(hit) }),
}, async (visit, { zoek }) => {
  const hits = await findVisited(visit, zoek, 50)
  return hits.ok ? ok({ body: { items: hits.value.map(hitOf) } }) : hits
})

export const peopleApi = [readClient, searchClients]
