import { Type } from 'typebox'
import { formatDay } from '../../../kernel/day.ts'
import { dayOf, formatInstant } from '../../../kernel/instant.ts'
import { perReader } from '../../../kernel/language.ts'
import { ok } from '../../../kernel/result.ts'
import { button, entry, form, page, type Visit } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, field, Form, TextField } from '../../../ui/forms.tsx'
import { Card as Box, Chip, CrisisLine, DataList, Notice, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { fullName, openVisited } from '../../people/index.ts'
import { cardFor, cardUses, enterByCard, giveCard, printCard, withdrawCard } from '../actions/cards.ts'
import type { CardSeen } from '../model.ts'
import { enterWords as words, staffWords } from '../words.ts'

const w = staffWords.card
const path = '/mensen/:persoon/kaart'
const of = (visit: Visit, rest = ''): string => path.replace(':persoon', visit.params['persoon'] ?? '') + rest
const phone = Type.String({ pattern: '^\\+?[0-9 ()-]{6,20}$' })

const Present = ({ card, visit }: { card: CardSeen; visit: Visit }) => (
  <Box title={w.has} actions={<Form action={of(visit, '/intrekken')} token={visit.token}><Button tone="quiet">{w.withdraw}</Button></Form>}>
    {card.waitsUntil && <p><Chip tone="attention">{w.locked(formatInstant(card.waitsUntil, 'nl'))}</Chip></p>}
    <DataList items={[
      { label: w.number, value: card.number }, { label: w.issued, value: formatInstant(card.issuedAt, 'nl') }, { label: w.by, value: card.issuedBy ?? '' },
      { label: w.until, value: formatDay(dayOf(card.until), 'nl') }, { label: w.left, value: String(card.codesLeft) }, { label: w.tries, value: String(card.tries) },
    ]} />
  </Box>
)

const cardPage = form(path, { may: 'give-card', log: 'card-given', input: Type.Object({ telefoon: phone }), fields: { telefoon: w.phoneField } }, async (visit, state) => {
  const file = await openVisited(visit)
  if (!file.ok) return file
  const card = await cardFor(visit.tx, file.value)
  const uses = await cardUses(visit.tx, file.value)
  const title = w.title(fullName(file.value.person))
  return ok({
    title, crumbs: [{ label: fullName(file.value.person), href: `/mensen/${file.value.person.id}` }, { label: w.printTitle }],
    body: (
      <Stack>
        <PageHead title={title} intro={w.intro} />
        {visit.query['gelukt'] === 'ingetrokken' && <Notice tone="good" live>{w.withdrawn}</Notice>}
        <ErrorSummary errors={state.errors} />
        {card ? <Present card={card} visit={visit} /> : <p>{w.none}</p>}
        {uses.length > 0 && <p>{w.used} {uses.map((at) => formatInstant(at, 'nl')).join(', ')}. {w.usedByOther}</p>}
        <Form action={of(visit)} token={state.token}>
          <TextField {...field(state, 'telefoon')} label={w.phone} hint={visit.actor.compartment === 0 ? undefined : w.phoneHidden} type="tel" maxLength={20} required />
          {card && <Small>{w.replace}</Small>}
          <p><Button>{card ? w.makeNew : w.make}</Button></p>
        </Form>
      </Stack>
    ),
  })
}, async (visit, { telefoon }) => {
  const file = await openVisited(visit)
  if (!file.ok) return file
  await giveCard(visit.tx, file.value, telefoon)
  return ok(of(visit, '/printen'))
})

const printPage = page(`${path}/printen`, { may: 'give-card', log: 'card-seen' }, async (visit) => {
  const file = await openVisited(visit)
  if (!file.ok) return file
  const printed = await printCard(visit.tx, file.value)
  if (!printed.ok) return printed
  const { card, codes } = printed.value
  return ok({
    title: w.printTitle, crumbs: [{ label: w.title(fullName(file.value.person)), href: of(visit) }, { label: w.print }],
    body: (
      <Stack>
        <Box title={w.printTitle}>
          <p>{w.of} <strong>{file.value.person.callName}</strong></p>
          <p>{w.go} <strong>{`${visit.origin.replace(/^https?:\/\//, '')}/kaart`}</strong>. {w.enterIt}</p>
          <DataList items={[{ label: w.number, value: <strong>{card.number.replace(/(\d{4})(\d{4})/, '$1 $2')}</strong> }]} />
          <p>{w.codes}</p>
          <ol class="sl-codes">{codes.map((code) => <li><strong>{code.replace(/(\d{3})(\d{3})/, '$1 $2')}</strong></li>)}</ol>
          {card.phone && <p>{w.helper} <strong>{card.phone}</strong>. {w.lost}</p>}
          <CrisisLine />
        </Box>
        <Small>{w.howTo(formatInstant(card.issuedAt, 'nl'))}</Small>
      </Stack>
    ),
  })
})

const withdrawButton = button(`${path}/intrekken`, { may: 'give-card', log: 'card-withdrawn', input: Type.Object({}), back: (visit) => of(visit) }, async (visit) => {
  const file = await openVisited(visit)
  const done = file.ok ? await withdrawCard(visit.tx, file.value) : file
  return done.ok ? ok(of(visit, '?gelukt=ingetrokken')) : done
})

/** Where a card is used, on any telephone or computer. */
const enterPage = entry('/kaart', {
  may: 'anyone', log: 'card-entered', input: Type.Object({ nummer: Type.String({ minLength: 8, maxLength: 20 }), code: Type.String({ minLength: 6, maxLength: 20 }) }), fields: perReader(() => ({ nummer: words.numberField, code: words.codeField })),
}, async (_visit, state) => ok({
  title: words.title, shell: 'resident',
  body: (
    <Stack>
      <PageHead title={words.title} intro={words.intro} />
      <ErrorSummary errors={state.errors} />
      <Form action="/kaart" token={state.token}>
        <TextField {...field(state, 'nummer')} label={words.number} hint={words.numberHint} inputMode="numeric" autocomplete="off" maxLength={20} required />
        <TextField name="code" error={state.errors.find((one) => one.field === 'code')?.text} label={words.code} hint={words.codeHint} inputMode="numeric" autocomplete="one-time-code" maxLength={20} required />
        <p><Button size="large">{words.act}</Button></p>
      </Form>
      <Small>{words.short}</Small>
      <p>{words.lost}</p>
    </Stack>
  ),
}), async (visit, { nummer, code }) => ok(await enterByCard(visit.tx, { number: nummer, code, address: visit.address, origin: visit.origin })))

export const cardPages = [cardPage, printPage, withdrawButton, enterPage]
