import { Type } from 'typebox'
import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/result.ts'
import { button, form, page } from '../../../platform/http/route.ts'
import { Button, ButtonRow, ErrorSummary, field, Form, LinkButton, Radios, Select } from '../../../ui/forms.tsx'
import { Card, Chip, DataList, DataTable, Empty, Notice, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { deskTop } from '../actions/desk.ts'
import { askDebrief, declineDebrief, holdDebrief, sayHeavy } from '../actions/debrief.ts'
import { type DebriefShown, debriefsView, type DebriefsView, debriefView } from '../actions/debrief-views.ts'
import type { Debrief } from '../model/debrief.ts'
import { debriefStateNames, debriefWords, reasonNames } from '../words.nl/debrief.ts'
import { Top, when } from './parts.tsx'

const w = debriefWords
const path = '/napraten'
const may = 'see-debriefs'

const callOf = ({ aboutAt }: Debrief): string => formatInstant(aboutAt, 'nl')
const whyOf = ({ reasons }: Debrief): string => reasons.map((one) => reasonNames[one]).join(', ')

const Standing = ({ debrief, now }: { debrief: Debrief; now: Instant }) => {
  if (debrief.state !== 'open') return <Chip tone={debrief.state === 'talked' ? 'good' : 'neutral'}>{debriefStateNames[debrief.state]}</Chip>
  return <Chip tone={debrief.dueAt <= now ? 'alarm' : 'attention'}>{debrief.dueAt <= now ? w.late : w.open}</Chip>
}

const byWhom = ({ debrief, holder }: DebriefShown, now: Instant): string => (holder ? w.by(holder, when(debrief.dueAt, now)) : w.byNobody)

/** A number with which she can be first. */
const RingHolder = ({ shown: { holder, phone } }: { shown: DebriefShown }) => (holder && phone ? <LinkButton tone="quiet" href={`tel:${phone}`}>{w.ring(holder)}</LinkButton> : null)

/** On the first page of who was in a heavy call: who talks with her and when. Nothing when nothing is owed. */
export const OwedToMe = ({ owed, now }: { owed: readonly DebriefShown[]; now: Instant }) => (
  <>{owed.map((one) => <Notice title={w.about(callOf(one.debrief))}><p>{byWhom(one, now)}</p><ButtonRow><RingHolder shown={one} /><LinkButton tone="quiet" href={path}>{w.toTalks}</LinkButton></ButtonRow></Notice>)}</>
)

const Mine = ({ shown, now, token }: { shown: DebriefShown; now: Instant; token: string }) => {
  const { debrief, holder } = shown
  return (
    <Card title={w.call(callOf(debrief))} level={3}>
      <p><Standing debrief={debrief} now={now} /> {whyOf(debrief)}</p>
      {debrief.state === 'open' && <><p>{byWhom(shown, now)}</p><Form action={`${path}/${debrief.id}/niet-nodig`} token={token} version={debrief.version}><ButtonRow><RingHolder shown={shown} /><Button tone="quiet">{w.decline}</Button></ButtonRow></Form></>}
      {debrief.state === 'talked' && <p>{w.talked(holder ?? '', when(debrief.talkedAt, now))}</p>}
      {debrief.state === 'declined' && <><p>{w.declined}</p><Form action={`${path}/${debrief.id}/toch`} token={token} version={debrief.version}><Button tone="quiet">{w.ask}</Button></Form></>}
    </Card>
  )
}

const ToHold = ({ rows, now }: { rows: DebriefShown[]; now: Instant }) => (
  <DataTable
    caption={w.hold} rows={rows} rowHref={(row) => `${path}/${row.debrief.id}`} empty={<Empty>{w.noneToHold}</Empty>}
    columns={[
      { key: 'who', label: w.who, render: (row) => row.name },
      { key: 'state', label: w.state, render: (row) => <Standing debrief={row.debrief} now={now} /> },
      { key: 'due', label: w.due, render: (row) => when(row.debrief.dueAt, now) },
      { key: 'owner', label: w.owner, render: (row) => row.holder ?? w.nobody },
      { key: 'about', label: w.callLabel, render: (row) => callOf(row.debrief) },
      { key: 'why', label: w.why, render: (row) => whyOf(row.debrief) },
    ]}
  />
)

const Say = ({ lately, token }: { lately: DebriefsView['lately']; token: string }) => (
  <Card title={w.say}>
    <Stack>
      <Small>{w.sayText}</Small>
      {lately.length === 0 ? <Empty>{w.noneToSay}</Empty> : (
        <Form action={`${path}/zwaar`} token={token}>
          <Select name="oproep" label={w.whichCall} options={lately.map((one) => ({ value: one.callId, label: formatInstant(one.receivedAt, 'nl') }))} required />
          <ButtonRow><Button tone="quiet">{w.sayAct}</Button></ButtonRow>
        </Form>
      )}
    </Stack>
  </Card>
)

const listPage = page(path, { may, log: 'debriefs-seen' }, async ({ tx, token }) => {
  const view = await debriefsView(tx)
  return ok({
    title: w.title, shell: 'night', top: <Top now={tx.now} top={await deskTop(tx)} />,
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        {view.holds && <ToHold rows={view.toHold} now={tx.now} />}
        <Card title={w.mine}>
          <Stack>{view.mine.length === 0 ? <Empty>{w.noneMine}</Empty> : view.mine.map((one) => <Mine shown={one} now={tx.now} token={token} />)}</Stack>
        </Card>
        <Say lately={view.lately} token={token} />
      </Stack>
    ),
  })
})

