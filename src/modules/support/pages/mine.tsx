import { type Static, Type } from 'typebox'
import { perReader } from '../../../kernel/language.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { form, type FormState, page, type View, type Visit } from '../../../platform/http/route.ts'
import { Button, ButtonRow, ErrorSummary, field, Form, LinkButton, TextArea, TextField } from '../../../ui/forms.tsx'
import { Card, Details, Empty, Notice, PageHead, Stack } from '../../../ui/parts.tsx'
import { openOwn } from '../../people/index.ts'
import { FeedCard, feedSecret } from '../../staff/index.ts'
import { askToMove, cancelContact, contactFor, contactsFor } from '../actions/contacts.ts'
import type { MoveRequest, PlannedContact } from '../model.ts'
import { spanText, words } from '../words.ts'
import { crumbsOfMine, placeText, StateChip } from './parts.tsx'

const w = words.mine
const path = '/mijn/afspraken'

const What = ({ contact }: { contact: PlannedContact }) => <p>{w.with(contact.worker)}, {placeText(contact)}.{contact.about ? ` ${contact.about}` : ''}</p>

const Coming = ({ contact, asked }: { contact: PlannedContact; asked: MoveRequest | undefined }) => (
  <Card title={spanText(contact.from, contact.until)}>
    <What contact={contact} />
    {asked && <Notice>{asked.answered ? w.answered(asked.answered.answer) : w.asked}</Notice>}
    <ButtonRow>
      {(!asked || asked.answered) && <LinkButton tone="quiet" href={`${path}/${contact.id}/andere-tijd`}>{w.ask}</LinkButton>}
      <LinkButton tone="quiet" href={`${path}/${contact.id}/afzeggen`}>{w.cancel}</LinkButton>
    </ButtonRow>
  </Card>
)

const Past = ({ contacts }: { contacts: PlannedContact[] }) => (
  <Details summary={w.past}>
    <ul>{contacts.map((one) => <li>{spanText(one.from, one.until)} {w.with(one.worker)} <StateChip contact={one} />{one.state === 'cancelled' && ` ${one.reason}`}</li>)}</ul>
  </Details>
)

/** When the resident sees her worker; she can ask for another time or cancel. */
export const ownContactsPage = page(path, { may: 'see-own-contacts', log: 'own-contacts-seen' }, async (visit) => {
  const file = await openOwn(visit)
  if (!file.ok) return file
  const { contacts, requests } = await contactsFor(visit.tx, file.value)
  const coming = contacts.filter((one) => one.state === 'planned' && one.until > visit.tx.now)
  const past = contacts.filter((one) => !coming.includes(one)).toReversed()
  const secret = await feedSecret(visit.tx)
  return ok({
    title: w.title, shell: 'resident', crumbs: crumbsOfMine(w.title),
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        {coming.length ? coming.map((one) => <Coming contact={one} asked={requests.find((asked) => asked.contactId === one.id)} />) : <Empty>{w.none}</Empty>}
        {past.length > 0 && <Past contacts={past} />}
        <FeedCard secret={secret} origin={visit.origin} token={visit.token} base={path} />
      </Stack>
    ),
  })
})

const textInput = Type.Object({ woorden: Type.String({ minLength: 3, maxLength: 300 }) })
type Kind = 'ask' | 'cancel'

const asking = (kind: Kind) => async (visit: Visit, state: FormState): Promise<Result<View>> => {
  const file = await openOwn(visit)
  if (!file.ok) return file
  const found = await contactFor(visit.tx, file.value, visit.params['afspraak'] ?? '')
  if (!found.ok) return found
  const { contact } = found.value
  const typed = field(state, 'woorden')
  const title = kind === 'ask' ? w.askTitle : w.cancelTitle
  const action = `${path}/${contact.id}/${kind === 'ask' ? 'andere-tijd' : 'afzeggen'}`
  return ok({
    title, shell: 'resident', crumbs: crumbsOfMine(title, { label: w.title, href: path }),
    body: (
      <Stack>
        <PageHead title={title} intro={spanText(contact.from, contact.until)} />
        <ErrorSummary errors={state.errors} />
        <What contact={contact} />
        <Form action={action} token={state.token} version={kind === 'cancel' ? contact.version : undefined}>
          {kind === 'ask' ? <TextArea {...typed} label={w.askTitle} hint={w.askHint} maxLength={300} required /> : <TextField {...typed} label={w.cancelWhy} hint={w.cancelHint} maxLength={300} required />}
          <ButtonRow column><Button>{kind === 'ask' ? w.askAct : w.cancelAct}</Button><LinkButton tone="quiet" href={path}>{w.back}</LinkButton></ButtonRow>
        </Form>
      </Stack>
    ),
  })
}

export const askToMovePage = form(`${path}/:afspraak/andere-tijd`, { may: 'see-own-contacts', log: 'move-asked', input: textInput, fields: perReader(() => ({ woorden: w.askField })) }, asking('ask'), async (visit, { woorden }: Static<typeof textInput>) => {
  const file = await openOwn(visit)
  if (!file.ok) return file
  const asked = await askToMove(visit.tx, file.value, visit.params['afspraak'] ?? '', woorden)
  return asked.ok ? ok(path) : asked
})

export const ownCancelPage = form(`${path}/:afspraak/afzeggen`, { may: 'see-own-contacts', log: 'own-contact-cancelled', input: textInput, fields: perReader(() => ({ woorden: w.cancelField })) }, asking('cancel'), async (visit, { woorden }: Static<typeof textInput>) => {
  const file = await openOwn(visit)
  if (!file.ok) return file
  const cancelled = await cancelContact(visit.tx, file.value, visit.params['afspraak'] ?? '', 'resident', woorden, visit.version)
  return cancelled.ok ? ok(path) : cancelled
})
