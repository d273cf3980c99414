import { Type } from 'typebox'
import { perReader } from '../../../kernel/language.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { form, type FormState, page, type View, type Visit } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, Form, Radios, TextArea } from '../../../ui/forms.tsx'
import { Card, Chip, DataList, DataTable, PageHead, ProductChip, Small, Stack } from '../../../ui/parts.tsx'
import { productName } from '../../continuum/index.ts'
import { municipalities } from '../../cooperation/index.ts'
import { fullName, holderOf, type OpenFile } from '../../people/index.ts'
import { answerBy, answerOffer, offersOf, openOffer, openOffersAt, speaksFor } from '../actions/offers.ts'
import { offerStateOf, waitOf } from '../actions/waiting.ts'
import type { Answer, Offer } from '../model.ts'
import { offerStateNames } from '../words.nl.ts'
import { ownOfferStateNames, words } from '../words.ts'
import { dayText, fieldOf } from './chips.tsx'

const w = words.offer
const isOwn = (visit: Visit): boolean => visit.scope === 'own'
const namesFor = (visit: Visit) => (isOwn(visit) ? ownOfferStateNames : offerStateNames)
const said = (answer: Answer | null, reason: string | null): string => `${answer === null ? w.saidNothing : answer === 'yes' ? w.saidYes : w.saidNo}${reason ? `: ${reason}` : ''}`

const listPage = page('/aanbod', { may: 'answer-offer', log: 'offers-seen' }, async (visit) => {
  const { tx, actor } = visit
  const holder = holderOf(actor, visit.scope)
  const all = actor.role === 'provider-manager' ? await openOffersAt(tx, actor.organisationId ?? '') : await offersOf(tx, holder, { offset: 0, limit: 100 })
  return ok({
    title: w.listTitle,
    body: (
      <Stack>
        <PageHead title={w.listTitle} />
        <DataTable
          caption={w.menu} rows={all.filter((one) => one.closedAt === null)} rowHref={(one) => `/aanbod/${one.id}`} empty={w.listEmpty}
          columns={[
            { key: 'place', label: w.place, render: (one) => `${one.location}, ${one.place}` },
            { key: 'begins', label: w.begins, render: (one) => dayText(one.from, tx.today) },
            { key: 'by', label: w.answerBy, render: (one) => <>{dayText(answerBy(one), tx.today)} {answerBy(one) < tx.today && <Chip tone="attention">{w.late}</Chip>}</> },
            { key: 'state', label: w.status, render: (one) => <Chip>{namesFor(visit)[offerStateOf(one)]}</Chip> },
          ]}
        />
      </Stack>
    ),
  })
})

const Facts = ({ offer, town, visit, bridging }: { offer: Offer; town: string; visit: Visit; bridging: string | undefined }) => (
  <DataList items={[
    { label: w.place, value: `${offer.location}, ${offer.place} (${town})` },
    { label: words.product, value: <ProductChip code={offer.product} label={productName(offer.product)} /> },
    { label: w.begins, value: dayText(offer.from, visit.tx.today) },
    { label: w.answerBy, value: dayText(answerBy(offer), visit.tx.today) },
    { label: isOwn(visit) ? w.personOwn : w.person, value: said(offer.personSaid, isOwn(visit) || visit.actor.role === 'placement-coordinator' ? offer.personReason : null) },
    { label: w.provider, value: said(offer.providerSaid, offer.providerReason) },
    ...(bridging && !isOwn(visit) ? [{ label: w.meanwhile, value: bridging }] : []),
  ]} />
)

const yesNo = (visit: Visit) => [{ value: 'yes', label: isOwn(visit) ? w.yesOwn : w.yes }, { value: 'no', label: isOwn(visit) ? w.noOwn : w.no }]

