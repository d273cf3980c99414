import { formatInstant } from '../../../kernel/instant.ts'
import { language } from '../../../kernel/language.ts'
import { ok } from '../../../kernel/result.ts'
import { page } from '../../../platform/http/route.ts'
import { Button, Form, LinkButton } from '../../../ui/forms.tsx'
import { Card, Link, Notice, PageHead, ProductChip, Small, Stack } from '../../../ui/parts.tsx'
import { activeEntitlement, currentEpisode, plannedEpisode } from '../actions/episodes.ts'
import { observed } from '../actions/observation.ts'
import { withdrawnMoves } from '../actions/planned.ts'
import { rests, runningRest } from '../actions/rest.ts'
import { openWanted, routeOfWanted } from '../actions/wanted.ts'
import type { Entitlement, Rest } from '../model.ts'
import { productName } from '../words.nl.ts'
import { number, observation, rest, roomWords, support as w, wanted, words } from '../words.ts'
import { ObservationRead } from './observation.tsx'
import { ownFile } from './own.ts'
import { Earlier } from './planned.tsx'
import { RestHistory } from './rest.tsx'
import { Way } from './wanted.tsx'

const Resting = ({ running, token }: { running: Rest; token: string }) => (
  <Notice tone="info" title={rest.resting(formatInstant(running.fromAt, language()))}>
    <p>{running.agreed}</p><p>{rest.ownWakeText}</p>
    <Form action="/mijn/hulp/wakker" token={token}><Button size="large">{rest.ownWake}</Button></Form>
  </Notice>
)

const roomOf = (right: Entitlement): readonly string[] => [...roomWords(right), ...(right.movers.includes('support-worker') ? [w.mover] : [])]

/** What help there is, what was agreed about it, and how it can change: everything of it that is hers to know. */
export const ownSupportPage = page('/mijn/hulp', { may: 'see-own-support', log: 'own-support-seen' }, async (visit) => {
  const file = await ownFile(visit)
  if (!file.ok) return file
  const { tx, token } = visit
  const { id } = file.value.person
  const [now, coming, right] = [await currentEpisode(tx, id), await plannedEpisode(tx, id), await activeEntitlement(tx, id)]
  const [running, open, seen] = [await runningRest(tx, id), await openWanted(tx, id), await observed(tx, id)]
  return ok({
    title: w.title, shell: 'resident', crumbs: [{ label: words.mine.back, href: '/mijn' }, { label: w.title }],
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        {visit.query['gelukt'] === 'gevraagd' && <Notice tone="good">{rest.ownAsked}</Notice>}
        {running && <Resting running={running} token={token} />}
        <Card title={w.now}>
          <p>{now ? <><ProductChip code={now.product} label={productName(now.product)} /> {w.since(now.from)}</> : w.none}</p>
          {coming && <p>{w.planned(productName(coming.product), coming.from)} {coming.reason}</p>}
          <Small>{w.line}</Small>
        </Card>
        {(seen.observation !== undefined || seen.earlier.length > 0) && <><h2 class="utrecht-heading-2">{observation.ownTitle}</h2><p>{observation.ownIntro}</p><ObservationRead seen={seen} /></>}
        {open && <Card title={w.wanted}><p>{wanted.asked(productName(open.product), number(open.hoursPerWeek))}</p><Way steps={routeOfWanted(tx, open)} /></Card>}
        {right && <Card title={w.room}><ul>{roomOf(right).map((sentence) => <li>{sentence}</li>)}</ul></Card>}
        <Card><p>{w.against}</p><p><LinkButton tone="quiet" href="/mijn/melden">{w.more}</LinkButton></p></Card>
        <Earlier moves={await withdrawnMoves(tx, id)} />
        <RestHistory all={await rests(tx, id)} />
        <p><Link href="/mijn/levenslijn">{w.lifeLine}</Link> · <Link href="/mijn/besluiten">{w.decisions}</Link></p>
      </Stack>
    ),
  })
})
