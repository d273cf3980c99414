import { Type } from 'typebox'
import { addDays, type Day, formatDay } from '../../../kernel/day.ts'
import { ok } from '../../../kernel/result.ts'
import { form, type Visit } from '../../../platform/http/route.ts'
import { Button, DateField, ErrorSummary, Form, NumberField, Radios, TextArea } from '../../../ui/forms.tsx'
import { Card, Notice, PageHead, Stack } from '../../../ui/parts.tsx'
import { fullName, openVisited } from '../../people/index.ts'
import { bookRespite, nightNow, respiteNights } from '../actions/stays.ts'
import { respiteAhead, respiteLimit } from '../actions/waiting.ts'
import { words } from '../words.nl.ts'
import { fieldOf } from './chips.tsx'

const w = words.respite
const lookAhead = 14

type PlaceNights = { id: string; name: string; free: Day[] }

async function nightsAhead(visit: Visit): Promise<PlaceNights[]> {
  const from = nightNow(visit.tx)
  const places = new Map<string, PlaceNights>()
  for (const night of await respiteNights(visit.tx, from, addDays(from, lookAhead))) {
    const place = places.get(night.placeId) ?? { id: night.placeId, name: `${night.location}, ${night.place}`, free: [] }
    places.set(night.placeId, { ...place, free: night.taken ? place.free : [...place.free, night.day] })
  }
  return [...places.values()]
}

/** Days that follow each other as one stretch: "21 t/m 23 nov.". */
function stretches(free: readonly Day[]): string {
  const found: [Day, Day][] = []
  for (const one of free) {
    const last = found.at(-1)
    if (last && addDays(last[1], 1) === one) last[1] = one
    else found.push([one, one])
  }
  return found.map(([a, b]) => (a === b ? formatDay(a, 'nl', 'short') : `${formatDay(a, 'nl', 'short')} t/m ${formatDay(b, 'nl', 'short')}`)).join(', ')
}

const input = Type.Object({
  plek: Type.String({ format: 'uuid' }), vanaf: Type.String({ format: 'date' }), nachten: Type.Integer({ minimum: 1, maximum: respiteLimit.value }), reden: Type.String({ minLength: 5, maxLength: 500 }),
})
const base = (visit: Visit): string => `/mensen/${visit.params['persoon'] ?? ''}`

/** Booking a respite place for somebody, by her worker or by who answers the line at night. */
export const respiteForm = form(
  '/mensen/:persoon/logeren', { may: 'book-respite', log: 'respite-booked', input, fields: { plek: w.place, vanaf: w.from, nachten: w.nights, reden: w.reason } },
  async (visit, state) => {
    const file = await openVisited(visit, ['file', 'case', 'night'])
    if (!file.ok) return file
    const places = await nightsAhead(visit)
    const open = places.filter((place) => place.free.length > 0)
    const night = nightNow(visit.tx)
    const startsWith = open.find((place) => place.free[0] === night)?.id ?? open[0]?.id
    return ok({
      title: w.title, crumbs: [{ label: fullName(file.value.person), href: base(visit) }, { label: words.stays.book }],
      body: (
        <Stack>
          <ErrorSummary errors={state.errors} />
          <PageHead title={w.title} intro={w.intro} />
          {open.length === 0 ? <Notice tone="attention">{w.noneFree}</Notice> : (
            <Card>
              <Form action={`${base(visit)}/logeren`} token={state.token}>
                <Radios {...fieldOf(state, 'plek', startsWith)} label={w.place} required options={open.map((place) => ({ value: place.id, label: place.name, hint: w.freeOn(stretches(place.free)) }))} />
                <DateField {...fieldOf(state, 'vanaf', night)} label={w.from} hint={w.fromHint(respiteAhead.value)} required min={night} max={addDays(night, respiteAhead.value)} />
                <NumberField {...fieldOf(state, 'nachten', '3')} label={w.nights} hint={w.limit(respiteLimit.value)} required />
                <TextArea {...fieldOf(state, 'reden')} label={w.reason} hint={w.reasonHint} required maxLength={500} rows={3} />
                <p><Button size="large">{w.book}</Button></p>
              </Form>
            </Card>
          )}
        </Stack>
      ),
    })
  },
  async (visit, wish) => {
    const file = await openVisited(visit, ['file', 'case', 'night'])
    if (!file.ok) return file
    const done = await bookRespite(visit.tx, file.value, { place: wish.plek, from: wish.vanaf as Day, nights: wish.nachten, reason: wish.reden })
    return done.ok ? ok(`${base(visit)}/verblijf`) : done
  },
)