const Outcome = ({ shown: { debrief, holder }, now }: { shown: DebriefShown; now: Instant }) => {
  if (debrief.state === 'talked') return <Notice tone="good">{w.heldBy(holder ?? '', when(debrief.talkedAt, now))} {debrief.moreHelp ? w.helpYes : w.helpNo}</Notice>
  if (debrief.state === 'declined') return <Notice>{w.saidNo}</Notice>
  return debrief.escalatedTo ? <Notice tone="attention">{w.escalated(holder ?? w.nobody)}</Notice> : null
}

const holdInput = Type.Object({ meerHulp: Type.Optional(Type.Enum(['ja', 'nee'])) })

const holdPage = form(`${path}/:debrief`, { may, log: 'debrief-held', input: holdInput, fields: w.fields }, async ({ tx, params, actor }, state) => {
  const found = await debriefView(tx, params['debrief'] ?? '')
  if (!found.ok) return found
  const { debrief, name, phone } = found.value
  return ok({
    title: w.title, shell: 'night', crumbs: [{ label: w.title, href: path }, { label: name }], top: <Top now={tx.now} top={await deskTop(tx)} />,
    body: (
      <Stack>
        <PageHead title={w.withWho(name)} meta={<Standing debrief={debrief} now={tx.now} />} />
        <ErrorSummary errors={state.errors} />
        <Outcome shown={found.value} now={tx.now} />
        <Card>
          <DataList items={[
            { label: w.callLabel, value: callOf(debrief) }, { label: w.why, value: whyOf(debrief) }, { label: w.due, value: when(debrief.dueAt, tx.now) },
            ...(phone ? [{ label: w.phone, value: <a class="utrecht-link utrecht-link--html-a" href={`tel:${phone}`}>{phone}</a> }] : []),
          ]} />
        </Card>
        {debrief.state === 'open' && debrief.accountId !== actor.accountId && (
          <Card>
            <Form action={`${path}/${debrief.id}`} token={state.token} version={debrief.version}>
              <Small>{w.holdText}</Small>
              <Radios {...field(state, 'meerHulp')} label={w.moreHelp} hint={w.moreHelpHint} options={[{ value: 'ja', label: w.yes }, { value: 'nee', label: w.no }]} required />
              <ButtonRow><Button size="large">{w.done}</Button></ButtonRow>
            </Form>
          </Card>
        )}
      </Stack>
    ),
  })
}, async ({ tx, params, version }, { meerHulp }) => {
  const held = await holdDebrief(tx, params['debrief'] ?? '', version, meerHulp === undefined ? undefined : meerHulp === 'ja')
  return held.ok ? ok(path) : held
})

const back = (): string => path
const nothing = Type.Object({})

const declineButton = button(`${path}/:debrief/niet-nodig`, { may, log: 'debrief-declined', input: nothing, back }, async ({ tx, params, version }) => {
  const declined = await declineDebrief(tx, params['debrief'] ?? '', version)
  return declined.ok ? ok(path) : declined
})

const askButton = button(`${path}/:debrief/toch`, { may, log: 'debrief-asked', input: nothing, back }, async ({ tx, params, version }) => {
  const asked = await askDebrief(tx, params['debrief'] ?? '', version)
  return asked.ok ? ok(path) : asked
})

const sayButton = button(`${path}/zwaar`, { may, log: 'call-said-heavy', input: Type.Object({ oproep: Type.String({ format: 'uuid' }) }), back }, async ({ tx }, { oproep }) => {
  const said = await sayHeavy(tx, oproep)
  return said.ok ? ok(path) : said
})

export const debriefRoutes = [listPage, holdPage, declineButton, askButton, sayButton]
