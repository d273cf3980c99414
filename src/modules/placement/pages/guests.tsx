import { Type } from 'typebox'
import { formatDay, parseDay } from '../../../kernel/day.ts'
import { type Instant, timeOf } from '../../../kernel/instant.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { birthField } from '../../../platform/http/input.ts'
import { form, type FormState, question, type View, type Visit } from '../../../platform/http/route.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { Button, DateField, ErrorSummary, Form, LinkButton, Select, TextField } from '../../../ui/forms.tsx'
import { Card, DataTable, PageHead, Stack } from '../../../ui/parts.tsx'
import { samePersonQuestion } from '../../people/index.ts'
import { findGuests, recentGuests, shelterDesk } from '../actions/guests.ts'
import { expectedTonight } from '../actions/held-beds.ts'
import { bedsTonight, registerNewGuest } from '../actions/night.ts'
import { bedsTonightOf } from '../actions/night-register.ts'
import { words } from '../words.nl.ts'
import { fieldOf } from './chips.tsx'

const w = words.guest
const path = '/nacht/inschrijven'

type Row = { id: string; name: string; more: string }
/** Where a guest has a bed tonight: she sleeps in it, or it is held for her. */
type Tonight = { sleeps: ReadonlyMap<string, { location: string; place: string }>; waits: ReadonlyMap<string, { location: string; until: Instant }> }

async function tonightOf(tx: Tx, people: readonly string[]): Promise<Tonight> {
  const expected = await expectedTonight(tx)
  return { sleeps: await bedsTonightOf(tx, people), waits: new Map(expected.map((one) => [one.personId ?? '', one])) }
}

type Desk = { locationId: string; token: string; tonight: Tonight }

function GiveBed({ guest, desk: { locationId, token, tonight } }: { guest: Row; desk: Desk }) {
  const [sleeps, waits] = [tonight.sleeps.get(guest.id), tonight.waits.get(guest.id)]
  if (sleeps) return <>{w.sleepsAt(sleeps.location, sleeps.place)}</>
  return (
    <Form action="/nacht/bed" token={token}>
      {waits && <p>{w.expectedAt(waits.location, timeOf(waits.until))}</p>}
      <input type="hidden" name="persoon" value={guest.id} />
      <input type="hidden" name="locatie" value={locationId} />
      <Button>{w.giveBed}</Button>
    </Form>
  )
}

const Guests = ({ caption, rows, empty, more, desk }: { caption: string; rows: Row[]; empty: string; more: string; desk: Desk }) => (
  <DataTable caption={caption} rows={rows} empty={empty} columns={[
    { key: 'name', label: words.name, render: (row) => row.name },
    { key: 'more', label: more, render: (row) => row.more },
    { key: 'act', label: words.night.act, render: (row) => <GiveBed guest={row} desk={desk} /> },
  ]} />
)

async function guestsView(visit: Visit, state: FormState, hits?: Row[]): Promise<Result<View>> {
  const tonight = await bedsTonight(visit.tx)
  const typed = state.values['locatie'] ?? visit.query['locatie']
  const here = tonight.locations.find((one) => one.locationId === typed) ?? tonight.locations.find((one) => one.free > 0) ?? tonight.locations[0]
  const locationId = here?.locationId ?? ''
  const recent = (await recentGuests(visit.tx)).map((guest) => ({ id: guest.personId, name: guest.name, more: `${formatDay(guest.lastNight, 'nl', 'short')}, ${guest.location}` }))
  const desk = { locationId, token: visit.token, tonight: await tonightOf(visit.tx, [...recent, ...(hits ?? [])].map((one) => one.id)) }
  return ok({
    title: w.title, shell: 'night', crumbs: [{ label: words.night.menu, href: '/nacht' }, { label: here?.location ?? w.title }],
    body: (
      <Stack>
        <ErrorSummary errors={state.errors} />
        <PageHead title={w.title} meta={here?.location} actions={<LinkButton tone="quiet" href={`/nacht/nieuwe-gast?locatie=${locationId}`}>{w.fresh}</LinkButton>} />
        <Card>
          <Form action={path} token={state.token}>
            <input type="hidden" name="locatie" value={locationId} />
            <TextField {...fieldOf(state, 'naam')} label={w.search} hint={w.searchHint} autocomplete="off" maxLength={100} required />
            <p><Button>{w.searchAct}</Button></p>
          </Form>
          {hits && <Guests caption={w.found} rows={hits} empty={w.nobody} more={w.born} desk={desk} />}
        </Card>
        <Guests caption={w.recent} rows={recent} empty={w.recentEmpty} more={w.lastNight} desk={desk} />
      </Stack>
    ),
  })
}

