import { Type } from 'typebox'
import { addDays, formatDay } from '../../../kernel/day.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { form, page, type Visit } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, Form, LinkButton, TextArea } from '../../../ui/forms.tsx'
import { Card, DataTable, Link, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { expectedTonight } from '../actions/held-beds.ts'
import { bedsTonight } from '../actions/night.ts'
import { givenTonight, sleepersTonight, undoNight } from '../actions/night-register.ts'
import type { Sleeper } from '../model.ts'
import { words } from '../words.nl.ts'
import { fieldOf } from './chips.tsx'
import { Expected } from './expected.tsx'

const w = words.register
const path = '/nacht/register'
const crumbs = [{ label: words.night.menu, href: '/nacht' }]

const Undo = ({ stay }: { stay: string }) => <Link href={`/nacht/register/${stay}/vergissing`}>{w.undo}</Link>

// Who lives here and is not known to the desk is a bed that is taken, and no more than that.
function Register({ sleepers }: { sleepers: Sleeper[] }) {
  const guests = sleepers.filter((one) => one.kind === 'night' || one.name !== null)
  const residents = sleepers.filter((one) => !guests.includes(one))
  return (
    <>
      <DataTable caption={w.caption(sleepers.length)} rows={guests} empty={w.empty} columns={[
        { key: 'place', label: words.place, render: (one) => one.place },
        { key: 'name', label: words.name, render: (one) => one.name ?? w.unnamed },
        { key: 'act', label: w.act, render: (one) => one.kind === 'night' && <Undo stay={one.stayId} /> },
      ]} />
      {residents.length > 0 && <p>{w.residents(residents.map((one) => one.place))}</p>}
    </>
  )
}

/** The night register of one location: who sleeps here tonight and who is on the way, to read on a screen or to print. */
const registerPage = page(path, { may: 'register-night', log: 'night-register-seen' }, async (visit) => {
  const { locations, night } = await bedsTonight(visit.tx)
  const here = locations.find((one) => one.locationId === visit.query['locatie']) ?? locations[0]
  if (!here) return refuse('not-found')
  const coming = (await expectedTonight(visit.tx)).filter((one) => one.locationId === here.locationId)
  return ok({
    title: w.title, shell: 'night', crumbs: [...crumbs, { label: here.location }],
    body: (
      <Stack>
        <PageHead title={w.title} meta={`${here.location}. ${w.night(formatDay(night, 'nl'), formatDay(addDays(night, 1), 'nl'))}`} />
        {coming.length > 0 && <Card title={words.held.title(coming.length)} tone="info"><Expected guests={coming} visit={visit} /></Card>}
        <Register sleepers={await sleepersTonight(visit.tx, here.locationId)} />
        <Small>{w.print}</Small>
      </Stack>
    ),
  })
})

const stayOf = (visit: Visit): string => visit.params['verblijf'] ?? ''

const undoForm = form(
  `${path}/:verblijf/vergissing`, { may: 'register-night', log: 'night-bed-undone', input: Type.Object({ reden: Type.String({ minLength: 3, maxLength: 300 }) }), fields: { reden: w.why } },
  async (visit, state) => {
    const given = await givenTonight(visit.tx, stayOf(visit))
    if (!given.ok) return given
    const { id, location, locationId, place, version } = given.value
    return ok({
      title: w.undoTitle, shell: 'night', crumbs: [...crumbs, { label: location, href: `${path}?locatie=${locationId}` }, { label: w.undo }],
      body: (
        <Stack>
          <ErrorSummary errors={state.errors} />
          <PageHead title={w.undoTitle} meta={`${location}, ${place}`} intro={w.undoIntro} />
          <Form action={`${path}/${id}/vergissing`} token={state.token} version={version}>
            <TextArea {...fieldOf(state, 'reden')} label={w.why} hint={w.whyHint} required maxLength={300} rows={2} />
            <p><Button size="large">{w.undoAct}</Button></p>
          </Form>
          <p><LinkButton tone="quiet" href={`${path}?locatie=${locationId}`}>{words.back}</LinkButton></p>
        </Stack>
      ),
    })
  },
  async (visit, { reden }) => {
    const done = await undoNight(visit.tx, stayOf(visit), reden, visit.version)
    return done.ok ? ok('/nacht?gelukt=vergissing') : done
  },
)

export const nightRegisterPages = [registerPage, undoForm]
