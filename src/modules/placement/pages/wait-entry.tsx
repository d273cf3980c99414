import { Type } from 'typebox'
import { type Day, formatDay } from '../../../kernel/day.ts'
import { dayOf } from '../../../kernel/instant.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { button, form, type FormState, page, type View, type Visit } from '../../../platform/http/route.ts'
import { Button, DateField, ErrorSummary, Form, LinkButton, Radios, Select, TextArea } from '../../../ui/forms.tsx'
import { Card, Chip, Columns, DataList, DataTable, PageHead, ProductChip, Small, Stack } from '../../../ui/parts.tsx'
import { productName } from '../../continuum/index.ts'
import { municipalities } from '../../cooperation/index.ts'
import { fullName, holderOf, openFile, type OpenFile } from '../../people/index.ts'
import { offersOn, offerPlace, openOffer, withdrawOffer } from '../actions/offers.ts'
import { endWaiting, offerStateOf, openEntry, passedBy, placesToOffer, productsWithPlace, touchWaiting, type Wait, waitOf } from '../actions/waiting.ts'
import { urgencies, waitEndReasons } from '../model.ts'
import { fitSentences, offerStateNames, orderSentences, urgencyNames, waitStateNames, words } from '../words.nl.ts'
import { choices, dayText, fieldOf, UrgencyChip } from './chips.tsx'

const w = words.entry
const base = (visit: Visit): string => `/wachtlijst/${visit.params['regel'] ?? ''}`

/** The wait and the file behind the address, when this desk may open it. */
export async function openedWait(visit: Visit): Promise<Result<{ wait: Wait; file: OpenFile }, 'not-found' | 'changed-meanwhile'>> {
  const open = await openEntry(visit.tx, visit.params['regel'] ?? '', holderOf(visit.actor, visit.scope))
  if (!open.ok) return open
  const file = await openFile(visit.tx, open.value.personId, holderOf(visit.actor, visit.scope))
  if (!file.ok) return file
  const wait = (await waitOf(visit.tx, open.value.personId)).find((one) => one.entry.id === open.value.id)
  return wait ? ok({ wait, file: file.value }) : refuse('not-found')
}

const crumbs = (visit: Visit, name: string) => [{ label: words.list.menu, href: '/wachtlijst' }, { label: name, href: base(visit) }]

const Offers = ({ offers }: { offers: Awaited<ReturnType<typeof offersOn>> }) => (
  <DataTable
    caption={w.offers} rows={offers} rowHref={(offer) => `/aanbod/${offer.id}`} empty={w.noOffers}
    columns={[
      { key: 'place', label: words.place, render: (offer) => `${offer.location}, ${offer.place}` },
      { key: 'when', label: words.since, render: (offer) => formatDay(dayOf(offer.offeredAt), 'nl') },
      { key: 'state', label: w.status, render: (offer) => <Chip>{offerStateNames[offerStateOf(offer)]}</Chip> },
    ]}
  />
)

const Facts = ({ wait, visit, town }: { wait: Wait; visit: Visit; town: string }) => (
  <DataList items={[
    { label: words.product, value: <ProductChip code={wait.entry.product} label={productName(wait.entry.product)} /> },
    { label: w.status, value: <Chip>{waitStateNames[wait.state]}</Chip> },
    { label: words.list.urgency, value: <UrgencyChip urgency={wait.entry.urgency} /> },
    { label: words.since, value: dayText(wait.entry.since, visit.tx.today) },
    { label: words.municipality, value: town },
    { label: words.list.contact, value: dayText(wait.entry.contactedOn, visit.tx.today) },
    { label: words.list.meanwhile, value: wait.entry.bridging ?? words.list.noBridging },
  ]} />
)

async function namesOf(visit: Visit): Promise<Map<string, string>> {
  return new Map((await municipalities(visit.tx)).map((one) => [one.code, one.name]))
}

