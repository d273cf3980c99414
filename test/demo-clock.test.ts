import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../src/kernel/day.ts'
import { atTime, dayOf, instant } from '../src/kernel/instant.ts'
import { openHouse, type TestHouse } from './house.ts'

let house: TestHouse
beforeAll(async () => { house = await openHouse() })
afterAll(async () => { await house.stop() })

const post = (fields: Record<string, string>) => fetch(`${house.url}/demo/klok`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual', headers: { origin: house.url } })
const now = async () => instant(((await (await fetch(`${house.url}/demo/klok`, { headers: { accept: 'application/json' } })).json()) as { nu: string }).nu)

describe('the clock of the demo', () => {
  test.each([
    [{ dag: '2026-13-40', tijd: '08:00' }, 'vul een dag en een tijd in'],
    [{ dag: '2026-11-22', tijd: 'acht uur' }, 'vul een dag en een tijd in'],
    [{ verzet: 'een uurtje' }, 'vul een dag en een tijd in'],
    [{}, 'vul een dag en een tijd in'],
    [{ dag: '2026-11-20', tijd: '08:00' }, 'kan niet terug'],
  ])('%o is refused with a sentence and moves nothing', async (fields, sentence) => {
    const before = dayOf(await now())
    const answer = await post(fields)
    expect(answer.status).toBe(400)
    const html = await answer.text()
    expect(html).toContain(sentence)
    if ('dag' in fields && fields.dag.startsWith('2026-11')) expect(html).toContain(`value="${fields.dag}"`)
    expect(dayOf(await now())).toBe(before)
  })

  test('moves by a step, to tomorrow morning and to a moment', async () => {
    const start = await now()
    expect((await post({ verzet: 'PT10M' })).headers.get('location')).toBe('/demo/klok')
    const tomorrow = addDays(dayOf(start), 1)
    for (const [fields, reached] of [[{ verzet: 'morgen' }, atTime(tomorrow, '08:00')], [{ dag: tomorrow, tijd: '09:30' }, atTime(tomorrow, '09:30')]] as const) {
      for (let to = (await post(fields)).headers.get('location'); to !== '/demo/klok'; to = (await post({ op: reached })).headers.get('location')) {
        expect(to, 'else it stopped on the way, and says where it wants to be').toBe(`/demo/klok?doel=${reached}`)
        expect(await (await fetch(house.url + to)).text()).toContain('Ga verder')
      }
      expect((await now()).slice(0, 16)).toBe(reached.slice(0, 16))
    }
  }, 120_000)
})
