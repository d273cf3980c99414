import { addDays, ageOn, type Day, formatDay } from '../../../kernel/day.ts'
import { dayOf } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/result.ts'
import { page } from '../../../platform/http/route.ts'
import { ButtonRow, LinkButton } from '../../../ui/forms.tsx'
import { Card, Chip, Columns, DataList, DataTable, Empty, Link, Notice, PageHead, ProductChip, Small, Stack } from '../../../ui/parts.tsx'
import { LifeLine } from '../../../ui/pictures.tsx'
import { lifeAreaNames, productName, trendSentence } from '../../continuum/index.ts'
import { fullName, representativeNames } from '../../people/index.ts'
import { scopeFor } from '../../staff/index.ts'
import { type PersonFile, personFile } from '../actions/person.ts'
import { words } from '../words.nl.ts'
import { Decision, Moving, Nights } from './file-cards.tsx'

const w = words.file

/** What can be done from a file, for whom the matrix allows it. */
const deeds = [
  { may: 'move-support', to: 'meer-of-minder-hulp', label: w.move },
  { may: 'write-note', to: 'notities', label: w.notes },
  { may: 'keep-contacts', to: 'afspraken', label: w.contacts },
  { may: 'see-delivery', to: 'levering', label: w.delivery },
  { may: 'give-card', to: 'kaart', label: w.card },
  { may: 'record-matter', to: 'vraag', label: w.record },
  { may: 'record-representative', to: 'vertegenwoordigers', label: w.representatives },
  { may: 'book-respite', to: 'logeren', label: w.respite },
  { may: 'protect-person', to: 'afscherming', label: w.protection },
] as const

function Head({ shown, today, role }: { shown: PersonFile; today: Day; role: string }) {
  const { person } = shown.file
  const now = shown.episodes.find((episode) => episode.from <= today && (!episode.until || episode.until > today))
  const age = person.birthDate ? w.years(ageOn(person.birthDate, today)) : w.ageUnknown
  const base = `/mensen/${person.id}`
  return (
    <PageHead
      title={fullName(person)}
      meta={<>{`${age}, ${person.address?.town ?? w.unknown} `}{now && <ProductChip code={now.product} label={productName(now.product)} />}{shown.support?.night?.followUp?.state === 'open' && <Chip tone="attention">{w.followUp}</Chip>}</>}
      actions={(
        <ButtonRow>
          {deeds.filter((deed) => scopeFor(role, deed.may)).map((deed) => <LinkButton tone={deed.may === 'move-support' ? 'main' : 'quiet'} href={`${base}/${deed.to}`}>{deed.label}</LinkButton>)}
        </ButtonRow>
      )}
    />
  )
}

function Life({ shown, today }: { shown: PersonFile; today: Day }) {
  const { support, since, episodes } = shown
  const open = support?.signals.find((signal) => !signal.answered)
  return (
    <Card title={w.lifeLine} actions={support && <Link href={`/mensen/${shown.file.person.id}/levenslijn`}>{words.lifeLine.link}</Link>}>
      {open && <Notice tone="attention" title={w.signalOpen}>{trendSentence(open.because)} <Link href={`/mensen/${shown.file.person.id}/signalen/${open.id}`}>{w.answer}</Link></Notice>}
      <LifeLine
        label={w.lifeLineLabel(shown.file.person.callName)} from={since} until={addDays(today, 14)}
        episodes={episodes.filter((one) => !one.until || one.until > since).map((one) => ({ from: one.from > since ? one.from : since, code: one.product, label: productName(one.product), ...(one.until ? { until: one.until } : {}) }))}
        stays={shown.stays.filter((stay) => stay.kind === 'respite').map((stay) => ({ from: stay.from, until: stay.until ?? addDays(today, 1), label: w.respiteShort }))}
        scores={(support?.checkIns ?? []).map((one) => ({ day: one.day, value: one.score }))}
        signals={(support?.signals ?? []).map((one) => ({ day: dayOf(one.raisedAt), text: w.trend }))}
        calls={(support?.calls ?? []).map((call) => ({ day: dayOf(call.receivedAt) }))}
      />
    </Card>
  )
}

const Plan = ({ shown }: { shown: PersonFile }) => (
  <Card title={w.plan} actions={<Link href={`/mensen/${shown.file.person.id}/plan`}>{w.goals}</Link>}>
    {shown.support?.goals.length
      ? <DataList items={shown.support.goals.map((goal) => ({ label: lifeAreaNames[goal.lifeArea], value: <>{goal.words} <Chip tone={goal.reachedOn ? 'good' : goal.stoppedOn ? 'neutral' : 'info'}>{goal.reachedOn ? w.reached : goal.stoppedOn ? w.stopped : w.running}</Chip></> }))} />
      : <Empty>{w.noGoals}</Empty>}
    <p><Link href={`/mensen/${shown.file.person.id}/wat-helpt`}>{w.warningPlan}</Link></p>
  </Card>
)

function Around({ shown }: { shown: PersonFile }) {
  const { person } = shown.file
  const { keyWorker, replacement } = shown.team
  return (
    <Card title={w.team}>
      <DataList items={[
        { label: w.keyWorker, value: keyWorker?.name ?? w.none }, { label: w.replacement, value: replacement?.name ?? w.none },
        ...shown.representatives.map((one) => ({ label: w.represented, value: `${one.name}, ${representativeNames[one.kind]}` })),
        { label: w.phone, value: person.phone ?? w.unknown },
        { label: w.address, value: person.address ? `${person.address.street}, ${person.address.town}` : w.unknown },
      ]} />
      {shown.support && (shown.support.network.length
        ? <ul>{shown.support.network.map((one) => <li>{one.name} ({one.relation}){one.callAtNight ? `: ${w.mayCallAtNight}` : ''}{one.phone ? `, ${one.phone}` : ''}</li>)}</ul>
        : <Small>{w.noNetwork}</Small>)}
    </Card>
  )
}

const History = ({ shown }: { shown: PersonFile }) => (
  <Card>
    <DataTable caption={w.history} rows={shown.episodes.toReversed()} columns={[
      { key: 'from', label: w.from, render: (one) => formatDay(one.from, 'nl') },
      { key: 'until', label: w.until, render: (one) => (one.until ? formatDay(one.until, 'nl') : w.now) },
      { key: 'product', label: w.product, render: (one) => <ProductChip code={one.product} label={productName(one.product)} /> },
      { key: 'hours', label: w.hours, numeric: true, render: (one) => one.hoursPerWeek },
    ]} />
  </Card>
)

/** The file of a person on one page: life line, nights, plan, decision and who is around; as much of it as the right opens. */
export const filePage = page('/mensen/:persoon', { may: 'open-file', log: 'file-opened' }, async (visit) => {
  const found = await personFile(visit)
  if (!found.ok) return found
  const shown = found.value
  return ok({
    title: fullName(shown.file.person), crumbs: [{ label: w.mine, href: '/start' }, { label: fullName(shown.file.person) }],
    body: (
      <Stack>
        <Head shown={shown} today={visit.tx.today} role={visit.actor.role} />
        {!shown.support && <Notice tone="info">{w.caseOnly}</Notice>}
        <Life shown={shown} today={visit.tx.today} />
        <Columns min="m">
          {shown.support && <Nights shown={shown} />}
          {shown.support && <Plan shown={shown} />}
          {shown.support && scopeFor(visit.actor.role, 'move-support') && <Moving shown={shown} today={visit.tx.today} />}
          <Decision shown={shown} />
          <Around shown={shown} />
        </Columns>
        <History shown={shown} />
      </Stack>
    ),
  })
})
