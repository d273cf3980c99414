import { addDays, type Day, formatDay } from '../../../kernel/day.ts'
import { formatInstant } from '../../../kernel/instant.ts'
import { formatEuro } from '../../../kernel/money.ts'
import { LinkButton } from '../../../ui/forms.tsx'
import { Card, Empty, Link, Small, Timeline } from '../../../ui/parts.tsx'
import { productName } from '../../continuum/index.ts'
import { becauseNames } from '../../finance/index.ts'
import { outcomeNames } from '../../oncall/index.ts'
import type { PersonFile } from '../actions/person.ts'
import { words } from '../words.nl.ts'

const w = words.file

/** What moves along with her: the pages on which her own worker agrees and writes it. */
export function Moving({ shown: { file, episodes }, today }: { shown: PersonFile; today: Day }) {
  const base = `/mensen/${file.person.id}`
  const now = episodes.find((one) => one.from <= today && (!one.until || one.until > today))?.product
  const links = [
    [`${base}/check-in`, w.moving.checkIn], [`${base}/afgesproken-tijd`, w.moving.agreed],
    ...(now === 'vinger-aan-de-pols' ? [[`${base}/rust`, w.moving.rest]] : []), ...(now === 'bw-stabilisatie-en-observatie' ? [[`${base}/observatie`, w.moving.observation]] : []),
    ...(episodes.some((one) => one.from > today) ? [[`${base}/geplande-stap`, w.moving.planned]] : []), [`${base}/andere-hulp`, w.moving.wanted],
  ]
  return <Card title={w.moving.title}><ul>{links.map(([href = '', label]) => <li><Link href={href}>{label}</Link></li>)}</ul></Card>
}

/** The last nights: who rang when and what came of it, with what is still to be seen on top. */
export function Nights({ shown: { support } }: { shown: PersonFile }) {
  const calls = support?.calls ?? []
  const followUp = support?.night?.followUp
  return (
    <Card title={w.night} tone={followUp?.state === 'open' ? 'attention' : 'plain'}>
      {calls.length === 0 ? <Empty>{w.noNights}</Empty> : (
        <Timeline items={calls.slice(0, 5).map((call) => ({
          time: formatInstant(call.receivedAt, 'nl'), dateTime: call.receivedAt,
          text: call.state === 'closed' ? [outcomeNames[call.outcome], call.entered && w.entered].filter(Boolean).join(', ') : call.state === 'answered' ? w.talking : w.ringing,
        }))} />
      )}
      {followUp?.state === 'open' && <p>{followUp.words}</p>}
      {followUp?.state === 'open' && <LinkButton tone="quiet" href={`/opvolging/${followUp.id}`}>{w.seen}</LinkButton>}
    </Card>
  )
}

/** What was decided, what may be moved within it, and who pays. */
export function Decision({ shown: { entitlement, cost, decisions } }: { shown: PersonFile }) {
  return (
    <Card title={w.decision}>
      <p>{entitlement?.until
        ? w.bandwidth(formatDay(addDays(entitlement.until, -1), 'nl'), entitlement.products.map(productName).join(', '), entitlement.hoursMin, entitlement.hoursMax)
        : w.noDecision}</p>
      {cost && <Small>{w.pays(cost.municipalityName)} {w.perDay(formatEuro(cost.centsPerDay))} {w.because(becauseNames[cost.because])}</Small>}
      {decisions.length > 0 && <ul>{decisions.slice(0, 5).map((one) => <li><Link href={`/besluiten/${one.id}`}>{w.decisionOf(formatDay(one.decidedOn, 'nl'))}</Link></li>)}</ul>}
    </Card>
  )
}