const entryPage = page('/wachtlijst/:regel', { may: 'see-wait-list', log: 'wait-list-entry-seen' }, async (visit) => {
  const found = await openedWait(visit)
  if (!found.ok) return found
  const { wait, file } = found.value
  const towns = await namesOf(visit)
  const offers = await offersOn(visit.tx, wait.entry.id)
  const name = fullName(file.person)
  const mayAct = visit.actor.role === 'placement-coordinator'
  const needsPlace = (await productsWithPlace(visit.tx)).has(wait.entry.product)
  return ok({
    title: w.title, crumbs: [{ label: words.list.menu, href: '/wachtlijst' }, { label: name }],
    body: (
      <Stack>
        <PageHead title={name} meta={<UrgencyChip urgency={wait.entry.urgency} />} actions={mayAct && (
          <>
            {wait.state === 'waiting' && (needsPlace ? <LinkButton href={`${base(visit)}/aanbieden`}>{w.offer}</LinkButton> : <LinkButton href={`${base(visit)}/begin`}>{words.home.act}</LinkButton>)}
            <LinkButton tone="quiet" href={`${base(visit)}/contact`}>{w.contact}</LinkButton>
            {wait.state === 'waiting' && <LinkButton tone="quiet" href={`${base(visit)}/einde`}>{w.end}</LinkButton>}
          </>
        )} />
        <Columns min="m">
          <Card title={w.position(wait.standing.position, wait.standing.of)}>
            <h3>{w.why}</h3>
            <ul>{orderSentences(wait.standing).map((line) => <li>{line}</li>)}</ul>
            <Small>{words.own.never}</Small>
          </Card>
          <Card><Facts wait={wait} visit={visit} town={towns.get(wait.entry.municipality) ?? wait.entry.municipality} /></Card>
        </Columns>
        <Card><Offers offers={offers} /></Card>
        <p><LinkButton tone="quiet" href={`/mensen/${file.person.id}`}>{w.file}</LinkButton></p>
      </Stack>
    ),
  })
})

const contactInput = Type.Object({ urgentie: Type.Enum([...urgencies]), wens: Type.Optional(Type.String({ maxLength: 4 })), hulp: Type.Optional(Type.String({ maxLength: 1000 })) })

const contactForm = form(
  '/wachtlijst/:regel/contact', { may: 'offer-place', log: 'waiting-contacted', input: contactInput, fields: { urgentie: w.urgency, wens: w.wish, hulp: w.bridging } },
  async (visit, state) => {
    const found = await openedWait(visit)
    if (!found.ok) return found
    const { entry } = found.value.wait
    const towns = [...(await namesOf(visit))].map(([value, label]) => ({ value, label }))
    return ok({
      title: w.contactTitle, crumbs: [...crumbs(visit, fullName(found.value.file.person)), { label: w.contact }],
      body: (
        <Stack>
          <ErrorSummary errors={state.errors} />
          <PageHead title={w.contactTitle} />
          <Form action={`${base(visit)}/contact`} token={state.token} version={entry.version}>
            <TextArea {...fieldOf(state, 'hulp', entry.bridging ?? undefined)} label={w.bridging} hint={w.bridgingHint} maxLength={1000} />
            <Radios {...fieldOf(state, 'urgentie', entry.urgency)} label={w.urgency} required options={choices(urgencyNames, urgencies)} />
            <Select {...fieldOf(state, 'wens', entry.wish ?? undefined)} label={w.wish} hint={w.wishHint} options={towns} />
            <p><Button>{w.save}</Button></p>
          </Form>
        </Stack>
      ),
    })
  },
  async (visit, input) => {
    const found = await openedWait(visit)
    if (!found.ok) return found
    const done = await touchWaiting(visit.tx, found.value.wait.entry.id, holderOf(visit.actor, visit.scope), { urgency: input.urgentie, wish: input.wens, bridging: input.hulp }, visit.version)
    return done.ok ? ok(base(visit)) : done
  },
)

const offerInput = Type.Object({ plek: Type.String({ format: 'uuid' }), vanaf: Type.String({ format: 'date' }), waarom: Type.Optional(Type.String({ maxLength: 500 })) })