const Answering = ({ offer, visit, state }: { offer: Offer; visit: Visit; state: FormState }) => (
  <Form action={`/aanbod/${offer.id}`} token={state.token} version={offer.version}>
    <Radios {...fieldOf(state, 'antwoord')} label={speaksFor(visit.tx) === 'person' && !isOwn(visit) ? w.byPhone : w.said} required options={yesNo(visit)} />
    <TextArea {...fieldOf(state, 'reden')} label={speaksFor(visit.tx) === 'provider' ? w.whyProvider : w.why} hint={isOwn(visit) ? w.whyOwn : undefined} maxLength={500} rows={3} />
    <p><Button size="large">{w.send}</Button></p>
  </Form>
)

const Why = ({ offer }: { offer: Offer }) => (
  <Card title={w.whyYou}><p>{offer.passedOver ? <>{w.passedOver}: {offer.passedOver}</> : w.first}</p></Card>
)

/** May this visitor still answer, for the person or for the provider? */
const mayAnswer = (offer: Offer, visit: Visit): boolean =>
  offer.closedAt === null && (speaksFor(visit.tx) === 'provider' ? offer.providerSaid : offer.personSaid) === null

const Below = ({ offer, visit }: { offer: Offer; visit: Visit }) => (isOwn(visit) ? <Small>{w.advocate}</Small> : (
  <>
    <Why offer={offer} />
    {visit.actor.role === 'placement-coordinator' && offer.closedAt === null && (
      <Form action={`/aanbod/${offer.id}/intrekken`} token={visit.token}><Button tone="quiet">{words.entry.withdraw}</Button></Form>
    )}
  </>
))

const Head = ({ offer, file, visit }: { offer: Offer; file: OpenFile; visit: Visit }) => {
  const meta = <Chip tone="attention">{namesFor(visit)[offerStateOf(offer)]}</Chip>
  return isOwn(visit) ? <PageHead title={w.titleOwn} intro={w.introOwn} meta={meta} /> : <PageHead title={fullName(file.person)} meta={meta} />
}

async function offerView(visit: Visit, state: FormState): Promise<Result<View>> {
  const found = await openOffer(visit.tx, visit.params['aanbod'] ?? '', holderOf(visit.actor, visit.scope))
  if (!found.ok) return found
  const { offer, file } = found.value
  const town = (await municipalities(visit.tx)).find((one) => one.code === offer.municipality)?.name ?? offer.municipality
  const wait = (await waitOf(visit.tx, offer.personId)).find((one) => one.entry.id === offer.entryId)
  return ok({
    title: isOwn(visit) ? w.titleOwn : w.title,
    body: (
      <Stack>
        <ErrorSummary errors={state.errors} />
        <Head offer={offer} file={file} visit={visit} />
        <Card><Facts offer={offer} town={town} visit={visit} bridging={wait?.entry.bridging ?? undefined} /></Card>
        {mayAnswer(offer, visit) ? <Card><Answering offer={offer} visit={visit} state={state} /></Card> : <Small>{offer.closedAt ? w.closed : namesFor(visit)[offerStateOf(offer)]}</Small>}
        <Below offer={offer} visit={visit} />
      </Stack>
    ),
  })
}

const input = Type.Object({ antwoord: Type.Enum(['yes', 'no']), reden: Type.Optional(Type.String({ maxLength: 500 })) })

const offerForm = form(
  '/aanbod/:aanbod', { may: 'answer-offer', log: 'offer-answered', input, fields: perReader(() => ({ antwoord: w.said, reden: w.why })) },
  offerView,
  async (visit, answer) => {
    const found = await openOffer(visit.tx, visit.params['aanbod'] ?? '', holderOf(visit.actor, visit.scope))
    if (!found.ok) return found
    const done = await answerOffer(visit.tx, found.value, { said: answer.antwoord, reason: answer.reden }, visit.version)
    if (!done.ok) return done
    if (isOwn(visit)) return ok('/mijn/wachten')
    return ok(speaksFor(visit.tx) === 'provider' ? '/aanbod' : '/wachtlijst')
  },
)

export const offerPages = [listPage, offerForm]
