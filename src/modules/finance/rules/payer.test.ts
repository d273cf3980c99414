import { expect, test } from 'vitest'
import { day } from '../../../kernel/day.ts'
import type { HomeFact } from '../model.ts'
import { type PayerFacts, payerOn } from './payer.ts'

const period = (from: string, until: string | null = null) => ({ from: day(from), until: until === null ? null : day(until) })
const home = (fact: HomeFact['fact'], municipality: string, from = '2018-01-01', until: string | null = null): HomeFact => ({ fact, municipality, ...period(from, until) })

// The paying regimes and memberships of the region (data/region-amersfoort).
const region: Omit<PayerFacts, 'homes'> = {
  regimes: [
    { service: 'maatschappelijke-opvang', regime: 'centre-municipality', ...period('2018-01-01', '2022-01-01') },
    { service: 'maatschappelijke-opvang', regime: 'own-municipality', ...period('2022-01-01') },
    { service: 'beschermd-wonen', regime: 'centre-municipality', ...period('2018-01-01', '2022-01-01') },
    { service: 'beschermd-wonen', regime: 'own-municipality', ...period('2022-01-01') },
    { service: 'eigen-huis', regime: 'own-municipality', ...period('2018-01-01') },
    { service: 'vrouwenopvang', regime: 'centre-municipality', ...period('2018-01-01') },
  ],
  memberships: ['0307', '0308', '0327', '0342', '0345'].flatMap((municipality) => ['maatschappelijke-opvang', 'beschermd-wonen', 'vrouwenopvang'].map((service) => ({
    municipality, service, ...period('2018-01-01', municipality === '0345' && service !== 'vrouwenopvang' ? '2022-01-01' : null),
  }))),
  municipalities: ['0307', '0308', '0327', '0342', '0345'],
  centre: '0307',
}

const mira = [home('origin', '0327'), home('residence', '0327')]
const veenendaal = [home('origin', '0345'), home('residence', '0345')]
// From Baarn, in protected housing in Amersfoort since 2023, to a flat in Soest in 2026.
const moved = [home('origin', '0308'), home('residence', '0307', '2023-01-01', '2026-04-01'), home('residence', '0342', '2026-04-01')]

test.each([
  ['Mira at home: Leusden, not Amersfoort', mira, 'eigen-huis', '2026-11-21', '0327', 'own-municipality', 'residence'],
  ['Mira in protected living, before 2022: the centre pays', mira, 'beschermd-wonen', '2021-12-31', '0307', 'centre-municipality', 'centre-pays'],
  ['Mira in protected living, from 2022: where she came from', mira, 'beschermd-wonen', '2022-01-01', '0327', 'own-municipality', 'origin'],
  ['Veenendaal, shelter, the last day in the region', veenendaal, 'maatschappelijke-opvang', '2021-12-31', '0307', 'centre-municipality', 'centre-pays'],
  ['Veenendaal, shelter, the first day outside', veenendaal, 'maatschappelijke-opvang', '2022-01-01', '0345', 'own-municipality', 'origin'],
  ['Veenendaal, protected living, the last day', veenendaal, 'beschermd-wonen', '2021-12-31', '0307', 'centre-municipality', 'centre-pays'],
  ['Veenendaal, protected living, after', veenendaal, 'beschermd-wonen', '2022-01-01', '0345', 'own-municipality', 'origin'],
  ['Veenendaal, own home, before', veenendaal, 'eigen-huis', '2021-12-31', '0345', 'own-municipality', 'residence'],
  ['Veenendaal, own home, after', veenendaal, 'eigen-huis', '2022-01-01', '0345', 'own-municipality', 'residence'],
  ['From Baarn, living in Amersfoort because of care: Baarn', moved, 'beschermd-wonen', '2025-06-01', '0308', 'own-municipality', 'origin'],
  ['From Baarn, on the day she gets a flat in Soest: Soest', moved, 'eigen-huis', '2026-04-01', '0342', 'own-municipality', 'residence'],
  ['The day before, at home in Amersfoort', moved, 'eigen-huis', '2026-03-31', '0307', 'own-municipality', 'residence'],
  ['No address at all', [], 'maatschappelijke-opvang', '2026-01-01', '0307', 'own-municipality', 'no-fixed-address'],
  ['From a municipality outside the region', [home('origin', '0344')], 'maatschappelijke-opvang', '2026-01-01', '0307', 'own-municipality', 'from-outside'],
  ['Only registered (BRP)', [home('registration', '0308')], 'eigen-huis', '2026-01-01', '0308', 'own-municipality', 'registration'],
  ['The receiving municipality never pays for being chosen', [home('receiving', '0342')], 'beschermd-wonen', '2026-01-01', '0307', 'own-municipality', 'no-fixed-address'],
] as const)('%s', (_, homes, service, on, municipality, regime, because) => {
  expect(payerOn({ ...region, homes }, service, day(on))).toEqual({ ok: true, value: { municipality, regime, because } })
})

test('under the centre regime a municipality that left pays itself', () => {
  const facts = { ...region, homes: veenendaal, regimes: [{ service: 'beschermd-wonen', regime: 'centre-municipality' as const, ...period('2018-01-01') }] }
  expect(payerOn(facts, 'beschermd-wonen', day('2022-01-01'))).toEqual({ ok: true, value: { municipality: '0345', regime: 'own-municipality', because: 'left-region' } })
})

test.each(['2020-01-01', '2026-01-01'])('women’s shelter has no cost of one person (%s)', (on) => {
  expect(payerOn({ ...region, homes: veenendaal }, 'vrouwenopvang', day(on))).toMatchObject({ ok: false, refusal: { code: 'no-cost-per-person' } })
})

test('without a regime nobody is said to pay', () => {
  expect(payerOn({ ...region, homes: mira }, 'eigen-huis', day('2017-12-31'))).toMatchObject({ ok: false, refusal: { code: 'no-regime' } })
})
