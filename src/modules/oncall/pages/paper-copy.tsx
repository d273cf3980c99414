import { ok } from '../../../kernel/result.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { page } from '../../../platform/http/route.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { LinkButton } from '../../../ui/forms.tsx'
import { Card, Link, Notice, PageHead, Stack } from '../../../ui/parts.tsx'
import { copyHolder } from '../actions/roster.ts'
import { COPY_EVERY } from '../model.ts'
import { words } from '../words.nl.ts'

const w = words.paper

/** What the script needs to put a copy on the page. */
const shown = {
  stand: w.away.stand, search: w.away.search, found: w.away.found, until: w.away.until, none: w.away.none, noPlan: w.away.noPlan, roster: w.roster, numbers: w.numbers, people: w.people, nobody: w.nobody, helps: w.helps, proposal: w.proposal,
  call: w.call, signs: w.signs, avoid: w.avoid, visitor: w.visitor,
}

type KeepProps = { tx: Tx; until: Instant | undefined; /** Keeps it without saying so. */ quiet?: true }

/** Keeps a copy of the paper list on this device while she is on shift (ui/islands/paper-keep); nothing without script. */
export const KeepCopy = ({ tx, until, quiet }: KeepProps) => (
  <>
    <div id="geen-verbinding" hidden><Notice tone="alarm" title={w.lost}>{w.lostText} <Link href="/papieren-lijst">{w.title}</Link></Notice></div>
    <section id="kopie" hidden class="sl-card" data-houder={copyHolder(tx)} data-minuten={COPY_EVERY.minutes} data-dienst={until && 'ja'} data-stil={quiet && 'ja'} data-zinnen={w.kept}>
      <h2 class="utrecht-heading-2">{w.onDevice}</h2>
      <p class="utrecht-paragraph" data-zin="" />
    </section>
  </>
)

/** What stands at the pages of the night when there is no connection: what to do, and the copy on the device (ui/islands/paper-show). Nobody is on the page itself. */
const dutyAwayPage = page('/zonder-verbinding/dienst', { may: 'anyone', log: 'away-page-read' }, async () => ok({
  title: w.away.title, shell: 'night', islands: ['paper-show'],
  body: (
    <Stack>
      <PageHead title={w.away.title} intro={w.away.intro} actions={<LinkButton href="/papieren-lijst" tone="quiet">{w.away.again}</LinkButton>} />
      <Notice tone="alarm">{w.away.danger}</Notice>
      <Card title={w.away.what}><ol>{w.away.steps.map((step) => <li>{step}</li>)}</ol></Card>
      <div id="kopie-tonen" class="sl-stack" aria-live="polite" data-woorden={JSON.stringify(shown)} />
    </Stack>
  ),
}))

export const paperCopyRoutes = [dutyAwayPage]