const searchPage = question(
  path, { may: 'register-night', log: 'guests-searched', input: Type.Object({ naam: Type.String({ minLength: 1, maxLength: 100 }), locatie: Type.Optional(Type.String({ format: 'uuid' })) }), fields: { naam: words.name, locatie: words.location } },
  guestsView,
  async (visit, input) => {
    const hits = await findGuests(visit.tx, input.naam)
    if (!hits.ok) return hits
    const rows = hits.value.map((hit) => ({ id: hit.id, name: hit.name, more: hit.birthDate ? formatDay(hit.birthDate, 'nl') : '' }))
    return guestsView(visit, { values: { naam: input.naam, locatie: input.locatie }, errors: [], token: visit.token }, rows)
  },
)

const freshInput = Type.Object({
  locatie: Type.String({ format: 'uuid' }), roepnaam: Type.String({ minLength: 1, maxLength: 100 }), achternaam: Type.String({ minLength: 1, maxLength: 100 }),
  geboren: Type.Optional(Type.String(birthField)), dezelfde: Type.Optional(Type.String({ maxLength: 36 })),
})

const freshForm = form(
  '/nacht/nieuwe-gast', { may: 'register-night', log: 'new-guest-registered', input: freshInput, fields: { locatie: w.where, roepnaam: w.callName, achternaam: w.familyName, geboren: w.birthDate, dezelfde: w.same } },
  async (visit, state) => {
    const typed = { familyName: String(state.values['achternaam'] ?? ''), birthDate: parseDay(String(state.values['geboren'] ?? '')) ?? null }
    const tonight = await bedsTonight(visit.tx)
    const houses = tonight.locations.filter((one) => one.free > 0 || tonight.cold).map((one) => ({ value: one.locationId, label: `${one.location} (${words.board.free(one.free)})` }))
    return ok({
      title: w.freshTitle, shell: 'night', crumbs: [{ label: words.night.menu, href: '/nacht' }, { label: w.fresh }],
      body: (
        <Stack>
          <ErrorSummary errors={state.errors} />
          <PageHead title={w.freshTitle} intro={w.freshIntro} />
          <Form action="/nacht/nieuwe-gast" token={state.token}>
            {await samePersonQuestion(visit, shelterDesk, state, typed, false)}
            <Select {...fieldOf(state, 'locatie', visit.query['locatie'])} label={w.where} required options={houses} />
            <TextField {...fieldOf(state, 'roepnaam')} label={w.callName} required autocomplete="off" maxLength={100} />
            <TextField {...fieldOf(state, 'achternaam')} label={w.familyName} required autocomplete="off" maxLength={100} />
            <DateField {...fieldOf(state, 'geboren')} label={w.birthDate} />
            <p><Button size="large">{w.give}</Button></p>
          </Form>
        </Stack>
      ),
    })
  },
  async (visit, input) => {
    const done = await registerNewGuest(visit.tx, input.locatie, { callName: input.roepnaam, familyName: input.achternaam, birthDate: parseDay(input.geboren ?? '') ?? null }, input.dezelfde)
    return done.ok ? ok('/nacht?gelukt=bed') : done
  },
)

export const guestPages = [searchPage, freshForm]
