import { formatDay } from '../../../kernel/day.ts'
import { language } from '../../../kernel/language.ts'
import { ok } from '../../../kernel/result.ts'
import { page, type Visit } from '../../../platform/http/route.ts'
import { LinkButton } from '../../../ui/forms.tsx'
import { Card, DataList, Empty, Notice, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { productName } from '../../continuum/index.ts'
import { openOwn } from '../../people/index.ts'
import { contactTerm, type Wait, waitingNorm, waitOf, weeksWaiting } from '../actions/waiting.ts'
import { orderSentences, weeks, words } from '../words.ts'
import { dayText } from './chips.tsx'

const w = words.own

const Offered = ({ wait }: { wait: Wait }) => {
  if (wait.state === 'accepted' && wait.offer) return <Notice tone="good">{w.accepted(wait.offer.location, formatDay(wait.offer.from, language()))}</Notice>
  if (!wait.offer) return null
  return <><Notice tone="attention">{w.offered}</Notice><p><LinkButton size="large" href={`/aanbod/${wait.offer.id}`}>{w.see}</LinkButton></p></>
}

const OneWait = ({ wait, visit }: { wait: Wait; visit: Visit }) => (
  <Stack>
    <Offered wait={wait} />
    <Card>
      <DataList items={[
        { label: w.what, value: productName(wait.entry.product) },
        { label: w.since, value: `${formatDay(wait.entry.since, language())} (${weeks(weeksWaiting(wait.entry.since, visit.tx.today))})` },
        { label: w.contact, value: dayText(wait.entry.contactedOn, visit.tx.today) },
      ]} />
      <Small>{w.contactSoon(contactTerm.value)}</Small>
    </Card>
    <Card title={w.meanwhile}><p>{wait.entry.bridging ?? w.noBridging}</p></Card>
    <Card title={w.order}>
      <p><strong>{w.position(wait.standing.position, wait.standing.of)}</strong></p>
      <ul>{orderSentences(wait.standing).map((line) => <li>{line}</li>)}</ul>
      <p>{w.orderHow}</p>
      <p>{w.norm(waitingNorm.value)}</p>
      <Small>{w.never}</Small>
    </Card>
    <Card title={w.meaning}><p>{w.meaningText}</p><p>{w.worse}</p></Card>
  </Stack>
)

/** The resident's own wait: since when, what it means, why the order is as it is, and what helps meanwhile. Nothing about anybody else. */
export const ownWaitPage = page('/mijn/wachten', { may: 'see-own-wait', log: 'own-wait-seen' }, async (visit) => {
  const file = await openOwn(visit)
  if (!file.ok) return file
  const waits = await waitOf(visit.tx, file.value.person.id)
  return ok({
    title: w.title,
    body: <Stack><PageHead title={w.title} />{waits.length === 0 ? <Empty>{w.empty}</Empty> : waits.map((wait) => <OneWait wait={wait} visit={visit} />)}</Stack>,
  })
})
