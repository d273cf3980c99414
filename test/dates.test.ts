import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allRoutes } from '../src/app/program.ts'
import { AHEAD } from '../src/kernel/ahead.ts'
import { addDays, addMonths, day } from '../src/kernel/day.ts'
import { checkDays, readForm } from '../src/platform/http/input.ts'
import type { Route } from '../src/platform/http/route.ts'
import { openHouse, personId, signIn, type TestHouse, tokenOf } from './house.ts'

const today = day('2026-11-21')
const routes = allRoutes({ mode: 'demo', oidc: undefined })

type Dated = { said: string; route: Route; field: string; kind: 'planned' | 'holds' }
const propertiesOf = (route: Route): [string, { format?: string; 'x-ahead'?: string }][] => {
  const schema = route.kind === 'form' || route.kind === 'button' ? route.input : route.kind === 'api' ? route.body : undefined
  return schema && 'properties' in schema ? Object.entries(schema.properties as object) : []
}
const dated: Dated[] = routes.flatMap((route) => propertiesOf(route).filter(([, { format, 'x-ahead': ahead }]) => format === 'date' && ahead !== 'birth').map(([field, { 'x-ahead': ahead }]) =>
  ({ said: `${route.kind} ${route.path} ${field}`, route, field, kind: ahead === 'holds' ? 'holds' : 'planned' })))
const schemaOf = (route: Route) => (route.kind === 'form' || route.kind === 'button' ? route.input : route.kind === 'api' ? route.body : undefined)

test('there are forms with a day, and few days may lie further ahead than what is planned', () => {
  expect(dated.length).toBeGreaterThan(30)
  expect(dated.filter(({ kind }) => kind === 'holds').map(({ said }) => said).toSorted()).toEqual([
    'api /aanvragen/:aanvraag/besluit datumTotEnMet', 'form /aanvragen/:aanvraag datumTot', 'form /mensen/:persoon/vertegenwoordigers tot',
  ])
})

test.each(dated.map((one) => [one.said, one] as const))('%s takes no day in 2090, and none in 1890', (_said, { route, field, kind }) => {
  const code = kind === 'holds' ? 'term-too-far' : 'day-too-far'
  const last = addMonths(today, 12 * AHEAD[kind])
  const outcome = (on: string) => { const checked = checkDays(schemaOf(route), { [field]: on }, today); return checked.ok ? 'taken' : [checked.refusal.code, checked.refusal.field] }
  expect([outcome('2090-01-01'), outcome(addDays(last, 1)), outcome(last), outcome(today)]).toEqual([[code, field], [code, field], 'taken', 'taken'])
  if (route.kind !== 'form' && route.kind !== 'button') return
  const read = readForm({ [field]: '1890-01-01' }, route.input, {})
  expect('errors' in read ? read.errors.map((one) => one.field) : []).toContain(field)
})

describe('at the front door', () => {
  let house: TestHouse
  beforeAll(async () => { house = await openHouse() }, 120_000)
  afterAll(() => house.stop())

  const mira = personId('Mira Harmsen')
  const forms: [string, string, Record<string, string | string[]>, string][] = [
    ['begeleider', `/mensen/${mira}/afspraken`, { dag: '2090-01-01', begin: '10:00', eind: '11:00', hoe: 'at-home' }, 'dag'],
    ['nachtdienst', '/rooster/afwezig', { soort: 'vrij', van: '2090-01-01', tot: '2090-01-02' }, 'van'],
    ['teamleider', '/team/afwezig', { wie: mira, van: '2090-01-01', tot: '2090-01-05' }, 'van'],
    ['coordinator-247', '/rooster/op-dienst', { lijn: mira, rol: 'night-worker', wie: mira, vanDag: '2090-01-01', vanTijd: '10:00', totDag: '2090-01-01', totTijd: '12:00' }, 'vanDag'],
  ]
  test.each(forms)('%s at %s reads at the field that the year cannot be right', async (persona, path, fields, field) => {
    const answer = await (await signIn(house, persona)).fill(path, fields)
    const html = await answer.text()
    expect([answer.status, html.includes(`href="#veld-${field}"`), html.includes('jaar vooruit. Kijk of het jaar klopt.'), html.includes('2090-01-01')]).toEqual([400, true, true, true])
  })

  test('nobody is put on a shift of years', async () => {
    const wim = await signIn(house, 'coordinator-247')
    const html = await (await wim.get('/rooster/op-dienst')).text()
    const first = (name: string): string => html.match(new RegExp(`name="${name}"[\\s\\S]*?value="([0-9a-f-]{36})"`))?.[1] ?? ''
    const answer = await wim.fill('/rooster/op-dienst', { lijn: first('lijn'), rol: 'night-worker', wie: first('wie'), vanDag: '1950-01-01', vanTijd: '10:00', totDag: '2026-12-01', totTijd: '12:00' })
    expect([answer.status, (await answer.text()).includes('Een dienst duurt hoogstens 7 dagen.')]).toEqual([409, true])
  })

  test('the API says it too, at the field', async () => {
    const answer = await fetch(`${house.url}/api/v1/clienten/${mira}/trajecten`, { method: 'POST', headers: { authorization: `Bearer ${await tokenOf(house, 'begeleider')}`, 'content-type': 'application/json', 'idempotency-key': 'dates' }, body: JSON.stringify({ product: 'vinger-aan-de-pols', urenPerWeek: 2, vanaf: '2090-01-01', wens: 'samen', reden: 'Het gaat beter met haar' }) })
    expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ type: 'urn:sluitend:fout:day-too-far', errors: [expect.objectContaining({ field: 'vanaf' })] })])
  })
})
