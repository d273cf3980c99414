import { Type } from 'typebox'
import { timeOf } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/result.ts'
import { button, type Visit } from '../../../platform/http/route.ts'
import { Button, ButtonRow, Form } from '../../../ui/forms.tsx'
import { Stack } from '../../../ui/parts.tsx'
import { callOffHeldBed, type Expected as ExpectedGuest } from '../actions/held-beds.ts'
import { arriveAtHeldBed } from '../actions/night.ts'
import { words } from '../words.nl.ts'

const w = words.held
const base = '/nacht/verwacht'

/** Who is on the way to this door, with the bed that waits and until when. Never why she was sent on. */
export const Expected = ({ guests, visit }: { guests: readonly ExpectedGuest[]; visit: Visit }) => (
  <Stack>
    {guests.map((guest) => (
      <div>
        <p><strong>{guest.name ?? w.unnamed}</strong><br />{w.waits(guest.place, timeOf(guest.until))} {w.receipt(guest.receipt)}</p>
        <ButtonRow>
          <Form action={`${base}/${guest.id}/is-er`} token={visit.token}><Button>{w.arrived}</Button></Form>
          <Form action={`${base}/${guest.id}/komt-niet`} token={visit.token}><Button tone="quiet">{w.callOff}</Button></Form>
        </ButtonRow>
      </div>
    ))}
  </Stack>
)

const common = { may: 'register-night', input: Type.Object({}), back: () => '/nacht' }

const arriveButton = button(`${base}/:bed/is-er`, { ...common, log: 'held-bed-reached' }, async (visit) => {
  const done = await arriveAtHeldBed(visit.tx, visit.params['bed'] ?? '')
  return done.ok ? ok('/nacht?gelukt=bed') : done
})

const callOffButton = button(`${base}/:bed/komt-niet`, { ...common, log: 'held-bed-called-off' }, async (visit) => {
  const done = await callOffHeldBed(visit.tx, visit.params['bed'] ?? '')
  return done.ok ? ok('/nacht?gelukt=vrij') : done
})

export const expectedPages = [arriveButton, callOffButton]
