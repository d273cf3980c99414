import { Type } from 'typebox'
import { day } from '../../../kernel/day.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { form, type FormState, type View, type Visit } from '../../../platform/http/route.ts'
import { Button, DateField, ErrorSummary, Form, NumberField, Select } from '../../../ui/forms.tsx'
import { PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { entitlementsOn, productName } from '../../continuum/index.ts'
import { fullName, holderOf } from '../../people/index.ts'
import { organisations, workersIn } from '../../staff/index.ts'
import { beginAtHome } from '../actions/home.ts'
import { words } from '../words.nl.ts'
import { fieldOf } from './chips.tsx'
import { openedWait } from './wait-entry.tsx'

const w = words.home

const input = Type.Object({
  begeleider: Type.String({ format: 'uuid' }), vanaf: Type.String({ format: 'date' }), uren: Type.String({ pattern: '^\\d{1,3}([.,]\\d{1,2})?$' }),
})

/** Everybody who can become her key worker, with where she works. */
async function workerChoices({ tx }: Visit): Promise<{ value: string; label: string }[]> {
  const names = new Map((await organisations(tx)).map((one) => [one.id, one.name]))
  const choices = (await workersIn(tx, 'support-worker')).map((one) => ({ value: one.accountId, label: `${one.name}, ${names.get(one.organisationId ?? '') ?? ''}` }))
  return choices.toSorted((a, b) => a.label.localeCompare(b.label, 'nl'))
}

async function view(visit: Visit, state: FormState): Promise<Result<View>> {
  const found = await openedWait(visit)
  if (!found.ok) return found
  const { wait: { entry }, file } = found.value
  const right = (await entitlementsOn(visit.tx, entry.personId, visit.tx.today)).find((one) => one.products.includes(entry.product))
  const address = `/wachtlijst/${entry.id}`
  return ok({
    title: w.title, crumbs: [{ label: words.list.menu, href: '/wachtlijst' }, { label: fullName(file.person), href: address }, { label: w.act }],
    body: (
      <Stack>
        <ErrorSummary errors={state.errors} />
        <PageHead title={w.title} intro={w.intro(productName(entry.product))} />
        <Form action={`${address}/begin`} token={state.token} version={entry.version}>
          <Select {...fieldOf(state, 'begeleider')} label={w.worker} hint={w.workerHint} required options={await workerChoices(visit)} />
          <DateField {...fieldOf(state, 'vanaf', visit.tx.today)} label={w.from} required min={visit.tx.today} />
          <NumberField {...fieldOf(state, 'uren', right && String(right.hoursMin).replace('.', ','))} label={w.hours} decimal required />
          {right && <Small>{w.room(right.hoursMin, right.hoursMax)}</Small>}
          <p><Button>{w.act}</Button></p>
        </Form>
      </Stack>
    ),
  })
}

/** Somebody waits for support at home, and there is room: who becomes her key worker, and from when. */
export const homePage = form(
  '/wachtlijst/:regel/begin', { may: 'offer-place', log: 'support-at-home-begun', input, fields: { begeleider: w.worker, vanaf: w.from, uren: w.hours } }, view,
  async (visit, typed) => {
    const found = await openedWait(visit)
    if (!found.ok) return found
    const { wait, file } = found.value
    const wanted = { workerId: typed.begeleider, from: day(typed.vanaf), hours: Number(typed.uren.replace(',', '.')) }
    const begun = await beginAtHome(visit.tx, file, wait.entry.id, holderOf(visit.actor, visit.scope), wanted, visit.version)
    return begun.ok ? ok('/wachtlijst') : begun
  },
)