async function offerView(visit: Visit, state: FormState): Promise<Result<View>> {
  const found = await openedWait(visit)
  if (!found.ok) return found
  const { wait } = found.value
  const places = (await placesToOffer(visit.tx)).filter((place) => place.product === wait.entry.product && place.candidates.includes(wait.entry.id))
  const chosen = places.find((place) => place.id === (state.values['plek'] ?? visit.query['plek'])) ?? places[0]
  const ahead = chosen ? [...(await passedBy(visit.tx, wait.entry, chosen))] : []
  return ok({
    title: w.offerTitle, crumbs: [...crumbs(visit, fullName(found.value.file.person)), { label: w.offer }],
    body: (
      <Stack>
        <ErrorSummary errors={state.errors} />
        <PageHead title={w.offerTitle} />
        {!chosen ? <p>{w.noPlace}</p> : (
          <Form action={`${base(visit)}/aanbieden`} token={state.token} version={wait.entry.version}>
            <Radios {...fieldOf(state, 'plek', chosen.id)} label={w.whichPlace} required options={places.map((place) => ({ value: place.id, label: `${place.location}, ${place.name}`, hint: dayText(place.freeFrom, visit.tx.today) }))} />
            <DateField {...fieldOf(state, 'vanaf', chosen.freeFrom)} label={w.fromDay} required min={visit.tx.today} />
            {ahead.length > 0 && <Card level={3} title={w.ahead}><ul>{ahead.map(([fit, count]) => <li>{fitSentences[fit](count)}</li>)}</ul></Card>}
            <TextArea {...fieldOf(state, 'waarom')} label={w.passedOver} hint={w.passedOverHint} maxLength={500} rows={3} />
            <p><Button>{w.send}</Button></p>
          </Form>
        )}
      </Stack>
    ),
  })
}

const offerForm = form(
  '/wachtlijst/:regel/aanbieden', { may: 'offer-place', log: 'place-offered', input: offerInput, fields: { plek: w.whichPlace, vanaf: w.fromDay, waarom: w.passedOver } },
  offerView,
  async (visit, input) => {
    const found = await openedWait(visit)
    if (!found.ok) return found
    const done = await offerPlace(visit.tx, found.value.wait.entry.id, holderOf(visit.actor, visit.scope), { place: input.plek, from: input.vanaf as Day, passedOver: input.waarom }, visit.version)
    return done.ok ? ok(base(visit)) : done
  },
)

const endForm = form(
  '/wachtlijst/:regel/einde', { may: 'offer-place', log: 'waiting-ended', input: Type.Object({ reden: Type.Enum([...waitEndReasons]) }), fields: { reden: w.endTitle } },
  async (visit, state) => {
    const found = await openedWait(visit)
    if (!found.ok) return found
    return ok({
      title: w.endTitle, crumbs: [...crumbs(visit, fullName(found.value.file.person)), { label: w.end }],
      body: (
        <Stack>
          <ErrorSummary errors={state.errors} />
          <PageHead title={w.endTitle} />
          <Form action={`${base(visit)}/einde`} token={state.token} version={found.value.wait.entry.version}>
            <Radios {...fieldOf(state, 'reden')} label={words.reason} required options={choices(w.ends, waitEndReasons)} />
            <p><Button>{w.endAct}</Button></p>
          </Form>
        </Stack>
      ),
    })
  },
  async (visit, input) => {
    const found = await openedWait(visit)
    const done = found.ok ? await endWaiting(visit.tx, found.value.wait.entry.id, holderOf(visit.actor, visit.scope), input.reden, visit.version) : found
    return done.ok ? ok('/wachtlijst') : done
  },
)

const withdrawButton = button('/aanbod/:aanbod/intrekken', { may: 'offer-place', log: 'offer-withdrawn', input: Type.Object({}), back: (visit) => `/aanbod/${visit.params['aanbod'] ?? ''}` }, async (visit) => {
  const found = await openOffer(visit.tx, visit.params['aanbod'] ?? '', holderOf(visit.actor, visit.scope))
  const done = found.ok ? await withdrawOffer(visit.tx, found.value.offer) : found
  return found.ok && done.ok ? ok(`/wachtlijst/${found.value.offer.entryId}`) : done.ok ? refuse('not-found') : done
})

export const waitEntryPages = [entryPage, contactForm, offerForm, endForm, withdrawButton]
