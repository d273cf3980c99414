import { expect, test } from 'vitest'
import { personas } from '../src/app/demo/personas.ts'
import { firstScreens } from '../src/modules/desks/index.ts'
import type { Role } from '../src/modules/staff/index.ts'
import { openHouse, signIn } from './house.ts'

// Just after midnight, a Sunday, the nights of summer and winter time, the last day of February, New Year's morning.
const moments = ['2026-11-22T00:20:00+01:00', '2027-03-28T03:30:00+02:00', '2026-10-25T02:30:00+01:00', '2028-02-29T23:50:00+01:00', '2027-01-01T08:00:00+01:00']

test.each(moments)('the demo that is first started on %s opens for everybody', async (moment) => {
  const house = await openHouse({}, { moment })
  try {
    for (const persona of personas) {
      const screen = await (await signIn(house, persona.slug)).get(firstScreens[persona.role as Role])
      expect(screen.status, persona.slug).toBe(200)
    }
  } finally {
    await house.stop()
  }
}, 120_000)
